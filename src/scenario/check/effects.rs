//! What options of dilemmas and turns do to the world.

use super::Checker;
use super::names::{AllNames, Sort};
use super::work;
use crate::authored::Spot;
use crate::scenario::content::Effect;
use crate::scenario::ids::ItemId;
use crate::scenario::limits::{MAX_EFFECT_DEPTH, MAX_EFFECTS, range};
use crate::scenario::schema::EffectFile;

/// Effects of an option of a dilemma.
pub(super) fn of_option(checker: &mut Checker, written: &[EffectFile], list: Spot<'_>, names: &AllNames<'_>) -> Vec<Effect> {
    let mut left = MAX_EFFECTS;
    nested(checker, written, list, names, &mut left, 1)
}

/// Effects of a turn, which knows no chance: what the author says comes.
pub(super) fn of_turn(checker: &mut Checker, written: &[EffectFile], list: Spot<'_>, names: &AllNames<'_>) -> Vec<Effect> {
    checker.count(list, "effects of a turn", written.len(), (1, MAX_EFFECTS));
    let mut all = Vec::new();
    for (index, effect) in written.iter().take(MAX_EFFECTS).enumerate() {
        let spot = list.entry(index);
        if matches!(effect, EffectFile::Chance(..) | EffectFile::DropGoal | EffectFile::PromiseTo(_)) {
            let message = "only an option of a dilemma does this";
            checker.error(spot, message, "A turn changes the world and asks nobody: write what comes.");
            continue;
        }
        all.push(plain(checker, effect, spot, names));
    }
    all
}

/// Effects of an option; `left` counts down over all of them, nested ones too.
fn nested(
    checker: &mut Checker,
    written: &[EffectFile],
    list: Spot<'_>,
    names: &AllNames<'_>,
    left: &mut usize,
    depth: usize,
) -> Vec<Effect> {
    if depth > MAX_EFFECT_DEPTH {
        if !written.is_empty() {
            checker.error(list, format!("chances are nested more than {MAX_EFFECT_DEPTH} deep here"), "Say it with fewer chances.");
        }
        return Vec::new();
    }
    let mut all = Vec::new();
    for (index, effect) in written.iter().enumerate() {
        let spot = list.entry(index);
        let Some(rest) = left.checked_sub(1) else {
            checker.error(spot, format!("an option has at most {MAX_EFFECTS} effects"), "Keep those that the player can feel.");
            break;
        };
        *left = rest;
        all.push(match effect {
            EffectFile::Chance(chance, then, otherwise) => {
                checker.range(spot.entry(0), "the chance", *chance, range::SHARE);
                if then.is_empty() && otherwise.is_empty() {
                    checker.warning(spot, "this chance decides nothing", "Write what follows, or remove it.");
                }
                let then = nested(checker, then, spot.entry(1), names, left, depth + 1);
                Effect::Chance(*chance, then, nested(checker, otherwise, spot.entry(2), names, left, depth + 1))
            }
            // A review plays decisions again as if the world had been so from the start; of what a choice makes larger it
            // would not know how large it was.
            EffectFile::Resize(..) | EffectFile::Importance(..) => {
                checker.error(spot, "only a turn does this", "Write a turn in `turns`, or another effect here.");
                continue;
            }
            other => plain(checker, other, spot, names),
        });
    }
    all
}

fn plain(checker: &mut Checker, effect: &EffectFile, spot: Spot<'_>, names: &AllNames<'_>) -> Effect {
    let first = spot.entry(0);
    let mut amount = |spot, amount: &f64, range| {
        checker.range(spot, "the amount", *amount, range);
        *amount
    };
    match effect {
        EffectFile::Trust(name, by) => {
            let by = amount(spot.entry(1), by, range::SHIFT);
            Effect::Trust(names.stakeholder(checker, first, name), by)
        }
        EffectFile::TrustOfAll(by) => Effect::TrustOfAll(amount(first, by, range::SHIFT)),
        EffectFile::Morale(by) => Effect::Morale(amount(first, by, range::SHIFT)),
        EffectFile::Debt(by) => Effect::Debt(amount(first, by, range::SHIFT)),
        EffectFile::Defects(by) => Effect::Defects(amount(first, by, range::DEFECTS_MOVE)),
        EffectFile::Autonomy(by) => Effect::Autonomy(amount(first, by, range::SHIFT)),
        EffectFile::GoalClarity(by) => Effect::GoalClarity(amount(first, by, range::SHIFT)),
        EffectFile::Questions(by) => Effect::Questions(amount(first, by, range::QUESTIONS_MOVE)),
        EffectFile::Exhaustion(by) => Effect::Exhaustion(amount(first, by, range::SHIFT)),
        EffectFile::CapacityNext(by) => Effect::CapacityNext(amount(first, by, range::CAPACITY_MOVE)),
        EffectFile::Outcome(by) => Effect::Outcome(amount(first, by, range::OUTCOME_MOVE)),
        EffectFile::Heard(interviews) => Effect::Heard(amount(first, interviews, range::HEARD)),
        EffectFile::Discover(name) => Effect::Discover(names.need(checker, first, name)),
        EffectFile::PromiseTo(name) => Effect::PromiseTo(names.stakeholder(checker, first, name)),
        EffectFile::Newcomers(people) => Effect::Newcomers(head_count(checker, first, *people)),
        EffectFile::Leave(people) => Effect::Leave(head_count(checker, first, *people)),
        EffectFile::Deadline(name, sprint) => {
            work::sprint(checker, spot.entry(1), "the deadline", *sprint, (1, names.sprints));
            let item = names.item(checker, first, name);
            if is_other(names, first, item, |sort| sort.is_mandated) {
                checker.error(first, format!("`{name}` is not mandated"), "Write `idea: Mandated` and a `deadline` there.");
            }
            Effect::Deadline(item, *sprint)
        }
        EffectFile::Window(name) => Effect::Window(names.need(checker, first, name)),
        EffectFile::Ask(name) => Effect::Ask(names.request(checker, first, name)),
        EffectFile::Drop(name) => Effect::Drop(names.item(checker, first, name)),
        EffectFile::Resize(name, factor) => {
            checker.range(spot.entry(1), "the factor", *factor, range::FACTOR);
            Effect::Resize(names.listed_item(checker, first, name), *factor)
        }
        EffectFile::Importance(name, factor) => {
            checker.range(spot.entry(1), "the factor", *factor, range::FACTOR);
            Effect::Importance(names.need(checker, first, name), *factor)
        }
        // A chance has effects of its own and is handled by the caller.
        EffectFile::DropGoal | EffectFile::Chance(..) => Effect::DropGoal,
    }
}

fn head_count(checker: &mut Checker, spot: Spot<'_>, people: u8) -> u8 {
    checker.range(spot, "the number of people", f64::from(people), range::NEWCOMERS);
    people
}

/// Whether a name is that of an item of another sort.
fn is_other(names: &AllNames<'_>, spot: Spot<'_>, item: ItemId, is_right: fn(&Sort) -> bool) -> bool {
    spot.is_whole() && names.sort_of(item).is_none_or(|sort| !is_right(sort))
}
