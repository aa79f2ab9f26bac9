//! What is known of an effect: a range on a fixed axis, drawn by how well it is known.
use super::{
    control,
    dashed::dashed_outline,
    mark::{MARK, MarkKind, paint_mark},
};
use crate::tr;
use crate::ui::{
    Look,
    egui::{Color32, CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, pos2, vec2},
    number, space,
};

/// How well an effect is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Somebody says so.
    Opinion,
    /// Interviews or a prototype.
    Informed,
    /// Tested live.
    Tested,
}

impl Evidence {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Opinion => tr!("widget-evidence-opinion"),
            Self::Informed => tr!("widget-evidence-informed"),
            Self::Tested => tr!("widget-evidence-tested"),
        }
    }
}

/// An effect's 80 % range on the axis −2.5 to +3.5, its mean as a bright tick, no effect as a tall one.
#[derive(Debug, Clone, Copy)]
#[must_use = "a bar is there once it is shown"]
pub struct EvidenceBar {
    low: f32,
    mean: f32,
    high: f32,
    evidence: Evidence,
    width: f32,
    faded: bool,
    actual: Option<f32>,
}

impl EvidenceBar {
    /// The bar of an effect between `low` and `high` (80 %).
    pub fn new(low: f32, mean: f32, high: f32, evidence: Evidence) -> Self {
        Self { low, mean, high, evidence, width: WIDTH, faded: false, actual: None }
    }

    /// A bar of another width than 112.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Marks what it came to with a diamond in the accent, once that is known.
    pub fn actual(mut self, value: f32) -> Self {
        self.actual = Some(value);
        self
    }

    /// Drawn faintly: what a test would show, or what is not in the plan.
    pub fn faded(mut self, faded: bool) -> Self {
        self.faded = faded;
        self
    }

    /// Shows the bar.
    pub fn show(self, ui: &mut Ui) -> Response {
        let width = self.width.min(ui.available_width());
        let (rect, response) = ui.allocate_exact_size(vec2(width, ZERO_HEIGHT), Sense::hover());
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect);
        }
        let (range, mean, evidence) = (number::effect_range(self.low, self.high), number::signed(self.mean, 1), self.evidence.words());
        let words = match self.actual {
            None => tr!("widget-evidence", range = range, mean = mean, evidence = evidence),
            Some(actual) => {
                tr!("widget-evidence-came-to", range = range, mean = mean, evidence = evidence, actual = number::signed(actual, 1))
            }
        };
        control::tell_value(ui, &response, tr!("widget-effect"), &words);
        response.on_hover_text(words)
    }

    fn paint(self, ui: &Ui, rect: Rect) {
        let theme = Look::of(ui).theme;
        // Mixed, not translucent: how a renderer blends must not change what a colour means.
        let mixed = |colour: Color32, share: f32| theme.surface.lerp_to_gamma(colour, if self.faded { share * FADED } else { share });
        let fade = |colour: Color32| mixed(colour, 1.0);
        let at = |value: f32| rect.left() + rect.width() * ((value - AXIS_LOW) / (AXIS_HIGH - AXIS_LOW)).clamp(0.0, 1.0);
        let painter = ui.painter();
        painter.hline(rect.x_range(), rect.center().y, Stroke::new(space::STROKE, fade(theme.line)));
        painter.vline(at(0.0), rect.y_range(), Stroke::new(space::STROKE, fade(theme.edge)));
        let bar = Rect::from_x_y_ranges(at(self.low)..=at(self.high), rect.center().y - HEIGHT / 2.0..=rect.center().y + HEIGHT / 2.0);
        let radius = CornerRadius::same(space::RADIUS_KEY);
        let edge = Stroke::new(space::STROKE, fade(theme.dim));
        match self.evidence {
            Evidence::Opinion => {
                dashed_outline(painter, bar, f32::from(space::RADIUS_KEY), edge);
            }
            Evidence::Informed => {
                painter.rect(bar, radius, mixed(theme.ink, INFORMED), edge, StrokeKind::Inside);
            }
            Evidence::Tested => {
                let colour = match (self.low > 0.0, self.high < 0.0) {
                    (true, _) => theme.good,
                    (_, true) => theme.bad,
                    _ => theme.ink,
                };
                painter.rect_filled(bar, radius, mixed(colour, TESTED));
            }
        }
        let mean = Rect::from_center_size(pos2(at(self.mean), rect.center().y), vec2(space::FOCUS, MEAN_HEIGHT));
        painter.rect_filled(mean, CornerRadius::ZERO, fade(theme.ink));
        if let Some(actual) = self.actual {
            paint_mark(painter, pos2(at(actual), rect.center().y), MARK, MarkKind::Planning, theme.accent);
        }
    }
}

const AXIS_LOW: f32 = -2.5;
const AXIS_HIGH: f32 = 3.5;
const WIDTH: f32 = 112.0;
const HEIGHT: f32 = 8.0;
const MEAN_HEIGHT: f32 = 10.0;
const ZERO_HEIGHT: f32 = 18.0;
const INFORMED: f32 = 0.28;
const TESTED: f32 = 0.8;
const FADED: f32 = 0.6;
