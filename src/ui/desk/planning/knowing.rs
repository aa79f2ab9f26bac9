//! How anybody will know what an item did: its bet, its next test with the price, or why there is none.

use super::next_test::Test;
use super::served::Serving;
use crate::sim::{Grounds, Stage, View};
use crate::tr;
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
            let review = view.reads_in(item);
            let when = if item.stage == Stage::Live {
                tr!("planning-review", number = review)
            } else {
                tr!("planning-knowing-review", number = review)
            };
            return say(tr!("planning-knowing-bet", effect = number::signed(bet.at_least as f32, 1)), when);
        }
        let test = Test::next(view, item);
        if let Some(test) = test.as_ref().filter(|test| test.booked) {
            return say(tr!("planning-knowing-test-runs", test = test.key), test.result.clone());
        }
        let beside = |other: &&Serving| other.planned && other.item.need == item.need;
        let overlaps = items.iter().filter(beside).count();
        match test {
            None if item.grounds == Grounds::Tested => {
                say(tr!("planning-knowing-tested").to_owned(), tr!("planning-knowing-tested-what").to_owned())
            }
            _ if overlaps > 0 && !serving.planned && item.need.is_some() => Self {
                text: tr!("planning-knowing-none").to_owned(),
                note: tr!("planning-knowing-none-what", count = overlaps),
                idle: true,
            },
            Some(test) => say(tr!("planning-knowing-test", test = test.key), test.price()),
            None => Self { text: tr!("planning-knowing-all").to_owned(), note: String::new(), idle: true },
        }
    }
}
