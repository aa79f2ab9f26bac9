//! Settings: each change takes effect at once and is kept.
use std::path::Path;

use super::chrome::{body, top_bar};
use super::keys::{KeyHelp, everywhere, keys_overlay, keys_rows};
use super::page::page;
use super::review::columns;
use crate::program::LanguageChoice;
use crate::program::hint::Hints;
use crate::tr;
use crate::ui::{
    IN_PAGE, Intent, Look, Scale, Screen, Settings, ThemeName, Type,
    egui::{Id, Ui},
    icon, number, space,
    widgets::{Button, section_header, segments, separator},
};

/// What the settings screen shows.
#[derive(Debug, Clone, Copy)]
pub struct SettingsData<'a> {
    /// The settings in force.
    pub settings: &'a Settings,
    /// Languages that there are.
    pub languages: &'a [LanguageChoice],
    /// Where files of languages are looked for.
    pub language_folder: &'a Path,
    /// Where runs, settings and own scenarios are kept.
    pub data_folder: &'a Path,
    /// Where Back leads.
    pub back: Screen,
}

/// The settings.
pub fn settings_ui(ui: &mut Ui, data: &SettingsData<'_>, out: &mut Vec<Intent>) {
    if top_bar(ui, "settings bar", tr!("settings-title"), "", |_| {}) {
        out.push(Intent::Open(data.back));
    }
    body(ui, "settings", 0.0, |ui| {
        page(ui, |ui| {
            let mut settings = data.settings.clone();
            let chosen = |ui: &mut Ui| {
                ui.spacing_mut().item_spacing.y = space::PAD_LIST;
                text_size(ui, &mut settings);
                colours(ui, &mut settings);
                numbers(ui, &mut settings);
                changes(ui, &mut settings);
                training(ui, &mut settings);
                hints(ui, &mut settings);
            };
            let mut spoken = data.settings.language.clone();
            let told = |ui: &mut Ui| {
                ui.spacing_mut().item_spacing.y = space::PAD_LIST;
                language(ui, data, &mut spoken);
                separator(ui);
                folder(ui, data.data_folder);
                separator(ui);
                section_header(ui, Some(icon::name::KEYBOARD), tr!("settings-keys"), tr!("settings-keys.note"));
                keys_rows(ui, &everywhere());
            };
            columns::middle(ui, |ui| columns::two(ui, HALF, COLUMN_LEAST, chosen, told));
            settings.language = spoken;
            if settings != *data.settings {
                out.push(Intent::Settings(settings));
            }
        });
    });
    keys_overlay(ui, tr!("settings-title"), &[KeyHelp::new(&["Enter"], tr!("settings-keys-enter"))]);
}

fn text_size(ui: &mut Ui, settings: &mut Settings) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::TEXT_AA), tr!("settings-text-size"), tr!("settings-text-size.note"));
    let (least, most) = (percent(Scale::MIN), percent(Scale::MAX));
    let now = settings.text_percent.clamp(least, most);
    ui.horizontal_wrapped(|ui| {
        let smaller =
            Button::secondary(tr!("settings-smaller")).icon(icon::name::MINUS).off((now <= least).then_some(tr!("settings-smallest")));
        if smaller.show(ui).clicked() {
            settings.text_percent = now.saturating_sub(STEP).max(least);
        }
        let larger = Button::secondary(tr!("settings-larger")).icon(icon::name::PLUS).off((now >= most).then_some(tr!("settings-largest")));
        if larger.show(ui).clicked() {
            settings.text_percent = (now + STEP).min(most);
        }
        Type::LEAD_STRONG.label(ui, number::percent_value(f32::from(now), 0), theme.ink);
    });
}

fn colours(ui: &mut Ui, settings: &mut Settings) {
    section_header(ui, Some(icon::name::PALETTE), tr!("settings-theme"), "");
    let mut theme = ThemeName::ALL.iter().position(|name| *name == settings.theme).unwrap_or_default();
    let names = [
        (icon::name::MOON_STARS, tr!("theme-dark")),
        (icon::name::SUN, tr!("theme-light")),
        (icon::name::CIRCLE_HALF, tr!("theme-high-contrast")),
    ];
    if ui.push_id("theme", |ui| segments(ui, &names, &mut theme)).inner {
        settings.theme = ThemeName::ALL.get(theme).copied().unwrap_or_default();
    }
    section_header(ui, Some(icon::name::EYE), tr!("settings-colours"), tr!("settings-colours.note"));
    let ways = [(icon::name::CIRCLE, tr!("colours-usual")), (icon::name::EYE, tr!("colours-blind"))];
    either(ui, "colours", ways, &mut settings.colour_blind);
}

/// Off at the left, on at the right; true when it was changed.
fn either(ui: &mut Ui, id: &str, ways: [(&str, &str); 2], is_on: &mut bool) -> bool {
    let mut at = usize::from(*is_on);
    let changed = ui.push_id(id, |ui| segments(ui, &ways, &mut at)).inner;
    *is_on = at == 1;
    changed
}

fn numbers(ui: &mut Ui, settings: &mut Settings) {
    section_header(ui, Some(icon::name::HASH), tr!("settings-numbers"), tr!("settings-numbers.note"));
    let ways = [(icon::name::TEXT_T, tr!("numbers-few")), (icon::name::HASH, tr!("numbers-all"))];
    either(ui, "numbers", ways, &mut settings.all_numbers);
}

fn changes(ui: &mut Ui, settings: &mut Settings) {
    if !IN_PAGE {
        section_header(ui, Some(icon::name::CORNERS_OUT), tr!("settings-window"), tr!("settings-window.note"));
        let ways = [(icon::name::APP_WINDOW, tr!("window-usual")), (icon::name::CORNERS_OUT, tr!("window-full"))];
        either(ui, "window", ways, &mut settings.full_screen);
    }
    section_header(ui, Some(icon::name::PROJECTOR_SCREEN), tr!("settings-projector"), tr!("settings-projector.note"));
    let ways = [(icon::name::USER, tr!("projector-off")), (icon::name::USERS_THREE, tr!("projector-on"))];
    either(ui, "projector", ways, &mut settings.projector);
    section_header(ui, Some(icon::name::WIND), tr!("settings-motion"), tr!("settings-motion.note"));
    let ways = [(icon::name::PLAY, tr!("motion-on")), (icon::name::PAUSE, tr!("motion-off"))];
    let mut is_still = !settings.motion;
    either(ui, "motion", ways, &mut is_still);
    settings.motion = !is_still;
}

/// What comes after each sprint; true when it was changed.
pub(super) fn training(ui: &mut Ui, settings: &mut Settings) -> bool {
    section_header(
        ui,
        Some(icon::name::STUDENT),
        tr!("settings-review"),
        if settings.training { tr!("mode-training.note") } else { tr!("mode-assessment.note") },
    );
    let ways = [(icon::name::STUDENT, tr!("mode-training")), (icon::name::EXAM, tr!("mode-assessment"))];
    let mut at_end = !settings.training;
    let changed = either(ui, "training", ways, &mut at_end);
    settings.training = !at_end;
    changed
}

fn hints(ui: &mut Ui, settings: &mut Settings) {
    section_header(ui, Some(icon::name::LIGHTBULB), tr!("settings-hints"), tr!("settings-hints.note"));
    ui.horizontal_wrapped(|ui| {
        let none_seen = (settings.hints == Hints::default()).then_some(tr!("settings-hints-none-seen"));
        if Button::secondary(tr!("settings-hints-again")).icon(icon::name::ARROW_COUNTER_CLOCKWISE).off(none_seen).show(ui).clicked() {
            settings.hints = Hints::default();
        }
        let all_seen = (settings.hints == Hints::all()).then_some(tr!("settings-hints-all-seen"));
        if Button::secondary(tr!("settings-hints-never")).icon(icon::name::EYE_SLASH).off(all_seen).show(ui).clicked() {
            settings.hints = Hints::all();
        }
    });
}

fn language(ui: &mut Ui, data: &SettingsData<'_>, spoken: &mut String) {
    section_header(ui, Some(icon::name::TRANSLATE), tr!("settings-language"), tr!("settings-language.note"));
    if data.languages.len() > 1 {
        ui.push_id("language", |ui| {
            for (row, choices) in data.languages.chunks(IN_A_ROW).enumerate() {
                let names: Vec<(&str, &str)> = choices.iter().map(|choice| (icon::name::TRANSLATE, choice.name.as_str())).collect();
                // In other rows than that of the chosen one none is chosen.
                let mut at = choices.iter().position(|choice| choice.tag == *spoken).unwrap_or(usize::MAX);
                if ui.push_id(row, |ui| segments(ui, &names, &mut at)).inner
                    && let Some(choice) = choices.get(at)
                {
                    spoken.clone_from(&choice.tag);
                }
            }
        });
    } else {
        let folder = data.language_folder.display().to_string();
        Type::TEXT.label(ui, tr!("settings-language-only", folder = folder), Look::of(ui).theme.dim);
    }
}

fn folder(ui: &mut Ui, folder: &Path) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::FOLDER_OPEN), tr!("settings-folder"), tr!("settings-folder.note"));
    if IN_PAGE {
        Type::TEXT.label(ui, tr!("settings-folder-in-page"), theme.ink);
        return;
    }
    let path = folder.display().to_string();
    Type::TEXT.label(ui, path.as_str(), theme.ink);
    let copied_id = Id::new("data folder was copied");
    let copied = ui.data(|data| data.get_temp::<bool>(copied_id)).unwrap_or(false);
    let (label, mark) =
        if copied { (tr!("settings-path-copied"), icon::name::CHECK) } else { (tr!("settings-copy-path"), icon::name::COPY) };
    if ui.push_id("copy", |ui| Button::secondary(label).icon(mark).show(ui)).inner.clicked() {
        ui.ctx().copy_text(path);
        ui.data_mut(|data| data.insert_temp(copied_id, true));
    }
}

fn percent(factor: f32) -> u16 {
    (factor * PERCENT).round() as u16
}

/// Languages that are beside each other.
const IN_A_ROW: usize = 4;
/// What is set, beside what is told; one below the other where a column would be narrower than this.
const HALF: f32 = 0.5;
const COLUMN_LEAST: f32 = 400.0;
/// One step of the text size, in percent.
const STEP: u16 = 10;
const PERCENT: f32 = 100.0;
