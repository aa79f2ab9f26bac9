//! A question as lines of text.

use crate::practice::{DrawnQuestion, Mark, Places, QuestionKind, QuestionOption, Sources, letter};
use std::io::{self, Write};
use textwrap::{Options, WordSplitter, fill};

const WIDTH: usize = 88;
/// Before what belongs to an option.
const INDENT: &str = "     ";

/// Writes a text between the margins.
pub(super) fn paragraph(out: &mut impl Write, text: &str) -> io::Result<()> {
    indented(out, "", "", text)
}

/// Writes a text with something before its first line and before the others. Addresses stay in one piece.
fn indented(out: &mut impl Write, first: &str, others: &str, text: &str) -> io::Result<()> {
    let margins = Options::new(WIDTH).initial_indent(first).subsequent_indent(others);
    writeln!(out, "{}", fill(text, margins.word_splitter(WordSplitter::NoHyphenation)))
}

/// Writes something about an option.
fn lettered(out: &mut impl Write, letter: char, text: &str) -> io::Result<()> {
    indented(out, &format!("  {letter}  "), INDENT, text)
}

/// Writes a question with its options in the order in which they are shown.
pub(super) fn question(out: &mut impl Write, drawn: &DrawnQuestion) -> io::Result<()> {
    let question = drawn.question();
    paragraph(out, &question.stem)?;
    for (shown, option) in shown(drawn) {
        lettered(out, shown, &option.text)?;
    }
    writeln!(out, "{}", how(drawn))
}

/// Letters as shown, with the options.
pub(super) fn shown(drawn: &DrawnQuestion) -> impl Iterator<Item = (char, &QuestionOption)> {
    let option = |place: &u8| drawn.question().options.get(usize::from(*place));
    drawn.order().iter().enumerate().filter_map(move |(shown, place)| Some((letter(shown as u8), option(place)?)))
}

/// How it is answered.
pub(super) fn how(drawn: &DrawnQuestion) -> String {
    let question = drawn.question();
    match question.kind() {
        QuestionKind::Single => "Choose one.".into(),
        QuestionKind::Multiple => {
            format!("Choose {}.", ["two", "three", "four"].get(question.choose() - 2).unwrap_or(&"all that are right"))
        }
        QuestionKind::TrueFalse => "True or false?".into(),
        QuestionKind::BestWorst => "Choose the best and the worst.".into(),
    }
}

/// Places of the bank as the letters shown.
pub(super) fn letters(drawn: &DrawnQuestion, places: Places) -> String {
    let mut shown: Vec<char> = places.iter().filter_map(|place| drawn.shown(place)).map(|shown| letter(shown as u8)).collect();
    shown.sort_unstable();
    shown.into_iter().map(String::from).collect::<Vec<_>>().join(" ")
}

/// The right answer in letters as shown.
pub(super) fn key(drawn: &DrawnQuestion) -> String {
    let key = drawn.question().key;
    let right = letters(drawn, key.right());
    match key.worst() {
        Some(worst) => format!("best {right}, worst {}", letters(drawn, Places::of(worst))),
        None => right,
    }
}

/// Writes the right answer, the reason for every option and where it can be read up.
pub(super) fn reasons(out: &mut impl Write, drawn: &DrawnQuestion, sources: &Sources) -> io::Result<()> {
    writeln!(out, "{INDENT}Right: {}", key(drawn))?;
    for (shown, option) in shown(drawn) {
        lettered(out, shown, &option.why)?;
    }
    for source in cited(drawn, sources) {
        indented(out, INDENT, INDENT, &source)?;
    }
    Ok(())
}

/// Where a question can be read up.
pub(super) fn cited(drawn: &DrawnQuestion, sources: &Sources) -> Vec<String> {
    let cited = drawn.question().source.iter().filter_map(|citation| sources.section(citation));
    cited
        .map(|(guide, section)| {
            let place = section.url.as_ref().or(section.reference.as_ref()).or(guide.url.as_ref());
            format!("{}, {}: {}", guide.title, section.title, place.map_or("", String::as_str))
        })
        .collect()
}

/// What an answer was worth, in a word.
pub(super) const fn verdict(mark: Mark) -> &'static str {
    match mark {
        Mark::Right => "Right.",
        Mark::Partly => "Partly right: half a point.",
        Mark::Wrong => "Wrong.",
    }
}
