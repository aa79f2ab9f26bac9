//! What can be played: shipped scenarios, those of your own folder, and runs that were kept.

use super::library::{ScenarioSource, Shelf, ShelfEntry};
use super::runs::Runs;
use super::trouble::{Doing, Trouble};
use crate::authored::Severity;
use crate::disk::Disk;
use crate::scenario::{self, Loaded, Scenario};
use crate::tr;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The shelf.
#[derive(Debug)]
pub(super) struct ShownShelf {
    disk: Arc<dyn Disk>,
    /// As the screens see it.
    pub shelf: Shelf,
    /// The texts that the scenarios on the shelf were read from, by name: after a broken edit not those of the files.
    good: BTreeMap<String, Arc<str>>,
    /// The language that scenarios are said in, as far as there are texts beside them.
    language: String,
    /// Those texts, by the scenario's name.
    words: BTreeMap<String, Words>,
}

/// A file of texts for a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Words {
    path: PathBuf,
    text: String,
}

/// A file this large is no scenario; reading it would only fill the memory.
const LARGEST: u64 = 4 * 1024 * 1024;
const ENDING: &str = "ron";

impl ShownShelf {
    /// The shipped scenarios, and those of a folder, in this language as far as they are said in it.
    pub(super) fn of(disk: Arc<dyn Disk>, folder: PathBuf, language: &str) -> Self {
        let embedded = scenario::names().filter_map(scenario::by_name);
        let entries = embedded.map(|(name, text)| entry(name, ScenarioSource::Embedded, text.into(), None)).collect();
        let shelf = Shelf { entries, folder: Some(folder), ..Shelf::default() };
        let mut shown = Self { disk, shelf, good: BTreeMap::new(), words: BTreeMap::new(), language: language.into() };
        shown.keep_good_texts();
        shown.read_folder();
        shown
    }

    /// The text that a scenario on the shelf was read from.
    pub(super) fn good_text(&self, name: &str) -> Option<Arc<str>> {
        self.good.get(name).cloned()
    }

    /// The same scenario as it is said on the shelf, if it is there.
    pub(super) fn worded(&self, scenario: &Scenario) -> Option<Arc<Scenario>> {
        self.shelf.of_mechanics(&scenario.id, scenario.content_hash).cloned()
    }

    /// Says everything in this language, as far as there are texts; true if it was another one before.
    pub(super) fn speak(&mut self, language: &str) -> bool {
        let is_new = self.language != language;
        if is_new {
            self.language = language.into();
            self.read_folder();
        }
        is_new
    }

    fn keep_good_texts(&mut self) {
        let good = self.shelf.entries.iter().filter(|e| e.scenario.is_some() && !e.is_broken());
        self.good.extend(good.map(|e| (e.name.clone(), Arc::clone(&e.text))));
    }

    /// Reads the scenario folder again; what is broken keeps its last good version.
    pub(super) fn read_folder(&mut self) {
        let Some(folder) = self.shelf.folder.clone() else { return };
        let before: Vec<ShelfEntry> = self.shelf.entries.drain(..).collect();
        let is_own = |e: &ShelfEntry| matches!(&e.source, ScenarioSource::File(path) if path.parent() == Some(&folder));
        let (own, other): (Vec<_>, Vec<_>) = before.into_iter().partition(is_own);
        self.shelf.troubles.clear();
        if let Err(error) = self.disk.make_folder(&folder) {
            self.trouble(Trouble::disk(Doing::MakeScenarioFolder, &folder)(error));
        }
        let files = self.disk.files(&folder, ENDING).unwrap_or_default().into_iter().map(|found| found.path);
        let (texts, scenarios): (Vec<_>, Vec<_>) = files.partition(|path| path.to_str().and_then(scenario::texts_named).is_some());
        let words_before = std::mem::take(&mut self.words);
        self.read_words(texts);
        for last in other {
            let (name, source, text) = (last.name.clone(), last.source.clone(), Arc::clone(&last.text));
            self.put(&name, source, text, &words_before, Some(last));
        }
        for path in scenarios {
            let name = stem(&path);
            let source = ScenarioSource::File(path.clone());
            let last = own.iter().find(|e| e.source == source);
            match read(&*self.disk, &path) {
                Ok(text) => self.put(&name, source, text.into(), &words_before, last.cloned()),
                Err(trouble) => self.trouble(trouble),
            }
        }
        self.keep_good_texts();
    }

    /// Reads the files of texts in the chosen language.
    fn read_words(&mut self, texts: Vec<PathBuf>) {
        for path in texts {
            let Some((name, language)) = path.to_str().and_then(scenario::texts_named) else { continue };
            if language == self.language {
                match read(&*self.disk, &path) {
                    Ok(text) => drop(self.words.insert(name.to_owned(), Words { text, path: path.clone() })),
                    Err(trouble) => self.trouble(trouble),
                }
            }
        }
    }

    /// Puts a scenario onto the shelf, as it was if neither its file nor its texts have changed.
    fn put(&mut self, name: &str, source: ScenarioSource, text: Arc<str>, before: &BTreeMap<String, Words>, last: Option<ShelfEntry>) {
        let words = self.words.get(name);
        let is_same = |last: &ShelfEntry| last.text == text && before.get(name) == words;
        let mut entry = match last {
            Some(last) if is_same(&last) => last,
            last => entry(name, source, text, last.as_ref()),
        };
        let trouble = words.and_then(|words| say(&mut entry, words));
        self.shelf.entries.push(entry);
        if let Some(trouble) = trouble {
            self.trouble(trouble);
        }
    }

    /// Puts a file from elsewhere onto the shelf and returns its name there.
    pub(super) fn add_file(&mut self, path: &Path) -> String {
        let name = stem(path);
        match read(&*self.disk, path) {
            Ok(text) => self.shelf.entries.push(entry(&name, ScenarioSource::File(path.into()), text.into(), None)),
            Err(trouble) => self.trouble(trouble),
        }
        self.keep_good_texts();
        name
    }

    pub(super) fn trouble(&mut self, trouble: Trouble) {
        self.shelf.troubles.push(Arc::new(trouble));
    }

    /// Lists the runs again.
    pub(super) fn read_runs(&mut self, runs: &Runs) {
        let Shelf { entries, runs: cards, .. } = &mut self.shelf;
        *cards = runs.cards();
        // A journal knows the scenario's own name, the shelf that of its file.
        for card in cards.iter_mut() {
            if let Some(entry) = entries.iter().find(|e| e.scenario.as_ref().is_some_and(|s| s.id == card.scenario)) {
                card.scenario.clone_from(&entry.name);
                card.title.clone_from(&entry.title);
            }
        }
        for entry in entries {
            let id = entry.scenario.as_ref().map_or("", |scenario| &scenario.id);
            entry.reviewed = runs.scores.others(id, "");
            entry.best = runs.best_of(cards.iter().filter(|card| card.scenario == entry.name));
        }
    }
}

/// A scenario for the shelf. If its text is broken, what it was before the edit stays playable.
fn entry(name: &str, source: ScenarioSource, text: Arc<str>, last: Option<&ShelfEntry>) -> ShelfEntry {
    let file = match &source {
        ScenarioSource::Embedded => format!("{name}.{ENDING}"),
        ScenarioSource::File(path) => path.display().to_string(),
    };
    let Loaded { scenario, findings } = scenario::load(&file, &text);
    let good = scenario.map(Arc::new).or_else(|| last.and_then(|l| l.scenario.clone()));
    let said =
        |say: &dyn Fn(&scenario::Scenario) -> String, otherwise: &str| good.as_ref().map_or_else(|| otherwise.to_owned(), |s| say(s));
    ShelfEntry {
        name: name.into(),
        title: said(&|s| s.title.clone(), name),
        situation: said(&|s| s.situation.clone(), ""),
        sprints: good.as_ref().map_or(0, |s| s.sprints),
        trains: good.as_ref().map_or_else(Vec::new, |s| s.trains.clone()),
        scenario: good,
        source,
        findings,
        text,
        best: None,
        reviewed: Vec::new(),
    }
}

/// Says a scenario that can be played in the words of a file of texts; returns what is wrong with them, if something is.
fn say(entry: &mut ShelfEntry, words: &Words) -> Option<Trouble> {
    // A broken edit is shown as it last was, in the words that it had.
    if entry.is_broken() {
        return None;
    }
    let path = words.path.display().to_string();
    let Loaded { scenario, findings } = scenario::load_in_words(&entry.name, &entry.text, &path, &words.text);
    if let Some(scenario) = scenario {
        entry.title.clone_from(&scenario.title);
        entry.situation.clone_from(&scenario.situation);
        entry.trains.clone_from(&scenario.trains);
        entry.scenario = Some(Arc::new(scenario));
    }
    let mut errors = findings.into_iter().filter(|finding| finding.severity == Severity::Error);
    let first = errors.next()?;
    let first = tr!("scenario-texts-mistake", line = first.line, message = first.message.as_str());
    Some(Trouble::TextsBroken { path: words.path.clone(), count: errors.count() + 1, first })
}

/// What a scenario is called on the shelf; what is no UTF-8 in its file's name shows as a sign for that.
fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn read(disk: &dyn Disk, path: &Path) -> Result<String, Trouble> {
    disk.read_text(path, LARGEST).map_err(Trouble::disk(Doing::ReadScenario, path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Memory;

    const FOLDER: &str = "/data/scenarios";

    fn shelf_of(disk: &Memory) -> ShownShelf {
        let mut shown = ShownShelf::of(Arc::new(disk.clone()), FOLDER.into(), "en");
        shown.shelf.entries.retain(|entry| entry.source != ScenarioSource::Embedded);
        shown
    }

    fn put(disk: &Memory, name: &str, bytes: &[u8]) {
        disk.replace(&Path::new(FOLDER).join(name), bytes).expect("written");
    }

    fn shipped() -> &'static str {
        scenario::by_name("first_sprint").expect("shipped").1
    }

    #[test]
    fn a_scenario_put_into_the_folder_is_on_the_shelf_under_its_file_name() {
        let disk = Memory::default();
        put(&disk, "mine.ron", shipped().as_bytes());
        put(&disk, "notes.txt", b"not a scenario");
        put(&disk, ".~mine.ron", b"left by an editor");
        let shown = shelf_of(&disk);
        assert_eq!(shown.shelf.entries.iter().map(|e| e.name.as_str()).collect::<Vec<_>>(), ["mine"]);
        assert!(shown.shelf.entries[0].scenario.is_some());
    }

    #[test]
    fn a_broken_edit_shows_its_findings_and_keeps_the_last_good_version() {
        let disk = Memory::default();
        put(&disk, "mine.ron", shipped().as_bytes());
        let mut shown = shelf_of(&disk);
        let title = shown.shelf.entries[0].title.clone();
        put(&disk, "mine.ron", shipped().replacen("title:", "titel:", 1).as_bytes());
        shown.read_folder();
        let entry = &shown.shelf.entries[0];
        assert!(entry.is_broken() && entry.scenario.is_some(), "{:?}", entry.findings);
        assert_eq!(entry.title, title);
        put(&disk, "mine.ron", shipped().as_bytes());
        shown.read_folder();
        assert!(!shown.shelf.entries[0].is_broken());
    }

    #[test]
    fn a_file_that_never_loaded_is_listed_and_cannot_be_played() {
        let disk = Memory::default();
        put(&disk, "harbour.ron", b"(");
        let shown = shelf_of(&disk);
        let entry = &shown.shelf.entries[0];
        assert!(entry.is_broken() && entry.scenario.is_none() && entry.title == "harbour");
    }

    #[test]
    fn bytes_that_are_no_text_are_a_trouble_with_a_sentence() {
        let disk = Memory::default();
        put(&disk, "picture.ron", &[0xff, 0xfe, 0x00]);
        let shown = shelf_of(&disk);
        assert!(shown.shelf.entries.is_empty());
        assert!(shown.shelf.troubles[0].to_string().contains("UTF-8"), "{:?}", shown.shelf.troubles);
    }
}
