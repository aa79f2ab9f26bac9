//! `language`: the English file to begin a translation with, and what is wrong with a language's file.

use super::check::{counted, verdict};
use super::out::say;
use super::{choose, write_json};
use crate::words::{ENGLISH_FILE, Mistake, mistakes};
use serde::Serialize;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files of languages to check. Without any, the English file is printed: the one to translate.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print the findings as JSON, for other programs.
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
pub(super) fn run(args: &Args, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    if args.files.is_empty() {
        out.write_all(ENGLISH_FILE.as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let files: Vec<Checked> = args.files.iter().map(|file| checked(file)).collect();
    let figures = Figures { findings: files.iter().map(|file| file.findings.len()).sum(), files };
    if args.json {
        write_json(out, &figures)?;
    } else {
        tell(&figures, out)?;
    }
    Ok(verdict(figures.files.iter().any(|file| file.unreadable.is_some()), figures.findings))
}

fn checked(file: &Path) -> Checked {
    let (unreadable, findings) = match choose::file(file) {
        Ok(text) => (None, mistakes(&text)),
        Err(error) => (Some(format!("{error:#}")), Vec::new()),
    };
    Checked { file: file.to_string_lossy().into(), unreadable, findings }
}

fn tell(figures: &Figures, out: &mut impl Write) -> std::io::Result<()> {
    for Checked { file, unreadable, findings } in &figures.files {
        if let Some(why) = unreadable {
            say(why);
            continue;
        }
        for Mistake { line, what } in findings {
            let line = line.map_or_else(String::new, |line| format!(":{line}"));
            writeln!(out, "{file}{line}: {what}")?;
        }
        if findings.is_empty() {
            writeln!(out, "{file}: nothing to find fault with")?;
        } else {
            writeln!(out, "{file}: {}", counted(findings.len(), "finding"))?;
        }
    }
    Ok(())
}
