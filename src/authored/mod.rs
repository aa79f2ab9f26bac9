//! Files that people write: a text becomes the form of a file with the place of everything in it, or
//! findings.
//!
//! Scenarios, question banks, sources and exam profiles are read in here, so that every author gets the
//! same findings. What a file means is checked by the room it belongs to, with a `Checker`.

mod at;
mod between;
mod characters;
mod checker;
mod decode;
mod entries;
mod finding;
mod leaves;
mod lengths;
mod limits;
mod nearest;
mod parse;
mod scan;
mod scanner;
mod span;
mod spot;
mod stand_in;
mod text;
mod tree;
mod wording;

pub(crate) use checker::Checker;
pub(crate) use finding::Problem;
pub use finding::{Finding, Severity, render};
pub(crate) use lengths::Length;
pub(crate) use limits::MAX_NAME;
pub(crate) use nearest::{nearest, suggestion};
pub(crate) use parse::{Authored, Parsed, parse, tree_of};
pub(crate) use span::Span;
pub(crate) use spot::{Source, Spot};
pub(crate) use stand_in::{Field, required_fields};
pub(crate) use text::Text;
pub use text::{goes_by, identity, normal};
pub(crate) use tree::{Node, NodeKind, read};
pub(crate) use wording::{Said, texts, without_texts};
