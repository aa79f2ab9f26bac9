//! Draws of what is hidden: worth, size, importance. Used by the real world and by imagined ones.

use super::known::Odds;
use super::luck::Draw;
use crate::scenario::Rules;

/// Worth of an item per unit of its need's importance, in outcome points.
///
/// Better odds turn the same luck into weakly better items, so that a change of odds never makes one
/// item worse.
pub(crate) fn worth(rules: &Rules, odds: Odds, draw: &mut Draw) -> f64 {
    let v = &rules.value;
    let (help, harm) = odds_of(rules, odds);
    let (kind, size) = (draw.uniform(), draw.normal());
    let (jump, jump_size) = (draw.uniform(), draw.uniform());
    if kind < help {
        let gain = libm::exp(v.gain_log_mean + v.gain_log_sd * size);
        let factor = if jump < v.jump_chance { 2.0 * libm::pow(jump_size, -1.0 / v.jump_tail) } else { 1.0 };
        (gain * factor).min(v.most)
    } else if kind > 1.0 - harm {
        -libm::exp(v.loss_log_mean + v.loss_log_sd * size)
    } else {
        v.flat_sd * size
    }
}

/// Chance to help and chance to harm.
pub(crate) const fn odds_of(rules: &Rules, odds: Odds) -> (f64, f64) {
    let v = &rules.value;
    match odds {
        Odds::Guessed => (v.help_guessed, v.harm_guessed),
        Odds::Informed => (v.help_informed, v.harm_informed),
        Odds::Targeted => (v.help_targeted, v.harm_targeted),
    }
}

/// Expected worth by odds, for a need of importance 1; the mean gain allows for jumps.
pub(crate) fn mean_worth(rules: &Rules, odds: Odds) -> f64 {
    let v = &rules.value;
    let (help, harm) = odds_of(rules, odds);
    // A jump doubles the gain and multiplies by a Pareto(tail) variable of mean tail / (tail - 1).
    let jump = 2.0 * v.jump_tail / (v.jump_tail - 1.0) - 1.0;
    let gain = libm::exp(v.gain_log_mean + v.gain_log_sd * v.gain_log_sd / 2.0) * (1.0 + v.jump_chance * jump);
    let loss = libm::exp(v.loss_log_mean + v.loss_log_sd * v.loss_log_sd / 2.0);
    help * gain - harm * loss
}

/// True size over estimate.
pub(crate) fn size_ratio(rules: &Rules, draw: &mut Draw) -> f64 {
    let s = &rules.size;
    let sd = if draw.chance(s.narrow_share) { s.narrow_sd } else { s.wide_sd };
    libm::exp(sd * draw.normal()).clamp(s.least_ratio, s.most_ratio)
}

/// Importance of a need, around the author's centre.
pub(crate) fn importance(rules: &Rules, centre: f64, draw: &mut Draw) -> f64 {
    let v = &rules.value;
    let sd = v.importance_log_sd;
    (centre * libm::exp(sd * draw.normal() - sd * sd / 2.0)).clamp(v.importance_least, v.importance_most)
}

/// Stated worth as a standard score that correlates with the true worth as the rules say.
pub(crate) fn stated(rules: &Rules, value: f64, draw: &mut Draw) -> f64 {
    let b = &rules.belief;
    b.stated_correlation * standard_score(rules, value) + libm::sqrt(1.0 - b.stated_correlation * b.stated_correlation) * draw.normal()
}

/// Worth as a standard score; people cannot tell very good from good, so the ends are cut.
pub(crate) fn standard_score(rules: &Rules, value: f64) -> f64 {
    (value.clamp(rules.belief.least_stated, rules.belief.most_stated) - rules.belief.mean) / rules.belief.sd
}
