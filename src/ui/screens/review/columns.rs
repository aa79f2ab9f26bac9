//! Columns of a page.
use crate::ui::{
    egui::{Align, Layout, Rect, Ui, UiBuilder, vec2},
    space,
};

/// A column of a given width at the cursor.
pub(in super::super) fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let rect = Rect::from_min_size(room.min, vec2(width, room.height()));
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(space::GAP, space::GAP);
        add(ui);
    });
}

/// Two columns, or one below the other where the first would be narrower than `least`.
pub(in super::super) fn two(ui: &mut Ui, share: f32, least: f32, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    let width = ui.available_width();
    let first = (width - space::GAP_PART) * share;
    if first < least {
        ui.scope(left);
        ui.add_space(space::GAP);
        ui.scope(right);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::GAP_PART;
        column(ui, first, left);
        column(ui, width - space::GAP_PART - first, right);
    });
}

/// A page no wider than can be read, in the middle.
pub(in super::super) fn middle(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    middle_of(ui, WIDEST, add);
}

/// A page no wider than this, in the middle.
pub(in super::super) fn middle_of(ui: &mut Ui, widest: f32, add: impl FnOnce(&mut Ui)) {
    let width = ui.available_width().min(widest);
    let side = (ui.available_width() - width) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(side);
        column(ui, width, add);
    });
}

/// Widest page.
const WIDEST: f32 = 1080.0;
