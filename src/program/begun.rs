//! Scenarios of your own that begin as copies of others.

use super::trouble::{Doing, Trouble};
use crate::authored::MAX_NAME;
use crate::disk::Disk;
use crate::scenario;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Comes before the name of what a copy is made of.
const MY: &str = "my_";

/// Begins a scenario of your own as a copy of a text, in a folder and under a new name; says where it is. What has that name
/// already stays.
///
/// # Errors
/// If the name is taken or cannot be one, or the disk says no.
pub fn begin_scenario(disk: &dyn Disk, folder: &Path, id: &str, text: &str) -> Result<PathBuf, Trouble> {
    if scenario::by_name(id).is_some() {
        return Err(Trouble::NameTaken(id.into()));
    }
    let copy = scenario::renamed(text, id).map_err(|wrong| {
        // What is wrong is half a sentence, what to do about it a whole one.
        let first = wrong.into_iter().next();
        let why = first.map_or_else(String::new, |first| format!("{}. {}", first.message, first.help.unwrap_or_default()));
        Trouble::NotBegun { id: id.into(), why: why.trim_end().into() }
    })?;
    let path = folder.join(id).with_extension("ron");
    match disk.create(&path, copy.as_bytes()) {
        Ok(_) => Ok(path),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(Trouble::NameTaken(id.into())),
        Err(error) => Err(Trouble::disk(Doing::WriteScenario, &path)(error)),
    }
}

/// Names for a copy of a scenario, the plainest first: `my_first_sprint`, `my_first_sprint_2` …
pub(super) fn names_for(id: &str) -> impl Iterator<Item = String> {
    let of = id.strip_prefix(MY).unwrap_or(id).to_owned();
    (1_u32..).map(move |number| {
        let ending = if number == 1 { String::new() } else { format!("_{number}") };
        // Names of files are plain letters, so every byte is one.
        let most = MAX_NAME.saturating_sub(MY.len() + ending.len());
        format!("{MY}{}{ending}", of.get(..most).unwrap_or(&of))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Memory;

    #[test]
    fn what_has_the_name_already_stays_as_it_is() {
        let (disk, folder) = (Memory::new(), Path::new("/data/scenarios"));
        let (_, text) = scenario::by_name("first_sprint").expect("it is shipped");
        let path = begin_scenario(&disk, folder, "mine", text).expect("begun");
        disk.replace(&path, b"edited").expect("written");
        assert!(matches!(begin_scenario(&disk, folder, "mine", text), Err(Trouble::NameTaken(name)) if name == "mine"));
        assert_eq!(disk.read_text(&path, 100).expect("read"), "edited");
        assert!(matches!(begin_scenario(&disk, folder, "first_sprint", text), Err(Trouble::NameTaken(_))), "that one is shipped");
        let wrong = begin_scenario(&disk, folder, "../mine", text).expect_err("no name").to_string();
        assert!(wrong.starts_with("No scenario can begin as ../mine: this cannot be a name in the file. Names are lower case"), "{wrong}");
        assert_eq!(disk.files(folder, "ron").expect("listed").len(), 1);
    }

    #[test]
    fn names_for_copies_are_names_and_differ() {
        let first = |id: &str| names_for(id).take(12).collect::<Vec<String>>();
        assert_eq!(first("first_sprint")[..2], ["my_first_sprint", "my_first_sprint_2"]);
        assert_eq!(first("my_first_sprint"), first("first_sprint"));
        let long = first(&"a".repeat(MAX_NAME));
        assert!(long.iter().all(|name| name.len() <= MAX_NAME), "{long:?}");
        assert!(long.iter().collect::<std::collections::BTreeSet<_>>().len() == long.len());
    }
}
