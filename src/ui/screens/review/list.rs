//! The list of decisions: filters by class, and a row for each.
use super::{
    class,
    data::Points,
    decision, keyboard,
    state::{Order, ReviewState},
};
use crate::score::{Class, Graded, Plane, Review};
use crate::ui::{
    Intent, Look, Type, Words,
    egui::{
        Align, Color32, CornerRadius, EventFilter, FocusDirection, Layout, PopupCloseBehavior, Rect, Response, RichText, Sense, Stroke,
        StrokeKind, Ui, WidgetInfo, WidgetType, accesskit,
        containers::menu::{MenuButton, MenuConfig},
        emath::Rangef,
        pos2, vec2,
    },
    icon::{self, Drawn},
    number, space,
    widgets::filter_chip,
};
use crate::{tr, words};

/// How many decisions there are, the filters by class as signs with their counts, and the menu of the rest.
pub(super) fn head(ui: &mut Ui, review: &Review, state: &mut ReviewState) {
    let theme = Look::of(ui).theme;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::GAP_TIGHT, 0.0);
        let line = |words: String| Words::new().add(Type::TEXT_STRONG, words, theme.ink);
        let all = line(tr!("run-review-decisions", count = review.graded.len()));
        line(tr!("run-review-decisions.few").to_owned()).in_short(ui, all, 1);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            more(ui, review, state);
            for class in Class::ALL.into_iter().rev() {
                let count = review.graded.iter().filter(|g| g.grade.verdict() == Some(class)).count();
                if class_chip(ui, class, count, state.class == Some(class)).clicked() {
                    state.class = if state.class == Some(class) { None } else { Some(class) };
                }
            }
        });
    });
}

/// A class's sign, with its count where all numbers show: a filter. Its name is in the tooltip, with the count.
fn class_chip(ui: &mut Ui, class: Class, count: usize, chosen: bool) -> Response {
    let look = Look::of(ui);
    let theme = look.theme;
    let galley = Type::NOTE_STRONG.line(ui, look.shows(String::new(), count.to_string()), theme.ink);
    let room = look.shows(0.0, space::GAP_TIGHT + galley.size().x);
    let width = space::ICON_NOTE + room + 2.0 * space::GAP;
    let (target, response) = ui.allocate_exact_size(vec2(width, space::TARGET), Sense::click());
    let rect = Rect::from_center_size(target.center(), vec2(width, space::CHIP));
    let round = CornerRadius::same(space::RADIUS_CHIP);
    if chosen {
        ui.painter().rect(rect, round, theme.chosen(), Stroke::new(space::STROKE_SELECTED, theme.accent), StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, round, theme.raised);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect.expand(space::FOCUS), round, Stroke::new(space::FOCUS, theme.ink), StrokeKind::Outside);
    }
    let left = rect.left() + space::GAP;
    class::paint(ui.painter(), pos2(left + space::ICON_NOTE / 2.0, rect.center().y), class, &theme, space::ICON_NOTE);
    ui.painter().galley(pos2(left + space::ICON_NOTE + space::GAP_TIGHT, rect.center().y - galley.size().y / 2.0), galley, theme.ink);
    let name = tr!("run-review-class-count", class = words::class(class), count = count);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, chosen, &name));
    response.on_hover_text(name)
}

/// Order, plane and sprint behind one button, which says what is not as usual.
fn more(ui: &mut Ui, review: &Review, state: &mut ReviewState) {
    let theme = Look::of(ui).theme;
    let is_narrowed = state.in_sprint.is_some() || state.plane.is_some();
    let colour = if is_narrowed { theme.accent } else { theme.ink };
    let icon = RichText::new(icon::name::FUNNEL_SIMPLE).font(icon::font(Drawn::Outline, space::ICON_BUTTON)).color(colour);
    let (button, _) = MenuButton::from_button(crate::ui::egui::Button::new(icon).frame(false).min_size(vec2(space::TARGET, space::TARGET)))
        .config(MenuConfig::default().close_behavior(PopupCloseBehavior::CloseOnClickOutside))
        .ui(ui, |ui| {
            ui.set_width(MENU);
            part(ui, tr!("run-review-menu-order"), |ui| {
                for order in Order::ALL {
                    if filter_chip(ui, order.name(), None, state.order == order).clicked() {
                        state.order = order;
                    }
                }
            });
            part(ui, tr!("run-review-menu-plane"), |ui| {
                let planes = [
                    (tr!("run-review-both-planes"), None),
                    (tr!("run-review-strategic.inside"), Some(Plane::Strategic)),
                    (tr!("run-review-tactical.inside"), Some(Plane::Tactical)),
                ];
                for (name, plane) in planes {
                    if filter_chip(ui, name, None, state.plane == plane).clicked() {
                        state.plane = plane;
                    }
                }
            });
            part(ui, tr!("run-review-menu-sprint"), |ui| {
                if filter_chip(ui, tr!("run-review-all-sprints"), None, state.in_sprint.is_none()).clicked() {
                    state.in_sprint = None;
                }
                let mut sprints: Vec<u8> = review.graded.iter().map(|graded| review.moment(graded).sprint).collect();
                sprints.sort_unstable();
                sprints.dedup();
                for sprint in sprints {
                    if filter_chip(ui, &sprint.to_string(), None, state.in_sprint == Some(sprint)).clicked() {
                        state.in_sprint = Some(sprint);
                    }
                }
            });
        });
    let only = |plane: Plane| match plane {
        Plane::Strategic => tr!("run-review-only-strategic").to_owned(),
        Plane::Tactical => tr!("run-review-only-tactical").to_owned(),
    };
    let narrowed = [state.plane.map(only), state.in_sprint.map(|sprint| tr!("run-review-only-sprint", sprint = sprint))];
    let says = std::iter::once(state.order.name().to_owned()).chain(narrowed.into_iter().flatten()).collect::<Vec<String>>().join(", ");
    button.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, tr!("run-review-menu")));
    ui.ctx().accesskit_node_builder(button.id, |node| node.set_value(says.as_str()));
    button.on_hover_text(tr!("run-review-menu-says", says = says));
}

fn part(ui: &mut Ui, name: &str, chips: impl FnOnce(&mut Ui)) {
    Type::NOTE_STRONG.label(ui, name, Look::of(ui).theme.dim);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::GAP_TIGHT, 0.0);
        chips(ui);
    });
}

/// Width of the menu.
const MENU: f32 = 260.0;

/// The rows. Where decisions open in the list, the one in hand opens below its row.
pub(super) fn rows(ui: &mut Ui, review: &Review, state: &mut ReviewState, opens: bool, out: &mut Vec<Intent>) {
    let listed = state.listed(review);
    if listed.is_empty() {
        let sentence = if review.graded.is_empty() { tr!("run-review-list-waits") } else { tr!("run-review-list-none") };
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
        // The ring goes to the row and no farther: the same key would move it on from there.
        ui.memory_mut(|memory| {
            memory.request_focus(base.with(listed[to]));
            memory.move_focus(FocusDirection::None);
        });
    }
    let hand = listed[to];
    ui.spacing_mut().item_spacing.y = 0.0;
    heading(ui);
    let dearest = review.graded.iter().map(|graded| graded.grade.loss).fold(0.0, f64::max);
    for at in listed {
        let response = row(ui, review, at, dearest, hand == at, base.with(at));
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
                decision::show(ui, review, at, state);
                decision::actions(ui, review, at, state, out);
            });
            ui.add_space(space::GAP_PART);
        }
    }
}

/// Where the columns of a row are. With few numbers there is no sprint, and a bar of the cost is in the place of both figures.
struct Places {
    sprint: f32,
    icon: f32,
    text: f32,
    text_width: f32,
    /// Right ends of cost and stakes.
    figures: [f32; 2],
    bar: Rangef,
    class: f32,
}

impl Places {
    fn of(row: Rect, look: Look) -> Self {
        let class = row.right() - CLASS;
        let figures = [class - space::PAD_PANEL - FIGURE, class - space::PAD_PANEL];
        let before_icon = look.shows(space::PAD_LIST, SPRINT);
        let text = row.left() + before_icon + space::ICON + space::GAP;
        let text_width = figures[0] - FIGURE + space::GAP - text;
        Self {
            sprint: row.left() + space::GAP,
            icon: row.left() + before_icon + space::ICON / 2.0 - space::GAP_TIGHT,
            text,
            text_width,
            figures,
            bar: Rangef::new(figures[0] - FIGURE + 2.0 * space::GAP, figures[1]),
            class,
        }
    }
}

fn heading(ui: &mut Ui) {
    let look = Look::of(ui);
    let theme = look.theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), space::TARGET), Sense::hover());
    let places = Places::of(rect, look);
    let put = |x: f32, text: &str, from_right: bool| {
        let galley = Type::NOTE.line(ui, text, theme.dim);
        let x = if from_right { x - galley.size().x } else { x };
        ui.painter().galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, theme.dim);
    };
    put(places.text, tr!("run-review-head-decision"), false);
    if look.all_numbers {
        put(places.sprint, tr!("run-review-head-sprint"), false);
        put(places.figures[0], tr!("run-review-head-cost"), true);
        put(places.figures[1], tr!("run-review-head-stakes"), true);
    } else {
        put(places.bar.min, tr!("run-review-head-cost"), false);
    }
    put(places.class, tr!("run-review-head-class"), false);
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(space::STROKE, theme.line));
}

fn row(ui: &mut Ui, review: &Review, at: usize, dearest: f64, chosen: bool, id: crate::ui::egui::Id) -> Response {
    let look = Look::of(ui);
    let theme = look.theme;
    let graded = &review.graded[at];
    let moment = &review.moments[graded.moment];
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    // Only the row in hand is met by Tab; arrows lead to the others.
    let sense = if chosen { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    let text = words::choice(&moment.view(), graded.grade.chosen());
    let points = Points(&review.reference);
    let cost = points.cost(&graded.grade);
    let stakes = number::plain(points.difference(graded.grade.stakes), 1);
    let verdict = graded.grade.verdict();
    let class_word = verdict.map_or(tr!("class-nothing-at-stake"), words::class);
    let said = {
        let (decision, stakes) = (text.as_str(), stakes.as_str());
        match cost.as_deref() {
            Some(cost) => {
                tr!("run-review-row", sprint = moment.sprint, decision = decision, class = class_word, cost = cost, stakes = stakes)
            }
            None => tr!("run-review-row-as-good", sprint = moment.sprint, decision = decision, class = class_word, stakes = stakes),
        }
    };
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, said.as_str()));
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
    let places = Places::of(rect, look);
    let y = rect.center().y;
    let put = |x: f32, style: Type, text: &str, colour: Color32, from_right: bool| {
        let galley = style.line(ui, text, colour);
        let x = if from_right { x - galley.size().x } else { x };
        painter.galley(pos2(x, y - galley.size().y / 2.0), galley, colour);
    };
    icon::paint(painter, pos2(places.icon, y), class::of_kind(graded.grade.kind), Drawn::Outline, space::ICON, plane(graded, &theme));
    let galley = Type::TEXT.block(ui, text.as_str(), theme.ink, places.text_width, 1);
    let elided = galley.elided;
    painter.galley(pos2(places.text, y - galley.size().y / 2.0), galley, theme.ink);
    if look.all_numbers {
        put(places.sprint, Type::NOTE, &moment.sprint.to_string(), theme.dim, false);
        if let Some(cost) = &cost {
            put(places.figures[0], Type::TEXT, cost, theme.ink, true);
        }
        put(places.figures[1], Type::TEXT, &stakes, theme.ink, true);
    } else if cost.is_some() {
        let long = places.bar.span() * (graded.grade.loss / dearest.max(f64::MIN_POSITIVE)) as f32;
        let bar = Rect::from_x_y_ranges(places.bar.min..=places.bar.min + long, y - space::BAR / 2.0..=y + space::BAR / 2.0);
        let colour = verdict.map_or(theme.dim, |verdict| class::sign(verdict, &theme).2);
        painter.rect_filled(bar, CornerRadius::same(space::RADIUS_BAR), colour);
    }
    if let Some(verdict) = verdict {
        class::paint(painter, pos2(places.class + space::ICON_NOTE / 2.0, y), verdict, &theme, space::ICON_NOTE);
    }
    let word_room = CLASS - space::ICON_NOTE - space::GAP_TIGHT;
    let word = Type::NOTE.block(ui, class_word, theme.dim, word_room, 1);
    painter.galley(pos2(places.class + CLASS - word_room, y - word.size().y / 2.0), word, theme.dim);
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(space::STROKE, theme.line));
    if response.has_focus() {
        let inside = rect.shrink(space::FOCUS / 2.0);
        painter.rect_stroke(inside, CornerRadius::same(space::RADIUS_KEY), Stroke::new(space::FOCUS, theme.ink), StrokeKind::Inside);
    }
    match (look.all_numbers, elided) {
        (false, _) => response.on_hover_text(said),
        (true, true) => response.on_hover_text(text),
        (true, false) => response,
    }
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
const CLASS: f32 = 104.0;
const HOVER: f32 = 0.5;
