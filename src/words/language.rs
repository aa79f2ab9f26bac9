//! What is said, in the language that was chosen: the messages of a Fluent file, English by default.
//!
//! A language is one file, `assets/languages/en.ftl` or one of the user's own. What it lacks is said in
//! English. [`tr!`](crate::words::tr) is the way to a message.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Pattern};
use std::collections::BTreeMap;
use std::sync::{LazyLock, PoisonError, RwLock};
use unic_langid::LanguageIdentifier;

static ENGLISH: LazyLock<&'static Language> =
    LazyLock::new(|| Language::read("en", include_str!("../../assets/languages/en.ftl").to_owned()).0.keep());

/// None: English.
static CHOSEN: RwLock<Option<&'static Language>> = RwLock::new(None);

/// All that can be said in one language.
pub struct Language {
    bundle: FluentBundle<FluentResource>,
    /// Messages that need no values, ready to be shown: most of them, and a screen shows hundreds a frame.
    whole: BTreeMap<String, String>,
}

/// Something wrong with a language's file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct Mistake {
    /// Line, from 1.
    pub line: usize,
    /// What is wrong there.
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
        let line_of = |at: usize| text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
        let resource = FluentResource::try_new(text.clone()).unwrap_or_else(|(readable, errors)| {
            mistakes.extend(errors.iter().map(|e| Mistake { line: line_of(e.pos.start), what: e.kind.to_string() }));
            readable
        });
        let ids = message_ids(&resource);
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse::<LanguageIdentifier>().unwrap_or_default()]);
        // Marks of direction around each value are for mixed scripts; our fonts would show them as boxes.
        bundle.set_use_isolating(false);
        bundle.set_transform(change);
        if let Err(errors) = bundle.add_resource(resource) {
            mistakes.extend(errors.into_iter().map(|e| Mistake { line: 1, what: e.to_string() }));
        }
        let whole = ids.into_iter().filter_map(|id| said(&bundle, &id, None).map(|text| (id, text))).collect();
        (Self { bundle, whole }, mistakes)
    }

    /// Keeps it for as long as the program runs, so that its texts can be shown without copies.
    #[must_use]
    pub fn keep(self) -> &'static Self {
        Box::leak(Box::new(self))
    }
}

/// Says everything in this language from now on; `None` for English.
pub fn choose(language: Option<&'static Language>) {
    *CHOSEN.write().unwrap_or_else(PoisonError::into_inner) = language;
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
    chosen.into_iter().chain(std::iter::once_with(|| *ENGLISH))
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
        assert_eq!(mistakes.iter().map(|m| m.line).collect::<Vec<_>>(), [2], "{mistakes:?}");
        assert_eq!(language.whole.keys().collect::<Vec<_>>(), ["auch-gut", "auch-gut.klein", "gut"]);
    }

    #[test]
    fn a_message_twice_is_a_mistake() {
        assert_eq!(Language::read("en", "a = A\na = B\n".to_owned()).1.len(), 1);
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
