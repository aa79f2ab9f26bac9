//! The code that people join by: a word and two digits, easy to say across a room and to type on a phone.

use std::fmt;

/// A code: `TIDE-42`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(String);

/// Words of four letters that sound like no other and offend nobody.
const WORDS: [&str; 64] = [
    "TIDE", "LAMP", "FERN", "WOLF", "BARK", "CALM", "DUNE", "EAST", "FARM", "GOLD", "HAWK", "IRIS", "JADE", "KITE", "LEAF", "MAST", "NEST",
    "OAKS", "PINE", "QUAY", "REEF", "SAND", "TREE", "URSA", "VALE", "WAVE", "YARN", "ZINC", "BEAM", "CLAY", "DAWN", "ECHO", "FLAX", "GULF",
    "HARP", "ISLE", "JUNE", "KELP", "LYNX", "MOON", "NOVA", "OPAL", "PEAR", "RAFT", "SEAL", "TERN", "TWIG", "VINE", "WREN", "BOAT", "CROW",
    "DEER", "FROG", "GLEN", "HILL", "IBEX", "LIME", "MINT", "NORD", "PLUM", "ROSE", "STAR", "TUBA", "MAPS",
];
const DIGITS: usize = 2;

impl Code {
    /// The code that a number drawn at random gives.
    #[must_use]
    pub fn drawn(random: u64) -> Self {
        let words = WORDS.len() as u64;
        let word = WORDS.get((random % words) as usize).copied().unwrap_or("TIDE");
        Self(format!("{word}-{:02}", random / words % 100))
    }

    /// A code as somebody types it: case, spaces and hyphens do not matter, and O and I among the digits are 0 and 1.
    /// None if it is no code whatever the session.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        const MOST: usize = 40;
        let plain: Vec<char> = text.chars().take(MOST).filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
        let (word, digits) = plain.split_at(plain.len().checked_sub(DIGITS)?);
        let digit = |c: &char| match c {
            'O' => '0',
            'I' => '1',
            other => *other,
        };
        let digits: String = digits.iter().map(digit).collect();
        let is_word = (1..=8).contains(&word.len()) && word.iter().all(char::is_ascii_alphabetic);
        let is_code = is_word && digits.bytes().all(|b| b.is_ascii_digit());
        is_code.then(|| Self(format!("{}-{digits}", word.iter().collect::<String>())))
    }

    /// As it is shown: `TIDE-42`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_found_however_it_is_typed() {
        for random in 0..6400 {
            let code = Code::drawn(random);
            let shown = code.as_str();
            let sloppy = shown.to_lowercase().replace('-', "  ").replace('0', "o").replace('1', "i");
            for typed in [shown, &sloppy, &shown.replace('-', ""), &format!(" {}\n", shown.replace('-', "\u{2013}"))] {
                assert_eq!(Code::typed(typed).as_ref(), Some(&code), "{typed:?}");
            }
        }
        let all: std::collections::BTreeSet<Code> = (0..6400).map(Code::drawn).collect();
        assert_eq!(all.len(), 6400);
    }

    #[test]
    fn what_is_no_code_is_none() {
        for text in ["", "4", "42", "TIDE", "TIDE-4x", "T1DE-42", "TIDE-442", &"A".repeat(2000), "<script>"] {
            assert_eq!(Code::typed(text), None, "{text:?}");
        }
    }
}
