//! What somebody practises for, as a file: `practice/aim.settings`, in RON. Files that end so are banks of questions there.

use crate::disk::Disk;
use crate::practice::Aim;
use crate::program::trouble::{Doing, Trouble};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Such a file has a few lines; a longer one is none.
const LARGEST: u64 = 64 * 1024;

fn path(data: &Path) -> PathBuf {
    data.join("practice").join("aim.settings")
}

/// Reads it below a data folder; nothing is aimed at if nobody has said so. A broken file keeps nobody from
/// practising; it is left as it is until something else is said, and then kept beside.
#[must_use]
pub fn read_aim(disk: &dyn Disk, data: &Path) -> (Aim, Option<Trouble>) {
    let path = path(data);
    match disk.read_text(&path, LARGEST) {
        Ok(text) => match ron::from_str(&text) {
            Ok(aim) => (aim, None),
            Err(error) => (Aim::default(), Some(Trouble::AimBroken { path, error: error.to_string() })),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => (Aim::default(), None),
        Err(error) => (Aim::default(), Some(Trouble::disk(Doing::ReadSettings, &path)(error))),
    }
}

/// Writes it.
pub(super) fn write_aim(disk: &dyn Disk, data: &Path, aim: &Aim) -> Result<(), Trouble> {
    let path = path(data);
    if let Ok(bytes) = disk.read(&path, LARGEST)
        && ron::de::from_bytes::<Aim>(&bytes).is_err()
    {
        disk.keep_aside(&path, &bytes).map_err(Trouble::disk(Doing::WriteSettings, &path))?;
    }
    let text = ron::ser::to_string_pretty(aim, ron::ser::PrettyConfig::default()).map_err(std::io::Error::other);
    text.and_then(|text| disk.replace(&path, text.as_bytes())).map_err(Trouble::disk(Doing::WriteSettings, &path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Memory;
    use crate::practice::Day;

    const DATA: &str = "/data";

    #[test]
    fn what_is_aimed_at_is_read_as_it_was_written() {
        let (disk, data) = (Memory::default(), Path::new(DATA));
        assert_eq!(read_aim(&disk, data).0, Aim::default());
        let aim = Aim { profile: Some("pspo_1_like".into()), exam: Day::read("2026-12-14").ok(), minutes: 25, tags: true };
        write_aim(&disk, data, &aim).expect("written");
        let (read, trouble) = read_aim(&disk, data);
        assert!(read == aim && trouble.is_none());
        let before = "(profile: Some(\"pspo_1_like\"), exam: Some(\"2026-12-14\"), tags: true)";
        disk.replace(&path(data), before.as_bytes()).expect("written");
        assert_eq!(read_aim(&disk, data).0, Aim { minutes: Aim::default().minutes, ..aim.clone() }, "a file that says no minutes");
        write_aim(&disk, data, &aim).expect("written");
        assert!(String::from_utf8_lossy(&disk.read(&path(data), LARGEST).expect("there")).contains("2026-12-14"));
    }

    #[test]
    fn a_broken_file_is_told_and_not_lost() {
        let (disk, data) = (Memory::default(), Path::new(DATA));
        for broken in ["(exam: Some(\"2026-02-30\"))", "soon"] {
            disk.replace(&path(data), broken.as_bytes()).expect("written");
            let (aim, trouble) = read_aim(&disk, data);
            assert!(aim == Aim::default() && trouble.is_some_and(|trouble| trouble.to_string().contains("aim.settings")));
            assert_eq!(disk.read(&path(data), LARGEST).expect("there"), broken.as_bytes(), "reading changes nothing");
            write_aim(&disk, data, &Aim::default()).expect("written");
            let all = disk.list(&data.join("practice")).expect("a folder");
            assert!(all.iter().any(|file| disk.read(&file.path, LARGEST).is_ok_and(|bytes| bytes == broken.as_bytes())), "{all:?}");
        }
    }
}
