//! The Sprint Goal: the need this sprint serves, or none.

use super::plan::{PlannedWork, Row};
use crate::scenario::NeedId;
use crate::sim::{Decision, View};
use crate::tr;
use crate::ui::desk::{DeskState, keys, press, words};
use crate::ui::egui::{Key, Rect, Ui, Vec2, vec2};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::widgets::{Button, OptionRow, card, section_header};
use crate::ui::{Intent, Look, Type, number, space};

/// The goal as a card, or the list to choose from.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, out: &mut Vec<Intent>) {
    let head = section_header(ui, Some(name::FLAG_BANNER), tr!("planning-goal"), "").rect;
    if state.planning.goal_open {
        choose(ui, view, state, out);
    } else {
        pencil(ui, view, state, head);
        shown(ui, view);
    }
}

/// Changes the goal.
fn pencil(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, head: Rect) {
    let label = if view.goal().is_some() { tr!("planning-goal-change") } else { tr!("planning-goal-choose") };
    if opens(ui, view, head, ("goal", label), &Decision::SetGoal(None)) {
        (state.planning.goal_open, state.planning.product_goal_open) = (true, false);
    }
}

/// A pencil at the end of a heading that opens a list; where its decision is not possible a lock says why.
pub(super) fn opens(ui: &mut Ui, view: &View<'_>, head: Rect, (id, label): (&str, &str), decision: &Decision) -> bool {
    let place = Rect::from_center_size(head.right_center() - vec2(space::TARGET / 2.0, 0.0), Vec2::splat(space::TARGET));
    let (icon, said, locked) = match view.allows(decision) {
        Ok(()) => (name::PENCIL_SIMPLE, label.to_owned(), false),
        Err(refusal) => (name::LOCK_SIMPLE, words::refusal(&refusal), true),
    };
    let response = press(ui, place, ui.id().with(id), label, if locked { &said } else { "" });
    icon::paint(ui.painter(), place.center(), icon, Drawn::Outline, space::ICON, Look::of(ui).theme.dim);
    response.on_hover_text(said.as_str()).clicked() && !locked
}

fn shown(ui: &mut Ui, view: &View<'_>) {
    let look = Look::of(ui);
    let theme = look.theme;
    card(&look).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_width(ui.available_width());
        match view.goal() {
            Some(need) => {
                Type::TITLE.label(ui, &view.scenario().needs[need.index()].title, theme.ink);
                Type::NOTE.label(ui, serves(&PlannedWork::of(view), need), theme.dim);
            }
            None => {
                Type::TITLE.label(ui, tr!("planning-goal-none"), theme.dim);
                Type::NOTE.label(ui, tr!("planning-goal-none-what"), theme.dim);
            }
        }
    });
}

fn choose(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, out: &mut Vec<Intent>) {
    let rules = &view.scenario().rules;
    let people = &rules.people;
    let words = tr!(
        "planning-goal-effect",
        reached = number::share_change(people.morale_goal as f32),
        missed = number::share_change(-people.morale_goal_missed as f32),
        sharpens = number::share(rules.influence.sprint_goal_share as f32)
    );
    super::side::note(ui, &words);
    super::side::note(ui, tr!("planning-goal-keys"));
    let digit = keys::take_digit(ui);
    let plan = PlannedWork::of(view);
    let needs = view.needs().map(|need| Some(need.id)).chain([None]);
    for (k, need) in needs.enumerate() {
        let (title, said) = need.map_or_else(
            || (tr!("planning-goal-without").to_owned(), tr!("planning-goal-without-what").to_owned()),
            |need| (view.scenario().needs[need.index()].title.clone(), serves(&plan, need)),
        );
        let row = OptionRow::new(k + 1, &title).note(&said).selected(view.goal() == need).show(ui);
        // As everywhere: a digit points, Enter gives; never is it the main action's here.
        let is_set = view.goal() == need;
        if digit == Some(k + 1) || is_set && keys::nothing_focused(ui.ctx()) {
            row.request_focus();
        }
        if row.clicked() {
            state.planning.goal_open = false;
            if view.goal() != need {
                out.push(Intent::Decide(Decision::SetGoal(need)));
            }
        }
    }
    if view.needs().next().is_none() {
        super::side::note(ui, tr!("planning-goal-no-need-known"));
    }
    if Button::quiet(tr!("planning-leave-it")).show(ui).clicked() || keys::take(ui, Key::Escape) {
        state.planning.goal_open = false;
    }
}

/// What serves a need of the work that the sprint is likely to get to.
fn serves(plan: &PlannedWork, need: NeedId) -> String {
    let serving = plan.rows.iter().filter(|row| row.item.need == Some(need));
    let (below, above): (Vec<&Row>, Vec<&Row>) = serving.partition(|row| plan.below_even_odds(row));
    let said = tr!("planning-goal-served", count = above.len());
    if below.is_empty() { said } else { format!("{said}; {}", tr!("planning-goal-served-below", count = below.len())) }
}
