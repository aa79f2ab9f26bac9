//! The skies of both runs at the same moment.
use super::WhatIfState;
use crate::tr;
use crate::ui::{
    Look, Type, Words,
    egui::{Align, CornerRadius, Layout, Rect, Stroke, Ui, UiBuilder, pos2, vec2},
    space,
    widgets::{group, tabs},
};

/// Names both skies and returns their places; where there is room for one only, tabs choose it.
pub(super) fn show(ui: &mut Ui, strip: Rect, state: &mut WhatIfState) -> [Option<Rect>; 2] {
    let theme = Look::of(ui).theme;
    if strip.width() < BOTH {
        let (row, sky) = strip.split_top_bottom_at_y(strip.top() + TABS);
        ui.painter().rect_filled(row, 0, theme.surface);
        let mut row_ui = ui.new_child(UiBuilder::new().max_rect(row.shrink2(vec2(space::PAD_PANEL, 0.0))).id_salt("which sky"));
        row_ui.horizontal(|ui| {
            let mut chosen = usize::from(state.shows_fork);
            if tabs(ui, &[tr!("what-if-original"), tr!("what-if-fork")], &mut chosen) {
                state.shows_fork = chosen == 1;
            }
            Type::NOTE.label(ui, state.moment(), theme.dim);
        });
        return if state.shows_fork { [None, Some(sky)] } else { [Some(sky), None] };
    }
    let (left, right) = strip.split_left_right_at_fraction(0.5);
    let gap = space::STROKE / 2.0;
    let (left, right) = (left.with_max_x(left.right() - gap), right.with_min_x(right.left() + gap));
    let named = [left, right].map(|half| half.split_top_bottom_at_y(strip.top() + NAME));
    for (is_fork, (row, _)) in [false, true].into_iter().zip(named) {
        name_sky(ui, row, state, is_fork);
    }
    ui.painter().vline(strip.center().x, strip.y_range(), Stroke::new(space::STROKE, theme.line));
    named.map(|(_, sky)| Some(sky))
}

/// The place of a sky, which AccessKit knows by whose it is: both hold marks of the same names.
pub fn sky_place(ui: &mut Ui, sky: Rect, is_fork: bool) -> Ui {
    let place = ui.new_child(UiBuilder::new().max_rect(sky).id_salt(("sky of the fork", is_fork)));
    group(&place, if is_fork { tr!("what-if-fork") } else { tr!("what-if-original") });
    place
}

/// Says in a row whose sky lies below and at which moment; the line of its colour stands for its curve.
fn name_sky(ui: &mut Ui, row: Rect, state: &WhatIfState, is_fork: bool) {
    let theme = Look::of(ui).theme;
    let (name, colour) = if is_fork { (tr!("what-if-fork"), theme.strategic) } else { (tr!("what-if-original"), theme.accent) };
    ui.painter().rect_filled(row, CornerRadius::ZERO, theme.surface);
    let (x, y) = (row.left() + space::PAD_PANEL, row.center().y);
    ui.painter().hline(x..=x + LINE, y, Stroke::new(STROKE, colour));
    let words = x + LINE + space::GAP;
    let place = Rect::from_min_max(pos2(words, row.top()), row.max);
    let mut row = ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center)).id_salt(("name", is_fork)));
    Words::new().add(Type::TEXT_STRONG, name, colour).add(Type::NOTE, format!("  {}", state.moment()), theme.dim).show(&mut row);
}

/// Width from which both skies are side by side.
const BOTH: f32 = 640.0;
const TABS: f32 = 36.0;
/// Height of the row that names a sky.
const NAME: f32 = 28.0;
const LINE: f32 = 14.0;
const STROKE: f32 = 3.0;
