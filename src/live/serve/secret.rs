//! What nobody can guess.

use crate::live::Token;

/// 128 bits that nobody can guess; none where the system has no randomness.
pub(super) fn token() -> Option<Token> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).ok()?;
    Some(Token::new(u128::from_le_bytes(bytes)))
}
