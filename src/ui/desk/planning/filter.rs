//! Which items Planning shows: each filter is a question worth asking of a backlog, together with a need and words.

use crate::scenario::NeedId;
use crate::sim::{Grounds, ItemView, View};
use crate::tr;

/// A question of the backlog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    /// Everything.
    #[default]
    All,
    /// No need is linked: what is it for.
    NoNeed,
    /// Nobody will know what it did.
    NoMeasure,
    /// Only somebody's opinion speaks for it.
    OpinionOnly,
}

impl Filter {
    /// All filters in the order of the chips.
    pub const ALL: [Self; 4] = [Self::All, Self::NoNeed, Self::NoMeasure, Self::OpinionOnly];

    /// The chip's word.
    pub fn word(self) -> &'static str {
        match self {
            Self::All => tr!("planning-filter-all"),
            Self::NoNeed => tr!("planning-filter-no-need"),
            Self::NoMeasure => tr!("planning-filter-no-measure"),
            Self::OpinionOnly => tr!("planning-filter-opinion"),
        }
    }

    /// Whether an item is shown.
    pub fn shows(self, item: &ItemView) -> bool {
        match self {
            Self::All => true,
            Self::NoNeed => item.need.is_none(),
            Self::NoMeasure => item.bet.is_none() && !item.has_measure,
            Self::OpinionOnly => item.grounds == Grounds::Opinion,
        }
    }
}

/// What an item must be to be shown: all that is asked for at once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sieve {
    /// The question.
    pub filter: Filter,
    /// The need it serves.
    pub need: Option<NeedId>,
    /// Words of its title, of its need, or of who asks for it.
    pub words: String,
}

impl Sieve {
    /// Whether an item is shown.
    pub fn shows(&self, view: &View<'_>, item: &ItemView) -> bool {
        self.filter.shows(item) && self.need.is_none_or(|need| item.need == Some(need)) && self.finds(view, item)
    }

    /// Whether nothing is asked for.
    pub fn is_open(&self) -> bool {
        self.filter == Filter::All && self.need.is_none() && self.words.trim().is_empty()
    }

    /// Whether an item says each of the words somewhere, whatever their case.
    fn finds(&self, view: &View<'_>, item: &ItemView) -> bool {
        if self.words.trim().is_empty() {
            return true;
        }
        let scenario = view.scenario();
        let need = item.need.map(|need| scenario.needs[need.index()].title.as_str());
        let sponsor = item.sponsor.map(|who| scenario.stakeholders[who.index()].name.as_str());
        let said = [Some(view.title(item.id)), need, sponsor].into_iter().flatten().collect::<Vec<_>>().join("\n").to_lowercase();
        self.words.to_lowercase().split_whitespace().all(|word| said.contains(word))
    }
}
