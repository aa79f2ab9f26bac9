//! Decisions as shapes, so that a timeline can be read without colour: request ●, calendar ■, planning ◆, dilemma ▲, bet ▼.
use crate::tr;
use crate::ui::{
    Theme,
    egui::{Color32, CornerRadius, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, vec2},
};

/// What a decision was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// A stakeholder's request was answered.
    Request,
    /// A block was put into the calendar.
    Calendar,
    /// The plan was made.
    Planning,
    /// A dilemma was decided.
    Dilemma,
    /// A bet was set or settled.
    Bet,
}

/// Which of the two kinds of work a thing belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plane {
    /// What to build and why.
    Strategic,
    /// Getting it built and accepted.
    Tactical,
}

/// One decision on a timeline or curve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionMark {
    /// Its shape.
    pub kind: MarkKind,
    /// Its colour.
    pub plane: Plane,
    /// What was decided, for the tooltip.
    pub title: String,
}

impl Plane {
    /// The plane's colour.
    pub fn colour(self, theme: &Theme) -> Color32 {
        match self {
            Self::Strategic => theme.strategic,
            Self::Tactical => theme.tactical,
        }
    }

    /// The plane's name.
    pub fn words(self) -> &'static str {
        match self {
            Self::Strategic => tr!("widget-plane-strategic"),
            Self::Tactical => tr!("widget-plane-tactical"),
        }
    }

    /// Paints the plane's own sign: a diamond for strategic, a square for tactical.
    pub fn paint(self, painter: &Painter, centre: Pos2, theme: &Theme) {
        let kind = match self {
            Self::Strategic => MarkKind::Planning,
            Self::Tactical => MarkKind::Calendar,
        };
        paint_mark(painter, centre, MARK, kind, self.colour(theme));
    }
}

impl MarkKind {
    /// What was decided, in a word.
    pub fn words(self) -> &'static str {
        match self {
            Self::Request => tr!("widget-mark-request"),
            Self::Calendar => tr!("widget-mark-calendar"),
            Self::Planning => tr!("widget-mark-planning"),
            Self::Dilemma => tr!("widget-mark-dilemma"),
            Self::Bet => tr!("widget-mark-bet"),
        }
    }
}

/// Usual size of a mark.
pub const MARK: f32 = 9.0;

/// Paints a decision's shape of this size round a centre.
pub fn paint_mark(painter: &Painter, centre: Pos2, size: f32, kind: MarkKind, colour: Color32) {
    let half = size / 2.0;
    let polygon = |corners: &[Vec2]| {
        painter.add(Shape::convex_polygon(corners.iter().map(|&corner| centre + corner * half).collect(), colour, Stroke::NONE));
    };
    match kind {
        MarkKind::Request => {
            painter.circle_filled(centre, half, colour);
        }
        MarkKind::Calendar => {
            painter.rect_filled(Rect::from_center_size(centre, Vec2::splat(size)), CornerRadius::same(1), colour);
        }
        MarkKind::Planning => polygon(&DIAMOND),
        MarkKind::Dilemma => polygon(&UP),
        MarkKind::Bet => polygon(&UP.map(|corner| -corner)),
    }
}

/// A decision's shape as a widget, for legends.
pub fn mark(ui: &mut Ui, kind: MarkKind, plane: Plane) -> Response {
    let theme = crate::ui::Look::of(ui).theme;
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(MARK + 3.0), Sense::hover());
    paint_mark(ui.painter(), rect.center(), MARK, kind, plane.colour(&theme));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, tr!("widget-mark", kind = kind.words(), plane = plane.words())));
    response
}

// Points reach beyond the unit square so that every shape covers about the same area.
const DIAMOND: [Vec2; 4] = [vec2(0.0, -1.3), vec2(1.3, 0.0), vec2(0.0, 1.3), vec2(-1.3, 0.0)];
const UP: [Vec2; 3] = [vec2(0.0, -1.2), vec2(1.35, 1.1), vec2(-1.35, 1.1)];
