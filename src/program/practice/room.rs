//! What the screens of practice show.

use crate::journal::SittingSummary;
use crate::practice::{
    Aim, Area, Bank, Budget, Course, Day, Evidence, Exam, Foresight, Plan, Pool, Profile, Progress, Readiness, Schedule, SittingMode,
    Sources, pace,
};
use crate::program::trouble::Trouble;
use crate::score::Kind;
use crate::{tr, words};
use std::collections::BTreeMap;

/// Practice as it is.
#[derive(Debug, Clone, Copy)]
pub enum PracticeData<'a> {
    /// The bank is being read.
    Loading,
    /// It cannot be practised, for this reason.
    Trouble(&'a Trouble),
    /// All is there.
    Ready(PracticeRoom<'a>),
}

/// All that there is to practise with, and how it went.
#[derive(Debug, Clone, Copy)]
pub struct PracticeRoom<'a> {
    /// The questions.
    pub bank: &'a Bank,
    /// What they cite.
    pub sources: &'a Sources,
    /// The exams that can be taken.
    pub profiles: &'a [Profile],
    /// Certificates that take a course and no exam.
    pub courses: &'a [Course],
    /// What the figures of their formats rest on, by their names.
    pub evidence: &'a BTreeMap<String, Evidence>,
    /// When questions come back.
    pub schedule: &'a Schedule,
    /// How each focus area goes.
    pub progress: &'a [Progress],
    /// Sittings, the one begun last first.
    pub sittings: &'a [SittingSummary],
    /// What is practised for.
    pub aim: &'a Aim,
    /// Seconds since 1970.
    pub now: u64,
    /// The sitting in hand; none at home.
    pub seat: Option<Seat<'a>>,
    /// Where the result was last written to.
    pub written: Option<&'a str>,
}

/// A sitting in hand, finished or not.
#[derive(Debug, Clone, Copy)]
pub struct Seat<'a> {
    /// Its name.
    pub name: &'a str,
    /// As it is.
    pub exam: &'a Exam,
    /// Seconds used up to this moment.
    pub seconds: u32,
    /// The clock is stopped and the question is hidden.
    pub paused: bool,
    /// It was begun in place of one that was open, and that one can still be gone back to.
    pub can_take_back: bool,
}

/// What a sitting is for. Its profile's name tells: that of an exam, or one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Round {
    /// What the plan for the exam asks today.
    Today,
    /// Questions of a focus area, or of all.
    Drill(Option<Area>),
    /// Questions that are due.
    Review,
    /// Questions about a kind of decision that cost much in a run.
    About(Kind),
    /// Questions that were not right when they were answered last: all, or those of the exam with this seed.
    Missed(Option<u64>),
}

/// Questions in a round.
pub const ROUND: usize = 10;

const TODAY: &str = "today";
const DRILL: &str = "drill";
const REVIEW: &str = "review";
const ABOUT: &str = "about";
const MISSED: &str = "missed";

impl Round {
    /// The name of the profile that such a sitting is kept with.
    #[must_use]
    pub fn profile_id(self) -> String {
        match self {
            Self::Today => TODAY.into(),
            Self::Drill(None) => DRILL.into(),
            Self::Drill(Some(area)) => format!("{DRILL}_{}", area.name()),
            Self::Review => REVIEW.into(),
            Self::About(kind) => format!("{ABOUT}_{}", ron::to_string(&kind).unwrap_or_default()),
            Self::Missed(None) => MISSED.into(),
            Self::Missed(Some(seed)) => format!("{MISSED}_{seed}"),
        }
    }

    /// What it is called.
    #[must_use]
    pub fn title(self) -> String {
        match self {
            Self::Today => tr!("practise-round-today").to_owned(),
            Self::Drill(None) => tr!("practise-round-all").to_owned(),
            Self::Drill(Some(of)) => tr!("practise-round-area", area = words::area(of)),
            Self::Review => tr!("practise-round-review").to_owned(),
            Self::About(kind) => tr!("practise-round-about", kind = words::kind(kind)),
            Self::Missed(None) => tr!("practise-round-missed").to_owned(),
            Self::Missed(Some(_)) => tr!("practise-round-missed-exam").to_owned(),
        }
    }

    /// The round that a profile's name means; none if it is that of an exam.
    #[must_use]
    pub fn of(profile_id: &str) -> Option<Self> {
        match profile_id.split_once('_') {
            None if profile_id == TODAY => Some(Self::Today),
            None if profile_id == DRILL => Some(Self::Drill(None)),
            None if profile_id == REVIEW => Some(Self::Review),
            None if profile_id == MISSED => Some(Self::Missed(None)),
            Some((MISSED, seed)) => seed.parse().ok().map(|seed| Self::Missed(Some(seed))),
            Some((DRILL, area)) => Area::by_name(area).map(|area| Self::Drill(Some(area))),
            Some((ABOUT, kind)) => ron::from_str(kind).ok().map(Self::About),
            _ => None,
        }
    }
}

impl<'a> PracticeRoom<'a> {
    /// What is practised: what the exam that is aimed at can draw, or all.
    #[must_use]
    pub fn pool(&self) -> Pool<'a> {
        Pool::of(self.bank, self.aimed()).without(self.schedule.doubted())
    }

    /// How the focus areas go of which there are questions to practise.
    pub fn asked_areas(&self) -> impl Iterator<Item = &'a Progress> {
        self.progress.iter().filter(|progress| progress.questions > 0)
    }

    /// Questions that are due.
    #[must_use]
    pub fn due(&self) -> usize {
        self.schedule.due(self.pool(), self.now).len()
    }

    /// The exam that is aimed at.
    #[must_use]
    pub fn aimed(&self) -> Option<&'a Profile> {
        self.aim.profile(self.profiles)
    }

    /// What today asks for, if the day of the exam is set and not past.
    #[must_use]
    pub fn plan(&self) -> Option<Plan> {
        let pace = pace(self.sittings.iter().filter_map(|sitting| sitting.exam.as_ref().ok()));
        let budget = Budget { minutes: self.aim.minutes, pace: pace.unwrap_or(self.aimed()?.pace()) };
        Plan::of(self.pool(), self.schedule, self.aim.exam?, budget, self.now)
    }

    /// How ready one is for the exam that is aimed at.
    #[must_use]
    pub fn readiness(&self) -> Option<Readiness> {
        self.aimed().map(|profile| Readiness::of(profile, self.progress))
    }

    /// The day it is.
    #[must_use]
    pub fn today(&self) -> Day {
        self.schedule.day(self.now)
    }

    /// Questions that were not right when they were answered last.
    #[must_use]
    pub fn missed(&self) -> usize {
        self.schedule.missed(self.pool()).len()
    }

    /// Those that were missed in a sitting and have not been right since.
    #[must_use]
    pub fn missed_in(&self, exam: &Exam) -> usize {
        self.schedule.missed_in(self.bank, exam).len()
    }

    /// Sittings of a profile in a mode that can be read, the one begun last first.
    pub fn sittings_of(&self, profile: &str, mode: SittingMode) -> impl Iterator<Item = (&'a SittingSummary, &'a Exam)> {
        let is_of = move |exam: &&Exam| exam.sheet().mode == mode && exam.sheet().profile.id == profile;
        let read = self.sittings.iter().filter_map(|sitting| Some((sitting, sitting.exam.as_ref().ok()?)));
        read.filter(move |(_, exam)| is_of(exam))
    }

    /// How well one foresees what one's exams come to; `None` where too few were expected to be anything.
    #[must_use]
    pub fn foresight(&self) -> Option<Foresight> {
        Foresight::of(self.sittings.iter().filter_map(|sitting| sitting.exam.as_ref().ok()))
    }

    /// Sittings that are not finished, the one begun last first.
    pub fn open(&self) -> impl Iterator<Item = (&'a SittingSummary, &'a Exam)> {
        let read = self.sittings.iter().filter_map(|sitting| Some((sitting, sitting.exam.as_ref().ok()?)));
        read.filter(|(_, exam)| exam.is_open())
    }
}

impl Seat<'_> {
    /// Seconds left of the time that the profile gives.
    #[must_use]
    pub fn seconds_left(&self) -> u32 {
        self.exam.sheet().profile.seconds().saturating_sub(self.seconds)
    }

    /// The round that it is; none for an exam.
    #[must_use]
    pub fn round(&self) -> Option<Round> {
        Round::of(&self.exam.sheet().profile.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_is_known_again_by_the_name_of_its_profile() {
        for round in [
            Round::Today,
            Round::Drill(None),
            Round::Drill(Some(Area::Scaling)),
            Round::Review,
            Round::About(Kind::Order),
            Round::Missed(None),
            Round::Missed(Some(7)),
        ] {
            assert_eq!(Round::of(&round.profile_id()), Some(round));
        }
        assert_eq!(Round::of("pspo_1_like"), None);
    }
}
