//! Rules of thumb that must not find the best option of a dilemma: whoever goes by one of them has not thought.

use super::Checker;
use crate::authored::Spot;
use crate::scenario::limits::{THUMB_DILEMMAS, THUMB_LUCK};
use crate::scenario::schema::{DilemmaFile, EffectFile, OptionFile};

/// A rule: how it is called, and the options that it leaves of a dilemma's.
type Rule = (&'static str, fn(&[OptionFile]) -> Vec<bool>);

/// Each of them once found most of what an author thought best, or is the first thing that somebody would try.
const RULES: [Rule; 10] = [
    ("the cheapest option", |options| least(options, |_| true, price)),
    ("the dearest option", |options| least(options, |_| true, |option| -price(option))),
    ("an option that costs something", |options| those(options, |option| price(option) > 0.0)),
    ("an option of one or two half-days", |options| those(options, is_short)),
    ("an option that costs no morale", |options| those(options, keeps_morale)),
    ("the cheapest option of one or two half-days that costs no morale", |options| {
        least(options, |option| is_short(option) && keeps_morale(option), price)
    }),
    ("the first option", |options| (0..options.len()).map(|place| place == 0).collect()),
    ("the last option", |options| (0..options.len()).map(|place| place + 1 == options.len()).collect()),
    ("the option with the longest text", |options| least(options, |_| true, |option| -length(option))),
    ("the option with the shortest text", |options| least(options, |_| true, length)),
];

/// Warns about every rule that finds the best option more often than luck would.
pub(super) fn check(checker: &mut Checker, dilemmas: &[DilemmaFile], list: Spot<'_>) {
    if !list.is_whole() {
        return;
    }
    for (name, leaves) in RULES {
        let tried: Vec<Tried> = dilemmas.iter().filter_map(|dilemma| Tried::of(&dilemma.options, &leaves(&dilemma.options))).collect();
        let found = tried.iter().filter(|tried| tried.found).count();
        let chances: Vec<f64> = tried.iter().map(|tried| tried.chance).collect();
        if tried.len() >= THUMB_DILEMMAS && at_least(found, &chances) < THUMB_LUCK {
            let by_luck: f64 = chances.iter().sum();
            let message = format!("{name} is the best in {found} of {} dilemmas, by luck in {by_luck:.1}", tried.len());
            checker.warning(list, message, "Let options of other kinds be the best in some of them, with effects and a key that say so.");
        }
    }
}

/// A rule in one dilemma.
struct Tried {
    /// An option with the highest key is among those that it leaves.
    found: bool,
    /// How likely that is for as many options drawn by lot.
    chance: f64,
}

impl Tried {
    /// None where the rule leaves all options or none: it says nothing there.
    fn of(options: &[OptionFile], left: &[bool]) -> Option<Self> {
        let best = options.iter().map(|option| option.key).fold(f64::NEG_INFINITY, f64::max);
        let of_all = options.len();
        let taken = left.iter().filter(|left| **left).count();
        let worse = options.iter().filter(|option| option.key < best).count();
        // Drawn one after another, each from those that are not drawn yet.
        let all_worse: f64 = (0..taken).map(|drawn| worse.saturating_sub(drawn) as f64 / (of_all - drawn) as f64).product();
        let found = options.iter().zip(left).any(|(option, left)| *left && option.key >= best);
        (taken > 0 && taken < of_all).then_some(Self { found, chance: 1.0 - all_worse })
    }
}

/// How likely at least so many of independent things come about, each with its own chance.
fn at_least(count: usize, chances: &[f64]) -> f64 {
    // How likely it is that none, one, two … come about.
    let none_yet = vec![1.0];
    let likely = chances.iter().fold(none_yet, |likely, chance| {
        let not = likely.iter().map(|p| p * (1.0 - chance)).chain([0.0]);
        let comes = std::iter::once(0.0).chain(likely.iter().map(|p| p * chance));
        not.zip(comes).map(|(not, comes)| not + comes).collect()
    });
    likely.iter().skip(count).sum()
}

fn those(options: &[OptionFile], which: impl Fn(&OptionFile) -> bool) -> Vec<bool> {
    options.iter().map(which).collect()
}

/// Of some options, those that have the least of something.
fn least(options: &[OptionFile], which: impl Fn(&OptionFile) -> bool, of: impl Fn(&OptionFile) -> f64) -> Vec<bool> {
    let least = options.iter().filter(|option| which(option)).map(&of).fold(f64::INFINITY, f64::min);
    those(options, |option| which(option) && of(option) <= least)
}

/// Half-days and points together: to a player one of either is worth about the same.
fn price(option: &OptionFile) -> f64 {
    f64::from(option.half_days) + option.points
}

fn is_short(option: &OptionFile) -> bool {
    (1..=2).contains(&option.half_days)
}

fn keeps_morale(option: &OptionFile) -> bool {
    fn keep(effects: &[EffectFile]) -> bool {
        effects.iter().all(|effect| match effect {
            EffectFile::Morale(by) => *by >= 0.0,
            EffectFile::Chance(_, then, otherwise) => keep(then) && keep(otherwise),
            _ => true,
        })
    }
    keep(&option.effects)
}

fn length(option: &OptionFile) -> f64 {
    option.text.chars().count() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn option(half_days: u8, text: &str, key: f64, effects: Vec<EffectFile>) -> OptionFile {
        let text = text.to_owned();
        OptionFile { label: String::new(), text, half_days, points: 0.0, effects, bias: None, key, why: String::new(), then: String::new() }
    }

    #[test]
    fn luck_is_counted_as_tossing_says() {
        let close = |got: f64, expected: f64| assert!((got - expected).abs() < 1e-12, "{got}, not {expected}");
        close(at_least(0, &[0.25; 8]), 1.0);
        close(at_least(8, &[0.5; 8]), 1.0 / 256.0);
        // Of two coins with different odds, at least one.
        close(at_least(1, &[0.25, 0.5]), 1.0 - 0.75 * 0.5);
        assert!(at_least(5, &[0.25; 8]) > THUMB_LUCK && at_least(6, &[0.25; 8]) < THUMB_LUCK);
    }

    #[test]
    fn a_rule_is_as_likely_to_be_right_as_its_options_drawn_by_lot() {
        let options = [0.9, 0.3, 0.9, 0.1].map(|key| option(1, "", key, Vec::new()));
        let of = |left: [bool; 4]| Tried::of(&options, &left).map(|tried| (tried.found, (tried.chance * 6.0).round()));
        assert_eq!(of([true, false, false, false]), Some((true, 3.0)), "two of four are best");
        assert_eq!(of([false, true, false, true]), Some((false, 5.0)), "one of six pairs has none of them");
        assert_eq!((of([true; 4]), of([false; 4])), (None, None), "it says nothing there");
    }

    #[test]
    fn the_rules_leave_what_they_are_called_after() {
        let tired = || vec![EffectFile::Chance(0.5, Vec::new(), vec![EffectFile::Morale(-0.1)])];
        let options =
            [option(2, "longest of all", 0.1, tired()), option(0, "brief", 0.2, Vec::new()), option(2, "the middle", 0.3, Vec::new())];
        let left: Vec<String> =
            RULES.iter().map(|(_, leaves)| leaves(&options).iter().map(|left| if *left { 'x' } else { '-' }).collect()).collect();
        assert_eq!(left, ["-x-", "x-x", "x-x", "x-x", "-xx", "--x", "x--", "--x", "x--", "-x-"]);
    }
}
