//! The room as a state machine: what is asked of it, what changes, and what has to be kept of that.
//!
//! Time comes in as milliseconds of the session, which stop while it is paused. All that counts is in [`Kept`], and all
//! of that is made from the lines of the record; who is there, and whether the session is paused, is of the moment.

use super::ballot::{Asked, Ballot, Decided};
use super::limits;
use super::pick::Pick;
use super::record::{Entry, Header, Line};
use super::seats::{People, PersonLine, Presence, Seat, SeatNumber, Token};
use super::tally::Outcome;
use std::collections::BTreeMap;
use std::sync::Arc;
use thiserror::Error;

/// Milliseconds for which votes still count after a ballot was closed, so that a late tap is no lie.
pub const CLOSING_MS: u64 = 2_000;
/// Milliseconds for which a tie is shown before it is voted on again, so that the host can do something else.
pub const TIE_MS: u64 = 8_000;

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

/// What a session is: made from its lines, and from nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Where it is.
    pub phase: Phase,
    /// The seats, by number from 1.
    seats: Vec<Seat>,
    /// Nobody joins any more.
    pub is_locked: bool,
    /// Ballots before the one in play.
    past: Vec<Arc<Asked>>,
    /// The ballot in play, or the last one.
    asked: Option<Asked>,
    /// When the host means to close it.
    hint: Option<u64>,
    /// Time of the last line.
    at: u64,
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
    pub fn replayed<'l>(lines: impl IntoIterator<Item = &'l Line>, settings: &super::record::Settings) -> Result<Self, (usize, No)> {
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
    pub fn apply(&mut self, line: &Line, settings: &super::record::Settings) -> Result<(), No> {
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
    fn seated(&self, number: SeatNumber) -> Result<Seat, No> {
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
    fn votes(&self) -> Option<&BTreeMap<SeatNumber, Pick>> {
        Some(&self.asked.as_ref()?.round()?.votes)
    }

    /// How many seats have voted in the round in play.
    #[must_use]
    pub fn voted(&self) -> u32 {
        self.votes().map_or(0, BTreeMap::len) as u32
    }
}

/// A session: what is kept of it, and what is of the moment.
#[derive(Debug, Clone)]
pub struct Session {
    header: Arc<Header>,
    /// What is kept.
    kept: Kept,
    people: People,
    presence: Presence,
    is_paused: bool,
    place: String,
    wrong_codes: u32,
    /// Goes up when something has changed that everybody has to see at once.
    news: u64,
}

impl Session {
    /// A session that begins.
    #[must_use]
    pub fn new(header: Header) -> Self {
        Self::resumed(header, Kept::default(), People::default(), false)
    }

    /// A session that goes on after its program ended: paused until the host says so.
    #[must_use]
    pub fn resumed(header: Header, kept: Kept, people: People, is_paused: bool) -> Self {
        // Phones take some seconds to come back: whoever was first would otherwise be all who are there.
        let mut presence = Presence::default();
        for (seat, _) in kept.seats().filter(|(_, seat)| !seat.is_removed) {
            presence.asked(seat, kept.at());
        }
        Self { header: Arc::new(header), kept, people, presence, is_paused, place: String::new(), wrong_codes: 0, news: 0 }
    }

    /// Which session it is, and how it is run.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// What is kept of it.
    #[must_use]
    pub const fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Names and seats of tokens.
    #[must_use]
    pub const fn people(&self) -> &People {
        &self.people
    }

    /// Whether it is paused.
    #[must_use]
    pub const fn is_paused(&self) -> bool {
        self.is_paused
    }

    /// Where the group is in the run.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Wrong codes that were typed.
    #[must_use]
    pub const fn wrong_codes(&self) -> u32 {
        self.wrong_codes
    }

    /// Changes with everything that everybody has to see at once.
    #[must_use]
    pub const fn news(&self) -> u64 {
        self.news
    }

    /// Seats that are there.
    #[must_use]
    pub fn here(&self, now: u64) -> u32 {
        self.presence.here(now).count() as u32
    }

    /// Whether a seat is there.
    #[must_use]
    pub fn is_here(&self, seat: SeatNumber, now: u64) -> bool {
        self.presence.is_here(seat, now)
    }

    /// Whether all who are there have voted, and somebody is.
    #[must_use]
    pub fn have_all_voted(&self, now: u64) -> bool {
        let Some(votes) = self.kept.votes() else { return false };
        let mut here = self.presence.here(now).peekable();
        here.peek().is_some() && here.all(|seat| votes.contains_key(&seat))
    }

    /// Does what is asked, in memory; what has to be kept before it counts is added to the lines.
    ///
    /// # Errors
    /// Why not; nothing has changed then.
    pub fn ask(&mut self, ask: Ask, now: u64, lines: &mut Lines) -> Result<Done, No> {
        match ask {
            Ask::Host(ask) => self.host_ask(ask, now, lines)?,
            Ask::Join(token, joining) => return self.join(token, &joining, now, lines),
            Ask::Here(seat) => {
                self.kept.seated(seat)?;
                self.presence.asked(seat, now);
            }
            Ask::WrongCode => self.wrong_codes = self.wrong_codes.saturating_add(1),
            Ask::Vote { seat, ballot, round, pick } => {
                self.kept.seated(seat)?;
                self.presence.asked(seat, now);
                if self.is_paused {
                    return Err(No::Paused);
                }
                let asked = self.kept.asked().filter(|asked| (asked.id, asked.number()) == (ballot, round)).ok_or(No::OtherBallot)?;
                // The same once more changes nothing, also after the ballot is closed: its answer may have been lost.
                if asked.round().is_some_and(|round| round.votes.get(&seat) == Some(&pick)) {
                    return Ok(Done::Taken);
                }
                self.add(Entry::Vote(seat, pick), now, lines)?;
            }
            Ask::Reason(seat, text) => {
                self.kept.seated(seat)?;
                self.presence.asked(seat, now);
                if self.is_paused {
                    return Err(No::Paused);
                }
                let text = limits::plain(&text, limits::REASON);
                let before = self.kept.asked().and_then(Asked::round).and_then(|round| round.reasons.get(&seat));
                if before.map_or("", String::as_str) != text {
                    self.add(Entry::Reason(seat, text), now, lines)?;
                }
            }
        }
        Ok(Done::Taken)
    }

    fn join(&mut self, token: Token, joining: &Joining, now: u64, lines: &mut Lines) -> Result<Done, No> {
        if self.is_paused {
            return Err(No::Paused);
        }
        if self.kept.is_locked {
            return Err(No::Locked);
        }
        let settings = &self.header.settings;
        let place = |name: &str, list: &[String]| list.iter().position(|own| own == name).and_then(|place| u8::try_from(place).ok());
        let (role, team) = (place(&joining.role, &settings.roles), place(&joining.team, &settings.teams));
        let name = limits::plain(&joining.name, limits::NAME);
        let name = Some(name).filter(|name| settings.names && !name.is_empty());
        self.add(Entry::Seat { role, team }, now, lines)?;
        let seat = SeatNumber(self.kept.seats.len() as u32);
        let name = name.map(|name| self.people.free_name(&name, None, limits::NAME));
        self.person(PersonLine { seat, token: Some(token.written()), name }, lines);
        self.presence.asked(seat, now);
        Ok(Done::Seated(seat))
    }

    fn host_ask(&mut self, ask: HostAsk, now: u64, lines: &mut Lines) -> Result<(), No> {
        let is_for_pauses = matches!(ask, HostAsk::GoOn | HostAsk::End | HostAsk::Door { .. } | HostAsk::Place(_));
        if self.is_paused && !is_for_pauses {
            return Err(No::Paused);
        }
        let entry = match ask {
            HostAsk::Place(place) => {
                self.news += u64::from(self.place != place);
                self.place = place;
                return Ok(());
            }
            HostAsk::Pause | HostAsk::GoOn => {
                self.is_paused = ask == HostAsk::Pause;
                self.news += 1;
                return Ok(());
            }
            HostAsk::Rename(seat, name) => {
                self.kept.seated(seat)?;
                let name = limits::plain(&name, limits::NAME);
                let name = self.people.free_name(&name, Some(seat), limits::NAME);
                self.person(PersonLine { seat, token: None, name: Some(name) }, lines);
                self.news += 1;
                return Ok(());
            }
            HostAsk::Decide { chosen, made } => {
                let outcome = self.kept.asked().map_or(Outcome::Nothing, Asked::outcome);
                let chosen = match (chosen, outcome) {
                    (Some(chosen), _) | (None, Outcome::Won(chosen)) => chosen,
                    (None, Outcome::Tied { .. }) => return Err(No::Tie),
                    (None, Outcome::Nothing) => return Err(No::Nothing),
                };
                Entry::Decide(Decided { chosen, by_votes: outcome == Outcome::Won(chosen), made })
            }
            HostAsk::Remove(seat) => Entry::Remove(seat),
            HostAsk::Begin => Entry::Begin,
            HostAsk::Open(ballot, hint_ms) => Entry::Open { ballot, hint_ms },
            HostAsk::Hint(ms) => Entry::Hint(ms),
            HostAsk::Hands(hands) => Entry::Hands(hands),
            HostAsk::Close => Entry::Close,
            HostAsk::Talk { text, ms } => Entry::Talk { text, ms },
            HostAsk::Again => Entry::Round { tie: None },
            HostAsk::Watch => Entry::Watch,
            HostAsk::Door { locked } => Entry::Door { locked },
            HostAsk::Debrief => Entry::Debrief,
            HostAsk::End => Entry::End,
        };
        let removed = if let Entry::Remove(seat) = entry { Some(seat) } else { None };
        self.add(entry, now, lines)?;
        if let Some(seat) = removed {
            self.presence.gone(seat);
        }
        Ok(())
    }

    /// Does what time brings.
    pub fn tick(&mut self, now: u64, lines: &mut Lines) {
        if self.is_paused {
            return;
        }
        // One thing may bring the next.
        while let Some(entry) = self.due(now) {
            if self.add(entry, now, lines).is_err() {
                break;
            }
        }
    }

    fn due(&self, now: u64) -> Option<Entry> {
        let settings = &self.header.settings;
        match self.kept.phase {
            Phase::Asking => {
                let all = settings.close_when_all && self.have_all_voted(now);
                let late = settings.close_at_time && self.kept.hint.is_some_and(|hint| now >= hint);
                (all || late).then_some(Entry::Close)
            }
            Phase::Closing(since) => (now >= since.saturating_add(CLOSING_MS)).then_some(Entry::Show),
            Phase::Shown(since) if now >= since.saturating_add(TIE_MS) => {
                self.tie().map(|(tied, sure)| Entry::Round { tie: Some((tied, sure)) })
            }
            _ => None,
        }
    }

    /// The tie that is voted on again by itself: the first of a ballot, if votes decide.
    #[must_use]
    pub fn tie(&self) -> Option<(Pick, Pick)> {
        let asked = self.kept.asked().filter(|asked| self.header.settings.by_votes && asked.runoffs == 0)?;
        match asked.outcome() {
            Outcome::Tied { tied, sure } => Some((tied, sure)),
            _ => None,
        }
    }

    /// When time brings something next, if it does.
    #[must_use]
    pub fn next_due(&self, now: u64) -> Option<u64> {
        if self.is_paused {
            return None;
        }
        match self.kept.phase {
            // Whoever falls asleep may be the last who was waited for.
            Phase::Asking => {
                let hint = self.kept.hint.filter(|hint| self.header.settings.close_at_time && *hint > now);
                [hint, self.presence.next_away(now)].into_iter().flatten().min()
            }
            Phase::Closing(since) => Some(since.saturating_add(CLOSING_MS)),
            Phase::Shown(since) => self.tie().map(|_| since.saturating_add(TIE_MS)),
            _ => self.presence.next_away(now),
        }
    }

    fn add(&mut self, what: Entry, now: u64, lines: &mut Lines) -> Result<(), No> {
        let line = Line { at: now.max(self.kept.at), what };
        self.kept.apply(&line, &self.header.settings)?;
        self.news += u64::from(!line.what.is_progress());
        lines.session.push(line);
        Ok(())
    }

    fn person(&mut self, line: PersonLine, lines: &mut Lines) {
        self.people.apply(&line);
        lines.people.push(line);
    }
}
