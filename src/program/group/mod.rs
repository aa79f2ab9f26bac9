//! A group session: the run on the table, decided by a room full of people. The room and its server are [`crate::live`];
//! here it is what the run asks that is asked of the room, and what the room decides that is decided in the run.

#[cfg(feature = "live")]
mod held;
#[cfg(feature = "live")]
mod judging;

use super::Program;
use super::trouble::Trouble;
use crate::live::{Further, HostAsk, Judged, Offer, Pick, Shown};
use crate::score::Reference;
use crate::sim::View;
use std::path::Path;

/// What a host wants to happen.
#[derive(Debug, Clone, PartialEq)]
pub enum GroupIntent {
    /// Hold a session with the run on the desk, or look at the one that is held.
    Hold,
    /// Go on with a session that was not ended, by its name.
    GoOn(String),
    /// Ask something of the room.
    Ask(HostAsk),
    /// Decide what was voted on: by the votes, or for these options.
    Decide(Option<Pick>),
    /// Have phones join by another of the addresses, by its place in the list.
    Address(usize),
    /// Work out what the votes of a ballot that was decided were worth, by its number.
    Judge(u32),
    /// Write the page of the session and its tables below the data folder.
    Save,
    /// Stop holding it; it can be gone on with, unless it was ended.
    Leave,
}

/// What there is to show of a session.
#[derive(Debug, Clone, Copy)]
pub struct GroupData<'a> {
    /// The room, as it was made known last.
    pub shown: &'a Shown,
    /// Milliseconds of the session by now.
    pub now: u64,
    /// The code that people join by.
    pub code: &'a str,
    /// Addresses at which phones find it, the likeliest first.
    pub addresses: &'a [String],
    /// The address of the projected view.
    pub screen: &'a str,
    /// The QR code of the first address: its rows, dark where true.
    pub qr: &'a [Vec<bool>],
    /// What the last decision left open, which has to be asked next.
    pub left: Option<Further>,
    /// Nobody has come for so long that something may be wrong.
    pub is_lonely: bool,
    /// Ballots beside what their options were worth, as far as that was asked for.
    pub judged: &'a [Judged],
    /// What others made of the same seed, once a ballot was judged: points are counted by it.
    pub reference: Option<&'a Reference>,
    /// Something is still being judged.
    pub is_judging: bool,
    /// Where the page of the session was saved last.
    pub saved: Option<&'a Path>,
}

/// A session that was not ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unended {
    /// Its name, to go on with it.
    pub name: String,
    /// Its code.
    pub code: String,
    /// Title of its scenario.
    pub title: String,
}

impl GroupData<'_> {
    /// What can be asked now: what was left open comes first.
    #[must_use]
    pub fn offers(&self, view: &View<'_>) -> Vec<Offer> {
        let left = self.left.map(|left| crate::live::further(view, left));
        let left = left.filter(crate::live::Ballot::is_sound).map(|ballot| Offer { title: ballot.text.clone(), ballot });
        left.into_iter().chain(crate::live::offers(view)).collect()
    }
}

/// The session that is held, if one is.
#[derive(Default)]
pub(super) struct Group {
    #[cfg(feature = "live")]
    held: Option<held::Held>,
    unended: Vec<Unended>,
}

impl std::fmt::Debug for Group {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Group").field("unended", &self.unended).finish_non_exhaustive()
    }
}

impl Group {
    /// Sessions that were not ended, as they were when the library was opened.
    pub fn unended(&self) -> &[Unended] {
        &self.unended
    }
}

#[cfg(not(feature = "live"))]
impl Group {
    /// There is no server in this build, and so no session.
    pub fn data(&self) -> Option<GroupData<'_>> {
        None
    }
}

#[cfg(not(feature = "live"))]
impl Program {
    pub(super) fn group(&mut self, _: GroupIntent) -> Result<(), Trouble> {
        Err(Trouble::NotHeld(String::new()))
    }

    pub(super) fn follow_group(&mut self) {}

    pub(super) fn reword_group(&mut self, _: &std::sync::Arc<crate::scenario::Scenario>) {}

    pub(super) fn list_sessions(&mut self) {}
}
