//! A language's file taken apart: what each message names, and which of them can be said.
//!
//! The libraries for Fluent trust whoever wrote a file: nested brackets overflow their stack, some escapes,
//! long numbers and bombs of references end the program, and the arguments of terms are dropped without a
//! word. So a file is cut into entries here, an entry is parsed only within bounds, and a message is said
//! only if everything that it reaches is sound.

use super::uses::{Cost, Uses, cost};
use fluent_syntax::ast::{Entry, Pattern};
use fluent_syntax::parser::{self, ParserError};
use std::collections::{BTreeMap, BTreeSet};

/// Bytes of a whole file; English takes a quarter of it.
pub const LONGEST_FILE: usize = 512 * 1024;
/// Bytes of a message with its attributes.
const LONGEST_ENTRY: usize = 8 * 1024;
/// Opening brackets of a message: the parser goes one deeper with each.
const BRACKETS: usize = 200;
/// Bytes of a text, all that it names included.
const LONGEST_TEXT: usize = 16 * 1024;
/// Parts in curly brackets that are filled in before a text is complete; the library gives up after so many.
const PARTS: usize = 100;
/// Values of a message.
const VALUES: usize = 30;

/// Something wrong with a language's file. For who writes it, so always in English.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, thiserror::Error)]
#[error("{}{what}", line.map_or_else(String::new, |line| format!("line {line}: ")))]
pub struct Mistake {
    /// Line, from 1; none for what is not there.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: String,
}

/// A message of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// Values that the program fills in, in it or in a message that it names.
    pub values: BTreeSet<String>,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// Whether it can be said; otherwise English is.
    pub is_sound: bool,
}

/// What a file says.
#[derive(Debug, Default)]
pub(super) struct LanguageSource {
    /// All entries that can be parsed, safe for Fluent.
    pub parsed: String,
    /// Messages, `group-name`, and their attributes, `group-name.attribute`; of what is there twice the first.
    pub messages: BTreeMap<String, Named>,
    /// What keeps something from being said, in the order of lines.
    pub mistakes: Vec<Mistake>,
}

/// A text of the file: a message's, a term's (its name with the `-`), or an attribute's of either.
struct Text<'t> {
    id: String,
    line: usize,
    pattern: &'t Pattern<&'t str>,
    uses: Uses<'t>,
}

/// What is known of a text once everything that it names is known.
struct Known<'t> {
    cost: Cost,
    /// Values that show, and those that only choose between variants.
    shown: BTreeSet<&'t str>,
    choosing: BTreeSet<&'t str>,
    /// Whether it names a term.
    has_term: bool,
}

impl LanguageSource {
    /// Takes a file apart. A message may name the values that the English one of the same id names; without
    /// English any.
    pub(super) fn read(text: &str, english: Option<&BTreeMap<String, Named>>) -> Self {
        let mut source = Self::default();
        if text.len() > LONGEST_FILE {
            source.tell(None, format!("The file is longer than {} KiB; nothing of it is read", LONGEST_FILE / 1024));
            return source;
        }
        let mut entries = Vec::new();
        for (line, chunk) in chunks(text.strip_prefix('\u{feff}').unwrap_or(text)) {
            source.parse(line, chunk, &mut entries);
        }
        let texts = source.texts(&entries);
        source.judge(&texts, english);
        source.mistakes.sort_by_key(|mistake| mistake.line);
        source
    }

    fn tell(&mut self, line: Option<usize>, what: String) {
        self.mistakes.push(Mistake { line, what });
    }

    /// Parses what begins on this line, if it keeps within bounds.
    fn parse<'t>(&mut self, line: usize, chunk: &'t str, entries: &mut Vec<(usize, Entry<&'t str>)>) {
        if let Some(what) = beyond_bounds(chunk) {
            return self.tell(Some(line), what);
        }
        let (resource, errors) = match parser::parse_runtime(chunk) {
            Ok(resource) => (resource, Vec::new()),
            Err(partly) => partly,
        };
        self.mistakes.extend(errors.iter().map(|error| Mistake::of(error, line, chunk)));
        let mut sound = chunk.len();
        for entry in resource.body {
            match entry {
                Entry::Junk { content } => sound = sound.min(offset(chunk, content)),
                entry => entries.push((line, entry)),
            }
        }
        self.parsed += chunk.get(..sound).unwrap_or_default();
        self.parsed.push('\n');
    }

    /// The texts of these entries, the first of each id.
    fn texts<'t>(&mut self, entries: &'t [(usize, Entry<&'t str>)]) -> Vec<Text<'t>> {
        // To the library a term and a message of the same name are the same.
        let mut met = BTreeSet::new();
        let mut texts = Vec::new();
        for (line, entry) in entries {
            let (name, id, value, attributes) = match entry {
                Entry::Message(message) => (message.id.name, message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
                Entry::Term(term) => (term.id.name, format!("-{}", term.id.name), Some(&term.value), &term.attributes),
                _ => continue,
            };
            if !met.insert(name) {
                self.tell(Some(*line), format!("`{id}` is here again, or a message and a term have this name; the first one counts"));
                continue;
            }
            let mut own = BTreeSet::new();
            for attribute in attributes {
                if !own.insert(attribute.id.name) {
                    self.tell(Some(*line), format!("`{id}.{}` is here again; the first one counts", attribute.id.name));
                }
            }
            let parts = attributes.iter().filter(|attribute| own.remove(attribute.id.name));
            let parts = parts.map(|attribute| (format!("{id}.{}", attribute.id.name), &attribute.value));
            let all: Vec<_> = parts.collect();
            for (id, pattern) in value.map(|value| (id, value)).into_iter().chain(all) {
                texts.push(Text { id, line: *line, pattern, uses: Uses::of(pattern) });
            }
        }
        texts
    }

    /// Says of each text whether it is sound, those first that name no others.
    fn judge(&mut self, texts: &[Text<'_>], english: Option<&BTreeMap<String, Named>>) {
        let at: BTreeMap<&str, usize> = texts.iter().enumerate().map(|(at, text)| (text.id.as_str(), at)).collect();
        let mut waits_for = vec![0_usize; texts.len()];
        let mut waited_for_by = vec![Vec::new(); texts.len()];
        for (own, text) in texts.iter().enumerate() {
            for other in text.uses.references.iter().filter_map(|reference| at.get(reference.to.as_str())) {
                if let (Some(count), Some(waiting)) = (waits_for.get_mut(own), waited_for_by.get_mut(*other)) {
                    *count += 1;
                    waiting.push(own);
                }
            }
        }
        let mut ready: Vec<usize> = waits_for.iter().enumerate().filter(|(_, count)| **count == 0).map(|(own, _)| own).collect();
        // None for what cannot be said.
        let mut known: BTreeMap<&str, Option<Known<'_>>> = BTreeMap::new();
        while let Some(own) = ready.pop() {
            let (Some(text), Some(waiting)) = (texts.get(own), waited_for_by.get(own)) else { continue };
            let faults = match text.known(&known, english) {
                Ok(found) => {
                    self.keep(text, Some(&found));
                    known.insert(&text.id, Some(found));
                    Vec::new()
                }
                Err(faults) => {
                    self.keep(text, None);
                    known.insert(&text.id, None);
                    faults
                }
            };
            for what in faults {
                self.tell(Some(text.line), what);
            }
            for other in waiting {
                if let Some(count) = waits_for.get_mut(*other) {
                    *count -= 1;
                    ready.extend((*count == 0).then_some(*other));
                }
            }
        }
        for text in texts.iter().filter(|text| !known.contains_key(text.id.as_str())) {
            let round =
                text.uses.references.iter().find(|other| at.contains_key(other.to.as_str()) && !known.contains_key(other.to.as_str()));
            let other = round.map_or("", |reference| &reference.to);
            self.keep(text, None);
            self.tell(Some(text.line), format!("`{}` never ends: it names `{other}`, which leads round in a circle", text.id));
        }
    }

    fn keep(&mut self, text: &Text<'_>, known: Option<&Known<'_>>) {
        if text.is_term() {
            return;
        }
        let values: BTreeSet<String> = match known {
            Some(known) => known.values().map(|value| (*value).to_owned()).collect(),
            None => text.uses.shown.union(&text.uses.choosing).map(|value| (*value).to_owned()).collect(),
        };
        self.messages.insert(text.id.clone(), Named { values, line: text.line, is_sound: known.is_some() });
    }
}

impl<'t> Known<'t> {
    fn values(&self) -> impl Iterator<Item = &&'t str> {
        self.shown.union(&self.choosing)
    }
}

impl<'t> Text<'t> {
    fn is_term(&self) -> bool {
        self.id.starts_with('-')
    }

    /// What is known of it, or why it cannot be said. Everything that it names and that is in the file is known.
    fn known(
        &self,
        others: &BTreeMap<&str, Option<Known<'t>>>,
        english: Option<&BTreeMap<String, Named>>,
    ) -> Result<Known<'t>, Vec<String>> {
        let id = &self.id;
        let mut faults: Vec<String> = self.uses.faults.iter().map(|what| format!("`{id}` {what}")).collect();
        let wanted = english.and_then(|english| english.get(id));
        let (mut shown, mut choosing) = (self.uses.shown.clone(), self.uses.choosing.clone());
        let mut has_term = false;
        for reference in &self.uses.references {
            let to = &reference.to;
            let other = match others.get(to.as_str()) {
                None => {
                    faults.push(format!("`{id}` names `{to}`, which is not in this file"));
                    continue;
                }
                Some(None) => {
                    faults.push(format!("`{id}` names `{to}`, which cannot be said"));
                    continue;
                }
                Some(Some(other)) => other,
            };
            let Some(given) = &reference.given else {
                has_term |= other.has_term;
                shown.extend(&other.shown);
                choosing.extend(&other.choosing);
                continue;
            };
            has_term = true;
            let needs = |value: &str| wanted.is_some_and(|wanted| wanted.values.contains(value)) || self.uses.names(value);
            let missing = other.values().find(|value| !given.contains(**value) && (other.shown.contains(**value) || needs(value)));
            faults.extend(missing.map(|value| {
                format!("`{id}` does not hand ${value} to `{to}`; a term gets fixed values alone, such as {{ {to}({value}: 1) }}")
            }));
            let unused = given.iter().find(|value| !other.shown.contains(**value) && !other.choosing.contains(**value));
            faults.extend(unused.map(|value| format!("`{id}` hands ${value} to `{to}`, which does not name it")));
        }
        let cost = cost(self.pattern, &|to| others.get(to).and_then(Option::as_ref).map_or_else(Cost::default, |other| other.cost));
        if cost.parts > PARTS {
            faults.push(format!("`{id}` has more than {PARTS} parts in curly brackets, with all that it names"));
        }
        if cost.length > LONGEST_TEXT {
            faults.push(format!("`{id}` is longer than {} KiB, with all that it names", LONGEST_TEXT / 1024));
        }
        let found = Known { cost, shown, choosing, has_term };
        let values = found.values().count();
        if values > VALUES {
            faults.push(format!("`{id}` names more than {VALUES} values"));
        } else if let Some(wanted) = wanted {
            let unknown = found.values().filter(|value| !wanted.values.contains(**value));
            faults.extend(unknown.map(|value| format!("`{id}` names ${value}, which it does not get")));
        }
        if self.is_term() && found.has_term && values > 0 {
            // The library forgets a term's values once it has said a term within it.
            faults.push(format!("`{id}` names values and another term; a term can name one or the other"));
        }
        if faults.is_empty() { Ok(found) } else { Err(faults) }
    }
}

impl Mistake {
    /// An error of the parser in a chunk that begins on this line.
    fn of(error: &ParserError, line: usize, chunk: &str) -> Self {
        let before = chunk.as_bytes().iter().take(error.pos.start);
        let line = line + before.filter(|byte| **byte == b'\n').count();
        // An error quotes what it met, which may move a terminal's cursor.
        let what = error.kind.to_string().chars().map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect();
        Self { line: Some(line), what }
    }
}

/// Cuts a file where a line begins with a letter or `-`, as an entry does; each piece with its first line, from
/// 1. Comments, lines that begin with `#`, are left out.
fn chunks(text: &str) -> Vec<(usize, &str)> {
    let mut chunks = Vec::new();
    let (mut start, mut first, mut at) = (0, 1, 0);
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let is_comment = line.starts_with('#');
        if is_comment || line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
            chunks.push((first, text.get(start..at).unwrap_or_default()));
            (start, first) = (at, number + 1);
        }
        at += line.len();
        if is_comment {
            (start, first) = (at, number + 2);
        }
    }
    chunks.push((first, text.get(start..at).unwrap_or_default()));
    chunks.retain(|(_, chunk)| !chunk.trim().is_empty());
    chunks
}

/// Why a chunk is not given to the parser.
fn beyond_bounds(chunk: &str) -> Option<String> {
    if chunk.len() > LONGEST_ENTRY {
        return Some(format!("This message is longer than {} KiB", LONGEST_ENTRY / 1024));
    }
    if chunk.bytes().filter(|byte| b"{(".contains(byte)).count() > BRACKETS {
        return Some(format!("This message has more than {BRACKETS} brackets"));
    }
    let is_cut = chunk.match_indices('\\').any(|(at, _)| is_cut_escape(chunk.get(at + 1..).unwrap_or_default()));
    is_cut.then(|| "`\\u` needs four hexadecimal digits, `\\U` six".into())
}

/// Whether this, after a `\`, is an escape that a character of more than one byte cuts off: the parser quotes
/// such a one by its first byte.
fn is_cut_escape(rest: &str) -> bool {
    let (digits, rest) = match (rest.strip_prefix('u'), rest.strip_prefix('U')) {
        (Some(rest), _) => (4, rest),
        (_, Some(rest)) => (6, rest),
        _ => return false,
    };
    let met = rest.chars().take(digits).take_while(char::is_ascii_hexdigit).count();
    met < digits && rest.chars().nth(met).is_some_and(|c| !c.is_ascii())
}

/// Where a part of a text begins in it.
fn offset(whole: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize)
}
