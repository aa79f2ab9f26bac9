//! The way to a group session: a new run that people decide by their phones, or a session that was not ended.
use super::{LibraryState, start};
use crate::live::limits;
use crate::program::library::ShelfEntry;
use crate::program::{GroupIntent, GroupSettings};
use crate::tr;
use crate::ui::{
    Intent, Look, Settings, Type,
    egui::{Context, Margin, TextEdit, Ui},
    icon,
    sky::sheet,
    space,
    widgets::{Button, section_header, segments},
};

/// How the session is to be held, while that is being chosen.
#[derive(Debug, Default)]
pub(super) struct Draft {
    names: bool,
    by_votes: bool,
    minutes: u8,
    roles: String,
    teams: String,
    url: String,
}

impl Draft {
    fn of(settings: &GroupSettings) -> Self {
        Self {
            names: settings.names,
            by_votes: settings.by_votes,
            minutes: settings.minutes,
            roles: settings.roles.join(", "),
            teams: settings.teams.join(", "),
            url: settings.public_url.clone(),
        }
    }

    fn settings(&self) -> GroupSettings {
        let list = |text: &str| text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(ToOwned::to_owned).collect();
        GroupSettings {
            names: self.names,
            roles: list(&self.roles),
            teams: list(&self.teams),
            by_votes: self.by_votes,
            minutes: self.minutes,
            public_url: self.url.trim().to_owned(),
        }
    }
}

/// Its buttons.
pub(super) fn offer(ui: &mut Ui, entry: &ShelfEntry, state: &mut LibraryState, out: &mut Vec<Intent>) {
    for session in state.unended.iter().filter(|session| session.title == entry.title) {
        let label = tr!("library-group-go-on", code = session.code.as_str());
        if Button::secondary(&label).icon(icon::name::USERS_THREE).show(ui).clicked() {
            out.push(Intent::Group(GroupIntent::GoOn(session.name.clone())));
        }
    }
    let has_server = cfg!(feature = "live");
    let off =
        if has_server { start::parse(&state.seed).is_err().then_some(tr!("library-seed-wrong")) } else { Some(tr!("group-no-server")) };
    if Button::secondary(tr!("library-group-play")).icon(icon::name::USERS_THREE).off(off).show(ui).clicked() {
        state.together = Some(Draft::of(&state.settings.group));
    }
}

/// The sheet that asks how it is to be held, while it is open.
pub(super) fn show(ctx: &Context, entry: &ShelfEntry, state: &mut LibraryState, out: &mut Vec<Intent>) {
    let Some(mut draft) = state.together.take() else { return };
    let Ok(seed) = start::parse(&state.seed) else { return };
    let (closed, starts) = sheet(ctx, "group set-up", WIDTH, |ui| asked(ui, &mut draft));
    if starts {
        let settings = Settings { group: draft.settings(), ..state.settings.clone() };
        if settings != state.settings {
            out.push(Intent::Settings(settings));
        }
        out.push(Intent::NewRun { scenario: entry.name.clone(), seed });
        out.push(Intent::Group(GroupIntent::Hold));
    } else if !closed {
        state.together = Some(draft);
    }
}

/// True once the room is to be opened.
fn asked(ui: &mut Ui, draft: &mut Draft) -> bool {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::USERS_THREE), tr!("group-set-up"), "");
    Type::TEXT.label(ui, tr!("group-set-up.note"), theme.ink);
    ui.add_space(space::GAP);
    // First, so that whoever is content with what was chosen last need not scroll.
    let wrong = wrong(&draft.settings());
    let starts = Button::primary(tr!("group-set-up-start")).off(wrong.as_deref()).show(ui).clicked();
    ui.add_space(space::GAP);
    section_header(ui, None, tr!("group-set-up-deciding"), "");
    let ways = [(icon::name::HAND_PALM, tr!("group-set-up-by-votes")), (icon::name::USER, tr!("group-set-up-by-host"))];
    either(ui, "deciding", &ways, true, &mut draft.by_votes);
    section_header(ui, None, tr!("group-set-up-time"), tr!("group-set-up-time.note"));
    let words: Vec<String> = TIMES.iter().skip(1).map(|minutes| tr!("group-set-up-minutes", minutes = *minutes)).collect();
    let first = std::iter::once((icon::name::USERS_THREE, tr!("group-set-up-no-time")));
    let times: Vec<(&str, &str)> = first.chain(words.iter().map(|words| (icon::name::TIMER, words.as_str()))).collect();
    let mut at = TIMES.iter().position(|minutes| *minutes == draft.minutes).unwrap_or_default();
    ui.push_id("time", |ui| segments(ui, &times, &mut at));
    draft.minutes = TIMES.get(at).copied().unwrap_or_default();
    section_header(ui, None, tr!("group-set-up-names"), tr!("group-set-up-names.note"));
    let ways = [(icon::name::EYE_SLASH, tr!("group-names-off")), (icon::name::IDENTIFICATION_BADGE, tr!("group-names-on"))];
    either(ui, "names", &ways, false, &mut draft.names);
    field(ui, tr!("group-set-up-roles"), &mut draft.roles);
    field(ui, tr!("group-set-up-teams"), &mut draft.teams);
    field(ui, &tr!("group-set-up-url", example = EXAMPLE), &mut draft.url);
    starts && wrong.is_none()
}

/// What keeps the room from being opened like this.
fn wrong(settings: &GroupSettings) -> Option<String> {
    let is_long = |list: &[String]| list.len() > MOST || list.iter().any(|name| name.chars().count() > limits::NAME);
    if is_long(&settings.roles) || is_long(&settings.teams) {
        return Some(tr!("group-set-up-too-long", most = MOST, long = limits::NAME));
    }
    let url = &settings.public_url;
    let begins = ["https://", "http://"].iter().any(|scheme| url.len() > scheme.len() && url.starts_with(scheme));
    (!url.is_empty() && !begins).then(|| tr!("group-set-up-url-wrong", example = EXAMPLE))
}

fn either(ui: &mut Ui, id: &str, ways: &[(&str, &str); 2], first: bool, is: &mut bool) {
    let mut at = usize::from(*is != first);
    ui.push_id(id, |ui| segments(ui, ways, &mut at));
    *is = (at == 0) == first;
}

fn field(ui: &mut Ui, label: &str, text: &mut String) {
    let theme = Look::of(ui).theme;
    let label = Type::NOTE.label(ui, label, theme.dim);
    let margin = Margin::symmetric(space::GAP as i8, space::GRID as i8);
    let field = TextEdit::singleline(text).font(Type::TEXT.font()).margin(margin).desired_width(f32::INFINITY).char_limit(LONGEST);
    ui.add(field).labelled_by(label.id);
    ui.add_space(space::GAP_TIGHT);
}

/// Minutes that a vote may take; 0 for as long as it takes.
const TIMES: [u8; 4] = [0, 1, 2, 5];
/// How a public address looks.
const EXAMPLE: &str = "https://name.example";
/// Roles or teams to choose from; a phone has to show them all.
const MOST: usize = 12;
/// Characters of a list.
const LONGEST: usize = 400;
const WIDTH: f32 = 560.0;
