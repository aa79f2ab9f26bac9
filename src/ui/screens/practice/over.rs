//! What lies over a screen of practice: whether to finish, all questions, ways to take the result along.
use super::grid::Cell;
use super::state::{Over, PracticeState};
use super::{export, grid, question, steps};
use crate::program::{PracticeRoom, Seat};
use crate::tr;
use crate::ui::{
    Intent, Look, PracticeIntent, Type,
    desk::scrolled_in,
    egui::{CornerRadius, Frame, Id, Key, Margin, Modal, ScrollArea, Stroke, Ui, vec2},
    icon, space,
    widgets::Button,
};

/// Shows what lies over the screen, if anything.
pub(super) fn show(ui: &Ui, room: &PracticeRoom<'_>, seat: &Seat<'_>, number: usize, state: &mut PracticeState, out: &mut Vec<Intent>) {
    let over = state.over;
    if over == Over::Nothing {
        return;
    }
    let label = if over == Over::Finish { tr!("practise-not-yet") } else { tr!("widget-close") };
    // Enter was for the question before: finishing takes more than one too many.
    let closed = sheet(ui, "practice over", label, over == Over::Finish, |ui| match over {
        Over::Nothing => {}
        Over::Finish => finish(ui, seat, state, out),
        Over::Grid => {
            grid::legend(ui, seat.exam);
            question::questions(ui, seat, number, state, out);
            if seat.exam.finished().is_none()
                && Button::secondary(tr!("practise-finish")).icon(icon::name::FLAG_CHECKERED).show(ui).clicked()
            {
                state.over = Over::Nothing;
                steps::finish(seat, state, out);
            }
            question::restart(ui, seat, state, out);
        }
        Over::Export => export::show(ui, room, seat, out),
    });
    if closed && state.over == over {
        state.over = Over::Nothing;
    }
}

/// A sheet over the screen, scrolled where it is long, with a button below that puts it away and may have the keyboard
/// from the start; true when it is to be put away.
pub(super) fn sheet(ui: &Ui, id: &str, close: &str, takes_keyboard: bool, add: impl FnOnce(&mut Ui)) -> bool {
    sheet_with(ui, id, close, takes_keyboard, add, |_| {})
}

/// The same with more to press beside that button, which stays in sight however long the sheet is.
pub(super) fn sheet_with(
    ui: &Ui,
    id: &str,
    close: &str,
    takes_keyboard: bool,
    add: impl FnOnce(&mut Ui),
    actions: impl FnOnce(&mut Ui),
) -> bool {
    let theme = Look::of(ui).theme;
    let window = ui.ctx().content_rect().size();
    let frame = Frame::new()
        .fill(theme.surface)
        .stroke(Stroke::new(space::STROKE, theme.edge))
        .corner_radius(CornerRadius::same(space::RADIUS_SHEET))
        .inner_margin(Margin::same(space::PAD_PANEL as i8));
    let sheet = Modal::new(Id::new(id)).frame(frame).backdrop_color(theme.ground.gamma_multiply(VEIL)).show(ui.ctx(), |ui| {
        let inside = 2.0 * (space::PAD_PANEL + space::GAP);
        ui.set_width((window.x - inside).min(WIDTH));
        let height = window.y - inside - space::BUTTON - 2.0 * space::GAP;
        let area = ScrollArea::vertical().max_height(height.max(space::ROW)).auto_shrink([false, true]);
        scrolled_in(ui, area, |ui| {
            Frame::new().inner_margin(Margin::same(space::GRID as i8)).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(space::GAP, space::GAP);
                add(ui);
            });
        });
        ui.add_space(space::GAP);
        ui.horizontal(|ui| {
            ui.add_space(space::GRID);
            let close = Button::secondary(close).show(ui);
            if takes_keyboard && ui.memory(|memory| memory.focused().is_none()) {
                close.request_focus();
            }
            actions(ui);
            close.clicked()
        })
        .inner
    });
    let escape = ui.input(|input| input.key_pressed(Key::Escape));
    sheet.inner || sheet.should_close() || escape
}

/// Whether to finish although questions are open or flagged.
fn finish(ui: &mut Ui, seat: &Seat<'_>, state: &mut PracticeState, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    let [open, begun, chosen] = [Cell::Open, Cell::Begun, Cell::Chosen].map(|cell| grid::count(seat.exam, cell));
    let flagged = grid::flagged(seat.exam);
    // Each by its own name, as the grid counts them.
    let left = [
        (open > 0).then(|| tr!("practise-finish-open", count = open)),
        (begun > 0).then(|| tr!("practise-finish-begun", count = begun)),
        (chosen > 0).then(|| tr!("practise-finish-chosen", count = chosen)),
        (flagged > 0).then(|| tr!("practise-finish-flagged", count = flagged)),
    ];
    for (place, left) in left.iter().flatten().enumerate() {
        if place == 0 {
            Type::LEAD_STRONG.label(ui, left, theme.ink)
        } else {
            Type::TEXT.label(ui, left, theme.ink)
        };
    }
    let why = match (steps::open(seat.exam), seat.round()) {
        (0, _) => tr!("practise-finish-answered"),
        (_, Some(_)) => tr!("practise-finish-round"),
        (_, None) => tr!("practise-finish-exam"),
    };
    Type::TEXT.label(ui, why, theme.dim);
    if Button::secondary(tr!("practise-finish-now")).accented().show(ui).clicked() {
        state.over = Over::Nothing;
        out.push(Intent::Practice(PracticeIntent::Finish));
    }
}

const VEIL: f32 = 0.7;
const WIDTH: f32 = 460.0;
