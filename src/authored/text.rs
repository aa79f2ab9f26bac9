//! A text as it is read: one form whatever wrote it, with its lines, and the way back to what was given.

use super::finding::{Finding, Problem, Severity};
use super::limits::{MAX_FINDINGS, QUOTED};
use std::borrow::Cow;
use xxhash_rust::xxh3::xxh3_64;

/// What some editors put before a text.
const MARK: char = '\u{feff}';

/// A text without the byte order mark, every line ended by a line feed: what is hashed, parsed and kept.
///
/// Editors and version control change marks and line ends; what is written stays the same.
#[must_use]
pub fn normal(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix(MARK).unwrap_or(text);
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { Cow::Borrowed(text) }
}

/// Which text it is: a hash of its normal form.
#[must_use]
pub fn identity(text: &str) -> u64 {
    xxh3_64(normal(text).as_bytes())
}

/// Whether a text has this identity, or had it when marks and line ends were still part of one: files
/// written then name that.
#[must_use]
pub fn goes_by(text: &str, wanted: u64) -> bool {
    let is = |text: &str| xxh3_64(text.as_bytes()) == wanted;
    let normal = normal(text);
    let windows = normal.replace('\n', "\r\n");
    is(&normal) || is(text) || is(&windows) || is(&format!("{MARK}{normal}")) || is(&format!("{MARK}{windows}"))
}

/// A text in its normal form, its lines, and where everything is in the text that was given.
pub(crate) struct Text<'t> {
    text: Cow<'t, str>,
    /// Where each line starts.
    starts: Vec<usize>,
    /// Line feeds that had a carriage return before them.
    shortened: Vec<usize>,
    /// Bytes left out before the text.
    mark: usize,
}

impl<'t> Text<'t> {
    /// Brings a text into its normal form and reads its lines once.
    pub fn of(given: &'t str) -> Self {
        let text = normal(given);
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let mark = if given.starts_with(MARK) { MARK.len_utf8() } else { 0 };
        let pairs = given.match_indices("\r\n").enumerate();
        let shortened = pairs.map(|(before, (at, _))| at - mark - before).collect();
        Self { text, starts, shortened, mark }
    }

    /// The normal form. Spans are of this.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where an offset is in the text that was given.
    fn given(&self, offset: usize) -> usize {
        self.mark + offset + self.shortened.partition_point(|end| *end < offset)
    }

    /// Line and column of an offset, both from 1; columns count characters.
    pub fn locate(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        (line, self.text.get(start..offset).unwrap_or_default().chars().count() + 1)
    }

    /// The offset of a line and column, both from 1.
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let rest = self.text.get(start..).unwrap_or_default();
        start + rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum::<usize>()
    }

    /// The findings that problems become: by position, errors before warnings at the same place, no
    /// more than a person can take in.
    pub fn findings(&self, file: &str, mut problems: Vec<Problem>) -> Vec<Finding> {
        problems.sort_by(|a, b| a.span.start.cmp(&b.span.start).then(b.severity.cmp(&a.severity)));
        // What a check says about a value is nearer to the point than that it could not be stored.
        let said: Vec<usize> = problems.iter().filter(|p| !p.yields && p.severity == Severity::Error).map(|p| p.span.start).collect();
        problems.retain(|problem| !problem.yields || said.binary_search(&problem.span.start).is_err());
        let (mut errors, mut warnings) = (0, 0);
        problems.retain(|problem| {
            let count = if problem.severity == Severity::Error { &mut errors } else { &mut warnings };
            *count += 1;
            *count <= MAX_FINDINGS
        });
        problems.into_iter().map(|problem| self.finding(file, problem)).collect()
    }

    fn finding(&self, file: &str, problem: Problem) -> Finding {
        let head = problem.span.head(&self.text);
        let (line, column) = self.locate(head.start);
        let mut excerpt: String = head.of(&self.text).chars().take(QUOTED).collect();
        if excerpt.len() < head.end - head.start {
            excerpt.push('…');
        }
        let span = self.given(head.start)..self.given(head.end);
        let Problem { severity, message, help, .. } = problem;
        Finding { severity, file: file.into(), line, column, span, excerpt, message, help }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_line_ends_are_no_part_of_a_text() {
        let plain = "one\ntwo\n\nthree\n";
        for given in [plain.to_owned(), plain.replace('\n', "\r\n"), plain.replace('\n', "\r"), format!("{MARK}{plain}")] {
            assert_eq!(normal(&given), plain);
            assert_eq!(identity(&given), xxh3_64(plain.as_bytes()), "a text with line feeds keeps the hash it always had");
        }
        assert_eq!(normal("a\r\n\rb\r\r\n"), "a\n\nb\n\n");
        assert_ne!(identity("one two"), identity("one\ntwo"));
    }

    #[test]
    fn a_text_goes_by_what_older_files_call_it_and_by_nothing_else() {
        let plain = "one\ntwo\n";
        let older = [plain.to_owned(), "one\r\ntwo\r\n".into(), format!("{MARK}{plain}"), format!("{MARK}one\r\ntwo\r\n")];
        for given in &older {
            for called in &older {
                assert!(goes_by(given, xxh3_64(called.as_bytes())), "{given:?} {called:?}");
            }
            assert!(!goes_by(given, xxh3_64(b"one\nthree\n")));
        }
        let mixed = "one\r\ntwo\n";
        assert!(goes_by(mixed, xxh3_64(mixed.as_bytes())));
    }

    #[test]
    fn offsets_lead_back_to_the_text_that_was_given() {
        for given in ["ab\ncd\n\nef", "ab\r\ncd\r\n\r\nef", "ab\rcd\r\ref", "\u{feff}ab\r\ncd\n\r\nef"] {
            let text = Text::of(given);
            for (piece, place) in [("ab", (1, 1)), ("cd", (2, 1)), ("d", (2, 2)), ("ef", (4, 1)), ("f", (4, 2))] {
                let at = text.as_str().find(piece).expect("it is there");
                assert_eq!(text.given(at), given.find(piece).expect("it is there"), "{piece} in {given:?}");
                assert_eq!(text.locate(at), place);
                assert_eq!(text.offset(place.0, place.1), at);
            }
        }
    }
}
