//! `practice ask`: a drill in the terminal. An answer is on the disk before its reasons are shown.

use super::page;
use super::reply::{self, Reply};
use super::shelf::{Shelf, now, zone};
use crate::authored::suggestion;
use crate::cli::check::counted;
use crate::cli::out::say;
use crate::practice::{Answered, Area, DrawnQuestion, Entry, Mark, PartialCredit, Pool, Question, Schedule, Setting, drill, mark};
use std::io::{BufRead, Write};
use std::path::PathBuf;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Only this focus area, such as `forecasting`.
    #[arg(long, value_parser = area)]
    area: Option<Area>,
    /// How many questions: those that are due, then new ones, then those known least.
    #[arg(long, value_name = "N", default_value_t = 10)]
    count: usize,
}

fn area(name: &str) -> Result<Area, String> {
    let names = Area::ALL.map(Area::name);
    Area::by_name(name).ok_or_else(|| suggestion(name, &names))
}

/// Asks, keeps and tells.
///
/// # Errors
/// If the history cannot be opened or written.
pub(super) fn run(args: &Args, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<()> {
    let shelf = Shelf::open(data)?;
    let opened = shelf.store.history()?;
    let mut history = opened.history;
    for note in opened.notes {
        say(note);
    }
    let begun = now();
    let mut schedule = Schedule::replay(&shelf.bank, history.entries(), begun, zone());
    let pool = Pool::of(&shelf.bank, None).without(schedule.doubted());
    let due: Vec<&str> = schedule.due(pool, begun).iter().map(|due| due.question.id.as_str()).collect();
    let due: Vec<String> = due.into_iter().map(String::from).collect();
    let asked: Vec<Question> = drill(pool, &schedule, args.area, args.count, begun).into_iter().cloned().collect();
    let mut marks = Vec::new();
    for (k, question) in asked.iter().enumerate() {
        let is_due = due.iter().any(|id| id == question.id.as_str());
        let drawn = DrawnQuestion::new(question, begun);
        let sort = if question.situational { ", a case" } else { "" };
        let why = if is_due { ", due" } else { "" };
        writeln!(out, "\n{} of {}: {}{sort}, difficulty {} of 5{why}\n", k + 1, asked.len(), question.area, question.difficulty)?;
        page::question(out, &drawn)?;
        let Some(answer) = answer(&drawn, out)? else { continue };
        let Reply::Answer(answer) = answer else { break };
        let mark = mark(question, answer, PartialCredit::Half);
        let setting = if is_due { Setting::Review } else { Setting::Drill };
        let entry = Entry::Answered(Answered { when: now(), question: question.id.clone(), answer, mark, setting });
        history.add(entry.clone())?;
        schedule.add(&shelf.bank, &entry);
        marks.push(mark);
        writeln!(out, "\n{}", page::verdict(mark))?;
        page::reasons(out, &drawn, &shelf.sources)?;
        place_in_time(&schedule, question, out)?;
        out.flush()?;
    }
    writeln!(out, "\n{} Independent practice: not from any exam, not endorsed by an exam body.", total(&marks))?;
    Ok(())
}

/// How many points the answers made.
fn total(marks: &[Mark]) -> String {
    if marks.is_empty() {
        return "Nothing was answered.".into();
    }
    let points: f64 = marks.iter().map(|mark| mark.points()).sum();
    format!("{points} of {}.", counted(marks.len(), "point"))
}

/// Reads until there is an answer or an end; none to pass on.
fn answer(drawn: &DrawnQuestion, out: &mut impl Write) -> std::io::Result<Option<Reply>> {
    let mut lines = std::io::stdin().lock();
    loop {
        write!(out, "> ")?;
        out.flush()?;
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(Some(Reply::Quit));
        }
        match reply::read(&line, drawn) {
            Ok(Reply::Skip) => return Ok(None),
            Ok(reply) => return Ok(Some(reply)),
            Err(help) => writeln!(out, "{help}")?,
        }
    }
}

/// Where it was met and when it comes back.
fn place_in_time(schedule: &Schedule, question: &Question, out: &mut impl Write) -> std::io::Result<()> {
    if let Some(met) = schedule.met(question) {
        page::paragraph(out, &format!("Where you met this: {}, Sprint {}: {}", met.scenario, met.sprint, met.what))?;
    }
    let now = now();
    let Some(day) = schedule.comes_back(question, now) else { return Ok(()) };
    let with = match schedule.brings(&question.id).len() {
        0 => String::new(),
        1 => ", with a related one".into(),
        more => format!(", with {more} related ones"),
    };
    match day.since(schedule.day(now)) {
        ..=0 => writeln!(out, "Comes back today{with}."),
        1 => writeln!(out, "Comes back tomorrow{with}."),
        days => writeln!(out, "Comes back in {days} days{with}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_told_as_people_count() {
        assert_eq!(total(&[]), "Nothing was answered.");
        assert_eq!(total(&[Mark::Wrong]), "0 of 1 point.");
        assert_eq!(total(&[Mark::Partly]), "0.5 of 1 point.");
        assert_eq!(total(&[Mark::Right, Mark::Right]), "2 of 2 points.");
    }
}
