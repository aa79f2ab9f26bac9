//! What an exam asks for: how many questions of what, in how long, and what passes.

use super::area::Area;
use super::marking::PartialCredit;
use super::question::Question;
use super::schema::QuestionKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An exam profile of `assets/exams.ron`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Name on the command line and in file names: lower case, digits and `_`.
    pub id: String,
    /// Title as shown.
    pub title: String,
    /// Questions asked.
    pub questions: u8,
    /// Minutes allowed.
    pub minutes: u8,
    /// Share of the points that passes, 0–1.
    pub pass: f64,
    /// What half of a right answer is worth.
    pub partial: PartialCredit,
    /// Focus areas with their weights; those not named are not asked.
    pub areas: BTreeMap<Area, f64>,
    /// Kinds of question with their weights; those not named are asked only where no other is left.
    pub kinds: BTreeMap<QuestionKind, f64>,
    /// Share of questions that put the reader into a case, 0–1.
    pub situational: f64,
    /// Guides on which nothing is asked, by their names among the sources.
    #[serde(default)]
    pub without: Vec<String>,
    /// Guides of which every question cites one, by their names among the sources; any if there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citing: Vec<String>,
    /// Difficulty above which nothing is asked, 1–5.
    #[serde(default = "any_difficulty")]
    pub hardest: u8,
    /// When its figures were looked up: month and year.
    pub as_of: String,
    /// What it is and is not.
    pub note: String,
}

/// What a round would have to come to; nothing depends on it.
const ROUND_PASS: f64 = 0.85;

/// One question of forty.
const LITTLE: f64 = 0.025;

/// What is asked where a profile says nothing of it.
const fn any_difficulty() -> u8 {
    5
}

impl Profile {
    /// A round outside of any exam: its questions are given, nothing is drawn, and no clock runs, because the
    /// reasons are what the time is for.
    #[must_use]
    pub fn round(id: String, title: String, questions: usize) -> Self {
        Self {
            id,
            title,
            questions: questions as u8,
            minutes: 0,
            pass: ROUND_PASS,
            partial: PartialCredit::Half,
            areas: BTreeMap::new(),
            kinds: BTreeMap::new(),
            situational: 0.0,
            without: Vec::new(),
            citing: Vec::new(),
            hardest: any_difficulty(),
            as_of: String::new(),
            note: String::new(),
        }
    }

    /// Seconds allowed.
    #[must_use]
    pub const fn seconds(&self) -> u32 {
        const MINUTE: u32 = 60;
        self.minutes as u32 * MINUTE
    }

    /// Whether a question is not too hard for it, cites no guide that it leaves out, and one of those that it is about.
    #[must_use]
    pub fn admits(&self, question: &Question) -> bool {
        let cites_one = |of: &[String]| question.source.iter().any(|cited| of.contains(&cited.guide));
        question.difficulty <= self.hardest && !cites_one(&self.without) && (self.citing.is_empty() || cites_one(&self.citing))
    }

    /// Whether it asks such a question: of its focus areas and kinds, and admitted.
    #[must_use]
    pub fn draws(&self, question: &Question) -> bool {
        let asks_kind = self.kinds.get(&question.kind()).is_some_and(|weight| *weight > 0.0);
        asks_kind && self.share_of(question.area) > 0.0 && self.admits(question)
    }

    /// Share of the questions that a focus area has, 0–1.
    #[must_use]
    pub fn share_of(&self, area: Area) -> f64 {
        let all: f64 = self.areas.values().sum();
        if all > 0.0 { self.areas.get(&area).copied().unwrap_or(0.0) / all } else { 0.0 }
    }

    /// Whether it asks so few questions of a focus area that they hardly change what it comes to.
    #[must_use]
    pub fn asks_little(&self, area: Area) -> bool {
        self.share_of(area) <= LITTLE
    }

    /// So many questions, shared out among the focus areas as it weights them.
    #[must_use]
    pub fn areas_of(&self, count: usize) -> BTreeMap<Area, usize> {
        apportioned(&self.areas, count)
    }

    /// Seconds that it gives for a question.
    #[must_use]
    pub fn pace(&self) -> u32 {
        self.seconds() / u32::from(self.questions.max(1))
    }

    /// Questions of each focus area that is asked, by largest remainder.
    #[must_use]
    pub fn per_area(&self) -> BTreeMap<Area, usize> {
        self.areas_of(self.questions.into())
    }

    /// Questions of each kind that is wanted, by largest remainder.
    #[must_use]
    pub fn per_kind(&self) -> BTreeMap<QuestionKind, usize> {
        apportioned(&self.kinds, self.questions.into())
    }
}

/// Shares out a count by weights: each gets the whole part of its share, the largest remainders one more.
fn apportioned<K: Copy + Ord>(weights: &BTreeMap<K, f64>, count: usize) -> BTreeMap<K, usize> {
    let sum: f64 = weights.values().sum();
    let exact: Vec<(K, f64)> =
        weights.iter().map(|(key, weight)| (*key, if sum > 0.0 { count as f64 * weight / sum } else { 0.0 })).collect();
    let mut shares: BTreeMap<K, usize> = exact.iter().map(|(key, share)| (*key, share.floor() as usize)).collect();
    let mut by_remainder = exact;
    by_remainder.sort_by(|a, b| (b.1 - b.1.floor()).total_cmp(&(a.1 - a.1.floor())).then(a.0.cmp(&b.0)));
    let left = count.saturating_sub(shares.values().sum());
    for (key, _) in by_remainder.into_iter().take(left) {
        shares.entry(key).and_modify(|share| *share += 1);
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_shared_out_by_largest_remainder_and_nothing_is_lost() {
        let weights = BTreeMap::from([('a', 1.0), ('b', 1.0), ('c', 1.0)]);
        assert_eq!(apportioned(&weights, 10).into_values().collect::<Vec<_>>(), [4, 3, 3]);
        let weights = BTreeMap::from([('a', 5.0), ('b', 3.3), ('c', 1.7)]);
        assert_eq!(apportioned(&weights, 7).into_values().collect::<Vec<_>>(), [4, 2, 1]);
    }
}
