//! What choices were worth, in outcome points, as all who show it say it.

use super::{class, kind, mostly, number};
use crate::score::{Grade, Reference, Valued};
use crate::tr;

/// Utility in outcome points: 0 for nothing decided, 100 for par.
#[derive(Debug, Clone, Copy)]
pub struct Points<'a>(pub &'a Reference);

impl Points<'_> {
    /// Where a utility is.
    #[must_use]
    pub fn of(self, utility: f64) -> f32 {
        self.0.index(utility) as f32
    }

    /// What an option has over the chosen one, as whoever subtracts the means that are shown finds it.
    #[must_use]
    pub fn over(self, grade: &Grade, option: &Valued) -> f32 {
        let chosen = grade.options.first().map_or(option.mean, |chosen| chosen.mean);
        number::difference(self.of(chosen), self.of(option.mean), 1)
    }

    /// What a choice cost; nothing if that cannot be told.
    #[must_use]
    pub fn cost(self, grade: &Grade) -> Option<String> {
        let best = grade.options.get(grade.best).filter(|_| grade.loss > 0.0)?;
        Some(number::plain(self.over(grade, best), 1))
    }

    /// How much a difference of utilities comes to.
    #[must_use]
    pub fn difference(self, of: f64) -> f32 {
        self.0.points(of) as f32
    }

    /// By how much something else would have been worse than a choice that was as good as any.
    #[must_use]
    pub fn worse(self, grade: &Grade) -> String {
        let worse = grade.options.iter().filter(|option| !option.is_as_good).map(|option| -self.over(grade, option));
        number::plain(worse.fold(0.0, f32::max), 1)
    }
}

/// The class of a choice, and what it was about, cost and had at stake: `Mistake`, `dilemma · cost 2.1 · stakes 4.0`.
#[must_use]
pub fn facts(grade: &Grade, points: Points<'_>) -> (&'static str, String) {
    let word = grade.verdict().map_or(tr!("class-nothing-at-stake"), class);
    let (kind, stakes) = (kind(grade.kind), number::plain(points.difference(grade.stakes), 1));
    let facts = match points.cost(grade) {
        Some(cost) => match mostly(grade) {
            Some(mostly) => tr!("run-review-facts-mostly", kind = kind, cost = cost, mostly = mostly, stakes = stakes),
            None => tr!("run-review-facts", kind = kind, cost = cost, stakes = stakes),
        },
        None => tr!("run-review-facts-as-good", kind = kind, stakes = stakes),
    };
    (word, facts)
}

/// What a choice was about and what it cost.
#[must_use]
pub fn facts_in_short(grade: &Grade, points: Points<'_>) -> String {
    let kind = kind(grade.kind);
    match (points.cost(grade), mostly(grade)) {
        (Some(cost), Some(mostly)) => tr!("run-review-facts-mostly.few", kind = kind, cost = cost, mostly = mostly),
        (Some(cost), None) => tr!("run-review-facts.few", kind = kind, cost = cost),
        (None, _) => kind.to_owned(),
    }
}

/// Places of the options of a choice: those that cannot be told from the best, then the others; both by what they have over
/// the chosen one. Of more than so many the best and the chosen one are among those that are left.
#[must_use]
pub fn ranked(grade: &Grade, most: usize) -> Vec<usize> {
    let mut all: Vec<(usize, &Valued)> = grade.options.iter().enumerate().collect();
    all.sort_by(|(a, one), (b, other)| other.is_as_good.cmp(&one.is_as_good).then(other.mean.total_cmp(&one.mean)).then(a.cmp(b)));
    let mut order: Vec<usize> = all.into_iter().map(|(at, _)| at).collect();
    if order.len() > most {
        let is_chosen_left = order.iter().take(most).any(|at| *at == 0);
        order.truncate(most);
        if !is_chosen_left && let Some(last) = order.last_mut() {
            *last = 0;
        }
    }
    order
}

/// What is said of an option of a choice: yours, as good as any, the best.
#[must_use]
pub fn standing(grade: &Grade, at: usize) -> &'static str {
    let alone = grade.options.iter().filter(|option| option.is_as_good).count() == 1;
    match (at == 0, grade.options.get(at).is_some_and(|option| option.is_as_good)) {
        (true, true) => tr!("run-review-option-own-as-good"),
        (true, false) => tr!("run-review-option-own"),
        (false, true) if alone => tr!("run-review-option-best"),
        (false, true) => tr!("run-review-option-as-good"),
        (false, false) => "",
    }
}

/// The same with what its author rates it.
#[must_use]
pub fn remark(grade: &Grade, at: usize) -> String {
    let Some(option) = grade.options.get(at) else { return String::new() };
    let what = standing(grade, at);
    let key = option.key.map(|key| tr!("run-review-option-key", key = number::of_hundred(key as f32)));
    match key {
        Some(key) if what.is_empty() => key,
        Some(key) => format!("{what} · {key}"),
        None => what.to_owned(),
    }
}

/// What an option has over the chosen one, with how sure that is; nothing of the chosen one itself.
#[must_use]
pub fn over(grade: &Grade, at: usize, points: Points<'_>) -> String {
    match grade.options.get(at) {
        Some(option) if at > 0 => {
            format!("{} {}", number::signed(points.over(grade, option), 1), number::noise(points.difference(option.over.se), 1))
        }
        _ => String::new(),
    }
}
