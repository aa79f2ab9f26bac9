//! What all controls share: hover, focus ring, frame, and what AccessKit is told.
use crate::ui::{
    Look,
    egui::{Color32, CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType},
    motion, space,
};

/// Sense of a control: one that cannot be used still takes the focus, so that its reason can be read.
pub(super) fn sense(enabled: bool) -> Sense {
    if enabled { Sense::click() } else { Sense::focusable_noninteractive() }
}

/// How far the pointer's hover has faded in, 0 to 1.
pub(super) fn hover(ui: &Ui, response: &Response) -> f32 {
    let over = response.hovered() && response.sense.senses_click();
    ui.ctx().animate_bool_with_time(response.id.with("hover"), over, Look::of(ui).time(motion::HOVER))
}

/// The ring round what has the keyboard: 2 px ink, 2 px away. Outside the control, so it never changes the layout.
pub(super) fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    if response.has_focus() {
        let away = space::FOCUS + space::FOCUS / 2.0;
        let ring = CornerRadius::same(radius.saturating_add(away as u8));
        ui.painter().rect_stroke(rect.expand(away), ring, Stroke::new(space::FOCUS, Look::of(ui).theme.ink), StrokeKind::Middle);
    }
}

/// A filled and bordered rectangle whose border stays inside.
pub(super) fn frame(ui: &Ui, rect: Rect, radius: u8, fill: Color32, edge: Stroke) {
    ui.painter().rect(rect, CornerRadius::same(radius), fill, edge, StrokeKind::Inside);
}

/// Tells AccessKit what a control is; the description is read after the label.
pub(super) fn tell(ui: &Ui, response: &Response, kind: WidgetType, state: State, label: &str, description: &str) {
    response.widget_info(|| match state.selected {
        Some(selected) => WidgetInfo::selected(kind, state.enabled, selected, label),
        None => WidgetInfo::labeled(kind, state.enabled, label),
    });
    describe(ui, response, description);
}

/// Tells AccessKit what a picture shows: a name and its value in words.
pub(super) fn tell_value(ui: &Ui, response: &Response, label: &str, value: &str) {
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, label));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(value));
}

fn describe(ui: &Ui, response: &Response, description: &str) {
    if !description.is_empty() {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(description));
    }
}

/// What a control can be in.
#[derive(Debug, Clone, Copy)]
pub(super) struct State {
    /// It can be used.
    pub enabled: bool,
    /// It is chosen, where that is possible at all.
    pub selected: Option<bool>,
}

impl State {
    /// A control that is simply there.
    pub const USABLE: Self = Self { enabled: true, selected: None };
}
