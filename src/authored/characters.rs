//! Characters that nobody sees: they change what a text shows, or what a terminal does, or look like
//! indentation and are none.

use super::between::{Between, Why, called};
use super::finding::Problem;
use super::scanner::Scanner;
use super::span::Span;

/// What is wrong with a character inside a text; none if it may be there.
fn in_text(c: char) -> Option<Why> {
    match c {
        '\n' | '\t' => None,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Some(Why::Direction),
        '\u{ad}'
        | '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}' => Some(Why::Invisible),
        c if c.is_control() => Some(Why::Control),
        _ => None,
    }
}

/// What is wrong with a character between values. RON takes some of these for spaces and some not.
fn between_values(c: char) -> Option<Why> {
    match c {
        ' ' | '\n' | '\t' => None,
        // They join letters and pictures inside a text; alone they show nothing.
        '\u{200c}' | '\u{200d}' => Some(Why::Invisible),
        c => in_text(c).or(c.is_whitespace().then_some(Why::Space)),
    }
}

/// A joiner belongs between two letters of scripts that join, or two pictures; elsewhere it hides.
fn is_stray_joiner(before: Option<char>, c: char, after: Option<char>) -> bool {
    let joins = |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && !c.is_whitespace());
    matches!(c, '\u{200c}' | '\u{200d}') && !(joins(before) && joins(after))
}

impl Scanner<'_> {
    /// Takes everything between values that shows nothing, and notes what should not be there.
    pub(super) fn blanks(&mut self) {
        while let Some(c) = self.peek() {
            let why = between_values(c);
            if why.is_none() && !c.is_whitespace() {
                return;
            }
            if let Some(why) = why {
                let here = self.here();
                match self.between.iter_mut().find(|other| other.c == c) {
                    Some(other) => other.count += 1,
                    None => self.between.push(Between { c, why, first: here, count: 1 }),
                }
            }
            self.at += c.len_utf8();
        }
    }

    /// Notes every character of a text, or of a comment, that may not be there.
    pub(super) fn look_at(&mut self, span: Span, is_escaped: bool) {
        let written = span.of(self.text);
        let mut before = None;
        let mut rest = written.char_indices().peekable();
        while let Some((at, c)) = rest.next() {
            let length = if is_escaped && c == '\\' { escape(written.get(at..).unwrap_or_default()) } else { None };
            let (c, length) = length.unwrap_or((c, c.len_utf8()));
            while rest.next_if(|(next, _)| *next < at + length).is_some() {}
            let after = rest.peek().map(|(_, c)| *c);
            let why = if is_stray_joiner(before, c, after) { Some(Why::Invisible) } else { in_text(c) };
            if let Some(why) = why {
                let start = span.start + at;
                let message = format!("{} is in this text", called(c, why));
                self.stray(Problem::error(Span::new(start, start + length), message, "Remove it: texts hold what can be seen."));
            }
            before = Some(c);
        }
    }
}

/// The character that an escape stands for and the bytes it takes, if it stands for one by its number.
fn escape(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix('\\')?;
    if let Some(rest) = rest.strip_prefix("u{") {
        let digits = rest.split_once('}')?.0;
        return Some((char::from_u32(u32::from_str_radix(digits, 16).ok()?)?, r"\u{}".len() + digits.len()));
    }
    if let Some(rest) = rest.strip_prefix('x') {
        let digits = rest.get(..2)?;
        return Some((char::from(u8::from_str_radix(digits, 16).ok()?), r"\x00".len()));
    }
    let c = rest.chars().next()?;
    let means = match c {
        '0' => '\0',
        'r' => '\r',
        // A backslash or a quote: taken whole, so that what follows is not read as an escape.
        c => c,
    };
    Some((means, 1 + c.len_utf8()))
}
