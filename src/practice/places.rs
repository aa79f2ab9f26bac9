//! A set of options by their places.

use std::fmt;

/// Places of options, from 0 to 7, in ascending order. Written as letters: `ac` is the first and the third.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Places(u8);

/// The letter of the first place.
const FIRST: u8 = b'a';

impl Places {
    /// None.
    pub const NONE: Self = Self(0);

    /// This place alone; none if there can be no such place.
    #[must_use]
    pub const fn of(place: u8) -> Self {
        if place < u8::BITS as u8 { Self(1 << place) } else { Self::NONE }
    }

    /// How many.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether this place is among them.
    #[must_use]
    pub const fn has(self, place: u8) -> bool {
        self.0 & Self::of(place).0 != 0
    }

    /// With this place if it was not among them, without it if it was.
    #[must_use]
    pub const fn toggled(self, place: u8) -> Self {
        Self(self.0 ^ Self::of(place).0)
    }

    /// Those that are also among the others.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }

    /// The places in ascending order.
    pub fn iter(self) -> impl Iterator<Item = u8> + use<> {
        (0..u8::BITS as u8).filter(move |place| self.has(*place))
    }

    /// The first of them.
    #[must_use]
    pub fn first(self) -> Option<u8> {
        self.iter().next()
    }

    /// Reads places written as letters; none if it is anything else or a letter appears twice.
    #[must_use]
    pub fn read(letters: &str) -> Option<Self> {
        let mut places = Self::NONE;
        for letter in letters.bytes() {
            let place = Self::of(letter.checked_sub(FIRST)?);
            if place.is_empty() || !places.and(place).is_empty() {
                return None;
            }
            places.0 |= place.0;
        }
        Some(places)
    }
}

impl FromIterator<u8> for Places {
    fn from_iter<I: IntoIterator<Item = u8>>(places: I) -> Self {
        Self(places.into_iter().fold(0, |bits, place| bits | Self::of(place).0))
    }
}

impl fmt::Display for Places {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().try_for_each(|place| write!(f, "{}", letter(place)))
    }
}

/// The letter of a place.
#[must_use]
pub const fn letter(place: u8) -> char {
    (FIRST + place % u8::BITS as u8) as char
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_as_they_are_written_and_nothing_else_is() {
        for bits in 0..=u8::MAX {
            assert_eq!(Places::read(&Places(bits).to_string()), Some(Places(bits)));
        }
        for wrong in ["i", "aa", "A", "a c", "é", "`"] {
            assert_eq!(Places::read(wrong), None, "{wrong}");
        }
    }
}
