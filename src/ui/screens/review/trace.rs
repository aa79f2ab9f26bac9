//! From a metric back to what moved it: decisions, features and luck, by what is missing without each.
use super::{data::ReviewData, state::ReviewState};
use crate::scenario::{Metric, MetricId, north_star};
use crate::score::{Kind, Mover, Share};
use crate::sim::{Decision, Recording};
use crate::ui::{
    Look, Theme, Type,
    egui::{Color32, CornerRadius, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2},
    icon::{self, Drawn},
    number, space,
    widgets::{Slider, section_header, tabs},
};
use crate::{tr, words};

/// The metric, the sprint, and the movers.
pub(super) fn show(ui: &mut Ui, data: &ReviewData<'_>, state: &mut ReviewState) {
    let theme = Look::of(ui).theme;
    let view = data.run.view();
    let metrics = &view.scenario().metrics;
    section_header(ui, None, tr!("run-review-trace"), tr!("run-review-trace.note"));
    let Some(traces) = data.traces else {
        super::waiting(ui, tr!("run-review-trace-waits"));
        return;
    };
    let names: Vec<&str> = metrics.iter().map(|metric| metric.name.as_str()).collect();
    let mut chosen = state.metric.or_else(|| north_star(view.scenario())).map_or(0, MetricId::index);
    if tabs(ui, &names, &mut chosen) {
        state.metric = Some(MetricId::at(chosen));
    }
    let Some(metric) = metrics.get(chosen) else { return };
    let read = view.metric(MetricId::at(chosen)).len().saturating_sub(view.metrics_before());
    let last = read.saturating_sub(1);
    let mut sprint = state.sprint.unwrap_or(last).min(last) as f32 + 1.0;
    if last > 0 {
        let value = sprint_words(sprint as usize - 1, view.sprints());
        let slider = Slider::new(&mut sprint, 1.0..=read as f32).step(1.0).label(tr!("run-review-trace-until")).value(&value);
        if slider.ends(&sprint_words(0, view.sprints()), tr!("run-review-trace-last")).show(ui).changed() {
            state.sprint = Some(sprint as usize - 1);
        }
    }
    let shares = traces.shares(MetricId::at(chosen), sprint as usize - 1);
    if shares.is_empty() {
        super::waiting(ui, tr!("run-review-trace-nothing"));
        return;
    }
    let most = shares.iter().map(|s| s.by.abs()).fold(0.0, f64::max);
    let traced = state.traced.map_or_else(Vec::new, |(number, kind)| decisions(data.run, number, kind));
    let is_traced = |share: &Share| matches!(share.mover, Mover::Decision(number) if traced.contains(&number));
    if let Some((_, kind)) = state.traced
        && !shares.iter().any(is_traced)
    {
        Type::TEXT.label(ui, tr!("run-review-trace-not-it", kind = words::kind(kind)), theme.ink);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    // What was asked for is first, wherever it would be by its size.
    let (asked, others): (Vec<&Share>, Vec<&Share>) = shares.iter().partition(|share| is_traced(share));
    for share in asked.into_iter().chain(others).take(MOST) {
        row(ui, data, metric, share, most, is_traced(share));
    }
    ui.spacing_mut().item_spacing.y = space::GAP;
    if shares.len() > MOST {
        Type::NOTE.label(ui, tr!("run-review-trace-less", count = shares.len() - MOST), theme.dim);
    }
    Type::NOTE.label(ui, tr!("run-review-trace-shares"), theme.dim);
}

/// The decisions that a graded choice consists of: one, or those of its kind in a phase that is graded as a whole.
fn decisions(run: &Recording, number: usize, kind: Kind) -> Vec<usize> {
    let all = run.decisions();
    if all.get(number) != Some(&Decision::EndPhase) {
        return vec![number];
    }
    let same_phase = |other: &usize| run.made_in(*other) == run.made_in(number);
    (0..all.len()).filter(same_phase).filter(|other| is_of(kind, &all[*other])).collect()
}

/// Whether a decision is part of a choice of a kind.
const fn is_of(kind: Kind, made: &Decision) -> bool {
    match kind {
        Kind::Discovery | Kind::Tests | Kind::People | Kind::Alignment | Kind::Service => matches!(made, Decision::Schedule(..)),
        Kind::Order => matches!(made, Decision::Order(_) | Decision::Include(..)),
        Kind::Commitment => matches!(made, Decision::Commit(_)),
        Kind::Debt => matches!(made, Decision::DebtShare(_)),
        Kind::Goal => matches!(made, Decision::SetGoal(_)),
        Kind::Bets => matches!(made, Decision::PlaceBet(..)),
        Kind::Feature => matches!(made, Decision::Iterate(_) | Decision::Remove(..)),
        Kind::Asking | Kind::Answer | Kind::Refusal | Kind::Dilemma => false,
    }
}

fn sprint_words(sprint: usize, played: usize) -> String {
    if sprint < played {
        tr!("run-review-trace-sprint", sprint = sprint + 1)
    } else {
        tr!("run-review-trace-after", sprint = sprint + 1 - played)
    }
}

fn row(ui: &mut Ui, data: &ReviewData<'_>, metric: &Metric, share: &Share, most: f64, traced: bool) {
    let theme = Look::of(ui).theme;
    let text = words::mover(data.run, &share.mover);
    let by = change(metric, share.by);
    let good = (share.by > 0.0) == metric.more_is_better;
    let (mark, sort) = sign(share.mover);
    let width = ui.available_width();
    let galley = Type::TEXT.block(ui, text.as_str(), theme.ink, width * TEXT - space::ICON - 2.0 * space::GAP, 2);
    let height = (galley.size().y + space::GAP).max(ROW);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let y = rect.center().y;
    let painter = ui.painter();
    if traced {
        painter.rect_filled(rect, 0, theme.raised);
        painter.rect_filled(rect.with_max_x(rect.left() + space::SELECTED_BAR).translate(vec2(-space::GAP, 0.0)), 0, theme.accent);
    }
    icon::paint(painter, pos2(rect.left() + space::ICON / 2.0, y), mark, Drawn::Outline, space::ICON, theme.dim);
    painter.galley(pos2(rect.left() + space::ICON + space::GAP, y - galley.size().y / 2.0), galley, theme.ink);
    let bar = Rect::from_x_y_ranges(rect.left() + width * TEXT..=rect.right() - FIGURE, y - space::BAR..=y + space::BAR);
    paint_bar(ui, bar, (share.by / most) as f32, colour(good, &theme), &theme);
    let figure = Type::TEXT_STRONG.line(ui, by.as_str(), colour(good, &theme));
    painter.galley(pos2(rect.right() - figure.size().x, y - figure.size().y / 2.0), figure, theme.ink);
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(space::STROKE, theme.line));
    let meaning = if good { tr!("run-review-for-better") } else { tr!("run-review-for-worse") };
    let (mover, by) = (text.as_str(), by.as_str());
    response.widget_info(|| {
        let words = if traced {
            tr!("run-review-mover-traced", sort = sort, mover = mover, by = by, meaning = meaning)
        } else {
            tr!("run-review-mover", sort = sort, mover = mover, by = by, meaning = meaning)
        };
        WidgetInfo::labeled(WidgetType::Label, true, words)
    });
    response.on_hover_text(tr!("run-review-mover-about", sort = sort, meaning = meaning, mover = mover));
}

fn paint_bar(ui: &Ui, bar: Rect, share: f32, colour: Color32, theme: &Theme) {
    let middle = bar.center().x;
    let end = middle + bar.width() / 2.0 * share;
    ui.painter().rect_filled(bar, CornerRadius::same(space::RADIUS_BAR), theme.line.gamma_multiply(TRACK));
    let filled = Rect::from_x_y_ranges(middle.min(end)..=middle.max(end), bar.y_range());
    ui.painter().rect_filled(filled, CornerRadius::same(space::RADIUS_BAR), colour);
    ui.painter().vline(middle, bar.expand(space::GRID / 2.0).y_range(), Stroke::new(space::STROKE, theme.edge));
}

fn colour(good: bool, theme: &Theme) -> Color32 {
    if good { theme.good } else { theme.bad }
}

/// A change of a metric with prefix and unit, one decimal finer than it is read.
fn change(metric: &Metric, by: f64) -> String {
    let text = number::signed(by as f32, usize::from(metric.decimals) + 1);
    let at = text.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
    format!("{}{}{}{}", &text[..at], metric.prefix, &text[at..], metric.unit)
}

fn sign(mover: Mover) -> (&'static str, &'static str) {
    match mover {
        Mover::Decision(_) => (icon::name::COMPASS, tr!("run-review-mover-decision")),
        Mover::Feature(_) => (icon::name::PACKAGE, tr!("run-review-mover-feature")),
        Mover::Days(_) | Mover::Blockers(_) | Mover::Incidents(_) | Mover::Overrides(_) => {
            (icon::name::CLOVER, tr!("run-review-mover-luck"))
        }
    }
}

/// Movers that are listed.
const MOST: usize = 20;
const ROW: f32 = 32.0;
/// Share of the width for the words.
const TEXT: f32 = 0.52;
const FIGURE: f32 = 84.0;
const TRACK: f32 = 0.5;
