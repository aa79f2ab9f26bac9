//! A value to set by dragging or with the arrow keys, with its words above and its ends below.
use std::ops::RangeInclusive;

use super::{control, section::rows};
use crate::ui::{
    Look, Type, Words,
    egui::{Color32, CornerRadius, EventFilter, Key, Rect, Response, Sense, Stroke, Ui, WidgetInfo, accesskit, pos2, vec2},
    space,
};

/// A slider. `Slider::new(&mut chance, 0.0..=1.0).label("Your chance that it gets there").value("55 %").show(ui)`.
#[derive(Debug)]
#[must_use = "a slider is there once it is shown"]
pub struct Slider<'a> {
    of: &'a mut f32,
    range: RangeInclusive<f32>,
    step: f32,
    label: &'a str,
    value: &'a str,
    remark: &'a str,
    ends: Option<(&'a str, &'a str)>,
    notch: Option<(f32, &'a str)>,
    colour: Option<Color32>,
}

impl<'a> Slider<'a> {
    /// A slider that changes a value within a range, by hundredths of it.
    pub fn new(of: &'a mut f32, range: RangeInclusive<f32>) -> Self {
        let step = (range.end() - range.start()) / STEPS;
        Self { of, range, step, label: "", value: "", remark: "", ends: None, notch: None, colour: None }
    }

    /// What is set.
    pub fn label(mut self, label: &'a str) -> Self {
        self.label = label;
        self
    }

    /// The value in words, at the right: `55 %`.
    pub fn value(mut self, value: &'a str) -> Self {
        self.value = value;
        self
    }

    /// Said dim behind the value: `of 32 points`.
    pub fn remark(mut self, remark: &'a str) -> Self {
        self.remark = remark;
        self
    }

    /// How far one press of an arrow key goes; values snap to it.
    pub fn step(mut self, step: f32) -> Self {
        self.step = step;
        self
    }

    /// Words for both ends.
    pub fn ends(mut self, low: &'a str, high: &'a str) -> Self {
        self.ends = Some((low, high));
        self
    }

    /// A notch on the track with its word below, such as the forecast.
    pub fn notch(mut self, at: f32, word: &'a str) -> Self {
        self.notch = Some((at, word));
        self
    }

    /// Fills the track in a colour other than the accent.
    pub fn colour(mut self, colour: Color32) -> Self {
        self.colour = Some(colour);
        self
    }

    /// Shows words, track and ends at the full width. `changed()` tells when the value moved.
    pub fn show(self, ui: &mut Ui) -> Response {
        rows(ui, |ui| self.show_parts(ui))
    }

    fn show_parts(mut self, ui: &mut Ui) -> Response {
        let theme = Look::of(ui).theme;
        self.show_words(ui);
        let width = ui.available_width();
        let (rect, mut response) = ui.allocate_exact_size(vec2(width, space::TARGET), Sense::click_and_drag());
        let track = Rect::from_center_size(rect.center(), vec2(width - 2.0 * KNOB, space::BAR));
        let before = *self.of;
        self.follow_input(ui, &response, track);
        if self.of.total_cmp(&before).is_ne() {
            response.mark_changed();
        }

        let painter = ui.painter();
        let colour = self.colour.unwrap_or(theme.accent);
        let x = track.left() + track.width() * self.share(*self.of);
        let radius = CornerRadius::same(space::RADIUS_BAR);
        painter.rect_filled(track, radius, theme.line);
        painter.rect_filled(track.with_max_x(x), radius, colour);
        if let Some((at, _)) = self.notch {
            let at = track.left() + track.width() * self.share(at);
            painter.vline(at, track.expand(space::BAR).y_range(), Stroke::new(space::STROKE, theme.edge));
        }
        painter.circle_filled(pos2(x, track.center().y), KNOB, colour);
        let knob = Rect::from_center_size(pos2(x, track.center().y), vec2(2.0 * KNOB, 2.0 * KNOB));
        control::focus_ring(ui, &response, knob, KNOB as u8);
        self.show_below(ui, track);
        self.tell(ui, &response);
        response
    }

    fn show_words(&self, ui: &mut Ui) {
        let theme = Look::of(ui).theme;
        let mut words = Words::new().add(Type::TITLE, self.label, theme.ink);
        if !self.value.is_empty() {
            words = words.add(Type::TEXT_STRONG, format!("  {}", self.value), theme.ink);
        }
        if !self.remark.is_empty() {
            words = words.add(Type::TEXT, format!(" {}", self.remark), theme.dim);
        }
        words.show(ui);
    }

    fn show_below(&self, ui: &mut Ui, track: Rect) {
        if self.ends.is_none() && self.notch.is_none() {
            return;
        }
        let theme = Look::of(ui).theme;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), Type::NOTE.line), Sense::hover());
        let (low, high) = self.ends.unwrap_or_default();
        let (low, high) = (Type::NOTE.line(ui, low, theme.dim), Type::NOTE.line(ui, high, theme.dim));
        let (free_from, free_to) = (rect.left() + low.size().x + space::GAP, rect.right() - high.size().x - space::GAP);
        let painter = ui.painter();
        painter.galley(rect.left_top(), low, theme.dim);
        painter.galley(pos2(rect.right() - high.size().x, rect.top()), high, theme.dim);
        if let Some((at, word)) = self.notch {
            let word = Type::NOTE.block(ui, word, theme.dim, free_to - free_from, 1);
            let centred = track.left() + track.width() * self.share(at) - word.size().x / 2.0;
            let left = centred.min(free_to - word.size().x).max(free_from);
            painter.galley(pos2(left, rect.top()), word, theme.dim);
        }
    }

    fn follow_input(&mut self, ui: &Ui, response: &Response, track: Rect) {
        if let Some(pointer) = response.interact_pointer_pos() {
            let share = ((pointer.x - track.left()) / track.width().max(1.0)).clamp(0.0, 1.0);
            self.set(self.range.start() + share * (self.range.end() - self.range.start()));
        }
        let focused = response.has_focus();
        if focused {
            let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
        let steps = ui.input(|input| {
            let asked = |action, key| {
                let keys = if focused { input.num_presses(key) } else { 0 };
                (input.num_accesskit_action_requests(response.id, action) + keys) as f32
            };
            asked(accesskit::Action::Increment, Key::ArrowRight) - asked(accesskit::Action::Decrement, Key::ArrowLeft)
        });
        if steps != 0.0 {
            self.set(*self.of + steps * self.step);
        }
        let asked = ui.input(|input| {
            let mut requests = input.accesskit_action_requests(response.id, accesskit::Action::SetValue);
            requests.find_map(|request| match request.data {
                Some(accesskit::ActionData::NumericValue(value)) => Some(value as f32),
                _ => None,
            })
        });
        if let Some(value) = asked {
            self.set(value);
        }
    }

    fn set(&mut self, value: f32) {
        let steps = ((value - self.range.start()) / self.step).round();
        *self.of = (self.range.start() + steps * self.step).clamp(*self.range.start(), *self.range.end());
    }

    fn share(&self, value: f32) -> f32 {
        ((value - self.range.start()) / (self.range.end() - self.range.start())).clamp(0.0, 1.0)
    }

    fn tell(&self, ui: &Ui, response: &Response) {
        response.widget_info(|| WidgetInfo::slider(ui.is_enabled(), f64::from(*self.of), self.label));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_min_numeric_value(f64::from(*self.range.start()));
            node.set_max_numeric_value(f64::from(*self.range.end()));
            node.set_numeric_value_step(f64::from(self.step));
            node.set_value(self.value);
            node.add_action(accesskit::Action::SetValue);
            node.add_action(accesskit::Action::Increment);
            node.add_action(accesskit::Action::Decrement);
        });
    }
}

const KNOB: f32 = 7.0;
/// Steps a slider has when none are given.
const STEPS: f32 = 100.0;
