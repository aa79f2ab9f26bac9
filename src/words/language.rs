//! What is said, in the language that was chosen: the messages of a Fluent file, English by default.
//!
//! A language is one file, `assets/languages/en.ftl` or one of the user's own. What it lacks is said in
//! English. [`tr!`](crate::words::tr) is the way to a message.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use fluent_syntax::ast::{Entry, Pattern};
use fluent_syntax::parser::ParserError;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, PoisonError, RwLock};
use unic_langid::LanguageIdentifier;

/// Tag of the language that comes with the program.
pub const ENGLISH: &str = "en";

/// Its file, for translators to begin with.
pub const ENGLISH_FILE: &str = include_str!("../../assets/languages/en.ftl");

static SHIPPED: LazyLock<&'static Language> = LazyLock::new(|| Language::read(ENGLISH, ENGLISH_FILE.to_owned()).0.keep());

static EDITION: AtomicUsize = AtomicUsize::new(0);

/// None: English.
static CHOSEN: RwLock<Option<&'static Language>> = RwLock::new(None);

/// All that can be said in one language.
pub struct Language {
    bundle: FluentBundle<FluentResource>,
    /// Messages that need no values, ready to be shown: most of them, and a screen shows hundreds a frame.
    whole: BTreeMap<String, String>,
}

/// Something wrong with a language's file. For who writes it, so always in English.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, thiserror::Error)]
#[error("{}{what}", line.map_or_else(String::new, |line| format!("line {line}: ")))]
pub struct Mistake {
    /// Line, from 1; none for what is not there.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: String,
}

impl Language {
    /// Reads a file in Fluent's syntax, as far as it can be read. `tag` names the language for its rules of
    /// plural, such as `de` or `pt-BR`; one that is unknown counts as English.
    #[must_use]
    pub fn read(tag: &str, text: String) -> (Self, Vec<Mistake>) {
        Self::transformed(tag, text, None)
    }

    /// The same with every text changed, to see what does not come from the file.
    #[must_use]
    pub fn transformed(tag: &str, text: String, change: Option<fn(&str) -> std::borrow::Cow<'_, str>>) -> (Self, Vec<Mistake>) {
        let mut mistakes = Vec::new();
        let text = if is_too_deep(&text) {
            mistakes.push(Mistake::too_deep());
            String::new()
        } else {
            text
        };
        let resource = FluentResource::try_new(text.clone()).unwrap_or_else(|(readable, errors)| {
            mistakes.extend(errors.iter().map(|error| Mistake::of(error, &text)));
            readable
        });
        let ids = message_ids(&resource);
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse::<LanguageIdentifier>().unwrap_or_default()]);
        // Marks of direction around each value are for mixed scripts; our fonts would show them as boxes.
        bundle.set_use_isolating(false);
        bundle.set_transform(change);
        if let Err(errors) = bundle.add_resource(resource) {
            mistakes.extend(errors.into_iter().map(|error| twice(error, &text)));
        }
        let whole = ids.into_iter().filter_map(|id| said(&bundle, &id, None).map(|text| (id, text))).collect();
        (Self { bundle, whole }, mistakes)
    }

    /// What the language calls itself, if its file says so.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.whole.get("language-name").map(String::as_str)
    }

    /// Keeps it for as long as the program runs, so that its texts can be shown without copies.
    #[must_use]
    pub fn keep(self) -> &'static Self {
        Box::leak(Box::new(self))
    }
}

impl Mistake {
    pub(super) fn of(error: &ParserError, text: &str) -> Self {
        let before = text.get(..error.pos.start).unwrap_or_default();
        Self { line: Some(before.matches('\n').count() + 1), what: error.kind.to_string() }
    }

    /// What is nested so deep is no text, and taking it apart would not end well.
    pub(super) fn too_deep() -> Self {
        Self { line: None, what: "Curly brackets are nested too deep to be a text".into() }
    }
}

/// A message that stands twice: the first counts.
fn twice(error: FluentError, text: &str) -> Mistake {
    match error {
        FluentError::Overriding { id, .. } => {
            let line = line_of(text, &id, 1);
            Mistake { line, what: format!("`{id}` stands here again; the first one counts") }
        }
        other => Mistake { line: None, what: other.to_string() },
    }
}

/// The line, from 1, on which a message or term begins for the so many-th time, from 0.
pub(super) fn line_of(text: &str, id: &str, time: usize) -> Option<usize> {
    let begins = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.lines().enumerate().filter(|(_, line)| begins(line)).nth(time).map(|(at, _)| at + 1)
}

/// Whether curly brackets are nested deeper in a message than anybody writes.
pub(super) fn is_too_deep(text: &str) -> bool {
    const DEEPEST: usize = 100;
    let mut depth = 0_usize;
    text.lines().any(|line| {
        // A message begins at the margin; brackets within quotes do not add up beyond it.
        if line.starts_with(|c: char| c.is_alphanumeric() || c == '-') {
            depth = 0;
        }
        line.chars().any(|c| {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth > DEEPEST
        })
    })
}

/// Says everything in this language from now on; `None` for English.
pub fn choose(language: Option<&'static Language>) {
    *CHOSEN.write().unwrap_or_else(PoisonError::into_inner) = language;
    EDITION.fetch_add(1, Ordering::Relaxed);
}

/// Counts what was chosen: texts that were put together at another count are out of date.
#[must_use]
pub fn edition() -> usize {
    EDITION.load(Ordering::Relaxed)
}

/// The message with this id, `group-name` or `group-name.attribute`, which needs no values.
#[must_use]
pub fn text(id: &'static str) -> &'static str {
    languages().find_map(|language| language.whole.get(id)).map_or(id, String::as_str)
}

/// The message with this id, with its values.
#[must_use]
pub fn filled(id: &'static str, values: &FluentArgs<'_>) -> String {
    languages().find_map(|language| said(&language.bundle, id, Some(values))).unwrap_or_else(|| id.to_owned())
}

/// Where to look, the first first.
fn languages() -> impl Iterator<Item = &'static Language> {
    let chosen = *CHOSEN.read().unwrap_or_else(PoisonError::into_inner);
    chosen.into_iter().chain(std::iter::once_with(|| *SHIPPED))
}

/// A message put together; none if there is no such one or a value is missing.
fn said(bundle: &FluentBundle<FluentResource>, id: &str, values: Option<&FluentArgs<'_>>) -> Option<String> {
    let (message, attribute) = id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)));
    let message = bundle.get_message(message)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, values, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

/// Ids of all messages and their attributes.
fn message_ids(resource: &FluentResource) -> Vec<String> {
    let mut ids = Vec::new();
    for entry in resource.entries() {
        if let Entry::Message(message) = entry {
            let name = message.id.name;
            ids.extend(message.value.as_ref().map(|_: &Pattern<_>| name.to_owned()));
            ids.extend(message.attributes.iter().map(|attribute| format!("{name}.{}", attribute.id.name)));
        }
    }
    ids
}

/// A message in the chosen language: `tr!("inbox-title")`, or with values
/// `tr!("inbox-cards", count = 3)`.
///
/// Without values it is a `&'static str`, with values a `String`. `tests/languages.rs` checks that each
/// message exists and gets the values that it names.
#[macro_export]
macro_rules! tr {
    ($id:literal) => {
        $crate::words::text($id)
    };
    ($id:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut values = $crate::words::FluentArgs::new();
        $(values.set(stringify!($name), $value);)+
        $crate::words::filled($id, &values)
    }};
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_as_far_as_it_goes_and_says_where_it_does_not() {
        let (language, mistakes) = Language::read("de", "gut = Gut\nkaputt { = x\nauch-gut = Auch\n    .klein = auch\n".to_owned());
        assert_eq!(mistakes.iter().map(|m| m.line).collect::<Vec<_>>(), [Some(2)], "{mistakes:?}");
        assert_eq!(language.whole.keys().collect::<Vec<_>>(), ["auch-gut", "auch-gut.klein", "gut"]);
    }

    #[test]
    fn a_message_twice_is_a_mistake() {
        let mistakes = Language::read("en", "a = A\nab = B\na = C\n".to_owned()).1;
        assert_eq!(mistakes.iter().map(|m| m.line).collect::<Vec<_>>(), [Some(3)], "{mistakes:?}");
    }

    #[test]
    fn brackets_without_end_are_a_mistake_and_not_the_end_of_the_program() {
        let (language, mistakes) = Language::read("de", format!("a = {}", "{".repeat(1_000_000)));
        assert_eq!((language.whole.len(), mistakes.len()), (0, 1), "{mistakes:?}");
        let quoted = format!("a = {}\n", "{\"{\"}".repeat(90)).repeat(3);
        assert_eq!(Language::read("de", quoted.replacen("a =", "b =", 1).replacen("\na =", "\nc =", 1)).1, []);
    }

    #[test]
    fn numbers_choose_the_plural_of_their_language() {
        let text = "dni = { $count ->\n    [one] { $count } dzień\n    [few] { $count } dni\n   *[other] { $count } dni.\n}\n";
        let (polish, mistakes) = Language::read("pl", text.to_owned());
        assert!(mistakes.is_empty());
        let mut values = FluentArgs::new();
        values.set("count", 3);
        assert_eq!(said(&polish.bundle, "dni", Some(&values)).as_deref(), Some("3 dni"));
        assert_eq!(said(&polish.bundle, "dni", None), None, "a missing value is no text");
    }
}
