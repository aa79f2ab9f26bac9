//! A file of moments of one scenario.
//!
//! ```text
//! (
//! scenario: "first_sprint", mechanics: "0123456789abcdef",
//! decisions: [EndPhase, Answer(0,AskWhy), …],
//! runs: [(by: "factory", seed: 9000001, made: [0,0,1,…]), …],
//! moments: [(id: "first_sprint-…", run: 0, after: 17, …), …],
//! )
//! ```
//!
//! Each distinct decision is there once, and each run as far as a moment needs it: a list of places among the decisions.

use super::fact::Turned;
use super::situation::{Moment, OPTIONS, Offered};
use crate::practice::{Lesson, MomentId};
use crate::score::{Choice, Kind, PosedOption};
use crate::sim::Decision;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use thiserror::Error;

/// Moments of one scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Collection {
    /// The scenario's name.
    pub scenario: Arc<str>,
    /// Hash of the scenario without its texts: [`crate::scenario::Scenario::content_hash`].
    pub mechanics: u64,
    /// The moments.
    pub moments: Vec<Moment>,
}

/// Why a file of moments cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unread {
    /// It is not written as such a file is.
    #[error("line {line}: {what}")]
    Form {
        /// Line, from 1.
        line: usize,
        /// What the parser said.
        what: String,
    },
    /// What it says of a moment cannot be.
    #[error("moment {number}: {what}")]
    Moment {
        /// Which, from 1.
        number: usize,
        /// What is wrong with it.
        what: &'static str,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    scenario: String,
    mechanics: String,
    decisions: Vec<Decision>,
    runs: Vec<Played>,
    moments: Vec<Line>,
}

/// A run, as far as it is needed.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Played {
    by: String,
    seed: u64,
    /// Places among the file's decisions.
    made: Vec<usize>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    id: MomentId,
    /// Place among the file's runs, and how many of its decisions were made before.
    run: usize,
    after: usize,
    sprint: u8,
    kind: Kind,
    lesson: Lesson,
    chosen: u8,
    found_by: u8,
    turned: Option<Turned>,
    options: Vec<Option_>,
}

/// An option: what it is, its script as places among the file's decisions, what it lacks of the best, the error of that,
/// and whether it is as good as any.
#[derive(Serialize, Deserialize)]
struct Option_(Choice, Vec<usize>, f64, f64, bool);

impl Collection {
    /// Reads a file.
    ///
    /// # Errors
    /// If it is none, or says what cannot be.
    pub fn read(text: &str) -> Result<Self, Unread> {
        let file: File = ron::from_str(text).map_err(|error| Unread::Form { line: error.span.start.line, what: error.code.to_string() })?;
        let mechanics = u64::from_str_radix(&file.mechanics, 16);
        let mechanics = mechanics.map_err(|_| Unread::Form { line: 1, what: "`mechanics` is no hash".into() })?;
        let scenario: Arc<str> = file.scenario.as_str().into();
        let by: Vec<Arc<str>> = file.runs.iter().map(|run| run.by.as_str().into()).collect();
        let decisions = |places: &[usize]| places.iter().map(|place| file.decisions.get(*place).cloned()).collect::<Option<Vec<_>>>();
        let read = |(place, line): (usize, &Line)| {
            let no = |what| Unread::Moment { number: place + 1, what };
            let run = file.runs.get(line.run).ok_or_else(|| no("there is no such run"))?;
            let decided = run.made.get(..line.after).ok_or_else(|| no("its run is not that long"))?;
            let option = |Option_(choice, script, lacks, error, good): &Option_| {
                let script = decisions(script)?;
                Some(Offered { option: PosedOption { choice: choice.clone(), script }, lacks: *lacks, error: *error, good: *good })
            };
            let options: Option<Vec<Offered>> = line.options.iter().map(option).collect();
            let moment = Moment {
                id: line.id.clone(),
                scenario: Arc::clone(&scenario),
                mechanics,
                by: by.get(line.run).cloned().unwrap_or_default(),
                seed: run.seed,
                before: decisions(decided).ok_or_else(|| no("a decision before it is not in the list"))?,
                sprint: line.sprint,
                kind: line.kind,
                lesson: line.lesson,
                options: options.ok_or_else(|| no("a decision of an option is not in the list"))?,
                chosen: line.chosen,
                found_by: line.found_by,
                turned: line.turned.clone(),
            };
            wrong(&moment).map_or(Ok(moment), |what| Err(no(what)))
        };
        let moments = file.moments.iter().enumerate().map(read).collect::<Result<_, _>>()?;
        Ok(Self { scenario, mechanics, moments })
    }

    /// The file, a line for each decision, run and moment.
    ///
    /// # Errors
    /// If a value cannot be written as text, which none can fail to be.
    pub fn written(&self) -> ron::Result<String> {
        let mut decisions: Vec<&Decision> = Vec::new();
        let mut runs: Vec<(&str, u64, &[Decision])> = Vec::new();
        for moment in &self.moments {
            let is_same = |run: &&mut (&str, u64, &[Decision])| {
                let shorter = run.2.len().min(moment.before.len());
                (run.0, run.1) == (&*moment.by, moment.seed) && run.2.get(..shorter) == moment.before.get(..shorter)
            };
            match runs.iter_mut().find(is_same) {
                Some(run) if run.2.len() < moment.before.len() => run.2 = &moment.before,
                Some(_) => {}
                None => runs.push((&moment.by, moment.seed, &moment.before)),
            }
        }
        let scripts = self.moments.iter().flat_map(|moment| &moment.options).flat_map(|offered| &offered.option.script);
        for decision in runs.iter().flat_map(|run| run.2).chain(scripts) {
            if !decisions.contains(&decision) {
                decisions.push(decision);
            }
        }
        let places =
            |of: &[Decision]| of.iter().filter_map(|decision| decisions.iter().position(|d| *d == decision)).collect::<Vec<usize>>();
        let played = runs.iter().map(|(by, seed, made)| Played { by: (*by).into(), seed: *seed, made: places(made) });
        let line = |moment: &Moment| Line {
            id: moment.id.clone(),
            run: runs.iter().position(|run| (run.0, run.1) == (&*moment.by, moment.seed) && run.2.starts_with(&moment.before)).unwrap_or(0),
            after: moment.before.len(),
            sprint: moment.sprint,
            kind: moment.kind,
            lesson: moment.lesson,
            chosen: moment.chosen,
            found_by: moment.found_by,
            turned: moment.turned.clone(),
            options: moment
                .options
                .iter()
                .map(|offered| {
                    let PosedOption { choice, script } = &offered.option;
                    Option_(choice.clone(), places(script), offered.lacks, offered.error, offered.good)
                })
                .collect(),
        };
        Ok(format!(
            "(\nscenario: {}, mechanics: \"{:016x}\",\ndecisions: [\n{}],\nruns: [\n{}],\nmoments: [\n{}],\n)\n",
            ron::to_string(&*self.scenario)?,
            self.mechanics,
            lines(decisions.iter())?,
            lines(played)?,
            lines(self.moments.iter().map(line))?,
        ))
    }
}

/// Values, a line each.
fn lines<T: Serialize>(of: impl Iterator<Item = T>) -> ron::Result<String> {
    let line = |value: T| Ok(ron::to_string(&value)? + ",\n");
    of.map(line).collect()
}

/// What cannot be in a moment, if something cannot.
fn wrong(moment: &Moment) -> Option<&'static str> {
    let options = moment.options.len();
    let good = moment.good().count();
    let is_number = |number: f64| number.is_finite() && number >= 0.0;
    if !OPTIONS.contains(&options) {
        Some("it has fewer options than three or more than five")
    } else if good == 0 || good == options {
        Some("either no option of it is as good as any, or all are")
    } else if usize::from(moment.chosen) >= options {
        Some("what was chosen is none of its options")
    } else if moment.options.iter().any(|offered| !is_number(offered.lacks) || !is_number(offered.error)) {
        Some("what an option lacks is no number from 0 on")
    } else if moment.turned.iter().flat_map(|turned| &turned.good).any(|place| usize::from(*place) >= options) {
        Some("what would have been good is none of its options")
    } else {
        None
    }
}
