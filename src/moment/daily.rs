//! The moment of a day: the same everywhere, by the date alone.

use super::situation::Moment;
use crate::practice::Day;
use xxhash_rust::xxh3::xxh3_64;

/// The moment of a day among all that are shipped. All of them have had their day before one comes again.
#[must_use]
pub fn daily<'m>(moments: impl IntoIterator<Item = &'m Moment>, day: Day) -> Option<&'m Moment> {
    let mut all: Vec<&Moment> = moments.into_iter().collect();
    // Neither the order of the files nor that within them has a say.
    all.sort_by_key(|moment| (xxh3_64(moment.id.as_str().as_bytes()), &moment.id));
    let place = day.0 as usize % all.len().max(1);
    all.get(place).copied()
}
