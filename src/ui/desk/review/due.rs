//! Bets that are due, one after the other: what was said, what was seen, what to do now.

use crate::sim::{ItemView, Recording, View};
use crate::tr;
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
        section_header(ui, Some(name::TARGET), tr!("review-no-bet"), "");
        Type::NOTE.label(ui, tr!("review-no-bet.what"), Look::of(ui).theme.dim);
        return;
    };
    let theme = Look::of(ui).theme;
    let more = if due.len() > 1 { tr!("review-bet-due.first", of = due.len()) } else { String::new() };
    section_header(ui, Some(name::HOURGLASS_LOW), tr!("review-bet-due"), &more);
    Type::LEAD_STRONG.label(ui, view.title(item.id), theme.ink);
    asked(ui, &view, item);
    ui.add_space(space::GAP);
    said(ui, item);
    ui.add_space(space::GAP);
    belief::belief(ui, tr!("review-believed"), view.prior_of(item.id), Evidence::Opinion, false);
    belief::belief(ui, tr!("review-known"), item.effect, belief::evidence(item.grounds), false);
    ui.add_space(space::GAP);
    live::show(ui, &view, item, choice);
    ui.add_space(space::GAP);
    tally(ui, &view);
}

fn asked(ui: &mut Ui, view: &View<'_>, item: &ItemView) {
    let theme = Look::of(ui).theme;
    let points = item.estimate.round() as u32;
    let facts = match item.released {
        Some(sprint) => tr!("review-item-live", points = points, sprint = sprint + 1),
        None => tr!("review-item", points = points),
    };
    let Some(who) = item.sponsor else {
        Type::NOTE.label(ui, format!("{} {facts}", tr!("review-nobody-asked")), theme.dim);
        return;
    };
    ui.horizontal_top(|ui| {
        let name = &view.scenario().stakeholders[who.index()].name;
        words::portrait(view, who).size(size::TABLE).show(ui, name);
        ui.vertical(|ui| Type::NOTE.label(ui, format!("{} {facts}", tr!("review-asked", who = name.as_str())), theme.dim));
    });
}

fn said(ui: &mut Ui, item: &ItemView) {
    let theme = Look::of(ui).theme;
    let (Some(bet), Some((seen, reached))) = (item.bet, item.bet_result) else { return };
    let seen = number::signed(seen as f32, 1);
    let (seen, colour) = if reached {
        (tr!("review-seen-reached", seen = seen, sign = name::CHECK), theme.good)
    } else {
        (tr!("review-seen-missed", seen = seen, sign = name::X), theme.bad)
    };
    let lines = [
        (tr!("review-said"), tr!("review-said-points", least = number::signed(bet.at_least as f32, 1)), theme.ink),
        (tr!("review-chance"), number::percent(f32::from(bet.chance) / PERCENT), theme.ink),
        (tr!("review-seen"), seen, colour),
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
    let mut said = tr!("review-tally", read = read.len(), reached = reached);
    if read.len() < TELLING {
        said = format!("{said} {}", tr!("review-calibration", needed = TELLING));
    }
    Type::NOTE.label(ui, said, theme.dim);
}

const PERCENT: f32 = 100.0;
/// Bets from which chances can be compared with results.
const TELLING: usize = 4;
