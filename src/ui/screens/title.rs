//! The title: name, one sentence, and where to go. The sky shows through; nothing is painted under the words.
use super::keys::{KeyHelp, keys_are_open, keys_button, keys_overlay};
use crate::program::ExamAhead;
use crate::program::library::{RunCard, ScenarioSource, Shelf};
use crate::scenario;
use crate::sim::Phase;
use crate::tr;
use crate::ui::{
    Intent, Look, Screen, Type, Words,
    desk::scrolled_in,
    egui::{
        Align, CentralPanel, Color32, CornerRadius, Frame, Layout, Margin, Panel, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui,
        WidgetInfo, WidgetType, pos2, vec2,
    },
    icon::{self, Drawn},
    space,
};
use crate::words::ahead as days_ahead;

/// What the title says of the things behind its entries.
#[derive(Debug, Clone, Copy, Default)]
pub struct TitleData<'a> {
    /// The run to go on with.
    pub last_run: Option<&'a RunCard>,
    /// Nothing was ever played here: Play goes straight into the guided first sprint.
    pub first_start: bool,
    /// Scenarios in the library.
    pub scenarios: usize,
    /// How many of them are the person's own.
    pub own: usize,
    /// Questions of practice that are due.
    pub due: usize,
    /// An exam that is begun or near.
    pub exam_ahead: Option<ExamAhead>,
}

impl<'a> TitleData<'a> {
    /// What a shelf has to say.
    #[must_use]
    pub fn of(shelf: &'a Shelf) -> Self {
        let own = shelf.entries.iter().filter(|entry| entry.source != ScenarioSource::Embedded).count();
        Self {
            last_run: shelf.unfinished(),
            first_start: shelf.runs.is_empty(),
            scenarios: shelf.entries.len(),
            own,
            due: 0,
            exam_ahead: None,
        }
    }
}

/// The title.
pub fn title_ui(ui: &mut Ui, data: &TitleData<'_>, out: &mut Vec<Intent>) {
    let room = ui.available_size();
    let tight = room.y < TIGHT_BELOW || room.x < NARROW_BELOW;
    let margin = if tight { space::PAD_PANEL } else { MARGIN };
    footer(ui, data, margin, room.x >= NARROW_BELOW);
    let around = if tight { space::GAP_TIGHT } else { space::GAP };
    let frame = Frame::new().inner_margin(Margin { left: (margin - ENTRY_PAD) as i8, ..Margin::same(around as i8) });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        scrolled_in(ui, ScrollArea::vertical().auto_shrink([false, true]), |ui| {
            let width = ui.available_width();
            let entries = entries(data);
            let height: f32 = head_height(tight) + entries.iter().map(|entry| entry.height(tight)).sum::<f32>();
            ui.add_space(((room.y - height) * ABOVE).max(0.0) * f32::from(u8::from(!tight)));
            head(ui, tight);
            ui.spacing_mut().item_spacing.y = 0.0;
            let usual = entries.iter().position(|entry| entry.usual).unwrap_or_default();
            let shown: Vec<Response> =
                entries.iter().enumerate().map(|(i, entry)| entry.show(ui, width.min(ENTRY_WIDTH), tight, i == usual)).collect();
            for (entry, response) in entries.iter().zip(&shown) {
                if response.clicked() {
                    out.push(entry.intent.clone());
                }
                if response.gained_focus() {
                    response.scroll_to_me(None);
                }
            }
            // The keyboard always has a place here, so that Enter does what the filled entry says.
            if !keys_are_open(ui.ctx()) && ui.ctx().memory(|memory| memory.focused().is_none()) {
                shown[usual].request_focus();
            }
        });
    });
    keys_overlay(ui, tr!("title-name"), &keys());
}

fn head(ui: &mut Ui, tight: bool) {
    let theme = Look::of(ui).theme;
    ui.horizontal_top(|ui| {
        ui.add_space(ENTRY_PAD);
        ui.vertical(|ui| {
            ui.set_max_width(ui.available_width().min(SENTENCE_WIDTH));
            ui.spacing_mut().item_spacing.y = if tight { 0.0 } else { space::GAP };
            let (name, sentence) = if tight { (Type::HEAD, Type::TEXT) } else { (Type::BIG, Type::LEAD) };
            name.label(ui, tr!("title-program"), theme.ink);
            if tight {
                sentence.elided(ui, tr!("title-sentence"), theme.dim, SENTENCE_ROWS_TIGHT);
            } else {
                sentence.label(ui, tr!("title-sentence"), theme.dim);
            }
        });
    });
    if !tight {
        ui.add_space(space::GAP_PART + space::GAP);
    }
}

fn head_height(tight: bool) -> f32 {
    if tight {
        Type::HEAD.line + 2.0 * Type::TEXT.line
    } else {
        Type::BIG.line + 3.0 * Type::LEAD.line + space::GAP_PART + 2.0 * space::GAP
    }
}

fn footer(ui: &mut Ui, data: &TitleData<'_>, margin: f32, wide: bool) {
    let theme = Look::of(ui).theme;
    let around = if margin < MARGIN { space::GAP_TIGHT } else { space::GAP };
    let frame = Frame::new().inner_margin(Margin::symmetric(margin as i8, around as i8));
    Panel::bottom("title footer").frame(frame).resizable(false).show_separator_line(false).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            keys_button(ui);
            if let (true, Some(run)) = (wide, data.last_run) {
                ui.add_space(space::GAP);
                ui.scope(|ui| {
                    ui.set_max_width(ui.available_width() / 2.0);
                    Type::NOTE.elided(ui, tr!("title-sky", run = run.title.as_str()), theme.dim, 1);
                });
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let version = tr!("title-version", version = env!("CARGO_PKG_VERSION"));
                let words = format!("{version}    {}", tr!("title-files"));
                Words::new().add(Type::NOTE, words, theme.dim).show_rows(ui, 1);
            });
        });
    });
}

/// A place to go.
struct Entry {
    icon: &'static str,
    title: &'static str,
    note: String,
    /// Its note stays where room is short.
    note_stays: bool,
    /// What Enter does when nothing was chosen.
    usual: bool,
    intent: Intent,
}

fn entries(data: &TitleData<'_>) -> Vec<Entry> {
    let plain = |icon, title, note: String, intent| Entry { icon, title, note, note_stays: false, usual: false, intent };
    let guided = scenario::names().next().filter(|_| data.first_start);
    let play = match guided {
        Some(name) => {
            let intent = Intent::NewRun { scenario: name.to_owned(), seed: None };
            Entry { note_stays: true, ..plain(icon::name::PLAY, tr!("title-play"), tr!("title-play-guided").to_owned(), intent) }
        }
        None => plain(icon::name::PLAY, tr!("title-play"), tr!("title-play.note").to_owned(), Intent::Open(Screen::Library)),
    };
    let mut all = vec![Entry { usual: data.last_run.is_none(), ..play }];
    if let Some(run) = data.last_run {
        let intent = Intent::Continue(run.name.clone());
        let entry = plain(icon::name::ARROW_CLOCKWISE, tr!("title-continue"), where_it_stands(run), intent);
        all.push(Entry { note_stays: true, usual: true, ..entry });
    }
    all.push(plain(icon::name::EXAM, tr!("practise-title"), practice_note(data), Intent::Open(Screen::Practice)));
    let shelf = match data.own {
        0 => tr!("title-scenarios", count = data.scenarios),
        own => tr!("title-scenarios-own", count = data.scenarios, own = own),
    };
    all.push(plain(icon::name::BOOKS, tr!("title-library"), shelf, Intent::Open(Screen::Library)));
    all.push(plain(icon::name::GEAR, tr!("settings-title"), tr!("title-settings-note").to_owned(), Intent::Open(Screen::Settings)));
    all.push(plain(icon::name::SIGN_OUT, tr!("title-quit"), tr!("title-quit.note").to_owned(), Intent::Quit));
    all
}

/// What awaits in practice: an exam that is begun, the day of the one ahead, what is due.
fn practice_note(data: &TitleData<'_>) -> String {
    let due = (data.due > 0).then(|| tr!("practise-title-due", count = data.due));
    let exam = match data.exam_ahead {
        Some(ExamAhead::Begun(number, of)) => return tr!("practise-title-begun", number = number, of = of),
        Some(ExamAhead::Days(days)) => Some(tr!("practise-exam-ahead", ahead = days_ahead(days))),
        None => None,
    };
    match (exam, due) {
        (Some(exam), Some(due)) => tr!("practise-title-both", exam = exam, due = due),
        (exam, due) => exam.or(due).unwrap_or_else(|| tr!("practise-title-note").to_owned()),
    }
}

fn where_it_stands(run: &RunCard) -> String {
    let title = run.title.as_str();
    if run.note.is_some() {
        return tr!("title-run-needs-look", run = title);
    }
    let phase = match run.phase {
        Phase::Inbox => tr!("title-phase-inbox"),
        Phase::Calendar => tr!("title-phase-calendar"),
        Phase::Planning => tr!("title-phase-planning"),
        Phase::Sprint => tr!("title-phase-sprint"),
        Phase::Review => tr!("title-phase-review"),
        Phase::Retrospective => tr!("title-phase-retrospective"),
        Phase::Over => return tr!("title-run-over", run = title),
    };
    match run.sprints {
        0 => tr!("title-run", run = title, sprint = run.sprint + 1, phase = phase),
        of => tr!("title-run-of", run = title, sprint = run.sprint + 1, of = of, phase = phase),
    }
}

impl Entry {
    fn height(&self, tight: bool) -> f32 {
        match (self.shown_note(tight).is_empty(), tight) {
            (false, false) => ENTRY_TALL,
            (false, true) => ENTRY_TALL_TIGHT,
            (true, false) => ENTRY_LOW,
            (true, true) => ENTRY_LOW_TIGHT,
        }
    }

    fn shown_note(&self, tight: bool) -> &str {
        if tight && !self.note_stays { "" } else { &self.note }
    }

    fn show(&self, ui: &mut Ui, width: f32, tight: bool, is_usual: bool) -> Response {
        let theme = Look::of(ui).theme;
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.height(tight)), Sense::click());
        let nobody = ui.ctx().memory(|memory| memory.focused().is_none());
        let filled = response.has_focus() || (nobody && is_usual);
        let over = response.hovered();
        let fill = match (filled, over) {
            (true, _) => theme.accent,
            (false, true) => theme.raised,
            (false, false) => Color32::TRANSPARENT,
        };
        let (ink, dim) = if filled { (theme.on_accent, theme.on_accent) } else { (theme.ink, theme.dim) };
        let inside = rect.shrink(space::FOCUS);
        let painter = ui.painter();
        painter.rect(inside, CornerRadius::same(space::RADIUS_CARD), fill, Stroke::NONE, StrokeKind::Inside);
        let drawn = if filled { Drawn::Bold } else { Drawn::Outline };
        icon::paint(
            painter,
            pos2(rect.left() + ENTRY_PAD + space::ICON_HEAD / 2.0, rect.center().y),
            self.icon,
            drawn,
            space::ICON_HEAD,
            ink,
        );
        let left = rect.left() + ENTRY_PAD + ENTRY_TEXT;
        let room = rect.right() - ENTRY_PAD - left;
        let title = Type::LEAD_STRONG.block(ui, self.title, ink, room, 1);
        let note = self.shown_note(tight);
        let below = Type::NOTE.block(ui, note, dim, room, 1);
        let (note_height, elided) = if note.is_empty() { (0.0, false) } else { (below.size().y, below.elided) };
        let top = rect.center().y - (title.size().y + note_height) / 2.0;
        let second = top + title.size().y;
        painter.galley(pos2(left, top), title, ink);
        if !note.is_empty() {
            painter.galley(pos2(left, second), below, dim);
        }
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, self.title));
        if !self.note.is_empty() {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(self.note.as_str()));
        }
        if elided { response.on_hover_text(note) } else { response }
    }
}

fn keys() -> [KeyHelp; 2] {
    [KeyHelp::new(&["Up", "Down"], tr!("title-keys-choose")), KeyHelp::new(&["Enter"], tr!("title-keys-go"))]
}

/// Left margin where there is room.
const MARGIN: f32 = 72.0;
/// Below this height or width the name shrinks and second lines go.
const TIGHT_BELOW: f32 = 520.0;
const NARROW_BELOW: f32 = 640.0;
/// Share of the free height that lies above the name.
const ABOVE: f32 = 0.4;
const SENTENCE_WIDTH: f32 = 400.0;
/// Lines of the sentence where room is short.
const SENTENCE_ROWS_TIGHT: usize = 2;
const ENTRY_WIDTH: f32 = 320.0;
const ENTRY_PAD: f32 = space::PAD_PANEL;
/// From an entry's padding to its words.
const ENTRY_TEXT: f32 = 38.0;
const ENTRY_TALL: f32 = 60.0;
const ENTRY_TALL_TIGHT: f32 = 44.0;
const ENTRY_LOW_TIGHT: f32 = space::TARGET;
const ENTRY_LOW: f32 = 48.0;
