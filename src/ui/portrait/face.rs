//! The face itself, in the units of the canvas, from the back to the front.
use super::{
    super::{
        egui::{Color32, Painter, Pos2, Vec2, pos2, vec2},
        theme::portrait_colours,
    },
    canvas::{Canvas, arch, egg, ellipse, keep_right_of},
    features::{Drawn, Features, Hair},
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
/// The chin's shadow on the neck.
const SHADE: f32 = 0.13;
const LEVEL_TRUST: f32 = 0.5;

/// A face ready to be painted.
pub(super) struct Face {
    drawn: Drawn,
    trust: f32,
}

impl Face {
    /// The face of this id at this trust.
    pub fn new(key: &str, features: Features, trust: f32) -> Self {
        Self { drawn: features.draw(key), trust }
    }

    /// Paints it at this diameter.
    pub fn paint(&self, painter: &Painter, centre: Pos2, diameter: f32) {
        let canvas = Canvas::new(painter, centre, diameter);
        let d = &self.drawn;
        canvas.circle(pos2(MIDDLE, MIDDLE), MIDDLE, d.background);
        self.back_hair(&canvas);
        canvas.fill(&ellipse(SHOULDERS, SHOULDERS_RADII), d.clothes);
        if d.hair == Hair::Scarf {
            self.scarf(&canvas);
        } else {
            self.neck(&canvas);
            self.collar(&canvas);
            for x in [-1.0, 1.0] {
                canvas.circle(HEAD + vec2(x * HEAD_RADII.x, 1.0), 2.4, d.skin);
            }
            canvas.fill(&egg(HEAD, HEAD_RADII), d.skin);
        }
        if d.beard {
            self.beard(&canvas);
        }
        self.front_hair(&canvas);
        // A brow of half a pixel is dirt.
        if diameter > size::LINE {
            self.brows(&canvas);
        }
        for x in EYES_X {
            canvas.circle(pos2(x, EYES_Y), EYE, portrait_colours().eye);
        }
        self.glasses(&canvas);
        self.mouth(&canvas);
    }

    fn back_hair(&self, canvas: &Canvas<'_>) {
        let colour = self.drawn.hair_colour;
        match self.drawn.hair {
            Hair::Long => canvas.fill(&arch(14.5, 49.5, 8.5, 60.0), colour),
            Hair::Bob => canvas.fill(&arch(16.5, 47.5, 9.5, 43.5), colour),
            Hair::Bun => canvas.circle(pos2(MIDDLE, 8.0), 5.8, colour),
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
            canvas.fill(&[pos2(across(5.6), 45.5), pos2(across(9.0), 47.0), pos2(across(0.0), 61.0), pos2(across(0.0), 54.5)], colour);
        }
    }

    fn scarf(&self, canvas: &Canvas<'_>) {
        let cloth = self.drawn.hair_colour;
        canvas.fill(&ellipse(pos2(MIDDLE, 44.0), vec2(14.0, 7.5)), cloth);
        canvas.fill(&ellipse(pos2(MIDDLE, 28.0), vec2(17.0, 21.0)), cloth);
        canvas.fill(&egg(pos2(MIDDLE, 29.5), vec2(10.2, 13.0)), self.drawn.skin);
    }

    fn beard(&self, canvas: &Canvas<'_>) {
        let whole = egg(HEAD, HEAD_RADII + vec2(0.3, 0.6));
        canvas.fill(&keep_right_of(&whole, pos2(0.0, 31.0), pos2(64.0, 31.0)), self.drawn.hair_colour);
        canvas.fill(&ellipse(pos2(MIDDLE, 29.5), vec2(9.6, 4.8)), self.drawn.skin);
    }

    fn front_hair(&self, canvas: &Canvas<'_>) {
        let colour = self.drawn.hair_colour;
        let cap = |from: Pos2, to: Pos2| {
            let whole = ellipse(HEAD - vec2(0.0, 1.0), HEAD_RADII + HAIR_OVER);
            canvas.fill(&keep_right_of(&whole, to, from), colour);
        };
        match self.drawn.hair {
            Hair::Side => cap(pos2(18.0, 25.5), pos2(46.0, 18.5)),
            Hair::Long | Hair::Bob => {
                cap(pos2(18.0, 25.0), pos2(46.0, 17.0));
                canvas.fill(&[pos2(44.6, 18.0), pos2(44.6, 30.0), pos2(42.0, 24.0), pos2(36.0, 18.5)], colour);
            }
            Hair::Short | Hair::Grey | Hair::Bun => {
                cap(pos2(18.0, 25.5), pos2(46.0, 25.5));
                self.forehead(canvas, 9.8, 8.2);
            }
            Hair::Curly => {
                cap(pos2(18.0, 22.0), pos2(46.0, 22.0));
                self.forehead(canvas, 10.0, 6.6);
                for (x, y) in [(24.0, 17.0), (29.0, 12.5), (35.0, 12.5), (40.0, 17.0), (32.0, 16.0)] {
                    canvas.circle(pos2(x, y), 4.4, colour);
                }
            }
            Hair::Scarf | Hair::Bald => {}
        }
    }

    /// Skin over the cap: a round hairline.
    fn forehead(&self, canvas: &Canvas<'_>, half_width: f32, height: f32) {
        canvas.fill(&ellipse(pos2(MIDDLE, 27.0), vec2(half_width, height)), self.drawn.skin);
    }

    fn brows(&self, canvas: &Canvas<'_>) {
        let b = ((self.trust - LEVEL_TRUST) * 5.0).clamp(-1.1, 1.2);
        for side in [-1.0, 1.0] {
            let inner = pos2(MIDDLE + side * 2.4, BROWS_Y - 0.9 * b);
            let outer = pos2(MIDDLE + side * 7.2, BROWS_Y - 0.3 * b);
            canvas.line(inner, outer, 1.3, self.drawn.brow_colour);
        }
    }

    fn glasses(&self, canvas: &Canvas<'_>) {
        let Some(frame) = self.drawn.glasses else { return };
        for x in EYES_X {
            canvas.ring(pos2(x, EYES_Y), 4.0, 1.0, frame);
        }
        canvas.line(pos2(EYES_X[0] + 4.0, EYES_Y), pos2(EYES_X[1] - 4.0, EYES_Y), 1.0, frame);
    }

    fn mouth(&self, canvas: &Canvas<'_>) {
        let k = ((self.trust - LEVEL_TRUST) * 11.0).clamp(-2.6, 3.0);
        let m = MOUTH_Y - k / 4.0;
        canvas.curve(pos2(28.0, m), pos2(MIDDLE, MOUTH_Y + k), pos2(36.0, m), 1.4, self.mouth_colour());
    }

    fn mouth_colour(&self) -> Color32 {
        let palette = portrait_colours();
        if self.drawn.beard { palette.smile } else { palette.mouth }
    }
}
