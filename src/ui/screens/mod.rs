//! Screens around the desk: title, library, end of a run, its review, practice, settings.
//!
//! Each is a function that gets data and pushes intents. What they share lives in [`keys`] (the list of
//! keys) and `chrome` (the bar with the way back).

mod after_sprint;
mod chrome;
mod end;
pub mod keys;
mod library;
pub mod library_data;
mod page;
pub(super) mod plots;
mod practise;
mod review;
mod settings;
mod title;
mod what_if;

pub use after_sprint::{SprintReview, sprint_review_key, sprint_review_ui};
pub use end::{EndState, end_ui};
pub use library::{LibraryState, library_ui};
pub use practise::{PracticeRoom, PractiseData, PractiseState, ROUND, Round, Seat, practise_line, practise_ui, round_title, shortage};
pub use review::{Earlier, Progress, ReviewData, ReviewState, Stage, review_ui};
pub use settings::{LanguageChoice, SettingsData, settings_ui};
pub use title::{TitleData, title_ui};
pub use what_if::{Original, WhatIfData, WhatIfState, common, is_comparable, sky_place, what_if_ui};
