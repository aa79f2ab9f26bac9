//! Enough reading of Rust to know what a file names: its code without comments and texts, and the
//! paths in it.

use std::fs;
use std::path::{Path, PathBuf};

/// All Rust files below a folder of this package, sorted, with their path from the package on.
pub fn rust_files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join(folder)];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of this package").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    let named = |path: &PathBuf| path.strip_prefix(root).expect("below").to_string_lossy().replace('\\', "/");
    files.iter().map(|path| (named(path), fs::read_to_string(path).expect("text"))).collect()
}

/// The code alone: comments gone, texts empty.
pub fn code(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let skipped = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => text_length(rest),
            'r' if !ends_in_name(&code) => raw_text_length(rest),
            // A quote as a character is no text's beginning.
            '\'' if rest.starts_with("'\"'") => 3,
            '\'' if rest.starts_with("'\\\"'") => 4,
            _ => 0,
        };
        if skipped > 0 {
            rest = &rest[skipped..];
        } else {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    code
}

fn ends_in_name(code: &str) -> bool {
    code.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

fn text_length(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    rest.len()
}

/// Length of `r"…"` or `r#"…"#`; 0 if it is none.
fn raw_text_length(rest: &str) -> usize {
    let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
    let begin = 1 + hashes;
    if !rest[begin..].starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    rest[begin + 1..].find(&end).map_or(rest.len(), |at| begin + 1 + at + end.len())
}

/// Every path of two names or more, groups of `use` taken apart: `a::{b, c::d}` is `a::b` and `a::c::d`.
pub fn paths(code: &str) -> Vec<Vec<String>> {
    let tokens = tokens(code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_name(&tokens[at]) {
            at = path(&tokens, at, &[], &mut found);
        } else {
            at += 1;
        }
    }
    found.retain(|path| path.len() > 1);
    found
}

/// Reads a path and what branches off it; returns where it ends.
fn path(tokens: &[String], mut at: usize, prefix: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let is = |at: usize, what: &str| tokens.get(at).is_some_and(|token| token == what);
    let mut names = prefix.to_vec();
    names.push(tokens[at].clone());
    at += 1;
    while is(at, "::") {
        if tokens.get(at + 1).is_some_and(|token| is_name(token)) {
            names.push(tokens[at + 1].clone());
            at += 2;
        } else if is(at + 1, "{") {
            at += 2;
            while at < tokens.len() && !is(at, "}") {
                at = if is_name(&tokens[at]) { path(tokens, at, &names, found) } else { at + 1 };
            }
            return at + 1;
        } else {
            break;
        }
    }
    found.push(names);
    at
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Names, `::`, and every other sign by itself.
fn tokens(code: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let length = if is_name(rest) {
            rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        if !first.is_whitespace() {
            tokens.push(rest[..length].to_string());
        }
        rest = &rest[length..];
    }
    tokens
}
