//! Enter answers what was to be read. Pressed again and again, or held down, it would go through questions that nobody
//! has seen: so it waits until another question has been on the screen for a moment.

use super::Screen;
use super::desk::OnDesk;
use super::egui::{Context, Event, Key};
use std::time::Duration;

/// As long as results must have been on the screen before Enter goes on from them: whoever skipped what led to them has
/// seen nothing of them yet. Enter with Ctrl, or on something that has the keyboard, is meant and waits no longer than
/// elsewhere. Design choice.
const TO_SEE: Duration = Duration::from_secs(2);

/// As long as a question must have been on the screen before Enter answers it. A quick reader takes a quarter of a
/// second for a word: design choice.
const TO_READ: Duration = Duration::from_millis(500);

/// What is asked just now: another screen, phase, card or question is another one.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct OnScreen {
    pub screen: Option<Screen>,
    pub turn: u32,
    pub desk: Option<OnDesk>,
    /// The sitting of practice and its question.
    pub question: Option<(String, Option<usize>)>,
}

/// Since when what is asked has been on the screen.
#[derive(Debug, Default)]
pub(super) struct Settled {
    shown: OnScreen,
    /// Time of the frame that showed it first, seconds.
    since: f64,
}

impl Settled {
    /// Takes Enter out of what was pressed while it is too early for it, and wherever it is only held down.
    pub(super) fn keep_early_enter_away(&mut self, ctx: &Context, shown: OnScreen) {
        let now = ctx.input(|input| input.time);
        if self.shown != shown {
            (self.shown, self.since) = (shown, now);
        }
        let shows_results = self.shown.desk.is_some_and(OnDesk::shows_results);
        let shown_for = now - self.since;
        let is_on_something = ctx.memory(|memory| memory.focused().is_some());
        let is_early = |is_meant: bool| {
            let wait = if shows_results && !is_meant { TO_SEE } else { TO_READ };
            shown_for < wait.as_secs_f64()
        };
        ctx.input_mut(|input| {
            let is_late = |event: &Event| match event {
                Event::Key { key: Key::Enter, pressed: true, repeat, modifiers, .. } => {
                    !is_early(modifiers.command || is_on_something) && !repeat
                }
                _ => true,
            };
            input.events.retain(is_late);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::egui::{Modifiers, RawInput};

    /// Whether Enter gets through at a time, pressed or still held down from the time before.
    fn gets_through(ctx: &Context, settled: &mut Settled, time: f64, shown: Screen, is_held: bool) -> bool {
        let enter = |pressed| Event::Key { key: Key::Enter, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
        let mut is_there = false;
        // egui knows by itself what is held down.
        let events = if is_held { vec![enter(true)] } else { vec![enter(false), enter(true)] };
        let input = RawInput { time: Some(time), events, ..RawInput::default() };
        let mut output = ctx.run_ui(input, |ui| {
            settled.keep_early_enter_away(ui.ctx(), OnScreen { screen: Some(shown), ..OnScreen::default() });
            is_there = ui.input(|input| input.key_pressed(Key::Enter));
        });
        output.textures_delta.clear();
        is_there
    }

    #[test]
    fn enter_waits_longer_where_results_are_to_be_seen() {
        use crate::player::{Bot, play_on};
        use crate::sim::{Phase, Recording};
        let (name, text) = crate::scenario::by_name("first_sprint").expect("shipped");
        let mut run = Recording::new(std::sync::Arc::new(crate::scenario::load(name, text).scenario.expect("right")), 3);
        play_on(&mut run, &mut Bot::named("balanced").expect("a player"), |run| run.view().phase() == Phase::Review);
        let asks = crate::ui::desk::DeskState::default().asks(&run);
        let (ctx, mut settled) = (Context::default(), Settled::default());
        let mut enter = |time, modifiers| {
            let press = |pressed| Event::Key { key: Key::Enter, physical_key: None, pressed, repeat: false, modifiers };
            let input = RawInput { time: Some(time), events: vec![press(false), press(true)], ..RawInput::default() };
            let mut is_there = false;
            let mut output = ctx.run_ui(input, |ui| {
                settled.keep_early_enter_away(ui.ctx(), OnScreen { desk: Some(asks), ..OnScreen::default() });
                is_there = ui.input(|input| input.key_pressed(Key::Enter));
            });
            output.textures_delta.clear();
            is_there
        };
        let (plain, meant) = (Modifiers::NONE, Modifiers::COMMAND);
        assert!(!enter(1.0, plain) && !enter(1.4, meant) && !enter(1.6, plain), "as often as it is pressed");
        assert!(enter(1.7, meant) && !enter(2.9, plain) && enter(3.1, plain));
    }

    #[test]
    fn enter_waits_until_a_question_was_to_be_read() {
        let (ctx, mut settled) = (Context::default(), Settled::default());
        let mut enter = |time, shown, is_held| gets_through(&ctx, &mut settled, time, shown, is_held);
        assert!(!enter(1.0, Screen::Desk, false), "it has just come up");
        assert!(!enter(1.45, Screen::Desk, false));
        assert!(enter(1.55, Screen::Desk, false));
        assert!(enter(1.6, Screen::Desk, false), "the same question still");
        assert!(!enter(1.7, Screen::Desk, true), "held down it does nothing");
        assert!(!enter(1.8, Screen::End, false), "another question begins anew");
        assert!(enter(9.0, Screen::End, false));
    }
}
