//! A set of items as bits: membership in the inner loops costs one instruction.

use crate::scenario::ItemId;

/// Room for every item a checked scenario can have (96 authored, 64 requests, 64 alternatives).
const WORDS: usize = 4;

/// A set of items.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ItemSet([u64; WORDS]);

impl ItemSet {
    /// Adds an item; `false` if it was there already or cannot exist.
    pub fn insert(&mut self, item: ItemId) -> bool {
        let Some(word) = self.0.get_mut(item.index() / 64) else { return false };
        let bit = 1 << (item.index() % 64);
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    /// Whether an item is in it.
    #[must_use]
    pub fn contains(&self, item: ItemId) -> bool {
        self.0.get(item.index() / 64).is_some_and(|word| word & (1 << (item.index() % 64)) != 0)
    }
}

impl FromIterator<ItemId> for ItemSet {
    fn from_iter<I: IntoIterator<Item = ItemId>>(items: I) -> Self {
        let mut set = Self::default();
        for item in items {
            set.insert(item);
        }
        set
    }
}
