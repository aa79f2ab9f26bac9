//! Bets that are due, one after the other: what was said, what was seen, what to do now.

use crate::sim::{ItemView, Recording, View};
use crate::ui::desk::planning::{belief, live};
use crate::ui::desk::words;
use crate::ui::egui::Ui;
use crate::ui::icon::name;
use crate::ui::portrait::size;
use crate::ui::widgets::{Evidence, section_header};
use crate::ui::{Look, Type, Words, number, space};

/// The bet that is due first, or that there is none.
pub(super) fn show(ui: &mut Ui, run: &Recording, choice: &mut live::Choice) {
    let view = run.view();
    let due: Vec<ItemView> = view.bets_due().collect();
    let Some(item) = due.first() else {
        let what = "You set bets in Planning. Measured bets move people, opinions do not.";
        section_header(ui, Some(name::TARGET), "No bet is due", "");
        Type::NOTE.label(ui, what, Look::of(ui).theme.dim);
        return;
    };
    let theme = Look::of(ui).theme;
    let more = if due.len() > 1 { format!("1 of {}", due.len()) } else { String::new() };
    section_header(ui, Some(name::HOURGLASS_LOW), "A bet is due", &more);
    Type::LEAD_STRONG.label(ui, view.title(item.id), theme.ink);
    asked(ui, &view, item);
    ui.add_space(space::GAP);
    said(ui, item);
    ui.add_space(space::GAP);
    belief::belief(ui, "believed then", view.prior_of(item.id), Evidence::Opinion, false);
    belief::belief(ui, "known now", item.effect, belief::evidence(item.grounds), false);
    ui.add_space(space::GAP);
    live::show(ui, &view, item, choice);
    ui.add_space(space::GAP);
    tally(ui, &view);
}

fn asked(ui: &mut Ui, view: &View<'_>, item: &ItemView) {
    let theme = Look::of(ui).theme;
    let since = item.released.map_or_else(String::new, |sprint| format!(", live since sprint {}", sprint + 1));
    let points = number::points(item.estimate.round() as u32);
    let Some(who) = item.sponsor else {
        Type::NOTE.label(ui, format!("Nobody asked for it by name. {points}{since}."), theme.dim);
        return;
    };
    ui.horizontal_top(|ui| {
        let name = &view.scenario().stakeholders[who.index()].name;
        words::portrait(view, who).size(size::TABLE).show(ui, name);
        ui.vertical(|ui| Type::NOTE.label(ui, format!("{name} asked for it. {points}{since}."), theme.dim));
    });
}

fn said(ui: &mut Ui, item: &ItemView) {
    let theme = Look::of(ui).theme;
    let (Some(bet), Some((seen, reached))) = (item.bet, item.bet_result) else { return };
    let (sign, word) = if reached { (name::CHECK, "reached") } else { (name::X, "not reached") };
    let colour = if reached { theme.good } else { theme.bad };
    let lines = [
        ("You said", format!("{} outcome points or more", number::signed(bet.at_least as f32, 1)), theme.ink),
        ("Your chance", number::percent(f32::from(bet.chance) / PERCENT), theme.ink),
        ("Seen", format!("{} {sign} {word}", number::signed(seen as f32, 1)), colour),
    ];
    for (label, value, colour) in lines {
        Words::new().add(Type::TEXT, format!("{label}  "), theme.dim).add(Type::TEXT_STRONG, value, colour).show(ui);
    }
}

/// How the player's bets have come out so far.
fn tally(ui: &mut Ui, view: &View<'_>) {
    let theme = Look::of(ui).theme;
    let read: Vec<bool> = view.items().filter_map(|item| item.bet_result.map(|r| r.1)).collect();
    let reached = read.iter().filter(|r| **r).count();
    let later = if read.len() < TELLING { " Calibration is shown from the fourth." } else { "" };
    Type::NOTE.label(ui, format!("Your bets so far: {} read, {reached} reached.{later}", read.len()), theme.dim);
}

const PERCENT: f32 = 100.0;
/// Bets from which chances can be compared with results.
const TELLING: usize = 4;
