//! What a round of ten came to: which were right, when each comes back, what to do next.
use super::grid::Cell;
use super::home::suggested;
use super::state::{Over, PracticeState};
use super::words::{ahead, points};
use super::{keyboard, next, result, steps};
use crate::practice::ExamResult;
use crate::program::{PracticeRoom, Seat};
use crate::tr;
use crate::ui::screens::chrome::{body, bottom_bar, top_bar};
use crate::ui::screens::keys::{keys_button, keys_overlay};
use crate::ui::screens::page::page;
use crate::ui::screens::review::columns;
use crate::ui::{
    Intent, Look, PracticeIntent, Type, Words,
    desk::ring,
    egui::{Align, CornerRadius, Layout, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2},
    icon::{self, Drawn},
    space,
    widgets::{Button, rows, section_header},
};

/// The end of a round.
pub(super) fn show(
    ui: &mut Ui,
    room: &PracticeRoom<'_>,
    seat: &Seat<'_>,
    came: &ExamResult,
    state: &mut PracticeState,
    out: &mut Vec<Intent>,
) {
    let suggested = suggested(room);
    keyboard::at_summary(ui, &suggested, seat, state, out);
    let wide = ui.available_width() >= WIDE;
    let title = seat.exam.sheet().profile.title.as_str();
    let back = top_bar(ui, "practice summary bar", title, if wide { tr!("practise-title") } else { "" }, |ui| {
        if wide {
            ui.with_layout(Layout::right_to_left(Align::Center), keys_button);
        }
    });
    if back && state.over == Over::Nothing {
        out.push(Intent::Practice(PracticeIntent::Leave));
    }
    bottom_bar(ui, "practice summary actions", |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_height(space::PRIMARY_HEIGHT);
            if Button::primary(&suggested.main.0).show(ui).clicked() {
                out.push(suggested.main.1.clone());
            }
            // Where there is less room, the rows above lead to the answers.
            if wide
                && let Some(first) = steps::to_look_at(seat.exam, false).next()
                && Button::secondary(&tr!("practise-review-answers", count = steps::wrong(seat.exam))).show(ui).clicked()
            {
                state.looking = Some(first);
            }
            if wide && Button::secondary(tr!("practise-home")).show(ui).clicked() {
                out.push(Intent::Practice(PracticeIntent::Leave));
            }
        });
    });
    body(ui, "summary", 0.0, |ui| {
        page(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::GAP, space::GAP);
            columns::middle(ui, |ui| {
                let theme = Look::of(ui).theme;
                // A round may be ended early; only what was answered says anything.
                let of = tr!("practise-of", points = points(came.answered.points), of = came.answered.of);
                let counts = tr!("practise-counts", right = came.right, partly = came.partly, wrong = came.wrong, open = came.unanswered);
                Words::new().add(Type::BIG, of, theme.ink).add(Type::TEXT, format!("   {counts}"), theme.dim).show(ui);
                section_header(ui, Some(icon::name::TARGET), tr!("practise-next-step"), "");
                Type::TEXT.label(ui, next::sentence(room), theme.ink);
                ui.add_space(space::GAP);
                section_header(ui, Some(icon::name::CALENDAR_BLANK), tr!("practise-back"), tr!("practise-back-what"));
                rows(ui, |ui| {
                    for number in 0..seat.exam.sheet().questions.len() {
                        if row(ui, room, seat, number) {
                            state.looking = Some(number);
                        }
                    }
                });
                ui.add_space(space::GAP);
                Type::NOTE.label(ui, tr!("practise-independent"), theme.dim);
            });
        });
    });
    keys_overlay(ui, tr!("practise-result"), &result::keys());
}

/// A question and when it comes back; true when it was pressed.
fn row(ui: &mut Ui, room: &PracticeRoom<'_>, seat: &Seat<'_>, number: usize) -> bool {
    let theme = Look::of(ui).theme;
    let Some(put) = seat.exam.question(number) else { return false };
    let question = put.question();
    let back = match room.schedule.comes_back(question, room.now) {
        Some(day) if !seat.exam.is_left_out(number) => ahead(day.since(room.schedule.day(room.now))),
        _ => tr!("practise-not-answered").to_owned(),
    };
    let width = ui.available_width();
    let left = space::ICON_HEAD + 2.0 * space::GAP;
    let when = Type::NOTE.line(ui, back.as_str(), theme.ink);
    let stem = Type::TEXT.block(ui, question.stem.as_str(), theme.ink, width - left - when.size().x - 3.0 * space::GAP, STEM_ROWS);
    let (rect, response) = ui.allocate_exact_size(vec2(width, stem.size().y + 2.0 * space::GAP), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(space::RADIUS_BLOCK), theme.raised);
    }
    let cell = Cell::of(seat.exam, number);
    if let Some((sign, colour)) = cell.sign(&theme) {
        let at = pos2(rect.left() + space::GAP + space::ICON / 2.0, rect.top() + space::GAP + Type::TEXT.line / 2.0);
        icon::paint(ui.painter(), at, sign, Drawn::Bold, space::ICON, colour);
    }
    ui.painter().galley(rect.min + vec2(left, space::GAP), stem.clone(), theme.ink);
    ui.painter().galley(pos2(rect.right() - when.size().x - space::GAP, rect.top() + space::GAP), when, theme.ink);
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(space::STROKE, theme.line));
    ring(ui, &response, rect);
    let name = match cell {
        Cell::LeftOut => tr!("practise-cell-name", number = number + 1, state = cell.word(), flag = ""),
        _ => tr!("practise-summary-name", number = number + 1, state = cell.word(), back = back),
    };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(question.stem.as_str()));
    let response = if stem.elided { response.on_hover_text(question.stem.as_str()) } else { response };
    response.clicked()
}

const WIDE: f32 = 760.0;
/// Lines of a question in the list.
const STEM_ROWS: usize = 2;
