//! Blocks of the calendar in words: what each brings, and what leaving it out costs, from what is known.

use crate::sim::{Block, BlockKind, Grounds, LeaderUse, Slot, Stage, View};
use crate::tr;
use crate::ui::icon::name;
use crate::ui::number;

use super::first_name;
use super::people::more_or_less;

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
        BlockKind::Escalate => name::ARROW_FAT_LINES_UP,
        BlockKind::Leader => name::USER_CIRCLE_GEAR,
        BlockKind::ShapeInterval => name::TRAIN,
        BlockKind::Refine => name::SCISSORS,
        BlockKind::AnswerQuestions => name::QUESTION,
        BlockKind::AcceptWork => name::CHECK_SQUARE,
        BlockKind::StatusRound => name::MEGAPHONE_SIMPLE,
    }
}

/// What is known of a block before it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What it may show or bring.
    pub may: String,
    /// What leaving it out costs, as a sentence.
    pub without: String,
    /// What it brings in a few words, for the calendar.
    pub short: String,
    /// The same without numbers.
    pub brief: String,
    /// As things are there is nothing that it could do.
    pub is_idle: bool,
}

impl About {
    fn new(may: impl Into<String>, without: impl Into<String>, short: impl Into<String>) -> Self {
        let short = short.into();
        Self { may: may.into(), without: without.into(), brief: short.clone(), short, is_idle: false }
    }

    /// The same, with what it brings said without numbers too.
    fn brief(self, brief: impl Into<String>) -> Self {
        Self { brief: brief.into(), ..self }
    }

    /// The same of a block with nothing to do, if that is so.
    fn idle_if(self, is_idle: bool) -> Self {
        Self { is_idle, ..self }
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
            let left = view.refined(before).count();
            About::new(
                tr!("blocks-refine-may", items = left),
                tr!(
                    "blocks-refine-without",
                    items = left,
                    work = number::percent(view.unready_work() as f32),
                    unready = number::plain(rules.questions.unready as f32, 0),
                    ready = number::plain(rules.questions.ready as f32, 1)
                ),
                if left == 0 { tr!("blocks-refine-short-none").to_owned() } else { tr!("blocks-refine-short", items = left) },
            )
            .idle_if(left == 0)
        }
        Block::AnswerQuestions => {
            let most = rules.questions.answered_per_block;
            let left = view.questions_left(before);
            let cost = view.questions_cost(left);
            let loss = number::percent(cost as f32);
            About::new(
                tr!("blocks-answer-may", most = whole(most)),
                tr!("blocks-answer-without", questions = whole(left), loss = loss.as_str()),
                if cost > 0.0 { tr!("blocks-capacity-short", gain = loss) } else { tr!("blocks-answer-short-none").to_owned() },
            )
            .brief(if cost > 0.0 { tr!("blocks-capacity-short.few") } else { tr!("blocks-answer-short-none") })
            .idle_if(cost <= 0.0)
        }
        Block::AcceptWork => {
            let waiting = view.accepted(before).count();
            About::new(
                tr!("blocks-accept-may", most = calendar.accepted_per_block),
                tr!("blocks-accept-without", waiting = waiting),
                tr!("blocks-accept-short"),
            )
        }
        Block::Escalate(id) => {
            let open = view.impediments().find(|(open, ..)| open == id);
            let Some((_, points, next)) = open else {
                return About::new(tr!("blocks-escalate-gone"), tr!("blocks-escalate-gone"), tr!("blocks-escalate-gone")).idle_if(true);
            };
            let shown = |points: f64| number::plain(points as f32, 1);
            let saved = shown(points - view.points_if_escalated(points));
            let passes = number::of_ten(rules.impediments.passes as f32);
            About::new(
                tr!(
                    "blocks-escalate-may",
                    what = view.scenario().title_of_impediment(*id),
                    points = saved.as_str(),
                    odds = passes.as_str()
                ),
                tr!("blocks-escalate-without", points = shown(points), next = shown(next), odds = passes),
                tr!("blocks-escalate-short", points = saved),
            )
            .brief(tr!("blocks-escalate-short.few"))
        }
        _ => {
            let silent = view.reached(before).count();
            let loss = number::share(rules.trust.silence as f32);
            About::new(
                tr!("blocks-status-may", most = calendar.status_per_block),
                tr!("blocks-status-without", people = silent, loss = loss.as_str()),
                if silent == 0 { tr!("blocks-status-short-none").to_owned() } else { tr!("blocks-status-short", people = silent) },
            )
            .idle_if(silent == 0)
        }
    }
}

/// A number that is said without decimals.
fn whole(value: f64) -> u32 {
    value.round() as u32
}

fn strategic(view: &View<'_>, block: &Block, before: usize) -> About {
    let rules = &view.scenario().rules;
    let share = |value: f64| number::share(value as f32);
    let percent = |value: f64| number::percent(value as f32);
    let gain = || number::share_change(view.gain_of(block) as f32);
    let worded = || more_or_less(view.gain_of(block));
    match block {
        Block::Interview(_) => {
            let heard = percent(view.heard_after(before));
            About::new(
                tr!("blocks-interview-may"),
                tr!("blocks-interview-without", heard = heard.as_str()),
                tr!("blocks-interview-short", then = percent(view.heard_after(before + 1)), now = heard),
            )
            .brief(tr!("blocks-interview-short.few"))
        }
        Block::ReadData => {
            let unread = view.live().filter(|i| !i.measured).count();
            About::new(
                tr!("blocks-data-may", most = rules.evidence.data_items),
                tr!("blocks-data-without", features = unread),
                if unread == 0 { tr!("blocks-data-short-none") } else { tr!("blocks-data-short") },
            )
            .idle_if(unread == 0)
        }
        Block::Prototype(item) => test(view, *item, block, tr!("blocks-test-prototype")),
        Block::Experiment(item) => test(view, *item, block, tr!("blocks-test-experiment")),
        Block::MapProblems => {
            let orphans = view.backlog().filter(|i| i.stage == Stage::Backlog && i.need.is_none()).count();
            About::new(
                tr!("blocks-map-may", odds = number::of_ten(rules.evidence.map_discovers as f32)),
                tr!("blocks-map-without", items = orphans),
                tr!("blocks-map-short", items = orphans),
            )
        }
        Block::StoryMap => {
            let [rework, less] = [rules.size.rework, rules.size.rework_story_map].map(percent);
            About::new(
                tr!(
                    "blocks-story-map-may",
                    less = less.as_str(),
                    rework = rework.as_str(),
                    questions = percent(rules.questions.story_map_keep),
                    sprints = rules.capacity.story_map_sprints,
                    cost = percent(view.story_map_cost())
                ),
                tr!("blocks-story-map-without", rework = rework.as_str()),
                tr!("blocks-story-map-short", less = less, rework = rework),
            )
            .brief(tr!("blocks-story-map-short.few"))
        }
        Block::LearnBusiness => About::new(tr!("blocks-business-may"), tr!("blocks-business-without"), tr!("blocks-business-short")),
        Block::OneToOne(who) => {
            let person = view.person(*who);
            let trust = share(person.trust);
            About::new(
                tr!(
                    "blocks-one-to-one-may",
                    gain = gain(),
                    odds = number::of_ten(view.opens_up(*who) as f32),
                    new = number::of_ten(rules.trust.one_to_one_discovers as f32)
                ),
                tr!("blocks-one-to-one-without", who = first_name(view, *who), trust = trust.as_str()),
                tr!("blocks-trust-short", gain = gain()),
            )
            .brief(tr!("blocks-trust-short.few", gain = worded()))
        }
        Block::PriorityWorkshop => {
            let share = percent(rules.evidence.repeat_effect);
            let may = tr!("blocks-workshop-may", sprints = rules.influence.workshop_sprints, gain = gain(), share = share);
            if view.is_deadlocked() {
                About::new(
                    tr!("blocks-workshop-may-deadlock", also = may),
                    tr!("blocks-workshop-without-deadlock", keep = number::share(rules.capacity.deadlock_keep as f32)),
                    tr!("blocks-workshop-short-deadlock"),
                )
            } else {
                About::new(may, tr!("blocks-workshop-without"), tr!("blocks-workshop-short"))
            }
        }
        Block::JointReview(invited) => About::new(
            tr!("blocks-joint-review-may", gain = gain(), guests = invited.iter().flatten().count(), features = rules.coach.items),
            tr!("blocks-joint-review-without"),
            tr!("blocks-trust-short", gain = gain()),
        )
        .brief(tr!("blocks-trust-short.few", gain = worded())),
        Block::ProductGoal => {
            let (now, loss) = (share(view.goal_clarity()), rules.influence.goal_decay);
            About::new(
                tr!("blocks-goal-may", gain = gain(), now = now.as_str()),
                tr!("blocks-goal-without", now = now.as_str(), loss = share(loss)),
                tr!("blocks-goal-short", gain = gain()),
            )
            .brief(tr!("blocks-goal-short.few"))
        }
        Block::StrategyCheckIn => {
            let autonomy = share(view.autonomy());
            About::new(
                tr!("blocks-check-in-may", gain = gain(), pace = percent(rules.evidence.repeat_effect)),
                tr!("blocks-check-in-without", autonomy = autonomy.as_str()),
                tr!("blocks-check-in-short", gain = gain()),
            )
            .brief(tr!("blocks-check-in-short.few", gain = worded()))
        }
        Block::ShapeInterval => {
            let (shaped, last) = (view.shaped(), view.shaped_in().map_or(0, |sprints| *sprints.end()));
            let (may, without) = if shaped == 0 {
                (tr!("blocks-shape-first", last = last), tr!("blocks-shape-without"))
            } else {
                (tr!("blocks-shape-second").to_owned(), tr!("blocks-shape-without-second"))
            };
            About::new(may, without, tr!("blocks-shape-short"))
        }
        Block::Coordinate(item) => {
            let [with, without] = [rules.dependencies.on_time_coordinated, rules.dependencies.on_time].map(|p| number::of_ten(p as f32));
            About::new(
                tr!("blocks-coordinate-may", item = view.title(*item), with = with.as_str(), without = without.as_str()),
                tr!("blocks-coordinate-without", odds = without),
                tr!("blocks-coordinate-short", with = with),
            )
            .brief(tr!("blocks-coordinate-short.few"))
        }
        Block::ClearBlocker if usize::from(view.blockers()) > before => {
            let loss = percent(view.blockers_cost(1));
            About::new(
                tr!("blocks-clear-may", gain = loss.as_str()),
                tr!("blocks-clear-without", loss = loss.as_str()),
                tr!("blocks-capacity-short", gain = loss),
            )
            .brief(tr!("blocks-capacity-short.few"))
        }
        Block::ClearBlocker => {
            About::new(tr!("blocks-clear-may-none"), tr!("blocks-clear-without-none"), tr!("blocks-clear-short-none")).idle_if(true)
        }
        Block::Leader(to) => leader(view, *to),
        _ => {
            let relevant = view.coach_asks_for_needs();
            About::new(
                if relevant {
                    tr!("blocks-coach-may-needs", items = rules.coach.items)
                } else {
                    tr!("blocks-coach-may-measures", features = rules.coach.measures)
                },
                tr!("blocks-coach-without"),
                if relevant { tr!("blocks-coach-short-needs") } else { tr!("blocks-coach-short-measures") },
            )
        }
    }
}

fn leader(view: &View<'_>, to: LeaderUse) -> About {
    let rules = &view.scenario().rules;
    let who = view.scenario().leader.map_or("", |leader| first_name(view, leader));
    let without = tr!("blocks-leader-without", who = who);
    match to {
        LeaderUse::Progress => {
            let gain = number::share_change(rules.leader.progress as f32);
            About::new(tr!("blocks-leader-progress", who = who, gain = gain.as_str()), without, tr!("blocks-trust-short", gain = gain))
                .brief(tr!("blocks-trust-short.few", gain = more_or_less(rules.leader.progress)))
        }
        LeaderUse::Decision => About::new(
            tr!("blocks-leader-decision", who = who, sprints = rules.leader.backed_sprints),
            without,
            tr!("blocks-leader-decision.short"),
        ),
        LeaderUse::Learnings => {
            let items = rules.leader.items;
            About::new(tr!("blocks-leader-learnings", items = items), without, tr!("blocks-leader-learnings.short", items = items))
                .brief(tr!("blocks-leader-learnings.few"))
        }
        LeaderUse::News => {
            About::new(tr!("blocks-leader-news", blockers = rules.leader.blockers), without, tr!("blocks-leader-news.short"))
        }
    }
}

fn test(view: &View<'_>, item: crate::scenario::ItemId, block: &Block, how: &str) -> About {
    let (Some(known), Some(noise)) = (view.item(item), view.noise_of(block)) else {
        return About::new(how, tr!("blocks-test-gone"), tr!("blocks-test-gone.short"));
    };
    let now = number::noise(known.effect.half_width() as f32, 1);
    let then = number::noise(known.effect.narrowed(noise).half_width() as f32, 1);
    let grounds = match known.grounds {
        Grounds::Opinion => tr!("blocks-test-opinion"),
        Grounds::Informed => tr!("blocks-test-informed"),
        Grounds::Tested => tr!("blocks-test-tested"),
    };
    About::new(
        tr!("blocks-test-may", how = how, now = now.as_str(), then = then.as_str()),
        tr!("blocks-test-without", item = view.title(item), now = now.as_str(), grounds = grounds),
        tr!("blocks-test-short", then = then, now = now),
    )
    .brief(tr!("blocks-test-short.few"))
}

/// Where in the calendar (half-days from 0) the block with this place in the list lies.
pub fn slots_of(view: &View<'_>, block: usize) -> impl Iterator<Item = usize> {
    view.slots().iter().enumerate().filter(move |(_, slot)| **slot == Slot::Block(block as u8)).map(|(at, _)| at)
}
