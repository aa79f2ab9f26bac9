//! What a person's card says in two small pictures: trust, with the mark where they override you, and power.
use super::control;
use crate::tr;
use crate::ui::{
    Look, Type,
    egui::{Color32, CornerRadius, Rect, Response, Sense, Stroke, Ui, pos2, vec2},
    number, space,
};

/// Trust from 0 to 1 as a bar with its number, and a tick where a powerful person goes over your head.
#[derive(Debug, Clone, Copy)]
#[must_use = "a bar is there once it is shown"]
pub struct TrustBar {
    trust: f32,
    override_at: Option<f32>,
    worded: bool,
}

impl TrustBar {
    /// The bar of this trust.
    pub fn new(trust: f32) -> Self {
        Self { trust, override_at: None, worded: true }
    }

    /// The trust below which the person overrides you.
    pub fn override_at(mut self, mark: f32) -> Self {
        self.override_at = Some(mark);
        self
    }

    /// Without the word "trust" before it.
    pub fn bare(mut self) -> Self {
        self.worded = false;
        self
    }

    /// Shows word, bar and number on one line.
    pub fn show(self, ui: &mut Ui) -> Response {
        let theme = Look::of(ui).theme;
        let word = Type::NOTE.line(ui, if self.worded { tr!("widget-trust") } else { "" }, theme.dim);
        let value = Type::NOTE_STRONG.line(ui, if Look::of(ui).all_numbers { number::share(self.trust) } else { String::new() }, theme.ink);
        let word_room = if self.worded { word.size().x + space::GAP } else { 0.0 };
        let size = vec2(word_room + TRUST_WIDTH + space::GAP + value.size().x, Type::NOTE.line);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let middle = rect.center().y;
        ui.painter().galley(pos2(rect.left(), middle - word.size().y / 2.0), word, theme.dim);
        let track = Rect::from_min_size(pos2(rect.left() + word_room, middle - space::BAR / 2.0), vec2(TRUST_WIDTH, space::BAR));
        let painter = ui.painter();
        painter.rect_filled(track, CornerRadius::same(space::RADIUS_BAR), theme.line);
        painter.rect_filled(filled(track, self.trust), CornerRadius::same(space::RADIUS_BAR), self.colour(ui));
        if let Some(mark) = self.override_at {
            let x = track.left() + track.width() * mark.clamp(0.0, 1.0);
            painter.vline(x, track.expand(space::BAR / 2.0).y_range(), Stroke::new(space::STROKE, theme.edge));
        }
        painter.galley(pos2(track.right() + space::GAP, middle - value.size().y / 2.0), value, theme.ink);
        control::tell_value(ui, &response, tr!("widget-trust"), &number::of_hundred(self.trust));
        let named = tr!("widget-trust-is", trust = number::of_hundred(self.trust));
        match self.override_at {
            Some(mark) => response.on_hover_text(format!("{named}\n{}", tr!("widget-overrides-below", trust = number::of_hundred(mark)))),
            None => response.on_hover_text(named),
        }
    }

    fn colour(self, ui: &Ui) -> Color32 {
        let theme = Look::of(ui).theme;
        match self.override_at {
            Some(mark) if self.trust < mark => theme.bad,
            Some(mark) if self.trust < mark + NEAR => theme.warn,
            _ => theme.dim,
        }
    }
}

/// Power from 0 to 5 as rising bars with its number.
pub fn power_bars(ui: &mut Ui, power: u8) -> Response {
    let theme = Look::of(ui).theme;
    let word = Type::NOTE.line(ui, tr!("widget-power"), theme.dim);
    let value = Type::NOTE_STRONG.line(ui, if Look::of(ui).all_numbers { power.to_string() } else { String::new() }, theme.ink);
    let bars = f32::from(POWER_MOST) * (POWER_BAR + POWER_GAP) - POWER_GAP;
    let size = vec2(word.size().x + bars + value.size().x + 2.0 * space::GAP, Type::NOTE.line);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let painter = ui.painter();
    let left = rect.left() + word.size().x + space::GAP;
    let foot = rect.center().y + POWER_HIGH / 2.0;
    for step in 0..POWER_MOST {
        let height = POWER_LOW + (POWER_HIGH - POWER_LOW) * f32::from(step) / f32::from(POWER_MOST - 1);
        let x = left + f32::from(step) * (POWER_BAR + POWER_GAP);
        let bar = Rect::from_min_max(pos2(x, foot - height), pos2(x + POWER_BAR, foot));
        painter.rect_filled(bar, CornerRadius::ZERO, if step < power { theme.ink } else { theme.line });
    }
    painter.galley(pos2(rect.left(), rect.center().y - word.size().y / 2.0), word, theme.dim);
    painter.galley(pos2(left + bars + space::GAP, rect.center().y - value.size().y / 2.0), value, theme.ink);
    let level = tr!("widget-level", level = power, most = POWER_MOST);
    control::tell_value(ui, &response, tr!("widget-power"), &level);
    response.on_hover_text(tr!("said-about", subject = tr!("widget-power"), what = level))
}

/// The left part of a track.
pub(super) fn filled(track: Rect, share: f32) -> Rect {
    track.with_max_x(track.left() + track.width() * share.clamp(0.0, 1.0))
}

const TRUST_WIDTH: f32 = 56.0;
/// Trust this close above the mark needs a look.
const NEAR: f32 = 0.15;
const POWER_MOST: u8 = 5;
const POWER_BAR: f32 = 4.0;
const POWER_GAP: f32 = 2.0;
const POWER_LOW: f32 = 4.0;
const POWER_HIGH: f32 = 12.0;
