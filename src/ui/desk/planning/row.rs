//! One item of the list: place, grip, title, what it serves or whom it lets down, who asks, ready, points, effect, chance.

use super::belief;
use super::plan::{PlannedWork, Row, likely};
use crate::scenario::ItemId;
use crate::sim::{ItemView, View};
use crate::tr;
use crate::ui::desk::{press, words};
use crate::ui::egui::{
    Align2, Color32, CornerRadius, Id, Pos2, Rect, Response, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, accesskit, pos2, vec2,
};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::portrait::size;
use crate::ui::widgets::EvidenceBar;
use crate::ui::{Look, Type, Words, number, space};

/// Where the columns of the list begin and end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    /// Left edge of the titles.
    pub title: f32,
    /// Right edge of the titles.
    pub title_end: f32,
    /// Centre of the portraits.
    pub by: f32,
    /// Centre of the ready marks.
    pub ready: f32,
    /// Right edge of the points.
    pub points: f32,
    /// Left edge of the effect, where it has a column of its own.
    pub effect: Option<f32>,
    /// Right edge of the mean of the effect.
    pub mean: f32,
    /// Right edge of everything.
    pub finished: f32,
    /// Centre of the grips.
    pub grip: f32,
    /// Left edge of the places.
    pub place: f32,
}

impl Columns {
    /// The columns of a list of this extent.
    pub fn of(rect: Rect) -> Self {
        let finished = rect.right() - space::PAD_PANEL;
        let wide = rect.width() >= WIDE;
        let before_effect = if wide { EFFECT_WIDTH } else { 0.0 };
        let points = finished - FINISHED - before_effect;
        let ready = points - POINTS - space::ICON_HEAD / 2.0;
        let by = ready - space::ICON_HEAD / 2.0 - space::GAP - size::TABLE / 2.0;
        let place = rect.left() + space::GAP_GROUP;
        Self {
            title: place + PLACE + GRIP,
            title_end: by - size::TABLE / 2.0 - space::GAP,
            by,
            ready,
            points,
            effect: wide.then_some(points + space::PAD_PANEL),
            mean: finished - FINISHED,
            finished,
            grip: place + PLACE + GRIP / 2.0 - space::GAP_TIGHT,
            place,
        }
    }
}

/// What an item's second line says.
struct Second {
    icon: &'static str,
    text: String,
    bet: Option<&'static str>,
}

/// How a row is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    /// It is in hand.
    pub in_hand: bool,
    /// It is chosen together with others.
    pub together: bool,
    /// It is being dragged.
    pub dragged: bool,
    /// Tab stops at it.
    pub is_stop: bool,
}

/// An item as a row, and what to take hold of it by. `row` is `None` for items left out of the plan.
pub(super) fn show(
    ui: &mut Ui,
    view: &View<'_>,
    plan: &PlannedWork,
    item: &ItemView,
    row: Option<&Row>,
    shown: Shown,
) -> (Response, Response) {
    let theme = Look::of(ui).theme;
    let full = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 0.0));
    let columns = Columns::of(full);
    let faded = shown.dragged || row.is_none_or(|row| plan.below_even_odds(row));
    let colour = if faded { theme.dim } else { theme.ink };
    let room = columns.title_end - columns.title;
    // Dense where everything has its column: the whole title is in the tooltip and on the card.
    let title_rows = if columns.effect.is_some() { 1 } else { TITLE_ROWS };
    let title = Type::TITLE.block(ui, view.title(item.id), colour, room, title_rows);
    let elided = title.elided;
    let second = second(view, plan, item, row, Look::of(ui));
    let text = space::ICON_NOTE + space::GAP_TIGHT;
    let serves = (second.text.as_str(), theme.dim);
    // Where room is short the end is cut off, and what the player did must not be.
    let parts = match (second.bet, columns.effect) {
        (None, _) => vec![serves],
        (Some(bet), Some(_)) => vec![serves, (" · ", theme.dim), (bet, theme.accent)],
        (Some(bet), None) => vec![(bet, theme.accent), (" · ", theme.dim), serves],
    };
    let words = parts.into_iter().fold(Words::new(), |words, (part, colour)| words.add(Type::NOTE, part, colour));
    let second_galley = words.lay_out(ui, room - text, 1);
    let below = if columns.effect.is_some() { 0.0 } else { BAR_ROW };
    let text_height = title.size().y + second_galley.size().y;
    let height = (text_height + below + space::GAP).max(space::ROW_BACKLOG);
    let (rect, _) = ui.allocate_exact_size(vec2(full.width(), height), Sense::hover());
    let id = id_of(item.id);
    let response = ui.interact(rect, id, if shown.is_stop { Sense::click() } else { Sense::CLICK });
    // Not focusable: the keyboard moves items with Alt, and opens the menu with M.
    let grip_rect = rect.with_max_x(columns.grip + GRIP / 2.0);
    let grip = ui.interact(grip_rect, grip_of(item.id), Sense::CLICK | Sense::DRAG).on_hover_text(tr!("planning-drag"));
    grip.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, tr!("planning-menu-of", item = view.title(item.id))));

    // Points are what a plan is added up from, so each row above the line that they are summed up at has its own; what else there is in figures
    // has the row that is looked at, the others have words and bars.
    let figures = response.hovered() || grip.hovered();
    if ui.is_rect_visible(rect) {
        let fill = if shown.together {
            theme.chosen()
        } else if shown.in_hand {
            theme.raised
        } else if response.hovered() {
            theme.surface.lerp_to_gamma(theme.raised, HOVER)
        } else {
            Color32::TRANSPARENT
        };
        let painter = ui.painter();
        painter.rect_filled(rect, CornerRadius::ZERO, fill);
        if shown.in_hand || shown.together {
            painter.rect_filled(rect.with_max_x(rect.left() + space::SELECTED_BAR), CornerRadius::ZERO, theme.accent);
        }
        let top = rect.top() + (height - below - text_height) / 2.0;
        let middle = top + text_height / 2.0;
        icon::paint(painter, pos2(columns.grip, middle), name::DOTS_SIX_VERTICAL, Drawn::Bold, space::ICON, theme.edge);
        if shown.together {
            icon::paint(painter, pos2(columns.place + PLACE / 2.0, middle), name::CHECK, Drawn::Bold, space::ICON, theme.accent);
        } else if let Some(row) = row.filter(|_| figures) {
            let place = Type::TEXT.line(ui, row.place.to_string(), theme.dim);
            painter.galley(pos2(columns.place, middle - place.size().y / 2.0), place, theme.dim);
        }
        let second_top = top + title.size().y;
        painter.galley(pos2(columns.title, top), title, colour);
        let line = second_top + Type::NOTE.line / 2.0;
        icon::paint(painter, pos2(columns.title + space::ICON_NOTE / 2.0, line), second.icon, Drawn::Outline, space::ICON_NOTE, theme.dim);
        painter.galley(pos2(columns.title + text, second_top), second_galley, theme.dim);
        if let Some(sponsor) = item.sponsor {
            words::portrait(view, sponsor).size(size::LINE).faded(faded).paint(painter, pos2(columns.by, middle));
        }
        let (mark, mark_colour) = if item.ready { (name::CHECK_CIRCLE, theme.good) } else { (name::CIRCLE_DASHED, theme.dim) };
        icon::paint(painter, pos2(columns.ready, middle), mark, Drawn::Outline, space::ICON_BUTTON, mark_colour);
        if figures || Look::of(ui).all_numbers || row.is_some_and(|row| !plan.below_even_odds(row)) {
            let points = Type::TEXT_STRONG.line(ui, points(item).to_string(), colour);
            painter.galley(pos2(columns.points - points.size().x, middle - points.size().y / 2.0), points, colour);
        } else {
            size_bar(ui, pos2(columns.points, middle), item.remaining / plan.forecast, colour);
        }
        let chance = match row {
            None => tr!("planning-not-in").to_owned(),
            Some(row) if figures => number::percent(row.chance as f32),
            Some(row) => likely(row.chance).to_owned(),
        };
        let chance = Type::NOTE.line(ui, chance, colour);
        painter.galley(pos2(columns.finished - chance.size().x, middle - chance.size().y / 2.0), chance, colour);
        let mean = Type::NOTE.line(ui, number::signed(item.effect.mean as f32, 1), colour);
        let (bar_left, bar_middle, mean_left) = match columns.effect {
            Some(left) => (left, middle, columns.mean - mean.size().x),
            None => {
                let y = rect.bottom() - below / 2.0 - space::GAP_TIGHT / 2.0;
                (columns.title, y, columns.title + BAR + space::GAP)
            }
        };
        if figures {
            painter.galley(pos2(mean_left, bar_middle - mean.size().y / 2.0), mean, colour);
        }
        let bar = Rect::from_min_size(pos2(bar_left, bar_middle - BAR_ROW / 2.0), vec2(BAR, BAR_ROW));
        // A child of its own, so that the row keeps the height it was given.
        effect_bar(item).faded(faded).show(&mut ui.new_child(UiBuilder::new().max_rect(bar).id_salt(id.with("bar"))));
        press::ring(ui, &response, rect);
    }
    tell(ui, &response, view, item, row, &second, shown.in_hand || shown.together);
    let response = if elided { response.on_hover_text(view.title(item.id)) } else { response };
    (response, grip)
}

/// Where the keyboard finds an item's row.
pub(super) fn id_of(item: ItemId) -> Id {
    Id::new(("row of the plan", item.index()))
}

/// What an item's row is taken hold of by; a click on it opens the menu.
pub(super) fn grip_of(item: ItemId) -> Id {
    id_of(item).with("grip")
}

/// The bar of what is known of an item's effect.
pub(super) fn effect_bar(item: &ItemView) -> EvidenceBar {
    let (mean, half) = (item.effect.mean as f32, item.effect.half_width() as f32);
    EvidenceBar::new(mean - half, mean, mean + half, belief::evidence(item.grounds)).width(BAR)
}

/// A share of what the sprint is forecast to have as a bar that begins at the same place in each row; `at` is the right end
/// of the column, in the middle of the row.
fn size_bar(ui: &Ui, at: Pos2, share: f64, colour: Color32) {
    let left = at.x - SIZE_BAR;
    let width = (SIZE_BAR * share as f32).clamp(space::FOCUS, SIZE_BAR);
    let bar = Rect::from_x_y_ranges(left..=left + width, at.y - space::BAR / 2.0..=at.y + space::BAR / 2.0);
    ui.painter().rect_filled(bar, CornerRadius::same(space::RADIUS_BAR), Look::of(ui).theme.surface.lerp_to_gamma(colour, SIZE_INK));
}

/// Points an item needs yet, as shown.
pub(super) fn points(item: &ItemView) -> u32 {
    whole(item.remaining)
}

/// Points rounded as they are shown.
pub(super) const fn whole(points: f64) -> u32 {
    (points as f32).round_ties_even() as u32
}

fn tell(ui: &Ui, response: &Response, view: &View<'_>, item: &ItemView, row: Option<&Row>, second: &Second, chosen: bool) {
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, view.title(item.id)));
    let place = row.map_or_else(
        || tr!("planning-out-of-plan").to_owned(),
        |r| tr!("planning-row-place", place = r.place, chance = number::percent(r.chance as f32)),
    );
    let ready = if item.ready { tr!("planning-ready") } else { tr!("planning-not-ready") };
    let effect = number::effect(item.effect.mean as f32, item.effect.half_width() as f32);
    let points = number::points(points(item));
    let said = tr!("planning-row-name", place = place, about = second.text.as_str(), points = points, ready = ready, effect = effect);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::ListBoxOption);
        node.set_description(said);
        node.set_selected(chosen);
        // A screen reader may put the keyboard on any row, wherever Tab stops.
        node.add_action(accesskit::Action::Focus);
    });
}

fn second(view: &View<'_>, plan: &PlannedWork, item: &ItemView, row: Option<&Row>, look: Look) -> Second {
    let bet = item.bet.map(|_| tr!("planning-bet-is-set"));
    let scenario = view.scenario();
    let below = row.is_none_or(|row| plan.below_even_odds(row));
    let now = view.sprint() as u8;
    let promise = view.promises().iter().find(|p| p.item == item.id);
    if let Some(first) = row.map_or_else(|| view.waits_for(item.id), |row| row.waits_for) {
        return Second { icon: name::LOCK_SIMPLE, text: tr!("planning-after", item = view.title(first)), bet };
    }
    match (below, promise, item.sponsor) {
        (true, Some(promise), _) => {
            let trust = &scenario.rules.trust;
            let loss = if promise.dated { trust.date_missed } else { trust.range_missed };
            let who = words::first_name(view, promise.to);
            let loss = number::share_change(loss as f32);
            let (all, few) = if promise.due <= now {
                (tr!("planning-promised-now", who = who, trust = loss), tr!("planning-promised-now.few", who = who))
            } else {
                let sprint = promise.due + 1;
                (
                    tr!("planning-promised-for", who = who, trust = loss, sprint = sprint),
                    tr!("planning-promised-for.few", who = who, sprint = sprint),
                )
            };
            let text = if look.all_numbers { all } else { few };
            Second { icon: name::SMILEY_SAD, text, bet }
        }
        (true, None, Some(sponsor)) => {
            Second { icon: name::SMILEY_MEH, text: tr!("planning-waited-for", who = words::first_name(view, sponsor)), bet }
        }
        _ => match item.need {
            Some(need) => Second { icon: name::STAR_FOUR, text: scenario.needs[need.index()].title.clone(), bet },
            None => Second { icon: name::LINK_BREAK, text: tr!("planning-no-need").into(), bet },
        },
    }
}

/// The names of the columns.
pub(super) fn header(ui: &mut Ui) {
    let theme = Look::of(ui).theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEADER), Sense::hover());
    let columns = Columns::of(rect);
    let painter = ui.painter();
    let y = rect.center().y;
    let font = Type::NOTE.font();
    let put = |x: f32, align: Align2, text: &str| {
        painter.text(pos2(x, y), align, text, font.clone(), theme.dim);
    };
    put(columns.place, Align2::LEFT_CENTER, "#");
    put(columns.title, Align2::LEFT_CENTER, tr!("planning-column-item"));
    put(columns.by, Align2::CENTER_CENTER, tr!("planning-column-by"));
    if let Some(effect) = columns.effect {
        put(columns.ready - space::GAP_TIGHT, Align2::CENTER_CENTER, tr!("planning-column-ready"));
        put(effect, Align2::LEFT_CENTER, tr!("planning-column-effect"));
    }
    put(columns.points, Align2::RIGHT_CENTER, tr!("planning-column-points"));
    put(columns.finished, Align2::RIGHT_CENTER, tr!("planning-column-finished"));
    painter.hline(rect.x_range(), rect.bottom(), crate::ui::egui::Stroke::new(space::STROKE, theme.line));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, tr!("planning-columns-name")));
    response.on_hover_text(tr!("planning-columns-what"));
}

/// Width of the list from which the effect has a column of its own.
const WIDE: f32 = 600.0;
const PLACE: f32 = 20.0;
const GRIP: f32 = 20.0;
/// Room for the points, from the ready mark to their right edge.
const POINTS: f32 = 32.0;
/// Width of the bar that stands for them, at most, and how much of the ink it has.
const SIZE_BAR: f32 = 26.0;
const SIZE_INK: f32 = 0.6;
/// Room for the chance.
const FINISHED: f32 = 64.0;
/// Room for bar and mean.
const EFFECT_WIDTH: f32 = 164.0;
const BAR: f32 = 112.0;
const BAR_ROW: f32 = 20.0;
const TITLE_ROWS: usize = 2;
const HEADER: f32 = 32.0;
/// How far a row moves towards raised under the pointer.
const HOVER: f32 = 0.5;
