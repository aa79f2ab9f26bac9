//! What lies in the inbox: how the world turned, requests by arrival, then what else happened.

use crate::scenario::{ImpedimentId, RequestId, TurnId};
use crate::sim::{Answer, BlockKind, Cause, Decision, Event, Recording, View};
use crate::tr;

/// A card of the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Card {
    /// A request, open or answered this sprint.
    Request(RequestId),
    /// The team's open questions.
    Questions,
    /// Blockers of the team.
    Blockers,
    /// Incidents.
    Incidents,
    /// The coach's question.
    Coach,
    /// The plan of a Planning Interval.
    Interval,
    /// The world turned.
    Turn(TurnId),
    /// An impediment beyond the team.
    Impediment(ImpedimentId),
    /// What the leader says is coming.
    Foretold,
    /// Something that was read or came back: its place in the run's log.
    News(usize),
}

/// Order of the requests; never by value, which nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// As they came.
    #[default]
    Arrival,
    /// Loudest first.
    Loudness,
    /// By name.
    Person,
}

impl Sort {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Loudness, Self::Arrival, Self::Person];

    /// As a way that can be chosen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Arrival => tr!("inbox-by-arrival"),
            Self::Loudness => tr!("inbox-by-loudness"),
            Self::Person => tr!("inbox-by-person"),
        }
    }

    /// As the way that is in force.
    pub fn in_force(self) -> &'static str {
        match self {
            Self::Arrival => tr!("inbox-by-arrival.sorted"),
            Self::Loudness => tr!("inbox-by-loudness.sorted"),
            Self::Person => tr!("inbox-by-person.sorted"),
        }
    }
}

/// The requests that are open or were answered this sprint.
pub fn requests(run: &Recording, sort: Sort) -> Vec<RequestId> {
    let view = run.view();
    let scenario = view.scenario();
    let mut order: Vec<RequestId> = Vec::new();
    let shown = |request: RequestId| is_open(&view, request) || answer_of(run, request).is_some();
    for happening in run.log() {
        let arrived = match happening.event {
            Event::RequestArrived(request) => Some(request),
            Event::Returned(item) => scenario.request_of(item).filter(|request| scenario.item_of(*request) == item),
            _ => None,
        };
        if let Some(request) = arrived.filter(|request| shown(*request)) {
            // What came back counts from its return.
            order.retain(|other| *other != request);
            order.push(request);
        }
    }
    let loud = |request: &RequestId| view.item(scenario.item_of(*request)).map_or(0.0, |item| item.loudness);
    match sort {
        Sort::Arrival => {}
        Sort::Loudness => order.sort_by(|a, b| loud(b).total_cmp(&loud(a))),
        Sort::Person => order.sort_by_key(|request| &scenario.stakeholders[scenario.requests[request.index()].from.index()].name),
    }
    order
}

/// Whether a request waits for an answer.
pub fn is_open(view: &View<'_>, request: RequestId) -> bool {
    view.requests().any(|open| open.id == request)
}

/// The answer that settled a request this sprint, and its number in the run.
pub fn answer_of(run: &Recording, request: RequestId) -> Option<(usize, Answer)> {
    let view = run.view();
    if is_open(&view, request) {
        return None;
    }
    run.decisions_of(view.sprint()).find_map(|(at, made)| match made {
        Decision::Answer(asked, answer) if *asked == request && *answer != Answer::AskWhy => Some((at, *answer)),
        _ => None,
    })
}

/// What is read before anything is answered: the plan of a Planning Interval that begins, and turns of the world in this sprint.
pub fn first(run: &Recording) -> Vec<Card> {
    let view = run.view();
    let now = view.sprint() as u8 + 1;
    let begins = view.interval().is_some_and(|(_, sprints)| *sprints.start() == now);
    let turns = view.turns().filter(|(_, turn)| turn.sprint == now).map(|(id, _)| Card::Turn(id));
    begins.then_some(Card::Interval).into_iter().chain(turns).collect()
}

/// Everything beside the requests.
pub fn others(run: &Recording) -> Vec<Card> {
    let view = run.view();
    let mut cards: Vec<Card> = view.impediments().map(|(id, ..)| Card::Impediment(id)).collect();
    if view.foretold().next().is_some() {
        cards.push(Card::Foretold);
    }
    cards.extend(news(run).map(Card::News));
    if view.open_questions().round() >= 1.0 {
        cards.push(Card::Questions);
    }
    if view.blockers() > 0 {
        cards.push(Card::Blockers);
    }
    if view.incidents() > 0 {
        cards.push(Card::Incidents);
    }
    if (view.coach_question().is_some() || view.is_told()) && !view.scenario().coach_name.is_empty() {
        cards.push(Card::Coach);
    }
    cards
}

/// Places in the log of what was read at the end of last sprint, or came back in this one.
fn news(run: &Recording) -> impl Iterator<Item = usize> {
    let view = run.view();
    let scenario = view.scenario();
    let now = view.sprint() as u8 + 1;
    run.log().iter().enumerate().filter_map(move |(at, happening)| {
        let worth = match happening.event {
            Event::BetRead(..) | Event::OutcomeSeen(_) | Event::MandateLate(_) | Event::RequestLapsed(_) => happening.sprint + 1 == now,
            Event::Observed(..) => happening.sprint + 1 == now && happening.cause == Cause::Block(BlockKind::Experiment),
            Event::Returned(item) => {
                let request = scenario.request_of(item).is_some_and(|request| scenario.item_of(request) == item);
                happening.sprint == now && !request
            }
            _ => false,
        };
        worth.then_some(at)
    })
}

/// Open requests beside one in the list.
#[derive(Debug, Clone, Copy, Default)]
pub struct NextOpen {
    /// The next below it.
    pub below: Option<Card>,
    /// The first of those above it.
    pub above: Option<Card>,
}

/// The open requests that may come to hand after one.
pub fn next_open(run: &Recording, sort: Sort, after: RequestId) -> NextOpen {
    let view = run.view();
    let order = requests(run, sort);
    let Some(at) = order.iter().position(|request| *request == after) else { return NextOpen::default() };
    let (before, behind) = order.split_at(at);
    let open = |among: &[RequestId]| among.iter().find(|request| is_open(&view, **request)).map(|request| Card::Request(*request));
    NextOpen { below: behind.get(1..).and_then(open), above: open(before) }
}

/// The card that is read after one of the first: the next of them, or the first open request; none where nobody asks.
pub fn after(run: &Recording, sort: Sort, card: Card) -> Option<Card> {
    let first = first(run);
    let next = first.iter().position(|other| *other == card).and_then(|at| first.get(at + 1));
    let asks = || requests(run, sort).into_iter().find(|request| is_open(&run.view(), *request));
    next.copied().or_else(|| asks().map(Card::Request))
}
