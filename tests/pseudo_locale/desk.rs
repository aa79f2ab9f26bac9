//! The desk in every phase, with its sky and what opens over it.

use crate::authored::scenario;
use crate::crawl::{Place, Screen};
use crate::harness::desk::Desk;
use north_of_noise::program::hint::{Hint, Hints};
use north_of_noise::{
    player::{self, Bot, play_on},
    sim::{Decision, Phase, Recording},
    ui::{
        Look,
        desk::{DeskState, Part},
        egui::{Key, Modifiers, Rect, Ui},
        sky::{Frame, Setting, ShownSky, SkyHit, SkyState, Subject, label_sizes, layout, legend_ui, sheet_ui, sky_ui},
    },
};
use std::sync::Arc;

const PHASES: [Phase; 6] = [Phase::Inbox, Phase::Calendar, Phase::Planning, Phase::Sprint, Phase::Review, Phase::Retrospective];

/// Everything that a player met: a run at the end of each phase.
fn all_that_came(player: &str, seed: u64) -> Vec<Recording> {
    let run = player::record(&Arc::new(scenario("busy_standing_still")), seed, &mut *player::by_name(player, seed).expect("a player"));
    let mut again = Recording::new(Arc::clone(run.run().scenario()), seed);
    let mut met = Vec::new();
    for decision in run.decisions() {
        if *decision == Decision::EndPhase {
            met.push(again.clone());
        }
        again.apply(decision.clone()).expect("it was possible before");
    }
    met.push(again);
    met
}

/// A run that somebody sensible has played, as it stood before each decision from the third sprint on: in each
/// phase first and last.
fn moments() -> Vec<(Phase, Recording)> {
    let mut run = Recording::new(Arc::new(scenario("busy_standing_still")), 3);
    let mut bot = Bot::named("balanced").expect("there is such a player");
    let mut found: Vec<(Phase, [Recording; 2])> = Vec::new();
    play_on(&mut run, &mut bot, |run| {
        let (sprint, phase) = (run.view().sprint(), run.view().phase());
        if sprint >= 3 {
            match found.iter_mut().find(|(other, _)| *other == phase) {
                Some((_, [first, last])) if first.view().sprint() == sprint => *last = run.clone(),
                Some(_) => {}
                None => found.push((phase, [run.clone(), run.clone()])),
            }
        }
        false
    });
    assert!(PHASES.iter().all(|phase| found.iter().any(|(other, _)| other == phase)), "the run has no such moment");
    found.into_iter().flat_map(|(phase, runs)| runs.map(|run| (phase, run))).collect()
}

/// The desk as the program shows it; decisions are carried out.
fn desk(run: &Recording, part: Part, worked: Option<usize>) -> Screen {
    let mut state = DeskState::default();
    (state.part, state.worked) = (part, worked);
    desk_with(run, state, Hints::default())
}

fn desk_with(run: &Recording, mut state: DeskState, hints: Hints) -> Screen {
    let part = state.part;
    state.hints = hints;
    let mut desk = Desk::new(run.clone(), state);
    let (mut sky, mut shown, mut begun) = (SkyState::default(), ShownSky::default(), false);
    Box::new(move |ui| {
        desk.show(ui);
        // The phase brings its own part to the front when it begins.
        if !begun {
            (begun, desk.state.part) = (true, part);
        }
        if let Some(area) = desk.sky {
            let opened = sky_of(ui, &desk.run, area, &mut shown, &mut sky);
            sky.sheet = sky.sheet.or(opened);
        }
    })
}

/// The sky in a place, with what lies over it; the mark that was opened.
fn sky_of(ui: &mut Ui, run: &Recording, area: Rect, shown: &mut ShownSky, state: &mut SkyState) -> Option<SkyHit> {
    let frame = Frame::new(area, Setting::Desk, Look::of(ui).scale);
    let model = Arc::new(layout(&run.view(), frame, 3, Subject::default(), &|name, value| label_sizes(ui, name, value)));
    let moment = shown.at(0.0, &model, false);
    let opened = sky_ui(ui, &run.view(), &moment, state);
    legend_ui(ui.ctx(), state);
    sheet_ui(ui.ctx(), &run.view(), state);
    opened
}

/// The sky with its legend, or the sheet of a mark, over it.
fn sky(run: &Recording, legend: bool, sheet: Option<SkyHit>) -> Screen {
    let (run, mut shown) = (run.clone(), ShownSky::default());
    let mut state = SkyState { legend, sheet, ..SkyState::default() };
    Box::new(move |ui: &mut Ui| {
        let whole = ui.max_rect();
        sky_of(ui, &run, whole, &mut shown, &mut state);
    })
}

/// What of Planning shows, and the keys that bring it; what opens over a phase.
const VIEWS: [(&str, &[(Modifiers, Key)]); 9] = [
    ("the menu of an item", &[(Modifiers::NONE, Key::M)]),
    ("matrix", &[(Modifiers::CTRL, Key::Num2)]),
    ("tree", &[(Modifiers::CTRL, Key::Num3)]),
    ("matrix, an item", &[(Modifiers::CTRL, Key::Num2), (Modifiers::NONE, Key::Enter)]),
    ("tree, an item", &[(Modifiers::CTRL, Key::Num3), (Modifiers::NONE, Key::Enter)]),
    ("bet", &[(Modifiers::NONE, Key::B)]),
    ("telling", &[(Modifiers::NONE, Key::T)]),
    ("telling, a reason", &[(Modifiers::NONE, Key::T), (Modifiers::NONE, Key::Num1)]),
    ("keys", &[(Modifiers::NONE, Key::Questionmark)]),
];

/// Every part of every phase, what opens over it, and the sky.
pub fn places() -> Vec<Place> {
    const DIGITS: [Key; 8] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8];
    let mut places = Vec::new();
    let moments = moments();
    for (n, (phase, run)) in moments.iter().enumerate() {
        let when = if n % 2 == 0 { "at first" } else { "at last" };
        let at = |name: &str, part: Part| {
            let kept = run.clone();
            Place::new(format!("desk in {phase:?}, {when}{name}"), move || desk(&kept, part, None))
        };
        places.push(at("", Part::Right));
        places.extend([Part::Left, Part::Centre, Part::Right].map(|part| at(&format!(", {part:?} alone"), part).narrow()));
        places.extend(Hint::ALL.map(|hint| {
            let kept = run.clone();
            let hints = Hints::default().with(hint);
            Place::new(format!("desk in {phase:?}, {when}, {hint:?}"), move || desk_with(&kept, DeskState::default(), hints)).seen()
        }));
        let views = if *phase == Phase::Planning { &VIEWS[..] } else { &VIEWS[VIEWS.len() - 1..] };
        places.extend(views.iter().map(|(name, keys)| at(&format!(", {name}"), Part::Right).keys(keys)));
        // A digit chooses an option of the card in hand, Enter takes it.
        let enter = (Modifiers::NONE, Key::Enter);
        let chosen = |digit: &Key| at(&format!(", {digit:?}"), Part::Right).keys(&[(Modifiers::NONE, *digit), enter, enter]).seen();
        places.extend(DIGITS.iter().map(chosen));
    }
    for (player, seed) in [("factory", 3), ("say_no", 4), ("crunch", 5)] {
        places.extend(all_that_came(player, seed).into_iter().map(|run| {
            let (sprint, phase) = (run.view().sprint(), run.view().phase());
            Place::new(format!("desk of {player}, sprint {sprint}, {phase:?}"), move || desk(&run, Part::Right, None)).seen()
        }));
    }
    let first = Recording::new(Arc::new(scenario("first_sprint")), 5);
    let charter = first.clone();
    places.push(Place::new("desk, charter", move || desk(&charter, Part::Right, None)));
    for steps in 1..24 {
        let kept = first.clone();
        let place = Place::new(format!("desk, step {steps} of the worked example"), move || desk(&kept, Part::Right, Some(0)));
        places.push(place.keys(&vec![(Modifiers::NONE, Key::Enter); steps]).seen());
    }
    let planned = moments.iter().rfind(|(phase, _)| *phase == Phase::Planning).expect("planned").1.clone();
    let hits: Vec<SkyHit> = {
        let view = planned.view();
        let needs = view.needs().map(|need| SkyHit::Need(need.id)).take(3);
        let items = view.backlog().map(|item| SkyHit::Item(item.id)).take(3);
        let ideas = view.needs().map(|need| SkyHit::Ideas(need.id)).take(2);
        let people = view.people().map(|person| SkyHit::Person(person.id)).take(2);
        let single = [SkyHit::NorthStar, SkyHit::Debt, SkyHit::NotHeard];
        needs.chain(items).chain(ideas).chain(people).chain(single).collect()
    };
    let kept = planned.clone();
    places.push(Place::new("sky, legend", move || sky(&kept, true, None)));
    for hit in hits {
        let kept = planned.clone();
        places.push(Place::new(format!("sky, sheet of {hit:?}"), move || sky(&kept, false, Some(hit))).seen());
    }
    places
}
