//! The overview: plane, fan and scores above, the list and the decision in hand below; one page where there is less room.
use super::{columns, data::ReviewData, decision, fan, list, plane, scores, state::ReviewState};
use crate::score::Review;
use crate::tr;
use crate::ui::screens::page::{list as scroll, page};
use crate::ui::{
    Intent, Look,
    desk::scrolled_in,
    egui::{Frame, Margin, Rect, ScrollArea, Stroke, Ui, UiBuilder},
    space,
};

/// All of it at once, or a page.
pub(super) fn show(ui: &mut Ui, data: &ReviewData<'_>, review: &Review, state: &mut ReviewState, out: &mut Vec<Intent>) {
    let room = ui.available_size();
    if room.x >= WIDE && room.y >= HIGH {
        whole(ui, data, review, state, out);
    } else {
        page(ui, |ui| narrow(ui, data, review, state, out));
    }
}

fn whole(ui: &mut Ui, data: &ReviewData<'_>, review: &Review, state: &mut ReviewState, out: &mut Vec<Intent>) {
    let area = ui.available_rect_before_wrap();
    let rules = &data.run.run().scenario().rules;
    let line = Stroke::new(space::STROKE, Look::of(ui).theme.line);
    let top_height = (area.height() * TOP_SHARE).clamp(TOP, TOP_MOST);
    let (top, below) = area.split_top_bottom_at_y(area.top() + top_height);
    let (left, rest) = top.split_left_right_at_x(top.left() + PLANE);
    let (middle, right) = rest.split_left_right_at_x(rest.right() - SCORES);
    let (rows, hand) = below.split_left_right_at_x(below.left() + (below.width() * LIST_SHARE).max(LIST));
    let inner = top_height - 2.0 * space::PAD_LIST;
    panel(ui, left, |ui| plane::show(ui, &review.scores, data.earlier, inner - space::TARGET - space::GAP));
    panel(ui, middle, |ui| fan::show(ui, data, review, inner - FAN_WORDS));
    panel(ui, right, |ui| scores::show(ui, &review.scores, rules));
    panel(ui, rows, |ui| {
        list::head(ui, review, state);
        let area = ScrollArea::vertical().id_salt("decisions").auto_shrink(false);
        scrolled_in(ui, area, |ui| list::rows(ui, review, state, false, out));
    });
    let listed = state.listed(review);
    let at = state.in_hand(review, &listed);
    ui.scope_builder(UiBuilder::new().max_rect(hand).id_salt("in hand"), |ui| {
        ui.set_clip_rect(hand);
        if let Some(at) = at {
            let frame = Frame::new().inner_margin(Margin::symmetric(space::PAD_PANEL as i8, space::GAP_TIGHT as i8));
            let bar = crate::ui::egui::Panel::bottom("actions in hand").frame(frame).resizable(false).show_separator_line(true);
            bar.show(ui, |ui| decision::actions(ui, review, at, state, out));
        }
        scroll(ui, |ui| {
            ui.spacing_mut().item_spacing = crate::ui::egui::vec2(space::GAP, space::GAP_TIGHT);
            match at {
                Some(at) => {
                    decision::show(ui, review, at, state);
                    // The axis of the strips is foot enough.
                    ui.add_space(-space::PAD_LIST);
                }
                None => super::waiting(ui, tr!("run-review-hand-waits")),
            }
        });
    });
    ui.painter().hline(area.x_range(), top.bottom(), line);
    ui.painter().vline(left.right(), top.y_range(), line);
    ui.painter().vline(right.left(), top.y_range(), line);
    ui.painter().vline(rows.right(), below.y_range(), line);
}

fn narrow(ui: &mut Ui, data: &ReviewData<'_>, review: &Review, state: &mut ReviewState, out: &mut Vec<Intent>) {
    let rules = &data.run.run().scenario().rules;
    ui.spacing_mut().item_spacing = crate::ui::egui::vec2(space::GAP, space::GAP);
    if ui.available_width() >= SIDE_BY_SIDE {
        columns::two(
            ui,
            LEFT_SHARE,
            0.0,
            |ui| {
                plane::show(ui, &review.scores, data.earlier, PLANE_HIGH);
                scores::show(ui, &review.scores, rules);
            },
            |ui| fan::show(ui, data, review, FAN),
        );
    } else {
        scores::show(ui, &review.scores, rules);
        ui.add_space(space::GAP_PART);
        plane::show(ui, &review.scores, data.earlier, PLANE_HIGH);
        ui.add_space(space::GAP_PART);
        fan::show(ui, data, review, FAN_SMALL);
    }
    ui.add_space(space::GAP_PART);
    list::head(ui, review, state);
    list::rows(ui, review, state, true, out);
}

fn panel(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(("review panel", rect.min.x as i32, rect.min.y as i32)), |ui| {
        ui.set_clip_rect(rect);
        Frame::new().inner_margin(Margin::symmetric(space::PAD_PANEL as i8, space::PAD_LIST as i8)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = crate::ui::egui::vec2(space::GAP, space::GAP_TIGHT);
            add(ui);
        });
    });
}

/// Width and height from which all is at once.
const WIDE: f32 = 1180.0;
const HIGH: f32 = 560.0;
const TOP: f32 = 248.0;
const TOP_MOST: f32 = 420.0;
const TOP_SHARE: f32 = 0.4;
const PLANE: f32 = 344.0;
const PLANE_HIGH: f32 = 240.0;
const SCORES: f32 = 296.0;
const LIST: f32 = 480.0;
const LIST_SHARE: f32 = 0.42;
/// Header and words of the fan.
const FAN_WORDS: f32 = 60.0;
const FAN: f32 = 320.0;
const FAN_SMALL: f32 = 180.0;
/// Width from which the fan is beside the plane.
const SIDE_BY_SIDE: f32 = 720.0;
const LEFT_SHARE: f32 = 0.4;
