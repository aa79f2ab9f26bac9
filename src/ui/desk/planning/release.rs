//! The player's own forecast of an item's release: by which sprint, with what chance.

use crate::scenario::ItemId;
use crate::sim::{CHANCE, Decision, ItemView, View};
use crate::tr;
use crate::ui::desk::{DeskState, keys, words};
use crate::ui::egui::{Key, Ui};
use crate::ui::icon::name;
use crate::ui::widgets::{Button, Slider, section_header};
use crate::ui::{Intent, Look, Type, number};

/// A forecast that is being thought about.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Draft {
    item: Option<ItemId>,
    by: f32,
    chance: f32,
}

/// Some forecast of an item, to ask whether forecasts are possible.
pub(super) fn any(view: &View<'_>, item: &ItemView) -> Decision {
    Decision::ForecastRelease(item.id, view.sprint() as u8 + 1, EVEN)
}

/// The forecast of an item that holds now.
pub(super) fn standing(ui: &mut Ui, view: &View<'_>, item: &ItemView) {
    let dim = Look::of(ui).theme.dim;
    if let Some(forecast) = view.forecasts().iter().rev().find(|f| f.item == item.id) {
        let chance = number::percent(f32::from(forecast.chance) / PERCENT);
        Type::NOTE.label(ui, tr!("planning-release-made", made = forecast.made, sprint = forecast.by, chance = chance), dim);
    }
}

/// The editor.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, item: &ItemView, state: &mut DeskState) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(name::CALENDAR_CHECK), tr!("planning-release"), "");
    let planning = &mut state.planning;
    if planning.release.item != Some(item.id) {
        let made = view.forecasts().iter().rev().find(|f| f.item == item.id);
        let (by, chance) = made.map_or((view.sprint() as u8 + 1, EVEN), |f| (f.by.max(view.sprint() as u8 + 1), f.chance));
        planning.release = Draft { item: Some(item.id), by: f32::from(by), chance: f32::from(chance) };
    }
    let draft = &mut planning.release;
    let sprints = (view.sprint() as f32 + 1.0)..=(view.sprints() as f32);
    if sprints.start() < sprints.end() {
        let by = tr!("planning-release-sprint", sprint = draft.by);
        Slider::new(&mut draft.by, sprints).label(tr!("planning-release-by")).value(&by).step(1.0).show(ui);
    } else {
        Type::TITLE.label(ui, tr!("planning-release-by-sprint", sprint = draft.by), theme.ink);
    }
    let chance = number::percent(draft.chance / PERCENT);
    let chances = f32::from(*CHANCE.start())..=f32::from(*CHANCE.end());
    Slider::new(&mut draft.chance, chances).label(tr!("planning-release-chance")).value(&chance).step(1.0).show(ui);
    Type::NOTE.label(ui, tr!("planning-release-leaves-out"), theme.dim);
}

/// The buttons of the form; they do not scroll away.
pub(super) fn decide(ui: &mut Ui, view: &View<'_>, item: &ItemView, state: &mut DeskState, out: &mut Vec<Intent>) {
    let draft = state.planning.release;
    let decision = Decision::ForecastRelease(item.id, draft.by as u8, draft.chance as u8);
    let refusal = view.allows(&decision).err().map(|r| words::refusal(&r)).filter(|_| draft.item == Some(item.id));
    let confirm = Button::secondary(tr!("planning-release-confirm")).accented().off(refusal.as_deref());
    let buttons = [Button::secondary(tr!("planning-leave-it")), confirm];
    let [left, noted] = super::card::pair(ui, buttons);
    if noted && draft.item == Some(item.id) {
        out.push(Intent::Decide(decision));
    }
    if left || noted || keys::take(ui, Key::Escape) {
        close(ui, state);
    }
}

fn close(ui: &Ui, state: &mut DeskState) {
    state.planning.fold_up(ui);
    state.planning.release = Draft::default();
}

const EVEN: u8 = 50;
const PERCENT: f32 = 100.0;
