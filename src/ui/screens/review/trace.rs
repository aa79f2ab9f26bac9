//! From a metric back to what moved it: decisions, features and luck, by what is missing without each.
use super::{data::ReviewData, state::ReviewState};
use crate::scenario::{Metric, MetricId, north_star};
use crate::score::{Mover, Share, Traces};
use crate::ui::screens::plots::sprint_name;
use crate::ui::{
    Look, Type,
    egui::{Color32, CornerRadius, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2},
    icon::{self, Drawn},
    number, space,
    widgets::{Slider, filter_chip, section_header, tabs},
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
        let played = view.sprints() as i64;
        let value = sprint_name(sprint as i64, played);
        let slider = Slider::new(&mut sprint, 1.0..=read as f32).step(1.0).label(tr!("run-review-trace-until")).value(&value);
        if slider.ends(&sprint_name(1, played), tr!("run-review-trace-last")).show(ui).changed() {
            state.sprint = Some(sprint as usize - 1);
        }
    }
    let shares = traces.shares(MetricId::at(chosen), sprint as usize - 1);
    if shares.is_empty() {
        super::waiting(ui, tr!("run-review-trace-nothing"));
        return;
    }
    let traced = state.traced;
    let is_traced = |share: &Share| match &share.mover {
        Mover::Choice(place, kind, _) => traces.moment(*place).map(|moment| (moment.number, *kind)) == traced,
        _ => false,
    };
    if let Some((_, kind)) = traced
        && !shares.iter().any(is_traced)
    {
        Type::TEXT.label(ui, tr!("run-review-trace-not-it", kind = words::kind(kind)), theme.ink);
    }
    let most = shares.iter().map(|share| share.by().abs()).fold(0.0, f64::max);
    let rows = Rows { data, traces, metric, most };
    // What was asked for is first, wherever it would be by its size.
    let (asked, others): (Vec<&Share>, Vec<&Share>) = shares.iter().partition(|share| is_traced(share));
    let (luck, others): (Vec<&Share>, Vec<&Share>) = others.into_iter().partition(|share| share.mover.is_luck());
    let (told, untold): (Vec<&Share>, Vec<&Share>) = others.into_iter().partition(|share| share.is_told());
    Type::NOTE.label(ui, tr!("run-review-trace-shares"), theme.dim);
    rows.show(ui, asked.into_iter().chain(told).take(MOST), is_traced);
    if !untold.is_empty() {
        let count = untold.len();
        let counted = tr!("run-review-trace-untold", count = count);
        let fold = Look::of(ui).shows(tr!("run-review-trace-untold.few"), &counted).to_owned();
        if filter_chip(ui, &fold, None, state.untold).on_hover_text(counted).clicked() {
            state.untold = !state.untold;
        }
        if state.untold {
            rows.show(ui, untold.into_iter().take(UNTOLD), |_| false);
        }
    }
    if !luck.is_empty() {
        section_header(ui, Some(icon::name::CLOVER), tr!("run-review-trace-luck"), tr!("run-review-trace-luck.note"));
        rows.show(ui, luck.into_iter().take(MOST), |_| false);
    }
}

/// What the rows have in common.
struct Rows<'a> {
    data: &'a ReviewData<'a>,
    traces: &'a Traces,
    metric: &'a Metric,
    /// The largest effect.
    most: f64,
}

impl Rows<'_> {
    fn show<'a>(&self, ui: &mut Ui, shares: impl Iterator<Item = &'a Share>, traced: impl Fn(&Share) -> bool) {
        ui.spacing_mut().item_spacing.y = 0.0;
        for share in shares {
            self.row(ui, share, traced(share));
        }
        ui.spacing_mut().item_spacing.y = space::GAP;
    }

    fn row(&self, ui: &mut Ui, share: &Share, traced: bool) {
        let theme = Look::of(ui).theme;
        let text = words::mover(self.data.run, self.traces, &share.mover);
        let by = share.by();
        let noise = share.mean.map_or_else(String::new, |mean| format!(" ± {}", self.change(mean.half_width(), false)));
        let figure = format!("{}{noise}", self.change(by, true));
        let good = (by > 0.0) == self.metric.more_is_better;
        let colour = match (share.is_told(), good) {
            (false, _) => theme.dim,
            (true, true) => theme.good,
            (true, false) => theme.bad,
        };
        let (mark, sort) = sign(&share.mover);
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
        self.bar(ui, bar, share, colour);
        let painter = ui.painter();
        let shown = Look::of(ui).shows(self.change(by, true), figure.clone());
        let galley = Type::TEXT_STRONG.line(ui, shown, colour);
        painter.galley(pos2(rect.right() - galley.size().x, y - galley.size().y / 2.0), galley, theme.ink);
        painter.hline(rect.x_range(), rect.bottom(), Stroke::new(space::STROKE, theme.line));
        let meaning = match (share.is_told(), good) {
            (false, _) => tr!("run-review-trace-none"),
            (true, true) => tr!("run-review-for-better"),
            (true, false) => tr!("run-review-for-worse"),
        };
        let here = share.here.filter(|_| share.mean.is_some()).map(|here| tr!("run-review-trace-here", by = self.change(here, true)));
        let (mover, by) = (text.as_str(), figure.as_str());
        response.widget_info(|| {
            let words = if traced {
                tr!("run-review-mover-traced", sort = sort, mover = mover, by = by, meaning = meaning)
            } else {
                tr!("run-review-mover", sort = sort, mover = mover, by = by, meaning = meaning)
            };
            WidgetInfo::labeled(WidgetType::Label, true, words)
        });
        let about = if noise.is_empty() {
            tr!("run-review-mover-about", sort = sort, meaning = meaning, mover = mover)
        } else {
            tr!("run-review-mover", sort = sort, mover = mover, by = by, meaning = meaning)
        };
        response.on_hover_text(here.map_or_else(|| about.clone(), |here| format!("{about}\n{here}")));
    }

    /// The mean as a bar, its interval as a line, and what it did under the luck of the run as a small mark.
    fn bar(&self, ui: &Ui, bar: Rect, share: &Share, colour: Color32) {
        let theme = Look::of(ui).theme;
        let x = |by: f64| (bar.center().x + bar.width() / 2.0 * (by / self.most) as f32).clamp(bar.left(), bar.right());
        let (middle, end) = (bar.center().x, x(share.by()));
        let painter = ui.painter();
        painter.rect_filled(bar, CornerRadius::same(space::RADIUS_BAR), theme.line.gamma_multiply(TRACK));
        let filled = Rect::from_x_y_ranges(middle.min(end)..=middle.max(end), bar.y_range());
        painter.rect_filled(filled, CornerRadius::same(space::RADIUS_BAR), colour);
        painter.vline(middle, bar.expand(space::GRID / 2.0).y_range(), Stroke::new(space::STROKE, theme.edge));
        let Some(mean) = share.mean else { return };
        let ends = x(mean.mean - mean.half_width())..=x(mean.mean + mean.half_width());
        painter.hline(ends, bar.center().y, Stroke::new(space::STROKE_SELECTED, theme.ink));
        if let Some(here) = share.here {
            painter.circle(pos2(x(here), bar.center().y), space::BAR, theme.surface, Stroke::new(space::STROKE_SELECTED, theme.ink));
        }
    }

    /// A change of the metric with prefix and unit, one decimal finer than it is read.
    fn change(&self, by: f64, signed: bool) -> String {
        let decimals = usize::from(self.metric.decimals) + 1;
        let text = if signed { number::signed(by as f32, decimals) } else { number::plain(by as f32, decimals) };
        let at = text.find(|c: char| c.is_ascii_digit() || c == '.').unwrap_or_default();
        format!("{}{}{}{}", &text[..at], self.metric.prefix, &text[at..], self.metric.unit)
    }
}

fn sign(mover: &Mover) -> (&'static str, &'static str) {
    match mover {
        Mover::Choice(..) => (icon::name::COMPASS, tr!("run-review-mover-decision")),
        Mover::Feature(_) => (icon::name::PACKAGE, tr!("run-review-mover-feature")),
        Mover::Turn(_) => (icon::name::WIND, tr!("run-review-mover-turn")),
        Mover::Days(_) | Mover::Blockers(_) | Mover::Incidents(_) | Mover::Overrides(_) => {
            (icon::name::CLOVER, tr!("run-review-mover-luck"))
        }
    }
}

/// Movers of a sort that are listed.
const MOST: usize = 16;
/// Of those of which nothing could be told.
const UNTOLD: usize = 10;
const ROW: f32 = 32.0;
/// Share of the width for the words.
const TEXT: f32 = 0.48;
const FIGURE: f32 = 136.0;
const TRACK: f32 = 0.5;
