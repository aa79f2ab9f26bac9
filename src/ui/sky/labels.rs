//! What lies over the drawn sky: portraits, labels on pills, and everything that can be pointed at.

use super::change::{Moment, outline};
use super::frame::{GROUP_ABOVE, REACH, Setting};
use super::model::{Label, PersonMark, SkyHit, SkyMark, SkyModel};
use super::walk::{self, Way};
use crate::sim::View;
use crate::tr;
use crate::ui::desk::{keys, words};
use crate::ui::egui::{
    CornerRadius, EventFilter, Galley, Id, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind, Tooltip, Ui, Vec2, WidgetInfo,
    WidgetType, pos2, vec2,
};
use crate::ui::icon::{self, Drawn};
use crate::ui::{Look, Type, Words, space};
use std::sync::Arc;

/// Share of the zenith's colour in the pill behind a label.
const PILL: f32 = 0.62;
/// Widest tooltip.
const TOOLTIP: f32 = 320.0;
const PILL_PADDING: Vec2 = vec2(6.0, 2.0);

/// What the sky remembers between frames.
#[derive(Debug, Default)]
pub struct SkyState {
    /// The keyboard comes to the sky in the next frame.
    pub take_focus: bool,
    /// The mark whose sheet is open.
    pub sheet: Option<SkyHit>,
    /// The legend is open.
    pub legend: bool,
}

/// Shows what lies over the sky and returns the mark that was opened.
pub fn sky_ui(ui: &mut Ui, view: &View<'_>, moment: &Moment, state: &mut SkyState) -> Option<SkyHit> {
    let model = &*moment.model;
    if model.setting == Setting::Title {
        return None;
    }
    let mut ui = ui.new_child(crate::ui::egui::UiBuilder::new().max_rect(model.area).id_salt("sky"));
    ui.set_clip_rect(model.area.intersect(ui.clip_rect()));
    groups(&ui, model);
    model.people.iter().for_each(|person| portrait(&ui, view, model, person));
    let opened = hits(&mut ui, model, std::mem::take(&mut state.take_focus));
    legend_button(&mut ui, model, state);
    let is_labelled = !Look::of(&ui).projector;
    for mark in model.marks.iter().filter(|_| is_labelled) {
        if let Some(Label { rect, whole }) = mark.label {
            let opacity = if moment.changed.contains(&mark.opens) { moment.visible } else { 1.0 };
            pill(&ui, rect, label_words(&ui, &mark.name, if whole { &mark.value } else { "" }), opacity);
        }
    }
    if let Some((word, rect)) = model.change.as_ref().and_then(|change| Some((change.word, change.pill?))) {
        let words = Words::new().add(Type::NOTE_STRONG, word, Look::of(&ui).theme.accent);
        pill(&ui, rect, words.lay_out(&ui, f32::INFINITY, 1), 1.0);
    }
    let look = Look::of(&ui);
    for rect in moment.changed.iter().filter(|_| !look.motion).filter_map(|hit| outline(model, *hit)) {
        let stroke = Stroke::new(space::STROKE, look.theme.accent);
        ui.painter().rect_stroke(rect.expand(space::GAP_TIGHT), CornerRadius::same(space::RADIUS_CARD), stroke, StrokeKind::Outside);
    }
    opened
}

/// Sizes of a label's pill: with the value below the name, and with the name alone.
pub fn label_sizes(ui: &Ui, name: &str, value: &str) -> [Vec2; 2] {
    [value, ""].map(|value| label_words(ui, name, value).size() + PILL_PADDING * 2.0)
}

fn label_words(ui: &Ui, name: &str, value: &str) -> Arc<Galley> {
    let Look { theme, all_numbers, .. } = Look::of(ui);
    let words = Words::new().add(Type::NOTE_STRONG, name, theme.ink);
    // With few numbers the tooltip says the value.
    let words = if value.is_empty() || !all_numbers { words } else { words.add(Type::NOTE, format!("\n{value}"), theme.dim) };
    words.lay_out(ui, f32::INFINITY, 2)
}

/// Names of the user groups at the horizon.
fn groups(ui: &Ui, model: &SkyModel) {
    let theme = Look::of(ui).theme;
    let last = model.groups.len().saturating_sub(1);
    for (i, (name, middle)) in model.groups.iter().enumerate() {
        let galley = Type::NOTE.block(ui, name, theme.dim, model.area.width() / model.groups.len().max(1) as f32 - space::GAP, 1);
        // The outer names are at the edges, as on an axis.
        let x = match i {
            0 if last > 0 => model.area.left() + space::PAD_LIST,
            _ if i == last && last > 0 => model.area.right() - space::PAD_LIST - galley.size().x,
            _ => middle - galley.size().x / 2.0,
        };
        ui.painter().galley(pos2(x, model.horizon - GROUP_ABOVE - galley.size().y / 2.0), galley, theme.dim);
    }
}

fn portrait(ui: &Ui, view: &View<'_>, model: &SkyModel, person: &PersonMark) {
    let theme = Look::of(ui).theme;
    words::portrait(view, person.id).size(person.size).paint(ui.painter(), person.place);
    if person.selected {
        ui.painter().circle_stroke(person.place, person.size / 2.0 + space::FOCUS, Stroke::new(space::FOCUS, theme.accent));
    }
    // Where there is no room for both lines, the tooltip says it.
    let Some(top) = person.words_at else { return };
    let colour = if person.selected { theme.accent } else { theme.ink };
    let width = model.area.width() / model.people.len().max(1) as f32 - space::GAP_TIGHT;
    for (row, (text, colour)) in
        [(&person.first_name, colour), (&person.says, if person.selected { theme.accent } else { theme.dim })].into_iter().enumerate()
    {
        let galley = Type::NOTE.block(ui, text, colour, width, 1);
        let left = person.place.x - galley.size().x / 2.0;
        ui.painter().galley(pos2(left, top + row as f32 * Type::NOTE.line), galley, colour);
    }
}

/// Every mark takes the pointer, and says what it is. Tab stops once for each kind of mark; arrows go from
/// mark to mark.
fn hits(ui: &mut Ui, model: &SkyModel, take_focus: bool) -> Option<SkyHit> {
    let mut opened = None;
    if take_focus && let Some(first) = model.marks.first() {
        ui.memory_mut(|memory| memory.request_focus(id(model, first.opens)));
    }
    let pointed = ui.input(|i| i.pointer.hover_pos()).filter(|p| model.area.contains(*p)).and_then(|p| model.nearest(p).map(|m| m.opens));
    let focused = ui.memory(crate::ui::egui::Memory::focused);
    let current = model.marks.iter().find(|mark| focused == Some(id(model, mark.opens))).map(|mark| mark.opens);
    let mut kind = None;
    for mark in &model.marks {
        let is_first = kind.replace(mark.opens.kind()) != Some(mark.opens.kind());
        let is_current = current == Some(mark.opens);
        let stops = is_current || (is_first && current.is_none_or(|hit| hit.kind() != mark.opens.kind()));
        let rect = target(mark).intersect(model.area);
        let response = ui.interact(rect, id(model, mark.opens), if stops { Sense::click() } else { Sense::CLICK });
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &mark.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(tr!("sky-mark", sort = mark.sort, value = mark.value.as_str(), about = mark.about.as_str()));
        });
        if response.clicked() {
            // A click in the overlap of two marks means the nearer one; Enter means the one in focus.
            opened = Some(ui.input(|i| i.pointer.any_released()).then_some(pointed).flatten().unwrap_or(mark.opens));
        }
        focus_ring(ui, &response, mark);
        let is_meant = if response.hovered() { pointed == Some(mark.opens) } else { response.has_focus() };
        if is_meant {
            explain(response, mark);
        }
    }
    if let Some(current) = current {
        walk_on(ui, model, current);
    }
    opened
}

/// Arrows from the mark in focus.
fn walk_on(ui: &Ui, model: &SkyModel, current: SkyHit) {
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id(model, current), arrows));
    let keys = [(Key::ArrowLeft, Way::Back), (Key::ArrowRight, Way::On), (Key::ArrowUp, Way::Up), (Key::ArrowDown, Way::Down)];
    for (key, way) in keys {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
            && let Some(to) = walk::next(&model.marks, current, way)
        {
            ui.memory_mut(|memory| memory.request_focus(id(model, to)));
            ui.ctx().request_repaint();
        }
    }
}

/// The button of the legend, in the corner; its key works wherever the sky shows.
fn legend_button(ui: &mut Ui, model: &SkyModel, state: &mut SkyState) {
    let rect = model.legend;
    let response = ui.interact(rect, Id::new(("sky legend", model.area.left() as i32)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, tr!("sky-legend")));
    let theme = Look::of(ui).theme;
    let ground = theme.sky.sky2.lerp_to_gamma(theme.sky.sky0, PILL);
    let round = CornerRadius::same(space::RADIUS_CARD);
    ui.painter().rect_filled(rect, round, ground);
    let colour = if response.hovered() || response.has_focus() { theme.ink } else { theme.dim };
    icon::paint(ui.painter(), rect.center(), icon::name::LIST_BULLETS, Drawn::Outline, space::ICON, colour);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, round, Stroke::new(space::FOCUS, theme.ink), StrokeKind::Inside);
    }
    if response.clicked() || keys::take(ui, Key::L) {
        state.legend = true;
    }
    response.on_hover_text(tr!("sky-legend.note"));
}

fn target(mark: &SkyMark) -> Rect {
    // Haze and fog are no point: their name is pointed at.
    match mark.label {
        Some(label) if mark.radius == 0.0 => label.rect,
        _ => Rect::from_center_size(mark.place, Vec2::splat((mark.radius * 2.0 + REACH).max(space::TARGET))),
    }
}

/// Two skies may be beside each other.
fn id(model: &SkyModel, opens: SkyHit) -> Id {
    Id::new(("sky", model.area.left() as i32, opens))
}

fn focus_ring(ui: &Ui, response: &Response, mark: &SkyMark) {
    if response.has_focus() {
        let rect = target(mark);
        let round = CornerRadius::same(space::RADIUS_CARD);
        ui.painter().rect_stroke(rect, round, Stroke::new(space::FOCUS, Look::of(ui).theme.ink), StrokeKind::Outside);
    }
}

/// Name, value, range, what moved it.
fn explain(response: Response, mark: &SkyMark) {
    let show = |ui: &mut Ui| {
        ui.set_max_width(TOOLTIP);
        let theme = Look::of(ui).theme;
        ui.spacing_mut().item_spacing.y = 0.0;
        Type::NOTE.label(ui, mark.sort, theme.dim);
        Type::TEXT_STRONG.label(ui, &mark.name, theme.ink);
        Type::NOTE.label(ui, &mark.value, theme.ink);
        if !mark.about.is_empty() {
            Type::NOTE.label(ui, &mark.about, theme.dim);
        }
    };
    if response.hovered() {
        response.on_hover_ui_at_pointer(show);
    } else {
        // By the tooltip's own sense: a popup would be a stop for Tab, without a name.
        Tooltip::for_widget(&response).show(show);
    }
}

fn pill(ui: &Ui, rect: Rect, words: Arc<Galley>, opacity: f32) {
    let mut painter = ui.painter().clone();
    painter.multiply_opacity(opacity);
    let theme = Look::of(ui).theme;
    // What the token's alpha gives over the sky, as an opaque colour: see-through ones blend otherwise on the graphics card.
    let ground = theme.sky.sky2.lerp_to_gamma(theme.sky.sky0, PILL);
    painter.rect_filled(rect, CornerRadius::same(space::RADIUS_BLOCK), ground);
    painter.galley(rect.min + PILL_PADDING, words, theme.ink);
}
