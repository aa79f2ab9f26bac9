//! The one way to the terminal: the output, and what is said beside it on the error stream.
//!
//! Texts of data (names of files, of people, of products) may hold characters that move the cursor, colour
//! the screen or turn the direction of writing. Where somebody looks, they are shown by number. Where
//! nobody reads any more, because the pipe is closed, the output ends; the work and its verdict do not.

use std::fmt::{self, Display, Write as _};
use std::io::{self, ErrorKind, IsTerminal, StdoutLock, Write};

/// The standard output.
pub(super) struct Out<W = StdoutLock<'static>> {
    sink: W,
    is_terminal: bool,
    /// Whoever read along has seen enough.
    is_closed: bool,
    /// The subcommand whose output it is.
    command: &'static str,
}

/// Why the output cannot be written.
#[derive(Debug)]
struct Unwritten {
    command: &'static str,
    cause: io::Error,
}

impl Display for Unwritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { command, cause } = self;
        write!(
            f,
            "Cannot write the output of `{command}` to the standard output: {cause}. Send it somewhere that has room and can be written."
        )
    }
}

impl std::error::Error for Unwritten {}

impl Out {
    /// The standard output of a subcommand.
    pub fn of(command: &'static str) -> Self {
        let sink = io::stdout().lock();
        Self { is_terminal: sink.is_terminal(), sink, is_closed: false, command }
    }
}

impl<W: Write> Out<W> {
    /// Whether it may have colours: <https://no-color.org>.
    pub fn is_coloured(&self) -> bool {
        self.is_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
    }

    /// Writes a text that has colours of ours; nothing else of it reaches the terminal as it is.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn styled(&mut self, text: &str) -> io::Result<()> {
        let mut rest = text;
        while let Some((before, colour, after)) = next_colour(rest) {
            self.write_all(before.as_bytes())?;
            self.pass(colour.as_bytes())?;
            rest = after;
        }
        self.write_all(rest.as_bytes())
    }

    fn pass(&mut self, bytes: &[u8]) -> io::Result<()> {
        let done = self.sink.write_all(bytes);
        self.settle(done)
    }

    fn settle(&mut self, done: io::Result<()>) -> io::Result<()> {
        match done {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.is_closed = true;
                Ok(())
            }
            done => done.map_err(|cause| io::Error::new(cause.kind(), Unwritten { command: self.command, cause })),
        }
    }
}

impl<W: Write> Write for Out<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_closed {
            return Ok(bytes.len());
        }
        if self.is_terminal {
            self.pass(shown(&String::from_utf8_lossy(bytes)).as_bytes())?;
        } else {
            self.pass(bytes)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.is_closed {
            return Ok(());
        }
        let done = self.sink.flush();
        self.settle(done)
    }
}

/// Says something beside the output, on the error stream; if nobody listens there, nobody is told.
pub(super) fn say(what: impl Display) {
    let mut err = io::stderr().lock();
    let what = what.to_string();
    let what = if err.is_terminal() { shown(&what) } else { what };
    let _nobody_listens = writeln!(err, "{what}");
}

/// A text whose control and direction characters are shown by number, as JSON writes them too.
fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_unseen(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _never_fails = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// Whether a terminal would obey a character, or turn the direction of writing at it, in place of showing it.
fn is_unseen(c: char) -> bool {
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || (c.is_control() && !matches!(c, '\n' | '\t'))
}

/// The next sequence that only sets a colour or a weight, with what is before and after it.
fn next_colour(text: &str) -> Option<(&str, &str, &str)> {
    const BEGINS: &str = "\u{1b}[";
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find(BEGINS)?;
        let inner = at + BEGINS.len();
        let length = text.get(inner..)?.find(|c: char| !c.is_ascii_digit() && c != ';')?;
        let end = inner + length + 1;
        if text.get(inner + length..)?.starts_with('m') {
            return Some((text.get(..at)?, text.get(at..end)?, text.get(end..)?));
        }
        from = inner;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn out<W: Write>(sink: W, is_terminal: bool) -> Out<W> {
        Out { sink, is_terminal, is_closed: false, command: "check" }
    }

    /// Refuses to write, for this reason.
    struct Refuses(ErrorKind);

    impl Write for Refuses {
        fn write(&mut self, _bytes: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(self.0.into())
        }
    }

    const HOSTILE: &str = "A\u{1b}[31mna\u{7}\u{9b}2J\u{202e}gnp.exe\r\u{2066}\té\n";

    #[test]
    fn a_terminal_shows_what_it_would_obey() {
        let mut terminal = out(Vec::new(), true);
        write!(terminal, "{HOSTILE}").expect("written");
        let shown = String::from_utf8(terminal.sink).expect("text");
        assert_eq!(shown, "A\\u001b[31mna\\u0007\\u009b2J\\u202egnp.exe\\u000d\\u2066\té\n");
    }

    #[test]
    fn a_pipe_gets_every_byte_as_it_is() {
        let mut pipe = out(Vec::new(), false);
        write!(pipe, "{HOSTILE}").expect("written");
        assert_eq!(pipe.sink, HOSTILE.as_bytes());
    }

    #[test]
    fn what_a_terminal_shows_of_json_is_json_still() {
        let mut terminal = out(Vec::new(), true);
        serde_json::to_writer(&mut terminal, HOSTILE).expect("written");
        let text: String = serde_json::from_slice(&terminal.sink).expect("JSON");
        assert_eq!(text, HOSTILE);
        assert!(!String::from_utf8_lossy(&terminal.sink).chars().any(is_unseen));
    }

    #[test]
    fn colours_pass_and_nothing_else_does() {
        let mut terminal = out(Vec::new(), true);
        terminal.styled("\u{1b}[1;31merror\u{1b}[0m: \u{1b}[2J\u{1b}]0;title\u{7} \u{1b}[1m\u{202e}\u{1b}").expect("written");
        let shown = String::from_utf8(terminal.sink).expect("text");
        assert_eq!(shown, "\u{1b}[1;31merror\u{1b}[0m: \\u001b[2J\\u001b]0;title\\u0007 \u{1b}[1m\\u202e\\u001b");
    }

    #[test]
    fn a_closed_pipe_is_no_error_and_a_full_disk_is_one_in_a_sentence() {
        let mut closed = out(Refuses(ErrorKind::BrokenPipe), false);
        assert!(writeln!(closed, "a").is_ok() && closed.is_closed && closed.flush().is_ok());
        let mut full = out(Refuses(ErrorKind::StorageFull), false);
        let said = writeln!(full, "a").expect_err("full").to_string();
        assert!(said.starts_with("Cannot write the output of `check` to the standard output: "), "{said}");
    }
}
