//! The review of a run, the short one after a sprint, and what if.

use std::sync::LazyLock;

use north_of_noise::{
    program::Stage,
    ui::{
        egui::{Key, Ui},
        screens::{ReviewState, WhatIfState, review_ui, sprint_review_ui, what_if_ui},
    },
};

use super::{Shown, Step, Texts};
use crate::{
    authored::{longest, shipped},
    harness::reviewed::Reviewed,
};

static SHIPPED: LazyLock<Reviewed> = LazyLock::new(|| Reviewed::new(shipped(), str::to_owned));
static LONGEST: LazyLock<Reviewed> = LazyLock::new(|| Reviewed::new(longest(), str::to_owned));

/// The run that is reviewed.
pub fn review_of(texts: Texts) -> &'static Reviewed {
    match texts {
        Texts::Shipped => &SHIPPED,
        Texts::Longest => &LONGEST,
    }
}

fn review(texts: Texts, name: &'static str, stage: Stage, main: &'static [&'static str]) -> Shown {
    Shown::new(name, main, move || {
        let (all, mut state) = (review_of(texts), ReviewState::default());
        move |ui: &mut Ui| review_ui(ui, &all.data(stage), &mut state, &mut Vec::new())
    })
}

fn what_if(texts: Texts, name: &'static str, main: &'static [&'static str]) -> Shown {
    Shown::new(name, main, move || {
        let (all, mut state) = (review_of(texts), WhatIfState::default());
        move |ui: &mut Ui| _ = what_if_ui(ui, &all.what_if(), &mut state, &mut Vec::new())
    })
}

fn after_sprint(texts: Texts) -> Shown {
    Shown::new("after a sprint", &["Put away"], move || {
        let all = review_of(texts);
        move |ui: &mut Ui| _ = sprint_review_ui(ui.ctx(), &all.sprint)
    })
}

/// All of them.
pub fn reviewed(texts: Texts) -> Vec<Shown> {
    use Step::{Click, Press, Write};
    let done = |name, main| review(texts, name, Stage::Done, main);
    vec![
        review(texts, "review, preparing", Stage::Preparing, &["Overview"]),
        review(texts, "review, working", Stage::Working, &["Overview", "Cancel"]).after(&[Press(Key::Num2)]),
        review(texts, "review, working, turning points", Stage::Working, &["Cancel"]).after(&[Press(Key::Num4)]),
        review(texts, "review, working, calibration", Stage::Working, &["Cancel"]).after(&[Press(Key::Num6)]),
        review(texts, "review, working, story", Stage::Working, &["Cancel"]).after(&[Press(Key::Num3)]),
        review(texts, "review, cancelled", Stage::Cancelled, &["Go on"]),
        done("review, before the first figure", &["In short", "Show me", "Skip"]),
        review(texts, "review, in short, working", Stage::Working, &["All decisions"]).after(&[Click("Skip")]),
        done("review, in short", &["All decisions"]).after(&[Click("Skip")]),
        done("review", &["Overview", "Export", "Trace it", "Fork at Sprint", "Look closer"]).after(&[Press(Key::Num2)]),
        done("review, a decision opened", &["Trace it"]).after(&[
            Press(Key::Num2),
            Press(Key::ArrowDown),
            Press(Key::ArrowDown),
            Press(Key::Enter),
        ]),
        done("review, all options", &["Trace it"]).after(&[
            Press(Key::Num2),
            Press(Key::ArrowDown),
            Press(Key::ArrowDown),
            Press(Key::Enter),
            Click("more"),
        ]),
        done("story", &[]).after(&[Press(Key::Num3)]),
        done("turning points", &[]).after(&[Press(Key::Num4)]),
        done("trace", &[]).after(&[Press(Key::Num5)]),
        done("trace, what could not be told", &[]).after(&[Press(Key::Num5), Click("with no effect that could be told")]),
        done("calibration", &[]).after(&[Press(Key::Num6)]),
        done("questions", &["Show the answer"]).after(&[Press(Key::Num7)]),
        done("review, export", &["Copy as text", "Save both"]).after(&[Click("Export")]),
        done("keys of the review", &["Close"]).after(&[Write("?")]),
        what_if(texts, "what if", &["Fork again", "Copy figures"]),
        what_if(texts, "what if, a sprint opened", &["Close"]).after(&[Click("Sprint 5: what was decided differently")]),
        after_sprint(texts),
    ]
}
