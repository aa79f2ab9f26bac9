//! Chips: small facts, filters that can be switched, and keys.
use super::control::{self, State};
use crate::tr;
use crate::ui::{
    Look, Type,
    egui::{Color32, Rect, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2},
    icon::{self, Drawn},
    space,
};

/// A fact in a few words: `5 points, estimated`.
pub fn chip(ui: &mut Ui, text: &str) -> Response {
    let dim = Look::of(ui).theme.dim;
    fact(ui, None, text, dim)
}

/// A fact with an icon, both in the colour of its meaning.
pub fn meaning_chip(ui: &mut Ui, icon: &str, text: &str, meaning: Color32) -> Response {
    fact(ui, Some(icon), text, meaning)
}

fn fact(ui: &mut Ui, icon: Option<&str>, text: &str, colour: Color32) -> Response {
    let look = Look::of(ui);
    let mark = if icon.is_some() { space::ICON_NOTE + space::GAP_TIGHT } else { 0.0 };
    let around = 2.0 * space::GAP + mark;
    let galley = Type::NOTE.block(ui, text, colour, ui.available_width() - around, 1);
    let (rect, mut response) = ui.allocate_exact_size(vec2(galley.size().x + around, space::CHIP), Sense::hover());
    control::frame(
        ui,
        rect,
        space::RADIUS_CHIP,
        Color32::TRANSPARENT,
        Stroke::new(space::STROKE, look.theme.edge.gamma_multiply(FACT_EDGE)),
    );
    let left = rect.left() + space::GAP;
    if let Some(icon) = icon {
        icon::paint(ui.painter(), pos2(left + space::ICON_NOTE / 2.0, rect.center().y), icon, Drawn::Bold, space::ICON_NOTE, colour);
    }
    let elided = galley.elided;
    ui.painter().galley(pos2(left + mark, rect.center().y - galley.size().y / 2.0), galley, colour);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    if elided {
        response = response.on_hover_text(text);
    }
    response
}

/// A filter: `opinion only 6`. Chosen ones are filled and bold. The target is taller than the chip.
pub fn filter_chip(ui: &mut Ui, text: &str, count: Option<usize>, chosen: bool) -> Response {
    let look = Look::of(ui);
    let theme = look.theme;
    let label = count.map_or_else(|| text.to_owned(), |count| tr!("widget-filter-count", what = text, count = count));
    let (style, colour) = if chosen { (Type::NOTE_STRONG, theme.ink) } else { (Type::NOTE, theme.dim) };
    // With few numbers the count waits at the pointer.
    let shown = if look.all_numbers { label.as_str() } else { text };
    let galley = style.block(ui, shown, colour, ui.available_width() - 2.0 * space::PAD_LIST, 1);
    let (target, mut response) = ui.allocate_exact_size(vec2(galley.size().x + 2.0 * space::PAD_LIST, space::TARGET), Sense::click());
    let rect = Rect::from_center_size(target.center(), vec2(target.width(), space::CHIP));
    let hover = control::hover(ui, &response);
    let (fill, edge) = if chosen {
        (theme.chosen(), Stroke::new(space::STROKE_SELECTED, theme.accent))
    } else {
        (theme.raised.gamma_multiply(hover), Stroke::new(space::STROKE, theme.edge))
    };
    control::frame(ui, rect, space::RADIUS_CHIP, fill, edge);
    let elided = galley.elided;
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colour);
    control::focus_ring(ui, &response, rect, space::RADIUS_CHIP);
    control::tell(ui, &response, WidgetType::Checkbox, State { selected: Some(chosen), ..State::USABLE }, &label, "");
    if elided || shown != label {
        response = response.on_hover_text(&label);
    }
    response
}

/// A key to press, as a picture of the key: `3`, `Esc`.
pub fn key_chip(ui: &mut Ui, key: &str) -> Response {
    let theme = Look::of(ui).theme;
    let galley = Type::NOTE.line(ui, key, theme.dim);
    let width = (galley.size().x + space::GAP).max(space::CHIP);
    let (rect, response) = ui.allocate_exact_size(vec2(width, space::CHIP), Sense::hover());
    control::frame(ui, rect, space::RADIUS_KEY, Color32::TRANSPARENT, Stroke::new(space::STROKE, theme.edge));
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, theme.dim);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, tr!("widget-key", key = key)));
    response
}

/// Border of a fact: fainter than a control's, because it cannot be pressed.
const FACT_EDGE: f32 = 0.6;
