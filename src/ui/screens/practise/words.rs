//! Words and figures that the screens of practice share.
use super::data::Round;
use crate::practice::{Area, Mark, Profile, Shortage, SittingMode};
use crate::ui::number;
use crate::{tr, words};

/// Title of a focus area.
pub fn area(area: Area) -> &'static str {
    match area {
        Area::ScrumFramework => tr!("area-scrum-framework"),
        Area::ProductVision => tr!("area-product-vision"),
        Area::ProductValue => tr!("area-product-value"),
        Area::BacklogManagement => tr!("area-backlog-management"),
        Area::Forecasting => tr!("area-forecasting"),
        Area::BusinessStrategy => tr!("area-business-strategy"),
        Area::Stakeholders => tr!("area-stakeholders"),
        Area::SelfManagingTeams => tr!("area-self-managing-teams"),
        Area::Scaling => tr!("area-scaling"),
    }
}

/// What a round is called.
pub fn round(round: Round) -> String {
    match round {
        Round::Drill(None) => tr!("practise-round-all").to_owned(),
        Round::Drill(Some(of)) => tr!("practise-round-area", area = area(of)),
        Round::Review => tr!("practise-round-review").to_owned(),
        Round::About(kind) => tr!("practise-round-about", kind = words::kind(kind)),
    }
}

/// Why an exam cannot be drawn.
pub fn shortage(shortage: &Shortage) -> String {
    let Shortage { profile, area: of, wanted, there } = shortage;
    tr!("practise-shortage", profile = profile.as_str(), area = area(*of), wanted = *wanted, there = *there)
}

pub(super) fn mode(mode: SittingMode) -> &'static str {
    match mode {
        SittingMode::Exam => tr!("practise-mode-exam"),
        SittingMode::Training => tr!("practise-mode-training"),
    }
}

pub(super) fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Right => tr!("practise-mark-right"),
        Mark::Partly => tr!("practise-mark-partly"),
        Mark::Wrong => tr!("practise-mark-wrong"),
    }
}

/// What an exam asks for, in a line.
pub(super) fn facts(profile: &Profile) -> String {
    tr!("practise-facts", questions = profile.questions, minutes = profile.minutes, pass = number::percent(profile.pass as f32))
}

/// Points with their halves: `11.5`, `12`.
pub(super) fn points(points: f64) -> String {
    number::plain(points as f32, usize::from(points.fract() != 0.0))
}

/// Minutes and seconds: `38:12`.
pub(super) fn clock(seconds: u32) -> String {
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

/// When something will be, in days after today.
pub(super) fn ahead(days: i64) -> String {
    match days {
        ..=0 => tr!("practise-ahead-today").to_owned(),
        1 => tr!("practise-ahead-tomorrow").to_owned(),
        days => tr!("practise-ahead-days", days = days),
    }
}

const MINUTE: u32 = 60;
