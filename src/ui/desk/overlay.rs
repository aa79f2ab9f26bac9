//! What lies over the desk for a moment: keys, menu, metrics, timeline. Esc closes it.

use super::state::Overlay;
use super::{DeskState, intro, metric_card, scrolled_in, timeline_bar, words};
use crate::program::GroupIntent;
use crate::sim::Recording;
use crate::tr;
use crate::ui::egui::{Frame, Id, Key, Margin, Modal, ScrollArea, Ui, vec2};
use crate::ui::icon::name;
use crate::ui::widgets::{Button, key_chip, mark, section_header, separator};
use crate::ui::{Intent, Look, Screen, Type, space};

/// Widest sheet.
const SHEET: f32 = 560.0;
const SHEET_CURVE: f32 = 760.0;
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
        // A curve needs more room than a list.
        let sheet = if matches!(open, Overlay::Metrics(_) | Overlay::Review(_)) { SHEET_CURVE } else { SHEET };
        ui.set_width((room.x - inside).min(sheet));
        let height = room.y - inside - space::BUTTON - 2.0 * space::GAP;
        let area = ScrollArea::vertical()
            .max_height(height.max(space::ROW))
            .min_scrolled_height(height.max(space::ROW))
            .auto_shrink([false, true]);
        scrolled_in(ui, area, |ui| {
            // Room for the focus rings, which reach outside their controls.
            Frame::new().inner_margin(Margin::same(space::GRID as i8)).show(ui, |ui| match open {
                Overlay::None => {}
                Overlay::Keys => list_keys(ui),
                Overlay::Menu => menu(ui, state, out),
                Overlay::Charter => intro::whole(ui, run),
                Overlay::Metrics(at) => {
                    if let Some(other) = metric_card::show(ui, run, at, height - space::PAD_PANEL) {
                        state.overlay = Overlay::Metrics(other);
                    }
                }
                Overlay::Timeline(sprint) => timeline(ui, run, state, sprint),
                Overlay::Review(sprint) => earlier_review(ui, run, state, sprint),
            });
        });
        ui.add_space(space::GAP);
        Button::secondary(tr!("menu-close")).show(ui).clicked()
    });
    // Esc may have taken the focus away already; it still closes.
    let escape = ui.input(|input| input.key_pressed(Key::Escape));
    if (sheet.inner || sheet.should_close() || escape) && state.overlay == open {
        state.overlay = Overlay::None;
        state.earlier = None;
    }
}

fn list_keys(ui: &mut Ui) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(name::KEYBOARD), tr!("desk-keys"), "");
    for (keys, what) in [
        (&["1", "8"][..], tr!("desk-keys-option")),
        (&["Enter"], tr!("desk-keys-enter")),
        (&["Ctrl", "Enter"], tr!("desk-keys-main")),
        (&["Ctrl", "Z"], tr!("desk-keys-back")),
        (&["Ctrl", "Y"], tr!("desk-keys-forth")),
        (&["Tab", tr!("keys-arrow-keys")], tr!("desk-keys-move")),
        (&["F6"], tr!("desk-keys-area")),
        (&["Esc"], tr!("desk-keys-escape")),
        (&["F11"], tr!("keys-full-screen")),
        (&["Space"], tr!("desk-keys-block")),
        (&["Del"], tr!("desk-keys-leave-out")),
        (&["S"], tr!("desk-keys-swap")),
        (&["Ctrl", "1–3"], tr!("desk-keys-views")),
        (&["Alt", "Up", "Down"], tr!("desk-keys-item")),
        (&["Alt", "Home", "End"], tr!("desk-keys-item-far")),
        (&["X"], tr!("desk-keys-together")),
        (&["M"], tr!("desk-keys-menu")),
        (&["/"], tr!("desk-keys-search")),
        (&["P"], tr!("desk-keys-in-out")),
        (&["T", "B"], tr!("desk-keys-tell-bet")),
        (&["L"], tr!("desk-keys-legend")),
        (&["F2"], tr!("keys-all-numbers")),
        (&["F9"], tr!("keys-projector")),
        (&["H"], tr!("desk-keys-hint")),
        (&["?"], tr!("desk-keys-list")),
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
    section_header(ui, Some(name::LIST), tr!("menu-title"), "");
    if Button::secondary(tr!("menu-to-title")).icon(name::HOUSE).show(ui).clicked() {
        out.push(Intent::Open(Screen::Title));
        state.overlay = Overlay::None;
    }
    if Button::secondary(tr!("menu-group")).icon(name::USERS_THREE).show(ui).clicked() {
        out.push(Intent::Group(GroupIntent::Hold));
        state.overlay = Overlay::None;
    }
    if Button::secondary(tr!("menu-settings")).icon(name::GEAR_SIX).show(ui).clicked() {
        out.push(Intent::Open(Screen::Settings));
        state.overlay = Overlay::None;
    }
    if Button::secondary(tr!("menu-charter")).icon(name::SCROLL).show(ui).clicked() {
        state.overlay = Overlay::Charter;
    }
    if Button::secondary(tr!("menu-keys")).icon(name::KEYBOARD).show(ui).clicked() {
        state.overlay = Overlay::Keys;
    }
    Type::NOTE.label(ui, tr!("menu-saved"), theme.dim);
}

/// The Review of an earlier sprint as it was; the run of then is made once.
fn earlier_review(ui: &mut Ui, run: &Recording, state: &mut DeskState, sprint: usize) {
    if state.earlier.as_ref().is_none_or(|(of, _)| *of != sprint) {
        state.earlier = run.at_review_of(sprint).map(|past| (sprint, past));
    }
    let Some((_, past)) = &state.earlier else { return };
    section_header(ui, Some(name::CLOCK_COUNTER_CLOCKWISE), &tr!("timeline-review-of", sprint = sprint + 1), "");
    super::review::earlier(ui, past, &mut state.review);
    ui.add_space(space::GAP);
    if Button::quiet(tr!("timeline-back")).icon(name::ARROW_LEFT).show(ui).clicked() {
        state.overlay = Overlay::Timeline(sprint);
    }
}

fn timeline(ui: &mut Ui, run: &Recording, state: &mut DeskState, sprint: usize) {
    let theme = Look::of(ui).theme;
    let view = run.view();
    section_header(ui, Some(name::CLOCK_COUNTER_CLOCKWISE), tr!("timeline-title"), "");
    if let Some(other) = timeline_bar::strip(ui, run, true) {
        state.overlay = Overlay::Timeline(other);
    }
    separator(ui);
    let made = words::shown_decisions(run, sprint);
    Type::TEXT_STRONG.label(ui, tr!("timeline-sprint", sprint = sprint + 1), theme.ink);
    if made.is_empty() {
        Type::NOTE.label(ui, tr!("timeline-empty"), theme.dim);
    }
    if sprint < view.sprint() && Button::secondary(tr!("timeline-review")).icon(name::CHART_LINE).show(ui).clicked() {
        state.overlay = Overlay::Review(sprint);
    }
    for mark_of in made.into_iter().filter_map(|decision| words::mark_of(&view, decision)) {
        ui.horizontal(|ui| {
            mark(ui, mark_of.kind, mark_of.plane);
            Type::TEXT.label(ui, &mark_of.title, theme.ink);
        });
    }
}
