//! Text → the form of a file, with everything that is known about where it stands, or problems.

use super::decode::{Notes, decode};
use super::finding::{Lines, Problem};
use super::limits::MAX_BYTES;
use super::scan::scan;
use super::stand_in::Field;
use super::tree::{Node, Span};
use ron::Options;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

/// The form of a file that authors write.
pub(crate) trait Authored: DeserializeOwned {
    /// What a message calls the whole file.
    const THING: &'static str;

    /// Fields that have no default: [`required_fields`](super::stand_in::required_fields), worked out once.
    fn required() -> &'static BTreeSet<Field>;
}

/// A file as far as it could be read.
pub(crate) struct Parsed<T> {
    /// The file; with stand-ins where `notes` say so.
    pub file: Option<T>,
    /// Where everything stands.
    pub tree: Option<Node>,
    /// What is wrong, and what therefore cannot be judged.
    pub notes: Notes,
}

/// Reads a text. RON's own parser decides whether it is right; what is wrong is found out afterwards.
pub(crate) fn parse<T: Authored>(text: &str, lines: &Lines<'_>) -> Parsed<T> {
    if text.len() > MAX_BYTES {
        let message = format!("the file has {} bytes; at most {MAX_BYTES} are read", text.len());
        return refused(vec![Problem::error(Span::new(0, 0), message, "Write a smaller file.")]);
    }
    let scanned = scan(text);
    let Some(tree) = scanned.root else { return refused(scanned.problems) };
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    match options.from_str::<T>(text.trim_start_matches('\u{feff}')) {
        Ok(file) => Parsed { file: Some(file), tree: Some(tree), notes: Notes::default() },
        Err(error) => {
            let (file, mut notes) = decode(text, &tree);
            notes.problems.extend(scanned.problems);
            if notes.problems.is_empty() {
                notes.problems.push(refused_by_ron(&error, text, lines));
            }
            Parsed { file, tree: Some(tree), notes }
        }
    }
}

fn refused<T>(problems: Vec<Problem>) -> Parsed<T> {
    Parsed { file: None, tree: None, notes: Notes { problems, ..Notes::default() } }
}

/// What RON's parser said, for the few things only it refuses.
fn refused_by_ron(error: &ron::error::SpannedError, text: &str, lines: &Lines<'_>) -> Problem {
    let at = |position: &ron::error::Position| lines.offset(position.line, position.col).min(text.len());
    let (start, end) = (at(&error.span.start), at(&error.span.end));
    Problem::error(
        Span::new(start, end.max(start)),
        error.code.to_string(),
        "Compare with another file of this kind: it is written differently there.",
    )
}
