//! Text → the form of a file, with everything that is known about where it is, or problems.

use super::at::Notes;
use super::decode::decode;
use super::finding::Problem;
use super::limits::MAX_BYTES;
use super::scan::{Scanned, scan};
use super::span::Span;
use super::stand_in::Field;
use super::text::Text;
use super::tree::Node;
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
    /// Where everything is.
    pub tree: Option<Node>,
    /// What is wrong, and what therefore cannot be judged.
    pub notes: Notes,
}

/// Reads a text. RON's own parser decides whether it is right; what is wrong is found out afterwards.
///
/// Some things RON lets pass and nobody means: they are told whether or not it has refused the file.
pub(crate) fn parse<T: Authored>(text: &Text<'_>) -> Parsed<T> {
    let written = text.as_str();
    if written.len() > MAX_BYTES {
        let message = format!("the file has {} bytes; at most {MAX_BYTES} are read", written.len());
        return refused(vec![Problem::error(Span::new(0, 0), message, "Write a smaller file.")]);
    }
    let Scanned { root, problems, mut strays } = scan(written);
    let Some(tree) = root else {
        strays.extend(problems);
        return refused(strays);
    };
    strays.extend(tree.doubles(text));
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    match options.from_str::<T>(written) {
        Ok(file) => Parsed { file: Some(file), tree: Some(tree), notes: Notes { problems: strays, ..Notes::default() } },
        Err(error) => {
            let (file, mut notes) = decode(written, &tree, T::THING, T::required());
            notes.problems.extend(problems);
            notes.problems.extend(strays);
            if notes.problems.is_empty() {
                notes.problems.push(refused_by_ron(&error, text));
            }
            Parsed { file, tree: Some(tree), notes }
        }
    }
}

/// Where everything is in a text, whatever it says: enough to compare it with another or to find a place in it.
pub(crate) fn tree_of(text: &Text<'_>) -> Option<Node> {
    let written = text.as_str();
    (written.len() <= MAX_BYTES).then(|| scan(written).root)?
}

fn refused<T>(problems: Vec<Problem>) -> Parsed<T> {
    Parsed { file: None, tree: None, notes: Notes { problems, ..Notes::default() } }
}

/// What RON's parser said, for the few things only it refuses.
fn refused_by_ron(error: &ron::error::SpannedError, text: &Text<'_>) -> Problem {
    let at = |position: &ron::error::Position| text.offset(position.line, position.col).min(text.as_str().len());
    let (start, end) = (at(&error.span.start), at(&error.span.end));
    Problem::error(
        Span::new(start, end.max(start)),
        error.code.to_string(),
        "Compare with another file of this kind: it is written differently there.",
    )
}
