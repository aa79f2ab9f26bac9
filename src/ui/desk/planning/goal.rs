//! The Sprint Goal: the need this sprint serves, or none.

use crate::scenario::NeedId;
use crate::sim::{Decision, View};
use crate::ui::desk::{DeskState, keys, press, words};
use crate::ui::egui::{Key, Rect, Ui, Vec2, vec2};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::widgets::{Button, OptionRow, card, section_header};
use crate::ui::{Intent, Look, Type, number, space};

/// The goal as a card, or the list to choose from.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, out: &mut Vec<Intent>) {
    let head = section_header(ui, Some(name::FLAG_BANNER), "Sprint Goal", "").rect;
    if state.planning.goal_open {
        choose(ui, view, state, out);
    } else {
        pencil(ui, view, state, head);
        shown(ui, view);
    }
}

/// Changes the goal; where that is not possible a lock says why.
fn pencil(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, head: Rect) {
    let place = Rect::from_center_size(head.right_center() - vec2(space::TARGET / 2.0, 0.0), Vec2::splat(space::TARGET));
    let label = if view.goal().is_some() { "Change the goal" } else { "Choose a goal" };
    let (icon, said, locked) = match view.allows(&Decision::SetGoal(None)) {
        Ok(()) => (name::PENCIL_SIMPLE, label.to_owned(), false),
        Err(refusal) => (name::LOCK_SIMPLE, words::refusal(&refusal), true),
    };
    let response = press(ui, place, ui.id().with("goal"), label, if locked { &said } else { "" });
    icon::paint(ui.painter(), place.center(), icon, Drawn::Outline, space::ICON, Look::of(ui).theme.dim);
    if response.on_hover_text(said.as_str()).clicked() && !locked {
        state.planning.goal_open = true;
    }
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
                Type::NOTE.label(ui, serves(view, need), theme.dim);
            }
            None => {
                Type::TITLE.label(ui, "No Sprint Goal", theme.dim);
                Type::NOTE.label(ui, "Nobody can say what this sprint is for.", theme.dim);
            }
        }
    });
}

fn choose(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, out: &mut Vec<Intent>) {
    let rules = &view.scenario().rules;
    let people = &rules.people;
    let words = format!(
        "Reached when an item that serves it is finished: morale {}, otherwise {}. It sharpens the Product Goal by {}.",
        number::share_change(people.morale_goal as f32),
        number::share_change(-people.morale_goal_missed as f32),
        number::share(rules.influence.sprint_goal_share as f32)
    );
    super::side::note(ui, &words);
    let digit = keys::take_digit(ui);
    let needs = view.needs().map(|need| Some(need.id)).chain([None]);
    for (k, need) in needs.enumerate() {
        let (title, said) = need.map_or_else(
            || ("None".to_owned(), "No goal, nothing to reach or miss.".to_owned()),
            |need| (view.scenario().needs[need.index()].title.clone(), serves(view, need)),
        );
        let row = OptionRow::new(k + 1, &title).note(&said).selected(view.goal() == need).show(ui);
        if row.clicked() || digit == Some(k + 1) {
            state.planning.goal_open = false;
            if view.goal() != need {
                out.push(Intent::Decide(Decision::SetGoal(need)));
            }
        }
    }
    if view.needs().next().is_none() {
        super::side::note(ui, "No need is known yet. Ask why, or interview.");
    }
    if Button::quiet("Leave it").show(ui).clicked() || keys::take(ui, Key::Escape) {
        state.planning.goal_open = false;
    }
}

/// What in the plan serves a need.
fn serves(view: &View<'_>, need: NeedId) -> String {
    let count = view.backlog().filter(|i| i.included && i.need == Some(need)).count() as u32;
    if count == 0 { "nothing in the plan serves it".to_owned() } else { format!("{} in the plan", number::counted(count, "item", "items")) }
}
