//! Focus areas: how each goes, with what that leaves open, and a drill in each.
use super::super::super::{
    Intent, Look, Practise, Type,
    desk::ring,
    egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, vec2},
    icon::{self, Drawn},
    space,
    widgets::{rows, section_header},
};
use super::data::{PracticeRoom, Round};
use super::interval;
use super::words::{area, points};
use crate::practice::{Progress, Trend};
use crate::tr;

/// A row for each focus area; a press drills it.
pub(super) fn show(ui: &mut Ui, room: &PracticeRoom<'_>, out: &mut Vec<Intent>) {
    let seen: usize = room.progress.iter().map(|p| p.seen).sum();
    let remark = tr!("practise-seen-all", seen = seen, of = room.bank.questions().len());
    section_header(ui, Some(icon::name::STACK), tr!("practise-areas"), &remark);
    rows(ui, |ui| {
        for (place, progress) in room.progress.iter().enumerate() {
            if row(ui, room, progress, place) {
                out.push(Intent::Practise(Practise::Begin(Round::Drill(Some(progress.area)))));
            }
        }
    });
    let theme = Look::of(ui).theme;
    ui.add_space(space::GAP);
    Type::NOTE.label(ui, tr!("practise-areas-what"), theme.dim);
}

fn row(ui: &mut Ui, room: &PracticeRoom<'_>, progress: &Progress, place: usize) -> bool {
    let theme = Look::of(ui).theme;
    let width = ui.available_width();
    let right = DIGIT + space::GAP;
    let name = Type::TITLE.block(ui, area(progress.area), theme.ink, width - 2.0 * space::GAP - right, usize::MAX);
    let due = room.schedule.due(room.bank, room.now).iter().filter(|due| due.question.area == progress.area).count();
    let note = note(progress, due);
    let height = name.size().y + Type::NOTE.line + BAR + 2.0 * space::GAP;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, crate::ui::egui::CornerRadius::same(space::RADIUS_BLOCK), theme.raised);
    }
    let inside = rect.shrink2(vec2(space::GAP, space::GAP_TIGHT));
    ui.painter().galley(inside.min, name.clone(), theme.ink);
    let chip = Rect::from_min_size(crate::ui::egui::pos2(inside.right() - DIGIT, inside.top()), vec2(DIGIT, DIGIT));
    ui.painter().rect_stroke(
        chip,
        crate::ui::egui::CornerRadius::same(space::RADIUS_KEY),
        crate::ui::egui::Stroke::new(space::STROKE, theme.edge),
        crate::ui::egui::StrokeKind::Inside,
    );
    let digit = Type::NOTE.line(ui, (place + 1).to_string(), theme.dim);
    ui.painter().galley(chip.center() - digit.size() / 2.0, digit, theme.dim);
    let below = Rect::from_min_max(crate::ui::egui::pos2(inside.left(), inside.top() + name.size().y), inside.max);
    ui.scope_builder(UiBuilder::new().max_rect(below), |ui| {
        ui.spacing_mut().item_spacing = vec2(space::GAP, 0.0);
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.horizontal(|ui| {
                interval::show(ui, &progress.last, None, (below.width() - WORDS).max(INTERVAL_LEAST));
                trend(ui, progress);
                Type::NOTE.elided(ui, so_far(progress), theme.ink, 1);
            });
            Type::NOTE.elided(ui, note.as_str(), theme.dim, 1);
        });
    });
    ui.painter().hline(rect.x_range(), rect.bottom(), crate::ui::egui::Stroke::new(space::STROKE, theme.line));
    ring(ui, &response, rect);
    let label = tr!("practise-drill-name", area = area(progress.area));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
    let value = format!("{}, {}, {note}", so_far(progress), interval::words(&progress.last));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(value));
    response.clicked()
}

/// Points of the last answers, with the interval where it can be told.
fn so_far(progress: &Progress) -> String {
    match progress.last.of {
        0 => tr!("practise-untried").to_owned(),
        of => tr!("practise-of-interval", points = points(progress.last.points), of = of, interval = interval::words(&progress.last)),
    }
}

fn note(progress: &Progress, due: usize) -> String {
    let seen = tr!("practise-seen", seen = progress.seen, of = progress.questions);
    if due > 0 { tr!("practise-seen-due", seen = seen, due = due) } else { seen }
}

/// An arrow where it goes up or down by more than luck explains.
fn trend(ui: &mut Ui, progress: &Progress) {
    let theme = Look::of(ui).theme;
    let (sign, colour, words) = match progress.trend {
        Trend::Up => (icon::name::ARROW_UP, theme.good, tr!("practise-trend-up")),
        Trend::Down => (icon::name::ARROW_DOWN, theme.bad, tr!("practise-trend-down")),
        Trend::Unclear => return,
    };
    let (rect, response) = ui.allocate_exact_size(vec2(space::ICON_NOTE, space::ICON_NOTE), Sense::hover());
    icon::paint(ui.painter(), rect.center(), sign, Drawn::Bold, space::ICON_NOTE, colour);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, words));
}

const DIGIT: f32 = space::CHIP;
const BAR: f32 = 24.0;
/// Room for the words beside an interval.
const WORDS: f32 = 190.0;
const INTERVAL_LEAST: f32 = 60.0;
