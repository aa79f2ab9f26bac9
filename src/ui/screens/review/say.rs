//! Stand-in for the texts that other parts of the program will share.
use crate::score::{Choice, Class, Kind, Mover, Stance};
use crate::sim::{Recording, View};

pub(super) fn choice(_: &View<'_>, choice: &Choice) -> String {
    format!("{choice:?}")
}
pub(super) const fn class(class: Class) -> &'static str {
    match class {
        Class::Best => "best",
        Class::Good => "good",
        Class::Inaccuracy => "inaccuracy",
        Class::Mistake => "mistake",
        Class::Blunder => "blunder",
    }
}
pub(super) const fn kind(_: Kind) -> &'static str {
    "kind"
}
pub(super) fn quadrant(strategic: f64, tactical: f64) -> &'static str {
    match (strategic >= 50.0, tactical >= 50.0) {
        (false, false) => "order desk",
        (false, true) => "efficient factory",
        (true, false) => "ivory tower",
        (true, true) => "product leader",
    }
}
pub(super) fn mover(_: &Recording, mover: &Mover) -> String {
    format!("{mover:?}")
}
pub(super) fn known_then(_: &View<'_>, _: &Choice) -> Vec<String> {
    vec!["Known".into()]
}
pub(super) const fn stance(_: Stance) -> &'static str {
    "stance"
}
pub(super) const fn advice(_: Kind) -> &'static str {
    "advice"
}
