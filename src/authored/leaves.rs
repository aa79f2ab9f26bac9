//! The leaves of a file: texts, numbers, characters, comments.

use super::finding::Problem;
use super::limits::MAX_TEXT;
use super::scan::{Scanner, Step};
use super::tree::{Kind, Node, Span};

impl Scanner<'_> {
    pub(super) fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn eat(&mut self, wanted: &str) -> bool {
        let found = self.rest().starts_with(wanted);
        if found {
            self.at += wanted.len();
        }
        found
    }

    pub(super) fn eat_while(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !wanted(c)).unwrap_or(rest.len());
    }

    /// The character at the scanner, for pointing at it.
    pub(super) fn here(&self) -> Span {
        Span::new(self.at, self.at + self.peek().map_or(0, char::len_utf8))
    }

    /// Skips white space and comments.
    pub(super) fn trivia(&mut self) -> Step<()> {
        loop {
            self.blanks();
            let start = self.at;
            if self.rest().starts_with("//") {
                self.eat_while(|c| c != '\n');
            } else if self.rest().starts_with("/*") {
                self.block_comment()?;
            } else if self.rest().starts_with('#') && !self.rest().starts_with("#!") {
                self.not_a_comment();
            } else {
                return Ok(());
            }
            self.look_at(Span::new(start, self.at), false);
        }
    }

    fn block_comment(&mut self) -> Step<()> {
        let start = self.at;
        let mut open = 0usize;
        loop {
            if self.eat("/*") {
                open += 1;
            } else if self.eat("*/") {
                open -= 1;
                if open == 0 {
                    return Ok(());
                }
            } else if self.peek().is_none() {
                return Err(Problem::error(Span::new(start, start + 2), "this comment is never closed", "Close it with `*/`."));
            } else {
                self.at += self.peek().map_or(0, char::len_utf8);
                self.eat_while(|c| c != '/' && c != '*');
            }
        }
    }

    pub(super) fn text(&mut self) -> Step<Node> {
        let start = self.at;
        self.at += 1;
        loop {
            self.eat_while(|c| c != '"' && c != '\\');
            if self.eat("\"") {
                let span = Span::new(start, self.at);
                self.seen(span, true);
                return Ok(Node { span, kind: Kind::Text });
            }
            if self.peek().is_none() {
                return Err(unclosed_text(Span::new(start, self.at)));
            }
            self.at += 1;
            self.at += self.peek().map_or(0, char::len_utf8);
        }
    }

    /// Notes what no text may be: endless, or with characters that nobody sees.
    fn seen(&mut self, span: Span, is_escaped: bool) {
        self.look_at(span, is_escaped);
        let long = if span.end - span.start > MAX_TEXT { span.of(self.text).chars().count() } else { 0 };
        if long > MAX_TEXT {
            let message = format!("this text has {long} characters, at most {MAX_TEXT} are read");
            self.stray(Problem::error(span, message, "Say it shorter."));
        }
    }

    pub(super) fn raw_text(&mut self, prefix: usize, kind: Kind) -> Step<Node> {
        let start = self.at;
        self.at += prefix;
        let marks = self.rest().bytes().take_while(|b| *b == b'#').count();
        self.at += marks + 1;
        loop {
            self.eat_while(|c| c != '"');
            if !self.eat("\"") {
                return Err(unclosed_text(Span::new(start, self.at)));
            }
            let found = self.rest().bytes().take(marks).take_while(|b| *b == b'#').count();
            self.at += found;
            if found == marks {
                let span = Span::new(start, self.at);
                self.seen(span, false);
                return Ok(Node { span, kind });
            }
        }
    }

    pub(super) fn bytes(&mut self) -> Step<Node> {
        let start = self.at;
        self.at += 1;
        let text = self.text()?;
        Ok(Node { span: Span::new(start, text.span.end), kind: Kind::Other })
    }

    pub(super) fn character(&mut self) -> Step<Node> {
        let start = self.at;
        self.at += 1;
        if self.eat("\\") {
            self.at += self.peek().map_or(0, char::len_utf8);
        }
        self.eat_while(|c| c != '\'' && c != '\n');
        if self.eat("'") {
            return Ok(Node { span: Span::new(start, self.at), kind: Kind::Other });
        }
        Err(Problem::error(Span::new(start, self.at), "this `'` opens something that is not closed", "Texts go in `\"`."))
    }

    pub(super) fn number(&mut self) -> Node {
        let start = self.at;
        self.at += 1;
        self.eat_while(|c| c.is_alphanumeric() || c == '_' || c == '.');
        let written = Span::new(start, self.at).of(self.text);
        let has_exponent = written.ends_with(['e', 'E']) && !written.contains(['x', 'X']);
        if has_exponent && self.rest().starts_with(['+', '-']) {
            self.at += 1;
            self.eat_while(|c| c.is_alphanumeric() || c == '_');
        }
        Node { span: Span::new(start, self.at), kind: Kind::Number }
    }
}

pub(super) fn unclosed_text(span: Span) -> Problem {
    Problem::error(span, "this text does not end where it should", "Close it with `\"`; inside a text, write a quote as `\\\"`.")
}

/// Whether, after `r`, a raw text follows.
pub(super) fn is_raw_text(rest: &str) -> bool {
    rest.trim_start_matches('#').starts_with('"')
}
