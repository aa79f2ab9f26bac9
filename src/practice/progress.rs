//! How it goes in each focus area, from the last answers.

use super::area::Area;
use super::bank::Bank;
use super::history::Entry;
use super::interval::Share;
use super::question::QuestionId;
use serde::Serialize;
use std::collections::BTreeSet;

/// Answers that count as the last ones.
const LAST: usize = 20;

/// How a focus area goes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Progress {
    /// The area.
    pub area: Area,
    /// Points in the last twenty answers.
    pub last: Share,
    /// Points in the twenty answers before those.
    pub before: Share,
    /// Which way it goes.
    pub trend: Trend,
    /// Answers given in all.
    pub answers: usize,
    /// Questions of the bank that were answered at least once.
    pub seen: usize,
    /// Questions of the bank.
    pub questions: usize,
}

/// Which way a share goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// Up, by more than luck explains.
    Up,
    /// Down, by more than luck explains.
    Down,
    /// Neither can be told.
    Unclear,
}

/// How each focus area goes. Answers to questions that are no longer in the bank are not counted.
#[must_use]
pub fn progress<'e>(bank: &Bank, entries: impl IntoIterator<Item = &'e Entry>) -> Vec<Progress> {
    let answers: Vec<(Area, &QuestionId, f64)> = entries
        .into_iter()
        .filter_map(|entry| if let Entry::Answered(answered) = entry { Some(answered) } else { None })
        .filter_map(|answered| Some((bank.get(&answered.question)?.area, &answered.question, answered.mark.points())))
        .collect();
    let of_area = |area: Area| {
        let own = || answers.iter().filter(move |(of, ..)| *of == area);
        let latest: Vec<f64> = own().rev().map(|(.., points)| *points).take(2 * LAST).collect();
        let (last, before) = latest.split_at(LAST.min(latest.len()));
        let (last, before) = (share(last), share(before));
        let seen: BTreeSet<&QuestionId> = own().map(|(_, id, _)| *id).collect();
        Progress {
            area,
            last,
            before,
            trend: trend(&last, &before),
            answers: own().count(),
            seen: seen.len(),
            questions: bank.of(area).count(),
        }
    };
    Area::ALL.into_iter().map(of_area).collect()
}

fn share(points: &[f64]) -> Share {
    Share::of(points.iter().sum(), points.len())
}

fn trend(last: &Share, before: &Share) -> Trend {
    if !(last.tells() && before.tells()) {
        return Trend::Unclear;
    }
    match last.less(before) {
        (low, _) if low > 0.0 => Trend::Up,
        (_, high) if high < 0.0 => Trend::Down,
        _ => Trend::Unclear,
    }
}
