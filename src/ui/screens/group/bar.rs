//! What the host does next: ask, close, talk, vote again, decide, go on.
use super::{GroupScreen, GroupState, MORE_MS, TALK_MS, left, votes};
use crate::live::{HostAsk, No, Outcome, Phase as Stage, Pick};
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

/// The bar; what comes next is at the right.
pub(super) fn show(ui: &mut Ui, data: &GroupScreen<'_>, state: &mut GroupState, out: &mut Vec<Intent>) {
    let mut asked = Vec::new();
    bottom_bar(ui, "group next", |ui| {
        ui.horizontal_wrapped(|ui| {
            if data.group.shown.session.is_paused() {
                words_at_left(ui, tr!("group-paused-what"));
                main(ui, &Button::primary(tr!("group-go-on")).icon(icon::name::PLAY), || asked.push(HostAsk::GoOn));
                return;
            }
            match data.stage() {
                Stage::Lobby | Stage::Watching | Stage::Decided => between(ui, data, out),
                Stage::Asking => {
                    hands(ui, state);
                    more_time(ui, data, &mut asked);
                    main(ui, &Button::primary(tr!("group-close")), || asked.push(HostAsk::Close));
                }
                Stage::Closing(_) => words_at_left(ui, tr!("group-closing")),
                Stage::Shown(_) | Stage::Talking { .. } => shown(ui, data, state, &mut asked, out),
                Stage::Debrief => {
                    words_at_left(ui, tr!("group-debrief-end"));
                    main(ui, &Button::primary(tr!("group-end")), || asked.push(HostAsk::End));
                }
                Stage::Ended => main(ui, &Button::primary(tr!("group-leave-ended")), || out.push(Intent::Group(GroupIntent::Leave))),
            }
        });
    });
    out.extend(asked.into_iter().map(|ask| Intent::Group(GroupIntent::Ask(ask))));
}

fn words_at_left(ui: &mut Ui, said: impl Into<crate::ui::egui::WidgetText>) {
    let theme = Look::of(ui).theme;
    let said: crate::ui::egui::WidgetText = said.into();
    Type::TEXT.label(ui, said.text().to_owned(), theme.dim);
}

/// The button that leads on, at the right; the keyboard rests on it.
fn main(ui: &mut Ui, button: &Button<'_>, act: impl FnOnce()) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let response = button.clone().show(ui);
        if ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        if response.clicked() {
            act();
        }
    });
}

/// Nothing is asked: the run can go on.
fn between(ui: &mut Ui, data: &GroupScreen<'_>, out: &mut Vec<Intent>) {
    if Button::secondary(tr!("group-to-desk")).icon(icon::name::DESKTOP).show(ui).clicked() {
        out.push(Intent::Open(Screen::Desk));
    }
    if Button::quiet(tr!("group-leave")).show(ui).clicked() {
        out.push(Intent::Group(GroupIntent::Leave));
    }
    let view = data.playing.recording.view();
    let end = Decision::EndPhase;
    if view.phase() == Phase::Over {
        return;
    }
    let why = view.allows(&end).err().map(|refusal| words::refusal(&refusal));
    let label = tr!("group-next-phase", phase = words::phase(view.phase()));
    main(ui, &Button::primary(&label).off(why.as_deref()), || out.push(Intent::Decide(end)));
}

fn hands(ui: &mut Ui, state: &mut GroupState) {
    let label = if state.hands { tr!("group-hands-hide") } else { tr!("group-hands") };
    if Button::secondary(label).icon(icon::name::HAND_PALM).show(ui).clicked() {
        state.hands = !state.hands;
    }
}

fn more_time(ui: &mut Ui, data: &GroupScreen<'_>, asked: &mut Vec<HostAsk>) {
    let now = left(data).unwrap_or(0) * 1_000;
    if Button::secondary(tr!("group-more-time")).icon(icon::name::TIMER).show(ui).clicked() {
        asked.push(HostAsk::Hint(now + MORE_MS));
    }
}

/// The counts are there: talk, vote again, or decide.
fn shown(ui: &mut Ui, data: &GroupScreen<'_>, state: &mut GroupState, asked: &mut Vec<HostAsk>, out: &mut Vec<Intent>) {
    let Some(ballot) = data.group.shown.session.kept().asked() else { return };
    hands(ui, state);
    if matches!(data.stage(), Stage::Shown(_)) && Button::secondary(tr!("group-talk")).icon(icon::name::CHATS_CIRCLE).show(ui).clicked() {
        asked.push(HostAsk::Talk { text: prompt(ballot), ms: Some(TALK_MS) });
    }
    if Button::secondary(tr!("group-again")).icon(icon::name::ARROW_CLOCKWISE).show(ui).clicked() {
        asked.push(HostAsk::Again);
    }
    let own = (!state.chosen.is_empty()).then(|| Pick::of(state.chosen.iter().copied()));
    let (label, off) = match (own, votes::leads(ballot)) {
        (Some(own), _) => {
            let titles: Vec<&str> = own.places().filter_map(|place| ballot.ballot.options.get(place)).map(|o| o.title.as_str()).collect();
            (tr!("group-decide-host", what = titles.join(", ")), None)
        }
        (None, Some(leads)) => (tr!("group-decide", what = leads), None),
        (None, None) => {
            let no = if ballot.outcome() == Outcome::Nothing { No::Nothing } else { No::Tie };
            let why = if no == No::Nothing { tr!("group-no-nothing") } else { tr!("group-no-tie") };
            (tr!("group-decide-none").to_owned(), Some(why))
        }
    };
    main(ui, &Button::primary(&label).off(off), || out.push(Intent::Group(GroupIntent::Decide(own))));
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
