//! What to study next, from how each focus area goes.
use super::words::points;
use crate::practice::{Area, Profile, Progress};
use crate::program::PracticeRoom;
use crate::tr;
use crate::words::area;

/// The focus area in which an hour is worth most, of those that the exam aimed at asks: one that was not tried yet,
/// that of which it asks most first; then where most is missing, the middle of the interval taken for what is known, so
/// that few answers count for less than many. Areas of which the exam asks only a little count by that alone. None if
/// nothing was answered yet.
pub(super) fn area_to_study<'p>(progress: &'p [Progress], aimed: Option<&Profile>) -> Option<&'p Progress> {
    progress.iter().any(|p| p.answers > 0).then_some(())?;
    let weight = |p: &Progress| aimed.map_or(1.0, |profile| profile.share_of(p.area));
    let asked = || progress.iter().filter(|p| p.questions > 0 && weight(p) > 0.0);
    let is_little = |p: &Progress| aimed.is_some_and(|profile| profile.asks_little(p.area));
    let untried = asked().filter(|p| p.last.of == 0 && !is_little(p)).min_by(|a, b| weight(b).total_cmp(&weight(a)));
    let missing = |p: &Progress| weight(p) * (1.0 - f64::midpoint(p.last.low, p.last.high));
    untried.or_else(|| asked().min_by(|a, b| missing(b).total_cmp(&missing(a))))
}

/// One sentence on it.
pub(super) fn sentence(room: &PracticeRoom<'_>) -> String {
    let Some(next) = area_to_study(room.progress, room.aimed()) else {
        let from_play = room.due() > 0;
        return if from_play { tr!("practise-next-from-play") } else { tr!("practise-next-start") }.to_owned();
    };
    let (name, so_far) = (area(next.area), points(next.last.points));
    match next.last.of {
        0 => tr!("practise-next-untried", area = name),
        of if !next.last.tells() => tr!("practise-next-few", area = name, points = so_far, of = of),
        of if next.last.share() < GOOD => tr!("practise-next-weak", area = name, points = so_far, of = of),
        _ => tr!("practise-next-good", area = name),
    }
}

/// The area that the sentence names.
pub(super) fn named(room: &PracticeRoom<'_>) -> Option<Area> {
    area_to_study(room.progress, room.aimed()).map(|next| next.area)
}

/// From this share on an area goes well: the pass mark of most exams.
const GOOD: f64 = 0.85;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Share, Trend};

    fn going(area: Area, points: f64, of: usize) -> Progress {
        let last = Share::of(points, of);
        Progress { area, last, before: Share::of(0.0, 0), trend: Trend::Unclear, answers: of, seen: of, questions: 30 }
    }

    #[test]
    fn nothing_is_named_before_the_first_answer() {
        assert_eq!(area_to_study(&[going(Area::Scaling, 0.0, 0)], None), None);
    }

    #[test]
    fn what_was_not_tried_yet_comes_first_then_many_misses_before_one() {
        let named = |progress: &[Progress]| area_to_study(progress, None).map(|p| p.area);
        let many = going(Area::Forecasting, 2.0, 12);
        let one = going(Area::Scaling, 0.0, 1);
        let good = going(Area::Stakeholders, 9.0, 10);
        let untried = going(Area::ProductVision, 0.0, 0);
        assert_eq!(named(&[one, many, good, untried]), Some(Area::ProductVision));
        assert_eq!(named(&[one, many, good]), Some(Area::Forecasting));
        assert_eq!(named(&[good, one]), Some(Area::Scaling));
    }

    #[test]
    fn the_exam_that_is_aimed_at_says_which_untried_area_comes_first_and_which_none_asks() {
        let good = going(Area::Stakeholders, 9.0, 10);
        let untried = [Area::ProductVision, Area::Forecasting, Area::Scaling].map(|area| going(area, 0.0, 0));
        let mut profile = Profile::round("own".into(), "Own".into(), 10);
        profile.areas = [(Area::ProductVision, 1.0), (Area::Forecasting, 3.0), (Area::Stakeholders, 1.0)].into();
        let named = |progress: &[Progress]| area_to_study(progress, Some(&profile)).map(|p| p.area);
        assert_eq!(named(&[good, untried[0], untried[1], untried[2]]), Some(Area::Forecasting));
        assert_eq!(named(&[good, untried[2]]), Some(Area::Stakeholders), "scaling is not asked");
    }
}
