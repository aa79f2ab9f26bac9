//! The plan as a forecast: what uses points first, how far a sprint may get, how likely each item is to be finished.

use crate::scenario::ItemId;
use crate::sim::{Block, FeatureChange, ItemView, Stage, View};
use crate::tr;
use crate::ui::desk::words;
use crate::ui::icon::name;
use crate::ui::number;

/// What will be worked on, in order, and how far that goes.
#[derive(Debug, Clone)]
pub struct PlannedWork {
    /// Work that uses points before any item does.
    pub first: Vec<First>,
    /// Items in the plan, in order.
    pub rows: Vec<Row>,
    /// Items left out, in order.
    pub out: Vec<ItemView>,
    /// Forecast lines, from the one that most forecasts reach.
    pub lines: [Line; 3],
    /// Points that the sprint is forecast to have.
    pub forecast: f64,
}

/// Debt work, a test, or a change of a live feature.
#[derive(Debug, Clone)]
pub struct First {
    /// Its icon.
    pub icon: &'static str,
    /// What it is.
    pub title: String,
    /// Points at even odds.
    pub points: f64,
    /// What comes of it.
    pub note: String,
}

/// An item of the plan.
#[derive(Debug, Clone)]
pub struct Row {
    /// The item.
    pub item: ItemView,
    /// Its place, from 1.
    pub place: usize,
    /// Points a sprint must have so that this item is finished, by the estimates.
    pub needs: f64,
    /// Chance that it is finished, estimates being as wrong as they are.
    pub chance: f64,
    /// What must be finished first and comes later, or not at all: then it is not begun.
    pub waits_for: Option<ItemId>,
}

/// A line between rows: so many of ten forecasts reach this far.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// Of ten forecasts.
    pub of_ten: u8,
    /// Points of such a sprint.
    pub points: f64,
}

impl Line {
    /// Whether an item is reached by as many forecasts.
    pub fn reaches(&self, row: &Row) -> bool {
        row.chance >= f64::from(self.of_ten) / TENTHS
    }
}

impl PlannedWork {
    /// The plan as it is.
    pub fn of(view: &View<'_>) -> Self {
        let share = view.debt_share();
        let first = first(view);
        let debt = view.forecast() * share;
        let mut used: f64 = first.iter().map(|f| f.points).sum::<f64>() - debt;
        let (included, out): (Vec<ItemView>, Vec<ItemView>) = view.backlog().partition(|item| item.included);
        let waits = waiting(view, &included);
        let begun = included.iter().zip(&waits).filter(|(_, waits)| waits.is_none());
        let order: Vec<ItemId> = begun.map(|(item, _)| item.id).collect();
        let mut chances = view.chances_to_finish(&order, used, share, 1).into_iter();
        let rows = included
            .into_iter()
            .zip(waits)
            .enumerate()
            .map(|(k, (item, waits_for))| {
                let chance = if waits_for.is_some() { 0.0 } else { chances.next().unwrap_or_default() };
                used += if waits_for.is_some() { 0.0 } else { item.remaining };
                // Debt work takes its share of whatever the sprint turns out to have.
                let needs = if share < 1.0 { used / (1.0 - share) } else { f64::INFINITY };
                Row { item, place: k + 1, needs, chance, waits_for }
            })
            .collect();
        let [nine, five, one] = view.forecast_band();
        let line = |of_ten, points| Line { of_ten, points };
        Self { first, rows, out, lines: [line(9, nine), line(5, five), line(1, one)], forecast: view.forecast() }
    }

    /// The place and chance of an item in the plan.
    pub fn row(&self, item: ItemId) -> Option<&Row> {
        self.rows.iter().find(|row| row.item.id == item)
    }

    /// Points of all that lies above the line that half of the forecasts reach.
    pub fn points_above_even_odds(&self) -> f64 {
        let above = self.rows.iter().filter(|row| !self.below_even_odds(row)).map(|row| row.item.remaining);
        self.first.iter().map(|first| first.points).chain(above).sum()
    }

    /// Whether an item lies below the line that half of the forecasts reach.
    pub fn below_even_odds(&self, row: &Row) -> bool {
        row.chance < EVEN
    }
}

/// For each item of the plan what must be finished first, where that does not come before it.
fn waiting(view: &View<'_>, included: &[ItemView]) -> Vec<Option<ItemId>> {
    let mut before: Vec<ItemId> = Vec::new();
    let waits = included.iter().map(|item| {
        let waits = view.waits_for(item.id).filter(|first| !before.contains(first));
        if waits.is_none() {
            before.push(item.id);
        }
        waits
    });
    waits.collect()
}

/// Where a share for debt takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DebtGoes {
    /// Down.
    Down,
    /// Nowhere.
    Nowhere,
    /// Where it would go without the share: there is hardly any debt to work on.
    SameAsWithout,
    /// Up, but less than without the share.
    UpLess,
    /// Up.
    Up,
}

/// Where this share takes debt, by the figures as they are shown.
pub(super) fn debt_goes(view: &View<'_>, share: f64) -> DebtGoes {
    let after = |share: f64| (view.debt_after(share) as f32, number::share(view.debt_after(share) as f32));
    let (now, (then, shown), (_, without)) = (view.debt() as f32, after(share), after(0.0));
    if share > 0.0 && shown == without {
        DebtGoes::SameAsWithout
    } else if shown == number::share(now) {
        DebtGoes::Nowhere
    } else if then < now {
        DebtGoes::Down
    } else if shown == without {
        DebtGoes::Up
    } else {
        DebtGoes::UpLess
    }
}

impl DebtGoes {
    /// In a sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Down => tr!("planning-debt-down"),
            Self::Nowhere => tr!("planning-debt-stays"),
            Self::SameAsWithout => tr!("planning-debt-wasted"),
            Self::UpLess => tr!("planning-debt-up-less"),
            Self::Up => tr!("planning-debt-up"),
        }
    }

    /// In a few words inside a line.
    fn inside(self) -> &'static str {
        match self {
            Self::Down => tr!("planning-debt-down.inside"),
            Self::Nowhere => tr!("planning-debt-stays.inside"),
            Self::SameAsWithout => tr!("planning-debt-wasted.inside"),
            Self::UpLess => tr!("planning-debt-up-less.inside"),
            Self::Up => tr!("planning-debt-up.inside"),
        }
    }
}

/// How likely something is, in a word.
pub(super) fn likely(chance: f64) -> &'static str {
    if chance >= LIKELY {
        tr!("planning-likely")
    } else if chance >= MAYBE {
        tr!("planning-maybe")
    } else {
        tr!("planning-unlikely")
    }
}

const TENTHS: f64 = 10.0;
/// Even odds.
const EVEN: f64 = 0.5;
/// Chances from which on a word is used.
const LIKELY: f64 = 0.75;
const MAYBE: f64 = 0.35;

fn first(view: &View<'_>) -> Vec<First> {
    let mut first = Vec::new();
    if view.debt_share() > 0.0 {
        let (title, note) = (tr!("planning-debt-work").into(), debt_goes(view, view.debt_share()).inside().into());
        first.push(First { icon: name::WALL, title, points: view.forecast() * view.debt_share(), note });
    }
    if view.upkeep() > 0.0 {
        let features = view.live_features_with_upkeep();
        let (title, note) = (tr!("planning-upkeep").into(), tr!("planning-upkeep-what", count = features));
        first.push(First { icon: name::WRENCH, title, points: view.upkeep(), note });
    }
    for (id, points, _) in view.impediments() {
        let escalated = view.blocks().contains(&Block::Escalate(id));
        let (points, note) = if escalated {
            (view.points_if_escalated(points), tr!("planning-impediment-escalated"))
        } else {
            (points, tr!("planning-impediment-waits"))
        };
        let title = view.scenario().title_of_impediment(id).to_owned();
        first.push(First { icon: name::BARRICADE, title, points, note: note.into() });
    }
    let mut interviews = 0.0;
    for block in view.blocks() {
        let points = view.points_of(block);
        let note = match block {
            Block::Interview(_) => {
                interviews += points;
                continue;
            }
            Block::Prototype(_) => tr!("planning-result-at-review").to_owned(),
            Block::Experiment(_) => tr!("planning-result-in-sprint", sprint = view.sprint() + 2),
            _ => tr!("planning-map-what").to_owned(),
        };
        if points > 0.0 {
            first.push(First { icon: words::block_icon(block.kind()), title: words::block_title(view, block), points, note });
        }
    }
    if interviews > 0.0 {
        let (title, note) = (tr!("block-interviews").into(), tr!("planning-interviews-what").into());
        first.push(First { icon: name::USERS, title, points: interviews, note });
    }
    for item in view.items().filter(|i| i.stage == Stage::Live) {
        if let Some(change) = item.change {
            let removes = matches!(change, FeatureChange::Remove { .. });
            let points = view.change_points(&item, removes);
            let item = view.title(item.id);
            let (icon, title) = if removes {
                (name::TRASH, tr!("planning-change-remove", item = item))
            } else {
                (name::ARROWS_CLOCKWISE, tr!("planning-change-iterate", item = item))
            };
            first.push(First { icon, title, points, note: tr!("planning-waits-for-capacity").into() });
        }
    }
    first
}
