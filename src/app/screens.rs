//! One pass of egui: the screen that shows, notices over it, and the keys that work everywhere.
//!
//! A pass may run twice in a frame. It only remembers and asks; what is asked for happens in the next
//! `Update`.

use super::after_sprint::AfterSprint;
use super::intents::{Asked, Shows};
use super::languages::Languages;
use super::notice::Notices;
use super::play::{Playing, Table};
use super::practise::Practising;
use super::review::{Reviewing, Work};
use super::runs::Runs;
use super::settings::Chosen;
use super::shelf::Shown;
use super::sky::{Drawn, Show, Skies};
use super::what_if::WhatIf;
use super::{data::DataFolder, pointed};
use crate::sim::Recording;
use crate::tr;
use crate::ui::desk::{DeskState, desk_ui};
use crate::ui::egui::{self, Align2, Area, Context, Id, Key, LayerId, Modifiers, Order, Rect, Sense, Ui, UiBuilder};
use crate::ui::screens::{
    EndState, LibraryState, PractiseState, Progress, ReviewData, ReviewState, SettingsData, TitleData, WhatIfData, WhatIfState, end_ui,
    library_ui, practise_ui, review_ui, settings_ui, sky_place, sprint_review_key, sprint_review_ui, title_ui, what_if_ui,
};
use crate::ui::sky::{Moment, Setting, Subject, legend_ui, sheet_ui};
use crate::ui::widgets::{Button, error_card};
use crate::ui::{Intent, Look, Screen, install_fonts, space};
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};

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
    practise: PractiseState,
    skies: Skies,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Remembered>();
    app.add_systems(EguiPrimaryContextPass, pass);
}

/// What a pass reads.
#[derive(SystemParam)]
struct Sight<'w> {
    shows: Res<'w, Shows>,
    table: Res<'w, Table>,
    reviewing: Res<'w, Reviewing>,
    runs: Res<'w, Runs>,
    what_if: Res<'w, WhatIf>,
    practising: Res<'w, Practising>,
    shown: Res<'w, Shown>,
    chosen: Res<'w, Chosen>,
    languages: Res<'w, Languages>,
    folder: Res<'w, DataFolder>,
}

/// What a pass may write: memory of the screens and what they ask for.
#[derive(SystemParam)]
struct Written<'w> {
    remembered: ResMut<'w, Remembered>,
    notices: ResMut<'w, Notices>,
    asked: ResMut<'w, Asked>,
    after: ResMut<'w, AfterSprint>,
    drawn: ResMut<'w, Drawn>,
    redraw: MessageWriter<'w, RequestRedraw>,
}

fn pass(mut contexts: EguiContexts, sight: Sight, written: Written, dressed: Local<Option<Look>>) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    sight.languages.spoken().speak(|| show(&ctx, &sight, written, dressed));
    Ok(())
}

fn show(ctx: &Context, sight: &Sight, mut written: Written, mut dressed: Local<Option<Look>>) {
    let look = sight.chosen.look();
    if dressed.is_none() {
        install_fonts(ctx);
    }
    if *dressed != Some(look) {
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
    let before = written.asked.0.len();
    everywhere(ctx, &mut written.asked.0);
    let over = matches!(sight.shows.screen, Screen::Desk | Screen::End);
    let offered = written.after.offered().filter(|_| over);
    // Its key is asked for before the screen takes it.
    let by_key = offered.is_some() && sprint_review_key(ctx);
    screen(&mut ui, sight, &mut written);
    if offered.is_some_and(|review| by_key || sprint_review_ui(ctx, &review)) {
        written.after.put_away();
        ctx.request_repaint();
    }
    notices(ctx, &mut written.notices);
    if written.asked.0.len() > before {
        written.redraw.write(RequestRedraw);
    }
}

/// Keys that work on every screen.
fn everywhere(ctx: &Context, asked: &mut Vec<Intent>) {
    if ctx.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Q)) {
        asked.push(Intent::Quit);
    }
}

fn screen(ui: &mut Ui, sight: &Sight, written: &mut Written) {
    let Written { remembered, asked, drawn, .. } = written;
    let out = &mut asked.0;
    let playing = sight.table.playing.as_ref();
    if remembered.turn != sight.table.turn {
        remembered.turn = sight.table.turn;
        remembered.desk = DeskState::default();
        remembered.end = EndState::default();
        remembered.review = ReviewState::default();
        remembered.what_if = WhatIfState::default();
    }
    let turn = sight.table.turn;
    let sky: Vec<Moment> = match (sight.shows.screen, playing) {
        (Screen::Title, _) => {
            let whole = ui.max_rect();
            title_ui(ui, &TitleData { due: sight.practising.due(), ..TitleData::of(&sight.shown.shelf) }, out);
            let show = |recording| Show { run: (turn, 0), recording, area: whole, setting: Setting::Title, subject: Subject::default() };
            sight.table.sky().and_then(|run| remembered.skies.show(ui, &show(run)).0).into_iter().collect()
        }
        (Screen::Library, _) | (Screen::Desk | Screen::End | Screen::Review | Screen::WhatIf, None) => {
            remembered.library.settings.clone_from(&sight.chosen.0);
            library_ui(ui, &sight.shown.shelf, &mut remembered.library, out);
            Vec::new()
        }
        (Screen::Settings, _) => {
            let data = SettingsData {
                settings: &sight.chosen.0,
                languages: &sight.languages.offered,
                language_folder: &sight.folder.languages(),
                data_folder: sight.folder.path(),
                back: sight.shows.before,
            };
            settings_ui(ui, &data, out);
            Vec::new()
        }
        (Screen::Practise, _) => {
            practise_ui(ui, &sight.practising.data(), &mut remembered.practise, out);
            Vec::new()
        }
        (Screen::Desk, Some(playing)) => {
            let Remembered { desk, skies, .. } = &mut **remembered;
            let run = &playing.recording;
            desk.worked = playing.worked;
            desk.hints = sight.chosen.0.hints.others();
            let area = desk_ui(ui, run, desk, out);
            area.and_then(|area| desk_sky(ui, turn, run, area, desk, skies)).into_iter().collect()
        }
        (Screen::WhatIf, Some(playing)) => {
            let Remembered { what_if: state, skies, .. } = &mut **remembered;
            what_if(ui, sight, playing, state, skies, out)
        }
        (Screen::End, Some(playing)) => {
            remembered.end.has_original = sight.what_if.original(sight.table.turn).is_some();
            end_ui(ui, &playing.recording, playing.reference.as_ref(), &mut remembered.end, out);
            Vec::new()
        }
        (Screen::Review, Some(playing)) => {
            let work = sight.reviewing.of(sight.table.turn);
            let data = ReviewData {
                run: &playing.recording,
                review: work.and_then(|w| w.review.as_deref()),
                traces: work.and_then(|w| w.traces.as_deref()),
                signs: work.and_then(|w| w.signs.as_ref()),
                earlier: work.map_or(&[], |w| &w.earlier),
                progress: work.map_or_else(Progress::default, Work::progress),
                saved: work.and_then(|w| w.saved.as_deref()),
            };
            remembered.review.due = sight.practising.due_on();
            review_ui(ui, &data, &mut remembered.review, out);
            Vec::new()
        }
    };
    drawn.set(&sky);
}

/// The sky on the desk, and what is open over it.
fn desk_sky(ui: &mut Ui, turn: u32, run: &Recording, area: Rect, desk: &mut DeskState, skies: &mut Skies) -> Option<Moment> {
    let (setting, subject) = (pointed::setting(run), pointed::subject(run, desk));
    skies.states[0].take_focus = setting == Setting::Desk && std::mem::take(&mut desk.to_sky);
    let (moment, opened) = skies.show(ui, &Show { run: (turn, 0), recording: run, area, setting, subject });
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
    sight: &Sight,
    playing: &Playing,
    state: &mut WhatIfState,
    skies: &mut Skies,
    out: &mut Vec<Intent>,
) -> Vec<Moment> {
    let turn = sight.table.turn;
    let (Some(original), Some(reference)) = (sight.what_if.original(turn), &playing.reference) else {
        out.push(Intent::Open(Screen::End));
        return Vec::new();
    };
    let kept = |name: &str| sight.runs.scores.of(name).map(|kept| &kept.scores);
    let scores = [kept(&original.name), kept(playing.keeper.name())];
    let data = WhatIfData { fork: &playing.recording, reference, original, scores };
    let areas = what_if_ui(ui, &data, state, out);
    let mut moments = Vec::new();
    for (k, (area, recording)) in areas.into_iter().zip(state.shown(&data)).enumerate() {
        let Some(area) = area else { continue };
        let show = Show { run: (turn, k + 1), recording, area, setting: Setting::Strip, subject: Subject::default() };
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
fn notices(ctx: &Context, notices: &mut Notices) {
    let Some(sentence) = notices.all().first().cloned() else { return };
    let corner = egui::vec2(0.0, space::BAR_TOP + space::GAP);
    // Clicks stay on it, but it is no stop for Tab.
    let area = Area::new(Id::new("notices")).sense(Sense::CLICK).order(Order::Foreground).anchor(Align2::CENTER_TOP, corner);
    let away = area.show(ctx, |ui| {
        ui.set_max_width((ctx.viewport_rect().width() - space::GAP_PART * 2.0).min(space::DILEMMA));
        error_card(ui, tr!("notice-title"), &sentence, |ui| Button::secondary(tr!("put-away")).show(ui).clicked())
    });
    if away.inner {
        notices.put_away();
    }
}
