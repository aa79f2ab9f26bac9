//! A metric's last values as a small curve in the band of its noise.
use super::control;
use crate::tr;
use crate::ui::{
    Look,
    egui::{Mesh, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, pos2, vec2},
    number, space,
};

/// A small curve, 56 × 24. `Sparkline::new(&values).noise(6.0).show(ui, "Recurring revenue, last 6 sprints")`.
#[derive(Debug, Clone, Copy)]
#[must_use = "a curve is there once it is shown"]
pub struct Sparkline<'a> {
    values: &'a [f32],
    noise: f32,
    ends: Option<[&'a str; 2]>,
}

impl<'a> Sparkline<'a> {
    /// A curve of these values, oldest first. Without noise it is drawn dim: a count of output.
    pub fn new(values: &'a [f32]) -> Self {
        Self { values, noise: 0.0, ends: None }
    }

    /// Half width of the band of observation noise, in the metric's unit.
    pub fn noise(mut self, half_width: f32) -> Self {
        self.noise = half_width.max(0.0);
        self
    }

    /// How the first and the last value are read out; as plain numbers otherwise.
    pub fn ends(mut self, first: &'a str, last: &'a str) -> Self {
        self.ends = Some([first, last]);
        self
    }

    /// Shows the curve; the label tells AccessKit what it is.
    pub fn show(self, ui: &mut Ui, label: &str) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(WIDTH.min(ui.available_width()), HEIGHT), Sense::hover());
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect.shrink(DOT));
        }
        let value = match (self.ends, self.values.first(), self.values.last()) {
            (Some([first, last]), ..) => tr!("widget-from-to", first = first, last = last),
            (None, Some(first), Some(last)) => tr!("widget-from-to", first = number::plain(*first, 1), last = number::plain(*last, 1)),
            _ => tr!("widget-no-values").to_owned(),
        };
        control::tell_value(ui, &response, label, &value);
        response
    }

    fn paint(self, ui: &Ui, rect: Rect) {
        let theme = Look::of(ui).theme;
        let Some(&last) = self.values.last() else { return };
        let (low, high) = self.values.iter().fold((last, last), |(low, high), &v| (low.min(v), high.max(v)));
        let (low, high) = (low - self.noise, high + self.noise);
        let steps = (self.values.len() - 1).max(1) as f32;
        let at = |i: usize, value: f32| {
            // A flat curve runs through the middle.
            let up = if high > low { (value - low) / (high - low) } else { 0.5 };
            pos2(rect.left() + rect.width() * i as f32 / steps, rect.bottom() - rect.height() * up)
        };
        let painter = ui.painter();
        if self.noise > 0.0 {
            let band = theme.ink.gamma_multiply(BAND);
            let mut mesh = Mesh::default();
            for (i, &value) in self.values.iter().enumerate() {
                mesh.colored_vertex(at(i, value - self.noise), band);
                mesh.colored_vertex(at(i, value + self.noise), band);
                if i > 0 {
                    let corner = 2 * i as u32;
                    mesh.add_triangle(corner - 2, corner - 1, corner);
                    mesh.add_triangle(corner - 1, corner, corner + 1);
                }
            }
            painter.add(Shape::mesh(mesh));
        }
        let colour = if self.noise > 0.0 { theme.ink } else { theme.dim };
        let curve: Vec<Pos2> = self.values.iter().enumerate().map(|(i, &value)| at(i, value)).collect();
        painter.add(Shape::line(curve, Stroke::new(space::STROKE_SELECTED, colour)));
        painter.circle_filled(at(self.values.len() - 1, last), DOT, colour);
    }
}

const WIDTH: f32 = 56.0;
const HEIGHT: f32 = 24.0;
const DOT: f32 = 2.5;
const BAND: f32 = 0.22;
