//! Moving items of the backlog: one or several, by a step or as far as it goes, past what is shown.

use super::filter::Sieve;
use crate::scenario::ItemId;
use crate::sim::{ItemView, View};

/// Where items move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// Before everything else.
    Top,
    /// Before the next one above that is shown.
    Up,
    /// Behind the next one below that is shown.
    Down,
    /// Behind everything else.
    Bottom,
}

impl Move {
    /// All of them, from the highest to the lowest.
    pub const ALL: [Self; 4] = [Self::Top, Self::Up, Self::Down, Self::Bottom];
}

/// The whole backlog in the order it would have after a move; none if nothing would change.
///
/// What is in the plan and what is left out move each among their own. Several items end up together, in the order
/// they have; items that are not shown keep theirs.
pub(super) fn moved(view: &View<'_>, group: &[ItemId], sieve: &Sieve, to: Move) -> Option<Vec<ItemId>> {
    let items: Vec<ItemView> = view.backlog().collect();
    let mut order: Vec<ItemId> = view.order().to_vec();
    for included in [true, false] {
        let own = items.iter().filter(|item| item.included == included);
        let past = |item: &&ItemView| matches!(to, Move::Top | Move::Bottom) || sieve.shows(view, item);
        let line: Vec<ItemId> = own.filter(|item| group.contains(&item.id) || past(item)).map(|item| item.id).collect();
        let moving: Vec<ItemId> = line.iter().copied().filter(|id| group.contains(id)).collect();
        if let Some((beside, behind)) = beside(&line, &moving, to) {
            order = placed(&order, &moving, beside, behind);
        }
    }
    (order != view.order()).then_some(order)
}

/// Next to which item of a line some of them move, and whether behind it.
fn beside(line: &[ItemId], moving: &[ItemId], to: Move) -> Option<(ItemId, bool)> {
    let stays = |id: &&ItemId| !moving.contains(id);
    let beside = match to {
        Move::Top => line.iter().find(stays),
        Move::Bottom => line.iter().rfind(stays),
        // Where there is nothing to pass they still come together.
        Move::Up => line.iter().take_while(stays).last().or(moving.first()),
        Move::Down => line.iter().rev().take_while(stays).last().or(moving.last()),
    };
    beside.filter(|_| !moving.is_empty()).map(|id| (*id, matches!(to, Move::Down | Move::Bottom)))
}

/// An order in which some items lie together before another item, or behind it, in the order they have.
pub(super) fn placed(order: &[ItemId], moving: &[ItemId], beside: ItemId, behind: bool) -> Vec<ItemId> {
    let (moving, mut others): (Vec<ItemId>, Vec<ItemId>) = order.iter().copied().partition(|id| moving.contains(id));
    let before = order.iter().take_while(|id| **id != beside).filter(|id| !moving.contains(id)).count();
    let at = before + usize::from(behind && !moving.contains(&beside));
    if at <= others.len() {
        others.splice(at..at, moving);
        others
    } else {
        order.to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(places: &[usize]) -> Vec<ItemId> {
        places.iter().map(|place| ItemId::at(*place)).collect()
    }

    /// The order after a move of some items in a backlog of eight, of which only these are shown.
    fn after(shown: &[usize], moving: &[usize], to: Move) -> Vec<ItemId> {
        let order: Vec<ItemId> = (0..8).map(ItemId::at).collect();
        let (line, moving) = (ids(shown), ids(moving));
        beside(&line, &moving, to).map_or(order.clone(), |(beside, behind)| placed(&order, &moving, beside, behind))
    }

    const ALL: [usize; 8] = [0, 1, 2, 3, 4, 5, 6, 7];

    #[test]
    fn one_item_moves_by_a_step_and_as_far_as_it_goes() {
        assert_eq!(after(&ALL, &[3], Move::Up), ids(&[0, 1, 3, 2, 4, 5, 6, 7]));
        assert_eq!(after(&ALL, &[3], Move::Down), ids(&[0, 1, 2, 4, 3, 5, 6, 7]));
        assert_eq!(after(&ALL, &[3], Move::Top), ids(&[3, 0, 1, 2, 4, 5, 6, 7]));
        assert_eq!(after(&ALL, &[3], Move::Bottom), ids(&[0, 1, 2, 4, 5, 6, 7, 3]));
        assert_eq!(after(&ALL, &[0], Move::Up), ids(&ALL));
        assert_eq!(after(&ALL, &[7], Move::Bottom), ids(&ALL));
    }

    #[test]
    fn several_items_come_together_and_keep_their_order() {
        assert_eq!(after(&ALL, &[3, 5], Move::Up), ids(&[0, 1, 3, 5, 2, 4, 6, 7]));
        assert_eq!(after(&ALL, &[3, 5], Move::Down), ids(&[0, 1, 2, 4, 6, 3, 5, 7]));
        assert_eq!(after(&ALL, &[6, 2], Move::Top), ids(&[2, 6, 0, 1, 3, 4, 5, 7]));
        assert_eq!(after(&ALL, &[0, 1], Move::Up), ids(&ALL), "they are at the top");
        assert_eq!(after(&ALL, &[0, 2], Move::Up), ids(&[0, 2, 1, 3, 4, 5, 6, 7]), "at the top they still come together");
        assert_eq!(after(&ALL, &ALL, Move::Up), ids(&ALL));
    }

    #[test]
    fn a_step_passes_what_is_not_shown_and_leaves_its_order() {
        assert_eq!(after(&[1, 4, 6], &[4], Move::Up), ids(&[0, 4, 1, 2, 3, 5, 6, 7]));
        assert_eq!(after(&[1, 4, 6], &[4], Move::Down), ids(&[0, 1, 2, 3, 5, 6, 4, 7]));
        assert_eq!(after(&[1, 4, 6], &[1], Move::Up), ids(&ALL), "nothing above it is shown");
    }
}
