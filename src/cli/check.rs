//! `check`: what is wrong with scenario files.

use super::batch::{SLOW, Seeds};
use super::choose::{Chosen, Scenarios};
use super::kinds;
use super::out::{Out, say};
use super::work::Work;
use super::write_json;
use crate::authored::{Finding, Severity, render};
use crate::scenario::{Loaded, Scenario, load, load_in_words, texts_named, warn_at_keys};
use crate::score::{self, KeyDoubt};
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
    /// scenarios that come with the program or are your own.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Play each scenario with so many seeds and list the options of dilemmas whose `key` is far from what the
    /// simulation makes of them. Without it a few seeds are played, and only what is beyond doubt is warned about.
    #[arg(long, value_name = "SEEDS", value_parser = clap::value_parser!(u64).range(1..=1000))]
    play: Option<u64>,
    /// The first seed of `--play`; the others follow it.
    #[arg(long, value_name = "SEED", default_value_t = 0, requires = "play")]
    from: u64,
    /// Show every finding, and not only the first few of a kind.
    #[arg(long)]
    all: bool,
    /// Print all findings as JSON, for other programs.
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
    /// Dilemmas that never came up, with `--play` only: of these no key was looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    never_met: Option<Vec<String>>,
    /// Until it is played.
    #[serde(skip)]
    scenario: Option<Scenario>,
    /// What findings call the file.
    #[serde(skip)]
    name: String,
    #[serde(skip)]
    text: String,
}

#[derive(Serialize)]
struct Figures {
    files: Vec<Checked>,
    errors: usize,
    warnings: usize,
}

/// Seeds of a glance: under two seconds of one core, in which most dilemmas come up often enough.
const GLANCE: u64 = 40;
/// Times that a dilemma has to come up in a glance before its keys are doubted: of fewer, the noise is not known either.
const OFTEN: usize = 8;
/// Standard errors by which a glance must be sure.
const SURE: f64 = 2.0;

/// Exit code if something cannot be read, as for a call that is wrong; 1 is for findings.
const UNREADABLE: u8 = 2;

/// Checks every file and prints what was found.
///
/// # Errors
/// If the output cannot be written.
pub(super) fn run<W: Write>(args: &Args, scenarios: &Scenarios, out: &mut Out<W>) -> anyhow::Result<ExitCode> {
    let seeds = Seeds::new(args.from, args.play.unwrap_or(GLANCE))?;
    let mut files: Vec<Checked> = args.files.iter().map(|file| checked(scenarios, file)).collect();
    let work = Work::begin("Playing", seeds.count() * files.len() as u64);
    let is_whole = files.iter_mut().all(|file| file.play(seeds, args.play.is_some(), &work));
    let code = work.end(is_whole, "Stopped: not all files were played.");
    let stopped = (!is_whole).then_some(code);
    let count = |severity| files.iter().flat_map(|f| &f.findings).filter(|f| f.severity == severity).count();
    let figures = Figures { errors: count(Severity::Error), warnings: count(Severity::Warning), files };
    if args.json {
        write_json(out, &figures)?;
    } else {
        tell(&figures, args.all, out)?;
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

fn checked(scenarios: &Scenarios, file: &Path) -> Checked {
    let path = file.to_string_lossy().into_owned();
    let (name, text) = (String::new(), String::new());
    let checked = Checked { file: path, unreadable: None, findings: Vec::new(), doubts: None, never_met: None, scenario: None, name, text };
    match loaded(scenarios, file) {
        Ok((Loaded { scenario, findings }, Chosen { name, text })) => Checked { findings, scenario, name, text: text.into(), ..checked },
        Err(error) => Checked { unreadable: Some(format!("{error:#}")), ..checked },
    }
}

/// A scenario as it would be played, or texts of one beside the scenario that they belong to.
fn loaded(scenarios: &Scenarios, file: &Path) -> anyhow::Result<(Loaded, Chosen)> {
    let chosen = scenarios.text(file)?;
    let Chosen { name, text } = &chosen;
    let Some((id, _)) = texts_named(name) else { return Ok((load(name, text), chosen)) };
    let beside = file.with_file_name(format!("{id}.ron"));
    let of = if beside.exists() { beside } else { id.into() };
    let scenario = scenarios.text(&of).with_context(|| format!("`{name}` holds texts of a scenario `{id}`"))?;
    // Only their words differ: there is nothing to play in them.
    let findings = load_in_words(&scenario.name, &scenario.text, name, text).findings;
    Ok((Loaded { scenario: None, findings }, chosen))
}

impl Checked {
    /// What playing it found beside mistakes, if it did.
    fn played(&self) -> Option<String> {
        let (doubts, unmet) = (self.doubts.as_ref()?.len(), self.never_met.as_ref()?.len());
        let keys = (doubts > 0).then(|| format!("{} of options doubted by the model", counted(doubts, "key")));
        let unmet = (unmet > 0).then(|| format!("{} never came up", counted(unmet, "dilemma")));
        let found: Vec<String> = [keys, unmet].into_iter().flatten().collect();
        (!found.is_empty()).then(|| found.join(", "))
    }

    /// Plays what can be played: either a long look, whose doubts are listed, or a glance, which warns. False if the work
    /// was stopped before.
    fn play(&mut self, seeds: Seeds, is_long: bool, work: &Work) -> bool {
        let Some(scenario) = self.scenario.take().map(Arc::new) else { return true };
        let mut met: Vec<score::Met> = Vec::new();
        if seeds.each(work, SLOW, |seed| score::meet(&scenario, seed), |of_seed| met.extend(of_seed)) < seeds.count() {
            return false;
        }
        let doubts = score::doubts(&scenario, &met);
        if is_long {
            self.doubts = Some(doubts.iter().filter_map(|doubt| named(&scenario, doubt)).collect());
            let is_met = |place: usize| met.iter().any(|(of, _)| of.index() == place);
            let unmet = scenario.dilemmas.iter().enumerate().filter(|(place, _)| !is_met(*place));
            self.never_met = Some(unmet.map(|(_, dilemma)| dilemma.key.clone()).collect());
        } else {
            let sure = doubts.iter().filter(|doubt| doubt.met >= OFTEN && doubt.is_beyond(SURE));
            let warnings = sure.map(|doubt| (doubt.dilemma, doubt.option, warning(doubt))).collect();
            self.findings.extend(warn_at_keys(&self.name, &self.text, warnings));
            self.findings.sort_by_key(|finding| finding.span.start);
        }
        true
    }
}

fn named(scenario: &Scenario, doubt: &KeyDoubt) -> Option<Doubt> {
    let dilemma = scenario.dilemmas.get(doubt.dilemma.index())?;
    let option = dilemma.options.get(doubt.option)?.label.clone();
    Some(Doubt { dilemma: dilemma.key.clone(), option, key: doubt.key, model: doubt.model, se: doubt.se, met: doubt.met })
}

/// What is wrong, and what to do.
fn warning(doubt: &KeyDoubt) -> [String; 2] {
    let KeyDoubt { key, model, se, met, .. } = doubt;
    let message = format!("the key is {key:.2}, by the model this option is worth {model:.2} ± {se:.2} ({met} times met)");
    [message, "Let its effects do what its text says, or mend the key; `--play 30` looks longer.".into()]
}

fn tell<W: Write>(figures: &Figures, is_all: bool, out: &mut Out<W>) -> std::io::Result<()> {
    for checked in &figures.files {
        let Checked { file, unreadable, findings, doubts, text, .. } = checked;
        match unreadable {
            Some(why) => say(why),
            None if findings.is_empty() => match checked.played() {
                None => writeln!(out, "{file}: nothing to find fault with")?,
                Some(played) => writeln!(out, "{file}: no mistakes; {played}")?,
            },
            None => {
                let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
                let verdict = if errors == 0 { "can be played" } else { "cannot be played" };
                let shown = kinds::shown(findings, |finding| &finding.message, is_all);
                out.styled(&render(shown.findings, text, out.is_coloured()))?;
                for more in shown.more {
                    writeln!(out, "{file}: {more}")?;
                }
                writeln!(out, "{file}: {}, {}; {verdict}", counted(errors, "error"), counted(findings.len() - errors, "warning"))?;
            }
        }
        for Doubt { dilemma, option, key, model, se, met } in doubts.iter().flatten() {
            writeln!(out, "{file}: dilemma `{dilemma}`, {option}: key {key:.2}, by the model {model:.2} ± {se:.2} ({met} times met)")?;
        }
        for dilemma in checked.never_met.iter().flatten() {
            writeln!(out, "{file}: dilemma `{dilemma}` never came up, so its keys were not looked at: are its conditions ever met?")?;
        }
    }
    Ok(())
}

pub(super) fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
