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

/// The same in words: `important · half met`.
pub fn need_in_words(need: &NeedView) -> String {
    let importance = match need.importance.mean {
        mean if mean >= GREAT => tr!("need-importance.great"),
        mean if mean >= USUAL => tr!("need-importance.usual"),
        _ => tr!("need-importance.small"),
    };
    let (low, high) = need.met;
    let met = match f64::midpoint(low, high) {
        _ if high - low > VAGUE => tr!("need-met.vague"),
        met if met >= MOSTLY => tr!("need-met.mostly"),
        met if met >= HALF => tr!("need-met.half"),
        met if met >= LITTLE => tr!("need-met.little"),
        _ => tr!("need-met.not"),
    };
    tr!("need-in-words", importance = importance, met = met)
}

/// Importance from which a need matters much, and from which it matters; a usual need has 1.
const GREAT: f64 = 1.2;
const USUAL: f64 = 0.7;
/// Shares from which a need is mostly met, half met, met a little.
const MOSTLY: f64 = 0.75;
const HALF: f64 = 0.4;
const LITTLE: f64 = 0.1;
/// A range of shares wider than this says nothing.
const VAGUE: f64 = 0.5;

const PERCENT: f64 = 100.0;
