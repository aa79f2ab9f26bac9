//! Arrows between the files of a room, read from what their code names, and the circles that they close.
//!
//! An arrow goes to the file that defines what is named, not to a `mod.rs` that hands it on. Tests may look where
//! they like, and what a `mod.rs` hands on without using it is no arrow of its own.

use crate::source_text::{code, paths};
use std::collections::{BTreeMap, BTreeSet};

/// A file names something that another one defines: from, to, what.
pub type Arrow = (String, String, String);

/// A file of a room, as far as arrows go.
struct File {
    /// Its path inside the room.
    name: String,
    /// Its module, from the room on; empty for the room itself.
    module: Vec<String>,
    /// Paths that its own code names.
    named: Vec<Vec<String>>,
    /// Paths that it hands on to others.
    handed_on: Vec<Vec<String>>,
    /// Names that it defines.
    defined: BTreeSet<String>,
}

impl File {
    fn of(name: &str, source: &str) -> Self {
        let own = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let (rest, uses) = without_exports(&code(own));
        let mut module: Vec<String> = name.trim_end_matches(".rs").split('/').map(String::from).collect();
        let is_folder = module.last().is_some_and(|last| last == "mod");
        if is_folder {
            module.pop();
        }
        let handed_on = paths(&uses);
        let mut named = paths(&rest);
        // What a `mod.rs` hands on it may use itself as well.
        let is_used = |path: &&Vec<String>| path.last().is_some_and(|name| !is_folder || names(&rest).any(|other| other == name));
        named.extend(handed_on.iter().filter(is_used).cloned());
        Self { name: name.into(), module, named, handed_on, defined: defined(&rest) }
    }
}

/// Code apart from its `pub use` lines, and those.
fn without_exports(code: &str) -> (String, String) {
    let is_export = |statement: &str| {
        let beginning = statement.trim_start();
        beginning.starts_with("pub") && beginning.split_once("use ").is_some_and(|(head, _)| !head.contains(['{', '=']))
    };
    let (mut rest, mut exports) = (String::new(), String::new());
    for statement in code.split_inclusive(';') {
        if is_export(statement) { &mut exports } else { &mut rest }.push_str(statement);
    }
    (rest, exports)
}

fn names(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// Names that code defines.
fn defined(code: &str) -> BTreeSet<String> {
    const KINDS: [&str; 7] = ["struct", "enum", "trait", "type", "fn", "const", "static"];
    let words: Vec<&str> = names(code).collect();
    words.windows(2).filter(|pair| KINDS.contains(&pair[0])).map(|pair| pair[1].to_string()).collect()
}

/// All arrows between the files of a room, given by their paths inside it.
pub fn arrows(room: &str, files: &[(String, String)]) -> BTreeSet<Arrow> {
    let files: Vec<File> = files.iter().map(|(name, source)| File::of(name, source)).collect();
    let mut found = BTreeSet::new();
    for file in &files {
        for path in &file.named {
            let target = inside(room, &files, file, path).and_then(|path| defining(room, &files, &path, &mut Vec::new()));
            if let Some(target) = target.filter(|target| target.name != file.name) {
                found.insert((file.name.clone(), target.name.clone(), path.join("::")));
            }
        }
    }
    found
}

/// A path that a file names as one from its room on; none if it leads elsewhere.
fn inside(room: &str, files: &[File], file: &File, path: &[String]) -> Option<Vec<String>> {
    let on = |module: &[String], from: usize| Some([module, &path[from..]].concat());
    match path.first()?.as_str() {
        "crate" => (path.get(1)? == room).then(|| path[2..].to_vec()),
        "self" => on(&file.module, 1),
        "super" => {
            let climbs = path.iter().take_while(|name| *name == "super").count();
            on(&file.module[..file.module.len().checked_sub(climbs)?], climbs)
        }
        child => {
            let module = [&file.module[..], &[child.to_string()]].concat();
            files.iter().any(|other| other.module == module).then(|| on(&file.module, 0))?
        }
    }
}

/// The file that defines what a path from the room on leads to.
fn defining<'f>(room: &str, files: &'f [File], path: &[String], seen: &mut Vec<Vec<String>>) -> Option<&'f File> {
    let path = path.strip_suffix(&["self".to_string()]).unwrap_or(path);
    if seen.iter().any(|before| before == path) {
        return None;
    }
    seen.push(path.to_vec());
    let deepest = (0..=path.len()).rev().find_map(|depth| files.iter().find(|file| file.module == path[..depth]));
    let file = deepest?;
    let Some(name) = path.get(file.module.len()) else { return Some(file) };
    if file.defined.contains(name) {
        return Some(file);
    }
    let mut ways = file.handed_on.iter().chain(&file.named).filter(|way| way.last() == Some(name));
    let handed = ways.find_map(|way| defining(room, files, &inside(room, files, file, way)?, seen));
    // Names that macros make are in no list.
    handed.or(Some(file))
}

/// Files that lead to each other: every circle with the arrows that close it.
pub fn circles(arrows: &BTreeSet<Arrow>) -> Vec<(BTreeSet<String>, Vec<Arrow>)> {
    let mut reached: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (from, ..) in arrows {
        let (mut all, mut open) = (BTreeSet::new(), vec![from.as_str()]);
        while let Some(at) = open.pop() {
            open.extend(arrows.iter().filter(|arrow| arrow.0 == at).map(|arrow| arrow.1.as_str()).filter(|to| all.insert(*to)));
        }
        reached.insert(from, all);
    }
    let leads = |from: &str, to: &str| reached.get(from).is_some_and(|all| all.contains(to));
    let mut found: Vec<(BTreeSet<String>, Vec<Arrow>)> = Vec::new();
    for file in reached.keys().filter(|file| leads(file, file)) {
        if found.iter().any(|(files, _)| files.contains(*file)) {
            continue;
        }
        let files: BTreeSet<String> =
            reached.keys().filter(|other| leads(file, other) && leads(other, file)).map(|&file| file.into()).collect();
        let closing = arrows.iter().filter(|(from, to, _)| files.contains(from) && files.contains(to)).cloned().collect();
        found.push((files, closing));
    }
    found
}
