//! `practice check`: what is wrong with files of questions.

use crate::cli::check::{counted, verdict};
use crate::cli::out::{Out, say};
use crate::cli::{choose, write_json};
use crate::disk::{Disk, Native};
use crate::practice::{BANK_FILES, Bank, Checked, Extent, LoadedSources, PROFILES_FILE, Profile, SOURCES_FILE, Sources, check};
use crate::scenario::{Finding, Severity, render};
use serde::Serialize;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files of questions, or folders of them; the bank that comes with the program if there are none.
    #[arg(value_name = "FILE")]
    files: Vec<String>,
    /// What may be cited, in place of the list that comes with the program.
    #[arg(long, value_name = "FILE")]
    sources: Option<String>,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct CheckedFile {
    file: String,
    /// Why it could not be read.
    unreadable: Option<String>,
    findings: Vec<Finding>,
    #[serde(skip)]
    text: String,
}

#[derive(Serialize)]
struct Figures {
    files: Vec<CheckedFile>,
    /// Questions that can be used; none if a file has errors.
    questions: usize,
    errors: usize,
    warnings: usize,
}

/// Checks the files together and prints what was found.
///
/// # Errors
/// If the output cannot be written.
pub(super) fn run(args: &Args, out: &mut Out<impl Write>) -> anyhow::Result<ExitCode> {
    let (mut files, extent) = asked(&args.files);
    let listed = match &args.sources {
        Some(name) => read(name.clone()),
        None => shipped(SOURCES_FILE),
    };
    let LoadedSources { sources, findings } = Sources::load(&listed.file, &listed.text);
    let texts: Vec<(&str, &str)> =
        files.iter().filter(|file| file.unreadable.is_none()).map(|file| (file.file.as_str(), file.text.as_str())).collect();
    let Checked { questions, findings: of_files } = check(&texts, &sources.unwrap_or_default(), extent);
    for (file, found) in files.iter_mut().filter(|file| file.unreadable.is_none()).zip(of_files) {
        file.findings.extend(found);
    }
    // The shipped list is part of what comes with the program; with other files it is only told if it is broken.
    if args.files.is_empty() || args.sources.is_some() || !findings.is_empty() {
        files.push(CheckedFile { findings, ..listed });
    }
    if args.files.is_empty() {
        let listed = shipped(PROFILES_FILE);
        let findings = Profile::load(&listed.file, &listed.text, &Bank::shipped()).findings;
        files.push(CheckedFile { findings, ..listed });
    }
    let count = |severity| files.iter().flat_map(|file| &file.findings).filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let figures = Figures { questions: questions.iter().flatten().map(Vec::len).sum(), errors, warnings, files };
    if args.json {
        write_json(out, &figures)?;
    } else {
        tell(&figures, out)?;
    }
    Ok(verdict(figures.files.iter().any(|file| file.unreadable.is_some()), figures.errors))
}

/// The files asked for. A folder counts as a whole bank, and so does what comes with the program.
fn asked(names: &[String]) -> (Vec<CheckedFile>, Extent) {
    if names.is_empty() {
        return (BANK_FILES.iter().copied().map(shipped).collect(), Extent::Whole);
    }
    let extent = if names.iter().any(|name| Path::new(name).is_dir()) { Extent::Whole } else { Extent::Files };
    (names.iter().flat_map(|name| files_of(name)).map(read).collect(), extent)
}

/// The file of that name, or those in the folder of that name.
fn files_of(name: &str) -> Vec<String> {
    if !Path::new(name).is_dir() {
        return vec![name.into()];
    }
    let banks = Native.files(Path::new(name), "ron").unwrap_or_default();
    let mut names: Vec<String> = banks.iter().map(|bank| bank.path.to_string_lossy().into_owned()).collect();
    if names.is_empty() {
        // Said as of a file that cannot be read.
        names.push(name.into());
    }
    names
}

fn shipped((name, text): (&str, &str)) -> CheckedFile {
    CheckedFile { file: name.into(), unreadable: None, findings: Vec::new(), text: text.into() }
}

fn read(file: String) -> CheckedFile {
    let (unreadable, text) = match choose::file(&file) {
        Ok(text) => (None, text),
        Err(error) => (Some(format!("{error:#}")), String::new()),
    };
    CheckedFile { file, unreadable, findings: Vec::new(), text }
}

fn tell(figures: &Figures, out: &mut Out<impl Write>) -> std::io::Result<()> {
    for CheckedFile { file, unreadable, findings, text } in &figures.files {
        match unreadable {
            Some(why) => say(why),
            None if findings.is_empty() => writeln!(out, "{file}: nothing to find fault with")?,
            None => {
                let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
                let verdict = if errors == 0 { "can be used" } else { "cannot be used" };
                out.styled(&render(findings, text, out.is_coloured()))?;
                writeln!(out, "{file}: {}, {}; {verdict}", counted(errors, "error"), counted(findings.len() - errors, "warning"))?;
            }
        }
    }
    if figures.errors == 0 {
        writeln!(out, "{}", counted(figures.questions, "question"))?;
    }
    Ok(())
}
