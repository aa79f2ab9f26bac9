//! Finds the run that the one on the table was forked from.

use super::Step;
use super::intents::Shows;
use super::play::Table;
use super::runs::Runs;
use super::shelf::Shown;
use super::wake::Wake;
use crate::disk::Native;
use crate::journal;
use crate::sim::Recording;
use crate::ui::Screen;
use crate::ui::screens::{Original, common, is_comparable};
use bevy::prelude::*;
use bevy::tasks::AsyncComputeTaskPool;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, PoisonError};

/// The run that the one on the table is compared with.
#[derive(Resource, Default)]
pub(super) struct WhatIf {
    /// The run of the table that it was looked for.
    turn: Option<u32>,
    coming: Option<Mutex<Receiver<Original>>>,
    found: Option<Original>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<WhatIf>();
    app.add_systems(Update, look.in_set(Step::Settle));
}

impl WhatIf {
    /// The original of the run on the table, if it is a fork.
    pub(super) fn original(&self, turn: u32) -> Option<&Original> {
        self.found.as_ref().filter(|_| self.turn == Some(turn))
    }
}

fn look(mut what_if: ResMut<WhatIf>, table: Res<Table>, shows: Res<Shows>, shown: Res<Shown>, runs: Res<Runs>, wake: Res<Wake>) {
    let what_if = what_if.bypass_change_detection();
    let coming = what_if.coming.as_mut().map(|c| c.get_mut().unwrap_or_else(PoisonError::into_inner));
    if let Some(original) = coming.and_then(|receiver| receiver.try_recv().ok()) {
        what_if.found = Some(original);
        what_if.coming = None;
    }
    let Some(playing) = &table.playing else { return };
    if what_if.turn == Some(table.turn) || shows.screen != Screen::End || !is_comparable(&playing.recording) {
        return;
    }
    *what_if = WhatIf { turn: Some(table.turn), ..WhatIf::default() };
    let seed = playing.recording.run().seed();
    let same = shown.shelf.runs_of(&playing.scenario).filter(|run| run.finished && run.seed == seed && run.name != playing.keeper.name());
    let others: Vec<(String, PathBuf)> = same.filter_map(|run| Some((run.name.clone(), runs.file(&run.name)?))).collect();
    if others.is_empty() {
        return;
    }
    let fork = playing.recording.clone();
    let wake = wake.clone();
    let (sender, receiver) = channel();
    let job = async move {
        // Nobody listens any more when another run is on the table.
        if let Some(original) = original_of(&fork, others)
            && sender.send(original).is_ok()
        {
            wake.up();
        }
    };
    AsyncComputeTaskPool::get().spawn(job).detach();
    what_if.coming = Some(Mutex::new(receiver));
}

/// Of other runs against the same luck the one that shares most of its first decisions.
fn original_of(fork: &Recording, others: Vec<(String, PathBuf)>) -> Option<Original> {
    let scenario = fork.run().scenario();
    // A run that cannot be read says so where it is opened; here it only does not count.
    let read = others.into_iter().filter_map(|(name, path)| Some((name, journal::open(&Native, &path).ok()?.0)));
    let alike = read.filter(|(_, run)| run.run().scenario().content_hash == scenario.content_hash && is_comparable(run));
    let shared = alike.map(|(name, run)| (common(fork, &run), name, run));
    // One with all decisions in common is no other run.
    let parted = shared.filter(|(shared, _, run)| *shared > 0 && *shared < run.decisions().len());
    let (_, name, recording) = parted.max_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.cmp(&a.1)))?;
    Some(Original::new(name, recording, fork))
}
