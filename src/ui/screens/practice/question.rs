//! A question of a sitting: all questions at the left, the one in hand, and what may be told of it at the right.
use std::time::Duration;

use super::state::{Over, PracticeState};
use super::steps::{self, Main};
use super::words::{clock, mode, points};
use super::{grid, in_hand, keyboard, side};
use crate::practice::{Act, SittingMode};
use crate::program::{PracticeRoom, Seat};
use crate::tr;
use crate::ui::screens::chrome::{body, bottom_bar, top_bar};
use crate::ui::screens::keys::{keys_button, keys_overlay, keys_rows};
use crate::ui::screens::page::{list, scroll_by_keys};
use crate::ui::{
    Intent, Look, PracticeIntent, Type, Words,
    desk::scrolled_in,
    egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Sense, Ui, accesskit::Live, vec2},
    icon, space,
    widgets::{Button, card, chip, empty_state, key_chip, progress_bar},
};

/// The question at a number of the sitting.
pub(super) fn show(ui: &mut Ui, room: &PracticeRoom<'_>, seat: &Seat<'_>, number: usize, state: &mut PracticeState, out: &mut Vec<Intent>) {
    keyboard::follow(ui, seat, number, state, out);
    let size = ui.available_size();
    let wide = size.x >= WIDE && size.y >= HIGH;
    if bar(ui, seat, number, wide, out) && state.over == Over::Nothing {
        match state.looking {
            Some(_) => state.looking = None,
            None => out.push(Intent::Practice(PracticeIntent::Leave)),
        }
    }
    let main = steps::main(seat.exam, number, seat.exam.answer(number), state.all_missed);
    if wide {
        left(ui, seat, number, state, out);
        right(ui, room, seat, number, &main, state, out);
    } else {
        bottom_bar(ui, "practice actions", |ui| low(ui, seat, number, &main, state, out));
    }
    body(ui, "question", 0.0, |ui| {
        if seat.paused {
            return paused(ui, out);
        }
        // Each question of each sitting is scrolled by itself.
        ui.push_id(("question", seat.name, number), |ui| {
            list(ui, |ui| {
                scroll_by_keys(ui, false);
                take_back(ui, seat, out);
                in_hand::show(ui, room, seat, number, wide, out);
            });
        });
    });
    keys_overlay(ui, tr!("practise-question"), &keyboard::keys(seat.exam, number));
}

/// The bar at the top; true when the person goes back.
fn bar(ui: &mut Ui, seat: &Seat<'_>, number: usize, wide: bool, out: &mut Vec<Intent>) -> bool {
    let sheet = seat.exam.sheet();
    let place = tr!("practise-place-short", number = number + 1, of = sheet.questions.len());
    let (title, about) = if wide { (sheet.profile.title.as_str(), tr!("practise-title")) } else { (place.as_str(), "") };
    top_bar(ui, "practice question bar", title, about, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if wide {
                keys_button(ui);
            }
            if keyboard::is_timed(seat.exam) {
                time(ui, seat, out);
            }
            if wide {
                so_far(ui, seat);
            }
        });
    })
}

fn time(ui: &mut Ui, seat: &Seat<'_>, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    // While the clock stands still the button is where the question was. Here it would have the keyboard on, and
    // the next Enter would stop the clock again.
    if !seat.paused && Button::secondary(tr!("practise-pause")).icon(icon::name::PAUSE).show(ui).clicked() {
        out.push(Intent::Practice(PracticeIntent::Pause(true)));
    }
    let left = seat.seconds_left();
    let colour = if left < LAST_SECONDS { theme.warn } else { theme.ink };
    let shown = Type::HEAD.label(ui, clock(left), colour);
    ui.ctx().accesskit_node_builder(shown.id, |node| node.set_description(tr!("practise-time-left")));
    let (place, _) = ui.allocate_exact_size(vec2(space::ICON_HEAD, space::ICON_HEAD), Sense::hover());
    icon::paint(ui.painter(), place.center(), icon::name::TIMER, icon::Drawn::Outline, space::ICON_HEAD, theme.dim);
    ui.add_space(space::GAP);
    if !seat.paused {
        ui.ctx().request_repaint_after(Duration::from_secs(1));
    }
}

/// Points of what was marked by now, and how far the sitting is.
fn so_far(ui: &mut Ui, seat: &Seat<'_>) {
    let theme = Look::of(ui).theme;
    let exam = seat.exam;
    let count = exam.sheet().questions.len();
    let is_over = exam.finished().is_some();
    let marks: Vec<f64> = (0..count).filter_map(|number| exam.mark(number)).map(crate::practice::Mark::points).collect();
    let (words, done) = if marks.is_empty() {
        let done = count - steps::open(exam);
        let words = match exam.sheet().mode {
            SittingMode::Exam => tr!("practise-answered-of", answered = done, of = count),
            SittingMode::Training => tr!("practise-checked-of", checked = done, of = count),
        };
        (words, done)
    } else if is_over {
        (tr!("practise-points-of", points = points(marks.iter().sum()), of = marks.len()), marks.len())
    } else {
        (tr!("practise-points-so-far", points = points(marks.iter().sum()), of = marks.len()), marks.len())
    };
    ui.allocate_ui(vec2(BAR, space::BUTTON), |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            progress_bar(ui, done as f32 / count.max(1) as f32, theme.accent, &words);
        });
    });
    Type::NOTE.label(ui, words, theme.dim);
}

fn panel(ui: &Ui) -> Frame {
    Frame::new().fill(Look::of(ui).theme.surface).inner_margin(Margin::same(space::PAD_PANEL as i8))
}

fn left(ui: &mut Ui, seat: &Seat<'_>, number: usize, state: &mut PracticeState, out: &mut Vec<Intent>) {
    let width = if ui.available_width() >= ROOMY { space::COLUMN_LEFT } else { space::COLUMN_LEFT_NARROW };
    let frame = panel(ui);
    Panel::left("practice grid").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        Panel::bottom("practice grid end").resizable(false).show_separator_line(false).frame(Frame::new()).show(ui, |ui| {
            ui.add_space(space::GAP);
            grid::legend(ui, seat.exam);
            ui.add_space(space::PAD_LIST);
            finish_button(ui, seat, number, state, out);
            statement(ui);
        });
        grid_head(ui, seat, number);
        scrolled_in(ui, ScrollArea::vertical().auto_shrink(false), |ui| {
            // Room for rings, and for the bar of the area.
            Frame::new()
                .inner_margin(Margin { right: space::PAD_LIST as i8, ..Margin::ZERO })
                .show(ui, |ui| questions(ui, seat, number, state, out));
        });
    });
}

/// Finishing early; at the last question it is the main action.
fn finish_button(ui: &mut Ui, seat: &Seat<'_>, number: usize, state: &mut PracticeState, out: &mut Vec<Intent>) {
    let is_main = steps::main(seat.exam, number, seat.exam.answer(number), state.all_missed) == Main::Finish;
    if !is_main
        && seat.exam.finished().is_none()
        && Button::secondary(tr!("practise-finish")).icon(icon::name::FLAG_CHECKERED).show(ui).clicked()
    {
        steps::finish(seat, state, out);
    }
    restart(ui, seat, state, out);
}

/// Another exam in place of this one.
pub(super) fn restart(ui: &mut Ui, seat: &Seat<'_>, state: &mut PracticeState, out: &mut Vec<Intent>) {
    if seat.round().is_none()
        && seat.exam.is_open()
        && !seat.exam.is_untouched()
        && Button::secondary(tr!("practise-restart")).icon(icon::name::ARROW_CLOCKWISE).show(ui).clicked()
    {
        state.over = Over::Nothing;
        out.push(Intent::Practice(PracticeIntent::Restart));
    }
}

/// The way back to the exam that was put aside.
fn take_back(ui: &mut Ui, seat: &Seat<'_>, out: &mut Vec<Intent>) {
    if !seat.can_take_back {
        return;
    }
    let look = Look::of(ui);
    card(&look).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            if Button::secondary(tr!("practise-take-back")).icon(icon::name::ARROW_U_UP_LEFT).show(ui).clicked() {
                out.push(Intent::Practice(PracticeIntent::TakeBack));
            }
            let said = Type::TEXT.label(ui, tr!("practise-restarted"), look.theme.ink);
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
        });
    });
    ui.add_space(space::GAP);
}

fn statement(ui: &mut Ui) {
    let theme = Look::of(ui).theme;
    Type::NOTE.label(ui, tr!("practise-independent"), theme.dim);
}

fn grid_head(ui: &mut Ui, seat: &Seat<'_>, number: usize) {
    let theme = Look::of(ui).theme;
    let count = seat.exam.sheet().questions.len();
    ui.horizontal_wrapped(|ui| {
        let place = tr!("practise-place", number = number + 1);
        Words::new().add(Type::TEXT_STRONG, place, theme.ink).add(Type::TEXT, tr!("practise-place-of", of = count), theme.dim).show(ui);
        chip(ui, mode(seat.exam.sheet().mode));
    });
    ui.add_space(space::GAP_TIGHT);
}

/// All questions; going to one puts a sheet with them away.
pub(super) fn questions(ui: &mut Ui, seat: &Seat<'_>, number: usize, state: &mut PracticeState, out: &mut Vec<Intent>) {
    if let Some(to) = grid::show(ui, seat.exam, number) {
        steps::go(seat, to, state, out);
        state.over = Over::Nothing;
    }
}

fn right(
    ui: &mut Ui,
    room: &PracticeRoom<'_>,
    seat: &Seat<'_>,
    number: usize,
    main: &Main,
    state: &mut PracticeState,
    out: &mut Vec<Intent>,
) {
    let frame = panel(ui);
    let width = if ui.available_width() >= ROOMY_REST { SIDE } else { SIDE_NARROW };
    Panel::right("practice side").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        Panel::bottom("practice side actions").resizable(false).show_separator_line(false).frame(Frame::new()).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::GAP;
            ui.add_space(space::GAP);
            flag(ui, seat, number, ui.available_width(), out);
            main_button(ui, seat, number, main, ui.available_width(), state, out);
        });
        if seat.paused {
            return;
        }
        scrolled_in(ui, ScrollArea::vertical().id_salt(("told", seat.name, number)).auto_shrink(false), |ui| {
            if seat.exam.mark(number).is_some() {
                side::show(ui, room, seat, number, out);
            } else {
                not_told(ui, seat, number);
            }
        });
    });
}

/// What is in the place of reasons before they may be told.
fn not_told(ui: &mut Ui, seat: &Seat<'_>, number: usize) {
    let theme = Look::of(ui).theme;
    let words = match seat.exam.sheet().mode {
        SittingMode::Exam => tr!("practise-told-later"),
        SittingMode::Training => tr!("practise-told-at-once"),
    };
    Type::TEXT.label(ui, words, theme.dim);
    ui.add_space(space::GAP);
    let rows = keyboard::keys(seat.exam, number);
    keys_rows(ui, &rows[..SHOWN_KEYS.min(rows.len())]);
}

fn flag(ui: &mut Ui, seat: &Seat<'_>, number: usize, width: f32, out: &mut Vec<Intent>) {
    if seat.exam.finished().is_some() {
        return;
    }
    let flagged = seat.exam.is_flagged(number);
    let label = if flagged { tr!("practise-unflag") } else { tr!("practise-flag") };
    let mut press = |ui: &mut Ui, width: f32| {
        if Button::secondary(label).icon(icon::name::FLAG).width(width).show(ui).clicked() {
            out.push(Intent::Practice(PracticeIntent::Do(Act::Flag(number, !flagged))));
        }
    };
    if width == 0.0 {
        return press(ui, 0.0);
    }
    ui.horizontal(|ui| {
        press(ui, width - space::CHIP - space::GAP);
        key_chip(ui, "F");
    });
}

fn main_button(ui: &mut Ui, seat: &Seat<'_>, number: usize, main: &Main, width: f32, state: &mut PracticeState, out: &mut Vec<Intent>) {
    let button = Button::primary(main.label()).width(width).off(main.off().filter(|_| !seat.paused));
    let button = if seat.paused { button.off(Some(tr!("practise-paused"))) } else { button };
    if button.show(ui).clicked() {
        main.act(seat, number, state, out);
    }
}

/// The actions where there is no room for columns.
fn low(ui: &mut Ui, seat: &Seat<'_>, number: usize, main: &Main, state: &mut PracticeState, out: &mut Vec<Intent>) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(space::PRIMARY_HEIGHT);
        main_button(ui, seat, number, main, MAIN_LOW, state, out);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if Button::secondary(tr!("practise-questions")).icon(icon::name::GRID_NINE).show(ui).clicked() {
                state.over = Over::Grid;
            }
            flag(ui, seat, number, 0.0, out);
        });
    });
}

fn paused(ui: &mut Ui, out: &mut Vec<Intent>) {
    ui.vertical_centered(|ui| {
        empty_state(ui, icon::name::PAUSE, tr!("practise-paused"), tr!("practise-paused-why"));
        if Button::secondary(tr!("practise-go-on")).icon(icon::name::PLAY).show(ui).clicked() {
            out.push(Intent::Practice(PracticeIntent::Pause(false)));
        }
    });
}

/// Width and height from which the question is between columns.
const WIDE: f32 = 1000.0;
const HIGH: f32 = 520.0;
/// Width of the window from which the left column has its full width, and what is left of that beside it.
const ROOMY: f32 = 1180.0;
const ROOMY_REST: f32 = ROOMY - space::COLUMN_LEFT;
const SIDE: f32 = 288.0;
const SIDE_NARROW: f32 = 256.0;
/// Width of the main action where there is no column for it.
const MAIN_LOW: f32 = 176.0;
/// Width of the bar in the bar.
const BAR: f32 = 120.0;
/// From here on the time left is coloured.
const LAST_SECONDS: u32 = 300;
/// Keys that are shown while there is nothing to tell.
const SHOWN_KEYS: usize = 6;
