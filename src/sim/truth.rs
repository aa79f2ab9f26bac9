//! The hidden half of a run. Nothing outside `sim` can name these types.

use super::table::{Row, Table};
use crate::scenario::{DilemmaId, ImpedimentId, ItemId, NeedId, RequestId};
#[cfg(test)]
use serde::{Deserialize, Serialize};

/// What is so, whether anybody knows it or not.
#[derive(Debug, PartialEq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub(crate) struct Truth {
    pub items: Table<ItemId, TrueItem>,
    pub needs: Table<NeedId, TrueNeed>,
    /// Whether a request that has arrived hides an alternative.
    pub has_alternative: Table<RequestId, bool>,
    /// Requests and dilemmas that have not come up yet, in the order in which this seed deals them.
    pub requests: Vec<RequestId>,
    pub dilemmas: Vec<DilemmaId>,
    /// Impediments that have not come up yet, in the order in which this seed deals them.
    pub impediments: Vec<ImpedimentId>,
    /// Whether the author's turns come. In worlds that somebody imagines they do not: nobody knows of them.
    pub turns: bool,
    /// Outcome points that are there whatever the items do.
    pub base: f64,
    /// Leading outcome K.
    pub leading: f64,
    /// Lagging outcome L.
    pub lagging: f64,
    /// Escaped defects E.
    pub defects: f64,
    /// Sprints in which mandated work was late.
    pub late: u8,
    /// Sums over the last played sprints and the epilogue for the utility.
    pub tally: Tally,
}

#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub(crate) struct TrueItem {
    pub need: NeedId,
    /// Outcome points at full adoption.
    pub value: f64,
    /// Points of work.
    pub size: f64,
    pub estimate: f64,
    pub stated: f64,
    pub loudness: f64,
    pub dependencies: u8,
}

#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub(crate) struct TrueNeed {
    pub importance: f64,
    pub window: bool,
    /// Share of the market that must be heard before it shows.
    pub shows_at: f64,
    pub served: bool,
}

super::copied::copied! { Truth { items, needs, has_alternative, requests, dilemmas, impediments, turns, base, leading, lagging, defects, late, tally } }

super::copied::copied! { Tally { ends, course, cycle_sum, cycles, helped, harmed, shipped_by_8, epilogue, epilogue_sprints } }

impl TrueItem {
    /// Whether more than its need is there: every item takes some work.
    pub(super) fn is_drawn(&self) -> bool {
        self.size > 0.0
    }
}

impl Row for TrueItem {
    const NONE: Self = Self { need: NeedId::at(0), value: 0.0, size: 0.0, estimate: 0.0, stated: 0.0, loudness: 0.0, dependencies: 0 };
}

impl Row for TrueNeed {
    const NONE: Self = Self { importance: 1.0, window: false, shows_at: 1.0, served: false };
}

impl Row for bool {
    const NONE: Self = false;
}

/// What the utility needs to remember.
#[derive(Debug, PartialEq, Default)]
#[cfg_attr(test, derive(Serialize, Deserialize))]
pub(crate) struct Tally {
    /// Debt, defects, morale, trust at the end of each played sprint.
    pub ends: Vec<[f64; 4]>,
    /// Lagging outcome at the end of each sprint, epilogue included.
    pub course: Vec<f64>,
    pub cycle_sum: f64,
    pub cycles: u16,
    pub helped: u16,
    pub harmed: u16,
    pub shipped_by_8: u16,
    /// Sum of L over the epilogue.
    pub epilogue: f64,
    pub epilogue_sprints: u8,
}
