//! Collects what checks find, at the places they name.

use super::finding::{Problem, Severity};
use super::limits::{MAX_FINDINGS, MAX_NAME};
use super::spot::Spot;
use std::collections::BTreeMap;
use std::fmt::Display;

/// Collects what is wrong.
#[derive(Default)]
pub(crate) struct Checker {
    pub problems: Vec<Problem>,
}

impl Checker {
    /// Something that keeps the file from being used.
    pub fn error(&mut self, spot: Spot<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.report(Severity::Error, spot, message.into(), help.into());
    }

    /// Something that should be better.
    pub fn warning(&mut self, spot: Spot<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.report(Severity::Warning, spot, message.into(), help.into());
    }

    fn report(&mut self, severity: Severity, spot: Spot<'_>, message: String, help: String) {
        let has_room = self.problems.iter().filter(|problem| problem.severity == severity).count() < MAX_FINDINGS;
        if has_room && !spot.is_spoiled() {
            self.problems.push(Problem::new(severity, spot.span(), message, help));
        }
    }

    /// A number in its range, both ends included. Not-a-number is in no range.
    pub fn range<T: PartialOrd + Display>(&mut self, spot: Spot<'_>, what: &str, value: T, (least, most): (T, T)) {
        let beyond = spot.beyond();
        if beyond.is_some() || !(value >= least && value <= most) {
            let value = beyond.map_or_else(|| value.to_string(), str::to_owned);
            self.error(spot, format!("{what} is {value}, outside {least} to {most}"), format!("Write a number from {least} to {most}."));
        }
    }

    /// As many entries as there may be. Those beyond are not looked at.
    pub fn count(&mut self, spot: Spot<'_>, what: &str, count: usize, (least, most): (usize, usize)) {
        if count < least && spot.is_whole() {
            self.error(spot, format!("{what}: {count}, at least {least} needed"), "Add what is missing.");
        } else if count > most {
            self.error(spot, format!("{what}: {count}, at most {most} allowed"), "Remove some.");
        }
    }

    /// A name of the file's own: lower case, digits, `_`.
    pub fn name(&mut self, spot: Spot<'_>, name: &str) {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if name.is_empty() || name.len() > MAX_NAME || !name.chars().all(fits) || !name.starts_with(|c: char| c.is_ascii_lowercase()) {
            let help = format!("Names are lower case letters, digits and `_`, begin with a letter and have at most {MAX_NAME} characters.");
            self.error(spot, "this cannot be a name in the file", help);
        }
    }

    /// Entries given twice where each may be given once.
    pub fn once<'n>(&mut self, spot: Spot<'_>, names: impl IntoIterator<Item = &'n String>) {
        let mut seen = BTreeMap::new();
        for (index, name) in names.into_iter().enumerate() {
            if seen.insert(name, index).is_some() {
                self.error(spot.entry(index), format!("`{name}` is here twice"), "Remove one of the two.");
            }
        }
    }
}
