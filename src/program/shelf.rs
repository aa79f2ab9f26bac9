//! What can be played: shipped scenarios, those of your own folder, and runs that were kept.

use super::library::{ScenarioSource, Shelf, ShelfEntry};
use super::runs::Runs;
use super::trouble::{Doing, Trouble};
use crate::disk::Disk;
use crate::scenario::{self, Loaded};
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
}

/// A file this large is no scenario; reading it would only fill the memory.
const LARGEST: u64 = 4 * 1024 * 1024;
const ENDING: &str = "ron";

impl ShownShelf {
    /// The shipped scenarios, and those of a folder.
    pub(super) fn of(disk: Arc<dyn Disk>, folder: PathBuf) -> Self {
        let embedded = scenario::names().filter_map(scenario::by_name);
        let entries = embedded.map(|(name, text)| entry(name, ScenarioSource::Embedded, text.into(), None)).collect();
        let mut shown = Self { disk, shelf: Shelf { entries, folder: Some(folder), ..Shelf::default() }, good: BTreeMap::new() };
        shown.keep_good_texts();
        shown.read_folder();
        shown
    }

    /// The text that a scenario on the shelf was read from.
    pub(super) fn good_text(&self, name: &str) -> Option<Arc<str>> {
        self.good.get(name).cloned()
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
        self.shelf.entries = other;
        self.shelf.troubles.clear();
        if let Err(error) = self.disk.make_folder(&folder) {
            self.trouble(Trouble::disk(Doing::MakeScenarioFolder, &folder)(error));
        }
        for path in self.disk.files(&folder, ENDING).unwrap_or_default().into_iter().map(|found| found.path) {
            let Some(name) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
            let last = own.iter().find(|e| e.source == ScenarioSource::File(path.clone()));
            let read = match read(&*self.disk, &path) {
                Ok(text) if last.is_some_and(|l| *l.text == *text) => last.cloned(),
                Ok(text) => Some(entry(name, ScenarioSource::File(path.clone()), text.into(), last)),
                Err(trouble) => {
                    self.trouble(trouble);
                    None
                }
            };
            self.shelf.entries.extend(read);
        }
        self.keep_good_texts();
    }

    /// Puts a file from elsewhere onto the shelf and returns its name there.
    pub(super) fn add_file(&mut self, path: &Path) -> Option<String> {
        let name = path.file_stem()?.to_str()?.to_owned();
        match read(&*self.disk, path) {
            Ok(text) => self.shelf.entries.push(entry(&name, ScenarioSource::File(path.into()), text.into(), None)),
            Err(trouble) => self.trouble(trouble),
        }
        self.keep_good_texts();
        Some(name)
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

fn read(disk: &dyn Disk, path: &Path) -> Result<String, Trouble> {
    disk.read_text(path, LARGEST).map_err(Trouble::disk(Doing::ReadScenario, path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Memory;

    const FOLDER: &str = "/data/scenarios";

    fn shelf_of(disk: &Memory) -> ShownShelf {
        let mut shown = ShownShelf::of(Arc::new(disk.clone()), FOLDER.into());
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
