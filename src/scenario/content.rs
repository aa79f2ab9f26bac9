//! A checked scenario: every name is a typed id, every number is in its range.
//!
//! Built only by [`super::check`]; nothing else can make one, so the rules never meet a bad reference.
//!
//! Long because it is `schema.rs` once more with names resolved, in the same order.

use super::ids::{DilemmaId, GroupId, ImpedimentId, ItemId, MetricId, NeedId, ProductGoalId, RequestId, StakeholderId, TurnId};
use super::rules::Rules;
use super::schema::{
    Bias, DecisionKind, ExpectationFile, FacilitatorFile, LessonFile, PortraitFile, ProductFile, StartFile, VoiceFile, WeightsFile,
};

/// A checked scenario.
///
/// Items come in three stretches of one list: those the author wrote (`authored_items`), then one per
/// request in deck order, then one per request's alternative. See [`Scenario::item_of`] and
/// [`Scenario::alternative_of`].
#[derive(Debug, Clone)]
pub struct Scenario {
    /// Name in file names, runs and on the command line.
    pub id: String,
    /// Title on the library card.
    pub title: String,
    /// What is wrong here.
    pub situation: String,
    /// What it trains.
    pub trains: Vec<String>,
    /// The product and its company.
    pub product: ProductFile,
    /// Sprints that are played.
    pub sprints: u8,
    /// Weights of the utility's parts.
    pub weights: WeightsFile,
    /// Where the run starts.
    pub start: StartFile,
    /// The constants, with this scenario's own values in place.
    pub rules: Rules,
    /// How effects fade, by the rules' `value.persistence`.
    pub fading: Fading,
    /// How often things come up, by the rules.
    pub rates: Rates,
    /// From which sprint on each kind of decision exists, in the order of the kinds; 1 where the author named none.
    pub from_sprint: [u8; DecisionKind::COUNT],
    /// User groups.
    pub groups: Vec<Group>,
    /// Named metrics.
    pub metrics: Vec<Metric>,
    /// The people who ask.
    pub stakeholders: Vec<Stakeholder>,
    /// The power of all of them together.
    pub power: f64,
    /// Customer problems.
    pub needs: Vec<Need>,
    /// All items: authored, then one per request, then one per request's alternative.
    pub items: Vec<Item>,
    /// How many of `items` the author wrote as items.
    pub authored_items: usize,
    /// Mandated items.
    pub mandates: Vec<ItemId>,
    /// Items that come up once their need is understood.
    pub solutions: Vec<ItemId>,
    /// Whether some live features take points in each sprint.
    pub has_upkeep: bool,
    /// Whether some items repay technical debt.
    pub has_technical_work: bool,
    /// Items that cannot be begun before others are finished, each with the other one.
    pub enablers: Vec<(ItemId, ItemId)>,
    /// Whether the author has named dependencies; then items have those and no others.
    pub names_dependencies: bool,
    /// The deck of requests.
    pub requests: Vec<Request>,
    /// Requests that arrive for certain, with their sprint, from 1.
    pub timed_requests: Vec<(RequestId, u8)>,
    /// The deck of dilemmas.
    pub dilemmas: Vec<Dilemma>,
    /// Whether plays in a row meet different dilemmas.
    pub decks: bool,
    /// Sprints, from 1, that a dilemma is kept for.
    pub dilemmas_due: Vec<u8>,
    /// What changes the world without asking, by Sprint.
    pub turns: Vec<Turn>,
    /// Candidates for the Product Goal.
    pub product_goals: Vec<ProductGoal>,
    /// Planning Intervals, where there are such.
    pub planning_interval: Option<PlanningInterval>,
    /// What may be in the team's way and beyond it.
    pub impediments: Vec<Impediment>,
    /// The Product Owner's leader.
    pub leader: Option<StakeholderId>,
    /// The coach's name; empty if there is none.
    pub coach_name: String,
    /// The coach's role.
    pub coach_role: String,
    /// The coach's questions.
    pub coach: Vec<CoachQuestion>,
    /// A first sprint that plays itself.
    pub worked_example: Vec<WorkedStep>,
    /// The facilitator's page.
    pub facilitator: Option<FacilitatorFile>,
    /// Which styles are meant to do well.
    pub expectation: Option<ExpectationFile>,
    /// Hash of the file without its texts: runs are tied to it.
    pub content_hash: u64,
}

impl Scenario {
    /// The item a request asks for.
    #[must_use]
    pub fn item_of(&self, request: RequestId) -> ItemId {
        ItemId::at(self.authored_items + request.index())
    }

    /// The alternative hidden behind a request.
    #[must_use]
    pub fn alternative_of(&self, request: RequestId) -> ItemId {
        ItemId::at(self.authored_items + self.requests.len() + request.index())
    }

    /// The request an item came from, as the thing asked for or as its alternative.
    #[must_use]
    pub fn request_of(&self, item: ItemId) -> Option<RequestId> {
        let past = item.index().checked_sub(self.authored_items)?;
        (!self.requests.is_empty()).then(|| RequestId::at(past % self.requests.len()))
    }

    /// Who makes a request.
    #[must_use]
    pub fn asker(&self, request: RequestId) -> StakeholderId {
        self.requests.get(request.index()).map_or(StakeholderId::at(0), |request| request.from)
    }

    /// Power of a person, 0–1.
    #[must_use]
    pub fn power_of(&self, who: StakeholderId) -> f64 {
        self.stakeholders.get(who.index()).map_or(0.0, |person| person.power)
    }

    /// Points that an item takes in each sprint as long as it is live.
    #[must_use]
    pub fn upkeep_of(&self, item: ItemId) -> f64 {
        self.items.get(item.index()).map_or(0.0, |item| item.upkeep)
    }

    /// Technical debt that is gone once an item is live, where there is so much.
    #[must_use]
    pub fn repays(&self, item: ItemId) -> f64 {
        self.items.get(item.index()).map_or(0.0, |item| item.repays)
    }

    /// How well informed the idea of an item is.
    #[must_use]
    pub fn idea_of(&self, item: ItemId) -> Idea {
        self.items.get(item.index()).map_or(Idea::Guessed, |item| item.idea)
    }

    /// The options of a dilemma.
    #[must_use]
    pub fn options(&self, dilemma: DilemmaId) -> &[DilemmaOption] {
        self.dilemmas.get(dilemma.index()).map_or(&[], |dilemma| &dilemma.options)
    }

    /// Title of a need.
    #[must_use]
    pub fn title_of_need(&self, need: NeedId) -> &str {
        self.needs.get(need.index()).map_or("", |need| &need.title)
    }

    /// Title of a request.
    #[must_use]
    pub fn title_of_request(&self, request: RequestId) -> &str {
        self.requests.get(request.index()).map_or("", |request| &request.title)
    }

    /// Title of a dilemma.
    #[must_use]
    pub fn title_of_dilemma(&self, dilemma: DilemmaId) -> &str {
        self.dilemmas.get(dilemma.index()).map_or("", |dilemma| &dilemma.title)
    }

    /// Full name of a person.
    #[must_use]
    pub fn name_of(&self, who: StakeholderId) -> &str {
        self.stakeholders.get(who.index()).map_or("", |person| &person.name)
    }

    /// Who has most power; of equals, whoever comes first by the author's name for them, wherever it is written.
    #[must_use]
    pub fn most_powerful(&self) -> Option<StakeholderId> {
        let people = self.stakeholders.iter().enumerate();
        let most = people.max_by(|(_, one), (_, other)| one.power.total_cmp(&other.power).then_with(|| other.key.cmp(&one.key)));
        most.map(|(place, _)| StakeholderId::at(place))
    }

    /// Whether an item is mandated.
    #[must_use]
    pub fn is_mandated(&self, item: ItemId) -> bool {
        self.mandates.contains(&item)
    }

    /// A candidate for the Product Goal by its id.
    #[must_use]
    pub fn product_goal(&self, goal: ProductGoalId) -> Option<&ProductGoal> {
        self.product_goals.get(goal.index())
    }

    /// Title of a candidate for the Product Goal.
    #[must_use]
    pub fn title_of_product_goal(&self, goal: ProductGoalId) -> &str {
        self.product_goal(goal).map_or("", |goal| &goal.title)
    }

    /// Whether a candidate for the Product Goal covers a need.
    #[must_use]
    pub fn covers(&self, goal: ProductGoalId, need: NeedId) -> bool {
        self.product_goal(goal).is_some_and(|goal| goal.needs.contains(&need))
    }

    /// An impediment by its id.
    #[must_use]
    pub fn impediment(&self, impediment: ImpedimentId) -> Option<&Impediment> {
        self.impediments.get(impediment.index())
    }

    /// Title of an impediment.
    #[must_use]
    pub fn title_of_impediment(&self, impediment: ImpedimentId) -> &str {
        self.impediment(impediment).map_or("", |impediment| &impediment.title)
    }

    /// A turn by its id.
    #[must_use]
    pub fn turn(&self, turn: TurnId) -> Option<&Turn> {
        self.turns.get(turn.index())
    }

    /// Title of a turn.
    #[must_use]
    pub fn title_of_turn(&self, turn: TurnId) -> &str {
        self.turn(turn).map_or("", |turn| &turn.title)
    }

    /// How many turns have come by a sprint (from 0).
    #[must_use]
    pub fn turns_by(&self, sprint: usize) -> usize {
        self.turns.iter().take_while(|turn| usize::from(turn.sprint) <= sprint + 1).count()
    }

    /// The factor by which so many turns change a need, and what serves it.
    #[must_use]
    pub fn importance_after(&self, turns: usize, need: NeedId) -> f64 {
        self.turned(turns, |effect| match effect {
            Effect::Importance(of, factor) if *of == need => Some(*factor),
            _ => None,
        })
    }

    /// The factor by which so many turns change the size of an item.
    #[must_use]
    pub fn size_after(&self, turns: usize, item: ItemId) -> f64 {
        self.turned(turns, |effect| match effect {
            Effect::Resize(of, factor) if *of == item => Some(*factor),
            _ => None,
        })
    }

    fn turned(&self, turns: usize, factor: impl Fn(&Effect) -> Option<f64>) -> f64 {
        self.turns.iter().take(turns).flat_map(|turn| &turn.effects).filter_map(factor).product()
    }

    /// First sprint (from 1) in which a kind of decision exists.
    #[must_use]
    pub fn unlocked_from(&self, kind: DecisionKind) -> u8 {
        self.from_sprint.get(kind as usize).copied().unwrap_or(1)
    }
}

/// What is left of an item's effect by its age in sprints.
#[derive(Debug, Clone)]
pub struct Fading([f64; Self::LONGEST_RUN]);

impl Fading {
    /// Sprints of the longest run and its epilogue, and some; older effects are gone.
    const LONGEST_RUN: usize = 48;

    /// With the share of an effect that is left after a sprint.
    #[must_use]
    pub fn new(keep: f64) -> Self {
        let mut left = 1.0;
        Self(std::array::from_fn(|_| {
            let now = left;
            left *= keep;
            now
        }))
    }

    /// Share that is left at an age in sprints.
    #[must_use]
    pub fn left(&self, age: usize) -> f64 {
        self.0.get(age).copied().unwrap_or_default()
    }
}

/// How often something comes up in a sprint.
#[derive(Debug, Clone, Copy)]
pub struct Rate {
    /// Mean of its Poisson distribution.
    pub mean: f64,
    /// Chance that it does not come up at all: follows from the mean, kept because it is asked for every sprint.
    pub none: f64,
}

impl Rate {
    /// With this mean.
    #[must_use]
    pub fn new(mean: f64) -> Self {
        Self { mean, none: libm::exp(-mean) }
    }
}

/// How often what comes by luck comes up.
#[derive(Debug, Clone, Copy)]
pub struct Rates {
    /// Blockers of the team.
    pub blockers: Rate,
    /// Incidents.
    pub incidents: Rate,
    /// Requests.
    pub requests: Rate,
}

impl Rates {
    pub(super) fn new(rules: &Rules) -> Self {
        Self {
            blockers: Rate::new(rules.capacity.blockers),
            incidents: Rate::new(rules.capacity.incidents),
            requests: Rate::new(rules.requests.rate),
        }
    }
}

/// A user group.
#[derive(Debug, Clone)]
pub struct Group {
    /// Shown name.
    pub name: String,
}

/// A named metric.
#[derive(Debug, Clone)]
pub struct Metric {
    /// Shown name.
    pub name: String,
    /// Text before the number.
    pub prefix: String,
    /// Unit after the number.
    pub unit: String,
    /// What it counts.
    pub what: String,
    /// What it reads.
    pub reads: Reads,
    /// Value when the source is zero.
    pub at_zero: f64,
    /// Change per unit of the source.
    pub per_point: f64,
    /// Standard deviation of the observation.
    pub noise: f64,
    /// Decimal places shown.
    pub decimals: u8,
    /// Whether more is better.
    pub more_is_better: bool,
    /// Shown by the sky's star.
    pub north_star: bool,
    /// Lights the small stars.
    pub active_users: bool,
}

/// What a metric reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// Leading outcome K.
    Leading,
    /// Lagging outcome L.
    Lagging,
    /// Escaped defects E.
    Defects,
    /// The part of the outcome from one need's live items.
    Need(NeedId),
    /// Points of work on items in the sprint; output.
    PointsFinished,
    /// Items released so far; output.
    ItemsReleased,
}

impl Reads {
    /// Output counts what was made, not what changed for anybody.
    #[must_use]
    pub const fn is_output(self) -> bool {
        matches!(self, Self::PointsFinished | Self::ItemsReleased)
    }
}

/// Somebody who asks.
#[derive(Debug, Clone)]
pub struct Stakeholder {
    /// The author's name for them.
    pub key: String,
    /// Full name.
    pub name: String,
    /// Role.
    pub role: String,
    /// Where they sit.
    pub place: String,
    /// Power, 0–1.
    pub power: f64,
    /// Trust at the start, 0–1.
    pub trust: f64,
    /// The needs behind what they ask.
    pub agenda: Vec<NeedId>,
    /// What drives them.
    pub drives: String,
    /// Their voice.
    pub says: VoiceFile,
    /// Portrait features.
    pub portrait: PortraitFile,
}

/// A customer problem.
#[derive(Debug, Clone)]
pub struct Need {
    /// The author's name for it.
    pub key: String,
    /// The problem in the customer's words.
    pub title: String,
    /// Told when discovered.
    pub story: String,
    /// Who has it.
    pub group: GroupId,
    /// Known from the start.
    pub known: bool,
    /// Centre of the draw of importance.
    pub importance: f64,
    /// Chance of a market window; the rules' own if absent.
    pub window: Option<f64>,
}

/// How well informed an idea is; its odds of helping follow (`value.odds…` in the rules).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idea {
    /// Somebody's guess on the starting backlog.
    Guessed,
    /// Designed for an understood need.
    Targeted,
    /// Live from the start, unmeasured.
    Inherited,
    /// Mandated with a deadline, live by the end of this sprint.
    Mandated {
        /// The sprint, from 1.
        deadline: u8,
    },
    /// Asked for; guessed odds, or informed ones if the sponsor trusts the Product Owner.
    Requested,
    /// Hidden behind a request; targeted odds.
    Alternative,
}

/// A backlog item.
#[derive(Debug, Clone)]
pub struct Item {
    /// Title.
    pub title: String,
    /// What it would change.
    pub what: String,
    /// How well informed the idea is.
    pub idea: Idea,
    /// The needs it may serve; the run draws one. For requests and alternatives: those of `behind`.
    pub needs: Vec<NeedId>,
    /// Who wants it.
    pub sponsor: Option<StakeholderId>,
    /// Estimate in points, if the author set one.
    pub estimate: Option<f64>,
    /// The other team it depends on, if the author named one.
    pub depends_on: Option<String>,
    /// What must be finished before this can be begun.
    pub after: Option<ItemId>,
    /// Points that it takes in each sprint as long as it is live.
    pub upkeep: f64,
    /// Technical debt that is gone once it is live.
    pub repays: f64,
}

/// Planning Intervals and the plan of the first one.
#[derive(Debug, Clone)]
pub struct PlanningInterval {
    /// Sprints of an interval.
    pub sprints: u8,
    /// Who keeps the plan.
    pub keeper: StakeholderId,
    /// What they say with the first plan.
    pub says: String,
    /// What they say when most of a plan came.
    pub met: String,
    /// What they say when it did not.
    pub missed: String,
    /// The objectives of the first interval, in order.
    pub objectives: Vec<PlannedObjective>,
}

/// An objective of the first Planning Interval.
#[derive(Debug, Clone, Copy)]
pub struct PlannedObjective {
    /// The item.
    pub item: ItemId,
    /// Business value, 1–10.
    pub value: u8,
    /// Who waits for it.
    pub to: StakeholderId,
    /// Whether the team committed to it.
    pub committed: bool,
}

/// A request of the deck.
#[derive(Debug, Clone)]
pub struct Request {
    /// The author's name for it.
    pub key: String,
    /// Who asks.
    pub from: StakeholderId,
    /// Title.
    pub title: String,
    /// The ask in their words.
    pub ask: String,
    /// The same from somebody who trusts: what is the matter.
    pub problem: Option<String>,
    /// What may lie behind it; same order as the needs of its item.
    pub behind: Vec<Behind>,
    /// How loudly, if the author set it.
    pub loudness: Option<f64>,
    /// Arrives in this sprint for certain.
    pub arrives: Option<u8>,
    /// Not before this sprint.
    pub not_before: u8,
    /// A turn brings it, and nothing else does.
    pub by_turn: bool,
}

/// The need behind a request.
#[derive(Debug, Clone)]
pub struct Behind {
    /// The need.
    pub need: NeedId,
    /// What they say when asked why.
    pub because: String,
    /// Title of the alternative.
    pub alternative: String,
}

/// A dilemma of the deck.
#[derive(Debug, Clone)]
pub struct Dilemma {
    /// The author's name for it.
    pub key: String,
    /// Heading.
    pub title: String,
    /// Who brings it; the Developers if absent.
    pub from: Option<StakeholderId>,
    /// What they say.
    pub says: String,
    /// A second voice: who (the Developers if absent) and what.
    pub also: Option<(Option<StakeholderId>, String)>,
    /// All must hold for it to come up.
    pub when: Vec<Condition>,
    /// The need it touches.
    pub touches: Option<NeedId>,
    /// The options.
    pub options: Vec<DilemmaOption>,
    /// What it teaches about wording.
    pub lesson: LessonFile,
    /// Coming up in this sprint for certain.
    pub arrives: Option<u8>,
}

/// A condition on what the player can see of the run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Condition {
    /// In these sprints only, from 1, both included.
    Sprints(u8, u8),
    /// Debt at least.
    DebtAtLeast(f64),
    /// Debt below.
    DebtBelow(f64),
    /// Trust of a person below.
    TrustBelow(StakeholderId, f64),
    /// Trust of a person at least.
    TrustAtLeast(StakeholderId, f64),
    /// Morale below.
    MoraleBelow(f64),
    /// A need is known.
    NeedKnown(NeedId),
    /// A need is not known.
    NeedUnknown(NeedId),
    /// So many items released by the player.
    ReleasedAtLeast(u8),
    /// So many promises open.
    PromisesAtLeast(u8),
    /// Open questions at least.
    QuestionsAtLeast(f64),
    /// A Sprint Goal is set.
    GoalSet,
    /// No Sprint Goal is set.
    GoalNotSet,
    /// The Sprint Goal is this need.
    GoalIs(NeedId),
    /// An item is live.
    Live(ItemId),
    /// An item is not live.
    NotLive(ItemId),
    /// A person has a promise that is open.
    PromisedTo(StakeholderId),
    /// A turn has come.
    Turned(TurnId),
    /// A turn has not come.
    NotTurned(TurnId),
    /// So many of the next six items have no known need.
    UnlinkedAtLeast(u8),
    /// So many live features unmeasured.
    UnmeasuredAtLeast(u8),
    /// Autonomy below.
    AutonomyBelow(f64),
    /// Commitment above this share of the even-odds forecast.
    CommitmentAbove(f64),
}

/// One option of a dilemma.
#[derive(Debug, Clone)]
pub struct DilemmaOption {
    /// Label.
    pub label: String,
    /// What it means.
    pub text: String,
    /// Half-days it takes.
    pub half_days: u8,
    /// Points of the team it takes.
    pub points: f64,
    /// What it does.
    pub effects: Vec<Effect>,
    /// The bias that it appeals to.
    pub bias: Option<Bias>,
    /// The author's key, 0–1.
    pub key: f64,
    /// The principle behind the key.
    pub why: String,
    /// What happened next.
    pub then: String,
}

/// What an option does to the world.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Trust of one person moves.
    Trust(StakeholderId, f64),
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
    /// Capacity of next sprint moves, in points.
    CapacityNext(f64),
    /// The leading outcome moves for good.
    Outcome(f64),
    /// Interviews' worth of customers heard.
    Heard(f64),
    /// A need becomes known.
    Discover(NeedId),
    /// A promise with a range, on the person's loudest item in the backlog.
    PromiseTo(StakeholderId),
    /// So many people join the team.
    Newcomers(u8),
    /// So many people leave the team.
    Leave(u8),
    /// A mandated item must be live by the end of another sprint, from 1.
    Deadline(ItemId, u8),
    /// A need becomes known, and its market will not wait.
    Window(NeedId),
    /// A request comes in.
    Ask(RequestId),
    /// An item is not wanted any longer.
    Drop(ItemId),
    /// An item that is not finished is larger by this factor.
    Resize(ItemId, f64),
    /// A need becomes known, and is worth this factor more, as is what serves it.
    Importance(NeedId, f64),
    /// The Sprint Goal is given up.
    DropGoal,
    /// With this chance the first follow, otherwise the second.
    Chance(f64, Vec<Effect>, Vec<Effect>),
}

/// The world changes, whatever the player does.
#[derive(Debug, Clone)]
pub struct Turn {
    /// The author's name for it.
    pub key: String,
    /// In which sprint, from 1.
    pub sprint: u8,
    /// Who brings the news; the Developers if absent.
    pub from: Option<StakeholderId>,
    /// Heading.
    pub title: String,
    /// What they say.
    pub says: String,
    /// What changes.
    pub effects: Vec<Effect>,
}

/// A candidate for the Product Goal.
#[derive(Debug, Clone)]
pub struct ProductGoal {
    /// The author's name for it.
    pub key: String,
    /// The goal.
    pub title: String,
    /// The outcome that would show it.
    pub outcome: String,
    /// The needs that it covers.
    pub needs: Vec<NeedId>,
}

/// An impediment beyond the team.
#[derive(Debug, Clone)]
pub struct Impediment {
    /// The author's name for it.
    pub key: String,
    /// Heading.
    pub title: String,
    /// Who tells of it; the Developers if absent.
    pub from: Option<StakeholderId>,
    /// What they say.
    pub says: String,
    /// Points that it takes in its first sprint.
    pub points: f64,
    /// Not before this sprint.
    pub not_before: u8,
}

/// A question of the coach.
#[derive(Debug, Clone)]
pub struct CoachQuestion {
    /// The author's name for it.
    pub key: String,
    /// The question.
    pub asks: String,
    /// All must hold for it to be relevant.
    pub when: Vec<Condition>,
    /// Where to look.
    pub look: String,
    /// The answer of "just tell me".
    pub told: String,
}

/// One step of a guided first sprint.
#[derive(Debug, Clone)]
pub struct WorkedStep {
    /// What is done; nothing where it is the player's turn.
    pub does: Vec<WorkedDecision>,
    /// The phase in which it is the player's turn.
    pub yours: Option<super::schema::PhaseFile>,
    /// Why, or what to think of.
    pub because: String,
}

/// A decision of a worked example, with ids.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WorkedDecision {
    /// Answer a request.
    Answer(RequestId, super::schema::AnswerFile),
    /// Put a block into the calendar, about an item or with a person where it needs one.
    Block(super::schema::BlockFile, About),
    /// Set the Sprint Goal.
    Goal(NeedId),
    /// Put an item first.
    First(ItemId),
    /// Commitment in percent.
    Commit(u8),
    /// Percent of the sprint for debt.
    Debt(u8),
    /// Bet on an item with a chance in percent.
    Bet(ItemId, u8),
    /// Choose an option, from 0.
    Choose(DilemmaId, u8),
    /// End the phase.
    EndPhase,
}

/// What a block is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Nothing in particular.
    Nothing,
    /// An item.
    Item(ItemId),
    /// A person.
    Person(StakeholderId),
}

/// The metric that the sky's star shows.
#[must_use]
pub fn north_star(scenario: &Scenario) -> Option<MetricId> {
    scenario.metrics.iter().position(|m| m.north_star).map(MetricId::at)
}
