//! A seat at the real program without display and adapter: Bevy's plugins but winit and the renderer, a
//! window that is data only, keys in as the window system sends them, and out of each frame the tree that
//! a screen reader gets.

use super::keyboard::{Chord, Stroke};
use super::page::Page;
use bevy::app::{PanicHandlerPlugin, PluginGroup as _, TerminalCtrlCHandlerPlugin};
use bevy::ecs::message::{MessageCursor, Messages};
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::pipelined_rendering::PipelinedRenderingPlugin;
use bevy::render::settings::{RenderCreation, WgpuSettings};
use bevy::time::TimeUpdateStrategy;
use bevy::window::{PrimaryWindow, RequestRedraw};
use bevy::winit::WinitPlugin;
use bevy_egui::{EguiContext, EguiOutput, EguiPlugin};
use egui_kittest::kittest;
use north_of_noise::app::{NorthOfNoise, Outside};
use north_of_noise::program::Options;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// What a frame takes, as far as the program can tell.
pub const FRAME: Duration = Duration::from_millis(20);
/// Frames for half a second of reading: sooner Enter answers nothing.
const READING: usize = 26;
/// Frames after a key: while changes move the program asks for ever more of them.
const FRAMES_MOST: usize = 8;
/// Between two looks at what threads have done.
const LOOK: Duration = Duration::from_millis(20);

/// The program as somebody has it who neither sees it nor uses a mouse.
pub struct Seat {
    app: App,
    window: Entity,
    redraws: MessageCursor<RequestRedraw>,
    tree: Option<kittest::State>,
    /// It asked for no other frame after the last key.
    pub rests: bool,
}

impl Seat {
    /// Starts the program on a data folder.
    pub fn new(data: &Path) -> Self {
        let no_adapter = WgpuSettings { backends: None, ..default() };
        let mut app = App::new();
        app.add_plugins(
            DefaultPlugins
                .build()
                .disable::<WinitPlugin>()
                .disable::<PipelinedRenderingPlugin>()
                // Those belong to the process, which several tests share.
                .disable::<LogPlugin>()
                .disable::<PanicHandlerPlugin>()
                .disable::<TerminalCtrlCHandlerPlugin>()
                .set(RenderPlugin { render_creation: RenderCreation::Automatic(Box::new(no_adapter)), ..default() }),
        );
        let options = Options { data: Some(data.into()), ..Options::default() };
        app.add_plugins((EguiPlugin::default(), NorthOfNoise { options, outside: Outside::of_machine() }));
        app.insert_resource(TimeUpdateStrategy::ManualDuration(FRAME));
        app.world_mut().spawn(Camera2d);
        app.finish();
        app.cleanup();
        let window = app.world_mut().query_filtered::<Entity, With<PrimaryWindow>>().single(app.world()).expect("a window");
        app.update();
        // A screen reader has come: the platform's adapter tells egui so.
        let world = app.world_mut();
        world.query::<&mut EguiContext>().single_mut(world).expect("a context").get_mut().enable_accesskit();
        let mut seat = Self { app, window, redraws: MessageCursor::default(), tree: None, rests: false };
        seat.settle();
        seat
    }

    /// Presses a key, with those held that belong to it, and lets the program draw until it rests.
    ///
    /// All comes within one frame, as from a quick hand on a slow machine. Before Enter the screen is read for a moment.
    pub fn press(&mut self, chord: &str) {
        if chord.ends_with("Enter") {
            (0..READING).for_each(|_| self.app.update());
        }
        let Chord { held, key } = Chord::of(chord);
        for stroke in &held {
            self.send(stroke, ButtonState::Pressed);
        }
        self.send(&key, ButtonState::Pressed);
        self.send(&key, ButtonState::Released);
        for stroke in held.iter().rev() {
            self.send(stroke, ButtonState::Released);
        }
        self.settle();
    }

    /// Presses a key at once, without looking, and lets so many frames go by.
    pub fn hammer(&mut self, chord: &str, frames: usize) {
        let key = Chord::of(chord).key;
        self.send(&key, ButtonState::Pressed);
        self.send(&key, ButtonState::Released);
        (0..frames).for_each(|_| self.frame());
    }

    fn send(&mut self, stroke: &Stroke, state: ButtonState) {
        let Stroke { key_code, logical_key } = stroke.clone();
        let text = match &logical_key {
            Key::Character(text) => Some(text.clone()),
            _ => None,
        };
        self.app.world_mut().write_message(KeyboardInput { key_code, logical_key, state, text, repeat: false, window: self.window });
    }

    /// What a screen reader has of the screen.
    pub fn page(&self) -> Page {
        Page::of(self.tree.as_ref().expect("a tree"))
    }

    /// Looks again until threads of the program have come so far.
    ///
    /// # Panics
    /// If it does not come to that within this time.
    pub fn wait(&mut self, most: Duration, what: &str, mut until: impl FnMut(&Page) -> bool) {
        let start = Instant::now();
        while !until(&self.page()) {
            assert!(start.elapsed() < most, "after {most:?} not yet: {what}\n{}", self.page());
            thread::sleep(LOOK);
            self.settle();
        }
    }

    /// Whether the program asked to be closed.
    pub fn is_closed(&self) -> bool {
        self.app.should_exit().is_some()
    }

    /// Why egui wants the next frame, for whoever looks for what does not rest.
    pub fn restless(&mut self) -> String {
        let world = self.app.world_mut();
        let mut context = world.query::<&mut EguiContext>().single_mut(world).expect("a context");
        let causes: Vec<String> = context.get_mut().repaint_causes().iter().map(ToString::to_string).collect();
        causes.join(", ")
    }

    fn settle(&mut self) {
        for _ in 0..FRAMES_MOST {
            self.frame();
            let asked = self.app.world().resource::<Messages<RequestRedraw>>();
            self.rests = self.redraws.read(asked).count() == 0;
            if self.rests {
                return;
            }
        }
    }

    fn frame(&mut self) {
        self.app.update();
        let world = self.app.world_mut();
        let output = world.query::<&EguiOutput>().single(world).expect("an output");
        let Some(update) = output.platform_output.accesskit_update.clone() else { return };
        match &mut self.tree {
            Some(tree) => tree.update(update),
            None => self.tree = Some(kittest::State::new(update)),
        }
    }
}
