//! What an author writes: the RON form of a scenario, field by field.
//!
//! These types mirror the file. Names are still text here; [`super::check`] turns them into typed
//! ids and refuses what does not hold together. Unknown fields are errors, so that a typing mistake
//! cannot silently do nothing.
//!
//! Long because it is what authors look fields up in, from top to bottom.

use crate::authored::Authored;
use crate::authored::{Field, required_fields};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// A whole scenario file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioFile {
    /// Name in file names, runs and on the command line: lower case, digits and `_`.
    pub id: String,
    /// Title on the library card.
    pub title: String,
    /// One or two sentences for the library card: what is wrong here.
    pub situation: String,
    /// What the scenario trains, a few words each.
    pub trains: Vec<String>,
    /// The product and its company.
    pub product: ProductFile,
    /// Sprints that are played, 1–12 (6–12 for a full scenario).
    pub sprints: u8,
    /// Weights of the five parts of the utility; they must sum to 1. The charter the player is shown.
    #[serde(default)]
    pub weights: WeightsFile,
    /// Where the run starts.
    #[serde(default)]
    pub start: StartFile,
    /// Constants of `assets/rules.ron` that this scenario sets for itself, by name.
    #[serde(default)]
    pub rules: BTreeMap<String, f64>,
    /// From which sprint on a kind of decision exists; kinds not named exist from sprint 1.
    #[serde(default)]
    pub from_sprint: BTreeMap<DecisionKind, u8>,
    /// User groups: the columns of the sky.
    pub groups: Vec<GroupFile>,
    /// Named metrics, 4–6, exactly one of them the north star, at least one vanity.
    pub metrics: Vec<MetricFile>,
    /// The people who ask.
    pub stakeholders: Vec<StakeholderFile>,
    /// Customer problems.
    pub needs: Vec<NeedFile>,
    /// Backlog items: those on the list at the start, and those that exist only once their need is understood.
    pub items: Vec<ItemFile>,
    /// The deck of requests a run draws from.
    pub requests: Vec<RequestFile>,
    /// The deck of dilemmas a run draws from.
    #[serde(default)]
    pub dilemmas: Vec<DilemmaFile>,
    /// Whether dilemmas are dealt so that plays in a row meet different ones: the first two share none. Takes at least two
    /// dilemmas a Sprint, better four.
    #[serde(default)]
    pub decks: bool,
    /// What changes the world without asking, each in its Sprint.
    #[serde(default)]
    pub turns: Vec<TurnFile>,
    /// Candidates for the Product Goal, two to five; without any there is none to choose.
    #[serde(default)]
    pub product_goals: Vec<ProductGoalFile>,
    /// A plan for several Sprints that others fill, as on an Agile Release Train; without it there is none.
    #[serde(default)]
    pub planning_interval: Option<PlanningIntervalFile>,
    /// What may keep the team from working and is beyond it to remove.
    #[serde(default)]
    pub impediments: Vec<ImpedimentFile>,
    /// The coach's questions, each tied to a state in which it matters.
    #[serde(default)]
    pub coach: CoachFile,
    /// A first sprint that plays itself with reasons (guided scenarios only).
    #[serde(default)]
    pub worked_example: Vec<WorkedStepFile>,
    /// The facilitator's page.
    #[serde(default)]
    pub facilitator: Option<FacilitatorFile>,
    /// Which styles of play are meant to do well here; tested.
    #[serde(default)]
    pub expectation: Option<ExpectationFile>,
}

impl Authored for ScenarioFile {
    const THING: &'static str = "the scenario";

    fn required() -> &'static BTreeSet<Field> {
        static REQUIRED: LazyLock<BTreeSet<Field>> = LazyLock::new(required_fields::<ScenarioFile>);
        &REQUIRED
    }
}

/// The product and its company.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductFile {
    /// Product name.
    pub name: String,
    /// What it does and for whom, one sentence.
    pub what: String,
    /// The company: size, place, how it earns. Two or three sentences.
    pub company: String,
    /// What the player is asked to achieve, in the sponsor's words. Shown before the first sprint.
    pub charter: String,
    /// What "Learn how the business earns" tells the player, two or three sentences.
    pub earns: String,
}

/// Weights of the utility's parts (Evidence-Based Management's four key value areas, and trust).
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeightsFile {
    /// Current value.
    pub current_value: f64,
    /// Unrealized value.
    pub unrealized_value: f64,
    /// Ability to innovate.
    pub ability_to_innovate: f64,
    /// Time to market.
    pub time_to_market: f64,
    /// Stakeholder trust.
    pub trust: f64,
}

impl WeightsFile {
    /// All, in the order in which they are listed here.
    #[must_use]
    pub const fn all(&self) -> [f64; 5] {
        [self.current_value, self.unrealized_value, self.ability_to_innovate, self.time_to_market, self.trust]
    }
}

impl Default for WeightsFile {
    /// The default charter of `design/scoring.md` section 1.
    fn default() -> Self {
        Self { current_value: 0.30, unrealized_value: 0.15, ability_to_innovate: 0.20, time_to_market: 0.15, trust: 0.20 }
    }
}

/// Where the run starts. Each value is a stock of `rules.md` section 1.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StartFile {
    /// Developers in the team, 3–9.
    pub team: u8,
    /// Technical debt D, 0–1.
    pub debt: f64,
    /// Escaped defects E, 0 or more.
    pub defects: f64,
    /// Morale M, 0–1.
    pub morale: f64,
    /// Autonomy A of the Product Owner, 0–1.
    pub autonomy: f64,
    /// Goal clarity G, 0–1.
    pub goal_clarity: f64,
    /// Outcome points K and L at the start.
    pub outcome: f64,
    /// How stakeholders' trust spreads around their own start value, standard deviation.
    pub trust_spread: f64,
    /// Coordination: dependencies an item has when it has some, at most (1 or 2 is usual).
    pub most_dependencies: u8,
}

impl Default for StartFile {
    fn default() -> Self {
        Self {
            team: 7,
            debt: 0.30,
            defects: 3.0,
            morale: 0.6,
            autonomy: 0.45,
            goal_clarity: 0.5,
            outcome: 0.0,
            trust_spread: 0.08,
            most_dependencies: 2,
        }
    }
}

/// A kind of decision, for unlocking step by step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, serde::Serialize)]
pub enum DecisionKind {
    /// Strategic blocks of the calendar.
    StrategicBlocks,
    /// Tests of items: prototype and live experiment.
    Tests,
    /// Offering an alternative, and declining with a reason.
    Reasons,
    /// Parking requests.
    Parking,
    /// The Sprint Goal.
    Goal,
    /// How hard to commit.
    Commitment,
    /// The share of the sprint for debt.
    Debt,
    /// Bets and their chances.
    Bets,
    /// Keeping, iterating and removing live features.
    LiveFeatures,
    /// Dilemmas inside the sprint.
    Dilemmas,
    /// Forecasts of completion.
    Forecasts,
}

impl DecisionKind {
    /// How many kinds there are.
    pub const COUNT: usize = Self::Forecasts as usize + 1;
}

/// A user group; a column of the sky.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupFile {
    /// Name used by needs.
    pub id: String,
    /// Shown name, lower case plural ("technicians").
    pub name: String,
}

/// A named metric: an affine reading of something in the world.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MetricFile {
    /// Name used elsewhere in the file.
    pub id: String,
    /// Shown name, at most 24 characters ("Recurring revenue").
    pub name: String,
    /// Text before the number, such as a currency sign.
    #[serde(default)]
    pub prefix: String,
    /// Unit after the number ("k", " %").
    pub unit: String,
    /// What it counts, one sentence.
    pub what: String,
    /// What it reads.
    pub reads: ReadsFile,
    /// Value shown when the source is zero.
    pub at_zero: f64,
    /// Change of the value per unit of the source; negative if less is better.
    pub per_point: f64,
    /// Observation noise: standard deviation in the metric's own unit (5–10 % of its range).
    pub noise: f64,
    /// Decimal places shown, 0–2.
    #[serde(default)]
    pub decimals: u8,
    /// Whether more is better.
    #[serde(default = "yes")]
    pub more_is_better: bool,
    /// The product's lagging outcome that the sky's star shows; exactly one metric.
    #[serde(default)]
    pub north_star: bool,
    /// Counts active users: lights the small stars; at most one metric, in percent.
    #[serde(default)]
    pub active_users: bool,
}

fn yes() -> bool {
    true
}

/// What a metric reads.
#[derive(Debug, Clone, Deserialize)]
pub enum ReadsFile {
    /// Leading outcome K.
    Leading,
    /// Lagging outcome L.
    Lagging,
    /// Escaped defects E.
    Defects,
    /// The part of the outcome that comes from one need's live items.
    Need(String),
    /// Points of work that went into items in the sprint, finished or not (velocity): output, a vanity metric; no noise, no delay.
    PointsFinished,
    /// Items released so far: output, a vanity metric; no noise, no delay.
    ItemsReleased,
}

/// Somebody who asks.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StakeholderFile {
    /// Name used elsewhere in the file.
    pub id: String,
    /// Full name as shown; the first word is used under their wave.
    pub name: String,
    /// Role, and place if it matters ("Head of Sales").
    pub role: String,
    /// Where they sit ("Porto").
    pub place: String,
    /// Power, 0–1. From .6 on they can force items in when trust is below .3.
    pub power: f64,
    /// Trust at the start, 0–1.
    pub trust: f64,
    /// The Product Owner's leader, with whom there is a 1:1 that serves one of four uses; at most one person.
    #[serde(default)]
    pub leader: bool,
    /// The needs behind what they ask, most important first.
    pub agenda: Vec<String>,
    /// What drives them, one sentence; shown after a 1:1.
    pub drives: String,
    /// Short answers in their voice for common reactions.
    pub says: VoiceFile,
    /// Portrait features; drawn from the id where not set.
    #[serde(default)]
    pub portrait: PortraitFile,
}

/// What a person says, each under 20 words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoiceFile {
    /// When a promise is kept.
    pub kept: String,
    /// When a promise is missed.
    pub missed: String,
    /// When refused with a reason that holds.
    pub refused_with_reason: String,
    /// When refused without one, or ignored.
    pub refused: String,
    /// When an outcome shows on a need of theirs.
    pub outcome: String,
    /// When they heard nothing all sprint.
    pub silence: String,
    /// When they force an item in.
    pub override_: String,
    /// When asked why and they do not say.
    pub evades: String,
    /// What they say some Sprints later of what became of something they asked for.
    pub recalls: Option<RecallsFile>,
}

/// Where the name of a thing belongs in what somebody remembers of it.
pub const THING: &str = "{thing}";

/// What a person remembers, each under 20 words, with the thing's name in place of `{thing}`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecallsFile {
    /// It was promised, and came in time.
    pub kept: String,
    /// It was promised, and did not.
    pub missed: String,
    /// It was declined or set aside.
    pub declined: String,
    /// They were asked what it was for.
    pub asked: String,
}

/// Portrait features by name; each optional.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PortraitFile {
    /// Hair form: short, side, curly, bob, bun, long, grey, scarf, bald.
    pub hair: Option<String>,
    /// Skin tone 1–8, light to dark.
    pub skin: Option<u8>,
    /// Hair colour 1–7.
    pub hair_colour: Option<u8>,
    /// Background hue 1–8.
    pub background: Option<u8>,
    /// Wears glasses.
    pub glasses: Option<bool>,
    /// Has a beard.
    pub beard: Option<bool>,
}

/// A customer problem.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedFile {
    /// Name used elsewhere in the file.
    pub id: String,
    /// The problem in the customer's words, at most 40 characters ("Work is lost when offline").
    pub title: String,
    /// Two sentences told when it is discovered: who, when, what it costs them.
    pub story: String,
    /// The user group that has it.
    pub group: String,
    /// Known to the player from the start.
    #[serde(default)]
    pub known: bool,
    /// Importance relative to a usual need: centre of the draw, .3–3 (1 is usual).
    #[serde(default = "one")]
    pub importance: f64,
    /// Chance that the market will not wait: solutions lose a tenth of their worth per sprint.
    #[serde(default)]
    pub window: Option<f64>,
}

fn one() -> f64 {
    1.0
}

/// How well informed the idea is; decides the odds that it helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum IdeaFile {
    /// Somebody's guess, on the list from the start.
    Guessed,
    /// Designed for an understood need; exists only once that need is known.
    Targeted,
    /// A live feature inherited by the player, unmeasured.
    Inherited,
    /// Mandated work with a date in the law: no value of its own, a penalty when late.
    Mandated,
}

/// A backlog item.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemFile {
    /// Name used elsewhere in the file.
    pub id: String,
    /// Title, at most 44 characters.
    pub title: String,
    /// What it would change for whom, one sentence.
    pub what: String,
    /// How well informed the idea is.
    pub idea: IdeaFile,
    /// The need it serves; with several, the run draws one (what people believe it serves is not always it).
    pub needs: Vec<String>,
    /// Who wants it; the team itself if absent.
    #[serde(default)]
    pub sponsor: Option<String>,
    /// Estimate in points; drawn from the rules' distribution if absent.
    #[serde(default)]
    pub estimate: Option<f64>,
    /// Deadline, for mandated work: live by the end of this sprint.
    #[serde(default)]
    pub deadline: Option<u8>,
    /// Depends on another team: its name.
    #[serde(default)]
    pub depends_on: Option<String>,
    /// Points of the team that it takes in each Sprint as long as it is live; only of what is `Inherited`.
    #[serde(default)]
    pub upkeep: f64,
    /// An item on the list from the start that must be finished before this one can be begun: its enabler.
    #[serde(default)]
    pub after: Option<String>,
    /// Technical debt that is gone once it is live, 0–.3: large pieces of it, ordered among all others.
    #[serde(default)]
    pub repays: f64,
}

/// A request that may arrive.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestFile {
    /// Name used elsewhere in the file.
    pub id: String,
    /// Who asks.
    pub from: String,
    /// Title, at most 36 characters ("Wall screen for Nordkraft").
    pub title: String,
    /// The ask in their words, under 60 words; a solution, never the need.
    pub ask: String,
    /// The same from somebody who trusts the Product Owner, under 60 words: what is the matter, and no solution.
    #[serde(default)]
    pub problem: Option<String>,
    /// What lies behind it: one or more possibilities, of which the run draws one.
    pub behind: Vec<BehindFile>,
    /// Estimate in points; drawn if absent.
    #[serde(default)]
    pub estimate: Option<f64>,
    /// How loudly it is asked, 0–1; drawn if absent, never related to worth.
    #[serde(default)]
    pub loudness: Option<f64>,
    /// Arrives in this sprint for certain (guided scenarios); drawn if absent.
    #[serde(default)]
    pub arrives: Option<u8>,
    /// Not before this sprint.
    #[serde(default)]
    pub not_before: Option<u8>,
}

/// The need behind a request, and what else would serve it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BehindFile {
    /// The need.
    pub need: String,
    /// What the person says when asked why, under 40 words.
    pub because: String,
    /// Title of the request's own alternative, at most 44 characters.
    pub alternative: String,
}

/// A dilemma: the sprint stops and the player decides.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DilemmaFile {
    /// Name used elsewhere in the file.
    pub id: String,
    /// Heading, at most 40 characters.
    pub title: String,
    /// Who brings it; the Developers if absent.
    #[serde(default)]
    pub from: Option<String>,
    /// What they say, under 60 words.
    pub says: String,
    /// A second voice, under 20 words.
    #[serde(default)]
    pub also: Option<SecondVoiceFile>,
    /// All of these must hold for it to come up.
    #[serde(default)]
    pub when: Vec<ConditionFile>,
    /// The need it touches in the sky.
    #[serde(default)]
    pub touches: Option<String>,
    /// 3–5 options, of similar length, all defensible to somebody.
    pub options: Vec<OptionFile>,
    /// Which of the two the tempting wording is: does the strategic-sounding option fail here, the tactical-sounding one hold?
    #[serde(default)]
    pub lesson: LessonFile,
    /// Coming up in this sprint for certain (guided scenarios).
    #[serde(default)]
    pub arrives: Option<u8>,
}

/// What a dilemma teaches about wording; the validator counts them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum LessonFile {
    /// Neither wording misleads.
    #[default]
    Plain,
    /// The option that sounds strategic is wrong.
    StrategicSoundingWrong,
    /// The option that sounds tactical is right.
    TacticalSoundingRight,
    /// Both of the above.
    Both,
}

/// A second voice on a dilemma card.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondVoiceFile {
    /// Who; the Developers if absent.
    #[serde(default)]
    pub from: Option<String>,
    /// What they say.
    pub says: String,
}

/// A condition on what is the case in the run.
#[derive(Debug, Clone, Deserialize)]
pub enum ConditionFile {
    /// In these sprints only, both included.
    Sprints(u8, u8),
    /// Debt at least.
    DebtAtLeast(f64),
    /// Debt below.
    DebtBelow(f64),
    /// Trust of a person below.
    TrustBelow(String, f64),
    /// Trust of a person at least.
    TrustAtLeast(String, f64),
    /// Morale below.
    MoraleBelow(f64),
    /// A need is known.
    NeedKnown(String),
    /// A need is not known.
    NeedUnknown(String),
    /// At least so many items are live that the player released.
    ReleasedAtLeast(u8),
    /// At least so many promises are open.
    PromisesAtLeast(u8),
    /// Open questions at least.
    QuestionsAtLeast(f64),
    /// A Sprint Goal is set.
    GoalSet,
    /// No Sprint Goal is set.
    GoalNotSet,
    /// The Sprint Goal is this need.
    GoalIs(String),
    /// An item is live.
    Live(String),
    /// An item is not live: never released, or removed.
    NotLive(String),
    /// A person has a promise that is open.
    PromisedTo(String),
    /// A turn has come.
    Turned(String),
    /// A turn has not come.
    NotTurned(String),
    /// At least so many of the next six items have no known need.
    UnlinkedAtLeast(u8),
    /// At least so many live features are unmeasured.
    UnmeasuredAtLeast(u8),
    /// Autonomy below.
    AutonomyBelow(f64),
    /// Commitment above, as share of the even-odds forecast.
    CommitmentAbove(f64),
}

/// One option of a dilemma.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionFile {
    /// Label, at most 36 characters.
    pub label: String,
    /// What it means, under 25 words; says effects as odds where they are odds.
    pub text: String,
    /// Half-days of the player's calendar it takes.
    #[serde(default)]
    pub half_days: u8,
    /// Points of the team it takes this sprint.
    #[serde(default)]
    pub points: f64,
    /// What it does.
    pub effects: Vec<EffectFile>,
    /// The bias that it appeals to, if it does. The review counts how often each was met and followed; it is never scored.
    #[serde(default)]
    pub bias: Option<Bias>,
    /// The author's key, 0–1.
    pub key: f64,
    /// The principle behind the key, one line, with its source where there is one.
    pub why: String,
    /// What happened next, told in the review, under 30 words. No outcome that the effects do not make.
    pub then: String,
}

/// A turn: the world changes, whatever the player does. It is news in the Inbox of its Sprint; nobody knows of it before.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TurnFile {
    /// Name used elsewhere in the file.
    pub id: String,
    /// In which Sprint, from 2 on.
    pub sprint: u8,
    /// Who brings the news; the Developers if absent.
    #[serde(default)]
    pub from: Option<String>,
    /// Heading, at most 40 characters.
    pub title: String,
    /// What they say, under 60 words.
    pub says: String,
    /// What changes; no chances.
    pub effects: Vec<EffectFile>,
}

/// A way in which judgement goes astray, that an option may appeal to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, serde::Serialize)]
pub enum Bias {
    /// Going on because so much was spent already.
    SunkCost,
    /// Looking for what agrees with what one believes.
    Confirmation,
    /// Judging a decision by how it happened to turn out.
    OutcomeBias,
    /// Believing what somebody of rank says because of the rank.
    Authority,
    /// Staying near the first number that was named.
    Anchoring,
    /// Planning as if nothing would come between.
    PlanningFallacy,
    /// Doing something because doing nothing feels wrong.
    ActionBias,
    /// Giving the last thing that happened too much weight.
    Recency,
}

/// A candidate for the Product Goal: a future state of the product that the team plans towards (Scrum Guide 2020).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductGoalFile {
    /// Name used elsewhere in the file.
    pub id: String,
    /// The goal, at most 60 characters ("By winter nobody writes a visit down twice").
    pub title: String,
    /// The outcome that would show it, one sentence.
    pub outcome: String,
    /// The needs that it covers, one to four.
    pub needs: Vec<String>,
}

/// Planning Intervals: one after the other, the first as it was planned before the Product Owner came.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanningIntervalFile {
    /// Sprints of an interval, 3–6.
    pub sprints: u8,
    /// Who keeps the plan: the Release Train Engineer.
    pub keeper: String,
    /// What they say when they hand over the first plan, under 60 words.
    pub says: String,
    /// What they say when an interval ends and most of what was planned came, under 40 words.
    pub met: String,
    /// What they say when it did not, under 40 words.
    pub missed: String,
    /// The objectives of the first interval, the first one first in the backlog, two to ten.
    pub objectives: Vec<ObjectiveFile>,
}

/// An objective of a Planning Interval.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveFile {
    /// The item that it comes to; on the list from the start.
    pub item: String,
    /// Business value that the Business Owners gave it, 1–10.
    pub value: u8,
    /// Who waits for it.
    pub to: String,
    /// Whether the team committed to it: then it is promised by the end of the interval.
    #[serde(default = "yes")]
    pub committed: bool,
}

/// An impediment beyond the team: it takes points until the Product Owner escalates it, and more with each Sprint.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImpedimentFile {
    /// Name used elsewhere in the file.
    pub id: String,
    /// Heading, at most 40 characters.
    pub title: String,
    /// Who tells of it; the Developers if absent.
    #[serde(default)]
    pub from: Option<String>,
    /// What they say, under 60 words: what is in the way, and who could remove it.
    pub says: String,
    /// Points of the team that it takes in its first Sprint, 0.5–20.
    pub points: f64,
    /// Not before this Sprint.
    #[serde(default)]
    pub not_before: Option<u8>,
}

/// What an option or a turn does to the world. Amounts are in the units of the stock.
#[derive(Debug, Clone, Deserialize)]
pub enum EffectFile {
    /// Trust of one person moves.
    Trust(String, f64),
    /// Trust of everybody moves.
    TrustOfAll(f64),
    /// Morale moves.
    Morale(f64),
    /// Debt moves.
    Debt(f64),
    /// Escaped defects move.
    Defects(f64),
    /// Autonomy moves.
    Autonomy(f64),
    /// Goal clarity moves.
    GoalClarity(f64),
    /// Open questions are added.
    Questions(f64),
    /// Exhaustion moves.
    Exhaustion(f64),
    /// Points are added to (or, negative, taken from) the capacity of next sprint.
    CapacityNext(f64),
    /// The leading outcome moves for good.
    Outcome(f64),
    /// Interviews' worth of customers heard.
    Heard(f64),
    /// A need becomes known.
    Discover(String),
    /// One more promise with a range, on the person's loudest item in the backlog.
    PromiseTo(String),
    /// So many people join the team, unproductive at first (Brooks).
    Newcomers(u8),
    /// So many people leave the team.
    Leave(u8),
    /// A mandated item must be live by the end of another Sprint.
    Deadline(String, u8),
    /// A need becomes known, and its market will not wait any longer.
    Window(String),
    /// A request comes in now, if it has not come yet. One that a turn brings comes by no other way.
    Ask(String),
    /// An item is not wanted any longer: it leaves the backlog or the product, and with it what was promised of it.
    Drop(String),
    /// An item on the list from the start grows or shrinks by this factor, estimate and true size. Turns only.
    Resize(String, f64),
    /// A need becomes known, and it and all that serves it are worth this factor more or less. Turns only.
    Importance(String, f64),
    /// The Sprint Goal is given up: goal clarity and morale pay as the rules say.
    DropGoal,
    /// With this chance the first effects follow, otherwise the second.
    Chance(f64, Vec<EffectFile>, Vec<EffectFile>),
}

/// The coach.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CoachFile {
    /// Full name.
    pub name: String,
    /// Role ("Scrum Master, as your coach").
    pub role: String,
    /// Questions, each tied to a state in which it matters.
    pub questions: Vec<CoachQuestionFile>,
}

/// A coach's question.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoachQuestionFile {
    /// Name used elsewhere.
    pub id: String,
    /// The question, under 25 words. Opens information or options; never gives the answer.
    pub asks: String,
    /// All must hold for it to be relevant.
    pub when: Vec<ConditionFile>,
    /// Where to look, under 25 words; points at something on the screen.
    pub look: String,
    /// The answer of "just tell me", under 30 words.
    pub told: String,
}

/// One step of a guided first sprint: something is done and explained, or it is the player's turn.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkedStepFile {
    /// What is done, in this order; what luck has made impossible is passed over.
    #[serde(default)]
    pub does: Vec<StepFile>,
    /// The phase in which the player decides, in place of `does`.
    pub yours: Option<PhaseFile>,
    /// The one decision of a step, as it was written before steps could hold several.
    pub step: Option<StepFile>,
    /// Why, or what to think of, in the second person, under 35 words.
    pub because: String,
}

/// A phase in which there is something to decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum PhaseFile {
    /// What arrived.
    Inbox,
    /// Half-days.
    Calendar,
    /// Order, goal, bets.
    Planning,
    /// The sprint stopped for a dilemma.
    Sprint,
    /// What came of it.
    Review,
    /// Looking back.
    Retrospective,
}

/// A decision as an author writes it, with names.
#[derive(Debug, Clone, Deserialize)]
pub enum StepFile {
    /// Answer a request.
    Answer(String, AnswerFile),
    /// Put a block into the calendar; the text names the item or the person it is about.
    Block(BlockFile, Option<String>),
    /// Set the Sprint Goal to a need.
    Goal(String),
    /// Put an item first in the order.
    First(String),
    /// Commitment in percent of the even-odds forecast.
    Commit(u8),
    /// Percent of the sprint for debt.
    Debt(u8),
    /// Bet on an item, with one's own chance in percent.
    Bet(String, u8),
    /// Choose an option of a dilemma, counted from 1.
    Choose(String, u8),
    /// End the phase.
    EndPhase,
}

/// Answers to a request, for worked examples.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum AnswerFile {
    /// Accept with a date.
    AcceptDate,
    /// Accept with a range.
    AcceptRange,
    /// Ask why.
    AskWhy,
    /// Decline.
    Decline,
    /// Decline because the goal is elsewhere.
    DeclineForGoal,
    /// Decline because another need matters more.
    DeclineForNeed,
    /// Offer the request's own alternative.
    OfferAlternative,
    /// Park visibly.
    Park,
}

/// Calendar blocks, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum BlockFile {
    /// Refine.
    Refine,
    /// Answer the team's questions.
    AnswerQuestions,
    /// Accept finished work.
    AcceptWork,
    /// Status round.
    StatusRound,
    /// Interview customers.
    Interview,
    /// Read the data.
    ReadData,
    /// Prototype an item.
    Prototype,
    /// Live experiment.
    Experiment,
    /// Map customer problems.
    MapProblems,
    /// Story-map with the team.
    StoryMap,
    /// Learn how the business earns.
    LearnBusiness,
    /// 1:1 with a stakeholder.
    OneToOne,
    /// Priority workshop.
    PriorityWorkshop,
    /// Joint review with customers.
    JointReview,
    /// Product Goal.
    ProductGoal,
    /// Strategy check-in.
    StrategyCheckIn,
    /// Coordinate a dependency.
    Coordinate,
    /// Clear a blocker.
    ClearBlocker,
    /// 1:1 with the coach.
    Coach,
}

/// The facilitator's page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FacilitatorFile {
    /// What a group should leave with.
    pub purpose: String,
    /// How to use 45 minutes.
    pub in_45_minutes: String,
    /// How to use 90 minutes.
    pub in_90_minutes: String,
    /// One or more questions per sprint, in order.
    pub questions: Vec<String>,
    /// How to close.
    pub debrief: String,
}

/// Which styles are meant to do well; checked with bots.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectationFile {
    /// The style of play that fits best, by player name.
    pub fits: String,
    /// Why, in two sentences.
    pub because: String,
    /// Styles that must do worse.
    pub worse: Vec<String>,
    /// Diverse reference players whose mean on the same seed is par.
    pub par: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_tells_which_fields_have_no_default() {
        let required = required_fields::<ScenarioFile>();
        for field in [("ScenarioFile", "needs"), ("ItemFile", "what"), ("VoiceFile", "evades"), ("SecondVoiceFile", "says")] {
            assert!(required.contains(&field), "{field:?}");
        }
        for field in [("ScenarioFile", "coach"), ("ItemFile", "sponsor"), ("StartFile", "debt"), ("NeedFile", "importance")] {
            assert!(!required.contains(&field), "{field:?}");
        }
    }
}
