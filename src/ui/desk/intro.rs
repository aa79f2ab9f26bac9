//! What a run is about, before its first decision and from the menu: product, company, charter, and what is judged.

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

/// Shows the card; the frame's main action begins the run. A guided run says one thing at a time: there the rest waits
/// in the menu.
pub(super) fn show(ui: &mut Ui, run: &Recording) {
    let theme = Look::of(ui).theme;
    let body = ui.max_rect();
    let width = SHEET.min(body.width());
    let sheet = Rect::from_center_size(body.center(), vec2(width, body.height()));
    ui.painter().rect_filled(sheet, 0, theme.surface);
    let mut ui = ui.new_child(UiBuilder::new().id_salt("intro").max_rect(sheet).layout(Layout::top_down(Align::Min)));
    let is_guided = !run.view().scenario().worked_example.is_empty();
    scrolled(&mut ui, "intro", space::PAD_PANEL, |ui| {
        ui.add_space(space::PAD_PANEL);
        if is_guided {
            product(ui, run, false);
        } else {
            whole(ui, run);
        }
        ui.add_space(space::PAD_PANEL);
    });
}

/// All that a run is about.
pub(super) fn whole(ui: &mut Ui, run: &Recording) {
    product(ui, run, true);
    ui.add_space(space::GAP);
    separator(ui);
    judged_by(ui, run);
    ui.add_space(space::GAP);
    separator(ui);
    people(ui, run);
}

/// The product, the company if there is time for it, and the charter.
fn product(ui: &mut Ui, run: &Recording, with_company: bool) {
    let theme = Look::of(ui).theme;
    let view = run.view();
    let scenario = view.scenario();
    let product = &scenario.product;
    Type::NOTE.label(ui, tr!("intro-scenario", title = scenario.title.as_str(), sprints = scenario.sprints), theme.dim);
    Type::HEAD.label(ui, &product.name, theme.ink);
    Type::LEAD.label(ui, &product.what, theme.ink);
    if with_company {
        Type::TEXT.label(ui, &product.company, theme.dim);
    }
    ui.add_space(space::GAP);
    separator(ui);
    section_header(ui, None, tr!("intro-charter"), "");
    Type::QUOTE.label(ui, &product.charter, theme.ink);
}

fn judged_by(ui: &mut Ui, run: &Recording) {
    let theme = Look::of(ui).theme;
    let view = run.view();
    let scenario = view.scenario();
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
}

fn people(ui: &mut Ui, run: &Recording) {
    let theme = Look::of(ui).theme;
    let view = run.view();
    section_header(ui, None, tr!("intro-people"), "");
    for person in view.people() {
        let who = &view.scenario().stakeholders[person.id.index()];
        ui.horizontal(|ui| {
            words::portrait(&view, person.id).size(portrait::size::LINE).show(ui, &who.name);
            Words::new()
                .add(Type::TITLE, &who.name, theme.ink)
                .add(Type::NOTE, format!("  {} · {}", who.role, who.place), theme.dim)
                .show(ui);
        });
    }
}
