//! Switches between views of the same thing: tabs with a line below the chosen one, or segments in a frame.
use super::super::{
    Look, Type,
    egui::{Color32, CornerRadius, Rect, Response, Sense, Stroke, Ui, WidgetType, accesskit, pos2, vec2},
    icon::{self, Drawn},
    space,
};
use super::control::{self, State};

/// A row of tabs that wraps. True when the choice changed.
pub fn tabs(ui: &mut Ui, labels: &[&str], chosen: &mut usize) -> bool {
    let before = *chosen;
    ui.horizontal_wrapped(|ui| {
        for (i, label) in labels.iter().enumerate() {
            if tab(ui, label, i == *chosen).clicked() {
                *chosen = i;
            }
        }
    });
    *chosen != before
}

fn tab(ui: &mut Ui, label: &str, chosen: bool) -> Response {
    let theme = Look::of(ui).theme;
    let (style, colour) = if chosen { (Type::TEXT_STRONG, theme.ink) } else { (Type::TEXT, theme.dim) };
    let galley = style.block(ui, label, colour, ui.available_width() - 2.0 * space::GAP, 1);
    let size = vec2(galley.size().x + 2.0 * space::GAP, galley.size().y + space::PAD_LIST).max(vec2(0.0, space::TARGET));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let hover = control::hover(ui, &response);
    control::frame(ui, rect, space::RADIUS_KEY, theme.raised.gamma_multiply(hover), Stroke::NONE);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colour);
    if chosen {
        ui.painter().rect_filled(rect.with_min_y(rect.bottom() - space::TAB_LINE), CornerRadius::ZERO, theme.accent);
    }
    finish(ui, &response, rect, label, chosen, space::RADIUS_KEY);
    response
}

/// Two to four segments of equal width in a frame, each an icon and a word. True when the choice changed.
pub fn segments(ui: &mut Ui, choices: &[(&str, &str)], chosen: &mut usize) -> bool {
    let theme = Look::of(ui).theme;
    let before = *chosen;
    let (frame, _) = ui.allocate_exact_size(vec2(ui.available_width(), space::BUTTON), Sense::hover());
    control::frame(ui, frame, space::RADIUS_CARD, Color32::TRANSPARENT, Stroke::new(space::STROKE, theme.edge));
    let width = frame.width() / choices.len().max(1) as f32;
    for (i, (icon, label)) in choices.iter().enumerate() {
        let rect = Rect::from_min_size(pos2(frame.left() + i as f32 * width, frame.top()), vec2(width, frame.height()));
        let response = ui.interact(rect, ui.id().with(("segment", i, label)), Sense::click());
        if response.clicked() {
            *chosen = i;
        }
        paint_segment(ui, rect, &response, icon, label, i == *chosen);
    }
    *chosen != before
}

fn paint_segment(ui: &Ui, rect: Rect, response: &Response, icon: &str, label: &str, chosen: bool) {
    let theme = Look::of(ui).theme;
    let inside = rect.shrink(space::STROKE);
    let fill = if chosen { theme.raised } else { theme.raised.gamma_multiply(control::hover(ui, response)) };
    control::frame(ui, inside, space::RADIUS_CARD, fill, Stroke::NONE);
    let (style, drawn, colour) = if chosen { (Type::TEXT_STRONG, Drawn::Bold, theme.ink) } else { (Type::TEXT, Drawn::Outline, theme.dim) };
    let mark = space::ICON + space::GAP_TIGHT;
    let whole = style.line(ui, label, colour);
    // The word says more than the icon, so where only one fits it is the word.
    let with_icon = whole.size().x + mark + space::GAP <= inside.width();
    let galley = style.block(ui, label, colour, inside.width() - space::GAP, 1);
    let mut left = inside.center().x - galley.size().x / 2.0;
    if with_icon {
        left += mark / 2.0;
        let centre = pos2(left - mark + space::ICON / 2.0, inside.center().y);
        icon::paint(ui.painter(), centre, icon, drawn, space::ICON, if chosen { theme.accent } else { colour });
    }
    ui.painter().galley(pos2(left, inside.center().y - galley.size().y / 2.0), galley, colour);
    finish(ui, response, rect, label, chosen, space::RADIUS_CARD);
}

fn finish(ui: &Ui, response: &Response, rect: Rect, label: &str, chosen: bool, radius: u8) {
    control::focus_ring(ui, response, rect, radius);
    control::tell(ui, response, WidgetType::SelectableLabel, State { selected: Some(chosen), ..State::USABLE }, label, "");
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(accesskit::Role::Tab));
}
