//! The question in hand: what it is about, its stem, its options.
use super::option::{OptionCard, PICK, Pressed};
use super::{side, steps};
use crate::practice::{Act, Aim, Answer, Question, QuestionKind, SittingMode};
use crate::program::{PracticeRoom, Seat};
use crate::tr;
use crate::ui::screens::review::columns;
use crate::ui::{
    Intent, Look, PracticeIntent, Type,
    egui::{Align, Sense, Ui, WidgetInfo, WidgetType, accesskit::Live, pos2, vec2},
    space,
    widgets::{Button, chip},
};
use crate::words::area;

/// The question itself, and what belongs to it where there is no column for that.
pub(super) fn show(ui: &mut Ui, room: &PracticeRoom<'_>, seat: &Seat<'_>, number: usize, wide: bool, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    let exam = seat.exam;
    let Some(put) = exam.question(number) else { return };
    let question = put.question();
    let width = ui.available_width().min(WIDEST);
    columns::column(ui, width, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::GAP, space::GAP);
        ui.horizontal_wrapped(|ui| tags(ui, room, seat, question, out));
        Type::LEAD.label(ui, question.stem.as_str(), theme.ink);
        let told = exam.mark(number).is_some();
        if !wide {
            verdict(ui, seat, number, told);
        }
        columns_head(ui, question, if told { Answer::NONE } else { exam.answer(number) });
        for shown in 0..question.options.len() {
            let Some(card) = OptionCard::of(put, shown, exam.answer(number), told) else { continue };
            let (pressed, place) = (card.show(ui), put.place(shown));
            if let (Some(pressed), Some(place)) = (pressed, place) {
                let answer = match pressed {
                    Pressed::Pick => exam.answer(number).pick(question, place),
                    Pressed::PickWorst => exam.answer(number).pick_worst(question, place),
                };
                out.push(Intent::Practice(PracticeIntent::Do(Act::Answer(number, answer))));
            }
        }
        if !wide && told {
            ui.add_space(space::GAP);
            side::reading(ui, room, seat, number, out);
        }
        if !wide {
            Type::NOTE.label(ui, tr!("practise-independent"), theme.dim);
        }
    });
}

/// How hard a question is: in a word, or of how much.
fn difficulty(ui: &mut Ui, of: u8) {
    let few = match of {
        ..=2 => tr!("practise-difficulty.easy"),
        3 => tr!("practise-difficulty.middling"),
        _ => tr!("practise-difficulty.hard"),
    };
    let whole = tr!("practise-difficulty", difficulty = of);
    let shown = chip(ui, Look::of(ui).shows(few, &whole));
    if !Look::of(ui).all_numbers {
        ui.ctx().accesskit_node_builder(shown.id, |node| node.set_value(whole.as_str()));
        shown.on_hover_text(whole);
    }
}

/// What the answer was worth, above the options; once it has been checked the page scrolls to it, for the question may
/// fill the window.
fn verdict(ui: &mut Ui, seat: &Seat<'_>, number: usize, told: bool) {
    let id = ui.id().with("told");
    let was_told = ui.data(|data| data.get_temp(id)).unwrap_or(told);
    ui.data_mut(|data| data.insert_temp(id, told));
    if !told {
        return;
    }
    let shown = ui.scope(|ui| side::result(ui, seat.exam, number)).response;
    if !was_told {
        ui.scroll_to_rect(shown.rect.expand(space::GAP), Some(Align::TOP));
    }
}

/// What the question is about and how hard it is. Exams say neither while they are sat, unless the person wants it.
fn tags(ui: &mut Ui, room: &PracticeRoom<'_>, seat: &Seat<'_>, question: &Question, out: &mut Vec<Intent>) {
    let is_sat = seat.exam.finished().is_none() && seat.exam.sheet().mode == SittingMode::Exam;
    if !is_sat || room.aim.tags {
        chip(ui, area(question.area));
        if question.situational {
            chip(ui, tr!("practise-situational"));
        }
        difficulty(ui, question.difficulty);
    }
    let label = if room.aim.tags { tr!("practise-tags-hide") } else { tr!("practise-tags-show") };
    if is_sat && Button::quiet(label).show(ui).clicked() {
        out.push(Intent::Practice(PracticeIntent::Aim(Aim { tags: !room.aim.tags, ..room.aim.clone() })));
    }
}

/// What is asked for, over the columns where it is chosen.
fn columns_head(ui: &mut Ui, question: &Question, answer: Answer) {
    let theme = Look::of(ui).theme;
    let width = ui.available_width();
    let (kind, ask) = (question.kind(), steps::ask(question, answer));
    // Half an answer waits for the rest: Enter does nothing before that, and here it is said why.
    let colour = if steps::is_begun(question, answer) { theme.warn } else { theme.dim };
    let picks = if kind == QuestionKind::BestWorst { 2.0 * PICK } else { 0.0 };
    let galley = Type::NOTE.block(ui, ask.as_str(), colour, width - picks - space::PAD_LIST, usize::MAX);
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y.max(Type::NOTE.line)), Sense::hover());
    ui.painter().galley(rect.min + vec2(space::PAD_LIST, 0.0), galley, colour);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &ask));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    if kind == QuestionKind::BestWorst {
        let first = rect.right() - 2.0 * PICK + PICK / 2.0 - space::GAP_TIGHT;
        for (word, x) in [(tr!("practise-verdict-best"), first), (tr!("practise-verdict-worst"), first + PICK)] {
            let galley = Type::NOTE.line(ui, word, theme.dim);
            ui.painter().galley(pos2(x - galley.size().x / 2.0, rect.bottom() - galley.size().y), galley, theme.dim);
        }
    }
}

/// Lines longer than this are hard to read.
const WIDEST: f32 = 760.0;
