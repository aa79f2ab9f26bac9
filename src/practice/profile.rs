//! What an exam asks for: how many questions of what, in how long, and what passes.

use super::area::Area;
use super::bank::Bank;
use super::marking::PartialCredit;
use super::schema::{ProfilesFile, QuestionKind};
use crate::authored::{Checker, Finding, Length, Parsed, Severity, Source, Spot, Text, parse};
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
    /// When its figures were looked up: month and year.
    pub as_of: String,
    /// What it is and is not.
    pub note: String,
}

/// What came of a list of profiles.
#[derive(Debug, Clone)]
pub struct LoadedProfiles {
    /// The profiles, if nothing is wrong with any.
    pub profiles: Option<Vec<Profile>>,
    /// All that is wrong.
    pub findings: Vec<Finding>,
}

/// The list that comes with the program.
pub const PROFILES_FILE: (&str, &str) = ("assets/exams.ron", include_str!("../../assets/exams.ron"));

const QUESTIONS: (u8, u8) = (1, 200);
const MINUTES: (u8, u8) = (1, 240);
const SHARE: (f64, f64) = (0.0, 1.0);
const WEIGHT: (f64, f64) = (0.0, 1000.0);
/// Characters of a title, as there is room for them on its card.
const TITLE: usize = 60;
/// What a round would have to come to; nothing depends on it.
const ROUND_PASS: f64 = 0.85;

impl Profile {
    /// The profiles that come with the program; none if they cannot be read, which `practice check` tells.
    #[must_use]
    pub fn shipped(bank: &Bank) -> Vec<Self> {
        Self::load(PROFILES_FILE.0, PROFILES_FILE.1, bank).profiles.unwrap_or_default()
    }

    /// Reads a list of profiles and checks it against the bank that it draws from.
    #[must_use]
    pub fn load(file_name: &str, text: &str, bank: &Bank) -> LoadedProfiles {
        let text = Text::of(text);
        let Parsed::<ProfilesFile> { file, tree, mut notes } = parse(&text);
        let mut problems = std::mem::take(&mut notes.problems);
        if let (Some(file), Some(tree)) = (&file, &tree) {
            let mut checker = Checker::default();
            let list = Source { text: text.as_str(), tree, notes: &notes }.root().field("profiles");
            checker.once(list, file.profiles.iter().map(|profile| &profile.id));
            file.profiles.iter().enumerate().for_each(|(k, profile)| check(&mut checker, profile, list.entry(k), bank));
            problems.extend(checker.problems);
        }
        let findings = text.findings(file_name, problems);
        let is_right = findings.iter().all(|finding| finding.severity != Severity::Error);
        LoadedProfiles { profiles: file.filter(|_| is_right).map(|file| file.profiles), findings }
    }

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

    /// Questions of each focus area that is asked, by largest remainder.
    #[must_use]
    pub fn per_area(&self) -> BTreeMap<Area, usize> {
        apportioned(&self.areas, self.questions.into())
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

fn check(checker: &mut Checker, profile: &Profile, spot: Spot<'_>, bank: &Bank) {
    checker.name(spot.field("id"), &profile.id);
    checker.range(spot.field("questions"), "`questions`", profile.questions, QUESTIONS);
    checker.range(spot.field("minutes"), "`minutes`", profile.minutes, MINUTES);
    checker.range(spot.field("pass"), "`pass`", profile.pass, SHARE);
    checker.range(spot.field("situational"), "`situational`", profile.situational, SHARE);
    let texts = [
        ("title", profile.title.as_str(), Length::Characters(TITLE)),
        ("as_of", &profile.as_of, Length::Characters(TITLE)),
        ("note", &profile.note, Length::Free),
    ];
    checker.texts(spot, &texts);
    let areas = profile.areas.iter().map(|(area, weight)| (area.name(), *weight)).collect();
    let are_areas = weights(checker, spot.field("areas"), areas);
    let kinds = profile.kinds.iter().map(|(kind, weight)| (kind.name(), *weight)).collect();
    let are_kinds = weights(checker, spot.field("kinds"), kinds);
    if !(are_areas && are_kinds && spot.is_whole()) {
        return;
    }
    for (area, wanted) in profile.per_area() {
        let is_asked = |kind| profile.kinds.get(&kind).is_some_and(|weight| *weight > 0.0);
        let there = bank.of(area).filter(|question| is_asked(question.kind())).count();
        if wanted > there {
            let (_, place) = spot.field("areas").pair(area.name());
            let message = format!("{wanted} questions of `{}` are asked, the bank has {there} of these kinds", area.name());
            checker.error(place, message, "Ask for fewer of them, or write more.");
        }
    }
}

/// Whether weights can be shared out by.
fn weights(checker: &mut Checker, spot: Spot<'_>, weights: Vec<(&str, f64)>) -> bool {
    let before = checker.problems.len();
    for (name, weight) in &weights {
        checker.range(spot.pair(name).1, &format!("the weight of `{name}`"), *weight, WEIGHT);
    }
    if weights.iter().all(|(_, weight)| *weight == 0.0) && spot.is_whole() {
        checker.error(spot, "nothing has a weight", "Write `name: weight`, such as `single: 1`.");
    }
    checker.problems.len() == before
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
