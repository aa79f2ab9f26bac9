//! The turning points: what was decided where most was at stake, and what each option was worth.

use super::Told;
use crate::score::Graded;
use crate::tr;
use crate::words::{self, number};
use maud::{Markup, html};

/// Options of a choice that are shown.
const OPTIONS: usize = 4;

/// All of them, in the order of the run.
pub(super) fn points(told: &Told<'_>) -> Markup {
    let graded = told.debrief.turning_points.iter().filter_map(|at| told.review.graded.get(*at));
    html! {
        section {
            h2 { (tr!("run-review-turning-points")) }
            p.soft { (tr!("page-turning")) }
            ol.points { @for graded in graded { (point(told, graded)) } }
        }
    }
}

fn point(told: &Told<'_>, graded: &Graded) -> Markup {
    let (view, grade) = (told.review.moment(graded).view(), &graded.grade);
    let (class, facts) = words::facts(grade, told.points);
    html! {
        li {
            h3 { (told.decision(graded)) }
            p.soft { b { (class) } " · " (facts) }
            @if let Some(verdict) = words::verdict(&view, grade) {
                p { (verdict) }
            }
            table {
                @for at in words::ranked(grade, OPTIONS) {
                    @if let Some(option) = grade.options.get(at) {
                        tr.chosen[at == 0] {
                            th scope="row" { (words::short(&view, &option.choice)) " " small { (words::remark(grade, at)) } }
                            td.n { (number::plain(told.points.of(option.mean), 1)) " " small { (words::over(grade, at, told.points)) } }
                        }
                    }
                }
            }
        }
    }
}
