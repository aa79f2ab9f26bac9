//! The item in hand: what it would change, who asks, what is known of its effect, and what to do about it.

use super::plan::Plan;
use super::{Fold, belief, bet, live, release, tell};
use crate::scenario::Idea;
use crate::sim::{Belief, Block, Decision, Grounds, ItemView, Recording, Stage, View};
use crate::ui::desk::{DeskState, scrolled, words};
use crate::ui::egui::{Frame, Margin, Panel, Ui};
use crate::ui::icon::name;
use crate::ui::portrait::size;
use crate::ui::widgets::{Button, Evidence, card as ground, empty_state, meaning_chip, separator};
use crate::ui::{Intent, Look, Type, Words, number, space};

/// The right panel.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    let view = run.view();
    let Some(item) = state.planning.hand(&view).and_then(|id| view.item(id)) else {
        empty_state(ui, name::LIST_NUMBERS, "No items", "Ask, interview or refine.");
        return;
    };
    let live = item.stage == Stage::Live;
    if live || state.planning.fold == Fold::Nothing {
        let margin = Margin::symmetric(space::PAD_PANEL as i8, space::PAD_LIST as i8);
        let frame = Frame::new().inner_margin(margin);
        Panel::bottom("what to do with the item").resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
            if live {
                live::decide(ui, &view, &item, &mut state.planning.live, out);
            } else {
                actions(ui, &view, &item, state, out);
            }
        });
    }
    let id = format!("item {}", item.id.index());
    scrolled(ui, &id, space::PAD_PANEL, |ui| {
        ui.add_space(space::PAD_PANEL);
        head(ui, &view, &item);
        ui.add_space(space::GAP);
        what(ui, &view, &item);
        ui.add_space(space::GAP);
        effect(ui, &view, &item);
        ui.add_space(space::GAP);
        separator(ui);
        ui.add_space(space::GAP);
        if live {
            Type::LEAD_STRONG.label(ui, "What to do with it", Look::of(ui).theme.ink);
            live::show(ui, &view, &item, &mut state.planning.live);
        } else {
            match state.planning.fold {
                Fold::Nothing => standing(ui, &view, &item),
                Fold::Bet => bet::show(ui, &view, &item, state, out),
                Fold::Tell => tell::show(ui, &view, &item, state, out),
                Fold::Release => release::show(ui, &view, &item, state, out),
            }
        }
        ui.add_space(space::PAD_PANEL);
    });
}

fn head(ui: &mut Ui, view: &View<'_>, item: &ItemView) {
    let theme = Look::of(ui).theme;
    let plan = Plan::of(view);
    let place = match (plan.row(item.id), item.stage) {
        (_, Stage::Live) => "Live".to_owned(),
        (Some(row), _) => format!("Item {}", row.place),
        (None, _) => "Not in the plan".to_owned(),
    };
    let points = if item.stage == Stage::Live { item.estimate } else { item.remaining };
    let points = number::points(points.round() as u32);
    let unready = (view.scenario().rules.size.unready - 1.0) as f32;
    let ready = match (item.stage, item.ready) {
        (Stage::InWork, _) => "in work".to_owned(),
        (Stage::Live, _) => format!("used by {}", number::percent(item.adoption as f32)),
        (_, true) => "ready".to_owned(),
        (_, false) => format!("not ready, takes {} more", number::percent(unready)),
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
    let promised = promise.map(|p| {
        let how = if p.dated { "a date" } else { "a range" };
        format!("promised until sprint {}, {how}", p.due + 1)
    });
    let Some(who) = item.sponsor else {
        Type::NOTE.label(ui, "Nobody asks for it by name.", theme.dim);
        return;
    };
    let name = &scenario.stakeholders[who.index()].name;
    ui.horizontal_top(|ui| {
        words::portrait(view, who).size(size::ROW).show(ui, name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let stated = number::signed(item.stated as f32, 1);
            let words = Words::new().add(Type::NOTE, format!("{name} asks for it, states {stated}"), theme.ink);
            words.show(ui);
            Type::NOTE.label(ui, promised.unwrap_or_else(|| "not promised".to_owned()), theme.dim);
        });
    });
}

fn waits(ui: &mut Ui, view: &View<'_>, item: &ItemView) {
    let theme = Look::of(ui).theme;
    let scenario = view.scenario();
    ui.horizontal_wrapped(|ui| {
        match item.need {
            Some(need) => meaning_chip(ui, name::STAR_FOUR, &scenario.needs[need.index()].title, theme.dim),
            None => meaning_chip(ui, name::LINK_BREAK, "no need linked", theme.warn),
        };
        if let Idea::Mandated { deadline } = scenario.items[item.id.index()].idea {
            meaning_chip(ui, name::CALENDAR_X, &format!("mandated, live by the end of sprint {deadline}"), theme.warn);
        }
        if item.dependencies > 0 {
            let team = scenario.items[item.id.index()].depends_on.as_deref().unwrap_or("other teams");
            let words = format!("waits for {team}, {} of {} coordinated", item.coordinated, item.dependencies);
            let colour = if item.coordinated < item.dependencies { theme.warn } else { theme.dim };
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
            let card = &scenario.requests[request.index()];
            Type::TEXT.label(ui, format!("“{}”", card.ask), theme.ink);
            if let Some(because) = view.because(request) {
                Type::NOTE.label(ui, format!("Asked why: “{because}”"), theme.dim);
            }
        }
        Some(request) => {
            let asked = &scenario.requests[request.index()].title;
            Type::TEXT.label(ui, format!("The other way to what lies behind “{asked}”."), theme.ink);
        }
        None => {
            Type::TEXT.label(ui, &scenario.items[item.id.index()].what, theme.ink);
        }
    }
}

fn effect(ui: &mut Ui, view: &View<'_>, item: &ItemView) {
    let theme = Look::of(ui).theme;
    Words::new()
        .add(Type::TEXT_STRONG, "What is known of its effect", theme.ink)
        .add(Type::NOTE, "  outcome points once everybody uses it", theme.dim)
        .show(ui);
    let prior = view.prior_of(item.id);
    if item.grounds == Grounds::Opinion {
        belief::belief(ui, "opinion", prior, Evidence::Opinion, false);
    } else {
        belief::belief(ui, "opinion, at first", prior, Evidence::Opinion, false);
        belief::belief(ui, "known now", item.effect, belief::evidence(item.grounds), false);
    }
    if item.stage == Stage::Live {
        return;
    }
    let Some(test) = Test::next(view, item) else {
        Type::NOTE.label(ui, "Another test would hardly add to this.", theme.dim);
        return;
    };
    if test.booked {
        Type::NOTE.label(ui, format!("{} is in the calendar. {}", test.name, test.result), theme.dim);
        return;
    }
    let (variance, noise) = (item.effect.sd * item.effect.sd, test.noise * test.noise);
    let after = Belief { mean: item.effect.mean, sd: (variance * noise / (variance + noise)).sqrt() };
    belief::belief(ui, test.would, after, test.evidence, true);
    let price = format!("{} and {} points", number::half_days(test.half_days), number::plain(test.points as f32, 1));
    Type::NOTE.label(ui, format!("{} costs {price}, booked in the Calendar. {}", test.name, test.result), theme.dim);
}

/// The next thing that would tell more about an item.
struct Test {
    name: &'static str,
    would: &'static str,
    noise: f64,
    points: f64,
    half_days: u32,
    evidence: Evidence,
    booked: bool,
    result: String,
}

impl Test {
    fn next(view: &View<'_>, item: &ItemView) -> Option<Self> {
        let rules = &view.scenario().rules.evidence;
        let has = |block: Block| view.blocks().contains(&block);
        let next = format!("Result in sprint {}.", view.sprint() + 2);
        match item.grounds {
            Grounds::Tested => None,
            Grounds::Opinion if !item.testing && !has(Block::Experiment(item.id)) => Some(Self {
                name: "A prototype",
                would: "prototype would",
                noise: rules.prototype_noise,
                points: rules.prototype_points,
                half_days: u32::from(Block::Prototype(item.id).kind().half_days()),
                evidence: Evidence::Informed,
                booked: has(Block::Prototype(item.id)),
                result: "Result at the Review.".to_owned(),
            }),
            _ => Some(Self {
                name: "A live test",
                would: "live test would",
                noise: rules.experiment_noise,
                points: rules.experiment_points + rules.experiment_share * item.estimate,
                half_days: u32::from(Block::Experiment(item.id).kind().half_days()),
                evidence: Evidence::Tested,
                booked: item.testing || has(Block::Experiment(item.id)),
                result: next,
            }),
        }
    }
}

fn standing(ui: &mut Ui, view: &View<'_>, item: &ItemView) {
    let look = Look::of(ui);
    let theme = look.theme;
    if let Some(bet) = item.bet {
        ground(&look).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let at_least = number::signed(bet.at_least as f32, 1);
            Type::TITLE.label(
                ui,
                format!("Bet: {at_least} or more, your chance {}", number::percent(f32::from(bet.chance) / PERCENT)),
                theme.ink,
            );
            Type::NOTE.label(ui, bet::says(view, bet.at_least, usize::from(bet.review)), theme.dim);
        });
    } else {
        Type::NOTE.label(ui, "No bet: what it did will show late or never. B sets one.", theme.dim);
    }
    release::standing(ui, view, item);
}

fn actions(ui: &mut Ui, view: &View<'_>, item: &ItemView, state: &mut DeskState, out: &mut Vec<Intent>) {
    let include = Decision::Include(item.id, !item.included);
    let off = |d: &Decision| view.allows(d).err().map(|r| words::refusal(&r));
    ui.horizontal_wrapped(|ui| {
        let label = if item.included { "Take out" } else { "Put in" };
        if Button::secondary(label).off(off(&include).as_deref()).show(ui).clicked() {
            out.push(Intent::Decide(include));
            state.planning.take_in_hand(item.id);
        }
        let tell = if item.sponsor.is_some() { "Tell the sponsor" } else { "Drop it" };
        let bet = if item.bet.is_some() { "Change the bet" } else { "Set a bet" };
        let folds = [
            (tell, Fold::Tell, off(&Decision::Reject(item.id, None)).filter(|_| item.stage != Stage::Backlog)),
            ("Forecast", Fold::Release, off(&release::any(view, item))),
            (bet, Fold::Bet, off(&bet::any(view, item))),
        ];
        for (label, fold, reason) in folds {
            let mut button = Button::secondary(label).off(reason.as_deref());
            if fold == Fold::Bet {
                button = button.accented();
            }
            if button.show(ui).clicked() {
                state.planning.take_in_hand(item.id);
                state.planning.fold = fold;
            }
        }
    });
}

const PERCENT: f32 = 100.0;
