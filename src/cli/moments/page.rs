//! A moment as lines of text.

use crate::moment::Moment;
use crate::practice::{Decided, letter};
use crate::score::Posed;
use crate::words::moment as words;
use std::io::{self, Write};
use textwrap::{Options, WordSplitter, fill};

const WIDTH: usize = 88;
/// Before what belongs to an option.
const INDENT: &str = "     ";
/// Draws that are counted for everybody to imagine.
const DRAWS: usize = 100;

/// Writes a text between the margins, with something before its first line and before the others.
fn indented(out: &mut impl Write, first: &str, others: &str, text: &str) -> io::Result<()> {
    let margins = Options::new(WIDTH).initial_indent(first).subsequent_indent(others);
    writeln!(out, "{}", fill(text, margins.word_splitter(WordSplitter::NoHyphenation)))
}

/// Writes a text between the margins.
pub(super) fn paragraph(out: &mut impl Write, text: &str) -> io::Result<()> {
    indented(out, "", "", text)
}

/// Writes the desk as it was, and the question with its options.
pub(super) fn question(out: &mut impl Write, posed: &Posed) -> io::Result<()> {
    paragraph(out, &words::place(&posed.view()))?;
    for fact in words::desk(posed).into_iter().chain([words::trusts(posed)]) {
        indented(out, "  ", "    ", &fact)?;
    }
    writeln!(out)?;
    paragraph(out, &words::question(posed))?;
    for (place, option) in posed.options.iter().enumerate() {
        indented(out, &format!("  {}  ", letter(place as u8)), INDENT, &words::option_of(&posed.view(), &option.choice))?;
    }
    Ok(())
}

/// Writes what the answer came to, what each option is worth, and which fact decides it.
pub(super) fn answer(out: &mut impl Write, moment: &Moment, posed: &Posed, decided: &Decided) -> io::Result<()> {
    let view = &posed.view();
    writeln!(out)?;
    paragraph(out, &words::result(moment, decided.option))?;
    let best_in = moment.best_in(posed, DRAWS);
    for (place, option) in posed.options.iter().enumerate() {
        let times = best_in.get(place).copied().unwrap_or_default();
        let what = format!("{}: {}; {}", words::option_of(view, &option.choice), words::worth(moment, place), words::draws(times, DRAWS));
        indented(out, &format!("  {}  ", letter(place as u8)), INDENT, &what)?;
    }
    let theme = words::lesson(moment.lesson);
    paragraph(out, &words::because(moment, view).map_or_else(|| format!("{theme}."), |because| format!("{theme}: {because}")))?;
    if let Some(other_way) = words::other_way(moment.lesson) {
        paragraph(out, &other_way)?;
    }
    if let Some(turned) = words::turned(moment, view) {
        paragraph(out, &turned)?;
    }
    paragraph(out, &words::difficulty(moment))
}
