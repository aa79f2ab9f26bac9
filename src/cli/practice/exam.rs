//! `practice exam`: an exam as a sheet, to be given out or looked at.

use super::page;
use super::shelf::{Shelf, now};
use crate::cli::write_json;
use crate::practice::{Area, DrawnQuestion, Profile, QuestionKind, Sheet, SittingMode, Sources, letter};
use serde::Serialize;
use std::io::Write;
use std::path::PathBuf;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Name of the exam profile; without it they are listed.
    profile: Option<String>,
    /// Draws the same exam again; another one each time if not given.
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Leave out what is right and why.
    #[arg(long)]
    without_answers: bool,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Figures<'s> {
    profile: &'s Profile,
    seed: u64,
    /// Hash of the bank that it was drawn from.
    bank: String,
    questions: Vec<Asked<'s>>,
    /// Apart from the questions, so that those can be given out alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<Vec<Answered<'s>>>,
}

/// A question as it is put.
#[derive(Serialize)]
struct Asked<'s> {
    number: usize,
    id: &'s str,
    area: Area,
    kind: QuestionKind,
    situational: bool,
    difficulty: u8,
    stem: &'s str,
    /// In the order in which they are shown.
    options: Vec<Lettered<'s>>,
    /// How many to choose; for `best_worst` the best, and besides it the worst.
    choose: usize,
}

#[derive(Serialize)]
struct Lettered<'s> {
    letter: char,
    text: &'s str,
}

/// What is right, in letters as shown.
#[derive(Serialize)]
struct Answered<'s> {
    number: usize,
    id: &'s str,
    right: Vec<char>,
    worst: Option<char>,
    /// A reason for each option, in the order in which they are shown.
    why: Vec<&'s str>,
    source: Vec<String>,
}

/// Draws and prints.
///
/// # Errors
/// If there is no such profile or not enough questions, or the output cannot be written.
pub(super) fn run(args: &Args, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<()> {
    let shelf = Shelf::open(data)?;
    let Some(asked) = &args.profile else { return list(&shelf.profiles, args.json, out) };
    let profile = shelf.profile(asked)?;
    let begun = now();
    let sheet = Sheet::draw(&shelf.bank, profile, SittingMode::Exam, args.seed.unwrap_or(begun), begun)?;
    if args.json {
        write_json(out, &figures(&sheet, &shelf.sources, args.without_answers))?;
    } else {
        tell(&sheet, &shelf.sources, args.without_answers, out)?;
    }
    Ok(())
}

fn list(profiles: &[Profile], json: bool, out: &mut impl Write) -> anyhow::Result<()> {
    if json {
        write_json(out, &profiles)?;
        return Ok(());
    }
    for profile in profiles {
        let Profile { id, title, minutes, pass, as_of, .. } = profile;
        writeln!(out, "{id:14} {title}; {minutes} minutes, {:.0} % pass; as of {as_of}", pass * 100.0)?;
    }
    Ok(())
}

fn figures<'s>(sheet: &'s Sheet, sources: &Sources, without_answers: bool) -> Figures<'s> {
    let numbered = || sheet.questions.iter().enumerate().map(|(k, drawn)| (k + 1, drawn));
    Figures {
        profile: &sheet.profile,
        seed: sheet.seed,
        bank: format!("{:016x}", sheet.bank),
        questions: numbered().map(asked).collect(),
        answers: (!without_answers).then(|| numbered().map(|numbered| answered(numbered, sources)).collect()),
    }
}

fn asked((number, drawn): (usize, &DrawnQuestion)) -> Asked<'_> {
    let question = drawn.question();
    Asked {
        number,
        id: question.id.as_str(),
        area: question.area,
        kind: question.kind(),
        situational: question.situational,
        difficulty: question.difficulty,
        stem: &question.stem,
        options: page::shown(drawn).map(|(letter, option)| Lettered { letter, text: &option.text }).collect(),
        choose: question.choose(),
    }
}

fn answered<'s>((number, drawn): (usize, &'s DrawnQuestion), sources: &Sources) -> Answered<'s> {
    let key = drawn.question().key;
    let shown = |place| drawn.shown(place).map(|shown| letter(shown as u8));
    let mut right: Vec<char> = key.right().iter().filter_map(shown).collect();
    right.sort_unstable();
    Answered {
        number,
        id: drawn.question().id.as_str(),
        right,
        worst: key.worst().and_then(shown),
        why: page::shown(drawn).map(|(_, option)| option.why.as_str()).collect(),
        source: page::cited(drawn, sources),
    }
}

fn tell(sheet: &Sheet, sources: &Sources, without_answers: bool, out: &mut impl Write) -> std::io::Result<()> {
    let Profile { title, minutes, pass, note, as_of, .. } = &sheet.profile;
    writeln!(out, "{title}, {minutes} minutes, {:.0} % pass; seed {}", pass * 100.0, sheet.seed)?;
    page::paragraph(out, &format!("{note} As of {as_of}."))?;
    for (k, drawn) in sheet.questions.iter().enumerate() {
        writeln!(out, "\n{}.", k + 1)?;
        page::question(out, drawn)?;
    }
    if without_answers {
        return Ok(());
    }
    writeln!(out, "\nAnswers")?;
    for (k, drawn) in sheet.questions.iter().enumerate() {
        writeln!(out, "\n{}. {}", k + 1, drawn.question().area)?;
        page::reasons(out, drawn, sources)?;
    }
    Ok(())
}
