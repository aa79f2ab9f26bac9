//! Notices: what went wrong or is worth knowing, shown as a card until it is put away.

use super::trouble::Trouble;

/// What is to be said, oldest first.
#[derive(Debug, Default)]
pub struct Notices(Vec<Trouble>);

/// More than so many at once would hide the screen; the newest count.
const MOST: usize = 3;

impl Notices {
    /// Says it, once.
    pub fn tell(&mut self, trouble: Trouble) {
        let said = trouble.to_string();
        if !self.0.iter().any(|other| other.to_string() == said) {
            self.0.push(trouble);
            let surplus = self.0.len().saturating_sub(MOST);
            self.0.drain(..surplus);
        }
    }

    /// Says what kept something from being done.
    pub(super) fn tell_if(&mut self, done: Result<(), Trouble>) {
        if let Err(trouble) = done {
            self.tell(trouble);
        }
    }

    /// Takes back what no longer holds.
    pub(super) fn take_back(&mut self, holds_no_longer: impl Fn(&Trouble) -> bool) {
        self.0.retain(|trouble| !holds_no_longer(trouble));
    }

    /// What is to be said.
    #[must_use]
    pub fn all(&self) -> &[Trouble] {
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
