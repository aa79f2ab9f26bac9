//! The legend: every form of mark, drawn as in the sky, and what it says.

use super::blend::mesh_over;
use super::drawing::{Specimen, specimen};
use super::labels::SkyState;
use super::model::{Form, WaveState};
use super::sheet::sheet;
use crate::tr;
use crate::ui::egui::{Context, Rect, Sense, Shape, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};
use crate::ui::widgets::section_header;
use crate::ui::{Look, Type, icon, space};

/// A row: what is drawn, its name, what it says.
type Row = (Specimen, &'static str, &'static str);

fn rows() -> [Row; 17] {
    [
        (Specimen::Star, tr!("sky-star"), tr!("sky-star.note")),
        (Specimen::Need(4.0, 8.0, (0.1, 0.2)), tr!("sky-need-hardly-met"), tr!("sky-need-hardly-met.note")),
        (Specimen::Need(9.0, 12.0, (0.75, 0.95)), tr!("sky-need-mostly-met"), tr!("sky-need-mostly-met.note")),
        (Specimen::Item(Form::Opinion), tr!("sky-item-opinion"), tr!("sky-item-opinion.note")),
        (Specimen::Ideas, tr!("sky-ideas-together"), tr!("sky-ideas-together.note")),
        (Specimen::Item(Form::Informed), tr!("sky-item-informed"), tr!("sky-item-informed.note")),
        (Specimen::Item(Form::Tested), tr!("sky-item-tested"), tr!("sky-item-tested.note")),
        (Specimen::Item(Form::Live), tr!("sky-item-live"), tr!("sky-item-live.note")),
        (Specimen::Harm, tr!("sky-harms"), tr!("sky-harms.note")),
        (Specimen::Haze, tr!("sky-debt"), tr!("sky-debt.note")),
        (Specimen::Fog, tr!("sky-not-heard-yet"), tr!("sky-not-heard-yet.note")),
        (Specimen::Customers, tr!("sky-customers"), tr!("sky-customers.note")),
        (Specimen::Lamp(true), tr!("sky-half-day-free"), tr!("sky-half-day-free.note")),
        (Specimen::Lamp(false), tr!("sky-half-day-spent"), tr!("sky-half-day-spent.note")),
        (Specimen::Wave(WaveState::Open), tr!("sky-request"), tr!("sky-request.note")),
        (Specimen::Wave(WaveState::InHand), tr!("sky-request-in-hand"), tr!("sky-request-in-hand.note")),
        (Specimen::Wave(WaveState::Answered), tr!("sky-answered"), tr!("sky-answered.note")),
    ]
}

/// Room for what is drawn.
const DRAWN: Vec2 = vec2(64.0, 40.0);
/// Width from which rows are in two columns.
const TWO_COLUMNS: f32 = 640.0;
/// Widest legend.
const WIDTH: f32 = 880.0;

/// Shows the legend while it is open.
pub fn legend_ui(ctx: &Context, state: &mut SkyState) {
    if !state.legend {
        return;
    }
    let (closed, ()) = sheet(ctx, "legend", WIDTH, |ui| {
        section_header(ui, Some(icon::name::LIST_BULLETS), tr!("sky-legend-title"), tr!("sky-legend-title.note"));
        let two = ui.available_width() >= TWO_COLUMNS;
        let rows = rows();
        let half = rows.len().div_ceil(2);
        if two {
            ui.columns(2, |columns| {
                let (left, right) = rows.split_at(half);
                for (column, rows) in columns.iter_mut().zip([left, right]) {
                    for entry in rows {
                        row(column, entry);
                    }
                }
            });
        } else {
            for entry in &rows {
                row(ui, entry);
            }
        }
    });
    state.legend &= !closed;
}

fn row(ui: &mut Ui, (what, name, says): &Row) {
    let look = Look::of(ui);
    let width = ui.available_width();
    let words = crate::ui::Words::new()
        .add(Type::NOTE_STRONG, *name, look.theme.ink)
        .add(Type::NOTE, format!("\n{says}"), look.theme.dim)
        .lay_out(ui, width - DRAWN.x - space::GAP, usize::MAX);
    let (rect, response) = ui.allocate_exact_size(vec2(width, words.size().y.max(DRAWN.y)), Sense::hover());
    let area = Rect::from_center_size(pos2(rect.left() + DRAWN.x / 2.0, rect.center().y), DRAWN);
    // On the night it is in, so that its light is that of the sky.
    let ground = look.theme.sky.sky1;
    ui.painter().rect_filled(area, space::RADIUS_BLOCK, ground);
    let inside = ui.painter().with_clip_rect(area.intersect(ui.clip_rect()));
    inside.add(Shape::mesh(mesh_over(&specimen(*what, area.shrink(space::GAP_TIGHT), &look), |_| ground)));
    ui.painter().galley(pos2(area.right() + space::GAP, rect.center().y - words.size().y / 2.0), words, look.theme.ink);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, tr!("said-about", subject = *name, what = *says)));
}
