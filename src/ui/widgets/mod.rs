//! The parts screens are made of: each a function or a small builder, painted with egui's painter.
//!
//! All take their colours from [`super::Look`], tell AccessKit their label and value, wrap or elide
//! long text (the whole is in the tooltip), and never grow beyond the width they are given.
mod button;
mod chip;
mod control;
mod dashed;
mod evidence_bar;
mod inbox_row;
mod mark;
mod mark_groups;
mod option_row;
mod person_bars;
mod progress;
mod section;
mod share_bar;
mod slider;
mod sparkline;
mod state_card;
mod tabs;
mod timeline;

pub use button::Button;
pub use chip::{chip, filter_chip, key_chip, meaning_chip};
pub use dashed::dashed_outline;
pub use evidence_bar::{Evidence, EvidenceBar};
pub use inbox_row::{InboxRow, loudness};
pub use mark::{DecisionMark, MARK, MarkKind, Plane, mark, paint_mark};
pub use option_row::OptionRow;
pub use person_bars::{TrustBar, power_bars};
pub use progress::{Step, progress_bar, step_bar};
pub use section::{card, group, in_columns, rows, section_header, selected_card, separator, speaker_and_words};
pub use share_bar::ShareBar;
pub use slider::Slider;
pub use sparkline::Sparkline;
pub use state_card::{empty_state, error_card, loading_card, note_card};
pub use tabs::{segments, tabs, tabs_in_a_row};
pub use timeline::{Timeline, TimelineHit};
