//! How far a sprint is on a day: by the forecast while it runs, by what happened once it is over.

use crate::scenario::ItemId;
use crate::sim::{Event, Recording, Stage, View};
use crate::tr;
use crate::ui::desk::planning::plan::PlannedWork;

/// Days of a sprint.
pub(in crate::ui::desk) const DAYS: usize = 10;
/// Days between one stop and the next.
const STOP: usize = 3;

/// The day that the sprint has reached: a dilemma comes on day 3, 6 or 9, by which of the sprint it is.
pub(in crate::ui::desk) fn day(view: &View<'_>) -> usize {
    if view.dilemma().is_some() { (dilemmas_before(view) + 1) * STOP } else { DAYS }
}

/// The day from which the sprint goes on after the last stop.
pub(in crate::ui::desk) fn day_before(view: &View<'_>) -> usize {
    dilemmas_before(view) * STOP
}

/// Dilemmas decided in this sprint.
pub(in crate::ui::desk) fn dilemmas_before(view: &View<'_>) -> usize {
    let sprint = view.sprint();
    view.dilemmas_seen().iter().filter(|(_, when, _)| usize::from(*when) == sprint).count()
}

/// Points that the dilemmas of this sprint have taken.
pub(in crate::ui::desk) fn points_taken(view: &View<'_>) -> f64 {
    let scenario = view.scenario();
    let now = |(_, when, _): &&(_, u8, _)| usize::from(*when) == view.sprint();
    view.dilemmas_seen().iter().filter(now).map(|(id, _, option)| scenario.dilemmas[id.index()].options[usize::from(*option)].points).sum()
}

/// Work of the sprint in order, with the points it has and takes.
#[derive(Debug, Clone)]
pub(in crate::ui::desk) struct Work {
    /// What.
    pub title: String,
    /// Points it takes, or took, in this sprint.
    pub points: f64,
    /// Points before it, in this sprint.
    pub before: f64,
    /// Points spent on it in earlier sprints.
    pub earlier: f64,
    /// Points it needs in all.
    pub of: f64,
    /// Done when its points are.
    pub ends: Ends,
}

/// How a piece of work ends when its points are spent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::desk) enum Ends {
    /// Debt work and tests: simply done.
    Done,
    /// Finished and live.
    Live,
    /// Finished; it waits for acceptance or another team.
    Waits,
    /// Not finished this sprint.
    Open,
    /// By the forecast: nobody knows yet.
    Forecast,
}

impl Work {
    /// Points spent in all on it when the sprint has so many points behind it.
    pub fn spent(&self, points: f64) -> f64 {
        self.earlier + (points - self.before).clamp(0.0, self.points)
    }

    /// Whether all its points are spent.
    pub fn is_through(&self, points: f64) -> bool {
        points >= self.before + self.points - HAIR
    }
}

/// The sprint's work in order, and the points all ten days have.
pub(in crate::ui::desk) fn work(run: &Recording) -> (Vec<Work>, f64) {
    let view = run.view();
    match view.history().get(view.sprint()) {
        Some(record) => (done(run), record.capacity.max(HAIR)),
        None => (planned(&view), (view.forecast() - points_taken(&view)).max(HAIR)),
    }
}

fn planned(view: &View<'_>) -> Vec<Work> {
    let plan = PlannedWork::of(view);
    let mut list = Stack::default();
    for first in &plan.first {
        list.put(first.title.clone(), first.points, 0.0, first.points, Ends::Done);
    }
    let most = view.forecast();
    for row in plan.rows.iter().take_while(|row| row.needs - row.item.remaining < most) {
        let item = &row.item;
        list.put(view.title(item.id).to_owned(), item.remaining, item.spent, item.spent + item.remaining, Ends::Forecast);
    }
    list.work
}

/// What was worked on in the sprint that is over, from what happened.
fn done(run: &Recording) -> Vec<Work> {
    let view = run.view();
    let number = view.sprint() as u8 + 1;
    let mut list = Stack::default();
    let Some(record) = view.history().get(view.sprint()) else { return Vec::new() };
    if record.debt_points > 0.0 {
        list.put(tr!("sprint-debt-work").to_owned(), record.debt_points, 0.0, record.debt_points, Ends::Done);
    }
    if record.test_points > 0.0 {
        list.put(tr!("sprint-test-work").to_owned(), record.test_points, 0.0, record.test_points, Ends::Done);
    }
    let taken = points_taken(&view);
    if taken > 0.0 {
        list.put(tr!("sprint-dilemma-work").to_owned(), taken, 0.0, taken, Ends::Done);
    }
    let mut touched: Vec<(ItemId, bool, bool)> = Vec::new();
    for happening in run.log().iter().filter(|h| h.sprint == number) {
        match happening.event {
            Event::Started(item) => touched.push((item, true, false)),
            Event::Finished(item) => match touched.iter_mut().find(|t| t.0 == item) {
                Some(known) => known.2 = true,
                None => touched.push((item, false, true)),
            },
            _ => {}
        }
    }
    // What had been begun before and was not finished comes to light by what the others leave.
    let begun = view.items().filter(|i| i.stage == Stage::InWork && i.included).map(|i| i.id);
    let open: Vec<ItemId> = begun.filter(|id| !touched.iter().any(|t| t.0 == *id)).collect();
    touched.extend(open.into_iter().map(|id| (id, false, false)));
    let fresh: f64 = touched.iter().filter(|t| t.1).filter_map(|t| view.item(t.0)).map(|i| i.spent).sum();
    let old: f64 = touched.iter().filter(|t| !t.1).filter_map(|t| view.item(t.0)).map(|i| i.spent).sum();
    let share = if old > 0.0 { ((record.points - fresh) / old).clamp(0.0, 1.0) } else { 0.0 };
    for (id, is_new, finished) in touched {
        let Some(item) = view.item(id) else { continue };
        let points = if is_new { item.spent } else { item.spent * share };
        let ends = match (finished, item.stage) {
            (true, Stage::Live) => Ends::Live,
            (true, _) => Ends::Waits,
            _ => Ends::Open,
        };
        let of = if finished { item.spent } else { item.spent + item.remaining };
        list.put(view.title(id).to_owned(), points, item.spent - points, of, ends);
    }
    list.work
}

/// Work one after the other.
#[derive(Default)]
struct Stack {
    work: Vec<Work>,
    used: f64,
}

impl Stack {
    fn put(&mut self, title: String, points: f64, earlier: f64, of: f64, ends: Ends) {
        self.work.push(Work { title, points, before: self.used, earlier, of: of.max(HAIR), ends });
        self.used += points;
    }
}

/// Points below this are rounding.
pub(in crate::ui::desk) const HAIR: f64 = 1e-6;
