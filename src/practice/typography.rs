//! How texts are set.

use crate::authored::{Checker, Spot};

/// Straight quotes and exclamation marks, which texts of the program do not have.
pub(super) fn typography(checker: &mut Checker, text: &str, spot: Spot<'_>) {
    if text.contains('!') {
        checker.warning(spot, "an exclamation mark", "Say it calmly.");
    }
    if text.contains(['\'', '"']) {
        checker.warning(spot, "a straight quote", "Write ’ for an apostrophe and “ ” around words.");
    }
    if text.trim() != text || text.contains("  ") {
        checker.warning(spot, "white space too much", "Remove it.");
    }
}
