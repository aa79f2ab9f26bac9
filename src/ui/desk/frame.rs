//! Where everything on the desk is: five areas, or tabs where the centre would be too narrow.

use super::state::{Area, Overlay};
use super::timeline_bar::Main;
use super::{DeskState, Part, centre, hints, intro, keys, left, main_action, right, tabs, timeline_bar, top_bar};
use crate::sim::{Phase, Recording};
use crate::ui::egui::{Align, Key, Layout, Memory, Modifiers, Pos2, Rect, Stroke, Ui, UiBuilder, pos2};
use crate::ui::{Intent, Look, space, widgets};

/// Where the areas are.
#[derive(Debug, Clone, Copy)]
struct Places {
    top: Rect,
    bottom: Rect,
    body: Rect,
    /// Between body and bottom, if there is a hint.
    hint: Rect,
    /// Widths of the left and the right column; none where the parts are tabs.
    columns: Option<[f32; 2]>,
}

/// Bars where the parts are tabs.
const BAR_TOP_SMALL: f32 = 44.0;
const BAR_BOTTOM_SMALL: f32 = 56.0;
/// The row of tabs.
const TABS: f32 = 40.0;

impl Places {
    fn of(area: Rect, phase: Phase, hint: f32) -> Self {
        let wide = match phase {
            Phase::Sprint => [space::COLUMN_LEFT, space::DILEMMA],
            Phase::Review => [space::REACTIONS, space::COLUMN_RIGHT],
            _ => [space::COLUMN_LEFT, space::COLUMN_RIGHT],
        };
        let narrow = [space::COLUMN_LEFT_NARROW, space::COLUMN_RIGHT_NARROW];
        let columns = [wide, narrow].into_iter().find(|[left, right]| area.width() - left - right >= space::CENTRE_MIN);
        let (top, bottom) = if columns.is_some() { (space::BAR_TOP, space::BAR_BOTTOM) } else { (BAR_TOP_SMALL, BAR_BOTTOM_SMALL) };
        let y0 = area.top() + top;
        let y2 = (area.bottom() - bottom).max(y0);
        let y1 = (y2 - hint).max(y0);
        Self {
            top: area.with_max_y(y0),
            bottom: area.with_min_y(y2),
            hint: area.with_min_y(y1).with_max_y(y2),
            body: Rect::from_min_max(pos2(area.left(), y0), pos2(area.right(), y1)),
            columns,
        }
    }

    /// Where the middle of a panel is; none where the parts are tabs.
    fn middle_of(&self, area: Area) -> Option<f32> {
        let [left, right] = self.columns?;
        let (start, end) = (self.body.left() + left, self.body.right() - right);
        Some(match area {
            Area::Left => self.body.left() + left / 2.0,
            Area::Right => self.body.right() - right / 2.0,
            _ => f32::midpoint(start, end),
        })
    }

    /// The area that a place belongs to. Parts that are one area for the eye are left at its end, whichever way the keys go;
    /// `parts` are the widths left and right of the centre, if the body has parts.
    fn area_at(&self, at: Pos2, parts: Option<[f32; 2]>, forward: bool) -> Option<Area> {
        let end = |first: Area, last: Area| if forward { last } else { first };
        if self.top.contains(at) {
            return Some(Area::Top);
        }
        if self.bottom.contains(at) {
            return Some(Area::Bottom);
        }
        let inside = self.body.contains(at).then_some(self.body)?;
        Some(match parts {
            None => end(Area::Left, Area::Right),
            Some([left, _]) if at.x < inside.left() + left => Area::Left,
            Some([_, right]) if right > 0.0 && at.x >= inside.right() - right => Area::Right,
            Some([_, right]) if right > 0.0 => Area::Centre,
            Some(_) => end(Area::Centre, Area::Right),
        })
    }
}

/// Shows the five areas and answers the keys that belong to the frame.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) -> Option<Rect> {
    let hint = hints::due(ui, run, state, out);
    let width = ui.max_rect().width();
    let places = Places::of(ui.max_rect(), run.view().phase(), hint.as_ref().map_or(0.0, |said| hints::height(ui, said, width)));
    let idle = keys::nothing_focused(ui.ctx());
    let look = Look::of(ui);

    let begin = state.shows_intro(run);
    let plays = !begin && super::sprint::sprint_plays(ui, run, state);
    let parts =
        places.columns.filter(|_| !begin && !plays).map(|[left, right]| [left, if super::has_card(run, state) { right } else { 0.0 }]);
    let jump = frame_keys(ui, state, |at, forward| places.area_at(at, parts, forward));
    state.to_sky = jump == Some(Area::Centre);
    // Taken before the areas are shown: egui takes Enter for a click on what has the keyboard, whatever is held with it.
    let by_chord = !plays && keys::take_with(ui, Modifiers::COMMAND, Key::Enter);
    let sky = if begin {
        ui.painter().rect_filled(places.body, 0, look.theme.ground);
        area(ui, places.body, jump, &[Area::Left, Area::Centre, Area::Right], |ui| intro::show(ui, run));
        None
    } else if plays {
        panel(ui, places.body, jump, &[Area::Left, Area::Centre, Area::Right], |ui| super::sprint::sprint_playback_ui(ui, run, state));
        None
    } else if let Some(columns) = places.columns {
        three(ui, places.body, columns, jump, run, state, out)
    } else {
        one(ui, places.body, jump, run, state, out)
    };

    let main = if begin { Main::Begin } else { Main::Phase(main_action(run, state)) };
    let pressed =
        panel(ui, places.bottom, jump, &[Area::Bottom], |ui| timeline_bar::show(ui, run, state, &main, places.columns.is_none(), out));
    panel(ui, places.top, jump, &[Area::Top], |ui| top_bar::show(ui, run, state, places.columns));
    lines(ui, places, begin);
    if let Some(said) = hint {
        if area(ui, places.hint, None, &[], |ui| hints::strip(ui, &said, state)) {
            said.is_put_away(state, out);
        }
        if let Some(x) = said.about.and_then(|about| places.middle_of(about)) {
            hints::tip(ui, places.hint, x);
        }
    }

    if pressed || by_chord || (idle && keys::take(ui, Key::Enter)) {
        match main {
            Main::Begin => state.begun = true,
            Main::Phase(action) if action.off_reason.is_none() => out.extend(action.intents),
            Main::Phase(_) => {}
        }
    }
    sky
}

/// Keys of the frame that come before those of the phase: areas and the list of keys.
fn frame_keys(ui: &Ui, state: &mut DeskState, area_at: impl Fn(Pos2, bool) -> Option<Area>) -> Option<Area> {
    if keys::take(ui, Key::Questionmark) || keys::take_with(ui, Modifiers::SHIFT, Key::Questionmark) || keys::take(ui, Key::F1) {
        state.overlay = Overlay::Keys;
    }
    let forward = keys::take(ui, Key::F6);
    if forward || keys::take_with(ui, Modifiers::SHIFT, Key::F6) {
        // From where the keyboard is, however it came there.
        let holder = ui.memory(Memory::focused).and_then(|id| ui.ctx().read_response(id));
        let from = holder.and_then(|response| area_at(response.rect.center(), forward)).unwrap_or(state.area);
        state.area = from.step(forward);
        return Some(state.area);
    }
    None
}

fn three(
    ui: &mut Ui,
    body: Rect,
    [left_width, right_width]: [f32; 2],
    jump: Option<Area>,
    run: &Recording,
    state: &mut DeskState,
    out: &mut Vec<Intent>,
) -> Option<Rect> {
    let edge = body.left() + left_width;
    panel(ui, body.with_max_x(edge), jump, &[Area::Left], |ui| left(ui, run, state, out));
    // Asked after the left panel, whose controls may open or close the card.
    let card = super::has_card(run, state);
    let middle = body.with_min_x(edge).with_max_x(body.right() - if card { right_width } else { 0.0 });
    let is: &[Area] = if card { &[Area::Centre] } else { &[Area::Centre, Area::Right] };
    let sky = area(ui, middle, jump, is, |ui| centre(ui, run, state, out));
    if card {
        panel(ui, body.with_min_x(middle.right()), jump, &[Area::Right], |ui| right(ui, run, state, out));
    }
    let line = Stroke::new(space::STROKE, Look::of(ui).theme.line);
    ui.painter().vline(middle.left(), body.y_range(), line);
    ui.painter().vline(middle.right(), body.y_range(), line);
    sky
}

fn one(ui: &mut Ui, body: Rect, jump: Option<Area>, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) -> Option<Rect> {
    let row = body.with_max_y(body.top() + TABS.min(body.height()));
    let names = tabs(run, state);
    panel(ui, row, jump, &[Area::Left, Area::Centre, Area::Right], |ui| {
        ui.add_space((TABS - space::TARGET) / 2.0);
        ui.horizontal(|ui| {
            ui.add_space(space::GAP);
            let labels = names.each_ref().map(|(_, name)| name.as_str());
            let mut chosen = names.iter().position(|(part, _)| *part == state.part).unwrap_or_default();
            if widgets::tabs(ui, &labels, &mut chosen) {
                state.part = names[chosen].0;
            }
        });
    });
    ui.painter().hline(row.x_range(), row.bottom(), Stroke::new(space::STROKE, Look::of(ui).theme.line));
    let place = body.with_min_y(row.bottom());
    match state.part {
        Part::Left => {
            panel(ui, place, None, &[], |ui| left(ui, run, state, out));
            None
        }
        Part::Centre => area(ui, place, None, &[], |ui| centre(ui, run, state, out)),
        Part::Right => {
            panel(ui, place, None, &[], |ui| right(ui, run, state, out));
            None
        }
    }
}

/// A painted area.
fn panel<R>(ui: &mut Ui, rect: Rect, jump: Option<Area>, is: &[Area], add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.painter().rect_filled(rect, 0, Look::of(ui).theme.surface);
    area(ui, rect, jump, is, add)
}

/// An area; a jump to it gives its first control the keyboard.
fn area<R>(ui: &mut Ui, rect: Rect, jump: Option<Area>, is: &[Area], add: impl FnOnce(&mut Ui) -> R) -> R {
    let id = (rect.min.x as i32, rect.min.y as i32, "area");
    let mut child = ui.new_child(UiBuilder::new().id_salt(id).max_rect(rect).layout(Layout::top_down(Align::Min)));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    if jump.is_some_and(|area| is.contains(&area)) {
        keys::focus_next(&child, rect.min);
    }
    add(&mut child)
}

fn lines(ui: &Ui, places: Places, begin: bool) {
    let line = Stroke::new(space::STROKE, Look::of(ui).theme.line);
    ui.painter().hline(places.top.x_range(), places.top.bottom(), line);
    ui.painter().hline(places.bottom.x_range(), places.bottom.top(), line);
    if begin {
        ui.painter().hline(places.body.x_range(), places.body.top(), line);
    }
}
