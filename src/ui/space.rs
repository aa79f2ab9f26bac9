//! Lengths by name, in logical pixels at 100 % text size.
//!
//! Nobody multiplies these by the text size: [`super::Look::apply`] scales the whole interface.

/// The grid everything sits on.
pub const GRID: f32 = 4.0;
/// Gap between a mark and its word.
pub const GAP_TIGHT: f32 = 4.0;
/// Gap between things that belong together.
pub const GAP: f32 = 8.0;
/// Padding of dense lists and cards.
pub const PAD_LIST: f32 = 12.0;
/// Padding of panels.
pub const PAD_PANEL: f32 = 16.0;
/// Gap between groups.
pub const GAP_GROUP: f32 = 20.0;
/// Gap between parts of a screen.
pub const GAP_PART: f32 = 24.0;

/// Left column of the desk.
pub const COLUMN_LEFT: f32 = 264.0;
/// Right column of the desk.
pub const COLUMN_RIGHT: f32 = 368.0;
/// Left column where the window is narrow.
pub const COLUMN_LEFT_NARROW: f32 = 232.0;
/// Right column where the window is narrow.
pub const COLUMN_RIGHT_NARROW: f32 = 336.0;
/// Least width of the desk's centre; below it the panels become tabs.
pub const CENTRE_MIN: f32 = 400.0;
/// Top bar.
pub const BAR_TOP: f32 = 64.0;
/// Bottom bar.
pub const BAR_BOTTOM: f32 = 72.0;
/// Card of a dilemma.
pub const DILEMMA: f32 = 448.0;
/// Column of reactions at the review.
pub const REACTIONS: f32 = 320.0;

/// Row of the inbox.
pub const ROW_INBOX: f32 = 60.0;
/// Row of the backlog.
pub const ROW_BACKLOG: f32 = 42.0;
/// Separator between rows of the backlog that carries a forecast line.
pub const ROW_SEPARATOR: f32 = 20.0;
/// Row of a list or a table.
pub const ROW: f32 = 28.0;
/// One half-day in the calendar.
pub const HALF_DAY: f32 = 60.0;

/// Least height of anything that can be pointed at.
pub const TARGET: f32 = 28.0;
/// Button.
pub const BUTTON: f32 = 36.0;
/// The phase's main button: width.
pub const PRIMARY_WIDTH: f32 = 216.0;
/// The phase's main button: height.
pub const PRIMARY_HEIGHT: f32 = 48.0;
/// Key chips and fact chips.
pub const CHIP: f32 = 20.0;
/// Text fields and combo boxes.
pub const FIELD: f32 = 32.0;

/// Radius of chips.
pub const RADIUS_CHIP: u8 = 10;
/// Radius of key chips.
pub const RADIUS_KEY: u8 = 4;
/// Radius of calendar blocks and pills on the sky.
pub const RADIUS_BLOCK: u8 = 6;
/// Radius of cards and buttons.
pub const RADIUS_CARD: u8 = 8;
/// Radius of sheets.
pub const RADIUS_SHEET: u8 = 12;
/// Radius of thin bars.
pub const RADIUS_BAR: u8 = 2;

/// Usual stroke.
pub const STROKE: f32 = 1.0;
/// Stroke of what is selected.
pub const STROKE_SELECTED: f32 = 1.5;
/// Bar at the left of a selected row.
pub const SELECTED_BAR: f32 = 3.0;
/// Line under the chosen tab.
pub const TAB_LINE: f32 = 2.0;
/// Focus ring: stroke, and the gap between it and the control.
pub const FOCUS: f32 = 2.0;
/// Height of progress, trust and timeline bars.
pub const BAR: f32 = 4.0;

/// Icon beside small text.
pub const ICON_NOTE: f32 = 14.0;
/// Icon in a row.
pub const ICON: f32 = 16.0;
/// Icon in a button.
pub const ICON_BUTTON: f32 = 18.0;
/// Icon of a header.
pub const ICON_HEAD: f32 = 20.0;
/// Icon of an empty state.
pub const ICON_EMPTY: f32 = 32.0;
