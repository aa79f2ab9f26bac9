//! Worlds that fit what the player knows: the hidden half drawn anew from the known half.
//!
//! Nothing here reads the true hidden half: [`imagine`] takes the known half and the scenario.

use super::draws;
use super::known::{Known, KnownItem, Stage};
use super::luck::{Luck, What};
use super::run::Run;
use super::setup;
use super::truth::{Tally, TrueItem, TrueNeed, Truth};
use crate::scenario::{Idea, NeedId, Scenario};
use std::sync::Arc;

/// Candidates from which an item's worth is drawn by weight.
const CANDIDATES: usize = 12;

/// A run that fits what is known, with other luck ahead.
pub(super) fn imagine_run(scenario: &Arc<Scenario>, known: &Known, seed: u64) -> Run {
    let luck = Luck::new(seed);
    let truth = imagine(scenario, known, luck);
    Run {
        scenario: Arc::clone(scenario),
        luck,
        seed,
        known: known.clone(),
        truth,
        happenings: Vec::new(),
        cause: super::happening::Cause::Rules,
    }
}

/// Draws a hidden half that fits the known one.
fn imagine(scenario: &Scenario, known: &Known, luck: Luck) -> Truth {
    let rules = &scenario.rules;
    let needs = imagine_needs(scenario, known, luck);
    let mut items = Vec::with_capacity(known.items.len());
    for i in 0..known.items.len() {
        items.push(imagine_item(scenario, &known.items[i], i, &needs, luck));
    }
    let mut has_alternative = Vec::with_capacity(scenario.requests.len());
    for r in 0..scenario.requests.len() {
        let id = crate::scenario::RequestId::at(r);
        let (asked, hidden) = (scenario.item_of(id).index(), scenario.alternative_of(id).index());
        let arrived = known.items[asked].stage != Stage::Hidden;
        let shown = known.items[hidden].stage != Stage::Hidden;
        // Whoever has said why would have named an alternative if there were one.
        let opened = arrived && known.requests.iter().any(|q| q.id == id && q.asked_why && !q.evaded);
        let chance = luck.draw(What::RequestDeck, r, 1).chance(rules.requests.alternative_chance);
        has_alternative.push(shown || (!opened && chance));
        if arrived && !shown {
            items[hidden] = setup::draw_alternative(scenario, &items[asked], &needs, luck, hidden);
        }
    }
    let inherited: f64 = scenario.items.iter().zip(&items).filter(|(s, _)| s.idea == Idea::Inherited).map(|(_, t)| t.value).sum();
    let report = luck.draw(What::DefectReport, 0, usize::MAX).normal();
    let mut truth = Truth {
        items,
        needs,
        has_alternative,
        requests: setup::deal_requests(scenario, luck, |r| known.items[scenario.item_of(r).index()].stage == Stage::Hidden),
        dilemmas: setup::deal_dilemmas(scenario, luck, |d| known.dilemma != Some(d) && !known.dilemmas_seen.iter().any(|s| s.0 == d)),
        base: scenario.start.outcome - inherited,
        leading: scenario.start.outcome,
        lagging: scenario.start.outcome,
        defects: if known.history.is_empty() {
            scenario.start.defects
        } else {
            known.defect_reports * libm::exp(rules.debt.report_noise * report)
        },
        late: 0,
        tally: known_tally(known),
    };
    relive_outcomes(scenario, known, &mut truth);
    truth
}

fn imagine_needs(scenario: &Scenario, known: &Known, luck: Luck) -> Vec<TrueNeed> {
    let v = &scenario.rules.value;
    let heard = 1.0 - libm::pow(scenario.rules.evidence.missed_per_interview, known.heard);
    scenario
        .needs
        .iter()
        .enumerate()
        .map(|(i, need)| {
            let mut draw = luck.draw(What::Need, i, 0);
            let mut drawn = setup::draw_need(scenario, need.importance, need.window, &mut draw);
            let believed = &known.needs[i];
            if believed.discovered {
                let z = luck.draw(What::Importance, i, usize::MAX).normal();
                drawn.importance = (believed.importance + libm::sqrt(believed.variance) * z).clamp(v.importance_least, v.importance_most);
                drawn.window = believed.window;
            } else {
                // What has not shown so far needs more to be heard.
                drawn.shows_at = heard + (1.0 - heard) * drawn.shows_at;
            }
            drawn
        })
        .collect()
}

fn imagine_item(scenario: &Scenario, known: &KnownItem, index: usize, needs: &[TrueNeed], luck: Luck) -> TrueItem {
    let rules = &scenario.rules;
    let authored = &scenario.items[index];
    if known.stage == Stage::Hidden && index >= scenario.authored_items {
        // Drawn when its request arrives.
        return TrueItem::default();
    }
    let mut draw = luck.draw(What::Item, index, 0);
    let choice = setup::pick(&mut draw, authored.needs.len());
    let need = known.need.unwrap_or(authored.needs[choice]);
    let importance = needs[need.index()].importance;
    let mut item = setup::draw_item(scenario, authored, known.odds, need, importance, draw);
    if known.stage == Stage::Hidden {
        return item;
    }
    item.estimate = known.estimate;
    item.stated = known.stated;
    item.loudness = known.loudness;
    item.dependencies = known.dependencies;
    if matches!(authored.idea, Idea::Mandated { .. }) {
        item.value = if known.stage == Stage::Live { 0.0 } else { rules.value.helps_above };
    } else {
        item.value = weighted_worth(scenario, known, authored.idea, index, need, importance, luck);
    }
    let ratio = draws::size_ratio(rules, &mut luck.draw(What::Posterior, index, 1));
    item.size = (known.estimate * ratio).max(known.spent + rules.scope.remaining_least);
    item
}

/// Worth drawn from the prior, weighted by stated value and evidence (sampling-importance-resampling).
fn weighted_worth(scenario: &Scenario, known: &KnownItem, idea: Idea, index: usize, need: NeedId, importance: f64, luck: Luck) -> f64 {
    let rules = &scenario.rules;
    let (b, e) = (&rules.belief, &rules.evidence);
    let inherited = idea == Idea::Inherited;
    let scale = importance * if inherited { rules.value.inherited_keep } else { 1.0 };
    let residual = 1.0 - b.stated_correlation * b.stated_correlation;
    let mut worths = [0.0; CANDIDATES];
    let mut sums = [0.0; CANDIDATES];
    let mut total = 0.0;
    for c in 0..CANDIDATES {
        let mut draw = luck.draw(What::Posterior, index * CANDIDATES + c, 2 + need.index());
        let worth = draws::worth(rules, known.odds, &mut draw) * scale;
        let off = known.stated - b.stated_correlation * draws::standard_score(rules, worth);
        let mut log_weight = -0.5 * off * off / residual;
        if known.precision > 0.0 {
            let miss = worth.clamp(e.least_seen, e.most_seen) - known.evidence / known.precision;
            log_weight -= 0.5 * known.precision * miss * miss;
        }
        total += libm::exp(log_weight.max(LEAST_LOG_WEIGHT));
        worths[c] = worth;
        sums[c] = total;
    }
    let at = luck.draw(What::Posterior, index, 0).uniform() * total;
    let chosen = sums.iter().position(|s| *s >= at).unwrap_or(CANDIDATES - 1);
    worths[chosen]
}

/// Keeps a weight above zero, so that there is always something to choose.
const LEAST_LOG_WEIGHT: f64 = -60.0;

/// The part of the tally that the player knows.
fn known_tally(known: &Known) -> Tally {
    let mut tally = Tally { ends: known.history.iter().map(|h| [h.debt, h.defects, h.morale, h.trust]).collect(), ..Tally::default() };
    for item in &known.items {
        if let (Some(released), Some(started)) = (item.released, item.started) {
            tally.cycle_sum += f64::from(released - started) + 1.0;
            tally.cycles += 1;
        }
    }
    tally
}

/// Plays the outcomes of the past again with the imagined worths, so that K and L fit them.
fn relive_outcomes(scenario: &Scenario, known: &Known, truth: &mut Truth) {
    let rules = &scenario.rules;
    let (o, v) = (&rules.outcome, &rules.value);
    let past = known.history.len().min(usize::from(scenario.sprints));
    let mut adoption = vec![0.0; known.items.len()];
    for t in 0..past {
        let mut leading = truth.base - o.drift * (t as f64 + 1.0) - o.defects * known.history[t].defects;
        let mut unused = 0.0;
        for (i, item) in known.items.iter().enumerate() {
            let inherited = scenario.items[i].idea == Idea::Inherited;
            let from = item.released.map_or(if inherited { 0 } else { usize::MAX }, usize::from);
            let until = item.removed.map_or(usize::MAX, usize::from);
            if t < from || t >= until || matches!(scenario.items[i].idea, Idea::Mandated { .. }) {
                continue;
            }
            let a = if inherited { 1.0 } else { adoption[i] };
            adoption[i] = (a + (o.adoption_start + o.adoption_spread * a) * (1.0 - a)).min(1.0);
            let worth = truth.items[i].value;
            leading += worth * adoption[i] * scenario.fading.left(t - from);
            unused += f64::from(u8::from(worth <= v.helps_above));
            let need = &mut truth.needs[truth.items[i].need.index()];
            need.served |= worth * adoption[i] > o.served_share * need.importance;
        }
        leading -= o.unused * unused + o.bloat * unused * (t as f64 + 1.0);
        truth.leading = leading;
        truth.lagging += (leading - truth.lagging) / o.lag;
    }
}
