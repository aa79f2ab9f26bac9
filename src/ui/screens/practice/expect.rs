//! What one expects of an exam, before its result is told.
use super::state::PracticeState;
use crate::practice::{Act, Foresight};
use crate::program::{PracticeRoom, Seat};
use crate::tr;
use crate::ui::screens::guess::{Guess, guess};
use crate::ui::{
    Intent, Look, PracticeIntent, Type,
    egui::Ui,
    icon, number, space,
    widgets::{card, section_header},
};

/// Whether one is still to say what one expects.
pub(super) fn asks(seat: &Seat<'_>, state: &PracticeState) -> bool {
    seat.exam.is_to_be_expected() && !state.is_not_guessed(seat.name)
}

/// The question in place of the result.
pub(super) fn show(ui: &mut Ui, seat: &Seat<'_>, state: &mut PracticeState, goes_on: bool, out: &mut Vec<Intent>) {
    let look = Look::of(ui);
    card(&look).fill(look.theme.surface).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::GAP;
        section_header(ui, Some(icon::name::QUESTION), tr!("practise-expect"), "");
        Type::LEAD.label(ui, tr!("practise-expect-note"), look.theme.ink);
        match guess(ui, tr!("practise-expect-share"), share, &mut state.guess, goes_on) {
            Guess::Open => {}
            Guess::Made(percent) => out.push(Intent::Practice(PracticeIntent::Do(Act::Expect(percent)))),
            Guess::Skipped => state.not_guessed = Some(seat.name.to_owned()),
        }
    });
}

/// What was expected, and how far off one is over the exams of which something was.
pub(super) fn said(room: &PracticeRoom<'_>, seat: &Seat<'_>) -> Option<String> {
    let expected = tr!("practise-expected", share = number::percent(seat.exam.expected()? as f32));
    let Some(Foresight { exams, too_much, off }) = room.foresight() else { return Some(expected) };
    let [by, off] = [too_much.abs(), off].map(|share| number::percent(share as f32));
    let most = if by == number::percent(0.0) { 0 } else { i8::from(too_much > 0.0) - i8::from(too_much < 0.0) };
    Some(format!("{expected} {}", tr!("practise-foresight", exams = exams, most = most, by = by, off = off)))
}

fn share(percent: f32) -> String {
    number::percent(percent / FULL)
}

const FULL: f32 = 100.0;
