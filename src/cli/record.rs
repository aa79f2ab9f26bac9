//! `record`: a player made of code plays a run into a file.
//!
//! Prints each decision with its number once it is on the disk, which is what the crash test holds against what it
//! finds there.

use super::choose::{self, Chosen, Scenarios};
use super::data_folder;
use crate::disk::Native;
use crate::journal::{Mode, Store};
use crate::sim::Recording;
use crate::words;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The scenario: the name of one that comes with the program or of your own, or the path of a file.
    scenario: PathBuf,
    /// Who plays; `north-of-noise players` lists the names.
    #[arg(long, value_name = "NAME", default_value = "balanced")]
    player: String,
    /// The run's luck: the same seed and the same decisions give the same run.
    #[arg(long, value_name = "SEED", default_value_t = 0)]
    seed: u64,
}

/// Plays, writes and prints.
///
/// # Errors
/// If scenario or player cannot be had, or a decision cannot be written.
pub(super) fn run(args: &Args, scenarios: &Scenarios, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<()> {
    let scenario = scenarios.scenario(&args.scenario)?;
    let Chosen { name, text } = scenarios.text(&args.scenario)?;
    let mut player = choose::player(&args.player)?(args.seed);
    let mut journal = Store::open(Arc::new(Native), data_folder(data)?).create_as(Mode::Sample, &name, &text, args.seed)?;
    let mut recording = Recording::new(scenario, args.seed);
    writeln!(out, "run {}", journal.name())?;
    let mut decisions = Vec::new();
    while recording.run().outcome().is_none() {
        let before = recording.decisions().len();
        decisions.clear();
        player.decide(&recording.view(), &mut decisions);
        for decision in decisions.drain(..) {
            let view = recording.view();
            let said = format!("Sprint {}: {}", view.sprint() + 1, words::decision(&view, &decision));
            // What is not possible is skipped, as in `player::play`.
            if let Ok(next) = recording.prepare(decision) {
                journal.append(&next, None)?;
                next.accept();
                writeln!(out, "decision {}, {said}", recording.decisions().len())?;
                out.flush()?;
            }
        }
        anyhow::ensure!(
            recording.decisions().len() > before,
            "The player `{}` found nothing to do in Sprint {}.",
            args.player,
            recording.view().sprint() + 1
        );
    }
    writeln!(out, "over {:016x}", recording.run().fingerprint())?;
    Ok(())
}
