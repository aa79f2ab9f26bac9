//! What is said, in one language or another: the messages of a Fluent file, and English for those it lacks.
//!
//! A language is a value. Who shows or tells something does it within [`Language::speak`]: what
//! [`tr!`](crate::words::tr) says there, on that thread, is said in that language. Windows, phones and
//! tests can so speak different languages at once; where nobody chose one, English is spoken.

use super::source::{LanguageSource, Mistake, Named};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};
use unic_langid::LanguageIdentifier;
use xxhash_rust::xxh3::Xxh3Default;

/// Tag of the language that comes with the program.
pub const ENGLISH: &str = "en";

/// Its file, for translators to begin with.
pub const ENGLISH_FILE: &str = include_str!("../../assets/languages/en.ftl");

/// English, and what each message of its file names.
static SHIPPED: LazyLock<(Arc<Language>, BTreeMap<String, Named>)> = LazyLock::new(|| {
    let source = LanguageSource::read(ENGLISH_FILE, None);
    let wanted = source.messages.clone();
    (Arc::new(Language::of(ENGLISH, ENGLISH_FILE, source, None)), wanted)
});

/// Texts that were shown, each once, for as long as the program runs: a screen shows hundreds a frame, and a
/// language that is read again leaves behind only what is new in it.
static SHOWN: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

thread_local! {
    /// Languages that this thread is within, the innermost last.
    static SPOKEN: RefCell<Vec<Arc<Language>>> = const { RefCell::new(Vec::new()) };
}

/// All that can be said in one language.
pub struct Language {
    bundle: FluentBundle<FluentResource>,
    /// Messages that can be said, and their texts once they were asked for, if they need no values.
    texts: BTreeMap<String, OnceLock<Option<&'static str>>>,
    identity: u64,
}

/// Changes each text of a file.
type Transform = fn(&str) -> Cow<'_, str>;

impl Language {
    /// Reads a file in Fluent's syntax, as far as it can be said; what cannot be is among the mistakes. `tag`
    /// names the language for its rules of plural, such as `de` or `pt-BR`; one that is unknown counts as
    /// English.
    #[must_use]
    pub fn read(tag: &str, text: &str) -> (Self, Vec<Mistake>) {
        Self::transformed(tag, text, None)
    }

    /// The same with every text changed, to see what does not come from the file.
    #[must_use]
    pub fn transformed(tag: &str, text: &str, change: Option<Transform>) -> (Self, Vec<Mistake>) {
        let mut source = LanguageSource::read(text, Some(wanted()));
        let mistakes = std::mem::take(&mut source.mistakes);
        (Self::of(tag, text, source, change), mistakes)
    }

    fn of(tag: &str, text: &str, source: LanguageSource, change: Option<Transform>) -> Self {
        // Only what can be parsed is left; of what is there twice the first counts, here as there.
        let resource = FluentResource::try_new(source.parsed).unwrap_or_else(|(readable, _)| readable);
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse::<LanguageIdentifier>().unwrap_or_default()]);
        // Marks of direction around each value are for mixed scripts; our fonts would show them as boxes.
        bundle.set_use_isolating(false);
        bundle.set_transform(change);
        let _told = bundle.add_resource(resource);
        let sound = source.messages.into_iter().filter(|(_, named)| named.is_sound);
        let texts = sound.map(|(id, _)| (id, OnceLock::new())).collect();
        let mut identity = Xxh3Default::new();
        identity.update(tag.as_bytes());
        identity.update(&change.map_or(0, |change| change as usize).to_le_bytes());
        identity.update(text.as_bytes());
        Self { bundle, texts, identity: identity.digest() }
    }

    /// The language that comes with the program.
    #[must_use]
    pub fn english() -> Arc<Self> {
        Arc::clone(&SHIPPED.0)
    }

    /// The language that is spoken here: what a thread is to be given along with work that says something.
    #[must_use]
    pub fn spoken() -> Arc<Self> {
        SPOKEN.with_borrow(|spoken| spoken.last().map(Arc::clone)).unwrap_or_else(Self::english)
    }

    /// The tag of the language, as of its file: `de`, `pt-BR`.
    #[must_use]
    pub fn tag(&self) -> String {
        self.bundle.locales.first().map_or_else(|| ENGLISH.to_owned(), ToString::to_string)
    }

    /// Says everything in this language until `what` is done, on this thread.
    pub fn speak<T>(self: &Arc<Self>, what: impl FnOnce() -> T) -> T {
        struct Within;
        impl Drop for Within {
            fn drop(&mut self) {
                SPOKEN.with_borrow_mut(Vec::pop);
            }
        }
        SPOKEN.with_borrow_mut(|spoken| spoken.push(Arc::clone(self)));
        let _within = Within;
        what()
    }

    /// Tells it from others: the same for the same file, so that what was put together from its texts can be
    /// kept.
    #[must_use]
    pub const fn identity(&self) -> u64 {
        self.identity
    }

    /// What the language calls itself, if its file says so.
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        self.text("language-name")
    }

    fn text(&self, id: &str) -> Option<&'static str> {
        *self.texts.get(id)?.get_or_init(|| self.said(id, None).map(|text| shown(&text)))
    }

    /// The message with this id, with its values, in this language alone; none if it has none, or none that can
    /// be said.
    #[must_use]
    pub fn filled(&self, id: &str, values: &FluentArgs<'_>) -> Option<String> {
        self.texts.contains_key(id).then(|| self.said(id, Some(values))).flatten()
    }

    /// A sound message put together; none if a value is missing.
    fn said(&self, id: &str, values: Option<&FluentArgs<'_>>) -> Option<String> {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)));
        let message = self.bundle.get_message(message)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, values, &mut errors).into_owned();
        errors.is_empty().then_some(text)
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({:?}, {} messages)", self.name(), self.texts.len())
    }
}

/// This text as one that can be shown without copies.
fn shown(text: &str) -> &'static str {
    let mut all = SHOWN.lock().unwrap_or_else(PoisonError::into_inner);
    all.get(text).copied().unwrap_or_else(|| {
        let kept: &'static str = Box::leak(text.into());
        all.insert(kept);
        kept
    })
}

/// What each message of the English file names.
pub(super) fn wanted() -> &'static BTreeMap<String, Named> {
    &SHIPPED.1
}

/// The message with this id, `group-name` or `group-name.attribute`, which needs no values.
#[must_use]
pub fn text(id: &'static str) -> &'static str {
    first(|language| language.text(id)).unwrap_or(id)
}

/// The message with this id, with its values.
#[must_use]
pub fn filled(id: &'static str, values: &FluentArgs<'_>) -> String {
    if values.iter().any(|(_, value)| is_beyond_plurals(value)) {
        let plain: FluentArgs<'_> = values.iter().map(|(name, value)| (name, plain(value))).collect();
        return first(|language| language.filled(id, &plain)).unwrap_or_else(|| id.to_owned());
    }
    first(|language| language.filled(id, values)).unwrap_or_else(|| id.to_owned())
}

/// Whether this is a number that would end the program in the rules of plural: they take parts of 64 bits.
fn is_beyond_plurals(value: &FluentValue<'_>) -> bool {
    const MOST: f64 = 1e15;
    matches!(value, FluentValue::Number(number) if !number.value.is_finite() || number.value.abs() > MOST)
}

/// The same as letters, if it is such a number.
fn plain<'v>(value: &FluentValue<'v>) -> FluentValue<'v> {
    match value {
        FluentValue::Number(number) if is_beyond_plurals(value) => number.as_string().into(),
        value => value.clone(),
    }
}

/// What the spoken language says, or else English.
fn first<T>(say: impl Fn(&Language) -> Option<T>) -> Option<T> {
    SPOKEN.with_borrow(|spoken| spoken.last().and_then(|language| say(language))).or_else(|| say(&SHIPPED.0))
}

/// A message in the language that is spoken: `tr!("inbox-title")`, or with values
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

    fn of(text: &str) -> Language {
        Language::read("de", text).0
    }

    #[test]
    fn a_file_is_read_as_far_as_it_goes_and_says_where_it_does_not() {
        let (language, mistakes) = Language::read("de", "gut = Gut\nkaputt { = x\nauch-gut = Auch\n    .klein = auch\n");
        assert_eq!(mistakes.iter().map(|m| m.line).collect::<Vec<_>>(), [Some(2)], "{mistakes:?}");
        assert_eq!(language.texts.keys().collect::<Vec<_>>(), ["auch-gut", "auch-gut.klein", "gut"]);
    }

    #[test]
    fn numbers_choose_the_plural_of_their_language() {
        let text = "dni = { $count ->\n    [one] { $count } dzień\n    [few] { $count } dni\n   *[other] { $count } dni.\n}\n";
        let (polish, mistakes) = Language::read("pl", text);
        assert!(mistakes.is_empty());
        let mut values = FluentArgs::new();
        values.set("count", 3);
        assert_eq!(polish.filled("dni", &values).as_deref(), Some("3 dni"));
        assert_eq!(polish.text("dni"), None, "a missing value is no text");
    }

    #[test]
    fn numbers_that_no_rule_of_plural_takes_are_said_as_they_are() {
        for (count, said) in
            [(f64::INFINITY, "inf half-days"), (f64::NAN, "NaN half-days"), (u64::MAX as f64, "18446744073709552000 half-days")]
        {
            assert_eq!(crate::tr!("number-half-days", count = count), said);
        }
        assert_eq!(crate::tr!("number-half-days", count = 1), "1 half-day");
    }

    #[test]
    fn an_edit_keeps_the_texts_that_it_leaves_and_shows_what_is_new() {
        let (before, after) = (of("none = gar keine\nput-away = Weg\n"), of("none = gar keine\nput-away = Fort\n"));
        assert_ne!(before.identity(), after.identity());
        assert_eq!(before.identity(), of("none = gar keine\nput-away = Weg\n").identity());
        let (old, new) = (before.text("none").expect("said"), after.text("none").expect("said"));
        assert!(std::ptr::eq(old, new), "one text of the same letters");
        assert_eq!((before.text("put-away"), after.text("put-away")), (Some("Weg"), Some("Fort")));
    }
}
