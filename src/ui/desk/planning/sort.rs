//! Rules by which the backlog can be put in order. The order stays the player's: sort, then move.

use super::filter::Sieve;
use crate::scenario::ItemId;
use crate::sim::{ItemView, Recording, View};
use crate::tr;

/// A rule by which the backlog is put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// What is believed of the effect, for each point of work.
    Belief,
    /// What the sponsor says that it is worth, for each point of work.
    Stated,
    /// What came first onto the backlog.
    Age,
    /// The order in which this phase began.
    Start,
}

impl Rule {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Belief, Self::Stated, Self::Age, Self::Start];

    /// What the menu calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Belief => tr!("planning-sort-belief"),
            Self::Stated => tr!("planning-sort-stated"),
            Self::Age => tr!("planning-sort-age"),
            Self::Start => tr!("planning-sort-start"),
        }
    }

    /// What it leaves out, in a sentence.
    pub fn ignores(self) -> &'static str {
        match self {
            Self::Belief => tr!("planning-sort-belief.ignores"),
            Self::Stated => tr!("planning-sort-stated.ignores"),
            Self::Age => tr!("planning-sort-age.ignores"),
            Self::Start => tr!("planning-sort-start.ignores"),
        }
    }

    /// The whole backlog by this rule. What is not shown keeps its places; ties keep their order.
    pub fn order(self, run: &Recording, sieve: &Sieve) -> Vec<ItemId> {
        let view = run.view();
        let items: Vec<ItemView> = view.backlog().collect();
        let mut sorted: Vec<ItemView> = items.iter().filter(|item| sieve.shows(&view, item)).copied().collect();
        match self {
            Self::Belief => by_worth(&mut sorted, |item| item.effect.mean),
            Self::Stated => by_worth(&mut sorted, |item| item.stated),
            Self::Age => by_place(&mut sorted, &run.by_age()),
            Self::Start => by_place(&mut sorted, run.at_start_of_phase().as_ref().map_or(view.order(), |start| start.view().order())),
        }
        let mut sorted = sorted.into_iter();
        let next = |item: &ItemView| if sieve.shows(&view, item) { sorted.next().map_or(item.id, |next| next.id) } else { item.id };
        items.iter().map(next).collect()
    }
}

/// The most for each point of work that is left first.
fn by_worth(items: &mut [ItemView], worth: impl Fn(&ItemView) -> f64) {
    items.sort_by(|a, b| (worth(b) / b.remaining).total_cmp(&(worth(a) / a.remaining)));
}

/// As in a list; what is not in it comes last.
fn by_place(items: &mut [ItemView], list: &[ItemId]) {
    items.sort_by_key(|item| list.iter().position(|id| *id == item.id).unwrap_or(list.len()));
}

/// The rule by which the backlog lies now, as long as nothing has moved since.
pub(super) fn in_force(view: &View<'_>, sorted: Option<&(Rule, Vec<ItemId>)>) -> Option<Rule> {
    sorted.filter(|(_, order)| order == view.order()).map(|(rule, _)| *rule)
}
