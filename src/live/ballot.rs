//! A ballot: what is asked, what can be picked, and the rounds in which it is voted on.

use super::pick::{MOST_OPTIONS, Pick};
use super::seats::SeatNumber;
use super::tally::{self, Outcome};
use crate::sim::Decision;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most options of a ballot that is answered by one of them.
pub const MOST_OF_ONE: usize = 8;
/// The seven steps of a chance, in percent.
pub const CHANCES: [u8; 7] = [5, 20, 35, 50, 65, 80, 95];

/// How a ballot is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// One option of two to eight.
    One,
    /// So many options at most.
    Some(u8),
    /// One of the seven steps of a chance; the median decides.
    Chance,
}

impl Kind {
    /// The most options that may be picked.
    #[must_use]
    pub const fn most(self) -> u32 {
        match self {
            Self::One | Self::Chance => 1,
            Self::Some(most) => most as u32,
        }
    }
}

/// An option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BallotOption {
    /// What it is.
    pub title: String,
    /// What it costs; may be empty.
    pub price: String,
    /// Why it cannot be picked.
    pub locked: Option<String>,
    /// What is decided if it wins; nothing for a free question.
    pub gives: Vec<Decision>,
    /// What has to be asked after it has won, before anything is decided.
    #[serde(default)]
    pub then: Option<Further>,
}

/// What an option leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Further {
    /// With which reason a request is declined.
    Reason(crate::scenario::RequestId),
    /// Which item is offered instead of a requested one.
    Alternative(crate::scenario::RequestId),
}

/// A ballot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ballot {
    /// How it is answered.
    pub kind: Kind,
    /// Who asks; may be empty.
    pub who: String,
    /// What that person is; may be empty.
    pub role: String,
    /// The question.
    pub text: String,
    /// The options.
    pub options: Vec<BallotOption>,
}

impl Ballot {
    /// Whether it can be asked: a question with options of which enough can be picked.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let open = self.options.iter().filter(|option| option.locked.is_none()).count();
        let fits = match self.kind {
            Kind::One => (2..=MOST_OF_ONE).contains(&self.options.len()),
            Kind::Some(most) => (2..=MOST_OPTIONS).contains(&self.options.len()) && (1..=self.options.len()).contains(&usize::from(most)),
            Kind::Chance => self.options.len() == CHANCES.len() && open == CHANCES.len(),
        };
        fits && open >= 1
    }

    /// The options that can be picked.
    #[must_use]
    pub fn open(&self) -> Pick {
        let open = self.options.iter().enumerate().filter(|(_, option)| option.locked.is_none());
        Pick::of(open.map(|(place, _)| place))
    }
}

/// One round of a ballot.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// What can be picked in it: fewer options when a tie is broken.
    pub open: Pick,
    /// What has won already, where only the last places were tied.
    pub sure: Pick,
    /// The last vote of each seat.
    pub votes: BTreeMap<SeatNumber, Pick>,
    /// The reasons that were given.
    pub reasons: BTreeMap<SeatNumber, String>,
    /// Hands that the host has counted, by option.
    pub hands: Vec<u32>,
}

impl Round {
    fn new(options: usize, open: Pick, sure: Pick) -> Self {
        Self { open, sure, votes: BTreeMap::new(), reasons: BTreeMap::new(), hands: vec![0; options] }
    }
}

/// A ballot that was opened, with its rounds.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Number, from 1.
    pub id: u32,
    /// What is asked.
    pub ballot: Ballot,
    /// Its rounds, one at least.
    rounds: Vec<Round>,
    /// Rounds that were only to break a tie.
    pub runoffs: u32,
    /// What it came to, and whether by the votes.
    pub decided: Option<Decided>,
}

/// What a ballot came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The options; none if nothing is to be done.
    pub chosen: Pick,
    /// By the votes; otherwise by the host.
    pub by_votes: bool,
    /// Decisions that the run had made before those that follow from it.
    pub made: u32,
}

impl Asked {
    /// A ballot in its first round.
    #[must_use]
    pub fn new(id: u32, ballot: Ballot) -> Self {
        let first = Round::new(ballot.options.len(), ballot.open(), Pick::default());
        Self { id, ballot, rounds: vec![first], runoffs: 0, decided: None }
    }

    /// Number of the round in play, from 1.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.rounds.len() as u32
    }

    /// The rounds.
    #[must_use]
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// The round in play.
    #[must_use]
    pub fn round(&self) -> Option<&Round> {
        self.rounds.last()
    }

    pub(super) fn round_mut(&mut self) -> Option<&mut Round> {
        self.rounds.last_mut()
    }

    /// Begins another round: among all options, or among those that are tied.
    pub(super) fn again(&mut self, tie: Option<(Pick, Pick)>) {
        let (open, sure) = tie.unwrap_or((self.ballot.open(), Pick::default()));
        self.runoffs += u32::from(tie.is_some());
        self.rounds.push(Round::new(self.ballot.options.len(), open, sure));
    }

    /// The most options that may be picked in this round.
    #[must_use]
    pub fn most(&self) -> u32 {
        let sure = self.round().map_or(0, |round| round.sure.count());
        self.ballot.kind.most().saturating_sub(sure).max(1)
    }

    /// Whether a seat may pick this in the round in play.
    #[must_use]
    pub fn takes(&self, pick: Pick) -> bool {
        self.round().is_some_and(|round| !pick.is_empty() && pick.count() <= self.most() && pick.is_among(round.open))
    }

    /// Votes per option of a round, from 0, hands included.
    #[must_use]
    pub fn counts(&self, round: usize) -> Vec<u32> {
        let Some(round) = self.rounds.get(round) else { return Vec::new() };
        tally::counts(round.votes.values().copied(), &round.hands)
    }

    /// Votes per option of the round in play.
    #[must_use]
    pub fn counts_now(&self) -> Vec<u32> {
        self.counts(self.rounds.len().saturating_sub(1))
    }

    /// Votes per option of the round before the one in play, if there was one.
    #[must_use]
    pub fn counts_before(&self) -> Option<Vec<u32>> {
        self.rounds.len().checked_sub(2).map(|round| self.counts(round))
    }

    /// The titles of what was decided for.
    #[must_use]
    pub fn came_to(&self) -> String {
        self.titles(self.decided.map(|decided| decided.chosen).unwrap_or_default())
    }

    /// The titles of some options.
    #[must_use]
    pub fn titles(&self, pick: Pick) -> String {
        let titles = pick.places().filter_map(|place| self.ballot.options.get(place)).map(|option| option.title.as_str());
        titles.collect::<Vec<_>>().join("; ")
    }

    /// What the round in play came to.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let Some(round) = self.round() else { return Outcome::Nothing };
        match self.ballot.kind {
            Kind::Chance => tally::median(&self.counts_now()),
            Kind::One | Kind::Some(_) => tally::most(&self.counts_now(), self.most() as usize, round.sure),
        }
    }
}
