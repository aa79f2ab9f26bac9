//! `check`: what is wrong with scenario files.

use super::choose::{self, Chosen};
use super::write_json;
use crate::scenario::{Finding, Severity, load, render};
use serde::Serialize;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Scenario files, or names of scenarios that come with the program.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Checked {
    file: String,
    /// Why it could not be read.
    unreadable: Option<String>,
    findings: Vec<Finding>,
    #[serde(skip)]
    text: String,
}

#[derive(Serialize)]
struct Figures {
    files: Vec<Checked>,
    errors: usize,
    warnings: usize,
}

/// Exit code if something cannot be read; 1 is for findings.
const UNREADABLE: u8 = 2;

/// Checks every file and prints what was found.
///
/// # Errors
/// If the output cannot be written.
pub(super) fn run(args: &Args, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let files: Vec<Checked> = args.files.iter().map(|file| checked(file)).collect();
    let count = |severity| files.iter().flat_map(|f| &f.findings).filter(|f| f.severity == severity).count();
    let figures = Figures { errors: count(Severity::Error), warnings: count(Severity::Warning), files };
    if args.json {
        write_json(out, &figures)?;
    } else {
        tell(&figures, out)?;
    }
    Ok(if figures.files.iter().any(|file| file.unreadable.is_some()) {
        ExitCode::from(UNREADABLE)
    } else if figures.errors > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn checked(file: &str) -> Checked {
    match choose::text(file) {
        Ok(Chosen { name, text }) => {
            let findings = load(&name, &text).findings;
            Checked { file: file.into(), unreadable: None, findings, text: text.into() }
        }
        Err(error) => Checked { file: file.into(), unreadable: Some(format!("{error:#}")), findings: Vec::new(), text: String::new() },
    }
}

fn tell(figures: &Figures, out: &mut impl Write) -> std::io::Result<()> {
    // https://no-color.org
    let coloured = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    for Checked { file, unreadable, findings, text } in &figures.files {
        match unreadable {
            Some(why) => writeln!(std::io::stderr(), "{why}")?,
            None if findings.is_empty() => writeln!(out, "{file}: nothing to find fault with")?,
            None => {
                let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
                let verdict = if errors == 0 { "can be played" } else { "cannot be played" };
                write!(out, "{}", render(findings, text, coloured))?;
                writeln!(out, "{file}: {}, {}; {verdict}", counted(errors, "error"), counted(findings.len() - errors, "warning"))?;
            }
        }
    }
    Ok(())
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
