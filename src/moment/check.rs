//! Moments weighed anew, in worlds that whoever found them never saw.

use super::situation::{Moment, Unopened};
use super::worlds::{FRESH, Set, worlds_of};
use crate::scenario::Scenario;
use std::sync::Arc;

/// What came of weighing a moment anew.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// The same options are as good as any.
    Confirmed,
    /// They are not.
    Overturned(Overturned),
    /// It cannot be opened.
    Unopened(Unopened),
}

/// What is judged otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overturned {
    /// Places of options that are as good as any by the file and not in these worlds.
    pub not_good: Vec<usize>,
    /// Places of options that are as good as any in these worlds and not by the file.
    pub good: Vec<usize>,
}

/// Opens a moment and weighs it in a thousand fresh worlds.
#[must_use]
pub fn check(moment: &Moment, scenario: &Arc<Scenario>) -> Verdict {
    let posed = match moment.open(scenario) {
        Ok(posed) => posed,
        Err(unopened) => return Verdict::Unopened(unopened),
    };
    let weights = posed.weigh(FRESH, worlds_of(moment.id.as_str(), Set::Check));
    let judged = |was: bool, is: bool| {
        let all = moment.options.iter().zip(&weights).enumerate();
        all.filter(|(_, (offered, weight))| offered.good == was && weight.is_good == is).map(|(place, _)| place).collect::<Vec<usize>>()
    };
    let (not_good, good) = (judged(true, false), judged(false, true));
    if not_good.is_empty() && good.is_empty() { Verdict::Confirmed } else { Verdict::Overturned(Overturned { not_good, good }) }
}
