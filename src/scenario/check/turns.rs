//! What changes the world without asking.

use super::Checker;
use super::effects;
use super::names::AllNames;
use super::work::sprint;
use crate::authored::Length::{Characters, WordsUnder};
use crate::authored::Spot;
use crate::scenario::content::{Effect, Turn};
use crate::scenario::ids::RequestId;
use crate::scenario::limits::MAX_TURNS;
use crate::scenario::schema::{ScenarioFile, TurnFile};

/// Characters of a heading, and words of what is said, as on a dilemma's card.
const TITLE: usize = 40;
const SAYS_WORDS: usize = 60;
/// A player begins with the world as it is.
const FIRST: u8 = 2;

/// The turns, in the order in which they come.
pub(super) fn turns(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>, names: &AllNames<'_>) -> Vec<Turn> {
    let list = root.field("turns");
    let places = in_order(&file.turns).into_iter().filter(|place| *place < MAX_TURNS);
    places.filter_map(|place| Some(turn(checker, file.turns.get(place)?, list.entry(place), names))).collect()
}

/// The places of turns in the order in which they come; of several in one Sprint, the order of writing means nothing.
pub(super) fn in_order(written: &[TurnFile]) -> Vec<usize> {
    let mut places: Vec<(usize, &TurnFile)> = written.iter().enumerate().collect();
    places.sort_by(|(_, a), (_, b)| (a.sprint, &a.id).cmp(&(b.sprint, &b.id)));
    places.into_iter().map(|(place, _)| place).collect()
}

fn turn(checker: &mut Checker, turn: &TurnFile, spot: Spot<'_>, names: &AllNames<'_>) -> Turn {
    checker.texts(spot, &[("title", &turn.title, Characters(TITLE)), ("says", &turn.says, WordsUnder(SAYS_WORDS))]);
    sprint(checker, spot.field("sprint"), "`sprint`", turn.sprint, (FIRST, names.sprints.max(FIRST)));
    Turn {
        key: turn.id.clone(),
        sprint: turn.sprint,
        from: turn.from.as_ref().map(|name| names.stakeholder(checker, spot.field("from"), name)),
        title: turn.title.clone(),
        says: turn.says.clone(),
        effects: effects::of_turn(checker, &turn.effects, spot.field("effects"), names),
    }
}

/// The requests that turns bring.
pub(super) fn asks(turns: &[Turn]) -> impl Iterator<Item = RequestId> + '_ {
    turns.iter().flat_map(|turn| &turn.effects).filter_map(|effect| if let Effect::Ask(request) = effect { Some(*request) } else { None })
}
