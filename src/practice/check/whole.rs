//! What a whole bank owes: enough of everything.

use super::draft::Placed;
use crate::authored::{Checker, Spot};
use crate::practice::area::Area;

/// Questions in all.
const LEAST: usize = 240;
/// Questions per focus area.
const LEAST_PER_AREA: usize = 20;
/// Share of the questions that put the reader into a case.
const SITUATIONAL: f64 = 0.5;

pub(super) fn check(checker: &mut Checker, placed: &[Placed<'_>], root: Option<Spot<'_>>) {
    let Some(spot) = root.map(|root| root.field("questions")) else { return };
    let mut owed = |message: String| checker.error(spot, message, "Write more of them.");
    if placed.len() < LEAST {
        owed(format!("the bank has {} questions, at least {LEAST} are owed", placed.len()));
    }
    for area in Area::ALL {
        let own = placed.iter().filter(|placed| placed.question.area == area);
        let (all, cases) = own.fold((0, 0), |(all, cases), placed| (all + 1, cases + usize::from(placed.question.situational)));
        if all < LEAST_PER_AREA {
            owed(format!("`{}` has {all} questions, at least {LEAST_PER_AREA} are owed", area.name()));
        }
        if (cases as f64) < SITUATIONAL * all as f64 {
            owed(format!("`{}` has {cases} situational questions of {all}, half are owed", area.name()));
        }
    }
}
