//! How much of what customers could tell has been heard, now and after the interviews in hand.

use crate::sim::View;
use crate::tr;
use crate::ui::egui::{Pos2, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};
use crate::ui::{Look, Type, number, space};

/// Height of the picture.
const HEIGHT: f32 = 136.0;
/// Room for the figures at the left, and for the axis below.
const LEFT: f32 = 28.0;
const FOOT: f32 = 20.0;
const HEAD: f32 = 20.0;
/// Interviews the axis shows beyond those in hand.
const BEYOND: f64 = 4.0;
const LEAST: f64 = 12.0;
const STEPS: usize = 40;
const DOT: f32 = 3.5;

/// Shows the curve from the interviews so far to those after the block in hand; both as shares heard.
pub(super) fn heard(ui: &mut Ui, view: &View<'_>, now: f64, after: f64) {
    let theme = Look::of(ui).theme;
    let interviews = |share: f64| view.interviews_for(share);
    let most = (interviews(after) + BEYOND).max(LEAST);
    Type::TEXT_STRONG.label(ui, tr!("calendar-heard"), theme.ink);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let plot = crate::ui::egui::Rect::from_min_max(rect.min + vec2(LEFT, HEAD), rect.max - vec2(space::PAD_PANEL, FOOT));
    let painter = ui.painter();
    let at = |count: f64, share: f64| -> Pos2 {
        pos2(plot.left() + plot.width() * (count / most) as f32, plot.bottom() - plot.height() * share as f32)
    };
    for share in [0.0, 0.5, 1.0] {
        let y = at(0.0, share).y;
        painter.hline(plot.x_range(), y, Stroke::new(space::STROKE, theme.line));
        let figure = Type::NOTE.line(ui, number::percent(share as f32), theme.dim);
        painter.galley(pos2(plot.left() - figure.size().x - space::GRID, y - figure.size().y / 2.0), figure, theme.dim);
    }
    let heard = |count: f64| view.heard_by(count);
    let curve = (0..=STEPS).map(|k| most * k as f64 / STEPS as f64).map(|count| at(count, heard(count))).collect();
    painter.add(Shape::line(curve, Stroke::new(space::FOCUS, theme.ink)));
    let (first, second) = (at(interviews(now), now), at(interviews(after), after));
    for (point, colour) in [(first, theme.ink), (second, theme.strategic)] {
        painter.extend(Shape::dashed_line(&[point, pos2(point.x, plot.bottom())], Stroke::new(space::STROKE, colour), 2.0, 2.0));
    }
    painter.circle_filled(first, DOT, theme.ink);
    painter.circle(second, DOT, theme.surface, Stroke::new(space::FOCUS, theme.strategic));
    let said = Type::NOTE.line(ui, tr!("calendar-heard-now", share = number::percent(now as f32)), theme.ink);
    painter.galley(pos2((first.x - said.size().x - space::GRID).max(plot.left()), first.y - said.size().y - space::GRID), said, theme.ink);
    let then = Type::NOTE.line(ui, number::percent(after as f32), theme.strategic);
    let x = (second.x + space::GAP).min(rect.right() - then.size().x);
    painter.galley(pos2(x, second.y + space::GRID), then, theme.strategic);
    let axis = Type::NOTE.line(ui, tr!("calendar-heard-axis"), theme.dim);
    painter.galley(pos2(plot.right() - axis.size().x, plot.bottom() + space::GRID), axis, theme.dim);
    let value = tr!("calendar-heard-value", now = number::percent(now as f32), after = number::percent(after as f32));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, tr!("calendar-heard-name")));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(value));
}
