//! What the host does next: ask, close, talk, vote again, decide, go on.
use super::{GroupScreen, GroupState, MORE_MS, TALK_MS, debrief, left_ms};
use crate::live::{HostAsk, Outcome, Phase as Stage, Pick};
use crate::program::GroupIntent;
use crate::sim::{Decision, Phase};
use crate::tr;
use crate::ui::screens::chrome::bottom_bar;
use crate::ui::{
    Intent, Look, Screen, Type,
    egui::{Align, Layout, Ui},
    icon,
    widgets::Button,
};
use crate::words;

/// The bar: what else can be done, and what comes next at the right, or above the rest where there is little room.
pub(super) fn show(ui: &mut Ui, data: &GroupScreen<'_>, state: &mut GroupState, out: &mut Vec<Intent>) {
    let next = next(data, state);
    let mut asked = Vec::new();
    bottom_bar(ui, "group next", |ui| {
        let narrow = ui.available_width() < IN_A_ROW;
        if let Some((label, off, intent)) = next.as_ref().filter(|_| narrow) {
            main(ui, label, off.as_deref(), ui.available_width(), intent, out);
        }
        ui.horizontal_wrapped(|ui| {
            others(ui, data, state, &mut asked, out);
            if let Some((label, off, intent)) = next.as_ref().filter(|_| !narrow) {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| main(ui, label, off.as_deref(), 0.0, intent, out));
            }
        });
    });
    out.extend(asked.into_iter().map(|ask| Intent::Group(GroupIntent::Ask(ask))));
}

/// The button that leads on: what it says, why it cannot be pressed, and what it does.
type Next = (String, Option<String>, Intent);

/// What comes next.
fn next(data: &GroupScreen<'_>, state: &GroupState) -> Option<Next> {
    let ask = |label: &str, ask: HostAsk| Some((label.to_owned(), None, Intent::Group(GroupIntent::Ask(ask))));
    if data.group.shown.session.is_paused() {
        return ask(tr!("group-go-on"), HostAsk::GoOn);
    }
    match data.stage() {
        Stage::Lobby | Stage::Watching | Stage::Decided => {
            let view = data.run.view();
            let end = Decision::EndPhase;
            let why = view.allows(&end).err().map(|refusal| words::refusal(&refusal));
            (view.phase() != Phase::Over).then(|| (tr!("group-next-phase", phase = words::phase(view.phase())), why, Intent::Decide(end)))
        }
        Stage::Asking => ask(tr!("group-close"), HostAsk::Close),
        Stage::Closing(_) => None,
        Stage::Shown(_) | Stage::Talking { .. } => decide(data, state),
        Stage::Debrief => ask(tr!("group-end"), HostAsk::End),
        Stage::Ended => Some((tr!("group-leave-ended").to_owned(), None, Intent::Group(GroupIntent::Leave))),
    }
}

/// Decides by the votes, or for what the host has chosen.
fn decide(data: &GroupScreen<'_>, state: &GroupState) -> Option<Next> {
    let ballot = data.group.shown.session.kept().asked()?;
    let own = (!state.chosen.is_empty()).then(|| Pick::of(state.chosen.iter().copied()));
    let numbers = |pick: Pick| pick.places().map(|place| (place + 1).to_string()).collect::<Vec<_>>().join(", ");
    let (label, off) = match (own, ballot.outcome()) {
        (Some(own), _) => (tr!("group-decide-host", what = numbers(own)), None),
        (None, Outcome::Won(won)) => (tr!("group-decide", what = numbers(won)), None),
        (None, Outcome::Nothing) => (tr!("group-decide-none").to_owned(), Some(tr!("group-no-nothing").to_owned())),
        (None, Outcome::Tied { .. }) => (tr!("group-decide-none").to_owned(), Some(tr!("group-no-tie").to_owned())),
    };
    Some((label, off, Intent::Group(GroupIntent::Decide(own))))
}

/// The keyboard rests on it, unless it ends a phase of the run: that takes an intent of its own.
fn main(ui: &mut Ui, label: &str, off: Option<&str>, width: f32, intent: &Intent, out: &mut Vec<Intent>) {
    // Another step is another button: what had the keyboard does not hand it on.
    let response = ui.push_id(label, |ui| Button::primary(label).off(off).width(width).show(ui)).inner;
    if !matches!(intent, Intent::Decide(_)) && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    if response.clicked() {
        out.push(intent.clone());
    }
}

/// What else can be done.
fn others(ui: &mut Ui, data: &GroupScreen<'_>, state: &mut GroupState, asked: &mut Vec<HostAsk>, out: &mut Vec<Intent>) {
    if data.group.shown.session.is_paused() {
        words_at_left(ui, tr!("group-paused-what"));
        return;
    }
    match data.stage() {
        Stage::Lobby | Stage::Watching | Stage::Decided => {
            if Button::secondary(tr!("group-to-desk")).icon(icon::name::DESKTOP).show(ui).clicked() {
                out.push(Intent::Open(Screen::Desk));
            }
            if Button::quiet(tr!("group-leave")).show(ui).clicked() {
                out.push(Intent::Group(GroupIntent::Leave));
            }
        }
        Stage::Asking => {
            hands(ui, state);
            let now = left_ms(data).unwrap_or(0);
            if Button::secondary(tr!("group-more-time")).icon(icon::name::TIMER).show(ui).clicked() {
                asked.push(HostAsk::Hint(now + MORE_MS));
            }
        }
        Stage::Closing(_) => words_at_left(ui, tr!("group-closing")),
        Stage::Shown(_) | Stage::Talking { .. } => {
            let Some(ballot) = data.group.shown.session.kept().asked() else { return };
            hands(ui, state);
            let talks = matches!(data.stage(), Stage::Talking { .. });
            if !talks && Button::secondary(tr!("group-talk")).icon(icon::name::CHATS_CIRCLE).show(ui).clicked() {
                asked.push(HostAsk::Talk { text: prompt(ballot), ms: Some(TALK_MS) });
            }
            if Button::secondary(tr!("group-again")).icon(icon::name::ARROW_CLOCKWISE).show(ui).clicked() {
                asked.push(HostAsk::Again);
            }
        }
        Stage::Debrief => {
            debrief::save(ui, out);
            words_at_left(ui, tr!("group-debrief-end"));
        }
        Stage::Ended => debrief::save(ui, out),
    }
}

fn words_at_left(ui: &mut Ui, said: &str) {
    let theme = Look::of(ui).theme;
    Type::TEXT.label(ui, said, theme.dim);
}

fn hands(ui: &mut Ui, state: &mut GroupState) {
    let label = if state.hands { tr!("group-hands-hide") } else { tr!("group-hands") };
    if Button::secondary(label).icon(icon::name::HAND_PALM).show(ui).clicked() {
        state.hands = !state.hands;
    }
}

/// What to talk about: between the two that most voted for.
fn prompt(asked: &crate::live::Asked) -> String {
    let counts = asked.counts_now();
    let mut order: Vec<(usize, u32)> = counts.iter().copied().enumerate().filter(|(_, count)| *count > 0).collect();
    order.sort_by_key(|(place, count)| (std::cmp::Reverse(*count), *place));
    let title = |at: usize| order.get(at).and_then(|(place, _)| asked.ballot.options.get(*place)).map(|option| option.title.as_str());
    match (title(0), title(1)) {
        (Some(first), Some(second)) => tr!("group-prompt", first = first, second = second),
        _ => tr!("group-prompt-one").to_owned(),
    }
}

/// Width from which what comes next is beside the rest.
const IN_A_ROW: f32 = 720.0;
