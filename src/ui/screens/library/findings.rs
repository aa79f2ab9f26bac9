//! What is wrong with a scenario file: where, what, and what to do about it.
use crate::authored::{Finding, Severity};
use crate::program::library::ShelfEntry;
use crate::tr;
use crate::ui::{
    Intent, Look, Type,
    egui::{Frame, RichText, Stroke, Ui},
    icon::{self, Drawn},
    space,
    widgets::{Button, card},
};

/// The findings of a file, with the way to look again; nothing where there are none.
pub(super) fn show(ui: &mut Ui, entry: &ShelfEntry, out: &mut Vec<Intent>) {
    if entry.findings.is_empty() {
        return;
    }
    let look = Look::of(ui);
    let broken = entry.is_broken();
    let frame: Frame = card(&look).stroke(Stroke::new(space::STROKE, if broken { look.theme.bad } else { look.theme.edge }));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        Type::TEXT_STRONG.label(ui, headline(entry), look.theme.ink);
        for finding in &entry.findings {
            one(ui, finding);
        }
        if Button::secondary(tr!("library-check-again")).icon(icon::name::ARROWS_CLOCKWISE).show(ui).clicked() {
            out.push(Intent::CheckFiles);
        }
    });
    ui.add_space(space::GAP);
}

fn headline(entry: &ShelfEntry) -> &'static str {
    match (entry.is_broken(), entry.scenario.is_some()) {
        (true, true) => tr!("library-broken-since"),
        (true, false) => tr!("library-broken"),
        (false, _) => tr!("library-warned"),
    }
}

fn one(ui: &mut Ui, finding: &Finding) {
    let theme = Look::of(ui).theme;
    let (mark, colour, word) = match finding.severity {
        Severity::Error => (icon::name::X_CIRCLE, theme.bad, tr!("library-mistake")),
        Severity::Warning => (icon::name::WARNING, theme.warn, tr!("library-warning")),
    };
    ui.horizontal_top(|ui| {
        ui.label(RichText::new(mark).font(icon::font(Drawn::Outline, space::ICON)).color(colour)).on_hover_text(word);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let place = format!("{}:{}:{}", finding.file, finding.line, finding.column);
            Type::NOTE.label(ui, place, theme.dim);
            Type::TEXT.label(ui, finding.message.as_str(), theme.ink);
            if let Some(help) = &finding.help {
                Type::NOTE.label(ui, help.as_str(), theme.dim);
            }
        });
    });
}
