//! What `check` accepts can be played: scenarios with a few things about them changed, played by everybody.
//!
//! More of them than in every run of the tests, and with the planner each time:
//! `MUTANTS=20000 cargo test --no-default-features --features cli --test mutants -- --nocapture`.

mod written;

use north_of_noise::player::{self, all};
use north_of_noise::scenario::{Rules, Scenario, by_name, load, names};
use north_of_noise::score::ReviewPlan;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{Rng, RngExt, SeedableRng};
use rayon::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use written::{Kind, Value};

/// How many are made each time the tests run.
const USUAL: u64 = 400;
/// One in so many that are accepted is also reviewed, or played by the player who thinks longest.
const RARELY: u64 = 24;

const CLINIC: &str = include_str!("scenario_files/corner_clinic.ron");

/// Everything that is right, with what its values are.
struct Stock {
    texts: Vec<String>,
    trees: Vec<Value>,
}

impl Stock {
    fn new() -> Self {
        let shipped = names().map(|name| by_name(name).expect("it is shipped").1);
        let texts: Vec<String> = shipped.chain([CLINIC]).map(String::from).collect();
        let trees = texts.iter().map(|text| written::read(text)).collect();
        Self { texts, trees }
    }

    /// A scenario with a few things changed, and what was changed.
    fn mutant(&self, seed: u64) -> (String, Vec<String>) {
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(seed);
        let which = rng.random_range(0..self.texts.len());
        let (mut text, mut changes) = (self.texts[which].clone(), Vec::new());
        if rng.random_bool(0.4) {
            changes.push(with_constants(&mut rng, &mut text));
        }
        for _ in 0..rng.random_range(1..4) {
            let tree = written::read(&text);
            let values = tree.all();
            let value = values[rng.random_range(1..values.len())];
            let (start, end, put) = self.change(&mut rng, value, &text);
            changes.push(format!("{}: {:?} → {put:?}", value.field, text.get(start..end).unwrap_or_default()));
            text.replace_range(start..end, &put);
        }
        (text, changes)
    }

    /// What to put in place of a value, or of an entry of it.
    fn change(&self, rng: &mut impl Rng, value: &Value, text: &str) -> (usize, usize, String) {
        // The value of a field of the same name, from anywhere.
        if rng.random_bool(0.3) {
            let from = rng.random_range(0..self.trees.len());
            let alike: Vec<&Value> = self.trees[from].all().into_iter().filter(|other| other.field == value.field).collect();
            if let Some(other) = pick(rng, &alike) {
                return (value.start, value.end, self.texts[from][other.start..other.end].to_owned());
            }
        }
        match value.kind {
            Kind::Number => (value.start, value.end, number(rng)),
            Kind::Word => {
                let words =
                    ["true", "false", "None", "Targeted", "Inherited", "Guessed", "Lagging", "Leading", "Defects", "GoalSet", "Both"];
                (value.start, value.end, words[rng.random_range(0..words.len())].to_owned())
            }
            Kind::Text => {
                let all = value_texts(text);
                (value.start, value.end, pick(rng, &all).cloned().unwrap_or_else(|| "\"\"".into()))
            }
            Kind::Many => entries(rng, value, text),
        }
    }
}

/// Entries dropped, doubled, swapped, or all of them gone.
fn entries(rng: &mut impl Rng, value: &Value, text: &str) -> (usize, usize, String) {
    let entries: Vec<&str> = value.entries.iter().map(|(start, end)| &text[*start..*end]).collect();
    let (Some((first, _)), Some((_, last))) = (value.entries.first(), value.entries.last()) else {
        return (value.start, value.end, "[]".into());
    };
    let at = rng.random_range(0..entries.len());
    let mut left: Vec<String> = entries.iter().map(ToString::to_string).collect();
    match rng.random_range(0..6) {
        0 => left.clear(),
        1 | 2 => drop(left.remove(at)),
        3 => {
            // With a name of its own, so that it can be accepted.
            let twin = left[at].replacen("id: \"", "id: \"other_", 1);
            left.insert(at, twin);
        }
        4 => left.truncate(1),
        _ => {
            let other = rng.random_range(0..left.len());
            left.swap(at, other);
        }
    }
    (*first, *last, left.join(", "))
}

fn pick<'a, T>(rng: &mut impl Rng, of: &'a [T]) -> Option<&'a T> {
    if of.is_empty() { None } else { of.get(rng.random_range(0..of.len())) }
}

/// The short texts of a file as they are written: most are names of something.
fn value_texts(text: &str) -> Vec<String> {
    let tree = written::read(text);
    let texts = tree.all().into_iter().filter(|value| value.kind == Kind::Text && value.end - value.start < 24);
    texts.map(|value| text[value.start..value.end].to_owned()).collect()
}

/// A number at or near an edge of what some field takes.
fn number(rng: &mut impl Rng) -> String {
    const EDGES: [&str; 26] = [
        "0", "1", "2", "3", "4", "5", "6", "8", "12", "20", "50", "96", "100", "255", "-1", "0.0", "1.0", "0.5", "0.3", "1e-300", "-0.0",
        "1e9", "-1e9", "-50", "3.0", "inf",
    ];
    EDGES[rng.random_range(0..EDGES.len())].to_owned()
}

/// Sets some constants to an end of their range, or in the middle of it.
fn with_constants(rng: &mut impl Rng, text: &mut String) -> String {
    let mut set = std::collections::BTreeMap::new();
    for _ in 0..rng.random_range(1..12) {
        let name = Rules::NAMES[rng.random_range(0..Rules::NAMES.len())];
        let (least, most) = Rules::about(name).expect("it is in the file").range;
        set.insert(name, [least, most, (least + most) / 2.0][rng.random_range(0..3)]);
    }
    let rules: Vec<String> = set.iter().map(|(name, value)| format!("\"{name}\": {value:?}")).collect();
    let rules = format!("rules: {{{}}},", rules.join(", "));
    if !text.contains("rules: {") {
        let at = text.find("\n    groups: [").expect("every scenario has groups");
        text.insert_str(at, &rules);
    }
    rules
}

/// Whether any figure in what something shows of itself is none.
fn is_finite(shown: &str) -> bool {
    shown.split(|c: char| !c.is_alphanumeric()).all(|word| !matches!(word, "NaN" | "inf"))
}

/// Plays it with everybody, and reviews it now and then. Says what went wrong.
fn played(scenario: &Arc<Scenario>, seed: u64, is_thorough: bool) -> Result<usize, String> {
    let is_rare = seed.is_multiple_of(RARELY);
    let mut runs = 0;
    for about in all() {
        if about.name == "planner" && !(is_rare || is_thorough) {
            continue;
        }
        let by = || -> Result<(), String> {
            let mut player = player::by_name(about.name, seed).ok_or("no player of this name")?;
            let recording = player::record(scenario, seed, &mut *player);
            let outcome = recording.run().outcome().ok_or("the run does not end")?;
            let utility = outcome.utility.total;
            if !(0.0..=1.0).contains(&utility) {
                return Err(format!("a utility of {utility}"));
            }
            let shown = format!("{outcome:?} {:?} {:?}", recording.run().course(), recording.view().history());
            if !is_finite(&shown) {
                return Err(format!("a figure that is none: {shown}"));
            }
            if is_rare && matches!(about.name, "balanced" | "random") {
                reviewed(&recording)?;
            }
            Ok(())
        };
        match catch_unwind(AssertUnwindSafe(by)) {
            Ok(Ok(())) => runs += 1,
            Ok(Err(wrong)) => return Err(format!("{}: {wrong}", about.name)),
            Err(_) => return Err(format!("{}: a panic", about.name)),
        }
    }
    Ok(runs)
}

fn reviewed(recording: &north_of_noise::sim::Recording) -> Result<(), String> {
    let plan = ReviewPlan::new(recording, Some(2)).with_reruns(2);
    let done: Vec<_> = plan.tasks().into_iter().map(|task| plan.work(task)).collect();
    let review = plan.finish(&done).ok_or("no review of a run that is over")?;
    let grades: Vec<_> = review.graded.iter().map(|graded| &graded.grade).collect();
    let shown = format!("{grades:?} {:?} {:?} {:?}", review.scores, review.reference, review.reruns);
    if is_finite(&shown) { Ok(()) } else { Err(format!("a figure of the review that is none: {shown}")) }
}

#[test]
fn what_check_accepts_can_be_played_by_everybody_and_every_figure_is_one() {
    let asked = std::env::var("MUTANTS").ok().map(|count| count.parse::<u64>().expect("a number"));
    let stock = Stock::new();
    let outcome = |seed: u64| {
        let (text, changes) = stock.mutant(seed);
        let loaded = catch_unwind(|| load("mutant", &text)).map_err(|_| format!("{seed}: a panic of `check` after {changes:?}"))?;
        let Some(scenario) = loaded.scenario else { return Ok(0) };
        played(&Arc::new(scenario), seed, asked.is_some()).map_err(|wrong| format!("{seed}: {wrong}, after {changes:#?}"))
    };
    let results: Vec<Result<usize, String>> = (0..asked.unwrap_or(USUAL)).into_par_iter().map(outcome).collect();
    let accepted = results.iter().filter(|result| matches!(result, Ok(1..))).count();
    let runs: usize = results.iter().filter_map(|result| result.as_ref().ok()).sum();
    println!("{accepted} of {} accepted, {runs} runs played", results.len());
    let wrong: Vec<&String> = results.iter().filter_map(|result| result.as_ref().err()).collect();
    assert!(
        wrong.is_empty(),
        "{} of {accepted}:\n{}",
        wrong.len(),
        wrong.iter().take(12).map(|w| w.as_str()).collect::<Vec<_>>().join("\n")
    );
    assert!(accepted * 5 > results.len(), "too few are accepted to say anything: {accepted}");
}
