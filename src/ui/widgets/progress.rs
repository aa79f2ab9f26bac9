//! Bars that fill: progress of an item, a sprint, a calculation.
use super::{control, person_bars::filled};
use crate::tr;
use crate::ui::{
    Look,
    egui::{Color32, CornerRadius, Response, Sense, Ui, accesskit, vec2},
    number, space,
};

/// A bar filled to a share of its full width, in the given colour; `label` is for AccessKit.
pub fn progress_bar(ui: &mut Ui, share: f32, colour: Color32, label: &str) -> Response {
    let theme = Look::of(ui).theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), space::BAR), Sense::hover());
    let radius = CornerRadius::same(space::RADIUS_BAR);
    ui.painter().rect_filled(rect, radius, theme.line);
    ui.painter().rect_filled(filled(rect, share), radius, colour);
    tell_progress(ui, &response, share, label);
    response
}

/// One stretch of a stepped bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Behind.
    Done,
    /// Here.
    Now,
    /// Ahead.
    Ahead,
}

/// A bar of equal steps: phases of a sprint, days of it.
pub fn step_bar(ui: &mut Ui, steps: &[Step], label: &str) -> Response {
    let theme = Look::of(ui).theme;
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, space::BAR), Sense::hover());
    let pitch = (width + space::GAP_TIGHT) / steps.len().max(1) as f32;
    for (i, step) in steps.iter().enumerate() {
        let left = rect.left() + i as f32 * pitch;
        let stretch = rect.with_min_x(left).with_max_x(left + pitch - space::GAP_TIGHT);
        let colour = match step {
            Step::Done => theme.dim,
            Step::Now => theme.accent,
            Step::Ahead => theme.line,
        };
        ui.painter().rect_filled(stretch, CornerRadius::same(space::RADIUS_BAR), colour);
    }
    let behind = steps.iter().filter(|&&step| step == Step::Done).count();
    control::tell_value(ui, &response, label, &tr!("widget-steps-done", done = behind, of = steps.len()));
    response
}

fn tell_progress(ui: &Ui, response: &Response, share: f32, label: &str) {
    control::tell_value(ui, response, label, &number::percent(share));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(accesskit::Role::ProgressIndicator));
}
