//! Draws of what is hidden: worth, size, importance. Used by the real world and by imagined ones.

use super::known::Odds;
use super::luck::Draw;
use crate::scenario::Rules;

/// Worth of an item per unit of its need's importance, in outcome points.
///
/// Better odds turn the same luck into weakly better items, so that a change of odds never makes one
/// item worse.
#[inline(always)]
#[allow(clippy::inline_always, reason = "the numbers of a key stay in registers from draw to draw")]
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
#[inline(always)]
#[allow(clippy::inline_always, reason = "the numbers of a key stay in registers from draw to draw")]
pub(crate) fn size_ratio(rules: &Rules, draw: &mut Draw) -> f64 {
    let s = &rules.size;
    let sd = if draw.chance(s.narrow_share) { s.narrow_sd } else { s.wide_sd };
    libm::exp(sd * draw.normal()).clamp(s.least_ratio, s.most_ratio)
}

/// Importance of a need, around the author's centre.
#[inline]
pub(crate) fn importance(rules: &Rules, centre: f64, draw: &mut Draw) -> f64 {
    let v = &rules.value;
    let sd = v.importance_log_sd;
    (centre * libm::exp(sd * draw.normal() - sd * sd / 2.0)).clamp(v.importance_least, v.importance_most)
}

/// Stated worth as a standard score that correlates with the true worth as the rules say.
#[inline(always)]
#[allow(clippy::inline_always, reason = "the numbers of a key stay in registers from draw to draw")]
pub(crate) fn stated(rules: &Rules, value: f64, draw: &mut Draw) -> f64 {
    let b = &rules.belief;
    b.stated_correlation * standard_score(rules, value) + libm::sqrt(1.0 - b.stated_correlation * b.stated_correlation) * draw.normal()
}

/// Worth as a standard score; people cannot tell very good from good, so the ends are cut.
#[inline]
pub(crate) fn standard_score(rules: &Rules, value: f64) -> f64 {
    (value.clamp(rules.belief.least_stated, rules.belief.most_stated) - rules.belief.mean) / rules.belief.sd
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::luck::{Luck, What};

    const DRAWS: usize = 20_000;

    fn worths(odds: Odds) -> Vec<f64> {
        (0..DRAWS).map(|i| worth(Rules::shipped(), odds, &mut Luck::new(77).draw(What::Item, i, 0))).collect()
    }

    fn share(of: &[f64], f: impl Fn(f64) -> bool) -> f64 {
        of.iter().filter(|x| f(**x)).count() as f64 / of.len() as f64
    }

    #[test]
    fn v6_a_quarter_to_forty_percent_of_guesses_help_and_half_of_targeted_ones() {
        let helps = Rules::shipped().value.helps_above;
        let help = [Odds::Guessed, Odds::Informed, Odds::Targeted].map(|o| share(&worths(o), |v| v > helps));
        let harm = share(&worths(Odds::Guessed), |v| v < -helps);
        println!("V6 drawn: guessed {:.2} informed {:.2} targeted {:.2} help, guessed {harm:.2} harm", help[0], help[1], help[2]);
        assert!((0.25..=0.40).contains(&help[0]) && help[0] < help[1] && help[1] < help[2] && (0.45..=0.65).contains(&help[2]));
        assert!((0.12..=0.33).contains(&harm));
    }

    #[test]
    fn v7_the_top_tenth_of_winners_gives_a_third_to_three_fifths_of_the_gain() {
        let mut winners = worths(Odds::Guessed);
        winners.retain(|v| *v > Rules::shipped().value.helps_above);
        winners.sort_by(|a, b| b.total_cmp(a));
        let top = winners[..winners.len() / 10].iter().sum::<f64>() / winners.iter().sum::<f64>();
        println!("V7 top tenth: {top:.3}");
        assert!((0.35..=0.60).contains(&top), "{top:.3}");
    }

    #[test]
    fn v8_estimates_err_as_published_task_data_do() {
        let mut ratios: Vec<f64> = (0..DRAWS).map(|i| size_ratio(Rules::shipped(), &mut Luck::new(77).draw(What::Item, i, 1))).collect();
        ratios.sort_by(f64::total_cmp);
        let (median, p90, mean) = (ratios[DRAWS / 2], ratios[DRAWS * 9 / 10], ratios.iter().sum::<f64>() / DRAWS as f64);
        println!("V8 median {median:.2} P90 {p90:.2} mean {mean:.2}");
        assert!((0.95..=1.1).contains(&median) && (1.8..=2.3).contains(&p90) && (1.2..=1.5).contains(&mean));
    }

    #[test]
    fn better_odds_never_make_one_item_worse() {
        let (guessed, targeted) = (worths(Odds::Guessed), worths(Odds::Targeted));
        assert!(guessed.iter().zip(&targeted).all(|(g, t)| t >= g || (t - g).abs() < 1.0), "an item became much worse");
        assert!(guessed.iter().zip(&targeted).filter(|(g, t)| t > g).count() > DRAWS / 10);
    }

    #[test]
    fn the_closed_form_of_the_mean_agrees_with_the_draws() {
        for odds in [Odds::Guessed, Odds::Informed, Odds::Targeted] {
            let drawn = worths(odds).iter().sum::<f64>() / DRAWS as f64;
            let said = mean_worth(Rules::shipped(), odds);
            println!("{odds:?}: drawn {drawn:.3}, said {said:.3}");
            // The cap takes a little off the heavy tail, and luck the rest.
            assert!((drawn - said).abs() < 0.12, "{odds:?}: drawn {drawn:.3}, said {said:.3}");
        }
    }
}
