//! A moment: before it is decided, and what it was worth; and the way to it.

use std::{rc::Rc, sync::Arc};

use north_of_noise::{
    moment::{Course, Moment, Moments, Why},
    practice::{Entry, MomentMark, Zone},
    program::{DRAWS, HeldMoment, MomentRoom, ToldMoment},
    scenario::{by_name, load},
    score::Posed,
    ui::{
        egui::{Key, Ui},
        screens::{MomentState, moments_ui},
    },
};

use super::{Shown, Step};
use crate::harness::practice::NOW;

/// The first shipped moment that is so, opened.
pub fn opened(is: fn(&Moment) -> bool) -> (Moments, Moment, Posed) {
    let moments = Moments::with(&[]);
    let moment = moments.shipped().find(|moment| is(moment)).expect("there is one").clone();
    let (file, text) = by_name(&moment.scenario).expect("shipped");
    let scenario = Arc::new(load(file, text).scenario.expect("loads"));
    let posed = moment.open(&scenario).expect("it opens");
    (moments, moment, posed)
}

fn shown(name: &'static str, main: &'static [&'static str], is: fn(&Moment) -> bool, told: bool) -> Shown {
    let (moments, moment, posed) = opened(is);
    let (moments, posed) = (Rc::new(moments), Rc::new(posed));
    let decided = moment.decided(moment.chosen, 80, NOW, true);
    let course = Rc::new(Course::replay([&Entry::Decided(decided.clone())], NOW, Zone::UTC));
    let best_in = moment.best_in(&posed, DRAWS);
    let all = Rc::new((moment, decided, best_in));
    Shown::new(name, main, move || {
        let (moments, posed, course, all, mut state) =
            (Rc::clone(&moments), Rc::clone(&posed), Rc::clone(&course), Rc::clone(&all), MomentState::default());
        move |ui: &mut Ui| {
            let (moment, decided, best_in) = &*all;
            let told = told.then_some(ToldMoment { moment, decided, best_in, mark: MomentMark::Starred });
            let held = HeldMoment { id: &moment.id, posed: &posed, why: told.is_none().then_some(Why::New), told };
            let room = MomentRoom { moments: &moments, course: &course, now: NOW, held: Some(held) };
            moments_ui(ui, &room, &held, &mut state, &mut Vec::new());
        }
    })
}

/// The screen of a moment, with the longest question there is and with any.
pub fn moments() -> Vec<Shown> {
    let any: fn(&Moment) -> bool = |_| true;
    let many: fn(&Moment) -> bool = |moment| moment.options.len() == 5;
    vec![
        shown("a moment", &["Decide"], many, false),
        shown("a moment, chosen", &["Decide"], any, false).after(&[Step::Press(Key::Num2)]),
        shown("a moment, what it was worth", &["Next moment"], many, true),
    ]
}
