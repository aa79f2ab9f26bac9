//! A share of points as a dot on its 80 % interval; an outline alone where there are too few questions to say.
use crate::practice::{Expected, Share};
use crate::tr;
use crate::ui::{
    Look,
    egui::{CornerRadius, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2},
    number, space,
    widgets::dashed_outline,
};

/// Shows a share at this width, with a mark at `pass` if there is one.
pub(super) fn show(ui: &mut Ui, share: &Share, pass: Option<f64>, width: f32) -> Response {
    let (scale, response) = Scale::of(ui, width);
    if share.tells() {
        scale.bar(ui, [share.low, share.share(), share.high]);
    } else if share.of > 0 {
        dashed_outline(ui.painter(), scale.between(share.low, share.high), BAR / 2.0, Stroke::new(space::STROKE, Look::of(ui).theme.dim));
    } else {
        scale.empty(ui);
    }
    if let Some(pass) = pass {
        scale.pass(ui, pass);
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, words(share)));
    response
}

/// Shows what an exam would come to, against its pass mark; words beside it say the same.
pub(super) fn expected(ui: &mut Ui, expected: &Expected) {
    let width = ui.available_width();
    let (scale, response) = Scale::of(ui, width);
    scale.bar(ui, [expected.low, expected.share, expected.high]);
    scale.pass(ui, expected.pass);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, between(expected.low, expected.high)));
}

/// A line from none to all of the points.
struct Scale(Rect);

impl Scale {
    fn of(ui: &mut Ui, width: f32) -> (Self, Response) {
        let (rect, response) = ui.allocate_exact_size(vec2(width.min(ui.available_width()), HEIGHT), Sense::hover());
        let scale = Self(rect.shrink2(vec2(DOT, 0.0)));
        ui.painter().hline(scale.0.x_range(), rect.center().y, Stroke::new(space::STROKE, Look::of(ui).theme.line));
        (scale, response)
    }

    fn x(&self, part: f64) -> f32 {
        self.0.left() + self.0.width() * part as f32
    }

    fn between(&self, low: f64, high: f64) -> Rect {
        let y = self.0.center().y;
        Rect::from_x_y_ranges(self.x(low)..=self.x(high), y - BAR / 2.0..=y + BAR / 2.0)
    }

    /// A bar from the first to the last, with a dot between.
    fn bar(&self, ui: &Ui, [low, at, high]: [f64; 3]) {
        let theme = Look::of(ui).theme;
        ui.painter().rect_filled(self.between(low, high), RADIUS, theme.strategic.gamma_multiply(FILL));
        ui.painter().circle_filled(pos2(self.x(at), self.0.center().y), DOT, theme.strategic);
    }

    fn empty(&self, ui: &Ui) {
        ui.painter().rect_stroke(
            self.0.shrink2(vec2(0.0, (HEIGHT - BAR) / 2.0)),
            RADIUS,
            Stroke::new(space::STROKE, Look::of(ui).theme.line),
            StrokeKind::Inside,
        );
    }

    fn pass(&self, ui: &Ui, pass: f64) {
        let ends = [pos2(self.x(pass), self.0.top()), pos2(self.x(pass), self.0.bottom())];
        ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(space::STROKE, Look::of(ui).theme.accent), DASH, DASH));
    }
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
const RADIUS: CornerRadius = CornerRadius::same((BAR / 2.0) as u8);
