//! The bank: every question that can be asked.

use super::area::Area;
use super::check::{Checked, Extent, check};
use super::question::{Question, QuestionId};
use super::sources::Sources;
use crate::authored::{Finding, normal};
use std::collections::BTreeMap;
use xxhash_rust::xxh3::Xxh3Default;

/// Files of the bank that comes with the program, as name and text.
pub const BANK_FILES: &[(&str, &str)] = &[
    ("assets/practice/scrum_framework.ron", include_str!("../../assets/practice/scrum_framework.ron")),
    ("assets/practice/product_vision.ron", include_str!("../../assets/practice/product_vision.ron")),
    ("assets/practice/product_value.ron", include_str!("../../assets/practice/product_value.ron")),
    ("assets/practice/backlog_management.ron", include_str!("../../assets/practice/backlog_management.ron")),
    ("assets/practice/forecasting.ron", include_str!("../../assets/practice/forecasting.ron")),
    ("assets/practice/business_strategy.ron", include_str!("../../assets/practice/business_strategy.ron")),
    ("assets/practice/stakeholders.ron", include_str!("../../assets/practice/stakeholders.ron")),
    ("assets/practice/self_managing_teams.ron", include_str!("../../assets/practice/self_managing_teams.ron")),
    ("assets/practice/scaling.ron", include_str!("../../assets/practice/scaling.ron")),
    ("assets/practice/scrum_roles_artifacts.ron", include_str!("../../assets/practice/scrum_roles_artifacts.ron")),
    ("assets/practice/scrum_events.ron", include_str!("../../assets/practice/scrum_events.ron")),
    ("assets/practice/value_and_vision.ron", include_str!("../../assets/practice/value_and_vision.ron")),
    ("assets/practice/backlog_and_forecasts.ron", include_str!("../../assets/practice/backlog_and_forecasts.ron")),
    ("assets/practice/strategy_and_people.ron", include_str!("../../assets/practice/strategy_and_people.ron")),
    ("assets/practice/teams_and_coaching.ron", include_str!("../../assets/practice/teams_and_coaching.ron")),
    ("assets/practice/scaling_trains.ron", include_str!("../../assets/practice/scaling_trains.ron")),
    ("assets/practice/scaling_products.ron", include_str!("../../assets/practice/scaling_products.ron")),
    ("assets/practice/evidence.ron", include_str!("../../assets/practice/evidence.ron")),
    ("assets/practice/ai.ron", include_str!("../../assets/practice/ai.ron")),
];

/// Questions that have been checked, in the order of their files.
#[derive(Debug, Clone, Default)]
pub struct Bank {
    questions: Vec<Question>,
    places: BTreeMap<QuestionId, usize>,
    hash: u64,
}

impl Bank {
    /// The bank that comes with the program. A file that cannot be used is left out; `practice check` tells.
    #[must_use]
    pub fn shipped() -> Self {
        Self::load(BANK_FILES, &Sources::shipped()).0
    }

    /// The questions of some files, given as name and text, and what is wrong with each file. Files with
    /// errors are left out.
    #[must_use]
    pub fn load(files: &[(&str, &str)], sources: &Sources) -> (Self, Vec<Vec<Finding>>) {
        let Checked { questions, findings } = check(files, sources, Extent::Files);
        let mut hash = Xxh3Default::new();
        for (_, text) in files {
            hash.update(normal(text).as_bytes());
        }
        let questions: Vec<Question> = questions.into_iter().flatten().flatten().collect();
        let places = questions.iter().enumerate().map(|(place, question)| (question.id.clone(), place)).collect();
        (Self { questions, places, hash: hash.digest() }, findings)
    }

    /// All questions.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The question of that name. Histories may name one that is no longer there.
    #[must_use]
    pub fn get(&self, id: &QuestionId) -> Option<&Question> {
        self.places.get(id).and_then(|place| self.questions.get(*place))
    }

    /// The questions of a focus area.
    pub fn of(&self, area: Area) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |question| question.area == area)
    }

    /// Hash of the files' texts: which bank it is.
    #[must_use]
    pub const fn hash(&self) -> u64 {
        self.hash
    }
}
