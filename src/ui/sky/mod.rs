//! The sky: the state of a run as a picture in which every mark is a value of the view.
//!
//! Three steps, each a pure function: [`layout`] turns a view into a [`SkyModel`] (what is where and what
//! it says), [`draw`] turns a model into coloured [`Triangles`] for the engine below, and [`sky_ui`] lays
//! portraits, labels and everything that can be pointed at over them. Recipe and lengths are those of
//! `mockups/tokens.md`, section 6.

mod backdrop;
mod brush;
mod constellation;
mod drawing;
mod frame;
mod harbour;
mod labels;
mod layout;
mod model;
mod scatter;
mod weather;
mod words;

pub use brush::Triangles;
pub use drawing::draw;
pub use frame::{Frame, Setting};
pub use labels::sky_ui;
pub use layout::layout;
pub use model::{Form, Lamp, Mark, SkyHit, SkyModel};
