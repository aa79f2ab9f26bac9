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

/// Where code names a constant of the rules, and whether it calculates with it there.
#[derive(Debug, PartialEq, Eq)]
pub struct ConstantRead {
    /// `group.name`.
    pub name: String,
    /// The line, from 1.
    pub line: usize,
    /// It is compared, or a part of a sum or product.
    pub calculates: bool,
}

/// Every constant of these names (`group.name`) that code reads: by its whole path from `rules` on, or through names
/// that stand for `rules`, for a group or for the constant itself until their block ends.
pub fn constant_reads(source: &str, names: &[&str]) -> Vec<ConstantRead> {
    let tokens = signs(&code(source));
    let is = |at: usize, what: &str| tokens.get(at).is_some_and(|(token, _)| token == what);
    let text = |at: usize| tokens.get(at).map_or("", |(token, _)| token.as_str());
    let is_group = |group: &str| names.iter().any(|name| name.split('.').next() == Some(group));
    // What a name stands for: nothing for `rules`, a group, or a constant; and how deep the block is in which it does.
    let mut meanings: Vec<(String, String, usize)> = Vec::new();
    let (mut found, mut depth, mut at) = (Vec::new(), 0_usize, 0);
    while at < tokens.len() {
        match text(at) {
            "{" => depth += 1,
            "}" => {
                depth = depth.saturating_sub(1);
                meanings.retain(|(_, _, since)| *since <= depth);
            }
            name if is_name(name) && !is(at + 1, "(") => {
                let of_other = at > 0 && (is(at - 1, ".") || is(at - 1, "::"));
                let meaning = meanings.iter().rev().find(|(alias, ..)| alias == name).filter(|_| !of_other);
                let mut stands = match meaning {
                    Some((_, meaning, _)) => meaning.clone(),
                    None if name == "rules" => String::new(),
                    None => {
                        at += 1;
                        continue;
                    }
                };
                // A type or a name of something else.
                let begin = path_begin(&tokens, at);
                let mut end = at;
                while is(end + 1, ".") && !is(end + 3, "(") {
                    let next = text(end + 2);
                    let longer = if stands.is_empty() { next.to_string() } else { format!("{stands}.{next}") };
                    if !(is_group(&longer) || names.contains(&longer.as_str())) {
                        break;
                    }
                    stands = longer;
                    end += 2;
                }
                if names.contains(&stands.as_str()) {
                    found.push(ConstantRead { name: stands.clone(), line: tokens[at].1, calculates: calculates(&tokens, begin, end) });
                }
                if (is_group(&stands) || names.contains(&stands.as_str()) || (stands.is_empty() && name == "rules"))
                    && let Some(alias) = alias(&tokens, begin, end)
                {
                    meanings.push((alias, stands, depth));
                }
                at = end;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// Where the path begins that a name ends: `view.scenario().rules`.
fn path_begin(tokens: &[(String, usize)], mut at: usize) -> usize {
    let text = |at: usize| tokens[at].0.as_str();
    while at >= 2 && text(at - 1) == "." {
        at -= 2;
        // A call: back over what it is given.
        if text(at) == ")" {
            let mut open = 1;
            while open > 0 && at > 0 {
                at -= 1;
                open += usize::from(text(at) == ")");
                open -= usize::from(text(at) == "(");
            }
            at = at.saturating_sub(1);
        }
    }
    at
}

/// The name that a whole expression is bound to: `let name = &path;`, or its place in `let (name, other) = (path, …);`.
fn alias(tokens: &[(String, usize)], begin: usize, end: usize) -> Option<String> {
    let text = |at: usize| tokens.get(at).map_or("", |(token, _)| token.as_str());
    let mut before = begin.checked_sub(1)?;
    while text(before) == "&" || text(before) == "*" {
        before = before.checked_sub(1)?;
    }
    let mut after = end + 1;
    if text(after) == "as" {
        after += 2;
    }
    match (text(before), text(after)) {
        ("=", ";" | "else") => (is_name(text(before - 1))).then(|| text(before - 1).to_string()),
        ("(" | ",", "," | ")") => {
            let open = (0..=before).rev().find(|at| text(*at) == "(")?;
            let place = (open..=before).filter(|at| text(*at) == ",").count();
            let names_end = open.checked_sub(2).filter(|at| text(open - 1) == "=" && text(*at) == ")")?;
            let names_begin = (0..names_end).rev().find(|at| text(*at) == "(")?;
            let names: Vec<&str> = (names_begin + 1..names_end).map(text).filter(|name| is_name(name)).collect();
            names.get(place).map(|name| (*name).to_string())
        }
        _ => None,
    }
}

/// Whether what is between two places is calculated with or compared.
fn calculates(tokens: &[(String, usize)], mut begin: usize, mut end: usize) -> bool {
    const OPERATORS: [&str; 14] = ["+", "-", "*", "/", "%", "<", ">", "<=", ">=", "==", "!=", "+=", "-=", "*="];
    const METHODS: [&str; 12] =
        ["min", "max", "clamp", "powf", "powi", "sqrt", "ln", "exp", "mul_add", "total_cmp", "partial_cmp", "rem_euclid"];
    let text = |at: usize| tokens.get(at).map_or("", |(token, _)| token.as_str());
    loop {
        while text(end + 1) == "as" {
            end += 2;
        }
        if text(end + 1) == "." && METHODS.contains(&text(end + 2)) {
            return true;
        }
        let before = begin.checked_sub(1).map_or("", text);
        // A sign with nothing before it that it could join is no operator: `-x`, `*x`.
        let joins = begin >= 2
            && (is_name(text(begin - 2)) && text(begin - 2) != "return"
                || matches!(text(begin - 2), ")" | "]")
                || text(begin - 2).starts_with(|c: char| c.is_ascii_digit()));
        if OPERATORS.contains(&text(end + 1)) || (OPERATORS.contains(&before) && joins) {
            return true;
        }
        let in_brackets = before == "(" && text(end + 1) == ")" && begin >= 2 && !is_name(text(begin - 2)) && text(begin - 2) != "!";
        match before {
            "-" | "&" | "*" if !joins => begin -= 1,
            "(" if in_brackets => (begin, end) = (begin - 1, end + 1),
            _ => return false,
        }
    }
}

/// Names, numbers and signs, operators of two characters whole, each with its line.
fn signs(code: &str) -> Vec<(String, usize)> {
    const PAIRS: [&str; 15] = ["::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "*=", "/=", "..", "<<"];
    let (mut signs, mut rest, mut line) = (Vec::new(), code, 1);
    while let Some(first) = rest.chars().next() {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        let length = if first.is_ascii_digit() {
            // A number with decimals is one, a range of numbers is not.
            let whole = rest.find(|c: char| !word(c)).unwrap_or(rest.len());
            let decimals = rest[whole..].strip_prefix('.').filter(|more| more.starts_with(|c: char| c.is_ascii_digit()));
            whole + decimals.map_or(0, |more| 1 + more.find(|c: char| !word(c)).unwrap_or(more.len()))
        } else if is_name(rest) {
            rest.find(|c: char| !word(c)).unwrap_or(rest.len())
        } else if PAIRS.iter().any(|pair| rest.starts_with(pair)) {
            2
        } else {
            first.len_utf8()
        };
        line += usize::from(first == '\n');
        if !first.is_whitespace() {
            signs.push((rest[..length].to_string(), line));
        }
        rest = &rest[length..];
    }
    signs
}
