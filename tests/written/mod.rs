//! Where the values of a file are: enough of RON to change one and leave the rest as it is.

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Number,
    Word,
    Text,
    /// Something with entries in brackets.
    Many,
}

/// A value and where it is.
#[derive(Debug)]
pub struct Value {
    /// The field that it is the value of, or an entry of.
    pub field: String,
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
    /// From where to where each entry goes, with its name.
    pub entries: Vec<(usize, usize)>,
    inside: Vec<Value>,
}

impl Value {
    /// This value and all within it.
    pub fn all(&self) -> Vec<&Value> {
        let mut all = vec![self];
        let mut at = 0;
        while let Some(value) = all.get(at).copied() {
            all.extend(&value.inside);
            at += 1;
        }
        all
    }
}

/// Reads a right file.
pub fn read(text: &str) -> Value {
    let mut reader = Reader { text, at: 0 };
    reader.blanks();
    reader.value("file")
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn skip_while(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !wanted(c)).unwrap_or(rest.len());
    }

    fn blanks(&mut self) {
        loop {
            self.skip_while(char::is_whitespace);
            if !self.rest().starts_with("//") && !self.rest().starts_with("#!") {
                return;
            }
            self.skip_while(|c| c != '\n');
        }
    }

    fn text_end(&mut self) {
        if self.rest().starts_with("r#\"") {
            self.at += self.rest().find("\"#").map_or(0, |end| end + 2);
            return;
        }
        self.at += 1;
        while !self.rest().starts_with('"') {
            self.at += if self.rest().starts_with('\\') { 2 } else { self.rest().chars().next().map_or(1, char::len_utf8) };
        }
        self.at += 1;
    }

    fn value(&mut self, field: &str) -> Value {
        let start = self.at;
        let (mut entries, mut inside) = (Vec::new(), Vec::new());
        let first = self.rest().chars().next().unwrap_or(' ');
        let kind = if first == '"' || self.rest().starts_with("r#\"") {
            self.text_end();
            Kind::Text
        } else {
            self.skip_while(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '+'));
            if self.rest().starts_with(['(', '[', '{']) {
                let name = self.text[start..self.at].to_owned();
                self.at += 1;
                self.blanks();
                while !self.rest().starts_with([')', ']', '}']) {
                    let begins = self.at;
                    let mut value = self.value(if name.is_empty() { field } else { &name });
                    let ends = self.at;
                    self.blanks();
                    if self.rest().starts_with(':') {
                        let key = self.text[begins..ends].to_owned();
                        self.at += 1;
                        self.blanks();
                        value = self.value(&key);
                    }
                    entries.push((begins, value.end));
                    inside.push(value);
                    self.blanks();
                    self.at += usize::from(self.rest().starts_with(','));
                    self.blanks();
                }
                self.at += 1;
                Kind::Many
            } else if first.is_ascii_digit() || first == '-' {
                Kind::Number
            } else {
                Kind::Word
            }
        };
        Value { field: field.to_owned(), kind, start, end: self.at, entries, inside }
    }
}
