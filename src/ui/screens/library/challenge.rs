//! Challenges: a code that names scenario and luck, somebody else's to play and one to give away.
use super::{Filter, LibraryState, start::parse};
use crate::program::library::{Shelf, ShelfEntry};
use crate::scenario::{Challenge, NoChallenge};
use crate::tr;
use crate::ui::{
    Intent, Look, PART, Type,
    desk::{keys::take, press_icon},
    egui::{Frame, Id, Key, Margin, Modal, Modifiers, Response, TextEdit, Ui},
    icon,
    screens::{challenge_code::challenge_code, copy_button::copy},
    space,
    widgets::{Button, section_header},
};

/// A code to give away before anything is played: of the seed that was typed, or of one that is drawn.
pub(super) fn offer(ui: &mut Ui, entry: &ShelfEntry, seed: &str, out: &mut Vec<Intent>) {
    match code_of(entry, seed) {
        Ok(Some(challenge)) => challenge_code(ui, &tr!("library-code", code = PART), challenge),
        Ok(None) => {
            if Button::secondary(tr!("library-code-make")).icon(icon::name::TICKET).show(ui).clicked() {
                out.push(Intent::DrawSeed(entry.name.clone()));
            }
        }
        Err(why) => _ = Button::secondary(tr!("library-code-make")).icon(icon::name::TICKET).off(Some(&why)).show(ui),
    }
}

/// Its key, wherever the ring is: makes the code, then copies it.
pub(super) fn key(ui: &Ui, entry: &ShelfEntry, seed: &str, out: &mut Vec<Intent>) {
    if entry.scenario.is_some() && take(ui, Key::C) {
        match code_of(entry, seed) {
            Ok(Some(challenge)) => copy(ui, &challenge.to_string()),
            Ok(None) => out.push(Intent::DrawSeed(entry.name.clone())),
            // The field says why.
            Err(_) => {}
        }
    }
}

/// The code of a scenario with a seed as it was typed; none if none was typed.
fn code_of(entry: &ShelfEntry, seed: &str) -> Result<Option<Challenge>, String> {
    let (Some(seed), Some(scenario)) = (parse(seed).map_err(|_| tr!("library-seed-wrong"))?, &entry.scenario) else { return Ok(None) };
    let most = (Challenge::SEEDS - 1).to_string();
    Challenge::new(scenario, seed).map(Some).ok_or_else(|| tr!("library-code-beyond", most = most))
}

/// The button for the bar.
pub(super) fn button(ui: &mut Ui, state: &mut LibraryState) {
    let button = Button::secondary(tr!("library-challenge")).icon(icon::name::TICKET).show(ui);
    follow(&button, state);
}

/// The button for a bar without room for its words.
pub(super) fn icon(ui: &mut Ui, state: &mut LibraryState) {
    let button = press_icon(ui, icon::name::TICKET, tr!("library-challenge"));
    follow(&button, state);
}

fn follow(button: &Response, state: &mut LibraryState) {
    if button.clicked() {
        state.code = Some(String::new());
        // The field takes what nobody has.
        button.surrender_focus();
    }
}

/// The sheet that asks for the code, while it is open. A code that fits chooses its scenario and seed.
pub(super) fn sheet(ui: &Ui, shelf: &Shelf, state: &mut LibraryState, wide: bool) {
    let Some(mut code) = state.code.take() else { return };
    let look = Look::of(ui);
    let frame = Frame::new()
        .fill(look.theme.surface)
        .stroke((space::STROKE, look.theme.edge))
        .corner_radius(space::RADIUS_SHEET)
        .inner_margin(Margin::same(space::PAD_PANEL as i8));
    let window = ui.ctx().content_rect().width();
    let modal = Modal::new(Id::new("challenge")).frame(frame).backdrop_color(look.theme.ground.gamma_multiply(VEIL)).show(ui.ctx(), |ui| {
        ui.set_width((window - 2.0 * (space::GAP_PART + space::PAD_PANEL)).min(WIDTH));
        section_header(ui, Some(icon::name::TICKET), tr!("library-challenge"), "");
        Type::TEXT.label(ui, tr!("library-challenge-what"), look.theme.dim);
        let field = TextEdit::singleline(&mut code)
            .hint_text(Type::TEXT.rich(EXAMPLE, look.theme.dim))
            .font(Type::LEAD.font())
            .margin(Margin::symmetric(space::GAP as i8, space::GRID as i8))
            .desired_width(f32::INFINITY);
        let field = ui.add(field);
        ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(tr!("library-challenge")));
        let found = find(shelf, &code);
        let wrong = found.as_ref().err().map(String::as_str);
        // Nobody has made a mistake who has not typed yet.
        let told = wrong.filter(|_| !code.trim().is_empty()).map_or("", |wrong| wrong);
        Type::NOTE.label(ui, told, look.theme.bad);
        let (taken, left) = ui
            .horizontal_wrapped(|ui| {
                let take = Button::primary(tr!("library-challenge-take")).off(wrong).show(ui).clicked();
                (take, Button::secondary(tr!("widget-cancel")).show(ui).clicked())
            })
            .inner;
        let entered = field.lost_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        if ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
        }
        (found.ok().filter(|_| taken || entered), left)
    });
    let closes = modal.should_close();
    let (taken, left) = modal.inner;
    if let Some((entry, challenge)) = taken {
        state.filter = Filter::All;
        state.search.clear();
        state.chosen = Some(entry.name.clone());
        state.seed = challenge.seed().to_string();
        state.sheet = !wide;
        state.to_start = true;
    } else if !left && !closes {
        state.code = Some(code);
    }
}

/// The scenario that a code is of, or what is wrong with the code.
fn find<'a>(shelf: &'a Shelf, code: &str) -> Result<(&'a ShelfEntry, Challenge), String> {
    let challenge: Challenge = code.parse().map_err(|wrong| match wrong {
        NoChallenge::Length(letters) => tr!("library-challenge-length", letters = letters),
        NoChallenge::Sign(sign) => tr!("library-challenge-sign", sign = sign.to_string()),
    })?;
    let of = |entry: &&ShelfEntry| entry.scenario.as_deref().is_some_and(|scenario| challenge.is_of(scenario));
    let entry = shelf.entries.iter().find(of).ok_or_else(|| tr!("library-challenge-unknown").to_owned())?;
    Ok((entry, challenge))
}

/// What a code looks like.
const EXAMPLE: &str = "7K2Q-FM3X";
const WIDTH: f32 = 420.0;
/// Share of the library that shows through behind the sheet.
const VEIL: f32 = 0.72;
