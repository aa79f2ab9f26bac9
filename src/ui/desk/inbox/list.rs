//! The left panel: who is speaking.

use super::cards::{self, Card, Sort};
use super::{InboxState, news};
use crate::sim::Recording;
use crate::tr;
use crate::ui::desk::{press_icon, ring, words};
use crate::ui::egui::{
    Align, CornerRadius, Layout, Popup, PopupCloseBehavior, Rect, Response, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2,
};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::widgets::{InboxRow, loudness, rows, section_header, separator};
use crate::ui::{Look, Type, space};

/// Height of the legend at the foot.
const LEGEND: f32 = 36.0;

/// Shows the list; the card that was taken.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut InboxState) -> Option<Card> {
    let view = run.view();
    let theme = Look::of(ui).theme;
    let panel = ui.max_rect();
    ui.spacing_mut().item_spacing.y = 0.0;
    let requests = cards::requests(run, state.sort);
    let (first, others) = (cards::first(run), cards::others(run));
    let answered = requests.iter().filter(|request| !cards::is_open(&view, **request)).count();
    header(ui, run, state, first.len() + requests.len() + others.len(), answered);
    let foot = if requests.is_empty() { 0.0 } else { LEGEND };
    let list = Rect::from_min_max(ui.cursor().min, pos2(panel.right(), (panel.bottom() - foot).max(ui.cursor().top())));
    let mut inner = ui.new_child(UiBuilder::new().id_salt("cards").max_rect(list).layout(Layout::top_down(Align::Min)));
    inner.set_clip_rect(list);
    let is_moved = state.is_moved(run);
    let taken = crate::ui::desk::scrolled(&mut inner, "inbox", 0.0, |ui| {
        rows(ui, |ui| {
            let mut taken = None;
            let in_hand = state.card(run);
            let plain = |ui: &mut Ui, cards: &[Card]| {
                let shown = cards.iter().map(|card| {
                    let (symbol, title, note) = news::row(run, *card);
                    let row = news_row(ui, symbol, &title, &note, in_hand == Some(*card));
                    if is_moved && in_hand == Some(*card) {
                        row.scroll_to_me(None);
                    }
                    (*card, row.clicked())
                });
                shown.fold(None, |taken, (card, clicked)| if clicked { Some(card) } else { taken })
            };
            let turned = plain(ui, &first);
            if !first.is_empty() {
                separator(ui);
            }
            for request in requests {
                let card = Card::Request(request);
                let about = &view.scenario().requests[request.index()];
                let person = &view.scenario().stakeholders[about.from.index()];
                let loud = view.item(view.scenario().item_of(request)).map_or(0.0, |item| item.loudness);
                let result = cards::answer_of(run, request).map(|(_, answer)| words::answer(&view, answer));
                let row = InboxRow::new(words::portrait(&view, about.from), &person.name, &about.title, words::loudness(loud));
                let response = row.answered(result.as_deref()).selected(in_hand == Some(card)).show(ui);
                if is_moved && in_hand == Some(card) {
                    response.scroll_to_me(None);
                }
                if in_hand == Some(card) && std::mem::take(&mut state.focus_row) {
                    response.request_focus();
                }
                if response.clicked() {
                    taken = Some(card);
                }
            }
            if !others.is_empty() {
                separator(ui);
            }
            taken.or(turned).or(plain(ui, &others))
        })
    });
    if foot > 0.0 {
        let place = Rect::from_min_max(pos2(panel.left() + space::PAD_LIST, panel.bottom() - foot), panel.max);
        let mut legend = ui.new_child(UiBuilder::new().id_salt("legend").max_rect(place).layout(Layout::left_to_right(Align::Center)));
        const LOUDEST: u8 = 5;
        loudness(&mut legend, LOUDEST);
        Type::NOTE.elided(&mut legend, tr!("inbox-loudness"), theme.dim, 1);
    }
    taken
}

fn header(ui: &mut Ui, run: &Recording, state: &mut InboxState, count: usize, answered: usize) {
    let remark = match answered {
        0 => tr!("inbox-count", count = count),
        _ => tr!("inbox-count-answered", count = count, answered = answered),
    };
    ui.horizontal(|ui| {
        ui.add_space(space::PAD_LIST);
        let width = ui.available_width() - space::BUTTON - 2.0 * space::GAP;
        ui.allocate_ui(vec2(width, space::BUTTON), |ui| {
            ui.set_min_height(space::BUTTON);
            section_header(ui, None, tr!("inbox-title"), &remark);
        });
        let button = press_icon(ui, name::SORT_ASCENDING, state.sort.in_force());
        let close = PopupCloseBehavior::CloseOnClick;
        Popup::menu(&button).close_behavior(close).show(|ui| {
            for sort in Sort::ALL {
                if ui.radio(state.sort == sort, Type::TEXT.rich(sort.label(), Look::of(ui).theme.ink)).clicked() {
                    state.sort_by(run, sort);
                }
            }
        });
    });
    separator(ui);
}

/// A row without a person: an icon, what it is, and a remark.
fn news_row(ui: &mut Ui, symbol: &str, title: &str, note: &str, selected: bool) -> Response {
    let theme = Look::of(ui).theme;
    let width = ui.available_width();
    let left = space::PAD_LIST + crate::ui::portrait::size::ROW + space::GAP;
    let room = width - left - space::PAD_LIST;
    let words = Type::TITLE.block(ui, title, theme.ink, room, 2);
    let remark = Type::NOTE.block(ui, note, theme.dim, room, 2);
    let height = (words.size().y + remark.size().y + space::GAP).max(ROW);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let painter = ui.painter();
    if selected || response.hovered() {
        painter.rect_filled(rect, CornerRadius::ZERO, theme.raised);
    }
    if selected {
        painter.rect_filled(rect.with_max_x(rect.left() + space::SELECTED_BAR), CornerRadius::ZERO, theme.accent);
    }
    let centre = pos2(rect.left() + space::PAD_LIST + crate::ui::portrait::size::ROW / 2.0, rect.center().y);
    icon::paint(painter, centre, symbol, Drawn::Outline, space::ICON_HEAD, theme.dim);
    let top = rect.center().y - (words.size().y + remark.size().y) / 2.0;
    let below = top + words.size().y;
    painter.galley(pos2(rect.left() + left, top), words, theme.ink);
    painter.galley(pos2(rect.left() + left, below), remark, theme.dim);
    ring(ui, &response, rect);
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, selected, title));
    // Several may have the same title.
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(note));
    response
}

/// Least height of a row without a person.
const ROW: f32 = 44.0;
