//! What can be played: shipped scenarios, those of one's own folder, and runs that were kept.

use super::data::DataFolder;
use super::runs::Runs;
use crate::disk::{Disk, Native};
use crate::scenario::{self, Loaded};
use crate::tr;
use crate::ui::screens::library_data::{Shelf, ShelfEntry, Source};
use bevy::prelude::*;
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The shelf.
#[derive(Resource, Debug, Default)]
pub(super) struct Shown {
    /// As the screens see it.
    pub shelf: Shelf,
    /// The texts that the scenarios on the shelf were read from, by name: after a broken edit not those of the files.
    good: BTreeMap<String, Arc<str>>,
}

/// A file this large is no scenario; reading it would only fill the memory.
const LARGEST: u64 = 4 * 1024 * 1024;
const ENDING: &str = "ron";

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Shown>();
    app.add_systems(Startup, fill);
}

fn fill(folder: Res<DataFolder>, mut runs: ResMut<Runs>, mut shown: ResMut<Shown>) {
    let embedded = scenario::names().filter_map(scenario::by_name);
    shown.shelf.entries = embedded.map(|(name, text)| entry(name, Source::Embedded, text.into(), None)).collect();
    let own = folder.scenarios();
    if let Err(error) = Native.make_folder(&own) {
        shown.shelf.troubles.push(tr!("own-folder-not-made", path = own.display().to_string(), error = error.to_string()));
    }
    shown.shelf.folder = Some(own);
    shown.keep_good_texts();
    shown.read_folder();
    shown.read_runs(&mut runs);
}

impl Shown {
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
        let is_own = |e: &ShelfEntry| matches!(&e.source, Source::File(path) if path.parent() == Some(&folder));
        let (own, other): (Vec<_>, Vec<_>) = before.into_iter().partition(is_own);
        self.shelf.entries = other;
        for path in files(&folder) {
            let Some(name) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
            let last = own.iter().find(|e| e.source == Source::File(path.clone()));
            let read = match read(&path) {
                Ok(text) if last.is_some_and(|l| *l.text == *text) => last.cloned(),
                Ok(text) => Some(entry(name, Source::File(path.clone()), text.into(), last)),
                Err(trouble) => {
                    self.shelf.troubles.push(trouble);
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
        match read(path) {
            Ok(text) => self.shelf.entries.push(entry(&name, Source::File(path.into()), text.into(), None)),
            Err(trouble) => self.shelf.troubles.push(trouble),
        }
        self.keep_good_texts();
        Some(name)
    }

    /// Lists the runs again.
    pub(super) fn read_runs(&mut self, runs: &mut Runs) {
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
fn entry(name: &str, source: Source, text: Arc<str>, last: Option<&ShelfEntry>) -> ShelfEntry {
    let file = match &source {
        Source::Embedded => format!("{name}.{ENDING}"),
        Source::File(path) => path.display().to_string(),
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

/// Scenario files of a folder by name. A folder that is gone holds none.
fn files(folder: &Path) -> Vec<PathBuf> {
    Native.files(folder, ENDING).unwrap_or_default().into_iter().map(|file| file.path).collect()
}

fn read(path: &Path) -> Result<String, String> {
    let shown = path.display().to_string();
    Native.read_text(path, LARGEST).map_err(|error| match error.kind() {
        ErrorKind::FileTooLarge => tr!("window-file-too-large", path = shown),
        ErrorKind::InvalidData => tr!("window-file-no-text", path = shown),
        _ => tr!("window-file-unreadable", path = shown, error = error.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn shelf_of(folder: &Path) -> Shown {
        let mut shown = Shown::default();
        shown.shelf.folder = Some(folder.into());
        shown.read_folder();
        shown
    }

    fn shipped() -> &'static str {
        scenario::by_name("first_sprint").expect("shipped").1
    }

    #[test]
    fn a_scenario_put_into_the_folder_is_on_the_shelf_under_its_file_name() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("mine.ron"), shipped()).expect("written");
        fs::write(folder.path().join("notes.txt"), "not a scenario").expect("written");
        let shown = shelf_of(folder.path());
        assert_eq!(shown.shelf.entries.iter().map(|e| e.name.as_str()).collect::<Vec<_>>(), ["mine"]);
        assert!(shown.shelf.entries[0].scenario.is_some());
    }

    #[test]
    fn a_broken_edit_shows_its_findings_and_keeps_the_last_good_version() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("mine.ron");
        fs::write(&path, shipped()).expect("written");
        let mut shown = shelf_of(folder.path());
        let title = shown.shelf.entries[0].title.clone();
        fs::write(&path, shipped().replacen("title:", "titel:", 1)).expect("written");
        shown.read_folder();
        let entry = &shown.shelf.entries[0];
        assert!(entry.is_broken() && entry.scenario.is_some(), "{:?}", entry.findings);
        assert_eq!(entry.title, title);
        fs::write(&path, shipped()).expect("written");
        shown.read_folder();
        assert!(!shown.shelf.entries[0].is_broken());
    }

    #[test]
    fn a_file_that_never_loaded_is_listed_and_cannot_be_played() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("harbour.ron"), "(").expect("written");
        let shown = shelf_of(folder.path());
        let entry = &shown.shelf.entries[0];
        assert!(entry.is_broken() && entry.scenario.is_none() && entry.title == "harbour");
    }

    #[test]
    fn bytes_that_are_no_text_are_a_trouble_with_a_sentence() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("picture.ron"), [0xff, 0xfe, 0x00]).expect("written");
        let shown = shelf_of(folder.path());
        assert!(shown.shelf.entries.is_empty());
        assert!(shown.shelf.troubles[0].contains("UTF-8"), "{:?}", shown.shelf.troubles);
    }
}
