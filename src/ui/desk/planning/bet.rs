//! The bet on an item: what it should add, when to look, and the player's own chance.

use crate::scenario::{DecisionKind, ItemId, north_star};
use crate::sim::{Bet, CHANCE, Decision, ItemView, View};
use crate::tr;
use crate::ui::desk::{DeskState, keys, words};
use crate::ui::egui::{Key, Ui};
use crate::ui::icon::name;
use crate::ui::widgets::{Button, Slider, section_header};
use crate::ui::{Intent, Look, Type, Words, number};

/// A bet that is being thought about.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Draft {
    item: Option<ItemId>,
    at_least: f32,
    review: f32,
    chance: f32,
    /// It was taken back just now.
    withdrawn: bool,
}

impl Draft {
    fn of(view: &View<'_>, item: &ItemView) -> Self {
        let bet = item.bet.unwrap_or_else(|| usual(view, item));
        Self {
            item: Some(item.id),
            at_least: bet.at_least as f32,
            // The Review of an older bet may be behind.
            review: f32::from(bet.review).max(view.sprint() as f32 + 1.0),
            chance: f32::from(bet.chance),
            withdrawn: false,
        }
    }

    fn bet(self) -> Bet {
        // Tenths, as shown.
        Bet { at_least: f64::from((self.at_least / TENTH).round() * TENTH), review: self.review as u8, chance: self.chance as u8 }
    }
}

/// A bet to begin from: what is believed, as early as it can be read, even odds.
fn usual(view: &View<'_>, item: &ItemView) -> Bet {
    Bet { at_least: view.observable(item.effect.mean), review: view.first_reading() as u8, chance: (*CHANCE.end()).div_ceil(2) }
}

/// Some bet on an item, to ask whether bets are possible.
pub(super) fn any(view: &View<'_>, item: &ItemView) -> Decision {
    Decision::PlaceBet(item.id, usual(view, item))
}

/// What a bet means in the north star's unit, and when it is read.
pub(super) fn says(view: &View<'_>, at_least: f64, review: usize) -> String {
    let scenario = view.scenario();
    let measure = north_star(scenario).map(|id| {
        let metric = &scenario.metrics[id.index()];
        let change = words::metric_change(metric, at_least * metric.per_point, 1);
        tr!("planning-bet-in-time", change = change, metric = metric.name.as_str())
    });
    let wait = scenario.rules.evidence.bet_sprints;
    let read = if review < view.first_reading() {
        tr!("planning-bet-read", sprints = wait)
    } else {
        tr!("planning-bet-read-in", review = review, sprints = wait)
    };
    match measure {
        Some(measure) => format!("{measure} {read}"),
        None => read,
    }
}

/// The form: what should change, by how much, when to look, and the player's chance.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, item: &ItemView, state: &mut DeskState) {
    let theme = Look::of(ui).theme;
    let stands = if item.bet.is_some() { tr!("planning-bet-set") } else { tr!("planning-bet-draft") };
    section_header(ui, Some(name::TARGET), tr!("planning-bet"), stands);
    if let (false, Err(refusal)) = (view.is_unlocked(DecisionKind::Bets), view.allows(&any(view, item))) {
        Type::TEXT.label(ui, words::refusal(&refusal), theme.dim);
        return;
    }
    let planning = &mut state.planning;
    if planning.bet.item != Some(item.id) {
        planning.bet = Draft::of(view, item);
    }
    let draft = &mut planning.bet;
    let rules = &view.scenario().rules.evidence;
    if let Some((_, metric, value, _)) = words::north_star_share(view) {
        Type::NOTE.label(ui, tr!("planning-bet-what"), theme.dim);
        let then = value + f64::from(draft.at_least) * metric.per_point;
        let decimals = usize::from(metric.decimals).max(1);
        let then = format!("{}{}{}", metric.prefix, number::plain(then as f32, decimals), metric.unit);
        let said = tr!("planning-bet-from-to", now = words::metric_value(metric, value), then = then);
        Words::new().add(Type::TITLE, &metric.name, theme.ink).add(Type::NOTE, format!("   {said}"), theme.dim).show(ui);
    }
    let value = tr!("planning-or-more", effect = number::signed(draft.at_least, 1));
    let (low, high) = (number::signed(rules.least_seen as f32, 0), number::signed(rules.most_seen as f32, 0));
    let points = rules.least_seen as f32..=rules.most_seen as f32;
    Slider::new(&mut draft.at_least, points)
        .label(tr!("planning-bet-effect"))
        .value(&value)
        .remark(tr!("planning-bet-unit"))
        .step(TENTH)
        .ends(&low, &high)
        .show(ui);
    let sprints = (view.sprint() as f32 + 1.0)..=(view.sprints() as f32);
    if sprints.start() < sprints.end() {
        let when = tr!("planning-review", number = draft.review);
        Slider::new(&mut draft.review, sprints).label(tr!("planning-bet-when")).value(&when).step(1.0).show(ui);
    }
    let chance = number::percent(draft.chance / PERCENT);
    let chances = f32::from(*CHANCE.start())..=f32::from(*CHANCE.end());
    Slider::new(&mut draft.chance, chances).label(tr!("planning-bet-chance")).value(&chance).step(1.0).show(ui);
    let measuring = number::plain(view.measure_points(item) as f32, 1);
    let read = if (draft.review as usize) < view.first_reading() {
        tr!("planning-bet-read", sprints = rules.bet_sprints)
    } else {
        tr!("planning-bet-read-not-before", sprints = rules.bet_sprints)
    };
    Type::NOTE.label(ui, format!("{read} {}", tr!("planning-bet-measure", points = measuring)), theme.dim);
    if item.bet.is_some() {
        let withdraw = Decision::WithdrawBet(item.id);
        let refusal = view.allows(&withdraw).err().map(|r| words::refusal(&r));
        if Button::quiet(tr!("planning-bet-withdraw")).off(refusal.as_deref()).show(ui).clicked() {
            planning.bet.withdrawn = true;
        }
    }
}

/// The buttons of the form; they do not scroll away.
pub(super) fn decide(ui: &mut Ui, view: &View<'_>, item: &ItemView, state: &mut DeskState, out: &mut Vec<Intent>) {
    let refusal = view.allows(&any(view, item)).err().map(|r| words::refusal(&r));
    let label = if item.bet.is_some() { tr!("planning-change-bet") } else { tr!("planning-bet-confirm") };
    let buttons = [Button::secondary(tr!("planning-leave-it")), Button::secondary(label).accented().off(refusal.as_deref())];
    let [left, set] = super::card::pair(ui, buttons);
    let draft = state.planning.bet;
    if draft.withdrawn {
        out.push(Intent::Decide(Decision::WithdrawBet(item.id)));
    } else if set && draft.item == Some(item.id) {
        out.push(Intent::Decide(Decision::PlaceBet(item.id, draft.bet())));
    }
    if left || set || draft.withdrawn || keys::take(ui, Key::Escape) {
        close(ui, state);
    }
}

fn close(ui: &Ui, state: &mut DeskState) {
    state.planning.fold_up(ui);
    state.planning.bet = Draft::default();
}

const TENTH: f32 = 0.1;
const PERCENT: f32 = 100.0;
