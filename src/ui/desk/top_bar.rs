//! The top bar: where the run is, its metrics, the north star, the half-days, the menu.

use super::state::Overlay;
use super::timeline_bar::phases;
use super::{DeskState, press, words};
use crate::scenario::{Metric, MetricId};
use crate::sim::{Phase, Recording, View};
use crate::tr;
use crate::ui::egui::{Align, CornerRadius, Layout, Rect, Stroke, Ui, UiBuilder, pos2, vec2};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::widgets::{Button, Sparkline, Step, step_bar};
use crate::ui::{Look, Theme, Type, Words, space};
use crate::words::phase;

/// Width of the north star's cell and of the half-days' cell, wide and narrow.
const STAR: [f32; 2] = [196.0, 148.0];
const HALF_DAYS: [f32; 2] = [140.0, 104.0];
/// Menu.
const MENU: f32 = 44.0;
/// A metric's cell with its curve, and the least it can do with.
const CELL: f32 = 150.0;
const CELL_LEAST: f32 = 92.0;
/// Width of the bar of phases.
const PHASES: f32 = 136.0;
/// Width of the gauge behind the north star.
const GAUGE: f32 = 44.0;
/// Bars narrower than this leave words out.
const SMALL: f32 = 600.0;

/// Shows the bar; `columns` are the desk's columns, or none where the parts are tabs.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut DeskState, columns: Option<[f32; 2]>) {
    let view = run.view();
    let rect = ui.max_rect();
    let Some([left, _]) = columns else { return small(ui, &view, state, rect) };
    // The bar stands still while a phase widens its column.
    let left = left.min(space::COLUMN_LEFT);
    let named: Vec<usize> = (0..view.scenario().metrics.len()).filter(|at| !view.scenario().metrics[*at].north_star).collect();
    place(ui, &view, state, rect.with_max_x(rect.left() + left).shrink2(vec2(space::PAD_PANEL, space::GAP)));

    let narrow = usize::from(left < space::COLUMN_LEFT);
    let (star, half_days) = (STAR[narrow], HALF_DAYS[narrow]);
    let right = rect.right() - MENU - half_days - star;
    let cells = rect.with_min_x(rect.left() + left).with_max_x(right);
    let width = cells.width() / named.len().max(1) as f32;
    if width >= CELL_LEAST {
        for (k, at) in named.into_iter().enumerate() {
            let cell = Rect::from_min_size(pos2(cells.left() + k as f32 * width, rect.top()), vec2(width, rect.height()));
            metric(ui, &view, state, at, cell);
        }
    } else {
        let mut ui = child(ui, cells.shrink(space::PAD_LIST), "metrics");
        metrics_button(&mut ui, &view, state, true);
    }
    north_star(ui, &view, state, Rect::from_x_y_ranges(right..=right + star, rect.y_range()));
    free(ui, &view, Rect::from_x_y_ranges(right + star..=rect.right() - MENU, rect.y_range()));
    menu(ui, state, rect.with_min_x(rect.right() - MENU));
}

/// Readings that are not told yet: while the days go by nobody knows how the sprint ends.
fn untold(view: &View<'_>, state: &DeskState) -> usize {
    usize::from(state.sprint.playing.is_some() && view.phase() == Phase::Review)
}

fn child(ui: &mut Ui, rect: Rect, id: &str) -> Ui {
    ui.new_child(UiBuilder::new().id_salt(id).max_rect(rect).layout(Layout::left_to_right(Align::Center)))
}

/// Scenario, sprint and phase, with one segment per phase.
fn place(ui: &mut Ui, view: &View<'_>, state: &DeskState, rect: Rect) {
    let theme = Look::of(ui).theme;
    let mut ui = ui.new_child(UiBuilder::new().id_salt("place").max_rect(rect).layout(Layout::top_down(Align::Min)));
    ui.spacing_mut().item_spacing.y = 0.0;
    Type::NOTE.elided(&mut ui, &view.scenario().title, theme.dim, 1);
    where_words(view, state, &theme, true).show_rows(&mut ui, 1);
    ui.add_space(space::GAP_TIGHT);
    ui.set_max_width(PHASES.min(rect.width()));
    segments(&mut ui, view, phase_shown(view, state));
}

/// The phase that shows.
fn phase_shown(view: &View<'_>, state: &DeskState) -> Phase {
    if untold(view, state) > 0 { Phase::Sprint } else { view.phase() }
}

fn where_words(view: &View<'_>, state: &DeskState, theme: &Theme, long: bool) -> Words {
    let sprint = (view.sprint() + 1).min(view.sprints());
    let (place, middle) = if long {
        (tr!("top-place", sprint = sprint, of = view.sprints()), "  ·  ")
    } else {
        (tr!("top-place.short", sprint = sprint, of = view.sprints()), "  ")
    };
    let phase = match phase_shown(view, state) {
        Phase::Over => tr!("top-over"),
        Phase::Sprint => tr!("phase-sprint.short"),
        Phase::Retrospective => tr!("phase-retrospective.short"),
        other => phase(other),
    };
    Words::new().add(Type::LEAD_STRONG, place, theme.ink).add(Type::LEAD_STRONG, middle, theme.dim).add(
        Type::LEAD_STRONG,
        phase,
        theme.accent,
    )
}

fn segments(ui: &mut Ui, view: &View<'_>, now: Phase) {
    let steps: Vec<Step> = phases(view)
        .into_iter()
        .map(|phase| match phase.cmp(&now) {
            std::cmp::Ordering::Less => Step::Done,
            std::cmp::Ordering::Equal => Step::Now,
            std::cmp::Ordering::Greater => Step::Ahead,
        })
        .collect();
    step_bar(ui, &steps, tr!("top-phase"));
}

/// One metric: name, value and noise, and its curve where there is room. Opens its trace.
fn metric(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, at: usize, cell: Rect) {
    let theme = Look::of(ui).theme;
    let metric = &view.scenario().metrics[at];
    let observed = view.metric(MetricId::at(at));
    let observed = &observed[..observed.len().saturating_sub(untold(view, state))];
    let value = observed.last().map_or_else(String::new, |value| words::metric_value(metric, *value));
    let noise = words::metric_noise(metric).unwrap_or_else(|| tr!("desk-metric-output").to_owned());
    let spoken = format!("{value} {noise}");
    let response = press(ui, cell.shrink(space::STROKE), ui.id().with(("metric", at)), &metric.name, &spoken);
    if response.clicked() {
        state.overlay = Overlay::Metrics(at);
    }
    response.on_hover_text(format!("{spoken}\n{}", metric.what));
    ui.painter().vline(cell.left(), cell.shrink(space::PAD_LIST).y_range(), Stroke::new(space::STROKE, theme.line));

    let inside = cell.shrink2(vec2(space::PAD_LIST, space::GAP));
    let (colour, shown) = if metric.reads.is_output() { (theme.dim, theme.dim) } else { (theme.dim, theme.ink) };
    let title = Type::NOTE.block(ui, &metric.name, colour, inside.width(), 1);
    ui.painter().galley(inside.min, title, colour);
    let mut words = Words::new().add(Type::LEAD_STRONG, value, shown);
    // The curve shows the noise as its band.
    if Look::of(ui).all_numbers || metric.reads.is_output() {
        words = words.add(Type::NOTE, format!(" {noise}"), theme.dim);
    }
    let galley = words.lay_out(ui, inside.width(), 1);
    let top = pos2(inside.left(), inside.top() + Type::NOTE.line + space::GAP_TIGHT);
    let used = galley.size().x;
    ui.painter().galley(top, galley, theme.ink);
    if cell.width() >= CELL && inside.width() - used >= CURVE {
        curve(ui, metric, observed, pos2(inside.right() - CURVE, top.y), at);
    }
}

/// Width of a small curve.
const CURVE: f32 = 56.0;

fn curve(ui: &mut Ui, metric: &Metric, observed: &[f64], at: crate::ui::egui::Pos2, salt: usize) {
    let values: Vec<f32> = observed.iter().map(|value| *value as f32).collect();
    let mut ui = ui.new_child(UiBuilder::new().id_salt(("curve", salt)).max_rect(Rect::from_min_size(at, vec2(CURVE, space::GAP_PART))));
    let end = |value: Option<&f64>| value.map_or_else(String::new, |value| words::metric_value(metric, *value));
    let (first, last) = (end(observed.first()), end(observed.last()));
    let curve = Sparkline::new(&values).noise(words::half_width(metric) as f32).ends(&first, &last);
    curve.show(&mut ui, &tr!("top-curve", metric = metric.name.as_str(), count = observed.len()));
}

fn north_star(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, cell: Rect) {
    let theme = Look::of(ui).theme;
    let Some((id, metric, value, share)) = words::north_star_before(view, untold(view, state)) else { return };
    let (value, noise) = (words::metric_value(metric, value), words::metric_noise(metric).unwrap_or_default());
    let title = tr!("top-north-star", metric = lower_first(&metric.name));
    let response = press(ui, cell.shrink(space::STROKE), ui.id().with("north star"), &title, &format!("{value} {noise}"));
    if response.clicked() {
        state.overlay = Overlay::Metrics(id.index());
    }
    response.on_hover_text(format!("{value} {noise}\n{}", metric.what));
    ui.painter().vline(cell.left(), cell.shrink(space::PAD_LIST).y_range(), Stroke::new(space::STROKE, theme.line));
    let inside = cell.shrink2(vec2(space::PAD_LIST, space::GAP));
    let galley = Type::NOTE.block(ui, title, theme.dim, inside.width(), 1);
    ui.painter().galley(inside.min, galley, theme.dim);
    let top = inside.top() + Type::NOTE.line;
    icon::paint(
        ui.painter(),
        pos2(inside.left() + space::ICON_HEAD / 2.0, top + Type::HEAD.line / 2.0),
        name::STAR_FOUR,
        Drawn::Fill,
        space::ICON_HEAD,
        theme.sky.star,
    );
    let mut words = Words::new().add(Type::HEAD, value, theme.ink);
    if Look::of(ui).all_numbers {
        words = words.add(Type::NOTE, format!("  {noise}"), theme.dim);
    }
    let galley = words.lay_out(ui, inside.width() - space::ICON_HEAD - space::GAP, 1);
    let at = pos2(inside.left() + space::ICON_HEAD + space::GAP, top);
    let end = at.x + galley.size().x;
    ui.painter().galley(at, galley, theme.ink);
    if inside.right() - end >= GAUGE + space::GAP {
        gauge(
            ui,
            Rect::from_min_size(pos2(inside.right() - GAUGE, top + (Type::HEAD.line - space::BAR) / 2.0), vec2(GAUGE, space::BAR)),
            share,
        );
    }
}

fn gauge(ui: &Ui, rect: Rect, share: f32) {
    let theme = Look::of(ui).theme;
    let radius = CornerRadius::same(space::RADIUS_BAR);
    ui.painter().rect_filled(rect, radius, theme.line);
    ui.painter().rect_filled(rect.with_max_x(rect.left() + rect.width() * share.clamp(0.0, 1.0)), radius, theme.sky.star);
}

/// A name within a line begins small, unless it is an abbreviation such as NPS.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().collect::<String>() + letters.as_str(),
        _ => text.to_owned(),
    }
}

/// Free half-days.
fn free(ui: &mut Ui, view: &View<'_>, cell: Rect) {
    let theme = Look::of(ui).theme;
    ui.painter().vline(cell.left(), cell.shrink(space::PAD_LIST).y_range(), Stroke::new(space::STROKE, theme.line));
    let inside = cell.shrink2(vec2(space::PAD_LIST, space::GAP));
    let mut ui = ui.new_child(UiBuilder::new().id_salt("free").max_rect(inside).layout(Layout::top_down(Align::Min)));
    ui.spacing_mut().item_spacing.y = 0.0;
    half_days_words(view, &theme).show_rows(&mut ui, 1).on_hover_text(tr!("top-half-days", all = view.slots().len()));
    let all = view.slots().len();
    let narrow = inside.width() < HALF_DAYS[0] - 2.0 * space::PAD_LIST;
    let remark = match (Look::of(&ui).all_numbers, narrow) {
        (false, _) => tr!("top-half-days-free").to_owned(),
        (true, true) => tr!("top-half-days.short", all = all),
        (true, false) => tr!("top-half-days", all = all),
    };
    Type::NOTE.elided(&mut ui, remark, theme.dim, 1);
}

fn half_days_words(view: &View<'_>, theme: &Theme) -> Words {
    Words::new().add(Type::LEAD_STRONG, format!("{} ", name::CLOCK), theme.dim).add(
        Type::HEAD,
        view.free_half_days().to_string(),
        theme.ink,
    )
}

fn menu(ui: &mut Ui, state: &mut DeskState, cell: Rect) {
    let theme = Look::of(ui).theme;
    ui.painter().vline(cell.left(), cell.y_range(), Stroke::new(space::STROKE, theme.line));
    let response = press(ui, cell.shrink(space::STROKE), ui.id().with("menu"), tr!("menu-title"), "");
    icon::paint(ui.painter(), cell.center(), name::LIST, Drawn::Outline, space::ICON_HEAD, theme.dim);
    if response.on_hover_text(tr!("menu-title")).clicked() {
        state.overlay = Overlay::Menu;
    }
}

/// The bar where the parts are tabs: the metrics become one button.
fn small(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, rect: Rect) {
    let theme = Look::of(ui).theme;
    let worded = rect.width() >= SMALL;
    menu(ui, state, rect.with_min_x(rect.right() - MENU));
    let inside = rect.with_max_x(rect.right() - MENU).shrink2(vec2(space::PAD_LIST, 0.0));
    let mut right = ui.new_child(UiBuilder::new().id_salt("figures").max_rect(inside).layout(Layout::right_to_left(Align::Center)));
    metrics_button(&mut right, view, state, worded);
    half_days_words(view, &theme).show_rows(&mut right, 1).on_hover_text(tr!("top-half-days-free"));
    if let Some((id, metric, value, _)) = words::north_star_before(view, untold(view, state)) {
        let words = Words::new().add(Type::LEAD_STRONG, format!("{} ", name::STAR_FOUR), theme.sky.star).add(
            Type::LEAD_STRONG,
            words::metric_value(metric, value),
            theme.ink,
        );
        let galley = words.lay_out(&right, f32::INFINITY, 1);
        let (place, _) = right.allocate_exact_size(galley.size() + vec2(space::GAP, space::GAP), crate::ui::egui::Sense::hover());
        let label = tr!("top-north-star", metric = lower_first(&metric.name));
        let response = press(&right, place, right.id().with("star"), &label, &words::metric_value(metric, value));
        right.painter().galley(place.center() - galley.size() / 2.0, galley, theme.ink);
        if response.on_hover_text(label).clicked() {
            state.overlay = Overlay::Metrics(id.index());
        }
    }
    let end = right.min_rect().left() - space::GAP;
    let mut left = ui.new_child(
        UiBuilder::new().id_salt("place").max_rect(inside.with_max_x(end.max(inside.left()))).layout(Layout::top_down(Align::Min)),
    );
    left.spacing_mut().item_spacing.y = 0.0;
    left.add_space(space::GAP);
    where_words(view, state, &theme, worded).show_rows(&mut left, 1);
    left.set_max_width(PHASES.min(left.available_width()));
    segments(&mut left, view, phase_shown(view, state));
}

fn metrics_button(ui: &mut Ui, view: &View<'_>, state: &mut DeskState, worded: bool) {
    let label = tr!("top-metrics", count = view.scenario().metrics.len());
    let response =
        if worded { Button::secondary(&label).icon(name::CHART_LINE).show(ui) } else { super::press_icon(ui, name::CHART_LINE, &label) };
    if response.clicked() {
        state.overlay = Overlay::Metrics(0);
    }
}
