//! Languages: English and your own files; the chosen one is spoken, and read again when its file is edited.

use super::Step;
use super::data::DataFolder;
use super::notice::Notices;
use super::settings::{self, Chosen};
use crate::tr;
use crate::ui::screens::LanguageChoice;
use crate::words::{self, ENGLISH, LONGEST_FILE, Language};
use bevy::prelude::*;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The languages that there are.
#[derive(Resource, Debug, Default)]
pub(super) struct Languages {
    folder: PathBuf,
    /// Your own files by tag: what each says, or why it cannot be read.
    files: BTreeMap<String, Result<String, String>>,
    /// What settings offer, English first.
    pub offered: Vec<LanguageChoice>,
    /// What is spoken; none: English.
    chosen: Option<Arc<Language>>,
    /// What was put in force last: a tag, and what was in its file if there was one.
    in_force: Option<(String, Option<Result<String, String>>)>,
    /// What was wrong with it.
    told: Option<String>,
}

const ENDING: &str = "ftl";
/// Mistakes that a notice names.
const NAMED: usize = 3;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Languages>();
    // Whatever else is told at the start is told in the chosen language.
    app.add_systems(PreStartup, (begin, follow).chain().after(settings::read));
    let changed = resource_changed::<Chosen>.or_eager(resource_changed::<Languages>);
    app.add_systems(Update, follow.in_set(Step::Settle).run_if(changed));
}

fn begin(folder: Res<DataFolder>, mut languages: ResMut<Languages>, mut notices: ResMut<Notices>) {
    languages.folder = folder.languages();
    if let Err(error) = fs::create_dir_all(&languages.folder) {
        notices.tell(tr!("language-folder-not-made", path = shown(&languages.folder), error = error.to_string()));
    }
    languages.read_folder();
}

fn follow(chosen: Res<Chosen>, mut languages: ResMut<Languages>, mut notices: ResMut<Notices>) {
    let languages = languages.bypass_change_detection();
    if !languages.is_new(&chosen.0.language) {
        return;
    }
    // What was wrong may be mended.
    languages.told.take().iter().for_each(|told| notices.take_back(told));
    languages.told = languages.put_in_force(&chosen.0.language);
    languages.told.iter().for_each(|told| notices.tell(told.clone()));
}

impl Languages {
    /// The language of the window: whatever says something there does it within its `speak`.
    pub(super) fn spoken(&self) -> Arc<Language> {
        self.chosen.clone().unwrap_or_else(Language::english)
    }

    /// Reads the folder again.
    pub(super) fn read_folder(&mut self) {
        let found = fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let own = found.filter(|path| path.extension().is_some_and(|ending| ending == ENDING));
        let named = |path: PathBuf| Some((path.file_stem()?.to_str()?.to_owned(), read(&path).map_err(|error| error.to_string())));
        self.files = own.filter_map(named).collect();
        let english = (!self.files.contains_key(ENGLISH)).then(|| LanguageChoice::of(ENGLISH, words::ENGLISH_FILE));
        let own = self.files.iter().map(|(tag, text)| LanguageChoice::of(tag, text.as_deref().unwrap_or_default()));
        self.offered = english.into_iter().chain(own).collect();
        self.offered.sort_by_key(|choice| choice.tag != ENGLISH);
    }

    /// Whether this is not what was put in force last.
    fn is_new(&self, tag: &str) -> bool {
        self.in_force.as_ref().is_none_or(|(last, said)| last != tag || said.as_ref() != self.files.get(tag))
    }

    /// Says everything in the language with this tag from now on; returns what is wrong with its file.
    fn put_in_force(&mut self, tag: &str) -> Option<String> {
        self.in_force = Some((tag.to_owned(), self.files.get(tag).cloned()));
        let path = shown(&self.folder.join(format!("{tag}.{ENDING}")));
        let (language, mistakes) = match self.files.get(tag) {
            Some(Ok(text)) => {
                let (language, mistakes) = Language::read(tag, text);
                (Some(Arc::new(language)), mistakes)
            }
            _ => (None, Vec::new()),
        };
        self.chosen = language;
        self.spoken().speak(|| match self.files.get(tag) {
            Some(Ok(_)) => {
                let named: Vec<String> = mistakes.iter().take(NAMED).map(ToString::to_string).collect();
                (!named.is_empty())
                    .then(|| tr!("language-broken", path = path.as_str(), count = mistakes.len(), mistakes = named.join("; ")))
            }
            Some(Err(error)) => Some(tr!("language-unreadable", path = path.as_str(), error = error.as_str())),
            None => (tag != ENGLISH).then(|| tr!("language-gone", path = path.as_str())),
        })
    }
}

fn read(path: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    // One byte more tells that it is too long, which its reader says.
    File::open(path)?.take(LONGEST_FILE as u64 + 1).read_to_string(&mut text)?;
    Ok(text)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(folder: &Path) -> Languages {
        let mut languages = Languages { folder: folder.into(), ..Languages::default() };
        languages.read_folder();
        languages
    }

    fn offered(languages: &Languages) -> Vec<(&str, &str)> {
        languages.offered.iter().map(|choice| (choice.tag.as_str(), choice.name.as_str())).collect()
    }

    #[test]
    fn files_are_offered_by_the_name_they_give_themselves_after_english() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("de.ftl"), "language-name = Deutsch\n").expect("written");
        fs::write(folder.path().join("be.ftl"), "none = X\n").expect("written");
        fs::write(folder.path().join("notes.txt"), "no language").expect("written");
        assert_eq!(offered(&of(folder.path())), [("en", "English"), ("be", "be"), ("de", "Deutsch")]);
        fs::write(folder.path().join("en.ftl"), "language-name = My English\n").expect("written");
        assert_eq!(offered(&of(folder.path())), [("en", "My English"), ("be", "be"), ("de", "Deutsch")]);
    }

    #[test]
    fn a_language_is_put_in_force_follows_its_file_and_gives_way_to_english() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("tlh.ftl");
        let said = |languages: &Languages| languages.spoken().speak(|| tr!("language-name"));
        fs::write(&path, "language-name = tlhIngan\n").expect("written");
        let mut languages = of(folder.path());
        assert_eq!((languages.put_in_force("tlh"), said(&languages)), (None, "tlhIngan"));
        fs::write(&path, "language-name = tlhIngan Hol\nbroken\n").expect("written");
        languages.read_folder();
        assert!(languages.is_new("tlh"), "its file has changed");
        let note = languages.put_in_force("tlh").expect("a note");
        assert!(note.contains("tlh.ftl") && note.contains("line 2"), "{note}");
        assert_eq!((said(&languages), languages.is_new("tlh"), languages.is_new(ENGLISH)), ("tlhIngan Hol", false, true));
        fs::write(&path, [0xff, 0xfe]).expect("written");
        languages.read_folder();
        assert!(languages.put_in_force("tlh").is_some_and(|note| note.contains("tlh.ftl")));
        fs::remove_file(&path).expect("removed");
        languages.read_folder();
        assert!(languages.put_in_force("tlh").is_some_and(|note| note.contains("tlh.ftl")));
        assert_eq!((said(&languages), languages.put_in_force(ENGLISH)), ("English", None));
    }
}
