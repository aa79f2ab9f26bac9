//! How it goes in each focus area, from the last answers.

use super::area::Area;
use super::history::Entry;
use super::interval::Share;
use super::pool::Pool;
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
    /// Questions of the pool that were answered at least once.
    pub seen: usize,
    /// Questions of the pool.
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

/// How each focus area goes. Answers to questions that are not in the pool, or no longer in the bank, are not counted.
#[must_use]
pub fn progress<'e, 'b>(pool: impl Into<Pool<'b>>, entries: impl IntoIterator<Item = &'e Entry>) -> Vec<Progress> {
    let pool = pool.into();
    let answers: Vec<(Area, &QuestionId, f64)> = entries
        .into_iter()
        .filter_map(|entry| if let Entry::Answered(answered) = entry { Some(answered) } else { None })
        .filter_map(|answered| Some((pool.get(&answered.question)?.area, &answered.question, answered.mark.points())))
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
            questions: pool.in_area(area).count(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Answer, Answered, Bank, Mark, Setting};

    fn of_forecasting(marks: &[Mark]) -> Progress {
        let bank = Bank::shipped();
        let question = bank.of(Area::Forecasting).next().expect("a question").id.clone();
        let entry = |mark: &Mark| {
            Entry::Answered(Answered { when: 0, question: question.clone(), answer: Answer::NONE, mark: *mark, setting: Setting::Drill })
        };
        let entries: Vec<Entry> = marks.iter().map(entry).collect();
        let all = progress(&bank, &entries);
        assert!(all.iter().all(|own| own.area == Area::Forecasting || own.answers == 0));
        *all.iter().find(|own| own.area == Area::Forecasting).expect("every area")
    }

    #[test]
    fn the_last_twenty_answers_are_held_against_the_twenty_before() {
        let marks = [[Mark::Right; 20], [Mark::Wrong; 20], [Mark::Right; 20]].concat();
        let up = of_forecasting(&marks);
        assert_eq!((up.last.points, up.before.points, up.answers, up.seen, up.trend), (20.0, 0.0, 60, 1, Trend::Up));
        assert_eq!(of_forecasting(&marks[..40]).trend, Trend::Down);
    }

    #[test]
    fn a_small_difference_is_no_trend() {
        let marks: Vec<Mark> = (0..40).map(|k| if k % 2 == 0 || k == 39 { Mark::Right } else { Mark::Wrong }).collect();
        assert_eq!(of_forecasting(&marks).trend, Trend::Unclear);
        assert_eq!(of_forecasting(&[[Mark::Wrong; 3].as_slice(), &[Mark::Right; 20]].concat()).trend, Trend::Unclear, "too few before");
    }
}
