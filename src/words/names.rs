//! Names of what a review speaks of.

use crate::score::{Class, Dimension, Kind, Stance};

/// A class of choice.
#[must_use]
pub const fn class(class: Class) -> &'static str {
    match class {
        Class::Best => "Best",
        Class::Good => "Good",
        Class::Inaccuracy => "Inaccuracy",
        Class::Mistake => "Mistake",
        Class::Blunder => "Blunder",
    }
}

/// A kind of decision.
#[must_use]
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Asking => "Asking why",
        Kind::Answer => "Answers to requests",
        Kind::Discovery => "Half-days for finding problems",
        Kind::Tests => "Half-days for testing ideas",
        Kind::People => "Half-days with stakeholders",
        Kind::Alignment => "Half-days for alignment",
        Kind::Service => "Half-days for the team",
        Kind::Order => "Order of the backlog",
        Kind::Refusal => "Taking items off the backlog",
        Kind::Commitment => "Commitment",
        Kind::Debt => "Share for debt",
        Kind::Goal => "Sprint Goal",
        Kind::Bets => "Bets",
        Kind::Feature => "Live features",
        Kind::Dilemma => "Dilemmas",
    }
}

/// A dimension of choices.
#[must_use]
pub const fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::OutcomeFocus => "Outcome focus",
        Dimension::ProblemFirst => "Problem before solution",
        Dimension::Learning => "Learning and risk",
        Dimension::TradeOffs => "Explicit trade-offs",
        Dimension::Influence => "Stakeholder influence",
        Dimension::Sustainable => "Sustainable delivery",
        Dimension::Reliability => "Tactical reliability",
        Dimension::SystemView => "System view",
    }
}

/// The quarter of the plane in which two scores lie.
#[must_use]
pub fn quadrant(strategic: f64, tactical: f64) -> &'static str {
    /// The middle of both axes.
    const MIDDLE: f64 = 50.0;
    match (strategic >= MIDDLE, tactical >= MIDDLE) {
        (true, true) => "product leader",
        (true, false) => "ivory tower",
        (false, true) => "efficient factory",
        (false, false) => "order desk",
    }
}

/// A stance.
#[must_use]
pub const fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Visionary => "Visionary",
        Stance::Collaborator => "Collaborator",
        Stance::CustomerRepresentative => "Customer Representative",
        Stance::DecisionMaker => "Decision Maker",
        Stance::Experimenter => "Experimenter",
        Stance::Influencer => "Influencer",
        Stance::Clerk => "Clerk",
        Stance::StoryWriter => "Story Writer",
        Stance::ProjectManager => "Project Manager",
        Stance::SubjectMatterExpert => "Subject Matter Expert",
        Stance::Gatekeeper => "Gatekeeper",
        Stance::Manager => "Manager",
    }
}

/// One thing to try next time, for the kind of decision in which most was lost.
#[must_use]
pub const fn advice(kind: Kind) -> &'static str {
    match kind {
        Kind::Asking => "Ask why before the first answer to an ask whose need you do not know. It costs half a half-day.",
        Kind::Answer => {
            "Answer with what is true: a range for what you want, a reason that holds for what you do not, a better idea where you have one."
        }
        Kind::Discovery => "Keep two half-days a sprint for customers until you know most of what they need.",
        Kind::Tests => "Before building the next large item, ask what result would change its place. If there is one, test it first.",
        Kind::People => "See the person with most power and least trust once every few sprints, before they need to shout.",
        Kind::Alignment => "Work on the Product Goal early and say it often; settle dependencies before the item starts.",
        Kind::Service => "Fill the team's half-days first: ready items, answered questions, accepted work. Then plan the rest.",
        Kind::Order => "Order by believed effect per point, and leave out what you do not believe in.",
        Kind::Refusal => "Say no with a reason that can be checked, and park what you cannot judge yet.",
        Kind::Commitment => "Commit to the forecast. More for a sprint or two pays with tired people later.",
        Kind::Debt => "Give debt a steady share of each sprint, about a fifth, more while it is high.",
        Kind::Goal => "Name the need that this sprint serves, and start with an item for it.",
        Kind::Bets => "Before building, write down what should change, by how much and when to look.",
        Kind::Feature => "Look at what live features do: improve what works, remove what does not.",
        Kind::Dilemma => "When a sprint stops for a dilemma, look for the option that costs the team least of its goal.",
    }
}
