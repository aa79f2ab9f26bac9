//! Who sits in the room: numbered seats, the secrets by which phones reclaim them, names, and who is there.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Number of a seat, from 1. It is shown, so it proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SeatNumber(pub u32);

/// What a phone holds to reclaim its seat: 128 random bits, never shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Token(u128);

impl Token {
    const DIGITS: usize = 32;

    /// A token of random bits.
    #[must_use]
    pub const fn new(random: u128) -> Self {
        Self(random)
    }

    /// As it stands in a cookie.
    #[must_use]
    pub fn written(self) -> String {
        format!("{:032x}", self.0)
    }

    /// Reads what [`Token::written`] wrote.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let is_hex = text.len() == Self::DIGITS && text.bytes().all(|b| b.is_ascii_hexdigit());
        u128::from_str_radix(text, 16).ok().filter(|_| is_hex).map(Self)
    }
}

// A secret does not get into logs.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// A seat, without the person on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// Its role, by place in the host's list.
    pub role: Option<u8>,
    /// Its team, by place in the host's list.
    pub team: Option<u8>,
    /// The host has removed it.
    pub is_removed: bool,
}

/// The persons on the seats: what the session's own file never holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    tokens: BTreeMap<Token, SeatNumber>,
    names: BTreeMap<SeatNumber, String>,
}

/// A line of the file beside the session's: what is known of the person on a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonLine {
    /// The seat.
    pub seat: SeatNumber,
    /// Its token, when it is given out.
    pub token: Option<String>,
    /// Its name, when there is one or it changes.
    pub name: Option<String>,
}

impl People {
    /// Takes a line in; one that cannot be read means nothing.
    pub fn apply(&mut self, line: &PersonLine) {
        if let Some(token) = line.token.as_deref().and_then(Token::read) {
            self.tokens.insert(token, line.seat);
        }
        if let Some(name) = &line.name {
            self.names.insert(line.seat, name.clone());
        }
    }

    /// The seat that a token belongs to.
    #[must_use]
    pub fn seat_of(&self, token: Token) -> Option<SeatNumber> {
        self.tokens.get(&token).copied()
    }

    /// The name on a seat.
    #[must_use]
    pub fn name(&self, seat: SeatNumber) -> Option<&str> {
        self.names.get(&seat).map(String::as_str)
    }

    /// A name that nobody else has: a taken one gets a number. At most so many characters.
    #[must_use]
    pub fn free_name(&self, wished: &str, own: Option<SeatNumber>, most: usize) -> String {
        let same = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
        let is_taken = |name: &str| self.names.iter().any(|(seat, other)| Some(*seat) != own && same(other, name));
        let numbered = (2..).map(|n| {
            let end = format!(" {n}");
            let begin: String = wished.chars().take(most.saturating_sub(end.len())).collect();
            format!("{}{end}", begin.trim_end())
        });
        std::iter::once(wished.to_owned()).chain(numbered).find(|name| !is_taken(name)).unwrap_or_default()
    }
}

/// Milliseconds after which somebody who has not asked is not there: a phone that waits asks every 20 seconds.
pub const PRESENT_MS: u64 = 35_000;

/// When each seat asked last.
#[derive(Debug, Clone, Default)]
pub struct Presence(BTreeMap<SeatNumber, u64>);

impl Presence {
    /// A seat has asked; says whether it was away.
    pub fn asked(&mut self, seat: SeatNumber, now: u64) -> bool {
        let before = self.0.insert(seat, now);
        before.is_none_or(|before| now >= before.saturating_add(PRESENT_MS))
    }

    /// A seat is gone.
    pub fn gone(&mut self, seat: SeatNumber) {
        self.0.remove(&seat);
    }

    /// Whether a seat is there.
    #[must_use]
    pub fn is_here(&self, seat: SeatNumber, now: u64) -> bool {
        self.0.get(&seat).is_some_and(|asked| now < asked.saturating_add(PRESENT_MS))
    }

    /// The seats that are there.
    pub fn here(&self, now: u64) -> impl Iterator<Item = SeatNumber> {
        self.0.iter().filter(move |(_, asked)| now < asked.saturating_add(PRESENT_MS)).map(|(seat, _)| *seat)
    }

    /// When the next of those that are there is away unless it asks.
    #[must_use]
    pub fn next_away(&self, now: u64) -> Option<u64> {
        self.0.values().map(|asked| asked.saturating_add(PRESENT_MS)).filter(|away| *away > now).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_comes_back_as_it_was_and_does_not_show() {
        for random in [0, 1, u128::MAX, 0x0123_4567_89ab_cdef] {
            assert_eq!(Token::read(&Token::new(random).written()), Some(Token::new(random)));
        }
        for text in ["", "0", "+1234567890123456789012345678901", "0123456789abcdef0123456789abcdeg", &"0".repeat(33)] {
            assert_eq!(Token::read(text), None, "{text:?}");
        }
        assert!(!format!("{:?}", Token::new(77)).contains('7'));
    }

    #[test]
    fn a_taken_name_gets_a_number_and_stays_short() {
        let mut people = People::default();
        for seat in 1..=3 {
            let name = people.free_name("Ada", None, 24);
            people.apply(&PersonLine { seat: SeatNumber(seat), token: None, name: Some(name) });
        }
        assert_eq!(people.name(SeatNumber(3)), Some("Ada 3"));
        assert_eq!(people.free_name("ada", Some(SeatNumber(1)), 24), "ada", "its own name is free");
        let long = "N".repeat(24);
        people.apply(&PersonLine { seat: SeatNumber(4), token: None, name: Some(long.clone()) });
        assert_eq!(people.free_name(&long, None, 24), format!("{} 2", "N".repeat(22)));
    }

    #[test]
    fn whoever_has_not_asked_for_a_while_is_not_there() {
        let mut presence = Presence::default();
        assert!(presence.asked(SeatNumber(1), 0) && !presence.asked(SeatNumber(1), 20_000));
        assert!(presence.asked(SeatNumber(2), 30_000));
        assert_eq!(presence.here(54_999).count(), 2);
        assert_eq!(presence.next_away(54_999), Some(55_000));
        assert_eq!(presence.here(55_000).collect::<Vec<_>>(), [SeatNumber(2)]);
        assert!(presence.asked(SeatNumber(1), 60_000), "it was away");
    }
}
