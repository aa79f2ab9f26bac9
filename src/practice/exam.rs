//! A sitting: what is asked, what was answered, flagged and looked at, and how long it took.

use super::answer::Answer;
use super::bank::Bank;
use super::draw::{Shortage, draw_after};
use super::drawn::DrawnQuestion;
use super::history::{Answered, Entry, Setting};
use super::marking::{Mark, PartialCredit, mark};
use super::profile::Profile;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How a sitting is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SittingMode {
    /// As an exam: the time ends it, and nothing is told before the end.
    Exam,
    /// To learn: each question can be checked, with its reasons, and then stays as it is.
    Training,
}

/// What is asked in a sitting. It carries its questions, so that it stays what it was when the bank changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// How it is held.
    pub mode: SittingMode,
    /// The profile as it was then.
    pub profile: Profile,
    /// What the draw was made with.
    pub seed: u64,
    /// Hash of the bank that it was drawn from.
    pub bank: u64,
    /// When it was begun, in seconds since 1970.
    pub begun: u64,
    /// The questions in the order in which they are asked.
    pub questions: Vec<DrawnQuestion>,
}

impl Sheet {
    /// Draws a sheet; `begun` is in seconds since 1970.
    ///
    /// # Errors
    /// If the bank has not enough questions of a focus area.
    pub fn draw(bank: &Bank, profile: &Profile, mode: SittingMode, seed: u64, begun: u64) -> Result<Self, Shortage> {
        Self::draw_after(bank, profile, mode, seed, begun, [])
    }

    /// Draws a sheet for somebody with this history: what was never answered comes first.
    ///
    /// # Errors
    /// If the bank has not enough questions of a focus area.
    pub fn draw_after<'e>(
        bank: &Bank,
        profile: &Profile,
        mode: SittingMode,
        seed: u64,
        begun: u64,
        entries: impl IntoIterator<Item = &'e Entry>,
    ) -> Result<Self, Shortage> {
        let questions = draw_after(bank, profile, seed, entries)?;
        Ok(Self { mode, profile: profile.clone(), seed, bank: bank.hash(), begun, questions })
    }
}

/// Seconds after which time alone is worth a step: as much is lost at most if the program ends.
pub const TICK: u32 = 5;

/// A share is expected in percent.
const PERCENT: f64 = 100.0;

/// Something done in a sitting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExamStep {
    /// Seconds used so far, pauses not counted.
    pub seconds: u32,
    /// What was done.
    pub act: Act,
}

/// What can be done in a sitting. Questions go by their number on the sheet, from 0.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Act {
    /// Choose this, in place of what was chosen before.
    Answer(usize, Answer),
    /// Flag a question to look at again, or not.
    Flag(usize, bool),
    /// Look at a question.
    Look(usize),
    /// Have an answer marked, in training.
    Check(usize),
    /// Nothing but time.
    Tick,
    /// End it, at this time in seconds since 1970.
    Finish(u64),
    /// Say what one expects it to have come to, in percent of its points, before one is told: of an exam, once.
    Expect(u8),
    /// Put it aside for another sitting. Whatever is done next takes it up again.
    SetAside,
}

/// Why something cannot be done. Nothing has changed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refused {
    /// The sitting is over.
    #[error("the exam is over")]
    Over,
    /// There is nothing left to do but to finish.
    #[error("the time is up")]
    TimeIsUp,
    /// No such question.
    #[error("there is no such question in this exam")]
    NoSuchQuestion,
    /// An answer that the question does not allow.
    #[error("that is no answer to this question")]
    NoSuchAnswer,
    /// The question was checked already.
    #[error("this question has been checked already")]
    Checked,
    /// Written after it was handed in.
    #[error("it has been handed in already")]
    HandedIn,
    /// Expecting something of a result that is not there yet or was expected already, or more than all of it.
    #[error("there is no result to expect now")]
    NothingToExpect,
    /// Checked in an exam, or before it is answered.
    #[error("this question cannot be checked now")]
    NotToBeChecked,
}

/// A sitting as it is: a pure function of its sheet and the steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Exam {
    sheet: Sheet,
    places: Vec<Place>,
    at: usize,
    seconds: u32,
    finished: Option<u64>,
    expected: Option<u8>,
    set_aside: bool,
}

/// What became of one question.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Place {
    answer: Answer,
    flagged: bool,
    checked: bool,
}

impl Exam {
    /// A sitting of which nothing is done yet.
    #[must_use]
    pub fn new(sheet: Sheet) -> Self {
        let places = vec![Place::default(); sheet.questions.len()];
        Self { sheet, places, at: 0, seconds: 0, finished: None, expected: None, set_aside: false }
    }

    /// Does a step. Time never runs back: a step that names less than has been used adds nothing.
    ///
    /// # Errors
    /// If it cannot be done now; nothing has changed then.
    pub fn apply(&mut self, step: &ExamStep) -> Result<(), Refused> {
        self.allows(&step.act)?;
        self.seconds = self.seconds.max(step.seconds);
        if self.sheet.mode == SittingMode::Exam {
            self.seconds = self.seconds.min(self.sheet.profile.seconds());
        }
        self.set_aside = step.act == Act::SetAside;
        match step.act {
            Act::Answer(number, answer) => self.change(number, |place| place.answer = answer),
            Act::Flag(number, flagged) => self.change(number, |place| place.flagged = flagged),
            Act::Check(number) => self.change(number, |place| place.checked = true),
            Act::Look(number) => self.at = number,
            Act::Tick | Act::SetAside => {}
            Act::Finish(when) => self.finished = Some(when),
            Act::Expect(percent) => self.expected = Some(percent),
        }
        Ok(())
    }

    /// Whether something can be done now.
    ///
    /// # Errors
    /// Why not.
    pub fn allows(&self, act: &Act) -> Result<(), Refused> {
        if let Act::Expect(percent) = *act {
            let can = self.is_to_be_expected() && f64::from(percent) <= PERCENT;
            return if can { Ok(()) } else { Err(Refused::NothingToExpect) };
        }
        if self.finished.is_some() {
            return Err(Refused::Over);
        }
        match *act {
            Act::Tick | Act::Finish(_) | Act::SetAside => return Ok(()),
            _ if self.is_time_up() => return Err(Refused::TimeIsUp),
            _ => {}
        }
        let (Act::Answer(number, _) | Act::Flag(number, _) | Act::Look(number) | Act::Check(number)) = *act else { return Ok(()) };
        let (Some(drawn), Some(place)) = (self.sheet.questions.get(number), self.places.get(number)) else {
            return Err(Refused::NoSuchQuestion);
        };
        match *act {
            Act::Answer(..) | Act::Check(_) if place.checked => Err(Refused::Checked),
            Act::Answer(_, answer) if !answer.fits(drawn.question()) => Err(Refused::NoSuchAnswer),
            Act::Check(_) if self.sheet.mode == SittingMode::Exam || !place.answer.is_complete(drawn.question()) => {
                Err(Refused::NotToBeChecked)
            }
            _ => Ok(()),
        }
    }

    fn change(&mut self, number: usize, change: impl FnOnce(&mut Place)) {
        if let Some(place) = self.places.get_mut(number) {
            change(place);
        }
    }

    /// What is asked.
    #[must_use]
    pub const fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// A question of the sheet.
    #[must_use]
    pub fn question(&self, number: usize) -> Option<&DrawnQuestion> {
        self.sheet.questions.get(number)
    }

    /// What was answered to a question, finished or not.
    #[must_use]
    pub fn answer(&self, number: usize) -> Answer {
        self.places.get(number).map_or(Answer::NONE, |place| place.answer)
    }

    /// Whether a question is flagged.
    #[must_use]
    pub fn is_flagged(&self, number: usize) -> bool {
        self.places.get(number).is_some_and(|place| place.flagged)
    }

    /// Whether as much is chosen as a question asks for.
    #[must_use]
    pub fn is_answered(&self, number: usize) -> bool {
        self.question(number).is_some_and(|drawn| self.answer(number).is_complete(drawn.question()))
    }

    /// The mark of a question by the profile's rule, once it may be told: it was checked, or all is over.
    #[must_use]
    pub fn mark(&self, number: usize) -> Option<Mark> {
        let is_open = self.finished.is_none() && !self.places.get(number).is_some_and(|place| place.checked);
        let drawn = self.question(number).filter(|_| !is_open)?;
        Some(mark(drawn.question(), self.answer(number), self.sheet.profile.partial))
    }

    /// Whether a question was left unanswered: all is over, and nothing was ever chosen on it. It is worth
    /// nothing, and says nothing about what is known.
    #[must_use]
    pub fn is_left_out(&self, number: usize) -> bool {
        self.finished.is_some() && self.answer(number).is_empty()
    }

    /// The question at which the sitting goes on: the one looked at, or where that is done, the next one that is
    /// not.
    #[must_use]
    pub fn comes_next(&self) -> usize {
        let is_done = |number: usize| match self.sheet.mode {
            SittingMode::Exam => self.is_answered(number),
            SittingMode::Training => self.mark(number).is_some(),
        };
        let all = self.sheet.questions.len();
        (self.at..all).chain(0..self.at).find(|number| !is_done(*number)).unwrap_or(self.at)
    }

    /// The question that is looked at.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// Seconds used.
    #[must_use]
    pub const fn seconds(&self) -> u32 {
        self.seconds
    }

    /// Seconds left; in training they are only told.
    #[must_use]
    pub const fn seconds_left(&self) -> u32 {
        self.sheet.profile.seconds().saturating_sub(self.seconds)
    }

    /// There is nothing left to do but to finish: in an exam the time has been used.
    #[must_use]
    pub fn is_time_up(&self) -> bool {
        self.sheet.mode == SittingMode::Exam && self.seconds_left() == 0
    }

    /// Whether it can be gone on with: it is not over, and was not put aside for another one.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.finished.is_none() && !self.set_aside
    }

    /// Nothing is chosen on any question.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.places.iter().all(|place| place.answer.is_empty())
    }

    /// When it was finished, in seconds since 1970.
    #[must_use]
    pub const fn finished(&self) -> Option<u64> {
        self.finished
    }

    /// The share of the points that was expected before the result was told, 0–1.
    #[must_use]
    pub fn expected(&self) -> Option<f64> {
        self.expected.map(|percent| f64::from(percent) / PERCENT)
    }

    /// Whether one may still say what one expects: it was an exam, and is over.
    #[must_use]
    pub fn is_to_be_expected(&self) -> bool {
        self.sheet.mode == SittingMode::Exam && self.finished.is_some() && self.expected.is_none()
    }

    /// What the history says of a question, if something was chosen and its mark may be told. `sitting` is
    /// the name that the sitting is kept under.
    ///
    /// Half of a right answer counts as half there, whatever the profile gives for it.
    #[must_use]
    pub fn answered(&self, number: usize, sitting: &str, when: u64) -> Option<Answered> {
        let (answer, _) = (self.answer(number), self.mark(number)?);
        let question = self.question(number).filter(|_| !answer.is_empty())?.question();
        Some(Answered {
            when,
            question: question.id.clone(),
            answer,
            mark: mark(question, answer, PartialCredit::Half),
            setting: Setting::Exam(sitting.into()),
        })
    }
}
