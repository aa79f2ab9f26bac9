//! Questions that ask the same.
//!
//! Two stems are compared by the share of three-word sequences that they have in common (Broder 1997,
//! resemblance of shingles). Half is far beyond what two questions share by their last sentence alone.

use super::{Draft, Placed};
use crate::scenario::Checker;
use std::collections::BTreeSet;

/// Words in a row.
const SHINGLE: usize = 3;
/// From this share on two stems are the same question.
const SAME: f64 = 0.5;

pub(super) fn check(checkers: &mut [Checker], drafts: &[Draft<'_>], placed: &[Placed<'_>]) {
    let shingled: Vec<(Placed<'_>, BTreeSet<Vec<String>>)> = placed
        .iter()
        .filter(|placed| !placed.spot.field("stem").is_spoiled())
        .map(|placed| (*placed, shingles(&placed.question.stem)))
        .collect();
    for (k, (here, own)) in shingled.iter().enumerate() {
        let alike = shingled.iter().take(k).map(|(before, other)| (before, resemblance(own, other)));
        let Some((before, share)) = alike.max_by(|a, b| a.1.total_cmp(&b.1)).filter(|(_, share)| *share >= SAME) else { continue };
        let (Some(checker), Some(draft)) = (checkers.get_mut(here.file), drafts.get(before.file)) else { continue };
        let place = draft.place(before.spot);
        let message = if share >= 1.0 {
            format!("this stem is that of `{}`, at {place}", before.question.id)
        } else {
            format!("{:.0} % of this stem is in `{}`, at {place}", share * 100.0, before.question.id)
        };
        checker.error(here.spot.field("stem"), message, "Ask something else, or another case of it.");
    }
}

fn shingles(stem: &str) -> BTreeSet<Vec<String>> {
    let lower = stem.to_lowercase();
    let words: Vec<String> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(String::from).collect();
    if words.len() < SHINGLE {
        return BTreeSet::from([words]);
    }
    words.windows(SHINGLE).map(<[String]>::to_vec).collect()
}

/// Jaccard's index.
fn resemblance(a: &BTreeSet<Vec<String>>, b: &BTreeSet<Vec<String>>) -> f64 {
    let both = a.intersection(b).count();
    both as f64 / (a.len() + b.len() - both).max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_last_sentence_alone_does_not_make_two_questions_one() {
        let [a, b, c] = [
            "Ines owns a tool for dentists. Two clinics ask for a fax. What should she do first?",
            "Ravi owns a ticket machine in Pune. The bank wants a date. What should he do first?",
            "Ines owns a tool for dentists. Three clinics ask for a fax. What should she do first?",
        ]
        .map(shingles);
        assert!(resemblance(&a, &b) < 0.3 && resemblance(&a, &c) > SAME, "{} {}", resemblance(&a, &b), resemblance(&a, &c));
    }
}
