//! What to practise next, all kinds of practice together: one line for the day, the steps with their reasons, and what each
//! lesson costs.
use super::state::{Page, PracticeState};
use super::{areas, next};
use crate::moment::Leak;
use crate::program::{EssayIntent, MomentIntent, PracticeRoom, Round};
use crate::tr;
use crate::ui::screens::chrome::{body, top_bar};
use crate::ui::screens::essays::EssaysAhead;
use crate::ui::screens::keys::{KeyHelp, keys_button, keys_overlay};
use crate::ui::screens::moments::MomentsAhead;
use crate::ui::screens::page::page;
use crate::ui::screens::review::columns;
use crate::ui::{
    Intent, Look, PracticeIntent, Screen, Type,
    egui::{Align, Layout, Ui},
    icon, number, space,
    widgets::{Button, section_header},
};
use crate::words::{area, moment};
use std::collections::BTreeMap;

/// What there is besides questions; the window says it.
#[derive(Debug, Default)]
pub struct Besides {
    /// Moments.
    pub moments: Option<MomentsAhead>,
    /// Essays.
    pub essays: Option<EssaysAhead>,
    /// Title of the scenario to play next, unless all were reviewed.
    pub scenario: Option<String>,
    /// Titles of all scenarios by their names, where the page names some.
    pub titles: BTreeMap<String, String>,
}

/// Something to practise, and why.
struct Step {
    icon: &'static str,
    /// For a button.
    label: String,
    /// Within a sentence.
    short: String,
    why: String,
    intent: Intent,
}

/// Days for which one line says what to do name so many steps.
const OF_A_DAY: usize = 2;

/// What to do, the first first: what is due before what is new, and of that first what costs most.
fn steps(room: &PracticeRoom<'_>, besides: &Besides) -> Vec<Step> {
    let mut steps = Vec::new();
    let today = room.plan().map_or(0, |plan| plan.due + plan.new);
    let (due, round) = if today > 0 { (today, Round::Today) } else { (room.due(), Round::Review) };
    if due > 0 {
        steps.push(Step {
            icon: icon::name::TARGET,
            label: tr!("next-questions", count = due),
            short: tr!("next-questions.short", count = due),
            why: tr!("next-questions.why").to_owned(),
            intent: Intent::Practice(PracticeIntent::Begin(round)),
        });
    }
    let of_lesson = |lesson, why: &str| {
        let name = moment::lesson(lesson);
        Step {
            icon: icon::name::SCALES,
            label: tr!("next-moment", lesson = name.as_str()),
            short: tr!("next-moment.short", lesson = name),
            why: why.to_owned(),
            intent: Intent::Moment(MomentIntent::Next(Some(lesson))),
        }
    };
    if let Some(moments) = &besides.moments {
        if let Some(lesson) = moments.due.first() {
            steps.push(of_lesson(*lesson, &tr!("next-moment-due", count = moments.due.len())));
        }
        if !moments.is_day_done {
            steps.push(Step {
                icon: icon::name::CALENDAR_BLANK,
                label: tr!("moments-daily").to_owned(),
                short: tr!("next-daily.short").to_owned(),
                why: tr!("next-daily.why").to_owned(),
                intent: Intent::Moment(MomentIntent::Daily),
            });
        }
        if let Some(leak) = moments.costliest().filter(|leak| moments.due.first() != Some(&leak.lesson)) {
            steps.push(of_lesson(leak.lesson, tr!("next-moment-costly")));
        }
    }
    let of_area = next::named(room);
    steps.push(Step {
        icon: icon::name::STACK,
        label: of_area.map_or_else(|| tr!("practise-ten").to_owned(), |of| tr!("next-area", area = area(of))),
        short: of_area.map_or_else(|| tr!("next-ten.short").to_owned(), |of| tr!("next-area.short", area = area(of))),
        why: next::sentence(room),
        intent: Intent::Practice(PracticeIntent::Begin(Round::Drill(of_area))),
    });
    if let Some(title) = &besides.scenario {
        steps.push(Step {
            icon: icon::name::COMPASS,
            label: tr!("next-scenario", title = title.as_str()),
            short: tr!("next-scenario.short", title = title.as_str()),
            why: tr!("next-scenario.why").to_owned(),
            intent: Intent::Open(Screen::Library),
        });
    }
    if besides.essays.as_ref().is_some_and(|essays| essays.essays > 0) {
        steps.push(Step {
            icon: icon::name::PENCIL_LINE,
            label: tr!("essays-one").to_owned(),
            short: tr!("next-essay.short").to_owned(),
            why: tr!("next-essay.why").to_owned(),
            intent: Intent::Essay(EssayIntent::One(None)),
        });
    }
    steps
}

/// One line that says what this day asks for.
pub(super) fn line(room: &PracticeRoom<'_>, besides: &Besides) -> String {
    let named: Vec<String> = steps(room, besides).into_iter().take(OF_A_DAY).map(|step| step.short).collect();
    match &named[..] {
        [first, second] => tr!("next-today-two", first = first.as_str(), second = second.as_str()),
        [first, ..] => tr!("next-today-one", first = first.as_str()),
        [] => String::new(),
    }
}

/// The button to the page.
pub(super) fn button(ui: &mut Ui, state: &mut PracticeState) {
    if Button::quiet(tr!("next-all")).icon(icon::name::LIST_CHECKS).show(ui).clicked() {
        state.page = Page::Next;
    }
}

/// The page.
pub(super) fn show(ui: &mut Ui, room: &PracticeRoom<'_>, state: &mut PracticeState, out: &mut Vec<Intent>) {
    if top_bar(ui, "practice bar", tr!("next-title"), tr!("practise-title"), |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), keys_button);
    }) {
        state.page = Page::Home;
    }
    let mut asked = Vec::new();
    body(ui, "next", 0.0, |ui| {
        page(ui, |ui| {
            let mut drills = Vec::new();
            columns::middle(ui, |ui| {
                Type::LEAD.label(ui, line(room, &state.besides), Look::of(ui).theme.ink);
                ui.add_space(space::GAP);
                columns::two(
                    ui,
                    LEFT,
                    LEFT_LEAST,
                    |ui| list(ui, room, &state.besides, &mut asked),
                    |ui| {
                        if let Some(moments) = state.besides.moments.as_ref().filter(|moments| !moments.leaks.is_empty()) {
                            leaks(ui, &moments.leaks, &mut drills);
                            ui.add_space(space::GAP_PART);
                        }
                        areas::show(ui, room, &mut drills);
                    },
                );
            });
            asked.append(&mut drills);
        });
    });
    if !asked.is_empty() {
        state.page = Page::Home;
    }
    out.append(&mut asked);
    let keys =
        [KeyHelp::new(&["Tab"], tr!("keys-tab")), KeyHelp::new(&["Enter"], tr!("keys-enter")), KeyHelp::new(&["Esc"], tr!("keys-esc"))];
    keys_overlay(ui, tr!("next-title"), &keys);
}

fn list(ui: &mut Ui, room: &PracticeRoom<'_>, besides: &Besides, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    for (place, step) in steps(room, besides).into_iter().enumerate() {
        ui.push_id(("step", place), |ui| {
            let button = if place == 0 { Button::primary(&step.label) } else { Button::secondary(&step.label) };
            if button.icon(step.icon).show(ui).clicked() {
                out.push(step.intent);
            }
            Type::NOTE.label(ui, step.why, theme.dim);
        });
        ui.add_space(space::GAP);
    }
}

/// What each lesson costs, the costliest first; a press brings a moment of it.
fn leaks(ui: &mut Ui, leaks: &[Leak], out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::SCALES), tr!("next-leaks"), tr!("next-leaks.what"));
    for leak in leaks.iter().take(SHOWN) {
        let name = moment::lesson(leak.lesson);
        ui.push_id(("leak", &name), |ui| {
            if Button::quiet(&name).icon(icon::name::SCALES).show(ui).clicked() {
                out.push(Intent::Moment(MomentIntent::Next(Some(leak.lesson))));
            }
            let few = match (leak.interval, leak.missed) {
                (_, 0) => tr!("next-leak-none"),
                (None, _) => tr!("next-leak-few"),
                (Some(_), _) => tr!("next-leak-some"),
            };
            Type::NOTE.in_short(ui, few, in_numbers(leak), theme.dim);
        });
        ui.add_space(space::GAP_TIGHT);
    }
}

/// `180 points in a hundred moments (90 to 310), of 12; week by week 240, 120`.
fn in_numbers(leak: &Leak) -> String {
    let plain = |value: f64| number::plain(value as f32, 0);
    let points = plain(leak.per_hundred);
    let now = match leak.interval {
        Some([low, high]) => tr!("next-leak-by", points = points, low = plain(low), high = plain(high), moments = leak.moments),
        None => tr!("next-leak-by-few", points = points, moments = leak.moments),
    };
    let weeks: Vec<String> = leak.over.iter().map(|week| plain(week.per_hundred)).collect();
    if weeks.len() < 2 { now } else { tr!("next-leak-over", now = now, weeks = weeks.join(", ")) }
}

/// Lessons that are listed.
const SHOWN: usize = 6;
/// Share of the width for the steps, and its least.
const LEFT: f32 = 0.5;
const LEFT_LEAST: f32 = 360.0;
