//! A text while it is scanned: how far it has been read, and what was noted on the way.

use super::between::Between;
use super::finding::Problem;
use super::limits::MAX_FINDINGS;
use super::span::Span;

/// What a part of a scan gives, or what ends it.
pub(super) type Scan<T> = Result<T, Problem>;

/// A text and how far it has been read.
pub(super) struct Scanner<'t> {
    pub text: &'t str,
    pub at: usize,
    pub depth: usize,
    pub values: usize,
    pub problems: Vec<Problem>,
    pub strays: Vec<Problem>,
    /// Invisible characters between values.
    pub between: Vec<Between>,
}

impl<'t> Scanner<'t> {
    /// Nothing of the text has been read yet.
    pub const fn of(text: &'t str) -> Self {
        Self { text, at: 0, depth: 0, values: 0, problems: Vec::new(), strays: Vec::new(), between: Vec::new() }
    }

    pub fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub fn eat(&mut self, wanted: &str) -> bool {
        let found = self.rest().starts_with(wanted);
        if found {
            self.at += wanted.len();
        }
        found
    }

    pub fn eat_while(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !wanted(c)).unwrap_or(rest.len());
    }

    /// The character at the scanner, for pointing at it.
    pub fn here(&self) -> Span {
        Span::new(self.at, self.at + self.peek().map_or(0, char::len_utf8))
    }

    /// Notes something that is wrong and does not end the scan.
    pub fn problem(&mut self, problem: Problem) {
        if self.problems.len() < MAX_FINDINGS {
            self.problems.push(problem);
        }
    }

    /// Notes something that RON may let pass.
    pub fn stray(&mut self, problem: Problem) {
        if self.strays.len() < MAX_FINDINGS {
            self.strays.push(problem);
        }
    }
}
