//! How far local time is ahead of UTC on this machine.

use chrono::{Local, Offset, TimeZone};

/// Seconds that local time is ahead of UTC at a moment in seconds since 1970: summer time counts when it holds.
#[must_use]
pub fn utc_offset(at: u64) -> i32 {
    let then = i64::try_from(at).ok().and_then(|at| Local.timestamp_opt(at, 0).single());
    then.map_or(0, |then| then.offset().fix().local_minus_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_moment_has_an_offset_of_less_than_a_day() {
        for at in [0, 1_774_746_000, 1_792_890_000, u64::from(u32::MAX), i64::MAX as u64, u64::MAX] {
            assert!(utc_offset(at).abs() < 86_400, "{at}");
        }
    }
}
