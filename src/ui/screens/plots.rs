//! What plots of several screens share.
use std::{ops::RangeInclusive, sync::Arc};

use egui_plot::{AxisHints, GridMark, Plot, PlotPoint, PlotResponse, PlotTransform, PlotUi};

use crate::tr;
use crate::ui::{
    Look, Type,
    egui::{AsId, Color32, Galley, Pos2, Rangef, Sense, Ui, Vec2, pos2},
    number, space,
};

/// A plot over the sprints of a run, those of the epilogue as `+1`, `+2`; with few numbers only the first, the last that was
/// played and the last have theirs. It stands still: nothing drags, zooms or follows the pointer. `value` words the labels
/// of the other axis.
pub(super) fn over_sprints(
    id: impl AsId,
    look: Look,
    sprints: RangeInclusive<i64>,
    played: f64,
    value: impl Fn(f64) -> String + 'static,
) -> Plot<'static> {
    let theme = look.theme;
    let last = *sprints.end() as f64;
    let axis = |hints: AxisHints<'static>| hints.tick_label_color(theme.dim).tick_label_font(Type::NOTE.font()).label_spacing(LABELS);
    let sprint = move |mark: GridMark, _: &RangeInclusive<f64>| {
        let after = mark.value - played;
        if !look.all_numbers && ![1.0, played, last].contains(&mark.value) {
            return String::new();
        }
        if after > 0.0 { format!("+{}", number::plain(after as f32, 0)) } else { number::plain(mark.value as f32, 0) }
    };
    Plot::new(id)
        .sense(Sense::hover())
        .show_background(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .cursor_color(theme.edge)
        .grid_color(theme.line)
        .set_margin_fraction(Vec2::ZERO)
        .x_grid_spacer(move |_| sprints.clone().map(|s| GridMark { value: s as f64, step_size: 1.0 }).collect())
        .y_grid_spacer(|input| {
            let step = round_step((input.bounds.1 - input.bounds.0) / LINES);
            let (from, to) = ((input.bounds.0 / step).ceil() as i64, (input.bounds.1 / step).floor() as i64);
            (from..=to).map(|line| GridMark { value: line as f64 * step, step_size: step }).collect()
        })
        .show_grid([false, true])
        .custom_x_axes(vec![axis(AxisHints::new_x()).formatter(sprint)])
        .custom_y_axes(vec![axis(AxisHints::new_y()).formatter(move |mark, _| value(mark.value))])
        .label_formatter(|_| None)
}

/// Shows a plot that is only looked at. `egui_plot` makes each axis a stop for Tab without a name; what is off is none.
pub fn show_still<'p, R>(ui: &mut Ui, plot: Plot<'p>, add: impl FnOnce(&mut PlotUi<'p>) -> R + 'p) -> PlotResponse<R> {
    let mut shown = ui
        .scope(|ui| {
            ui.visuals_mut().disabled_alpha = 1.0;
            ui.disable();
            plot.show(ui, add)
        })
        .inner;
    // As a picture it is there.
    shown.response = ui.interact(shown.response.rect, shown.response.id.with("picture"), Sense::hover());
    shown
}

/// Says at the pointer what is read of a plot at the sprint there; `said` is given the sprint, the first one as 1.
pub(super) fn tell_sprint<R>(shown: &PlotResponse<R>, played: f64, said: impl FnOnce(i64) -> Option<String>) {
    let Some(pointer) = shown.response.hover_pos() else { return };
    let sprint = shown.transform.value_from_position(pointer).x.round();
    let Some(what) = said(sprint as i64) else { return };
    let subject = sprint_name(sprint as i64, played as i64);
    shown.response.clone().on_hover_text_at_pointer(tr!("said-about", subject = subject, what = what));
}

/// A sprint by its number, the first one as 1, or by that in the epilogue.
pub(super) fn sprint_name(sprint: i64, played: i64) -> String {
    let after = sprint - played;
    if after > 0 { tr!("plot-after", sprint = after) } else { tr!("plot-sprint", sprint = sprint) }
}

/// Least and usual distance between labels of an axis.
const LABELS: Rangef = Rangef { min: 10.0, max: 20.0 };
/// Lines of the grid, about.
pub(super) const LINES: f64 = 4.0;

/// The next step that people count in: 1, 2 or 5 times a power of ten.
pub(super) fn round_step(least: f64) -> f64 {
    let unit = 10.0_f64.powf(least.max(f64::MIN_POSITIVE).log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * unit).find(|step| *step >= least).unwrap_or(unit)
}

/// The end of a curve, which is named beside it.
#[derive(Debug, Clone)]
pub(super) struct End {
    pub name: String,
    /// Where it ends.
    pub at: f64,
    pub value: f64,
    pub colour: Color32,
}

/// A dot at each end with its name at the right, moved apart where they meet.
pub(super) fn name_ends(ui: &Ui, transform: &PlotTransform, ends: &[End]) {
    let frame = *transform.frame();
    let laid_out = |end: &End| {
        let place = transform.position_from_point(&PlotPoint::new(end.at, end.value));
        (place, Type::NOTE_STRONG.line(ui, end.name.as_str(), end.colour), end.colour)
    };
    let mut named: Vec<(Pos2, Arc<Galley>, Color32)> = ends.iter().map(laid_out).collect();
    named.sort_by(|a, b| a.0.y.total_cmp(&b.0.y));
    let mut below = frame.top();
    for k in 0..named.len() {
        let rest = (named.len() - k) as f32 * Type::NOTE.line;
        let (at, words, colour) = &named[k];
        let top = (at.y - Type::NOTE.line / 2.0).max(below).min(frame.bottom() - rest);
        below = top + Type::NOTE.line;
        ui.painter().circle_filled(*at, DOT, *colour);
        ui.painter().galley(pos2(at.x + space::GAP, top), Arc::clone(words), *colour);
    }
}

const DOT: f32 = 3.5;
