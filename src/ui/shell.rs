//! One pass over the program: the screen that shows, notices over it, and the keys that work everywhere.

use super::desk::{DeskState, desk_ui};
use super::egui::{Align2, Area, Context, Id, Key, LayerId, Modifiers, Order, Rect, Sense, Ui, UiBuilder, vec2};
use super::pointed;
use super::screens::{
    EndData, EndState, EssayState, EssaysAhead, GroupScreen, GroupState, LibraryState, MomentState, MomentsAhead, PracticeState,
    ReviewData, ReviewState, SettingsData, TitleData, WhatIfData, WhatIfState, end_ui, essays_ui, group_ui, library_ui, moments_ui,
    practice_ui, review_ui, settings_ui, sky_place, sprint_review_key, sprint_review_ui, title_ui, what_if_ui,
};
use super::settle::{OnScreen, Settled};
use super::sky::{Setting, Skies, SkyToShow, Subject, legend_ui, sheet_ui};
use super::widgets::{Button, error_card, note_card};
use super::{Intent, Look, Screen, install_fonts, space};
use crate::program::hint::Hints;
use crate::program::{Playing, Program, Progress, ReviewWork, Settings, Trouble};
use crate::sim::Recording;
use crate::tr;
use std::sync::Arc;

/// What screens remember between frames.
#[derive(Debug, Default)]
pub struct Shell {
    desk: DeskState,
    /// Which run the desk's memory is of.
    turn: u32,
    library: LibraryState,
    end: EndState,
    review: ReviewState,
    what_if: WhatIfState,
    practice: PracticeState,
    /// The moment in hand.
    moment: MomentState,
    /// The paper in hand.
    essay: EssayState,
    group: GroupState,
    skies: Skies,
    settled: Settled,
    /// The look that egui has.
    dressed: Option<Look>,
}

impl Shell {
    /// Lays out the program and adds what is asked for, in order. A pass may run twice in a frame: it only
    /// remembers and asks.
    pub fn pass(&mut self, ctx: &Context, program: &Program, out: &mut Vec<Intent>) {
        program.language().speak(|| self.show(ctx, program, out));
    }

    fn show(&mut self, ctx: &Context, program: &Program, out: &mut Vec<Intent>) {
        let data = program.data();
        let look = Look::chosen(data.settings);
        if self.dressed.is_none() {
            install_fonts(ctx);
        }
        if self.dressed != Some(look) {
            look.apply(ctx);
            let fonts_are_new = self.dressed.replace(look).is_none();
            ctx.request_repaint();
            // Fonts hold from the next frame on.
            if fonts_are_new {
                return;
            }
        }
        let whole = UiBuilder::new().layer_id(LayerId::background()).max_rect(ctx.viewport_rect());
        let mut ui = Ui::new(ctx.clone(), Id::new("screen"), whole);
        everywhere(ctx, data.settings, out);
        // From the desk back to the group that decides with it.
        if data.screen == Screen::Desk && data.group.is_some() && super::desk::keys::take(&ui, Key::G) {
            out.push(Intent::Open(Screen::Group));
        }
        let shown = self.on_screen(program);
        self.settled.keep_early_enter_away(ctx, shown);
        // Nothing covers the End, and other screens have another matter.
        let offered = data.sprint_review.filter(|_| data.screen == Screen::Desk).map(Arc::clone);
        // Its key is asked for before the screen takes it.
        let by_key = offered.is_some() && sprint_review_key(ctx);
        self.skies.begin(&ui);
        self.screen(&mut ui, program, out);
        if offered.is_some_and(|review| by_key || sprint_review_ui(ctx, &review)) {
            out.push(Intent::PutAwaySprintReview);
        }
        notices(ctx, data.notices, out);
    }

    /// What is asked just now.
    fn on_screen(&self, program: &Program) -> OnScreen {
        let data = program.data();
        let playing = data.table.playing.as_ref().filter(|_| data.screen == Screen::Desk);
        OnScreen {
            screen: Some(data.screen),
            turn: data.table.turn,
            desk: playing.map(|playing| self.desk.asks(&playing.recording)),
            question: Some(&self.practice).filter(|_| data.screen == Screen::Practice).and_then(|practice| practice.asks().cloned()),
        }
    }

    fn screen(&mut self, ui: &mut Ui, program: &Program, out: &mut Vec<Intent>) {
        let data = program.data();
        let (playing, turn) = (data.table.playing.as_ref(), data.table.turn);
        if self.turn != turn {
            self.turn = turn;
            self.desk = DeskState::default();
            self.end = EndState::default();
            self.review = ReviewState::default();
            self.what_if = WhatIfState::default();
        }
        match (data.screen, playing) {
            (Screen::Title, _) => {
                let area = ui.max_rect();
                title_ui(ui, &TitleData { due: data.due, exam_ahead: data.exam_ahead, ..TitleData::of(data.shelf) }, out);
                if let Some(recording) = data.table.sky() {
                    let show = SkyToShow { turn, at: 0, recording, area, setting: Setting::Title, subject: Subject::default() };
                    self.skies.show(ui, &show);
                }
            }
            (Screen::Group, Some(playing)) if data.group.is_some() => {
                if let Some(group) = data.group {
                    group_ui(ui, &GroupScreen { group, run: &playing.recording }, &mut self.group, out);
                }
            }
            (Screen::Library | Screen::Group, _) | (Screen::Desk | Screen::End | Screen::Review | Screen::WhatIf, None) => {
                self.library.settings.clone_from(data.settings);
                self.library.unended = data.unended.to_vec();
                library_ui(ui, data.shelf, &mut self.library, out);
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
            (Screen::Practice, _) => {
                let (moments, essays) = (program.moments(), program.essays());
                if let Some((room, held)) = moments.as_ref().and_then(|room| Some((room, room.held.as_ref()?))) {
                    moments_ui(ui, room, held, &mut self.moment, out);
                } else if let Some((room, held)) = essays.as_ref().and_then(|room| Some((room, room.held.as_ref()?))) {
                    essays_ui(ui, room, held, &mut self.essay, out);
                } else {
                    let names_scenarios = self.practice.names_scenarios();
                    let besides = &mut self.practice.besides;
                    if names_scenarios {
                        besides.titles = data.shelf.entries.iter().map(|entry| (entry.name.clone(), entry.title.clone())).collect();
                    }
                    besides.essays = essays.as_ref().map(EssaysAhead::of);
                    besides.scenario = data.shelf.next().map(|(entry, _)| entry.title.clone());
                    let holds = |room| besides.moments.as_ref().is_some_and(|said: &MomentsAhead| said.holds(room));
                    if !moments.as_ref().is_some_and(holds) {
                        besides.moments = moments.as_ref().map(MomentsAhead::of);
                    }
                    practice_ui(ui, &program.practice(), &mut self.practice, out);
                }
            }
            (Screen::Desk, Some(playing)) => {
                let run = &playing.recording;
                self.desk.worked = playing.worked;
                self.desk.hints = if data.settings.projector { Hints::default() } else { data.settings.hints.others() };
                if let Some(area) = desk_ui(ui, run, &mut self.desk, out) {
                    self.desk_sky(ui, run, area);
                }
            }
            (Screen::WhatIf, Some(playing)) => self.two_runs(ui, program, playing, out),
            (Screen::End, Some(playing)) => {
                let shown = EndData {
                    reference: playing.reference.as_ref(),
                    review: data.review.and_then(|work| work.review.as_deref()),
                    original: data.original.map(|original| (&original.recording, program.scores_of(&original.name))),
                    ..EndData::of(&playing.recording)
                };
                end_ui(ui, &shown, &mut self.end, out);
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
                    guess: work.and_then(|w| w.guess),
                };
                self.review.due = program.due_on();
                self.review.moments = program.moments_of_run();
                review_ui(ui, &shown, &mut self.review, out);
            }
        }
    }

    /// The sky on the desk, and what is open over it.
    fn desk_sky(&mut self, ui: &mut Ui, run: &Recording, area: Rect) {
        let Self { desk, skies, turn, .. } = self;
        let (setting, subject) = (pointed::setting(run), pointed::subject(run, desk));
        skies.states[0].take_focus = setting == Setting::Desk && std::mem::take(&mut desk.to_sky);
        let opened = skies.show(ui, &SkyToShow { turn: *turn, at: 0, recording: run, area, setting, subject });
        let [over, ..] = &mut skies.states;
        if let Some(hit) = opened {
            pointed::open(hit, run, desk, over);
        }
        legend_ui(ui.ctx(), over);
        sheet_ui(ui.ctx(), &run.view(), over);
    }

    /// The run beside its original; before that is found there is nothing to compare, so the way back alone.
    fn two_runs(&mut self, ui: &mut Ui, program: &Program, playing: &Playing, out: &mut Vec<Intent>) {
        let (Some(original), Some(reference)) = (program.data().original, &playing.reference) else {
            out.push(Intent::Open(Screen::End));
            return;
        };
        let Self { what_if: state, skies, turn, .. } = self;
        let scores = [program.scores_of(&original.name), program.scores_of(playing.name())];
        let data = WhatIfData { fork: &playing.recording, reference, original, scores };
        let areas = what_if_ui(ui, &data, state, out);
        for (k, (area, recording)) in areas.into_iter().zip(state.shown(&data)).enumerate() {
            let Some(area) = area else { continue };
            let show = SkyToShow { turn: *turn, at: k + 1, recording, area, setting: Setting::Strip, subject: Subject::default() };
            let opened = skies.show(&mut sky_place(ui, area, k == 1), &show);
            let over = &mut skies.states[k + 1];
            over.sheet = over.sheet.or(opened);
            legend_ui(ui.ctx(), over);
            sheet_ui(ui.ctx(), &recording.view(), over);
        }
    }
}

/// Keys that work on every screen.
fn everywhere(ctx: &Context, settings: &Settings, out: &mut Vec<Intent>) {
    if ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::F11)) {
        out.push(Intent::Settings(Settings { full_screen: !settings.full_screen, ..settings.clone() }));
    }
    if ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::F2)) {
        out.push(Intent::Settings(Settings { all_numbers: !settings.all_numbers, ..settings.clone() }));
    }
    if ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::F9)) {
        out.push(Intent::Settings(Settings { projector: !settings.projector, ..settings.clone() }));
    }
    if ctx.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Q)) {
        out.push(Intent::Quit);
    }
}

/// What went wrong or is worth knowing, over the screen, until it is put away.
fn notices(ctx: &Context, notices: &[Trouble], out: &mut Vec<Intent>) {
    let Some(trouble) = notices.first() else { return };
    let corner = vec2(0.0, space::BAR_TOP + space::GAP);
    // Clicks stay on it, but it is no stop for Tab.
    let area = Area::new(Id::new("notices")).sense(Sense::CLICK).order(Order::Foreground).anchor(Align2::CENTER_TOP, corner);
    let away = area.show(ctx, |ui| {
        ui.set_max_width((ctx.viewport_rect().width() - space::GAP_PART * 2.0).min(space::DILEMMA));
        let said = trouble.to_string();
        let away = |ui: &mut Ui| Button::secondary(tr!("put-away")).show(ui).clicked();
        if trouble.is_of_play() {
            note_card(ui, tr!("notice-refusal"), &said, away)
        } else {
            error_card(ui, tr!("notice-title"), &said, away)
        }
    });
    if away.inner {
        out.push(Intent::PutAwayNotice);
    }
}
