//! The dilemma that stopped the sprint: who brings it, what they say, and what can be done at which price.

use super::pace;
use crate::scenario::{DilemmaOption, StakeholderId};
use crate::sim::{Recording, View};
use crate::tr;
use crate::ui::desk::{DeskState, Part, keys, scrolled, words};
use crate::ui::egui::{Rect, Ui, pos2, vec2};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::portrait::size;
use crate::ui::widgets::{OptionRow, TrustBar, empty_state, in_columns, meaning_chip, power_bars, speaker_and_words};
use crate::ui::{Look, Type, Words, number, space};

/// The right panel.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut DeskState) {
    let view = run.view();
    let theme = Look::of(ui).theme;
    let Some(id) = view.dilemma() else {
        empty_state(ui, name::LIGHTNING, tr!("sprint-nothing"), tr!("sprint-nothing.what"));
        return;
    };
    let edge = ui.max_rect();
    let dilemma = &view.scenario().dilemmas[id.index()];
    let digit = keys::take_digit(ui);
    scrolled(ui, &format!("dilemma {}", id.index()), space::PAD_PANEL, |ui| {
        // Four options fit 1280 × 720.
        ui.spacing_mut().item_spacing.y = GAP;
        ui.add_space(space::PAD_LIST);
        head(ui, &view);
        ui.add_space(space::GRID);
        let said = |ui: &mut Ui| {
            Type::LEAD_STRONG.label(ui, &dilemma.title, theme.ink);
            Type::QUOTE.label(ui, words::quoted(&dilemma.says), theme.ink);
            if let Some((who, says)) = &dilemma.also {
                second_voice(ui, &view, *who, says);
            }
        };
        speaker_and_words(ui, |ui| from(ui, &view, dilemma.from), said);
        ui.add_space(space::GRID);
        in_columns(ui, &dilemma.options, |ui, k, option| {
            let (picked, price) = (state.sprint.picked(id) == Some(k), price(&view, option));
            let row = OptionRow::new(k + 1, &option.label).price(&price).note(&option.text).boxed().selected(picked).show(ui);
            if digit == Some(k + 1) {
                row.scroll_to_me(None);
            }
            if row.clicked() || digit == Some(k + 1) {
                state.sprint.picked = Some((id, k));
                state.part = Part::Right;
            }
        });
        if dilemma.options.iter().any(|option| option.half_days > 0) {
            ui.add_space(space::GRID);
            Type::NOTE.label(ui, tr!("sprint-free", free = view.free_half_days()), theme.dim);
        }
        ui.add_space(space::PAD_PANEL);
    });
    // Painted last, so that nothing scrolls over it.
    let line = Rect::from_min_max(edge.left_top(), pos2(edge.left() + space::FOCUS, edge.bottom()));
    ui.painter().rect_filled(line, 0.0, theme.accent);
}

fn head(ui: &mut Ui, view: &View<'_>) {
    let theme = Look::of(ui).theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), Type::TEXT.line), crate::ui::egui::Sense::hover());
    let mark = pos2(rect.left() + space::ICON_BUTTON / 2.0, rect.center().y);
    icon::paint(ui.painter(), mark, name::LIGHTNING, Drawn::Fill, space::ICON_BUTTON, theme.accent);
    let inner = rect.with_min_x(rect.left() + space::ICON_BUTTON + space::GAP);
    let mut ui = ui.new_child(crate::ui::egui::UiBuilder::new().max_rect(inner));
    let which = tr!("sprint-dilemma-of", number = pace::dilemmas_before(view) + 1, most = MOST);
    Words::new()
        .add(Type::NOTE_STRONG, tr!("sprint-stopped"), theme.accent)
        .add(Type::NOTE, format!("   {which}"), theme.dim)
        .show_rows(&mut ui, 1);
}

fn from(ui: &mut Ui, view: &View<'_>, who: Option<StakeholderId>) {
    let theme = Look::of(ui).theme;
    let Some(who) = who else {
        meaning_chip(ui, name::USERS_THREE, tr!("sprint-developers.brought"), theme.dim);
        return;
    };
    let person = &view.scenario().stakeholders[who.index()];
    ui.horizontal_top(|ui| {
        words::portrait(view, who).size(size::CARD).show(ui, &person.name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
            Type::LEAD_STRONG.label(ui, &person.name, theme.ink);
            Type::NOTE.label(ui, format!("{} · {}", person.role, person.place), theme.dim);
            ui.horizontal_wrapped(|ui| {
                let mut bar = TrustBar::new(view.person(who).trust as f32);
                if let Some(below) = view.overrides_below(who) {
                    bar = bar.override_at(below as f32);
                }
                bar.show(ui);
                ui.add_space(space::GAP);
                power_bars(ui, words::power(view, who));
            });
        });
    });
}

fn second_voice(ui: &mut Ui, view: &View<'_>, who: Option<StakeholderId>, says: &str) {
    let theme = Look::of(ui).theme;
    ui.horizontal_top(|ui| {
        let name = match who {
            Some(who) => {
                words::portrait(view, who).size(size::LINE).show(ui, &view.scenario().stakeholders[who.index()].name);
                words::first_name(view, who)
            }
            None => tr!("sprint-developers"),
        };
        ui.vertical(|ui| Type::TEXT.label(ui, words::quoted_of(name, says), theme.dim));
    });
}

/// What an option takes: points of the team, half-days of the Product Owner, and the blocks that make room for these.
fn price(view: &View<'_>, option: &DilemmaOption) -> String {
    let price = format!("{} · {}", number::points(option.points.round() as u32), number::half_days(u32::from(option.half_days)));
    let blocks = paying(view, option.half_days);
    if blocks.is_empty() { price } else { tr!("sprint-in-place-of", price = price, blocks = listed(&blocks)) }
}

/// `1`, `1 and 2`, `1, 2 and 3`.
fn listed(parts: &[String]) -> String {
    match parts {
        [before @ .., last] if !before.is_empty() => tr!("sprint-and", before = before.join(", "), last = last.as_str()),
        one => one.join(""),
    }
}

/// The last tactical blocks go first, then the last of any kind, until there is room.
fn paying(view: &View<'_>, half_days: u8) -> Vec<String> {
    let mut blocks = view.blocks().to_vec();
    let mut free = view.free_half_days();
    let mut gone = Vec::new();
    while free < half_days {
        let tactical = blocks.iter().rposition(|b| !b.kind().is_strategic());
        let Some(at) = tactical.or_else(|| blocks.len().checked_sub(1)) else { break };
        let block = blocks.remove(at);
        free += block.kind().half_days();
        gone.push(words::block_title(view, &block));
    }
    gone
}

/// Gap between the options and between what is said.
const GAP: f32 = 6.0;
/// Dilemmas a sprint may have.
const MOST: usize = 3;
