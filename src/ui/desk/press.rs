//! Places that can be pressed: hover, focus ring and what AccessKit is told, for parts a phase paints itself.

use crate::ui::egui::{CornerRadius, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};
use crate::ui::icon::{self, Drawn};
use crate::ui::{Look, motion, space};

/// Makes a place pressable and paints its hover and its focus ring. Paint over it afterwards.
///
/// The value is read after the label.
pub fn press(ui: &Ui, rect: Rect, id: Id, label: &str, value: &str) -> Response {
    press_as(ui, rect, id, Sense::click(), label, value)
}

/// As [`press`], with a sense of its own.
pub fn press_as(ui: &Ui, rect: Rect, id: Id, sense: Sense, label: &str, value: &str) -> Response {
    let look = Look::of(ui);
    let response = ui.interact(rect, id, sense);
    let over = ui.ctx().animate_bool_with_time(id.with("hover"), response.hovered() && sense.senses_click(), look.time(motion::HOVER));
    ui.painter().rect_filled(rect, CornerRadius::same(space::RADIUS_KEY), look.theme.raised.gamma_multiply(over));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), label));
    if !value.is_empty() {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(value));
    }
    ring(ui, &response, rect);
    response
}

/// The ring round what has the keyboard, inside the place, so that nothing clips it.
pub fn ring(ui: &Ui, response: &Response, rect: Rect) {
    if response.has_focus() {
        let stroke = Stroke::new(space::FOCUS, Look::of(ui).theme.ink);
        ui.painter().rect_stroke(rect.shrink(space::FOCUS), CornerRadius::same(space::RADIUS_KEY), stroke, StrokeKind::Inside);
    }
}

/// A quiet button that is an icon only; its label is read out and in the tooltip.
pub fn press_icon(ui: &mut Ui, icon: &str, label: &str) -> Response {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(space::BUTTON), Sense::hover());
    let response = press(ui, rect, ui.id().with(label), label, "");
    icon::paint(ui.painter(), rect.center(), icon, Drawn::Outline, space::ICON_HEAD, Look::of(ui).theme.dim);
    response.on_hover_text(label)
}
