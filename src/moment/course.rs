//! What comes back when: spaced by lessons, never by copies. What comes back is another moment of the lesson, from another
//! company or seed if there is one.

use super::situation::Moment;
use crate::practice::{Day, Decided, Entry, Lesson, Mark, MomentId, MomentMark, Spaced, Zone, times};
use std::collections::{BTreeMap, BTreeSet};
use xxhash_rust::xxh3::xxh3_64;

/// From this many in a hundred on one was sure: whoever was right without is not said to know it.
const SURE: u8 = 50;

/// How far somebody has come, replayed from the history.
#[derive(Debug, Clone, Default)]
pub struct Course {
    zone: Zone,
    answers: Vec<(Day, Decided)>,
    marks: BTreeMap<MomentId, MomentMark>,
}

/// A moment that is to be decided next.
#[derive(Debug, Clone, Copy)]
pub struct Next<'m> {
    /// Which.
    pub moment: &'m Moment,
    /// Why this lesson.
    pub why: Why,
}

/// Why a lesson comes up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Its interval has passed; since when.
    Due(Day),
    /// It was never met.
    New,
    /// Nothing is due; it would have come up on this day.
    Ahead(Day),
}

impl Course {
    /// What follows from a history, looked at now. A clock may have been ahead: [`times`].
    #[must_use]
    pub fn replay<'e>(entries: impl IntoIterator<Item = &'e Entry>, now: u64, zone: Zone) -> Self {
        let entries: Vec<&Entry> = entries.into_iter().collect();
        let mut course = Self { zone, ..Self::default() };
        for (when, entry) in times(&entries, now).into_iter().zip(entries) {
            course.add_at(entry, when);
        }
        course
    }

    /// What changes with one more entry.
    pub fn add(&mut self, entry: &Entry) {
        self.add_at(entry, entry.when());
    }

    fn add_at(&mut self, entry: &Entry, when: u64) {
        match entry {
            Entry::Decided(decided) => self.answers.push((self.zone.day(when), decided.clone())),
            Entry::Marked(marked) => {
                self.marks.insert(marked.moment.clone(), marked.mark);
            }
            Entry::Answered(_) | Entry::BadChoice(_) | Entry::Doubted(_) => {}
        }
    }

    /// How a moment is marked.
    #[must_use]
    pub fn mark(&self, moment: &MomentId) -> MomentMark {
        self.marks.get(moment).copied().unwrap_or(MomentMark::None)
    }

    /// The answers that count, with their days, in the order in which they were given: of moments that are not called
    /// ambiguous.
    pub fn answers(&self) -> impl Iterator<Item = &(Day, Decided)> {
        self.answers.iter().filter(|(_, decided)| self.mark(&decided.moment) != MomentMark::Ambiguous)
    }

    /// Whether a moment was ever decided.
    #[must_use]
    pub fn is_seen(&self, moment: &MomentId) -> bool {
        self.answers.iter().any(|(_, decided)| decided.moment == *moment)
    }

    /// What was answered to the moment of a day.
    #[must_use]
    pub fn of_day(&self, moment: &MomentId, day: Day) -> Option<&Decided> {
        self.answers.iter().find(|(on, decided)| *on == day && decided.daily && decided.moment == *moment).map(|(_, decided)| decided)
    }

    /// The day of a moment in seconds since 1970, where the learner is.
    #[must_use]
    pub fn day(&self, when: u64) -> Day {
        self.zone.day(when)
    }

    /// The lessons that were met, with the days on which they come back.
    #[must_use]
    pub fn lessons(&self) -> BTreeMap<Lesson, Day> {
        let mut known: BTreeMap<Lesson, Spaced> = BTreeMap::new();
        for (day, decided) in self.answers() {
            let mark = match decided.good {
                true if decided.sure >= SURE => Mark::Right,
                true => Mark::Partly,
                false => Mark::Wrong,
            };
            let before = known.remove(&decided.lesson).unwrap_or_default();
            known.insert(decided.lesson, before.answered(*day, mark));
        }
        known.into_iter().map(|(lesson, spaced)| (lesson, spaced.due())).collect()
    }

    /// The lessons that are due at a moment, the longest due first.
    #[must_use]
    pub fn due(&self, now: u64) -> Vec<(Lesson, Day)> {
        let today = self.day(now);
        let mut due: Vec<(Lesson, Day)> = self.lessons().into_iter().filter(|(_, day)| *day <= today).collect();
        due.sort_by_key(|(lesson, day)| (*day, *lesson));
        due
    }

    /// What is to be decided next of some moments. `is_in_play` says of which a run is still being played.
    ///
    /// Lessons that are due come first, then new ones, then what would be due soonest; of each a moment that was never
    /// seen. Only where nothing unseen is left does one come back, the one longest ago.
    #[must_use]
    pub fn next<'m>(
        &self,
        moments: impl IntoIterator<Item = &'m Moment>,
        is_in_play: impl Fn(&Moment) -> bool,
        now: u64,
    ) -> Option<Next<'m>> {
        let today = self.day(now);
        let known = self.lessons();
        let last: BTreeMap<&MomentId, usize> =
            self.answers.iter().enumerate().map(|(place, (_, decided))| (&decided.moment, place)).collect();
        let is_open = |moment: &&Moment| {
            let is_shown = matches!(self.mark(&moment.id), MomentMark::None | MomentMark::Starred);
            is_shown && !is_in_play(moment)
        };
        let open: Vec<&'m Moment> = moments.into_iter().filter(is_open).collect();
        let mut unseen: BTreeMap<Lesson, usize> = BTreeMap::new();
        for moment in open.iter().filter(|moment| !last.contains_key(&moment.id)) {
            *unseen.entry(moment.lesson).or_default() += 1;
        }
        let why = |lesson: &Lesson| match known.get(lesson) {
            Some(day) if *day <= today => Why::Due(*day),
            Some(day) => Why::Ahead(*day),
            None => Why::New,
        };
        // Of new lessons the one that most moments teach.
        let lesson = unseen.iter().map(|(lesson, count)| (why(lesson), std::cmp::Reverse(*count), *lesson)).min();
        if let Some((why, _, lesson)) = lesson {
            let met: BTreeSet<&str> =
                self.answers.iter().filter(|(_, decided)| decided.lesson == lesson).map(|(_, decided)| company(&decided.moment)).collect();
            let of_lesson = open.iter().filter(|moment| moment.lesson == lesson && !last.contains_key(&moment.id));
            let moment = of_lesson.min_by_key(|moment| (met.contains(&*moment.scenario), xxh3_64(moment.id.as_str().as_bytes())))?;
            return Some(Next { moment, why });
        }
        let moment = open.into_iter().min_by_key(|moment| last.get(&moment.id).copied())?;
        Some(Next { moment, why: why(&moment.lesson) })
    }
}

/// The scenario that a moment's name begins with.
fn company(moment: &MomentId) -> &str {
    moment.as_str().rsplit_once('-').map_or("", |(scenario, _)| scenario)
}
