//! An exam's questions, drawn to its profile.
//!
//! Counts per focus area hold exactly. Kinds and the share of cases are wants: each place takes a
//! question of what is still wanted most. Among those of the same focus area, kind and sort, those never
//! answered come first, then those whose answer is longest ago; for the rest all are equally likely.

use super::area::Area;
use super::bank::Bank;
use super::drawn::DrawnQuestion;
use super::history::Entry;
use super::luck::luck;
use super::profile::Profile;
use super::question::{Question, QuestionId};
use super::schema::QuestionKind;
use rand::seq::SliceRandom;
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// A bank that has not what a profile asks for.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{profile}` asks for {wanted} questions on {area}, and the bank has {there}. Write more, or take another profile.")]
pub struct Shortage {
    /// The profile.
    pub profile: String,
    /// The focus area.
    pub area: Area,
    /// Questions asked for.
    pub wanted: usize,
    /// Questions there.
    pub there: usize,
}

/// Draws an exam; the same seed draws the same one from the same bank.
///
/// # Errors
/// If a focus area has fewer questions than are asked for.
pub fn draw(bank: &Bank, profile: &Profile, seed: u64) -> Result<Vec<DrawnQuestion>, Shortage> {
    draw_after(bank, profile, seed, [])
}

/// Draws an exam for somebody with this history.
///
/// # Errors
/// If a focus area has fewer questions than are asked for.
pub fn draw_after<'e>(
    bank: &Bank,
    profile: &Profile,
    seed: u64,
    entries: impl IntoIterator<Item = &'e Entry>,
) -> Result<Vec<DrawnQuestion>, Shortage> {
    let mut last: BTreeMap<&QuestionId, usize> = BTreeMap::new();
    let mut doubted: BTreeSet<&QuestionId> = BTreeSet::new();
    for (place, entry) in entries.into_iter().enumerate() {
        match entry {
            Entry::Answered(answered) => {
                last.insert(&answered.question, place);
            }
            Entry::Doubted(mark) if mark.ambiguous => {
                doubted.insert(&mark.question);
            }
            Entry::Doubted(mark) => {
                doubted.remove(&mark.question);
            }
            _ => {}
        }
    }
    let mut left: BTreeMap<Area, Vec<&Question>> = BTreeMap::new();
    let mut slots = Vec::new();
    for (area, wanted) in profile.per_area() {
        let own: Vec<&Question> = bank.of(area).filter(|question| profile.admits(question)).collect();
        // What is marked as ambiguous is asked only where there is not enough else.
        let (mut own, mut left_out): (Vec<&Question>, Vec<&Question>) =
            own.into_iter().partition(|question| !doubted.contains(&question.id));
        own.extend(left_out.drain(..wanted.saturating_sub(own.len()).min(left_out.len())));
        if own.len() < wanted {
            return Err(Shortage { profile: profile.id.clone(), area, wanted, there: own.len() });
        }
        own.shuffle(&mut luck(seed, area.name()));
        own.sort_by_key(|question| last.get(&question.id));
        left.insert(area, own);
        slots.extend(std::iter::repeat_n(area, wanted));
    }
    slots.shuffle(&mut luck(seed, "places"));
    let mut wants = Wants::of(profile);
    let taken = slots.into_iter().filter_map(|area| wants.take(left.get_mut(&area)?));
    Ok(taken.map(|question| DrawnQuestion::new(question, seed)).collect())
}

/// What is still wanted, each against how much of it was.
struct Wants {
    kinds: BTreeMap<QuestionKind, Want>,
    cases: Want,
    others: Want,
}

struct Want {
    open: usize,
    of: usize,
}

impl Want {
    const fn of(count: usize) -> Self {
        Self { open: count, of: count }
    }

    /// The part that is still open; below all others if there is none.
    fn urgency(&self) -> f64 {
        if self.open == 0 { -1.0 } else { self.open as f64 / self.of as f64 }
    }
}

impl Wants {
    fn of(profile: &Profile) -> Self {
        let all = usize::from(profile.questions);
        let cases = (profile.situational * all as f64).round() as usize;
        Self {
            kinds: profile.per_kind().into_iter().map(|(kind, count)| (kind, Want::of(count))).collect(),
            cases: Want::of(cases),
            others: Want::of(all.saturating_sub(cases)),
        }
    }

    fn urgency(&self, question: &Question) -> f64 {
        const NOT_ASKED: f64 = -2.0;
        let kind = self.kinds.get(&question.kind()).filter(|want| want.of > 0).map_or(NOT_ASKED, Want::urgency);
        kind + if question.situational { self.cases.urgency() } else { self.others.urgency() }
    }

    /// Takes the first of the most wanted.
    fn take<'q>(&mut self, questions: &mut Vec<&'q Question>) -> Option<&'q Question> {
        let urgencies = questions.iter().map(|question| self.urgency(question)).enumerate();
        // Of equals the first.
        let (place, _) = urgencies.reduce(|best, next| if next.1 > best.1 { next } else { best })?;
        let question = questions.remove(place);
        let sort = if question.situational { &mut self.cases } else { &mut self.others };
        sort.open = sort.open.saturating_sub(1);
        if let Some(kind) = self.kinds.get_mut(&question.kind()) {
            kind.open = kind.open.saturating_sub(1);
        }
        Some(question)
    }
}
