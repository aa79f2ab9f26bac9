//! The room as a state machine: what is asked of it, what changes, and what has to be kept of that.
//!
//! Time comes in as milliseconds of the session, which stop while it is paused. All that counts is in [`Kept`], and all
//! of that is made from the lines of the record; who is there, and whether the session is paused, is of the moment.

use super::ask::{Ask, Done, HostAsk, Joining, Lines, No};
use super::ballot::{Asked, Decided};
use super::kept::{Kept, Phase};
use super::limits;
use super::pick::Pick;
use super::record::{Entry, Header, Line};
use super::seats::{People, PersonLine, Presence, SeatNumber, Token};
use super::tally::Outcome;
use std::sync::Arc;

/// Milliseconds for which votes still count after a ballot was closed, so that a late tap is no lie.
pub const CLOSING_MS: u64 = 2_000;
/// Milliseconds for which a tie is shown before it is voted on again, so that the host can do something else.
pub const TIE_MS: u64 = 8_000;

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
