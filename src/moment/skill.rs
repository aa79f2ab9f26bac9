//! Five skills, from rolling dice to looking ahead, and which option of a question each of them takes.

use crate::player::{self, Player};
use crate::scenario::ItemId;
use crate::score::{Choice, Fate, Kind, Posed};
use crate::sim::{Answer, BlockKind, Decision, FeatureChange, Run, View};

/// The players whose answers say how hard a moment is, the least able first.
pub const SKILLS: [&str; 5] = ["random", "factory", "stated_value", "balanced", "planner"];
/// The player who does what the loudest ask for.
pub(super) const LOUD: &str = "factory";
/// How often a player who rolls dice is asked.
const ROLLS: u64 = 8;

/// The options that each of [`SKILLS`] takes: one for each time it is asked; nothing of an answer that is not offered.
#[must_use]
pub fn picks(posed: &Posed) -> Vec<Vec<Option<usize>>> {
    let asked = |name: &&str| {
        let times = if *name == "random" { ROLLS } else { 1 };
        (0..times).map(|seed| player::by_name(name, seed).and_then(|mut player| pick(posed, &mut *player))).collect()
    };
    SKILLS.iter().map(asked).collect()
}

/// The option that a player takes, if it is offered.
#[must_use]
pub fn pick(posed: &Posed, player: &mut dyn Player) -> Option<usize> {
    match posed.options.first()?.choice {
        Choice::Answer(request, _) | Choice::LeaveOpen(request) => {
            let answer = |decision: &Decision| match decision {
                Decision::Answer(about, answer) if *about == request => Some(Choice::Answer(request, *answer)),
                _ => None,
            };
            let taken = first(posed.before(), player, answer).unwrap_or(Choice::LeaveOpen(request));
            let place = |taken: &Choice| posed.options.iter().position(|option| option.choice == *taken);
            // A reason that does not hold is none.
            let plain = || match taken {
                Choice::Answer(_, Answer::DeclineBecause(_)) => place(&Choice::Answer(request, Answer::Decline)),
                _ => None,
            };
            place(&taken).or_else(plain)
        }
        Choice::Option(dilemma, _) => {
            let chosen = |decision: &Decision| match decision {
                Decision::Choose(about, option) if *about == dilemma => Some(Choice::Option(dilemma, *option)),
                _ => None,
            };
            let taken = first(posed.before(), player, chosen)?;
            posed.options.iter().position(|option| option.choice == taken)
        }
        Choice::Reject(item, _) | Choice::Park(item) | Choice::KeepOnBacklog(item) => {
            let gone = |decision: &Decision| match decision {
                Decision::Reject(about, reason) if *about == item => Some(Choice::Reject(item, *reason)),
                Decision::ParkItem(about) if *about == item => Some(Choice::Park(item)),
                _ => None,
            };
            let taken = first(posed.before(), player, gone).unwrap_or(Choice::KeepOnBacklog(item));
            posed.options.iter().position(|option| option.choice == taken)
        }
        _ => nearest(posed, player),
    }
}

/// What a player decides in this phase of what is looked for.
fn first(before: &Run, player: &mut dyn Player, looked_for: impl Fn(&Decision) -> Option<Choice>) -> Option<Choice> {
    /// Whoever asks why goes on afterwards.
    const TURNS: usize = 16;
    let (mut run, phase) = (before.clone(), before.view().phase());
    let mut out = Vec::new();
    for _ in 0..TURNS {
        if run.view().phase() != phase {
            return None;
        }
        out.clear();
        player.decide(&run.view(), &mut out);
        for decision in &out {
            let found = looked_for(decision);
            let is_possible = run.view().allows(decision).is_ok();
            if found.is_some() && is_possible {
                return found;
            }
            if *decision == Decision::EndPhase {
                return None;
            }
            let _skipped = run.apply(decision);
        }
    }
    None
}

/// The option that leaves the plan or the calendar most like what the player makes of it.
fn nearest(posed: &Posed, player: &mut dyn Player) -> Option<usize> {
    let mut out = Vec::new();
    player.decide(&posed.view(), &mut out);
    let own = after(posed.before(), &out);
    let far = |place: usize| {
        let option = posed.options.get(place)?;
        Some(distance(posed.kind, &option.choice, &after(posed.before(), &option.script).view(), &own.view()))
    };
    (0..posed.options.len()).min_by(|a, b| {
        let far = |place: &usize| far(*place).unwrap_or(f64::INFINITY);
        far(a).total_cmp(&far(b))
    })
}

/// A run after the decisions of this phase.
fn after(before: &Run, decisions: &[Decision]) -> Run {
    let mut run = before.clone();
    for decision in decisions.iter().take_while(|decision| **decision != Decision::EndPhase) {
        let _skipped = run.apply(decision);
    }
    run
}

/// How far two runs are apart in what is decided.
fn distance(kind: Kind, choice: &Choice, one: &View<'_>, other: &View<'_>) -> f64 {
    let differ = |is: bool| if is { 1.0 } else { 0.0 };
    match choice {
        Choice::Commit(_) => (one.commitment() - other.commitment()).abs(),
        Choice::Debt(_) => (one.debt_share() - other.debt_share()).abs(),
        Choice::Goal(_) => differ(one.goal() != other.goal()),
        Choice::ProductGoal(_) => differ(one.product_goal() != other.product_goal()),
        Choice::Feature(item, _) => {
            let fate = |view: &View<'_>| match view.item(*item).and_then(|item| item.change) {
                None => Fate::Keep,
                Some(FeatureChange::Iterate) => Fate::Iterate,
                Some(FeatureChange::Remove { shown }) => Fate::Remove { shown },
            };
            differ(fate(one) != fate(other))
        }
        Choice::Bets(_) => {
            let bets = |view: &View<'_>| view.backlog().filter(|item| item.bet.is_some()).map(|item| item.id).collect::<Vec<_>>();
            let (one, other) = (bets(one), bets(other));
            let lacks = |a: &[ItemId], b: &[ItemId]| a.iter().filter(|item| !b.contains(item)).count();
            (lacks(&one, &other) + lacks(&other, &one)) as f64
        }
        Choice::Calendar(_) | Choice::LeaveOut(_) | Choice::PutIn(..) | Choice::LeaveOutAll(_) => {
            let count = |view: &View<'_>, of: BlockKind| view.blocks().iter().filter(|block| block.kind() == of).count();
            let kinds = BlockKind::ALL.into_iter().filter(|block| Kind::of_block(*block) == kind);
            kinds.map(|of| count(one, of).abs_diff(count(other, of)) as f64).sum()
        }
        _ => {
            /// Items at the head of a plan that make it what it is.
            const HEAD: usize = 4;
            let head = |view: &View<'_>| view.next_items(HEAD).collect::<Vec<_>>();
            let (one, other) = (head(one), head(other));
            let places = one.iter().zip(&other).filter(|(a, b)| a != b).count();
            let missing = one.iter().filter(|item| !other.contains(item)).count();
            (places + missing + one.len().abs_diff(other.len())) as f64
        }
    }
}
