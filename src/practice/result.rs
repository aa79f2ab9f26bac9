//! What a sitting came to.

use super::area::Area;
use super::exam::Exam;
use super::interval::Share;
use super::marking::Mark;
use serde::Serialize;

/// The result of a finished sitting.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExamResult {
    /// Points, with the interval of their share.
    pub share: Share,
    /// Points that pass.
    pub pass_points: f64,
    /// Whether there are as many.
    pub passed: bool,
    /// Questions answered right.
    pub right: usize,
    /// Questions that brought half a point.
    pub partly: usize,
    /// Questions answered wrong or not at all.
    pub wrong: usize,
    /// Focus areas that were asked, in their order.
    pub areas: Vec<AreaResult>,
    /// Numbers of the questions that were not answered right, from 0.
    pub to_look_at: Vec<usize>,
    /// The focus area in which most points were missing to the pass mark, if any were.
    pub worth_an_hour: Option<Area>,
    /// Seconds used.
    pub seconds: u32,
}

/// One focus area of a result.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct AreaResult {
    /// The area.
    pub area: Area,
    /// Points in it.
    pub share: Share,
}

impl ExamResult {
    /// The result; none before the sitting is finished.
    #[must_use]
    pub fn of(exam: &Exam) -> Option<Self> {
        exam.finished()?;
        let sheet = exam.sheet();
        let marks: Vec<(Area, Mark)> =
            sheet.questions.iter().enumerate().filter_map(|(k, drawn)| Some((drawn.question().area, exam.mark(k)?))).collect();
        let count = |wanted: Mark| marks.iter().filter(|(_, mark)| *mark == wanted).count();
        let share_of = |own: &dyn Fn(Area) -> bool| {
            let own: Vec<f64> = marks.iter().filter(|(area, _)| own(*area)).map(|(_, mark)| mark.points()).collect();
            Share::of(own.iter().sum(), own.len())
        };
        let share = share_of(&|_| true);
        let areas: Vec<AreaResult> = Area::ALL
            .into_iter()
            .map(|area| AreaResult { area, share: share_of(&|own| own == area) })
            .filter(|result| result.share.of > 0)
            .collect();
        let missing = |result: &AreaResult| sheet.profile.pass * result.share.of as f64 - result.share.points;
        let worst = areas.iter().filter(|result| missing(result) > 0.0).max_by(|a, b| missing(a).total_cmp(&missing(b)));
        let pass_points = sheet.profile.pass * marks.len() as f64;
        Some(Self {
            share,
            pass_points,
            // Sums of halves are exact; the pass mark is a product and may be off by its last bit.
            passed: share.points + f64::EPSILON * pass_points >= pass_points,
            right: count(Mark::Right),
            partly: count(Mark::Partly),
            wrong: count(Mark::Wrong),
            worth_an_hour: worst.map(|result| result.area),
            areas,
            to_look_at: marks.iter().enumerate().filter(|(_, (_, mark))| *mark != Mark::Right).map(|(k, _)| k).collect(),
            seconds: exam.seconds(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Act, Answer, Bank, ExamStep, Profile, Sheet, SittingMode};

    /// A sitting in which the first so many questions are answered right and no others.
    fn result(right: usize) -> (ExamResult, Profile) {
        let bank = Bank::shipped();
        let profile = Profile::shipped(&bank).into_iter().find(|profile| profile.id == "short_20").expect("the profile");
        let sheet = Sheet::draw(&bank, &profile, SittingMode::Exam, 9, 0).expect("enough questions");
        let mut exam = Exam::new(sheet.clone());
        for (number, drawn) in sheet.questions.iter().enumerate().take(right) {
            let act = Act::Answer(number, Answer::right(drawn.question().key));
            exam.apply(&ExamStep { seconds: 30, act }).expect("possible");
        }
        assert_eq!(ExamResult::of(&exam), None, "nothing is told before the end");
        exam.apply(&ExamStep { seconds: 31, act: Act::Finish(99) }).expect("possible");
        (ExamResult::of(&exam).expect("finished"), profile)
    }

    #[test]
    fn the_pass_mark_itself_passes() {
        // 85 % of twenty are seventeen.
        let (at, profile) = result(17);
        assert_eq!((at.passed, at.right, at.wrong, at.to_look_at.as_slice()), (true, 17, 3, [17, 18, 19].as_slice()));
        assert!((at.pass_points - profile.pass * 20.0).abs() < 1e-9);
        assert!(!result(16).0.passed);
    }

    #[test]
    fn worth_an_hour_is_where_most_points_are_missing_to_the_pass_mark() {
        assert_eq!(result(20).0.worth_an_hour, None);
        let (none, profile) = result(0);
        let largest = profile.per_area().into_iter().max_by_key(|(_, count)| *count).map(|(area, _)| area);
        assert_eq!(none.worth_an_hour, largest);
        assert!(none.areas.iter().all(|area| area.share.tells() == (area.share.of >= 4)));
    }
}
