//! Styles of play: one competent player whose habits differ.
//!
//! The figures are habits of a player, not rules of the world; they were tuned on the prototype
//! (`research/desk_findings.md`) until each style was at home in the situation it is named for.

/// How a backlog is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderBy {
    /// Believed effect per remaining point.
    Belief,
    /// Stated value per estimated point.
    Stated,
    /// Loudness and power.
    Loudness,
    /// Nothing is built.
    Nothing,
}

/// How requests are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerHabit {
    /// Judge each: alternative, range or date if it is worth it, otherwise a reason.
    Judge,
    /// Promise a date.
    Date,
    /// Promise a range.
    Range,
    /// Refuse without a reason.
    Refuse,
    /// Refuse every second one, with or without a reason; accept the others with a range.
    RefuseHalf {
        /// With a reason.
        explained: bool,
    },
    /// Park.
    Park,
    /// Leave unanswered.
    Ignore,
    /// Ask why, then judge.
    AskAll,
}

/// How an option of a dilemma is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chooses {
    /// By what its effects are worth.
    Worth,
    /// Whatever pleases who brings it.
    WhoAsks,
    /// Whatever takes least of the team and the calendar.
    LeastWork,
}

/// What a player does by habit.
#[derive(Debug, Clone, Copy)]
pub struct Habits {
    /// Order of the backlog.
    pub order: OrderBy,
    /// Strategic share of the free half-days.
    pub strategic: f64,
    /// Share of the sprint for debt.
    pub debt: f64,
    /// Commitment as share of the forecast.
    pub commitment: f64,
    /// Bets on what it starts.
    pub bets: bool,
    /// Removes what does not help.
    pub removes: bool,
    /// Improves what does.
    pub iterates: bool,
    /// Sets Sprint Goals.
    pub goals: bool,
    /// Answers.
    pub answers: AnswerHabit,
    /// Dilemmas.
    pub chooses: Chooses,
    /// How often a sprint it asks why.
    pub asks_why: u8,
    /// Believed effect from which a request is accepted, outcome points.
    pub accepts_above: f64,
    /// Weight of discovery in the calendar.
    pub discovery: f64,
    /// Weight of talks with stakeholders.
    pub talks: f64,
    /// Weight of alignment with other teams.
    pub alignment: f64,
    /// Weight of the team's needs.
    pub team: f64,
    /// Uses the coach when relevant.
    pub coach: bool,
    /// Coach blocks forced into every sprint.
    pub spams_coach: u8,
    /// Does not build below this believed effect, outcome points.
    pub builds_above: f64,
    /// Puts promised dates first.
    pub dates_first: bool,
    /// Removes more, and reads data to do so.
    pub prunes: bool,
    /// Kinds of block it never uses, one bit each by [`crate::sim::BlockKind`] in declaration order.
    pub without: u32,
    /// One more of this kind every sprint.
    pub one_more: Option<crate::sim::BlockKind>,
    /// Never offers alternatives.
    pub no_alternatives: bool,
    /// Never gives a reason: refuses plainly.
    pub no_reasons: bool,
    /// Never promises a range: dates instead.
    pub no_ranges: bool,
    /// Never promises a date: ranges instead.
    pub no_dates: bool,
    /// Forces this share of the free half-days onto discovery.
    pub discovery_share: Option<f64>,
}

impl Habits {
    /// The balanced player.
    pub const BALANCED: Self = Self {
        order: OrderBy::Belief,
        strategic: 0.55,
        debt: 0.20,
        commitment: 1.0,
        bets: true,
        removes: true,
        iterates: true,
        goals: true,
        answers: AnswerHabit::Judge,
        chooses: Chooses::Worth,
        asks_why: 1,
        accepts_above: 0.55,
        discovery: 1.0,
        talks: 1.15,
        alignment: 1.0,
        team: 1.0,
        coach: true,
        spams_coach: 0,
        builds_above: 0.3,
        dates_first: false,
        prunes: false,
        without: 0,
        one_more: None,
        no_alternatives: false,
        no_reasons: false,
        no_ranges: false,
        no_dates: false,
        discovery_share: None,
    };
}

impl Habits {
    /// Where the planner starts: balanced habits, sharpened by a search over seeds 1000–1399.
    pub const PLANNER: Self = Self { strategic: 0.43, debt: 0.28, asks_why: 3, accepts_above: 0.25, team: 1.4, ..Self::BALANCED };

    /// The same player with one habit changed at a time.
    #[must_use]
    pub fn neighbours(self) -> Vec<Self> {
        let share = |x: f64| x.clamp(0.0, 1.0);
        vec![
            Self { strategic: share(self.strategic - 0.12), ..self },
            Self { strategic: share(self.strategic + 0.12), ..self },
            Self { debt: share(self.debt - 0.08), ..self },
            Self { debt: share(self.debt + 0.08), ..self },
            Self { discovery: self.discovery * 0.6, ..self },
            Self { discovery: self.discovery * 1.5, ..self },
            Self { talks: self.talks * 0.6, ..self },
            Self { talks: self.talks * 1.6, ..self },
            Self { team: self.team * 1.4, ..self },
            Self { accepts_above: self.accepts_above - 0.3, ..self },
            Self { accepts_above: self.accepts_above + 0.4, ..self },
            Self { builds_above: self.builds_above - 0.2, ..self },
            Self { builds_above: self.builds_above + 0.3, ..self },
            Self { asks_why: self.asks_why + 1, ..self },
            Self { alignment: self.alignment * 1.6, ..self },
        ]
    }
}

const B: Habits = Habits::BALANCED;
/// Below any believed effect: builds everything.
const EVERYTHING: f64 = -9.0;

/// Name, what it is, habits; from the least able to the most in a busy situation.
pub const STYLES: &[(&str, &str, Habits)] = &[
    (
        "discovery_only",
        "learns and never builds",
        Habits {
            strategic: 0.95,
            discovery: 4.0,
            talks: 0.0,
            debt: 0.3,
            order: OrderBy::Nothing,
            answers: AnswerHabit::Ignore,
            asks_why: 0,
            removes: false,
            iterates: false,
            ..B
        },
    ),
    (
        "factory",
        "loudest first, promises dates, never looks back",
        Habits {
            order: OrderBy::Loudness,
            strategic: 0.12,
            debt: 0.0,
            bets: false,
            removes: false,
            iterates: false,
            goals: false,
            answers: AnswerHabit::Date,
            chooses: Chooses::LeastWork,
            asks_why: 0,
            discovery: 0.0,
            talks: 0.0,
            coach: false,
            builds_above: EVERYTHING,
            ..B
        },
    ),
    (
        "stated_value",
        "stated value per point, promises ranges",
        Habits {
            order: OrderBy::Stated,
            strategic: 0.27,
            debt: 0.10,
            bets: false,
            removes: false,
            iterates: false,
            answers: AnswerHabit::Range,
            chooses: Chooses::LeastWork,
            asks_why: 0,
            discovery: 0.0,
            talks: 0.7,
            coach: false,
            builds_above: EVERYTHING,
            ..B
        },
    ),
    ("always_tactical", "no strategic half-day", Habits { strategic: 0.0, asks_why: 0, chooses: Chooses::LeastWork, ..B }),
    ("always_strategic", "no tactical half-day", Habits { strategic: 1.0, ..B }),
    ("crunch", "balanced, committing to 140 %", Habits { commitment: 1.4, ..B }),
    ("no_debt", "balanced, without repaying debt", Habits { debt: 0.0, ..B }),
    ("prompt_spammer", "balanced, with three coach talks a sprint", Habits { spams_coach: 3, ..B }),
    ("tactical_first", "the team's needs first", Habits { strategic: 0.25, team: 1.5, discovery: 0.6, debt: 0.30, ..B }),
    (
        "delivery_first",
        "dates first",
        Habits { strategic: 0.45, discovery: 0.7, talks: 1.3, debt: 0.10, alignment: 1.5, team: 1.2, dates_first: true, ..B },
    ),
    ("debt_first", "repays debt first", Habits { debt: 0.40, strategic: 0.5, ..B }),
    ("say_no", "accepts little, removes much", Habits { accepts_above: 1.6, asks_why: 0, builds_above: 0.6, prunes: true, ..B }),
    ("trust_first", "people first", Habits { strategic: 0.58, discovery: 0.65, talks: 2.6, asks_why: 2, accepts_above: 0.35, ..B }),
    ("align_first", "other teams and stakeholders first", Habits { alignment: 1.6, strategic: 0.6, discovery: 0.75, talks: 1.3, ..B }),
    ("discovery_first", "learning first", Habits { strategic: 0.6, discovery: 1.45, accepts_above: 0.6, builds_above: 0.45, ..B }),
    ("balanced", "a bit of everything, by belief", B),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authors_may_name_every_style_and_nothing_else() {
        let names: Vec<&str> = STYLES.iter().map(|(name, ..)| *name).collect();
        assert_eq!(names, crate::scenario::STYLES);
    }
}
