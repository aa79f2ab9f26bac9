//! What lies over the drawn sky: portraits, labels on pills, and everything that can be pointed at.

use super::super::desk::words;
use super::super::egui::{
    Align2, Color32, CornerRadius, Id, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};
use super::super::{Look, Type, Words, space};
use super::frame::{REACH, Setting};
use super::model::{Mark, PersonMark, SkyHit, SkyModel, WaveState};
use crate::sim::View;

/// Share of the zenith's colour in the pill behind a label.
const PILL: f32 = 0.62;
const PILL_PADDING: Vec2 = vec2(6.0, 2.0);
/// Gap between a mark and its label.
const BESIDE: f32 = 10.0;
/// Under this width labels are titles only.
const TITLES_ONLY: f32 = 480.0;
/// Names of groups stand this far above the horizon.
const GROUP_ABOVE: f32 = 20.0;

/// Shows what lies over the sky and returns the mark that was opened.
pub fn sky_ui(ui: &mut Ui, view: &View<'_>, model: &SkyModel) -> Option<SkyHit> {
    if model.setting == Setting::Title {
        return None;
    }
    let mut ui = ui.new_child(super::super::egui::UiBuilder::new().max_rect(model.area).id_salt("sky"));
    ui.set_clip_rect(model.area.intersect(ui.clip_rect()));
    groups(&ui, model);
    model.people.iter().for_each(|person| portrait(&ui, view, model, person));
    let opened = hits(&mut ui, model);
    let mut taken: Vec<Rect> =
        model.marks.iter().filter(|m| m.radius > 0.0).map(|m| Rect::from_center_size(m.place, Vec2::splat(2.0 * m.radius))).collect();
    // The star's label comes first; then the larger a mark, the sooner; debt and fog hang where there is room.
    let mut marks: Vec<&Mark> = model.marks.iter().filter(|m| m.labelled).collect();
    let weight = |mark: &Mark| if mark.opens == SkyHit::NorthStar { f32::INFINITY } else { mark.radius };
    marks.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    for mark in marks {
        label(&ui, model, mark, &mut taken);
    }
    opened
}

/// Names of the user groups at the horizon.
fn groups(ui: &Ui, model: &SkyModel) {
    let theme = Look::of(ui).theme;
    let last = model.groups.len().saturating_sub(1);
    for (i, (name, middle)) in model.groups.iter().enumerate() {
        let galley = Type::NOTE.block(ui, name, theme.dim, model.area.width() / model.groups.len().max(1) as f32 - space::GAP, 1);
        // The outer names stand at the edges, as on an axis.
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
    let answered = person.wave.is_none_or(|w| w.state == WaveState::Answered);
    words::portrait(view, person.id).size(person.size).faded(answered).paint(ui.painter(), person.place);
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

/// Every mark takes the pointer and the focus, and says what it is.
fn hits(ui: &mut Ui, model: &SkyModel) -> Option<SkyHit> {
    let mut opened = None;
    let pointed = ui.input(|i| i.pointer.hover_pos()).filter(|p| model.area.contains(*p)).and_then(|p| model.nearest(p).map(|m| m.opens));
    for mark in &model.marks {
        let side = (mark.radius * 2.0 + REACH).max(space::TARGET);
        let rect = Rect::from_center_size(mark.place, Vec2::splat(side)).intersect(model.area);
        let response = ui.interact(rect, id(mark.opens), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &mark.name));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(format!("{}. {}", mark.value, mark.moved)));
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
    opened
}

fn id(opens: SkyHit) -> Id {
    Id::new(("sky", opens))
}

fn focus_ring(ui: &Ui, response: &Response, mark: &Mark) {
    if response.has_focus() {
        let rect = Rect::from_center_size(mark.place, Vec2::splat((mark.radius * 2.0 + REACH).max(space::TARGET)));
        let round = CornerRadius::same(space::RADIUS_CARD);
        ui.painter().rect_stroke(rect, round, Stroke::new(space::FOCUS, Look::of(ui).theme.ink), StrokeKind::Outside);
    }
}

/// Name, value, range, what moved it.
fn explain(response: Response, mark: &Mark) {
    let show = |ui: &mut Ui| {
        let theme = Look::of(ui).theme;
        ui.spacing_mut().item_spacing.y = 0.0;
        Type::TEXT_STRONG.label(ui, &mark.name, theme.ink);
        Type::NOTE.label(ui, &mark.value, theme.ink);
        if !mark.moved.is_empty() {
            Type::NOTE.label(ui, &mark.moved, theme.dim);
        }
    };
    if response.hovered() {
        response.on_hover_ui_at_pointer(show);
    } else {
        response.show_tooltip_ui(show);
    }
}

/// Right of its mark, else left, above, below; then the title alone; then nothing.
fn label(ui: &Ui, model: &SkyModel, mark: &Mark, taken: &mut Vec<Rect>) {
    let theme = Look::of(ui).theme;
    let whole = |lines: bool| {
        let words = Words::new().add(Type::NOTE_STRONG, &mark.name, theme.ink);
        if lines { words.add(Type::NOTE, format!("\n{}", mark.value), theme.dim) } else { words }
    };
    let sky = Rect::from_min_max(model.area.min, pos2(model.area.right(), model.horizon - GROUP_ABOVE - Type::NOTE.line / 2.0))
        .shrink(space::GAP_TIGHT);
    let forms: &[bool] = if model.area.width() < TITLES_ONLY { &[false] } else { &[true, false] };
    for lines in forms {
        let galley = whole(*lines).lay_out(ui, f32::INFINITY, 2);
        let size = galley.size() + PILL_PADDING * 2.0;
        for rect in places(model, mark, size) {
            let free = sky.contains_rect(rect) && !taken.iter().any(|t| t.intersects(rect) && !is_own(*t, mark));
            if free {
                // What the token's alpha gives over the sky, as an opaque colour: see-through ones blend otherwise on the graphics card.
                pill(ui, rect, theme.sky.sky2.lerp_to_gamma(theme.sky.sky0, PILL));
                ui.painter().galley(rect.min + PILL_PADDING, galley, theme.ink);
                taken.push(rect.expand(space::GAP_TIGHT));
                return;
            }
        }
    }
}

fn is_own(taken: Rect, mark: &Mark) -> bool {
    taken.center() == mark.place && mark.radius > 0.0
}

fn places(model: &SkyModel, mark: &Mark, size: Vec2) -> Vec<Rect> {
    if mark.radius == 0.0 {
        // Haze and fog are no point: their name may hang anywhere near, but inside.
        let room = model.area.shrink(space::GAP_TIGHT);
        let inside = |p: Pos2| pos2(p.x.clamp(room.left(), (room.right() - size.x).max(room.left())), p.y.max(room.top()));
        const TRIES: i32 = 6;
        let rows = (0..TRIES).flat_map(|k| [k, -k]).map(|k| mark.place - size / 2.0 + vec2(0.0, k as f32 * size.y));
        return rows.map(|p| Rect::from_min_size(inside(p), size)).collect();
    }
    let off = mark.radius + BESIDE;
    let at = |align: Align2, aside: Vec2| align.anchor_size(mark.place + aside, size);
    let below = at(Align2::CENTER_TOP, vec2(0.0, off));
    if mark.opens == SkyHit::NorthStar {
        return vec![below, at(Align2::LEFT_CENTER, vec2(off, 0.0)), at(Align2::RIGHT_CENTER, vec2(-off, 0.0))];
    }
    // Clear of the items that circle the need, then close to it.
    const CLEAR: f32 = 24.0;
    let sides = |off: f32| {
        [
            at(Align2::LEFT_CENTER, vec2(off, 0.0)),
            at(Align2::RIGHT_CENTER, vec2(-off, 0.0)),
            at(Align2::CENTER_BOTTOM, vec2(0.0, -off)),
            at(Align2::CENTER_TOP, vec2(0.0, off)),
        ]
    };
    [sides(off + CLEAR), sides(off)].concat()
}

fn pill(ui: &Ui, rect: Rect, colour: Color32) {
    ui.painter().rect_filled(rect, CornerRadius::same(space::RADIUS_BLOCK), colour);
}
