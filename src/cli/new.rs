//! `new`: a scenario of your own, begun with a skeleton or as a copy of another.

use super::choose::Scenarios;
use super::data_folder;
use crate::disk::Native;
use crate::program::{DataFolder, begin_scenario};
use crate::scenario::SKELETON;
use std::io::Write;
use std::path::PathBuf;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Its name, by which it is listed and called: lower case letters, digits and `_`.
    id: String,
    /// Begin with this scenario: the name of one that comes with the program or of your own, or the path of a file. Without
    /// it the file is a skeleton, whose comments say what to write where, step by step.
    #[arg(long, value_name = "SCENARIO")]
    from: Option<PathBuf>,
}

/// Writes the skeleton or the copy into the folder for your own scenarios and prints where it is.
///
/// # Errors
/// If there is nothing to copy, the name is taken or cannot be one, or the file cannot be written.
pub(super) fn run(args: &Args, scenarios: &Scenarios, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<()> {
    let text = match &args.from {
        Some(from) => scenarios.text(from)?.text,
        None => SKELETON.into(),
    };
    let folder = DataFolder::new(Some(data_folder(data)?)).scenarios();
    let path = begin_scenario(&Native, &folder, &args.id, &text).map_err(|trouble| anyhow::anyhow!("{trouble}"))?;
    writeln!(out, "{}", path.display())?;
    Ok(())
}
