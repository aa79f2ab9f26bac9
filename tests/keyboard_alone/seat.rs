//! A seat at the real program without display and adapter: Bevy's plugins without winit and without a
//! renderer, a window that is data only, keys in as the window system would send them, and out of each
//! frame the tree that a screen reader gets.

use super::reader::Page;
use bevy::app::{AppExit, PanicHandlerPlugin, PluginGroup as _, TerminalCtrlCHandlerPlugin};
use bevy::ecs::message::{MessageCursor, Messages};
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyCode, KeyboardInput};
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
use north_of_noise::app::Program;
use north_of_noise::cli::PlayOptions;
use std::path::Path;
use std::time::Duration;

/// What a frame takes.
const FRAME: Duration = Duration::from_millis(20);
/// Frames within which the program comes to rest after a key.
const FRAMES_MOST: usize = 8;

/// The program, and who sits before it.
pub struct Seat {
    app: App,
    window: Entity,
    redraws: MessageCursor<RequestRedraw>,
    tree: Option<kittest::State>,
    /// Frames so far.
    pub frames: usize,
}

/// A key with what is held beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// A key without a character.
    Named(KeyCode, NamedKey),
    /// A character.
    Char(char),
}

/// Keys without a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedKey {
    Tab,
    Enter,
    Escape,
    Space,
    Up,
    Down,
    Left,
    Right,
    Delete,
    F6,
    Home,
    End,
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
                .disable::<LogPlugin>()
                .disable::<PanicHandlerPlugin>()
                .disable::<TerminalCtrlCHandlerPlugin>()
                .disable::<PipelinedRenderingPlugin>()
                .set(RenderPlugin { render_creation: RenderCreation::Automatic(Box::new(no_adapter)), ..default() }),
        );
        app.add_plugins(EguiPlugin::default());
        app.insert_resource(TimeUpdateStrategy::ManualDuration(FRAME));
        app.add_plugins(Program { options: PlayOptions { scenario: None, seed: None, data: Some(data.into()) } });
        app.world_mut().spawn(Camera2d);
        app.finish();
        app.cleanup();
        let window = app.world_mut().query_filtered::<Entity, With<PrimaryWindow>>().single(app.world()).expect("a window");
        let mut seat = Self { app, window, redraws: MessageCursor::default(), tree: None, frames: 0 };
        seat.app.update();
        let world = seat.app.world_mut();
        world.query::<&mut EguiContext>().single_mut(world).expect("a context").get_mut().enable_accesskit();
        seat.settle();
        seat
    }

    /// Frames until the program asks for no other.
    pub fn settle(&mut self) {
        for _ in 0..FRAMES_MOST {
            self.frame();
            let asked = self.app.world().resource::<Messages<RequestRedraw>>();
            if self.redraws.read(asked).count() == 0 {
                return;
            }
        }
    }

    fn frame(&mut self) {
        self.app.update();
        self.frames += 1;
        let world = self.app.world_mut();
        let output = world.query::<&EguiOutput>().single(world).expect("an output");
        let Some(update) = output.platform_output.accesskit_update.clone() else { return };
        match &mut self.tree {
            Some(tree) => tree.update(update),
            None => self.tree = Some(kittest::State::new(update)),
        }
    }

    /// What a screen reader has of the screen.
    pub fn page(&self) -> Page {
        Page::of(self.tree.as_ref().expect("a tree"))
    }

    fn send(&mut self, key_code: KeyCode, logical_key: Key, state: ButtonState) {
        let text = match &logical_key {
            Key::Character(text) => Some(text.clone()),
            _ => None,
        };
        let message = KeyboardInput { key_code, logical_key, state, text, repeat: false, window: self.window };
        self.app.world_mut().write_message(message);
    }

    /// Presses a key, with others held, and waits until the program rests.
    pub fn press_with(&mut self, held: &[(KeyCode, Key)], key_code: KeyCode, key: Key) {
        for (code, key) in held {
            self.send(*code, key.clone(), ButtonState::Pressed);
        }
        self.send(key_code, key.clone(), ButtonState::Pressed);
        self.send(key_code, key, ButtonState::Released);
        for (code, key) in held.iter().rev() {
            self.send(*code, key.clone(), ButtonState::Released);
        }
        self.settle();
    }
}
