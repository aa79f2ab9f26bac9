//! The scenarios that come with the program.

/// Names and texts, in the order in which a newcomer should meet them.
const SHIPPED: &[(&str, &str)] = &[
    ("first_sprint", include_str!("../../scenarios/first_sprint.ron")),
    ("busy_standing_still", include_str!("../../scenarios/busy_standing_still.ron")),
    ("before_the_money_ends", include_str!("../../scenarios/before_the_money_ends.ron")),
    ("date_in_the_law", include_str!("../../scenarios/date_in_the_law.ron")),
    ("cash_cow", include_str!("../../scenarios/cash_cow.ron")),
    ("old_engine", include_str!("../../scenarios/old_engine.ron")),
    ("red_monday", include_str!("../../scenarios/red_monday.ron")),
    ("nobody_believes_the_roadmap", include_str!("../../scenarios/nobody_believes_the_roadmap.ron")),
    ("the_train", include_str!("../../scenarios/the_train.ron")),
];

/// The text of a scenario by its name, with the name of its file.
#[must_use]
pub fn by_name(name: &str) -> Option<(&'static str, &'static str)> {
    SHIPPED.iter().copied().find(|(shipped, _)| *shipped == name)
}

/// The names of all shipped scenarios, in the order in which a newcomer should meet them.
pub fn names() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(name, _)| *name)
}
