//! What is said of characters that nobody sees, and of those that are between values.

use super::finding::Problem;
use super::span::Span;

/// Why a character may not be written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// It commands a terminal.
    Control,
    /// It turns the direction of what follows, so that a text reads otherwise than it is written.
    Direction,
    /// It shows nothing.
    Invisible,
    /// It looks like a space.
    Space,
}

/// A name that an author can look up.
fn name(c: char, why: Why) -> &'static str {
    match (c, why) {
        ('\u{a0}', _) => "a no-break space",
        ('\u{3000}', _) => "an ideographic space",
        ('\u{202f}', _) => "a narrow no-break space",
        ('\u{200b}', _) => "a zero-width space",
        ('\u{feff}', _) => "a byte order mark",
        ('\u{ad}', _) => "a soft hyphen",
        ('\u{1b}', _) => "an escape character",
        ('\0', _) => "a null character",
        (_, Why::Control) => "a control character",
        (_, Why::Direction) => "a character that turns the direction of writing",
        (_, Why::Invisible) => "an invisible character",
        (_, Why::Space) => "an unusual space",
    }
}

pub(super) fn called(c: char, why: Why) -> String {
    format!("{} (U+{:04X})", name(c, why), u32::from(c))
}

/// An invisible character between values, and how often it is there.
pub(super) struct Between {
    pub c: char,
    pub why: Why,
    pub first: Span,
    pub count: usize,
}

impl Between {
    /// What is told: the same character again and again is one mistake, usually of one paste.
    pub fn problem(&self) -> Problem {
        let Self { c, why, first, count } = *self;
        let again = match count - 1 {
            0 => String::new(),
            1 => ", and at one more place".into(),
            more => format!(", and at {more} more places"),
        };
        let help = match why {
            Why::Space => format!("Replace every U+{:04X} by a plain space: search and replace finds them all.", u32::from(c)),
            _ => format!("Remove every U+{:04X}: search and replace finds them all.", u32::from(c)),
        };
        Problem::error(first, format!("{} is between values here{again}", called(c, why)), help)
    }
}
