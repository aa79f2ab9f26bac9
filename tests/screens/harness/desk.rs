//! The desk, where what is decided happens as in the program.

use north_of_noise::{
    program::{
        guide::{behind_after, next_step},
        hint::Hint,
    },
    sim::{Decision, Recording},
    ui::{
        Intent,
        desk::{DeskState, desk_ui},
        egui::{Rect, Ui},
    },
};

/// A run on the desk.
pub struct Desk {
    pub run: Recording,
    pub state: DeskState,
    /// Where the sky goes.
    pub sky: Option<Rect>,
    /// What was not possible, and why.
    pub refused: Vec<String>,
    /// Hints that were seen.
    pub seen: Vec<Hint>,
}

impl Desk {
    pub fn new(run: Recording, state: DeskState) -> Self {
        Self { run, state, sky: None, refused: Vec::new(), seen: Vec::new() }
    }

    /// Shows it and carries out what was asked for.
    pub fn show(&mut self, ui: &mut Ui) {
        let mut out = Vec::new();
        self.sky = desk_ui(ui, &self.run, &mut self.state, &mut out);
        for intent in out {
            self.carry_out(intent);
        }
    }

    fn carry_out(&mut self, intent: Intent) {
        match intent {
            Intent::Decide(decision) => self.decide(decision),
            Intent::NextWorkedStep => {
                let step = next_step(&self.run.view(), self.state.worked.unwrap_or_default()).map(|step| step.does);
                step.unwrap_or_default().into_iter().for_each(|decision| self.decide(decision));
            }
            Intent::HintSeen(hint) => self.seen.push(hint),
            _ => {}
        }
    }

    fn decide(&mut self, decision: Decision) {
        self.state.worked = self.state.worked.map(|behind| behind_after(&self.run.view(), behind, &decision));
        if let Err(refusal) = self.run.apply(decision.clone()) {
            self.refused.push(format!("{decision:?}: {refusal}"));
        }
    }
}
