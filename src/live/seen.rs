//! What a seat may see of the room: the state as phones get it, as JSON or as a page.
//!
//! Every answer is the whole state, so coming back after a sleep is nothing special. Times are durations that are left,
//! never times of a clock: phones' clocks are wrong. What is absent is left out of the JSON.

use super::ask::No;
use super::ballot::{Asked, Kind, Round};
use super::kept::{Kept, Phase};
use super::seats::SeatNumber;
use super::session::{CLOSING_MS, Session};
use crate::tr;
use serde::{Deserialize, Serialize};

/// The session as the room has made it known: for the window, and for what each seat sees of it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Which start of the host's program: states of another are never taken for those of this.
    pub boot: u32,
    /// Goes up when phones have to see something new.
    pub number: u64,
    /// Milliseconds of the session when it was made known.
    pub now: u64,
    /// The session.
    pub session: Session,
}

impl Shown {
    /// What this state is called.
    #[must_use]
    pub fn tag(&self) -> String {
        format!("{:x}.{}", self.boot, self.number)
    }

    /// What the page to join by needs to know; the code as it came with the address.
    #[must_use]
    pub fn door(&self, code: &str) -> Door {
        let header = self.session.header();
        let settings = &header.settings;
        Door {
            title: header.title.clone(),
            lang: header.lang.clone(),
            asks_names: settings.names,
            roles: settings.roles.clone(),
            teams: settings.teams.clone(),
            code: code.to_owned(),
        }
    }
}

/// The state as one seat sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// What this state is called: `boot.n`. Whoever names it is answered when there is another.
    pub tag: String,
    /// Where the session is.
    pub phase: SeenPhase,
    /// The host's program was started again, and the host has not yet gone on: nothing is taken.
    pub paused: bool,
    /// The scenario's title.
    pub title: String,
    /// Where in the run the group is: `Sprint 3 of 8, Inbox`.
    pub place: String,
    /// The language of all texts, as a tag: `en`.
    pub lang: String,
    /// What is asked, or was asked last until the next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ballot: Option<SeenBallot>,
    /// What this seat has chosen in this round.
    pub mine: Mine,
    /// How many are there.
    pub seats: Heads,
    /// The counts, once the ballot is closed and shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<SeenResult>,
    /// What to talk about, while the group talks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub talk: Option<Talk>,
    /// Who this seat is.
    pub you: You,
    /// How the seat voted, once the group looks back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<OwnVote>,
}

/// Where the session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeenPhase {
    /// People join.
    Lobby,
    /// Nothing is asked: the group watches the projected view.
    Watching,
    /// A ballot is open.
    Asking,
    /// The ballot closes: for two seconds votes still count.
    Closing,
    /// The counts are shown.
    Shown,
    /// The group talks before it votes again.
    Talking,
    /// The choice is made.
    Decided,
    /// The run is over, and the group looks back.
    Debrief,
    /// The session is over.
    Ended,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenBallot {
    /// Number of the ballot, from 1. A vote names it.
    pub id: u32,
    /// Round, from 1. A vote names it.
    pub round: u32,
    /// How it is answered.
    pub kind: SeenKind,
    /// The most options that may be picked: 1 but for `some`.
    pub max: u32,
    /// Who asks: a person of the scenario; empty if nobody in particular.
    pub who: String,
    /// What that person is: `Operations, Nordkraft Service`; may be empty.
    pub role: String,
    /// The question, or what the person says.
    pub text: String,
    /// The options; votes name them by their place, from 0. Of a `chance` they are its seven steps.
    pub options: Vec<SeenOption>,
    /// Milliseconds until the host means to close it: a hint, which the host extends. Absent if there is no such time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint_ms: Option<u64>,
    /// Milliseconds in which votes still count, while it closes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing_ms: Option<u64>,
}

/// How a ballot is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeenKind {
    /// One option.
    One,
    /// Up to `max` options.
    Some,
    /// One of seven chances; the median decides.
    Chance,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenOption {
    /// What it is.
    pub title: String,
    /// What it costs: `9 points · 0 half-days`; may be empty.
    pub price: String,
    /// Why it cannot be chosen; absent if it can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked: Option<String>,
}

/// What a seat has chosen in this round.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mine {
    /// The options, from 0, in ascending order; empty if it has not voted.
    pub pick: Vec<u32>,
    /// Its reason in one line; empty if it gave none.
    pub reason: String,
}

/// How many are there. Before a ballot closes this is all that anybody sees of the votes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heads {
    /// Seats that asked a short while ago.
    pub here: u32,
    /// Seats that have voted in this round.
    pub voted: u32,
}

/// The counts of a closed ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenResult {
    /// Votes per option.
    pub counts: Vec<u32>,
    /// Votes per option of the round before; absent in the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Vec<u32>>,
    /// The options that it came to, from 0; absent before it is decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen: Option<Vec<u32>>,
    /// How it was decided; absent before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<SeenBy>,
}

/// How a ballot was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeenBy {
    /// Most votes; of chances, the median.
    Majority,
    /// The host decided otherwise, or there was no majority.
    Host,
}

/// What to talk about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    /// The prompt.
    pub text: String,
    /// Milliseconds left of the time for it: a hint. Absent if none was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_ms: Option<u64>,
}

/// How a seat voted on a ballot. Only the seat itself gets this, once the group looks back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnVote {
    /// What was asked.
    pub text: String,
    /// What it voted for first.
    pub first: String,
    /// What it voted for last, if that is something else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<String>,
    /// What was decided; empty if nothing was.
    pub decided: String,
}

/// Who a seat is. Only the seat itself gets this.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct You {
    /// Its number, from 1.
    pub seat: u32,
    /// Its name, if the host asks for names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its role, if the host has a list of roles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Its team, if the host has a list of teams.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
}

/// Why something was refused, as JSON: with status 409 unless it says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenError {
    /// Which.
    pub error: ErrorName,
    /// The same in the language of the session, for a person.
    pub say: String,
}

/// What can be refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorName {
    /// The ballot is closed (409).
    Closed,
    /// Another ballot or round is open, or none (409).
    OtherBallot,
    /// What was picked cannot be: locked, too many, none of the options (409).
    BadPick,
    /// No such code (403).
    BadCode,
    /// The host has locked the door (403).
    Locked,
    /// There is no seat left (403).
    Full,
    /// The host has removed this seat, or there is no such seat: it may join again (403).
    Removed,
    /// Too much at once (429).
    TooMany,
    /// The host's program is paused (409).
    Paused,
    /// The vote could not be written to the disk and was not taken (503).
    NotKept,
}

/// What the page to join by needs to know.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Door {
    /// The scenario's title.
    pub title: String,
    /// The language of all texts, as a tag.
    pub lang: String,
    /// Whether a name is asked for.
    pub asks_names: bool,
    /// Roles to choose from; none are asked for if empty.
    pub roles: Vec<String>,
    /// Teams to choose from; none are asked for if empty.
    pub teams: Vec<String>,
    /// The code as it came with the QR's address, to be filled in; empty if it did not.
    pub code: String,
}

impl Seen {
    /// What a seat sees at a time in milliseconds of the session; without one, what everybody sees.
    #[must_use]
    pub fn of(shown: &Shown, now: u64, seat: Option<SeatNumber>) -> Self {
        let (session, kept) = (&shown.session, shown.session.kept());
        let header = session.header();
        let asked = kept.asked();
        // Once it is over nobody has to see what was asked last.
        let in_play = asked.filter(|_| !matches!(kept.phase, Phase::Lobby | Phase::Debrief | Phase::Ended));
        Self {
            tag: shown.tag(),
            phase: SeenPhase::of(&kept.phase),
            paused: session.is_paused(),
            title: header.title.clone(),
            place: session.place().to_owned(),
            lang: header.lang.clone(),
            ballot: in_play.map(|asked| SeenBallot::of(asked, kept, now)),
            mine: seat.zip(in_play).map_or_else(Mine::default, |(seat, asked)| Mine::of(asked, seat)),
            seats: Heads { here: session.here(now), voted: in_play.map_or(0, |_| kept.voted()) },
            result: in_play.filter(|_| kept.is_shown() || matches!(kept.phase, Phase::Decided | Phase::Watching)).map(SeenResult::of),
            talk: match &kept.phase {
                Phase::Talking { text, until } => Some(Talk { text: text.clone(), left_ms: until.map(|until| until.saturating_sub(now)) }),
                _ => None,
            },
            you: seat.map_or_else(You::default, |seat| You::of(session, seat)),
            votes: match (seat, &kept.phase) {
                (Some(seat), Phase::Debrief | Phase::Ended) => kept.ballots().filter_map(|asked| OwnVote::of(asked, seat)).collect(),
                _ => Vec::new(),
            },
        }
    }
}

impl SeenPhase {
    const fn of(phase: &Phase) -> Self {
        match phase {
            Phase::Lobby => Self::Lobby,
            Phase::Watching => Self::Watching,
            Phase::Asking => Self::Asking,
            Phase::Closing(_) => Self::Closing,
            Phase::Shown(_) => Self::Shown,
            Phase::Talking { .. } => Self::Talking,
            Phase::Decided => Self::Decided,
            Phase::Debrief => Self::Debrief,
            Phase::Ended => Self::Ended,
        }
    }
}

impl SeenBallot {
    fn of(asked: &Asked, kept: &Kept, now: u64) -> Self {
        let ballot = &asked.ballot;
        // A round that breaks a tie is among fewer.
        let is_out = |place: usize| asked.round().is_some_and(|round| !round.open.has(place));
        let options = ballot.options.iter().enumerate().map(|(place, option)| {
            let out = || is_out(place).then(|| tr!("live-not-in-this-round").to_owned());
            SeenOption { title: option.title.clone(), price: option.price.clone(), locked: option.locked.clone().or_else(out) }
        });
        let closing = |since: u64| since.saturating_add(CLOSING_MS).saturating_sub(now);
        Self {
            id: asked.id,
            round: asked.number(),
            kind: match ballot.kind {
                Kind::One => SeenKind::One,
                Kind::Some(_) => SeenKind::Some,
                Kind::Chance => SeenKind::Chance,
            },
            max: asked.most(),
            who: ballot.who.clone(),
            role: ballot.role.clone(),
            text: ballot.text.clone(),
            options: options.collect(),
            hint_ms: kept.hint().filter(|_| kept.phase == Phase::Asking).map(|hint| hint.saturating_sub(now)),
            closing_ms: if let Phase::Closing(since) = kept.phase { Some(closing(since)) } else { None },
        }
    }
}

impl Mine {
    fn of(asked: &Asked, seat: SeatNumber) -> Self {
        let Some(round) = asked.round() else { return Self::default() };
        let pick = round.votes.get(&seat).copied().unwrap_or_default();
        Self { pick: pick.places().map(|place| place as u32).collect(), reason: round.reasons.get(&seat).cloned().unwrap_or_default() }
    }
}

impl SeenResult {
    fn of(asked: &Asked) -> Self {
        Self {
            counts: asked.counts_now(),
            before: asked.counts_before(),
            chosen: asked.decided.map(|decided| decided.chosen.places().map(|place| place as u32).collect()),
            by: asked.decided.map(|decided| if decided.by_votes { SeenBy::Majority } else { SeenBy::Host }),
        }
    }
}

impl OwnVote {
    /// None where it did not vote.
    fn of(asked: &Asked, seat: SeatNumber) -> Option<Self> {
        let in_round = |round: &Round| round.votes.get(&seat).map(|pick| asked.titles(*pick));
        let first = asked.rounds().iter().find_map(in_round)?;
        let last = asked.rounds().iter().rev().find_map(in_round).filter(|last| *last != first);
        Some(Self { text: asked.ballot.text.clone(), first, last, decided: asked.came_to() })
    }
}

impl You {
    fn of(session: &Session, number: SeatNumber) -> Self {
        let settings = &session.header().settings;
        let seat = session.kept().seat(number);
        let named = |list: &[String], place: Option<u8>| list.get(usize::from(place?)).cloned();
        Self {
            seat: number.0,
            name: session.people().name(number).map(String::from),
            role: seat.and_then(|seat| named(&settings.roles, seat.role)),
            team: seat.and_then(|seat| named(&settings.teams, seat.team)),
        }
    }
}

impl SeenError {
    /// It in the language that is spoken.
    #[must_use]
    pub fn of(error: ErrorName) -> Self {
        let say = match error {
            ErrorName::Closed => tr!("live-no-closed"),
            ErrorName::OtherBallot => tr!("live-no-other-ballot"),
            ErrorName::BadPick => tr!("live-no-bad-pick"),
            ErrorName::BadCode => tr!("live-no-bad-code"),
            ErrorName::Locked => tr!("live-no-locked"),
            ErrorName::Full => tr!("live-no-full"),
            ErrorName::Removed => tr!("live-no-removed"),
            ErrorName::TooMany => tr!("live-no-too-many"),
            ErrorName::Paused => tr!("live-no-paused"),
            ErrorName::NotKept => tr!("live-no-not-kept"),
        };
        Self { error, say: say.to_owned() }
    }
}

impl From<No> for ErrorName {
    fn from(no: No) -> Self {
        match no {
            No::Closed | No::NotNow => Self::Closed,
            No::OtherBallot | No::NotSound | No::Tie | No::Nothing => Self::OtherBallot,
            No::BadPick => Self::BadPick,
            No::Locked => Self::Locked,
            No::Full => Self::Full,
            No::Removed => Self::Removed,
            No::Paused => Self::Paused,
            No::NotKept => Self::NotKept,
        }
    }
}
