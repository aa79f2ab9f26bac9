//! Items chosen together, so that they move together.

use super::PlanningState;
use super::order::{Move, moved};
use crate::scenario::ItemId;
use crate::sim::{Decision, ItemView, View};
use crate::ui::Intent;

/// Items chosen together; none where only the item in hand is meant.
#[derive(Debug, Default)]
pub(super) struct Group {
    items: Vec<ItemId>,
    /// Where a stretch of them begins.
    from: Option<ItemId>,
}

impl Group {
    /// Whether an item belongs to it.
    pub fn has(&self, item: ItemId) -> bool {
        self.items.contains(&item)
    }

    /// Whether none does.
    pub const fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Lets all of them go.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Takes one in, or lets it go.
    pub fn toggle(&mut self, item: ItemId) {
        match self.items.iter().position(|other| *other == item) {
            Some(at) => {
                self.items.remove(at);
            }
            None => self.items.push(item),
        }
        self.from = Some(item);
    }

    /// Takes in all that is shown from where the stretch began, or from this item, to another one.
    pub fn stretch(&mut self, shown: &[ItemId], from: ItemId, to: ItemId) {
        let place = |item: ItemId| shown.iter().position(|other| *other == item);
        let from = self.from.filter(|from| place(*from).is_some()).unwrap_or(from);
        if let (Some(a), Some(b)) = (place(from), place(to)) {
            self.items = shown[a.min(b)..=a.max(b)].to_vec();
            self.from = Some(from);
        }
    }
}

impl PlanningState {
    /// What a move is about: the chosen items that are shown, in their order, or else the item in hand.
    pub(super) fn meant(&self, view: &View<'_>) -> Vec<ItemId> {
        let chosen = |item: &ItemView| self.group.has(item.id) && self.sieve.shows(view, item);
        let group: Vec<ItemId> = view.backlog().filter(chosen).map(|item| item.id).collect();
        if group.is_empty() { self.hand(view).filter(|hand| view.order().contains(hand)).into_iter().collect() } else { group }
    }

    /// Moves what is meant, as one decision; the keyboard goes along.
    pub(super) fn carry(&mut self, view: &View<'_>, to: Move, out: &mut Vec<Intent>) {
        let meant = self.meant(view);
        if let Some(order) = moved(view, &meant, &self.sieve, to) {
            self.reorder(view, &meant, order, out);
        }
    }

    /// Puts what is meant into the plan, or takes it out.
    pub(super) fn include(&self, view: &View<'_>, wanted: bool, out: &mut Vec<Intent>) {
        let meant = self.meant(view).into_iter().filter(|id| view.is_included(*id) != wanted);
        let decisions = meant.map(|id| Decision::Include(id, wanted)).filter(|decision| view.allows(decision).is_ok());
        out.extend(decisions.map(Intent::Decide));
    }

    /// Decides on an order that moves these items; one of them stays in hand and has the keyboard.
    pub(super) fn reorder(&mut self, view: &View<'_>, meant: &[ItemId], order: Vec<ItemId>, out: &mut Vec<Intent>) {
        out.push(Intent::Decide(Decision::Order(order)));
        let lead = self.hand(view).filter(|hand| meant.contains(hand)).or(meant.first().copied());
        if let Some(lead) = lead {
            self.take_in_hand(lead);
            self.focus = Some(self.place_of(lead));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_goes_from_where_it_began_however_it_turns() {
        let shown: Vec<ItemId> = (0..6).map(ItemId::at).collect();
        let mut group = Group::default();
        group.stretch(&shown, shown[2], shown[4]);
        assert_eq!(group.items, shown[2..=4]);
        group.stretch(&shown, shown[4], shown[1]);
        assert_eq!(group.items, shown[1..=2], "it turns at the item it began with");
        group.toggle(shown[5]);
        assert!(group.has(shown[5]) && group.items.len() == 3);
        group.stretch(&shown, shown[0], shown[3]);
        assert_eq!(group.items, shown[3..=5], "the last one taken in begins the next");
        group.toggle(shown[4]);
        assert!(!group.has(shown[4]));
    }
}
