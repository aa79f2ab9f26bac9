//! Players made of code. They get a view, never the truth, and decide like anybody else.
//!
//! They test the rules (`tests/facts.rs`), give reviews a measure, and show authors what a scenario
//! rewards.

mod bot;
mod by_habit;
mod decides;
mod half_days;
mod nothing;
mod planner;
mod play;
mod prospect;
mod random;
mod ranking;
mod style;
mod worked;
mod worth;

pub use bot::Bot;
pub use decides::Player;
pub use planner::Planner;
pub use play::{pass, play, play_on, play_out, record};
pub use style::{AnswerHabit, Chooses, Habits, OrderBy, STYLES};
pub use worked::{Guided, guided, is_guided, next_decision};

/// A player's name and what it is.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// Name on the command line.
    pub name: &'static str,
    /// What it does, one line.
    pub what: &'static str,
}

/// All players by name, from the least able to the most.
#[must_use]
pub fn all() -> Vec<About> {
    let mut all = vec![
        About { name: "nothing", what: "ends every phase and decides nothing" },
        About { name: "random", what: "decides at random among what is possible" },
    ];
    all.extend(STYLES.iter().map(|(name, what, _)| About { name, what }));
    all.push(About { name: "planner", what: "compares decisions by playing on in worlds that fit what is known" });
    all
}

/// A player by name; `seed` is for those that roll dice of their own.
#[must_use]
pub fn by_name(name: &str, seed: u64) -> Option<Box<dyn Player + Send>> {
    match name {
        "nothing" => Some(Box::new(nothing::Nothing)),
        "random" => Some(Box::new(random::Random::new(seed))),
        "planner" => Some(Box::new(Planner::new(seed))),
        _ => Bot::named(name).map(|bot| Box::new(bot) as Box<dyn Player + Send>),
    }
}
