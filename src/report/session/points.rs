//! Where the room was divided and much was at stake: what each option was worth, and who moved.

use super::{SessionReport, letter};
use crate::live::{Asked, Judged, disagreement, moved as moves};
use crate::report::chart;
use crate::tr;
use crate::words::{self, number};
use maud::{Markup, html};

/// Turning points that are told.
const TOLD: usize = 5;

/// The turning points, the most to talk about first.
pub(super) fn turning(report: &SessionReport<'_>) -> Markup {
    let mut all: Vec<&Judged> = report.judged.iter().collect();
    all.sort_by(|a, b| b.to_talk_about().total_cmp(&a.to_talk_about()).then(b.grade.stakes.total_cmp(&a.grade.stakes)));
    all.truncate(TOLD);
    html! {
        @if !all.is_empty() {
            section {
                h2 { (tr!("run-review-turning-points")) }
                p.soft { (tr!("debrief-turning")) }
                ol.points { @for judged in all { (point(report, judged)) } }
            }
        }
    }
}

fn point(report: &SessionReport<'_>, judged: &Judged) -> Markup {
    let asked = &judged.asked;
    let rounds = asked.rounds().len();
    let (first, last) = (asked.counts(0), asked.counts(rounds.saturating_sub(1)));
    let chosen = asked.decided.map(|decided| decided.chosen).unwrap_or_default();
    let shown = |place: usize| {
        let voted = [&first, &last].iter().any(|counts| counts.get(place).is_some_and(|count| *count > 0));
        voted || chosen.has(place) || judged.worth(place).is_some()
    };
    let count = |counts: &[u32], place: usize| counts.get(place).map_or_else(String::new, ToString::to_string);
    html! {
        li {
            h3 { (letter(asked.id)) ". " (asked.ballot.text) }
            p.soft { (tr!("debrief-sprint", sprint = judged.moment.sprint)) @if !asked.ballot.who.is_empty() { " · " (asked.ballot.who) } }
            @if let Some(verdict) = words::verdict(&judged.moment.view(), &judged.grade) { p { (verdict) } }
            table {
                tr.sum {
                    th scope="col" { (tr!("debrief-option")) }
                    th.n scope="col" { (if rounds > 1 { tr!("debrief-votes-first") } else { tr!("debrief-votes") }) }
                    @if rounds > 1 { th.n scope="col" { (tr!("debrief-votes-last")) } }
                    th.n scope="col" { (tr!("debrief-worth")) }
                }
                @for (place, option) in asked.ballot.options.iter().enumerate().filter(|(place, _)| shown(*place)) {
                    tr.chosen[chosen.has(place)] {
                        th scope="row" { (option.title) @if chosen.has(place) { " " small { (tr!("debrief-decided")) } } }
                        td.n { (count(&first, place)) }
                        @if rounds > 1 { td.n { (count(&last, place)) } }
                        td.n { (worth(report, judged, place)) }
                    }
                }
            }
            (beside(report, judged))
        }
    }
}

/// What an option comes to, and whether anything can be told to be better.
fn worth(report: &SessionReport<'_>, judged: &Judged, place: usize) -> Markup {
    let (Some(points), Some(worth)) = (report.points(), judged.worth(place)) else { return html! { "–" } };
    html! { (number::plain(points.of(worth.mean), 1)) @if worth.is_as_good { " " small { (tr!("debrief-as-good")) } } }
}

/// The two options that most were for, in the same worlds.
fn beside(report: &SessionReport<'_>, judged: &Judged) -> Markup {
    let (Some(points), Some(([one, other], beside))) = (report.points(), &judged.beside) else { return html! {} };
    let title = |place: usize| judged.asked.ballot.options.get(place).map_or("", |option| option.title.as_str());
    let values = beside.worlds.each_ref().map(|worlds| worlds.iter().map(|utility| f64::from(points.of(*utility))).collect::<Vec<f64>>());
    let says = judged.beside_in_words(points).unwrap_or_default();
    html! {
        figure {
            (chart::strips([(title(*one), &values[0]), (title(*other), &values[1])], &says))
            figcaption.soft { (says) }
        }
    }
}

/// All votes: how divided the room was, and how many moved.
pub(super) fn moved(report: &SessionReport<'_>) -> Markup {
    const PERCENT: f64 = 100.0;
    let mut all: Vec<&Asked> = report.ballots().collect();
    all.sort_by(|a, b| disagreement(b).total_cmp(&disagreement(a)).then(a.id.cmp(&b.id)));
    let share = |asked: &Asked| number::percent_value((PERCENT * disagreement(asked)) as f32, 0);
    let by = |asked: &Asked| match asked.decided {
        Some(decided) if decided.by_votes => tr!("debrief-by-votes"),
        _ => tr!("debrief-by-host"),
    };
    html! {
        @if !all.is_empty() {
            section {
                h2 { (tr!("debrief-moved")) }
                table {
                    tr.sum {
                        th scope="col" { (tr!("debrief-question")) }
                        th.n scope="col" { (tr!("debrief-against")) }
                        th.n scope="col" { (tr!("debrief-moved-count")) }
                        th.n scope="col" { (tr!("debrief-by")) }
                    }
                    @for asked in all {
                        tr {
                            th scope="row" { (letter(asked.id)) ". " (asked.ballot.text) small { (asked.came_to()) } }
                            td.n { (share(asked)) }
                            td.n { @if let Some(count) = moved_in(asked) { (count) } @else { "–" } }
                            td.n { (by(asked)) }
                        }
                    }
                }
                p.soft { (tr!("debrief-moved.what")) }
            }
        }
    }
}

/// How many seats voted otherwise at last than at first; none where there was one round.
fn moved_in(asked: &Asked) -> Option<u32> {
    let [first, .., last] = asked.rounds() else { return None };
    let moved = moves(&first.votes, &last.votes, asked.ballot.options.len());
    let others = moved.iter().enumerate().flat_map(|(from, row)| row.iter().enumerate().filter(move |(to, _)| *to != from));
    Some(others.map(|(_, count)| count).sum())
}
