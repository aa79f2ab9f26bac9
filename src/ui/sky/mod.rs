//! The sky: the state of a run as a picture in which every mark is a value of the view.
//!
//! Three steps, each a pure function: [`layout`] turns a view into a [`SkyModel`] (what is where and what
//! it says), [`draw`] turns a model into coloured [`Triangles`], and [`sky_ui`] lays portraits, labels and
//! everything that can be pointed at over them. [`ShownSky`] moves from one model to the next, and [`Skies`]
//! keeps what need not be done again; [`legend_ui`] and [`sheet_ui`] say what marks mean and what is known of each. Recipe and lengths are those of
//! `mockups/tokens.md`, section 6.

mod backdrop;
mod blend;
mod brush;
mod change;
mod constellation;
mod drawing;
mod frame;
mod harbour;
mod labels;
mod layout;
mod legend;
mod model;
mod orbit;
mod placing;
mod scatter;
mod sheet;
mod skies;
mod walk;
mod weather;
mod words;

pub use brush::Triangles;
pub use change::{Moment, ShownSky};
pub use drawing::draw;
pub use frame::{Frame, Setting};
pub use labels::{SkyState, label_sizes, sky_ui};
pub use layout::{Measure, layout};
pub use legend::legend_ui;
pub use model::{Form, Label, Lamp, SkyHit, SkyMark, SkyModel, Subject};
pub use sheet::{sheet, sheet_ui};
pub use skies::{Skies, SkyToShow};
