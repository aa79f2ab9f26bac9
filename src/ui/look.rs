//! How everything looks right now: theme, text size, motion. Stored once in egui's context, fetched with [`Look::of`].
use std::collections::BTreeMap;

use super::{
    egui::{
        Color32, Context, CornerRadius, Id, Margin, Shadow, Stroke, Style, TextStyle, Ui, Vec2,
        style::{HandleShape, NumericColorSpace, ScrollAnimation, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets},
        vec2,
    },
    space,
    text::Type,
    theme::Theme,
};
use crate::program::{Settings, ThemeName};

/// Text size as a factor, 0.8 to 2.0. Everything else grows with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale(f32);

impl Scale {
    /// Smallest factor.
    pub const MIN: f32 = 0.8;
    /// Largest factor.
    pub const MAX: f32 = 2.0;

    /// A factor, brought into its limits.
    pub fn new(factor: f32) -> Self {
        Self(if factor.is_finite() { factor.clamp(Self::MIN, Self::MAX) } else { 1.0 })
    }

    /// The factor.
    pub fn factor(self) -> f32 {
        self.0
    }

    /// The factor for the marks of the sky, which grow more slowly than text.
    pub fn sky(self) -> f32 {
        self.0.sqrt()
    }
}

impl Default for Scale {
    fn default() -> Self {
        Self(1.0)
    }
}

/// How everything looks right now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Colours by meaning.
    pub theme: Theme,
    /// Which theme that is; egui and the sky draw light ground differently.
    pub name: ThemeName,
    /// Text size. Already applied: lengths in this room are those at 100 %.
    pub scale: Scale,
    /// Changes move. When off they are instant.
    pub motion: bool,
    /// Every number shows. When off, those that a beginner does not need wait where one points at them.
    pub all_numbers: bool,
    /// Shown to a room: the sky has no labels.
    pub projector: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self::new(ThemeName::default(), false, Scale::default(), true)
    }
}

impl Look {
    /// The look that settings ask for.
    pub fn chosen(settings: &Settings) -> Self {
        const PERCENT: f32 = 100.0;
        /// Read from five metres on a usual projector.
        const FOR_A_ROOM: u16 = 150;
        let Settings { all_numbers, projector, .. } = *settings;
        let percent = if projector { settings.text_percent.max(FOR_A_ROOM) } else { settings.text_percent };
        let scale = Scale::new(f32::from(percent) / PERCENT);
        Self { all_numbers, projector, ..Self::new(settings.theme, settings.colour_blind, scale, settings.motion) }
    }

    /// A look by its parts, with few numbers.
    pub fn new(name: ThemeName, colour_blind: bool, scale: Scale, motion: bool) -> Self {
        Self { theme: Theme::of(name, colour_blind), name, scale, motion, all_numbers: false, projector: false }
    }

    /// The look in force.
    pub fn of(ui: &Ui) -> Self {
        Self::in_force(ui.ctx())
    }

    /// The look in force, where there is no [`Ui`].
    pub fn in_force(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(Self::id())).unwrap_or_default()
    }

    /// Puts this look in force: egui's style, the zoom, and what [`Look::of`] returns. Call it when the settings change.
    pub fn apply(self, ctx: &Context) {
        ctx.set_zoom_factor(self.scale.factor());
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        ctx.all_styles_mut(|style| self.dress(style));
        ctx.data_mut(|data| data.insert_temp(Self::id(), self));
    }

    /// What shows with few numbers, or with all.
    pub fn shows<T>(self, few: T, all: T) -> T {
        if self.all_numbers { all } else { few }
    }

    /// Duration of a change in seconds: as given, or none when motion is off.
    pub fn time(self, seconds: f32) -> f32 {
        if self.motion { seconds } else { 0.0 }
    }

    fn id() -> Id {
        Id::new("north-of-noise look")
    }

    fn dress(self, style: &mut Style) {
        let theme = self.theme;
        style.text_styles = BTreeMap::from([
            (TextStyle::Small, Type::NOTE.font()),
            (TextStyle::Body, Type::TEXT.font()),
            (TextStyle::Monospace, Type::TEXT.font()),
            (TextStyle::Button, Type::TITLE.font()),
            (TextStyle::Heading, Type::HEAD.font()),
        ]);
        style.animation_time = self.time(super::motion::HOVER);
        style.scroll_animation = if self.motion { ScrollAnimation::default() } else { ScrollAnimation::none() };
        style.interaction.tooltip_delay = TOOLTIP_DELAY;
        let spacing = &mut style.spacing;
        spacing.item_spacing = Vec2::splat(space::GAP);
        spacing.button_padding = vec2(space::PAD_LIST, space::GAP_TIGHT);
        spacing.interact_size = Vec2::splat(space::TARGET);
        spacing.window_margin = margin(space::PAD_PANEL);
        spacing.menu_margin = margin(space::GAP);
        spacing.icon_width = space::ICON;
        spacing.combo_width = 0.0;
        spacing.indent = space::PAD_PANEL;
        spacing.slider_rail_height = space::BAR;
        spacing.scroll = self.scroll();
        let visuals = &mut style.visuals;
        visuals.dark_mode = self.name != ThemeName::Light;
        visuals.override_text_color = None;
        visuals.weak_text_color = Some(theme.dim);
        visuals.widgets = self.widgets();
        visuals.selection =
            Selection { bg_fill: theme.surface.lerp_to_gamma(theme.accent, SELECTION), stroke: Stroke::new(space::FOCUS, theme.ink) };
        visuals.hyperlink_color = theme.accent;
        visuals.faint_bg_color = theme.surface;
        visuals.extreme_bg_color = theme.ground;
        visuals.text_edit_bg_color = Some(theme.surface);
        visuals.code_bg_color = theme.raised;
        visuals.warn_fg_color = theme.warn;
        visuals.error_fg_color = theme.bad;
        visuals.window_corner_radius = CornerRadius::same(space::RADIUS_SHEET);
        visuals.menu_corner_radius = CornerRadius::same(space::RADIUS_CARD);
        visuals.window_fill = theme.raised;
        visuals.window_stroke = Stroke::new(space::STROKE, theme.edge);
        visuals.window_shadow = Shadow::NONE;
        visuals.popup_shadow = Shadow::NONE;
        visuals.panel_fill = theme.surface;
        visuals.text_cursor = TextCursorStyle { stroke: Stroke::new(space::FOCUS, theme.ink), blink: false, ..TextCursorStyle::default() };
        visuals.slider_trailing_fill = true;
        visuals.handle_shape = HandleShape::Circle;
        visuals.numeric_color_space = NumericColorSpace::GammaByte;
        visuals.image_loading_spinners = false;
        // What cannot be done stays readable, because its reason is beside it.
        visuals.disabled_alpha = DISABLED;
    }

    fn widgets(self) -> Widgets {
        let theme = self.theme;
        let state = |fill: Color32, edge: Color32, stroke: f32| WidgetVisuals {
            bg_fill: fill,
            weak_bg_fill: fill,
            bg_stroke: Stroke::new(stroke, edge),
            corner_radius: CornerRadius::same(space::RADIUS_CARD),
            fg_stroke: Stroke::new(space::STROKE_SELECTED, theme.ink),
            expansion: 0.0,
        };
        Widgets {
            noninteractive: state(theme.surface, theme.line, space::STROKE),
            inactive: state(theme.surface, theme.edge, space::STROKE),
            hovered: state(theme.raised, theme.edge, space::STROKE_SELECTED),
            active: state(theme.raised, theme.ink, space::FOCUS),
            open: state(theme.raised, theme.edge, space::STROKE),
        }
    }

    fn scroll(self) -> ScrollStyle {
        // Bars lie on the padding of their panel: one that takes room changes what it scrolls, and content
        // that needs it only because of it would come and go without end.
        let mut scroll = ScrollStyle::solid();
        scroll.floating = true;
        scroll.bar_width = space::GAP;
        scroll.floating_width = space::GAP;
        scroll.floating_allocated_width = 0.0;
        scroll.bar_inner_margin = space::GAP_TIGHT;
        scroll.handle_min_length = space::TARGET;
        scroll.foreground_color = true;
        scroll.dormant_handle_opacity = SCROLL_HANDLE;
        scroll.active_handle_opacity = SCROLL_HANDLE;
        scroll.interact_handle_opacity = 1.0;
        scroll.active_background_opacity = 0.0;
        scroll.interact_background_opacity = 0.0;
        // A faded edge is text that cannot be read.
        scroll.fade.strength = 0.0;
        scroll
    }
}

/// Seconds before a tooltip opens.
const TOOLTIP_DELAY: f32 = 0.3;
/// Share of the accent behind selected text.
const SELECTION: f32 = 0.35;
/// Alpha of a scroll handle nobody holds.
const SCROLL_HANDLE: f32 = 0.45;
/// Alpha of egui's own disabled widgets.
const DISABLED: f32 = 0.7;

fn margin(length: f32) -> Margin {
    Margin::same(length as i8)
}
