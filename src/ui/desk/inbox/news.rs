//! Cards that nobody asks on: how the world turned, questions of the team, blockers, incidents, the coach, what was read.

use super::InboxState;
use super::cards::{self, Card};
use crate::scenario::{ImpedimentId, QuestionId, StakeholderId, TurnId};
use crate::sim::{Decision, Event, Recording, View};
use crate::tr;
use crate::ui::desk::{keys, objectives, person, scrolled, words};
use crate::ui::egui::{Key, Ui};
use crate::ui::icon::name;
use crate::ui::portrait::{Portrait, size};
use crate::ui::widgets::{Button, empty_state, section_header, separator, speaker_and_words};
use crate::ui::{Intent, Look, Type, number, space};

/// Icon, title and remark of a card in the list.
pub(super) fn row(run: &Recording, card: Card) -> (&'static str, String, String) {
    let view = run.view();
    match card {
        Card::Questions => {
            let open = view.open_questions();
            let cost = view.questions_cost(open);
            let title = tr!("inbox-questions", count = open.round() as u32);
            (name::QUESTION, title, tr!("inbox-capacity", cost = number::percent(cost as f32)))
        }
        Card::Blockers => {
            let title = tr!("inbox-blockers", count = view.blockers());
            let cost = view.blockers_cost(view.blockers());
            (name::BARRICADE, title, tr!("inbox-capacity", cost = number::percent(cost as f32)))
        }
        Card::Incidents => {
            let count = view.incidents();
            let questions = number::plain(view.questions_of_incidents() as f32, 0);
            (name::SIREN, tr!("inbox-incidents", count = count), tr!("inbox-incidents-note", questions = questions))
        }
        Card::Coach => {
            let scenario = view.scenario();
            let first = scenario.coach_name.split_whitespace().next().unwrap_or_default();
            (name::CHATS_CIRCLE, tr!("inbox-coach", who = first), scenario.coach_role.clone())
        }
        Card::Interval => {
            let (number, sprints) = view.interval().unwrap_or((1, 1..=1));
            let title = tr!("inbox-interval", number = number);
            (name::TRAIN, title, tr!("planning-interval-sprints", first = *sprints.start(), last = *sprints.end()))
        }
        Card::Turn(id) => {
            let from = view.scenario().turn(id).and_then(|turn| turn.from);
            let who = from.map_or_else(|| tr!("sprint-developers").to_owned(), |who| view.scenario().name_of(who).to_owned());
            (name::WIND, view.scenario().title_of_turn(id).to_owned(), who)
        }
        Card::Impediment(id) => {
            let points = impediment_points(&view, id).map_or(0.0, |(now, _)| now);
            let takes = tr!("inbox-impediment-takes", points = number::plain(points as f32, 1));
            (name::BARRICADE, view.scenario().title_of_impediment(id).to_owned(), takes)
        }
        Card::Foretold => {
            let who = view.scenario().leader.map_or("", |leader| view.scenario().name_of(leader));
            (name::BINOCULARS, tr!("inbox-foretold").to_owned(), who.to_owned())
        }
        Card::News(at) => {
            let Some(happening) = run.log().get(at) else { return (name::INFO, String::new(), String::new()) };
            let (symbol, title, item) = match happening.event {
                Event::BetRead(item, _, true) => (name::TARGET, tr!("inbox-bet-reached"), Some(item)),
                Event::BetRead(item, _, false) => (name::TARGET, tr!("inbox-bet-missed"), Some(item)),
                Event::OutcomeSeen(item) => (name::STAR_FOUR, tr!("inbox-outcome"), Some(item)),
                Event::MandateLate(item) => (name::WARNING, tr!("inbox-mandate"), Some(item)),
                Event::Observed(item, _) => (name::TEST_TUBE, tr!("inbox-test"), Some(item)),
                Event::Returned(item) => (name::ARROW_U_UP_LEFT, tr!("inbox-returned"), Some(item)),
                Event::RequestLapsed(request) => (name::HOURGLASS_LOW, tr!("inbox-lapsed"), Some(view.scenario().item_of(request))),
                _ => (name::INFO, tr!("inbox-news"), None),
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
        Card::Questions => tr!("inbox-questions-tab").to_owned(),
        Card::Blockers => tr!("inbox-blockers-tab").to_owned(),
        Card::Incidents => tr!("inbox-incidents-tab").to_owned(),
        Card::Coach => view.scenario().coach_name.split_whitespace().next().unwrap_or(tr!("inbox-coach-tab")).to_owned(),
        Card::Impediment(_) => tr!("inbox-impediment-tab").to_owned(),
        Card::Interval => tr!("inbox-interval-tab").to_owned(),
        Card::Turn(_) | Card::Foretold | Card::News(_) | Card::Request(_) => tr!("inbox-news").to_owned(),
    }
}

/// Nothing waits.
pub(super) fn nothing(ui: &mut Ui) {
    empty_state(ui, name::TRAY, tr!("inbox-nothing"), tr!("inbox-nothing.what"));
}

/// The card.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut InboxState, card: Card, out: &mut Vec<Intent>) {
    scrolled(ui, "news card", space::PAD_PANEL, |ui| {
        ui.add_space(space::PAD_LIST);
        match card {
            Card::Coach => coach(ui, run, out),
            Card::Turn(id) => turn(ui, run, state, id),
            Card::Interval => interval(ui, run, state),
            Card::Impediment(id) => impediment(ui, run, id),
            _ => plain(ui, run, card),
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
            tr!("inbox-questions-cost", cost = number::percent(rules.capacity.question_cost as f32)),
            tr!("inbox-questions-hint", most = number::plain(rules.questions.answered_per_block as f32, 0)),
        ),
        Card::Blockers => (
            tr!("inbox-blockers-cost", cost = number::percent(view.blockers_cost(1) as f32)),
            tr!("inbox-blockers-hint", most = rules.calendar.unblock_most),
        ),
        Card::Incidents => (tr!("inbox-incidents-cost").to_owned(), tr!("inbox-incidents-hint").to_owned()),
        Card::News(at) => {
            let said = run.log().get(at).and_then(|happening| words::happening(&view, happening)).unwrap_or_default();
            (said, tr!("inbox-news-hint").to_owned())
        }
        Card::Foretold => {
            let coming: Vec<String> = view.foretold().map(|turn| tr!("inbox-foretold-turn", news = turn.title.as_str())).collect();
            (coming.join(" "), tr!("inbox-foretold-hint").to_owned())
        }
        Card::Coach | Card::Interval | Card::Turn(_) | Card::Impediment(_) | Card::Request(_) => (String::new(), String::new()),
    };
    Type::LEAD.label(ui, body, theme.ink);
    Type::TEXT.label(ui, hint, theme.dim);
}

/// What it is about, who says it, and what they say; the Developers where nobody is named.
fn said(ui: &mut Ui, view: &View<'_>, symbol: &str, title: &str, from: Option<StakeholderId>, says: &str) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(symbol), title, "");
    let speaker = |ui: &mut Ui| {
        if let Some(from) = from {
            person::show(ui, view, from);
        } else {
            Type::LEAD_STRONG.label(ui, tr!("sprint-developers"), theme.ink);
        }
    };
    speaker_and_words(ui, speaker, |ui| {
        Type::QUOTE.label(ui, words::quoted(says), theme.ink);
    });
    separator(ui);
}

/// News that changes the world: who brings it, what they say, and what is different now.
fn turn(ui: &mut Ui, run: &Recording, state: &mut InboxState, id: TurnId) {
    let theme = Look::of(ui).theme;
    let view = run.view();
    let Some(turn) = view.scenario().turn(id) else { return };
    said(ui, &view, name::WIND, &turn.title, turn.from, &turn.says);
    Type::TEXT_STRONG.label(ui, tr!("inbox-turn-changes"), theme.ink);
    for change in words::changes(&view, turn) {
        Type::TEXT.label(ui, format!("· {change}"), theme.ink);
    }
    go_on(ui, run, state, Card::Turn(id));
}

/// On to what is read or answered next.
fn go_on(ui: &mut Ui, run: &Recording, state: &mut InboxState, card: Card) {
    ui.add_space(space::GAP);
    let Some(next) = cards::after(run, state.sort, card) else { return };
    let pressed = Button::secondary(tr!("inbox-turn-go-on")).accented().show(ui).clicked();
    if pressed || (keys::nothing_focused(ui.ctx()) && keys::take(ui, Key::Enter)) {
        state.read.push(card);
        state.take(next);
    }
}

/// The plan of a Planning Interval that begins, from whoever keeps it; what became of the one before.
fn interval(ui: &mut Ui, run: &Recording, state: &mut InboxState) {
    let theme = Look::of(ui).theme;
    let view = run.view();
    let Some(intervals) = &view.scenario().planning_interval else { return };
    let (_, title, sprints) = row(run, Card::Interval);
    let ended = run.log().iter().rev().find_map(|happening| match happening.event {
        Event::IntervalEnded(percent) => Some(percent),
        _ => None,
    });
    let says = match ended {
        None => &intervals.says,
        Some(percent) if view.is_reliable(f64::from(percent) / 100.0) => &intervals.met,
        Some(_) => &intervals.missed,
    };
    said(ui, &view, name::TRAIN, &title, Some(intervals.keeper), says);
    if let Some(percent) = ended {
        Type::LEAD.label(ui, tr!("inbox-interval-ended", share = number::percent(f32::from(percent) / 100.0)), theme.ink);
    }
    Type::TEXT_STRONG.label(ui, tr!("inbox-interval-plan", when = sprints), theme.ink);
    objectives::show(ui, &view);
    Type::NOTE.label(ui, tr!("inbox-interval-hint"), theme.dim);
    go_on(ui, run, state, Card::Interval);
}

/// Points that an impediment takes now and would take next sprint.
fn impediment_points(view: &View<'_>, id: ImpedimentId) -> Option<(f64, f64)> {
    view.impediments().find(|(open, ..)| *open == id).map(|(_, now, next)| (now, next))
}

/// What is in the team's way, what it costs, and what can be done.
fn impediment(ui: &mut Ui, run: &Recording, id: ImpedimentId) {
    let theme = Look::of(ui).theme;
    let view = run.view();
    let (Some(told), Some((now, next))) = (view.scenario().impediment(id), impediment_points(&view, id)) else { return };
    said(ui, &view, name::BARRICADE, &told.title, told.from, &told.says);
    let shown = |points: f64| number::plain(points as f32, 1);
    let passes = number::of_ten(view.scenario().rules.impediments.passes as f32);
    Type::LEAD.label(ui, tr!("inbox-impediment-costs", now = shown(now), next = shown(next)), theme.ink);
    Type::TEXT.label(ui, tr!("inbox-impediment-hint", odds = passes), theme.dim);
}

/// The question that the coach answered in this Inbox, if one was to be answered.
fn told(run: &Recording) -> Option<QuestionId> {
    let view = run.view();
    let told = |decision: &Decision| match decision {
        Decision::BeTold(question) => Some(*question),
        _ => None,
    };
    if view.is_told() { run.decisions_of(view.sprint()).filter_map(|(_, decision)| told(decision)).last() } else { None }
}

fn coach(ui: &mut Ui, run: &Recording, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    let view = run.view();
    let scenario = view.scenario();
    let told = told(run);
    let asked = told.and_then(|id| Some((id, scenario.coach.get(id.index())?)));
    // What was answered may no longer fit, and is still what is to be read.
    let Some((id, question)) = asked.or_else(|| view.coach_question()) else { return };
    let rules = &scenario.rules;
    let who = scenario.coach_name.split_whitespace().next().unwrap_or_default();
    let less = (number::percent(rules.evidence.repeat_effect as f32), rules.evidence.repeat_sprints);
    ui.horizontal(|ui| {
        Portrait::new(&scenario.coach_name).size(size::CARD).show(ui, &scenario.coach_name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            Type::LEAD_STRONG.label(ui, &scenario.coach_name, theme.ink);
            Type::NOTE.label(ui, &scenario.coach_role, theme.dim);
        });
    });
    ui.add_space(space::GAP);
    Type::QUOTE.label(ui, words::quoted(&question.asks), theme.ink);
    separator(ui);
    Type::TEXT_STRONG.label(ui, tr!("inbox-coach-look"), theme.ink);
    Type::TEXT.label(ui, &question.look, theme.ink);
    ui.add_space(space::GAP);
    if told.is_some() {
        separator(ui);
        Type::TEXT_STRONG.label(ui, tr!("inbox-coach-told"), theme.ink);
        Type::TEXT.label(ui, &question.told, theme.ink);
        Type::NOTE.label(ui, tr!("inbox-coach-told-price", who = who, share = less.0, sprints = less.1), theme.dim);
        return;
    }
    let tell = Decision::BeTold(id);
    let refusal = view.allows(&tell).err().map(|refusal| words::refusal(&refusal));
    if Button::secondary(tr!("inbox-coach-tell")).off(refusal.as_deref()).show(ui).clicked() {
        out.push(Intent::Decide(tell));
    }
    let price = number::talk(rules.coach.told_half_days);
    let items = rules.coach.told_items;
    let says = tr!("inbox-coach-tell-price", price = price, items = items, who = who, share = less.0, sprints = less.1);
    Type::NOTE.label(ui, says, theme.dim);
    Type::NOTE.label(ui, tr!("inbox-coach-more"), theme.dim);
}
