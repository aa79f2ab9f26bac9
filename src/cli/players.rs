//! `players`: who there is.

use super::write_json;
use crate::player::all;
use serde::Serialize;
use std::io::Write;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Print the list as JSON, for other programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Listed {
    name: &'static str,
    what: &'static str,
}

/// Lists the players, the least able first.
///
/// # Errors
/// If the output cannot be written.
pub(super) fn run(args: &Args, out: &mut impl Write) -> anyhow::Result<()> {
    let listed: Vec<Listed> = all().iter().map(|about| Listed { name: about.name, what: about.what }).collect();
    if args.json {
        write_json(out, &listed)?;
        return Ok(());
    }
    for Listed { name, what } in listed {
        writeln!(out, "{name:18} {what}")?;
    }
    Ok(())
}
