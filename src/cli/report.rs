//! `report`: a finished run on one page, as a file of HTML; or what a group session came to, as a page and as tables; both as
//! statements for a record store.

use super::review::{Finished, Made, make, traced};
use super::work::Work;
use super::{choose, data_folder};
use crate::disk::{Disk, Native};
use crate::journal::{Sessions, open};
use crate::live::{Asked, Judged, judge, serve};
use crate::practice::Zone;
use crate::program::utc_offset;
use crate::report::statements::{self, Actor};
use crate::report::{self, SessionReport};
use crate::score::reference;
use anyhow::{Context, bail};
use rayon::prelude::*;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The run: its name in the data folder, or the path of its file; it must be over. Or a group session, by its name; it may
    /// be held at the same time.
    run: PathBuf,
    /// The file to write the page into; what it held before is replaced.
    #[arg(long, value_name = "FILE", required_unless_present_any = ["csv", "xapi"])]
    html: Option<PathBuf>,
    /// The file to write statements for a learning record store into: xAPI, a line of JSON for each.
    #[arg(long, value_name = "FILE")]
    xapi: Option<PathBuf>,
    /// With --xapi, who played, as the record store knows them: site and account, such as `"https://platform.example ada"`. By
    /// default a pseudonym: that of the run.
    #[arg(long, value_name = "\"SITE NAME\"", requires = "xapi")]
    actor: Option<String>,
    /// The folder to write the tables of a group session into, with what their columns mean.
    #[arg(long, value_name = "FOLDER")]
    csv: Option<PathBuf>,
    /// With --csv, also `people.csv`: who was there. Only for people who agreed to be named.
    #[arg(long, requires = "csv")]
    people: bool,
    /// In how many imagined worlds each alternative is played: more take longer and are less noisy. By default
    /// as many as the scenario's rules say (`scoring.rollouts`).
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u16).range(2..=1000))]
    rollouts: Option<u16>,
}

/// Replays, grades, writes the page or the tables and prints where they are.
///
/// # Errors
/// If there is no such run or session, it does not come out as it was played, the run is not over, or a file cannot be written.
pub(super) fn run(args: &Args, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    if let Some(name) = session(&args.run, &data_folder(data.clone())?) {
        return of_session(args, &name, &data_folder(data)?, out);
    }
    if args.csv.is_some() {
        bail!(
            "There is no group session `{}`, and tables are made of group sessions alone. For a run there are --html FILE and --xapi FILE.",
            args.run.display()
        );
    }
    let actor = args.actor.as_deref().map(|written| {
        Actor::read(written).with_context(|| format!("`{written}` is no site and account, such as \"https://platform.example ada\"."))
    });
    let actor = actor.transpose()?;
    let Finished { recording, report: of } = Finished::open(&args.run, data)?;
    let Made { review, .. } = match make(&recording, args.rollouts)? {
        Ok(made) => made,
        Err(stopped) => return Ok(stopped),
    };
    if let Some(html) = &args.html {
        let traces = traced(&recording);
        write(html, report::page(&recording, &review, traces.as_ref()).as_bytes(), out)?;
    }
    if let Some(xapi) = &args.xapi {
        let actor = actor.unwrap_or_else(|| Actor::pseudonym(&of.run));
        write(xapi, statements::of_run(&recording, &review, &actor).as_bytes(), out)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The name of a session, if there is one of it.
fn session(asked: &Path, data: &Path) -> Option<String> {
    let name = asked.file_stem()?.to_str()?;
    // Codes are typed as they come.
    let sessions = Sessions::open(Arc::new(Native), data).list();
    sessions.into_iter().map(|own| own.name).find(|own| own.eq_ignore_ascii_case(name))
}

/// The page and the tables of a session.
fn of_session(args: &Args, name: &str, data: &Path, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let (header, kept, people) = serve::read(Arc::new(Native), data, name)?;
    let (run, of) = open(&Native, &choose::run_file(Path::new(&header.run), Some(data.to_owned()))?)?;
    let rollouts = args.rollouts.map_or_else(|| run.run().scenario().rules.scoring.rollouts.into(), usize::from);
    let decided: Vec<&Asked> = kept.ballots().filter(|asked| asked.decided.is_some()).collect();
    let work = Work::begin("Judging", decided.len() as u64);
    let judged = decided.par_iter().map(|asked| {
        let judged = work.goes_on().then(|| judge(&run, asked, rollouts))?;
        work.step();
        Some(judged)
    });
    let judged: Option<Vec<Option<Judged>>> = judged.collect();
    let code = work.end(judged.is_some(), "Stopped: nothing was written.".to_owned());
    let Some(judged) = judged else { return Ok(code) };
    let judged: Vec<Judged> = judged.into_iter().flatten().collect();
    let review = match of.outcome.map(|_| make(&run, args.rollouts)).transpose()? {
        Some(Err(stopped)) => return Ok(stopped),
        Some(Ok(made)) => Some(made.review),
        None => None,
    };
    let (scenario, seed) = (run.run().scenario(), run.run().seed());
    let reference = review.as_ref().map_or_else(|| reference(scenario, seed), |review| review.reference.clone());
    let day = Zone::new(utc_offset).day(header.begun).to_string();
    let told = SessionReport {
        header: &header,
        day: &day,
        kept: &kept,
        people: &people,
        run: &run,
        judged: &judged,
        reference: Some(&reference),
        review: review.as_ref(),
    };
    if let Some(html) = &args.html {
        write(html, told.page().as_bytes(), out)?;
    }
    if let Some(xapi) = &args.xapi {
        write(xapi, statements::of_session(&header, &judged).as_bytes(), out)?;
    }
    if let Some(folder) = &args.csv {
        let people = args.people.then(|| told.attendance());
        for (file, text) in told.tables().into_iter().chain(people) {
            write(&folder.join(file), text.as_bytes(), out)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a file and says where it is.
fn write(path: &Path, bytes: &[u8], out: &mut impl Write) -> anyhow::Result<()> {
    Native.replace(path, bytes).with_context(|| format!("Cannot write `{}`", path.display()))?;
    writeln!(out, "{}", path.display())?;
    Ok(())
}
