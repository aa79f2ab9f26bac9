//! Files that hold the same run: copies that people or synchronisation tools made.
//!
//! A run knows the name under which it was begun, and each line's checksum speaks for all lines before it. So a
//! file that begins alike and agrees with another as far as the shorter one goes is that run again. Runs of older
//! versions do not know their name; there a file is a copy if it has no name that the program would give.

use super::chain::read;
use super::contents::Contents;
use super::identity::Identity;
use super::kind::FileKind;
use super::summary::{Read, RunSummary};
use crate::disk::Disk;
use std::path::Path;

/// The runs of files, each once: under the file with the most decisions, of equal ones that which is no copy.
pub(super) fn joined(mut files: Vec<Read>) -> Vec<RunSummary> {
    let rank = |file: &Read| file.identity.as_ref().map(|own| (own.sums.len(), own.is_original()));
    // Stable: the first by name of equal ones.
    files.sort_by_key(|file| std::cmp::Reverse(rank(file)));
    let mut runs: Vec<Read> = Vec::new();
    for file in files {
        let same = |run: &&mut Read| matches!((&run.identity, &file.identity), (Some(a), Some(b)) if a.is_same_run(b));
        match runs.iter_mut().find(same) {
            Some(run) => run.summary.copies.push(file.summary.name),
            None => runs.push(file),
        }
    }
    runs.into_iter().map(|run| run.summary).collect()
}

/// Name under which the run of a file was begun.
pub(super) fn origin(disk: &dyn Disk, path: &Path, contents: &Contents<'_>) -> String {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let own = Identity::of(&name, contents);
    if let Some(origin) = own.name.clone() {
        return origin;
    }
    if own.is_own {
        return name;
    }
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let others = disk.files(path.parent().unwrap_or(path), &ending).unwrap_or_default();
    let original = others.iter().find_map(|file| {
        let bytes = read(disk, FileKind::Run, &file.path).ok()?;
        let other = Identity::of(file.stem()?, &Contents::of(&bytes, &file.path).ok()?);
        (other.is_own && other.is_same_run(&own)).then_some(other.file)
    });
    original.unwrap_or(name)
}
