//! A short review after a sprint: what was well decided, then the choices that cost most, each with what was better.
use super::keys::keys_are_open;
use super::review::class;
use crate::program::SprintReview;
use crate::score::{Class, Grade, Moment, leaks};
use crate::ui::{
    Look, Type, Words,
    desk::scrolled_in,
    egui::{Align2, Area, Context, Id, Key, Modifiers, Order, ScrollArea, Sense, Ui, vec2},
    number, space,
    widgets::{Button, card, key_chip, separator},
};
use crate::{tr, words};

/// All choices of the sprint, each with its moment.
fn choices(review: &SprintReview) -> impl Iterator<Item = (&Moment, &Grade)> {
    review.graded.iter().flat_map(|(moment, grades)| grades.iter().map(move |grade| (moment, grade)))
}

/// The choice that was as good as any where most was at stake, if anything was.
fn well_made(review: &SprintReview) -> Option<(&Moment, &Grade)> {
    let good = choices(review).filter(|(_, grade)| grade.class == Class::AsGood && grade.stakes > 0.0);
    good.max_by(|a, b| a.1.stakes.total_cmp(&b.1.stakes))
}

fn count(review: &SprintReview) -> usize {
    review.graded.iter().map(|(_, grades)| grades.len()).sum()
}

/// Takes the key that puts the panel away, if nothing else has the keyboard. Ask before the screen below is shown.
pub fn sprint_review_key(ctx: &Context) -> bool {
    let free = ctx.memory(|memory| memory.focused().is_none() && memory.top_modal_layer().is_none()) && !keys_are_open(ctx);
    free && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

/// The panel over the screen. True when it is put away.
pub fn sprint_review_ui(ctx: &Context, review: &SprintReview) -> bool {
    let window = ctx.content_rect();
    let width = (window.width() - 2.0 * space::GAP_PART).min(WIDTH);
    let above = (window.height() * ABOVE).min(space::BAR_TOP + space::GAP);
    // Clicks stay on it, but it is no stop for Tab.
    let area = Area::new(Id::new("sprint review")).sense(Sense::CLICK).order(Order::Foreground);
    let area = area.anchor(Align2::RIGHT_TOP, vec2(-space::PAD_PANEL, above));
    let shown = area.show(ctx, |ui| {
        let look = Look::of(ui);
        let frame = card(&look).stroke(crate::ui::egui::Stroke::new(space::STROKE_SELECTED, look.theme.accent));
        frame.show(ui, |ui| {
            ui.set_width(width - 2.0 * space::PAD_LIST);
            let room = window.height() - above - BELOW;
            ui.spacing_mut().item_spacing = vec2(space::GAP, space::GAP_TIGHT);
            let area = ScrollArea::vertical().max_height(room.max(space::BUTTON)).auto_shrink([false, true]);
            scrolled_in(ui, area, |ui| inside(ui, review));
            ui.horizontal(|ui| {
                let away = Button::secondary(tr!("put-away")).show(ui).clicked();
                key_chip(ui, "Enter");
                away
            })
            .inner
        })
    });
    shown.inner.inner
}

fn inside(ui: &mut Ui, review: &SprintReview) {
    let theme = Look::of(ui).theme;
    Type::LEAD_STRONG.label(ui, tr!("after-sprint-title", sprint = review.sprint), theme.ink);
    Type::NOTE.label(ui, tr!("after-sprint-judged", choices = count(review)), theme.dim);
    if let Some((moment, grade)) = well_made(review) {
        separator(ui);
        let stakes = number::plain(review.reference.points(grade.stakes) as f32, 1);
        ui.horizontal_top(|ui| {
            class::show(ui, grade.class);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                Type::TITLE.label(ui, words::choice(&moment.view(), grade.chosen()), theme.ink);
                Type::NOTE.label(ui, tr!("after-sprint-well", class = words::class(grade.class), stakes = stakes), theme.dim);
            });
        });
    }
    separator(ui);
    let mut worst = leaks(choices(review).map(|(_, grade)| grade));
    worst.truncate(MOST);
    let heading = if worst.is_empty() { tr!("after-sprint-nothing-better") } else { tr!("after-sprint-cost-most") };
    Type::NOTE.label(ui, heading, theme.dim);
    for lost in worst {
        separator(ui);
        let Some((moment, grade)) = lost.decisions.first().and_then(|dearest| choices(review).nth(*dearest)) else { continue };
        let view = moment.view();
        ui.horizontal_top(|ui| {
            class::show(ui, grade.class);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                Type::TITLE.label(ui, words::theme(view.scenario(), lost.theme), theme.ink);
                let points = number::plain(review.reference.points(lost.lost) as f32, 1);
                let lost = tr!("run-review-brief-lost", lost = points, count = lost.decisions.len());
                let verdict = words::verdict(&view, grade).unwrap_or_default();
                let why = format!(" {}. {verdict}", words::choice(&view, grade.chosen()));
                Words::new().add(Type::NOTE_STRONG, lost + ".", theme.ink).add(Type::NOTE, why, theme.dim).show(ui);
            });
        });
    }
}

/// Themes that are told.
const MOST: usize = 3;
const WIDTH: f32 = 400.0;
/// Share of the height above the panel at most.
const ABOVE: f32 = 0.12;
/// Room for the button, and for the bar below.
const BELOW: f32 = 150.0;
