//! A run on one page: what it came to and what its choices were worth, as one file of HTML that a browser reads and
//! prints and mail carries. And a group session, on a page of its own and as tables; both as statements for a record store.
//!
//! A page says what the screens say, in their words and figures; nothing is worked out a second time. There is no script in
//! it and nothing outside of it; whatever an author or a player wrote is escaped by the templates.

mod chart;
mod ledger;
mod session;
pub mod statements;
mod story;
mod turning;

pub use session::SessionReport;

use crate::scenario::Challenge;
use crate::score::{Debrief, Graded, Review, Traces, debrief};
use crate::sim::Recording;
use crate::tr;
use crate::words::{self, Language, Points};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// How it looks, on a screen and in print.
const STYLE: &str = include_str!("style.css");

/// What a page is made from.
struct Told<'a> {
    recording: &'a Recording,
    review: &'a Review,
    traces: Option<&'a Traces>,
    debrief: Debrief,
    points: Points<'a>,
}

impl Told<'_> {
    /// A decision with the sprint that it was made in.
    fn decision(&self, graded: &Graded) -> String {
        let moment = self.review.moment(graded);
        tr!("run-review-decision-in", sprint = moment.sprint, decision = words::choice(&moment.view(), graded.grade.chosen()))
    }
}

/// The page of a reviewed run, as a file of HTML. Without the traces of its metrics it has no front page.
#[must_use]
pub fn page(recording: &Recording, review: &Review, traces: Option<&Traces>) -> String {
    let told = Told { recording, review, traces, debrief: debrief(review), points: Points(&review.reference) };
    let title = tr!("page-title", scenario = recording.run().scenario().title.as_str());
    document(
        &title,
        &html! {
            (head(recording))
            main {
                div.columns {
                    div {
                        (story::front(&told))
                        (story::leaks(&told))
                        (story::well_made(&told))
                        (story::luck(&told))
                    }
                    div {
                        (scores(&told))
                        (ledger::ledger(&told))
                    }
                }
                (turning::points(&told))
            }
            footer {
                p { (tr!("page-made")) " " (tr!("run-review-certificate")) }
            }
        },
    )
}

/// A file of HTML round what it says.
fn document(title: &str, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(Language::spoken().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content="North of Noise";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body { (body) }
        }
    };
    page.into_string()
}

fn head(recording: &Recording) -> Markup {
    let run = recording.run();
    let scenario = run.scenario();
    let (product, seed) = (scenario.product.name.as_str(), run.seed().to_string());
    let sprints = tr!("library-sprints", count = scenario.sprints);
    let about = match Challenge::new(scenario, run.seed()) {
        Some(code) => tr!("page-about-code", product = product, sprints = sprints, seed = seed, code = code.to_string()),
        None => tr!("page-about", product = product, sprints = sprints, seed = seed),
    };
    html! {
        header {
            h1 { (scenario.title) }
            p.soft { (about) }
            p { (scenario.situation) }
        }
    }
}

/// Headline and scores, each with what it means.
fn scores(told: &Told<'_>) -> Markup {
    let scores = &told.review.scores;
    let rows = words::score_rows(scores, &told.recording.run().scenario().rules);
    html! {
        section {
            h2 { (tr!("page-scores")) }
            p.headline { b { (words::headline(scores)) } span { (tr!("page-headline")) } }
            table {
                @for row in rows {
                    tr {
                        th scope="row" {
                            (row.name)
                            small { (row.means) @if !row.weight.is_empty() { " " (tr!("page-weight", weight = row.weight)) } }
                        }
                        td.n { (row.value) @if !row.noise.is_empty() { " " small { (row.noise) } } }
                    }
                }
            }
        }
    }
}
