//! Writing: the case at the left, the sheet at the right.
use super::{EssayState, READ, READ_LEAST, act, bar, title};
use crate::practice::{LONGEST_ANSWER, Paper, PaperAct};
use crate::program::{EssayIntent, EssayRoom, HeldPaper};
use crate::tr;
use crate::ui::screens::chrome::{body, bottom_bar};
use crate::ui::screens::keys::{KeyHelp, keys_are_open, keys_overlay};
use crate::ui::screens::page::page;
use crate::ui::screens::review::columns;
use crate::ui::{
    Intent, Look, Type,
    egui::{Align, Key, Layout, Margin, Modifiers, TextEdit, Ui},
    icon, space,
    widgets::{Button, section_header},
};
use crate::words::area;
use std::time::Duration;

/// The essay that is looked at.
pub(super) fn show(ui: &mut Ui, room: &EssayRoom<'_>, held: &HeldPaper<'_>, state: &mut EssayState, out: &mut Vec<Intent>) {
    let paper = held.paper;
    let at = paper.at();
    let is_new = state.number != Some(at);
    if is_new {
        state.number = Some(at);
        paper.text(at).clone_into(&mut state.draft);
        state.since = None;
        state.asked = false;
    }
    // Before the field is shown, which would take the keys as typed.
    let moves = if keys_are_open(ui.ctx()) { None } else { moved(ui, paper) };
    let about = tr!("essays-place", number = at + 1, of = paper.sheet().essays.len());
    let back =
        bar(ui, &title(room, paper), if paper.sheet().essays.len() > 1 { &about } else { tr!("practise-title") }, |ui| time(ui, held));
    let asked = bottom_bar(ui, "essay actions", |ui| actions(ui, paper, state));
    let then = moves.map(PaperAct::Look).or(asked);
    body(ui, ("essay", at), 0.0, |ui| {
        page(ui, |ui| {
            let Some(essay) = paper.essay(at) else { return };
            columns::middle(ui, |ui| {
                columns::two(
                    ui,
                    READ,
                    READ_LEAST,
                    |ui| {
                        let look = Look::of(ui);
                        section_header(ui, Some(icon::name::BOOK_OPEN), tr!("essays-case"), area(essay.area));
                        Type::TEXT.label(ui, essay.case.as_str(), look.theme.ink);
                        ui.add_space(space::GAP);
                        Type::LEAD.label(ui, essay.asks.as_str(), look.theme.ink);
                    },
                    |ui| sheet(ui, state, is_new),
                );
            });
        });
    });
    keep(ui, held, state, at, back || then.is_some(), out);
    if let Some(then) = then {
        act(out, then);
    }
    if back {
        out.push(Intent::Essay(EssayIntent::Leave));
    }
    keys_overlay(ui, tr!("essays-title"), &keys());
}

/// Another essay by keys.
fn moved(ui: &Ui, paper: &Paper) -> Option<usize> {
    let taken = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::CTRL, key));
    let next = (paper.at() + 1 < paper.sheet().essays.len()).then_some(paper.at() + 1);
    if taken(Key::PageDown) {
        next
    } else if taken(Key::PageUp) {
        paper.at().checked_sub(1)
    } else {
        None
    }
}

/// The time that is left, where it counts.
fn time(ui: &mut Ui, held: &HeldPaper<'_>) {
    if !held.paper.is_timed() {
        return;
    }
    let theme = Look::of(ui).theme;
    let left = held.paper.allowed().saturating_sub(held.seconds);
    let colour = if left < LAST_SECONDS { theme.warn } else { theme.ink };
    let shown = Type::HEAD.label(ui, crate::ui::screens::practice::clock(left), colour);
    ui.ctx().accesskit_node_builder(shown.id, |node| node.set_description(tr!("practise-time-left")));
    ui.ctx().request_repaint_after(Duration::from_secs(1));
}

/// Where it is written.
fn sheet(ui: &mut Ui, state: &mut EssayState, is_new: bool) {
    let theme = Look::of(ui).theme;
    let words = state.draft.split_whitespace().count();
    let label = section_header(ui, Some(icon::name::PENCIL_LINE), tr!("essays-your-text"), &tr!("essays-words", count = words));
    let field = TextEdit::multiline(&mut state.draft)
        .font(Type::TEXT.font())
        .text_color(theme.ink)
        .margin(Margin::same(space::PAD_LIST as i8))
        .desired_width(f32::INFINITY)
        .desired_rows(ROWS)
        .char_limit(LONGEST_ANSWER)
        .hint_text(tr!("essays-hint"));
    let field = ui.add(field).labelled_by(label.id);
    // What has the keyboard is scrolled to, and the case is read first.
    if is_new && ui.clip_rect().contains_rect(field.rect) {
        field.request_focus();
    }
    ui.add_space(space::GAP_TIGHT);
    Type::NOTE.label(ui, tr!("essays-kept"), theme.dim);
}

/// Has what is typed kept from time to time, and at once before one goes on.
fn keep(ui: &Ui, held: &HeldPaper<'_>, state: &mut EssayState, at: usize, at_once: bool, out: &mut Vec<Intent>) {
    if state.draft == held.paper.text(at) {
        state.since = None;
        return;
    }
    let now = ui.input(|input| input.time);
    let since = *state.since.get_or_insert(now);
    let left = held.paper.allowed().saturating_sub(held.seconds);
    let pause = if held.paper.is_timed() && left < LAST_SECONDS { 0.0 } else { PAUSE };
    if at_once || now - since >= pause {
        state.since = None;
        act(out, PaperAct::Write(at, state.draft.clone()));
    } else {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(pause));
    }
}

/// The essays before and after, and handing in: which of them is asked for.
fn actions(ui: &mut Ui, paper: &Paper, state: &mut EssayState) -> Option<PaperAct> {
    let at = paper.at();
    let all = paper.sheet().essays.len();
    let is_empty = |number: usize| if number == at { state.draft.trim().is_empty() } else { !paper.is_written(number) };
    let empty = (0..all).filter(|number| is_empty(*number)).count();
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        if all > 1 {
            for (to, label, sign) in [
                (at.checked_sub(1), tr!("essays-before"), icon::name::ARROW_LEFT),
                ((at + 1 < all).then_some(at + 1), tr!("essays-next"), icon::name::ARROW_RIGHT),
            ] {
                let off = to.is_none().then_some(tr!("essays-no-further"));
                if Button::secondary(label).icon(sign).off(off).show(ui).clicked() {
                    asked = to.map(PaperAct::Look);
                }
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let off = (empty == all).then_some(tr!("essays-nothing-written"));
            let label = match (all, state.asked && empty > 0) {
                (1, _) => tr!("essays-to-marking").to_owned(),
                (_, false) => tr!("essays-hand-in").to_owned(),
                (_, true) => tr!("essays-hand-in-empty", count = empty),
            };
            let button = ui.push_id("hand in", |ui| Button::primary(&label).off(off).show(ui)).inner;
            if button.clicked() {
                if empty == 0 || state.asked {
                    asked = Some(PaperAct::HandIn);
                } else {
                    state.asked = true;
                }
            }
        });
    });
    asked
}

fn keys() -> [KeyHelp; 3] {
    [
        KeyHelp::new(&["Ctrl", "PgDn", "PgUp"], tr!("essays-keys-move")),
        KeyHelp::new(&["Tab"], tr!("keys-tab")),
        KeyHelp::new(&["Esc"], tr!("essays-keys-leave")),
    ]
}

/// Seconds between typing and keeping: as much is lost at most if the program ends.
const PAUSE: f64 = 1.5;
/// Seconds before the end from which the clock warns and every letter is kept.
const LAST_SECONDS: u32 = 60;
/// Lines of the sheet.
const ROWS: usize = 14;
