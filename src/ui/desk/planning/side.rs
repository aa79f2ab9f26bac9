//! The settings of a plan: Sprint Goal, commitment, share for debt, filters, running bets, live features.

use super::filter::Filter;
use super::plan::{DebtGoes, debt_goes, likely};
use super::row::whole;
use super::{PlanForm, goal, interval, product_goal};
use crate::scenario::DecisionKind;
use crate::sim::{Decision, ItemView, Recording, Refusal, Stage, View};
use crate::tr;
use crate::ui::desk::{DeskState, Part, press, scrolled, words};
use crate::ui::egui::{Frame, Margin, Panel, Response, Sense, Ui, pos2, vec2};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::widgets::{Slider, filter_chip, meaning_chip, section_header, segments};
use crate::ui::{Intent, Look, Type, number, space};

/// The left panel.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    let margin = Margin::symmetric(space::PAD_PANEL as i8, space::PAD_LIST as i8);
    Panel::bottom("views of the plan").resizable(false).show_separator_line(false).frame(Frame::new().inner_margin(margin)).show(
        ui,
        |ui| {
            let mut at = state.planning.shown as usize;
            let views = [
                (name::LIST_NUMBERS, tr!("planning-list")),
                (name::GRID_NINE, tr!("planning-matrix")),
                (name::TREE_STRUCTURE, tr!("planning-tree")),
            ];
            if segments(ui, &views, &mut at) {
                state.planning.show_as([PlanForm::List, PlanForm::Matrix, PlanForm::Tree][at], &run.view());
                state.part = Part::Centre;
            }
        },
    );
    let view = run.view();
    scrolled(ui, "plan settings", space::PAD_PANEL, |ui| {
        // Everything but long lists shows at 1280 × 720.
        ui.spacing_mut().item_spacing.y = space::GRID;
        ui.add_space(space::GRID);
        product_goal::show(ui, &view, state, out);
        goal::show(ui, &view, state, out);
        ui.add_space(space::GRID);
        commitment(ui, &view, state, out);
        ui.add_space(space::GRID);
        debt(ui, &view, state, out);
        ui.add_space(space::GRID);
        filters(ui, &view, state);
        bets(ui, &view, state);
        interval::show(ui, &view);
        live(ui, &view, state);
        ui.add_space(space::PAD_PANEL);
    });
}

fn commitment(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, out: &mut Vec<Intent>) {
    let scope = &view.scenario().rules.scope;
    let now = (view.commitment() * PERCENT).round() as f32;
    let draft = &mut state.planning.commitment;
    let mut percent = draft.unwrap_or(now);
    let share = f64::from(percent) / PERCENT;
    let forecast = view.forecast();
    let value = number::plain((forecast * share) as f32, 0);
    let figures = tr!("planning-commitment-of", forecast = number::plain(forecast as f32, 0), share = number::percent(share as f32));
    let ends = [scope.commit_least, scope.commit_most].map(|end| number::percent(end as f32));
    let pressure = share - 1.0;
    let words = if pressure.abs() < SLIGHT {
        tr!("planning-commitment-as-forecast")
    } else if pressure > 0.0 {
        tr!("planning-commitment-above")
    } else {
        tr!("planning-commitment-below")
    };
    // Figures for what is being moved.
    let moves = draft.is_some();
    let [remark, low, high] = if moves {
        [figures.as_str(), &ends[0], &ends[1]]
    } else {
        [words, tr!("planning-commitment-less"), tr!("planning-commitment-more")]
    };
    let range = view.commitments();
    let range = *range.start() as f32..=*range.end() as f32;
    let locked = view.is_unlocked(DecisionKind::Commitment);
    let response = unless_locked(ui, locked, |ui| {
        Slider::new(&mut percent, range)
            .label(tr!("planning-commitment"))
            .value(&value)
            .remark(remark)
            .step(1.0)
            .ends(low, high)
            .notch(100.0, tr!("planning-commitment-forecast"))
            .show(ui)
    });
    if let Some(set) = settle(&response, percent, now, draft) {
        out.push(Intent::Decide(Decision::Commit(set)));
    }
    on_demand(ui, response, &figures);
    let chance = view.chance_of_points(forecast * share);
    let figures = tr!("planning-commitment-chance", chance = number::of_ten(chance as f32));
    let dim = Look::of(ui).theme.dim;
    let words = format!("{} {}", tr!("planning-commitment-all", chance = likely(chance)), pressure_words(view, share));
    let response = Type::NOTE.label(ui, words, dim);
    on_demand(ui, response, &figures);
    reason(ui, view, &Decision::Commit(now as u8));
}

/// What a commitment off the forecast does besides (`design/rules.md`, Capacity, People).
fn pressure_words(view: &View<'_>, share: f64) -> String {
    let pressure = share - 1.0;
    let points = number::signed(view.points_by_pressure(share) as f32, 0);
    if pressure.abs() < SLIGHT {
        tr!("planning-commitment-even").to_owned()
    } else if pressure > 0.0 {
        tr!("planning-commitment-pressure", points = points)
    } else {
        tr!("planning-commitment-slack", points = points)
    }
}

fn debt(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    let set_now = (view.debt_share() * PERCENT).round() as f32;
    let draft = &mut state.planning.debt;
    let mut percent = draft.unwrap_or(set_now);
    let share = f64::from(percent) / PERCENT;
    let points = whole(view.forecast() * share);
    let value = points.to_string();
    let figures = tr!("planning-debt-points", points = points, share = number::percent(share as f32));
    let words = tr!("planning-debt-points-alone", points = points);
    let remark = if draft.is_some() { &figures } else { &words };
    let free = view.is_unlocked(DecisionKind::Debt);
    let response = unless_locked(ui, free, |ui| {
        Slider::new(&mut percent, 0.0..=PERCENT as f32)
            .label(tr!("planning-debt"))
            .value(&value)
            .remark(remark)
            .step(1.0)
            .colour(theme.sky.haze)
            .show(ui)
    });
    if let Some(set) = settle(&response, percent, set_now, draft) {
        out.push(Intent::Decide(Decision::DebtShare(set)));
    }
    on_demand(ui, response, &figures);
    let after = |share: f64| number::share(view.debt_after(share) as f32);
    let drag = number::percent(view.debt_drag() as f32);
    let now = number::share(view.debt() as f32);
    let goes = debt_goes(view, share);
    let (after, without) = (after(share), after(0.0));
    let figures = if goes == DebtGoes::Nowhere {
        tr!("planning-debt-holds", after = after, without = without)
    } else {
        tr!("planning-debt-ends", after = after, without = without)
    };
    let response = Type::NOTE.label(ui, goes.sentence(), theme.dim);
    on_demand(ui, response, &format!("{figures} {}", tr!("planning-debt-drag", debt = now, drag = drag)));
    reason(ui, view, &Decision::DebtShare(set_now as u8));
}

/// Figures for whoever points at their words, or asks a screen reader for more.
fn on_demand(ui: &Ui, response: Response, figures: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(figures));
    response.on_hover_text(figures);
}

/// A slider moves freely; its value becomes a decision once it is let go, so that a drag is one decision.
fn settle(response: &Response, percent: f32, now: f32, draft: &mut Option<f32>) -> Option<u8> {
    if response.changed() {
        *draft = Some(percent);
    }
    let let_go = response.drag_stopped() || response.clicked() || response.lost_focus();
    let set = draft.filter(|_| let_go && !response.dragged())?;
    *draft = None;
    let (set, now) = (set.round() as u8, now.round() as u8);
    (set != now).then_some(set)
}

fn unless_locked(ui: &mut Ui, free: bool, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.add_enabled_ui(free, add).inner
}

/// Why something is not possible yet, where it would be.
fn reason(ui: &mut Ui, view: &View<'_>, decision: &Decision) {
    if let Err(refusal @ Refusal::NotYet { .. }) = view.allows(decision) {
        let dim = Look::of(ui).theme.dim;
        meaning_chip(ui, name::LOCK_SIMPLE, &words::refusal(&refusal), dim);
    }
}

fn filters(ui: &mut Ui, view: &View<'_>, state: &mut DeskState) {
    let theme = Look::of(ui).theme;
    Type::TEXT_STRONG.label(ui, tr!("planning-show"), theme.ink);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = crate::ui::egui::vec2(space::GAP_TIGHT, 0.0);
        for filter in Filter::ALL {
            if filter_chip(ui, filter.word(), None, state.planning.sieve.filter == filter).clicked() {
                state.planning.sift(view, |sieve| sieve.filter = filter);
                state.part = Part::Centre;
            }
        }
    });
}

fn bets(ui: &mut Ui, view: &View<'_>, state: &mut DeskState) {
    let theme = Look::of(ui).theme;
    let running = |i: &ItemView| i.bet.is_some() && i.bet_result.is_none() && running(i.stage);
    section_header(ui, None, tr!("planning-bets"), "");
    let mut none = true;
    for item in view.items().filter(running) {
        let Some(bet) = item.bet else { continue };
        none = false;
        let due = view.reads_in(&item);
        let icon = if due <= view.sprint() + 1 { name::HOURGLASS_LOW } else { name::HOURGLASS_MEDIUM };
        let when =
            if item.stage == Stage::Live { tr!("planning-review", number = due) } else { tr!("planning-review-or-later", number = due) };
        let at_least = tr!("planning-or-more", effect = number::signed(bet.at_least as f32, 1));
        open_row(ui, state, &item, icon, view.title(item.id), [&when, &format!("{at_least} · {when}")]);
    }
    if none {
        Type::NOTE.label(ui, tr!("planning-bets-none"), theme.dim);
    }
}

const fn running(stage: Stage) -> bool {
    matches!(stage, Stage::Backlog | Stage::InWork | Stage::Finished | Stage::Live)
}

fn live(ui: &mut Ui, view: &View<'_>, state: &mut DeskState) {
    let live: Vec<ItemView> = view.live().collect();
    if live.is_empty() {
        return;
    }
    ui.add_space(space::GAP);
    section_header(ui, None, tr!("planning-live"), tr!("planning-live-what"));
    for item in live {
        let known = if item.measured { tr!("planning-measured") } else { tr!("planning-not-measured") };
        let effect = number::effect(item.effect.mean as f32, item.effect.half_width() as f32);
        open_row(ui, state, &item, name::STAR_FOUR, view.title(item.id), [known, &format!("{effect} · {known}")]);
    }
}

/// A line that takes an item in hand; below its title words, and figures for whoever points at it or hears it.
fn open_row(ui: &mut Ui, state: &mut DeskState, item: &ItemView, icon: &str, title: &str, [below, figures]: [&str; 2]) {
    let theme = Look::of(ui).theme;
    let width = ui.available_width();
    let left = space::ICON_BUTTON + space::GAP;
    let head = Type::TEXT.block(ui, title, theme.ink, width - left, 1);
    let note = Type::NOTE.block(ui, below, theme.dim, width - left, 2);
    let (rect, _) = ui.allocate_exact_size(vec2(width, head.size().y + note.size().y), Sense::hover());
    let response = press(ui, rect, ui.id().with((icon, item.id.index())), title, figures);
    let second = rect.top() + head.size().y;
    let painter = ui.painter();
    let mark = pos2(rect.left() + space::ICON / 2.0, rect.top() + head.size().y / 2.0);
    icon::paint(painter, mark, icon, Drawn::Outline, space::ICON, theme.dim);
    painter.galley(pos2(rect.left() + left, rect.top()), head, theme.ink);
    painter.galley(pos2(rect.left() + left, second), note, theme.dim);
    if response.clicked() {
        state.planning.open(item.id, &mut state.part);
    }
    response.on_hover_text(format!("{title} · {figures}"));
}

pub(super) fn note(ui: &mut Ui, words: &str) {
    let dim = Look::of(ui).theme.dim;
    Type::NOTE.label(ui, words, dim);
}

const PERCENT: f64 = 100.0;
/// Pressure smaller than this is none.
const SLIGHT: f64 = 0.005;
