//! From par to the outcome: the lines of the ledger, each with a bar from where those above it came to.

use super::Told;
use crate::score::Ledger;
use crate::tr;
use crate::words::{self, number};
use maud::{Markup, html};

/// The ledger, once the run has been played again under other luck.
pub(super) fn ledger(told: &Told<'_>) -> Markup {
    let Some(ledger) = Ledger::of(told.review).map(|ledger| ledger.rounded()) else { return html! {} };
    let view = told.recording.view();
    let scale = Scale::of(&ledger);
    let mut at = ledger.par;
    let parts = [(false, tr!("run-review-ledger-choices")), (true, tr!("run-review-ledger-luck"))].map(|(is_luck, name)| {
        let lines: Vec<(String, f64, f64)> = ledger
            .entries
            .iter()
            .filter(|entry| entry.what.is_luck() == is_luck)
            .map(|entry| {
                let from = at;
                at += entry.by;
                (words::booked(&view, entry.what), entry.by, from)
            })
            .collect();
        (name, ledger.sum(is_luck), lines)
    });
    html! {
        section {
            h2 { (tr!("run-review-ledger")) }
            table {
                tr.ends { th scope="row" colspan="2" { (tr!("run-review-ledger-par")) } td.n { (number::plain(ledger.par as f32, 1)) } }
                @for (name, sum, lines) in parts {
                    tr.sum { th scope="row" colspan="2" { (name) } td.n { (number::signed(sum as f32, 1)) } }
                    @for (name, by, from) in lines {
                        tr {
                            th scope="row" { (name) }
                            td.bar { (scale.bar(from, by)) }
                            td.n { (number::signed(by as f32, 1)) }
                        }
                    }
                }
                tr.ends { th scope="row" colspan="2" { (tr!("run-review-ledger-outcome")) } td.n { (number::plain(ledger.outcome as f32, 1)) } }
            }
        }
    }
}

/// The least and the most points that a bar reaches.
struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    fn of(ledger: &Ledger) -> Self {
        let mut at = ledger.par;
        let (mut low, mut high) = (at, at);
        for entry in &ledger.entries {
            at += entry.by;
            (low, high) = (low.min(at), high.max(at));
        }
        Self { low, high }
    }

    /// A bar over what a line adds to where it begins; the figure beside it says the same.
    fn bar(&self, from: f64, by: f64) -> Markup {
        const PERCENT: f64 = 100.0;
        let share = |points: f64| PERCENT * points / (self.high - self.low).max(1.0);
        let style = format!("margin-left:{:.1}%;width:{:.1}%", share(from.min(from + by) - self.low), share(by.abs()));
        html! { span aria-hidden="true" class=(if by < 0.0 { "down" } else { "up" }) style=(style) {} }
    }
}
