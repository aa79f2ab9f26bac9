//! What would find the key without reading: the longest option, the first one, “true”.

use super::Placed;
use crate::authored::{Checker, Severity, Spot};
use crate::practice::places::Places;
use crate::practice::question::Key;
use crate::practice::schema::QuestionFile;

/// Shares between which a property of the key tells nothing: about a quarter, as with four options.
const SHARE: (f64, f64) = (0.15, 0.35);
/// How far right options of a `multiple` may be the longest or shortest more or less often than by lot.
const BESIDE_LOT: f64 = 0.15;
/// The same where there are two possibilities.
const HALF: (f64, f64) = (0.35, 0.65);
/// Of fewer questions a share says little.
const LEAST: usize = 12;
/// The same for statements.
const LEAST_STATEMENTS: usize = 6;
const OPTIONS: usize = 4;

/// Checks some questions together; `severity` is how bad a giveaway is among so many.
pub(super) fn check(checker: &mut Checker, placed: &[Placed<'_>], root: Option<Spot<'_>>, severity: Severity) {
    let Some(spot) = root.map(|root| root.field("questions")) else { return };
    let readable = placed.iter().filter(|placed| placed.is_whole());
    let keyed: Vec<(&QuestionFile, Key)> = readable
        .filter_map(|placed| {
            Some((placed.question, Key::read(placed.question.kind, &placed.question.key, placed.question.options.len()).ok()?))
        })
        .collect();
    let mut tell = |what: &str, share: f64, (least, most): (f64, f64), count: usize, enough: usize| {
        if count < enough || (share >= least && share <= most) {
            return;
        }
        let message = format!("{what} in {:.0} % of {count} questions", share * 100.0);
        let help = format!("Between {:.0} and {:.0} % tells nobody anything.", least * 100.0, most * 100.0);
        match severity {
            Severity::Error => checker.error(spot, message, help),
            Severity::Warning => checker.warning(spot, message, help),
        }
    };

    let one_best: Vec<(&QuestionFile, u8)> = keyed
        .iter()
        .filter(|(_, key)| matches!(key, Key::Single(_) | Key::BestWorst { .. }))
        .filter_map(|(question, key)| Some((*question, key.right().first()?)))
        .collect();
    let share = |of: &dyn Fn(&QuestionFile, u8) -> f64| {
        one_best.iter().map(|(question, best)| of(question, *best)).sum::<f64>() / one_best.len().max(1) as f64
    };
    let longest = share(&|question, best| extreme(question, best, |other, own| other > own));
    tell("the longest option is the right or best one", longest, SHARE, one_best.len(), LEAST);
    let shortest = share(&|question, best| extreme(question, best, |other, own| other < own));
    tell("the shortest option is the right or best one", shortest, SHARE, one_best.len(), LEAST);

    let several: Vec<(&QuestionFile, Places)> =
        keyed.iter().filter_map(|(question, key)| if let Key::Multiple(right) = key { Some((*question, *right)) } else { None }).collect();
    let mean = |of: &dyn Fn(&QuestionFile, Places) -> f64| {
        several.iter().map(|(question, right)| of(question, *right)).sum::<f64>() / several.len().max(1) as f64
    };
    let lot = mean(&|question, right| right.len() as f64 / question.options.len().max(1) as f64);
    let band = (lot - BESIDE_LOT, lot + BESIDE_LOT);
    for (what, sign) in [("longest", -1), ("shortest", 1)] {
        let share = mean(&|question, right| outermost(question, right, sign));
        tell(&format!("the right options of a `multiple` are its {what} ones"), share, band, several.len(), LEAST);
    }

    let of_four = |places: Vec<u8>| -> Vec<(u8, f64, usize)> {
        let share = |place| places.iter().filter(|own| **own == place).count() as f64 / places.len().max(1) as f64;
        (0..OPTIONS as u8).map(|place| (place, share(place), places.len())).collect()
    };
    let with_four = |(question, _): &&(&QuestionFile, u8)| question.options.len() == OPTIONS;
    for (place, share, count) in of_four(one_best.iter().filter(with_four).map(|(_, best)| *best).collect()) {
        tell(&format!("the right or best option is at place {place}"), share, SHARE, count, LEAST);
    }
    let worst = keyed.iter().filter(|(question, _)| question.options.len() == OPTIONS).filter_map(|(_, key)| key.worst());
    for (place, share, count) in of_four(worst.collect()) {
        tell(&format!("the worst option is at place {place}"), share, SHARE, count, LEAST);
    }

    let statements: Vec<bool> = keyed.iter().filter_map(|(_, key)| if let Key::TrueFalse(is) = key { Some(*is) } else { None }).collect();
    let is_true = statements.iter().filter(|is| **is).count() as f64 / statements.len().max(1) as f64;
    tell("the statement is true", is_true, HALF, statements.len(), LEAST_STATEMENTS);
}

/// Whether an option is longer (or shorter) than all others; a part where it shares the place.
fn extreme(question: &QuestionFile, place: u8, beats: fn(usize, usize) -> bool) -> f64 {
    let length = |option: &String| option.chars().count();
    let Some(own) = question.options.get(usize::from(place)).map(length) else { return 0.0 };
    if question.options.iter().any(|option| beats(length(option), own)) {
        return 0.0;
    }
    1.0 / question.options.iter().filter(|option| length(option) == own).count() as f64
}

/// Share of the right options that would be found by taking as many of the shortest, or of the longest.
fn outermost(question: &QuestionFile, right: Places, sign: i64) -> f64 {
    let mut by_length: Vec<(i64, u8)> =
        (0..).zip(&question.options).map(|(place, option)| (sign * option.chars().count() as i64, place)).collect();
    by_length.sort_unstable();
    let found = by_length.iter().take(right.len()).filter(|(_, place)| right.has(*place)).count();
    found as f64 / right.len().max(1) as f64
}
