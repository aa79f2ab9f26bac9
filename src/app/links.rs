//! Addresses that a screen points to open in the browser.

use crate::ui::egui::OutputCommand;
use bevy::prelude::*;
use bevy_egui::{EguiOutput, EguiPostUpdateSet};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, follow.after(EguiPostUpdateSet::ProcessOutput));
}

fn follow(outputs: Query<&EguiOutput, Changed<EguiOutput>>) {
    let commands = outputs.iter().flat_map(|output| &output.platform_output.commands);
    for command in commands {
        if let OutputCommand::OpenUrl(link) = command
            && let Err(problem) = open::that_detached(&link.url)
        {
            error!("{} does not open: {problem}", link.url);
        }
    }
}
