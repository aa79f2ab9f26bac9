//! The days of a sprint as they go by, up to where the run is.

use super::pace::{self, DAYS, Work};
use super::{days, progress};
use crate::sim::{Event, Phase, Recording};
use crate::tr;
use crate::ui::desk::{DeskState, keys, scrolled, words};
use crate::ui::egui::{Key, Modifiers, Ui};
use crate::ui::icon::name;
use crate::ui::widgets::{Button, key_chip, section_header};
use crate::ui::{Look, Type, motion, space};

/// When the days last moved on, and how.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Clock {
    /// Time of the frame that moved them, seconds.
    at: Option<f64>,
    /// Times as fast as usual, less one.
    faster: u8,
    paused: bool,
}

/// Speeds by key: usual, twice, and as fast as a fast day.
const SPEEDS: [f32; 3] = [1.0, 2.0, motion::SPRINT_DAY / motion::SPRINT_DAY_FAST];

/// Whether days go by just now; begins when the run has moved on to another day since the last frame.
///
/// A run that is met for the first time does not play: what happened in it happened before.
pub fn sprint_plays(ui: &Ui, run: &Recording, state: &mut DeskState) -> bool {
    let view = run.view();
    let working = matches!(view.phase(), Phase::Sprint | Phase::Review);
    let now = (view.sprint(), if working { pace::day(&view) } else { 0 });
    let sprint = &mut state.sprint;
    if sprint.seen != Some(now) {
        sprint.playing = (sprint.seen.is_some() && working && Look::of(ui).motion).then_some(0.0);
        sprint.clock = Clock { faster: sprint.clock.faster, ..Clock::default() };
        sprint.seen = Some(now);
    }
    sprint.playing.is_some()
}

/// The days from the last stop to the next one, while they play. Space pauses, 1 2 3 set the speed, Enter skips.
///
/// Returns whether it still plays. With motion off it is over at once.
pub fn sprint_playback_ui(ui: &mut Ui, run: &Recording, state: &mut DeskState) -> bool {
    if !sprint_plays(ui, run, state) {
        return false;
    }
    let view = run.view();
    let (from, to) = (pace::day_before(&view) as f32, pace::day(&view) as f32);
    let sprint = &mut state.sprint;
    let skipped = keys::take(ui, Key::Enter) || keys::take(ui, Key::Escape) || keys::take_with(ui, Modifiers::COMMAND, Key::Enter);
    if keys::take(ui, Key::Space) {
        sprint.clock.paused = !sprint.clock.paused;
    }
    if let Some(digit) = keys::take_digit(ui).filter(|digit| *digit <= SPEEDS.len()) {
        sprint.clock.faster = digit as u8 - 1;
        sprint.clock.paused = false;
    }
    let day = (from + advance(ui, sprint)).min(to);
    let skipped = show(ui, run, state, day) || skipped;
    if skipped || day >= to || !Look::of(ui).motion {
        state.sprint.playing = None;
        // What comes next is already known; it shows at once.
        ui.ctx().request_repaint();
    }
    state.sprint.playing.is_some()
}

/// Moves the days on by the time since the last frame. A second pass over the same frame moves nothing.
fn advance(ui: &Ui, sprint: &mut super::SprintState) -> f32 {
    let played = sprint.playing.unwrap_or_default();
    let now = ui.input(|input| input.time);
    let since = sprint.clock.at.map_or(0.0, |at| (now - at) as f32);
    sprint.clock.at = Some(now);
    if sprint.clock.paused {
        return played;
    }
    ui.ctx().request_repaint();
    let speed = SPEEDS.get(usize::from(sprint.clock.faster)).copied().unwrap_or(1.0);
    let played = played + since * speed / motion::SPRINT_DAY;
    sprint.playing = Some(played);
    played
}

/// Draws a moment of the sprint. True when it should be skipped.
fn show(ui: &mut Ui, run: &Recording, state: &mut DeskState, day: f32) -> bool {
    let theme = Look::of(ui).theme;
    let (work, points) = pace::work(run);
    let now = points * f64::from(day) / DAYS as f64;
    days::strip(ui, day);
    let mut skip = false;
    scrolled(ui, "days of the sprint", space::PAD_PANEL, |ui| {
        ui.horizontal_wrapped(|ui| {
            let clock = &mut state.sprint.clock;
            let (icon, label) = if clock.paused { (name::PLAY, tr!("sprint-go-on")) } else { (name::PAUSE, tr!("sprint-pause")) };
            if Button::secondary(label).icon(icon).show(ui).clicked() {
                clock.paused = !clock.paused;
            }
            key_chip(ui, "Space");
            let label = tr!("sprint-speed", speed = clock.faster + 1);
            if Button::quiet(&label).icon(name::FAST_FORWARD).show(ui).clicked() {
                clock.faster = (clock.faster + 1) % SPEEDS.len() as u8;
            }
            key_chip(ui, "1 2 3");
            skip = Button::quiet(tr!("sprint-skip")).icon(name::SKIP_FORWARD).show(ui).clicked();
            key_chip(ui, "Enter");
        });
        for piece in &work {
            progress::show_piece(ui, piece, now);
            ui.add_space(space::GAP_TIGHT);
        }
        let told: Vec<String> = news(run, &work, points, day);
        if !told.is_empty() {
            section_header(ui, None, tr!("sprint-so-far"), "");
        }
        for line in told {
            Type::TEXT.label(ui, line, theme.ink);
        }
    });
    skip
}

/// What has happened to the items by this day, latest first. What the run has not told yet is not told.
fn news(run: &Recording, work: &[Work], points: f64, day: f32) -> Vec<String> {
    let view = run.view();
    let number = view.sprint() as u8 + 1;
    let now = points * f64::from(day) / DAYS as f64;
    let mut told: Vec<(f64, String)> = run
        .log()
        .iter()
        .filter(|h| h.sprint == number)
        .filter_map(|h| {
            let (Event::Started(item) | Event::Finished(item) | Event::Waits(item, _) | Event::Released(item) | Event::ForcedIn(item, _)) =
                h.event
            else {
                return None;
            };
            let piece = work.iter().find(|w| w.title == view.title(item))?;
            let when = if matches!(h.event, Event::Started(_) | Event::ForcedIn(..)) { piece.before } else { piece.before + piece.points };
            (when <= now).then(|| words::happening(&view, h).map(|line| (when, line)))?
        })
        .collect();
    told.sort_by(|a, b| b.0.total_cmp(&a.0));
    told.into_iter().map(|(_, line)| line).collect()
}
