//! The keyboard among the items of the centre: one stop of Tab, and arrows from one to the next.

use super::PlanningState;
use crate::scenario::ItemId;
use crate::sim::View;
use crate::ui::desk::keys;
use crate::ui::egui::{EventFilter, Id, Key, Memory, Rect, Ui, Vec2, accesskit::Action, vec2};

/// Which way the places are in a row, one after the other; along it the arrows come to each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Along {
    /// Side by side: no two are equally far right.
    Across,
    /// Below each other: no two are equally far down.
    Down,
}

/// Finds where Tab stops among the items shown: at the one that a screen reader asks for, that should get or
/// has the keyboard, else at the one in hand, else at the first.
pub(super) fn stop(ui: &Ui, view: &View<'_>, planning: &mut PlanningState, shown: &[ItemId]) {
    let asked = ui.input(|input| {
        let asks = |item: &ItemId| input.has_accesskit_action_request(planning.place_of(*item), Action::Focus);
        shown.iter().copied().find(asks)
    });
    planning.stop = asked
        .or_else(|| at(planning, shown, planning.focus))
        .or_else(|| at(planning, shown, ui.memory(Memory::focused)))
        .or_else(|| planning.hand(view).filter(|hand| shown.contains(hand)))
        .or_else(|| shown.first().copied());
}

/// The item that this place stands for.
pub(super) fn at(planning: &PlanningState, shown: &[ItemId], place: Option<Id>) -> Option<ItemId> {
    place.and_then(|id| shown.iter().copied().find(|item| planning.place_of(*item) == id))
}

/// Moves the keyboard with arrows, Home and End, if one of these places has it; it does not leave them.
pub(super) fn follow(ui: &Ui, planning: &mut PlanningState, places: &[(Id, Rect)], along: Along) {
    let focused = ui.memory(Memory::focused);
    let Some((id, from)) = places.iter().find(|(id, _)| Some(*id) == focused) else { return };
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(*id, filter));
    let pressed = ARROWS.map(|(key, towards)| keys::take(ui, key).then_some(towards));
    let to = pressed.into_iter().flatten().next().and_then(|towards| nearest(*from, places, towards, along));
    let order = |(_, place): &(Id, Rect)| if along == Along::Across { place.center().x } else { place.center().y };
    let by_order = |a: &&(Id, Rect), b: &&(Id, Rect)| order(a).total_cmp(&order(b));
    let first = || places.iter().min_by(by_order).map(|(id, _)| *id);
    let last = || places.iter().max_by(by_order).map(|(id, _)| *id);
    let to = to.or_else(|| keys::take(ui, Key::Home).then(first).flatten()).or_else(|| keys::take(ui, Key::End).then(last).flatten());
    if to.is_some() {
        planning.focus = to;
        // Tab stops at it from the next frame on, and until then it takes no keyboard.
        ui.ctx().request_repaint();
    }
}

/// The nearest place in a direction; what lies aside counts as further away, but not on the way along.
fn nearest(from: Rect, places: &[(Id, Rect)], towards: Vec2, along: Along) -> Option<Id> {
    let aside = if (along == Along::Across) == (towards.x != 0.0) { 0.0 } else { ASIDE };
    let far = |place: &Rect| {
        let way = place.center() - from.center();
        let ahead = way.dot(towards);
        (ahead > SAME, ahead + aside * way.dot(towards.rot90()).abs())
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
/// Places closer than this are in the same row or column.
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
        // Off the way along, where what lies aside counts.
        let off = |x: f32| if x == 0.0 { Along::Across } else { Along::Down };
        let go = |from: usize, x: f32, y: f32| nearest(places[from].1, &places, vec2(x, y), off(x));
        assert_eq!(go(0, 1.0, 0.0), Some(Id::new(1)));
        assert_eq!(go(0, 0.0, 1.0), Some(Id::new(3)));
        assert_eq!(go(2, -1.0, 0.0), Some(Id::new(3)));
        assert_eq!([go(0, -1.0, 0.0), go(2, 0.0, 1.0)], [None, None]);
    }

    #[test]
    fn along_their_row_the_arrows_leave_out_no_place_however_far_aside_it_lies() {
        let at = |k: u32, y: f32| (Id::new(k), Rect::from_center_size(pos2(k as f32 * 70.0, y), Vec2::splat(10.0)));
        let places = [at(0, 0.0), at(1, 900.0), at(2, 60.0), at(3, 400.0)];
        for k in 0..3 {
            assert_eq!(nearest(places[k].1, &places, vec2(1.0, 0.0), Along::Across), Some(places[k + 1].0));
            assert_eq!(nearest(places[k + 1].1, &places, vec2(-1.0, 0.0), Along::Across), Some(places[k].0));
        }
    }
}
