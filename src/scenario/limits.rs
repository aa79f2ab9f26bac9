//! How much a scenario may hold: bounds that keep a hostile file from making a giant run, and the
//! counts and lengths that `design/content.md` asks of authors.

/// Sprints played.
pub(super) const MAX_SPRINTS: u8 = 12;
/// From this length on a scenario counts as full and owes the counts below.
pub(super) const FULL_SPRINTS: u8 = 6;

pub(super) const MAX_GROUPS: usize = 12;
pub(super) const MAX_METRICS: usize = 8;
pub(super) const MAX_STAKEHOLDERS: usize = 16;
pub(super) const MAX_NEEDS: usize = 24;
pub(super) const MAX_ITEMS: usize = 96;
pub(super) const MAX_REQUESTS: usize = 64;
pub(super) const MAX_DILEMMAS: usize = 64;
/// Candidates for the Product Goal, least and most where there are any, and needs of one.
pub(super) const PRODUCT_GOALS: (usize, usize) = (2, 5);
pub(super) const OBJECTIVES: (usize, usize) = (2, 10);
pub(super) const GOAL_NEEDS: (usize, usize) = (1, 4);
/// As many as a state has bits for.
pub(super) const MAX_IMPEDIMENTS: usize = 16;
pub(super) const MAX_TURNS: usize = 12;
pub(super) const MAX_QUESTIONS: usize = 64;
/// Constants that one scenario may set; more than the rules have.
pub(super) const MAX_RULES: usize = 512;
/// Steps of a worked example, and decisions of one of them.
pub(super) const MAX_STEPS: usize = 64;
pub(super) const MAX_DOES: usize = 20;
/// Needs of one item, or possibilities behind one request.
pub(super) const MAX_BEHIND: usize = 8;
/// Conditions of one dilemma or question.
pub(super) const MAX_CONDITIONS: usize = 8;
/// Effects of one option, nested ones counted.
pub(super) const MAX_EFFECTS: usize = 12;
/// Levels of effects inside each other.
pub(super) const MAX_EFFECT_DEPTH: usize = 4;
/// Short lists of words and sentences.
pub(super) const MAX_LINES: usize = 32;

/// Options of a dilemma that can be played, least and most.
pub(super) const OPTIONS: (usize, usize) = (2, 5);
/// Options that a dilemma should have at least.
pub(super) const USUAL_OPTIONS: usize = 3;
/// The longest option of a dilemma should not be longer than this many times the shortest.
pub(super) const OPTION_LENGTHS: f64 = 1.6;
/// Dilemmas from which it can be told whether a rule of thumb finds their best options.
pub(super) const THUMB_DILEMMAS: usize = 8;
/// It does where luck alone would do as well less often than this.
pub(super) const THUMB_LUCK: f64 = 0.01;
/// Weights may miss 1 by this much.
pub(super) const WEIGHT_SLACK: f64 = 0.001;

/// What a full scenario holds at least (`design/content.md`).
pub(super) mod full {
    pub const STAKEHOLDERS: usize = 5;
    pub const NEEDS: usize = 8;
    pub const ITEMS: usize = 30;
    pub const TARGETED: usize = 10;
    pub const REQUESTS: usize = 20;
    pub const DILEMMAS: usize = 14;
    pub const METRICS: (usize, usize) = (4, 6);
    pub const QUESTIONS: usize = 8;
    /// Share of dilemmas with each of the two lessons about wording.
    pub const LESSONS: f64 = 0.3;
}

/// Characters of names, as there is room for them wherever they are shown.
pub(super) mod length {
    /// Of a person, a product, another team.
    pub const NAME: usize = 40;
    /// What somebody is and where.
    pub const ROLE: usize = 48;
    /// Of a scenario.
    pub const TITLE: usize = 60;
    /// Before and after a metric's number.
    pub const UNIT: usize = 12;
}

/// Ranges of stocks and amounts, both ends included.
pub(super) mod range {
    pub const SHARE: (f64, f64) = (0.0, 1.0);
    pub const SHIFT: (f64, f64) = (-1.0, 1.0);
    pub const IMPORTANCE: (f64, f64) = (0.3, 3.0);
    pub const ESTIMATE: (f64, f64) = (0.5, 100.0);
    pub const DEFECTS: (f64, f64) = (0.0, 50.0);
    pub const OUTCOME: (f64, f64) = (-50.0, 50.0);
    pub const TRUST_SPREAD: (f64, f64) = (0.0, 0.5);
    pub const QUESTIONS: (f64, f64) = (0.0, 200.0);
    /// Share of the even-odds forecast that the interface lets a player commit.
    pub const COMMITMENT: (f64, f64) = (0.7, 1.5);
    pub const POINTS: (f64, f64) = (0.0, 100.0);
    pub const DEFECTS_MOVE: (f64, f64) = (-50.0, 50.0);
    pub const QUESTIONS_MOVE: (f64, f64) = (-100.0, 100.0);
    pub const CAPACITY_MOVE: (f64, f64) = (-100.0, 100.0);
    pub const OUTCOME_MOVE: (f64, f64) = (-20.0, 20.0);
    pub const HEARD: (f64, f64) = (0.0, 20.0);
    /// Points a sprint that a live feature takes.
    pub const INTERVAL: (u8, u8) = (3, 6);
    pub const BUSINESS_VALUE: (u8, u8) = (1, 10);
    pub const UPKEEP: (f64, f64) = (0.0, 5.0);
    pub const REPAYS: (f64, f64) = (0.0, 0.3);
    /// Points of an impediment.
    pub const IMPEDIMENT: (f64, f64) = (0.5, 20.0);
    /// By which a turn makes something larger or smaller.
    pub const FACTOR: (f64, f64) = (0.2, 4.0);
    pub const NEWCOMERS: (f64, f64) = (1.0, 4.0);
    /// Numbers of metrics: anything a person can read.
    pub const METRIC: (f64, f64) = (-1e9, 1e9);
    pub const NOISE: (f64, f64) = (0.0, 1e9);

    pub const TEAM: (u8, u8) = (3, 9);
    pub const DEPENDENCIES: (u8, u8) = (0, 5);
    pub const DECIMALS: (u8, u8) = (0, 2);
    pub const HALF_DAYS: (u8, u8) = (0, 20);
    pub const PERCENT: (u8, u8) = (0, 100);
    pub const COMMIT_PERCENT: (u8, u8) = (70, 150);
    pub const NEXT_ITEMS: (u8, u8) = (1, 6);
    pub const COUNT: (u8, u8) = (1, 96);
    pub const SKIN: (u8, u8) = (1, 8);
    pub const HAIR_COLOUR: (u8, u8) = (1, 7);
    pub const BACKGROUND: (u8, u8) = (1, 8);
}

/// Hair forms of portraits.
pub(super) const HAIR: &[&str] = &["short", "side", "curly", "bob", "bun", "long", "grey", "scarf", "bald"];

/// Players made of code who have a style: who may be expected to do best, and plays the rest in reviews.
/// A test beside the players holds this to what there is.
pub(crate) const STYLES: &[&str] = &[
    "discovery_only",
    "factory",
    "stated_value",
    "always_tactical",
    "always_strategic",
    "crunch",
    "no_debt",
    "prompt_spammer",
    "tactical_first",
    "delivery_first",
    "debt_first",
    "say_no",
    "trust_first",
    "align_first",
    "discovery_first",
    "balanced",
];
