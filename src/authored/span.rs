//! Stretches of a text.

/// A stretch of the text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The stretch between two offsets.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text there; empty if the span does not lie in the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The part on the span's first line: enough to point at something large.
    pub fn head(self, text: &str) -> Self {
        let line = self.of(text).lines().next().unwrap_or_default();
        Self { start: self.start, end: self.start + line.len() }
    }
}
