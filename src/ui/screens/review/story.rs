//! The story of a run: its front page, then from par to the outcome, each line a step of what the choices did and what luck did, so that they add up.
use super::{data::ReviewData, row::Line, state::ReviewState};
use crate::score::{Booked, Entry, Ledger, Review, Theme, debrief};
use crate::ui::{
    Look, Type,
    egui::{CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2},
    icon::{self, Drawn},
    number, space,
    widgets::{card, section_header},
};
use crate::{tr, words};

/// The front page, once its causes are found. A line leads to the decision that it is about.
fn front(ui: &mut Ui, data: &ReviewData<'_>, review: &Review, state: &mut ReviewState) {
    let look = Look::of(ui);
    let Some(page) = data.traces.and_then(|traces| words::front_page(data.run, traces, Some(review))) else {
        super::waiting(ui, tr!("run-review-trace-waits"));
        return;
    };
    card(&look).fill(look.theme.surface).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::GAP;
        Type::BIG.label(ui, page.headline, look.theme.ink);
        for (heading, lines) in page.parts {
            ui.add_space(space::GAP);
            Type::TEXT_STRONG.label(ui, heading, look.theme.ink);
            ui.spacing_mut().item_spacing.y = 0.0;
            for line in lines {
                let about = line.about.and_then(|about| {
                    let is_it = |graded: &crate::score::Graded| (review.moment(graded).number, graded.grade.kind) == about;
                    review.graded.iter().position(is_it)
                });
                let row = Row::new(ui, &line.what, Type::TEXT, FRONT);
                row.value(ui, &line.by, look.theme.ink);
                if let Some(at) = about
                    && row.leads(ui, tr!("run-review-brief-see"))
                {
                    state.show_in_overview(review, at);
                }
            }
            ui.spacing_mut().item_spacing.y = space::GAP;
        }
    });
    ui.add_space(space::GAP_PART);
}

/// The lines; one of a loss leads to the decision that cost most of it.
pub(super) fn show(ui: &mut Ui, data: &ReviewData<'_>, review: &Review, state: &mut ReviewState) {
    front(ui, data, review, state);
    section_header(ui, None, tr!("run-review-ledger"), tr!("run-review-ledger.note"));
    let Some(ledger) = Ledger::of(review).map(|ledger| ledger.rounded()) else {
        super::waiting(ui, tr!("run-review-ledger-waits"));
        return;
    };
    let (mut low, mut high, mut at) = (ledger.par.min(ledger.outcome), ledger.par.max(ledger.outcome), ledger.par);
    for entry in &ledger.entries {
        at += entry.by;
        (low, high) = (low.min(at), high.max(at));
    }
    let scale = Scale { low, high };
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut at = ledger.par;
    end(ui, tr!("run-review-ledger-par"), ledger.par, scale);
    for (is_luck, name) in [(false, tr!("run-review-ledger-choices")), (true, tr!("run-review-ledger-luck"))] {
        sum(ui, name, ledger.sum(is_luck));
        for entry in ledger.entries.iter().filter(|entry| entry.what.is_luck() == is_luck) {
            if step(ui, &words::booked(&data.run.view(), entry.what), *entry, at, scale)
                && let Booked::Lost(theme) = entry.what
            {
                see(review, theme, state);
            }
            at += entry.by;
        }
    }
    end(ui, tr!("run-review-ledger-outcome"), ledger.outcome, scale);
}

/// Leads to the decision that cost most for want of one thing.
fn see(review: &Review, theme: Theme, state: &mut ReviewState) {
    let leaks = debrief(review).leaks;
    if let Some(dearest) = leaks.iter().find(|leak| leak.theme == theme).and_then(|leak| leak.decisions.first()) {
        state.show_in_overview(review, *dearest);
    }
}

/// The least and the most points that a bar reaches.
#[derive(Debug, Clone, Copy)]
struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    fn x(self, bar: Rect, points: f64) -> f32 {
        bar.left() + bar.width() * ((points - self.low) / (self.high - self.low).max(1.0)) as f32
    }
}

/// What the lines below it come to.
fn sum(ui: &mut Ui, name: &str, of: f64) {
    let theme = Look::of(ui).theme;
    let value = number::signed(of as f32, 1);
    let line = Line {
        text: name,
        style: Type::TEXT_STRONG,
        colour: theme.ink,
        remark: "",
        value: &value,
        value_colour: theme.ink,
        noise: "",
        noise_room: 0.0,
        in_short: ["", &value],
        rows: 1,
        least: ROW,
    };
    line.show(ui);
}

/// Where it begins, or ends.
fn end(ui: &mut Ui, name: &str, points: f64, scale: Scale) {
    let theme = Look::of(ui).theme;
    let row = Row::new(ui, name, Type::TEXT_STRONG, TEXT);
    let x = scale.x(row.bar, points);
    ui.painter().vline(x, row.bar.expand(space::GRID).y_range(), Stroke::new(space::STROKE_SELECTED, theme.accent));
    row.value(ui, &number::plain(points as f32, 1), theme.ink);
}

/// A step from where the lines above it came to; whether it was pressed.
fn step(ui: &mut Ui, name: &str, entry: Entry, from: f64, scale: Scale) -> bool {
    let theme = Look::of(ui).theme;
    let leads = matches!(entry.what, Booked::Lost(_));
    let row = Row::new(ui, name, Type::TEXT, TEXT);
    let colour = if entry.by < 0.0 { theme.bad } else { theme.good };
    let (a, b) = (scale.x(row.bar, from), scale.x(row.bar, from + entry.by));
    let filled = Rect::from_x_y_ranges(a.min(b)..=a.max(b).max(a.min(b) + space::STROKE_SELECTED), row.bar.y_range());
    ui.painter().rect_filled(filled, CornerRadius::same(space::RADIUS_BAR), colour);
    let sign = if entry.what.is_luck() { icon::name::CLOVER } else { icon::name::COMPASS };
    icon::paint(ui.painter(), pos2(row.rect.left() + space::ICON / 2.0, row.rect.center().y), sign, Drawn::Outline, space::ICON, theme.dim);
    row.value(ui, &number::signed(entry.by as f32, 1), colour);
    leads && row.leads(ui, tr!("run-review-brief-dearest"))
}

/// A line with words, a bar and a figure.
struct Row {
    rect: Rect,
    bar: Rect,
    name: String,
}

impl Row {
    /// With so much of the width for the words.
    fn new(ui: &mut Ui, name: &str, style: Type, share: f32) -> Self {
        let theme = Look::of(ui).theme;
        let width = ui.available_width();
        let galley = style.block(ui, name, theme.ink, width * share - space::ICON - 2.0 * space::GAP, 2);
        let height = (galley.size().y + space::GAP).max(ROW);
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let y = rect.center().y;
        ui.painter().galley(pos2(rect.left() + space::ICON + space::GAP, y - galley.size().y / 2.0), galley, theme.ink);
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(space::STROKE, theme.line));
        let bar = Rect::from_x_y_ranges(rect.left() + width * share..=rect.right() - FIGURE, y - space::BAR..=y + space::BAR);
        Self { rect, bar, name: name.to_owned() }
    }

    /// Whether it is pressed, of a row that leads somewhere.
    fn leads(&self, ui: &mut Ui, to: &str) -> bool {
        let theme = Look::of(ui).theme;
        let response = ui.interact(self.rect, ui.id().with(&self.name), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, self.name.as_str()));
        if response.hovered() || response.has_focus() {
            let colour = if response.has_focus() { theme.ink } else { theme.edge };
            let stroke = Stroke::new(space::FOCUS, colour);
            ui.painter().rect_stroke(self.rect, CornerRadius::same(space::RADIUS_KEY), stroke, StrokeKind::Inside);
        }
        response.on_hover_text(to).clicked()
    }

    fn value(&self, ui: &mut Ui, value: &str, colour: crate::ui::egui::Color32) {
        let figure = Type::TEXT_STRONG.line(ui, value, colour);
        ui.painter().galley(pos2(self.rect.right() - figure.size().x, self.rect.center().y - figure.size().y / 2.0), figure, colour);
        let said = format!("{}, {value}", self.name);
        let response = ui.interact(self.rect, ui.id().with(("line", &self.name)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said.as_str()));
    }
}

const ROW: f32 = 32.0;
/// Share of the width for the words, and on the front page, which has no bars.
const TEXT: f32 = 0.5;
const FRONT: f32 = 0.85;
/// Room for a figure.
const FIGURE: f32 = 72.0;
