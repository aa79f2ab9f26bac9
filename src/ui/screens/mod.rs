//! Screens around the desk: title, library, end of a run, its review, practice, settings.
//!
//! Each is a function that gets data and pushes intents. What they share lives in [`keys`] (the list of
//! keys) and `chrome` (the bar with the way back).

mod after_sprint;
mod challenge_code;
mod chrome;
mod copy_button;
mod end;
mod essays;
mod group;
mod guess;
pub mod keys;
mod library;
mod moments;
mod page;
pub(super) mod plots;
mod practice;
mod review;
mod saved;
mod settings;
mod strips;
mod title;
mod what_if;

pub use after_sprint::{sprint_review_key, sprint_review_ui};
pub use end::{EndData, EndState, end_ui};
pub use essays::{EssayState, EssaysAhead, essays_ui};
pub use group::{GroupScreen, GroupState, group_ui};
pub use library::{LibraryState, library_ui};
pub use moments::{MomentState, MomentsAhead, moments_ui};
pub use practice::{Besides, PracticeState, practice_line, practice_ui};
pub use review::{ReviewData, ReviewState, review_ui};
pub use settings::{SettingsData, settings_ui};
pub use title::{TitleData, title_ui};
pub use what_if::{WhatIfData, WhatIfState, sky_place, what_if_ui};
