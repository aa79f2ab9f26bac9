//! The skies of both runs at the same moment.
use super::super::super::{
    Look, Type, Words,
    egui::{CornerRadius, Rect, Stroke, Ui, UiBuilder, Vec2, pos2, vec2},
    space,
    widgets::{group, tabs},
};
use super::WhatIfState;
use crate::tr;

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
    ui.painter().vline(strip.center().x, strip.y_range(), Stroke::new(space::STROKE, theme.line));
    [Some(left), Some(right)]
}

/// The place of a sky, which AccessKit knows by whose it is: both hold marks of the same names.
pub fn sky_place(ui: &mut Ui, sky: Rect, is_fork: bool) -> Ui {
    let place = ui.new_child(UiBuilder::new().max_rect(sky).id_salt(("sky of the fork", is_fork)));
    group(&place, if is_fork { tr!("what-if-fork") } else { tr!("what-if-original") });
    place
}

/// Says over a sky whose it is and when: the line of its colour stands for its curve.
pub fn name_sky(ui: &Ui, sky: Rect, state: &WhatIfState, is_fork: bool) {
    let theme = Look::of(ui).theme;
    let (name, colour) = if is_fork { (tr!("what-if-fork"), theme.strategic) } else { (tr!("what-if-original"), theme.accent) };
    let words = Words::new().add(Type::TEXT_STRONG, name, colour).add(Type::NOTE, format!("\n{}", state.moment()), theme.dim);
    let galley = words.lay_out(ui, f32::INFINITY, 2);
    let size = galley.size() + vec2(LINE + space::GAP, 0.0) + 2.0 * PADDING;
    let rect = Rect::from_min_size(pos2(sky.right() - size.x - space::GAP, sky.top() + space::GAP), size);
    // The tabs above a low sky say it already.
    if rect.bottom() > sky.bottom() {
        return;
    }
    let painter = ui.painter().with_clip_rect(sky);
    painter.rect_filled(rect, CornerRadius::same(space::RADIUS_BLOCK), theme.sky.sky2.lerp_to_gamma(theme.sky.sky0, PILL));
    let y = rect.top() + PADDING.y + Type::TEXT.line / 2.0;
    let x = rect.left() + PADDING.x;
    painter.hline(x..=x + LINE, y, Stroke::new(STROKE, colour));
    painter.galley(pos2(x + LINE + space::GAP, rect.top() + PADDING.y), galley, theme.ink);
}

/// Width from which both skies stand side by side.
const BOTH: f32 = 640.0;
const TABS: f32 = 36.0;
const LINE: f32 = 14.0;
const STROKE: f32 = 3.0;
const PADDING: Vec2 = vec2(8.0, 4.0);
/// Share of the zenith's colour in the pill.
const PILL: f32 = 0.62;
