//! A review in figures and words: for other programs, and to be read without this one.

use super::{bias, chance, choice, class, dimension, number, quoted, short, theme, verdict};
use crate::scenario::{Bias, QuestionId};
use crate::score::{
    Answered, Booked, Class, Dimension, Entry, Graded, Kind, Leak, Ledger, Measured, Pull, Review, Signs, Theme, Valued, answered, debrief,
    pulls,
};
use crate::sim::{PARTS, Recording, View};
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
    next: Option<String>,
    /// The habits that cost something, the dearest first.
    leaks: Vec<Lost>,
    /// Decisions at which something was at stake, and what a hundred such cost at the rate of this run.
    mattered: usize,
    lost_in_hundred: f64,
    /// From par to the outcome, line by line.
    ledger: Option<Booking>,
    /// Place in the list of decisions of one that was well made.
    well_made: Option<usize>,
    /// What luck did on this seed, what did most first.
    strokes: Vec<Struck>,
    /// Biases that options of dilemmas appealed to.
    biases: Vec<Met>,
    /// What came of having the coach answer its own questions; absent where it never was asked to.
    #[serde(skip_serializing_if = "Option::is_none")]
    told: Option<HadTold>,
    decisions: Vec<Chosen>,
}

/// How a bias was met.
#[derive(Debug, Clone, Serialize)]
struct Met {
    bias: Bias,
    name: &'static str,
    met: usize,
    followed: usize,
    what: String,
}

/// What came of having the coach answer.
#[derive(Debug, Clone, Serialize)]
struct HadTold {
    times: Vec<Answered>,
    what: String,
}

#[derive(Debug, Clone, Serialize)]
struct Sub {
    dimension: Dimension,
    score: Option<Measured>,
}

/// What was lost for want of one thing.
#[derive(Debug, Clone, Serialize)]
struct Lost {
    theme: Theme,
    what: String,
    /// In points of the outcome index.
    lost: f64,
    /// Places in the list of decisions, the dearest first.
    decisions: Vec<usize>,
}

/// The ledger: par and all lines add up to the outcome, in points of its index.
#[derive(Debug, Clone, Serialize)]
struct Booking {
    par: f64,
    lines: Vec<BookedLine>,
    outcome: f64,
}

#[derive(Debug, Clone, Serialize)]
struct BookedLine {
    what: String,
    luck: bool,
    by: f64,
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
    /// Nothing was at stake: its class is no praise.
    #[serde(skip)]
    nothing_at_stake: bool,
    /// What should have been done instead, and why in a sentence; absent where it cost nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    theme: Option<Theme>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<String>,
    /// What of the loss each part of the utility is: current value, unrealized value, ability to innovate, time to market,
    /// trust.
    #[serde(skip_serializing_if = "Option::is_none")]
    lost_in: Option<[f64; PARTS]>,
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
        let lost = |leak: &Leak| Lost {
            theme: leak.theme,
            what: theme(run.scenario(), leak.theme),
            lost: points(leak.lost),
            decisions: leak.decisions.clone(),
        };
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
            next: talk.leaks.first().map(|leak| theme(run.scenario(), leak.theme)),
            leaks: talk.leaks.iter().map(lost).collect(),
            mattered: talk.mattered,
            lost_in_hundred: points(talk.lost_in_hundred),
            ledger: Ledger::of(review).map(|ledger| booking(&recording.view(), &ledger.rounded())),
            well_made: talk.well_made,
            strokes: review.strokes.iter().map(|s| Struck { what: chance(&recording.view(), &s.what), by: points(s.by) }).collect(),
            biases: pulls(recording).iter().map(|pull| met(&recording.view(), pull)).collect(),
            told: had_told(recording).map(|what| HadTold { times: answered(recording), what }),
            decisions: review.graded.iter().map(|graded| chosen(review, graded)).collect(),
        }
    }
}

fn booking(view: &View<'_>, ledger: &Ledger) -> Booking {
    let line = |entry: &Entry| BookedLine { what: booked(view, entry.what), luck: entry.what.is_luck(), by: entry.by };
    Booking { par: ledger.par, lines: ledger.entries.iter().map(line).collect(), outcome: ledger.outcome }
}

fn met(view: &View<'_>, pull: &Pull) -> Met {
    Met { bias: pull.bias, name: bias(pull.bias), met: pull.met, followed: pull.followed.len(), what: pulled(view, pull) }
}

/// How often the coach was made to answer, what that took, and what it showed; `None` where it never was.
#[must_use]
pub fn had_told(recording: &Recording) -> Option<String> {
    let scenario = recording.run().scenario();
    let times = answered(recording);
    let sprints: Vec<String> = times.iter().map(|time| time.sprint.to_string()).collect();
    let price = number::talk(scenario.rules.coach.told_half_days * times.len() as f64);
    let showed = times.iter().map(|time| time.showed).sum::<usize>();
    let (who, count) = (scenario.coach_name.as_str(), times.len());
    (count > 0).then(|| tr!("run-review-had-told", who = who, count = count, sprints = sprints.join(", "), price = price, showed = showed))
}

/// How often a bias was met, and where it was followed.
#[must_use]
pub fn pulled(view: &View<'_>, pull: &Pull) -> String {
    let met = tr!("run-review-bias-met", count = pull.met);
    let titles: Vec<String> = pull.followed.iter().map(|dilemma| quoted(view.scenario().title_of_dilemma(*dilemma))).collect();
    format!("{met}, {}", tr!("run-review-bias-followed", count = titles.len(), dilemmas = titles.join(", ")))
}

/// A line of the ledger.
#[must_use]
pub fn booked(view: &View<'_>, what: Booked) -> String {
    match what {
        Booked::Lost(of) => theme(view.scenario(), of),
        Booked::LostElsewhere(count) => tr!("ledger-lost-elsewhere", count = count),
        Booked::OtherChoices => tr!("ledger-other-choices").to_owned(),
        Booked::Stroke(of) => chance(view, &of),
        Booked::OtherLuck => tr!("ledger-other-luck").to_owned(),
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
        nothing_at_stake: grade.verdict().is_none(),
        theme: Theme::of(grade),
        verdict: verdict(&moment.view(), grade),
        lost_in: (grade.loss > 0.0).then(|| grade.lost_in.map(points)),
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
        let lost = format!("{:.0}", self.lost_in_hundred);
        writeln!(out, "{}", tr!("run-review-mattered", mattered = self.mattered, count = self.decisions.len(), lost = lost))?;
        if let Some(leak) = self.leaks.first() {
            let count = leak.decisions.len();
            let lost = tr!("run-review-brief-lost", lost = format!("{:.1}", leak.lost), count = count);
            writeln!(out, "{:<13} {}: {lost}", tr!("run-review-brief-leak"), leak.what)?;
            let dearest = leak.decisions.first().and_then(|place| self.decisions.get(*place));
            if let Some((dearest, verdict)) = dearest.and_then(|dearest| Some((dearest, dearest.verdict.as_ref()?))) {
                let made = tr!("run-review-decision-in", sprint = dearest.sprint, decision = dearest.chosen.as_str());
                writeln!(out, "{:<13} {made}. {verdict}", "")?;
            }
        }
        if let Some(decision) = self.well_made.and_then(|place| self.decisions.get(place)) {
            let made = tr!("run-review-decision-in", sprint = decision.sprint, decision = decision.chosen.as_str());
            writeln!(out, "{:<13} {made}", tr!("run-review-brief-well"))?;
        }
        if let Some(stroke) = self.strokes.first() {
            writeln!(out, "{:<13} {}: {:+.1}", tr!("run-review-brief-luck"), stroke.what, stroke.by)?;
        }
        if let Some(ledger) = &self.ledger {
            writeln!(out, "\n{}", tr!("run-review-ledger"))?;
            writeln!(out, "{:>8.1}  {}", ledger.par, tr!("run-review-ledger-par"))?;
            for line in &ledger.lines {
                writeln!(out, "{:>+8.1}  {}", line.by, line.what)?;
            }
            writeln!(out, "{:>8.1}  {}", ledger.outcome, tr!("run-review-ledger-outcome"))?;
        }
        writeln!(out)?;
        for sub in &self.dimensions {
            writeln!(out, "{:<24} {}", dimension(sub.dimension), or(&sub.score, tr!("run-review-text-too-few")))?;
        }
        writeln!(
            out,
            "\n{:>2}  {:>6}  {:>6}  {:<16}  {}",
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
            let class = if decision.nothing_at_stake { tr!("class-nothing-at-stake") } else { class(*of) };
            writeln!(out, "{sprint:>2}  {cost:>6}  {stakes:>6.1}  {class:<16}  {words}")?;
        }
        if !self.biases.is_empty() {
            writeln!(out, "\n{}", tr!("run-review-biases"))?;
            for pull in &self.biases {
                writeln!(out, "  {}: {}", pull.name, pull.what)?;
            }
        }
        writeln!(out, "\n{}", tr!("run-review-text-ask"))?;
        for (sprint, question) in &self.questions {
            writeln!(out, "  {}", tr!("run-review-text-question", sprint = *sprint, question = question.as_str()))?;
        }
        if let Some(told) = &self.told {
            writeln!(out, "{}", told.what)?;
        }
        if let Some(next) = &self.next {
            writeln!(out, "{}", tr!("run-review-text-try", advice = next.as_str()))?;
        }
        write!(out, "\n{}", tr!("run-review-certificate"))
    }
}
