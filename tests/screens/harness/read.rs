//! What a window says to somebody who hears it, and where it says it.

use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};
use north_of_noise::ui::egui::{
    OutputCommand, Rect,
    accesskit::{Role, Toggled},
};

/// What can be used.
pub const CONTROLS: [Role; 6] = [Role::Button, Role::CheckBox, Role::RadioButton, Role::Slider, Role::Tab, Role::TextInput];

/// What has the keyboard.
pub fn in_focus<'w>(window: &'w Harness<'_>) -> Option<Node<'w>> {
    window.root().children_recursive().find(|node| node.accesskit_node().is_focused())
}

/// The name of what has the keyboard; empty if nothing has.
pub fn focused(window: &Harness<'_>) -> String {
    in_focus(window).and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// All names.
pub fn labels(window: &Harness<'_>) -> Vec<String> {
    window.root().children_recursive().filter_map(|node| node.accesskit_node().label()).collect()
}

/// Whether the name of something contains this.
pub fn says(window: &Harness<'_>, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

/// Whether a tab is the chosen one.
pub fn is_chosen(window: &Harness<'_>, tab: &str) -> bool {
    window.query_all_by_role_and_label(Role::Tab, tab).any(|tab| tab.accesskit_node().toggled() == Some(Toggled::True))
}

/// What the last frame copied.
pub fn copied(window: &Harness<'_>) -> Option<String> {
    window.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

/// The address or folder that the last frame opened.
pub fn opened(window: &Harness<'_>) -> Option<String> {
    window.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::OpenUrl(link) => Some(link.url.clone()),
        _ => None,
    })
}

/// Everything that has a place: its name, or else what it says, and where it is.
pub fn places(window: &Harness<'_>) -> Vec<(String, Rect)> {
    let of = |node: Node<'_>| {
        let accessible = node.accesskit_node();
        accessible.bounding_box().map(|_| (accessible.label().or(accessible.value()).unwrap_or_default(), node.rect()))
    };
    window.root().children_recursive().filter_map(of).collect()
}

/// Counts the things with a place that it is given a window of, and keeps those that leave it at a side.
#[derive(Default)]
pub struct Sideways {
    looked_at: usize,
    outside: Vec<String>,
}

impl Sideways {
    /// Looks at a window; `what` says which.
    pub fn look(&mut self, window: &Harness<'_>, what: &str) {
        let whole = window.ctx.content_rect();
        for (name, place) in places(window) {
            self.looked_at += 1;
            if place.left() < whole.left() - 0.5 || place.right() > whole.right() + 0.5 {
                self.outside.push(format!("{what}: {name:?} at {place:?} of {whole:?}"));
            }
        }
    }

    /// Fails if anything left its window, or if no more than this was looked at.
    pub fn check(self, least: usize) {
        let Self { looked_at, outside } = self;
        assert!(outside.is_empty(), "{} of {looked_at}: {:#?}", outside.len(), &outside[..outside.len().min(20)]);
        assert!(looked_at > least, "only {looked_at} things looked at");
    }
}

/// Fails if something of these roles has no name, or if no more than so many are there.
pub fn check_names(window: &Harness<'_>, roles: &[Role], least: usize, what: &str) {
    let mut checked = 0;
    for node in window.root().children_recursive() {
        let role = node.accesskit_node().role();
        if roles.contains(&role) {
            checked += 1;
            let name = node.accesskit_node().label().unwrap_or_default();
            assert!(!name.is_empty(), "{what}: a {role:?} at {:?} without a name", node.rect());
        }
    }
    assert!(checked > least, "{what}: only {checked} controls found");
}
