//! A review in figures and words: for other programs, and to be read without this one.

use super::{advice, chance, choice, class, dimension, kind, short};
use crate::scenario::QuestionId;
use crate::score::{Class, Dimension, Graded, Kind, Measured, Review, Signs, Valued, debrief};
use crate::sim::Recording;
use crate::tr;
use serde::Serialize;
use std::fmt;

/// A review in figures; its text is what [`fmt::Display`] gives.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewFigures {
    scenario: String,
    seed: u64,
    headline: f64,
    strategic: Option<Measured>,
    tactical: Option<Measured>,
    choices: Option<Measured>,
    outcome_index: f64,
    luck: f64,
    calibration: Option<f64>,
    dimensions: Vec<Sub>,
    signs: Signs,
    /// Places in the list of decisions with the highest stakes.
    turning_points: Vec<usize>,
    /// Questions to ask oneself, with the sprint they are about.
    questions: Vec<(u8, String)>,
    /// What to try next.
    next: Option<&'static str>,
    /// The habit that cost most.
    leak: Option<Lost>,
    /// Place in the list of decisions of one that was well made.
    well_made: Option<usize>,
    /// What luck did on this seed, what did most first.
    strokes: Vec<Struck>,
    decisions: Vec<Chosen>,
}

#[derive(Debug, Clone, Serialize)]
struct Sub {
    dimension: Dimension,
    score: Option<Measured>,
}

/// What was lost in decisions of one kind.
#[derive(Debug, Clone, Serialize)]
struct Lost {
    kind: Kind,
    /// In points of the outcome index.
    lost: f64,
    /// Places in the list of decisions, the dearest first.
    decisions: Vec<usize>,
}

/// A stroke of luck.
#[derive(Debug, Clone, Serialize)]
struct Struck {
    what: String,
    /// In points of the outcome index.
    by: f64,
}

/// A graded choice.
#[derive(Debug, Clone, Serialize)]
struct Chosen {
    sprint: u8,
    /// Number of the decision in the run, from 0.
    number: usize,
    kind: Kind,
    chosen: String,
    best: String,
    /// Decision quality, 0–1.
    dq: f64,
    /// In points of the outcome index.
    stakes: f64,
    /// What the best had over the chosen, in the same points, and its standard error.
    loss: f64,
    loss_se: f64,
    class: Class,
    /// What was chosen first, then what else could have been.
    options: Vec<Other>,
}

/// An option of a choice.
#[derive(Debug, Clone, Serialize)]
struct Other {
    choice: String,
    /// What it has over the chosen one, in points of the outcome index, and its standard error.
    over: f64,
    over_se: f64,
    /// It cannot be told from the best.
    as_good: bool,
    /// Its author's key, 0–1; absent where it is no option of a dilemma.
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<f64>,
}

impl ReviewFigures {
    /// Of a finished run, as far as it is reviewed.
    #[must_use]
    pub fn of(recording: &Recording, review: &Review) -> Self {
        let (scores, run) = (&review.scores, recording.run());
        let talk = debrief(review);
        let coach = &run.scenario().coach;
        let points = |utility: f64| review.reference.points(utility);
        let asks =
            |(question, sprint): &(QuestionId, u8)| (*sprint, coach.get(question.index()).map_or_else(String::new, |q| q.asks.clone()));
        Self {
            scenario: run.scenario().id.clone(),
            seed: run.seed(),
            headline: scores.headline,
            strategic: scores.strategic,
            tactical: scores.tactical,
            choices: scores.choices,
            outcome_index: scores.outcome_index,
            luck: scores.luck,
            calibration: scores.calibration,
            dimensions: Dimension::ALL.into_iter().zip(scores.dimensions).map(|(dimension, score)| Sub { dimension, score }).collect(),
            signs: Signs::of(recording),
            turning_points: talk.turning_points.clone(),
            questions: talk.questions.iter().map(asks).collect(),
            next: talk.leak.as_ref().map(|leak| advice(leak.kind)),
            leak: talk.leak.map(|leak| Lost { kind: leak.kind, lost: points(leak.lost), decisions: leak.decisions }),
            well_made: talk.well_made,
            strokes: review.strokes.iter().map(|s| Struck { what: chance(&recording.view(), &s.what), by: points(s.by) }).collect(),
            decisions: review.graded.iter().map(|graded| chosen(review, graded)).collect(),
        }
    }
}

fn chosen(review: &Review, graded: &Graded) -> Chosen {
    let (moment, grade) = (review.moment(graded), &graded.grade);
    let points = |utility: f64| review.reference.points(utility);
    let other = |option: &Valued| Other {
        choice: short(&moment.view(), &option.choice),
        over: points(option.over.mean),
        over_se: points(option.over.se),
        as_good: option.is_as_good,
        key: option.key,
    };
    Chosen {
        sprint: moment.sprint,
        number: moment.number,
        kind: grade.kind,
        chosen: choice(&moment.view(), grade.chosen()),
        best: short(&moment.view(), grade.best()),
        dq: grade.quality,
        stakes: points(grade.stakes),
        loss: points(grade.loss),
        loss_se: points(grade.difference.se),
        class: grade.class,
        options: grade.options.iter().map(other).collect(),
    }
}

impl ReviewFigures {
    /// All of it for programs.
    ///
    /// # Errors
    /// If a figure is no number.
    pub fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }
}

impl fmt::Display for ReviewFigures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let or = |m: &Option<Measured>, none: &str| m.map_or_else(|| none.to_owned(), |m| format!("{:.0} ± {:.0}", m.value, m.se));
        let measured = |m: &Option<Measured>| or(m, tr!("run-review-text-not-measured"));
        let rounded = |value: f64| format!("{value:.0}");
        let (scenario, seed, headline) = (self.scenario.as_str(), self.seed.to_string(), rounded(self.headline));
        writeln!(out, "{}\n", tr!("run-review-text-title", scenario = scenario, seed = seed, headline = headline))?;
        let (index, luck) = (rounded(self.outcome_index), format!("{:+.0}", self.luck));
        let calibration = self.calibration.map_or_else(|| tr!("run-review-text-no-forecasts").to_owned(), rounded);
        writeln!(out, "{:<13} {}", tr!("run-review-strategic.inside"), measured(&self.strategic))?;
        writeln!(out, "{:<13} {}", tr!("run-review-tactical.inside"), measured(&self.tactical))?;
        writeln!(out, "{:<13} {}", tr!("run-review-outcome.inside"), tr!("run-review-text-outcome", index = index, luck = luck))?;
        writeln!(out, "{:<13} {calibration}\n", tr!("run-review-calibration.inside"))?;
        if let Some(leak) = &self.leak {
            let count = leak.decisions.len();
            let lost = tr!("run-review-brief-lost", lost = format!("{:.1}", leak.lost), count = count);
            writeln!(out, "{:<13} {}: {lost}", tr!("run-review-brief-leak"), kind(leak.kind))?;
        }
        if let Some(decision) = self.well_made.and_then(|place| self.decisions.get(place)) {
            let made = tr!("run-review-decision-in", sprint = decision.sprint, decision = decision.chosen.as_str());
            writeln!(out, "{:<13} {made}", tr!("run-review-brief-well"))?;
        }
        if let Some(stroke) = self.strokes.first() {
            writeln!(out, "{:<13} {}: {:+.1}", tr!("run-review-brief-luck"), stroke.what, stroke.by)?;
        }
        writeln!(out)?;
        for sub in &self.dimensions {
            writeln!(out, "{:<24} {}", dimension(sub.dimension), or(&sub.score, tr!("run-review-text-too-few")))?;
        }
        writeln!(
            out,
            "\n{:>2}  {:>6}  {:>6}  {:<14}  {}",
            tr!("run-review-head-sprint"),
            tr!("run-review-head-cost"),
            tr!("run-review-head-stakes"),
            tr!("run-review-head-class"),
            tr!("run-review-text-head")
        )?;
        for decision in &self.decisions {
            let Chosen { sprint, chosen, best, stakes, loss, loss_se, class: of, .. } = decision;
            let words = if *loss == 0.0 {
                chosen.clone()
            } else {
                let (chosen, best) = (chosen.as_str(), best.as_str());
                tr!("run-review-text-better", chosen = chosen, best = best, loss = format!("{loss:+.1}"), noise = format!("{loss_se:.1}"))
            };
            let cost = if *loss == 0.0 { String::new() } else { format!("{loss:.1}") };
            writeln!(out, "{sprint:>2}  {cost:>6}  {stakes:>6.1}  {:<14}  {words}", class(*of))?;
        }
        writeln!(out, "\n{}", tr!("run-review-text-ask"))?;
        for (sprint, question) in &self.questions {
            writeln!(out, "  {}", tr!("run-review-text-question", sprint = *sprint, question = question.as_str()))?;
        }
        if let Some(next) = self.next {
            writeln!(out, "{}", tr!("run-review-text-try", advice = next))?;
        }
        write!(out, "\n{}", tr!("run-review-certificate"))
    }
}
