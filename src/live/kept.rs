//! What is kept of a session: all of it is made from the lines of its record.

use super::ask::No;
use super::ballot::Asked;
use super::limits;
use super::pick::Pick;
use super::record::{Entry, Line, Settings};
use super::seats::{Seat, SeatNumber};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where the session is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// People join.
    Lobby,
    /// Nothing is asked.
    Watching,
    /// A ballot is open.
    Asking,
    /// The ballot closes; since when.
    Closing(u64),
    /// The counts are shown; since when.
    Shown(u64),
    /// The group talks.
    Talking {
        /// What about.
        text: String,
        /// When the time for it is up.
        until: Option<u64>,
    },
    /// It is decided.
    Decided,
    /// The group looks back.
    Debrief,
    /// It is over.
    Ended,
}

/// What a session is: made from its lines, and from nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Where it is.
    pub phase: Phase,
    /// The seats, by number from 1.
    pub(super) seats: Vec<Seat>,
    /// Nobody joins any more.
    pub is_locked: bool,
    /// Ballots before the one in play.
    past: Vec<Arc<Asked>>,
    /// The ballot in play, or the last one.
    asked: Option<Asked>,
    /// When the host means to close it.
    pub(super) hint: Option<u64>,
    /// Time of the last line.
    pub(super) at: u64,
}

impl Default for Kept {
    fn default() -> Self {
        let phase = Phase::Lobby;
        Self { phase, seats: Vec::new(), is_locked: false, past: Vec::new(), asked: None, hint: None, at: 0 }
    }
}

impl Kept {
    /// Replays a record.
    ///
    /// # Errors
    /// The number of the line that cannot be, from 0, and why.
    pub fn replayed<'l>(lines: impl IntoIterator<Item = &'l Line>, settings: &Settings) -> Result<Self, (usize, No)> {
        let mut kept = Self::default();
        for (number, line) in lines.into_iter().enumerate() {
            kept.apply(line, settings).map_err(|no| (number, no))?;
        }
        Ok(kept)
    }

    /// Does what a line says.
    ///
    /// # Errors
    /// If it cannot be; nothing has changed then.
    pub fn apply(&mut self, line: &Line, settings: &Settings) -> Result<(), No> {
        let at = line.at.max(self.at);
        match &line.what {
            _ if self.phase == Phase::Ended => return Err(No::NotNow),
            Entry::Begin if self.phase == Phase::Lobby => self.phase = Phase::Watching,
            Entry::Watch if matches!(self.phase, Phase::Decided | Phase::Debrief) => self.phase = Phase::Watching,
            Entry::Begin | Entry::Watch => return Err(No::NotNow),
            Entry::Seat { role, team } => {
                if self.seats.len() >= limits::SEATS {
                    return Err(No::Full);
                }
                let known = |place: &Option<u8>, list: &[String]| place.filter(|place| usize::from(*place) < list.len());
                let (role, team) = (known(role, &settings.roles), known(team, &settings.teams));
                self.seats.push(Seat { role, team, is_removed: false });
            }
            Entry::Remove(number) => {
                self.seated(*number)?;
                if let Some(seat) = self.seat_mut(*number) {
                    seat.is_removed = true;
                }
                // What is shown stays as it was seen; in an open round the seat has no vote any more.
                if self.is_taking()
                    && let Some(round) = self.asked.as_mut().and_then(Asked::round_mut)
                {
                    round.votes.remove(number);
                    round.reasons.remove(number);
                }
            }
            Entry::Door { locked } => self.is_locked = *locked,
            Entry::Open { ballot, hint_ms } => {
                if !matches!(self.phase, Phase::Watching | Phase::Decided) {
                    return Err(No::NotNow);
                }
                if !ballot.is_sound() {
                    return Err(No::NotSound);
                }
                self.past.extend(self.asked.take().map(Arc::new));
                self.asked = Some(Asked::new(self.past.len() as u32 + 1, ballot.clone()));
                self.hint = hint_ms.map(|ms| at.saturating_add(ms));
                self.phase = Phase::Asking;
            }
            Entry::Vote(seat, pick) => {
                self.seated(*seat)?;
                let is_taking = self.is_taking();
                let asked = self.asked.as_mut().ok_or(No::OtherBallot)?;
                if !is_taking {
                    return Err(No::Closed);
                }
                if !asked.takes(*pick) {
                    return Err(No::BadPick);
                }
                if let Some(round) = asked.round_mut() {
                    round.votes.insert(*seat, *pick);
                }
            }
            Entry::Reason(seat, text) => {
                self.seated(*seat)?;
                if !(self.is_taking() || self.is_shown()) {
                    return Err(No::Closed);
                }
                let round = self.asked.as_mut().and_then(Asked::round_mut).ok_or(No::OtherBallot)?;
                if !round.votes.contains_key(seat) {
                    return Err(No::OtherBallot);
                }
                if text.is_empty() {
                    round.reasons.remove(seat);
                } else {
                    round.reasons.insert(*seat, text.clone());
                }
            }
            Entry::Hands(hands) => {
                if !(self.is_taking() || self.is_shown()) {
                    return Err(No::NotNow);
                }
                let round = self.asked.as_mut().and_then(Asked::round_mut).ok_or(No::NotNow)?;
                let fits = hands.len() == round.hands.len()
                    && hands.iter().enumerate().all(|(place, hands)| *hands == 0 || round.open.has(place))
                    && hands.iter().all(|hands| *hands as usize <= limits::SEATS);
                if !fits {
                    return Err(No::BadPick);
                }
                round.hands.clone_from(hands);
            }
            Entry::Hint(ms) => {
                if self.phase != Phase::Asking {
                    return Err(No::NotNow);
                }
                self.hint = Some(at.saturating_add(*ms));
            }
            Entry::Close if self.phase == Phase::Asking => self.phase = Phase::Closing(at),
            Entry::Show if matches!(self.phase, Phase::Closing(_)) => self.phase = Phase::Shown(at),
            Entry::Close | Entry::Show => return Err(No::NotNow),
            Entry::Talk { text, ms } if self.is_shown() => {
                self.phase = Phase::Talking { text: text.clone(), until: ms.map(|ms| at.saturating_add(ms)) };
            }
            Entry::Round { tie } if self.is_shown() => {
                if let Some(asked) = &mut self.asked {
                    asked.again(*tie);
                }
                self.hint = None;
                self.phase = Phase::Asking;
            }
            Entry::Decide(decided) if self.is_shown() => {
                let asked = self.asked.as_mut().ok_or(No::NotNow)?;
                let fits = decided.chosen.is_among(asked.ballot.open()) && decided.chosen.count() <= asked.ballot.kind.most();
                if !fits {
                    return Err(No::BadPick);
                }
                asked.decided = Some(*decided);
                self.phase = Phase::Decided;
            }
            Entry::Talk { .. } | Entry::Round { .. } | Entry::Decide(_) => return Err(No::NotNow),
            Entry::Debrief if matches!(self.phase, Phase::Lobby | Phase::Watching | Phase::Decided) => self.phase = Phase::Debrief,
            Entry::Debrief => return Err(No::NotNow),
            Entry::End => self.phase = Phase::Ended,
        }
        self.at = at;
        Ok(())
    }

    /// A seat that may do something.
    pub(super) fn seated(&self, number: SeatNumber) -> Result<Seat, No> {
        self.seat(number).filter(|seat| !seat.is_removed).ok_or(No::Removed)
    }

    /// A seat, removed or not.
    #[must_use]
    pub fn seat(&self, number: SeatNumber) -> Option<Seat> {
        self.seats.get((number.0 as usize).checked_sub(1)?).copied()
    }

    fn seat_mut(&mut self, number: SeatNumber) -> Option<&mut Seat> {
        self.seats.get_mut((number.0 as usize).checked_sub(1)?)
    }

    /// The seats with their numbers, removed ones too.
    pub fn seats(&self) -> impl Iterator<Item = (SeatNumber, Seat)> + '_ {
        (1..).map(SeatNumber).zip(self.seats.iter().copied())
    }

    /// Whether votes count.
    #[must_use]
    pub const fn is_taking(&self) -> bool {
        matches!(self.phase, Phase::Asking | Phase::Closing(_))
    }

    /// Whether counts are shown and nothing is decided yet.
    #[must_use]
    pub const fn is_shown(&self) -> bool {
        matches!(self.phase, Phase::Shown(_) | Phase::Talking { .. })
    }

    /// The ballot in play, or the last one.
    #[must_use]
    pub const fn asked(&self) -> Option<&Asked> {
        self.asked.as_ref()
    }

    /// All ballots, in the order in which they were opened.
    pub fn ballots(&self) -> impl Iterator<Item = &Asked> {
        self.past.iter().map(AsRef::as_ref).chain(&self.asked)
    }

    /// Ballots before it.
    #[must_use]
    pub fn past(&self) -> &[Arc<Asked>] {
        &self.past
    }

    /// When the host means to close the ballot.
    #[must_use]
    pub const fn hint(&self) -> Option<u64> {
        self.hint
    }

    /// Time of the last line, in milliseconds of the session.
    #[must_use]
    pub const fn at(&self) -> u64 {
        self.at
    }

    /// The votes of the round in play.
    pub(super) fn votes(&self) -> Option<&BTreeMap<SeatNumber, Pick>> {
        Some(&self.asked.as_ref()?.round()?.votes)
    }

    /// How many seats have voted in the round in play.
    #[must_use]
    pub fn voted(&self) -> u32 {
        self.votes().map_or(0, BTreeMap::len) as u32
    }
}
