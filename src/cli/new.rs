//! `new`: a scenario of your own, begun as a copy of another.

use super::choose::{Chosen, Scenarios};
use super::data_folder;
use crate::disk::Native;
use crate::program::{DataFolder, begin_scenario};
use std::io::Write;
use std::path::PathBuf;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Its name, by which it is listed and called: lower case letters, digits and `_`.
    id: String,
    /// The scenario to begin with: the name of one that comes with the program or of your own, or the path of a file.
    #[arg(long, value_name = "SCENARIO")]
    from: PathBuf,
}

/// Writes the copy into the folder for your own scenarios and prints where it is.
///
/// # Errors
/// If there is nothing to copy, the name is taken or cannot be one, or the file cannot be written.
pub(super) fn run(args: &Args, scenarios: &Scenarios, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<()> {
    let Chosen { text, .. } = scenarios.text(&args.from)?;
    let folder = DataFolder::new(Some(data_folder(data)?)).scenarios();
    let path = begin_scenario(&Native, &folder, &args.id, &text).map_err(|trouble| anyhow::anyhow!("{trouble}"))?;
    writeln!(out, "{}", path.display())?;
    Ok(())
}
