//! How much one address or one seat may ask of the room, and how long what it writes may be.
//!
//! Who asks is named by any ordered value, so this file needs to know no addresses.

use std::collections::{BTreeMap, VecDeque};

/// The most bytes of a form.
pub const BODY: usize = 2 << 10;
/// The most bytes of the head of a request.
pub const HEAD: usize = 16 << 10;
/// Milliseconds in which a request's head, and then its body, must have come.
pub const DEADLINE_MS: u64 = 5_000;
/// The most connections from one address at a time.
pub const CONNECTIONS_PER_ADDRESS: usize = 24;
/// The most connections at a time.
pub const CONNECTIONS: usize = 1_600;
/// The most seats.
pub const SEATS: usize = 500;
/// The most characters of a name.
pub const NAME: usize = 24;
/// The most characters of a reason.
pub const REASON: usize = 140;

/// So many in so many milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// How many.
    pub most: usize,
    /// In how long.
    pub within_ms: u64,
}

const TEN_MINUTES_MS: u64 = 10 * 60 * 1_000;
/// People who join from one address.
pub const JOINS: Rate = Rate { most: 6, within_ms: TEN_MINUTES_MS };
/// Wrong codes from one address.
pub const WRONG_CODES: Rate = Rate { most: 10, within_ms: TEN_MINUTES_MS };
/// The same behind a public address, where all come from one: for all together.
pub const ALL_JOINS: Rate = Rate { most: 2 * SEATS, within_ms: TEN_MINUTES_MS };
/// See [`ALL_JOINS`].
pub const ALL_WRONG_CODES: Rate = Rate { most: 200, within_ms: TEN_MINUTES_MS };
/// Votes and reasons of one seat.
pub const VOTES: Rate = Rate { most: 5, within_ms: 1_000 };

/// Counts what each has done lately.
#[derive(Debug, Clone)]
pub struct Meter<K> {
    rate: Rate,
    done: BTreeMap<K, VecDeque<u64>>,
}

/// Names that are kept before those that did nothing lately are dropped.
const KEPT: usize = 4_096;

impl<K: Ord + Clone> Meter<K> {
    /// Nobody has done anything.
    #[must_use]
    pub const fn new(rate: Rate) -> Self {
        Self { rate, done: BTreeMap::new() }
    }

    /// Whether this one may do it once more at a time in milliseconds.
    #[must_use]
    pub fn allows(&self, who: &K, now: u64) -> bool {
        let lately = self.done.get(who).map_or(0, |times| times.iter().filter(|time| self.is_late(**time, now)).count());
        lately < self.rate.most
    }

    /// Counts it; says whether it was allowed.
    pub fn count(&mut self, who: &K, now: u64) -> bool {
        if self.done.len() >= KEPT {
            let within_ms = self.rate.within_ms;
            self.done.retain(|_, times| times.back().is_some_and(|time| now < time.saturating_add(within_ms)));
        }
        let allowed = self.allows(who, now);
        // What is refused does not count, so that whoever waits gets in; nobody's list grows past the limit.
        if allowed && (self.done.contains_key(who) || self.done.len() < 2 * KEPT) {
            let times = self.done.entry(who.clone()).or_default();
            times.push_back(now);
            while times.len() > self.rate.most {
                times.pop_front();
            }
        }
        allowed
    }

    fn is_late(&self, time: u64, now: u64) -> bool {
        now < time.saturating_add(self.rate.within_ms)
    }
}

/// A text that somebody typed as it may be shown: one line, no control or direction signs, so many characters at most.
#[must_use]
pub fn plain(text: &str, most: usize) -> String {
    let turns = |c: char| matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let mut plain = String::new();
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        let word: String = word.chars().filter(|c| !turns(*c)).collect();
        if word.is_empty() {
            continue;
        }
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain += &word;
        if plain.len() > most.saturating_mul(4) {
            break;
        }
    }
    let cut: String = plain.chars().take(most).collect();
    cut.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meter_lets_so_many_through_and_forgets() {
        let mut meter = Meter::new(Rate { most: 2, within_ms: 100 });
        assert!(meter.count(&"a", 0) && meter.count(&"a", 50) && !meter.count(&"a", 60));
        assert!(meter.count(&"b", 60), "others are free");
        assert!(!meter.count(&"a", 99) && meter.count(&"a", 100), "the first is forgotten");
        assert!(!meter.count(&"a", 149) && meter.count(&"a", 150));
    }

    #[test]
    fn a_meter_does_not_grow_without_end() {
        let mut meter = Meter::new(Rate { most: 3, within_ms: 10 });
        for who in 0..100_000_u32 {
            meter.count(&who, u64::from(who) / 100);
        }
        assert!(meter.done.len() <= 2 * KEPT, "{}", meter.done.len());
    }

    #[test]
    fn texts_are_one_short_line_without_signs_that_turn_or_hide() {
        assert_eq!(plain("  Ada \u{202e} \n\t Lovelace\u{7}\u{200f}x ", 24), "Ada Lovelace x");
        assert_eq!(plain("\u{2066}\u{2069}\u{feff}", 24), "");
        assert_eq!(plain(&"ä".repeat(1_000), 24), "ä".repeat(24));
        assert_eq!(plain("<script>alert(1)</script>", 140), "<script>alert(1)</script>");
    }
}
