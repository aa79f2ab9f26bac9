//! Addresses and files that a screen points to open outside: in the browser, in the file manager.

use super::systems::Running;
use crate::program::Trouble;
use crate::ui::egui::OutputCommand;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy_egui::{EguiOutput, EguiPostUpdateSet};

/// Opens an address or a file outside, or says what keeps it from it.
#[derive(Resource, Debug, Clone, Copy)]
struct Opens(fn(&str) -> Result<(), String>);

/// Opens what is pointed to by this.
pub(super) fn plugin(open: fn(&str) -> Result<(), String>) -> impl Fn(&mut App) {
    move |app| {
        app.insert_resource(Opens(open));
        app.add_systems(PostUpdate, follow.after(EguiPostUpdateSet::ProcessOutput));
    }
}

fn follow(
    outputs: Query<&EguiOutput, Changed<EguiOutput>>,
    opens: Res<Opens>,
    mut running: ResMut<Running>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let commands = outputs.iter().flat_map(|output| &output.platform_output.commands);
    for command in commands {
        if let OutputCommand::OpenUrl(link) = command
            && let Err(cause) = (opens.0)(&link.url)
        {
            let trouble = Trouble::NotOpened { what: link.url.clone(), cause };
            running.bypass_change_detection().0.notify(trouble);
            redraw.write(RequestRedraw);
        }
    }
}
