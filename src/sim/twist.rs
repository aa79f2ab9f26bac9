//! Hidden halves that differ from the one that a seed draws.

use super::truth::Truth;
use crate::scenario::{Idea, ItemId, RequestId, Scenario, TurnId};

/// In what a run's hidden half differs from the one that its seed draws.
#[derive(Debug, Clone, Default)]
pub(crate) struct Twist {
    /// Worth of items at the start, and their size where that differs too, by index.
    pub(super) items: Vec<Option<(f64, Option<f64>)>>,
    /// Importance of needs at the start, by index.
    pub(super) importance: Vec<Option<f64>>,
    /// A turn that does not come.
    pub(super) without: Option<TurnId>,
}

impl Twist {
    pub(super) fn at_start(&self, scenario: &Scenario, truth: &mut Truth) {
        for (need, importance) in truth.needs.iter_mut().zip(&self.importance) {
            need.importance = importance.unwrap_or(need.importance);
        }
        for i in 0..scenario.authored_items {
            let before = truth.items[i].value;
            self.on_item(truth, i);
            if scenario.idea_of(ItemId::at(i)) == Idea::Inherited && !self.importance.is_empty() {
                // The product starts where it started, whatever its old features are worth.
                truth.base -= truth.items[i].value - before;
            }
        }
    }

    pub(super) fn on_arrival(&self, scenario: &Scenario, truth: &mut Truth, request: RequestId) {
        self.on_item(truth, scenario.item_of(request).index());
        self.on_item(truth, scenario.alternative_of(request).index());
    }

    fn on_item(&self, truth: &mut Truth, item: usize) {
        if let Some(&Some((value, size))) = self.items.get(item) {
            truth.items[item].value = value;
            truth.items[item].size = size.unwrap_or(truth.items[item].size);
        }
    }
}
