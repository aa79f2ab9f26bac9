//! Type: one family, five sizes, three weights, and the helpers that lay text out.
//!
//! Figures are tabular in the font files themselves (egui cannot switch an OpenType feature on; see
//! `assets/fonts/README.md`), so numbers in a column align without further ado.
use std::sync::Arc;

use super::egui::{
    Align, Color32, Context, FontData, FontDefinitions, FontFamily, FontId, Galley, Label, Response, RichText, TextFormat, Ui,
    text::{LayoutJob, TextWrapping},
};
use super::{Look, icon};

/// Weight of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 400: what is read.
    Regular,
    /// 500: titles of rows.
    Medium,
    /// 600: values and headings.
    Strong,
}

impl Weight {
    /// The font family that holds this weight.
    pub fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::Medium => FontFamily::Name(MEDIUM.into()),
            Self::Strong => FontFamily::Name(STRONG.into()),
        }
    }
}

/// A size and weight of text from the scale; there are no others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// Size of the letters.
    pub size: f32,
    /// Height of a line.
    pub line: f32,
    /// Weight of the letters.
    pub weight: Weight,
}

impl Type {
    /// Units, noise, axis, secondary line.
    pub const NOTE: Self = Self { size: 12.0, line: 16.0, weight: Weight::Regular };
    /// Values among notes.
    pub const NOTE_STRONG: Self = Self { weight: Weight::Strong, ..Self::NOTE };
    /// Everything to be read.
    pub const TEXT: Self = Self { size: 14.0, line: 20.0, weight: Weight::Regular };
    /// Titles of rows, labels of controls.
    pub const TITLE: Self = Self { weight: Weight::Medium, ..Self::TEXT };
    /// Section headings, values among text.
    pub const TEXT_STRONG: Self = Self { weight: Weight::Strong, ..Self::TEXT };
    /// The ask.
    pub const LEAD: Self = Self { size: 16.0, line: 24.0, weight: Weight::Regular };
    /// What a person says.
    pub const QUOTE: Self = Self { line: 22.0, ..Self::LEAD };
    /// Card titles, values in the top bar.
    pub const LEAD_STRONG: Self = Self { weight: Weight::Strong, ..Self::LEAD };
    /// Screen title, north star, half-days, timer.
    pub const HEAD: Self = Self { size: 20.0, line: 28.0, weight: Weight::Strong };
    /// Game name, headline score, join code.
    pub const BIG: Self = Self { size: 32.0, line: 40.0, weight: Weight::Strong };

    /// The font for egui's own widgets and plots.
    pub fn font(self) -> FontId {
        FontId::new(self.size, self.weight.family())
    }

    /// Text for egui's own widgets.
    pub fn rich(self, text: impl Into<String>, colour: Color32) -> RichText {
        RichText::new(text).font(self.font()).line_height(Some(self.line)).color(colour)
    }

    /// The format of one stretch of a [`LayoutJob`].
    pub fn format(self, colour: Color32) -> TextFormat {
        TextFormat { line_height: Some(self.line), valign: Align::Center, ..TextFormat::simple(self.font(), colour) }
    }

    /// This text laid out on one line, as wide as it is.
    pub fn line(self, ui: &Ui, text: impl Into<String>, colour: Color32) -> Arc<Galley> {
        Words::new().add(self, text, colour).lay_out(ui, f32::INFINITY, 1)
    }

    /// This text laid out in at most `rows` lines of `width`; what does not fit ends in `…`.
    pub fn block(self, ui: &Ui, text: impl Into<String>, colour: Color32, width: f32, rows: usize) -> Arc<Galley> {
        Words::new().add(self, text, colour).lay_out(ui, width, rows)
    }

    /// A label that wraps at the width there is.
    pub fn label(self, ui: &mut Ui, text: impl Into<String>, colour: Color32) -> Response {
        Words::new().add(self, text, colour).show(ui)
    }

    /// A label with few numbers, or with all; what it leaves out is at the pointer and with a screen reader.
    pub fn in_short(self, ui: &mut Ui, few: impl Into<String>, all: impl Into<String>, colour: Color32) -> Response {
        Words::new().add(self, few, colour).in_short(ui, Words::new().add(self, all, colour), usize::MAX)
    }

    /// A label of at most `rows` lines; what does not fit ends in `…` and is whole in the tooltip.
    pub fn elided(self, ui: &mut Ui, text: impl Into<String>, colour: Color32, rows: usize) -> Response {
        Words::new().add(self, text, colour).show_rows(ui, rows)
    }
}

/// Stands in a sentence for the part that [`Words::add_around`] sets off from the rest.
pub const PART: &str = "\u{FFFC}";

/// A line of text in several styles: `Words::new().add(Type::TEXT_STRONG, "29", ink).add(Type::TEXT, " of 32", dim)`.
#[derive(Debug, Clone, Default)]
pub struct Words {
    job: LayoutJob,
}

impl Words {
    /// No words yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a stretch of text; spaces between stretches are the caller's.
    pub fn add(mut self, style: Type, text: impl Into<String>, colour: Color32) -> Self {
        self.job.append(&text.into(), 0.0, style.format(colour));
        self
    }

    /// Adds a sentence in which one part stands out, wherever a language puts it: [`PART`] stands for it there.
    pub fn add_around(self, style: Type, sentence: &str, colour: Color32, (strong, part, ink): (Type, &str, Color32)) -> Self {
        let (before, after) = sentence.split_once(PART).unwrap_or((sentence, ""));
        self.add(style, before, colour).add(strong, part, ink).add(style, after, colour)
    }

    /// Rows are about the middle of their place instead of at its left.
    pub fn centred(mut self) -> Self {
        self.job.halign = Align::Center;
        self
    }

    /// Lays the words out in at most `rows` lines of `width`.
    pub fn lay_out(mut self, ui: &Ui, width: f32, rows: usize) -> Arc<Galley> {
        self.job.wrap = wrapping(width, rows);
        ui.painter().layout_job(self.job)
    }

    /// Shows the words as a label that wraps.
    pub fn show(self, ui: &mut Ui) -> Response {
        self.show_rows(ui, usize::MAX)
    }

    /// Shows these words as a label of at most `rows` lines, or `all` where every number shows. What these leave out is at
    /// the pointer and with a screen reader.
    pub fn in_short(self, ui: &mut Ui, all: Self, rows: usize) -> Response {
        if Look::of(ui).all_numbers {
            return all.show_rows(ui, rows);
        }
        let whole = all.job.text;
        let response = self.show_rows(ui, rows);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(icon::spoken(&whole)));
        response.on_hover_text(whole)
    }

    /// Shows the words as a label of at most `rows` lines, whole in the tooltip.
    pub fn show_rows(self, ui: &mut Ui, rows: usize) -> Response {
        let galley = self.lay_out(ui, ui.available_width(), rows);
        let (text, spoken) = (galley.text().to_owned(), icon::spoken(galley.text()));
        let response = ui.add(Label::new(galley));
        if spoken != text {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(spoken));
        }
        response
    }
}

fn wrapping(width: f32, rows: usize) -> TextWrapping {
    TextWrapping { max_width: width.max(0.0), max_rows: rows, break_anywhere: rows == 1, ..TextWrapping::default() }
}

const REGULAR: &str = "north-text";
const MEDIUM: &str = "north-text-medium";
const STRONG: &str = "north-text-strong";

/// Family of outlined icons.
pub(super) const ICON: &str = "icon";
/// Family of filled icons.
pub(super) const ICON_FILL: &str = "icon-fill";
/// Family of bold icons.
pub(super) const ICON_BOLD: &str = "icon-bold";

/// Gives egui the game's fonts: three weights of text, each with icons and egui's own glyphs to fall back on,
/// and three families of icons.
pub fn install_fonts(ctx: &Context) {
    let mut fonts = FontDefinitions::default();
    let spare = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let files: [(&str, &'static [u8]); 6] = [
        (REGULAR, include_bytes!("../../assets/fonts/NorthText-Regular.ttf")),
        (MEDIUM, include_bytes!("../../assets/fonts/NorthText-Medium.ttf")),
        (STRONG, include_bytes!("../../assets/fonts/NorthText-SemiBold.ttf")),
        (ICON, egui_phosphor::Variant::Regular.font_bytes()),
        (ICON_FILL, egui_phosphor::Variant::Fill.font_bytes()),
        (ICON_BOLD, egui_phosphor::Variant::Bold.font_bytes()),
    ];
    for (name, bytes) in files {
        fonts.font_data.insert(name.into(), Arc::new(FontData::from_static(bytes)));
    }
    let mut family = |family: FontFamily, first: &str, second: &str| {
        let names = [first, second].into_iter().map(str::to_owned).chain(spare.iter().cloned());
        fonts.families.insert(family, names.collect());
    };
    family(FontFamily::Proportional, REGULAR, ICON);
    family(FontFamily::Monospace, REGULAR, ICON);
    family(Weight::Medium.family(), MEDIUM, ICON);
    family(Weight::Strong.family(), STRONG, ICON_BOLD);
    for icons in [ICON, ICON_FILL, ICON_BOLD] {
        family(FontFamily::Name(icons.into()), icons, REGULAR);
    }
    ctx.set_fonts(fonts);
}

#[cfg(test)]
mod tests {
    use super::{Color32, PART, Type, Words};
    use crate::ui::Look;

    #[test]
    fn a_part_stands_out_where_its_sentence_has_it() {
        let theme = Look::default().theme;
        let part = (Type::NOTE_STRONG, "42", theme.ink);
        let words = Words::new().add_around(Type::NOTE, &format!("best {PART} of 100"), theme.dim, part);
        let colours: Vec<Color32> = words.job.sections.iter().map(|section| section.format.color).collect();
        assert_eq!(words.job.text, "best 42 of 100");
        assert_eq!(colours, [theme.dim, theme.ink, theme.dim]);
    }
}
