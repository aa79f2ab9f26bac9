//! What a group session came to, on one page and as tables: for the group, and for whoever paid for its time.
//!
//! The page follows a debrief: what we set out to do, what happened, where it turned, choice and luck, where we disagreed, what
//! to ask, what to do on Monday. It can be made while the session is held; what is not known yet is left out of it.

mod points;
mod tables;

use super::{Told, chart, document, ledger, story};
use crate::live::{Asked, GroupQuality, Header, Judged, Kept, People};
use crate::scenario::{Challenge, MetricId};
use crate::score::{Reference, Review, debrief};
use crate::sim::Recording;
use crate::tr;
use crate::words::{self, Points, number};
use maud::{Markup, html};

/// What a page and tables of a session are made from.
#[derive(Debug, Clone, Copy)]
pub struct SessionReport<'a> {
    /// Which session it is.
    pub header: &'a Header,
    /// The day on which it was begun: `2026-12-14`.
    pub day: &'a str,
    /// What was asked and voted.
    pub kept: &'a Kept,
    /// Names, where they were asked for.
    pub people: &'a People,
    /// The run that was played.
    pub run: &'a Recording,
    /// Ballots beside what their options were worth.
    pub judged: &'a [Judged],
    /// What others made of the same seed: points are counted by it.
    pub reference: Option<&'a Reference>,
    /// The review of the run, if it is over.
    pub review: Option<&'a Review>,
}

impl SessionReport<'_> {
    /// Name of the page among the files.
    pub const PAGE: &'static str = "debrief.html";

    /// The page and the tables, each with the name of its file. None of them names a person: see [`Self::people`].
    #[must_use]
    pub fn files(&self) -> Vec<(&'static str, String)> {
        std::iter::once((Self::PAGE, self.page())).chain(self.tables()).collect()
    }

    /// The tables, each with the name of its file, and one that says what their columns are.
    #[must_use]
    pub fn tables(&self) -> Vec<(&'static str, String)> {
        tables::all(self)
    }

    /// Who was there, as a table with a row for each seat: attendance. Only for those who agreed to be named.
    #[must_use]
    pub fn attendance(&self) -> (&'static str, String) {
        tables::people(self)
    }

    /// The page alone, as a file of HTML.
    #[must_use]
    pub fn page(&self) -> String {
        let title = tr!("debrief-title", scenario = self.header.title.as_str());
        document(
            &title,
            &html! {
                (self.head(&title))
                main {
                    (self.set_out())
                    (self.happened())
                    (self.decided())
                    (points::turning(self))
                    (self.luck())
                    (points::moved(self))
                    (self.questions())
                    (monday())
                }
                footer { p { (tr!("debrief-made")) " " (tr!("run-review-certificate")) } }
            },
        )
    }

    fn head(&self, title: &str) -> Markup {
        let scenario = self.run.run().scenario();
        let seats = self.kept.seats().filter(|(_, seat)| !seat.is_removed).count();
        let code = Challenge::new(scenario, self.run.run().seed()).map(|code| code.to_string());
        html! {
            header {
                h1 { (title) }
                p.soft {
                    (tr!("debrief-about", day = self.day, session = self.header.code.as_str(), seats = seats))
                    @if let Some(code) = code { " · " (tr!("debrief-challenge", code = code)) }
                }
                p { (scenario.situation) }
            }
        }
    }

    /// What a group should leave with, as the scenario's author says.
    fn set_out(&self) -> Markup {
        let purpose =
            self.run.run().scenario().facilitator.as_ref().map(|page| page.purpose.as_str()).filter(|purpose| !purpose.is_empty());
        html! {
            @if let Some(purpose) = purpose {
                section { h2 { (tr!("debrief-set-out")) } p { (purpose) } }
            }
        }
    }

    /// The metrics, from before the first Sprint until now, with the votes that were held in each Sprint.
    fn happened(&self) -> Markup {
        let view = self.run.view();
        let before = view.metrics_before();
        let marks = self.marks();
        let metric = |id: MetricId| {
            let metric = view.scenario().metrics.get(id.index())?;
            let values = view.metric(id);
            let (first, last) = (values.get(before.checked_sub(1)?)?, values.last()?);
            let (first, last) = (words::metric_value(metric, *first), words::metric_value(metric, *last));
            let says = tr!("debrief-metric-says", metric = metric.name.as_str(), from = first.as_str(), to = last.as_str());
            let at: Vec<(usize, String)> = marks.iter().map(|(sprint, letters)| (before + sprint - 1, letters.clone())).collect();
            Some((metric.name.clone(), first, last, chart::line(values, &at, &says)))
        };
        let metrics: Vec<_> = (0..view.scenario().metrics.len()).map(MetricId::at).filter_map(metric).collect();
        html! {
            section {
                h2 { (tr!("debrief-happened")) }
                p.soft { (tr!("debrief-happened.what")) }
                ul.metrics {
                    @for (name, first, last, picture) in metrics {
                        li { h3 { (name) } p.soft { (tr!("debrief-from-to", from = first, to = last)) } (picture) }
                    }
                }
            }
        }
    }

    /// The letters of the votes of each Sprint (from 1), those that were decided.
    fn marks(&self) -> Vec<(usize, String)> {
        let mut marks: Vec<(usize, u32, u32)> = Vec::new();
        for asked in self.ballots() {
            let Some(decided) = asked.decided else { continue };
            let (sprint, _) = self.run.made_in(decided.made as usize);
            match marks.last_mut().filter(|(of, ..)| *of == sprint + 1) {
                Some((.., last)) => *last = asked.id,
                None => marks.push((sprint + 1, asked.id, asked.id)),
            }
        }
        // Of many the first and the last: all would cover the line.
        let letters = |first, last| if first == last { letter(first) } else { format!("{}–{}", letter(first), letter(last)) };
        marks.into_iter().map(|(sprint, first, last)| (sprint, letters(first, last))).collect()
    }

    fn ballots(&self) -> impl Iterator<Item = &Asked> {
        self.kept.ballots().filter(|asked| asked.decided.is_some())
    }

    /// How well the group decided.
    fn decided(&self) -> Markup {
        let Some(quality) = GroupQuality::of(self.judged) else { return html! {} };
        let rows = [
            (tr!("debrief-quality-first"), quality.first),
            (tr!("debrief-quality-last"), quality.last),
            (tr!("debrief-quality-decided"), quality.decided),
        ];
        html! {
            section {
                h2 { (tr!("debrief-quality")) }
                table {
                    @for (name, value) in rows {
                        tr { th scope="row" { (name) } td.bar { span.up style=(format!("width:{value:.0}%")) aria-hidden="true" {} } td.n { (number::plain(value as f32, 0)) } }
                    }
                }
                p.soft { (tr!("debrief-quality.what", count = quality.ballots)) }
            }
        }
    }

    /// From par to the outcome, once the run is over.
    fn luck(&self) -> Markup {
        let Some(review) = self.review else { return html! {} };
        let told = Told { recording: self.run, review, traces: None, debrief: debrief(review), points: Points(&review.reference) };
        html! { div.columns { (ledger::ledger(&told)) (story::luck(&told)) } }
    }

    /// The facilitator's closing question and those of the coach that fit the run.
    fn questions(&self) -> Markup {
        let scenario = self.run.run().scenario();
        let closing = scenario.facilitator.as_ref().map(|page| page.debrief.as_str()).filter(|closing| !closing.is_empty());
        let asked: Vec<&str> = self.review.map_or_else(Vec::new, |review| {
            let asked = debrief(review).questions;
            asked.iter().filter_map(|(id, _)| scenario.coach.get(id.index())).map(|question| question.asks.as_str()).collect()
        });
        html! {
            @if closing.is_some() || !asked.is_empty() {
                section {
                    h2 { (tr!("debrief-questions")) }
                    ul.asks { @for question in asked.iter().copied().chain(closing) { li { (question) } } }
                }
            }
        }
    }

    /// A difference of utility in points; nothing as long as it is not known what a point is.
    fn points(&self) -> Option<Points<'_>> {
        self.reference.map(Points)
    }
}

/// Lines to fill in by hand.
fn monday() -> Markup {
    const LINES: usize = 3;
    html! {
        section {
            h2 { (tr!("debrief-monday")) }
            @for _ in 0..LINES { p.fill { (tr!("debrief-monday-ask")) span {} (tr!("debrief-monday-about")) span {} } }
        }
    }
}

/// What a vote is called on the page: `A`, `B` … `Z`, `A2`.
fn letter(id: u32) -> String {
    const LETTERS: u32 = 26;
    let place = id.saturating_sub(1);
    let letter = char::from_u32(u32::from(b'A') + place % LETTERS).unwrap_or('?');
    if place < LETTERS { letter.to_string() } else { format!("{letter}{}", place / LETTERS + 1) }
}
