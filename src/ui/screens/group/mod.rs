//! The host of a group session: who is there, what is asked, what was voted, and what it comes to.
//!
//! The room votes on phones; here somebody asks, lets them talk, and decides. What is for the host alone is at the right:
//! a projected view is a page of its own, so this window may be seen by nobody else.
mod ask;
mod bar;
mod debrief;
mod side;
mod votes;

use super::chrome::{body, top_bar};
use super::keys::{KeyHelp, keys_overlay};
use super::page::page;
use crate::live::{Phase as Stage, SeatNumber};
use crate::program::GroupData;
use crate::sim::Recording;
use crate::tr;
use crate::ui::{
    Intent, Look, Screen, Type,
    egui::{Frame, Panel, Ui},
    icon, space,
};
use std::time::Duration;

/// What the host's screen remembers between frames.
#[derive(Debug, Default)]
pub struct GroupState {
    /// The host decides for these, not for what was voted; by their places in the ballot in hand.
    chosen: Vec<usize>,
    /// Hands are counted.
    hands: bool,
    /// The ballot and the round that this is about.
    about: (u32, u32),
    /// A question of the host's own: what is asked, and the answers, one below the other.
    own: Option<(String, String)>,
    /// Somebody gets another name: whose seat, and what was typed.
    renaming: Option<(SeatNumber, String)>,
}

/// What the screen is told from.
#[derive(Debug, Clone, Copy)]
pub struct GroupScreen<'a> {
    /// The session.
    pub group: GroupData<'a>,
    /// The run that is played.
    pub run: &'a Recording,
}

impl GroupScreen<'_> {
    fn stage(&self) -> &Stage {
        &self.group.shown.session.kept().phase
    }
}

/// Shows the session and pushes what the host asks for.
pub fn group_ui(ui: &mut Ui, data: &GroupScreen<'_>, state: &mut GroupState, out: &mut Vec<Intent>) {
    let kept = data.group.shown.session.kept();
    let about = kept.asked().map_or((0, 0), |asked| (asked.id, asked.number()));
    if state.about != about {
        *state = GroupState { about, own: state.own.take(), renaming: state.renaming.take(), ..GroupState::default() };
    }
    let session = &data.group.shown.session;
    let about = tr!("group-about", scenario = session.header().title.as_str());
    if top_bar(ui, "group bar", session.place(), &about, |ui| heads(ui, data)) {
        out.push(Intent::Open(Screen::Desk));
    }
    bar::show(ui, data, state, out);
    if ui.available_width() >= SIDE_FROM {
        let ground = Frame::new().fill(Look::of(ui).theme.surface);
        Panel::right("group side")
            .exact_size(SIDE)
            .resizable(false)
            .frame(ground)
            .show(ui, |ui| page(ui, |ui| side::show(ui, data, state, out)));
    }
    let narrow = ui.available_width() < SIDE_FROM && ui.ctx().content_rect().width() < SIDE_FROM;
    body(ui, ("group", about_id(data)), 0.0, |ui| {
        page(ui, |ui| {
            match data.stage() {
                Stage::Asking | Stage::Closing(_) | Stage::Shown(_) | Stage::Talking { .. } => votes::show(ui, data, state, out),
                Stage::Debrief | Stage::Ended => over(ui, data),
                Stage::Lobby | Stage::Watching | Stage::Decided => ask::show(ui, data, state, out),
            }
            if narrow {
                side::show(ui, data, state, out);
            }
        });
    });
    keys_overlay(ui, tr!("group-title"), &keys());
    // Times that run down, and who is there, change without anybody's doing; a clock at its full seconds.
    let to_second = left_ms(data).map_or(SECOND, |left| left % SECOND + 1);
    ui.ctx().request_repaint_after(Duration::from_millis(to_second));
}

/// Another thing that is asked is another page to scroll.
fn about_id(data: &GroupScreen<'_>) -> (u32, bool) {
    let kept = data.group.shown.session.kept();
    (kept.asked().map_or(0, |asked| asked.id), kept.is_taking() || kept.is_shown())
}

/// How many are there and have voted, and how long there is to talk.
fn heads(ui: &mut Ui, data: &GroupScreen<'_>) {
    let theme = Look::of(ui).theme;
    let (session, now) = (&data.group.shown.session, data.group.now);
    let (here, voted) = (session.here(now), session.kept().voted());
    ui.add_space(space::GAP_PART);
    Type::LEAD_STRONG.label(ui, format!("{} {}", icon::name::USERS_THREE, tr!("group-here", count = here)), theme.ink);
    if session.kept().is_taking() || session.kept().is_shown() {
        Type::LEAD_STRONG.label(ui, format!("{} {}", icon::name::CHECK_CIRCLE, tr!("group-voted", count = voted)), theme.ink);
    }
    if session.is_paused() {
        Type::LEAD_STRONG.label(ui, format!("{} {}", icon::name::PAUSE, tr!("group-paused")), theme.warn);
    }
    if let Some(left) = left(data) {
        let clock = format!("{}:{:02}", left / 60, left % 60);
        Type::LEAD_STRONG.label(ui, format!("{} {clock}", icon::name::TIMER), theme.accent);
    }
    if session.wrong_codes() > MANY {
        Type::NOTE.label(ui, tr!("group-wrong-codes", count = session.wrong_codes()), theme.warn);
    }
}

/// Seconds that are left to vote or to talk, if a time was set.
fn left(data: &GroupScreen<'_>) -> Option<u64> {
    Some(left_ms(data)?.div_ceil(SECOND))
}

/// The same in milliseconds.
fn left_ms(data: &GroupScreen<'_>) -> Option<u64> {
    let until = match data.stage() {
        Stage::Asking => data.group.shown.session.kept().hint(),
        Stage::Talking { until, .. } => *until,
        _ => None,
    };
    Some(until?.saturating_sub(data.group.now))
}

/// The run is over, or the session is.
fn over(ui: &mut Ui, data: &GroupScreen<'_>) {
    let theme = Look::of(ui).theme;
    let ended = *data.stage() == Stage::Ended;
    let (title, words) =
        if ended { (tr!("group-ended"), tr!("group-ended.what")) } else { (tr!("group-debrief"), tr!("group-debrief.what")) };
    Type::HEAD.label(ui, title, theme.ink);
    Type::LEAD.label(ui, words, theme.dim);
    debrief::show(ui, data);
}

fn keys() -> [KeyHelp; 4] {
    [
        KeyHelp::new(&["1", "…", "9"], tr!("group-keys-digits")),
        KeyHelp::new(&["Tab"], tr!("keys-tab")),
        KeyHelp::new(&["Enter"], tr!("keys-enter")),
        KeyHelp::new(&["Esc"], tr!("group-keys-desk")),
    ]
}

/// Milliseconds.
const SECOND: u64 = 1_000;
/// Width from which code and notes are beside the rest.
const SIDE_FROM: f32 = 900.0;
const SIDE: f32 = 380.0;
/// So many wrong codes are no slips any more.
const MANY: u32 = 5;
/// How long a group talks, in milliseconds, unless the host gives it more.
const TALK_MS: u64 = 120_000;
/// What a press adds to a time.
const MORE_MS: u64 = 60_000;
