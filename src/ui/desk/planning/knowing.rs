//! How anybody will know what an item did: its bet, its next test with the price, or why there is none.

use super::next_test::Test;
use super::served::Serving;
use super::side;
use crate::sim::{Grounds, Stage, View};
use crate::ui::number;

/// How an item's effect will be known.
#[derive(Debug, Clone)]
pub(super) struct Knowing {
    /// In a few words: `bet: +0.5 or more`.
    pub text: String,
    /// When, or for what price; may be empty.
    pub note: String,
    /// Nothing is planned or asked for.
    pub idle: bool,
}

impl Knowing {
    /// Of an item among all that are shown.
    pub fn of(view: &View<'_>, serving: &Serving, items: &[Serving]) -> Self {
        let item = &serving.item;
        let say = |text: String, note: String| Self { text, note, idle: false };
        if let Some(bet) = item.bet.filter(|_| item.bet_result.is_none()) {
            let review = side::read_in(view, item);
            let when = if item.stage == Stage::Live { "" } else { " at the earliest" };
            return say(format!("bet: {} or more", number::signed(bet.at_least as f32, 1)), format!("Review {review}{when}"));
        }
        let test = Test::next(view, item);
        if let Some(test) = test.as_ref().filter(|test| test.booked) {
            return say(format!("{} runs", test.name), test.result.clone());
        }
        let beside = |other: &&Serving| other.planned && other.item.need == item.need;
        let overlaps = items.iter().filter(beside).count() as u32;
        match test {
            None if item.grounds == Grounds::Tested => say("tested live".to_owned(), "a bet would read its release".to_owned()),
            _ if overlaps > 0 && !serving.planned && item.need.is_some() => Self {
                text: "none needed now".to_owned(),
                note: format!("{} in the plan for this need", number::counted(overlaps, "item", "items")),
                idle: true,
            },
            Some(test) => say(test.name.to_owned(), test.price()),
            None => Self { text: "nothing more to learn".to_owned(), note: String::new(), idle: true },
        }
    }
}
