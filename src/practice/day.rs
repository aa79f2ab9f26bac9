//! Days as learners have them: local ones that turn at four in the morning.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;
use thiserror::Error;

const SECONDS_PER_DAY: i64 = 86_400;
/// Whoever practises past midnight is still at the day before; at four hardly anybody is awake.
const TURN_OF_DAY: i64 = 4 * 3_600;
/// 31 December 9999: later days cannot be written.
const LAST_DAY: i64 = 2_932_896;

/// 1 January 1970, counted from the first day of the calendar.
const FIRST_DAY: i32 = 719_163;

/// A local day, counted from 1 January 1970. Written as `2026-12-14`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Day(pub u32);

/// Why a text is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoDay {
    /// It is not written as year, month and day.
    #[error("a day is written as year-month-day")]
    Form,
    /// There is no such day in the calendar.
    #[error("there is no such day")]
    NotThere,
}

impl Day {
    /// Days from another day to this one; negative if it is past.
    #[must_use]
    pub const fn since(self, other: Self) -> i64 {
        self.0 as i64 - other.0 as i64
    }

    /// This many days later.
    #[must_use]
    pub const fn after(self, days: u32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// This many days earlier, not before 1970.
    #[must_use]
    pub const fn before(self, days: u32) -> Self {
        Self(self.0.saturating_sub(days))
    }

    /// The day that is written as year, month and day: `2026-12-14`, `2026-1-5`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(written: &str) -> Result<Self, NoDay> {
        let parts: Vec<&str> = written.trim().split('-').collect();
        let [year, month, day] = parts[..] else { return Err(NoDay::Form) };
        let is_number = |part: &&str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_digit());
        if year.len() != YEAR || !is_number(&year, YEAR) || ![month, day].iter().all(|part| is_number(part, PART)) {
            return Err(NoDay::Form);
        }
        let number = |part: &str| part.parse::<u32>().map_err(|_| NoDay::Form);
        let date = NaiveDate::from_ymd_opt(number(year)?.cast_signed(), number(month)?, number(day)?).ok_or(NoDay::NotThere)?;
        u32::try_from(date.num_days_from_ce() - FIRST_DAY).map(Self).map_err(|_| NoDay::NotThere)
    }
}

/// Digits of a year, and at most of a month and of a day.
const YEAR: usize = 4;
const PART: usize = 2;

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = i64::from(self.0).min(LAST_DAY) as i32;
        NaiveDate::from_num_days_from_ce_opt(FIRST_DAY + day).map_or(Ok(()), |date| write!(out, "{}", date.format("%Y-%m-%d")))
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl TryFrom<String> for Day {
    type Error = NoDay;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        Self::read(&written)
    }
}

/// Where the learner is: how far local time is ahead of UTC at each moment, asked of whoever knows.
#[derive(Clone, Copy)]
pub struct Zone(fn(u64) -> i32);

impl Zone {
    /// Local time is UTC.
    pub const UTC: Self = Self(|_| 0);

    /// Local time by its seconds ahead of UTC at a moment in seconds since 1970, summer time and all.
    #[must_use]
    pub const fn new(offset: fn(u64) -> i32) -> Self {
        Self(offset)
    }

    /// The day of a moment in seconds since 1970.
    #[must_use]
    pub fn day(self, when: u64) -> Day {
        let offset = i64::from(self.0(when));
        let local = i64::try_from(when).unwrap_or(i64::MAX).saturating_add(offset).saturating_sub(TURN_OF_DAY);
        Day(local.div_euclid(SECONDS_PER_DAY).clamp(0, LAST_DAY) as u32)
    }
}

impl Default for Zone {
    fn default() -> Self {
        Self::UTC
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Zone")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: u64 = 3_600;
    /// Midnight in UTC on 21 June 2026.
    const MIDNIGHT: u64 = 1_782_000_000;

    #[test]
    fn days_are_read_as_they_are_written_and_nonsense_is_told_from_days_that_are_not_there() {
        for (written, day) in [("1970-01-01", 0), ("2026-06-21", (MIDNIGHT / 86_400) as u32), ("9999-12-31", LAST_DAY as u32)] {
            assert_eq!((Day::read(written), Day(day).to_string().as_str()), (Ok(Day(day)), written));
        }
        assert_eq!(Day::read(" 2026-6-1 "), Day::read("2026-06-01"));
        for nonsense in ["", "soon", "2026", "2026-12", "14.12.2026", "26-12-14", "2026-12-14-1", "2026-+1-14", "2026-123-1", "2026--14"] {
            assert_eq!(Day::read(nonsense), Err(NoDay::Form), "{nonsense}");
        }
        for gone in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1969-12-31"] {
            assert_eq!(Day::read(gone), Err(NoDay::NotThere), "{gone}");
        }
        assert!(Day::read("2028-02-29").is_ok());
    }

    #[test]
    fn the_day_turns_at_four_in_the_morning() {
        let day = |when| Zone::UTC.day(when);
        assert_eq!(MIDNIGHT % 86_400, 0);
        assert_eq!(day(MIDNIGHT + 4 * HOUR).since(day(MIDNIGHT + 4 * HOUR - 1)), 1);
        assert_eq!(day(MIDNIGHT + 3 * HOUR + 59 * 60), day(MIDNIGHT - 19 * HOUR));
        assert_eq!(day(MIDNIGHT + 23 * HOUR), day(MIDNIGHT + 27 * HOUR));
    }

    #[test]
    fn days_are_those_of_the_place() {
        let auckland = Zone::new(|_| 12 * HOUR as i32);
        let los_angeles = Zone::new(|_| -7 * HOUR as i32);
        // In Auckland an evening and the next morning are the same day in UTC.
        let evening = MIDNIGHT + 8 * HOUR;
        assert_eq!(auckland.day(evening + 11 * HOUR).since(auckland.day(evening)), 1, "8 in the evening, 7 in the morning");
        assert_eq!(auckland.day(MIDNIGHT + 15 * HOUR), auckland.day(evening), "3 in the morning is still the day before");
        // In Los Angeles one afternoon and evening are two days in UTC.
        let afternoon = MIDNIGHT + 22 * HOUR;
        assert_eq!(los_angeles.day(afternoon), los_angeles.day(afternoon + 7 * HOUR), "3 in the afternoon, 10 in the evening");
        assert_eq!(los_angeles.day(afternoon + 17 * HOUR).since(los_angeles.day(afternoon)), 1, "the next morning at 8");
    }

    /// Berlin in 2026: summer time from 29 March at 1 in UTC to 25 October at 1.
    fn berlin(when: u64) -> i32 {
        let summer = 1_774_746_000..1_792_890_000;
        if summer.contains(&when) { 7_200 } else { 3_600 }
    }

    #[test]
    fn summer_time_moves_the_turn_of_day_with_the_clock_on_the_wall() {
        let zone = Zone::new(berlin);
        for (change, before, after) in [(1_774_746_000, 3_600, 7_200), (1_792_890_000, 7_200, 3_600)] {
            assert_eq!((berlin(change - 1), berlin(change)), (before, after));
            let local_midnight = change + HOUR - change % 86_400 - before as u64 - HOUR;
            // That morning at 4 by the clock on the wall, and the mornings around it.
            let four = local_midnight + 4 * HOUR + before as u64 - after as u64;
            assert_eq!(zone.day(four).since(zone.day(four - 1)), 1);
            for (days, offset) in [(-1, before), (1, after)] {
                let other = (four as i64 + days * 86_400 + i64::from(after) - i64::from(offset)) as u64;
                assert_eq!(zone.day(other).since(zone.day(four)), days, "four o’clock, {days} days on");
                assert_eq!(zone.day(other - 1).since(zone.day(four)), days - 1);
            }
        }
    }

    #[test]
    fn no_moment_is_out_of_range() {
        let far = Zone::new(|_| i32::MIN);
        assert_eq!(far.day(0), Day(0));
        assert_eq!(Zone::new(|_| i32::MAX).day(u64::MAX), Day(LAST_DAY as u32));
    }
}
