//! The quay: half-days as lamps, people, and their requests as waves.

use super::frame::{Frame, Setting};
use super::model::{Lamp, PersonMark, SkyHit, SkyMark, SkyModel, Wave, WaveState};
use crate::sim::{HALF_DAYS, View};
use crate::tr;
use crate::ui::desk::words;
use crate::ui::egui::pos2;
use crate::ui::{number, portrait};

/// Lamps are this far above the horizon.
const LAMP_ABOVE: f32 = 3.0;
/// Behind the title the quay is right of the menu.
const QUAY_TITLE: f32 = 0.0;

/// Twenty half-days; the free ones burn.
pub(super) fn lamps(view: &View<'_>, frame: &Frame) -> Vec<Lamp> {
    if frame.setting == Setting::Strip {
        return Vec::new();
    }
    let free = usize::from(view.free_half_days());
    let from = frame.at(QUAY_TITLE, 0.0).x;
    let step = (frame.area.right() - from) / HALF_DAYS as f32;
    (0..HALF_DAYS)
        .map(|i| Lamp { place: pos2(from + step * (i as f32 + HALF), frame.horizon() - LAMP_ABOVE * frame.unit), lit: i < free })
        .collect()
}

const HALF: f32 = 0.5;
/// Portraits hang this far below the horizon.
const PERSON_BELOW: f32 = 8.0;
/// A wave's foot lies this far below the horizon where there is room.
const FOOT_BELOW: f32 = 124.0;
/// The first line's distance from the foot.
const WORDS_BELOW: f32 = 4.0;
/// Room for two lines of words under a wave's foot.
const WORDS: f32 = 40.0;
/// Least room between portrait and foot in which a wave can be told from another.
const WAVE_ROOM: f32 = 40.0;
const WAVE_WIDTH: f32 = 0.92;
const WAVE_BASE: f32 = 4.0;
const WAVE_PER_LOUD: f32 = 12.0;
const ANSWERED: f32 = 0.5;
/// People evenly along the quay, by id and never by power, each with the wave of their loudest open request.
pub(super) fn people(view: &View<'_>, frame: &Frame, selected: Option<SkyHit>, model: &mut SkyModel) {
    debug_assert_eq!(frame.setting, Setting::Desk);
    let scenario = view.scenario();
    let slot = frame.area.width() / scenario.stakeholders.len().max(1) as f32;
    let below = frame.area.bottom() - frame.horizon();
    let foot = FOOT_BELOW.min(below - WORDS);
    let size = portrait::size::ROW * frame.unit;
    let room = foot - PERSON_BELOW - size;
    for person in view.people() {
        let who = &scenario.stakeholders[person.id.index()];
        let x = frame.area.left() + slot * (person.id.index() as f32 + HALF);
        let is_selected = selected == Some(SkyHit::Person(person.id));
        let loudest =
            view.requests().filter(|r| r.from == person.id).filter_map(|r| view.item(r.item)).map(|i| words::loudness(i.loudness)).max();
        let says = match loudest {
            Some(loud) => tr!("sky-person-loud", loud = loud),
            None if person.heard => tr!("sky-person-answered").into(),
            None => tr!("sky-person-quiet").into(),
        };
        let full = |loud: u8| (WAVE_BASE + WAVE_PER_LOUD * f32::from(loud)).min(room);
        let wave = match loudest {
            _ if room < WAVE_ROOM => None,
            Some(loud) => Some((full(loud), if is_selected { WaveState::InHand } else { WaveState::Open })),
            None if person.heard => Some((full(1) * ANSWERED, WaveState::Answered)),
            None => None,
        };
        let place = pos2(x, frame.horizon() + PERSON_BELOW * frame.unit + size * HALF);
        model.marks.push(SkyMark {
            opens: SkyHit::Person(person.id),
            place,
            radius: size * HALF,
            sort: tr!("sky-person"),
            name: tr!("sky-person-name", who = who.name.as_str(), role = who.role.as_str()),
            value: tr!(
                "sky-person-value",
                trust = number::of_hundred(person.trust as f32),
                power = words::power(view, person.id),
                says = says.as_str()
            ),
            about: words::trust_move(view, person.id).unwrap_or_default(),
            label: None,
        });
        model.people.push(PersonMark {
            id: person.id,
            place,
            size,
            selected: is_selected,
            words_at: (room >= 0.0).then_some(frame.horizon() + foot + WORDS_BELOW),
            first_name: words::first_name(view, person.id).into(),
            says,
            wave: wave.map(|(height, state)| Wave { foot: pos2(x, frame.horizon() + foot), width: slot * WAVE_WIDTH, height, state }),
        });
    }
}
