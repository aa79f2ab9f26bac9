//! The last sittings of an exam as a curve against its pass mark.
use crate::practice::ExamResult;
use crate::program::{PracticeRoom, Seat};
use crate::tr;
use crate::ui::{
    Look, Type,
    egui::{Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2},
    number, space,
};

/// The last four of this profile and mode, up to the one in hand.
pub(super) fn show(ui: &mut Ui, room: &PracticeRoom<'_>, seat: &Seat<'_>) {
    let sheet = seat.exam.sheet();
    let finished = room.sittings_of(&sheet.profile.id, sheet.mode).filter(|(_, exam)| exam.sheet().begun <= sheet.begun);
    let mut shares: Vec<f32> =
        finished.filter_map(|(_, exam)| ExamResult::of(exam)).map(|result| result.share.share() as f32).take(MOST).collect();
    shares.reverse();
    if shares.len() < 2 {
        return;
    }
    let theme = Look::of(ui).theme;
    Type::TEXT_STRONG.label(ui, tr!("practise-last", count = shares.len()), theme.ink);
    let pass = sheet.profile.pass as f32;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let plot = rect.shrink2(vec2(SIDE, space::GAP_GROUP));
    let least = shares.iter().copied().fold(pass, f32::min);
    let most = shares.iter().copied().fold(pass, f32::max);
    let y = |share: f32| plot.bottom() - (share - least) / (most - least).max(RANGE) * plot.height();
    let x = |place: usize| plot.left() + plot.width() * place as f32 / (shares.len() - 1) as f32;
    let line = [pos2(rect.left(), y(pass)), pos2(rect.right(), y(pass))];
    ui.painter().extend(Shape::dashed_line(&line, Stroke::new(space::STROKE, theme.accent), DASH, DASH));
    let words = Type::NOTE.line(ui, tr!("practise-pass-mark", pass = number::percent(pass)), theme.accent);
    let points: Vec<_> = shares.iter().enumerate().map(|(place, share)| pos2(x(place), y(*share))).collect();
    // The name of the line is where the curve does not.
    let name_at = if shares.first().is_some_and(|share| *share > pass) { y(pass) } else { y(pass) - words.size().y };
    ui.painter().galley(pos2(rect.left(), name_at), words, theme.accent);
    ui.painter().line(points.clone(), Stroke::new(space::FOCUS, theme.ink));
    for (place, (at, share)) in points.iter().zip(&shares).enumerate() {
        ui.painter().circle_filled(*at, DOT, theme.ink);
        let (style, colour) = if place + 1 == shares.len() { (Type::NOTE_STRONG, theme.ink) } else { (Type::NOTE, theme.dim) };
        let galley = style.line(ui, number::percent(*share), colour);
        let left = (at.x - galley.size().x / 2.0).clamp(rect.left(), rect.right() - galley.size().x);
        ui.painter().galley(pos2(left, at.y + space::GAP_TIGHT), galley, colour);
    }
    let all = shares.iter().map(|share| number::percent(*share)).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &all));
}

/// Sittings that are shown.
const MOST: usize = 4;
const HEIGHT: f32 = 120.0;
const SIDE: f32 = 20.0;
const DOT: f32 = 4.0;
const DASH: f32 = 4.0;
/// A smaller range is not stretched further: a point more or less is no cliff.
const RANGE: f32 = 0.2;
