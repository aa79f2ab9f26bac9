//! What authors wrote, in an alphabet of its own, so that no word of the program hides among it.

use crate::harness::practice::Books;
use north_of_noise::{
    authored::Severity,
    practice::{BANK_FILES, Bank, PROFILES_FILE, Profile, SOURCES_FILE, Sources},
    scenario::{self, Scenario, THING},
};
use std::{collections::BTreeSet, sync::LazyLock};

/// A letter for each of ours; some come twice, as nobody reads it.
const LETTERS: &str = "абцдефгхийклмнопярстужвшыз";

/// A text that an author might have written.
pub fn marked(text: &str) -> String {
    let letter = |c: char| LETTERS.chars().nth((c.to_ascii_lowercase() as u8 - b'a').into()).expect("a letter for each");
    let other = |c: char| if c.is_ascii_uppercase() { letter(c).to_uppercase().next().expect("a capital") } else { letter(c) };
    text.chars().map(|c| if c.is_ascii_alphabetic() { other(c) } else { c }).collect()
}

/// Fields that hold names by which things are found, or the names of forms, and no texts.
const NO_TEXTS: [&str; 10] = ["id", "hair", "url", "guide", "without", "citing", "scenarios", "fits", "worse", "par"];
/// Fields whose texts may be the same as some name.
const TEXTS: [&str; 2] = ["name", "title"];
/// The options of a question that is true or false: the form of the file fixes them, and the window says them in
/// its language.
const FIXED: [&str; 2] = ["True", "False"];

/// A file of an author with all its texts marked. Names by which things are found stay.
fn marked_file(text: &str) -> String {
    let names: BTreeSet<String> = parts(text).filter(|part| part.field == "id").map(|part| part.text.to_owned()).collect();
    let mut out = String::with_capacity(text.len() * 2);
    let mut after = 0;
    for Part { field, text: said, at } in parts(text) {
        let is_name = NO_TEXTS.contains(&field) || FIXED.contains(&said) || (names.contains(said) && !TEXTS.contains(&field));
        out += &text[after..at];
        // What holds the place of a thing's name is no word.
        out += &if is_name { said.to_owned() } else { marked(said).replace(&marked(THING), THING) };
        after = at + said.len();
    }
    out + &text[after..]
}

/// A text between quotes, the field it is in, and where.
struct Part<'t> {
    field: &'t str,
    text: &'t str,
    at: usize,
}

/// Texts between quotes, comments left out.
fn parts(file: &str) -> impl Iterator<Item = Part<'_>> {
    let (mut at, mut field) = (0, "");
    std::iter::from_fn(move || {
        while let Some(c) = file[at..].chars().next() {
            let rest = &file[at..];
            if rest.starts_with("//") {
                at += rest.find('\n').unwrap_or(rest.len());
            } else if c == '"' {
                let length = rest[1..].find('"').expect("a text that ends");
                assert!(!rest[1..=length].contains('\\'), "escapes are not known here: {}", &rest[..length]);
                let part = Part { field, text: &rest[1..=length], at: at + 1 };
                at += length + 2;
                return Some(part);
            } else if c.is_alphabetic() || c == '_' {
                let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                if rest[end..].starts_with(':') {
                    field = &rest[..end];
                }
                at += end;
            } else {
                at += c.len_utf8();
            }
        }
        None
    })
}

/// A shipped scenario with its texts marked.
pub fn scenario(name: &str) -> Scenario {
    let (file, text) = scenario::by_name(name).expect("a shipped scenario");
    let loaded = scenario::load(file, &marked_file(text));
    let wrong: Vec<_> = loaded.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    loaded.scenario.expect("no error, so a scenario")
}

/// The shipped questions, sources and exams with their texts marked.
pub static BOOKS: LazyLock<Books> = LazyLock::new(|| {
    let sources = Sources::load(SOURCES_FILE.0, &marked_file(SOURCES_FILE.1)).sources.expect("sources");
    let files: Vec<(&str, String)> = BANK_FILES.iter().map(|(name, text)| (*name, marked_file(text))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let bank = Bank::load(&files, &sources).0;
    assert_eq!(bank.questions().len(), Bank::shipped().questions().len(), "marking breaks questions");
    let exams = Profile::load(PROFILES_FILE.0, &marked_file(PROFILES_FILE.1), &bank);
    let (profiles, courses, evidence) = (exams.profiles.expect("profiles"), exams.courses, exams.evidence);
    Books { bank, sources, profiles, courses, evidence }
});
