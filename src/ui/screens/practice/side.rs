//! Beside a question: what the answer was worth, where it can be read up, where it was met, when it comes back.
use super::grid::Cell;
use super::words::{ahead, mark, points};
use crate::practice::{Answer, DrawnQuestion, Exam, Question, QuestionKind};
use crate::program::{PracticeRoom, Seat};
use crate::tr;
use crate::ui::{
    Intent, Look, PracticeIntent, Type, Words,
    egui::{OpenUrl, Ui},
    icon::{self, Drawn},
    space,
    widgets::{Button, group},
};

/// All that may be told of a question.
pub(super) fn show(ui: &mut Ui, room: &PracticeRoom<'_>, seat: &Seat<'_>, number: usize, out: &mut Vec<Intent>) {
    ui.spacing_mut().item_spacing = crate::ui::egui::vec2(space::GAP, space::GAP_TIGHT);
    result(ui, seat.exam, number);
    ui.add_space(space::PAD_LIST);
    reading(ui, room, seat, number, out);
}

/// Where it can be read up, where it was met, when it comes back.
pub(super) fn reading(ui: &mut Ui, room: &PracticeRoom<'_>, seat: &Seat<'_>, number: usize, out: &mut Vec<Intent>) {
    let Some(put) = seat.exam.question(number) else { return };
    ui.spacing_mut().item_spacing = crate::ui::egui::vec2(space::GAP, space::GAP_TIGHT);
    sources(ui, room, put.question());
    met(ui, room, put.question());
    comes_back(ui, room, put.question());
    doubt(ui, room, put.question(), out);
}

/// A mark for what has no one answer.
fn doubt(ui: &mut Ui, room: &PracticeRoom<'_>, question: &Question, out: &mut Vec<Intent>) {
    let is_doubted = room.schedule.doubted().contains(&question.id);
    if is_doubted {
        Type::NOTE.label(ui, tr!("practise-doubted"), Look::of(ui).theme.dim);
    }
    let label = if is_doubted { tr!("practise-doubt-not") } else { tr!("practise-doubt") };
    let button = Button::quiet(label).icon(icon::name::QUESTION).show(ui);
    if button.on_hover_text(tr!("practise-doubt-what")).clicked() {
        out.push(Intent::Practice(PracticeIntent::Doubt(question.id.clone(), !is_doubted)));
    }
}

/// What the answer was worth, and what it should have been.
pub(super) fn result(ui: &mut Ui, exam: &Exam, number: usize) {
    let theme = Look::of(ui).theme;
    let (Some(put), Some(marked), Some(word)) = (exam.question(number), exam.mark(number), mark(exam, number)) else { return };
    let sign = Cell::of(exam, number).sign(&theme);
    ui.horizontal_wrapped(|ui| {
        if let Some((sign, colour)) = sign {
            ui.label(crate::ui::egui::RichText::new(sign).font(icon::font(Drawn::Bold, space::ICON_HEAD)).color(colour));
        }
        let worth = tr!("practise-worth", points = points(marked.points()));
        Words::new().add(Type::LEAD_STRONG, word, theme.ink).add(Type::TEXT, format!("   {worth}"), theme.dim).show(ui);
    });
    Type::TEXT.label(ui, told(put, exam.answer(number)), theme.dim);
}

/// What was chosen and what it should have been, by the digits on the screen, or in words where there are but two.
fn told(put: &DrawnQuestion, answer: Answer) -> String {
    let question = put.question();
    let right = Answer::right(question.key);
    let digits = |answer: Answer| -> String {
        // Two words need no digits.
        if question.kind() == QuestionKind::TrueFalse {
            return answer.chosen().first().map_or("", |place| crate::words::option(question, usize::from(place))).to_owned();
        }
        let mut shown: Vec<usize> = answer.chosen().iter().filter_map(|place| put.shown(place)).map(|shown| shown + 1).collect();
        shown.sort_unstable();
        shown.iter().map(ToString::to_string).reduce(|some, last| tr!("practise-and", some = some, last = last)).unwrap_or_default()
    };
    let worst = |answer: Answer| answer.worst().and_then(|place| put.shown(place)).map_or(String::new(), |shown| (shown + 1).to_string());
    if answer.is_empty() {
        return match question.kind() {
            QuestionKind::BestWorst => tr!("practise-told-nothing-pair", best = digits(right), worst = worst(right)),
            _ => tr!("practise-told-nothing", right = digits(right)),
        };
    }
    match question.kind() {
        _ if answer == right => tr!("practise-told-right").to_owned(),
        QuestionKind::BestWorst => {
            let (best_is, worst_is) = (answer.chosen() == right.chosen(), answer.worst() == right.worst());
            match (best_is, worst_is) {
                (true, _) => tr!("practise-told-best", chosen = worst(answer), right = worst(right)),
                (false, true) => tr!("practise-told-worst", chosen = digits(answer), right = digits(right)),
                (false, false) => tr!("practise-told-neither", best = digits(right), worst = worst(right)),
            }
        }
        _ => tr!("practise-told-wrong", chosen = digits(answer), right = digits(right)),
    }
}

fn heading(ui: &mut Ui, title: &str) {
    let theme = Look::of(ui).theme;
    Type::TEXT_STRONG.label(ui, title, theme.ink);
}

fn sources(ui: &mut Ui, room: &PracticeRoom<'_>, question: &Question) {
    let theme = Look::of(ui).theme;
    heading(ui, tr!("practise-source"));
    for citation in &question.source {
        let Some((guide, section)) = room.sources.section(citation) else {
            Type::TEXT.label(ui, citation.section.as_str(), theme.dim);
            continue;
        };
        let cited = tr!("practise-cited", guide = guide.title.as_str(), section = section.title.as_str());
        Type::TEXT.label(ui, cited.as_str(), theme.dim);
        if let Some(reference) = &section.reference {
            Type::NOTE.label(ui, reference.as_str(), theme.dim);
        }
        if let Some(url) = section.url.as_ref().or(guide.url.as_ref()) {
            let link = ui.push_id((&citation.guide, &citation.section), |ui| {
                group(ui, &cited);
                Button::quiet(tr!("practise-open-source")).icon(icon::name::ARROW_SQUARE_OUT).show(ui)
            });
            if link.inner.on_hover_text(url).clicked() {
                ui.open_url(OpenUrl::new_tab(url));
            }
        }
    }
    ui.add_space(space::PAD_LIST);
}

fn met(ui: &mut Ui, room: &PracticeRoom<'_>, question: &Question) {
    let theme = Look::of(ui).theme;
    let Some(choice) = room.schedule.met(question) else { return };
    heading(ui, tr!("practise-met"));
    with_icon(ui, icon::name::COMPASS, |ui| {
        Type::TEXT.label(ui, tr!("practise-met-where", scenario = choice.scenario.as_str(), sprint = choice.sprint), theme.ink);
        Type::NOTE.label(ui, choice.what.as_str(), theme.dim);
    });
    ui.add_space(space::PAD_LIST);
}

fn comes_back(ui: &mut Ui, room: &PracticeRoom<'_>, question: &Question) {
    let theme = Look::of(ui).theme;
    let Some(day) = room.schedule.comes_back(question, room.now) else { return };
    let when = ahead(day.since(room.schedule.day(room.now)));
    let words = match room.schedule.brings(&question.id).len() {
        0 => when,
        related => tr!("practise-back-with", when = when, related = related),
    };
    heading(ui, tr!("practise-back"));
    with_icon(ui, icon::name::CALENDAR_BLANK, |ui| {
        Type::TEXT.label(ui, words, theme.ink);
    });
}

fn with_icon(ui: &mut Ui, icon: &str, add: impl FnOnce(&mut Ui)) {
    let theme = Look::of(ui).theme;
    ui.horizontal_top(|ui| {
        icon::show(ui, icon, Drawn::Outline, space::ICON_BUTTON, theme.dim);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            add(ui);
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::Bank;

    #[test]
    fn of_true_and_false_the_words_are_said() {
        let bank = Bank::shipped();
        let question = bank.questions().iter().find(|question| question.kind() == QuestionKind::TrueFalse).expect("one");
        let right = question.key.right().first().expect("one is right");
        let told = told(&DrawnQuestion::new(question, 1), Answer::NONE.pick(question, 1 - right));
        let [said, other] = if right == 0 { ["False", "True"] } else { ["True", "False"] };
        assert_eq!(told, format!("You chose {said}; right is {other}."));
    }
}
