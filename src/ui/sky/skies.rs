//! The skies of a screen: laid out again only when what they show has changed, drawn again only then or while
//! something moves.

use super::blend::mesh_of;
use super::{Frame, Moment, Setting, ShownSky, SkyHit, SkyModel, SkyState, Subject, label_sizes, layout, sky_ui};
use crate::sim::Recording;
use crate::ui::Look;
use crate::ui::egui::emath::TSTransform;
use crate::ui::egui::layers::ShapeIdx;
use crate::ui::egui::{Mesh, Rect, Shape, Ui, pos2};
use std::sync::Arc;
use std::time::Duration;

/// What skies remember between frames.
#[derive(Debug, Default)]
pub struct Skies {
    /// One that was laid out, and what it was laid out of.
    kept: Vec<(Of, Arc<SkyModel>)>,
    shown: [Shown; PLACES],
    /// What is open over each: the desk's or the title's, and two beside each other.
    pub states: [SkyState; PLACES],
}

/// A sky at its place on the screen.
#[derive(Debug, Default)]
struct Shown {
    sky: ShownSky,
    /// Its triangles, and what they were drawn of.
    drawn: Option<(Arc<SkyModel>, Look, Arc<Mesh>)>,
    /// Where in this frame it is painted: under all else.
    under: Option<ShapeIdx>,
}

/// What a sky is laid out of: as long as this is the same, so is the sky.
#[derive(Debug, Clone, PartialEq)]
struct Of {
    /// Counts runs on the table, and which of the states it is.
    run: (u32, usize),
    /// Decisions made; a run changes by nothing else.
    decisions: usize,
    frame: Frame,
    subject: Subject,
    look: Look,
    /// The language its labels are in.
    language: u64,
}

/// The desk's or the title's, and two beside each other.
const PLACES: usize = 3;
/// Skies that are kept laid out: those, and the one before.
const KEPT: usize = 4;

/// What is shown, where, and about what.
#[derive(Debug, Clone, Copy)]
pub struct SkyToShow<'a> {
    /// Counts runs on the table.
    pub turn: u32,
    /// Which of [`Skies::states`] it is.
    pub at: usize,
    /// The run.
    pub recording: &'a Recording,
    /// Its area of the screen.
    pub area: Rect,
    /// How it shows there.
    pub setting: Setting,
    /// What is in hand.
    pub subject: Subject,
}

impl Skies {
    /// Keeps a place for each sky under what a screen is about to paint.
    pub fn begin(&mut self, ui: &Ui) {
        for shown in &mut self.shown {
            shown.under = Some(ui.painter().add(Shape::Noop));
        }
    }

    /// Paints a run's sky and what lies over it; returns the mark that was opened.
    pub fn show(&mut self, ui: &mut Ui, show: &SkyToShow<'_>) -> Option<SkyHit> {
        let model = self.laid_out(ui, show);
        let (shown, state) = (self.shown.get_mut(show.at)?, self.states.get_mut(show.at)?);
        if !show.area.is_positive() {
            return None;
        }
        let look = Look::of(ui);
        let moment = shown.sky.at(ui.input(|i| i.time), &model, look.motion);
        match moment.again {
            Some(0.0) => ui.ctx().request_repaint(),
            Some(wait) => ui.ctx().request_repaint_after(Duration::from_secs_f64(wait)),
            None => {}
        }
        shown.paint(ui, &moment, look);
        sky_ui(ui, &show.recording.view(), &moment, state)
    }

    fn laid_out(&mut self, ui: &Ui, show: &SkyToShow<'_>) -> Arc<SkyModel> {
        let look = Look::of(ui);
        let frame = Frame::new(show.area, show.setting, look.scale);
        let language = crate::words::Language::spoken().identity();
        let run = (show.turn, show.at);
        let of = Of { run, decisions: show.recording.decisions().len(), frame, subject: show.subject, look, language };
        if let Some((_, model)) = self.kept.iter().find(|(kept, _)| *kept == of) {
            return Arc::clone(model);
        }
        let measure = |name: &str, value: &str| label_sizes(ui, name, value);
        let model = Arc::new(layout(&show.recording.view(), frame, show.recording.run().seed(), show.subject, &measure));
        if self.kept.len() == KEPT {
            self.kept.remove(0);
        }
        self.kept.push((of, Arc::clone(&model)));
        model
    }
}

impl Shown {
    fn paint(&mut self, ui: &Ui, moment: &Moment, look: Look) {
        let Some(under) = self.under else { return };
        let is_same = |(model, with, _): &&(Arc<SkyModel>, Look, Arc<Mesh>)| Arc::ptr_eq(model, &moment.model) && *with == look;
        let mesh = match self.drawn.as_ref().filter(is_same) {
            Some((.., mesh)) => Arc::clone(mesh),
            None => Arc::new(mesh_of(&moment.model, &look)),
        };
        let mut shape = Shape::Mesh(Arc::clone(&mesh));
        if moment.zoom > 1.0 {
            // Magnified about the middle of the upper edge.
            let held = pos2(moment.model.area.center().x, moment.model.area.top());
            shape.transform(TSTransform::new(held.to_vec2() * (1.0 - moment.zoom), moment.zoom));
        }
        ui.painter().with_clip_rect(moment.model.area).set(under, shape);
        self.drawn = Some((Arc::clone(&moment.model), look, mesh));
    }
}
