//! What each lesson costs: loss per hundred moments, with its interval, and over time.

use super::course::Course;
use crate::practice::{Day, Lesson, Share};
use serde::Serialize;
use std::collections::BTreeMap;

/// What one lesson costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Leak {
    /// The lesson.
    pub lesson: Lesson,
    /// Moments of it that were decided, and those that were not decided as well as any.
    pub moments: usize,
    /// Of these, how many cost something.
    pub missed: usize,
    /// Points of the outcome index lost in a hundred moments.
    pub per_hundred: f64,
    /// An 80 % interval of that: how often one misses it (Wilson 1927) times what a miss costs on average. `None` of fewer
    /// moments than say anything.
    pub interval: Option<[f64; 2]>,
    /// The same week by week, the first first.
    pub over: Vec<LeakOver>,
    /// The day on which it comes back.
    pub due: Option<Day>,
}

/// What a lesson cost in a week in which it was practised.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct LeakOver {
    /// The first day of the week, counted from the first answer of all.
    pub from: Day,
    /// Moments decided.
    pub moments: usize,
    /// Points lost in a hundred.
    pub per_hundred: f64,
}

const HUNDRED: f64 = 100.0;
const WEEK: u32 = 7;

/// What each lesson costs, the costliest first.
#[must_use]
pub fn leaks(course: &Course) -> Vec<Leak> {
    let all: Vec<_> = course.answers().collect();
    let first = all.iter().map(|(day, _)| day.0).min().unwrap_or(0);
    let mean = |losses: &[f64]| losses.iter().sum::<f64>() / losses.len().max(1) as f64;
    let missed: Vec<f64> = all.iter().filter(|(_, decided)| !decided.good).map(|(_, decided)| decided.loss).collect();
    let comes_back = course.lessons();
    let mut of: BTreeMap<Lesson, Vec<(Day, f64, bool)>> = BTreeMap::new();
    for (day, decided) in &all {
        of.entry(decided.lesson).or_default().push((*day, decided.loss, decided.good));
    }
    let leak = |(lesson, answers): (Lesson, Vec<(Day, f64, bool)>)| {
        let losses: Vec<f64> = answers.iter().map(|(_, loss, _)| *loss).collect();
        let own: Vec<f64> = answers.iter().filter(|(_, _, good)| !good).map(|(_, loss, _)| *loss).collect();
        // Who never missed it pays what a miss costs elsewhere.
        let miss = if own.is_empty() { mean(&missed) } else { mean(&own) };
        let share = Share::of(own.len() as f64, answers.len());
        let mut weeks: BTreeMap<u32, Vec<f64>> = BTreeMap::new();
        for (day, loss, _) in &answers {
            weeks.entry((day.0 - first) / WEEK).or_default().push(*loss);
        }
        let over = |(week, losses): (&u32, &Vec<f64>)| LeakOver {
            from: Day(first + week * WEEK),
            moments: losses.len(),
            per_hundred: HUNDRED * mean(losses),
        };
        Leak {
            lesson,
            moments: answers.len(),
            missed: own.len(),
            per_hundred: HUNDRED * mean(&losses),
            interval: share.tells().then_some([HUNDRED * share.low * miss, HUNDRED * share.high * miss]),
            over: weeks.iter().map(over).collect(),
            due: comes_back.get(&lesson).copied(),
        }
    };
    let mut leaks: Vec<Leak> = of.into_iter().map(leak).collect();
    leaks.sort_by(|a, b| b.per_hundred.total_cmp(&a.per_hundred).then(a.lesson.cmp(&b.lesson)));
    leaks
}
