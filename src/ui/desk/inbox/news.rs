//! Cards that nobody asks on: questions of the team, blockers, incidents, the coach, what was read.

use super::InboxState;
use super::cards::Card;
use crate::sim::{Event, Recording};
use crate::ui::desk::{scrolled, words};
use crate::ui::egui::Ui;
use crate::ui::icon::name;
use crate::ui::portrait::{Portrait, size};
use crate::ui::widgets::{Button, empty_state, section_header, separator};
use crate::ui::{Look, Type, number, space};

/// Icon, title and remark of a card in the list.
pub(super) fn row(run: &Recording, card: Card) -> (&'static str, String, String) {
    let view = run.view();
    let rules = &view.scenario().rules;
    match card {
        Card::Questions => {
            let open = view.open_questions();
            let cost = (open * rules.capacity.question_cost).min(rules.capacity.question_cost_cap);
            let title = number::counted(open.round() as u32, "open question", "open questions");
            (name::QUESTION, title, format!("Developers · −{} capacity", number::percent(cost as f32)))
        }
        Card::Blockers => {
            let title = number::counted(u32::from(view.blockers()), "thing blocks the team", "things block the team");
            let cost = 1.0 - libm::pow(rules.capacity.blocker_keep, f64::from(view.blockers()));
            (name::BARRICADE, title, format!("Developers · −{} capacity", number::percent(cost as f32)))
        }
        Card::Incidents => {
            let count = u32::from(view.incidents());
            let questions = number::plain(rules.questions.incident as f32 * count as f32, 0);
            (name::SIREN, number::counted(count, "incident", "incidents"), format!("Developers · {questions} more questions"))
        }
        Card::Coach => {
            let scenario = view.scenario();
            let first = scenario.coach_name.split_whitespace().next().unwrap_or_default();
            (name::CHATS_CIRCLE, format!("A question from {first}"), scenario.coach_role.clone())
        }
        Card::News(at) => {
            let Some(happening) = run.log().get(at) else { return (name::INFO, String::new(), String::new()) };
            let (symbol, title, item) = match happening.event {
                Event::BetRead(item, _, true) => (name::TARGET, "A bet was reached", Some(item)),
                Event::BetRead(item, _, false) => (name::TARGET, "A bet was not reached", Some(item)),
                Event::OutcomeSeen(item) => (name::STAR_FOUR, "An outcome shows", Some(item)),
                Event::MandateLate(item) => (name::WARNING, "Mandated work is late", Some(item)),
                Event::Observed(item, _) => (name::TEST_TUBE, "A live test has read", Some(item)),
                Event::Returned(item) => (name::ARROW_U_UP_LEFT, "Back from the parking place", Some(item)),
                Event::RequestLapsed(request) => (name::HOURGLASS_LOW, "Silence became a no", Some(view.scenario().item_of(request))),
                _ => (name::INFO, "News", None),
            };
            (symbol, title.to_owned(), item.map_or_else(String::new, |item| view.title(item).to_owned()))
        }
        Card::Request(_) => (name::TRAY, String::new(), String::new()),
    }
}

/// A word for the tab.
pub(super) fn short(run: &Recording, card: Card) -> String {
    let view = run.view();
    match card {
        Card::Questions => "Questions".to_owned(),
        Card::Blockers => "Blockers".to_owned(),
        Card::Incidents => "Incidents".to_owned(),
        Card::Coach => view.scenario().coach_name.split_whitespace().next().unwrap_or("Coach").to_owned(),
        Card::News(_) | Card::Request(_) => "News".to_owned(),
    }
}

/// Nothing waits.
pub(super) fn nothing(ui: &mut Ui) {
    empty_state(ui, name::TRAY, "Nothing waits", "Nobody asks for anything. Go on to the calendar when you like.");
}

/// The card.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut InboxState, card: Card) {
    scrolled(ui, "news card", space::PAD_PANEL, |ui| {
        ui.add_space(space::PAD_LIST);
        if card == Card::Coach {
            coach(ui, run, state);
        } else {
            plain(ui, run, card);
        }
        ui.add_space(space::PAD_PANEL);
    });
}

fn plain(ui: &mut Ui, run: &Recording, card: Card) {
    let theme = Look::of(ui).theme;
    let view = run.view();
    let rules = &view.scenario().rules;
    let (symbol, title, note) = row(run, card);
    section_header(ui, Some(symbol), &title, "");
    if !note.is_empty() {
        Type::TEXT.label(ui, note, theme.dim);
    }
    separator(ui);
    let (body, hint) = match card {
        Card::Questions => (
            format!(
                "Each question left open costs the team {} of its capacity, and brings some rework and defects.",
                number::percent(rules.capacity.question_cost as f32)
            ),
            format!(
                "A half-day of answers settles {}. You place it in the calendar.",
                number::plain(rules.questions.answered_per_block as f32, 0)
            ),
        ),
        Card::Blockers => (
            format!("Each blocker costs {} of this sprint’s capacity.", number::percent((1.0 - rules.capacity.blocker_keep) as f32)),
            format!(
                "A half-day clears one, {} a sprint at most. You place it in the calendar.",
                number::plain(rules.calendar.unblock_most as f32, 0)
            ),
        ),
        Card::Incidents => (
            "Something broke at a customer’s. It brings questions and new defects this sprint.".to_owned(),
            "Less debt and fewer defects make them rarer in what they cost; answers keep the team going.".to_owned(),
        ),
        Card::News(at) => {
            let said = run.log().get(at).and_then(|happening| words::happening(&view, happening)).unwrap_or_default();
            (said, "What it changes shows on the item and on its need.".to_owned())
        }
        Card::Coach | Card::Request(_) => (String::new(), String::new()),
    };
    Type::LEAD.label(ui, body, theme.ink);
    Type::TEXT.label(ui, hint, theme.dim);
}

fn coach(ui: &mut Ui, run: &Recording, state: &mut InboxState) {
    let theme = Look::of(ui).theme;
    let view = run.view();
    let scenario = view.scenario();
    let Some((id, question)) = view.coach_question() else { return };
    ui.horizontal(|ui| {
        Portrait::new(&scenario.coach_name).size(size::CARD).show(ui, &scenario.coach_name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            Type::LEAD_STRONG.label(ui, &scenario.coach_name, theme.ink);
            Type::NOTE.label(ui, &scenario.coach_role, theme.dim);
        });
    });
    ui.add_space(space::GAP);
    Type::QUOTE.label(ui, format!("“{}”", question.asks), theme.ink);
    separator(ui);
    Type::TEXT_STRONG.label(ui, "Where to look", theme.ink);
    Type::TEXT.label(ui, &question.look, theme.ink);
    ui.add_space(space::GAP);
    if state.told.contains(&id) {
        separator(ui);
        Type::TEXT_STRONG.label(ui, "Told", theme.ink);
        Type::TEXT.label(ui, &question.told, theme.ink);
    } else if Button::secondary("Just tell me").show(ui).clicked() {
        state.told.push(id);
    }
    Type::NOTE.label(ui, "A talk with the coach in the calendar shows more.", theme.dim);
}
