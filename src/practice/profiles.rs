//! The list of exam profiles, read and checked against the bank that they draw from.

use super::bank::Bank;
use super::profile::Profile;
use super::question::Question;
use super::schema::authored;
use crate::authored::{Authored, Checker, Field, Finding, Length, Parsed, Severity, Source, Spot, Text, parse, required_fields};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// `assets/exams.ron`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProfilesFile {
    /// The profiles.
    profiles: Vec<Profile>,
}

authored!(ProfilesFile, "the list of profiles");

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
const DIFFICULTY: (u8, u8) = (1, 5);
const WEIGHT: (f64, f64) = (0.0, 1000.0);
/// Characters of a title, as there is room for them on its card.
const TITLE: usize = 60;

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
}

fn check(checker: &mut Checker, profile: &Profile, spot: Spot<'_>, bank: &Bank) {
    checker.name(spot.field("id"), &profile.id);
    checker.range(spot.field("questions"), "`questions`", profile.questions, QUESTIONS);
    checker.range(spot.field("minutes"), "`minutes`", profile.minutes, MINUTES);
    checker.range(spot.field("pass"), "`pass`", profile.pass, SHARE);
    checker.range(spot.field("situational"), "`situational`", profile.situational, SHARE);
    checker.range(spot.field("hardest"), "`hardest`", profile.hardest, DIFFICULTY);
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
    for guide in &profile.without {
        let is_cited = |question: &Question| question.source.iter().any(|cited| cited.guide == *guide);
        if !bank.questions().iter().any(is_cited) {
            checker.error(spot.field("without"), format!("no question cites `{guide}`"), "Name a guide of `assets/sources.ron`.");
        }
    }
    if !(are_areas && are_kinds && spot.is_whole()) {
        return;
    }
    for (area, wanted) in profile.per_area() {
        let there = bank.of(area).filter(|question| profile.draws(question)).count();
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
