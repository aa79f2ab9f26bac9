//! Texts: the messages of the language that is spoken, and those that the window and the command line share: what
//! was decided, what it is called, what was known.
//!
//! From the view alone; no colour, no layout.

mod choices;
mod decisions;
mod facilitator;
mod front;
pub mod kept;
mod known;
mod language;
mod metric;
pub mod moment;
mod names;
pub mod number;
mod points;
mod practice;
mod quoted;
mod recalls;
mod refusals;
mod review;
mod score_rows;
mod source;
mod themes;
mod translation;
mod uses;

pub use choices::{chance, choice, mover, short};
pub use decisions::{answer, block_name, block_name_inside, block_title, decision, first_name, leader_use, reason, reason_inside};
pub use facilitator::{FacilitatorPage, facilitator_page};
pub use fluent_bundle::FluentArgs;
pub use front::{CauseFigures, FrontLine, FrontPage, front_page};
pub use known::known_then;
pub use language::{ENGLISH, ENGLISH_FILE, Language, filled, text};
pub use metric::{metric_change, metric_value};
pub use names::{against_bias, bias, class, dimension, kind, option, phase, quadrant, quadrant_told, stance};
pub use points::{Points, facts, facts_in_short, over, ranked, remark, standing};
pub use practice::{ahead, area, shortage};
pub use quoted::{quoted, quoted_of};
pub use recalls::{Recall, recalled};
pub use refusals::refusal;
pub use review::{ReviewFigures, booked, had_told, pulled};
pub use score_rows::{ScoreRow, headline, score_rows};
pub use source::{LONGEST_FILE, Mistake, Named};
pub use themes::{OtherWay, mostly, other_way_round, theme, verdict};
pub use translation::{messages, mistakes};
