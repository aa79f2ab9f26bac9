//! The same situations in another world: under other luck, or with one thing taken out.
//!
//! A review plays the decisions of a run again, to tell luck from choice and to trace a metric back.

use super::candidates;
use super::decision::Decision;
use super::happening::Event;
use super::known::{KnownItem, KnownNeed, Stage};
use super::luck::{Luck, What};
use super::posterior;
use super::recording::Recording;
use super::run::Run;
use super::table::{Row, Table};
use super::twist::Twist;
use crate::scenario::{Idea, ItemId, NeedId, Scenario, TurnId};
use std::sync::Arc;

impl<T> Row for Option<T> {
    const NONE: Self = None;
}

/// What a run met and what its player knew when deciding: enough to meet the same again under other luck.
///
/// What was seen before deciding stays: requests, dilemmas, blockers, what people say, estimates. What
/// comes of the decisions is drawn again: what an item is worth and how large it is, as its player could
/// believe when starting, improving or removing it; the team's days, slips, odds, what tests show.
#[derive(Debug, Clone)]
pub struct OtherLuck {
    scenario: Arc<Scenario>,
    seed: u64,
    items: Vec<KnownItem>,
    needs: Vec<KnownNeed>,
    /// The need that each item truly serves: a situation, not luck.
    serves: Vec<NeedId>,
    /// By how much turns had changed needs and sizes by then: the re-run's own turns will do so again.
    turned: Turned,
}

/// Factors of turns by the time at which something was known.
#[derive(Debug, Clone, Default)]
struct Turned {
    needs: Vec<f64>,
    items: Vec<f64>,
}

impl Turned {
    fn note_size(&mut self, scenario: &Scenario, item: ItemId, turns: u8) {
        if let Some(factor) = self.items.get_mut(item.index()) {
            *factor = scenario.size_after(turns.into(), item);
        }
    }

    fn note_importance(&mut self, scenario: &Scenario, need: NeedId, turns: u8) {
        if let Some(factor) = self.needs.get_mut(need.index()) {
            *factor = scenario.importance_after(turns.into(), need);
        }
    }

    fn importance(&self, need: usize) -> f64 {
        self.needs.get(need).copied().unwrap_or(1.0)
    }

    fn size(&self, item: usize) -> f64 {
        self.items.get(item).copied().unwrap_or(1.0)
    }
}

impl OtherLuck {
    /// Of a run with its decisions.
    #[must_use]
    pub fn of(recording: &Recording) -> Self {
        let scenario = Arc::clone(recording.run().scenario());
        let seed = recording.run().seed();
        let mut run = Run::new(Arc::clone(&scenario), seed);
        let mut items: Table<ItemId, Option<KnownItem>> = run.known.items.iter().map(|_| None).collect();
        let mut needs: Table<NeedId, Option<KnownNeed>> = run.known.needs.iter().map(|_| None).collect();
        // Of what was never begun, all is known that came later.
        let last = scenario.turns.len();
        let mut turned = Turned {
            needs: (0..scenario.needs.len()).map(|need| scenario.importance_after(last, NeedId::at(need))).collect(),
            items: (0..scenario.items.len()).map(|item| scenario.size_after(last, ItemId::at(item))).collect(),
        };
        for decision in recording.decisions() {
            let before = run.known.clone();
            // What was decided of a live feature was decided by what it had shown.
            if let Decision::Iterate(item) | Decision::Remove(item, _) = decision {
                items[*item] = Some(before.items[*item]);
                turned.note_size(&scenario, *item, before.turns);
            }
            // Possible before, and nothing else has changed.
            let _applied = run.apply(decision);
            for happening in &run.happenings {
                if let Event::Started(item) = happening.event {
                    let need = run.truth.items[item].need;
                    if items[item].is_none() {
                        items[item] = Some(before.items[item]);
                        turned.note_size(&scenario, item, before.turns);
                    }
                    if needs[need].is_none() {
                        needs[need] = Some(before.needs[need]);
                        turned.note_importance(&scenario, need, before.turns);
                    }
                }
            }
        }
        Self {
            serves: run.truth.items.iter().map(|item| item.need).collect(),
            items: items.iter().zip(&run.known.items).map(|(then, last)| then.unwrap_or(*last)).collect(),
            needs: needs.iter().zip(&run.known.needs).map(|(then, last)| then.unwrap_or(*last)).collect(),
            turned,
            scenario,
            seed,
        }
    }

    /// The start of a run that meets the same situations with other luck; of it nothing but the outcome counts.
    #[must_use]
    pub fn begin(&self, chance: u64) -> Run {
        let (luck, twist) = self.drawn(chance);
        Run::begin(Arc::clone(&self.scenario), luck, Some(Arc::new(twist)), false)
    }

    /// The same start with a dashboard, of a run in which an item does nothing to the outcome, if one is named.
    #[must_use]
    pub fn begin_watched(&self, chance: u64, without: Option<ItemId>) -> Run {
        let (luck, mut twist) = self.drawn(chance);
        if let Some(Some((worth, _))) = without.and_then(|item| twist.items.get_mut(item.index())) {
            *worth = 0.0;
        }
        Run::begin(Arc::clone(&self.scenario), luck, Some(Arc::new(twist)), true)
    }

    fn drawn(&self, chance: u64) -> (Luck, Twist) {
        let luck = Luck::new(self.seed).with_chance(chance);
        let v = &self.scenario.rules.value;
        let importance: Vec<Option<f64>> = self
            .needs
            .iter()
            .enumerate()
            .map(|(n, need)| {
                let z = luck.normal(What::Importance, n, usize::MAX);
                let drawn = need.importance + libm::sqrt(need.variance) * z;
                need.discovered.then(|| drawn.clamp(v.importance_least, v.importance_most))
            })
            .collect();
        let items = self.items.iter().zip(&self.serves).enumerate();
        let items = items.map(|(i, (known, need))| self.item(i, known, *need, &importance, luck)).collect();
        // The re-run begins before the turns.
        let at_start = |(n, drawn): (usize, Option<f64>)| drawn.map(|drawn| drawn / self.turned.importance(n));
        let importance = importance.into_iter().enumerate().map(at_start).collect();
        (luck, Twist { items, importance, without: None })
    }

    fn item(&self, i: usize, known: &KnownItem, need: NeedId, importance: &[Option<f64>], luck: Luck) -> Option<(f64, Option<f64>)> {
        if known.stage == Stage::Hidden {
            return None;
        }
        let idea = self.scenario.idea_of(ItemId::at(i));
        let size = posterior::imagine_size(&self.scenario, known, idea, i, luck) / self.turned.size(i);
        if matches!(idea, Idea::Mandated { .. }) {
            return Some((self.scenario.rules.value.helps_above, Some(size)));
        }
        let weight = importance.get(need.index()).copied().flatten().unwrap_or(1.0);
        let worth = candidates::weighted_worth(&self.scenario, known, idea, i, need, weight, luck);
        Some((worth / self.turned.importance(need.index()), Some(size)))
    }
}

/// What a trace takes out of a run, to see what it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Without {
    /// Whatever an item does to the outcome, good or bad.
    Effect(ItemId),
    /// The luck of the team's days in a sprint (from 0).
    Days(usize),
    /// What blocked the team in a sprint (from 0).
    Blockers(usize),
    /// The incidents of a sprint (from 0).
    Incidents(usize),
    /// What the powerful forced into a sprint (from 0).
    Overrides(usize),
    /// A turn of the world.
    Turn(TurnId),
}

impl Recording {
    /// The start of the same run with the same luck, but for one thing.
    #[must_use]
    pub fn begin_without(&self, what: Without) -> Run {
        let run = self.run();
        let (scenario, seed) = (Arc::clone(run.scenario()), run.seed());
        let luck = Luck::new(seed);
        let luck = match what {
            Without::Effect(item) => return self.begin_with_worth(item, 0.0),
            Without::Days(sprint) => luck.without(What::Capacity, sprint),
            Without::Blockers(sprint) => luck.without(What::Blockers, sprint),
            Without::Incidents(sprint) => luck.without(What::Incidents, sprint),
            Without::Overrides(sprint) => luck.without(What::Forced, sprint),
            Without::Turn(turn) => {
                let twist = Twist { without: Some(turn), ..Twist::default() };
                return Run::begin(scenario, luck, Some(Arc::new(twist)), true);
            }
        };
        Run::begin(scenario, luck, None, true)
    }

    /// The start of the same run with the same luck, but with an item that is worth this many outcome points when it goes live.
    #[must_use]
    pub fn begin_with_worth(&self, item: ItemId, worth: f64) -> Run {
        let run = self.run();
        let live = run.known.items[item].released.map_or(0, usize::from);
        let worth = worth / run.scenario().importance_after(run.scenario().turns_by(live), run.truth.items[item].need);
        // Its size stays as the seed draws it: by now work has changed it.
        let items = (0..run.truth.items.len()).map(|place| (place == item.index()).then_some((worth, None))).collect();
        let twist = Twist { items, ..Twist::default() };
        Run::begin(Arc::clone(run.scenario()), Luck::new(run.seed()), Some(Arc::new(twist)), true)
    }
}
