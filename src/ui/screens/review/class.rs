//! Classes and kinds of decisions as signs: shape and colour.
use crate::score::{Class, Kind};
use crate::ui::{
    Look, Theme,
    egui::{Color32, Painter, Pos2, Sense, Ui, vec2},
    icon::{self, Drawn},
    space,
};

/// A class's icon, how it is drawn, and its colour.
pub(super) const fn sign(class: Class, theme: &Theme) -> (&'static str, Drawn, Color32) {
    match class {
        Class::AsGood => (icon::name::CHECK, Drawn::Bold, theme.good),
        Class::Close => (icon::name::TILDE, Drawn::Bold, theme.dim),
        Class::Costly => (icon::name::X, Drawn::Bold, theme.warn),
        Class::VeryCostly => (icon::name::X_CIRCLE, Drawn::Bold, theme.bad),
    }
}

/// Paints a class's sign.
pub(super) fn paint(painter: &Painter, centre: Pos2, class: Class, theme: &Theme, size: f32) {
    let (mark, drawn, colour) = sign(class, theme);
    icon::paint(painter, centre, mark, drawn, size, colour);
}

/// A class's sign in a line of things; its word is elsewhere.
pub(in super::super) fn show(ui: &mut Ui, class: Class) {
    let theme = Look::of(ui).theme;
    let (rect, _) = ui.allocate_exact_size(vec2(space::ICON_HEAD, space::ICON_HEAD), Sense::hover());
    paint(ui.painter(), rect.center(), class, &theme, space::ICON_HEAD);
}

/// What a decision was about, as an icon.
pub(super) const fn of_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Asking => icon::name::CHAT_CIRCLE,
        Kind::Answer => icon::name::ENVELOPE_SIMPLE,
        Kind::Discovery => icon::name::USERS,
        Kind::Tests => icon::name::FLASK,
        Kind::People => icon::name::HANDSHAKE,
        Kind::Alignment => icon::name::FLAG_BANNER,
        Kind::Service => icon::name::CALENDAR_BLANK,
        Kind::Order => icon::name::LIST_NUMBERS,
        Kind::Refusal => icon::name::TRASH,
        Kind::Commitment => icon::name::GAUGE,
        Kind::Debt => icon::name::WRENCH,
        Kind::Goal => icon::name::FLAG,
        Kind::ProductGoal => icon::name::MOUNTAINS,
        Kind::Bets => icon::name::TARGET,
        Kind::Feature => icon::name::PACKAGE,
        Kind::Dilemma => icon::name::LIGHTNING,
    }
}
