//! Hints: what is new on a screen, said once, where it applies. Which were seen is kept with the settings.

use crate::tr;
use serde::{Deserialize, Serialize};

/// Something that is said once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// What the waves show.
    Waves,
    /// What is shown on an answer.
    Answers,
    /// That the marks of the sky can be asked.
    Marks,
    /// What half-days are for.
    HalfDays,
    /// What is shown on a block.
    LeavingOut,
    /// That decisions can be taken back.
    StepBack,
    /// Where the plan ends.
    Forecast,
    /// What an evidence bar shows.
    Evidence,
    /// What a bet is for.
    Bet,
    /// How the days go by.
    Days,
    /// That a dilemma waits.
    Dilemma,
    /// What the band of a curve is.
    Noise,
    /// That effects come late.
    Late,
}

impl Hint {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Waves,
        Self::Answers,
        Self::Marks,
        Self::HalfDays,
        Self::LeavingOut,
        Self::StepBack,
        Self::Forecast,
        Self::Evidence,
        Self::Bet,
        Self::Days,
        Self::Dilemma,
        Self::Noise,
        Self::Late,
    ];

    /// Its name in the file of settings; never changed, or it would be shown again.
    const fn name(self) -> &'static str {
        match self {
            Self::Waves => "waves",
            Self::Answers => "answers",
            Self::Marks => "marks",
            Self::HalfDays => "half-days",
            Self::LeavingOut => "leaving-out",
            Self::StepBack => "step-back",
            Self::Forecast => "forecast",
            Self::Evidence => "evidence",
            Self::Bet => "bet",
            Self::Days => "days",
            Self::Dilemma => "dilemma",
            Self::Noise => "noise",
            Self::Late => "late",
        }
    }

    /// What it says.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Waves => tr!("hint-waves"),
            Self::Answers => tr!("hint-answers"),
            Self::Marks => tr!("hint-marks"),
            Self::HalfDays => tr!("hint-half-days"),
            Self::LeavingOut => tr!("hint-leaving-out"),
            Self::StepBack => tr!("hint-step-back"),
            Self::Forecast => tr!("hint-forecast"),
            Self::Evidence => tr!("hint-evidence"),
            Self::Bet => tr!("hint-bet"),
            Self::Days => tr!("hint-days"),
            Self::Dilemma => tr!("hint-dilemma"),
            Self::Noise => tr!("hint-noise"),
            Self::Late => tr!("hint-late"),
        }
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// Some of the hints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Vec<String>", into = "Vec<String>")]
pub struct Hints(u16);

impl Hints {
    /// Each of them.
    #[must_use]
    pub fn all() -> Self {
        Hint::ALL.into_iter().fold(Self::default(), Self::with)
    }

    /// Whether this one is among them.
    #[must_use]
    pub const fn has(self, hint: Hint) -> bool {
        self.0 & hint.bit() != 0
    }

    /// These and this one.
    #[must_use]
    pub const fn with(self, hint: Hint) -> Self {
        Self(self.0 | hint.bit())
    }

    /// These without this one.
    #[must_use]
    pub const fn without(self, hint: Hint) -> Self {
        Self(self.0 & !hint.bit())
    }

    /// These with what another value of them has gained and lost since `before`.
    pub(super) const fn changed(self, before: Self, now: Self) -> Self {
        Self((self.0 | now.0 & !before.0) & !(before.0 & !now.0))
    }

    /// Those that are not among these.
    #[must_use]
    pub fn others(self) -> Self {
        Self(Self::all().0 & !self.0)
    }
}

/// Names that a newer program wrote are passed over: their hints do not exist here.
impl From<Vec<String>> for Hints {
    fn from(names: Vec<String>) -> Self {
        Hint::ALL.into_iter().filter(|hint| names.iter().any(|name| name == hint.name())).fold(Self::default(), Self::with)
    }
}

impl From<Hints> for Vec<String> {
    fn from(hints: Hints) -> Self {
        Hint::ALL.into_iter().filter(|hint| hints.has(*hint)).map(|hint| hint.name().to_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seen_is_kept_by_name_and_strange_names_do_no_harm() {
        let seen = Hints::default().with(Hint::Bet).with(Hint::Waves);
        assert_eq!(Vec::from(seen), ["waves", "bet"]);
        assert_eq!(Hints::from(vec!["bet".into(), "of a later program".into(), "waves".into()]), seen);
        assert_eq!(Hints::from(Vec::from(Hints::all())), Hints::all(), "no two share a name");
    }
}
