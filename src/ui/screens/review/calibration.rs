//! Forecasts against what came: the player's chances, and what they say of the player; and the biases that pulled.
use super::data::ReviewData;
use crate::score::{Forecast, Review, forecasts, pulls};
use crate::sim::View;
use crate::tr;
use crate::ui::{
    Look, Type, Words,
    egui::{CornerRadius, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2},
    icon::{self, Drawn},
    number, space,
    widgets::section_header,
};
use crate::words::{self, pulled};

/// A forecast that has come out, in words.
struct Told {
    what: String,
    chance: f32,
    came: bool,
}

/// The score in words, and each forecast.
pub(super) fn show(ui: &mut Ui, data: &ReviewData<'_>, review: &Review) {
    let view = data.run.view();
    section_header(ui, None, tr!("run-review-calibration"), tr!("run-review-calibration.note"));
    let all = forecasts(&view);
    match review.scores.calibration.filter(|_| !all.is_empty()) {
        Some(score) => forecast(ui, data, &all, score),
        None => super::waiting(ui, tr!("run-review-no-forecast")),
    }
    biases(ui, data);
}

/// How often an option appealed to a bias, and how often it was taken.
fn biases(ui: &mut Ui, data: &ReviewData<'_>) {
    let theme = Look::of(ui).theme;
    let pulls = pulls(data.run);
    if pulls.is_empty() {
        return;
    }
    ui.add_space(space::GAP_PART);
    section_header(ui, None, tr!("run-review-biases"), tr!("run-review-biases.note"));
    Type::NOTE.label(ui, tr!("run-review-biases.why"), theme.dim);
    for pull in &pulls {
        ui.add_space(space::GAP);
        let mark = if pull.followed.is_empty() { Drawn::Outline } else { Drawn::Fill };
        ui.horizontal_wrapped(|ui| {
            icon::show(ui, icon::name::MAGNET, mark, space::ICON, theme.dim);
            Type::TEXT_STRONG.label(ui, words::bias(pull.bias), theme.ink);
            Type::TEXT.label(ui, pulled(&data.run.view(), pull), theme.ink);
        });
        Type::NOTE.label(ui, words::against_bias(pull.bias), theme.dim);
    }
}

fn forecast(ui: &mut Ui, data: &ReviewData<'_>, all: &[Forecast], score: f64) {
    let theme = Look::of(ui).theme;
    let view = data.run.view();
    let n = all.len() as f64;
    let brier = all.iter().map(|f| (f.chance - f64::from(u8::from(f.came))).abs()).map(|miss| miss * miss).sum::<f64>() / n;
    let said = all.iter().map(|f| f.chance).sum::<f64>() / n;
    let came = all.iter().filter(|f| f.came).count();
    let words = Words::new().add(Type::BIG, number::plain(score as f32, 0), theme.ink).add(
        Type::TEXT,
        format!("   {}", in_words(score)),
        theme.dim,
    );
    words.show(ui);
    let coin = data.run.run().scenario().rules.scoring.coin;
    let sentence = tr!("run-review-brier", score = number::plain(brier as f32, 2), coin = number::plain(coin as f32, 2));
    Type::TEXT.label(ui, sentence, theme.ink);
    let sentence = tr!("run-review-average", said = number::percent(said as f32), came = came, of = all.len());
    Type::TEXT.label(ui, sentence, theme.ink);
    if all.len() < FEW {
        Type::NOTE.label(ui, tr!("run-review-few-forecasts"), theme.dim);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    for told in told(&view) {
        row(ui, &told);
    }
}

fn in_words(score: f64) -> &'static str {
    match score {
        high if high >= SURE => tr!("run-review-forecasts-sure"),
        better if better > COIN + NEAR => tr!("run-review-forecasts-better"),
        even if even >= COIN - NEAR => tr!("run-review-forecasts-even"),
        _ => tr!("run-review-forecasts-worse"),
    }
}

/// The forecasts that have come out: bets, then releases.
fn told(view: &View<'_>) -> Vec<Told> {
    let mut all: Vec<Told> = Vec::new();
    for item in view.items() {
        if let (Some(bet), Some((read, came))) = (item.bet, item.bet_result) {
            let read = number::signed(read as f32, 1);
            let least = number::signed(bet.at_least as f32, 1);
            let what = tr!("run-review-bet", item = view.title(item.id), least = least, read = read);
            all.push(Told { what, chance: f32::from(bet.chance) / PERCENT, came });
        }
    }
    for forecast in view.forecasts() {
        if usize::from(forecast.by) <= view.sprint() {
            let released = view.item(forecast.item).and_then(|item| item.released);
            let came = released.is_some_and(|released| released < forecast.by);
            let item = view.title(forecast.item);
            let what = match released {
                Some(released) => tr!("run-review-release", item = item, by = forecast.by, sprint = released + 1),
                None => tr!("run-review-no-release", item = item, by = forecast.by),
            };
            all.push(Told { what, chance: f32::from(forecast.chance) / PERCENT, came });
        }
    }
    all
}

fn row(ui: &mut Ui, told: &Told) {
    let theme = Look::of(ui).theme;
    let width = ui.available_width();
    let bar_width = (width * BAR).min(MOST);
    let galley = Type::TEXT.block(ui, told.what.as_str(), theme.ink, width - bar_width - FIGURE - 2.0 * space::PAD_PANEL, 2);
    let (rect, response) = ui.allocate_exact_size(vec2(width, (galley.size().y + space::GAP).max(ROW)), Sense::hover());
    let y = rect.center().y;
    let painter = ui.painter();
    painter.galley(pos2(rect.left(), y - galley.size().y / 2.0), galley, theme.ink);
    let right = rect.right() - FIGURE;
    let bar = Rect::from_x_y_ranges(right - bar_width..=right, y - space::BAR / 2.0..=y + space::BAR / 2.0);
    painter.rect_filled(bar, CornerRadius::same(space::RADIUS_BAR), theme.line);
    let at = bar.left() + bar.width() * told.chance;
    painter.circle_filled(pos2(at, y), space::BAR, theme.accent);
    let end = if told.came { bar.right() } else { bar.left() };
    let (mark, colour) = if told.came { (icon::name::CHECK, theme.good) } else { (icon::name::X, theme.bad) };
    painter.hline(at.min(end)..=at.max(end), y, Stroke::new(space::FOCUS, colour));
    icon::paint(painter, pos2(end, y), mark, Drawn::Bold, space::ICON_NOTE, colour);
    let chance = number::percent(told.chance);
    let figure = Type::TEXT_STRONG.line(ui, chance.as_str(), theme.ink);
    painter.galley(pos2(rect.right() - figure.size().x, y - figure.size().y / 2.0), figure, theme.ink);
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(space::STROKE, theme.line));
    let forecast = told.what.as_str();
    let words = if told.came {
        tr!("run-review-forecast-came", forecast = forecast, chance = chance)
    } else {
        tr!("run-review-forecast-not", forecast = forecast, chance = chance)
    };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words.as_str()));
    response.on_hover_text(words);
}

const PERCENT: f32 = 100.0;
/// Forecasts below which the score says little.
const FEW: usize = 8;
const COIN: f64 = 50.0;
const NEAR: f64 = 5.0;
const SURE: f64 = 80.0;
const ROW: f32 = 36.0;
const BAR: f32 = 0.35;
const MOST: f32 = 320.0;
const FIGURE: f32 = 64.0;
