//! The changes of habit that are compared: each kind of block, each answer, each lever.

use crate::player::{AnswerHabit, Habits, OrderBy};
use crate::sim::BlockKind;
use crate::words;
use serde::Serialize;

/// What is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum StakeKind {
    /// A kind of block of the calendar.
    Block,
    /// An answer to requests.
    Answer,
    /// Anything else that a player sets.
    Lever,
}

impl StakeKind {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Answer => "answer",
            Self::Lever => "lever",
        }
    }
}

/// One thing to change, in words and as habits; either way may not exist.
pub(super) struct Change {
    pub kind: StakeKind,
    pub name: String,
    pub without: Option<(&'static str, Habits)>,
    pub more: Option<(&'static str, Habits)>,
}

/// Every change of a player's habits, where there are these kinds of blocks.
pub(super) fn changes(h: Habits, kinds: impl Iterator<Item = BlockKind>) -> Vec<Change> {
    let mut changes: Vec<Change> = kinds.map(|kind| block(h, kind)).collect();
    changes.extend(answers(h));
    changes.extend(levers(h));
    changes
}

fn block(h: Habits, kind: BlockKind) -> Change {
    let bit = 1 << kind as u32;
    Change {
        kind: StakeKind::Block,
        name: words::block_name_inside(kind).to_owned(),
        without: Some(("without", Habits { without: h.without | bit, ..h })),
        more: Some(("one more a Sprint", Habits { one_more: Some(kind), without: h.without & !bit, ..h })),
    }
}

fn answers(h: Habits) -> Vec<Change> {
    let always = |answers| Some(("always", Habits { answers, ..h }));
    let never = |habits| Some(("never", habits));
    let half = |explained| Some(("every second one", Habits { answers: AnswerHabit::RefuseHalf { explained }, ..h }));
    let answer = |name: &str, without, more| Change { kind: StakeKind::Answer, name: name.into(), without, more };
    vec![
        answer("accept with a date", never(Habits { no_dates: true, ..h }), always(AnswerHabit::Date)),
        answer("accept with a range", never(Habits { no_ranges: true, ..h }), always(AnswerHabit::Range)),
        answer("ask why", never(Habits { asks_why: 0, ..h }), always(AnswerHabit::AskAll)),
        answer("decline", None, always(AnswerHabit::Refuse)),
        answer("decline half", None, half(false)),
        answer("decline with reason", never(Habits { no_reasons: true, ..h }), half(true)),
        answer("offer an alternative", never(Habits { no_alternatives: true, ..h }), None),
        answer("park", None, always(AnswerHabit::Park)),
        answer("leave unanswered", None, always(AnswerHabit::Ignore)),
    ]
}

fn levers(h: Habits) -> Vec<Change> {
    /// A step that a player would feel: a tenth of the sprint, of the forecast, of the calendar.
    const STEP: f64 = 0.1;
    /// The least and the most that can be committed (`scope.commit_least`, `scope.commit_most`).
    const COMMIT: (f64, f64) = (0.7, 1.5);
    let lever = |name: &str, without, more| Change { kind: StakeKind::Lever, name: name.into(), without, more };
    let switch = |name: &str, is_on: bool, with: &dyn Fn(bool) -> Habits| {
        let change = Some((if is_on { "without" } else { "with" }, with(!is_on)));
        if is_on { lever(name, change, None) } else { lever(name, None, change) }
    };
    let orders = [
        ("order by belief", OrderBy::Belief),
        ("order by stated", OrderBy::Stated),
        ("order by loudness", OrderBy::Loudness),
        ("building nothing", OrderBy::Nothing),
    ];
    let other_orders = orders.into_iter().filter(|(_, order)| *order != h.order);
    let mut levers = vec![
        lever("debt", Some(("none", Habits { debt: 0.0, ..h })), Some(("a tenth more", Habits { debt: (h.debt + STEP).min(1.0), ..h }))),
        lever(
            "how much to plan",
            Some(("a tenth less", Habits { commitment: (h.commitment - STEP).max(COMMIT.0), ..h })),
            Some(("a tenth more", Habits { commitment: (h.commitment + STEP).min(COMMIT.1), ..h })),
        ),
        lever(
            "strategic half-days",
            Some(("a tenth less", Habits { strategic: (h.strategic - STEP).max(0.0), ..h })),
            Some(("a tenth more", Habits { strategic: (h.strategic + STEP).min(1.0), ..h })),
        ),
        switch("bets", h.bets, &|bets| Habits { bets, ..h }),
        switch("removing features", h.removes, &|removes| Habits { removes, ..h }),
        switch("improving features", h.iterates, &|iterates| Habits { iterates, ..h }),
        switch("Sprint Goals", h.goals, &|goals| Habits { goals, ..h }),
    ];
    levers.extend(other_orders.map(|(name, order)| lever(name, None, Some(("instead", Habits { order, ..h })))));
    levers
}
