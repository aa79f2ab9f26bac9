//! Needs in words.

use crate::sim::NeedView;
use crate::tr;
use crate::ui::number;

/// How much a need matters beside a usual one, and how far it is met: `0.6–1.8 · met 15–30 %`.
pub fn need_range(need: &NeedView) -> String {
    let half = need.importance.half_width();
    let end = |value: f64| number::plain(value.max(0.0) as f32, 1);
    let whole = |share: f64| (share * PERCENT).round() as u32;
    let met = format!("{}\u{a0}%", number::whole_range(whole(need.met.0), whole(need.met.1)));
    tr!("need-range", least = end(need.importance.mean - half), most = end(need.importance.mean + half), met = met)
}

const PERCENT: f64 = 100.0;
