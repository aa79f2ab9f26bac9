//! From mark to mark by keyboard: Left and Right in reading order, Up and Down by direction.

use super::model::{SkyHit, SkyMark};
use crate::ui::egui::{Pos2, Vec2};

/// Marks whose heights differ by less are in one line.
const LINE: f32 = 28.0;
/// Going up or down, one aside counts so much farther than one straight ahead.
const ASIDE: f32 = 2.0;

/// Where an arrow key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Back,
    On,
    Up,
    Down,
}

/// The mark that a key leads to from another one.
pub(super) fn next(marks: &[SkyMark], from: SkyHit, way: Way) -> Option<SkyHit> {
    let here = marks.iter().find(|mark| mark.opens == from)?;
    match way {
        Way::Back | Way::On => {
            let order = reading_order(marks);
            let at = order.iter().position(|hit| *hit == from)?;
            let to = if way == Way::On { at + 1 } else { at.checked_sub(1)? };
            order.get(to).copied()
        }
        Way::Up | Way::Down => {
            let up = if way == Way::Up { -1.0 } else { 1.0 };
            let off = |place: Pos2| Vec2::new(place.x - here.place.x, (place.y - here.place.y) * up);
            let ahead = marks.iter().filter(|mark| off(mark.place).y > 1.0);
            let far = |mark: &&SkyMark| off(mark.place).y + ASIDE * off(mark.place).x.abs();
            ahead.min_by(|a, b| far(a).total_cmp(&far(b))).map(|mark| mark.opens)
        }
    }
}

/// Line by line from the top, each from the left.
pub(super) fn reading_order(marks: &[SkyMark]) -> Vec<SkyHit> {
    let mut by_height: Vec<&SkyMark> = marks.iter().collect();
    by_height.sort_by(|a, b| a.place.y.total_cmp(&b.place.y));
    let mut order: Vec<SkyHit> = Vec::with_capacity(marks.len());
    let mut rest = by_height.as_slice();
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|mark| mark.place.y - first.place.y < LINE).count();
        let (line, below) = rest.split_at(count);
        let mut line = line.to_vec();
        line.sort_by(|a, b| a.place.x.total_cmp(&b.place.x));
        order.extend(line.iter().map(|mark| mark.opens));
        rest = below;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::NeedId;
    use crate::ui::egui::pos2;

    fn mark(need: usize, x: f32, y: f32) -> SkyMark {
        SkyMark {
            opens: SkyHit::Need(NeedId::at(need)),
            place: pos2(x, y),
            radius: 5.0,
            sort: "Need",
            name: String::new(),
            value: String::new(),
            about: String::new(),
            label: None,
        }
    }

    #[test]
    fn right_reads_line_by_line_and_left_goes_the_same_way_back() {
        let marks = [mark(0, 300.0, 100.0), mark(1, 50.0, 200.0), mark(2, 100.0, 110.0), mark(3, 200.0, 210.0)];
        let hit = |need: usize| SkyHit::Need(NeedId::at(need));
        let order = [hit(2), hit(0), hit(1), hit(3)];
        for pair in order.windows(2) {
            assert_eq!(next(&marks, pair[0], Way::On), Some(pair[1]));
            assert_eq!(next(&marks, pair[1], Way::Back), Some(pair[0]));
        }
        assert_eq!(next(&marks, order[3], Way::On), None);
        assert_eq!(next(&marks, order[0], Way::Back), None);
    }

    #[test]
    fn up_and_down_go_to_what_lies_straight_ahead() {
        let marks = [mark(0, 100.0, 100.0), mark(1, 110.0, 300.0), mark(2, 400.0, 180.0)];
        let hit = |need: usize| SkyHit::Need(NeedId::at(need));
        assert_eq!(next(&marks, hit(0), Way::Down), Some(hit(1)));
        assert_eq!(next(&marks, hit(1), Way::Up), Some(hit(0)));
        assert_eq!(next(&marks, hit(0), Way::Up), None);
    }
}
