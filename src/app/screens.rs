//! One pass of egui: the screen that shows, notices over it, and the keys that work everywhere.
//!
//! A pass may run twice in a frame. It only remembers and asks; what is asked for happens in the next
//! `Update`.

use super::pointed;
use super::sky::{DrawnSkies, Skies, SkyToShow};
use super::systems::{Asked, Running};
use crate::program::{Playing, Program, Progress, ReviewWork, Trouble};
use crate::sim::Recording;
use crate::tr;
use crate::ui::desk::{DeskState, desk_ui};
use crate::ui::egui::{self, Align2, Area, Context, Id, Key, LayerId, Modifiers, Order, Rect, Sense, Ui, UiBuilder};
use crate::ui::screens::{
    EndState, LibraryState, PracticeState, ReviewData, ReviewState, SettingsData, TitleData, WhatIfData, WhatIfState, end_ui, library_ui,
    practice_ui, review_ui, settings_ui, sky_place, sprint_review_key, sprint_review_ui, title_ui, what_if_ui,
};
use crate::ui::sky::{Moment, Setting, Subject, legend_ui, sheet_ui};
use crate::ui::widgets::{Button, error_card};
use crate::ui::{Intent, Look, Screen, install_fonts, space};
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};
use std::sync::Arc;

/// What screens remember between frames.
#[derive(Resource, Default)]
struct Remembered {
    desk: DeskState,
    /// Which run the desk's memory is of.
    turn: u32,
    library: LibraryState,
    end: EndState,
    review: ReviewState,
    what_if: WhatIfState,
    practice: PracticeState,
    skies: Skies,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Remembered>();
    app.add_systems(EguiPrimaryContextPass, pass);
}

/// What a pass may write: memory of the screens and what they ask for.
#[derive(SystemParam)]
struct Written<'w, 's> {
    remembered: ResMut<'w, Remembered>,
    asked: ResMut<'w, Asked>,
    drawn: ResMut<'w, DrawnSkies>,
    redraw: MessageWriter<'w, RequestRedraw>,
    dressed: Local<'s, Option<Look>>,
}

fn pass(mut contexts: EguiContexts, running: Res<Running>, mut written: Written) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let program = &running.0;
    program.language().speak(|| show(&ctx, program, &mut written));
    Ok(())
}

fn show(ctx: &Context, program: &Program, written: &mut Written) {
    let Written { remembered, asked, drawn, redraw, dressed } = written;
    let data = program.data();
    let look = Look::chosen(data.settings);
    if dressed.is_none() {
        install_fonts(ctx);
    }
    if **dressed != Some(look) {
        look.apply(ctx);
        let fonts_are_new = dressed.replace(look).is_none();
        ctx.request_repaint();
        // Fonts hold from the next frame on.
        if fonts_are_new {
            return;
        }
    }
    let whole = UiBuilder::new().layer_id(LayerId::background()).max_rect(ctx.viewport_rect());
    let mut ui = Ui::new(ctx.clone(), Id::new("screen"), whole);
    let out = &mut asked.bypass_change_detection().0;
    let before = out.len();
    everywhere(ctx, out);
    let over = matches!(data.screen, Screen::Desk | Screen::End);
    let offered = data.sprint_review.filter(|_| over).map(Arc::clone);
    // Its key is asked for before the screen takes it.
    let by_key = offered.is_some() && sprint_review_key(ctx);
    let sky = screen(&mut ui, program, remembered, out);
    drawn.set(&sky);
    if offered.is_some_and(|review| by_key || sprint_review_ui(ctx, &review)) {
        out.push(Intent::PutAwaySprintReview);
    }
    notices(ctx, data.notices, out);
    if out.len() > before {
        redraw.write(RequestRedraw);
    }
}

/// Keys that work on every screen.
fn everywhere(ctx: &Context, asked: &mut Vec<Intent>) {
    if ctx.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Q)) {
        asked.push(Intent::Quit);
    }
}

fn screen(ui: &mut Ui, program: &Program, remembered: &mut Remembered, out: &mut Vec<Intent>) -> Vec<Moment> {
    let data = program.data();
    let (playing, turn) = (data.table.playing.as_ref(), data.table.turn);
    if remembered.turn != turn {
        remembered.turn = turn;
        remembered.desk = DeskState::default();
        remembered.end = EndState::default();
        remembered.review = ReviewState::default();
        remembered.what_if = WhatIfState::default();
    }
    match (data.screen, playing) {
        (Screen::Title, _) => {
            let whole = ui.max_rect();
            title_ui(ui, &TitleData { due: data.due, ..TitleData::of(data.shelf) }, out);
            let show =
                |recording| SkyToShow { run: (turn, 0), recording, area: whole, setting: Setting::Title, subject: Subject::default() };
            return data.table.sky().and_then(|run| remembered.skies.show(ui, &show(run)).0).into_iter().collect();
        }
        (Screen::Library, _) | (Screen::Desk | Screen::End | Screen::Review | Screen::WhatIf, None) => {
            remembered.library.settings.clone_from(data.settings);
            library_ui(ui, data.shelf, &mut remembered.library, out);
        }
        (Screen::Settings, _) => {
            let shown = SettingsData {
                settings: data.settings,
                languages: data.languages,
                language_folder: &data.folder.languages(),
                data_folder: data.folder.path(),
                back: data.before,
            };
            settings_ui(ui, &shown, out);
        }
        (Screen::Practice, _) => practice_ui(ui, &program.practice(), &mut remembered.practice, out),
        (Screen::Desk, Some(playing)) => {
            let Remembered { desk, skies, .. } = remembered;
            let run = &playing.recording;
            desk.worked = playing.worked;
            desk.hints = data.settings.hints.others();
            let area = desk_ui(ui, run, desk, out);
            return area.and_then(|area| desk_sky(ui, turn, run, area, desk, skies)).into_iter().collect();
        }
        (Screen::WhatIf, Some(playing)) => {
            let Remembered { what_if: state, skies, .. } = remembered;
            return what_if(ui, program, playing, state, skies, out);
        }
        (Screen::End, Some(playing)) => {
            remembered.end.has_original = data.original.is_some();
            end_ui(ui, &playing.recording, playing.reference.as_ref(), &mut remembered.end, out);
        }
        (Screen::Review, Some(playing)) => {
            let work = data.review;
            let shown = ReviewData {
                run: &playing.recording,
                review: work.and_then(|w| w.review.as_deref()),
                traces: work.and_then(|w| w.traces.as_deref()),
                signs: work.and_then(|w| w.signs.as_ref()),
                earlier: work.map_or(&[], |w| &w.earlier),
                progress: work.map_or_else(Progress::default, ReviewWork::progress),
                saved: work.and_then(|w| w.saved.as_deref()),
            };
            remembered.review.due = program.due_on();
            review_ui(ui, &shown, &mut remembered.review, out);
        }
    }
    Vec::new()
}

/// The sky on the desk, and what is open over it.
fn desk_sky(ui: &mut Ui, turn: u32, run: &Recording, area: Rect, desk: &mut DeskState, skies: &mut Skies) -> Option<Moment> {
    let (setting, subject) = (pointed::setting(run), pointed::subject(run, desk));
    skies.states[0].take_focus = setting == Setting::Desk && std::mem::take(&mut desk.to_sky);
    let (moment, opened) = skies.show(ui, &SkyToShow { run: (turn, 0), recording: run, area, setting, subject });
    if let Some(hit) = opened {
        pointed::open(hit, run, desk, &mut skies.states[0]);
    }
    legend_ui(ui.ctx(), &mut skies.states[0]);
    sheet_ui(ui.ctx(), &run.view(), &mut skies.states[0]);
    moment
}

/// The run beside its original; before that is found there is nothing to compare, so the way back alone.
fn what_if(
    ui: &mut Ui,
    program: &Program,
    playing: &Playing,
    state: &mut WhatIfState,
    skies: &mut Skies,
    out: &mut Vec<Intent>,
) -> Vec<Moment> {
    let turn = program.data().table.turn;
    let (Some(original), Some(reference)) = (program.data().original, &playing.reference) else {
        out.push(Intent::Open(Screen::End));
        return Vec::new();
    };
    let scores = [program.scores_of(&original.name), program.scores_of(playing.name())];
    let data = WhatIfData { fork: &playing.recording, reference, original, scores };
    let areas = what_if_ui(ui, &data, state, out);
    let mut moments = Vec::new();
    for (k, (area, recording)) in areas.into_iter().zip(state.shown(&data)).enumerate() {
        let Some(area) = area else { continue };
        let show = SkyToShow { run: (turn, k + 1), recording, area, setting: Setting::Strip, subject: Subject::default() };
        let (moment, opened) = skies.show(&mut sky_place(ui, area, k == 1), &show);
        let over = &mut skies.states[k + 1];
        over.sheet = over.sheet.or(opened);
        legend_ui(ui.ctx(), over);
        sheet_ui(ui.ctx(), &recording.view(), over);
        moments.extend(moment);
    }
    moments
}

/// What went wrong or is worth knowing, over the screen, until it is put away.
fn notices(ctx: &Context, notices: &[Trouble], out: &mut Vec<Intent>) {
    let Some(trouble) = notices.first() else { return };
    let corner = egui::vec2(0.0, space::BAR_TOP + space::GAP);
    // Clicks stay on it, but it is no stop for Tab.
    let area = Area::new(Id::new("notices")).sense(Sense::CLICK).order(Order::Foreground).anchor(Align2::CENTER_TOP, corner);
    let away = area.show(ctx, |ui| {
        ui.set_max_width((ctx.viewport_rect().width() - space::GAP_PART * 2.0).min(space::DILEMMA));
        error_card(ui, tr!("notice-title"), &trouble.to_string(), |ui| Button::secondary(tr!("put-away")).show(ui).clicked())
    });
    if away.inner {
        out.push(Intent::PutAwayNotice);
    }
}
