//! Words and figures that the screens of practice share.
use crate::practice::{Exam, Mark, Profile, SittingMode};
use crate::tr;
use crate::ui::number;

pub(super) fn mode(mode: SittingMode) -> &'static str {
    match mode {
        SittingMode::Exam => tr!("practise-mode-exam"),
        SittingMode::Training => tr!("practise-mode-training"),
    }
}

/// What an answer is worth, in a word; none before it may be told.
pub(super) fn mark(exam: &Exam, number: usize) -> Option<&'static str> {
    Some(match exam.mark(number)? {
        _ if exam.is_left_out(number) => tr!("practise-mark-left-out"),
        Mark::Right => tr!("practise-mark-right"),
        Mark::Partly => tr!("practise-mark-partly"),
        Mark::Wrong => tr!("practise-mark-wrong"),
    })
}

/// What an exam asks for, in a line.
pub(super) fn facts(profile: &Profile) -> String {
    tr!("practise-facts", questions = profile.questions, minutes = profile.minutes, pass = number::percent(profile.pass as f32))
}

/// What decides whether it is passed; its title says how many questions it has.
pub(super) fn facts_in_short(profile: &Profile) -> String {
    tr!("practise-facts.few", minutes = profile.minutes, pass = number::percent(profile.pass as f32))
}

/// Points with their halves: `11.5`, `12`.
pub(super) fn points(points: f64) -> String {
    number::plain(points as f32, usize::from(points.fract() != 0.0))
}

/// Minutes and seconds: `38:12`.
pub(in super::super) fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / MINUTE, seconds % MINUTE)
}

/// Whole minutes begun.
pub(super) fn minutes(seconds: u32) -> u32 {
    seconds.div_ceil(MINUTE)
}

/// When something was, in days before today.
pub(super) fn ago(days: i64) -> String {
    match days {
        ..=0 => tr!("practise-ago-today").to_owned(),
        1 => tr!("practise-ago-yesterday").to_owned(),
        days => tr!("practise-ago-days", days = days),
    }
}

pub(super) use crate::words::ahead;

const MINUTE: u32 = 60;
