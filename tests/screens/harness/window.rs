//! A window with a screen in it, dressed as the program dresses its own.

use egui_kittest::Harness;
use north_of_noise::ui::{
    Look, Scale, ThemeName,
    egui::{Ui, UiBuilder, Vec2, vec2},
    install_fonts,
};

/// The usual window, in pixels.
pub const USUAL: Vec2 = vec2(1280.0, 720.0);

/// A look in which nothing moves and every number shows.
pub fn still(theme: ThemeName, scale: f32) -> Look {
    Look { all_numbers: true, ..plain(theme, scale) }
}

/// A look in which nothing moves, with as many numbers as a beginner sees.
pub fn plain(theme: ThemeName, scale: f32) -> Look {
    Look::new(theme, false, Scale::new(scale), false)
}

/// A window of this size in pixels with a screen that rests.
pub fn window<'a>(look: Look, pixels: Vec2, screen: impl FnMut(&mut Ui) + 'a) -> Harness<'a> {
    let mut window = dressed(look, pixels, screen);
    window.run();
    window
}

/// A window of this size in pixels with a screen in all of it, which was not shown yet.
pub fn dressed<'a>(look: Look, pixels: Vec2, screen: impl FnMut(&mut Ui) + 'a) -> Harness<'a> {
    /// So long that what moves is soon where it goes.
    const STEP_S: f32 = 0.25;
    stepping(STEP_S, look, pixels, screen)
}

/// The same, in which a step lasts so many seconds.
pub fn stepping<'a>(seconds: f32, look: Look, pixels: Vec2, mut screen: impl FnMut(&mut Ui) + 'a) -> Harness<'a> {
    /// Frames after which a screen rests, if it does.
    const MOST_STEPS: u64 = 20;
    let mut dressed = false;
    Harness::builder().with_size(pixels).with_max_steps(MOST_STEPS).with_step_dt(seconds).build_ui(move |ui| {
        if dressed {
            // The harness leaves a margin.
            let whole = ui.ctx().content_rect();
            let mut ui = ui.new_child(UiBuilder::new().max_rect(whole));
            ui.set_clip_rect(whole);
            screen(&mut ui);
        } else {
            install_fonts(ui.ctx());
            look.apply(ui.ctx());
            ui.ctx().request_repaint();
            dressed = true;
        }
    })
}
