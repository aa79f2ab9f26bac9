//! The plan of a sprint: order, commitment, debt, goal, bets, and live features left as they are.

use super::features;
use crate::player::{Bot, Player};
use crate::scenario::{DecisionKind, ItemId, NeedId, ProductGoalId};
use crate::score::choice::{Choice, Kind, Rule};
use crate::score::moment::{Alternative, Found, Question, reference_player};
use crate::sim::{Decision, Stage, View};

/// Items at the head of the plan that are tried without.
const HEAD: usize = 3;

pub(super) fn planned(found: &mut Found<'_>) {
    let run = found.run;
    let view = run.view();
    let mut options = Vec::new();
    let mut questions = Vec::new();
    let mut ask = |kind: Kind, chosen: Choice, others: Vec<(Choice, Vec<Decision>)>| {
        if others.is_empty() {
            return;
        }
        // What was chosen is the plan as it is, under the name that the question has for it.
        options.push(Alternative::new(chosen, vec![Decision::EndPhase]));
        let mut among = vec![options.len() - 1];
        for (choice, mut script) in others {
            script.push(Decision::EndPhase);
            among.push(options.len());
            options.push(Alternative::new(choice, script));
        }
        questions.push(Question { kind, among, dilemma: None });
    };
    let reference = plan_of(&mut reference_player(run.scenario()), &view);
    ask(Kind::Order, Choice::Order, orders(&view, &reference));
    if view.is_unlocked(DecisionKind::Commitment) {
        let percent = (view.commitment() * 100.0).round() as u8;
        let others = [80, 100, 120].into_iter().filter(|c| differs(*c, percent));
        ask(Kind::Commitment, Choice::Commit(percent), others.map(|c| (Choice::Commit(c), vec![Decision::Commit(c)])).collect());
    }
    if view.is_unlocked(DecisionKind::Debt) {
        let percent = (view.debt_share() * 100.0).round() as u8;
        let others = [0, 10, 20, 30, 40].into_iter().filter(|d| differs(*d, percent));
        ask(Kind::Debt, Choice::Debt(percent), others.map(|d| (Choice::Debt(d), vec![Decision::DebtShare(d)])).collect());
    }
    if view.is_unlocked(DecisionKind::Goal) {
        ask(Kind::Goal, Choice::Goal(view.goal()), goals(&view));
        ask(Kind::ProductGoal, Choice::ProductGoal(view.product_goal()), product_goals(&view));
    }
    if view.is_unlocked(DecisionKind::Bets) {
        ask(Kind::Bets, Choice::Bets(bets(&view)), other_bets(&view, &reference));
    }
    found.add(options, questions);
    features::left(found, &reference);
}

/// Percentages closer than this are the same choice.
const fn differs(one: u8, other: u8) -> bool {
    one.abs_diff(other) >= 5
}

fn plan_of(bot: &mut Bot, view: &View<'_>) -> Vec<Decision> {
    let mut out = Vec::new();
    bot.decide(view, &mut out);
    out.retain(|d| view.allows(d).is_ok());
    out
}

/// Other orders: by what is believed, by what is said, by who is loud; and this one without an item of its head.
fn orders(view: &View<'_>, reference: &[Decision]) -> Vec<(Choice, Vec<Decision>)> {
    let ordering = |plan: &[Decision]| -> Vec<Decision> {
        plan.iter().filter(|d| matches!(d, Decision::Include(..) | Decision::Order(_))).cloned().collect()
    };
    let mut orders = vec![(Choice::OrderBy(Rule::Belief), ordering(reference))];
    for (rule, name) in [(Rule::Stated, "stated_value"), (Rule::Loudness, "factory")] {
        if let Some(mut bot) = Bot::named(name) {
            orders.push((Choice::OrderBy(rule), ordering(&plan_of(&mut bot, view))));
        }
    }
    let head: Vec<ItemId> = view.next_items(HEAD).collect();
    let without = |item: ItemId| (Choice::NotYet(item), vec![Decision::Include(item, false)]);
    orders.extend(head.into_iter().filter(|i| view.item(*i).is_some_and(|i| i.stage == Stage::Backlog)).map(without));
    orders
}

/// The goal that the plan serves first. None at all is no alternative to a goal: a Sprint has one (Scrum Guide 2020).
fn goals(view: &View<'_>) -> Vec<(Choice, Vec<Decision>)> {
    let first: Option<NeedId> = view.next_items(usize::MAX).find_map(|i| view.item(i)?.need).filter(|n| view.knows(*n));
    let goal = first.map(Some).filter(|goal| *goal != view.goal());
    goal.into_iter().map(|goal| (Choice::Goal(goal), vec![Decision::SetGoal(goal)])).collect()
}

/// The other candidates for the Product Goal, where it was a question: as long as there is none, when it was changed, and
/// when what is known speaks against it.
fn product_goals(view: &View<'_>) -> Vec<(Choice, Vec<Decision>)> {
    let now = view.product_goal();
    let is_open = now.is_none_or(|goal| view.speaks_against(goal)) || view.changes_product_goal();
    let count = if is_open { view.scenario().product_goals.len() } else { 0 };
    let others = (0..count).map(|goal| Some(ProductGoalId::at(goal))).filter(|goal| *goal != now);
    others.map(|goal| (Choice::ProductGoal(goal), vec![Decision::SetProductGoal(goal)])).collect()
}

/// Items with a bet that can still be taken back.
fn bets(view: &View<'_>) -> Vec<ItemId> {
    view.backlog().filter(|i| i.stage == Stage::Backlog && i.bet.is_some()).map(|i| i.id).collect()
}

fn other_bets(view: &View<'_>, reference: &[Decision]) -> Vec<(Choice, Vec<Decision>)> {
    let placed = bets(view);
    let mut others = Vec::new();
    if !placed.is_empty() {
        others.push((Choice::Bets(Vec::new()), placed.iter().map(|i| Decision::WithdrawBet(*i)).collect()));
    }
    let more: Vec<Decision> =
        reference.iter().filter(|d| matches!(d, Decision::PlaceBet(item, _) if !placed.contains(item))).cloned().collect();
    if !more.is_empty() {
        let items = more.iter().filter_map(|d| if let Decision::PlaceBet(item, _) = d { Some(*item) } else { None });
        others.push((Choice::Bets(placed.iter().copied().chain(items).collect()), more));
    }
    others
}
