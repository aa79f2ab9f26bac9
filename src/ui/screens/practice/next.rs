//! What to study next, from how each focus area goes.
use super::words::points;
use crate::practice::{Area, Progress};
use crate::program::PracticeRoom;
use crate::tr;
use crate::words::area;

/// The focus area in which an hour is worth most: the lowest middle of the interval, so that few answers
/// count for less than many, and an untried area counts as even odds. None if nothing was answered yet.
pub(super) fn area_to_study(progress: &[Progress]) -> Option<&Progress> {
    progress.iter().any(|p| p.answers > 0).then_some(())?;
    let middle = |p: &Progress| p.last.low + p.last.high;
    progress.iter().filter(|p| p.questions > 0).min_by(|a, b| middle(a).total_cmp(&middle(b)))
}

/// One sentence on it.
pub(super) fn sentence(room: &PracticeRoom<'_>) -> String {
    let Some(next) = area_to_study(room.progress) else {
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
    area_to_study(room.progress).map(|next| next.area)
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
        assert_eq!(area_to_study(&[going(Area::Scaling, 0.0, 0)]), None);
    }

    #[test]
    fn many_misses_count_for_more_than_one_and_an_untried_area_for_more_than_a_good_one() {
        let named = |progress: &[Progress]| area_to_study(progress).map(|p| p.area);
        let many = going(Area::Forecasting, 2.0, 12);
        let one = going(Area::Scaling, 0.0, 1);
        let good = going(Area::Stakeholders, 9.0, 10);
        let untried = going(Area::ProductVision, 0.0, 0);
        assert_eq!(named(&[one, many, good, untried]), Some(Area::Forecasting));
        assert_eq!(named(&[good, untried, one]), Some(Area::Scaling));
        assert_eq!(named(&[good, untried]), Some(Area::ProductVision));
    }
}
