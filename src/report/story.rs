//! What happened and why: the front page, what cost most, what was well decided, and luck.

use super::Told;
use crate::score::Leak;
use crate::tr;
use crate::words::{self, number};
use maud::{Markup, html};

/// Leaks and strokes of luck that are told.
const TOLD: usize = 3;

/// The front page, once its causes are found.
pub(super) fn front(told: &Told<'_>) -> Markup {
    let page = told.traces.and_then(|traces| words::front_page(told.recording, traces, Some(told.review)));
    html! {
        @if let Some(page) = page {
            section {
                h2 { (tr!("page-front")) }
                p.lead { (page.headline) }
                @for (heading, lines) in page.parts {
                    table {
                        tr.sum { th colspan="2" { (heading) } }
                        @for line in lines {
                            tr { th scope="row" { (line.what) } td.n { (line.by) } }
                        }
                    }
                }
            }
        }
    }
}

/// What cost most, each with the decision that cost most of it and why.
pub(super) fn leaks(told: &Told<'_>) -> Markup {
    let leaks = told.debrief.leaks.get(..TOLD).unwrap_or(&told.debrief.leaks);
    html! {
        section {
            h2 { (tr!("run-review-brief-leak")) }
            @if leaks.is_empty() {
                p { (tr!("run-review-brief-leak-none")) }
            }
            ol { @for leak in leaks { (one(told, leak)) } }
        }
    }
}

fn one(told: &Told<'_>, leak: &Leak) -> Markup {
    let lost = number::plain(told.points.difference(leak.lost), 1);
    let dearest = leak.decisions.first().and_then(|at| told.review.graded.get(*at));
    html! {
        li {
            h3 { (words::theme(told.recording.run().scenario(), leak.theme)) }
            p.soft { (tr!("run-review-brief-lost", lost = lost, count = leak.decisions.len())) }
            @if let Some(graded) = dearest {
                p { (told.decision(graded)) ". " (words::verdict(&told.review.moment(graded).view(), &graded.grade).unwrap_or_default()) }
            }
        }
    }
}

/// A choice that was well made.
pub(super) fn well_made(told: &Told<'_>) -> Markup {
    let graded = told.debrief.well_made.and_then(|at| told.review.graded.get(at));
    html! {
        section {
            h2 { (tr!("run-review-brief-well")) }
            @if let Some(graded) = graded {
                h3 { (told.decision(graded)) }
                p.soft { (tr!("run-review-brief-well-note", worse = told.points.worse(&graded.grade))) }
            } @else {
                p { (tr!("run-review-brief-well-none")) }
            }
        }
    }
}

/// What luck did: its strokes, and all together.
pub(super) fn luck(told: &Told<'_>) -> Markup {
    let view = told.recording.view();
    let all = number::signed(told.review.scores.luck as f32, 0);
    html! {
        section {
            h2 { (tr!("run-review-brief-luck")) }
            @if told.review.strokes.is_empty() {
                p { (tr!("run-review-brief-luck-none")) }
            }
            table {
                @for stroke in told.review.strokes.iter().take(TOLD) {
                    tr {
                        th scope="row" { (words::chance(&view, &stroke.what)) }
                        td.n { (number::signed(told.points.difference(stroke.by), 1)) }
                    }
                }
            }
            p.soft { (tr!("page-luck", luck = all)) }
        }
    }
}
