//! What is on the desk is never cut off at the sides and never overlaps, whatever the window, the text size and the texts.
//!
//! Measured on what is painted: every row of text, with the clip it was painted in.

use std::sync::Arc;

use crate::{
    authored::{longest, shipped},
    harness::{
        keys::{press, press_with, read_the_news},
        runs::play_until,
        sizes::SMALL,
        window::{USUAL, still},
    },
    open_desk::open,
    painted::{Row, faults, rows},
};
use egui_kittest::kittest::Queryable as _;
use north_of_noise::{
    scenario::Scenario,
    sim::{Phase, Recording},
    ui::{
        ThemeName,
        desk::{DeskState, Part},
        egui::{Key, Modifiers, Rect, Vec2, accesskit::Role, vec2},
    },
};

/// A run that somebody sensible has played up to each of these phases of a sprint from the third on.
fn moments(scenario: Scenario, phases: &[Phase]) -> Vec<Recording> {
    moments_from(3, scenario, phases)
}

/// The same of a sprint from this one (from 0) on.
pub fn moments_from(sprint: usize, scenario: Scenario, phases: &[Phase]) -> Vec<Recording> {
    let mut run = Recording::new(Arc::new(scenario), 3);
    let mut found: Vec<Option<Recording>> = phases.iter().map(|_| None).collect();
    play_until(&mut run, |run| {
        let view = run.view();
        if view.sprint() >= sprint
            && let Some(k) = phases.iter().position(|phase| *phase == view.phase())
        {
            // The last state of a phase has most to show; the Inbox is full at first.
            let known = found[k].as_ref().map(|other| other.view().sprint());
            if known.is_none_or(|known| known == view.sprint() && view.phase() != Phase::Inbox) {
                found[k] = Some(run.clone());
            }
        }
        false
    });
    found.into_iter().map(|run| run.expect("the run has such a moment")).collect()
}

/// What of Planning shows, and the keys that bring it.
pub const VIEWS: [Key; 3] = [Key::Num1, Key::Num2, Key::Num3];

pub const PHASES: [Phase; 6] = [Phase::Inbox, Phase::Calendar, Phase::Planning, Phase::Sprint, Phase::Review, Phase::Retrospective];

/// Every part of these moments at every text size in every theme.
fn check(moments: &[Recording], pixels: Vec2, scales: &[f32]) {
    let mut wrong: Vec<String> = Vec::new();
    for (scale, theme) in scales.iter().flat_map(|scale| ThemeName::ALL.map(|theme| (scale, theme))) {
        let (mut window, desk) = open(moments[0].clone(), still(theme, *scale), pixels);
        for run in moments {
            let phase = run.view().phase();
            desk.borrow_mut().run = run.clone();
            desk.borrow_mut().state = DeskState::default();
            window.run();
            let views = if phase == Phase::Planning { VIEWS.len() } else { 1 };
            for (view, key) in VIEWS.into_iter().enumerate().take(views) {
                if views > 1 {
                    press_with(&mut window, Modifiers::CTRL, key);
                }
                for part in [Part::Left, Part::Centre, Part::Right] {
                    desk.borrow_mut().state.part = part;
                    window.run();
                    let rows = rows(&window);
                    assert!(rows.len() > 10, "{phase:?} at {pixels:?} × {scale} paints only {} rows", rows.len());
                    let what = format!("{phase:?} view {view} {part:?} at {pixels:?} × {scale}, {theme:?}");
                    wrong.extend(faults(&rows, view > 0).into_iter().map(|fault| format!("{what}: {fault}")));
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

const SCALES: [f32; 4] = [0.8, 1.0, 1.5, 2.0];

#[test]
fn nothing_is_cut_off_or_overlaps_in_the_smallest_window() {
    check(&moments(shipped(), &PHASES), SMALL, &SCALES);
}

#[test]
fn nothing_is_cut_off_or_overlaps_in_the_usual_window() {
    check(&moments(shipped(), &PHASES), USUAL, &SCALES);
}

#[test]
fn nothing_is_cut_off_or_overlaps_in_large_windows() {
    let moments = moments(shipped(), &PHASES);
    check(&moments, vec2(1920.0, 1080.0), &SCALES);
    check(&moments, vec2(3840.0, 2160.0), &[0.8, 2.0]);
}

#[test]
fn nothing_is_cut_off_or_overlaps_with_the_longest_texts() {
    let moments = moments(longest(), &PHASES);
    check(&moments, SMALL, &[1.0, 2.0]);
    check(&moments, USUAL, &[1.0, 1.5]);
}

#[test]
fn the_card_of_a_metric_fits_and_covers_nothing_of_itself() {
    let run = moments(shipped(), &[Phase::Review]).remove(0);
    for (pixels, scale) in [(USUAL, 1.0), (SMALL, 1.0), (vec2(1920.0, 1080.0), 1.5)] {
        let (mut window, _desk) = open(run.clone(), still(ThemeName::Dark, scale), pixels);
        let below = rows(&window).len();
        let metric = window.get_by_role_and_label(Role::Button, "Repeat complaints");
        metric.focus();
        window.run();
        press(&mut window, &[Key::Enter]);
        let close = window.get_by_role_and_label(Role::Button, "Close").rect();
        assert!(close.bottom() <= pixels.y / scale, "{close:?}");
        let rows: Vec<Row> = rows(&window).into_iter().skip(below).collect();
        assert!(rows.iter().any(|row| row.text.contains("complaint")), "the card says nothing");
        let faults = faults(&rows, false);
        assert!(faults.is_empty(), "{pixels:?}: {faults:?}");
    }
}

#[test]
fn a_usual_request_fits_the_usual_window_with_all_eight_answers() {
    let run = moments(shipped(), &[Phase::Inbox]).remove(0);
    let (mut window, _desk) = open(run, still(ThemeName::Dark, 1.0), USUAL);
    read_the_news(&mut window);
    let answers: Vec<Rect> = window.get_all_by_role(Role::RadioButton).map(|node| node.rect()).collect();
    assert_eq!(answers.len(), 8);
    assert!(answers.iter().all(|place| place.bottom() <= USUAL.y - 72.0), "{answers:?}");
}

#[test]
fn every_kind_of_block_fits_the_usual_window() {
    let run = moments(shipped(), &[Phase::Calendar]).remove(0);
    let (window, _desk) = open(run, still(ThemeName::Dark, 1.0), USUAL);
    let last = window.get_by_role_and_label(Role::Button, "Status round").rect();
    assert!(last.bottom() <= USUAL.y - 72.0, "{last:?}");
}
