//! Saying what one expects before a figure is shown.
use crate::tr;
use crate::ui::{
    egui::Ui,
    number,
    widgets::{Button, Slider},
};

/// What came of being asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Guess {
    /// It is not said yet.
    Open,
    /// So much, from 0 to 100.
    Made(u8),
    /// Nothing is expected: the figure is to be shown.
    Skipped,
}

/// A slider from 0 to 100 and two ways on; `goes_on` makes the guess by a key.
pub(super) fn guess(ui: &mut Ui, label: &str, said: impl Fn(f32) -> String, value: &mut Option<f32>, goes_on: bool) -> Guess {
    let value = value.get_or_insert(MIDDLE);
    let ends = [said(0.0), said(FULL)];
    let now = said(*value);
    Slider::new(value, 0.0..=FULL).label(label).value(&now).step(1.0).ends(&ends[0], &ends[1]).show(ui);
    let value = *value;
    let mut came = Guess::Open;
    ui.horizontal_wrapped(|ui| {
        if Button::primary(tr!("run-review-brief-show")).show(ui).clicked() || goes_on {
            came = Guess::Made(value as u8);
        }
        if Button::secondary(tr!("run-review-brief-skip")).show(ui).clicked() {
            came = Guess::Skipped;
        }
    });
    came
}

/// A whole number, as a headline is said.
pub(super) fn plain(value: f32) -> String {
    number::plain(value, 0)
}

/// Where the guess begins.
const MIDDLE: f32 = 50.0;
const FULL: f32 = 100.0;
