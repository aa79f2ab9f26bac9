//! Where practice begins: what is due, what to study next, exams to take or to go on with, drills by focus area.
use super::state::PracticeState;
use super::words::clock;
use super::{aim, areas, keyboard, next, objectives, profiles, what_next};
use crate::journal::SittingSummary;
use crate::practice::{Exam, SittingMode};
use crate::program::{PracticeRoom, ROUND, Round};
use crate::ui::screens::chrome::{body, top_bar};
use crate::ui::screens::essays::essays_card;
use crate::ui::screens::keys::{KeyHelp, keys_button, keys_overlay};
use crate::ui::screens::moments::moments_card;
use crate::ui::screens::page::page;
use crate::ui::screens::review::columns;
use crate::ui::{
    Intent, Look, PracticeIntent, Screen, Type,
    egui::{Align, Layout, Ui, vec2},
    icon, space,
    widgets::{Button, card, error_card, group, section_header, selected_card},
};
use crate::words::area;
use crate::{tr, words};

/// The start of practice.
pub(super) fn show(ui: &mut Ui, room: &PracticeRoom<'_>, state: &mut PracticeState, out: &mut Vec<Intent>) {
    let suggested = suggested(room);
    // While something lies over the start, keys are for that.
    let is_covered = state.aim.is_some();
    if !is_covered {
        keyboard::at_home(ui, room, &suggested, out);
    }
    let wide = ui.available_width() >= SIDE_BY_SIDE;
    let back = top_bar(ui, "practice bar", tr!("practise-title"), tr!("practise-independent"), |ui| {
        if wide {
            ui.with_layout(Layout::right_to_left(Align::Center), keys_button);
        }
    });
    if back && !is_covered {
        out.push(Intent::Open(Screen::Title));
    }
    body(ui, "practice", 0.0, |ui| {
        page(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::GAP, space::GAP);
            let (mut drills, mut moments) = (Vec::new(), Vec::new());
            columns::middle(ui, |ui| {
                columns::two(
                    ui,
                    LEFT,
                    LEFT_LEAST,
                    |ui| {
                        step(ui, room, &suggested, state, out);
                        interrupted(ui, room, state, out);
                        aim::show(ui, room, state);
                        if let Some(ahead) = &state.besides.moments {
                            moments_card(ui, ahead, &mut moments);
                        }
                        if let Some(ahead) = &state.besides.essays {
                            essays_card(ui, ahead, &mut moments);
                        }
                        ui.add_space(space::GAP);
                        profiles::show(ui, room, out);
                        objectives::cards(ui, room, state);
                        unreadable(ui, room);
                    },
                    |ui| areas::show(ui, room, &mut drills),
                );
            });
            out.append(&mut drills);
            out.append(&mut moments);
            if !wide {
                ui.add_space(space::GAP);
                Type::NOTE.label(ui, tr!("practise-independent"), Look::of(ui).theme.dim);
            }
        });
    });
    keys_overlay(ui, tr!("practise-title"), &keys());
}

/// What the next step is, and what can be done besides.
pub(super) struct Suggested {
    /// Label and intent of the main action.
    pub main: (String, Intent),
    /// Other things to do.
    pub others: Vec<(String, Intent)>,
}

/// The sitting that somebody left within the last day.
fn just_left<'a>(room: &PracticeRoom<'a>) -> Option<(&'a SittingSummary, &'a Exam)> {
    room.open().next().filter(|(_, exam)| exam.sheet().begun + A_DAY > room.now)
}

/// What to do now: go on with what was left, go over what is due, then drill where an hour is worth most.
pub(super) fn suggested(room: &PracticeRoom<'_>) -> Suggested {
    let begin = |round| Intent::Practice(PracticeIntent::Begin(round));
    let drill = match next::named(room) {
        None => (tr!("practise-ten").to_owned(), begin(Round::Drill(None))),
        Some(of) => (tr!("practise-drill", area = area(of), count = ROUND), begin(Round::Drill(Some(of)))),
    };
    let missed = missed(room.missed()).map(|label| (label, begin(Round::Missed(None))));
    let today = room.plan().map_or(0, |plan| plan.due + plan.new);
    let waits = match (today, room.due()) {
        (0, 0) => None,
        (0, due) => Some((tr!("practise-review", count = due), Round::Review)),
        (today, _) => Some((todays(today), Round::Today)),
    };
    if let Some((sitting, exam)) = just_left(room) {
        let left = Round::of(&exam.sheet().profile.id);
        let other = waits.filter(|(_, round)| left != Some(*round)).map(|(label, round)| (label, begin(round)));
        let go_on = tr!("practise-go-on-where", place = where_it_stands(exam));
        return Suggested {
            main: (go_on, Intent::Practice(PracticeIntent::Open(sitting.name.clone()))),
            others: [other.unwrap_or(drill)].into_iter().chain(missed).collect(),
        };
    }
    match waits {
        None => {
            let ten = next::named(room).map(|_| (tr!("practise-ten").to_owned(), begin(Round::Drill(None))));
            Suggested { main: drill, others: ten.into_iter().chain(missed).collect() }
        }
        Some((label, round)) => Suggested { main: (label, begin(round)), others: [drill].into_iter().chain(missed).collect() },
    }
}

/// The label of so many questions that the plan asks today.
fn todays(count: usize) -> String {
    if count <= ROUND { tr!("practise-today", count = count) } else { tr!("practise-today-some", count = ROUND, of = count) }
}

/// The label of a drill of so many wrong answers, if there are any.
pub(super) fn missed(count: usize) -> Option<String> {
    match count {
        0 => None,
        1..=ROUND => Some(tr!("practise-missed", count = count)),
        _ => Some(tr!("practise-missed-some", count = ROUND, of = count)),
    }
}

fn step(ui: &mut Ui, room: &PracticeRoom<'_>, suggested: &Suggested, state: &mut PracticeState, out: &mut Vec<Intent>) {
    let look = Look::of(ui);
    let due = room.due();
    selected_card(&look).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let title = match room.plan() {
            Some(plan) => aim::today(&plan),
            None if due > 0 => tr!("practise-due", count = due),
            None => tr!("practise-nothing-due").to_owned(),
        };
        let left = just_left(room).map(|(_, exam)| exam.sheet().profile.title.as_str());
        section_header(ui, Some(icon::name::TARGET), left.unwrap_or(&title), if left.is_some() { &title } else { "" });
        // Who begins wants to know what it is; then one line says what the day asks for.
        let is_beginning = next::named(room).is_none() && due == 0;
        let said = if is_beginning { next::sentence(room) } else { what_next::line(room, &state.besides) };
        Type::TEXT.label(ui, said, look.theme.ink);
        ui.add_space(space::GAP_TIGHT);
        ui.horizontal_wrapped(|ui| {
            if Button::primary(&suggested.main.0).show(ui).clicked() {
                out.push(suggested.main.1.clone());
            }
            for (label, intent) in &suggested.others {
                if Button::secondary(label).show(ui).clicked() {
                    out.push(intent.clone());
                }
            }
            what_next::button(ui, state);
        });
    });
}

/// Sittings that were left before their end: the one begun last, and a line that opens the others.
fn interrupted(ui: &mut Ui, room: &PracticeRoom<'_>, state: &mut PracticeState, out: &mut Vec<Intent>) {
    // The one that was just left is what is suggested.
    let newest = usize::from(just_left(room).is_none());
    let mut open = room.open().skip(1 - newest);
    left(ui, open.by_ref().take(newest), out);
    let others: Vec<_> = open.collect();
    if others.is_empty() {
        return;
    }
    let count = others.len();
    let label = if state.all_open { tr!("practise-open-less") } else { &tr!("practise-open-more", count = count) };
    let sign = if state.all_open { icon::name::CARET_UP } else { icon::name::CARET_DOWN };
    if Button::quiet(label).icon(sign).show(ui).clicked() {
        state.all_open = !state.all_open;
    }
    if state.all_open {
        left(ui, others.into_iter(), out);
    }
}

/// Sittings to go on with.
fn left<'a>(ui: &mut Ui, sittings: impl Iterator<Item = (&'a SittingSummary, &'a Exam)>, out: &mut Vec<Intent>) {
    let look = Look::of(ui);
    for (sitting, exam) in sittings {
        card(&look).fill(look.theme.surface).show(ui, |ui| {
            group(ui, &sitting.name);
            ui.set_width(ui.available_width());
            ui.horizontal_wrapped(|ui| {
                let label = tr!("practise-go-on");
                let room = ui.available_width() - GO_ON;
                ui.vertical(|ui| {
                    ui.set_width(if room > TEXT_LEAST { room } else { ui.available_width() });
                    ui.spacing_mut().item_spacing.y = 0.0;
                    Type::TITLE.label(ui, exam.sheet().profile.title.as_str(), look.theme.ink);
                    Type::NOTE.label(ui, where_it_stands(exam), look.theme.dim);
                });
                let button =
                    ui.push_id(("go on", &sitting.name), |ui| Button::secondary(label).icon(icon::name::ARROW_CLOCKWISE).show(ui)).inner;
                let name = tr!("practise-go-on-with", title = exam.sheet().profile.title.as_str());
                ui.ctx().accesskit_node_builder(button.id, |node| node.set_description(name));
                if button.clicked() {
                    out.push(Intent::Practice(PracticeIntent::Open(sitting.name.clone())));
                }
            });
        });
    }
}

/// Where a sitting goes on: `question 14 of 40, 38:12 left`.
pub(super) fn where_it_stands(exam: &Exam) -> String {
    let (number, of) = (exam.comes_next() + 1, exam.sheet().questions.len());
    match exam.sheet().profile.minutes {
        0 => tr!("practise-stands", number = number, of = of),
        _ => {
            let left = clock(exam.seconds_left());
            tr!("practise-stands-time", number = number, of = of, left = left)
        }
    }
}

/// Files of sittings that cannot be read, with the reason.
fn unreadable(ui: &mut Ui, room: &PracticeRoom<'_>) {
    for SittingSummary { exam, .. } in room.sittings {
        if let Err(trouble) = exam {
            error_card(ui, tr!("practise-unreadable"), &words::kept::trouble(trouble), |_| {});
        }
    }
}

/// Exams that stand open in a mode.
pub(super) fn left_open<'a>(room: &PracticeRoom<'a>, profile: &str, mode: SittingMode) -> Option<&'a SittingSummary> {
    room.sittings_of(profile, mode).find(|(_, exam)| exam.is_open()).map(|(sitting, _)| sitting)
}

fn keys() -> [KeyHelp; 3] {
    [
        KeyHelp::new(&["Enter"], tr!("practise-keys-suggested")),
        KeyHelp::new(&["1", "9"], tr!("practise-keys-drill")),
        KeyHelp::new(&["Esc"], tr!("practise-keys-title")),
    ]
}

/// Width from which the list of keys has room in the bar.
const SIDE_BY_SIDE: f32 = 700.0;
const LEFT: f32 = 0.56;
const LEFT_LEAST: f32 = 440.0;
/// Seconds within which what was left is what one comes back for.
const A_DAY: u64 = 86_400;
const GO_ON: f32 = 130.0;
const TEXT_LEAST: f32 = 160.0;
