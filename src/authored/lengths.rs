//! Lengths of texts: a card that is too long is not read.

use super::checker::Checker;
use super::limits::FAR_TOO_LONG;
use super::spot::Spot;

/// How long a text may be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Length {
    /// As long as it needs to be.
    Free,
    /// At most so many characters.
    Characters(usize),
    /// Fewer words than this.
    WordsUnder(usize),
}

impl Checker {
    /// A text that must say something and has a length.
    pub fn text(&mut self, spot: Spot<'_>, what: &str, text: &str, length: Length) {
        if text.trim().is_empty() {
            self.error(spot, format!("{what} is empty"), "Write it.");
            return;
        }
        self.length(spot, what, text, length);
    }

    /// A text that may be empty.
    pub fn length(&mut self, spot: Spot<'_>, what: &str, text: &str, length: Length) {
        if matches!(length, Length::Characters(_)) && text.contains(['\n', '\t']) {
            self.error(spot, format!("{what} has more than one line"), "Write it in one line, without tabs.");
        }
        let (long, most, unit) = match length {
            Length::Free => return,
            Length::Characters(most) => (text.chars().count(), most, "characters"),
            Length::WordsUnder(limit) => (text.split_whitespace().count(), limit.saturating_sub(1), "words"),
        };
        let message = format!("{what} has {long} {unit}, at most {most} fit");
        if long > most.saturating_mul(FAR_TOO_LONG) {
            self.error(spot, message, "Say it shorter.");
        } else if long > most {
            self.warning(spot, message, "Say it shorter.");
        }
    }

    /// Several texts of one entry, by field name.
    pub fn texts(&mut self, entry: Spot<'_>, texts: &[(&str, &str, Length)]) {
        for (field, text, length) in texts {
            self.text(entry.field(field), &format!("`{field}`"), text, *length);
        }
    }

    /// A list of texts.
    pub fn lines(&mut self, list: Spot<'_>, what: &str, lines: &[String], length: Length) {
        for (index, line) in lines.iter().enumerate() {
            self.text(list.entry(index), what, line, length);
        }
    }
}
