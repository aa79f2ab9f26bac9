//! The item in hand: what it would change, who asks, what is known of its effect, and what to do about it.

use super::next_test::Test;
use super::plan::PlannedWork;
use super::{Fold, PlanForm, belief, bet, live, release, tell};
use crate::sim::{Decision, Grounds, ItemView, Recording, Stage, View};
use crate::tr;
use crate::ui::desk::{DeskState, Part, keys, press_icon, scrolled, words};
use crate::ui::egui::{Align, Frame, Id, Margin, Panel, Rect, Ui, UiBuilder, Vec2, vec2};
use crate::ui::icon::name;
use crate::ui::portrait::size;
use crate::ui::widgets::{Button, Evidence, card as ground, empty_state, meaning_chip, separator};
use crate::ui::{Intent, Look, Type, Words, number, space};

/// The right panel.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    let view = run.view();
    let Some(item) = state.planning.hand(&view).and_then(|id| view.item(id)) else {
        empty_state(ui, name::LIST_NUMBERS, tr!("planning-no-items"), tr!("planning-no-items-what"));
        return;
    };
    let live = item.stage == Stage::Live;
    close_button(ui, state);
    if live || matches!(state.planning.fold, Fold::Nothing | Fold::Bet | Fold::Release) {
        let margin = Margin::symmetric(space::PAD_PANEL as i8, space::PAD_LIST as i8);
        let frame = Frame::new().inner_margin(margin);
        // Each bar remembers its own height, so that none is cut off while another opens.
        Panel::bottom(Id::new(("what to do with the item", live, state.planning.fold)))
            .resizable(false)
            .show_separator_line(false)
            .frame(frame)
            .show(ui, |ui| match state.planning.fold {
                _ if live => live::decide(ui, &view, &item, &mut state.planning.live, out),
                Fold::Bet => bet::decide(ui, &view, &item, state, out),
                Fold::Release => release::decide(ui, &view, &item, state, out),
                _ => actions(ui, &view, &item, state, out),
            });
    }
    let id = format!("item {}", item.id.index());
    scrolled(ui, &id, space::PAD_PANEL, |ui| {
        ui.spacing_mut().item_spacing.y = space::GRID;
        ui.add_space(space::PAD_LIST);
        head(ui, &view, &item);
        // A form takes its room.
        if live || matches!(state.planning.fold, Fold::Nothing | Fold::Tell) {
            ui.add_space(space::GRID);
            what(ui, &view, &item);
        }
        ui.add_space(space::GRID);
        effect(ui, &view, &item);
        ui.add_space(space::GRID);
        separator(ui);
        if std::mem::take(&mut state.planning.unfolded) {
            ui.scroll_to_cursor(Some(Align::TOP));
            // The keyboard comes along: from the list, the next row would take the form away again.
            if !ui.input(|input| input.pointer.any_click()) {
                keys::focus_next(ui, ui.cursor().min);
            }
        }
        ui.add_space(space::GRID);
        if live {
            Type::LEAD_STRONG.label(ui, tr!("planning-feature"), Look::of(ui).theme.ink);
            live::show(ui, &view, &item, &mut state.planning.live);
        } else {
            match state.planning.fold {
                Fold::Nothing => standing(ui, &view, &item),
                Fold::Bet => bet::show(ui, &view, &item, state),
                Fold::Tell => tell::show(ui, &view, &item, state, out),
                Fold::Release => release::show(ui, &view, &item, state),
            }
        }
        ui.add_space(space::PAD_PANEL);
    });
}

/// Beside matrix and tree the card can be closed again.
fn close_button(ui: &mut Ui, state: &mut DeskState) {
    if state.planning.shown == PlanForm::List {
        return;
    }
    let corner = ui.max_rect().right_top() + vec2(-space::BUTTON - space::GAP, space::GAP);
    let place = Rect::from_min_size(corner, Vec2::splat(space::BUTTON));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(place).id_salt("close the card"));
    if press_icon(&mut ui, name::X, tr!("planning-close-card")).clicked() {
        state.planning.card = false;
        state.part = Part::Centre;
    }
}

fn head(ui: &mut Ui, view: &View<'_>, item: &ItemView) {
    let theme = Look::of(ui).theme;
    let plan = PlannedWork::of(view);
    let place = match (plan.row(item.id), item.stage) {
        (_, Stage::Live) => tr!("planning-item-live").to_owned(),
        (Some(row), _) => tr!("planning-item-place", place = row.place),
        (None, _) => tr!("planning-item-out").to_owned(),
    };
    let points = if item.stage == Stage::Live { item.estimate } else { item.remaining };
    let points = number::points(points.round() as u32);
    let unready = view.unready_work() as f32;
    let ready = match (item.stage, item.ready) {
        (Stage::InWork, _) => tr!("planning-item-in-work").to_owned(),
        (Stage::Live, _) => tr!("planning-item-used", share = number::percent(item.adoption as f32)),
        (_, true) => tr!("planning-ready").to_owned(),
        (_, false) => tr!("planning-item-not-ready", more = number::percent(unready)),
    };
    Type::NOTE.label(ui, format!("{place} · {points} · {ready}"), theme.dim);
    Type::LEAD_STRONG.label(ui, view.title(item.id), theme.ink);
    sponsor(ui, view, item);
    waits(ui, view, item);
}

fn sponsor(ui: &mut Ui, view: &View<'_>, item: &ItemView) {
    let theme = Look::of(ui).theme;
    let scenario = view.scenario();
    let promise = view.promises().iter().find(|p| p.item == item.id);
    let promised = promise.map_or_else(
        || tr!("planning-item-not-promised").to_owned(),
        |p| {
            if p.dated {
                tr!("planning-item-promised-date", sprint = p.due + 1)
            } else {
                tr!("planning-item-promised-range", sprint = p.due + 1)
            }
        },
    );
    let Some(who) = item.sponsor else {
        Type::NOTE.label(ui, tr!("planning-item-not-asked"), theme.dim);
        return;
    };
    let name = &scenario.stakeholders[who.index()].name;
    ui.horizontal_top(|ui| {
        words::portrait(view, who).size(size::ROW).show(ui, name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let stated = number::signed(item.stated as f32, 1);
            Type::NOTE.label(ui, tr!("planning-item-asked", who = name.as_str(), effect = stated), theme.ink);
            Type::NOTE.label(ui, promised, theme.dim);
        });
    });
}

fn waits(ui: &mut Ui, view: &View<'_>, item: &ItemView) {
    let theme = Look::of(ui).theme;
    let scenario = view.scenario();
    ui.horizontal_wrapped(|ui| {
        match item.need {
            Some(need) => meaning_chip(ui, name::STAR_FOUR, &scenario.needs[need.index()].title, theme.dim),
            None => meaning_chip(ui, name::LINK_BREAK, tr!("planning-no-need"), theme.warn),
        };
        if let Some(deadline) = view.deadline(item.id) {
            meaning_chip(ui, name::CALENDAR_X, &tr!("planning-item-mandated", sprint = deadline), theme.warn);
        }
        let upkeep = scenario.upkeep_of(item.id);
        if item.stage == Stage::Live && upkeep > 0.0 {
            let points = number::plain(upkeep as f32, 1);
            meaning_chip(ui, name::WRENCH, &tr!("planning-feature-upkeep", points = points), theme.warn);
        }
        let repays = scenario.repays(item.id);
        if item.stage != Stage::Live && repays > 0.0 {
            let debt = number::share(repays.min(view.debt()) as f32);
            meaning_chip(ui, name::WALL, &tr!("planning-item-repays", debt = debt), theme.dim);
        }
        if let Some(first) = view.waits_for(item.id) {
            meaning_chip(ui, name::LOCK_SIMPLE, &tr!("planning-after", item = view.title(first)), theme.warn);
        }
        if item.dependencies > 0 {
            let (coordinated, of) = (item.coordinated, item.dependencies);
            let words = match scenario.items[item.id.index()].depends_on.as_deref() {
                Some(team) => tr!("planning-item-waits", team = team, coordinated = coordinated, of = of),
                None => tr!("planning-item-waits-others", coordinated = coordinated, of = of),
            };
            let colour = if coordinated < of { theme.warn } else { theme.dim };
            meaning_chip(ui, name::LINK, &words, colour);
        }
    });
}

fn what(ui: &mut Ui, view: &View<'_>, item: &ItemView) {
    let theme = Look::of(ui).theme;
    let scenario = view.scenario();
    let request = scenario.request_of(item.id);
    match request {
        Some(request) if scenario.item_of(request) == item.id => {
            Type::TEXT.label(ui, tr!("planning-item-ask", ask = view.ask(request)), theme.ink);
            if let Some(because) = view.because(request) {
                Type::NOTE.label(ui, tr!("planning-item-because", because = because), theme.dim);
            }
        }
        Some(request) => {
            let asked = &scenario.requests[request.index()].title;
            Type::TEXT.label(ui, tr!("planning-item-other-way", asked = asked.as_str()), theme.ink);
        }
        None => {
            Type::TEXT.label(ui, &scenario.items[item.id.index()].what, theme.ink);
        }
    }
}

fn effect(ui: &mut Ui, view: &View<'_>, item: &ItemView) {
    let theme = Look::of(ui).theme;
    Words::new()
        .add(Type::TEXT_STRONG, tr!("planning-effect"), theme.ink)
        .add(Type::NOTE, format!("  {}", tr!("planning-effect-what")), theme.dim)
        .show(ui)
        .on_hover_text(words::outcome_point(view));
    let prior = view.prior_of(item.id);
    if item.grounds == Grounds::Opinion {
        belief::belief(ui, tr!("planning-effect-opinion"), prior, Evidence::Opinion, false);
    } else {
        belief::belief(ui, tr!("planning-effect-at-first"), prior, Evidence::Opinion, false);
        belief::belief(ui, tr!("planning-effect-now"), item.effect, belief::evidence(item.grounds), false);
    }
    if item.stage == Stage::Live {
        return;
    }
    let Some(test) = Test::next(view, item) else {
        Type::NOTE.label(ui, tr!("planning-effect-known-well"), theme.dim);
        return;
    };
    if test.booked {
        Type::NOTE.label(ui, tr!("planning-effect-booked", test = test.key, result = test.result), theme.dim);
        return;
    }
    let would = tr!("planning-effect-would", test = test.key);
    belief::belief(ui, &would, item.effect.narrowed(test.noise), test.evidence, true);
    let costs = tr!("planning-effect-costs", test = test.key, price = test.price(), result = test.result.clone());
    Type::NOTE.in_short(ui, tr!("planning-effect-costs-in-short", test = test.key, result = test.result), costs, theme.dim);
}

fn standing(ui: &mut Ui, view: &View<'_>, item: &ItemView) {
    let look = Look::of(ui);
    let theme = look.theme;
    if let Some(bet) = item.bet {
        ground(&look).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let at_least = number::signed(bet.at_least as f32, 1);
            let chance = number::percent(f32::from(bet.chance) / PERCENT);
            Type::TITLE.label(ui, tr!("planning-item-bet", effect = at_least, chance = chance), theme.ink);
            Type::NOTE.label(ui, bet::says(view, bet.at_least, usize::from(bet.review)), theme.dim);
        });
    } else {
        Type::NOTE.label(ui, tr!("planning-item-no-bet"), theme.dim);
    }
    release::standing(ui, view, item);
}

/// What can be done with the item: what is asked for seldom above, the usual pair below, the next step at the right.
fn actions(ui: &mut Ui, view: &View<'_>, item: &ItemView, state: &mut DeskState, out: &mut Vec<Intent>) {
    let off = |d: &Decision| view.allows(d).err().map(|r| words::refusal(&r));
    let tell = if item.sponsor.is_some() { tr!("planning-tell-sponsor") } else { tr!("planning-drop") };
    let telling = off(&Decision::Reject(item.id, None)).filter(|_| item.stage != Stage::Backlog);
    let mut fold = None;
    let forecasting = off(&release::any(view, item));
    let [told, forecast] =
        pair(ui, [Button::quiet(tell).off(telling.as_deref()), Button::quiet(tr!("planning-forecast")).off(forecasting.as_deref())]);
    if told {
        fold = Some(Fold::Tell);
    }
    if forecast {
        fold = Some(Fold::Release);
    }
    let include = Decision::Include(item.id, !item.included);
    let (icon, label) =
        if item.included { (name::ARROW_LINE_DOWN, tr!("planning-take-out")) } else { (name::ARROW_LINE_UP, tr!("planning-put-in")) };
    let bet = if item.bet.is_some() { tr!("planning-change-bet") } else { tr!("planning-set-bet") };
    let [moved, bets] = pair(
        ui,
        [
            Button::secondary(label).icon(icon).off(off(&include).as_deref()),
            Button::secondary(bet).accented().off(off(&bet::any(view, item)).as_deref()),
        ],
    );
    if moved {
        out.push(Intent::Decide(include));
        state.planning.take_in_hand(item.id);
    }
    if bets {
        fold = Some(Fold::Bet);
    }
    if let Some(fold) = fold {
        state.planning.unfold(item.id, fold);
    }
}

/// Two buttons of equal width side by side; which was pressed.
pub(super) fn pair(ui: &mut Ui, buttons: [Button<'_>; 2]) -> [bool; 2] {
    let half = (ui.available_width() - ui.spacing().item_spacing.x) / 2.0;
    ui.horizontal(|ui| {
        buttons.map(|button| {
            let mut place = ui.new_child(UiBuilder::new().max_rect(Rect::from_min_size(ui.cursor().min, vec2(half, space::BUTTON))));
            let response = button.width(half).show(&mut place);
            ui.allocate_space(vec2(half, response.rect.height()));
            response.clicked()
        })
    })
    .inner
}

const PERCENT: f32 = 100.0;
