//! A screen as a screen reader has it: of each node its role, name, value, description and state.

use egui_kittest::kittest::{self, AccessKitNode};
use north_of_noise::ui::egui::accesskit::{Action, Role, Toggled};
use std::fmt;

/// A node as it is read out.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub role: Role,
    pub name: String,
    pub value: String,
    pub description: String,
    pub chosen: Option<bool>,
    pub disabled: bool,
    pub focusable: bool,
    pub focused: bool,
    /// Names of what it is in.
    pub within: Vec<String>,
    id: u64,
}

/// What is on the screen, in reading order.
#[derive(Debug, Clone)]
pub struct Page(Vec<Told>);

impl Told {
    /// Whether this is the same thing as at another time.
    pub fn is(&self, other: &Self) -> bool {
        self.id == other.id
    }

    /// Whether nobody who only hears them can tell the two apart.
    pub fn sounds_like(&self, other: &Self) -> bool {
        (self.role, &self.name, &self.value, &self.within) == (other.role, &other.name, &other.value, &other.within)
    }

    /// All that is read out of it.
    fn words(&self) -> [&str; 3] {
        [&self.name, &self.value, &self.description]
    }
}

impl Page {
    /// What the tree holds now.
    pub fn of(tree: &kittest::State) -> Self {
        let mut told = Vec::new();
        read(&tree.root(), &mut Vec::new(), &mut told);
        Self(told)
    }

    /// All of it.
    pub fn all(&self) -> impl Iterator<Item = &Told> {
        self.0.iter()
    }

    /// What has the keyboard.
    pub fn focus(&self) -> Option<&Told> {
        self.all().find(|told| told.focused)
    }

    /// What can have the keyboard.
    pub fn controls(&self) -> impl Iterator<Item = &Told> {
        self.all().filter(|told| told.focusable)
    }

    /// A control by its name, or else by the beginning of it.
    pub fn control(&self, name: &str) -> Option<&Told> {
        self.controls().find(|told| told.name == name).or_else(|| self.controls().find(|told| told.name.starts_with(name)))
    }

    /// Whether what can have the keyboard is the same on both, in the same order.
    pub fn has_the_controls_of(&self, other: &Self) -> bool {
        self.controls().map(|told| told.id).eq(other.controls().map(|told| told.id))
    }

    /// Whether this is read out somewhere.
    pub fn says(&self, words: &str) -> bool {
        self.all().any(|told| told.words().iter().any(|said| said.contains(words)))
    }
}

/// The axes of `egui_plot` call themselves controls; they are off, and Tab passes them by.
fn is_axis(node: &AccessKitNode<'_>) -> bool {
    node.role() == Role::Unknown && node.is_disabled()
}

fn read(node: &AccessKitNode<'_>, within: &mut Vec<String>, told: &mut Vec<Told>) {
    let name = node.label().unwrap_or_default();
    if !node.is_root() && !matches!(node.role(), Role::GenericContainer | Role::TextRun) {
        told.push(Told {
            role: node.role(),
            name: name.clone(),
            value: node.value().unwrap_or_default(),
            description: node.description().unwrap_or_default(),
            chosen: node.toggled().map(|toggled| toggled == Toggled::True).or_else(|| node.is_selected()),
            disabled: node.is_disabled(),
            focusable: node.data().supports_action(Action::Focus) && !is_axis(node),
            focused: node.is_focused(),
            within: within.clone(),
            id: node.locate().0.0,
        });
    }
    let is_named = !name.is_empty() && !node.is_root();
    if is_named {
        within.push(name);
    }
    for child in node.children() {
        read(&child, within, told);
    }
    if is_named {
        within.pop();
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.all().try_for_each(|told| writeln!(f, "{told}"))
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = |is: bool, mark: &'static str| if is { mark } else { "" };
        write!(f, "{}{}{:?}", mark(self.focused, "→ "), mark(self.focusable, "· "), self.role)?;
        for said in self.words().iter().filter(|said| !said.is_empty()) {
            write!(f, " “{said}”")?;
        }
        if let Some(chosen) = self.chosen {
            write!(f, " {}", if chosen { "chosen" } else { "not chosen" })?;
        }
        write!(f, "{}", mark(self.disabled, " disabled"))?;
        if self.within.is_empty() { Ok(()) } else { write!(f, " in {:?}", self.within) }
    }
}
