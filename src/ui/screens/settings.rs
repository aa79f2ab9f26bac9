//! Settings: each change takes effect at once and is kept.
use std::path::Path;

use super::super::{
    Intent, Look, Scale, Screen, Settings, ThemeName, Type,
    egui::{Id, Ui},
    icon, number, space,
    widgets::{Button, section_header, segments, separator},
};
use super::chrome::{body, top_bar};
use super::keys::{EVERYWHERE, KeyHelp, keys_overlay, keys_rows};
use super::page::page;

/// What the settings screen shows.
#[derive(Debug, Clone, Copy)]
pub struct SettingsData<'a> {
    /// The settings in force.
    pub settings: Settings,
    /// Where runs, settings and own scenarios are kept.
    pub data_folder: &'a Path,
    /// Where Back leads.
    pub back: Screen,
}

/// The settings.
pub fn settings_ui(ui: &mut Ui, data: &SettingsData<'_>, out: &mut Vec<Intent>) {
    if top_bar(ui, "settings bar", "Settings", "", |_| {}) {
        out.push(Intent::Open(data.back));
    }
    body(ui, 0.0, |ui| {
        page(ui, |ui| {
            ui.set_max_width(ui.available_width().min(WIDTH));
            ui.spacing_mut().item_spacing.y = space::PAD_LIST;
            let mut settings = data.settings;
            text_size(ui, &mut settings);
            colours(ui, &mut settings);
            changes(ui, &mut settings);
            training(ui, &mut settings);
            if settings != data.settings {
                out.push(Intent::Settings(settings));
            }
            separator(ui);
            folder(ui, data.data_folder);
            separator(ui);
            section_header(ui, Some(icon::name::KEYBOARD), "Keys", "each screen lists its own under ?");
            keys_rows(ui, &EVERYWHERE);
        });
    });
    keys_overlay(ui, "Settings", &KEYS);
}

fn text_size(ui: &mut Ui, settings: &mut Settings) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::TEXT_AA), "Text size", "everything grows with it");
    let (least, most) = (percent(Scale::MIN), percent(Scale::MAX));
    let now = settings.text_percent.clamp(least, most);
    ui.horizontal_wrapped(|ui| {
        let smaller = Button::secondary("Smaller").icon(icon::name::MINUS).off((now <= least).then_some("This is the smallest."));
        if smaller.show(ui).clicked() {
            settings.text_percent = now.saturating_sub(STEP).max(least);
        }
        let larger = Button::secondary("Larger").icon(icon::name::PLUS).off((now >= most).then_some("This is the largest."));
        if larger.show(ui).clicked() {
            settings.text_percent = (now + STEP).min(most);
        }
        Type::LEAD_STRONG.label(ui, number::percent_value(f32::from(now), 0), theme.ink);
    });
}

fn colours(ui: &mut Ui, settings: &mut Settings) {
    section_header(ui, Some(icon::name::PALETTE), "Theme", "");
    let mut theme = ThemeName::ALL.iter().position(|name| *name == settings.theme).unwrap_or_default();
    let names = [(icon::name::MOON_STARS, "Dark"), (icon::name::SUN, "Light"), (icon::name::CIRCLE_HALF, "High contrast")];
    if ui.push_id("theme", |ui| segments(ui, &names, &mut theme)).inner {
        settings.theme = ThemeName::ALL.get(theme).copied().unwrap_or_default();
    }
    section_header(ui, Some(icon::name::EYE), "Colours", "good and bad also differ by sign and shape");
    let mut blind = usize::from(settings.colour_blind);
    if ui
        .push_id("colours", |ui| segments(ui, &[(icon::name::CIRCLE, "Usual"), (icon::name::EYE, "For colour blindness")], &mut blind))
        .inner
    {
        settings.colour_blind = blind == 1;
    }
}

fn changes(ui: &mut Ui, settings: &mut Settings) {
    section_header(ui, Some(icon::name::WIND), "Motion", "shows change; it never waits for you");
    let mut still = usize::from(!settings.motion);
    if ui.push_id("motion", |ui| segments(ui, &[(icon::name::PLAY, "Changes move"), (icon::name::PAUSE, "Still")], &mut still)).inner {
        settings.motion = still == 0;
    }
}

/// What comes after each sprint; true when it was changed.
pub(super) fn training(ui: &mut Ui, settings: &mut Settings) -> bool {
    section_header(ui, Some(icon::name::STUDENT), "Review", if settings.training { TRAINING } else { ASSESSMENT });
    let mut at_end = usize::from(!settings.training);
    let changed = ui
        .push_id("training", |ui| segments(ui, &[(icon::name::STUDENT, "Training"), (icon::name::EXAM, "Assessment")], &mut at_end))
        .inner;
    settings.training = at_end == 0;
    changed
}

const TRAINING: &str = "a short one after each sprint";
const ASSESSMENT: &str = "at the end only, no prompts";

fn folder(ui: &mut Ui, folder: &Path) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::FOLDER_OPEN), "Data folder", "runs, settings and your own scenarios");
    let path = folder.display().to_string();
    Type::TEXT.label(ui, path.as_str(), theme.ink);
    let copied_id = Id::new("data folder was copied");
    let copied = ui.data(|data| data.get_temp::<bool>(copied_id)).unwrap_or(false);
    let (label, mark) = if copied { ("Path copied", icon::name::CHECK) } else { ("Copy the path", icon::name::COPY) };
    if ui.push_id("copy", |ui| Button::secondary(label).icon(mark).show(ui)).inner.clicked() {
        ui.ctx().copy_text(path);
        ui.data_mut(|data| data.insert_temp(copied_id, true));
    }
}

fn percent(factor: f32) -> u16 {
    (factor * PERCENT).round() as u16
}

const KEYS: [KeyHelp; 1] = [KeyHelp::new(&["Enter"], "change; it takes effect at once")];

/// Width of the column where there is more room.
const WIDTH: f32 = 560.0;
/// One step of the text size, in percent.
const STEP: u16 = 10;
const PERCENT: f32 = 100.0;
