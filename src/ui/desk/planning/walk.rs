//! The arrows among places that lie in a plane: the nearest one in their direction gets the keyboard.

use crate::ui::desk::keys;
use crate::ui::egui::{EventFilter, Id, Key, Rect, Ui, Vec2, vec2};

/// Moves the keyboard with the arrows, if one of these places has it; it does not leave them.
pub(super) fn follow(ui: &Ui, places: &[(Id, Rect)]) {
    let focused = ui.memory(crate::ui::egui::Memory::focused);
    let Some((id, from)) = places.iter().find(|(id, _)| Some(*id) == focused) else { return };
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(*id, filter));
    for (key, towards) in ARROWS {
        if keys::take(ui, key)
            && let Some(next) = nearest(*from, places, towards)
        {
            ui.memory_mut(|memory| memory.request_focus(next));
        }
    }
}

/// The nearest place in a direction; what lies aside counts as further away.
fn nearest(from: Rect, places: &[(Id, Rect)], towards: Vec2) -> Option<Id> {
    let far = |place: &Rect| {
        let way = place.center() - from.center();
        let ahead = way.dot(towards);
        (ahead > SAME, ahead + ASIDE * way.dot(towards.rot90()).abs())
    };
    let ahead = places.iter().map(|(id, place)| (id, far(place))).filter(|(_, (ahead, _))| *ahead);
    ahead.min_by(|(_, (_, a)), (_, (_, b))| a.total_cmp(b)).map(|(id, _)| *id)
}

const ARROWS: [(Key, Vec2); 4] = [
    (Key::ArrowUp, vec2(0.0, -1.0)),
    (Key::ArrowDown, vec2(0.0, 1.0)),
    (Key::ArrowLeft, vec2(-1.0, 0.0)),
    (Key::ArrowRight, vec2(1.0, 0.0)),
];
/// Places closer than this stand in the same row or column.
const SAME: f32 = 1.0;
/// How much further away a thing is for lying aside.
const ASIDE: f32 = 2.0;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::egui::pos2;

    #[test]
    fn the_nearest_place_ahead_is_found_and_nothing_behind() {
        let at = |k: u32, x: f32, y: f32| (Id::new(k), Rect::from_center_size(pos2(x, y), Vec2::splat(10.0)));
        let places = [at(0, 0.0, 0.0), at(1, 100.0, 0.0), at(2, 100.0, 60.0), at(3, 0.0, 60.0)];
        let go = |from: usize, x: f32, y: f32| nearest(places[from].1, &places, vec2(x, y));
        assert_eq!(go(0, 1.0, 0.0), Some(Id::new(1)));
        assert_eq!(go(0, 0.0, 1.0), Some(Id::new(3)));
        assert_eq!(go(2, -1.0, 0.0), Some(Id::new(3)));
        assert_eq!([go(0, -1.0, 0.0), go(2, 0.0, 1.0)], [None, None]);
    }
}
