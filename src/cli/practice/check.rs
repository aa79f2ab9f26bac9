//! `practice check`: what is wrong with files of questions, as they will be used: beside the bank that comes
//! with the program and your own ones in the data folder.

use crate::authored::{Finding, Severity, render};
use crate::cli::check::{counted, verdict};
use crate::cli::out::{Out, say};
use crate::cli::{choose, data_folder, write_json};
use crate::disk::{Disk, Native};
use crate::journal::PracticeStore;
use crate::practice::{
    BANK_FILES, Bank, Checked, ESSAY_FILES, Essays, Extent, LoadedSources, PROFILES_FILE, Profile, SOURCES_FILE, Sources, check,
};
use serde::Serialize;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files of questions, or folders of them, each as it will be used beside the others; the bank that comes
    /// with the program if there are none.
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
    /// Essays that can be used.
    essays: usize,
    errors: usize,
    warnings: usize,
}

/// Checks the files together and prints what was found.
///
/// # Errors
/// If the output cannot be written.
pub(super) fn run(args: &Args, data: Option<PathBuf>, out: &mut Out<impl Write>) -> anyhow::Result<ExitCode> {
    let (essays, mut files): (Vec<CheckedFile>, Vec<CheckedFile>) =
        asked(&args.files).into_iter().chain(shipped_essays(&args.files)).partition(|file| is_of_essays(&file.text));
    let beside = beside(&files, data);
    let comes_with = |file: &&CheckedFile| stands_for(&file.file).is_some();
    // Counts are owed by the bank that comes with the program alone, and only if all of it is asked about.
    let extent = if files.iter().filter(comes_with).count() == BANK_FILES.len() { Extent::Whole } else { Extent::Files };
    let listed = match &args.sources {
        Some(name) => read(name.clone()),
        None => given(SOURCES_FILE),
    };
    let LoadedSources { sources, findings } = Sources::load(&listed.file, &listed.text);
    let readable = || files.iter().enumerate().filter(|(_, file)| file.unreadable.is_none());
    // In the order in which they are used: what comes with the program, then your own by name.
    let mut used: Vec<(Option<usize>, &CheckedFile)> = readable().map(|(k, file)| (Some(k), file)).collect();
    used.extend(beside.iter().map(|file| (None, file)));
    if !args.files.is_empty() {
        used.sort_by_key(|(_, file)| (stands_for(&file.file).unwrap_or(BANK_FILES.len()), Path::new(&file.file).file_name()));
    }
    let texts: Vec<(&str, &str)> = used.iter().map(|(_, file)| (file.file.as_str(), file.text.as_str())).collect();
    let sources = sources.unwrap_or_default();
    let Checked { questions, findings: of_files } = check(&texts, &sources, extent);
    let asked_about: Vec<Option<usize>> = used.iter().map(|(asked, _)| *asked).collect();
    let questions = asked_about.iter().zip(&questions).filter(|(asked, _)| asked.is_some());
    let questions = questions.filter_map(|(_, questions)| questions.as_ref().map(Vec::len)).sum();
    for (asked, found) in asked_about.into_iter().zip(of_files) {
        if let Some(file) = asked.and_then(|asked| files.get_mut(asked)) {
            file.findings.extend(found);
        }
    }
    let (essays, written) = checked_essays(essays, &sources);
    files.extend(essays);
    // The shipped list is part of what comes with the program; with other files it is only told if it is broken.
    if args.files.is_empty() || args.sources.is_some() || !findings.is_empty() {
        files.push(CheckedFile { findings, ..listed });
    }
    if args.files.is_empty() {
        let listed = given(PROFILES_FILE);
        let findings = Profile::load(&listed.file, &listed.text, &Bank::shipped()).findings;
        files.push(CheckedFile { findings, ..listed });
    }
    let count = |severity| files.iter().flat_map(|file| &file.findings).filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let figures = Figures { files, questions, essays: written, errors, warnings };
    if args.json {
        write_json(out, &figures)?;
    } else {
        tell(&figures, out)?;
    }
    Ok(verdict(figures.files.iter().any(|file| file.unreadable.is_some()), figures.errors))
}

/// Whether a file holds essays, by its first field.
fn is_of_essays(text: &str) -> bool {
    let is_field = |line: &&str| line.starts_with("essays:") || line.starts_with("questions:");
    text.lines().map(str::trim_start).find(is_field).is_some_and(|line| line.starts_with("essays:"))
}

/// The essays that come with the program, where no files are asked about.
fn shipped_essays(names: &[String]) -> Vec<CheckedFile> {
    if names.is_empty() { ESSAY_FILES.iter().copied().map(given).collect() } else { Vec::new() }
}

/// Files of essays with what was found in them, and how many essays can be used.
fn checked_essays(mut files: Vec<CheckedFile>, sources: &Sources) -> (Vec<CheckedFile>, usize) {
    let texts: Vec<(&str, &str)> = files.iter().map(|file| (file.file.as_str(), file.text.as_str())).collect();
    let (essays, findings) = Essays::load(&texts, sources);
    files.iter_mut().zip(findings).for_each(|(file, found)| file.findings.extend(found));
    (files, essays.all().len())
}

/// The files asked for.
fn asked(names: &[String]) -> Vec<CheckedFile> {
    if names.is_empty() {
        return BANK_FILES.iter().copied().map(given).collect();
    }
    names.iter().flat_map(|name| files_of(name)).map(read).collect()
}

/// The files that those asked for will lie beside: what comes with the program, and your own in the data folder.
/// A file asked for takes the place of one of the same name.
fn beside(asked: &[CheckedFile], data: Option<PathBuf>) -> Vec<CheckedFile> {
    if asked.iter().all(|file| stands_for(&file.file).is_some()) && asked.len() == BANK_FILES.len() {
        return Vec::new();
    }
    let ships = BANK_FILES.iter().copied().filter(|(name, _)| !asked.iter().any(|file| Path::new(&file.file).ends_with(name)));
    let own = data_folder(data).map(|folder| PracticeStore::open(Arc::new(Native), folder).own_banks()).unwrap_or_default();
    let replaced = |name: &str| {
        let is = |file: &CheckedFile| stands_for(&file.file).is_none() && Path::new(&file.file).file_name() == Path::new(name).file_name();
        asked.iter().any(is)
    };
    let own = own.iter().filter(|(name, _)| !replaced(name)).map(|(name, text)| (name.as_str(), text.as_str()));
    ships.chain(own).map(given).collect()
}

/// Which file of the bank that comes with the program this is, in whatever folder its source lies.
fn stands_for(file: &str) -> Option<usize> {
    BANK_FILES.iter().position(|(name, _)| Path::new(file).ends_with(name))
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

fn given((name, text): (&str, &str)) -> CheckedFile {
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
        let essays = if figures.essays > 0 { format!(", {}", counted(figures.essays, "essay")) } else { String::new() };
        writeln!(out, "{}{essays}", counted(figures.questions, "question"))?;
    }
    Ok(())
}
