//! The list of exam profiles, read and checked against the bank that they draw from.

use super::area::Area;
use super::bank::Bank;
use super::profile::Profile;
use super::schema::authored;
use crate::authored::{
    Authored, Checker, Field, Finding, Length, Parsed, Severity, Source, Spot, Text, parse, required_fields, suggestion,
};
use crate::scenario;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// `assets/exams.ron`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProfilesFile {
    /// The profiles.
    profiles: Vec<Profile>,
    /// Exams of essays.
    papers: Vec<PaperProfile>,
    /// Certificates that take a course and no exam.
    courses: Vec<Course>,
    /// What the figures of a format rest on, by the names of profiles and papers.
    evidence: BTreeMap<String, Evidence>,
}

authored!(ProfilesFile, "the list of profiles");

/// What came of a list of profiles.
#[derive(Debug, Clone, Default)]
pub struct LoadedProfiles {
    /// The profiles, if nothing is wrong with any.
    pub profiles: Option<Vec<Profile>>,
    /// Exams of essays; none if something is wrong.
    pub papers: Vec<PaperProfile>,
    /// Certificates that take a course and no exam; none if something is wrong.
    pub courses: Vec<Course>,
    /// What the figures of a format rest on, by the names of profiles and papers.
    pub evidence: BTreeMap<String, Evidence>,
    /// All that is wrong.
    pub findings: Vec<Finding>,
}

/// An exam of essays.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperProfile {
    /// Name in file names: lower case, digits and `_`.
    pub id: String,
    /// Title as shown.
    pub title: String,
    /// Essays asked.
    pub essays: u8,
    /// Minutes allowed.
    pub minutes: u8,
    /// When its figures were looked up: month and year.
    pub as_of: String,
    /// What it is and is not.
    pub note: String,
}

/// A certificate that takes a course and no exam: what one should be able to do after it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// Name: lower case, digits and `_`.
    pub id: String,
    /// Title as shown.
    pub title: String,
    /// When it was looked up: month and year.
    pub as_of: String,
    /// What it is and is not.
    pub note: String,
    /// What one should be able to do.
    pub objectives: Vec<LearningObjective>,
}

/// What one should be able to do after a course, and where that is practised.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearningObjective {
    /// Title as shown.
    pub title: String,
    /// In a sentence or two.
    pub what: String,
    /// Focus areas whose questions are on it, the nearest first.
    pub areas: Vec<Area>,
    /// Shipped scenarios that train it, by name.
    pub scenarios: Vec<String>,
}

/// What the figures of a format rest on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Where they were found.
    pub source: String,
    /// How sure they are.
    pub sure: Sure,
}

/// How sure the figures of a format are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sure {
    /// The body that holds the exam says so.
    Official,
    /// People who sat it or teach it say so.
    Secondary,
    /// Sources differ.
    Disputed,
}

/// The list that comes with the program.
pub const PROFILES_FILE: (&str, &str) = ("assets/exams.ron", include_str!("../../assets/exams.ron"));

const QUESTIONS: (u8, u8) = (1, 200);
const MINUTES: (u8, u8) = (1, 240);
const ESSAYS: (u8, u8) = (1, 60);
const OBJECTIVES: (usize, usize) = (1, 12);
const AREAS: (usize, usize) = (1, 5);
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
            let root = Source { text: text.as_str(), tree, notes: &notes }.root();
            let list = root.field("profiles");
            checker.once(list, file.profiles.iter().map(|profile| &profile.id));
            file.profiles.iter().enumerate().for_each(|(k, profile)| check(&mut checker, profile, list.entry(k), bank));
            check_others(&mut checker, file, root);
            problems.extend(checker.problems);
        }
        let findings = text.findings(file_name, problems);
        let is_right = findings.iter().all(|finding| finding.severity != Severity::Error);
        let file = file.filter(|_| is_right);
        let Some(ProfilesFile { profiles, papers, courses, evidence }) = file else {
            return LoadedProfiles { findings, ..LoadedProfiles::default() };
        };
        LoadedProfiles { profiles: Some(profiles), papers, courses, evidence, findings }
    }
}

/// Exams of essays, and what the figures rest on.
fn check_others(checker: &mut Checker, file: &ProfilesFile, root: Spot<'_>) {
    let papers = root.field("papers");
    checker.once(papers, file.papers.iter().map(|paper| &paper.id));
    for (k, paper) in file.papers.iter().enumerate() {
        let spot = papers.entry(k);
        checker.name(spot.field("id"), &paper.id);
        checker.range(spot.field("essays"), "`essays`", paper.essays, ESSAYS);
        checker.range(spot.field("minutes"), "`minutes`", paper.minutes, MINUTES);
        says(checker, spot, [&paper.title, &paper.as_of, &paper.note]);
    }
    let courses = root.field("courses");
    checker.once(courses, file.courses.iter().map(|course| &course.id));
    file.courses.iter().enumerate().for_each(|(k, course)| check_course(checker, course, courses.entry(k)));
    let names: Vec<&str> =
        file.profiles.iter().map(|profile| profile.id.as_str()).chain(file.papers.iter().map(|paper| paper.id.as_str())).collect();
    for (name, evidence) in &file.evidence {
        let (key, value) = root.field("evidence").pair(name);
        if !names.contains(&name.as_str()) {
            checker.error(key, format!("there is no profile `{name}`"), suggestion(name, &names));
        }
        checker.text(value.field("source"), "`source`", &evidence.source, Length::Free);
    }
}

/// What every format says of itself: its title, when it was looked up, what it is.
fn says(checker: &mut Checker, spot: Spot<'_>, [title, as_of, note]: [&str; 3]) {
    let texts = [("title", title, Length::Characters(TITLE)), ("as_of", as_of, Length::Characters(TITLE)), ("note", note, Length::Free)];
    checker.texts(spot, &texts);
}

fn check_course(checker: &mut Checker, course: &Course, spot: Spot<'_>) {
    checker.name(spot.field("id"), &course.id);
    says(checker, spot, [&course.title, &course.as_of, &course.note]);
    let list = spot.field("objectives");
    checker.range(list, "`objectives`", course.objectives.len(), OBJECTIVES);
    for (k, objective) in course.objectives.iter().enumerate() {
        let spot = list.entry(k);
        checker.texts(spot, &[("title", objective.title.as_str(), Length::Characters(TITLE)), ("what", &objective.what, Length::Free)]);
        checker.range(spot.field("areas"), "`areas`", objective.areas.len(), AREAS);
        for (k, name) in objective.scenarios.iter().enumerate() {
            if scenario::by_name(name).is_none() {
                let shipped: Vec<&str> = scenario::names().collect();
                checker.error(spot.field("scenarios").entry(k), format!("there is no scenario `{name}`"), suggestion(name, &shipped));
            }
        }
    }
}

fn check(checker: &mut Checker, profile: &Profile, spot: Spot<'_>, bank: &Bank) {
    checker.name(spot.field("id"), &profile.id);
    checker.range(spot.field("questions"), "`questions`", profile.questions, QUESTIONS);
    checker.range(spot.field("minutes"), "`minutes`", profile.minutes, MINUTES);
    checker.range(spot.field("pass"), "`pass`", profile.pass, SHARE);
    checker.range(spot.field("situational"), "`situational`", profile.situational, SHARE);
    checker.range(spot.field("hardest"), "`hardest`", profile.hardest, DIFFICULTY);
    says(checker, spot, [&profile.title, &profile.as_of, &profile.note]);
    let areas = profile.areas.iter().map(|(area, weight)| (area.name(), *weight)).collect();
    let are_areas = weights(checker, spot.field("areas"), areas);
    let kinds = profile.kinds.iter().map(|(kind, weight)| (kind.name(), *weight)).collect();
    let are_kinds = weights(checker, spot.field("kinds"), kinds);
    for guide in &profile.without {
        cited(checker, spot.field("without"), guide, bank);
    }
    for guide in &profile.citing {
        cited(checker, spot.field("citing"), guide, bank);
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

/// A guide that questions of the bank cite.
fn cited(checker: &mut Checker, spot: Spot<'_>, guide: &str, bank: &Bank) {
    if !bank.questions().iter().any(|question| question.source.iter().any(|cited| cited.guide == guide)) {
        checker.error(spot, format!("no question cites `{guide}`"), "Name a guide of `assets/sources.ron`.");
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
