//! A share of points as a dot on its 80 % interval; an outline alone where there are too few questions to say.
use crate::practice::Share;
use crate::tr;
use crate::ui::{
    Look,
    egui::{CornerRadius, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2},
    number, space,
    widgets::dashed_outline,
};

/// Shows a share at this width, with a mark at `pass` if there is one.
pub(super) fn show(ui: &mut Ui, share: &Share, pass: Option<f64>, width: f32) -> Response {
    let theme = Look::of(ui).theme;
    let (rect, response) = ui.allocate_exact_size(vec2(width.min(ui.available_width()), HEIGHT), Sense::hover());
    let painter = ui.painter();
    let line = rect.shrink2(vec2(DOT, 0.0));
    let x = |part: f64| line.left() + line.width() * part as f32;
    painter.hline(line.x_range(), rect.center().y, Stroke::new(space::STROKE, theme.line));
    let bar = Rect::from_x_y_ranges(x(share.low)..=x(share.high), rect.center().y - BAR / 2.0..=rect.center().y + BAR / 2.0);
    let radius = CornerRadius::same((BAR / 2.0) as u8);
    if share.tells() {
        painter.rect_filled(bar, radius, theme.strategic.gamma_multiply(FILL));
        painter.circle_filled(pos2(x(share.share()), rect.center().y), DOT, theme.strategic);
    } else if share.of > 0 {
        dashed_outline(painter, bar, BAR / 2.0, Stroke::new(space::STROKE, theme.dim));
    } else {
        painter.rect_stroke(
            line.shrink2(vec2(0.0, (HEIGHT - BAR) / 2.0)),
            radius,
            Stroke::new(space::STROKE, theme.line),
            StrokeKind::Inside,
        );
    }
    if let Some(pass) = pass {
        let ends = [pos2(x(pass), rect.top()), pos2(x(pass), rect.bottom())];
        painter.extend(Shape::dashed_line(&ends, Stroke::new(space::STROKE, theme.accent), DASH, DASH));
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, words(share)));
    response
}

/// The interval in words: `66 to 96 %`, or that it cannot be told.
pub(super) fn words(share: &Share) -> String {
    match share.of {
        0 => tr!("practise-untried").to_owned(),
        _ if !share.tells() => tr!("practise-too-few").to_owned(),
        _ => between(share.low, share.high),
    }
}

/// Two shares as an interval: `66–96 %`.
pub(super) fn between(low: f64, high: f64) -> String {
    let percent = |part: f64| number::plain((part * PERCENT).round() as f32, 0);
    tr!("practise-interval", low = percent(low), high = percent(high))
}

const PERCENT: f64 = 100.0;
const HEIGHT: f32 = 24.0;
const BAR: f32 = 10.0;
const DOT: f32 = 5.0;
const DASH: f32 = 3.0;
const FILL: f32 = 0.45;
