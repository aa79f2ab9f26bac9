//! What is above the plan: the search, the need to filter by, the rules of order; below them what is left out of
//! sight, how many are chosen together, and what the rule in force ignores.

use super::menu::{self, Choice, Entry, Menu};
use super::sort::{self, Rule};
use super::{PlanningState, served};
use crate::scenario::{ItemId, NeedId};
use crate::sim::{Decision, Recording, View};
use crate::tr;
use crate::ui::desk::{DeskState, press, ring};
use crate::ui::egui::accesskit::{HasPopup, Live};
use crate::ui::egui::{
    CornerRadius, Id, Key, Margin, Rect, Response, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2,
};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::{Intent, Look, Type, space};

/// The bar and the line below it.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    let view = run.view();
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), BAR), Sense::hover());
    let inside = rect.shrink2(vec2(space::PAD_LIST, (BAR - space::TARGET) / 2.0));
    let sort = opener(ui, name::SORT_ASCENDING, tr!("planning-sort"), false, inside, SORT);
    let need = state.planning.sieve.need;
    let wide = if inside.width() >= WIDE { NEED_WIDE } else { NEED };
    let left = inside.with_max_x(sort.rect.left() - space::GAP);
    let serves = need.map_or(tr!("planning-any-need"), |need| view.scenario().needs[need.index()].title.as_str());
    let needs = opener(ui, name::STAR_FOUR, serves, need.is_some(), left, wide);
    let left = left.with_max_x(needs.rect.left() - space::GAP);
    search(ui, &view, left.with_max_x(left.right().min(left.left() + FIELD)), &mut state.planning);
    for (button, own) in [(&needs, Menu::Need), (&sort, Menu::Sort)] {
        if button.clicked() {
            state.planning.menu = (state.planning.menu != Some(own)).then_some(own);
        }
    }
    match state.planning.menu {
        Some(Menu::Need) => choose_need(ui, &view, &needs, &mut state.planning),
        Some(Menu::Sort) => choose_rule(ui, run, &sort, &mut state.planning, out),
        _ => {}
    }
    says(ui, &view, &state.planning);
}

impl PlanningState {
    /// Asks for other items to be shown; what is in hand is one of them, if it is on the backlog.
    pub(super) fn sift(&mut self, view: &View<'_>, change: impl FnOnce(&mut super::Sieve)) {
        change(&mut self.sieve);
        let shows = |id: &ItemId| view.item(*id).is_some_and(|item| self.sieve.shows(view, &item));
        let hidden = self.hand(view).filter(|hand| view.order().contains(hand) && !shows(hand));
        if let Some(first) = hidden.and_then(|_| served::items(view, &self.sieve).first().map(|serving| serving.item.id)) {
            self.take_in_hand(first);
        }
    }
}

/// Finds words; Enter and Down go on to what was found.
fn search(ui: &mut Ui, view: &View<'_>, place: Rect, planning: &mut PlanningState) {
    let theme = Look::of(ui).theme;
    let mut words = planning.sieve.words.clone();
    let margin = Margin::symmetric(space::GAP as i8, ((space::TARGET - Type::TEXT.line) / 2.0) as i8);
    let hint = format!("{}  /", tr!("planning-search"));
    let field = TextEdit::singleline(&mut words)
        .id(Id::new("search the plan"))
        .hint_text(Type::TEXT.rich(hint, theme.dim))
        .font(Type::TEXT.font())
        .margin(margin)
        .desired_width(place.width() - 2.0 * space::GAP);
    let response = ui.new_child(UiBuilder::new().max_rect(place).id_salt("search")).add(field);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(tr!("planning-search")));
    if words != planning.sieve.words {
        planning.sift(view, |sieve| sieve.words = words);
    }
    if std::mem::take(&mut planning.seeks) {
        response.request_focus();
    }
    let goes_on = |key| ui.input(|input| input.key_pressed(key));
    if (response.lost_focus() && goes_on(Key::Enter)) || (response.has_focus() && goes_on(Key::ArrowDown)) {
        planning.focus = planning.hand(view).map(|item| planning.place_of(item));
    }
}

/// The open menu of a button; the line that was chosen.
fn choose_line(ui: &Ui, button: &Response, planning: &mut PlanningState, entries: &[Entry<'_>]) -> Option<usize> {
    let mut open = true;
    let chosen = menu::show(ui, button.rect, &mut open, entries);
    if !open {
        planning.menu = None;
    }
    if chosen.is_some() {
        button.request_focus();
    }
    match chosen {
        Some(Choice::Line(line)) => Some(line),
        _ => None,
    }
}

fn choose_need(ui: &Ui, view: &View<'_>, button: &Response, planning: &mut PlanningState) {
    let items = |need: NeedId| view.backlog().filter(|item| item.need == Some(need)).count();
    let needs: Vec<(NeedId, String)> =
        served::needs(view).into_iter().map(|need| (need.id, tr!("planning-need-items", count = items(need.id)))).collect();
    let now = planning.sieve.need;
    let any = Entry { label: tr!("planning-any-need"), chosen: Some(now.is_none()), ..Entry::default() };
    let each = needs.iter().map(|(need, note)| {
        let label = view.scenario().needs[need.index()].title.as_str();
        Entry { label, note, chosen: Some(now == Some(*need)), ..Entry::default() }
    });
    let entries: Vec<Entry<'_>> = std::iter::once(any).chain(each).collect();
    if let Some(line) = choose_line(ui, button, planning, &entries) {
        let need = line.checked_sub(1).and_then(|line| needs.get(line)).map(|(need, _)| *need);
        planning.sift(view, |sieve| sieve.need = need);
    }
}

fn choose_rule(ui: &Ui, run: &Recording, button: &Response, planning: &mut PlanningState, out: &mut Vec<Intent>) {
    let view = run.view();
    let now = sort::in_force(&view, planning.sorted.as_ref());
    let entries =
        Rule::ALL.map(|rule| Entry { label: rule.word(), note: rule.ignores(), chosen: Some(now == Some(rule)), ..Entry::default() });
    let Some(rule) = choose_line(ui, button, planning, &entries).and_then(|line| Rule::ALL.get(line)) else { return };
    let order = rule.order(run, &planning.sieve);
    if order != view.order() {
        out.push(Intent::Decide(Decision::Order(order.clone())));
    }
    // What is in hand stays so wherever it goes, even if nobody has taken it.
    if let Some(hand) = planning.hand(&view) {
        planning.take_in_hand(hand);
    }
    planning.group.clear();
    planning.sorted = Some((*rule, order));
}

/// A button that opens a menu, at the right end of a place.
fn opener(ui: &Ui, mark: &str, label: &str, on: bool, place: Rect, most: f32) -> Response {
    let theme = Look::of(ui).theme;
    let colour = if on { theme.ink } else { theme.dim };
    let around = 2.0 * space::GAP + 2.0 * (space::ICON_NOTE + space::GAP_TIGHT);
    let galley = Type::NOTE.block(ui, label, colour, most - around, 1);
    let rect = place.with_min_x(place.right() - galley.size().x - around);
    let radius = CornerRadius::same(space::RADIUS_KEY);
    let response = press(ui, rect, ui.id().with(("opens a menu", mark)), label, "");
    let painter = ui.painter();
    if on {
        painter.rect(rect, radius, theme.chosen(), Stroke::new(space::STROKE_SELECTED, theme.accent), StrokeKind::Inside);
    } else {
        painter.rect_stroke(rect, radius, Stroke::new(space::STROKE, theme.edge), StrokeKind::Inside);
    }
    let y = rect.center().y;
    let half = space::ICON_NOTE / 2.0;
    icon::paint(painter, pos2(rect.left() + space::GAP + half, y), mark, Drawn::Outline, space::ICON_NOTE, colour);
    icon::paint(painter, pos2(rect.right() - space::GAP - half, y), name::CARET_DOWN, Drawn::Outline, space::ICON_NOTE, colour);
    let elided = galley.elided;
    painter.galley(pos2(rect.left() + space::GAP + space::ICON_NOTE + space::GAP_TIGHT, y - galley.size().y / 2.0), galley, colour);
    ring(ui, &response, rect);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_has_popup(HasPopup::Menu));
    if elided { response.on_hover_text(label) } else { response }
}

/// What is out of sight, chosen together, ignored by the rule in force: a line, if there is anything to say.
fn says(ui: &mut Ui, view: &View<'_>, planning: &PlanningState) {
    let mut parts: Vec<String> = Vec::new();
    if !planning.sieve.is_open() {
        let (shown, all) = (served::items(view, &planning.sieve).len(), view.order().len());
        parts.push(tr!("planning-shown", shown = shown, all = all));
    }
    if !planning.group.is_empty() {
        parts.push(tr!("planning-chosen", count = planning.meant(view).len()));
    }
    if let Some(rule) = sort::in_force(view, planning.sorted.as_ref()) {
        parts.push(format!("{}. {}", rule.word(), rule.ignores()));
    }
    if parts.is_empty() {
        return;
    }
    let theme = Look::of(ui).theme;
    let said = parts.join("  ·  ");
    let room = ui.available_width() - 2.0 * space::PAD_LIST;
    let galley = Type::NOTE.block(ui, &said, theme.ink, room, 2);
    let elided = galley.elided;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + space::GAP_TIGHT), Sense::hover());
    ui.painter().galley(pos2(rect.left() + space::PAD_LIST, rect.top()), galley, theme.ink);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    if elided {
        response.on_hover_text(said);
    }
}

const BAR: f32 = 36.0;
/// Width from which a need has room for its title.
const WIDE: f32 = 480.0;
const NEED_WIDE: f32 = 240.0;
const NEED: f32 = 140.0;
const SORT: f32 = 120.0;
/// Most that the search field takes.
const FIELD: f32 = 280.0;
