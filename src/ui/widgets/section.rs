//! Headers of sections, lines between them, and the ground of cards.
use super::control::{self, State};
use crate::ui::{
    Look, Type, Words,
    egui::{CornerRadius, Frame, Margin, Response, Sense, Stroke, Ui, WidgetType, accesskit, pos2, vec2},
    icon::{self, Drawn},
    space,
};

/// Tells AccessKit that all that is shown in this place belongs together, and under which name.
pub fn group(ui: &Ui, name: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(accesskit::Role::Group);
        node.set_label(name);
    });
}

/// A section's header: an icon if it has one, its name, and a dim remark behind it.
pub fn section_header(ui: &mut Ui, icon: Option<&str>, title: &str, remark: &str) -> Response {
    let theme = Look::of(ui).theme;
    let width = ui.available_width();
    let left = if icon.is_some() { space::ICON_HEAD + space::GAP } else { 0.0 };
    let mut words = Words::new().add(Type::TEXT_STRONG, title, theme.ink);
    if !remark.is_empty() {
        words = words.add(Type::NOTE, format!("  {remark}"), theme.dim);
    }
    let galley = words.lay_out(ui, width - left, HEADER_ROWS);
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y.max(space::TARGET)), Sense::hover());
    if let Some(icon) = icon {
        let centre = pos2(rect.left() + space::ICON_HEAD / 2.0, rect.center().y);
        icon::paint(ui.painter(), centre, icon, Drawn::Outline, space::ICON_HEAD, theme.accent);
    }
    ui.painter().galley(pos2(rect.left() + left, rect.center().y - galley.size().y / 2.0), galley, theme.ink);
    control::tell(ui, &response, WidgetType::Label, State::USABLE, title, remark);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        // A label's text is its value; a heading is found by its name.
        node.set_role(accesskit::Role::Heading);
        node.set_label(title);
    });
    response
}

/// A line across the width.
pub fn separator(ui: &mut Ui) {
    let theme = Look::of(ui).theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), space::STROKE), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(space::STROKE, theme.line));
}

/// Rows one below the other without gaps, as in the inbox; each row brings its own padding.
pub fn rows<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        add(ui)
    })
    .inner
}

/// Shows things one below the other, or in two columns where both have room; the first half is at the left.
pub fn in_columns<T>(ui: &mut Ui, things: &[T], mut add: impl FnMut(&mut Ui, usize, &T)) {
    let half = if ui.available_width() < TWO_COLUMNS { things.len() } else { things.len().div_ceil(2) };
    let (left, right) = things.split_at(half);
    if right.is_empty() {
        left.iter().enumerate().for_each(|(k, thing)| add(ui, k, thing));
        return;
    }
    ui.columns_const(|[at_left, at_right]| {
        left.iter().enumerate().for_each(|(k, thing)| add(at_left, k, thing));
        right.iter().enumerate().for_each(|(k, thing)| add(at_right, half + k, thing));
    });
}

/// Shows who speaks, then what is said; beside each other where both have room, so that what is to be chosen stays in sight.
pub fn speaker_and_words(ui: &mut Ui, speaker: impl FnOnce(&mut Ui), words: impl FnOnce(&mut Ui)) {
    let width = ui.available_width();
    if width < TWO_COLUMNS {
        speaker(ui);
        words(ui);
        return;
    }
    ui.horizontal_top(|ui| {
        let first = width * SPEAKER;
        ui.vertical(|ui| {
            ui.set_width(first);
            speaker(ui);
        });
        ui.vertical(|ui| {
            ui.set_width(width - first - ui.spacing().item_spacing.x);
            words(ui);
        });
    });
}

/// Share of the width for who speaks.
const SPEAKER: f32 = 0.32;
/// Width from which options are in two columns.
const TWO_COLUMNS: f32 = 620.0;

/// The ground of a card.
pub fn card(look: &Look) -> Frame {
    Frame::new()
        .fill(look.theme.raised)
        .corner_radius(CornerRadius::same(space::RADIUS_CARD))
        .inner_margin(Margin::same(space::PAD_LIST as i8))
}

/// The ground of a chosen card.
pub fn selected_card(look: &Look) -> Frame {
    card(look).stroke(Stroke::new(space::STROKE_SELECTED, look.theme.accent))
}

/// Lines a header may take.
const HEADER_ROWS: usize = 2;
