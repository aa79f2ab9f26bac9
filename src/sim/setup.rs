//! The world at the start: what is hidden is drawn, what is known is copied.

use super::draws;
use super::interval;
use super::known::{Calendar, DilemmaToll, HALF_DAYS, Known, KnownItem, KnownNeed, KnownPerson, Odds, Plan, Slot, Stage, StoryMapState};
use super::luck::{Draw, Luck, What};
use super::normal::inverse_normal_cdf;
use super::phase::Phase;
use super::table::{Row, Table};
use super::truth::{Tally, TrueItem, TrueNeed, Truth};
use crate::scenario::{DilemmaId, Idea, ImpedimentId, Item, ItemId, NeedId, Request, RequestId, Scenario};

/// Observations of each metric before the first sprint, so that a change can be told from noise.
pub(super) const BEFORE: usize = 4;

/// Both halves of a fresh world. Of an item that nobody sees yet only the need is drawn where the rest may come late.
pub(super) fn world(scenario: &Scenario, luck: Luck, drawn_late: bool) -> (Known, Truth) {
    let truth = hidden(scenario, luck, drawn_late);
    let known = shown(scenario, luck, &truth);
    (known, truth)
}

fn hidden(scenario: &Scenario, luck: Luck, drawn_late: bool) -> Truth {
    let needs: Table<NeedId, TrueNeed> = scenario
        .needs
        .iter()
        .enumerate()
        .map(|(i, need)| draw_need(scenario, need.importance, need.window, &mut luck.draw(What::Need, i, 0)))
        .collect();
    let mut base = scenario.start.outcome;
    let mut items = Vec::with_capacity(scenario.items.len());
    for (i, item) in scenario.items.iter().enumerate().take(scenario.authored_items) {
        if drawn_late && item.idea == Idea::Targeted {
            let need = need_of(item, luck, i);
            if !scenario.needs.get(need.index()).is_some_and(|need| need.known) {
                items.push(TrueItem { need, ..TrueItem::NONE });
                continue;
            }
        }
        let drawn = draw_authored(scenario, item, i, &needs, luck);
        if item.idea == Idea::Inherited {
            base -= drawn.value;
        }
        items.push(drawn);
    }
    let sprints = usize::from(scenario.sprints);
    // What is asked for, and what hides behind it, is drawn when it arrives.
    // In two steps: a C library clears as much at once by an instruction that starts slowly.
    items.resize(scenario.authored_items + scenario.requests.len(), TrueItem::NONE);
    items.resize(scenario.items.len(), TrueItem::NONE);
    Truth {
        items: Table::new(items),
        needs,
        has_alternative: Table::new(vec![false; scenario.requests.len()]),
        requests: deal_requests(scenario, luck, |_| true),
        dilemmas: deal_dilemmas(scenario, luck, |_| true),
        impediments: deal_impediments(scenario, luck, 0),
        turns: true,
        base,
        leading: scenario.start.outcome,
        lagging: scenario.start.outcome,
        defects: scenario.start.defects,
        late: 0,
        tally: Tally {
            ends: Vec::with_capacity(sprints),
            course: Vec::with_capacity(sprints + usize::from(scenario.rules.utility.epilogue_sprints)),
            ..Tally::default()
        },
    }
}

/// Plays in a row that should not meet the same cards: a deck is dealt in this many hands.
const HANDS: u64 = 3;

/// Some cards of a deck in the order of a seed: its own third first, so that three plays in a row with
/// seeds of different remainders meet different cards.
fn own_third_first(card: usize, play: u64) -> Option<u8> {
    Some(u8::from(!(card as u64 + play).is_multiple_of(HANDS)))
}

/// Of a deck that is large enough for two plays: the first two have a hand each and half of the third one's, and the third
/// has its hand and, at last, what the others came to late.
fn apart(card: usize, play: u64) -> Option<u8> {
    let (hand, half) = (card as u64 % HANDS, (card as u64 / HANDS) % 2);
    match (play, hand, half) {
        (0 | 1, own, 1) if own == play => Some(0),
        (0 | 1, own, _) if own == play => Some(1),
        (0 | 1, 2, half) if half == play => Some(2),
        (2, 2, _) => Some(0),
        (2, _, 0) => Some(1),
        _ => None,
    }
}

/// Some cards of a deck in the order of a seed, first those that `turn` puts first; those that it gives none stay out.
fn deal<T>(
    luck: Luck,
    what: What,
    cards: impl Iterator<Item = usize>,
    turn: impl Fn(usize, u64) -> Option<u8>,
    id: impl Fn(usize) -> T,
) -> Vec<T> {
    /// Numbers between 0 and 1 are ordered as their bits are, and of these the highest two are free: they hold the turn.
    const FREE: u32 = 62;
    let play = luck.seed() % HANDS;
    let mut dealt: Vec<(u64, usize)> = Vec::with_capacity(cards.size_hint().1.unwrap_or_default());
    let place = |card| Some((u64::from(turn(card, play)?) << FREE | luck.uniform(what, card, 0).to_bits(), card));
    dealt.extend(cards.filter_map(place));
    // No two are alike: of one place, which cannot be, the first card would come first.
    dealt.sort_unstable();
    dealt.iter().map(|(_, card)| id(*card)).collect()
}

/// The requests that come by luck, in the order of the deck, without those that are out already.
pub(super) fn deal_requests(scenario: &Scenario, luck: Luck, is_left: impl Fn(RequestId) -> bool) -> Vec<RequestId> {
    let by_luck = |(place, request): &(usize, &Request)| request.arrives.is_none() && !request.by_turn && is_left(RequestId::at(*place));
    let cards = scenario.requests.iter().enumerate().filter(by_luck).map(|(place, _)| place);
    deal(luck, What::RequestDeck, cards, own_third_first, RequestId::at)
}

/// The dilemmas in the order of the deck, without those that are out already.
pub(super) fn deal_dilemmas(scenario: &Scenario, luck: Luck, is_left: impl Fn(DilemmaId) -> bool) -> Vec<DilemmaId> {
    let is_left = |dilemma: &usize| is_left(DilemmaId::at(*dilemma));
    let turn = |card, play| if scenario.decks { apart(card, play) } else { own_third_first(card, play) };
    deal(luck, What::DilemmaDeck, (0..scenario.dilemmas.len()).filter(is_left), turn, DilemmaId::at)
}

/// The impediments in the order of the deck, without those that have come, as bits.
pub(super) fn deal_impediments(scenario: &Scenario, luck: Luck, met: u16) -> Vec<ImpedimentId> {
    let is_left = |impediment: &usize| met >> impediment & 1 == 0;
    deal(luck, What::ImpedimentDeck, (0..scenario.impediments.len()).filter(is_left), own_third_first, ImpedimentId::at)
}

/// Draws a request's item with the odds of the day, and whether something better hides behind it.
pub(super) fn draw_request(scenario: &Scenario, truth: &mut Truth, luck: Luck, request: RequestId, odds: Odds) {
    let asked = scenario.item_of(request).index();
    if let Some(item) = scenario.items.get(asked) {
        truth.items[asked] = draw_from_need(scenario, item, odds, &truth.needs, luck.draw(What::Item, asked, 0));
    }
    if let Some(loudness) = scenario.requests.get(request.index()).and_then(|request| request.loudness) {
        truth.items[asked].loudness = loudness;
    }
    truth.has_alternative[request] = luck.chance(What::RequestDeck, request.index(), 1, scenario.rules.requests.alternative_chance);
}

/// Draws what hides behind a request that has been drawn.
pub(super) fn draw_behind(scenario: &Scenario, truth: &mut Truth, luck: Luck, request: RequestId) {
    let (asked, hidden) = (scenario.item_of(request).index(), scenario.alternative_of(request).index());
    truth.items[hidden] = draw_alternative(scenario, &truth.items[asked], &truth.needs, luck, hidden);
}

/// Draws what was left for when it comes up: an item of the author's, or what hides behind a request.
pub(super) fn draw_late(scenario: &Scenario, truth: &mut Truth, luck: Luck, item: ItemId) {
    let place = item.index();
    if place >= scenario.authored_items {
        if let Some(request) = scenario.request_of(item) {
            draw_behind(scenario, truth, luck, request);
        }
    } else if let Some(authored) = scenario.items.get(place) {
        truth.items[place] = draw_authored(scenario, authored, place, &truth.needs, luck);
    }
}

/// The need that an item serves, where no more of it is drawn.
pub(super) fn need_of(item: &Item, luck: Luck, place: usize) -> NeedId {
    match item.needs[..] {
        [only] => only,
        ref several => several.get(pick(&mut luck.draw(What::Item, place, 0), several.len())).copied().unwrap_or_default(),
    }
}

/// The alternative serves the same need and is half to the whole of the request's size.
pub(super) fn draw_alternative(
    scenario: &Scenario,
    asked: &TrueItem,
    needs: &Table<NeedId, TrueNeed>,
    luck: Luck,
    hidden: usize,
) -> TrueItem {
    let rules = &scenario.rules;
    let mut draw = luck.draw(What::Item, hidden, 0);
    let least = rules.requests.alternative_least;
    let estimate = (asked.estimate * (least + (1.0 - least) * draw.uniform())).max(1.0);
    let value = draws::worth(rules, Odds::Targeted, &mut draw) * needs[asked.need.index()].importance;
    let size = estimate * draws::size_ratio(rules, &mut draw);
    let stated = draws::stated(rules, value, &mut draw);
    TrueItem { need: asked.need, value, size, estimate, stated, loudness: 0.0, dependencies: 0 }
}

/// Draws an item of the author's with the odds that it starts with.
pub(super) fn draw_authored(scenario: &Scenario, item: &Item, place: usize, needs: &Table<NeedId, TrueNeed>, luck: Luck) -> TrueItem {
    draw_from_need(scenario, item, odds_at_start(item.idea), needs, luck.draw(What::Item, place, 0))
}

/// Draws the need an item serves, then the item.
fn draw_from_need(scenario: &Scenario, item: &Item, odds: Odds, needs: &Table<NeedId, TrueNeed>, mut draw: Draw) -> TrueItem {
    let need = item.needs.get(pick(&mut draw, item.needs.len())).copied().unwrap_or_default();
    draw_item(scenario, item, odds, need, needs[need.index()].importance, draw)
}

pub(super) fn draw_need(scenario: &Scenario, centre: f64, window: Option<f64>, draw: &mut Draw) -> TrueNeed {
    let rules = &scenario.rules;
    TrueNeed {
        importance: draws::importance(rules, centre, draw),
        window: draw.chance(window.unwrap_or(rules.value.window_chance)),
        shows_at: draw.uniform(),
        served: false,
    }
}

const fn odds_at_start(idea: Idea) -> Odds {
    match idea {
        Idea::Targeted | Idea::Alternative => Odds::Targeted,
        Idea::Guessed | Idea::Inherited | Idea::Mandated { .. } | Idea::Requested => Odds::Guessed,
    }
}

/// Draws one item; the same key gives the same luck whatever the odds are.
fn draw_item(scenario: &Scenario, item: &Item, odds: Odds, need: NeedId, importance: f64, mut draw: Draw) -> TrueItem {
    let rules = &scenario.rules;
    let size = &rules.size;
    let mut value = draws::worth(rules, odds, &mut draw) * importance;
    // Drawn whether it is needed or not, so that what follows stays the same.
    let spread = draw.uniform();
    let estimate = item.estimate.unwrap_or_else(|| {
        let factor = if item.idea == Idea::Targeted { size.targeted_factor } else { 1.0 };
        libm::exp(size.estimate_log_mean + size.estimate_log_sd * inverse_normal_cdf(spread)).max(size.estimate_least) * factor
    });
    let mut ratio = draws::size_ratio(rules, &mut draw);
    match item.idea {
        Idea::Inherited => value *= rules.value.inherited_keep,
        Idea::Mandated { .. } => {
            value = rules.value.helps_above;
            ratio = ratio.clamp(size.least_mandated, size.most_mandated);
        }
        _ => {}
    }
    let stated = draws::stated(rules, value, &mut draw);
    let loudness = draw.uniform();
    TrueItem { need, value, size: estimate * ratio, estimate, stated, loudness, dependencies: dependencies(scenario, item, draw) }
}

/// Where an author has named dependencies, authored items have those and no others.
fn dependencies(scenario: &Scenario, item: &Item, mut draw: Draw) -> u8 {
    let has = draw.uniform();
    let depends = match (&item.depends_on, item.idea) {
        (Some(_), _) => true,
        (None, Idea::Requested) => has < scenario.rules.dependencies.chance,
        (None, Idea::Alternative) => false,
        (None, _) => !scenario.names_dependencies && has < scenario.rules.dependencies.chance,
    };
    if depends { 1 + (draw.uniform() * f64::from(scenario.start.most_dependencies)) as u8 } else { 0 }
}

fn pick(draw: &mut Draw, of: usize) -> usize {
    ((draw.uniform() * of as f64) as usize).min(of.saturating_sub(1))
}

fn shown(scenario: &Scenario, luck: Luck, truth: &Truth) -> Known {
    let rules = &scenario.rules;
    let start = &scenario.start;
    let spread = importance_variance(scenario);
    let sprints = usize::from(scenario.sprints);
    let needs: Table<NeedId, KnownNeed> = scenario
        .needs
        .iter()
        .enumerate()
        .map(|(i, n)| KnownNeed {
            discovered: n.known,
            understood: n.known,
            since: 0,
            importance: n.importance,
            variance: spread,
            window: n.known && truth.needs[i].window,
        })
        .collect();
    let people = scenario
        .stakeholders
        .iter()
        .enumerate()
        .map(|(i, s)| KnownPerson {
            trust: (s.trust + start.trust_spread * luck.normal(What::TrustAtStart, i, 0)).clamp(rules.trust.least, rules.trust.most),
            last_move: None,
            heard: false,
            delivered: false,
            last_talk: 0,
        })
        .collect();
    let mut known = Known {
        sprint: 0,
        phase: Phase::Inbox,
        decisions: 0,
        mean_worth: [Odds::Guessed, Odds::Informed, Odds::Targeted].map(|odds| draws::mean_worth(rules, odds)),
        items: shown_items(scenario, truth, &needs),
        needs,
        people,
        requests: Vec::with_capacity(8),
        promises: Vec::with_capacity(8),
        live: Vec::with_capacity(scenario.items.len()),
        order: Vec::with_capacity(scenario.items.len()),
        finished: Vec::with_capacity(16),
        parked: Vec::new(),
        autonomy: start.autonomy,
        goal_clarity: start.goal_clarity,
        debt: start.debt,
        morale: start.morale,
        exhaustion: 0.0,
        open_questions: 0.0,
        defect_reports: start.defects,
        blockers: 0,
        incidents: 0,
        heard: 0.0,
        knows_business: false,
        story_map: StoryMapState::NotBegun,
        peace_until: 0,
        checked_until: 0,
        last_used: [0; super::decision::BlockKind::COUNT],
        calendar: Calendar {
            slots: [Slot::Free; HALF_DAYS],
            free: 0,
            blocks: Vec::with_capacity(HALF_DAYS),
            last: Vec::with_capacity(HALF_DAYS),
        },
        plan: Plan { goal: None, commitment: 1.0, debt_share: 0.0 },
        talk_half_days: 0.0,
        capacities: Vec::with_capacity(sprints),
        points_owed: 0.0,
        capacity_next: 0.0,
        dilemma: None,
        dilemmas_left: 0,
        dilemmas_seen: Vec::with_capacity(sprints),
        pressure: DilemmaToll::default(),
        by_dilemmas: 0.0,
        evidence_shown: false,
        goal_shared: false,
        broke: false,
        joined: Vec::new(),
        product_goal: None,
        last_product_goal: None,
        turns: 0,
        objectives: Vec::new(),
        shaped: 0,
        impediments: Vec::new(),
        met: 0,
        backed_until: 0,
        warned: 0,
        metrics: scenario.metrics.iter().map(|_| Vec::new()).collect(),
        history: Vec::with_capacity(sprints),
        released: 0,
        reflections: Vec::new(),
        forecasts: Vec::new(),
    };
    for (i, item) in known.items.iter().enumerate() {
        match item.stage {
            Stage::Backlog => known.order.push(ItemId::at(i)),
            Stage::Live => known.live.push(ItemId::at(i)),
            _ => {}
        }
    }
    interval::first(scenario, &mut known);
    known
}

/// Variance of what is believed of a need's importance before anything is heard.
pub(super) fn importance_variance(scenario: &Scenario) -> f64 {
    let sd = scenario.rules.value.importance_log_sd;
    sd * sd * scenario.rules.belief.importance_spread
}

fn shown_items(scenario: &Scenario, truth: &Truth, needs: &Table<NeedId, KnownNeed>) -> Table<ItemId, KnownItem> {
    let mut rows = Vec::with_capacity(scenario.items.len());
    let all = scenario.items.iter().zip(&truth.items);
    rows.extend(all.take(scenario.authored_items).map(|(item, truth)| shown_item(item, truth, needs)));
    // What is asked for, and what hides behind it, is not known until it comes.
    let hidden = |item: &Item| KnownItem { odds: odds_at_start(item.idea), sponsor: item.sponsor, ..KnownItem::NONE };
    rows.extend(scenario.items.iter().skip(scenario.authored_items).map(hidden));
    Table::new(rows)
}

fn shown_item(item: &Item, truth: &TrueItem, needs: &Table<NeedId, KnownNeed>) -> KnownItem {
    let stage = match item.idea {
        Idea::Guessed | Idea::Mandated { .. } => Stage::Backlog,
        Idea::Targeted if needs[truth.need.index()].discovered => Stage::Backlog,
        Idea::Inherited => Stage::Live,
        Idea::Targeted | Idea::Requested | Idea::Alternative => Stage::Hidden,
    };
    let seen = stage != Stage::Hidden;
    let linked = seen && matches!(item.idea, Idea::Targeted | Idea::Mandated { .. });
    KnownItem {
        stage,
        odds: odds_at_start(item.idea),
        need: linked.then_some(truth.need),
        sponsor: item.sponsor,
        estimate: if seen { truth.estimate } else { 0.0 },
        stated: if seen { truth.stated } else { 0.0 },
        loudness: if seen { truth.loudness } else { 0.0 },
        dependencies: if seen { truth.dependencies } else { 0 },
        ready: item.idea == Idea::Inherited,
        adoption: if item.idea == Idea::Inherited { 1.0 } else { 0.0 },
        deadline: if let Idea::Mandated { deadline } = item.idea { Some(deadline) } else { None },
        ..KnownItem::NONE
    }
}
