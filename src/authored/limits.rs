//! How much a file may hold: bounds that keep a hostile or unlucky one from costing time.

/// Bytes of a file.
pub(super) const MAX_BYTES: usize = 1 << 20;
/// Brackets inside each other.
pub(super) const MAX_DEPTH: usize = 64;
/// Values of a file; a full scenario has about 5,000.
pub(super) const MAX_VALUES: usize = 100_000;
/// Findings listed at once.
pub(super) const MAX_FINDINGS: usize = 100;
/// Characters of a finding's quote.
pub(super) const QUOTED: usize = 60;
/// Characters of any text.
pub(super) const MAX_TEXT: usize = 4_000;
/// A text this many times over its length is refused.
pub(super) const FAR_TOO_LONG: usize = 3;
/// Characters of a name in the file.
pub(crate) const MAX_NAME: usize = 48;
