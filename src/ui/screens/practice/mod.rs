//! Practice for an exam: its start, questions of a sitting, what it came to.
//!
//! Exams, drills and reviews are all sittings of [`crate::practice`]: an exam tells nothing before its end,
//! the others tell the reasons at once. What was chosen is in the sitting, which `app` keeps on the
//! disk; these screens only remember what is looked at.
mod aim;
mod areas;
mod course;
mod expect;
mod export;
mod grid;
mod home;
mod in_hand;
mod interval;
mod keyboard;
mod next;
mod objectives;
mod option;
mod over;
mod profiles;
mod question;
mod ready;
mod result;
mod side;
mod state;
mod steps;
mod summary;
mod what_next;
mod words;

pub use state::PracticeState;
pub use what_next::Besides;
pub(super) use words::clock;

use super::chrome::{body, top_bar};
use crate::practice::ExamResult;
use crate::program::{PracticeData, PracticeRoom, Round, Seat};
use crate::tr;
use crate::ui::{
    Intent, PracticeIntent, Screen,
    egui::Ui,
    icon,
    widgets::{Button, empty_state, error_card},
};
use state::Page;

/// Practice, as far as it is read.
pub fn practice_ui(ui: &mut Ui, data: &PracticeData<'_>, state: &mut PracticeState, out: &mut Vec<Intent>) {
    match data {
        PracticeData::Loading => plain(ui, out, |ui| {
            empty_state(ui, icon::name::HOURGLASS, tr!("practise-loading"), tr!("practise-loading-what"));
        }),
        PracticeData::Trouble(trouble) => plain(ui, out, |ui| error_card(ui, tr!("practise-trouble"), &trouble.to_string(), |_| {})),
        PracticeData::Ready(room) => match &room.seat {
            None => {
                state.at_home();
                match state.page {
                    Page::Home => {
                        home::show(ui, room, state, out);
                        aim::sheet(ui, room, state, out);
                    }
                    Page::Next => what_next::show(ui, room, state, out),
                    Page::Course(place) => objectives::show(ui, room, place, state, out),
                }
            }
            Some(seat) => sitting(ui, room, seat, state, out),
        },
    }
}

fn sitting(ui: &mut Ui, room: &PracticeRoom<'_>, seat: &Seat<'_>, state: &mut PracticeState, out: &mut Vec<Intent>) {
    let number = if seat.exam.finished().is_some() { state.looking } else { Some(seat.exam.at()) };
    if state.follow(seat.name, number)
        && let Some(focused) = ui.memory(crate::ui::egui::Memory::focused)
    {
        ui.memory_mut(|memory| memory.surrender_focus(focused));
    }
    let result = ExamResult::of(seat.exam);
    match (&result, number.filter(|_| result.is_none() || state.looking.is_some())) {
        (_, Some(number)) => question::show(ui, room, seat, number, state, out),
        (Some(result), None) if seat.round().is_some() => summary::show(ui, room, seat, result, state, out),
        (Some(result), None) => result::show(ui, room, seat, result, state, out),
        (None, None) => {}
    }
    over::show(ui, room, seat, number.unwrap_or_default(), state, out);
}

/// A screen without anything to practise.
fn plain(ui: &mut Ui, out: &mut Vec<Intent>, add: impl FnOnce(&mut Ui)) {
    if top_bar(ui, "practice bar", tr!("practise-title"), tr!("practise-independent"), |_| {}) {
        out.push(Intent::Open(Screen::Title));
    }
    body(ui, "practice", crate::ui::space::PAD_PANEL, add);
}

/// A way from elsewhere to questions on something: `PracticeIntent 3 due`.
pub fn practice_line(ui: &mut Ui, round: Round, due: usize, out: &mut Vec<Intent>) {
    if due == 0 {
        return;
    }
    let button = Button::secondary(&tr!("practise-line", count = due)).icon(icon::name::EXAM).show(ui);
    if button.on_hover_text(tr!("practise-line-what", count = due)).clicked() {
        out.push(Intent::Practice(PracticeIntent::Begin(round)));
    }
}
