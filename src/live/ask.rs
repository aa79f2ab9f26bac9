//! What is asked of a room, what it answers, and why something is not done.

use super::ballot::Ballot;
use super::pick::Pick;
use super::record::Line;
use super::seats::{PersonLine, SeatNumber, Token};
use thiserror::Error;

/// Why something is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum No {
    /// The ballot is closed.
    #[error("The vote is closed.")]
    Closed,
    /// Another ballot or round is open, or none.
    #[error("Another vote is open now, or none.")]
    OtherBallot,
    /// What was picked cannot be.
    #[error("This cannot be picked: it is locked, it is not among the options, or it is too many.")]
    BadPick,
    /// The host has locked the door.
    #[error("The host has locked the door.")]
    Locked,
    /// There is no seat left.
    #[error("All seats are taken.")]
    Full,
    /// The seat was removed, or there is none.
    #[error("This seat was removed, or there is none of that number.")]
    Removed,
    /// The session is paused.
    #[error("The session is paused: say `go on` first.")]
    Paused,
    /// Not in this phase.
    #[error("This cannot be done now.")]
    NotNow,
    /// The ballot has too few or too many options.
    #[error("A vote needs at least two options, one of which can be picked, and at most eight of which one is chosen.")]
    NotSound,
    /// There is a tie, and the host has to say.
    #[error("There is a tie: decide yourself, or let them vote again.")]
    Tie,
    /// Nobody has voted.
    #[error("Nobody has voted.")]
    Nothing,
    /// The disk did not take it.
    #[error("It could not be written to the disk, and was not taken.")]
    NotKept,
}

/// A name, a role and a team that somebody joins with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Joining {
    /// The name that was typed.
    pub name: String,
    /// The role, as it stands in the host's list.
    pub role: String,
    /// The team, as it stands in the host's list.
    pub team: String,
}

/// What a phone or the host asks of the room.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// Somebody wants a seat, to be reclaimed by this token.
    Join(Token, Joining),
    /// A seat has asked for the state: it is there.
    Here(SeatNumber),
    /// Somebody typed a wrong code.
    WrongCode,
    /// A seat votes in a round of a ballot.
    Vote {
        /// Whose.
        seat: SeatNumber,
        /// The ballot that it has seen.
        ballot: u32,
        /// The round that it has seen.
        round: u32,
        /// What it picks.
        pick: Pick,
    },
    /// A seat says why.
    Reason(SeatNumber, String),
    /// What only the host may ask.
    Host(HostAsk),
}

/// What the host asks of the room. There is no way to it from the network.
#[derive(Debug, Clone, PartialEq)]
pub enum HostAsk {
    /// Begin.
    Begin,
    /// Where the group is in the run.
    Place(String),
    /// Open a ballot, meant to take so many milliseconds.
    Open(Ballot, Option<u64>),
    /// Set the time that is left, in milliseconds.
    Hint(u64),
    /// Count hands: so many for each option.
    Hands(Vec<u32>),
    /// Close the ballot.
    Close,
    /// Talk about it.
    Talk {
        /// What about.
        text: String,
        /// Milliseconds for it.
        ms: Option<u64>,
    },
    /// Vote again.
    Again,
    /// Decide: by the votes, or for these options.
    Decide {
        /// What the host chooses; by the votes if absent.
        chosen: Option<Pick>,
        /// Decisions that the run has made by now.
        made: u32,
    },
    /// Back to the projected view.
    Watch,
    /// Remove a seat; it may join again.
    Remove(SeatNumber),
    /// Give a seat another name.
    Rename(SeatNumber, String),
    /// Lock or unlock the door.
    Door {
        /// Nobody joins any more.
        locked: bool,
    },
    /// Pause.
    Pause,
    /// Go on after a pause.
    GoOn,
    /// Look back.
    Debrief,
    /// End it.
    End,
}

/// What somebody asked for was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// A seat was taken.
    Seated(SeatNumber),
    /// Anything else.
    Taken,
}

/// What has to be kept before it counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lines {
    /// Of the session.
    pub session: Vec<Line>,
    /// Of its people.
    pub people: Vec<PersonLine>,
}
