//! `language`: the English texts to begin a translation with, of the program or of a scenario, and what is wrong with
//! a language's file.

use super::check::{counted, verdict};
use super::choose::{Chosen, Scenarios};
use super::out::say;
use super::{choose, kinds, write_json};
use crate::scenario::texts_to_say;
use crate::words::{ENGLISH_FILE, Mistake, mistakes};
use anyhow::Context;
use serde::Serialize;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use unic_langid::LanguageIdentifier;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files of languages to check. Without any, the English file is printed: the one to translate.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print the texts of this scenario, to translate into the language of `--tag`: save them as
    /// `<scenario>.<tag>.ron` in the folder for your own scenarios, and see `check`.
    #[arg(long, value_name = "SCENARIO", requires = "tag", conflicts_with = "files")]
    scenario: Option<PathBuf>,
    /// The language, by the tag that its file has: `de`, `pt-BR`.
    #[arg(long, value_name = "TAG", requires = "scenario")]
    tag: Option<LanguageIdentifier>,
    /// Show every finding, and not only the first few of a kind.
    #[arg(long, requires = "files")]
    all: bool,
    /// Print all findings as JSON, for other programs.
    #[arg(long, requires = "files")]
    json: bool,
}

#[derive(Serialize)]
struct Checked {
    file: String,
    /// Why it could not be read.
    unreadable: Option<String>,
    findings: Vec<Mistake>,
}

#[derive(Serialize)]
struct Figures {
    files: Vec<Checked>,
    findings: usize,
}

/// Prints the English file, or checks every file and prints what was found.
///
/// # Errors
/// If the output cannot be written.
pub(super) fn run(args: &Args, scenarios: &Scenarios, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    if let (Some(scenario), Some(tag)) = (&args.scenario, &args.tag) {
        out.write_all(to_translate(scenarios, scenario, tag)?.as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    if args.files.is_empty() {
        out.write_all(ENGLISH_FILE.as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let files: Vec<Checked> = args.files.iter().map(|file| checked(file)).collect();
    let figures = Figures { findings: files.iter().map(|file| file.findings.len()).sum(), files };
    if args.json {
        write_json(out, &figures)?;
    } else {
        tell(&figures, args.all, out)?;
    }
    Ok(verdict(figures.files.iter().any(|file| file.unreadable.is_some()), figures.findings))
}

/// The texts of a scenario.
fn to_translate(scenarios: &Scenarios, scenario: &Path, tag: &LanguageIdentifier) -> anyhow::Result<String> {
    let Chosen { name, text } = scenarios.text(scenario)?;
    let texts = texts_to_say(&text, &tag.to_string());
    texts.with_context(|| format!("`{name}` cannot be played; `north-of-noise check` says why"))
}

fn checked(file: &Path) -> Checked {
    let (unreadable, findings) = match choose::file(file) {
        Ok(_) if file.extension().is_some_and(|ending| ending == "ron") => {
            let name = file.display();
            (Some(format!("`{name}` is no file of a language, it belongs to a scenario: `north-of-noise check {name}`.")), Vec::new())
        }
        Ok(text) => (None, mistakes(&text)),
        Err(error) => (Some(format!("{error:#}")), Vec::new()),
    };
    Checked { file: file.to_string_lossy().into(), unreadable, findings }
}

fn tell(figures: &Figures, is_all: bool, out: &mut impl Write) -> std::io::Result<()> {
    for Checked { file, unreadable, findings } in &figures.files {
        if let Some(why) = unreadable {
            say(why);
            continue;
        }
        let shown = kinds::shown(findings, |mistake| &mistake.what, is_all);
        for Mistake { line, what } in shown.findings {
            let line = line.map_or_else(String::new, |line| format!(":{line}"));
            writeln!(out, "{file}{line}: {what}")?;
        }
        for more in shown.more {
            writeln!(out, "{file}: {more}")?;
        }
        if findings.is_empty() {
            writeln!(out, "{file}: nothing to find fault with")?;
        } else {
            writeln!(out, "{file}: {}", counted(findings.len(), "finding"))?;
        }
    }
    Ok(())
}
