//! The sheet of a mark: all that is known of what it stands for, with what would say more.

use super::labels::SkyState;
use super::model::SkyHit;
use super::words;
use crate::scenario::{ItemId, NeedId, StakeholderId};
use crate::sim::{Grounds, ItemView, View};
use crate::tr;
use crate::ui::desk::{scrolled_in, words as desk_words};
use crate::ui::egui::{Context, CornerRadius, Frame, Id, Key, Margin, Modal, ScrollArea, Ui, vec2};
use crate::ui::portrait::size;
use crate::ui::widgets::{Button, Evidence, EvidenceBar, TrustBar, power_bars, section_header, separator};
use crate::ui::{Look, Type, icon, number, space};

/// Widest sheet of a mark.
const WIDTH: f32 = 520.0;
/// Share of the ground over what lies behind a sheet.
const VEIL: f32 = 0.6;

/// Shows the sheet that is open, over everything.
pub fn sheet_ui(ctx: &Context, view: &View<'_>, state: &mut SkyState) {
    let Some(hit) = state.sheet else { return };
    let (closed, ()) = sheet(ctx, "mark", WIDTH, |ui| match hit {
        SkyHit::Need(id) => need(ui, view, id),
        SkyHit::Item(id) => item(ui, view, id),
        SkyHit::Ideas(id) => ideas(ui, view, id),
        SkyHit::Person(id) => person(ui, view, id),
        SkyHit::Debt => debt(ui, view),
        SkyHit::NotHeard => not_heard(ui, view),
        SkyHit::NorthStar => star(ui, view),
    });
    if closed {
        state.sheet = None;
    }
}

/// Something that lies over the screen until Esc or its button closes it. True when it is to be closed.
pub fn sheet<R>(ctx: &Context, id: &str, width: f32, add: impl FnOnce(&mut Ui) -> R) -> (bool, R) {
    let theme = Look::in_force(ctx).theme;
    let room = ctx.content_rect().size() - vec2(2.0 * space::GAP_PART, 2.0 * space::GAP_PART);
    let inside = 2.0 * space::PAD_PANEL;
    let frame = Frame::new()
        .fill(theme.raised)
        .stroke((space::STROKE, theme.edge))
        .corner_radius(CornerRadius::same(space::RADIUS_SHEET))
        .inner_margin(Margin::same(space::PAD_PANEL as i8));
    let modal = Modal::new(Id::new(("sky sheet", id))).frame(frame).backdrop_color(theme.ground.gamma_multiply(VEIL)).show(ctx, |ui| {
        ui.set_width((room.x - inside).min(width));
        // All the room at once: what is long would else grow over some frames.
        ui.set_max_height(room.y - inside);
        let list = room.y - inside - space::BUTTON - 2.0 * space::GAP;
        let area = ScrollArea::vertical().max_height(list.max(space::ROW)).auto_shrink([false, true]);
        let inner = scrolled_in(ui, area, |ui| Frame::new().inner_margin(Margin::same(space::GRID as i8)).show(ui, add).inner);
        ui.add_space(space::GAP);
        let close = Button::secondary(tr!("widget-close")).show(ui);
        if ui.memory(|memory| memory.focused().is_none()) {
            close.request_focus();
        }
        (close.clicked(), inner)
    });
    let escape = ctx.input(|input| input.key_pressed(Key::Escape));
    let (clicked, inner) = modal.inner;
    (clicked || escape || modal.backdrop_response.clicked(), inner)
}

fn need(ui: &mut Ui, view: &View<'_>, id: NeedId) {
    let (Some(need), text) = (view.need(id), &view.scenario().needs[id.index()]) else { return };
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::STAR_FOUR), &text.title, &view.scenario().groups[text.group.index()].name);
    Type::TEXT.label(ui, &text.story, theme.ink);
    Type::TEXT.label(ui, words::need(&need), theme.ink);
    Type::NOTE.label(ui, tr!("sky-need-ranges"), theme.dim);
    Type::NOTE.label(ui, words::need_known(&need, &view.scenario().groups[text.group.index()].name), theme.dim);
    separator(ui);
    let serving: Vec<ItemView> = view.items().filter(|item| item.need == Some(id) && words::shows(item.stage)).collect();
    Type::TEXT_STRONG.label(ui, tr!("sky-need-served", count = serving.len()), theme.ink);
    for item in &serving {
        line(ui, view, item);
    }
}

fn ideas(ui: &mut Ui, view: &View<'_>, id: NeedId) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::STAR_FOUR), &view.scenario().needs[id.index()].title, tr!("sky-ideas.note"));
    Type::NOTE.label(ui, tr!("sky-ideas-known"), theme.dim);
    let ahead = words::ahead(view);
    let of_need = view.items().filter(|item| item.need == Some(id) && words::shows(item.stage));
    of_need.filter(|item| !words::is_more_than_idea(item, &ahead)).for_each(|item| line(ui, view, &item));
}

/// An item in a list: name, evidence, figures.
fn line(ui: &mut Ui, view: &View<'_>, item: &ItemView) {
    let theme = Look::of(ui).theme;
    ui.horizontal_wrapped(|ui| {
        evidence(item).show(ui);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            Type::TITLE.label(ui, view.title(item.id), theme.ink);
            Type::NOTE.label(ui, words::item(item), theme.dim);
        });
    });
}

fn evidence(item: &ItemView) -> EvidenceBar {
    let grounds = match item.grounds {
        Grounds::Opinion => Evidence::Opinion,
        Grounds::Informed => Evidence::Informed,
        Grounds::Tested => Evidence::Tested,
    };
    let (mean, half) = (item.effect.mean as f32, item.effect.half_width() as f32);
    EvidenceBar::new(mean - half, mean, mean + half, grounds)
}

fn item(ui: &mut Ui, view: &View<'_>, id: ItemId) {
    let Some(item) = view.item(id) else { return };
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::CIRCLE_DASHED), view.title(id), "");
    let need = item.need.filter(|need| view.knows(*need)).map(|need| view.scenario().needs[need.index()].title.as_str());
    let serves = need.map_or_else(|| tr!("sky-serves-none").to_owned(), |need| tr!("sky-serves", need = need));
    Type::TEXT.label(ui, serves, theme.ink);
    if let Some(sponsor) = item.sponsor {
        let who = view.scenario().stakeholders[sponsor.index()].name.as_str();
        Type::TEXT.label(ui, tr!("sky-asked-for", who = who), theme.ink);
    }
    evidence(&item).show(ui);
    Type::TEXT.label(ui, words::item(&item), theme.ink);
    Type::NOTE.label(ui, format!("{} {}", tr!("sky-effect-what"), desk_words::outcome_point(view)), theme.dim);
    Type::NOTE.label(ui, words::item_known(&item), theme.dim);
}

fn person(ui: &mut Ui, view: &View<'_>, id: StakeholderId) {
    let theme = Look::of(ui).theme;
    let who = &view.scenario().stakeholders[id.index()];
    let person = view.person(id);
    ui.horizontal(|ui| {
        desk_words::portrait(view, id).size(size::CARD).show(ui, &who.name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
            Type::LEAD_STRONG.label(ui, &who.name, theme.ink);
            Type::NOTE.label(ui, &who.role, theme.dim);
            ui.horizontal(|ui| {
                TrustBar::new(person.trust as f32).show(ui);
                power_bars(ui, desk_words::power(view, id));
            });
        });
    });
    if let Some(moved) = desk_words::trust_move(view, id) {
        Type::NOTE.label(ui, moved, theme.dim);
    }
    separator(ui);
    let asks: Vec<&str> = view.requests().filter(|r| r.from == id).map(|r| view.title(r.item)).collect();
    let open = if asks.is_empty() { tr!("sky-nothing-open").to_owned() } else { tr!("sky-open", asks = asks.join(", ")) };
    Type::TEXT.label(ui, open, theme.ink);
    let wants = view.items().filter(|item| item.sponsor == Some(id) && words::shows(item.stage));
    wants.for_each(|item| line(ui, view, &item));
}

fn star(ui: &mut Ui, view: &View<'_>) {
    let Some((id, metric, last, level)) = desk_words::north_star_share(view) else { return };
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::STAR_FOUR), &metric.name, tr!("sky-star.inside"));
    Type::TEXT.label(ui, &metric.what, theme.ink);
    let reached = tr!("sky-star-reached", reading = words::reading(metric, last), share = number::percent(level));
    Type::TEXT.label(ui, reached, theme.ink);
    Type::NOTE.label(ui, words::metric_moved(metric, view.metric(id)), theme.dim);
}

fn debt(ui: &mut Ui, view: &View<'_>) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::WALL), tr!("sky-debt"), "");
    let stands = tr!("sky-debt-stands", debt = number::of_hundred(view.debt() as f32), cost = number::percent(view.debt_drag() as f32));
    Type::TEXT.label(ui, stands, theme.ink);
    Type::TEXT.label(ui, tr!("sky-debt-planned", share = number::percent(view.debt_share() as f32)), theme.ink);
    Type::NOTE.label(ui, tr!("sky-debt-grows"), theme.dim);
}

fn not_heard(ui: &mut Ui, view: &View<'_>) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::USERS), tr!("sky-not-heard-yet"), "");
    let interviews = view.interviews().round() as u32;
    Type::TEXT.label(ui, tr!("sky-heard", interviews = interviews, heard = number::percent(view.heard() as f32)), theme.ink);
    let next = number::percent(view.heard_after(1) as f32);
    Type::TEXT.label(ui, tr!("sky-heard-next", heard = next), theme.ink);
    Type::NOTE.label(ui, tr!("sky-fog-hides"), theme.dim);
}
