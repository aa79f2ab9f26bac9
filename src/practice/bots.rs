//! Players who know nothing: what a question gives away by its form alone.

use super::answer::Answer;
use super::drawn::DrawnQuestion;
use super::luck::luck;
use super::marking::{by_chance, complete_answers, mark};
use super::places::Places;
use super::profile::Profile;
use rand::seq::IndexedRandom;
use serde::Serialize;
use std::collections::BTreeSet;

/// A way to answer without understanding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bot {
    /// The longest options; the shortest for the worst.
    Longest,
    /// The shortest options; the longest for the worst.
    Shortest,
    /// The options shown first; the last one for the worst.
    First,
    /// The options with most words of the stem; that with fewest for the worst.
    Echo,
    /// Any options.
    Random,
}

/// What a bot came to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct BotFigure {
    /// The bot.
    pub bot: Bot,
    /// Share of the points, 0–1.
    pub share: f64,
    /// Share that a lot would bring.
    pub chance: f64,
}

impl Bot {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Longest, Self::Shortest, Self::First, Self::Echo, Self::Random];

    /// Name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Longest => "longest",
            Self::Shortest => "shortest",
            Self::First => "first",
            Self::Echo => "echo",
            Self::Random => "random",
        }
    }

    /// Its answer to a question.
    #[must_use]
    pub fn answer(self, drawn: &DrawnQuestion, seed: u64) -> Answer {
        let question = drawn.question();
        let mut luck = luck(seed, question.id.as_str());
        if self == Self::Random {
            return complete_answers(question).choose(&mut luck).copied().unwrap_or_default();
        }
        let length = |place: u8| question.options.get(usize::from(place)).map_or(0, |option| option.text.chars().count()) as i64;
        let liking = |place: u8| match self {
            Self::Longest => length(place),
            Self::Shortest => -length(place),
            Self::Echo => question.options.get(usize::from(place)).map_or(0, |option| echo(&question.stem, &option.text)),
            Self::First | Self::Random => 0,
        };
        let mut liked = drawn.order().to_vec();
        // Among equals the one shown first.
        liked.sort_by_key(|place| std::cmp::Reverse(liking(*place)));
        match (question.key.worst(), liked.first(), liked.last()) {
            (Some(_), Some(best), Some(worst)) => Answer::best_worst(*best, *worst),
            _ => Answer::of(liked.into_iter().take(question.choose()).collect::<Places>()),
        }
    }

    /// What it comes to on some questions, under a profile's rule.
    #[must_use]
    pub fn sit(self, questions: &[DrawnQuestion], profile: &Profile, seed: u64) -> BotFigure {
        let mean = |of: &dyn Fn(&DrawnQuestion) -> f64| questions.iter().map(of).sum::<f64>() / questions.len().max(1) as f64;
        BotFigure {
            bot: self,
            share: mean(&|drawn| mark(drawn.question(), self.answer(drawn, seed), profile.partial).points()),
            chance: mean(&|drawn| by_chance(drawn.question(), profile.partial)),
        }
    }
}

/// Words of the stem that come up in an option, per hundred of its words.
fn echo(stem: &str, option: &str) -> i64 {
    const PERCENT: usize = 100;
    let words = |text: &str| -> BTreeSet<String> {
        text.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(String::from).collect()
    };
    let (stem, option) = (words(stem), words(option));
    (option.intersection(&stem).count() * PERCENT / option.len().max(1)) as i64
}
