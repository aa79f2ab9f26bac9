//! How long changes take, in seconds. Nothing loops; with motion off every change is instant.

/// Hover, focus, press: colour only.
pub const HOVER: f32 = 0.080;
/// A card's or panel's content changes: fade and a small rise.
pub const CARD: f32 = 0.140;
/// Tab or view switch: cross-fade.
pub const SWITCH: f32 = 0.160;
/// A wave arrives.
pub const WAVE_ARRIVES: f32 = 0.420;
/// A wave is answered and sinks.
pub const WAVE_ANSWERED: f32 = 0.300;
/// The longest change of the sky: customers, fog, debt and star go from old to new.
pub const SKY: f32 = 0.600;
/// A need is discovered: fog parts, ring closes.
pub const NEED_FOUND: f32 = 0.600;
/// Evidence narrows: both ends move, mean last.
pub const EVIDENCE: f32 = 0.260;
/// An item goes live.
pub const ITEM_LIVE: f32 = 0.500;
/// One day of a sprint.
pub const SPRINT_DAY: f32 = 1.500;
/// One day of a sprint, fast.
pub const SPRINT_DAY_FAST: f32 = 0.400;
/// A metric's curve draws itself after Review.
pub const METRIC: f32 = 0.600;
/// How long a change is outlined when motion is off.
pub const STILL_OUTLINE: f32 = 2.0;
