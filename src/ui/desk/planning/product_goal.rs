//! The Product Goal: the future state that the team plans towards, what serves it, and what does not.

use super::plan::PlannedWork;
use super::{goal, side};
use crate::scenario::{ProductGoal, ProductGoalId};
use crate::sim::{Decision, View};
use crate::tr;
use crate::ui::desk::{DeskState, keys};
use crate::ui::egui::{Key, Rect, Ui};
use crate::ui::icon::name;
use crate::ui::widgets::{Button, OptionRow, card, section_header};
use crate::ui::{Intent, Look, Type, number, space};

/// The goal as a card, or the candidates to choose from; nothing where a scenario has none.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, out: &mut Vec<Intent>) {
    if view.scenario().product_goals.is_empty() {
        return;
    }
    let head = section_header(ui, Some(name::MOUNTAINS), tr!("planning-product-goal"), "").rect;
    if state.planning.product_goal_open {
        choose(ui, view, state, out);
    } else {
        pencil(ui, view, state, head);
        shown(ui, view);
    }
    ui.add_space(space::GRID);
}

/// Changes the goal.
fn pencil(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, head: Rect) {
    let chosen = view.product_goal().is_some();
    let label = if chosen { tr!("planning-product-goal-change") } else { tr!("planning-product-goal-choose") };
    if goal::opens(ui, view, head, ("product goal", label), &Decision::SetProductGoal(None)) {
        (state.planning.product_goal_open, state.planning.goal_open) = (true, false);
    }
}

/// The goal on a canvas of one card: the outcome that would show it, its needs, what of the plan serves it and what does not.
fn shown(ui: &mut Ui, view: &View<'_>) {
    let look = Look::of(ui);
    let theme = look.theme;
    card(&look).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_width(ui.available_width());
        let Some((id, goal)) = view.product_goal().and_then(|id| Some((id, view.scenario().product_goal(id)?))) else {
            Type::TITLE.label(ui, tr!("planning-product-goal-none"), theme.dim);
            Type::NOTE.label(ui, tr!("planning-product-goal-none-what"), theme.dim);
            return;
        };
        let response = Type::TITLE.label(ui, &goal.title, theme.ink);
        response.on_hover_text(format!("{}\n{}", goal.outcome, needs(view, goal)));
        Type::NOTE.label(ui, serves(view, id), theme.dim);
        if view.speaks_against(id) {
            Type::NOTE.label(ui, format!("{} {}", name::WARNING, tr!("planning-product-goal-against")), theme.warn);
        }
    });
}

/// The needs that a goal covers, those that are not known yet as such.
fn needs(view: &View<'_>, goal: &ProductGoal) -> String {
    let known: Vec<&str> = goal.needs.iter().filter(|need| view.knows(**need)).map(|need| view.scenario().title_of_need(*need)).collect();
    let unknown = goal.needs.len() - known.len();
    let mut said = known.join(" · ");
    if unknown > 0 {
        let more = tr!("planning-product-goal-unknown", count = unknown);
        said = if said.is_empty() { more } else { format!("{said} · {more}") };
    }
    said
}

/// How many items that the sprint is likely to get to serve the goal, and how many serve nothing that is known.
fn serves(view: &View<'_>, goal: ProductGoalId) -> String {
    let plan = PlannedWork::of(view);
    let likely = || plan.rows.iter().filter(|row| !plan.below_even_odds(row));
    let serving = likely().filter(|row| row.item.need.is_some_and(|need| view.scenario().covers(goal, need))).count();
    let orphans = likely().filter(|row| row.item.need.is_none()).count();
    let of = likely().count();
    let said = tr!("planning-product-goal-serves", count = serving, of = of);
    if orphans == 0 { said } else { format!("{said}; {}", tr!("planning-product-goal-orphans", count = orphans)) }
}

fn choose(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, out: &mut Vec<Intent>) {
    let rules = &view.scenario().rules.product_goal;
    let words = tr!(
        "planning-product-goal-effect",
        focused = number::percent(rules.focused as f32),
        gain = number::share_change(rules.focus as f32),
        clarity = number::share_change(rules.changed_clarity as f32),
        trust = number::share_change(rules.changed_trust as f32)
    );
    side::note(ui, &words);
    let digit = keys::take_digit(ui);
    for (k, goal) in view.scenario().product_goals.iter().enumerate() {
        let id = ProductGoalId::at(k);
        let is_set = view.product_goal() == Some(id);
        let note = format!("{} {}", goal.outcome, needs(view, goal));
        let row = OptionRow::new(k + 1, &goal.title).note(&note).selected(is_set).show(ui);
        // As everywhere: a digit points, Enter gives; never is it the main action's here.
        let is_first = view.product_goal().is_none() && k == 0;
        if digit == Some(k + 1) || (is_set || is_first) && keys::nothing_focused(ui.ctx()) {
            row.request_focus();
        }
        if row.clicked() {
            state.planning.product_goal_open = false;
            if !is_set {
                out.push(Intent::Decide(Decision::SetProductGoal(Some(id))));
            }
        }
    }
    if Button::quiet(tr!("planning-leave-it")).show(ui).clicked() || keys::take(ui, Key::Escape) {
        state.planning.product_goal_open = false;
    }
}
