//! Settings: read at the start, put in force, written when they change.

use super::Step;
use super::data::DataFolder;
use super::notice::Notices;
use crate::disk::{Disk, Native};
use crate::tr;
use crate::ui::{Look, Scale, Settings};
use bevy::prelude::*;
use std::io::ErrorKind;
use std::path::Path;

/// The settings in force.
#[derive(Resource, Debug, Clone, Default)]
pub(super) struct Chosen(pub Settings);

impl Chosen {
    /// The look they ask for.
    pub(super) fn look(&self) -> Look {
        const PERCENT: f32 = 100.0;
        Look::new(self.0.theme, self.0.colour_blind, Scale::new(f32::from(self.0.text_percent) / PERCENT), self.0.motion)
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Chosen>();
    app.add_systems(PreStartup, read);
    app.add_systems(Update, write.in_set(Step::Settle).run_if(resource_changed::<Chosen>));
}

/// A broken file is kept beside and does not keep anybody from playing.
pub(super) fn read(folder: Res<DataFolder>, mut chosen: ResMut<Chosen>, mut notices: ResMut<Notices>) {
    let path = folder.settings();
    match load(&path) {
        Ok(settings) => chosen.0 = settings,
        Err(note) => notices.tell(note),
    }
    // What was just read need not be written.
    chosen.bypass_change_detection();
}

/// A longer file holds no settings.
const MOST: u64 = 1 << 20;

fn load(path: &Path) -> Result<Settings, String> {
    let text = match Native.read_text(path, MOST) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Settings::default()),
        Err(error) => return Err(tr!("settings-unreadable", path = path.display().to_string(), error = error.to_string())),
    };
    ron::from_str(&text).map_err(|error| {
        let beside = path.with_extension("ron.broken");
        let error = error.to_string();
        match Native.rename(path, &beside) {
            Ok(()) => tr!("settings-broken", error = error, path = beside.display().to_string()),
            Err(trouble) => tr!("settings-broken-not-kept", error = error, trouble = trouble.to_string()),
        }
    })
}

fn write(folder: Res<DataFolder>, chosen: Res<Chosen>, mut notices: ResMut<Notices>, mut last: Local<Option<Settings>>) {
    // The first change is the reading itself.
    if last.replace(chosen.0.clone()).is_none_or(|before| before == chosen.0) {
        return;
    }
    if let Err(error) = save(&folder.settings(), &chosen.0) {
        notices.tell(tr!("settings-not-written", path = folder.settings().display().to_string(), error = error.to_string()));
    }
}

fn save(path: &Path, settings: &Settings) -> std::io::Result<()> {
    let text = ron::ser::to_string_pretty(settings, ron::ser::PrettyConfig::default()).map_err(std::io::Error::other)?;
    Native.replace(path, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::ThemeName;
    use crate::ui::hint::Hints;
    use std::fs;

    #[test]
    fn what_is_written_is_read_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep").join("settings.ron");
        let settings = Settings {
            theme: ThemeName::Light,
            text_percent: 150,
            motion: false,
            colour_blind: true,
            training: false,
            hints: Hints::all(),
            language: "de".into(),
        };
        save(&path, &settings).expect("written");
        assert_eq!(load(&path), Ok(settings));
    }

    #[test]
    fn a_broken_file_gives_the_usual_settings_and_is_kept_beside() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.ron");
        fs::write(&path, "(theme: Purple)").expect("written");
        let note = load(&path).expect_err("broken");
        let beside = folder.path().join("settings.ron.broken");
        assert!(note.contains(&beside.display().to_string()), "{note}");
        assert_eq!(fs::read_to_string(beside).expect("kept"), "(theme: Purple)");
        assert_eq!(load(&path), Ok(Settings::default()), "the next start is quiet");
    }

    #[test]
    fn a_file_of_an_older_program_keeps_what_it_says() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.ron");
        fs::write(&path, "(text_percent: 120)").expect("written");
        assert_eq!(load(&path), Ok(Settings { text_percent: 120, ..Settings::default() }));
    }
}
