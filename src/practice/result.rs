//! What a sitting came to.

use super::area::Area;
use super::exam::Exam;
use super::interval::Share;
use super::marking::Mark;
use serde::Serialize;

/// The result of a finished sitting.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExamResult {
    /// Points of all that was asked, with the interval of their share.
    pub share: Share,
    /// The same of the questions that were answered: what is open says nothing about what is known.
    pub answered: Share,
    /// Points that pass.
    pub pass_points: f64,
    /// Whether there are as many.
    pub passed: bool,
    /// Questions answered right.
    pub right: usize,
    /// Questions that brought half a point.
    pub partly: usize,
    /// Questions answered wrong.
    pub wrong: usize,
    /// Questions on which nothing was chosen.
    pub unanswered: usize,
    /// Focus areas that were asked, in their order.
    pub areas: Vec<AreaResult>,
    /// Numbers of the questions that were not answered right, from 0.
    pub to_look_at: Vec<usize>,
    /// The focus area in which answers brought the fewest points against the pass mark, if any fell below it.
    pub worth_an_hour: Option<Area>,
    /// Seconds used.
    pub seconds: u32,
}

/// One focus area of a result.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct AreaResult {
    /// The area.
    pub area: Area,
    /// Points in what was answered of it.
    pub share: Share,
    /// Questions of it on which nothing was chosen.
    pub unanswered: usize,
}

impl ExamResult {
    /// The result; none before the sitting is finished.
    #[must_use]
    pub fn of(exam: &Exam) -> Option<Self> {
        exam.finished()?;
        let sheet = exam.sheet();
        let marks: Vec<(usize, Area, Mark)> =
            sheet.questions.iter().enumerate().filter_map(|(k, drawn)| Some((k, drawn.question().area, exam.mark(k)?))).collect();
        let answered = || marks.iter().filter(|(k, ..)| !exam.is_left_out(*k));
        let count = |wanted: Mark| answered().filter(|(.., mark)| *mark == wanted).count();
        let share_of = |area: Option<Area>| {
            let own = answered().filter(|(_, of, _)| area.is_none_or(|area| area == *of));
            let points: Vec<f64> = own.map(|(.., mark)| mark.points()).collect();
            Share::of(points.iter().sum(), points.len())
        };
        let known = share_of(None);
        let areas: Vec<AreaResult> = Area::ALL
            .into_iter()
            .map(|area| {
                let (share, asked) = (share_of(Some(area)), marks.iter().filter(|(_, of, _)| *of == area).count());
                AreaResult { area, share, unanswered: asked - share.of }
            })
            .filter(|result| result.share.of + result.unanswered > 0)
            .collect();
        let missing = |result: &AreaResult| sheet.profile.pass * result.share.of as f64 - result.share.points;
        let worst = areas.iter().filter(|result| missing(result) > 0.0).max_by(|a, b| missing(a).total_cmp(&missing(b)));
        let share = Share::of(known.points, marks.len());
        let pass_points = sheet.profile.pass * marks.len() as f64;
        Some(Self {
            share,
            answered: known,
            pass_points,
            // Sums of halves are exact; the pass mark is a product and may be off by its last bit.
            passed: share.points + f64::EPSILON * pass_points >= pass_points,
            right: count(Mark::Right),
            partly: count(Mark::Partly),
            wrong: count(Mark::Wrong),
            unanswered: marks.len() - known.of,
            worth_an_hour: worst.map(|result| result.area),
            areas,
            to_look_at: marks.iter().filter(|(.., mark)| *mark != Mark::Right).map(|(k, ..)| *k).collect(),
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
        assert_eq!((at.passed, at.right, at.wrong, at.unanswered, at.to_look_at.as_slice()), (true, 17, 0, 3, [17, 18, 19].as_slice()));
        assert!((at.pass_points - profile.pass * 20.0).abs() < 1e-9);
        assert!(!result(16).0.passed);
    }

    #[test]
    fn what_is_left_open_costs_points_and_says_nothing_about_what_is_known() {
        let (none, _) = result(0);
        assert_eq!((none.wrong, none.unanswered, none.answered.of, none.share.of), (0, 20, 0, 20));
        assert_eq!(none.worth_an_hour, None, "no area is the worst of those that nobody answered");
        let (half, _) = result(10);
        assert_eq!((half.share.points, half.share.of), (10.0, 20));
        assert_eq!((half.answered.points, half.answered.of), (10.0, 10));
        assert_eq!(half.areas.iter().map(|area| (area.share.of, area.unanswered)).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1)), (10, 10));
        assert!(half.areas.iter().all(|area| (area.share.points - area.share.of as f64).abs() < 1e-12));
    }

    #[test]
    fn worth_an_hour_is_where_most_points_are_missing_to_the_pass_mark() {
        assert_eq!(result(20).0.worth_an_hour, None);
        let bank = Bank::shipped();
        let profile = Profile::shipped(&bank).into_iter().find(|profile| profile.id == "short_20").expect("the profile");
        let mut exam = Exam::new(Sheet::draw(&bank, &profile, SittingMode::Exam, 9, 0).expect("enough questions"));
        let all: Vec<_> = exam.sheet().questions.iter().map(|drawn| drawn.question().clone()).collect();
        for (number, question) in all.iter().enumerate() {
            let answer = if question.area == Area::Forecasting { Answer::NONE.pick(question, 0) } else { Answer::right(question.key) };
            exam.apply(&ExamStep { seconds: 30, act: Act::Answer(number, answer) }).expect("possible");
        }
        exam.apply(&ExamStep { seconds: 31, act: Act::Finish(99) }).expect("possible");
        let result = ExamResult::of(&exam).expect("finished");
        let of = result.areas.iter().find(|of| of.area == Area::Forecasting).expect("asked");
        assert!(of.share.points < profile.pass * of.share.of as f64, "the first option is not always right");
        assert_eq!(result.worth_an_hour, Some(Area::Forecasting));
        assert!(result.areas.iter().all(|area| area.share.tells() == (area.share.of >= 4)));
    }
}
