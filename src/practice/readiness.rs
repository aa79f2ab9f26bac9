//! What an exam would come to if it were sat now.

use super::area::Area;
use super::interval::{LEAST_QUESTIONS, Z};
use super::profile::Profile;
use super::progress::Progress;
use serde::Serialize;

/// How ready somebody is for an exam.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Readiness {
    /// There are answers enough in every focus area of which the exam asks more than a little.
    Told(Expected),
    /// In these focus areas so many answers are missing before anything can be said.
    Missing(Vec<MissingAnswers>),
}

/// Answers that are missing in a focus area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MissingAnswers {
    /// The area.
    pub area: Area,
    /// How many.
    pub answers: usize,
}

/// The share of the points that an exam would bring now, with an 80 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Expected {
    /// The share, 0–1.
    pub share: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Share that passes.
    pub pass: f64,
    /// What that says.
    pub verdict: Verdict,
    /// The chance of passing, where there are answers enough for it.
    pub passing: Option<Passing>,
}

/// The chance that an exam is passed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Passing {
    /// The chance, 0–1.
    pub chance: f64,
    /// The same for somebody who knows as little as the lower end of an 80 % interval of what the answers tell; the draw of
    /// the exam stays luck.
    pub low: f64,
    /// For somebody who knows as much as the upper end.
    pub high: f64,
}

/// What an expected share says against a pass mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The whole interval passes.
    Passes,
    /// The pass mark is within the interval.
    Open,
    /// The whole interval is below the pass mark.
    Below,
}

impl Readiness {
    /// What an exam of this profile would come to now, by the last twenty answers in each focus area.
    ///
    /// The expected share is the mean of the areas' shares, each weighted by the questions that the exam asks of
    /// it. Its interval holds two things that are not known: what somebody knows, of which the answers are a
    /// sample, and which questions the exam draws, which is a sample again. The first is put together from the
    /// areas' Wilson intervals by recovering a variance at each end (MOVER): the distances of the shares from
    /// their limits, times the weights, add up in squares (Zou, Huang and Zhang 2009, "A note on confidence
    /// interval estimation for a linear function of binomial proportions", Computational Statistics & Data
    /// Analysis 53; it is Newcombe's method 10 for a difference, carried on). The second is the binomial variance
    /// of the exam's own questions in each area, at the middle of the interval, where it does not vanish for a
    /// share of 0 or 1; it adds up with the first in squares.
    ///
    /// An area of which the exam asks only a little holds nothing up: without answers its share may be anything from
    /// none to all, which makes the interval as much wider.
    ///
    /// What it does not hold: drills ask what is due and what goes badly, which makes the share lower than in an
    /// exam; questions that come back have been met, which makes it higher; half points vary less than the
    /// binomial variance says, which makes the interval a little wider than it had to be.
    #[must_use]
    pub fn of(profile: &Profile, progress: &[Progress]) -> Self {
        let asked = profile.per_area();
        let all: usize = asked.values().sum();
        let asked: Vec<(&Progress, usize)> =
            progress.iter().filter_map(|own| Some((own, *asked.get(&own.area)?))).filter(|(_, count)| *count > 0).collect();
        let missing = |(own, _): &(&Progress, usize)| {
            let answers = LEAST_QUESTIONS.saturating_sub(own.last.of);
            (answers > 0 && !profile.asks_little(own.area)).then_some(MissingAnswers { area: own.area, answers })
        };
        let missing: Vec<MissingAnswers> = asked.iter().filter_map(missing).collect();
        if !missing.is_empty() || asked.is_empty() {
            return Self::Missing(missing);
        }
        let sum = |of: &dyn Fn(&Progress, f64, f64) -> f64| -> f64 {
            asked.iter().map(|(own, count)| of(own, *count as f64 / all as f64, *count as f64)).sum()
        };
        let square = |of: f64| of * of;
        let known = |own: &Progress| if own.last.of == 0 { f64::midpoint(own.last.low, own.last.high) } else { own.last.share() };
        let share = sum(&|own, weight, _| weight * known(own));
        let drawn = sum(&|own, weight, count| {
            let middle = f64::midpoint(own.last.low, own.last.high);
            square(weight * Z) * middle * (1.0 - middle) / count
        });
        let down = sum(&|own, weight, _| square(weight * (known(own) - own.last.low))) + drawn;
        let up = sum(&|own, weight, _| square(weight * (own.last.high - known(own)))) + drawn;
        let (low, high) = ((share - down.sqrt()).max(0.0), (share + up.sqrt()).min(1.0));
        let verdict = match profile.pass {
            pass if low >= pass => Verdict::Passes,
            pass if high < pass => Verdict::Below,
            _ => Verdict::Open,
        };
        let is_enough = |(own, _): &(&Progress, usize)| own.last.of >= FOR_A_CHANCE || profile.asks_little(own.area);
        let passing = asked.iter().all(is_enough).then(|| {
            let chance = |share: f64, variance: f64| above(share, (variance.sqrt() / Z).max(LEAST_SD), profile.pass);
            let (low, high) = (chance(share - (down - drawn).sqrt(), drawn), chance(share + (up - drawn).sqrt(), drawn));
            let towards = if share >= profile.pass { down } else { up };
            Passing { chance: chance(share, towards).clamp(low, high), low, high }
        });
        Self::Told(Expected { share, low, high, pass: profile.pass, verdict, passing })
    }
}

/// Answers in each focus area from which a chance of passing is told. With fewer, most who look as if they could pass are
/// people who were lucky: of four answers each, 18 % would pass by what is said and 6 % do (the test below).
const FOR_A_CHANCE: usize = 10;

/// The chance that a share with this mean and standard deviation is at least so much.
fn above(mean: f64, sd: f64, least: f64) -> f64 {
    0.5 * libm::erfc((least - mean) / (sd * std::f64::consts::SQRT_2))
}

/// A share is never known better than this: an exam has whole questions.
const LEAST_SD: f64 = 0.005;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::luck::luck;
    use crate::practice::{Bank, Share, Trend};
    use rand::RngExt;

    fn profile(id: &str) -> Profile {
        Profile::shipped(&Bank::shipped()).into_iter().find(|profile| profile.id == id).expect("the profile")
    }

    fn going(area: Area, points: f64, of: usize) -> Progress {
        let (last, before) = (Share::of(points, of), Share::of(0.0, 0));
        Progress { area, last, before, trend: Trend::Unclear, answers: of, seen: of, questions: 30 }
    }

    fn everywhere(points: f64, of: usize) -> Vec<Progress> {
        Area::ALL.into_iter().map(|area| going(area, points, of)).collect()
    }

    fn told(profile: &Profile, progress: &[Progress]) -> Expected {
        let Readiness::Told(expected) = Readiness::of(profile, progress) else { panic!("{progress:?}") };
        expected
    }

    #[test]
    fn nothing_is_said_before_every_area_that_is_asked_has_answers_and_it_says_what_is_missing() {
        let profile = profile("pspo_1_like");
        let mut progress = everywhere(10.0, 12);
        progress[2] = going(Area::ProductValue, 0.0, 0);
        progress[4] = going(Area::Forecasting, 3.0, 3);
        let missing = [MissingAnswers { area: Area::ProductValue, answers: 4 }, MissingAnswers { area: Area::Forecasting, answers: 1 }];
        assert_eq!(Readiness::of(&profile, &progress), Readiness::Missing(missing.into()));
        // Of eighty questions one is on scaling.
        progress[2] = going(Area::ProductValue, 10.0, 12);
        progress[4] = going(Area::Forecasting, 10.0, 12);
        let with = told(&profile, &progress);
        progress[8] = going(Area::Scaling, 0.0, 0);
        let without = told(&profile, &progress);
        assert!(without.low < with.low && without.high - without.low < with.high - with.low + 0.02, "{with:?} {without:?}");
        progress[2] = going(Area::ProductValue, 0.0, 0);
        progress[8] = going(Area::Scaling, 10.0, 12);
        let unasked = Profile { areas: [(Area::Scaling, 1.0)].into(), ..profile };
        assert!(matches!(Readiness::of(&unasked, &progress), Readiness::Told(_)), "what is not asked is not missed");
    }

    #[test]
    fn areas_count_as_the_exam_weights_them() {
        let profile = profile("pspo_1_like");
        let mut progress = everywhere(20.0, 20);
        progress[0] = going(Area::ScrumFramework, 10.0, 20);
        let expected = told(&profile, &progress);
        let weight = profile.per_area()[&Area::ScrumFramework] as f64 / f64::from(profile.questions);
        assert!((expected.share - (1.0 - weight / 2.0)).abs() < 1e-12, "{expected:?}");
        assert!(expected.low < expected.share && expected.share < expected.high);
    }

    #[test]
    fn the_verdict_waits_until_the_whole_interval_is_on_one_side() {
        let profile = profile("pspo_1_like");
        let verdict = |points, of| told(&profile, &everywhere(points, of)).verdict;
        assert_eq!([verdict(20.0, 20), verdict(17.0, 20), verdict(10.0, 20)], [Verdict::Passes, Verdict::Open, Verdict::Below]);
        assert_eq!([verdict(15.4, 20), verdict(3.08, 4)], [Verdict::Below, Verdict::Open], "the same share from few answers is less sure");
    }

    #[test]
    fn the_chance_of_passing_is_between_its_ends_and_grows_with_what_is_known() {
        let profile = profile("pspo_1_like");
        let mut before = 0.0;
        for points in [10.0, 14.0, 16.0, 17.0, 18.0, 20.0] {
            let Passing { chance, low, high } = told(&profile, &everywhere(points, 20)).passing.expect("enough answers");
            assert!((0.0..=chance).contains(&low) && (chance..=1.0).contains(&high) && chance >= before, "{points}: {low} {chance} {high}");
            before = chance;
        }
        let even = told(&profile, &everywhere(17.0, 20)).passing.expect("enough answers");
        assert!((even.chance - 0.5).abs() < 0.01 && even.low < 0.2 && even.high > 0.6, "{even:?}");
        assert_eq!(told(&profile, &everywhere(8.0, 9)).passing, None, "too few to say");
    }

    /// Somebody with a known chance in each area answers some questions; the interval is held against what they
    /// then score in an exam. Near all right a score has few values, so that more of them are within.
    #[test]
    fn four_exams_out_of_five_come_to_a_share_within_the_interval() {
        const TRIES: usize = 2_000;
        const MIXED: (f64, f64) = (0.5, 0.97);
        const GOOD: (f64, f64) = (0.85, 0.99);
        for (id, answers, (worst, best)) in [
            ("pspo_1_like", 20, MIXED),
            ("pspo_1_like", 4, MIXED),
            ("short_20", 12, MIXED),
            ("pspo_1_like", 20, GOOD),
            ("short_20", 4, GOOD),
        ] {
            let profile = profile(id);
            let mut luck = luck(5, id);
            let (mut within, mut said, mut passed) = (0, 0.0, 0.0);
            for _ in 0..TRIES {
                let chances: Vec<(Area, f64)> = Area::ALL.into_iter().map(|area| (area, luck.random_range(worst..best))).collect();
                let mut points = |chance: f64, of: usize| (0..of).filter(|_| luck.random_bool(chance)).count() as f64;
                let progress: Vec<Progress> =
                    chances.iter().map(|(area, chance)| going(*area, points(*chance, answers), answers)).collect();
                let asked = profile.per_area();
                let scored: f64 = chances.iter().map(|(area, chance)| points(*chance, asked.get(area).copied().unwrap_or(0))).sum();
                let expected = told(&profile, &progress);
                said += expected.passing.map_or(0.0, |passing| passing.chance);
                passed += f64::from(u8::from(scored >= profile.pass * f64::from(profile.questions)));
                within += usize::from((expected.low..=expected.high).contains(&(scored / f64::from(profile.questions))));
            }
            let share = within as f64 / TRIES as f64;
            let [said, passed] = [said, passed].map(|sum: f64| sum / TRIES as f64);
            println!(
                "{id}, {answers} answers in each area, chances of {worst} to {best}: {share:.3} within; {said:.2} pass by what is said, {passed:.2} do"
            );
            assert!(answers < FOR_A_CHANCE || (said - passed).abs() < 0.1, "{id}, {answers} answers: {said} and {passed}");
            assert!((0.76..0.94).contains(&share), "{id}, {answers} answers: {share}");
        }
    }
}
