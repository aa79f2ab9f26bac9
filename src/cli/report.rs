//! `report`: a finished run on one page, as a file of HTML; or what a group session came to, as tables.

use super::data_folder;
use super::review::{Finished, Made, make, traced};
use crate::disk::{Disk, Native};
use crate::live::{serve, sheet};
use crate::report;
use anyhow::{Context, bail};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The run: its name in the data folder, or the path of its file. It must be over. With --csv a group session, by its
    /// name; it may be held at the same time.
    run: PathBuf,
    /// The file to write the page into; what it held before is replaced.
    #[arg(long, value_name = "FILE", required_unless_present = "csv")]
    html: Option<PathBuf>,
    /// The folder to write `votes.csv` and `decisions.csv` of a group session into.
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["html", "rollouts"])]
    csv: Option<PathBuf>,
    /// In how many imagined worlds each alternative is played: more take longer and are less noisy. By default
    /// as many as the scenario's rules say (`scoring.rollouts`).
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u16).range(2..=1000))]
    rollouts: Option<u16>,
}

/// Replays, grades, writes the page and prints where it is.
///
/// # Errors
/// If there is no such run, it does not come out as it was played, it is not over, or the file cannot be written.
pub(super) fn run(args: &Args, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    if let Some(folder) = &args.csv {
        tables(&args.run, folder, &data_folder(data)?, out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let Some(html) = &args.html else { bail!("Say where to write the page: --html FILE.") };
    let Finished { recording, .. } = Finished::open(&args.run, data)?;
    let Made { review, .. } = match make(&recording, args.rollouts)? {
        Ok(made) => made,
        Err(stopped) => return Ok(stopped),
    };
    let traces = traced(&recording);
    let page = report::page(&recording, &review, traces.as_ref());
    write(html, page.as_bytes(), out)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a file and says where it is.
fn write(path: &Path, bytes: &[u8], out: &mut impl Write) -> anyhow::Result<()> {
    Native.replace(path, bytes).with_context(|| format!("Cannot write `{}`", path.display()))?;
    writeln!(out, "{}", path.display())?;
    Ok(())
}

/// The votes and decisions of a group session.
fn tables(session: &Path, folder: &Path, data: &Path, out: &mut impl Write) -> anyhow::Result<()> {
    let name = session.file_stem().and_then(|name| name.to_str()).context("A session goes by its name, such as TIDE-42.")?;
    let (header, kept, people) = serve::read(Arc::new(Native), data, name)?;
    let tables = [("votes.csv", sheet::votes(&kept, &people, &header.settings)), ("decisions.csv", sheet::decisions(&kept))];
    for (file, rows) in tables {
        let mut table = csv::Writer::from_writer(Vec::new());
        for row in &rows {
            table.write_record(row.iter().map(|cell| sheet::defused(cell)))?;
        }
        write(&folder.join(file), &table.into_inner()?, out)?;
    }
    Ok(())
}
