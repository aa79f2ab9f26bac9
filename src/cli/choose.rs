//! Scenarios and players by the names that people type.

use super::data_folder;
use crate::authored::{render, suggestion};
use crate::disk::{Disk, Native};
use crate::journal::Store;
use crate::player::{self, Player};
use crate::program::DataFolder;
use crate::scenario::{Scenario, by_name, load, names, texts_named};
use anyhow::{Context, anyhow, bail};
use std::borrow::Cow;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Longer files are not read; the checks refuse far shorter ones.
const MOST_BYTES: u64 = 4 << 20;
/// What files of scenarios end in.
const ENDING: &str = "ron";

/// A scenario's text, and what it is called.
pub(super) struct Chosen {
    /// The name of one that comes with the program, or the path of the file.
    pub name: String,
    pub text: Cow<'static, str>,
}

/// The scenarios that can be called by name: those that come with the program, then your own.
pub(super) struct Scenarios {
    /// The folder of your own.
    own: PathBuf,
}

impl Scenarios {
    /// With those of the data folder that was asked for, or of the platform's.
    pub fn of(data: Option<PathBuf>) -> Self {
        Self { own: DataFolder::new(data).scenarios() }
    }

    /// The text of a scenario that goes by this name, or of a file.
    ///
    /// # Errors
    /// If there is neither, with the nearest name.
    pub fn text(&self, asked: &Path) -> anyhow::Result<Chosen> {
        if let Some((name, text)) = asked.to_str().and_then(by_name) {
            return Ok(Chosen { name: name.into(), text: text.into() });
        }
        let own = self.own_file(asked);
        let path = own.as_deref().unwrap_or(asked);
        if !path.exists() && !is_path(asked) {
            let own = self.own_names();
            let mut names: Vec<&str> = names().collect();
            names.extend(own.iter().map(String::as_str));
            let name = asked.to_string_lossy();
            bail!("There is no scenario `{name}`, and no file of that name. {}", suggestion(&name, &names));
        }
        Ok(Chosen { name: path.to_string_lossy().into(), text: file(path)?.into() })
    }

    /// A scenario that can be played.
    ///
    /// # Errors
    /// If there is none, or what keeps it from being played.
    pub fn scenario(&self, asked: &Path) -> anyhow::Result<Arc<Scenario>> {
        let Chosen { name, text } = self.text(asked)?;
        let loaded = load(&name, &text);
        match loaded.scenario {
            Some(scenario) => Ok(Arc::new(scenario)),
            None => bail!("{}`{name}` cannot be played until this is put right.", render(&loaded.findings, &text, false)),
        }
    }

    /// The file of your own that goes by this name, if there is one.
    fn own_file(&self, asked: &Path) -> Option<PathBuf> {
        let path = self.own.join(asked).with_extension(ENDING);
        (!is_path(asked) && path.is_file()).then_some(path)
    }

    /// The names of your own scenarios; files of texts in another language are none.
    fn own_names(&self) -> Vec<String> {
        let files = Native.files(&self.own, ENDING).unwrap_or_default();
        let paths = files.into_iter().map(|found| found.path).filter(|path| path.to_str().and_then(texts_named).is_none());
        paths.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect()
    }
}

/// Whether somebody who typed this means a file, there or not.
fn is_path(asked: &Path) -> bool {
    asked.extension().is_some() || asked.components().count() > 1 || asked.to_str().is_none()
}

/// The file of a run, by its name in the data folder or by its path.
///
/// # Errors
/// If it is not there.
pub(super) fn run_file(asked: &Path, data: Option<PathBuf>) -> anyhow::Result<PathBuf> {
    if asked.is_file() {
        return Ok(asked.to_path_buf());
    }
    match asked.to_str().filter(|_| !is_path(asked)) {
        Some(name) => Ok(Store::open(Arc::new(Native), data_folder(data)?).find(name)?),
        None if asked.exists() => bail!("`{}` is no file.", asked.display()),
        None => bail!("There is no file `{}`.", asked.display()),
    }
}

/// The text of a file.
///
/// # Errors
/// If there is none, it is too long, or it is not text.
pub(super) fn file(asked: impl AsRef<Path>) -> anyhow::Result<String> {
    let asked = asked.as_ref();
    let cured = |error: std::io::Error| match error.kind() {
        ErrorKind::FileTooLarge => anyhow!("{error}, which no file of this program is."),
        ErrorKind::InvalidData => anyhow!("{error}. Save it as such."),
        _ => error.into(),
    };
    Native.read_text(asked, MOST_BYTES).map_err(cured).with_context(|| format!("Cannot read `{}`", asked.display()))
}

/// Makes one player for each seed.
pub(super) type Maker<'a> = dyn Fn(u64) -> Box<dyn Player + Send> + Sync + 'a;

/// A player made of code by name, new for each seed.
///
/// # Errors
/// If there is none of that name, with the nearest.
pub(super) fn player(asked: &str) -> anyhow::Result<Box<Maker<'static>>> {
    let all = player::all();
    let names: Vec<&'static str> = all.iter().map(|about| about.name).collect();
    match names.iter().copied().find(|name| *name == asked) {
        Some(name) if player::by_name(name, 0).is_some() => Ok(Box::new(move |seed| {
            // Just found under this name.
            player::by_name(name, seed).unwrap_or_else(|| Box::new(player::Bot::new(player::Habits::BALANCED)))
        })),
        _ => bail!("There is no player `{asked}`. {}", suggestion(asked, &names)),
    }
}
