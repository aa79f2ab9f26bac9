//! Text → tree of spans, tolerant of what can be told apart from a broken file.
//!
//! Missing and doubled commas and missing values are noted and the scan goes on. Anything that leaves
//! the brackets in doubt ends it with one problem at the likeliest place, because everything after such
//! a place would be noise. Time is linear in the text; depth and number of values are limited.

use super::between::Between;
use super::finding::Problem;
use super::leaves::{is_raw_text, unclosed_text};
use super::limits::{MAX_DEPTH, MAX_VALUES};
use super::scanner::{Scan, Scanner};
use super::span::Span;
use super::tree::{Entry, Node, NodeKind};

/// What a scan found.
pub(super) struct Scanned {
    /// The value of the file; none if the file is broken.
    pub root: Option<Node>,
    /// What is wrong with its form.
    pub problems: Vec<Problem>,
    /// What RON may let pass and is wrong all the same: characters that nobody sees, texts without end.
    pub strays: Vec<Problem>,
}

/// Scans a whole file.
pub(super) fn scan(text: &str) -> Scanned {
    let mut scanner = Scanner::of(text);
    let root = scanner.file().map_err(|fatal| scanner.problems.push(fatal)).ok();
    let mut strays = scanner.strays;
    strays.extend(scanner.between.iter().map(Between::problem));
    Scanned { root, problems: scanner.problems, strays }
}

/// An open bracket.
#[derive(Clone, Copy)]
struct Open {
    at: usize,
    bracket: char,
    closer: char,
}

impl Scanner<'_> {
    fn line_of(&self, offset: usize) -> usize {
        self.text.bytes().take(offset).filter(|b| *b == b'\n').count() + 1
    }

    fn file(&mut self) -> Scan<Node> {
        self.trivia()?;
        while self.rest().starts_with('#') {
            self.attribute()?;
            self.trivia()?;
        }
        let root = self.value()?;
        self.trivia()?;
        match self.peek() {
            None => Ok(root),
            Some(c @ (')' | ']' | '}')) => Err(Problem::error(self.here(), format!("one `{c}` too many"), "Remove it.")),
            Some(c) => Err(self.goes_on_after(&root, c)),
        }
    }

    /// Something follows the value of the file: if a bracket closed that, it came too early.
    fn goes_on_after(&self, root: &Node, c: char) -> Problem {
        let last = Span::new(root.span.end.saturating_sub(1), root.span.end);
        let bracket = last.of(self.text);
        if !matches!(bracket, ")" | "]" | "}") {
            return Problem::error(
                self.here(),
                format!("the file goes on after its value, with `{c}`"),
                "Put everything between `(` and `)`.",
            );
        }
        let message = format!("this `{bracket}` closes the file, which goes on in line {} with `{c}`", self.line_of(self.at));
        Problem::error(last, message, "Remove it, or whatever follows the end: one bracket too many is here or before.")
    }

    fn attribute(&mut self) -> Scan<()> {
        let start = self.at;
        self.eat_while(|c| c != ']' && c != '\n');
        if self.eat("]") {
            return Ok(());
        }
        Err(Problem::error(Span::new(start, self.at), "this line is not closed", "Write `#![enable(implicit_some)]`."))
    }

    fn value(&mut self) -> Scan<Node> {
        self.values += 1;
        if self.values > MAX_VALUES {
            return Err(Problem::error(self.here(), format!("this file holds more than {MAX_VALUES} values"), "Write a smaller file."));
        }
        let rest = self.rest();
        match self.peek() {
            Some('(') => self.group(self.at, None),
            Some('[') => self.list(),
            Some('{') => self.map(),
            Some('"') => self.text(),
            Some('\'') => self.character(),
            Some('0'..='9' | '+' | '-' | '.') => Ok(self.number()),
            Some('r') if is_raw_text(rest.get(1..).unwrap_or_default()) => self.raw_text(1, NodeKind::Text),
            Some('b') if rest.starts_with("br") && is_raw_text(rest.get(2..).unwrap_or_default()) => self.raw_text(2, NodeKind::Other),
            Some('b') if rest.starts_with("b\"") => self.bytes(),
            Some(c) if c.is_alphabetic() || c == '_' => self.word(),
            Some(c) => Err(Problem::error(self.here(), format!("there is `{c}` where a value is expected"), hint_for(c))),
            None => Err(Problem::error(self.here(), "the file ends where a value is expected", "Write the value here.")),
        }
    }

    fn word(&mut self) -> Scan<Node> {
        let start = self.at;
        self.eat("r#");
        self.eat_while(|c| c.is_alphanumeric() || c == '_');
        let name = Span::new(start, self.at);
        self.trivia()?;
        if self.peek() == Some('(') {
            return self.group(start, Some(name));
        }
        Ok(Node { span: name, kind: NodeKind::Word })
    }

    fn enter(&mut self, bracket: char, closer: char) -> Scan<Open> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            let message = format!("brackets are nested more than {MAX_DEPTH} deep here");
            return Err(Problem::error(self.here(), message, "No file needs that many: remove some."));
        }
        let open = Open { at: self.at, bracket, closer };
        self.at += bracket.len_utf8();
        Ok(open)
    }

    fn group(&mut self, start: usize, name: Option<Span>) -> Scan<Node> {
        let open = self.enter('(', ')')?;
        let mut entries: Vec<Entry> = Vec::new();
        while self.goes_on(open)? {
            let (entry, is_meant) = self.entry(open, &entries)?;
            self.separator(open, &entry.value)?;
            if is_meant {
                entries.push(entry);
            }
        }
        Ok(Node { span: Span::new(start, self.at), kind: NodeKind::Group(name, entries) })
    }

    /// An entry, and whether it was meant as one.
    fn entry(&mut self, open: Open, before: &[Entry]) -> Scan<(Entry, bool)> {
        let mut first = self.value()?;
        self.trivia()?;
        if matches!(first.kind, NodeKind::Text) && self.peek() == Some(':') {
            let name = Span::new(first.span.start + 1, first.span.end.saturating_sub(1));
            let help = format!("Write `{}:`.", name.of(self.text));
            self.problem(Problem::error(first.span, "field names are written without quotes", help));
            first = Node { span: name, kind: NodeKind::Word };
        }
        let is_name = matches!(first.kind, NodeKind::Word);
        let last = before.last();
        if is_name && self.peek() == Some(':') {
            if let Some(Entry { name: None, value }) = last {
                return Err(Problem::error(value.span, "this value has no field name", "Write `name: value`."));
            }
            self.at += 1;
            let value = self.field_value(first.span)?;
            return Ok((Entry { name: Some(first.span), value }, true));
        }
        if is_name && self.peek() == Some('=') {
            return Err(Problem::error(self.here(), "there is `=` after a field name", "Write `:` between a field name and its value."));
        }
        if let Some(Entry { name: Some(_), value }) = last {
            let between = Span::new(value.span.end, first.span.start).of(self.text);
            if matches!((&value.kind, &first.kind), (NodeKind::Number, NodeKind::Number)) && between.trim() == "," {
                let whole = Span::new(value.span.start, first.span.end);
                let meant = format!("{}.{}", value.span.of(self.text), first.span.of(self.text));
                self.problem(Problem::error(whole, "a number with a comma in it", format!("Write `{meant}`, with a point.")));
                return Ok((Entry { name: None, value: first }, false));
            }
            return Err(match first.kind {
                NodeKind::Group(None, _) => self.unclosed(open, &format!("before the next `(` in line {}", self.line_of(first.span.start))),
                _ => Problem::error(first.span, "a field name is expected here", "Write `name: value`, with texts in quotes."),
            });
        }
        Ok((Entry { name: None, value: first }, true))
    }

    /// The value after `name:`; what is missing becomes a hole.
    fn field_value(&mut self, name: Span) -> Scan<Node> {
        self.trivia()?;
        if !matches!(self.peek(), Some(',' | ')' | '}' | ']')) {
            return self.value();
        }
        let written = name.of(self.text);
        self.problem(Problem::error(
            name,
            format!("`{written}` has no value"),
            format!("Write a value after `{written}:`, or remove the line."),
        ));
        Ok(Node { span: Span::new(self.at, self.at), kind: NodeKind::Hole })
    }

    fn list(&mut self) -> Scan<Node> {
        let open = self.enter('[', ']')?;
        let mut values: Vec<Node> = Vec::new();
        while self.goes_on(open)? {
            let value = self.value()?;
            self.trivia()?;
            if self.peek() == Some(':') && matches!(value.kind, NodeKind::Word) {
                let name = value.span.of(self.text);
                return Err(if values.is_empty() {
                    Problem::error(value.span, format!("the field `{name}` is directly in a list"), "Open the entry with `(` before it.")
                } else {
                    self.unclosed(open, &format!("before the field `{name}` in line {}", self.line_of(value.span.start)))
                });
            }
            self.separator(open, &value)?;
            values.push(value);
        }
        Ok(Node { span: Span::new(open.at, self.at), kind: NodeKind::List(values) })
    }

    fn map(&mut self) -> Scan<Node> {
        let open = self.enter('{', '}')?;
        let mut pairs = Vec::new();
        while self.goes_on(open)? {
            let key = self.value()?;
            self.trivia()?;
            if !self.eat(":") {
                return Err(Problem::error(key.span, "in `{ }` every name needs a value", "Write `name: value`."));
            }
            let value = self.field_value(key.span)?;
            self.separator(open, &value)?;
            pairs.push((key, value));
        }
        Ok(Node { span: Span::new(open.at, self.at), kind: NodeKind::Map(pairs) })
    }

    /// Before an entry: false, with the bracket closed, if there is none.
    fn goes_on(&mut self, open: Open) -> Scan<bool> {
        loop {
            self.trivia()?;
            match self.peek() {
                Some(c) if c == open.closer => {
                    self.at += c.len_utf8();
                    self.depth -= 1;
                    return Ok(false);
                }
                Some(c @ (')' | ']' | '}')) => return Err(self.wrong_closer(open, c)),
                Some(',') => {
                    self.problem(Problem::error(self.here(), "one comma too many", "Remove it."));
                    self.at += 1;
                }
                Some(_) => return Ok(true),
                None => return Err(self.unclosed(open, "before the end of the file")),
            }
        }
    }

    /// After an entry: a comma, or the closing bracket still to come.
    fn separator(&mut self, open: Open, value: &Node) -> Scan<()> {
        self.trivia()?;
        let written = value.span.of(self.text);
        match self.peek() {
            Some(',') => {
                self.at += 1;
                Ok(())
            }
            None | Some(')' | ']' | '}') => Ok(()),
            // A closing quote that opens the next text, or one meant as a mark inside this text.
            Some(c)
                if matches!(value.kind, NodeKind::Text)
                    && (written.contains('\n') || (c.is_alphanumeric() && self.at == value.span.end)) =>
            {
                Err(unclosed_text(value.span))
            }
            Some(c) if matches!(value.kind, NodeKind::Word) && c.is_alphanumeric() && !self.is_new_line_since(value) => {
                Err(Problem::error(value.span, "a text without quotes", "Put texts in quotes: `\"…\"`."))
            }
            Some(c) if c.is_alphanumeric() || "_\"([{-+.'".contains(c) => {
                let end = Span::new(value.span.end, value.span.end);
                self.problem(Problem::error(end, "a comma is missing here", "Put `,` between entries."));
                Ok(())
            }
            Some(c) => {
                let message = format!("there is `{c}` where `,` or `{}` is expected", open.closer);
                Err(Problem::error(self.here(), message, "Put texts in quotes, and `,` between entries."))
            }
        }
    }

    /// Prose goes on in the same line; the next entry usually starts a new one.
    fn is_new_line_since(&self, value: &Node) -> bool {
        Span::new(value.span.end, self.at).of(self.text).contains('\n')
    }

    /// A closing bracket that is not the one that is open: it is too many, or another is missing before it.
    fn wrong_closer(&self, open: Open, c: char) -> Problem {
        let opener = match c {
            ')' => '(',
            ']' => '[',
            _ => '{',
        };
        if self.surplus(c, opener) > 0 {
            return Problem::error(self.here(), format!("one `{c}` too many"), "Remove it, or one before it.");
        }
        self.unclosed(open, &format!("before the `{c}` in line {}", self.line_of(self.at)))
    }

    /// How many more of a closing bracket than of its opening one the file has, outside of texts and comments.
    fn surplus(&self, closer: char, opener: char) -> isize {
        let mut rest = Scanner { problems: Vec::new(), strays: Vec::new(), between: Vec::new(), at: 0, ..*self };
        let mut surplus = 0;
        while rest.trivia().is_ok()
            && let Some(c) = rest.peek()
        {
            match c {
                '"' if rest.text().is_err() => break,
                '"' => continue,
                _ if c == closer => surplus += 1,
                _ if c == opener => surplus -= 1,
                _ => {}
            }
            rest.at += c.len_utf8();
        }
        surplus
    }

    fn unclosed(&self, open: Open, before: &str) -> Problem {
        let span = Span::new(open.at, open.at + open.bracket.len_utf8());
        Problem::error(span, format!("this `{}` is not closed {before}", open.bracket), format!("Close it with `{}`.", open.closer))
    }
}

fn hint_for(c: char) -> &'static str {
    match c {
        '“' | '”' | '„' | '‘' | '’' => "Quotes are written `\"`, not as typographic quotes.",
        ',' | ':' | ')' | ']' | '}' => "Write the value before it.",
        _ => "Values are texts in quotes, numbers, names, or `( )`, `[ ]`, `{ }`.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> (usize, String) {
        let scanned = scan(text);
        let last = scanned.problems.last().expect("a problem");
        (last.span.start, last.message.clone())
    }

    #[test]
    fn comments_raw_texts_and_attributes_are_read_over() {
        let text = "#![enable(implicit_some)]\n/* a /* nested */ ) */ (a: r#\"x\")\"#, // ]\n b: [1, -2.5e-3, inf], c: {\"k\": 'x'}, d: Some(V(1)))";
        let scanned = scan(text);
        assert!(scanned.problems.is_empty(), "{:?}", scanned.problems);
        assert!(scanned.root.is_some());
    }

    #[test]
    fn an_unclosed_bracket_is_shown_where_it_opened() {
        assert_eq!(problem("(a: [(b: 1, (b: 2)])").0, 5);
        assert_eq!(problem("(a: [1, 2, b: 3)").0, 4);
        assert_eq!(problem("(a: [1, 2)").0, 4);
        assert_eq!(problem("(a: 1").0, 0);
    }

    #[test]
    fn an_unclosed_text_is_shown_where_it_opened() {
        assert_eq!(problem("(a: \"one,\n b: \"two\")"), (4, "this text does not end where it should".into()));
        assert_eq!(problem("(a: \"one)").0, 4);
        assert_eq!(problem("(a: r#\"one\")").0, 4);
        assert_eq!(problem("( /* a").0, 2);
    }

    #[test]
    fn what_follows_the_end_is_refused() {
        assert_eq!(problem("(a: 1)) b").0, 6);
    }

    #[test]
    fn missing_and_doubled_commas_do_not_end_the_scan() {
        let scanned = scan("(a: 1 b: 2,, c: , d: 3)");
        assert_eq!(scanned.problems.len(), 3);
        assert!(scanned.root.is_some());
    }

    #[test]
    fn deep_nesting_is_refused_at_once() {
        for bracket in ["(", "[", "{", "a("] {
            assert!(problem(&bracket.repeat(1 << 19)).1.contains("more than 64 deep"));
        }
    }
}
