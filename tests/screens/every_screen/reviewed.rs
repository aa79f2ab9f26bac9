//! The review of a run, the short one after a sprint, and what if.

use std::sync::{Arc, LazyLock};

use north_of_noise::program::{Earlier, Original, Progress, SprintReview, Stage};
use north_of_noise::{
    player,
    scenario::Scenario,
    score::{Done, Measured, Reference, Review, ReviewPlan, Signs, Task, Traces, grade, moments, reference},
    sim::Recording,
    ui::{
        egui::{Key, Ui},
        screens::{ReviewData, ReviewState, WhatIfData, WhatIfState, review_ui, sprint_review_ui, what_if_ui},
    },
};

use super::{Shown, Step, Texts};
use crate::authored::{longest, shipped};

const SEED: u64 = 3;
/// Re-runs that are made: enough for bands, few enough for a test.
const RERUNS: u64 = 12;
/// The sprint (from 0) in which the fork parts from its original.
const PARTED: usize = 4;

struct Reviewed {
    run: Recording,
    review: Review,
    traces: Traces,
    signs: Signs,
    earlier: Vec<Earlier>,
    reference: Reference,
    fork: Recording,
    original: Original,
    sprint: SprintReview,
}

fn reviewed_run(scenario: Scenario) -> Reviewed {
    let scenario = Arc::new(scenario);
    let run = player::record(&scenario, SEED, &mut *player::by_name("factory", SEED).expect("a player"));
    let plan = ReviewPlan::new(&run, Some(4));
    let tasks = plan.tasks().into_iter().filter(|task| !matches!(task, Task::ReRun(number) if *number >= RERUNS));
    let done: Vec<Done> = tasks.map(|task| plan.work(task)).collect();
    let review = plan.finish(&done).expect("the run is over");
    let signs = Signs::of(&run);
    let earlier = |name: &str, strategic: f64| {
        let measured = |value| review.scores.strategic.map(|m| Measured { value, ..m });
        Earlier { name: name.into(), headline: 50.0, strategic: measured(strategic), tactical: measured(90.0), signs }
    };
    let earlier = vec![earlier("run 1", 2.0), earlier("run 2", 99.0)];
    let reference = reference(&scenario, SEED);
    let graded = moments(&run, Some(PARTED)).into_iter().map(|moment| {
        let grades = grade(&moment, 4);
        (moment, grades)
    });
    let sprint = SprintReview { sprint: PARTED + 1, graded: graded.collect(), reference: reference.clone() };
    // The same up to there, the rest by somebody else.
    let fork = finished(run.fork_at(PARTED).expect("a sprint of it"));
    let original = Original::new("one".into(), run.clone(), &fork);
    Reviewed { traces: Traces::of(&run), run, review, signs, earlier, reference, fork, original, sprint }
}

fn finished(mut run: Recording) -> Recording {
    player::play_on(&mut run, &mut *player::by_name("balanced", SEED).expect("a player"), |_| false);
    run
}

static SHIPPED: LazyLock<Reviewed> = LazyLock::new(|| reviewed_run(shipped()));
static LONGEST: LazyLock<Reviewed> = LazyLock::new(|| reviewed_run(longest()));

fn of(texts: Texts) -> &'static Reviewed {
    match texts {
        Texts::Shipped => &SHIPPED,
        Texts::Longest => &LONGEST,
    }
}

fn review(texts: Texts, name: &'static str, stage: Stage, main: &'static [&'static str]) -> Shown {
    Shown::new(name, main, move || {
        let all = of(texts);
        let mut state = ReviewState::default();
        let done = stage == Stage::Done;
        move |ui: &mut Ui| {
            let data = ReviewData {
                run: &all.run,
                review: (stage != Stage::Preparing).then_some(&all.review),
                traces: done.then_some(&all.traces),
                signs: done.then_some(&all.signs),
                earlier: if done { &all.earlier } else { &[] },
                progress: Progress { stage, grades: (3, 60), reruns: (132, 200) },
                saved: None,
            };
            review_ui(ui, &data, &mut state, &mut Vec::new());
        }
    })
}

fn what_if(texts: Texts, name: &'static str, main: &'static [&'static str]) -> Shown {
    Shown::new(name, main, move || {
        let all = of(texts);
        let mut state = WhatIfState::default();
        move |ui: &mut Ui| {
            let data = WhatIfData {
                fork: &all.fork,
                reference: &all.reference,
                original: &all.original,
                scores: [Some(&all.review.scores), None],
            };
            what_if_ui(ui, &data, &mut state, &mut Vec::new());
        }
    })
}

fn after_sprint(texts: Texts) -> Shown {
    Shown::new("after a sprint", &["Put away"], move || {
        let all = of(texts);
        move |ui: &mut Ui| {
            sprint_review_ui(ui.ctx(), &all.sprint);
        }
    })
}

/// All of them.
pub fn reviewed(texts: Texts) -> Vec<Shown> {
    use Step::{Click, Press, Write};
    let done = |name, main| review(texts, name, Stage::Done, main);
    vec![
        review(texts, "review, preparing", Stage::Preparing, &["Overview"]),
        review(texts, "review, working", Stage::Working, &["Overview", "Cancel"]),
        review(texts, "review, working, turning points", Stage::Working, &["Cancel"]).after(&[Press(Key::Num2)]),
        review(texts, "review, working, calibration", Stage::Working, &["Cancel"]).after(&[Press(Key::Num4)]),
        review(texts, "review, cancelled", Stage::Cancelled, &["Go on"]),
        done("review", &["Overview", "Export", "Trace it", "Fork at sprint", "Look closer"]),
        done("review, a decision opened", &["Trace it"]).after(&[Press(Key::ArrowDown), Press(Key::ArrowDown), Press(Key::Enter)]),
        done("review, all options", &["Trace it"]).after(&[Press(Key::ArrowDown), Press(Key::Enter), Click("more")]),
        done("turning points", &[]).after(&[Press(Key::Num2)]),
        done("trace", &[]).after(&[Press(Key::Num3)]),
        done("calibration", &[]).after(&[Press(Key::Num4)]),
        done("questions", &[]).after(&[Press(Key::Num5)]),
        done("review, export", &["Copy as text", "Save both"]).after(&[Click("Export")]),
        done("keys of the review", &["Close"]).after(&[Write("?")]),
        what_if(texts, "what if", &["Fork again", "Copy figures"]),
        what_if(texts, "what if, a sprint opened", &["Close"]).after(&[Click("Sprint 5: what was decided differently")]),
        after_sprint(texts),
    ]
}
