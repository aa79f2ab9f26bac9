//! Colours by meaning, read once from `assets/theme.ron`.
//!
//! Nothing else in the room names a colour value: a screen asks for `theme.bad`, never for red.
//! Colour is never alone; the sign or shape that goes with each meaning is the widget's business.
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer, de::Error};

use super::egui::Color32;
use crate::program::ThemeName;

/// The colours of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Window behind everything.
    #[serde(deserialize_with = "hex")]
    pub ground: Color32,
    /// Panels and bars.
    #[serde(deserialize_with = "hex")]
    pub surface: Color32,
    /// Card, selected row, selected option.
    #[serde(deserialize_with = "hex")]
    pub raised: Color32,
    /// Separators only, never the sole edge of a control.
    #[serde(deserialize_with = "hex")]
    pub line: Color32,
    /// Borders of controls, axis of "no effect".
    #[serde(deserialize_with = "hex")]
    pub edge: Color32,
    /// Text and values.
    #[serde(deserialize_with = "hex")]
    pub ink: Color32,
    /// Secondary text, units, noise.
    #[serde(deserialize_with = "hex")]
    pub dim: Color32,
    /// The one main action, selection, "you".
    #[serde(deserialize_with = "hex")]
    pub accent: Color32,
    /// Text on accent.
    #[serde(deserialize_with = "hex")]
    pub on_accent: Color32,
    /// Strategic work; always with a diamond.
    #[serde(deserialize_with = "hex")]
    pub strategic: Color32,
    /// Tactical work; always with a square.
    #[serde(deserialize_with = "hex")]
    pub tactical: Color32,
    /// Good by meaning; always with a check, thumb or plus.
    #[serde(deserialize_with = "hex")]
    pub good: Color32,
    /// Needs a look; always with an icon.
    #[serde(deserialize_with = "hex")]
    pub warn: Color32,
    /// Bad by meaning; always with a cross, ring or minus.
    #[serde(deserialize_with = "hex")]
    pub bad: Color32,
    /// Colours of the sky, filled in from its own table.
    #[serde(skip)]
    pub sky: Sky,
}

/// The colours the sky is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sky {
    /// Zenith.
    #[serde(deserialize_with = "hex")]
    pub sky0: Color32,
    /// At 45 % of the sky.
    #[serde(deserialize_with = "hex")]
    pub sky1: Color32,
    /// At 82 %.
    #[serde(deserialize_with = "hex")]
    pub sky2: Color32,
    /// Horizon.
    #[serde(deserialize_with = "hex")]
    pub sky3: Color32,
    /// Water at the horizon.
    #[serde(deserialize_with = "hex")]
    pub water0: Color32,
    /// Water at the bottom; the far shore at 55 % alpha.
    #[serde(deserialize_with = "hex")]
    pub water1: Color32,
    /// North star and lit lamps.
    #[serde(deserialize_with = "hex")]
    pub star: Color32,
    /// Needs, items, customer stars.
    #[serde(deserialize_with = "hex")]
    pub need: Color32,
    /// Debt hatching.
    #[serde(deserialize_with = "hex")]
    pub haze: Color32,
    /// What has not been heard.
    #[serde(deserialize_with = "hex")]
    pub fog: Color32,
    /// Requests that are not selected; loudness.
    #[serde(deserialize_with = "hex")]
    pub wave: Color32,
    /// Spent half-days.
    #[serde(deserialize_with = "hex")]
    pub lampoff: Color32,
    /// Factor on every glow, 0 to 1.
    pub halo: f32,
}

/// The colours portraits are painted with, the same in every theme.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PortraitColours {
    /// Eight muted hues behind the head.
    #[serde(deserialize_with = "hexes")]
    pub backgrounds: Vec<Color32>,
    /// Eight tones, light to dark.
    #[serde(deserialize_with = "hexes")]
    pub skins: Vec<Color32>,
    /// Seven colours, dark to light, red last.
    #[serde(deserialize_with = "hexes")]
    pub hairs: Vec<Color32>,
    /// Seven cloths for a head scarf, in place of hair colours.
    #[serde(deserialize_with = "hexes")]
    pub scarves: Vec<Color32>,
    /// Jumpers and jackets.
    #[serde(deserialize_with = "hexes")]
    pub clothes: Vec<Color32>,
    /// Shirt under a jacket.
    #[serde(deserialize_with = "hexes")]
    pub collars: Vec<Color32>,
    /// Frames of glasses: dark ones for light skin, light ones for dark skin.
    #[serde(deserialize_with = "hexes")]
    pub frames: Vec<Color32>,
    /// Grey hair.
    #[serde(deserialize_with = "hex")]
    pub grey: Color32,
    /// Eyes.
    #[serde(deserialize_with = "hex")]
    pub eye: Color32,
    /// Mouth on skin.
    #[serde(deserialize_with = "hex")]
    pub mouth: Color32,
    /// Mouth in a beard.
    #[serde(deserialize_with = "hex")]
    pub smile: Color32,
    /// Laid thinly over skin where the head shades the neck.
    #[serde(deserialize_with = "hex")]
    pub shade: Color32,
}

/// Share of a meaning colour in a tinted surface (calendar blocks).
const TINT: f32 = 0.15;
/// Share of the accent in the ground of a chosen chip.
const CHOSEN: f32 = 0.14;

impl Theme {
    /// Light and dark of this theme, whichever is text and whichever ground: a QR code is dark on light.
    #[must_use]
    pub fn qr(&self) -> (Color32, Color32) {
        let brightness = |colour: Color32| u32::from(colour.r()) + u32::from(colour.g()) + u32::from(colour.b());
        if brightness(self.ink) > brightness(self.ground) { (self.ink, self.ground) } else { (self.ground, self.ink) }
    }

    /// The theme of this name; `colour_blind` moves good, bad and warn apart for red-green blindness.
    pub fn of(name: ThemeName, colour_blind: bool) -> Self {
        let entry = match name {
            ThemeName::Dark => &FILE.dark,
            ThemeName::Light => &FILE.light,
            ThemeName::HighContrast => &FILE.high_contrast,
        };
        let mut theme = Self { sky: entry.sky, ..entry.tokens };
        if colour_blind {
            theme.good = entry.colour_blind.good;
            theme.bad = entry.colour_blind.bad;
            theme.warn = entry.colour_blind.warn.unwrap_or(theme.warn);
        }
        theme
    }

    /// A surface tinted by a meaning: the colour at 15 % over `surface`. Text on it stays readable.
    pub fn tint(&self, meaning: Color32) -> Color32 {
        self.surface.lerp_to_gamma(meaning, TINT)
    }

    /// Ground of a chosen chip: the accent at 14 % over `surface`.
    pub fn chosen(&self) -> Color32 {
        self.surface.lerp_to_gamma(self.accent, CHOSEN)
    }
}

/// The palette portraits are painted with.
pub fn portrait_colours() -> &'static PortraitColours {
    &FILE.portrait
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ThemeFile {
    dark: Entry,
    light: Entry,
    high_contrast: Entry,
    portrait: PortraitColours,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    tokens: Theme,
    colour_blind: ColourBlind,
    sky: Sky,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ColourBlind {
    #[serde(deserialize_with = "hex")]
    good: Color32,
    #[serde(deserialize_with = "hex")]
    bad: Color32,
    #[serde(default, deserialize_with = "maybe_hex")]
    warn: Option<Color32>,
}

// The file is part of the program and every test of this room reads it, so a mistake in it cannot reach a player.
#[expect(clippy::expect_used, reason = "the embedded file is read by every test of this room")]
static FILE: LazyLock<ThemeFile> =
    LazyLock::new(|| ron::from_str(include_str!("../../assets/theme.ron")).expect("assets/theme.ron is not a theme file"));

fn parse<E: Error>(text: &str) -> Result<Color32, E> {
    Color32::from_hex(text).map_err(|_| E::custom(format!("`{text}` is not a colour like #1A2B3C")))
}

fn hex<'de, D: Deserializer<'de>>(from: D) -> Result<Color32, D::Error> {
    parse(&String::deserialize(from)?)
}

fn maybe_hex<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Color32>, D::Error> {
    Option::<String>::deserialize(from)?.map(|text| parse(&text)).transpose()
}

fn hexes<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Color32>, D::Error> {
    Vec::<String>::deserialize(from)?.iter().map(|text| parse(text)).collect()
}

#[cfg(test)]
mod contrast;
