//! A player of habits and what it has in mind.

use super::ranking::Ranking;
use super::style::{Habits, STYLES};
use crate::scenario::{ItemId, StakeholderId};
use crate::sim::{Block, RequestView};

/// A player of habits.
#[derive(Debug, Clone)]
pub struct Bot {
    pub(super) habits: Habits,
    /// Sprint and number of times it has asked why there.
    pub(super) asked: (usize, u8),
    /// Items under live test this sprint: they wait at the end of the order.
    pub(super) held: Vec<ItemId>,
    /// What it would work on, in its order.
    pub(super) plan: Vec<Prospect>,
    /// What comes into the plan or goes out of it with that.
    pub(super) moved: Vec<(ItemId, bool)>,
    /// What is worth testing, and how much.
    pub(super) tests: Ranking<ItemId>,
    /// Even-odds forecast of the sprint, points.
    pub(super) forecast: f64,
    /// What was thought in the Calendar still holds in Planning: nothing changes between the two.
    pub(super) thought: bool,
    /// Room for wishes and for those to talk with, kept from sprint to sprint.
    pub(super) wishes: Ranking<Block>,
    pub(super) people: Ranking<StakeholderId>,
    /// The open requests as it takes them up.
    pub(super) requests: Ranking<RequestView>,
}

/// Room for as much as most lists come to.
const USUAL: usize = 16;

impl Bot {
    /// A player with these habits.
    #[must_use]
    pub fn new(habits: Habits) -> Self {
        Self {
            habits,
            asked: (usize::MAX, 0),
            held: Vec::new(),
            plan: Vec::new(),
            moved: Vec::with_capacity(USUAL),
            tests: Ranking::new(),
            forecast: 0.0,
            thought: false,
            wishes: Ranking::with_room(USUAL),
            people: Ranking::with_room(USUAL),
            requests: Ranking::with_room(USUAL),
        }
    }

    /// Forgets all but its habits, for another run.
    pub(crate) fn start_over(&mut self) {
        self.asked = (usize::MAX, 0);
        self.thought = false;
        // The rest is thought up anew before it is asked for.
        self.held.clear();
    }

    /// A style by name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        STYLES.iter().find(|(n, ..)| *n == name).map(|(_, _, habits)| Self::new(*habits))
    }
}

/// An item as something to work on: what it is believed to bring and what it takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Prospect {
    pub(super) id: ItemId,
    /// Believed effect, outcome points.
    pub(super) effect: f64,
    /// Points it seems to need yet.
    pub(super) remaining: f64,
    /// The higher, the sooner.
    pub(super) key: f64,
    /// It is not begun, and nothing says that it must be built whatever it brings.
    pub(super) may_test: bool,
}
