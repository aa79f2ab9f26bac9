//! `check`: what is wrong with scenario files.

use super::choose::{self, Chosen};
use super::write_json;
use crate::authored::{Finding, Severity, render};
use crate::scenario::{Loaded, Scenario, load};
use crate::score;
use rayon::prelude::*;
use serde::Serialize;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Scenario files, or names of scenarios that come with the program.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// Also play on so many seeds, and tell where the keys of dilemmas and the model are far apart.
    #[arg(long, value_name = "SEEDS", value_parser = clap::value_parser!(u64).range(1..=1000))]
    play: Option<u64>,
    /// For programs.
    #[arg(long)]
    json: bool,
}

/// An option of a dilemma whose key the model doubts.
#[derive(Serialize)]
struct Doubt {
    dilemma: String,
    option: String,
    key: f64,
    model: f64,
    se: f64,
    /// Times the dilemma came up.
    met: usize,
}

#[derive(Serialize)]
struct Checked {
    file: String,
    /// Why it could not be read.
    unreadable: Option<String>,
    findings: Vec<Finding>,
    /// With `--play` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    doubts: Option<Vec<Doubt>>,
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
    let files: Vec<Checked> = args.files.iter().map(|file| checked(file, args.play)).collect();
    let count = |severity| files.iter().flat_map(|f| &f.findings).filter(|f| f.severity == severity).count();
    let figures = Figures { errors: count(Severity::Error), warnings: count(Severity::Warning), files };
    if args.json {
        write_json(out, &figures)?;
    } else {
        tell(&figures, out)?;
    }
    Ok(verdict(figures.files.iter().any(|file| file.unreadable.is_some()), figures.errors))
}

/// Exit code of a check: what cannot be read weighs more than what is wrong in what can.
pub(super) fn verdict(some_unreadable: bool, errors: usize) -> ExitCode {
    if some_unreadable {
        ExitCode::from(UNREADABLE)
    } else if errors > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

fn checked(file: &str, play: Option<u64>) -> Checked {
    let unreadable = |why| Checked { file: file.into(), unreadable: Some(why), findings: Vec::new(), doubts: None, text: String::new() };
    match choose::text(file) {
        Ok(Chosen { name, text }) => {
            let Loaded { scenario, findings } = load(&name, &text);
            let doubts = scenario.zip(play).map(|(scenario, seeds)| doubt(&Arc::new(scenario), seeds));
            Checked { file: file.into(), unreadable: None, findings, doubts, text: text.into() }
        }
        Err(error) => unreadable(format!("{error:#}")),
    }
}

fn doubt(scenario: &Arc<Scenario>, seeds: u64) -> Vec<Doubt> {
    let met: Vec<score::Met> = (0..seeds).into_par_iter().flat_map_iter(|seed| score::meet(scenario, seed)).collect();
    let named = |d: score::KeyDoubt| {
        let dilemma = scenario.dilemmas.get(d.dilemma.index())?;
        let option = dilemma.options.get(d.option)?.label.clone();
        Some(Doubt { dilemma: dilemma.key.clone(), option, key: d.key, model: d.model, se: d.se, met: d.met })
    };
    score::doubts(scenario, &met).into_iter().filter_map(named).collect()
}

/// Whether findings may have colours: <https://no-color.org>.
pub(super) fn is_coloured() -> bool {
    std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

fn tell(figures: &Figures, out: &mut impl Write) -> std::io::Result<()> {
    for Checked { file, unreadable, findings, doubts, text } in &figures.files {
        match unreadable {
            Some(why) => writeln!(std::io::stderr(), "{why}")?,
            None if findings.is_empty() => writeln!(out, "{file}: nothing to find fault with")?,
            None => {
                let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
                let verdict = if errors == 0 { "can be played" } else { "cannot be played" };
                write!(out, "{}", render(findings, text, is_coloured()))?;
                writeln!(out, "{file}: {}, {}; {verdict}", counted(errors, "error"), counted(findings.len() - errors, "warning"))?;
            }
        }
        for Doubt { dilemma, option, key, model, se, met } in doubts.iter().flatten() {
            writeln!(out, "{file}: dilemma `{dilemma}`, {option}: key {key:.2}, by the model {model:.2} ± {se:.2} ({met} times met)")?;
        }
    }
    Ok(())
}

pub(super) fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
