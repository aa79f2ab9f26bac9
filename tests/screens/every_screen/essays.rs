//! Essays: written, marked, compared, and what they came to.

use north_of_noise::{
    practice::{Bank, Essays, Level, PROFILES_FILE, Paper, PaperAct, PaperProfile, Profile, Sources, Whose},
    program::{EssayRoom, HeldPaper},
    ui::{
        egui::Ui,
        screens::{EssayState, essays_ui},
    },
};

use super::{Shown, Step};
use crate::essays::{done, marked, paper};
use crate::harness::practice::NOW;

fn profiles() -> Vec<PaperProfile> {
    Profile::load(PROFILES_FILE.0, PROFILES_FILE.1, &Bank::shipped()).papers
}

fn shown(name: &'static str, main: &'static [&'static str], made: fn() -> Paper) -> Shown {
    Shown::new(name, main, move || {
        let (essays, sources, profiles) = (Essays::shipped(&Sources::shipped()), Sources::shipped(), profiles());
        let (paper, mut state) = (made(), EssayState::default());
        move |ui: &mut Ui| {
            let held = HeldPaper { name: "essay-1", paper: &paper, seconds: 61 };
            let room = EssayRoom { essays: &essays, sources: &sources, profiles: &profiles, papers: &[], held: Some(held) };
            essays_ui(ui, &room, &held, &mut state, &mut Vec::new());
        }
    })
}

fn written(essays: usize) -> Paper {
    let text = "I would show them both figures, say what I do not know yet, and ask for two days.".to_owned();
    done(paper(essays, 150), [PaperAct::Write(0, text)])
}

fn handed_in(essays: usize) -> Paper {
    done(written(essays), [PaperAct::HandIn])
}

fn over(essays: usize) -> Paper {
    let mut over = handed_in(essays);
    for (whose, level) in [(Whose::First, Level::Met), (Whose::Second, Level::Partly), (Whose::Own, Level::Missed)] {
        let acts = marked(&over, 0, whose, level);
        over = done(over, acts);
    }
    done(over, [PaperAct::Finish(NOW)])
}

/// The screens of essays.
pub fn essays() -> Vec<Shown> {
    vec![
        shown("an essay", &["On to marking"], || paper(1, 0)),
        shown("an exam of essays", &["Hand in", "Next essay"], || written(6)),
        shown("an exam of essays, to be handed in", &["Hand in with 5 empty"], || written(6)).after(&[Step::Click("Hand in")]),
        shown("marking", &["Compare with our marking"], || handed_in(1)),
        shown("marking, compared", &["On to: Answer B"], || {
            let paper = handed_in(1);
            let acts = marked(&paper, 0, Whose::First, Level::Partly);
            done(paper, acts)
        })
        .after(&[Step::Click("Answer A")]),
        shown("an essay, over", &["Another essay"], || over(1)),
        shown("an exam of essays, over", &["Another essay"], || over(6)),
        shown("an essay, over, looked at", &["Back to the result"], || over(1)).after(&[Step::Click("Look again")]),
    ]
}
