//! The face itself, in the units of the canvas, from the back to the front.
use super::{
    super::{
        egui::{Color32, Painter, Pos2, Vec2, pos2, vec2},
        theme::portrait_colours,
    },
    canvas::{Canvas, arch, common, egg, ellipse, keep_right_of},
    features::{DrawnFeatures, Features, Hair},
    size,
};

const MIDDLE: f32 = 32.0;
const HEAD: Pos2 = pos2(MIDDLE, 28.5);
const HEAD_RADII: Vec2 = vec2(11.0, 14.5);
/// Hair lies this much outside the head.
const HAIR_OVER: Vec2 = vec2(1.4, 2.2);
const SHOULDERS: Pos2 = pos2(MIDDLE, 65.0);
const SHOULDERS_RADII: Vec2 = vec2(23.0, 18.5);
const EYES_X: [f32; 2] = [27.6, 36.4];
const EYES_Y: f32 = 28.2;
const EYE: f32 = 1.5;
const BROWS_Y: f32 = 24.2;
const MOUTH_Y: f32 = 36.6;
/// How far down hair reaches beside the face, and how far up a beard.
const SIDEBURN: f32 = 27.0;
const BEARD: f32 = 28.0;
/// The chin's shadow on the neck.
const SHADE: f32 = 0.13;
/// Small faces are seen from closer and with bolder features, so that trust can be read in them; the middle
/// rises towards the face.
const CLOSER: f32 = 1.22;
const BOLD: f32 = 1.25;
const RISE: f32 = 9.0;
const LEVEL_TRUST: f32 = 0.5;

/// A face ready to be painted.
pub(super) struct Face {
    drawn: DrawnFeatures,
    trust: f32,
}

impl Face {
    /// The face of this id at this trust.
    pub fn new(key: &str, features: Features, trust: f32) -> Self {
        Self { drawn: features.draw(key), trust }
    }

    /// Paints it at this diameter.
    pub fn paint(&self, painter: &Painter, centre: Pos2, diameter: f32) {
        let small = diameter <= size::ROW;
        let (closer, bold) = if small { (CLOSER, BOLD) } else { (1.0, 1.0) };
        let canvas = Canvas::new(painter, centre, diameter, pos2(MIDDLE, MIDDLE - (closer - 1.0) * RISE), closer);
        let d = &self.drawn;
        canvas.ground(d.background);
        self.back_hair(&canvas);
        canvas.fill(&ellipse(SHOULDERS, SHOULDERS_RADII), d.clothes);
        if d.hair == Hair::Scarf {
            self.scarf(&canvas);
        } else {
            self.neck(&canvas);
            self.collar(&canvas);
            self.head(&canvas);
        }
        // A brow of half a pixel is dirt.
        if diameter > size::LINE {
            self.brows(&canvas, bold);
        }
        for x in EYES_X {
            canvas.circle(pos2(x, EYES_Y), EYE * bold, portrait_colours().eye);
        }
        self.glasses(&canvas);
        self.mouth(&canvas, bold);
    }

    fn back_hair(&self, canvas: &Canvas<'_>) {
        let colour = self.drawn.hair_colour;
        match self.drawn.hair {
            Hair::Long => canvas.fill(&arch(14.5, 49.5, 8.5, 60.0), colour),
            Hair::Bob => canvas.fill(&arch(16.5, 47.5, 9.5, 43.5), colour),
            Hair::Bun => canvas.fill(&ellipse(pos2(MIDDLE, 8.0), vec2(5.8, 5.8)), colour),
            Hair::Curly => {
                for (x, y) in [(19.0, 27.0), (19.0, 20.0), (45.0, 27.0), (45.0, 20.0), (22.5, 14.0), (41.5, 14.0)] {
                    canvas.circle(pos2(x, y), 5.0, colour);
                }
            }
            _ => {}
        }
    }

    fn neck(&self, canvas: &Canvas<'_>) {
        let neck = [pos2(26.5, 38.0), pos2(37.5, 38.0), pos2(37.5, 47.5), pos2(MIDDLE, 51.0), pos2(26.5, 47.5)];
        canvas.fill(&neck, self.drawn.skin);
        let shadow = [pos2(26.5, 38.0), pos2(37.5, 38.0), pos2(37.5, 44.5), pos2(26.5, 44.5)];
        canvas.fill(&shadow, portrait_colours().shade.gamma_multiply(SHADE));
    }

    fn collar(&self, canvas: &Canvas<'_>) {
        let Some(colour) = self.drawn.collar else { return };
        for side in [-1.0, 1.0] {
            let across = |x: f32| MIDDLE + side * x;
            canvas.fill(&[pos2(across(5.6), 45.5), pos2(across(9.0), 47.0), pos2(across(-0.3), 61.0), pos2(across(-0.3), 54.5)], colour);
        }
    }

    fn scarf(&self, canvas: &Canvas<'_>) {
        let cloth = self.drawn.hair_colour;
        canvas.fill(&ellipse(pos2(MIDDLE, 44.0), vec2(14.0, 7.5)), cloth);
        canvas.fill(&ellipse(pos2(MIDDLE, 28.0), vec2(17.0, 21.0)), cloth);
        canvas.fill(&egg(pos2(MIDDLE, 29.5), vec2(10.2, 13.0)), self.drawn.skin);
    }

    /// Hair and beard first, then the skin between them in one piece: laid over itself, a colour shows a seam
    /// along its soft edge.
    fn head(&self, canvas: &Canvas<'_>) {
        let d = &self.drawn;
        let mut skin = egg(HEAD, HEAD_RADII);
        if let Some(hairline) = self.hairline() {
            let cap = ellipse(HEAD - vec2(0.0, 1.0), HEAD_RADII + HAIR_OVER);
            canvas.fill(&keep_right_of(&cap, pos2(64.0, SIDEBURN), pos2(0.0, SIDEBURN)), d.hair_colour);
            skin = common(&skin, &hairline);
        }
        if d.beard {
            let whole = egg(HEAD, HEAD_RADII + vec2(0.3, 0.6));
            canvas.fill(&keep_right_of(&whole, pos2(0.0, BEARD), pos2(64.0, BEARD)), d.hair_colour);
            skin = common(&skin, &ellipse(pos2(MIDDLE, 20.5), vec2(13.5, 14.5)));
        }
        for x in [-1.0, 1.0] {
            canvas.circle(HEAD + vec2(x * HEAD_RADII.x, 1.0), 2.4, d.skin);
        }
        canvas.fill(&skin, d.skin);
        if d.hair == Hair::Curly {
            for (x, y) in [(23.5, 18.0), (28.0, 13.5), (36.0, 13.5), (40.5, 18.0), (32.0, 15.0)] {
                canvas.circle(pos2(x, y), 4.6, d.hair_colour);
            }
        }
    }

    /// What hair leaves free of the head, if there is hair.
    fn hairline(&self) -> Option<Vec<Pos2>> {
        let round = |top: f32| ellipse(pos2(MIDDLE, top + 22.0), vec2(13.2, 22.0));
        let slanted = |left: f32, right: f32| vec![pos2(0.0, left), pos2(64.0, right), pos2(64.0, 64.0), pos2(0.0, 64.0)];
        match self.drawn.hair {
            Hair::Side => Some(slanted(30.0, 14.0)),
            Hair::Long | Hair::Bob => Some(slanted(31.0, 11.0)),
            Hair::Short | Hair::Grey => Some(round(18.5)),
            Hair::Bun => Some(round(17.0)),
            Hair::Curly => Some(round(19.0)),
            Hair::Scarf | Hair::Bald => None,
        }
    }

    fn brows(&self, canvas: &Canvas<'_>, bold: f32) {
        let b = ((self.trust - LEVEL_TRUST) * 5.0).clamp(-1.1, 1.2);
        for side in [-1.0, 1.0] {
            let inner = pos2(MIDDLE + side * 2.4, BROWS_Y - 0.9 * b);
            let outer = pos2(MIDDLE + side * 7.2, BROWS_Y - 0.3 * b);
            canvas.line(inner, outer, 1.3 * bold, self.drawn.brow_colour);
        }
    }

    fn glasses(&self, canvas: &Canvas<'_>) {
        let Some(frame) = self.drawn.glasses else { return };
        for x in EYES_X {
            canvas.ring(pos2(x, EYES_Y), 4.0, 1.0, frame);
        }
        canvas.line(pos2(EYES_X[0] + 4.0, EYES_Y), pos2(EYES_X[1] - 4.0, EYES_Y), 1.0, frame);
    }

    fn mouth(&self, canvas: &Canvas<'_>, bold: f32) {
        let k = ((self.trust - LEVEL_TRUST) * 11.0).clamp(-2.6, 3.0);
        let m = MOUTH_Y - k / 4.0;
        canvas.curve(pos2(28.0, m), pos2(MIDDLE, MOUTH_Y + k), pos2(36.0, m), 1.4 * bold, self.mouth_colour());
    }

    fn mouth_colour(&self) -> Color32 {
        let palette = portrait_colours();
        if self.drawn.beard { palette.smile } else { palette.mouth }
    }
}
