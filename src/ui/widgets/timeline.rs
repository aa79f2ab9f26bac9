//! The run as a strip: sprints side by side with a mark per decision, now, and the epilogue.
use super::{
    control::{self, State},
    mark::DecisionMark,
    mark_groups::Groups,
};
use crate::tr;
use crate::ui::{
    Look, Type,
    egui::{CornerRadius, Rect, Response, Sense, Stroke, Tooltip, Ui, WidgetType, pos2, vec2},
    space,
};

/// The run as a strip. `Timeline::new(&marks_per_sprint, 8).now(2, 0.1).epilogue(6).show(ui)`.
#[derive(Debug, Clone, Copy)]
#[must_use = "a timeline is there once it is shown"]
pub struct Timeline<'a> {
    sprints: &'a [Vec<DecisionMark>],
    length: usize,
    now: usize,
    progress: f32,
    epilogue: usize,
    least: f32,
}

/// What was pressed: a sprint, counted from 0, and the decision nearest to the pointer, if it was on the marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimelineHit {
    /// Which sprint.
    pub sprint: usize,
    /// Which of its decisions.
    pub mark: Option<usize>,
}

impl<'a> Timeline<'a> {
    /// The decisions of each sprint so far, of a run of `length` sprints.
    pub fn new(sprints: &'a [Vec<DecisionMark>], length: usize) -> Self {
        Self { sprints, length: length.max(1), now: 0, progress: 0.0, epilogue: 0, least: SPRINT_LEAST }
    }

    /// The sprint that is running, counted from 0, and how far it is, 0 to 1.
    pub fn now(mut self, sprint: usize, progress: f32) -> Self {
        self.now = sprint;
        self.progress = progress.clamp(0.0, 1.0);
        self
    }

    /// Sprints after the run whose outcome is judged.
    pub fn epilogue(mut self, sprints: usize) -> Self {
        self.epilogue = sprints;
        self
    }

    /// Every sprint shows, however narrow.
    pub fn whole(mut self) -> Self {
        self.least = 0.0;
        self
    }

    /// Shows the strip at the full width; where it is narrow, only the last three sprints.
    pub fn show(self, ui: &mut Ui) -> Option<TimelineHit> {
        let (strip, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
        let units = self.length as f32 + self.epilogue as f32 * EPILOGUE;
        let whole = strip.width() / units >= self.least;
        let (first, end, width) = if whole {
            (0, self.length, strip.width() / units)
        } else {
            let end = (self.now + 1).max(NARROW).min(self.length);
            let first = end.saturating_sub(NARROW);
            (first, end, strip.width() / (end - first) as f32)
        };
        let mut hit = None;
        for sprint in first..end {
            let left = strip.left() + (sprint - first) as f32 * width;
            let rect = Rect::from_min_size(pos2(left, strip.top()), vec2(width, HEIGHT));
            hit = self.sprint(ui, rect, sprint).or(hit);
        }
        if whole && self.epilogue > 0 {
            self.paint_epilogue(ui, strip.with_min_x(strip.left() + self.length as f32 * width), width * EPILOGUE);
        }
        hit
    }

    fn sprint(self, ui: &Ui, rect: Rect, sprint: usize) -> Option<TimelineHit> {
        let theme = Look::of(ui).theme;
        let marks = self.sprints.get(sprint).map_or(&[][..], Vec::as_slice);
        let response = ui.interact(rect, ui.id().with(("sprint", sprint)), Sense::click());
        control::frame(ui, rect, space::RADIUS_KEY, theme.raised.gamma_multiply(control::hover(ui, &response)), Stroke::NONE);
        let painter = ui.painter();
        let bar = Rect::from_min_size(pos2(rect.left(), rect.top() + BAR_TOP), vec2(rect.width() - space::FOCUS, space::BAR));
        let radius = CornerRadius::same(space::RADIUS_BAR);
        painter.rect_filled(bar, radius, if sprint < self.now { theme.edge } else { theme.line });

        let groups = Groups::of(ui, marks, bar.width());
        groups.paint(ui, rect.left_top(), bar.top() - space::STROKE);
        if sprint == self.now {
            let x = bar.left() + bar.width() * self.progress;
            painter.rect_filled(bar.with_max_x(x), radius, theme.accent);
            painter.circle_filled(pos2(x, bar.center().y), PIN, theme.accent);
        }
        let name = tr!("widget-sprint", sprint = sprint + 1);
        let (style, colour) = if sprint == self.now { (Type::NOTE_STRONG, theme.ink) } else { (Type::NOTE, theme.dim) };
        if sprint == self.now || Look::of(ui).all_numbers {
            let long = style.line(ui, &name, colour);
            let shown =
                if sprint == self.now && long.size().x <= bar.width() { long } else { style.line(ui, (sprint + 1).to_string(), colour) };
            painter.galley(pos2(bar.center().x - shown.size().x / 2.0, rect.bottom() - shown.size().y), shown, colour);
        }
        control::focus_ring(ui, &response, rect.shrink(2.0 * space::FOCUS), space::RADIUS_KEY);
        let counted = tr!("widget-decisions", count = marks.len());
        control::tell(ui, &response, WidgetType::Button, State::USABLE, &name, &counted);
        answer(&response, &groups, bar, marks, sprint)
    }

    fn paint_epilogue(self, ui: &Ui, rect: Rect, width: f32) {
        let theme = Look::of(ui).theme;
        let painter = ui.painter();
        let y = rect.top() + BAR_TOP + space::BAR / 2.0;
        for i in 0..self.epilogue {
            let left = rect.left() + i as f32 * width;
            painter.hline(left..=left + width - space::GAP_TIGHT, y, Stroke::new(space::FOCUS, theme.line));
        }
        let words = Type::NOTE.block(ui, tr!("widget-epilogue"), theme.dim, rect.width() - space::GAP, 1);
        painter.galley(pos2(rect.center().x - words.size().x / 2.0, rect.bottom() - words.size().y), words, theme.dim);
    }
}

/// Names what is under the pointer, or everything where the sprint has the keyboard, and tells what was pressed.
fn answer(response: &Response, groups: &Groups, bar: Rect, marks: &[DecisionMark], sprint: usize) -> Option<TimelineHit> {
    let pointer = response.hover_pos().or(response.interact_pointer_pos()).filter(|pointer| pointer.y < bar.top());
    let group = pointer.and_then(|pointer| groups.at(pointer.x - bar.left()));
    let named: Vec<&DecisionMark> = match group {
        Some(group) => group.marks.iter().filter_map(|&k| marks.get(k)).collect(),
        None => marks.iter().collect(),
    };
    if !named.is_empty() && (response.hovered() || response.has_focus()) {
        Tooltip::for_widget(response).show(|ui| {
            let theme = Look::of(ui).theme;
            Type::NOTE_STRONG.label(ui, tr!("widget-sprint", sprint = sprint + 1), theme.ink);
            for mark in named.iter().take(NAMED) {
                Type::NOTE.label(ui, tr!("said-about", subject = mark.kind.words(), what = mark.title.as_str()), theme.ink);
            }
            if named.len() > NAMED {
                Type::NOTE.label(ui, tr!("widget-and-more", count = named.len() - NAMED), theme.dim);
            }
        });
    }
    response.clicked().then(|| TimelineHit { sprint, mark: group.and_then(|group| group.marks.first().copied()) })
}

const HEIGHT: f32 = 52.0;
/// Top of the bar from the top of the strip; the marks are above it.
const BAR_TOP: f32 = 26.0;
/// Radius of the pin that says now.
const PIN: f32 = 5.0;
/// Decisions named in a tooltip.
const NAMED: usize = 10;
/// Width of a sprint of the epilogue, as a share of one of the run.
const EPILOGUE: f32 = 0.44;
/// Width below which a sprint's marks cannot be told apart.
const SPRINT_LEAST: f32 = 80.0;
/// Sprints that stay where there is little room.
const NARROW: usize = 3;
