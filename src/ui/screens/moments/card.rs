//! The way to moments from the start of practice: the moment of the day, what is due, and what costs most.
use crate::moment::{Leak, daily, leaks};
use crate::practice::{Day, Lesson};
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
#[derive(Debug, Clone, Default)]
pub struct MomentsAhead {
    /// Lessons that are due, the longest due first.
    pub due: Vec<Lesson>,
    /// The moment of this day was decided.
    pub is_day_done: bool,
    /// What each lesson costs, the costliest first.
    pub leaks: Vec<Leak>,
    /// Moments that were decided in all.
    decided: usize,
    /// The day of which this is said.
    day: Option<Day>,
}

impl MomentsAhead {
    /// As things are now.
    #[must_use]
    pub fn of(room: &MomentRoom<'_>) -> Self {
        let today = room.course.day(room.now);
        let of_day = daily(room.moments.shipped(), today);
        Self {
            due: room.course.due(room.now).into_iter().map(|(lesson, _)| lesson).collect(),
            is_day_done: of_day.is_some_and(|moment| room.course.of_day(&moment.id, today).is_some()),
            leaks: leaks(room.course),
            decided: room.course.answers().count(),
            day: Some(today),
        }
    }

    /// Whether it still is as things are.
    #[must_use]
    pub fn holds(&self, room: &MomentRoom<'_>) -> bool {
        self.day == Some(room.course.day(room.now)) && self.decided == room.course.answers().count()
    }

    /// The lesson that costs most, where enough is known to say so.
    pub fn costliest(&self) -> Option<&Leak> {
        self.leaks.iter().find(|leak| leak.interval.is_some() && leak.per_hundred > 0.0)
    }
}

/// Its card.
pub fn moments_card(ui: &mut Ui, ahead: &MomentsAhead, out: &mut Vec<Intent>) {
    let look = Look::of(ui);
    card(&look).fill(look.theme.surface).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let due = if ahead.due.is_empty() { String::new() } else { tr!("moments-due", count = ahead.due.len()) };
        section_header(ui, Some(icon::name::SCALES), tr!("moments-title"), &due);
        match ahead.costliest() {
            Some(leak) => {
                let (lesson, points) = (words::lesson(leak.lesson), number::plain(leak.per_hundred as f32, 0));
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
