//! Notices: what went wrong or is worth knowing, shown as a card until it is put away.

use bevy::prelude::*;

/// What is to be told, oldest first.
#[derive(Resource, Debug, Default)]
pub(super) struct Notices(Vec<String>);

/// More than so many at once would hide the screen; the newest count.
const MOST: usize = 3;

impl Notices {
    /// Tells a sentence, once.
    pub(super) fn tell(&mut self, sentence: String) {
        if !self.0.contains(&sentence) {
            self.0.push(sentence);
            let surplus = self.0.len().saturating_sub(MOST);
            self.0.drain(..surplus);
        }
    }

    /// Takes back what no longer holds.
    pub(super) fn take_back(&mut self, sentence: &str) {
        self.0.retain(|told| told != sentence);
    }

    /// What is to be told.
    pub(super) fn all(&self) -> &[String] {
        &self.0
    }

    /// Puts the oldest away.
    pub(super) fn put_away(&mut self) {
        if !self.0.is_empty() {
            self.0.remove(0);
        }
    }

    /// Puts all away: the screen has moved on.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Notices>();
}
