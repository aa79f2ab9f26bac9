//! `check`: what is wrong with scenario files.

use super::batch::{SLOW, Seeds};
use super::choose::{self, Chosen};
use super::out::{Out, say};
use super::work::Work;
use super::write_json;
use crate::authored::{Finding, Severity, render};
use crate::scenario::{Loaded, Scenario, load, load_in_words, texts_named};
use crate::score;
use anyhow::Context;
use serde::Serialize;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The files of scenarios or of their texts in another language (`<scenario>.<language>.ron`), or names of
    /// scenarios that come with the program.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Also play each scenario with so many seeds, some seconds each, and list the options of dilemmas whose
    /// `key` is far from what the simulation makes of them.
    #[arg(long, value_name = "SEEDS", value_parser = clap::value_parser!(u64).range(1..=1000))]
    play: Option<u64>,
    /// Print the findings as JSON, for other programs.
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
    /// Until it is played.
    #[serde(skip)]
    scenario: Option<Scenario>,
    #[serde(skip)]
    text: String,
}

#[derive(Serialize)]
struct Figures {
    files: Vec<Checked>,
    errors: usize,
    warnings: usize,
}

/// Exit code if something cannot be read, as for a call that is wrong; 1 is for findings.
const UNREADABLE: u8 = 2;

/// Checks every file and prints what was found.
///
/// # Errors
/// If the output cannot be written.
pub(super) fn run<W: Write>(args: &Args, out: &mut Out<W>) -> anyhow::Result<ExitCode> {
    let play = args.play.map(|seeds| (seeds, Work::begin("Playing", seeds * args.files.len() as u64)));
    let mut files: Vec<Checked> = args.files.iter().map(|file| checked(file)).collect();
    let mut stopped = None;
    if let Some((seeds, work)) = &play {
        let played = |file: &mut Checked| match file.scenario.take() {
            Some(scenario) => meet(&Arc::new(scenario), *seeds, work).map(|doubts| file.doubts = Some(doubts)).is_some(),
            None => true,
        };
        let is_whole = files.iter_mut().all(played);
        let code = work.end(is_whole, "Stopped: not all files were played.");
        stopped = (!is_whole).then_some(code);
    }
    let count = |severity| files.iter().flat_map(|f| &f.findings).filter(|f| f.severity == severity).count();
    let figures = Figures { errors: count(Severity::Error), warnings: count(Severity::Warning), files };
    if args.json {
        write_json(out, &figures)?;
    } else {
        tell(&figures, out)?;
    }
    Ok(stopped.unwrap_or_else(|| verdict(figures.files.iter().any(|file| file.unreadable.is_some()), figures.errors)))
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

fn checked(file: &Path) -> Checked {
    let name = file.to_string_lossy().into_owned();
    let checked = Checked { file: name, unreadable: None, findings: Vec::new(), doubts: None, scenario: None, text: String::new() };
    match loaded(file) {
        Ok((Loaded { scenario, findings }, text)) => Checked { findings, scenario, text, ..checked },
        Err(error) => Checked { unreadable: Some(format!("{error:#}")), ..checked },
    }
}

/// A scenario as it would be played, or texts of one beside the scenario that they belong to.
fn loaded(file: &Path) -> anyhow::Result<(Loaded, String)> {
    let Chosen { name, text } = choose::text(file)?;
    let Some((id, _)) = texts_named(&name) else { return Ok((load(&name, &text), text.into())) };
    let beside = file.with_file_name(format!("{id}.ron"));
    let of = if beside.exists() { beside } else { id.into() };
    let scenario = choose::text(&of).with_context(|| format!("`{name}` holds texts of a scenario `{id}`"))?;
    // Only their words differ: there is nothing to play in them.
    let findings = load_in_words(&scenario.name, &scenario.text, &name, &text).findings;
    Ok((Loaded { scenario: None, findings }, text.into()))
}

/// The doubts over so many seeds; none if the work was stopped before.
fn meet(scenario: &Arc<Scenario>, seeds: u64, work: &Work) -> Option<Vec<Doubt>> {
    let mut met: Vec<score::Met> = Vec::new();
    let seeds = Seeds::new(0, seeds).ok()?;
    let done = seeds.each(work, SLOW, |seed| score::meet(scenario, seed), |of_seed| met.extend(of_seed));
    if done < seeds.count() {
        return None;
    }
    let named = |d: score::KeyDoubt| {
        let dilemma = scenario.dilemmas.get(d.dilemma.index())?;
        let option = dilemma.options.get(d.option)?.label.clone();
        Some(Doubt { dilemma: dilemma.key.clone(), option, key: d.key, model: d.model, se: d.se, met: d.met })
    };
    Some(score::doubts(scenario, &met).into_iter().filter_map(named).collect())
}

fn tell<W: Write>(figures: &Figures, out: &mut Out<W>) -> std::io::Result<()> {
    for Checked { file, unreadable, findings, doubts, text, .. } in &figures.files {
        match unreadable {
            Some(why) => say(why),
            None if findings.is_empty() => writeln!(out, "{file}: nothing to find fault with")?,
            None => {
                let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
                let verdict = if errors == 0 { "can be played" } else { "cannot be played" };
                out.styled(&render(findings, text, out.is_coloured()))?;
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
