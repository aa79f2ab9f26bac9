//! Names of what a review speaks of, and of phases.

use crate::practice::{Key, Question};
use crate::scenario::Bias;
use crate::score::{Class, Dimension, Kind, Measured, Stance};
use crate::sim::Phase;
use crate::tr;

/// A bias, as it is called.
#[must_use]
pub fn bias(bias: Bias) -> &'static str {
    match bias {
        Bias::SunkCost => tr!("bias-sunk-cost"),
        Bias::Confirmation => tr!("bias-confirmation"),
        Bias::OutcomeBias => tr!("bias-outcome"),
        Bias::Authority => tr!("bias-authority"),
        Bias::Anchoring => tr!("bias-anchoring"),
        Bias::PlanningFallacy => tr!("bias-planning-fallacy"),
        Bias::ActionBias => tr!("bias-action"),
        Bias::Recency => tr!("bias-recency"),
    }
}

/// How a bias pulls, and the question that frees from it.
#[must_use]
pub fn against_bias(bias: Bias) -> &'static str {
    match bias {
        Bias::SunkCost => tr!("bias-sunk-cost.against"),
        Bias::Confirmation => tr!("bias-confirmation.against"),
        Bias::OutcomeBias => tr!("bias-outcome.against"),
        Bias::Authority => tr!("bias-authority.against"),
        Bias::Anchoring => tr!("bias-anchoring.against"),
        Bias::PlanningFallacy => tr!("bias-planning-fallacy.against"),
        Bias::ActionBias => tr!("bias-action.against"),
        Bias::Recency => tr!("bias-recency.against"),
    }
}

/// A class of choice.
#[must_use]
pub fn class(class: Class) -> &'static str {
    match class {
        Class::AsGood => tr!("class-as-good"),
        Class::Close => tr!("class-close"),
        Class::Costly => tr!("class-costly"),
        Class::VeryCostly => tr!("class-very-costly"),
    }
}

/// An option of a question by its place in the bank, as it is shown: whether something is true is said in the
/// language that is spoken, all else in its author's words.
#[must_use]
pub fn option(question: &Question, place: usize) -> &str {
    match (question.key, place) {
        (Key::TrueFalse(_), 0) => tr!("practise-true"),
        (Key::TrueFalse(_), _) => tr!("practise-false"),
        _ => question.options.get(place).map_or("", |option| &option.text),
    }
}

/// A kind of decision.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Asking => tr!("kind-asking"),
        Kind::Answer => tr!("kind-answer"),
        Kind::Discovery => tr!("kind-discovery"),
        Kind::Tests => tr!("kind-tests"),
        Kind::People => tr!("kind-people"),
        Kind::Alignment => tr!("kind-alignment"),
        Kind::Service => tr!("kind-service"),
        Kind::Order => tr!("kind-order"),
        Kind::Refusal => tr!("kind-refusal"),
        Kind::Commitment => tr!("kind-commitment"),
        Kind::Debt => tr!("kind-debt"),
        Kind::Goal => tr!("kind-goal"),
        Kind::ProductGoal => tr!("kind-product-goal"),
        Kind::Bets => tr!("kind-bets"),
        Kind::Feature => tr!("kind-feature"),
        Kind::Dilemma => tr!("kind-dilemma"),
    }
}

/// A kind of decision inside a sentence.
#[must_use]
pub(super) fn kind_inside(kind: Kind) -> &'static str {
    match kind {
        Kind::Asking => tr!("kind-asking.inside"),
        Kind::Answer => tr!("kind-answer.inside"),
        Kind::Discovery => tr!("kind-discovery.inside"),
        Kind::Tests => tr!("kind-tests.inside"),
        Kind::People => tr!("kind-people.inside"),
        Kind::Alignment => tr!("kind-alignment.inside"),
        Kind::Service => tr!("kind-service.inside"),
        Kind::Order => tr!("kind-order.inside"),
        Kind::Refusal => tr!("kind-refusal.inside"),
        Kind::Commitment => tr!("kind-commitment.inside"),
        Kind::Debt => tr!("kind-debt.inside"),
        Kind::Goal => tr!("kind-goal.inside"),
        Kind::ProductGoal => tr!("kind-product-goal.inside"),
        Kind::Bets => tr!("kind-bets.inside"),
        Kind::Feature => tr!("kind-feature.inside"),
        Kind::Dilemma => tr!("kind-dilemma.inside"),
    }
}

/// A dimension of choices.
#[must_use]
pub fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::OutcomeFocus => tr!("dimension-outcome-focus"),
        Dimension::ProblemFirst => tr!("dimension-problem-first"),
        Dimension::Learning => tr!("dimension-learning"),
        Dimension::TradeOffs => tr!("dimension-trade-offs"),
        Dimension::Influence => tr!("dimension-influence"),
        Dimension::Sustainable => tr!("dimension-sustainable"),
        Dimension::Reliability => tr!("dimension-reliability"),
        Dimension::SystemView => tr!("dimension-system-view"),
    }
}

/// The quarter of the plane in which two scores lie beyond their noise: a few decisions name nobody.
#[must_use]
pub fn quadrant_told(strategic: Measured, tactical: Measured) -> &'static str {
    let is_told = [strategic, tactical].iter().all(|of| (of.value - MIDDLE).abs() > of.se);
    if is_told { quadrant(strategic.value, tactical.value) } else { tr!("quadrant-untold") }
}

/// The middle of both axes of the plane.
const MIDDLE: f64 = 50.0;

/// The quarter of the plane in which two scores lie.
#[must_use]
pub fn quadrant(strategic: f64, tactical: f64) -> &'static str {
    match (strategic >= MIDDLE, tactical >= MIDDLE) {
        (true, true) => tr!("quadrant-product-leader"),
        (true, false) => tr!("quadrant-ivory-tower"),
        (false, true) => tr!("quadrant-efficient-factory"),
        (false, false) => tr!("quadrant-order-desk"),
    }
}

/// A phase of a sprint.
#[must_use]
pub fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Inbox => tr!("phase-inbox"),
        Phase::Calendar => tr!("phase-calendar"),
        Phase::Planning => tr!("phase-planning"),
        Phase::Sprint => tr!("phase-sprint"),
        Phase::Review => tr!("phase-review"),
        Phase::Retrospective => tr!("phase-retrospective"),
        Phase::Over => tr!("phase-over"),
    }
}

/// A stance.
#[must_use]
pub fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Visionary => tr!("stance-visionary"),
        Stance::Collaborator => tr!("stance-collaborator"),
        Stance::CustomerRepresentative => tr!("stance-customer-representative"),
        Stance::DecisionMaker => tr!("stance-decision-maker"),
        Stance::Experimenter => tr!("stance-experimenter"),
        Stance::Influencer => tr!("stance-influencer"),
        Stance::Clerk => tr!("stance-clerk"),
        Stance::StoryWriter => tr!("stance-story-writer"),
        Stance::ProjectManager => tr!("stance-project-manager"),
        Stance::SubjectMatterExpert => tr!("stance-subject-matter-expert"),
        Stance::Gatekeeper => tr!("stance-gatekeeper"),
        Stance::Manager => tr!("stance-manager"),
    }
}
