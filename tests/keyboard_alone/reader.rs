//! What a screen reader has of a screen: of each node its role, name, value, description and state.

use egui_kittest::kittest::{self, AccessKitNode};
use north_of_noise::ui::egui::accesskit::{Action, Role, Toggled};

/// A node as it is read out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub role: Role,
    pub name: String,
    pub value: String,
    pub description: String,
    pub chosen: Option<bool>,
    pub disabled: bool,
    pub focusable: bool,
    pub focused: bool,
    pub parents: Vec<String>,
    id: u64,
}

/// A screen as it is read out, in reading order.
#[derive(Debug, Clone)]
pub struct Page(pub Vec<Told>);

impl Page {
    /// What the tree holds now.
    pub fn of(tree: &kittest::State) -> Self {
        let mut told = Vec::new();
        read(&tree.root(), &mut Vec::new(), &mut told);
        Self(told)
    }
}

fn read(node: &AccessKitNode<'_>, parents: &mut Vec<String>, told: &mut Vec<Told>) {
    let name = node.label().unwrap_or_default();
    if !node.is_root() && node.role() != Role::GenericContainer && node.role() != Role::TextRun {
        told.push(Told {
            role: node.role(),
            name: name.clone(),
            value: node.value().unwrap_or_default(),
            description: node.description().unwrap_or_default(),
            chosen: node.toggled().map(|t| t == Toggled::True).or_else(|| node.is_selected()),
            disabled: node.is_disabled(),
            focusable: node.data().supports_action(Action::Focus),
            focused: node.is_focused(),
            parents: parents.clone(),
            id: node.locate().0.0,
        });
    }
    let named = !name.is_empty() && !node.is_root();
    if named {
        parents.push(name);
    }
    for child in node.children() {
        read(&child, parents, told);
    }
    if named {
        parents.pop();
    }
}
