//! How ready one is for the exam that is aimed at: what it would come to now against its pass mark, or what is missing
//! to say so.
use super::interval::{self, between};
use crate::practice::{Expected, MissingAnswers, Passing, Readiness, Verdict};
use crate::program::PracticeRoom;
use crate::tr;
use crate::ui::{Look, Type, egui::Ui, number};
use crate::words::area;

/// Says it, if an exam is aimed at.
pub(super) fn show(ui: &mut Ui, room: &PracticeRoom<'_>) {
    let theme = Look::of(ui).theme;
    match room.readiness() {
        Some(Readiness::Told(expected)) => {
            Type::TEXT.label(ui, told(&expected), theme.ink);
            if let Some(passing) = &expected.passing {
                Type::TEXT.label(ui, chance(passing), theme.ink);
            }
            interval::expected(ui, &expected);
            Type::NOTE.label(ui, tr!("practise-ready-how"), theme.dim);
        }
        Some(Readiness::Missing(missing)) => {
            let [few, all] = [false, true].map(|all| tr!("practise-ready-missing", what = wanted(&missing, all)));
            Type::NOTE.in_short(ui, few, all, theme.dim);
        }
        None => {}
    }
}

/// How likely it is to pass, and what that rests on.
fn chance(passing: &Passing) -> String {
    let percent = |chance: f64| number::percent(chance.clamp(SURE.0, SURE.1) as f32);
    tr!("practise-ready-chance", chance = percent(passing.chance), low = percent(passing.low), high = percent(passing.high))
}

/// No chance is told as nothing or as certain.
const SURE: (f64, f64) = (0.01, 0.99);

fn told(expected: &Expected) -> String {
    let share = number::percent(expected.share as f32);
    let interval = between(expected.low, expected.high);
    let pass = number::percent(expected.pass as f32);
    match expected.verdict {
        Verdict::Passes => tr!("practise-ready-passes", share = share, interval = interval, pass = pass),
        Verdict::Open => tr!("practise-ready-open", share = share, interval = interval, pass = pass),
        Verdict::Below => tr!("practise-ready-below", share = share, interval = interval, pass = pass),
    }
}

/// `3 in Forecasting, 1 in Scaling`; of many the first few and how many more. Not all numbers: `Forecasting, Scaling`.
fn wanted(missing: &[MissingAnswers], all_numbers: bool) -> String {
    let one = |of: &MissingAnswers| {
        if all_numbers { tr!("practise-ready-in", answers = of.answers, area = area(of.area)) } else { area(of.area).to_owned() }
    };
    let named = missing.iter().take(NAMED).map(one).reduce(|some, last| tr!("practise-ready-list", some = some, last = last));
    let named = named.unwrap_or_default();
    match missing.len().saturating_sub(NAMED) {
        0 => named,
        _ if !all_numbers => tr!("practise-ready-more.few", some = named),
        more => tr!("practise-ready-more", some = named, more = more),
    }
}

/// Focus areas that are named.
const NAMED: usize = 3;
