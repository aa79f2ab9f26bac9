//! A group session: a room in which people vote on what a run asks, by their phones.
//!
//! The room knows ballots, not rules: [`offers`] makes ballots of what a run asks, and [`decisions`] are what a winner comes
//! to. It has no clock and no files: time comes in, and what has to be kept comes out as lines.

mod ask;
mod ballot;
mod code;
mod judged;
mod kept;
pub mod limits;
mod offer;
mod pick;
mod record;
mod seats;
mod seen;
mod session;
pub mod sheet;
mod tally;

#[cfg(feature = "live")]
#[allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "the server waits, asks for the time and counts by address")]
pub mod serve;

pub use ask::{Ask, Done, HostAsk, Joining, Lines, No};
pub use ballot::{Asked, Ballot, BallotOption, CHANCES, Decided, Further, Kind, MOST_OF_ONE, Round};
pub use code::Code;
pub use judged::{GroupQuality, Judged, disagreement, is_judged_at_once, judge};
pub use kept::{Kept, Phase};
pub use offer::{Offer, decisions, free, further, left_open, offers, place, unmade};
pub use pick::{MOST_OPTIONS, Pick};
pub use record::{Entry, Header, Line, Settings};
pub use seats::{PRESENT_MS, People, PersonLine, Presence, Seat, SeatNumber, Token};
pub use seen::{
    Door, ErrorName, Heads, Mine, OwnVote, Seen, SeenBallot, SeenBy, SeenError, SeenKind, SeenOption, SeenPhase, SeenResult, Shown, Talk,
    You,
};
pub use session::{CLOSING_MS, Session, TIE_MS};
pub use tally::{LEAST_OF_GROUP, Outcome, by_group, median, most, moved};
