//! What is wrong with a file, where, and what to do about it.

use super::span::Span;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;
use std::ops::Range;

/// Longer lines are shown only around the finding, so that a file in one line cannot flood a terminal.
const SHOWN_LINE: usize = 600;

/// What ends a line in a text as it was given.
const LINE_END: [char; 2] = ['\n', '\r'];

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It can be used, but reads or teaches worse than it could.
    Warning,
    /// It cannot be used.
    Error,
}

/// One thing that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// The file, as the caller named it.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The offending stretch of the text, in bytes.
    pub span: Range<usize>,
    /// The offending text, shortened.
    pub excerpt: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it: what was expected, the nearest valid name.
    pub help: Option<String>,
}

/// A finding before its place is worked out.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    pub severity: Severity,
    pub span: Span,
    pub message: String,
    pub help: Option<String>,
    /// Left out where something else is wrong at the same place.
    pub yields: bool,
}

impl Problem {
    /// Something that keeps the file from being used.
    pub fn error(span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new(Severity::Error, span, message, help)
    }

    /// Something that is wrong, as bad as it is.
    pub fn new(severity: Severity, span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { severity, span, message: message.into(), help: Some(help.into()), yields: false }
    }
}

/// Findings as a person reads them: the line, the place, what was expected.
///
/// `text` is the file's text as it was loaded. `coloured` adds terminal colours.
#[must_use]
pub fn render<'f>(findings: impl IntoIterator<Item = &'f Finding>, text: &str, coloured: bool) -> String {
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for finding in findings {
        out.push_str(&render_one(&renderer, finding, text));
        out.push_str("\n\n");
    }
    out
}

fn render_one(renderer: &Renderer, finding: &Finding, text: &str) -> String {
    let shown = shown_line(text, &finding.span);
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let snippet = Snippet::source(shown.line).line_start(finding.line).annotation(AnnotationKind::Primary.span(shown.span));
    let title = level.primary_title(finding.message.as_str());
    // The renderer counts columns in what it is shown; of a line cut short it must be told.
    let mut group = if shown.is_cut {
        title.element(Origin::path(finding.file.as_str()).line(finding.line).char_column(finding.column)).element(snippet)
    } else {
        title.element(snippet.path(finding.file.as_str()))
    };
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

/// What is shown of a text around a span.
struct ShownLine<'t> {
    line: &'t str,
    /// The span within the line.
    span: Range<usize>,
    /// The line goes on to the left.
    is_cut: bool,
}

/// The line of a span, or as much of it as is worth showing.
fn shown_line<'t>(text: &'t str, span: &Range<usize>) -> ShownLine<'t> {
    let before = text.get(..span.start).unwrap_or_default();
    let line_start = before.rfind(LINE_END).map_or(0, |at| at + 1);
    let start = nearest_boundary(text, line_start.max(span.start.saturating_sub(SHOWN_LINE)));
    let end = nearest_boundary(text, text.len().min(span.end.saturating_add(SHOWN_LINE)));
    let line = text.get(start..end).unwrap_or_default().split(LINE_END).next().unwrap_or_default();
    let from = span.start.saturating_sub(start).min(line.len());
    let to = span.end.saturating_sub(start).clamp(from, line.len());
    ShownLine { line, span: from..to, is_cut: start > line_start }
}

/// The last boundary between characters at or before an offset.
fn nearest_boundary(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
