//! Bets looked back on: said, chance, seen.

use crate::sim::{ItemView, Recording};
use crate::tr;
use crate::ui::egui::Ui;
use crate::ui::icon::name;
use crate::ui::widgets::{card, empty_state, section_header};
use crate::ui::{Look, Type, Words, number, space};

/// Every bet that was read, and what the chances said of the player.
pub(super) fn show(ui: &mut Ui, run: &Recording) {
    let view = run.view();
    let look = Look::of(ui);
    let theme = look.theme;
    ui.add_space(space::GAP);
    section_header(ui, Some(name::TARGET), tr!("retrospective-bets"), tr!("retrospective-bets.note"));
    let read: Vec<ItemView> = view.items().filter(|item| item.bet.is_some() && item.bet_result.is_some()).collect();
    if read.is_empty() {
        empty_state(
            ui,
            name::TARGET,
            tr!("retrospective-no-bets"),
            &tr!("retrospective-no-bets.what", sprints = view.scenario().rules.evidence.bet_sprints),
        );
        return;
    }
    let mut chances = 0.0;
    let mut reached = 0_u32;
    for item in &read {
        let (Some(bet), Some((seen, got))) = (item.bet, item.bet_result) else { continue };
        chances += f32::from(bet.chance) / PERCENT;
        reached += u32::from(got);
        card(&look).show(ui, |ui| {
            ui.set_width(ui.available_width());
            Type::TITLE.label(ui, view.title(item.id), theme.ink);
            let (sign, colour) = if got { (name::CHECK, theme.good) } else { (name::X, theme.bad) };
            let seen = tr!("retrospective-seen", seen = number::signed(seen as f32, 1), sign = sign);
            let least = tr!("retrospective-said", least = number::signed(bet.at_least as f32, 1));
            let chance = number::percent(f32::from(bet.chance) / PERCENT);
            let whole = format!("{least} · {chance}");
            let said = if Look::of(ui).all_numbers { whole.clone() } else { chance };
            let line = Words::new().add(Type::NOTE, said, theme.dim).add(Type::NOTE_STRONG, format!(" · {seen}"), colour).show(ui);
            line.on_hover_text(whole);
        });
    }
    let mean = number::percent(chances / read.len() as f32);
    Type::NOTE.label(ui, tr!("retrospective-chances", mean = mean, reached = reached, count = read.len()), theme.dim);
    ui.add_space(space::PAD_PANEL);
}

const PERCENT: f32 = 100.0;
