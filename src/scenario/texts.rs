//! The texts of a scenario in other words or another language: a file beside it, `<id>.<language>.ron`.

use super::load::{Loaded, read};
use super::mechanics::is_text;
use super::schema::ScenarioFile;
use crate::authored::{
    Authored, Field, Node, NodeKind, Problem, Said, Severity, Span, Text, parse, read as plain, required_fields, suggestion,
    texts as texts_in, tree_of,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// Texts that a finding names, of many.
const NAMED: usize = 3;
/// Words from which a text that is the same in both languages is no name or unit, but was left as it was.
const SENTENCE: usize = 4;
/// In this language a file corrects some of a scenario's texts, and the others stay for good reason.
const ENGLISH: &str = "en";

/// The texts of a scenario in another language, as its author writes them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextsFile {
    /// The `id` of the scenario.
    pub scenario: String,
    /// The tag of the language, as of its file of the program's own texts: `de`, `pt-BR`.
    pub language: String,
    /// Each text by the way to it: `needs.offline.title`, `requests.wall_screen.behind.1.because`.
    pub texts: BTreeMap<String, String>,
}

impl Authored for TextsFile {
    const THING: &'static str = "the file of texts";

    fn required() -> &'static BTreeSet<Field> {
        static REQUIRED: LazyLock<BTreeSet<Field>> = LazyLock::new(required_fields::<TextsFile>);
        &REQUIRED
    }
}

/// The scenario and the language that a file of texts is named after: `busy_standing_still.de.ron`. None for other
/// names: `clinic.backup.ron` is a scenario.
#[must_use]
pub fn texts_named(file_name: &str) -> Option<(&str, &str)> {
    let name = file_name.rsplit(['/', '\\']).next()?;
    name.strip_suffix(".ron")?.split_once('.').filter(|(id, language)| !id.is_empty() && is_language(language))
}

/// Whether it may be the tag of a language: those of two or three letters, with what may follow.
fn is_language(tag: &str) -> bool {
    let letters = tag.split('-').next().map_or(0, str::len);
    (2..=3).contains(&letters) && tag.parse::<LanguageIdentifier>().is_ok()
}

/// A file of texts for a scenario, with the scenario's own, for whoever says them in another language. None if the
/// scenario cannot be read.
#[must_use]
pub fn texts_to_say(text: &str, language: &str) -> Option<String> {
    let text = Text::of(text);
    let scenario = read("", &text).0?;
    let tree = tree_of(&text)?;
    let mut out = String::new();
    let _ = writeln!(out, "(\n    scenario: {:?},\n    language: {language:?},\n    texts: {{", scenario.id);
    for said in texts_in(&tree, text.as_str(), is_text) {
        let _ = writeln!(out, "        {:?}: {},", said.way, said.span.of(text.as_str()));
    }
    out.push_str("    },\n)\n");
    Some(out)
}

/// A scenario with its texts in other words.
///
/// What is wrong with a text leaves that text as it was; the findings are of the file of texts. There is no scenario
/// only if the scenario itself cannot be played.
#[must_use]
pub fn load_in_words(file_name: &str, text: &str, texts_name: &str, texts: &str) -> Loaded {
    let (base, words) = (Text::of(text), Text::of(texts));
    let (mut said, mut problems) = replacements(&base, &words, texts_name);
    let worded = Worded::of(base.as_str(), words.as_str(), &said);
    let (mut scenario, found) = read(file_name, &Text::of(&worded.text));
    let found: Vec<Problem> = found.into_iter().filter_map(|problem| worded.problem(problem)).collect();
    let is_wrong =
        |span: Span| found.iter().any(|p| p.severity == Severity::Error && span.start <= p.span.start && p.span.start < span.end);
    if scenario.is_none() {
        said.retain(|replacement| !is_wrong(replacement.by));
        scenario = read(file_name, &Text::of(&Worded::of(base.as_str(), words.as_str(), &said).text)).0;
    }
    if scenario.is_none() {
        problems.push(Problem::error(Span::new(0, 0), "the scenario itself cannot be played", "Check the scenario first, then its texts."));
    }
    problems.extend(found);
    Loaded { scenario, findings: words.findings(texts_name, problems) }
}

/// A text of a scenario and what is said in its place.
#[derive(Debug, Clone, Copy)]
struct Replacement {
    /// In the scenario's file.
    of: Span,
    /// In the file of texts.
    by: Span,
}

/// What a file of texts replaces, in the order of the scenario's file, and what is wrong with it as such.
fn replacements(base: &Text<'_>, words: &Text<'_>, texts_name: &str) -> (Vec<Replacement>, Vec<Problem>) {
    let parsed = parse::<TextsFile>(words);
    let mut problems = parsed.notes.problems;
    let of_scenario = parse::<ScenarioFile>(base);
    let (Some(file), Some(tree), Some(base_tree)) = (parsed.file, parsed.tree, of_scenario.tree) else { return (Vec::new(), problems) };
    if let Some((id, language)) = texts_named(texts_name)
        && (id, language) != (&*file.scenario, &*file.language)
    {
        let message =
            format!("the file is named after `{id}` in `{language}`, its texts are of `{}` in `{}`", file.scenario, file.language);
        problems.push(Problem::new(Severity::Warning, tree.span, message, "Give both the same names."));
    }
    if let Some(id) = of_scenario.file.map(|scenario| scenario.id).filter(|id| *id != file.scenario) {
        let message = format!("these are texts of `{}`, not of `{id}`", file.scenario);
        problems.push(Problem::error(tree.span, message, "Name the scenario that they belong to."));
        return (Vec::new(), problems);
    }
    let texts: Vec<Said> = texts_in(&base_tree, base.as_str(), is_text);
    let ways: Vec<&str> = texts.iter().map(|said| said.way.as_str()).collect();
    let mut replaced = BTreeMap::new();
    for (key, value) in pairs_of(&tree, words.as_str()) {
        let way = plain(key.span.of(words.as_str()));
        match ways.iter().position(|known| *known == way) {
            Some(place) if matches!(value.kind, NodeKind::Text) => {
                replaced.insert(place, value.span);
            }
            Some(_) => {}
            None => problems.push(Problem::error(key.span, format!("the scenario has no text `{way}`"), suggestion(&way, &ways))),
        }
    }
    let mut warn = |message, help: &str| problems.push(Problem::new(Severity::Warning, tree.span, message, help));
    let missing: Vec<&str> = (0..).zip(&ways).filter(|(place, _)| !replaced.contains_key(place)).map(|(_, way)| *way).collect();
    if !missing.is_empty() {
        let message = format!("{} of {} texts are missing: {}", missing.len(), ways.len(), first_of(&missing));
        warn(message, "They are shown as the scenario has them.");
    }
    let is_same = |place: usize, by: &Span| {
        let own = texts.get(place).map(|said| plain(said.span.of(base.as_str())));
        own == Some(plain(by.of(words.as_str())))
    };
    let same: Vec<&Said> = replaced.iter().filter(|(place, by)| is_same(**place, by)).filter_map(|(place, _)| texts.get(*place)).collect();
    if !same.is_empty() && same.len() == replaced.len() {
        warn(
            format!("nothing is translated yet: {} of {} texts are as the scenario has them", same.len(), ways.len()),
            "Say them in other words.",
        );
    } else if file.language.split('-').next() != Some(ENGLISH) {
        let whole = same.iter().filter(|said| plain(said.span.of(base.as_str())).split_whitespace().count() >= SENTENCE);
        let left: Vec<&str> = whole.map(|said| said.way.as_str()).collect();
        if !left.is_empty() {
            let message = format!("{} of {} texts are still as the scenario has them: {}", left.len(), ways.len(), first_of(&left));
            warn(message, "Translate them too.");
        }
    }
    let replacements = replaced.into_iter().filter_map(|(place, by)| Some(Replacement { of: texts.get(place)?.span, by }));
    (replacements.collect(), problems)
}

/// The first few names of many.
fn first_of(names: &[&str]) -> String {
    let named: Vec<String> = names.iter().take(NAMED).map(|name| format!("`{name}`")).collect();
    format!("{}{}", named.join(", "), if names.len() > NAMED { ", …" } else { "" })
}

/// The pairs of `texts`.
fn pairs_of<'n>(tree: &'n Node, text: &str) -> &'n [(Node, Node)] {
    let NodeKind::Group(_, entries) = &tree.kind else { return &[] };
    let texts = entries.iter().find(|entry| entry.name.is_some_and(|name| name.of(text) == "texts"));
    match texts.map(|entry| &entry.value.kind) {
        Some(NodeKind::Map(pairs)) => pairs,
        _ => &[],
    }
}

/// A scenario's file with texts replaced, and where each of them came from.
struct Worded {
    text: String,
    /// Where a replaced text is now, and where it is in the file of texts.
    moved: Vec<(Span, Span)>,
}

impl Worded {
    fn of(base: &str, words: &str, replacements: &[Replacement]) -> Self {
        let mut worded = Self { text: String::with_capacity(base.len() + words.len()), moved: Vec::with_capacity(replacements.len()) };
        let mut done = 0;
        for Replacement { of, by } in replacements {
            worded.text.push_str(Span::new(done, of.start).of(base));
            let start = worded.text.len();
            worded.text.push_str(by.of(words));
            worded.moved.push((Span::new(start, worded.text.len()), *by));
            done = of.end;
        }
        worded.text.push_str(Span::new(done, base.len()).of(base));
        worded
    }

    /// A problem with a replaced text, at its place in the file of texts; none for what is the scenario's own.
    fn problem(&self, problem: Problem) -> Option<Problem> {
        let at = problem.span.start;
        let (now, by) = self.moved.iter().find(|(now, _)| now.start <= at && at < now.end)?;
        let moved = |offset: usize| (by.start + offset.saturating_sub(now.start)).min(by.end);
        Some(Problem { span: Span::new(moved(at), moved(problem.span.end)), ..problem })
    }
}
