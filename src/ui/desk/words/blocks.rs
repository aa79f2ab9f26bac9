//! Blocks of the calendar in words: what each may show, and what leaving it out costs, from what is known.

use crate::sim::{Block, BlockKind, Grounds, ItemView, Slot, Stage, View};
use crate::ui::icon::name;
use crate::ui::number;

use super::first_name;

/// A block's icon.
pub const fn block_icon(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Interview => name::USERS,
        BlockKind::ReadData => name::CHART_LINE,
        BlockKind::Prototype => name::FLASK,
        BlockKind::Experiment => name::TEST_TUBE,
        BlockKind::MapProblems => name::MAP_TRIFOLD,
        BlockKind::StoryMap => name::PATH,
        BlockKind::LearnBusiness => name::COINS,
        BlockKind::OneToOne => name::CHAT_TEARDROP,
        BlockKind::PriorityWorkshop => name::LIST_NUMBERS,
        BlockKind::JointReview => name::PRESENTATION,
        BlockKind::ProductGoal => name::FLAG_BANNER,
        BlockKind::StrategyCheckIn => name::COMPASS,
        BlockKind::Coordinate => name::LINK,
        BlockKind::ClearBlocker => name::BARRICADE,
        BlockKind::Coach => name::CHATS_CIRCLE,
        BlockKind::Refine => name::SCISSORS,
        BlockKind::AnswerQuestions => name::QUESTION,
        BlockKind::AcceptWork => name::CHECK_SQUARE,
        BlockKind::StatusRound => name::MEGAPHONE_SIMPLE,
    }
}

/// What a block takes: half-days, and points of the team where it needs them.
pub fn price(view: &View<'_>, block: &Block) -> (u8, f64) {
    let evidence = &view.scenario().rules.evidence;
    let points = match block {
        Block::Interview(_) => evidence.interview_points,
        Block::Prototype(_) => evidence.prototype_points,
        Block::MapProblems => evidence.map_points,
        Block::Experiment(item) => {
            evidence.experiment_points + evidence.experiment_share * view.item(*item).map_or(0.0, |known| known.estimate)
        }
        _ => 0.0,
    };
    (block.kind().half_days(), points)
}

/// Whether a block has its full effect: the same conversation within two sprints has half.
pub fn is_fresh(view: &View<'_>, block: &Block) -> bool {
    let since = match block {
        Block::OneToOne(who) => view.since_talk(*who),
        other => view.since_block(other.kind()),
    };
    let tired = |since: usize| since > 0 && since as f64 <= view.scenario().rules.evidence.repeat_sprints;
    !(block.kind().tires() && since.is_some_and(tired))
}

/// What is known of a block before it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What it may show or bring.
    pub may: String,
    /// What leaving it out costs, as a sentence.
    pub without: String,
    /// The same in a few words, for the calendar.
    pub short: String,
}

impl About {
    fn new(may: impl Into<String>, without: impl Into<String>, short: impl Into<String>) -> Self {
        Self { may: may.into(), without: without.into(), short: short.into() }
    }
}

/// What a block may bring and what leaving it out costs, with so many of its kind before it in the calendar.
pub fn about(view: &View<'_>, block: &Block, before: usize) -> About {
    if block.kind().is_strategic() { strategic(view, block, before) } else { tactical(view, block, before) }
}

fn tactical(view: &View<'_>, block: &Block, before: usize) -> About {
    let rules = &view.scenario().rules;
    let calendar = &rules.calendar;
    match block {
        Block::Refine => {
            let unready = view.backlog().filter(|i| i.stage == Stage::Backlog && i.included && !i.ready).count();
            let left = unready.saturating_sub(before * calendar.refined_per_block as usize).min(calendar.refined_per_block as usize);
            let items = number::counted(left as u32, "item", "items");
            About::new(
                format!("{items} from the top become ready, large ones smaller."),
                format!(
                    "{items} start unready: about {} more work, and {} questions each instead of {}.",
                    number::percent((rules.size.unready - 1.0) as f32),
                    number::plain(rules.questions.unready as f32, 0),
                    number::plain(rules.questions.ready as f32, 1)
                ),
                if left == 0 { "all are ready".to_owned() } else { format!("{items} unready") },
            )
        }
        Block::AnswerQuestions => {
            let most = rules.questions.answered_per_block;
            let left = (expected_questions(view) - before as f64 * most).clamp(0.0, most);
            let cost = left * rules.capacity.question_cost;
            let loss = number::percent(cost as f32);
            About::new(
                format!("Answers up to {} questions of the team.", number::plain(most as f32, 0)),
                format!(
                    "About {} stay open: −{loss} capacity, and some rework.",
                    number::counted(left.round() as u32, "question", "questions")
                ),
                if cost > 0.0 { format!("−{loss} capacity") } else { "few questions left".to_owned() },
            )
        }
        Block::AcceptWork => {
            let most = calendar.accepted_per_block as usize;
            let waiting = view.waiting_for_acceptance().saturating_sub(before * most).min(most);
            let known = if waiting == 0 {
                "What the team finishes this sprint".to_owned()
            } else {
                format!("{} that wait now, and what is finished this sprint,", number::counted(waiting as u32, "item", "items"))
            };
            About::new(
                format!("Up to {most} finished items get your answer and go out."),
                format!("{known} goes out a sprint later, with more defects."),
                "out a sprint later",
            )
        }
        _ => {
            let most = calendar.status_per_block as usize;
            let silent = silent_people(view).saturating_sub(before * most).min(most);
            let loss = number::share(rules.trust.silence as f32);
            About::new(
                format!("{most} people learn where things stand, those who heard least first."),
                format!("{} hear nothing from you all sprint: trust {loss} each.", number::counted(silent as u32, "person", "people")),
                if silent == 0 { "everybody has heard".to_owned() } else { format!("trust {loss} × {silent}") },
            )
        }
    }
}

/// People nobody has said a word to: no answer, no talk in the calendar.
fn silent_people(view: &View<'_>) -> usize {
    if view.blocks().iter().any(|b| b.kind() == BlockKind::PriorityWorkshop) {
        return 0;
    }
    let talks = |who| {
        view.blocks().iter().any(|block| match block {
            Block::OneToOne(with) => *with == who,
            Block::JointReview(with) => with.contains(&Some(who)),
            _ => false,
        })
    };
    view.people().filter(|person| !person.heard && !talks(person.id)).count()
}

/// Questions the team is about to ask, as far as the plan tells.
fn expected_questions(view: &View<'_>) -> f64 {
    let rules = &view.scenario().rules;
    let questions = &rules.questions;
    let mut room = view.forecast() * rules.scope.likely;
    let mut asked = 0.0;
    for item in view.backlog().filter(|i| i.included || i.stage == Stage::InWork) {
        if room <= 0.0 {
            break;
        }
        asked += if item.ready { questions.ready } else { questions.unready };
        room -= item.remaining;
    }
    questions.base
        + asked * (questions.clarity_base - questions.clarity_slope * view.goal_clarity())
        + questions.carried * view.open_questions()
        + questions.incident * f64::from(view.incidents())
}

/// Share heard after so many more blocks of interviews.
pub fn heard_after(view: &View<'_>, blocks: usize) -> f64 {
    let evidence = &view.scenario().rules.evidence;
    let access = (evidence.access_by_trust * view.trust()).clamp(evidence.access_least, 1.0);
    let talks = access * evidence.interviews_per_block * blocks as f64;
    let gained = evidence.saturation * (1.0 - libm::exp(-talks / evidence.saturation));
    1.0 - libm::pow(evidence.missed_per_interview, view.interviews() + gained)
}

/// Half width of an item's range after one more observation with this noise.
pub fn width_after(item: &ItemView, noise: f64) -> f64 {
    let variance = item.effect.sd * item.effect.sd;
    crate::sim::Belief { mean: 0.0, sd: libm::sqrt(1.0 / (1.0 / variance + 1.0 / (noise * noise))) }.half_width()
}

fn strategic(view: &View<'_>, block: &Block, before: usize) -> About {
    let rules = &view.scenario().rules;
    let share = |value: f64| number::share(value as f32);
    let gain = |value: f64| number::share_change((value * if is_fresh(view, block) { 1.0 } else { rules.evidence.repeat_effect }) as f32);
    match block {
        Block::Interview(_) => {
            let now = number::percent(heard_after(view, before) as f32);
            let ageing = "what you know of importance does not narrow";
            About::new(
                "A need behind the fog; narrower ranges of the needs you know.",
                format!("Customers heard stay at {now}, and {ageing}."),
                format!("heard stays {now}"),
            )
        }
        Block::ReadData => {
            let unread = view.live().filter(|i| !i.measured).count();
            let features = number::counted(unread as u32, "live feature", "live features");
            About::new(
                format!(
                    "What up to {} live features are worth, those with a measure first.",
                    number::plain(rules.evidence.data_items as f32, 0)
                ),
                format!("{features} stay unread; their ranges stay wide."),
                if unread == 0 { "all is read".to_owned() } else { "ranges stay wide".to_owned() },
            )
        }
        Block::Prototype(item) => test(view, *item, rules.evidence.prototype_noise, "Customers handle a prototype."),
        Block::Experiment(item) => test(view, *item, rules.evidence.experiment_noise, "A part goes live; it reads next sprint."),
        Block::MapProblems => {
            let orphans = view.backlog().filter(|i| i.stage == Stage::Backlog && i.need.is_none()).count();
            let items = number::counted(orphans as u32, "item", "items");
            About::new(
                format!("Which known need each item serves; one more need in {}.", number::of_ten(rules.evidence.map_discovers as f32)),
                format!("{items} on the backlog keep no known need."),
                format!("{items} without need"),
            )
        }
        Block::StoryMap => About::new(
            format!(
                "Rework {} instead of {}, a third fewer questions, estimates closer. The first {} sprints cost {} of capacity.",
                number::percent(rules.size.rework_story_map as f32),
                number::percent(rules.size.rework as f32),
                number::plain(rules.capacity.story_map_sprints as f32, 0),
                number::percent((1.0 - rules.capacity.story_map_keep) as f32)
            ),
            format!("Rework stays at {} of every item.", number::percent(rules.size.rework as f32)),
            format!("rework stays {}", number::percent(rules.size.rework as f32)),
        ),
        Block::LearnBusiness => About::new(
            "How the business earns, and how much each known need matters for it. Once.",
            "What each need matters stays a guess.",
            "importance stays wide",
        ),
        Block::OneToOne(who) => {
            let person = view.person(*who);
            let opens = (rules.trust.one_to_one_opens + rules.trust.one_to_one_trust * person.trust)
                * if is_fresh(view, block) { 1.0 } else { rules.evidence.repeat_effect };
            About::new(
                format!(
                    "Trust {}. In {} it shows the need behind one of their items.",
                    gain(rules.trust.one_to_one),
                    number::of_ten(opens as f32)
                ),
                format!("{}’s trust stays at {}.", first_name(view, *who), share(person.trust)),
                format!("trust stays {}", share(person.trust)),
            )
        }
        Block::PriorityWorkshop => {
            let ends = if view.is_deadlocked() { "Ends the deadlock. " } else { "" };
            About::new(
                format!(
                    "{ends}No overrides for {} sprints; trust of the powerful {} if you bring evidence, half without.",
                    number::plain(rules.influence.workshop_sprints as f32, 0),
                    gain(rules.trust.workshop)
                ),
                if view.is_deadlocked() {
                    format!("The deadlock goes on: capacity × {}.", share(rules.capacity.deadlock_keep))
                } else {
                    "Powerful people with little trust may still force items in.".to_owned()
                },
                if view.is_deadlocked() { "deadlock goes on" } else { "overrides possible" },
            )
        }
        Block::JointReview(invited) => {
            let count = invited.iter().flatten().count();
            About::new(
                format!(
                    "Trust {} with {}; what {} live features are worth.",
                    gain(rules.trust.joint_review),
                    number::counted(count as u32, "guest", "guests"),
                    number::plain(rules.coach.items as f32, 0)
                ),
                "Customers and stakeholders do not see the product together.",
                "nobody sees it together",
            )
        }
        Block::ProductGoal => About::new(
            format!("Goal clarity {}, now {}.", gain(rules.influence.product_goal), share(view.goal_clarity())),
            format!(
                "Goal clarity falls from {} by {} unless it is shared otherwise.",
                share(view.goal_clarity()),
                share(rules.influence.goal_decay)
            ),
            format!("goal clarity {}", number::share_change(-rules.influence.goal_decay as f32)),
        ),
        Block::StrategyCheckIn => About::new(
            format!(
                "Autonomy {}, twice that if you show evidence; what you know ages at half speed.",
                gain(rules.influence.check_in_autonomy)
            ),
            format!("Autonomy stays at {}.", share(view.autonomy())),
            format!("autonomy stays {}", share(view.autonomy())),
        ),
        Block::Coordinate(item) => {
            let (with, without) = (rules.dependencies.on_time_coordinated, rules.dependencies.on_time);
            About::new(
                format!(
                    "{} is on time with the other team in {} instead of {}.",
                    view.title(*item),
                    number::of_ten(with as f32),
                    number::of_ten(without as f32)
                ),
                format!("On time in {}; late it waits a sprint or more.", number::of_ten(without as f32)),
                format!("on time in {}", number::of_ten(without as f32)),
            )
        }
        Block::ClearBlocker => {
            let blocked = usize::from(view.blockers()) > before;
            let loss = number::percent((1.0 - rules.capacity.blocker_keep) as f32);
            About::new(
                if blocked { format!("One blocker less: +{loss} capacity.") } else { "Nothing blocks the team now.".to_owned() },
                if blocked { format!("The blocker costs {loss} of the sprint’s capacity.") } else { "Nothing.".to_owned() },
                if blocked { format!("−{loss} capacity") } else { "nothing blocks".to_owned() },
            )
        }
        _ => {
            let relevant = view.unlinked_ahead() >= rules.coach.unlinked as usize;
            About::new(
                if relevant {
                    "The need behind some of your next items; sharper interviews this sprint."
                } else {
                    "How you will know: two live features become measurable."
                },
                "The coach’s question waits.",
                "the question waits",
            )
        }
    }
}

fn test(view: &View<'_>, item: crate::scenario::ItemId, noise: f64, how: &str) -> About {
    let Some(known) = view.item(item) else { return About::new(how, "The item is gone.", "the item is gone") };
    let now = number::noise(known.effect.half_width() as f32, 1);
    let then = number::noise(width_after(&known, noise) as f32, 1);
    let grounds = match known.grounds {
        Grounds::Opinion => "opinion only",
        Grounds::Informed => "interview or prototype",
        Grounds::Tested => "tested",
    };
    About::new(
        format!("{how} The effect’s range goes from {now} to about {then}."),
        format!("{} is known to {now}, {grounds}.", view.title(item)),
        format!("stays {now}"),
    )
}

/// Where in the calendar (half-days from 0) the block with this place in the list lies.
pub fn slots_of(view: &View<'_>, block: usize) -> impl Iterator<Item = usize> {
    view.slots().iter().enumerate().filter(move |(_, slot)| **slot == Slot::Block(block as u8)).map(|(at, _)| at)
}
