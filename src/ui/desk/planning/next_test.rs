//! The next thing that would tell more about an item, with its price.

use crate::sim::{Block, Grounds, ItemView, View};
use crate::tr;
use crate::ui::number;
use crate::ui::widgets::Evidence;

/// A prototype or a live test.
#[derive(Debug, Clone)]
pub(super) struct Test {
    /// What messages call it: `prototype` or `live-test`.
    pub key: &'static str,
    /// Standard deviation of what it reads, outcome points.
    pub noise: f64,
    /// How well the effect is known after it.
    pub evidence: Evidence,
    /// It is booked, or runs.
    pub booked: bool,
    /// When it tells: `result in sprint 4`.
    pub result: String,
    points: f64,
    half_days: u32,
}

impl Test {
    /// The next test of an item; none once it has been tested live.
    pub fn next(view: &View<'_>, item: &ItemView) -> Option<Self> {
        let rules = &view.scenario().rules.evidence;
        let has = |block: Block| view.blocks().contains(&block);
        let half_days = |block: Block| u32::from(block.kind().half_days());
        match item.grounds {
            Grounds::Tested => None,
            Grounds::Opinion if !item.testing && !has(Block::Experiment(item.id)) => Some(Self {
                key: "prototype",
                noise: rules.prototype_noise,
                evidence: Evidence::Informed,
                booked: has(Block::Prototype(item.id)),
                result: tr!("planning-result-at-review").to_owned(),
                points: view.points_of(&Block::Prototype(item.id)),
                half_days: half_days(Block::Prototype(item.id)),
            }),
            _ => Some(Self {
                key: "live-test",
                noise: rules.experiment_noise,
                evidence: Evidence::Tested,
                booked: item.testing || has(Block::Experiment(item.id)),
                result: tr!("planning-result-in-sprint", sprint = view.sprint() + 2),
                points: view.points_of(&Block::Experiment(item.id)),
                half_days: half_days(Block::Experiment(item.id)),
            }),
        }
    }

    /// What it takes: `2 half-days, 1 point`.
    pub fn price(&self) -> String {
        let points = if self.points.fract() == 0.0 {
            number::points(self.points as u32)
        } else {
            tr!("planning-points", points = number::plain(self.points as f32, 1))
        };
        format!("{}, {points}", number::half_days(self.half_days))
    }
}
