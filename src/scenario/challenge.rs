//! Challenge codes: a scenario and a seed in eight letters that can be read out, so that several people meet
//! the same product with the same luck.

use super::Scenario;
use std::fmt;
use std::str::FromStr;
use xxhash_rust::xxh3::xxh3_64;

/// A scenario, exactly as it is now under the rules as they are now, and a seed: `7K2Q-FM3X`.
///
/// Half of the code's 40 bits say which scenario, half the seed. They are mixed, so that a letter misread
/// names a scenario that does not exist, rather than other luck in the right one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Challenge {
    scenario: u32,
    seed: u32,
}

/// Why a text is no challenge code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoChallenge {
    /// It has another length.
    #[error("a challenge code has eight letters and digits, this has {0}")]
    Length(usize),
    /// A sign that no code has.
    #[error("no challenge code has the sign {0}")]
    Sign(char),
}

impl Challenge {
    /// The challenge of playing a scenario with a seed; none if the seed is [`Self::SEEDS`] or more.
    #[must_use]
    pub fn new(scenario: &Scenario, seed: u64) -> Option<Self> {
        let seed = u32::try_from(seed).ok().filter(|seed| u64::from(*seed) < Self::SEEDS)?;
        Some(Self { scenario: part_of(scenario), seed })
    }

    /// How many seeds have a code: 0 up to this.
    pub const SEEDS: u64 = 1 << HALF;

    /// Whether it is about this scenario as it is now.
    #[must_use]
    pub fn is_of(self, scenario: &Scenario) -> bool {
        self.scenario == part_of(scenario)
    }

    /// The seed to play with.
    #[must_use]
    pub fn seed(self) -> u64 {
        u64::from(self.seed)
    }
}

/// What a code holds of a scenario: of its text, and of the rules that it is played by.
fn part_of(scenario: &Scenario) -> u32 {
    let hash = xxh3_64(format!("{:016x} {:016x}", scenario.content_hash, scenario.rules.hash()).as_bytes());
    (hash >> (u64::BITS - HALF)) as u32
}

impl fmt::Display for Challenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mixed = mix(u64::from(self.scenario) << HALF | u64::from(self.seed));
        for place in (0..LETTERS).rev() {
            let letter = mixed >> (place as u32 * BITS) & (ALPHABET.len() as u64 - 1);
            ALPHABET.get(letter as usize).map_or(Ok(()), |letter| write!(f, "{}", char::from(*letter)))?;
            if place == LETTERS / 2 {
                f.write_str("-")?;
            }
        }
        Ok(())
    }
}

/// Small letters count as large ones, O as 0, I and L as 1; dashes and blanks do not count.
impl FromStr for Challenge {
    type Err = NoChallenge;

    fn from_str(text: &str) -> Result<Self, NoChallenge> {
        let mut mixed = 0;
        let mut letters = 0;
        for sign in text.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '–')) {
            let letter = match sign.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let value = ALPHABET.iter().position(|known| char::from(*known) == letter).ok_or(NoChallenge::Sign(sign))?;
            letters += 1;
            if letters <= LETTERS {
                mixed = mixed << BITS | value as u64;
            }
        }
        if letters != LETTERS {
            return Err(NoChallenge::Length(letters));
        }
        let whole = unmix(mixed);
        Ok(Self { scenario: (whole >> HALF) as u32, seed: (whole & (Self::SEEDS - 1)) as u32 })
    }
}

/// Digits and letters without I, L, O and U: none is taken for another (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a code, and bits of each.
const LETTERS: usize = 8;
const BITS: u32 = 5;
/// Bits of the scenario, and of the seed.
const HALF: u32 = 20;
const MASK: u64 = (1 << (2 * HALF)) - 1;
/// Odd, so that multiplying by it can be undone; the golden ratio spreads neighbours.
const SPREAD: u64 = 0x9E_3779_B97F;

/// Spreads every bit over the whole code; each 40 bits come from exactly one.
const fn mix(of: u64) -> u64 {
    let once = fold(of.wrapping_mul(SPREAD) & MASK);
    fold(once.wrapping_mul(SPREAD) & MASK)
}

const fn unmix(of: u64) -> u64 {
    let once = fold(of).wrapping_mul(inverse(SPREAD)) & MASK;
    fold(once).wrapping_mul(inverse(SPREAD)) & MASK
}

/// The upper half into the lower one; done twice it is undone.
const fn fold(of: u64) -> u64 {
    of ^ of >> HALF
}

/// What undoes a multiplication by an odd number. Newton's iteration doubles the right bits each time.
const fn inverse(odd: u64) -> u64 {
    let mut inverse = odd;
    let mut right = 3;
    while right < u64::BITS {
        inverse = inverse.wrapping_mul(2_u64.wrapping_sub(odd.wrapping_mul(inverse)));
        right *= 2;
    }
    inverse
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{by_name, load};

    fn scenario(name: &str) -> Scenario {
        let (file, text) = by_name(name).expect("a shipped scenario");
        load(file, text).scenario.expect("it loads")
    }

    #[test]
    fn a_code_leads_back_to_its_scenario_and_seed() {
        let (busy, first) = (scenario("busy_standing_still"), scenario("first_sprint"));
        for seed in [0, 1, 12, 999_999, Challenge::SEEDS - 1] {
            let challenge = Challenge::new(&busy, seed).expect("a seed that has a code");
            let code = challenge.to_string();
            assert_eq!(code.len(), 9, "{code}");
            let read: Challenge = code.parse().expect("its own code");
            assert_eq!((read, read.seed(), read.is_of(&busy), read.is_of(&first)), (challenge, seed, true, false), "{code}");
            assert_eq!(code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l").parse(), Ok(challenge), "{code}");
        }
        assert_eq!(Challenge::new(&busy, Challenge::SEEDS), None);
    }

    #[test]
    fn a_letter_misread_is_never_other_luck_in_the_same_scenario() {
        let busy = scenario("busy_standing_still");
        for seed in [0, 12, 777_777] {
            let code = Challenge::new(&busy, seed).expect("a code").to_string();
            for at in (0..code.len()).filter(|at| *at != 4) {
                for letter in ALPHABET.iter().map(|letter| char::from(*letter)).filter(|letter| !code[at..].starts_with(*letter)) {
                    let misread = format!("{}{letter}{}", &code[..at], &code[at + 1..]);
                    assert!(!misread.parse::<Challenge>().expect("eight letters").is_of(&busy), "{code} {misread}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_code_says_why() {
        assert_eq!("7K2Q".parse::<Challenge>(), Err(NoChallenge::Length(4)));
        assert_eq!("7K2Q-FM3X-1".parse::<Challenge>(), Err(NoChallenge::Length(9)));
        assert_eq!("7K2Q-FM3U".parse::<Challenge>(), Err(NoChallenge::Sign('U')));
        assert_eq!("".parse::<Challenge>(), Err(NoChallenge::Length(0)));
    }
}
