//! How the free half-days are shared between strategic and tactical work, with last sprint's mark.
use super::{control, mark::Plane};
use crate::tr;
use crate::ui::{
    Look, Type, Words,
    egui::{CornerRadius, Rect, Response, Sense, Shape, Stroke, Ui, pos2, vec2},
    number, space,
};

/// The share of strategic and tactical half-days of a sprint.
#[derive(Debug, Clone, Copy)]
#[must_use = "a bar is there once it is shown"]
pub struct ShareBar {
    strategic: u32,
    tactical: u32,
    of: u32,
    last: Option<u32>,
}

impl ShareBar {
    /// So many strategic and tactical half-days of `of` outside the Scrum events.
    pub fn new(strategic: u32, tactical: u32, of: u32) -> Self {
        Self { strategic, tactical, of: of.max(strategic + tactical).max(1), last: None }
    }

    /// Marks how many were strategic last sprint.
    pub fn last(mut self, strategic: Option<u32>) -> Self {
        self.last = strategic;
        self
    }

    /// Shows words above, segments, and last sprint's mark below.
    pub fn show(self, ui: &mut Ui) -> Response {
        let theme = Look::of(ui).theme;
        let width = ui.available_width();
        let part = |count: u32| number::percent(count as f32 / self.of as f32);
        let words = |plane: Plane, name: String, count: u32| {
            let said = Words::new().add(Type::TEXT_STRONG, name, plane.colour(&theme));
            said.add(Type::TEXT, format!(" · {}", part(count)), theme.dim)
        };
        let sign = space::PAD_PANEL;
        let (strategic, tactical) = if Look::of(ui).all_numbers {
            (tr!("widget-share-strategic", count = self.strategic), tr!("widget-share-tactical", count = self.tactical))
        } else {
            (tr!("widget-share-strategic.few").to_owned(), tr!("widget-share-tactical.few").to_owned())
        };
        let left = words(Plane::Strategic, strategic, self.strategic).lay_out(ui, width - sign, 1);
        let right = words(Plane::Tactical, tactical, self.tactical).lay_out(ui, width - sign, 1);
        // Where both do not fit on one line they are on two.
        let stacked = left.size().x + right.size().x + 2.0 * sign + space::GAP_GROUP > width;
        let head = if stacked { 2.0 * Type::TEXT.line } else { Type::TEXT.line } + space::GAP_TIGHT;
        let foot = if self.last.is_some() { Type::NOTE.line + space::GAP_TIGHT } else { 0.0 };
        let (rect, response) = ui.allocate_exact_size(vec2(width, head + HEIGHT + foot), Sense::hover());
        let painter = ui.painter();

        let line = Type::TEXT.line;
        Plane::Strategic.paint(painter, pos2(rect.left() + space::GAP_TIGHT, rect.top() + line / 2.0), &theme);
        painter.galley(pos2(rect.left() + sign, rect.top()), left, theme.ink);
        let (x, y) = if stacked { (rect.left() + sign, rect.top() + line) } else { (rect.right() - right.size().x, rect.top()) };
        Plane::Tactical.paint(painter, pos2(x - sign + space::GAP_TIGHT, y + line / 2.0), &theme);
        painter.galley(pos2(x, y), right, theme.ink);

        let bar = Rect::from_min_size(pos2(rect.left(), rect.top() + head), vec2(width, HEIGHT));
        let pitch = (width + SEGMENT_GAP) / self.of as f32;
        for i in 0..self.of {
            let segment = Rect::from_min_size(pos2(bar.left() + i as f32 * pitch, bar.top()), vec2(pitch - SEGMENT_GAP, HEIGHT));
            let colour = if i < self.strategic {
                theme.strategic
            } else if i < self.strategic + self.tactical {
                theme.tactical
            } else {
                theme.line
            };
            painter.rect_filled(segment, CornerRadius::same(space::RADIUS_BAR), colour);
        }
        if let Some(last) = self.last {
            let said = if Look::of(ui).all_numbers {
                tr!("widget-share-last", count = last, share = part(last))
            } else {
                tr!("widget-share-last.few").to_owned()
            };
            self.paint_last(ui, bar, bar.left() + last as f32 * pitch - SEGMENT_GAP / 2.0, &said);
        }
        let value = tr!("widget-share-value", strategic = self.strategic, tactical = self.tactical, of = self.of);
        control::tell_value(ui, &response, tr!("widget-share"), &value);
        response
    }

    fn paint_last(self, ui: &Ui, bar: Rect, x: f32, words: &str) {
        let theme = Look::of(ui).theme;
        let painter = ui.painter();
        let foot = bar.bottom() + TICK;
        painter.vline(x, bar.top() - TICK / 2.0..=foot, Stroke::new(space::FOCUS, theme.ink));
        let point = [pos2(x, foot - TICK / 2.0), pos2(x + TICK / 1.5, foot + TICK / 2.0), pos2(x - TICK / 1.5, foot + TICK / 2.0)];
        painter.add(Shape::convex_polygon(point.to_vec(), theme.ink, Stroke::NONE));
        let words = Type::NOTE.line(ui, words, theme.dim);
        // Behind the tick, or before it where there is no room.
        let behind = x + space::PAD_LIST;
        let left = if behind + words.size().x <= bar.right() { behind } else { (x - space::PAD_LIST - words.size().x).max(bar.left()) };
        painter.galley(pos2(left, bar.bottom() + space::GAP_TIGHT), words, theme.dim);
    }
}

const HEIGHT: f32 = 10.0;
const SEGMENT_GAP: f32 = 2.0;
const TICK: f32 = 6.0;
