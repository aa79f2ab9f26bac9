//! Switches between views of the same thing: tabs with a line below the chosen one, or segments in a frame.
use super::control::{self, State};
use crate::ui::{
    Look, Type,
    egui::{Color32, CornerRadius, Rect, Response, Sense, Stroke, Ui, WidgetType, accesskit, pos2, vec2},
    icon::{self, Drawn},
    space,
};

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

/// A row of tabs that never wraps: where there is no room the words get smaller, then end in an ellipsis.
pub fn tabs_in_a_row(ui: &mut Ui, labels: &[&str], chosen: &mut usize) -> bool {
    let before = *chosen;
    let dim = Look::of(ui).theme.dim;
    let gap = space::GAP_TIGHT;
    let room = ui.available_width() - (labels.len().max(1) - 1) as f32 * gap;
    let width = |style: Type, label: &&str| style.line(ui, *label, dim).size().x + 2.0 * space::GAP;
    let whole = |style: Type| labels.iter().map(|label| width(style, label)).sum::<f32>() <= room;
    let small = !whole(Type::TEXT_STRONG);
    let widths: Vec<f32> = labels.iter().map(|label| width(Type::NOTE_STRONG, label)).collect();
    let most = if small { widest(&widths, room) } else { f32::INFINITY };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (i, label) in labels.iter().enumerate() {
            let here = i == *chosen;
            let style = match (small, here) {
                (false, false) => Type::TEXT,
                (false, true) => Type::TEXT_STRONG,
                (true, false) => Type::NOTE,
                (true, true) => Type::NOTE_STRONG,
            };
            if tab_of(ui, label, here, style, most).clicked() {
                *chosen = i;
            }
        }
    });
    *chosen != before
}

/// The width that the widest may have so that all fit: short ones keep theirs.
fn widest(widths: &[f32], room: f32) -> f32 {
    let mut sorted = widths.to_vec();
    sorted.sort_by(f32::total_cmp);
    let mut left = room;
    for (k, width) in sorted.iter().enumerate() {
        let share = left / (sorted.len() - k) as f32;
        if *width > share {
            return share;
        }
        left -= width;
    }
    f32::INFINITY
}

fn tab(ui: &mut Ui, label: &str, chosen: bool) -> Response {
    tab_of(ui, label, chosen, if chosen { Type::TEXT_STRONG } else { Type::TEXT }, f32::INFINITY)
}

fn tab_of(ui: &mut Ui, label: &str, chosen: bool, style: Type, most: f32) -> Response {
    let theme = Look::of(ui).theme;
    let colour = if chosen { theme.ink } else { theme.dim };
    let galley = style.block(ui, label, colour, ui.available_width().min(most) - 2.0 * space::GAP, 1);
    let elided = galley.elided;
    let size = vec2(galley.size().x + 2.0 * space::GAP, galley.size().y + space::PAD_LIST).max(vec2(0.0, space::TARGET));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let hover = control::hover(ui, &response);
    control::frame(ui, rect, space::RADIUS_KEY, theme.raised.gamma_multiply(hover), Stroke::NONE);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colour);
    if chosen {
        ui.painter().rect_filled(rect.with_min_y(rect.bottom() - space::TAB_LINE), CornerRadius::ZERO, theme.accent);
    }
    finish(ui, &response, rect, label, chosen, space::RADIUS_KEY);
    if elided { response.on_hover_text(label) } else { response }
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

#[cfg(test)]
mod tests {
    use super::widest;

    #[test]
    fn only_the_long_ones_are_shortened() {
        assert!(widest(&[40.0, 60.0], 100.0).is_infinite());
        assert!((widest(&[100.0, 20.0, 120.0], 180.0) - 80.0).abs() < f32::EPSILON);
    }
}
