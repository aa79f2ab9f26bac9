//! `play`: hands over to the window.

use super::choose::Scenarios;
use crate::program::Options;
use anyhow::Context;
use std::path::PathBuf;
use std::process::ExitCode;

/// Arguments.
#[derive(Debug, Default, clap::Args)]
pub(super) struct Args {
    /// The scenario: the name of one that comes with the program or of your own, or the path of a file. Without it
    /// the window shows all there are.
    scenario: Option<PathBuf>,
    /// The run's luck: the same seed and the same decisions give the same run. By default another each time.
    #[arg(long, value_name = "SEED")]
    seed: Option<u64>,
}

/// Opens the window.
///
/// # Errors
/// If the scenario cannot be played, or there is no window.
pub(super) fn run(args: Args, data: Option<PathBuf>) -> anyhow::Result<ExitCode> {
    if let Some(asked) = &args.scenario {
        // Said here, where it can be read, and not in a window that closes at once.
        Scenarios::of(data.clone()).scenario(asked)?;
    }
    window(Options { scenario: args.scenario, seed: args.seed, data }).context("Cannot play")
}

#[cfg(feature = "gui")]
fn window(options: Options) -> anyhow::Result<ExitCode> {
    Ok(crate::app::run(options))
}

#[cfg(not(feature = "gui"))]
fn window(_options: Options) -> anyhow::Result<ExitCode> {
    anyhow::bail!(
        "this build has no window. Install it with its default features, or use `check`, `simulate`, `compare` and `replay`, which need none."
    )
}
