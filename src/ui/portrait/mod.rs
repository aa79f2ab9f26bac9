//! Portraits: a face painted from a person's id, whose mouth and brows follow trust.
//!
//! The expression stays small on purpose: people get reserved, not hostile. The number is always
//! beside the face.
mod canvas;
mod face;
mod features;

pub use features::{Features, Hair};

use super::{
    egui::{Painter, Pos2, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType},
    number,
};
use crate::tr;
use face::Face;

/// Sizes portraits come in.
pub mod size {
    /// Beside a line of text.
    pub const LINE: f32 = 24.0;
    /// In a table.
    pub const TABLE: f32 = 28.0;
    /// In the inbox and on the horizon.
    pub const ROW: f32 = 36.0;
    /// In a list of reactions.
    pub const LIST: f32 = 40.0;
    /// On a card.
    pub const CARD: f32 = 56.0;
}

/// Trust of somebody whose trust is not known or does not matter: a level face.
const LEVEL: f32 = 0.5;

/// A person's portrait. `Portrait::new("rafael").trust(0.58).size(size::CARD).show(ui, "Rafael Monteiro")`.
#[derive(Debug, Clone, Copy)]
#[must_use = "a portrait is there once it is shown or painted"]
pub struct Portrait<'a> {
    key: &'a str,
    features: Features,
    trust: f32,
    size: f32,
    faded: bool,
}

impl<'a> Portrait<'a> {
    /// The portrait that belongs to this id.
    pub fn new(key: &'a str) -> Self {
        Self { key, features: Features::default(), trust: LEVEL, size: size::ROW, faded: false }
    }

    /// Features the author chose; the others follow from the id.
    pub fn features(mut self, features: Features) -> Self {
        self.features = features;
        self
    }

    /// Trust from 0 to 1.
    pub fn trust(mut self, trust: f32) -> Self {
        self.trust = trust;
        self
    }

    /// Diameter; see [`size`].
    pub fn size(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// Drawn faintly: somebody who is not concerned any more.
    pub fn faded(mut self, faded: bool) -> Self {
        self.faded = faded;
        self
    }

    /// Shows the portrait with the person's name for AccessKit.
    pub fn show(self, ui: &mut Ui, name: &str) -> Response {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(self.size), Sense::hover());
        if ui.is_rect_visible(rect) {
            self.paint(ui.painter(), rect.center());
        }
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, tr!("widget-portrait", who = name)));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(tr!("widget-portrait-trust", trust = number::of_hundred(self.trust)));
        });
        response
    }

    /// Paints the portrait round a centre.
    pub fn paint(self, painter: &Painter, centre: Pos2) {
        let mut painter = painter.clone();
        if self.faded {
            painter.multiply_opacity(FADED);
        }
        Face::new(self.key, self.features, self.trust).paint(&painter, centre, self.size);
    }
}

/// Opacity of a faint portrait.
const FADED: f32 = 0.75;
