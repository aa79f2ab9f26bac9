//! What a run is about, before its first decision: product, company, charter, and what is judged.

use super::{scrolled, words};
use crate::sim::Recording;
use crate::tr;
use crate::ui::egui::{Align, Layout, Rect, Ui, UiBuilder, vec2};
use crate::ui::widgets::{progress_bar, section_header, separator};
use crate::ui::{Look, Type, Words, number, portrait, space};

/// Width of the sheet.
const SHEET: f32 = 680.0;
/// Width of a bar that shows a weight.
const WEIGHT: f32 = 120.0;

/// Shows the card; the frame's main action begins the run.
pub(super) fn show(ui: &mut Ui, run: &Recording) {
    let theme = Look::of(ui).theme;
    let body = ui.max_rect();
    let width = SHEET.min(body.width());
    let sheet = Rect::from_center_size(body.center(), vec2(width, body.height()));
    ui.painter().rect_filled(sheet, 0, theme.surface);
    let mut ui = ui.new_child(UiBuilder::new().id_salt("intro").max_rect(sheet).layout(Layout::top_down(Align::Min)));
    let view = run.view();
    let scenario = view.scenario();
    let product = &scenario.product;
    scrolled(&mut ui, "intro", space::PAD_PANEL, |ui| {
        ui.add_space(space::PAD_PANEL);
        Type::NOTE.label(ui, tr!("intro-scenario", title = scenario.title.as_str(), sprints = scenario.sprints), theme.dim);
        Type::HEAD.label(ui, &product.name, theme.ink);
        Type::LEAD.label(ui, &product.what, theme.ink);
        Type::TEXT.label(ui, &product.company, theme.dim);
        ui.add_space(space::GAP);
        separator(ui);
        section_header(ui, None, tr!("intro-charter"), "");
        Type::QUOTE.label(ui, &product.charter, theme.ink);
        ui.add_space(space::GAP);
        separator(ui);
        section_header(ui, None, tr!("intro-judged-by"), "");
        let weights = &scenario.weights;
        for (name, spoken, weight) in [
            (tr!("intro-current-value"), tr!("intro-current-value.weight"), weights.current_value),
            (tr!("intro-unrealized-value"), tr!("intro-unrealized-value.weight"), weights.unrealized_value),
            (tr!("intro-ability-to-innovate"), tr!("intro-ability-to-innovate.weight"), weights.ability_to_innovate),
            (tr!("intro-time-to-market"), tr!("intro-time-to-market.weight"), weights.time_to_market),
            (tr!("intro-trust"), tr!("intro-trust.weight"), weights.trust),
        ] {
            ui.horizontal(|ui| {
                ui.allocate_ui(vec2(WEIGHT, Type::TEXT.line), |ui| {
                    ui.set_min_height(Type::TEXT.line);
                    ui.add_space(Type::TEXT.line / 2.0);
                    progress_bar(ui, weight as f32, theme.accent, spoken);
                });
                Words::new()
                    .add(Type::TEXT_STRONG, format!("{}  ", number::percent(weight as f32)), theme.ink)
                    .add(Type::TEXT, name, theme.ink)
                    .show(ui);
            });
        }
        let epilogue = scenario.rules.utility.epilogue_sprints;
        Type::TEXT.label(ui, tr!("intro-judged", sprints = epilogue), theme.dim);
        ui.add_space(space::GAP);
        separator(ui);
        section_header(ui, None, tr!("intro-people"), "");
        for person in view.people() {
            let who = &scenario.stakeholders[person.id.index()];
            ui.horizontal(|ui| {
                words::portrait(&view, person.id).size(portrait::size::LINE).show(ui, &who.name);
                Words::new()
                    .add(Type::TITLE, &who.name, theme.ink)
                    .add(Type::NOTE, format!("  {} · {}", who.role, who.place), theme.dim)
                    .show(ui);
            });
        }
        ui.add_space(space::PAD_PANEL);
    });
}
