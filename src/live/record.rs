//! The lines of a session's file: all that a session is can be replayed from them. They hold no person.

use super::ballot::{Ballot, Decided};
use super::pick::Pick;
use super::seats::SeatNumber;
use serde::{Deserialize, Serialize};

/// How a session is run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// People are asked for a name.
    pub names: bool,
    /// Names and the secrets of the seats are kept after the end.
    pub keep_names: bool,
    /// Roles to choose from.
    pub roles: Vec<String>,
    /// Teams to choose from.
    pub teams: Vec<String>,
    /// Most votes decide, and a tie is voted on again; otherwise the host decides.
    pub by_votes: bool,
    /// A ballot closes once all who are there have voted.
    pub close_when_all: bool,
    /// A ballot closes when its time is up.
    pub close_at_time: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            names: false,
            keep_names: false,
            roles: Vec::new(),
            teams: Vec::new(),
            by_votes: true,
            close_when_all: true,
            close_at_time: false,
        }
    }
}

/// The line that says which session it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the program that began it.
    pub version: String,
    /// Name of the run that is played.
    pub run: String,
    /// Title of its scenario.
    pub title: String,
    /// Identity of its scenario's mechanics.
    pub content: u64,
    /// The code that people join by.
    pub code: String,
    /// The port that phones know.
    pub port: u16,
    /// Where phones find it, if not at an address of this computer.
    pub public_url: Option<String>,
    /// Language of the texts, as a tag.
    pub lang: String,
    /// When it was begun, in seconds since 1970.
    pub begun: u64,
    /// How it is run.
    pub settings: Settings,
}

/// A line after the header.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Milliseconds of the session until then, pauses left out.
    pub at: u64,
    /// What happened.
    pub what: Entry,
}

/// What happened in a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Entry {
    /// The host began.
    Begin,
    /// Somebody joined: the next seat.
    Seat {
        /// Role, by place in the list.
        role: Option<u8>,
        /// Team, by place in the list.
        team: Option<u8>,
    },
    /// The host removed a seat.
    Remove(SeatNumber),
    /// The host locked the door, or opened it.
    Door {
        /// Nobody joins any more.
        locked: bool,
    },
    /// A ballot was opened.
    Open {
        /// The ballot.
        ballot: Ballot,
        /// Milliseconds that the host means it to take.
        hint_ms: Option<u64>,
    },
    /// A seat voted in the round in play, or changed its vote.
    Vote(SeatNumber, Pick),
    /// A seat gave its reason; an empty one takes it back.
    Reason(SeatNumber, String),
    /// The host counted hands.
    Hands(Vec<u32>),
    /// The host set or extended the time: milliseconds from now on.
    Hint(u64),
    /// Voting ends in two seconds.
    Close,
    /// The counts are shown.
    Show,
    /// The group talks.
    Talk {
        /// What about.
        text: String,
        /// Milliseconds for it.
        ms: Option<u64>,
    },
    /// Another round: among all options, or, to break a tie, among those that are tied, with those that have won anyway.
    Round {
        /// The tied ones and the sure ones.
        tie: Option<(Pick, Pick)>,
    },
    /// It was decided.
    Decide(Decided),
    /// The group watches again.
    Watch,
    /// The run is over and the group looks back.
    Debrief,
    /// The session is over.
    End,
}

impl Entry {
    /// Whether it only changes how many are there or have voted: phones hear of that every few seconds.
    #[must_use]
    pub const fn is_progress(&self) -> bool {
        matches!(self, Self::Seat { .. } | Self::Vote(..) | Self::Reason(..) | Self::Hands(_))
    }
}
