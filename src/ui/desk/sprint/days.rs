//! The ten days as a strip.

use super::pace::DAYS;
use crate::tr;
use crate::ui::egui::{CornerRadius, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};
use crate::ui::{Look, Type, space};

/// The days, those behind filled, the one that runs in the accent.
pub(super) fn strip(ui: &mut Ui, day: f32) {
    let theme = Look::of(ui).theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let inner = rect.shrink2(vec2(space::PAD_PANEL, space::GAP));
    let pitch = inner.width() / DAYS as f32;
    let today = (day.ceil() as usize).clamp(1, DAYS);
    ui.painter().rect_filled(rect, CornerRadius::ZERO, theme.surface);
    for k in 1..=DAYS {
        let left = inner.left() + (k - 1) as f32 * pitch;
        let bar = Rect::from_min_size(pos2(left, inner.top()), vec2(pitch - space::GAP_TIGHT, BAR));
        let colour = match k.cmp(&today) {
            std::cmp::Ordering::Less => theme.dim,
            std::cmp::Ordering::Equal => theme.accent,
            std::cmp::Ordering::Greater => theme.line,
        };
        ui.painter().rect_filled(bar, CornerRadius::same(space::RADIUS_BAR), colour);
        if k != today && k != DAYS && !Look::of(ui).all_numbers {
            continue;
        }
        let (style, colour) = if k == today { (Type::NOTE_STRONG, theme.ink) } else { (Type::NOTE, theme.dim) };
        let word = style.line(ui, k.to_string(), colour);
        ui.painter().galley(pos2(bar.center().x - word.size().x / 2.0, bar.bottom() + space::GAP_TIGHT), word, colour);
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, tr!("sprint-day", day = today, of = DAYS)));
}

const HEIGHT: f32 = 44.0;
const BAR: f32 = 6.0;
