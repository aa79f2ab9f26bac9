//! The list of decisions: filters by class, and a row for each.
use super::super::super::{
    Intent, Look, Type,
    egui::{
        Color32, CornerRadius, EventFilter, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, accesskit, pos2, vec2,
    },
    icon::{self, Drawn},
    number, space,
    widgets::filter_chip,
};
use super::{
    class,
    data::Points,
    decision, keyboard,
    state::{Order, ReviewState},
};
use crate::score::{Class, Graded, Review};
use crate::words;

/// How many decisions there are, the filters, and the order.
pub(super) fn head(ui: &mut Ui, review: &Review, state: &mut ReviewState) {
    let theme = Look::of(ui).theme;
    let all = review.graded.len() as u32;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::GAP_TIGHT, 0.0);
        Type::TEXT_STRONG.label(ui, number::counted(all, "decision", "decisions"), theme.ink);
        ui.add_space(space::GAP);
        for class in Class::ALL {
            let count = review.graded.iter().filter(|g| g.grade.class == class).count();
            if filter_chip(ui, words::class(class), Some(count), state.class == Some(class)).clicked() {
                state.class = if state.class == Some(class) { None } else { Some(class) };
            }
        }
        for (name, order) in [("by cost", Order::Cost), ("by stakes", Order::Stakes), ("by sprint", Order::Run)] {
            if filter_chip(ui, name, None, state.order == order).clicked() {
                state.order = order;
            }
        }
    });
}

/// The rows. Where decisions open in the list, the one in hand opens below its row.
pub(super) fn rows(ui: &mut Ui, review: &Review, state: &mut ReviewState, opens: bool, out: &mut Vec<Intent>) {
    let listed = state.listed(review);
    if listed.is_empty() {
        let sentence = if review.graded.is_empty() { "Decisions come here as they are graded." } else { "None of this class." };
        super::waiting(ui, sentence);
        return;
    }
    let base = ui.id().with("decisions");
    let hand = state.in_hand(review, &listed);
    let focused = ui.ctx().memory(crate::ui::egui::Memory::focused);
    let place = hand.and_then(|hand| listed.iter().position(|at| *at == hand)).unwrap_or_default();
    let has_ring = hand.is_some_and(|hand| focused == Some(base.with(hand)));
    let steps = keyboard::steps(ui, has_ring);
    let to = (place as i64 + steps).clamp(0, listed.len() as i64 - 1) as usize;
    if steps != 0 {
        state.take(review, listed[to]);
        ui.memory_mut(|memory| memory.request_focus(base.with(listed[to])));
    }
    let hand = listed[to];
    ui.spacing_mut().item_spacing.y = 0.0;
    heading(ui);
    for at in listed {
        let response = row(ui, review, at, hand == at, base.with(at));
        if response.has_focus() {
            // The arrows are the list's as long as it has the ring.
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
        if response.clicked() {
            state.open = !(opens && state.open && hand == at);
            state.take(review, at);
            response.request_focus();
        }
        if steps != 0 && hand == at {
            response.scroll_to_me(None);
        }
        if opens && state.open && hand == at {
            ui.add_space(space::GAP);
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::GAP, space::GAP);
                decision::show(ui, review, at);
                decision::actions(ui, review, at, state, out);
            });
            ui.add_space(space::GAP_PART);
        }
    }
}

/// Where the columns of a row stand.
struct Places {
    sprint: f32,
    icon: f32,
    text: f32,
    text_width: f32,
    /// Right ends of quality and stakes.
    figures: [f32; 2],
    class: f32,
}

impl Places {
    fn of(row: Rect) -> Self {
        let class = row.right() - CLASS;
        let figures = [class - space::PAD_PANEL - FIGURE, class - space::PAD_PANEL];
        let text = row.left() + SPRINT + space::ICON + space::GAP;
        let text_width = figures[0] - FIGURE + space::GAP - text;
        Self {
            sprint: row.left() + space::GAP,
            icon: row.left() + SPRINT + space::ICON / 2.0 - space::GAP_TIGHT,
            text,
            text_width,
            figures,
            class,
        }
    }
}

fn heading(ui: &mut Ui) {
    let theme = Look::of(ui).theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), space::TARGET), Sense::hover());
    let places = Places::of(rect);
    let put = |x: f32, text: &str, from_right: bool| {
        let galley = Type::NOTE.line(ui, text, theme.dim);
        let x = if from_right { x - galley.size().x } else { x };
        ui.painter().galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, theme.dim);
    };
    put(places.sprint, "S", false);
    put(places.text, "decision", false);
    put(places.figures[0], "quality", true);
    put(places.figures[1], "stakes", true);
    put(places.class, "class", false);
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(space::STROKE, theme.line));
}

fn row(ui: &mut Ui, review: &Review, at: usize, chosen: bool, id: crate::ui::egui::Id) -> Response {
    let theme = Look::of(ui).theme;
    let graded = &review.graded[at];
    let moment = &review.moments[graded.moment];
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    // Only the row in hand is met by Tab; arrows lead to the others.
    let sense = if chosen { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    let text = words::choice(&moment.view(), graded.grade.chosen());
    let points = Points(&review.reference);
    let (quality, stakes) = (number::share(graded.grade.quality as f32), number::plain(points.difference(graded.grade.stakes), 1));
    let class_word = words::class(graded.grade.class);
    let words = format!("Sprint {}: {text}, {class_word}, quality {quality}, stakes {stakes}", moment.sprint);
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, &words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(accesskit::Role::ListBoxOption));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter();
    if chosen || response.hovered() {
        painter.rect_filled(rect, CornerRadius::ZERO, if chosen { theme.raised } else { theme.raised.gamma_multiply(HOVER) });
    }
    if chosen {
        painter.rect_filled(rect.with_max_x(rect.left() + space::SELECTED_BAR), CornerRadius::ZERO, theme.accent);
    }
    let places = Places::of(rect);
    let y = rect.center().y;
    let put = |x: f32, style: Type, text: &str, colour: Color32, from_right: bool| {
        let galley = style.line(ui, text, colour);
        let x = if from_right { x - galley.size().x } else { x };
        painter.galley(pos2(x, y - galley.size().y / 2.0), galley, colour);
    };
    put(places.sprint, Type::NOTE, &moment.sprint.to_string(), theme.dim, false);
    icon::paint(painter, pos2(places.icon, y), class::of_kind(graded.grade.kind), Drawn::Outline, space::ICON, plane(graded, &theme));
    let galley = Type::TEXT.block(ui, text.as_str(), theme.ink, places.text_width, 1);
    let elided = galley.elided;
    painter.galley(pos2(places.text, y - galley.size().y / 2.0), galley, theme.ink);
    put(places.figures[0], Type::TEXT, &quality, theme.ink, true);
    put(places.figures[1], Type::TEXT, &stakes, theme.ink, true);
    class::paint(painter, pos2(places.class + space::ICON_NOTE / 2.0, y), graded.grade.class, &theme, space::ICON_NOTE);
    put(places.class + space::ICON_NOTE + space::GAP_TIGHT, Type::NOTE, class_word, theme.dim, false);
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(space::STROKE, theme.line));
    if response.has_focus() {
        let inside = rect.shrink(space::FOCUS / 2.0);
        painter.rect_stroke(inside, CornerRadius::same(space::RADIUS_KEY), Stroke::new(space::FOCUS, theme.ink), StrokeKind::Inside);
    }
    if elided { response.on_hover_text(text) } else { response }
}

fn plane(graded: &Graded, theme: &crate::ui::Theme) -> Color32 {
    match graded.grade.kind.plane() {
        crate::score::Plane::Strategic => theme.strategic,
        crate::score::Plane::Tactical => theme.tactical,
    }
}

const ROW: f32 = 34.0;
const SPRINT: f32 = 36.0;
/// Column of a figure.
const FIGURE: f32 = 48.0;
/// Column of the class.
const CLASS: f32 = 84.0;
const HOVER: f32 = 0.5;
