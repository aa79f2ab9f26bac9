//! Questions that ask the same.
//!
//! Two stems are compared by the share of three-word sequences that they have in common (Broder 1997,
//! resemblance of shingles). Half is far beyond what two questions share by their last sentence alone.

use super::draft::{Draft, Placed};
use crate::authored::Checker;
use std::collections::{BTreeMap, BTreeSet};
use xxhash_rust::xxh3::xxh3_64;

/// Words in a row.
const SHINGLE: usize = 3;
/// From this share on two stems are the same question.
const SAME: f64 = 0.5;

pub(super) fn check(checkers: &mut [Checker], drafts: &[Draft<'_>], placed: &[Placed<'_>]) {
    let readable = placed.iter().filter(|placed| !placed.spot.field("stem").is_spoiled());
    let shingled: Vec<(Placed<'_>, BTreeSet<u64>)> = readable.map(|placed| (*placed, shingles(&placed.question.stem))).collect();
    // Which stems have a shingle: most are in one alone, so few pairs need be counted.
    let mut found_in: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (k, (here, own)) in shingled.iter().enumerate() {
        let mut common = vec![0; k];
        for shingle in own {
            let stems = found_in.entry(*shingle).or_default();
            for before in stems.iter() {
                if let Some(both) = common.get_mut(*before) {
                    *both += 1;
                }
            }
            stems.push(k);
        }
        let alike = shingled.iter().zip(common).map(|((before, other), both)| (before, resemblance(own, other, both)));
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

/// The shingles of a stem, as hashes; a short stem is one.
fn shingles(stem: &str) -> BTreeSet<u64> {
    let lower = stem.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let hash = |words: &[&str]| xxh3_64(words.join(" ").as_bytes());
    if words.len() < SHINGLE {
        return BTreeSet::from([hash(&words)]);
    }
    words.windows(SHINGLE).map(hash).collect()
}

/// Jaccard's index of two sets with so many in both.
fn resemblance(a: &BTreeSet<u64>, b: &BTreeSet<u64>, both: usize) -> f64 {
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
        let alike = |one: &BTreeSet<u64>, other| resemblance(one, other, one.intersection(other).count());
        assert!(alike(&a, &b) < 0.3 && alike(&a, &c) > SAME, "{} {}", alike(&a, &b), alike(&a, &c));
    }
}
