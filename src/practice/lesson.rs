//! What a moment teaches: the theme that is practised, whatever the company and the seed.

use crate::score::{Kind, Theme};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One thing to do otherwise, in any scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lesson {
    /// A theme.
    Do(Theme),
    /// To weigh a dilemma. Each is a case of its own in a run, and all of them are one kind of practice.
    WeighDilemma,
}

impl Lesson {
    /// What a theme of a run is in practice.
    #[must_use]
    pub const fn of(theme: Theme) -> Self {
        match theme {
            Theme::AnotherWay(_) => Self::WeighDilemma,
            theme => Self::Do(theme),
        }
    }

    /// All of them, in a fixed order.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let single = [
            Theme::AskFirst,
            Theme::AnswerAtOnce,
            Theme::OfferBetter,
            Theme::Refuse,
            Theme::Explain,
            Theme::Accept,
            Theme::PromiseRange,
            Theme::PromiseDate,
            Theme::LeaveOpen,
            Theme::OrderByBelief,
            Theme::OrderByWishes,
            Theme::HoldBack,
            Theme::PlanMore,
            Theme::PlanLess,
            Theme::MoreForDebt,
            Theme::LessForDebt,
            Theme::SprintGoal,
            Theme::ProductGoal,
            Theme::Bet,
            Theme::FewerBets,
            Theme::Keep,
            Theme::Improve,
            Theme::Remove,
            Theme::KeepInView,
            Theme::TakeOff,
        ];
        let groups = Kind::BLOCKS.into_iter().flat_map(|kind| [Theme::More(kind), Theme::Fewer(kind)]);
        single.into_iter().chain(groups).map(Self::Do).chain([Self::WeighDilemma]).collect()
    }

    /// The lesson of a name, as [`fmt::Display`] writes it.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().into_iter().find(|lesson| lesson.to_string() == name)
    }
}

/// As people type it: `ask-first`, `more-discovery`, `weigh-dilemma`.
impl fmt::Display for Lesson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Do(Theme::More(kind)) => format!("More{kind:?}"),
            Self::Do(Theme::Fewer(kind)) => format!("Fewer{kind:?}"),
            Self::Do(theme) => format!("{theme:?}"),
            Self::WeighDilemma => "WeighDilemma".into(),
        };
        for (place, c) in name.char_indices() {
            let parts = if place > 0 && c.is_ascii_uppercase() { "-" } else { "" };
            write!(f, "{parts}{}", c.to_ascii_lowercase())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lessons_are_read_by_the_name_that_they_are_written_with() {
        let all = Lesson::all();
        for lesson in &all {
            assert_eq!(Lesson::named(&lesson.to_string()), Some(*lesson));
            let written = ron::to_string(lesson).expect("text");
            assert_eq!(ron::from_str::<Lesson>(&written).ok(), Some(*lesson), "{written}");
        }
        assert_eq!(Lesson::Do(Theme::More(Kind::Discovery)).to_string(), "more-discovery");
        assert_eq!(Lesson::Do(Theme::AskFirst).to_string(), "ask-first");
        assert!(Lesson::named("nothing-such").is_none() && all.len() == 36);
    }
}
