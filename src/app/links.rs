//! Addresses and folders that a screen points to open outside: in the browser, in the file manager.

use super::systems::Running;
use crate::program::Trouble;
use crate::ui::egui::OutputCommand;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy_egui::{EguiOutput, EguiPostUpdateSet};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, follow.after(EguiPostUpdateSet::ProcessOutput));
}

fn follow(outputs: Query<&EguiOutput, Changed<EguiOutput>>, mut running: ResMut<Running>, mut redraw: MessageWriter<RequestRedraw>) {
    let commands = outputs.iter().flat_map(|output| &output.platform_output.commands);
    for command in commands {
        if let OutputCommand::OpenUrl(link) = command
            && let Err(problem) = open::that_detached(&link.url)
        {
            let trouble = Trouble::NotOpened { what: link.url.clone(), cause: problem.to_string() };
            running.bypass_change_detection().0.notify(trouble);
            redraw.write(RequestRedraw);
        }
    }
}
