//! Files as they come out of a torn download, a bad disk, a slip of the hand.

use rand::{Rng, RngExt as _};

/// Signs that mean something in a file of ours.
const SIGNS: [u8; 17] = *b"()[]{}\",:'#/*\\-.9";

/// The text with up to three things done to it.
pub fn damaged(rng: &mut impl Rng, text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..rng.random_range(1..4) {
        let at = rng.random_range(0..bytes.len());
        let to = (at + rng.random_range(1..60)).min(bytes.len());
        match rng.random_range(0..8) {
            0 => bytes[at] ^= 1 << rng.random_range(0..8),
            1 => drop(bytes.drain(at..to)),
            2 => {
                let copy = bytes[at..to].to_vec();
                bytes.splice(at..at, copy);
            }
            3 if rng.random_bool(0.1) => bytes.truncate(at.max(1)),
            4 => bytes[at] = SIGNS[rng.random_range(0..SIGNS.len())],
            5 => bytes.insert(at, SIGNS[rng.random_range(0..SIGNS.len())]),
            6 => {
                if let Some(digit) = bytes[at..].iter_mut().find(|b| b.is_ascii_digit()) {
                    *digit = b'0' + rng.random_range(0..10_u8);
                }
            }
            _ => {
                let from = rng.random_range(0..bytes.len());
                let other = bytes[from..(from + 30).min(bytes.len())].to_vec();
                bytes.splice(at..to, other);
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
