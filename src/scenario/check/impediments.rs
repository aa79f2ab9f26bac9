//! What may be in the team's way and beyond it.

use super::Checker;
use super::names::AllNames;
use super::work::sprint;
use crate::authored::Length::{Characters, WordsUnder};
use crate::authored::Spot;
use crate::scenario::content::Impediment;
use crate::scenario::limits::{MAX_IMPEDIMENTS, range};
use crate::scenario::schema::{ImpedimentFile, ScenarioFile};

/// Characters of a heading, and words of what is said, as on a dilemma's card.
const TITLE: usize = 40;
const SAYS_WORDS: usize = 60;

/// The deck of impediments.
pub(super) fn impediments(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>, names: &AllNames<'_>) -> Vec<Impediment> {
    let list = root.field("impediments");
    let written = file.impediments.iter().take(MAX_IMPEDIMENTS).enumerate();
    written.map(|(index, written)| impediment(checker, written, list.entry(index), names)).collect()
}

fn impediment(checker: &mut Checker, written: &ImpedimentFile, spot: Spot<'_>, names: &AllNames<'_>) -> Impediment {
    checker.texts(spot, &[("title", &written.title, Characters(TITLE)), ("says", &written.says, WordsUnder(SAYS_WORDS))]);
    checker.range(spot.field("points"), "`points`", written.points, range::IMPEDIMENT);
    if let Some(not_before) = written.not_before {
        sprint(checker, spot.field("not_before"), "`not_before`", not_before, (1, names.sprints));
    }
    Impediment {
        key: written.id.clone(),
        title: written.title.clone(),
        from: written.from.as_ref().map(|name| names.stakeholder(checker, spot.field("from"), name)),
        says: written.says.clone(),
        points: written.points,
        not_before: written.not_before.unwrap_or(1),
    }
}
