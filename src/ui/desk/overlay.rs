//! What lies over the desk for a moment: keys, menu, metrics, timeline. Esc closes it.

use super::state::Overlay;
use super::{DeskState, scrolled_in, timeline_bar, words};
use crate::sim::Recording;
use crate::ui::egui::{Frame, Id, Key, Margin, Modal, ScrollArea, Ui, vec2};
use crate::ui::icon::name;
use crate::ui::widgets::{Button, Sparkline, key_chip, mark, section_header, separator};
use crate::ui::{Intent, Look, Screen, Type, Words, space};

/// Widest sheet.
const SHEET: f32 = 560.0;
/// Share of the desk that shows through behind a sheet.
const VEIL: f32 = 0.72;

/// Shows what is open, if anything.
pub(super) fn show(ui: &Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    let open = state.overlay;
    if open == Overlay::None {
        return;
    }
    let theme = Look::of(ui).theme;
    let room = ui.max_rect().size() - vec2(2.0 * space::PAD_PANEL, 2.0 * space::PAD_PANEL);
    let frame = Frame::new()
        .fill(theme.raised)
        .stroke((space::STROKE, theme.edge))
        .corner_radius(space::RADIUS_SHEET)
        .inner_margin(Margin::same(space::PAD_PANEL as i8));
    let sheet = Modal::new(Id::new("desk overlay")).frame(frame).backdrop_color(theme.ground.gamma_multiply(VEIL)).show(ui.ctx(), |ui| {
        let inside = 2.0 * space::PAD_PANEL;
        ui.set_width((room.x - inside).min(SHEET));
        let height = room.y - inside - space::BUTTON - 2.0 * space::GAP;
        let area = ScrollArea::vertical().max_height(height.max(space::ROW)).auto_shrink([false, true]);
        scrolled_in(ui, area, |ui| {
            // Room for the focus rings, which reach outside their controls.
            Frame::new().inner_margin(Margin::same(space::GRID as i8)).show(ui, |ui| match open {
                Overlay::None => {}
                Overlay::Keys => list_keys(ui),
                Overlay::Menu => menu(ui, state, out),
                Overlay::Metrics(first) => metrics(ui, run, first),
                Overlay::Timeline(sprint) => timeline(ui, run, state, sprint),
            });
        });
        ui.add_space(space::GAP);
        Button::secondary("Close").show(ui).clicked()
    });
    // Esc may have taken the focus away already; it still closes.
    let escape = ui.input(|input| input.key_pressed(Key::Escape));
    if (sheet.inner || sheet.should_close() || escape) && state.overlay == open {
        state.overlay = Overlay::None;
    }
}

fn list_keys(ui: &mut Ui) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(name::KEYBOARD), "Keys", "");
    for (keys, what) in [
        (&["1", "8"][..], "choose an option of the card in hand"),
        (&["Enter"], "confirm; the main action if nothing else has the keyboard"),
        (&["Ctrl", "Enter"], "the main action from anywhere"),
        (&["Ctrl", "Z"], "take the last decision of this phase back"),
        (&["Ctrl", "Y"], "make it again"),
        (&["Tab", "Arrows"], "move"),
        (&["F6"], "next area: left, centre, right, bottom, top"),
        (&["Esc"], "one level back"),
        (&["Space"], "calendar: pick up and drop a block"),
        (&["Del"], "calendar: leave a block out"),
        (&["S"], "calendar: swap with the next block"),
        (&["Alt", "Arrows"], "planning: move an item"),
        (&["?"], "this list"),
    ] {
        ui.horizontal_wrapped(|ui| {
            for key in keys {
                key_chip(ui, key);
            }
            Type::TEXT.label(ui, what, theme.ink);
        });
    }
}

fn menu(ui: &mut Ui, state: &mut DeskState, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(name::LIST), "Menu", "");
    if Button::secondary("Title").icon(name::HOUSE).show(ui).clicked() {
        out.push(Intent::Open(Screen::Title));
        state.overlay = Overlay::None;
    }
    if Button::secondary("Settings").icon(name::GEAR_SIX).show(ui).clicked() {
        out.push(Intent::Open(Screen::Settings));
        state.overlay = Overlay::None;
    }
    if Button::secondary("Keys").icon(name::KEYBOARD).show(ui).clicked() {
        state.overlay = Overlay::Keys;
    }
    Type::NOTE.label(ui, "The run is saved after every decision.", theme.dim);
}

fn metrics(ui: &mut Ui, run: &Recording, first: usize) {
    let theme = Look::of(ui).theme;
    let view = run.view();
    section_header(ui, Some(name::CHART_LINE), "Metrics", "80 % range of observation");
    let count = view.scenario().metrics.len();
    for at in (0..count).map(|k| (first + k) % count.max(1)) {
        let id = crate::scenario::MetricId::at(at);
        let metric = &view.scenario().metrics[at];
        let observed = view.metric(id);
        separator(ui);
        ui.horizontal_wrapped(|ui| {
            let values: Vec<f32> = observed.iter().map(|value| *value as f32).collect();
            let curve = Sparkline::new(&values).noise(words::half_width(metric) as f32);
            curve.show(ui, &format!("{}, last {} observations", metric.name, observed.len()));
            let value = observed.last().map_or_else(String::new, |value| words::metric_value(metric, *value));
            let noise = words::metric_noise(metric).unwrap_or_else(|| "output".to_owned());
            Words::new()
                .add(Type::TEXT_STRONG, format!("{}  {value}", metric.name), theme.ink)
                .add(Type::NOTE, format!("  {noise}"), theme.dim)
                .show(ui);
        });
        Type::NOTE.label(ui, &metric.what, theme.dim);
        let wish = match (metric.reads.is_output(), metric.more_is_better) {
            (true, _) => "Counts what was made, whatever it changed.",
            (false, true) => "More is better.",
            (false, false) => "Less is better.",
        };
        let before: Vec<String> = observed.iter().rev().take(HISTORY).rev().map(|value| words::metric_value(metric, *value)).collect();
        Type::NOTE.label(ui, format!("{wish} Lately: {}.", before.join(", ")), theme.dim);
    }
}

/// Observations that are written out.
const HISTORY: usize = 6;

fn timeline(ui: &mut Ui, run: &Recording, state: &mut DeskState, sprint: usize) {
    let theme = Look::of(ui).theme;
    let view = run.view();
    section_header(ui, Some(name::CLOCK_COUNTER_CLOCKWISE), "Timeline", "");
    if let Some(other) = timeline_bar::strip(ui, run) {
        state.overlay = Overlay::Timeline(other);
    }
    separator(ui);
    let made = words::shown_decisions(run, sprint);
    Type::TEXT_STRONG.label(ui, format!("Sprint {}", sprint + 1), theme.ink);
    if made.is_empty() {
        Type::NOTE.label(ui, "Nothing decided yet.", theme.dim);
    }
    for mark_of in made.into_iter().filter_map(|decision| words::mark_of(&view, decision)) {
        ui.horizontal(|ui| {
            mark(ui, mark_of.kind, mark_of.plane);
            Type::TEXT.label(ui, &mark_of.title, theme.ink);
        });
    }
}
