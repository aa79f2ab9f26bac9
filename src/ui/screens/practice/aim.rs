//! The exam that is practised for: what its date asks of today, and the sheet on which both are set.
use super::state::PracticeState;
use super::words::ahead;
use super::{over, ready};
use crate::practice::{Aim, Day, NoDay, Plan};
use crate::program::PracticeRoom;
use crate::tr;
use crate::ui::{
    Intent, Look, PracticeIntent, Type,
    egui::{Key, Margin, Modifiers, TextEdit, Ui, accesskit::Live},
    icon, space,
    widgets::{Button, Slider, card, filter_chip, section_header},
};

/// What is being set, as far as it is typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    profile: Option<String>,
    day: String,
    minutes: f32,
}

impl Draft {
    fn of(aim: &Aim) -> Self {
        let day = aim.exam.map_or_else(String::new, |day| day.to_string());
        Self { profile: aim.profile.clone(), day, minutes: f32::from(aim.minutes) }
    }

    /// The day that is typed, if any; or what is wrong with it.
    fn day(&self, today: Day) -> Result<Option<Day>, String> {
        if self.day.trim().is_empty() {
            return Ok(None);
        }
        match Day::read(&self.day) {
            Err(NoDay::Form) => Err(tr!("practise-aim-form", example = today.after(EXAMPLE).to_string())),
            Err(NoDay::NotThere) => Err(tr!("practise-aim-not-there").to_owned()),
            Ok(day) if day < today => Err(tr!("practise-aim-past", day = day.to_string())),
            Ok(day) => Ok(Some(day)),
        }
    }

    /// Goes so many days on or back, not before today; from today where no day is typed.
    fn step(&mut self, today: Day, days: i64) {
        let from = Day::read(&self.day).unwrap_or(today).max(today);
        let by = u32::try_from(days.unsigned_abs()).unwrap_or_default();
        self.day = if days < 0 { from.before(by).max(today) } else { from.after(by) }.to_string();
    }
}

/// The exam that is aimed at, with what it asks of today.
pub(super) fn show(ui: &mut Ui, room: &PracticeRoom<'_>, state: &mut PracticeState) {
    let look = Look::of(ui);
    card(&look).fill(look.theme.surface).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let Some(profile) = room.aimed() else {
            section_header(ui, Some(icon::name::CALENDAR_BLANK), tr!("practise-aim"), "");
            Type::TEXT.label(ui, tr!("practise-aim-none"), look.theme.ink);
            return change(ui, room, tr!("practise-aim-set"), state);
        };
        let left = room.aim.exam.map(|day| day.since(room.today()));
        let when = left.filter(|days| *days >= 0).map_or_else(String::new, |days| tr!("practise-exam-ahead", ahead = ahead(days)));
        section_header(ui, Some(icon::name::CALENDAR_BLANK), &profile.title, &when);
        match (room.plan(), room.aim.exam) {
            (Some(plan), _) => {
                Type::TEXT.label(ui, each_day(&plan), look.theme.ink);
            }
            (None, Some(day)) => {
                Type::TEXT.label(ui, tr!("practise-exam-past", day = day.to_string()), look.theme.warn);
            }
            (None, None) => {
                Type::TEXT.label(ui, tr!("practise-aim-no-day"), look.theme.dim);
            }
        }
        ui.add_space(space::GAP_TIGHT);
        ready::show(ui, room);
        change(ui, room, tr!("practise-aim-change"), state);
    });
}

fn change(ui: &mut Ui, room: &PracticeRoom<'_>, label: &str, state: &mut PracticeState) {
    let button = Button::secondary(label).icon(icon::name::CALENDAR_BLANK).show(ui);
    if button.clicked() {
        state.aim = Some(Draft::of(room.aim));
        // The field takes what nobody has.
        button.surrender_focus();
    }
}

/// What to do today, in a line.
pub(super) fn today(plan: &Plan) -> String {
    match (plan.days, plan.due, plan.new) {
        (0, ..) => tr!("practise-plan-exam-day").to_owned(),
        (_, 0, 0) => tr!("practise-plan-done").to_owned(),
        (_, due, 0) => tr!("practise-plan-due", due = due),
        (_, 0, new) => tr!("practise-plan-new", new = new),
        (_, due, new) => tr!("practise-plan-both", due = due, new = new),
    }
}

/// What every day until the exam takes, and what will have been seen by then.
fn each_day(plan: &Plan) -> String {
    let (seen, pool) = (plan.seen_by_then, plan.pool);
    if plan.unseen == 0 {
        return tr!("practise-plan-all-seen").to_owned();
    }
    if plan.days == 0 {
        return tr!("practise-plan-unseen", count = plan.unseen);
    }
    let (minutes, new, due) = (plan.budget.minutes, plan.new_a_day, plan.due_a_day);
    let each = tr!("practise-plan-each-day", minutes = minutes, new = new, due = due);
    match plan.enough {
        _ if seen == pool => tr!("practise-plan-reaches", each = each, pool = pool),
        Some(enough) => tr!("practise-plan-enough", each = each, seen = seen, pool = pool, enough = enough),
        None => tr!("practise-plan-too-many", each = each, seen = seen, pool = pool),
    }
}

/// The sheet on which the exam and its date are set, while it is open.
pub(super) fn sheet(ui: &Ui, room: &PracticeRoom<'_>, state: &mut PracticeState, out: &mut Vec<Intent>) {
    let Some(mut draft) = state.aim.take() else { return };
    let today = room.today();
    let day_before = draft.day(today);
    let is_dated = !draft.day.trim().is_empty();
    // Whoever has aimed at an exam can let go of it again.
    let lets_go = draft.profile.is_none() && room.aim.profile.is_some();
    let wrong = match (&day_before, &draft.profile) {
        _ if lets_go => None,
        (Err(wrong), _) => Some(wrong.as_str()),
        (_, None) => Some(tr!("practise-aim-choose")),
        _ => None,
    };
    // A date that was not typed is not kept: the button says so.
    let button = if lets_go {
        Button::secondary(tr!("practise-aim-let-go"))
    } else if is_dated {
        Button::primary(tr!("practise-aim-keep"))
    } else {
        Button::secondary(tr!("practise-aim-keep-no-day"))
    };
    let button = button.off(wrong);
    let mut entered = false;
    let asks = |ui: &mut Ui| {
        let theme = Look::of(ui).theme;
        section_header(ui, Some(icon::name::CALENDAR_BLANK), tr!("practise-aim"), "");
        Type::TEXT.label(ui, tr!("practise-aim-which"), theme.dim);
        ui.horizontal_wrapped(|ui| {
            for profile in room.profiles {
                let chosen = draft.profile.as_ref() == Some(&profile.id);
                if filter_chip(ui, &profile.title, None, chosen).clicked() {
                    draft.profile = Some(profile.id.clone()).filter(|_| !chosen);
                }
            }
        });
        ui.add_space(space::GAP_TIGHT);
        entered = day(ui, today, &mut draft);
        ui.add_space(space::GAP);
        minutes(ui, &mut draft.minutes);
    };
    let mut pressed = false;
    let keep = |ui: &mut Ui| pressed = button.show(ui).clicked();
    let closed = over::sheet_with(ui, "practice aim", tr!("widget-cancel"), false, asks, keep);
    let keeps = pressed || entered && is_dated;
    match draft.day(today) {
        _ if pressed && lets_go => {
            let aim = Aim { profile: None, exam: None, minutes: draft.minutes as u8, ..room.aim.clone() };
            out.push(Intent::Practice(PracticeIntent::Aim(aim)));
        }
        Ok(exam) if keeps && draft.profile.is_some() => {
            let aim = Aim { profile: draft.profile, exam, minutes: draft.minutes as u8, ..room.aim.clone() };
            out.push(Intent::Practice(PracticeIntent::Aim(aim)));
        }
        _ if !closed => state.aim = Some(draft),
        _ => {}
    }
}

/// Minutes a day.
fn minutes(ui: &mut Ui, minutes: &mut f32) {
    let (least, most) = Aim::MINUTES;
    let said = tr!("practise-aim-minutes-value", minutes = *minutes as u8);
    let ends = [least, most].map(|end| end.to_string());
    Slider::new(minutes, f32::from(least)..=f32::from(most))
        .step(f32::from(least))
        .label(tr!("practise-aim-minutes"))
        .value(&said)
        .ends(&ends[0], &ends[1])
        .show(ui);
}

/// The date, typed or stepped, and what is to be said of it; true when it was entered.
fn day(ui: &mut Ui, today: Day, draft: &mut Draft) -> bool {
    let theme = Look::of(ui).theme;
    Type::TEXT.label(ui, tr!("practise-aim-day"), theme.dim);
    let field = TextEdit::singleline(&mut draft.day)
        .font(Type::LEAD.font())
        .margin(Margin::symmetric(space::GAP as i8, space::GRID as i8))
        .desired_width(f32::INFINITY);
    let field = ui.add(field);
    ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(tr!("practise-aim-day")));
    if field.gained_focus() {
        field.scroll_to_me(None);
    }
    let entered = field.lost_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    ui.horizontal_wrapped(|ui| {
        let steps = [
            (tr!("practise-aim-week-back"), -WEEK),
            (tr!("practise-aim-day-back"), -1),
            (tr!("practise-aim-day-on"), 1),
            (tr!("practise-aim-week-on"), WEEK),
        ];
        for (label, days) in steps {
            if Button::secondary(label).show(ui).clicked() {
                draft.step(today, days);
            }
        }
    });
    let (said, colour) = match draft.day(today) {
        Err(wrong) => (wrong, theme.bad),
        Ok(None) => (tr!("practise-aim-example", example = today.after(EXAMPLE).to_string()), theme.dim),
        Ok(Some(day)) => (tr!("practise-exam-ahead", ahead = ahead(day.since(today))), theme.ink),
    };
    let said = Type::NOTE.label(ui, said, colour);
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    entered
}

/// Days ahead of an example of a date.
const EXAMPLE: u32 = 14;
const WEEK: i64 = 7;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::Budget;

    #[test]
    fn a_date_that_cannot_be_says_why_and_steps_never_lead_into_the_past() {
        let today = Day::read("2026-12-01").expect("a day");
        let typed = |day: &str| Draft { profile: None, day: day.into(), minutes: 15.0 };
        assert_eq!(typed(" ").day(today), Ok(None));
        assert_eq!(typed("2026-12-01").day(today), Ok(Some(today)));
        let says = |day: &str| typed(day).day(today).expect_err("refused");
        assert!(says("14.12.2026").contains("2026-12-15"), "{}", says("14.12.2026"));
        assert!(says("2026-11-31").contains("no such day") && says("2026-11-30").contains("past"));
        let stepped = |day: &str, days| {
            let mut draft = typed(day);
            draft.step(today, days);
            draft.day
        };
        assert_eq!((stepped("", WEEK), stepped("2026-12-31", 1)), ("2026-12-08".into(), "2027-01-01".into()));
        assert_eq!((stepped("2026-12-03", -WEEK), stepped("nonsense", 1)), ("2026-12-01".into(), "2026-12-02".into()));
    }

    #[test]
    fn today_is_one_line_whatever_is_left() {
        let budget = Budget { minutes: 15, pace: 45 };
        let all =
            Plan { days: 0, budget, due: 0, new: 0, due_a_day: 9, new_a_day: 9, pool: 300, unseen: 90, seen_by_then: 300, enough: None };
        let plan = |days, due, new| Plan { days, due, new, ..all };
        let said = [plan(10, 12, 9), plan(10, 12, 0), plan(10, 0, 9), plan(10, 0, 0), plan(0, 3, 0)].map(|plan| today(&plan));
        assert!(said[0].contains("12 due") && said[0].contains("9 new"), "{said:?}");
        assert!(said[1].contains("12 due") && said[2].contains("9 new") && said[3].contains("what fits into today"), "{said:?}");
        assert!(said[4].contains("Your exam is today"), "{said:?}");
    }

    #[test]
    fn what_will_be_seen_by_the_exam_is_said_as_it_is() {
        let budget = Budget { minutes: 15, pace: 45 };
        let all =
            Plan { days: 14, budget, due: 0, new: 9, due_a_day: 8, new_a_day: 9, pool: 300, unseen: 90, seen_by_then: 300, enough: None };
        assert!(each_day(&all).contains("about 9 new and 8 due") && each_day(&all).contains("all 300"), "{}", each_day(&all));
        let some = Plan { seen_by_then: 250, enough: Some(25), ..all };
        assert!(each_day(&some).contains("250 of the 300") && each_day(&some).contains("25 minutes a day"), "{}", each_day(&some));
        let never = Plan { enough: None, ..some };
        assert!(each_day(&never).contains("250 of the 300") && !each_day(&never).contains("25 minutes"), "{}", each_day(&never));
        assert!(each_day(&Plan { days: 0, ..some }).contains("90 questions stay unseen"));
        assert!(each_day(&Plan { unseen: 0, ..all }).contains("every question"));
    }
}
