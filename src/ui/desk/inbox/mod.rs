//! The Inbox: what arrived, from whom, and the answers to it.

mod card;
mod cards;
mod list;
mod news;
mod options;

pub use cards::{Card, Sort};

use super::{DeskState, MainAction, Part, keys, words};
use crate::scenario::{ItemId, RequestId};
use crate::sim::{Answer, Decision, Reason, Recording};
use crate::tr;
use crate::ui::egui::{Key, Rect, Ui};
use crate::ui::{Intent, number};

/// What the Inbox remembers between frames.
#[derive(Debug, Default)]
pub struct InboxState {
    /// The card in hand; the first open one if it is gone.
    pub open: Option<Card>,
    /// The answer that is chosen and not yet given.
    pub choice: Option<Choice>,
    /// The list that is open among the answers.
    unfolded: Option<Unfolded>,
    /// It was opened just now: the keyboard goes into it in the next frame.
    enters_list: bool,
    /// Order of the requests.
    sort: Sort,
    /// Turns of the world that were read.
    read: Vec<Card>,
    /// The row of the card in hand takes the keyboard in the next frame.
    focus_row: bool,
    /// The card in hand and its place in the list, as they were shown last.
    shown: Option<(Card, usize)>,
    /// The card in hand is read from its top in the next frame.
    to_top: bool,
}

/// An answer that is chosen and not yet given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// One of the answers.
    Answer(Answer),
    /// Leave it unanswered.
    Leave,
}

/// A list among the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unfolded {
    Reasons,
    Alternatives,
}

impl InboxState {
    /// The card in hand.
    pub fn card(&self, run: &Recording) -> Option<Card> {
        let requests = cards::requests(run, self.sort);
        let (first, others) = (cards::first(run), cards::others(run));
        let there = |card: &Card| match card {
            Card::Request(request) => requests.contains(request),
            other => first.contains(other) || others.contains(other),
        };
        let view = run.view();
        let first_open = || requests.iter().copied().find(|request| cards::is_open(&view, *request)).map(Card::Request);
        self.open
            .filter(there)
            // What has changed is read before anything is answered.
            .or_else(|| first.iter().copied().find(|card| !self.read.contains(card)))
            .or_else(first_open)
            .or_else(|| first.first().copied())
            .or_else(|| others.first().copied())
            .or_else(|| requests.first().copied().map(Card::Request))
    }

    /// Takes another card in hand.
    pub fn take(&mut self, card: Card) {
        if self.open != Some(card) {
            self.open = Some(card);
            self.choice = None;
            self.unfolded = None;
            self.to_top = true;
        }
    }

    /// Puts the requests in another order. What is in hand stays so, even if nobody has taken it.
    fn sort_by(&mut self, run: &Recording, sort: Sort) {
        self.open = self.card(run);
        self.sort = sort;
    }

    /// Whether the card in hand is to be brought into sight: another one is in hand, or it has another place in the list.
    fn is_moved(&mut self, run: &Recording) -> bool {
        let all = self.all(run);
        let now = self.card(run).and_then(|card| Some((card, all.iter().position(|other| *other == card)?)));
        let was = std::mem::replace(&mut self.shown, now);
        was.is_some() && was != now
    }

    fn all(&self, run: &Recording) -> Vec<Card> {
        let requests = cards::requests(run, self.sort).into_iter().map(Card::Request);
        cards::first(run).into_iter().chain(requests).chain(cards::others(run)).collect()
    }

    /// Up and Down turn the cards over while no control has the keyboard.
    fn turn(&mut self, ui: &Ui, run: &Recording) {
        if !keys::nothing_focused(ui.ctx()) {
            return;
        }
        let by = match (keys::take(ui, Key::ArrowUp), keys::take(ui, Key::ArrowDown)) {
            (true, false) => -1,
            (false, true) => 1,
            _ => return,
        };
        let all = self.all(run);
        let at = self.card(run).and_then(|card| all.iter().position(|other| *other == card)).unwrap_or_default() as isize;
        if let Some(card) = all.get((at + by).clamp(0, all.len() as isize - 1).unsigned_abs()) {
            self.take(*card);
        }
    }
}

/// The list of cards.
pub fn left(ui: &mut Ui, run: &Recording, state: &mut DeskState, _out: &mut Vec<Intent>) {
    state.inbox.turn(ui, run);
    if let Some(card) = list::show(ui, run, &mut state.inbox) {
        state.inbox.take(card);
        state.part = Part::Right;
    }
}

/// The sky.
pub fn centre(ui: &mut Ui, _run: &Recording, _state: &mut DeskState, _out: &mut Vec<Intent>) -> Option<Rect> {
    Some(ui.max_rect())
}

/// The card in hand.
pub fn right(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    let inbox = &mut state.inbox;
    inbox.turn(ui, run);
    match inbox.card(run) {
        Some(Card::Request(request)) => card::show(ui, run, inbox, request, out),
        Some(other) => news::show(ui, run, inbox, other, out),
        None => news::nothing(ui),
    }
    inbox.focus_row &= inbox.card(run).is_some();
}

/// Names of the parts, in the order of the tabs where there is room for one.
pub fn tabs(run: &Recording, state: &DeskState) -> [(Part, String); 3] {
    let view = run.view();
    let all = state.inbox.all(run);
    let card = match state.inbox.card(run) {
        Some(Card::Request(request)) => words::first_name(&view, view.scenario().requests[request.index()].from).to_owned(),
        Some(other) => news::short(run, other),
        None => tr!("desk-card").to_owned(),
    };
    [(Part::Left, tr!("inbox-tab", count = all.len())), (Part::Right, card), (Part::Centre, tr!("desk-sky").to_owned())]
}

/// On to the calendar.
pub fn main_action(run: &Recording, _state: &DeskState) -> MainAction {
    let view = run.view();
    let rules = &view.scenario().rules;
    let open = view.requests().count();
    let lapsing = view.requests().filter(|request| view.lapses(request)).count();
    let mut tooltip = String::new();
    if open > 0 {
        tooltip = tr!("inbox-still-open", count = open, silence = number::share_change(rules.trust.silence as f32));
        if lapsing > 0 {
            tooltip = format!("{tooltip} {}", tr!("inbox-lapsing", count = lapsing));
        }
    }
    let label = if open > 0 { tr!("inbox-to-calendar-open", count = open) } else { tr!("inbox-to-calendar").into() };
    MainAction { label, off_reason: None, tooltip, intents: vec![Intent::Decide(Decision::EndPhase)] }
}

/// Gives the chosen answer and goes on to the next open card.
fn give(run: &Recording, state: &mut InboxState, request: RequestId, choice: Choice, out: &mut Vec<Intent>) {
    state.choice = None;
    state.unfolded = None;
    if let Choice::Answer(answer) = choice {
        out.push(Intent::Decide(Decision::Answer(request, answer)));
    }
    if choice == Choice::Answer(Answer::AskWhy) {
        // What they say is read on the same card.
        state.open = Some(Card::Request(request));
    } else {
        let next = cards::next_open(run, state.sort, request);
        // What is left is still open: whoever leaves the last one has seen them all and does not begin anew.
        state.open = if choice == Choice::Leave { next.below.or(Some(Card::Request(request))) } else { next.below.or(next.above) };
    }
    state.focus_row = state.open.is_some();
    state.to_top = true;
}

/// What a digit or a click chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pick {
    Choose(Choice),
    Unfold(Unfolded),
}

const fn reasons() -> [Reason; 4] {
    Reason::ALL
}

const fn alternative(item: ItemId) -> Choice {
    Choice::Answer(Answer::OfferAlternative(item))
}
