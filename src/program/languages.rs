//! Languages: English and your own files; the chosen one is put in force, and again when its file is edited.

use super::trouble::{Doing, Trouble};
use crate::disk::Disk;
use crate::words::{self, ENGLISH, LONGEST_FILE, Language};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A language to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageChoice {
    /// Its tag, such as `de`.
    pub tag: String,
    /// What it calls itself; its tag if it does not say.
    pub name: String,
}

impl LanguageChoice {
    /// A language by its tag and the text of its file.
    #[must_use]
    pub fn of(tag: &str, text: &str) -> Self {
        let (language, _) = Language::read(tag, text);
        Self { tag: tag.to_owned(), name: language.name().unwrap_or(tag).to_owned() }
    }
}

/// The text of a file, or why it cannot be read.
type Said = Result<String, String>;

/// The languages that there are.
#[derive(Debug)]
pub(super) struct Languages {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    /// Your own files by tag.
    files: BTreeMap<String, Said>,
    /// What settings offer, English first.
    pub offered: Vec<LanguageChoice>,
    /// What is spoken.
    chosen: Arc<Language>,
    /// What was put in force last: a tag, and the text of its file if there was one.
    in_force: Option<(String, Option<Said>)>,
}

const ENDING: &str = "ftl";
/// Mistakes that a notice names.
const NAMED: usize = 3;

impl Languages {
    /// English, and what a folder holds.
    pub(super) fn of(disk: Arc<dyn Disk>, folder: PathBuf) -> (Self, Option<Trouble>) {
        let made = disk.make_folder(&folder).map_err(Trouble::disk(Doing::MakeLanguageFolder, &folder));
        let mut languages = Self { disk, folder, files: BTreeMap::new(), offered: Vec::new(), chosen: Language::english(), in_force: None };
        languages.read_folder();
        (languages, made.err())
    }

    /// Reads the folder again.
    pub(super) fn read_folder(&mut self) {
        let own = self.disk.files(&self.folder, ENDING).unwrap_or_default().into_iter();
        let said = |path: &Path| self.disk.read_text(path, LONGEST_FILE as u64).map_err(|error| error.to_string());
        self.files = own.filter_map(|found| Some((found.stem()?.to_owned(), said(&found.path)))).collect();
        let english = (!self.files.contains_key(ENGLISH)).then(|| LanguageChoice::of(ENGLISH, words::ENGLISH_FILE));
        let own = self.files.iter().map(|(tag, text)| LanguageChoice::of(tag, text.as_deref().unwrap_or_default()));
        self.offered = english.into_iter().chain(own).collect();
        self.offered.sort_by_key(|choice| choice.tag != ENGLISH);
    }

    /// The language of the program: whatever says something for it does so within its `speak`.
    pub(super) fn spoken(&self) -> &Arc<Language> {
        &self.chosen
    }

    /// Whether this is not what was put in force last.
    pub(super) fn is_new(&self, tag: &str) -> bool {
        self.in_force.as_ref().is_none_or(|(last, said)| last != tag || said.as_ref() != self.files.get(tag))
    }

    /// Says everything in the language with this tag from now on; returns what is wrong with its file.
    pub(super) fn put_in_force(&mut self, tag: &str) -> Option<Trouble> {
        self.in_force = Some((tag.to_owned(), self.files.get(tag).cloned()));
        let path = self.folder.join(format!("{tag}.{ENDING}"));
        self.chosen = Language::english();
        match self.files.get(tag) {
            Some(Ok(text)) => {
                let (language, mistakes) = Language::read(tag, text);
                self.chosen = Arc::new(language);
                let named: Vec<String> = mistakes.iter().take(NAMED).map(ToString::to_string).collect();
                (!named.is_empty()).then(|| Trouble::LanguageBroken { path, count: mistakes.len(), mistakes: named.join("; ") })
            }
            Some(Err(cause)) => Some(Trouble::Disk { doing: Doing::ReadLanguage, path, cause: cause.clone() }),
            None => (tag != ENGLISH).then_some(Trouble::LanguageGone(path)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Memory;

    const FOLDER: &str = "/data/languages";

    fn of(disk: &Memory) -> Languages {
        let (languages, trouble) = Languages::of(Arc::new(disk.clone()), FOLDER.into());
        assert!(trouble.is_none(), "{trouble:?}");
        languages
    }

    fn put(disk: &Memory, name: &str, bytes: &[u8]) {
        disk.replace(&Path::new(FOLDER).join(name), bytes).expect("written");
    }

    fn offered(languages: &Languages) -> Vec<(&str, &str)> {
        languages.offered.iter().map(|choice| (choice.tag.as_str(), choice.name.as_str())).collect()
    }

    #[test]
    fn files_are_offered_by_the_name_they_give_themselves_after_english() {
        let disk = Memory::default();
        put(&disk, "de.ftl", b"language-name = Deutsch\n");
        put(&disk, "be.ftl", b"none = X\n");
        put(&disk, "notes.txt", b"no language");
        assert_eq!(offered(&of(&disk)), [("en", "English"), ("be", "be"), ("de", "Deutsch")]);
        put(&disk, "en.ftl", b"language-name = My English\n");
        assert_eq!(offered(&of(&disk)), [("en", "My English"), ("be", "be"), ("de", "Deutsch")]);
    }

    #[test]
    fn a_language_is_put_in_force_follows_its_file_and_gives_way_to_english() {
        let disk = Memory::default();
        let said = |languages: &Languages| languages.spoken().speak(|| words::text("language-name"));
        put(&disk, "tlh.ftl", b"language-name = tlhIngan\n");
        let mut languages = of(&disk);
        assert!(languages.put_in_force("tlh").is_none() && said(&languages) == "tlhIngan");
        put(&disk, "tlh.ftl", b"language-name = tlhIngan Hol\nbroken\n");
        languages.read_folder();
        assert!(languages.is_new("tlh"), "its file has changed");
        let note = languages.put_in_force("tlh").expect("a note").to_string();
        assert!(note.contains("tlh.ftl") && note.contains("line 2"), "{note}");
        assert_eq!((said(&languages), languages.is_new("tlh"), languages.is_new(ENGLISH)), ("tlhIngan Hol", false, true));
        put(&disk, "tlh.ftl", &[0xff, 0xfe]);
        languages.read_folder();
        assert!(languages.put_in_force("tlh").is_some_and(|note| note.to_string().contains("tlh.ftl")));
        disk.remove(&Path::new(FOLDER).join("tlh.ftl")).expect("removed");
        languages.read_folder();
        assert!(languages.put_in_force("tlh").is_some_and(|note| note.to_string().contains("tlh.ftl")));
        assert!(said(&languages) == "English" && languages.put_in_force(ENGLISH).is_none());
    }
}
