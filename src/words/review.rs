//! A review in figures and words: for other programs, and to be read without this one.

use super::{advice, choice, class, dimension, short};
use crate::scenario::QuestionId;
use crate::score::{Class, Dimension, Graded, Kind, Measured, Review, Signs, debrief};
use crate::sim::Recording;
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
    decisions: Vec<Chosen>,
}

#[derive(Debug, Clone, Serialize)]
struct Sub {
    dimension: Dimension,
    score: Option<Measured>,
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
}

impl ReviewFigures {
    /// Of a finished run, as far as it is reviewed.
    #[must_use]
    pub fn of(recording: &Recording, review: &Review) -> Self {
        let (scores, run) = (&review.scores, recording.run());
        let talk = debrief(review);
        let coach = &run.scenario().coach;
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
            next: talk.next.map(advice),
            decisions: review.graded.iter().map(|graded| chosen(review, graded)).collect(),
        }
    }
}

fn chosen(review: &Review, graded: &Graded) -> Chosen {
    let (moment, grade) = (review.moment(graded), &graded.grade);
    let points = |utility: f64| review.reference.points(utility);
    Chosen {
        sprint: moment.sprint,
        number: moment.number,
        kind: grade.kind,
        chosen: choice(&moment.view(), grade.chosen()),
        best: short(&moment.view(), grade.best()),
        dq: grade.quality,
        stakes: points(grade.stakes),
        loss: points(grade.difference.mean),
        loss_se: points(grade.difference.se),
        class: grade.class,
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
        let measured = |m: &Option<Measured>| m.map_or_else(|| "not measured".to_owned(), |m| format!("{:.0} ± {:.0}", m.value, m.se));
        let Self { scenario, seed, headline, outcome_index, luck, calibration, .. } = self;
        writeln!(out, "{scenario}, seed {seed}: {headline:.0}\n")?;
        writeln!(out, "strategic     {}", measured(&self.strategic))?;
        writeln!(out, "tactical      {}", measured(&self.tactical))?;
        writeln!(out, "outcome       {outcome_index:.0} (0 = nothing decided, 100 = par), of it luck {luck:+.0}")?;
        writeln!(out, "calibration   {}\n", calibration.map_or_else(|| "no forecasts".to_owned(), |c| format!("{c:.0}")))?;
        for sub in &self.dimensions {
            let score = sub.score.map_or_else(|| "too few to say".to_owned(), |m| format!("{:.0} ± {:.0}", m.value, m.se));
            writeln!(out, "{:<24} {score}", dimension(sub.dimension))?;
        }
        writeln!(out, "\n S  quality  stakes  class       decision; what would have been better, by how many points")?;
        for decision in &self.decisions {
            let Chosen { sprint, chosen, best, dq, stakes, loss, loss_se, class: of, .. } = decision;
            write!(out, "{sprint:>2}     {dq:.2}  {stakes:>6.1}  {:<10}  {chosen}", class(*of))?;
            if *loss == 0.0 { writeln!(out)? } else { writeln!(out, "; {best}, {loss:+.1} ± {loss_se:.1}")? }
        }
        writeln!(out, "\nTo ask yourself:")?;
        for (sprint, question) in &self.questions {
            writeln!(out, "  sprint {sprint}: {question}")?;
        }
        if let Some(next) = self.next {
            writeln!(out, "To try next time: {next}")?;
        }
        write!(out, "\nFeedback for practice, not a certificate.")
    }
}
