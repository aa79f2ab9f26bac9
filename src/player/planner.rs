//! A player that looks ahead: it compares decisions by playing on in worlds that fit what it knows.
//!
//! Every sprint it asks which habits would serve best from here on, and at every dilemma which option
//! would; each question is answered by playing the rest of the run in the same imagined worlds
//! (common random numbers). It leaves its present habits only for a difference that stands out of the
//! noise, because the best of many noisy means is a lucky draw.

use super::bot::Bot;
use super::style::Habits;
use super::{Player, play_out};
use crate::sim::{Decision, Phase, Run, View};

/// Imagined worlds in which every candidate is tried.
const FIRST_WORLDS: usize = 8;
/// Imagined worlds for the candidates that did best there.
const MORE_WORLDS: usize = 32;
/// How many candidates get to the second round.
const FINALISTS: usize = 4;
/// Imagined worlds for the options of a dilemma.
const DILEMMA_WORLDS: usize = 24;
/// Standard errors a change of habits must stand out.
const STANDS_OUT: f64 = 2.0;

/// A player that looks ahead.
#[derive(Debug, Clone)]
pub struct Planner {
    seed: u64,
    bot: Bot,
    /// The sprint its habits were last questioned in.
    questioned: Option<usize>,
}

impl Planner {
    /// A planner; `seed` is for its imagination, not the world's luck.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed, bot: Bot::new(Habits::PLANNER), questioned: None }
    }

    /// The worlds of a question: the same for all its answers.
    fn worlds(&self, view: &View<'_>, count: usize, skip: usize) -> Vec<Run> {
        // Odd and large, so that the worlds of different moments and planners do not meet.
        const APART: u64 = 0x9E37_79B9_7F4A_7C15;
        let moment = u64::from(view.decisions()).wrapping_mul(APART);
        (skip..skip + count).map(|k| view.imagine(self.seed.wrapping_mul(APART) ^ moment.wrapping_add(k as u64))).collect()
    }

    /// Chooses the habits for the sprints to come.
    fn question_habits(&mut self, view: &View<'_>) {
        let mut candidates = vec![self.bot.habits];
        candidates.extend(self.bot.habits.neighbours());
        let worlds = self.worlds(view, FIRST_WORLDS, 0);
        let mut tried: Vec<(Habits, Vec<f64>)> = candidates.into_iter().map(|h| (h, worths(&worlds, h))).collect();
        // The present habits stay first; the others compete.
        if let Some((_, others)) = tried.split_first_mut() {
            others.sort_by(|a, b| mean(&b.1).total_cmp(&mean(&a.1)));
        }
        tried.truncate(1 + FINALISTS);
        let more = self.worlds(view, MORE_WORLDS, FIRST_WORLDS);
        for (habits, worths_so_far) in &mut tried {
            // Only fresh worlds count now: those of the first round chose the finalists.
            *worths_so_far = worths(&more, *habits);
        }
        let (present, rest) = tried.split_at(1);
        let best = rest.iter().max_by(|a, b| mean(&a.1).total_cmp(&mean(&b.1)));
        if let (Some(now), Some(best)) = (present.first(), best)
            && stands_out(&best.1, &now.1)
        {
            self.bot = Bot::new(best.0);
        }
    }

    fn choose(&self, view: &View<'_>) -> Option<Decision> {
        let id = view.dilemma()?;
        let worlds = self.worlds(view, DILEMMA_WORLDS, 0);
        let options = view.scenario().options(id).len() as u8;
        let worth = |option: u8| {
            let total: f64 = worlds
                .iter()
                .map(|world| {
                    let mut run = world.clone();
                    // Offered by the view, so it is possible.
                    let _applied = run.apply(&Decision::Choose(id, option));
                    play_out(&mut run, &mut Bot::new(self.bot.habits)).utility.total
                })
                .sum();
            total
        };
        let best = (0..options).map(|o| (worth(o), o)).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
        Some(Decision::Choose(id, best.1))
    }
}

/// Utility of playing on with some habits in each world.
fn worths(worlds: &[Run], habits: Habits) -> Vec<f64> {
    worlds.iter().map(|world| play_out(&mut world.clone(), &mut Bot::new(habits)).utility.total).collect()
}

fn mean(of: &[f64]) -> f64 {
    of.iter().sum::<f64>() / of.len().max(1) as f64
}

/// Whether one beats the other by more than their paired noise.
fn stands_out(one: &[f64], other: &[f64]) -> bool {
    let differences: Vec<f64> = one.iter().zip(other).map(|(a, b)| a - b).collect();
    let by = mean(&differences);
    let variance = differences.iter().map(|d| (d - by) * (d - by)).sum::<f64>() / differences.len().max(1) as f64;
    by > STANDS_OUT * libm::sqrt(variance / differences.len().max(1) as f64)
}

impl Player for Planner {
    fn clears_calendar(&self) -> bool {
        true
    }

    fn decide(&mut self, view: &View<'_>, out: &mut Vec<Decision>) {
        match view.phase() {
            Phase::Inbox if self.questioned != Some(view.sprint()) => {
                self.questioned = Some(view.sprint());
                self.question_habits(view);
                self.bot.decide(view, out);
            }
            Phase::Sprint => out.extend(self.choose(view)),
            _ => self.bot.decide(view, out),
        }
    }
}
