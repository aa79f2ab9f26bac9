//! Settings: read at the start, written when they change.

use super::folder::DataFolder;
use super::hint::Hints;
use super::options::Options;
use super::trouble::{Doing, Trouble};
use crate::disk::Disk;
use crate::words::ENGLISH;
use std::io::ErrorKind;
use std::path::Path;

/// The three looks a player can choose between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, serde::Serialize, serde::Deserialize)]
pub enum ThemeName {
    /// Night sky; the default.
    #[default]
    Dark,
    /// A printed star atlas: paper ground, dark stars.
    Light,
    /// Black ground, visible borders.
    HighContrast,
}

impl ThemeName {
    /// All themes in the order of the settings screen.
    pub const ALL: [Self; 3] = [Self::Dark, Self::Light, Self::HighContrast];
}

/// How group sessions are held.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct GroupSettings {
    /// People are asked for their names.
    pub names: bool,
    /// Roles to choose from when joining; none are asked for if it is empty.
    pub roles: Vec<String>,
    /// Teams to choose from when joining; none are asked for if it is empty.
    pub teams: Vec<String>,
    /// Most votes decide; otherwise the host does.
    pub by_votes: bool,
    /// Minutes after which a vote ends by itself; 0 for none.
    pub minutes: u8,
    /// Where phones find a session, if not at an address of this computer: `https://name.example`.
    pub public_url: String,
}

impl Default for GroupSettings {
    fn default() -> Self {
        Self { names: false, roles: Vec::new(), teams: Vec::new(), by_votes: true, minutes: 0, public_url: String::new() }
    }
}

/// What a person can set; kept between starts.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Theme.
    pub theme: ThemeName,
    /// Colours for colour blindness.
    pub colour_blind: bool,
    /// Text size in percent, 80–200.
    pub text_percent: u16,
    /// Every number shows beside its words; otherwise those that a beginner needs, and the rest where one points.
    pub all_numbers: bool,
    /// For a room: large text, one decision at a time, no hints, no labels in the sky.
    pub projector: bool,
    /// How group sessions are held.
    pub group: GroupSettings,
    /// Changes move.
    pub motion: bool,
    /// Training: a short review after each sprint. Otherwise the review comes at the end only.
    pub training: bool,
    /// Hints that were seen.
    pub hints: Hints,
    /// Tag of the language, such as `de`; in English if there is no file of it.
    pub language: String,
    /// The window fills its screen.
    pub full_screen: bool,
    /// How large the window was when it was closed last, in logical pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<(u32, u32)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeName::default(),
            colour_blind: false,
            text_percent: 100,
            all_numbers: false,
            projector: false,
            group: GroupSettings::default(),
            motion: true,
            training: true,
            hints: Hints::default(),
            language: ENGLISH.into(),
            full_screen: false,
            window: None,
        }
    }
}

impl Settings {
    /// What changed between `before` and these, made to what another window has written meanwhile.
    fn onto(&self, before: &Self, written: Self) -> Self {
        fn changed<T: PartialEq + Clone>(now: &T, before: &T, written: T) -> T {
            if now == before { written } else { now.clone() }
        }
        // Taken apart, so that no setting is forgotten.
        let Self {
            theme,
            colour_blind,
            text_percent,
            all_numbers,
            projector,
            group,
            motion,
            training,
            hints,
            language,
            full_screen,
            window,
        } = self;
        Self {
            theme: changed(theme, &before.theme, written.theme),
            colour_blind: changed(colour_blind, &before.colour_blind, written.colour_blind),
            text_percent: changed(text_percent, &before.text_percent, written.text_percent),
            all_numbers: changed(all_numbers, &before.all_numbers, written.all_numbers),
            projector: changed(projector, &before.projector, written.projector),
            group: changed(group, &before.group, written.group),
            motion: changed(motion, &before.motion, written.motion),
            training: changed(training, &before.training, written.training),
            hints: written.hints.changed(before.hints, *hints),
            language: changed(language, &before.language, written.language),
            full_screen: changed(full_screen, &before.full_screen, written.full_screen),
            window: changed(window, &before.window, written.window),
        }
    }
}

/// The settings that a program with these options begins with, for whoever opens its window before it runs. What is
/// wrong with their file is left to the program, to say and to put right.
#[must_use]
pub fn at_start(options: &Options, disk: &dyn Disk) -> Settings {
    let path = DataFolder::new(options.data.clone()).settings();
    let read = disk.read_text(&path, LARGEST).ok().and_then(|text| ron::from_str(&text).ok());
    read.unwrap_or_default()
}

/// The settings in force, and what their file says.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    pub settings: Settings,
    kept: Settings,
}

/// A file of settings is a few hundred bytes; this one is none.
const LARGEST: u64 = 64 * 1024;

impl Chosen {
    /// Reads the settings. A broken file is kept beside and does not keep anybody from playing.
    pub(super) fn read(disk: &dyn Disk, path: &Path) -> (Self, Option<Trouble>) {
        let (settings, trouble) = match load(disk, path) {
            Ok(settings) => (settings, None),
            Err(trouble) => (Settings::default(), Some(trouble)),
        };
        (Self { kept: settings.clone(), settings }, trouble)
    }

    /// Writes what has changed, and nothing else: another window may have changed something too.
    pub(super) fn write(&mut self, disk: &dyn Disk, path: &Path) -> Result<(), Trouble> {
        if self.settings == self.kept {
            return Ok(());
        }
        let written = load(disk, path).unwrap_or_else(|_| self.kept.clone());
        let whole = self.settings.onto(&self.kept, written);
        // Tried once a change: a disk that is full says so once, not in every frame.
        self.kept = self.settings.clone();
        let text = ron::ser::to_string_pretty(&whole, ron::ser::PrettyConfig::default()).map_err(std::io::Error::other);
        text.and_then(|text| disk.replace(path, text.as_bytes())).map_err(Trouble::disk(Doing::WriteSettings, path))
    }
}

fn load(disk: &dyn Disk, path: &Path) -> Result<Settings, Trouble> {
    let text = match disk.read_text(path, LARGEST) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Settings::default()),
        Err(error) => return Err(Trouble::disk(Doing::ReadSettings, path)(error)),
    };
    ron::from_str(&text).map_err(|error| {
        let error = error.to_string();
        let beside = path.with_extension("ron.broken");
        let moved = disk.rename(path, &beside);
        Trouble::SettingsBroken { error, beside: moved.map(|()| beside).map_err(|trouble| trouble.to_string()) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Memory;
    use crate::program::hint::Hint;
    use std::path::PathBuf;

    fn path() -> PathBuf {
        PathBuf::from("/deep/settings.ron")
    }

    fn read(disk: &Memory) -> Chosen {
        let (chosen, trouble) = Chosen::read(disk, &path());
        assert!(trouble.is_none(), "{trouble:?}");
        chosen
    }

    #[test]
    fn what_is_written_is_read_again() {
        let disk = Memory::default();
        let settings = Settings {
            theme: ThemeName::Light,
            text_percent: 150,
            all_numbers: true,
            projector: true,
            group: GroupSettings { names: true, roles: vec!["Developer".into()], ..GroupSettings::default() },
            motion: false,
            colour_blind: true,
            training: false,
            hints: Hints::all(),
            language: "de".into(),
            full_screen: true,
            window: Some((1600, 900)),
        };
        let mut chosen = read(&disk);
        chosen.settings = settings.clone();
        chosen.write(&disk, &path()).expect("written");
        assert_eq!(read(&disk).settings, settings);
    }

    #[test]
    fn two_windows_write_what_each_has_changed() {
        let disk = Memory::default();
        let (mut one, mut other) = (read(&disk), read(&disk));
        one.settings.text_percent = 150;
        one.settings.hints = one.settings.hints.with(Hint::Bet);
        one.write(&disk, &path()).expect("written");
        other.settings.theme = ThemeName::Light;
        other.settings.hints = other.settings.hints.with(Hint::Waves);
        other.write(&disk, &path()).expect("written");
        let hints = Hints::default().with(Hint::Bet).with(Hint::Waves);
        assert_eq!(read(&disk).settings, Settings { text_percent: 150, theme: ThemeName::Light, hints, ..Settings::default() });
        // Shown again in one window, they are to be shown again.
        one.settings.hints = Hints::default();
        one.write(&disk, &path()).expect("written");
        assert_eq!(read(&disk).settings.hints, Hints::default().with(Hint::Waves));
    }

    #[test]
    fn a_broken_file_gives_the_usual_settings_and_is_kept_beside() {
        let disk = Memory::default();
        disk.replace(&path(), b"(theme: Purple)").expect("written");
        let (chosen, trouble) = Chosen::read(&disk, &path());
        assert_eq!(chosen.settings, Settings::default());
        let beside = path().with_extension("ron.broken");
        assert!(trouble.is_some_and(|said| said.to_string().contains(&beside.display().to_string())));
        assert_eq!(disk.read(&beside, LARGEST).expect("kept"), b"(theme: Purple)");
        assert_eq!(read(&disk).settings, Settings::default(), "the next start is quiet");
    }

    #[test]
    fn a_file_of_an_older_program_keeps_what_it_says() {
        let disk = Memory::default();
        disk.replace(&path(), b"(text_percent: 120)").expect("written");
        assert_eq!(read(&disk).settings, Settings { text_percent: 120, ..Settings::default() });
    }
}
