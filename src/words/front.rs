//! The front page of a run: what its north star came to, and why, in lines that each have a cause behind them.

use super::metric::{metric_change, metric_value};
use super::{choices, decisions::signed};
use crate::scenario::{Metric, MetricId, north_star};
use crate::score::{Kind, Mover, Review, Share, Traces};
use crate::sim::Recording;
use crate::tr;

/// Causes of a sort that a front page has room for.
const NAMED: usize = 2;

/// A line of a front page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontLine {
    /// What did something.
    pub what: String,
    /// What it did, in the metric's unit; luck in points of the outcome.
    pub by: String,
    /// The decision that it was: its number in the run and its kind.
    pub about: Option<(usize, Kind)>,
}

/// A front page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontPage {
    /// What the north star came to.
    pub headline: String,
    /// Why: each part has a heading and its lines.
    pub parts: Vec<(&'static str, Vec<FrontLine>)>,
}

/// The front page of a finished run. Only what can be told from nothing is on it.
#[must_use]
pub fn front_page(recording: &Recording, traces: &Traces, review: Option<&Review>) -> Option<FrontPage> {
    let view = recording.view();
    let star = north_star(view.scenario())?;
    let metric = view.scenario().metrics.get(star.index())?;
    let readings = view.metric(star);
    let (before, last) = (*readings.get(view.metrics_before().checked_sub(1)?)?, *readings.last()?);
    let shares = shares(recording, traces, star);
    let line = |share: &Share| {
        let about = match &share.mover {
            Mover::Choice(place, kind, _) => traces.moment(*place).map(|moment| (moment.number, *kind)),
            _ => None,
        };
        FrontLine { what: choices::mover(recording, traces, &share.mover), by: change(metric, share.by()), about }
    };
    let told = |good: bool| -> Vec<FrontLine> {
        let is_told = |share: &&Share| share.is_told() && !share.mover.is_luck() && ((share.by() > 0.0) == metric.more_is_better) == good;
        shares.iter().filter(is_told).take(NAMED).map(line).collect()
    };
    let stroke = review.and_then(|review| Some((review, review.strokes.first()?)));
    let luck = stroke.map(|(review, stroke)| FrontLine {
        what: choices::chance(&view, &stroke.what),
        by: tr!("front-points", by = signed(review.reference.points(stroke.by))),
        about: None,
    });
    let mut parts = vec![
        (tr!("front-for"), told(true)),
        (tr!("front-against"), told(false)),
        (tr!("front-luck"), luck.into_iter().collect::<Vec<FrontLine>>()),
    ];
    parts.retain(|(_, lines)| !lines.is_empty());
    if parts.iter().all(|(_, lines)| lines.iter().all(|line| line.about.is_none())) {
        parts.insert(0, (tr!("front-nothing"), Vec::new()));
    }
    let name = metric.name.as_str();
    let headline = match last.total_cmp(&before) {
        std::cmp::Ordering::Less => {
            tr!("front-down", metric = name, value = metric_value(metric, last), before = metric_value(metric, before))
        }
        std::cmp::Ordering::Equal => tr!("front-even", metric = name, value = metric_value(metric, last)),
        std::cmp::Ordering::Greater => {
            tr!("front-up", metric = name, value = metric_value(metric, last), before = metric_value(metric, before))
        }
    };
    Some(FrontPage { headline, parts })
}

/// What moved a metric by the end.
fn shares(recording: &Recording, traces: &Traces, metric: MetricId) -> Vec<Share> {
    let view = recording.view();
    let read = view.metric(metric).len().saturating_sub(view.metrics_before());
    traces.shares(metric, read.saturating_sub(1))
}

/// A change of a metric, one decimal finer than it is read.
fn change(metric: &Metric, by: f64) -> String {
    metric_change(metric, by, usize::from(metric.decimals) + 1)
}

/// What moved a metric, for other programs and to be read without this one.
#[derive(Debug, Clone, serde::Serialize)]
pub struct CauseFigures {
    /// What it was.
    what: String,
    /// Its mean effect in the metric's unit over worlds that fit what was known; absent of luck.
    #[serde(skip_serializing_if = "Option::is_none")]
    mean: Option<f64>,
    /// Half the width of the interval of the mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    half_width: Option<f64>,
    /// Its effect can be told from none.
    told: bool,
    /// What it did in this run, luck included.
    #[serde(skip_serializing_if = "Option::is_none")]
    in_this_run: Option<f64>,
}

impl CauseFigures {
    /// All causes of what a metric came to by the end; those that can be told first.
    #[must_use]
    pub fn all(recording: &Recording, traces: &Traces, metric: MetricId) -> Vec<Self> {
        let figures = |share: &Share| Self {
            what: choices::mover(recording, traces, &share.mover),
            mean: share.mean.map(|mean| mean.mean),
            half_width: share.mean.map(|mean| mean.half_width()),
            told: share.is_told(),
            in_this_run: share.here,
        };
        shares(recording, traces, metric).iter().map(figures).collect()
    }

    /// Whether it is worth a line.
    #[must_use]
    pub const fn is_told(&self) -> bool {
        self.told
    }
}

impl std::fmt::Display for CauseFigures {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.mean, self.half_width) {
            (Some(mean), Some(half)) => write!(out, "{mean:>+8.2} ± {half:<6.2}  {}", self.what),
            _ => write!(out, "{:>+8.2} {:<8}  {}", self.in_this_run.unwrap_or_default(), "", self.what),
        }
    }
}
