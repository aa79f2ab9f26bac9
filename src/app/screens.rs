//! One pass of egui: the screen that shows, notices over it, and the keys that work everywhere.
//!
//! A pass may run twice in a frame. It only remembers and asks; what is asked for happens in the next
//! `Update`.

use super::after_sprint::AfterSprint;
use super::intents::{Asked, Shows};
use super::notice::Notices;
use super::play::{Playing, Table};
use super::practise::Practising;
use super::review::{Reviewing, Work};
use super::runs::Runs;
use super::settings::Chosen;
use super::shelf::Shown;
use super::sky::Drawn;
use super::what_if::WhatIf;
use super::{data::DataFolder, pointed, sky};
use crate::ui::desk::{DeskState, desk_ui};
use crate::ui::egui::{self, Align2, Area, Context, Id, Key, LayerId, Modifiers, Order, Ui, UiBuilder};
use crate::ui::screens::{
    EndState, LibraryState, PractiseState, Progress, ReviewData, ReviewState, SettingsData, TitleData, WhatIfData, end_ui, library_ui,
    practise_ui, review_ui, settings_ui, sprint_review_key, sprint_review_ui, title_ui, what_if_ui,
};
use crate::ui::sky::Setting;
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
    practise: PractiseState,
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

fn pass(mut contexts: EguiContexts, sight: Sight, mut written: Written, mut dressed: Local<Option<Look>>) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let look = sight.chosen.look();
    if dressed.is_none() {
        install_fonts(&ctx);
    }
    if *dressed != Some(look) {
        look.apply(&ctx);
        let fonts_are_new = dressed.replace(look).is_none();
        ctx.request_repaint();
        // Fonts hold from the next frame on.
        if fonts_are_new {
            return Ok(());
        }
    }
    let whole = UiBuilder::new().layer_id(LayerId::background()).max_rect(ctx.viewport_rect());
    let mut ui = Ui::new(ctx.clone(), Id::new("screen"), whole);
    let before = written.asked.0.len();
    everywhere(&ctx, &mut written.asked.0);
    let over = matches!(sight.shows.screen, Screen::Desk | Screen::End);
    let offered = written.after.offered().filter(|_| over);
    // Its key is asked for before the screen takes it.
    let by_key = offered.is_some() && sprint_review_key(&ctx);
    screen(&mut ui, &sight, &mut written);
    if offered.is_some_and(|review| by_key || sprint_review_ui(&ctx, &review)) {
        written.after.put_away();
        ctx.request_repaint();
    }
    notices(&ctx, &mut written.notices);
    if written.asked.0.len() > before {
        written.redraw.write(RequestRedraw);
    }
    Ok(())
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
    }
    let sky = match (sight.shows.screen, playing) {
        (Screen::Title, _) => {
            let whole = ui.max_rect();
            title_ui(ui, &TitleData { due: sight.practising.due(), ..TitleData::of(&sight.shown.shelf) }, out);
            sight.table.sky().and_then(|run| sky::show(ui, run, whole, Setting::Title, None).0)
        }
        (Screen::Library, _) | (Screen::Desk | Screen::End | Screen::Review | Screen::WhatIf, None) => {
            remembered.library.settings = sight.chosen.0;
            library_ui(ui, &sight.shown.shelf, &mut remembered.library, out);
            None
        }
        (Screen::Settings, _) => {
            let data = SettingsData { settings: sight.chosen.0, data_folder: sight.folder.path(), back: sight.shows.before };
            settings_ui(ui, &data, out);
            None
        }
        (Screen::Practise, _) => {
            practise_ui(ui, &sight.practising.data(), &mut remembered.practise, out);
            None
        }
        (Screen::Desk, Some(playing)) => {
            let (run, desk) = (&playing.recording, &mut remembered.desk);
            desk.worked = playing.worked;
            desk_ui(ui, run, desk, out).and_then(|area| {
                let (model, opened) = sky::show(ui, run, area, Setting::Desk, pointed::selected(run, desk));
                if let Some(hit) = opened {
                    pointed::open(hit, run, desk);
                }
                model
            })
        }
        (Screen::WhatIf, Some(playing)) => {
            what_if(ui, sight, playing, out);
            None
        }
        (Screen::End, Some(playing)) => {
            remembered.end.has_original = sight.what_if.original(sight.table.turn).is_some();
            end_ui(ui, &playing.recording, playing.reference.as_ref(), &mut remembered.end, out);
            None
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
            };
            remembered.review.due = sight.practising.due_on();
            review_ui(ui, &data, &mut remembered.review, out);
            None
        }
    };
    drawn.set(sky);
}

/// The run beside its original; before that is found there is nothing to compare, so the way back alone.
fn what_if(ui: &mut Ui, sight: &Sight, playing: &Playing, out: &mut Vec<Intent>) {
    let (Some(original), Some(reference)) = (sight.what_if.original(sight.table.turn), &playing.reference) else {
        out.push(Intent::Open(Screen::End));
        return;
    };
    let kept = |name: &str| sight.runs.scores.of(name).map(|kept| &kept.scores);
    let scores = [kept(&original.name), kept(playing.keeper.name())];
    what_if_ui(ui, &WhatIfData { fork: &playing.recording, reference, original, scores }, out);
}

/// What went wrong or is worth knowing, over the screen, until it is put away.
fn notices(ctx: &Context, notices: &mut Notices) {
    let Some(sentence) = notices.all().first().cloned() else { return };
    let corner = egui::vec2(0.0, space::BAR_TOP + space::GAP);
    let area = Area::new(Id::new("notices")).order(Order::Foreground).anchor(Align2::CENTER_TOP, corner);
    let away = area.show(ctx, |ui| {
        ui.set_max_width((ctx.viewport_rect().width() - space::GAP_PART * 2.0).min(space::DILEMMA));
        error_card(ui, "This needs a look", &sentence, |ui| Button::secondary("Put away").show(ui).clicked())
    });
    if away.inner {
        notices.put_away();
    }
}
