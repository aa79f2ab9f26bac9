//! What the screens of practice remember between frames.
use super::aim::Draft;
use super::what_next::Besides;
use crate::ui::digits::Digit;

/// What practice remembers between frames.
#[derive(Debug, Default)]
pub struct PracticeState {
    /// What there is besides questions; the window says it.
    pub besides: Besides,
    /// Where one is while no sitting is in hand.
    pub(super) page: Page,
    /// Of a finished sitting: the question whose answer is looked at; none at its result.
    pub(super) looking: Option<usize>,
    /// Whether that leads on to questions that were not answered too.
    pub(super) all_missed: bool,
    /// What lies over the screen.
    pub(super) over: Over,
    /// The exam and its date while they are being set.
    pub(super) aim: Option<Draft>,
    /// All sittings that were left are listed.
    pub(super) all_open: bool,
    /// What is expected of the exam in hand, in percent, while it is being said.
    pub(super) guess: Option<f32>,
    /// The exam of which nothing is expected.
    pub(super) not_guessed: Option<String>,
    /// Digits that were typed ahead of the question that they are meant for.
    pub(super) ahead: Vec<Digit>,
    /// The sitting and the question that showed last: when they change, nobody has the ring.
    shown: Option<(String, Option<usize>)>,
}

/// Where practice is while no sitting is in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Page {
    /// Its start.
    #[default]
    Home,
    /// What to practise next.
    Next,
    /// The learning objectives of a course, by its place.
    Course(usize),
}

/// What lies over the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Over {
    #[default]
    Nothing,
    /// Whether to finish with questions open.
    Finish,
    /// The grid of questions.
    Grid,
    /// Ways to take the result along.
    Export,
}

impl PracticeState {
    /// Whether the page in hand names scenarios: [`Besides::titles`].
    #[must_use]
    pub const fn names_scenarios(&self) -> bool {
        matches!(self.page, Page::Course(_))
    }

    /// Whether nobody wants to say what they expect of a sitting.
    pub(super) fn is_not_guessed(&self, sitting: &str) -> bool {
        self.not_guessed.as_deref() == Some(sitting)
    }

    /// Follows which question shows; true when it is another one than before.
    pub(super) fn follow(&mut self, sitting: &str, number: Option<usize>) -> bool {
        let is_same = self.shown.as_ref().is_some_and(|(name, before)| name == sitting && *before == number);
        if self.shown.as_ref().is_none_or(|(name, _)| name != sitting) {
            self.looking = None;
            self.over = Over::Nothing;
        }
        if !is_same {
            self.shown = Some((sitting.to_owned(), number));
        }
        !is_same
    }

    /// Looks at an answer of a finished sitting; from there on to those that were not answered too, or not.
    pub(super) const fn look(&mut self, number: Option<usize>, all: bool) {
        self.looking = number;
        self.all_missed = all;
    }

    /// The sitting and the question that shows.
    pub fn asks(&self) -> Option<&(String, Option<usize>)> {
        self.shown.as_ref()
    }

    /// Forgets the sitting: it was left.
    pub(super) fn at_home(&mut self) {
        if self.shown.take().is_some() {
            self.looking = None;
            self.over = Over::Nothing;
        }
    }
}
