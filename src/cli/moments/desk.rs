//! One moment in the terminal: shown, decided, kept, and only then told.

use super::page;
use crate::cli::choose::Scenarios;
use crate::cli::out::say;
use crate::journal::History;
use crate::moment::Moment;
use crate::practice::{Decided, Entry, Marked, MomentMark, letter};
use std::io::{self, BufRead, Write};
use std::path::Path;

/// What somebody types for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reply {
    /// An option and how sure one is, 0–100.
    Take(u8, u8),
    /// The next moment.
    Skip,
    /// An end.
    Quit,
}

/// Reads an answer to a moment of so many options: `b 70`, `skip`, `quit`.
///
/// # Errors
/// What can be typed.
pub(super) fn read(line: &str, options: usize) -> Result<Reply, String> {
    let line = line.trim().to_lowercase();
    let words: Vec<&str> = line.split_whitespace().collect();
    let option = |name: &str| {
        (0..options).find(|place| letter(*place as u8).eq_ignore_ascii_case(&name.chars().next().unwrap_or(' ')) && name.len() == 1)
    };
    let reply = match words.as_slice() {
        ["quit" | "q"] => Some(Reply::Quit),
        ["skip" | "s"] => Some(Reply::Skip),
        [name, sure] => {
            let sure = sure.trim_end_matches('%').parse::<u8>().ok().filter(|sure| *sure <= 100);
            option(name).zip(sure).map(|(place, sure)| Reply::Take(place as u8, sure))
        }
        _ => None,
    };
    reply.ok_or_else(|| "Type a letter and how sure you are, from 0 to 100, such as `b 70`; or `skip` or `quit`.".into())
}

/// Reads how a moment is marked: `star`, `dismiss`, `ambiguous`; nothing to go on.
fn mark(line: &str) -> Result<Option<MomentMark>, &'static str> {
    match line.trim().to_lowercase().as_str() {
        "" => Ok(None),
        "star" => Ok(Some(MomentMark::Starred)),
        "dismiss" => Ok(Some(MomentMark::Dismissed)),
        "ambiguous" => Ok(Some(MomentMark::Ambiguous)),
        _ => Err("Type `star`, `dismiss` or `ambiguous`, or nothing to go on."),
    }
}

/// A line that was typed; none at the end of what is typed.
fn line(out: &mut impl Write) -> io::Result<Option<String>> {
    write!(out, "> ")?;
    out.flush()?;
    let mut line = String::new();
    Ok((io::stdin().lock().read_line(&mut line)? > 0).then_some(line))
}

/// What came of showing a moment.
pub(super) enum Shown {
    /// It was decided.
    Decided(Decided),
    /// It was passed on, or cannot be opened.
    Passed,
    /// Nothing more is wanted.
    Ended,
}

/// Shows a moment, keeps the answer, then tells what it was worth and asks how it is marked.
///
/// # Errors
/// If the history cannot be written.
pub(super) fn show(
    moment: &Moment,
    is_daily: bool,
    scenarios: &Scenarios,
    history: &mut History,
    now: impl Fn() -> u64,
    out: &mut impl Write,
) -> anyhow::Result<Shown> {
    let scenario = scenarios.scenario(Path::new(&*moment.scenario))?;
    let posed = match moment.open(&scenario) {
        Ok(posed) => posed,
        Err(why) => {
            say(format!("`{}` cannot be opened: {why}.", moment.id.as_str()));
            return Ok(Shown::Passed);
        }
    };
    page::question(out, &posed)?;
    writeln!(out, "What would you do, and how sure are you that it is as good as any (0 to 100)?")?;
    let (option, sure) = loop {
        let Some(typed) = line(out)? else { return Ok(Shown::Ended) };
        match read(&typed, moment.options.len()) {
            Ok(Reply::Take(option, sure)) => break (option, sure),
            Ok(Reply::Skip) => return Ok(Shown::Passed),
            Ok(Reply::Quit) => return Ok(Shown::Ended),
            Err(help) => writeln!(out, "{help}")?,
        }
    };
    let decided = moment.decided(option, sure, now(), is_daily);
    history.add(Entry::Decided(decided.clone()))?;
    page::answer(out, moment, &posed, &decided)?;
    writeln!(out, "Enter to go on; or `star`, `dismiss` (not shown again), `ambiguous` (not counted).")?;
    while let Some(typed) = line(out)? {
        match mark(&typed) {
            Ok(None) => break,
            Ok(Some(mark)) => {
                history.add(Entry::Marked(Marked { when: now(), moment: moment.id.clone(), mark }))?;
                break;
            }
            Err(help) => writeln!(out, "{help}")?,
        }
    }
    Ok(Shown::Decided(decided))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_a_letter_and_how_sure_one_is() {
        assert_eq!(read("b 70", 4), Ok(Reply::Take(1, 70)));
        assert_eq!(read(" D  100% ", 4), Ok(Reply::Take(3, 100)));
        assert_eq!((read("q", 4), read("skip", 4)), (Ok(Reply::Quit), Ok(Reply::Skip)));
        for wrong in ["", "b", "70", "e 50", "a 101", "a -1", "ab 50", "a 50 c", "? 50"] {
            assert!(read(wrong, 4).is_err(), "{wrong}");
        }
    }
}
