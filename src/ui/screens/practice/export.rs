//! A result to take along: as text to read, or as JSON for other programs.
use super::interval;
use super::result::area_line;
use super::words::{facts, mark, minutes, points};
use crate::practice::{ExamResult, letter};
use crate::program::{PracticeRoom, Seat};
use crate::tr;
use crate::ui::{
    Intent, Look, PracticeIntent, Type,
    egui::{Id, Ui},
    icon, number, space,
    widgets::Button,
};
use serde_json::{Value, json};

/// Ways to take the result along, and where it was written to.
pub(super) fn show(ui: &mut Ui, room: &PracticeRoom<'_>, seat: &Seat<'_>, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    let Some(result) = ExamResult::of(seat.exam) else { return };
    Type::LEAD_STRONG.label(ui, tr!("practise-export"), theme.ink);
    Type::TEXT.label(ui, tr!("practise-export-what"), theme.dim);
    let copied_id = Id::new("practice result was copied");
    let copied = ui.data(|data| data.get_temp::<u8>(copied_id));
    let kinds =
        [("txt", tr!("practise-copy-text"), tr!("practise-save-text")), ("json", tr!("practise-copy-json"), tr!("practise-save-json"))];
    for (place, (ending, copy, save)) in kinds.into_iter().enumerate() {
        let written = || if ending == "json" { as_json(seat, &result) } else { as_text(room, seat, &result) };
        ui.horizontal_wrapped(|ui| {
            let is_copied = copied == Some(place as u8);
            let (label, mark) = if is_copied { (tr!("practise-copied"), icon::name::CHECK) } else { (copy, icon::name::COPY) };
            if Button::secondary(label).icon(mark).width(WIDTH).show(ui).clicked() {
                ui.ctx().copy_text(written());
                ui.data_mut(|data| data.insert_temp(copied_id, place as u8));
            }
            if Button::secondary(save).icon(icon::name::FLOPPY_DISK).width(WIDTH).show(ui).clicked() {
                out.push(Intent::Practice(PracticeIntent::Keep { ending, text: written() }));
            }
        });
    }
    if let Some(path) = room.written {
        ui.add_space(space::GAP_TIGHT);
        Type::TEXT.label(ui, tr!("practise-saved", path = path), theme.ink);
    }
}

/// The result as somebody reads it.
pub(super) fn as_text(room: &PracticeRoom<'_>, seat: &Seat<'_>, result: &ExamResult) -> String {
    let sheet = seat.exam.sheet();
    let profile = &sheet.profile;
    let share = number::percent(result.share.share() as f32);
    let mut lines = vec![
        tr!("practise-result-of", title = profile.title.as_str()),
        facts(profile),
        String::new(),
        tr!(
            "practise-text-points",
            share = share,
            points = points(result.share.points),
            of = result.share.of,
            interval = interval::words(&result.answered)
        ),
        if result.passed { tr!("practise-text-passed").to_owned() } else { tr!("practise-text-below").to_owned() },
        tr!("practise-counts", right = result.right, partly = result.partly, wrong = result.wrong, open = result.unanswered),
        tr!("practise-text-time", minutes = minutes(result.seconds)),
        String::new(),
    ];
    lines.extend(result.areas.iter().map(area_line));
    for number in result.to_look_at.iter().copied() {
        let (Some(put), Some(marked)) = (seat.exam.question(number), mark(seat.exam, number)) else { continue };
        let question = put.question();
        lines.extend([String::new(), format!("{}. {} ({})", number + 1, question.stem, marked)]);
        let (answer, key) = (seat.exam.answer(number), crate::practice::Answer::right(question.key));
        for (place, option) in question.options.iter().enumerate() {
            let place = place as u8;
            let says = [
                (answer.chosen().has(place), tr!("practise-text-chosen")),
                (answer.worst() == Some(place), tr!("practise-text-chosen-worst")),
                (key.chosen().has(place), tr!("practise-text-key")),
                (key.worst() == Some(place), tr!("practise-text-key-worst")),
            ];
            let says: Vec<&str> = says.into_iter().filter(|(is_so, _)| *is_so).map(|(_, word)| word).collect();
            let says = if says.is_empty() { String::new() } else { format!(" [{}]", says.join(", ")) };
            lines.push(format!("   {}) {}{says}", letter(place), crate::words::option(question, usize::from(place))));
            lines.push(format!("      {}", option.why));
        }
        for (guide, section) in question.source.iter().filter_map(|citation| room.sources.section(citation)) {
            lines.push(format!("   {}", tr!("practise-cited", guide = guide.title.as_str(), section = section.title.as_str())));
        }
    }
    lines.extend([String::new(), tr!("practise-no-certificate").to_owned(), String::new()]);
    lines.join("\n")
}

/// The result as another program reads it; answers are letters of the options in the bank's order, and what was not
/// answered has no mark.
pub(super) fn as_json(seat: &Seat<'_>, result: &ExamResult) -> String {
    let sheet = seat.exam.sheet();
    let answer = |number: usize| -> Option<Value> {
        let question = seat.exam.question(number)?.question();
        Some(json!({
            "question": question.id,
            "area": question.area,
            "answer": seat.exam.answer(number),
            "key": crate::practice::Answer::right(question.key),
            "answered": !seat.exam.is_left_out(number),
            "mark": seat.exam.mark(number).filter(|_| !seat.exam.is_left_out(number)),
        }))
    };
    let answers: Vec<Value> = (0..sheet.questions.len()).filter_map(answer).collect();
    let whole = json!({
        "sitting": seat.name,
        "profile": sheet.profile,
        "mode": sheet.mode,
        "seed": sheet.seed,
        "begun": sheet.begun,
        "finished": seat.exam.finished(),
        "result": result,
        "answers": answers,
    });
    format!("{whole:#}\n")
}

const WIDTH: f32 = 200.0;
