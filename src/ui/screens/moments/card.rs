//! The way to moments from the start of practice: the moment of the day, what is due, and what costs most.
use crate::moment::{daily, leaks};
use crate::program::{MomentIntent, MomentRoom};
use crate::tr;
use crate::ui::{
    Intent, Look, Type,
    egui::Ui,
    icon, number,
    widgets::{Button, card, section_header},
};
use crate::words::moment as words;

/// What there is to say of moments before one is in hand.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MomentsAhead {
    /// Lessons that are due.
    due: usize,
    /// The moment of this day was decided.
    is_day_done: bool,
    /// Moments that were decided in all.
    decided: usize,
    /// The lesson that costs most, and what in a hundred moments of it, where enough is known to say so.
    costliest: Option<(String, f64)>,
}

impl MomentsAhead {
    /// As things are now.
    #[must_use]
    pub fn of(room: &MomentRoom<'_>) -> Self {
        let today = room.course.day(room.now);
        let of_day = daily(room.moments.shipped(), today);
        let known = leaks(room.course).into_iter().find(|leak| leak.interval.is_some() && leak.per_hundred > 0.0);
        Self {
            due: room.course.due(room.now).len(),
            is_day_done: of_day.is_some_and(|moment| room.course.of_day(&moment.id, today).is_some()),
            decided: room.course.answers().count(),
            costliest: known.map(|leak| (words::lesson(leak.lesson), leak.per_hundred)),
        }
    }
}

/// Its card.
pub fn moments_card(ui: &mut Ui, ahead: &MomentsAhead, out: &mut Vec<Intent>) {
    let look = Look::of(ui);
    card(&look).fill(look.theme.surface).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let due = if ahead.due > 0 { tr!("moments-due", count = ahead.due) } else { String::new() };
        section_header(ui, Some(icon::name::SCALES), tr!("moments-title"), &due);
        match &ahead.costliest {
            Some((lesson, points)) => {
                let points = number::plain(*points as f32, 0);
                let few = tr!("moments-costliest", lesson = lesson.as_str());
                Type::TEXT.in_short(ui, few.clone(), tr!("moments-costliest-by", lesson = lesson.as_str(), points = points), look.theme.ink)
            }
            None if ahead.decided == 0 => Type::TEXT.label(ui, tr!("moments-what"), look.theme.ink),
            None => Type::TEXT.label(ui, tr!("moments-decided", count = ahead.decided), look.theme.ink),
        };
        ui.horizontal_wrapped(|ui| {
            let label = if ahead.is_day_done { tr!("moments-daily-again") } else { tr!("moments-daily") };
            if Button::secondary(label).icon(icon::name::CALENDAR_BLANK).show(ui).clicked() {
                out.push(Intent::Moment(MomentIntent::Daily));
            }
            if Button::secondary(tr!("moments-begin")).icon(icon::name::SCALES).show(ui).clicked() {
                out.push(Intent::Moment(MomentIntent::Next(None)));
            }
        });
    });
}
