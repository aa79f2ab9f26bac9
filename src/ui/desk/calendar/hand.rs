//! The right panel: the block in hand, with whom or about what, what it may show, and what leaving it out costs.

use super::{CalendarState, Hand, curve, grid, moves, touched};
use crate::scenario::{ItemId, StakeholderId};
use crate::sim::{Belief, Block, BlockKind, Decision, ItemView, LeaderUse, View};
use crate::tr;
use crate::ui::desk::planning::belief;
use crate::ui::desk::{person, press, scrolled, words};
use crate::ui::egui::{Align, CornerRadius, Layout, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::widgets::{Button, Evidence, Plane, empty_state, filter_chip, separator};
use crate::ui::{Intent, Look, Type, number, space};
use crate::words::leader_use;

/// Width of the names of facts.
const NAMES: f32 = 88.0;
/// Height of the row of actions.
const FOOT: f32 = 52.0;
/// Below this width a fact's name is above it.
const BESIDE: f32 = 280.0;

/// Shows the block in hand.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, state: &mut CalendarState, out: &mut Vec<Intent>) {
    let Some(hand) = state.hand(view) else {
        empty_state(ui, name::CALENDAR_BLANK, tr!("calendar-nothing-in-hand"), tr!("calendar-nothing-in-hand.what"));
        return;
    };
    let (block, placed) = match hand {
        Hand::Kind(kind) => (state.block_of(view, kind), None),
        Hand::Placed(index) => (view.blocks().get(index).copied(), Some(index)),
    };
    let panel = ui.max_rect();
    let foot = if block.is_some() { FOOT } else { 0.0 };
    let mut body = ui.new_child(UiBuilder::new().id_salt("body").max_rect(panel.with_max_y(panel.bottom() - foot)));
    body.set_clip_rect(panel.with_max_y(panel.bottom() - foot));
    scrolled(&mut body, "block", space::PAD_PANEL, |ui| {
        ui.add_space(space::PAD_LIST);
        match (block, hand) {
            (Some(block), _) => details(ui, view, state, block, placed, out),
            (None, Hand::Kind(kind)) => {
                head(ui, view, kind, None);
                let theme = Look::of(ui).theme;
                Type::TEXT.label(ui, moves::lock(view, kind, None).unwrap_or_default(), theme.dim);
            }
            (None, Hand::Placed(_)) => {}
        }
        ui.add_space(space::GAP);
    });
    if let Some(block) = block {
        let place = panel.with_min_y(panel.bottom() - foot).shrink2(vec2(space::PAD_PANEL, space::GAP));
        let mut ui = ui.new_child(UiBuilder::new().id_salt("actions").max_rect(place).layout(Layout::left_to_right(Align::Center)));
        actions(&mut ui, view, state, block, placed, out);
    }
}

fn head(ui: &mut Ui, view: &View<'_>, kind: BlockKind, placed: Option<usize>) {
    let theme = Look::of(ui).theme;
    let plane = if kind.is_strategic() { Plane::Strategic } else { Plane::Tactical };
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(space::ICON_EMPTY, space::ICON_EMPTY), Sense::hover());
        icon::paint(ui.painter(), rect.center(), words::block_icon(kind), Drawn::Outline, space::ICON_EMPTY, plane.colour(&theme));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::FOCUS;
            Type::LEAD_STRONG.label(ui, words::block_name(kind), theme.ink);
            ui.horizontal_wrapped(|ui| {
                let (sign, _) = ui.allocate_exact_size(vec2(space::ICON_NOTE, Type::NOTE.line), Sense::hover());
                plane.paint(ui.painter(), sign.center(), &theme);
                let (named, length) = (plane.words(), number::half_days(u32::from(kind.half_days())));
                let said = match placed.and_then(|index| moves::start_of(view, index)) {
                    Some(start) => tr!("calendar-hand-kind-on", plane = named, length = length, day = grid::day_name(start)),
                    None => tr!("calendar-hand-kind", plane = named, length = length),
                };
                Type::NOTE.label(ui, said, plane.colour(&theme));
            });
        });
    });
}

fn details(ui: &mut Ui, view: &View<'_>, state: &mut CalendarState, block: Block, placed: Option<usize>, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    let kind = block.kind();
    head(ui, view, kind, placed);
    ui.add_space(space::GAP);
    if let Some(other) = chooser(ui, view, state, block) {
        state.unfolded = false;
        match placed {
            Some(index) => moves::replace(view, index, other, out),
            None => state.choose(other),
        }
    }
    let count = view.blocks().iter().filter(|other| other.kind() == kind).count();
    let before = placed.map_or(count, |index| grid::before(view, index));
    let about = words::about(view, &block, before);
    separator(ui);
    fact(ui, tr!("calendar-may-show"), &about.may);
    fact(ui, tr!("calendar-freshness"), &freshness(view, &block));
    let points = rounded(view.points_of(&block));
    let team = if points > 0.0 { tr!("calendar-team-points", points = points) } else { tr!("none").to_owned() };
    fact(ui, tr!("calendar-team"), &team);
    ui.add_space(space::GAP);
    touched::show(ui, view, &block, before);
    let words = if placed.is_some() { tr!("calendar-if-left-out") } else { tr!("calendar-if-not-placed") };
    Type::TEXT_STRONG.label(ui, words, theme.ink);
    Type::TEXT.label(ui, &about.without, theme.dim);
    if let Some((item, after)) = block.item().and_then(|id| view.item(id)).and_then(|item| Some((item, after(view, &block, &item)?))) {
        ui.add_space(space::GAP);
        Type::TEXT_STRONG.label(ui, tr!("calendar-effect"), theme.ink);
        belief::belief(ui, tr!("calendar-effect-now"), item.effect, belief::evidence(item.grounds), false);
        belief::belief(ui, tr!("calendar-effect-after"), after.0, after.1, true);
    }
    if kind == BlockKind::Interview {
        ui.add_space(space::GAP);
        curve::heard(ui, view, view.heard_after(before), view.heard_after(before + 1));
    }
    if let Block::OneToOne(who) = block {
        ui.add_space(space::GAP);
        separator(ui);
        ui.add_space(space::GAP);
        person::show(ui, view, who);
    }
}

/// What would be known of an item's effect after a block that asks about it; the mean may move either way.
fn after(view: &View<'_>, block: &Block, item: &ItemView) -> Option<(Belief, Evidence)> {
    let evidence = if matches!(block, Block::Experiment(_)) { Evidence::Tested } else { Evidence::Informed };
    Some((item.effect.narrowed(view.noise_of(block)?), evidence.max(belief::evidence(item.grounds))))
}

/// A price in points, to hundredths.
fn rounded(points: f64) -> f64 {
    const HUNDREDTHS: f64 = 100.0;
    (points * HUNDREDTHS).round() / HUNDREDTHS
}

fn fact(ui: &mut Ui, title: &str, said: &str) {
    let theme = Look::of(ui).theme;
    if ui.available_width() < BESIDE {
        Type::NOTE.label(ui, title, theme.dim);
        Type::TEXT.label(ui, said, theme.ink);
    } else {
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(NAMES, Type::TEXT.line), |ui| {
                ui.set_min_width(NAMES);
                Type::NOTE.label(ui, title, theme.dim);
            });
            ui.vertical(|ui| Type::TEXT.label(ui, said, theme.ink));
        });
    }
    separator(ui);
}

fn freshness(view: &View<'_>, block: &Block) -> String {
    let since = match block {
        Block::OneToOne(who) => view.since_talk(*who),
        other => view.since_block(other.kind()),
    };
    let evidence = &view.scenario().rules.evidence;
    let share = number::percent(evidence.repeat_effect as f32);
    match (since, view.freshness(block) >= 1.0) {
        (Some(sprints), false) => tr!("calendar-half-since", share = share, sprints = sprints),
        (Some(sprints), true) if sprints > 0 && block.kind().tires() => tr!("calendar-full-since", sprints = sprints),
        (None, true) if block.kind().tires() => tr!("calendar-full-first", share = share, sprints = evidence.repeat_sprints),
        _ => tr!("calendar-full").to_owned(),
    }
}

/// With whom or about what. Returns the block that was chosen instead.
fn chooser(ui: &mut Ui, view: &View<'_>, state: &mut CalendarState, block: Block) -> Option<Block> {
    let open = &mut state.unfolded;
    match block {
        Block::OneToOne(with) => {
            let mut chosen = None;
            people(ui, view, &|who| who == with, &mut |who| chosen = Some(Block::OneToOne(who)));
            chosen
        }
        Block::Leader(to) => uses(ui, to),
        Block::Escalate(id) => {
            let mut chosen = None;
            for (other, ..) in view.impediments() {
                if item_row(ui, view.scenario().title_of_impediment(other), "", other == id) {
                    chosen = Some(Block::Escalate(other));
                }
            }
            chosen
        }
        Block::JointReview(invited) => {
            let mut chosen = None;
            let theme = Look::of(ui).theme;
            Type::NOTE.label(ui, tr!("calendar-guests", guests = invited.len()), theme.dim);
            people(ui, view, &|who| invited.contains(&Some(who)), &mut |who| chosen = invite(invited, who).map(Block::JointReview));
            chosen
        }
        Block::Interview(item) => items(ui, view, open, view.backlog().map(|i| i.id).collect(), item, true).map(Block::Interview),
        Block::Prototype(item) => {
            items(ui, view, open, backlog_of(view, BlockKind::Prototype), Some(item), false).flatten().map(Block::Prototype)
        }
        Block::Experiment(item) => {
            items(ui, view, open, backlog_of(view, BlockKind::Experiment), Some(item), false).flatten().map(Block::Experiment)
        }
        Block::Coordinate(item) => {
            items(ui, view, open, backlog_of(view, BlockKind::Coordinate), Some(item), false).flatten().map(Block::Coordinate)
        }
        _ => None,
    }
}

fn backlog_of(view: &View<'_>, kind: BlockKind) -> Vec<ItemId> {
    view.blocks_of(kind).iter().filter_map(Block::item).collect()
}

/// Adds a guest or takes one away; `None` if there is no chair left.
fn invite(mut invited: [Option<StakeholderId>; 3], who: StakeholderId) -> Option<[Option<StakeholderId>; 3]> {
    let place = invited.iter().position(|guest| *guest == Some(who)).or_else(|| invited.iter().position(Option::is_none))?;
    invited[place] = if invited[place].is_none() { Some(who) } else { None };
    Some(invited)
}

fn people(ui: &mut Ui, view: &View<'_>, is: &dyn Fn(StakeholderId) -> bool, pick: &mut dyn FnMut(StakeholderId)) {
    ui.horizontal_wrapped(|ui| {
        for person in view.people() {
            let (name, trust) = (words::first_name(view, person.id), number::share(person.trust as f32));
            let label = if Look::of(ui).all_numbers { format!("{name} {trust}") } else { name.to_owned() };
            let chip = filter_chip(ui, &label, None, is(person.id));
            let trust = tr!("widget-trust-is", trust = trust);
            ui.ctx().accesskit_node_builder(chip.id, |node| node.set_description(trust.as_str()));
            if chip.on_hover_text(trust).clicked() {
                pick(person.id);
            }
        }
    });
}

/// What a talk with the leader is for.
fn uses(ui: &mut Ui, to: LeaderUse) -> Option<Block> {
    let theme = Look::of(ui).theme;
    Type::NOTE.label(ui, tr!("calendar-leader-for"), theme.dim);
    let mut chosen = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for other in LeaderUse::ALL {
            if item_row(ui, leader_use(other), "", other == to) {
                chosen = Some(Block::Leader(other));
            }
        }
    });
    chosen
}

/// A list of items to choose one; `Some(None)` where none was chosen on purpose.
fn items(ui: &mut Ui, view: &View<'_>, open: &mut bool, ids: Vec<ItemId>, chosen: Option<ItemId>, none: bool) -> Option<Option<ItemId>> {
    let theme = Look::of(ui).theme;
    let mut picked = None;
    Type::NOTE.label(ui, if none { tr!("calendar-which-item-or-none") } else { tr!("calendar-which-item") }, theme.dim);
    let effect = |id: ItemId| {
        view.item(id).map_or_else(String::new, |item| number::effect(item.effect.mean as f32, item.effect.half_width() as f32))
    };
    let title = chosen.map_or(tr!("calendar-no-item"), |id| view.title(id));
    if unfold_row(ui, title, &chosen.map_or_else(String::new, effect), *open) {
        *open = !*open;
    }
    if !*open {
        return None;
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if none && item_row(ui, tr!("calendar-no-item"), "", chosen.is_none()) {
            picked = Some(None);
        }
        for id in ids {
            if item_row(ui, view.title(id), &effect(id), chosen == Some(id)) {
                picked = Some(Some(id));
            }
        }
    });
    picked.filter(|id| *id != chosen)
}

/// What is chosen, and whether the list below it is open.
fn unfold_row(ui: &mut Ui, title: &str, note: &str, open: bool) -> bool {
    let theme = Look::of(ui).theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), space::FIELD), Sense::hover());
    let label = if open { tr!("calendar-list-close", item = title) } else { tr!("calendar-list-open", item = title) };
    let response = press(ui, rect, ui.id().with("unfold"), &label, note);
    let caret = if open { name::CARET_UP } else { name::CARET_DOWN };
    let at = pos2(rect.right() - space::PAD_LIST, rect.center().y);
    icon::paint(ui.painter(), at, caret, Drawn::Outline, space::ICON, theme.dim);
    let right = at.x - space::ICON;
    let stroke = Stroke::new(space::STROKE, theme.edge);
    ui.painter().rect_stroke(rect, CornerRadius::same(space::RADIUS_CARD), stroke, StrokeKind::Inside);
    let note = Type::NOTE.line(ui, note, theme.dim);
    let left = rect.left() + space::PAD_LIST;
    let words = Type::TITLE.block(ui, title, theme.ink, right - note.size().x - space::GAP - left, 1);
    ui.painter().galley(pos2(left, rect.center().y - words.size().y / 2.0), words, theme.ink);
    ui.painter().galley(pos2(right - note.size().x, rect.center().y - note.size().y / 2.0), note, theme.dim);
    response.clicked()
}

fn item_row(ui: &mut Ui, title: &str, note: &str, chosen: bool) -> bool {
    let theme = Look::of(ui).theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), space::ROW), Sense::hover());
    let response = press(ui, rect, ui.id().with(("item", title)), title, note);
    let sign = pos2(rect.left() + space::GAP, rect.center().y);
    ui.painter().circle_stroke(sign, DOT, Stroke::new(space::STROKE, if chosen { theme.accent } else { theme.edge }));
    if chosen {
        ui.painter().circle_filled(sign, DOT / 2.0, theme.accent);
    }
    let note = Type::NOTE.line(ui, note, theme.dim);
    let left = rect.left() + space::GAP_GROUP;
    let room = rect.right() - note.size().x - space::GAP - left;
    let ink = if chosen { theme.ink } else { theme.dim };
    let words = Type::TEXT.block(ui, title, ink, room, 1);
    let elided = words.elided;
    ui.painter().galley(pos2(left, rect.center().y - words.size().y / 2.0), words, ink);
    ui.painter().galley(pos2(rect.right() - note.size().x, rect.center().y - note.size().y / 2.0), note, theme.dim);
    let clicked = response.clicked();
    if elided {
        response.on_hover_text(title);
    }
    clicked
}

const DOT: f32 = 5.0;

/// What can be done with the block; it never scrolls away.
fn actions(ui: &mut Ui, view: &View<'_>, state: &mut CalendarState, block: Block, placed: Option<usize>, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    let half = (ui.available_width() - space::GAP) / 2.0;
    if let Some(index) = placed {
        if Button::secondary(tr!("calendar-swap")).icon(name::ARROWS_DOWN_UP).width(half).show(ui).clicked() {
            let result = moves::swap_next(view, index, out);
            state.note(result);
        }
        if Button::secondary(tr!("calendar-leave-out")).icon(name::MINUS_CIRCLE).width(half).show(ui).clicked()
            && let Some(start) = moves::start_of(view, index)
        {
            moves::leave_out(view, start, out);
        }
        return;
    }
    let lock = view.allows(&Decision::Schedule(block, None)).err().map(|refusal| words::refusal(&refusal));
    if Button::secondary(tr!("calendar-place")).icon(name::PLUS).accented().off(lock.as_deref()).show(ui).clicked() {
        let result = moves::place(view, block, None, out);
        state.note(result);
    }
    let said = lock.unwrap_or_else(|| tr!("calendar-place-where").to_owned());
    Type::NOTE.elided(ui, said, theme.dim, 2);
}
