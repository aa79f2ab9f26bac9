//! `ScenarioFile` → [`Scenario`]: every name resolved, every number in its range, all that is wrong told.
//!
//! Values that could not be read have stand-ins; nothing is said about them again. A scenario that is
//! built although something is wrong is never handed out, so unresolved names may point anywhere.

mod coach;
mod dilemmas;
mod fullness;
mod names;
mod people;
mod product;
mod texts;
mod work;
mod worked;

use super::content::{Fading, Scenario};
use super::finding::{Problem, Severity};
use super::ids::RequestId;
use super::limits::{MAX_FINDINGS, MAX_NAME};
use super::schema::ScenarioFile;
use super::spot::{Source, Spot};
use names::AllNames;
use std::collections::BTreeMap;
use std::fmt::Display;

/// Checks a file and builds the scenario. Whether it may be used follows from the problems.
pub(super) fn check(file: &ScenarioFile, source: Source<'_>, content_hash: u64) -> (Scenario, Vec<Problem>) {
    let mut checker = Checker::default();
    let root = source.root();
    let names = AllNames::of(&mut checker, file, root);
    let scenario = build(&mut checker, file, root, &names, content_hash);
    fullness::check(&mut checker, file, root);
    (scenario, checker.problems)
}

fn build(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>, names: &AllNames<'_>, content_hash: u64) -> Scenario {
    product::check_head(checker, file, root);
    let requests = work::requests(checker, file, root, names);
    let (items, authored_items) = work::items(checker, file, root, names, &requests);
    let rules = product::rules(checker, file, root);
    Scenario {
        id: file.id.clone(),
        title: file.title.clone(),
        situation: file.situation.clone(),
        trains: file.trains.clone(),
        product: file.product.clone(),
        sprints: file.sprints,
        weights: file.weights,
        start: file.start,
        fading: Fading::new(rules.value.persistence),
        rules,
        from_sprint: product::from_sprint(checker, file, root),
        groups: product::groups(checker, file, root),
        metrics: product::metrics(checker, file, root, names),
        stakeholders: people::stakeholders(checker, file, root, names),
        needs: people::needs(checker, file, root, names),
        mandates: work::mandates(&items),
        items,
        authored_items,
        names_dependencies: file.items.iter().any(|item| item.depends_on.is_some()),
        timed_requests: requests.iter().enumerate().filter_map(|(i, r)| Some((RequestId::at(i), r.arrives?))).collect(),
        requests,
        dilemmas: dilemmas::dilemmas(checker, file, root, names),
        coach_name: file.coach.name.clone(),
        coach_role: file.coach.role.clone(),
        coach: coach::questions(checker, file, root, names),
        worked_example: worked::steps(checker, file, root, names),
        facilitator: coach::facilitator(checker, file, root),
        expectation: coach::expectation(checker, file, root),
        content_hash,
    }
}

/// Collects what is wrong.
#[derive(Default)]
struct Checker {
    problems: Vec<Problem>,
}

impl Checker {
    /// Something that keeps the scenario from being played.
    fn error(&mut self, spot: Spot<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.report(Severity::Error, spot, message.into(), help.into());
    }

    /// Something that should be better.
    fn warning(&mut self, spot: Spot<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.report(Severity::Warning, spot, message.into(), help.into());
    }

    fn report(&mut self, severity: Severity, spot: Spot<'_>, message: String, help: String) {
        let has_room = self.problems.iter().filter(|problem| problem.severity == severity).count() < MAX_FINDINGS;
        if has_room && !spot.is_spoiled() {
            self.problems.push(Problem { severity, span: spot.span(), message, help: Some(help) });
        }
    }

    /// A number in its range, both ends included. Not-a-number is in no range.
    fn range<T: PartialOrd + Display>(&mut self, spot: Spot<'_>, what: &str, value: T, (least, most): (T, T)) {
        if !(value >= least && value <= most) {
            self.error(spot, format!("{what} is {value}, outside {least} to {most}"), format!("Write a number from {least} to {most}."));
        }
    }

    /// As many entries as there may be. Those beyond are not looked at.
    fn count(&mut self, spot: Spot<'_>, what: &str, count: usize, (least, most): (usize, usize)) {
        if count < least && spot.is_whole() {
            self.error(spot, format!("{what}: {count}, at least {least} needed"), "Add what is missing.");
        } else if count > most {
            self.error(spot, format!("{what}: {count}, at most {most} allowed"), "Remove some.");
        }
    }

    /// A name of the file's own: lower case, digits, `_`.
    fn name(&mut self, spot: Spot<'_>, name: &str) {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if name.is_empty() || name.len() > MAX_NAME || !name.chars().all(fits) || !name.starts_with(|c: char| c.is_ascii_lowercase()) {
            let help = format!("Names are lower case letters, digits and `_`, begin with a letter and have at most {MAX_NAME} characters.");
            self.error(spot, "this cannot be a name in the file", help);
        }
    }

    /// Entries that stand twice where each may stand once.
    fn once<'n>(&mut self, spot: Spot<'_>, names: impl IntoIterator<Item = &'n String>) {
        let mut seen = BTreeMap::new();
        for (index, name) in names.into_iter().enumerate() {
            if seen.insert(name, index).is_some() {
                self.error(spot.entry(index), format!("`{name}` stands here twice"), "Remove one of the two.");
            }
        }
    }
}
