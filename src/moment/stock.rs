//! All moments that there are: those that come with the program, and those of one's own runs.

use super::collection::Collection;
use super::shipped::{shipped, shipped_names};
use super::situation::Moment;
use crate::practice::MomentId;

/// All moments.
#[derive(Debug, Clone, Default)]
pub struct Moments {
    shipped: Vec<Collection>,
    own: Vec<Collection>,
    /// Files of one's own that cannot be read, with the reason.
    pub left_out: Vec<String>,
}

impl Moments {
    /// Those that come with the program, and those of some files by name and text.
    #[must_use]
    pub fn with(own: &[(String, String)]) -> Self {
        let mut moments = Self { shipped: shipped_names().filter_map(shipped).collect(), ..Self::default() };
        for (name, text) in own {
            match Collection::read(text) {
                Ok(collection) => moments.own.push(collection),
                Err(why) => moments.left_out.push(format!("{name}: {why}")),
            }
        }
        moments
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Moment> {
        self.own.iter().chain(&self.shipped).flat_map(|collection| &collection.moments)
    }

    /// Those that come with the program, the same everywhere.
    pub fn shipped(&self) -> impl Iterator<Item = &Moment> {
        self.shipped.iter().flat_map(|collection| &collection.moments)
    }

    /// The moment of a name.
    #[must_use]
    pub fn get(&self, id: &MomentId) -> Option<&Moment> {
        self.all().find(|moment| moment.id == *id)
    }
}
