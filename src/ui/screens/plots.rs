//! What plots of several screens share.
use std::sync::Arc;

use egui_plot::{PlotPoint, PlotTransform};

use super::super::{
    Type,
    egui::{Color32, Galley, Pos2, Ui, pos2},
    space,
};

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
