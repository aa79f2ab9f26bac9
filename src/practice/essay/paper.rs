//! A paper: essays that are written, handed in, and then marked; a pure function of its sheet and the steps.

use super::model::{Essay, Level, Whose};
use crate::practice::exam::Refused;
use serde::{Deserialize, Serialize};

/// What is written on. It carries its essays, so that it stays what it was when the files change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperSheet {
    /// Name of the exam that it is like; empty for essays by themselves.
    pub exam: String,
    /// Minutes to write; 0 if no clock runs.
    pub minutes: u8,
    /// What the draw was made with.
    pub seed: u64,
    /// When it was begun, in seconds since 1970.
    pub begun: u64,
    /// The essays in the order in which they are shown.
    pub essays: Vec<Essay>,
}

/// Something done with a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperStep {
    /// Seconds of writing used so far, pauses not counted.
    pub seconds: u32,
    /// What was done.
    pub act: PaperAct,
}

/// What can be done with a paper. Essays go by their number on the sheet, criteria by their place, both from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaperAct {
    /// This is what is written on an essay, in place of what was there.
    Write(usize, String),
    /// Look at an essay.
    Look(usize),
    /// End the writing: nothing can be changed from here on, and marking begins.
    HandIn,
    /// Mark a text by a criterion, in place of what was marked before.
    Mark(usize, Whose, usize, Level),
    /// The marking of a text is done: it stays, and how it is marked here is shown.
    Settle(usize, Whose),
    /// Nothing but time.
    Tick,
    /// End it, at this time in seconds since 1970; what is not marked stays so.
    Finish(u64),
}

/// Characters of a text; nobody writes as much in six minutes.
pub const LONGEST_ANSWER: usize = 6000;

/// How a text was marked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marking {
    /// By each criterion, as far as it was.
    pub levels: Vec<Option<Level>>,
    /// It is done.
    pub settled: bool,
}

impl Marking {
    fn new(criteria: usize) -> Self {
        Self { levels: vec![None; criteria], settled: false }
    }

    /// Whether it is marked by every criterion.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.levels.iter().all(Option::is_some)
    }
}

/// What became of one essay.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Place {
    text: String,
    markings: [Marking; Whose::ALL.len()],
}

/// A paper as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    sheet: PaperSheet,
    places: Vec<Place>,
    at: usize,
    seconds: u32,
    handed_in: bool,
    finished: Option<u64>,
}

impl Paper {
    /// A paper of which nothing is written yet.
    #[must_use]
    pub fn new(sheet: PaperSheet) -> Self {
        let place = |essay: &Essay| Place { text: String::new(), markings: std::array::from_fn(|_| Marking::new(essay.criteria.len())) };
        Self { places: sheet.essays.iter().map(place).collect(), sheet, at: 0, seconds: 0, handed_in: false, finished: None }
    }

    /// Does a step. Time never runs back, and counts while it is written.
    ///
    /// # Errors
    /// If it cannot be done now; nothing has changed then.
    pub fn apply(&mut self, step: &PaperStep) -> Result<(), Refused> {
        self.allows(&step.act)?;
        if !self.handed_in {
            self.seconds = self.seconds.max(step.seconds);
            if self.is_timed() {
                self.seconds = self.seconds.min(self.allowed());
            }
        }
        match &step.act {
            PaperAct::Write(number, text) => {
                if let Some(place) = self.places.get_mut(*number) {
                    place.text.clone_from(text);
                }
            }
            PaperAct::Look(number) => self.at = *number,
            PaperAct::HandIn => {
                self.handed_in = true;
                self.at = self.next_to_mark().unwrap_or(0);
            }
            PaperAct::Mark(number, whose, criterion, level) => {
                let marking = self.marking_mut(*number, *whose);
                if let Some(marked) = marking.and_then(|marking| marking.levels.get_mut(*criterion)) {
                    *marked = Some(*level);
                }
            }
            PaperAct::Settle(number, whose) => {
                if let Some(marking) = self.marking_mut(*number, *whose) {
                    marking.settled = true;
                }
            }
            PaperAct::Tick => {}
            PaperAct::Finish(when) => self.finished = Some(*when),
        }
        Ok(())
    }

    fn marking_mut(&mut self, number: usize, whose: Whose) -> Option<&mut Marking> {
        self.places.get_mut(number)?.markings.get_mut(whose as usize)
    }

    /// Whether something can be done now.
    ///
    /// # Errors
    /// Why not.
    pub fn allows(&self, act: &PaperAct) -> Result<(), Refused> {
        if self.finished.is_some() {
            return Err(Refused::Over);
        }
        match act {
            PaperAct::Tick => Ok(()),
            PaperAct::Finish(_) if self.handed_in => Ok(()),
            PaperAct::Finish(_) => Err(Refused::NotToBeChecked),
            PaperAct::HandIn if self.handed_in => Err(Refused::HandedIn),
            PaperAct::HandIn => Ok(()),
            PaperAct::Look(number) => self.there(*number),
            PaperAct::Write(number, text) => {
                self.there(*number)?;
                match () {
                    () if self.handed_in => Err(Refused::HandedIn),
                    () if self.is_time_up() => Err(Refused::TimeIsUp),
                    () if text.chars().count() > LONGEST_ANSWER => Err(Refused::NoSuchAnswer),
                    () => Ok(()),
                }
            }
            PaperAct::Mark(number, whose, criterion, _) => {
                let marking = self.can_mark(*number, *whose)?;
                if *criterion < marking.levels.len() { Ok(()) } else { Err(Refused::NoSuchQuestion) }
            }
            PaperAct::Settle(number, whose) => {
                if self.can_mark(*number, *whose)?.is_whole() {
                    Ok(())
                } else {
                    Err(Refused::NotToBeChecked)
                }
            }
        }
    }

    fn there(&self, number: usize) -> Result<(), Refused> {
        if number < self.places.len() { Ok(()) } else { Err(Refused::NoSuchQuestion) }
    }

    /// The marking of a text, if its turn has come: marking is learnt by the answers of others first.
    fn can_mark(&self, number: usize, whose: Whose) -> Result<&Marking, Refused> {
        self.there(number)?;
        let marking = self.marking(number, whose).ok_or(Refused::NoSuchQuestion)?;
        if marking.settled {
            return Err(Refused::Checked);
        }
        if self.handed_in && self.turn(number) == Some(whose) { Ok(marking) } else { Err(Refused::NotToBeChecked) }
    }

    /// Whose text on an essay is marked next; none once all are that are to be marked. Where nothing was written there is
    /// nothing to mark.
    #[must_use]
    pub fn turn(&self, number: usize) -> Option<Whose> {
        let is_open = |whose: &Whose| {
            let is_there = *whose != Whose::Own || self.is_written(number);
            is_there && self.marking(number, *whose).is_some_and(|marking| !marking.settled)
        };
        Whose::ALL.into_iter().find(is_open)
    }

    /// The next essay with something left to mark, from the one that is looked at.
    #[must_use]
    pub fn next_to_mark(&self) -> Option<usize> {
        let all = self.places.len();
        (self.at..all).chain(0..self.at).find(|number| self.turn(*number).is_some())
    }

    /// What is written on.
    #[must_use]
    pub const fn sheet(&self) -> &PaperSheet {
        &self.sheet
    }

    /// An essay of the sheet.
    #[must_use]
    pub fn essay(&self, number: usize) -> Option<&Essay> {
        self.sheet.essays.get(number)
    }

    /// What the learner wrote on an essay.
    #[must_use]
    pub fn text(&self, number: usize) -> &str {
        self.places.get(number).map_or("", |place| &place.text)
    }

    /// Whether anything was written on an essay.
    #[must_use]
    pub fn is_written(&self, number: usize) -> bool {
        !self.text(number).trim().is_empty()
    }

    /// How a text was marked.
    #[must_use]
    pub fn marking(&self, number: usize, whose: Whose) -> Option<&Marking> {
        self.places.get(number)?.markings.get(whose as usize)
    }

    /// The essay that is looked at.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// Seconds of writing used.
    #[must_use]
    pub const fn seconds(&self) -> u32 {
        self.seconds
    }

    /// Seconds to write in all; 0 if no clock runs.
    #[must_use]
    pub const fn allowed(&self) -> u32 {
        const MINUTE: u32 = 60;
        self.sheet.minutes as u32 * MINUTE
    }

    /// Whether a clock runs against the writing.
    #[must_use]
    pub const fn is_timed(&self) -> bool {
        self.sheet.minutes > 0
    }

    /// The time has been used: there is nothing left to do but to hand in.
    #[must_use]
    pub const fn is_time_up(&self) -> bool {
        self.is_timed() && self.seconds >= self.allowed()
    }

    /// It was handed in: nothing more can be written.
    #[must_use]
    pub const fn is_handed_in(&self) -> bool {
        self.handed_in
    }

    /// When it was finished, in seconds since 1970.
    #[must_use]
    pub const fn finished(&self) -> Option<u64> {
        self.finished
    }

    /// Essays on which something was written.
    #[must_use]
    pub fn written(&self) -> usize {
        (0..self.places.len()).filter(|number| self.is_written(*number)).count()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::practice::essay::model::{Criterion, ModelAnswer};
    use crate::practice::{Area, CitationFile};

    pub fn essay(id: &str) -> Essay {
        let criterion = |says: &str| Criterion {
            says: says.into(),
            why: "Because it is so".into(),
            source: CitationFile { guide: "scrum_guide".into(), section: "The Sprint".into() },
        };
        let model = |marks: [Level; 2]| ModelAnswer { text: "An answer".into(), marks: marks.into(), why: vec!["So".into(); 2] };
        Essay {
            id: id.into(),
            area: Area::Forecasting,
            difficulty: 3,
            case: "A case".into(),
            asks: "What do you do?".into(),
            criteria: vec![criterion("says one thing"), criterion("says the other")],
            models: vec![model([Level::Met, Level::Partly]), model([Level::Missed, Level::Missed])],
            related: Vec::new(),
        }
    }

    pub fn paper(minutes: u8) -> Paper {
        let essays = vec![essay("one"), essay("two")];
        Paper::new(PaperSheet { exam: String::new(), minutes, seed: 1, begun: 100, essays })
    }

    pub fn act(paper: &mut Paper, seconds: u32, act: PaperAct) -> Result<(), Refused> {
        paper.apply(&PaperStep { seconds, act })
    }

    #[test]
    fn the_answers_of_others_are_marked_before_ones_own() {
        let mut paper = paper(0);
        act(&mut paper, 5, PaperAct::Write(0, "I would ask".into())).expect("written");
        assert_eq!(act(&mut paper, 5, PaperAct::Mark(0, Whose::First, 0, Level::Met)), Err(Refused::NotToBeChecked));
        act(&mut paper, 9, PaperAct::HandIn).expect("handed in");
        assert_eq!(act(&mut paper, 9, PaperAct::Write(0, "other".into())), Err(Refused::HandedIn));
        assert_eq!(act(&mut paper, 9, PaperAct::Mark(0, Whose::Own, 0, Level::Met)), Err(Refused::NotToBeChecked));
        for whose in Whose::ALL {
            assert_eq!(paper.turn(0), Some(whose));
            act(&mut paper, 9, PaperAct::Mark(0, whose, 0, Level::Met)).expect("its turn");
            assert_eq!(act(&mut paper, 9, PaperAct::Settle(0, whose)), Err(Refused::NotToBeChecked), "one criterion is left");
            act(&mut paper, 9, PaperAct::Mark(0, whose, 1, Level::Missed)).expect("its turn");
            act(&mut paper, 9, PaperAct::Settle(0, whose)).expect("whole");
            assert_eq!(act(&mut paper, 9, PaperAct::Mark(0, whose, 1, Level::Met)), Err(Refused::Checked));
        }
        assert_eq!((paper.turn(0), paper.next_to_mark()), (None, Some(1)));
        // Nothing is written on the second: there are only the answers of others to mark.
        for whose in [Whose::First, Whose::Second] {
            (0..2).for_each(|k| act(&mut paper, 9, PaperAct::Mark(1, whose, k, Level::Partly)).expect("its turn"));
            act(&mut paper, 9, PaperAct::Settle(1, whose)).expect("whole");
        }
        assert_eq!((paper.next_to_mark(), paper.seconds(), paper.written()), (None, 9, 1));
        act(&mut paper, 9, PaperAct::Finish(200)).expect("finished");
        assert_eq!(act(&mut paper, 9, PaperAct::Look(0)), Err(Refused::Over));
    }

    #[test]
    fn the_clock_ends_the_writing_and_not_the_marking() {
        let mut paper = paper(1);
        act(&mut paper, 30, PaperAct::Write(0, "so".into())).expect("written");
        act(&mut paper, 75, PaperAct::Tick).expect("time");
        assert_eq!((paper.seconds(), act(&mut paper, 75, PaperAct::Write(0, "more".into()))), (60, Err(Refused::TimeIsUp)));
        act(&mut paper, 75, PaperAct::HandIn).expect("handed in");
        act(&mut paper, 900, PaperAct::Mark(0, Whose::First, 0, Level::Met)).expect("no hurry");
        assert_eq!((paper.seconds(), paper.text(0)), (60, "so"));
    }

    #[test]
    fn what_is_not_there_cannot_be_written_or_marked() {
        let mut paper = paper(0);
        assert_eq!(act(&mut paper, 1, PaperAct::Write(2, "so".into())), Err(Refused::NoSuchQuestion));
        assert_eq!(act(&mut paper, 1, PaperAct::Write(0, "x".repeat(LONGEST_ANSWER + 1))), Err(Refused::NoSuchAnswer));
        assert_eq!(act(&mut paper, 1, PaperAct::Finish(9)), Err(Refused::NotToBeChecked));
        act(&mut paper, 1, PaperAct::HandIn).expect("handed in");
        assert_eq!(act(&mut paper, 1, PaperAct::Mark(0, Whose::First, 2, Level::Met)), Err(Refused::NoSuchQuestion));
        assert_eq!(act(&mut paper, 1, PaperAct::Mark(7, Whose::First, 0, Level::Met)), Err(Refused::NoSuchQuestion));
    }
}
