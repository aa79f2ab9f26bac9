//! The collections that come with the program, one for each scenario.

use super::collection::Collection;

/// Names of scenarios, and the texts of their collections.
const SHIPPED: &[(&str, &str)] = &[
    ("first_sprint", include_str!("../../assets/moments/first_sprint.ron")),
    ("busy_standing_still", include_str!("../../assets/moments/busy_standing_still.ron")),
    ("before_the_money_ends", include_str!("../../assets/moments/before_the_money_ends.ron")),
    ("date_in_the_law", include_str!("../../assets/moments/date_in_the_law.ron")),
    ("cash_cow", include_str!("../../assets/moments/cash_cow.ron")),
    ("old_engine", include_str!("../../assets/moments/old_engine.ron")),
    ("red_monday", include_str!("../../assets/moments/red_monday.ron")),
    ("nobody_believes_the_roadmap", include_str!("../../assets/moments/nobody_believes_the_roadmap.ron")),
    ("the_train", include_str!("../../assets/moments/the_train.ron")),
];

/// The collection of a scenario; nothing if there is none.
#[must_use]
pub fn shipped(scenario: &str) -> Option<Collection> {
    let (_, text) = SHIPPED.iter().find(|(name, _)| *name == scenario)?;
    // A test reads them all.
    Collection::read(text).ok()
}

/// The scenarios that have one, in the order of the library.
pub fn shipped_names() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(name, _)| *name)
}
