//! Where the statements live that the product was made from: each row of `seed_mapping/rows.txt` names places that exist, or
//! is told as open.

#[allow(dead_code, reason = "only its reading of code is of use here")]
mod source_text;

use north_of_noise::player;
use north_of_noise::scenario::{Rules, Scenario, by_name, load};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The statements of the articles, in their order; a line with `#` names an article.
const ROWS: &str = include_str!("seed_mapping/rows.txt");
const TABLE: &str = include_str!("seed_mapping/table.ron");

/// What lives nowhere. Whoever builds one of them takes it from here and gives it a place in the table.
const OPEN: [&str; 4] = [
    "Mindset, not just skill",
    "Obstacle: may not know they need coaching",
    "Obstacle: fear of overstepping",
    "\"Better sprints start with partnership\"",
];

/// A statement, and what became of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    row: String,
    lives: Vec<Place>,
    /// What the statement asked for and is not there.
    lacks: Option<String>,
}

/// A place in the product.
#[derive(Debug, Deserialize)]
enum Place {
    /// A dilemma of a scenario that comes with the program.
    Dilemma(String, String),
    Turn(String, String),
    ProductGoal(String, String),
    Impediment(String, String),
    /// A question of its coach.
    Question(String, String),
    /// Another entry of a scenario's file: a metric, an item.
    Entry(String, String),
    /// A constant of the rules.
    Rule(String),
    /// A message of the window.
    Message(String),
    /// A player made of code.
    Style(String),
    /// A test of `facts.rs`.
    Fact(String),
    /// A profile of the practice exams.
    Exam(String),
    /// A name in a file of the source, outside of comments and texts.
    Code(String, String),
}

fn rows() -> Vec<&'static str> {
    ROWS.lines().filter(|line| !line.starts_with('#')).collect()
}

fn table() -> Vec<Row> {
    ron::from_str(TABLE).expect("a table")
}

fn read(file: &str) -> Result<String, String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).map_err(|error| format!("{file}: {error}"))
}

/// Whether a text holds a name as a whole word.
fn names(text: &str, name: &str) -> bool {
    let in_name = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    text.match_indices(name).any(|(at, _)| !text[..at].ends_with(in_name) && !text[at + name.len()..].starts_with(in_name))
}

/// The shipped scenarios that were asked for, loaded once.
#[derive(Default)]
struct Loaded(BTreeMap<String, Scenario>);

impl Loaded {
    fn has(&mut self, scenario: &str, key: &str, list: fn(&Scenario) -> Vec<&str>) -> Result<(), String> {
        if !self.0.contains_key(scenario) {
            let (_, text) = by_name(scenario).ok_or_else(|| format!("no scenario {scenario}"))?;
            let loaded = load(scenario, text).scenario.ok_or_else(|| format!("{scenario} does not load"))?;
            self.0.insert(scenario.into(), loaded);
        }
        let is_there = list(&self.0[scenario]).contains(&key);
        is_there.then_some(()).ok_or_else(|| format!("{scenario} has no {key}"))
    }

    /// Why a place is not there.
    fn find(&mut self, place: &Place) -> Result<(), String> {
        let in_file = |file: &str, held: &str| {
            let text = read(file)?;
            text.lines().any(|line| line.trim_start().starts_with(held)).then_some(()).ok_or_else(|| format!("{file} holds no {held}"))
        };
        match place {
            Place::Dilemma(of, key) => self.has(of, key, |s| s.dilemmas.iter().map(|d| d.key.as_str()).collect()),
            Place::Turn(of, key) => self.has(of, key, |s| s.turns.iter().map(|t| t.key.as_str()).collect()),
            Place::ProductGoal(of, key) => self.has(of, key, |s| s.product_goals.iter().map(|g| g.key.as_str()).collect()),
            Place::Impediment(of, key) => self.has(of, key, |s| s.impediments.iter().map(|i| i.key.as_str()).collect()),
            Place::Question(of, key) => self.has(of, key, |s| s.coach.iter().map(|q| q.key.as_str()).collect()),
            Place::Entry(of, key) => in_file(&format!("scenarios/{of}.ron"), &format!("id: \"{key}\",")),
            Place::Rule(name) => Rules::about(name).map(drop).ok_or_else(|| format!("the rules have no {name}")),
            Place::Message(id) => in_file("assets/languages/en.ftl", &format!("{id} =")),
            Place::Style(name) => player::by_name(name, 0).map(drop).ok_or_else(|| format!("no player {name}")),
            Place::Fact(name) => in_file("tests/facts.rs", &format!("fn {name}()")),
            Place::Exam(id) => in_file("assets/exams.ron", &format!("id: \"{id}\",")),
            Place::Code(file, name) => {
                let code = source_text::code(&read(file)?);
                names(&code, name).then_some(()).ok_or_else(|| format!("{file} names no {name}"))
            }
        }
    }
}

#[test]
fn no_statement_is_missing() {
    let listed = table();
    assert_eq!(listed.iter().map(|row| row.row.as_str()).collect::<Vec<_>>(), rows());
    assert_eq!(rows().len(), 107);
}

#[test]
fn every_statement_lives_where_the_table_says() {
    let mut loaded = Loaded::default();
    let listed = table();
    let places = listed.iter().flat_map(|row| row.lives.iter().map(move |place| (row, place)));
    let lost: Vec<String> =
        places.filter_map(|(row, place)| loaded.find(place).err().map(|why| format!("{}: {why} ({place:?})", row.row))).collect();
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn what_lives_nowhere_is_told_with_its_reason() {
    let listed = table();
    let open: Vec<&str> = listed.iter().filter(|row| row.lives.is_empty()).map(|row| row.row.as_str()).collect();
    assert_eq!(open, OPEN);
    for row in &listed {
        println!("{}{}", row.row, row.lacks.as_ref().map_or_else(String::new, |lacks| format!("\n    lacks: {lacks}")));
        assert!(!row.lives.is_empty() || row.lacks.as_ref().is_some_and(|lacks| lacks.len() > 30), "{}: why?", row.row);
    }
}
