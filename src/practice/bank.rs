//! The questions that come with the program.

/// Files of the bank, as name and text.
pub const BANK_FILES: &[(&str, &str)] = &[];
