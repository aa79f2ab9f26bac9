//! The plan as a tree: the outcome, the needs behind it, the items that serve them, and how anybody will know.
//!
//! It changes nothing by itself; an item opens in the card.

use super::knowing::Knowing;
use super::served::{self, Serving};
use super::walk::{self, Along};
use super::{leaf, outline};
use crate::scenario::ItemId;
use crate::sim::{Grounds, NeedView, Recording, View};
use crate::tr;
use crate::ui::desk::{DeskState, scrolled_in, words};
use crate::ui::egui::epaint::CubicBezierShape;
use crate::ui::egui::{
    Color32, CornerRadius, Id, Pos2, Rect, ScrollArea, Sense, Shape, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2,
};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::widgets::empty_state;
use crate::ui::{Look, Type, Words, space};

/// A need with what serves it.
#[derive(Debug)]
pub(super) struct Branch {
    /// The need.
    pub need: NeedView,
    /// Its items, those in the plan first.
    pub items: Vec<Serving>,
}

/// The tree of what the filter shows.
#[derive(Debug)]
pub(super) struct Tree {
    /// Needs, the most important first.
    pub branches: Vec<Branch>,
    /// Everything shown, in the plan's order.
    pub items: Vec<Serving>,
}

impl Tree {
    /// Of what the filter shows.
    pub fn of(view: &View<'_>, state: &DeskState) -> Self {
        let items = served::items(view, &state.planning.sieve);
        let of = |need: &NeedView| items.iter().filter(|s| s.item.need == Some(need.id)).copied().collect();
        let branches = served::needs(view).into_iter().map(|need| Branch { items: of(&need), need }).collect();
        Self { branches, items }
    }

    /// Items that serve a known need, branch by branch.
    pub fn served(&self) -> impl Iterator<Item = &Serving> {
        self.branches.iter().flat_map(|branch| &branch.items)
    }

    /// Items that serve no known need.
    pub fn orphans(&self) -> impl Iterator<Item = &Serving> {
        self.items.iter().filter(|serving| serving.item.need.is_none())
    }

    /// What serves no known need, in a line; empty if everything does.
    fn orphans_in_words(&self, view: &View<'_>) -> String {
        let orphans: Vec<&Serving> = self.orphans().collect();
        let named: Vec<String> = orphans.iter().map(|s| view.title(s.item.id).to_owned()).collect();
        match orphans.len() {
            0 => String::new(),
            count => tr!("planning-tree-orphans", count = count, items = named.join(" · ")),
        }
    }
}

/// The tree; an indented list where there is no room for its columns.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut DeskState) {
    let view = run.view();
    let tree = Tree::of(&view, state);
    if tree.branches.is_empty() {
        empty_state(ui, name::TREE_STRUCTURE, tr!("planning-tree-empty"), tr!("planning-tree-empty-what"));
        return;
    }
    if ui.available_width() < outline::BELOW {
        return outline::show(ui, &view, &tree, false, state);
    }
    scrolled_in(ui, ScrollArea::both().id_salt("tree").auto_shrink(false), |ui| columns(ui, &view, &tree, state));
}

/// Where the columns are, from the left edge of the tree.
#[derive(Debug, Clone, Copy)]
struct Columns {
    star: f32,
    need: (f32, f32),
    item: (f32, f32),
    known: f32,
}

impl Columns {
    fn of(width: f32) -> Self {
        let [star, gap, need, item] = if width >= WIDE { COLUMNS_WIDE } else { COLUMNS };
        let need_at = space::PAD_LIST + star + gap;
        let item_at = need_at + need + space::GAP_PART;
        Self { star, need: (need_at, need), item: (item_at, item), known: item_at + item + space::GAP_PART }
    }
}

fn columns(ui: &mut Ui, view: &View<'_>, tree: &Tree, state: &mut DeskState) {
    let theme = Look::of(ui).theme;
    let clip = ui.clip_rect();
    // A hair less than the room there is: rounded up, it would bring a scroll bar that takes the room away.
    let room = ui.available_size() - vec2(space::STROKE, space::STROKE);
    let width = room.x.max(LEAST);
    let columns = Columns::of(width);
    let heights: Vec<f32> = tree.branches.iter().map(|branch| height(branch.items.len())).collect();
    let orphans = tree.orphans_in_words(view);
    let shown: Vec<ItemId> = tree.served().map(|serving| serving.item.id).collect();
    walk::stop(ui, view, &mut state.planning, &shown);
    let foot = if orphans.is_empty() { 0.0 } else { FOOT };
    let needed = HEAD + heights.iter().sum::<f32>() + BETWEEN * heights.len() as f32 + foot;
    let (area, _) = ui.allocate_exact_size(vec2(width, needed.max(room.y)), Sense::hover());
    // Where there is room to spare the branches are further apart.
    let spare = ((area.height() - needed) / heights.len() as f32).min(BETWEEN);
    let mut below = ui.new_child(UiBuilder::new().max_rect(area).id_salt("branches"));
    below.set_clip_rect(clip.with_min_y(clip.top() + HEAD));

    // The star stays in sight while the branches scroll.
    let middle = f32::midpoint(clip.top() + HEAD, clip.bottom().min(area.bottom())).max(area.top() + HEAD);
    let star = pos2(area.left() + space::PAD_LIST + columns.star / 2.0, middle);
    outcome(&below, view, star, columns.star);
    let mut places: Vec<(Id, Rect)> = Vec::new();
    let mut top = area.top() + HEAD + (BETWEEN + spare) / 2.0;
    for (branch, height) in tree.branches.iter().zip(heights) {
        let block = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), height));
        show_branch(&mut below, view, (tree, branch), block, columns, star, state, &mut places);
        top += height + BETWEEN + spare;
    }
    if foot > 0.0 {
        let left = area.left() + columns.need.0;
        let at = pos2(left + space::ICON / 2.0, top + FOOT / 2.0 - BETWEEN / 2.0);
        icon::paint(below.painter(), at, name::LINK_BREAK, Drawn::Outline, space::ICON, theme.warn);
        let galley = Type::TEXT.block(&below, &orphans, theme.warn, area.right() - at.x - space::PAD_PANEL - space::GAP, 2);
        let rect = Rect::from_min_size(pos2(at.x + space::GAP + space::GAP, at.y - galley.size().y / 2.0), galley.size());
        below.painter().galley(rect.min, galley, theme.warn);
        let response = below.interact(rect, below.id().with("orphans"), Sense::hover()).on_hover_text(&orphans);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &orphans));
    }
    walk::follow(&below, &mut state.planning, &places, Along::Down);
    heads(ui, clip, area, columns);
}

/// Names of the columns; they stay above while the branches scroll.
fn heads(ui: &Ui, clip: Rect, area: Rect, columns: Columns) {
    let theme = Look::of(ui).theme;
    let band = clip.with_max_y(clip.top() + HEAD);
    ui.painter().rect_filled(band, CornerRadius::ZERO, theme.surface);
    ui.painter().hline(band.x_range(), band.bottom(), Stroke::new(space::STROKE, theme.line));
    let named = [
        (space::PAD_LIST, columns.need.0, tr!("planning-tree-outcome")),
        (columns.need.0, columns.item.0, tr!("planning-tree-needs")),
        (columns.item.0, columns.known, tr!("planning-tree-items")),
        (columns.known, area.width(), tr!("planning-tree-knowing")),
    ];
    for (left, right, word) in named {
        let galley = Type::NOTE_STRONG.block(ui, word, theme.dim, right - left - space::GAP, 1);
        ui.painter().galley(pos2(area.left() + left, band.center().y - galley.size().y / 2.0), galley, theme.dim);
    }
}

fn outcome(ui: &Ui, view: &View<'_>, centre: Pos2, width: f32) {
    let theme = Look::of(ui).theme;
    let Some((_, metric, value, share)) = words::north_star_share(view) else { return };
    let painter = ui.painter();
    for step in 1..=GLOW_STEPS {
        let far = step as f32 / GLOW_STEPS as f32;
        painter.circle_filled(centre, STAR * far * far * (GLOW_LEAST + share), theme.sky.star.gamma_multiply(GLOW / GLOW_STEPS as f32));
    }
    icon::paint(painter, centre, name::STAR_FOUR, Drawn::Fill, space::ICON_HEAD, theme.sky.star);
    let title = Words::new().add(Type::NOTE_STRONG, &metric.name, theme.ink).centred().lay_out(ui, width, 3);
    let said = format!("{} {}", words::metric_value(metric, value), words::metric_noise(metric).unwrap_or_default());
    let reading = Type::NOTE.block(ui, said.trim(), theme.dim, width, 1);
    let top = centre.y + STAR / 2.0 + space::GAP_TIGHT;
    let rect = Rect::from_min_size(pos2(centre.x - width / 2.0, top), vec2(width, title.size().y + reading.size().y));
    let second = top + title.size().y;
    painter.galley(pos2(centre.x, top), title, theme.ink);
    painter.galley(pos2(centre.x - reading.size().x / 2.0, second), reading, theme.dim);
    let response = ui.interact(rect, ui.id().with("outcome"), Sense::hover()).on_hover_text(&metric.what);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{}, {}", metric.name, said.trim())));
}

fn show_branch(
    ui: &mut Ui,
    view: &View<'_>,
    (tree, branch): (&Tree, &Branch),
    block: Rect,
    columns: Columns,
    star: Pos2,
    state: &mut DeskState,
    places: &mut Vec<(Id, Rect)>,
) {
    let theme = Look::of(ui).theme;
    let (left, width) = columns.need;
    let need = Rect::from_center_size(pos2(block.left() + left + width / 2.0, block.center().y), vec2(width, NEED));
    let strength = (PER_IMPORTANCE * branch.need.importance.mean.max(0.0) as f32).clamp(space::STROKE, THICKEST);
    let from = star + vec2(STAR / 2.0 + space::GAP_TIGHT, 0.0);
    bend(ui, from, need.left_center(), Stroke::new(strength, theme.edge), false);
    show_need(ui, view, &branch.need, need);

    let (left, width) = (block.left() + columns.item.0, columns.item.1);
    if branch.items.is_empty() {
        let y = block.center().y;
        bend(ui, need.right_center(), pos2(left - space::GAP_TIGHT, y), Stroke::new(space::STROKE, theme.warn), true);
        let words = served::unserved(view, branch.need.id);
        icon::paint(ui.painter(), pos2(left + space::ICON / 2.0, y), name::CIRCLE_DASHED, Drawn::Outline, space::ICON, theme.warn);
        let galley = Type::TEXT.block(ui, &words, theme.warn, block.right() - left - space::GAP_PART - space::GAP, 2);
        let rect = Rect::from_min_size(pos2(left + space::GAP_PART, y - galley.size().y / 2.0), galley.size());
        ui.painter().galley(rect.min, galley, theme.warn);
        let response = ui.interact(rect, ui.id().with(("nothing", branch.need.id.index())), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    }
    let stack = height_of_items(branch.items.len());
    for (k, serving) in branch.items.iter().enumerate() {
        let top = block.center().y - stack / 2.0 + k as f32 * (leaf::HEIGHT + space::GAP);
        let rect = Rect::from_min_size(pos2(left, top), vec2(width, leaf::HEIGHT));
        let tested = serving.item.grounds != Grounds::Opinion;
        let stroke = if serving.planned { Stroke::new(space::STROKE_SELECTED, theme.dim) } else { Stroke::new(space::STROKE, theme.edge) };
        bend(ui, need.right_center(), rect.left_center(), stroke, !tested);
        let knowing = Knowing::of(view, serving, &tree.items);
        places.push((leaf::show(ui, view, serving, &knowing, rect, state), rect));
        let end = block.left() + columns.known - space::GAP_TIGHT;
        let line = [rect.right_center(), pos2(end, rect.center().y)];
        let faint = Stroke::new(space::STROKE, theme.line);
        if tested {
            ui.painter().line_segment(line, faint);
        } else {
            ui.painter().extend(Shape::dashed_line(&line, faint, DASH, DASH));
        }
        show_knowing(
            ui,
            &knowing,
            pos2(end + space::GAP, rect.center().y),
            block.right() - end - space::GAP - space::PAD_LIST,
            serving.planned,
        );
    }
}

fn show_need(ui: &Ui, view: &View<'_>, need: &NeedView, rect: Rect) {
    let theme = Look::of(ui).theme;
    let painter = ui.painter();
    painter.rect_filled(rect, CornerRadius::same(space::RADIUS_BLOCK), theme.raised);
    served::paint_need(painter, pos2(rect.left() + NEED_MARK, rect.center().y), need, &theme);
    let left = rect.left() + 2.0 * NEED_MARK;
    let room = rect.right() - left - space::GAP;
    let title = &view.scenario().needs[need.id.index()].title;
    let range = words::need_range(need);
    let head = Type::TITLE.block(ui, title, theme.ink, room, 2);
    let shown = if Look::of(ui).all_numbers { range.clone() } else { words::need_in_words(need) };
    let note = Type::NOTE.block(ui, &shown, theme.dim, room, 1);
    let hidden = head.elided || note.elided || shown != range;
    let top = rect.center().y - (head.size().y + note.size().y) / 2.0;
    let second = top + head.size().y;
    painter.galley(pos2(left, top), head, theme.ink);
    painter.galley(pos2(left, second), note, theme.dim);
    let said = tr!("planning-need-name", need = title.as_str(), range = range);
    let response = ui.interact(rect, ui.id().with(("need", need.id.index())), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    if hidden {
        response.on_hover_text(said);
    }
}

fn show_knowing(ui: &Ui, knowing: &Knowing, at: Pos2, room: f32, planned: bool) {
    let theme = Look::of(ui).theme;
    let colour = if knowing.idle || !planned { theme.dim } else { theme.ink };
    let head = Type::TEXT.block(ui, &knowing.text, colour, room, 1);
    let note = Type::NOTE.block(ui, &knowing.note, theme.dim, room, if head.size().y > Type::TEXT.line { 1 } else { 2 });
    let note_height = if knowing.note.is_empty() { 0.0 } else { note.size().y };
    let top = at.y - (head.size().y + note_height) / 2.0;
    let second = top + head.size().y;
    ui.painter().galley(pos2(at.x, top), head, colour);
    ui.painter().galley(pos2(at.x, second), note, theme.dim);
}

/// A line that leaves level and arrives level.
fn bend(ui: &Ui, from: Pos2, to: Pos2, stroke: Stroke, dashed: bool) {
    let half = vec2((to.x - from.x) / 2.0, 0.0);
    let curve = CubicBezierShape::from_points_stroke([from, from + half, to - half, to], false, Color32::TRANSPARENT, stroke);
    if dashed {
        ui.painter().extend(Shape::dashed_line(&curve.flatten(Some(FLAT)), stroke, DASH, DASH));
    } else {
        ui.painter().add(curve);
    }
}

fn height(items: usize) -> f32 {
    height_of_items(items).max(NEED)
}

fn height_of_items(items: usize) -> f32 {
    items as f32 * (leaf::HEIGHT + space::GAP) - if items > 0 { space::GAP } else { 0.0 }
}

/// Least width of the columns; where the card takes room they scroll.
const LEAST: f32 = 744.0;
/// Width from which the columns are at ease.
const WIDE: f32 = 960.0;
/// Star, gap behind it, needs, items.
const COLUMNS_WIDE: [f32; 4] = [92.0, 32.0, 216.0, 292.0];
const COLUMNS: [f32; 4] = [72.0, 20.0, 164.0, 264.0];
const HEAD: f32 = 36.0;
const FOOT: f32 = 56.0;
/// A need's card, and the gap between branches.
const NEED: f32 = 60.0;
const BETWEEN: f32 = 16.0;
const NEED_MARK: f32 = 22.0;
/// Width of a need's line for each usual need it is worth.
const PER_IMPORTANCE: f32 = 2.2;
const THICKEST: f32 = 7.0;
const STAR: f32 = 56.0;
const GLOW: f32 = 0.3;
/// Reach of the glow while nothing is reached.
const GLOW_LEAST: f32 = 0.5;
const GLOW_STEPS: usize = 8;
const DASH: f32 = 3.0;
/// How far a flattened curve may be off.
const FLAT: f32 = 0.5;
