//! The legend: every form of mark, drawn as in the sky, and what it says.

use super::super::egui::{Context, Rect, Sense, Shape, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};
use super::super::widgets::section_header;
use super::super::{Look, Type, icon, space};
use super::blend::mesh_over;
use super::drawing::{Specimen, specimen};
use super::labels::SkyState;
use super::model::{Form, WaveState};
use super::sheet::sheet;

/// A row: what is drawn, its name, what it says.
type Row = (Specimen, &'static str, &'static str);

const ROWS: [Row; 17] = [
    (Specimen::Star, "North star", "The outcome the product is there for. Brighter: it has risen."),
    (
        Specimen::Need(4.0, 8.0, (0.1, 0.2)),
        "Need, hardly met",
        "Disc: low end of its importance; ring: high end. Higher in the sky: it matters more.",
    ),
    (
        Specimen::Need(9.0, 12.0, (0.75, 0.95)),
        "Need, mostly met",
        "Arc: how far it is met, from the top; its pale part is the range. Brighter: better met.",
    ),
    (Specimen::Item(Form::Opinion), "Item, opinion only", "Somebody thinks it helps. Larger: more points."),
    (Specimen::Ideas, "Ideas together", "Not planned, and known from opinion only; the number is in the tooltip."),
    (Specimen::Item(Form::Informed), "Item, informed", "Interviews or a prototype speak to it."),
    (Specimen::Item(Form::Tested), "Item, tested", "A live test, a bet or data speak to it."),
    (Specimen::Item(Form::Live), "Feature, live", "In use."),
    (Specimen::Harm, "Harms", "Tested, and its whole range is below zero: ring and minus."),
    (Specimen::Haze, "Technical debt", "Hatched over the needs whose work it slows; larger: more debt."),
    (Specimen::Fog, "Not heard yet", "How much of what customers could tell has not been heard; never how many needs are hidden."),
    (Specimen::Customers, "Customers", "One dot for each percent that could be active; lit: they are."),
    (Specimen::Lamp(true), "Half-day, free", "Twenty lamps on the quay, one for each half-day of the sprint."),
    (Specimen::Lamp(false), "Half-day, spent", "Taken, or given to something."),
    (Specimen::Wave(WaveState::Open), "Request", "Height is loudness, not worth."),
    (Specimen::Wave(WaveState::InHand), "Request in hand", "The card at the right is about it."),
    (Specimen::Wave(WaveState::Answered), "Answered", "The person has heard from you this sprint."),
];

/// Room for what is drawn.
const DRAWN: Vec2 = vec2(64.0, 40.0);
/// Width from which rows stand in two columns.
const TWO_COLUMNS: f32 = 640.0;
/// Widest legend.
const WIDTH: f32 = 880.0;

/// Shows the legend while it is open.
pub fn legend_ui(ctx: &Context, state: &mut SkyState) {
    if !state.legend {
        return;
    }
    let (closed, ()) = sheet(ctx, "legend", WIDTH, |ui| {
        section_header(ui, Some(icon::name::LIST_BULLETS), "What the marks mean", "point at one in the sky for its value");
        let two = ui.available_width() >= TWO_COLUMNS;
        let half = ROWS.len().div_ceil(2);
        if two {
            ui.columns(2, |columns| {
                let (left, right) = ROWS.split_at(half);
                for (column, rows) in columns.iter_mut().zip([left, right]) {
                    for entry in rows {
                        row(column, entry);
                    }
                }
            });
        } else {
            for entry in &ROWS {
                row(ui, entry);
            }
        }
    });
    state.legend &= !closed;
}

fn row(ui: &mut Ui, (what, name, says): &Row) {
    let look = Look::of(ui);
    let width = ui.available_width();
    let words = super::super::Words::new()
        .add(Type::NOTE_STRONG, *name, look.theme.ink)
        .add(Type::NOTE, format!("\n{says}"), look.theme.dim)
        .lay_out(ui, width - DRAWN.x - space::GAP, usize::MAX);
    let (rect, response) = ui.allocate_exact_size(vec2(width, words.size().y.max(DRAWN.y)), Sense::hover());
    let area = Rect::from_center_size(pos2(rect.left() + DRAWN.x / 2.0, rect.center().y), DRAWN);
    // On the night it stands in, so that its light is that of the sky.
    let ground = look.theme.sky.sky1;
    ui.painter().rect_filled(area, space::RADIUS_BLOCK, ground);
    let inside = ui.painter().with_clip_rect(area.intersect(ui.clip_rect()));
    inside.add(Shape::mesh(mesh_over(&specimen(*what, area.shrink(space::GAP_TIGHT), &look), ground)));
    ui.painter().galley(pos2(area.right() + space::GAP, rect.center().y - words.size().y / 2.0), words, look.theme.ink);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{name}: {says}")));
}
