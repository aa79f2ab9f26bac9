//! What one should be able to do after a course that ends without an exam, and where that is practised.
use super::state::{Page, PracticeState};
use super::what_next::Besides;
use crate::practice::{Area, LearningObjective, Progress};
use crate::program::{PracticeRoom, Round};
use crate::tr;
use crate::ui::screens::chrome::{body, top_bar};
use crate::ui::screens::keys::{KeyHelp, keys_button, keys_overlay};
use crate::ui::screens::page::page;
use crate::ui::screens::review::columns;
use crate::ui::{
    Intent, Look, PracticeIntent, Screen, Type,
    egui::{Align, Layout, Ui},
    icon, number, space,
    widgets::{Button, card, group, section_header, separator},
};
use crate::words::area;

/// The courses among the exams: each leads to its page.
pub(super) fn cards(ui: &mut Ui, room: &PracticeRoom<'_>, state: &mut PracticeState) {
    let look = Look::of(ui);
    for (place, course) in room.courses.iter().enumerate() {
        ui.push_id(&course.id, |ui| {
            card(&look).fill(look.theme.surface).show(ui, |ui| {
                group(ui, &course.title);
                ui.set_width(ui.available_width());
                Type::TEXT_STRONG.label(ui, course.title.as_str(), look.theme.ink);
                let label = tr!("objectives-open", count = course.objectives.len());
                let button = Button::quiet(&label).icon(icon::name::LIST_CHECKS).show(ui);
                if button.on_hover_text(course.note.as_str()).clicked() {
                    state.page = Page::Course(place);
                }
            });
        });
    }
}

/// The page of one of them.
pub(super) fn show(ui: &mut Ui, room: &PracticeRoom<'_>, place: usize, state: &mut PracticeState, out: &mut Vec<Intent>) {
    let Some(course) = room.courses.get(place) else {
        state.page = Page::Home;
        return;
    };
    if top_bar(ui, "practice bar", &course.title, tr!("practise-title"), |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), keys_button);
    }) {
        state.page = Page::Home;
    }
    let mut asked = Vec::new();
    body(ui, "objectives", 0.0, |ui| {
        page(ui, |ui| {
            columns::middle(ui, |ui| {
                let theme = Look::of(ui).theme;
                Type::TEXT.label(ui, course.note.as_str(), theme.dim);
                Type::NOTE.label(ui, tr!("objectives-as-of", as_of = course.as_of.as_str()), theme.dim);
                for (place, objective) in course.objectives.iter().enumerate() {
                    separator(ui);
                    ui.push_id(place, |ui| one(ui, room, objective, &state.besides, &mut asked));
                }
            });
        });
    });
    if !asked.is_empty() {
        state.page = Page::Home;
    }
    out.append(&mut asked);
    let keys =
        [KeyHelp::new(&["Tab"], tr!("keys-tab")), KeyHelp::new(&["Enter"], tr!("keys-enter")), KeyHelp::new(&["Esc"], tr!("keys-esc"))];
    keys_overlay(ui, &course.title, &keys);
}

fn one(ui: &mut Ui, room: &PracticeRoom<'_>, objective: &LearningObjective, besides: &Besides, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::TARGET), &objective.title, "");
    Type::TEXT.label(ui, objective.what.as_str(), theme.ink);
    ui.add_space(space::GAP_TIGHT);
    ui.horizontal_wrapped(|ui| {
        for of in &objective.areas {
            let label = tr!("practise-drill-name", area = area(*of));
            let drill = Button::secondary(&label).icon(icon::name::STACK);
            if drill.show(ui).on_hover_text(so_far(room, *of)).clicked() {
                out.push(Intent::Practice(PracticeIntent::Begin(Round::Drill(Some(*of)))));
            }
        }
    });
    let titles: Vec<&str> = objective.scenarios.iter().filter_map(|name| besides.titles.get(name)).map(String::as_str).collect();
    if !titles.is_empty() {
        let label = tr!("objectives-played", titles = titles.join(", "));
        let played = Button::quiet(&label).icon(icon::name::BOOKS);
        if played.show(ui).clicked() {
            out.push(Intent::Open(Screen::Library));
        }
    }
}

/// How a focus area goes: the share of the last answers, or that there are none yet.
fn so_far(room: &PracticeRoom<'_>, of: Area) -> String {
    match room.progress.iter().find(|progress| progress.area == of) {
        Some(Progress { last, answers: 1.., .. }) => tr!("objectives-so-far", share = number::percent(last.share() as f32)),
        _ => tr!("objectives-not-yet").to_owned(),
    }
}
