//! Words that several phases share: for people, metrics, decisions, blocks, reasons and what happened.
//!
//! Texts only, from the view: no colour, no layout.

mod blocks;
mod decisions;
mod happenings;
mod needs;
mod people;
mod turns;

pub use crate::words::{
    answer, block_name, block_title, decision, first_name, metric_change, metric_value, quoted, quoted_of, reason, refusal,
};
pub use blocks::{About, about, block_icon, slots_of};
pub use decisions::{mark_of, marks, plane_of, shown_decisions, step};
pub use happenings::{happening, interruption, trust_move, trust_move_in_words, trust_reason};
pub use needs::{need_in_words, need_range};
pub use people::{
    half_width, loudness, metric_noise, more_or_less, north_star_before, north_star_share, outcome_point, plus_or_minus, portrait, power,
};
pub use turns::changes;
