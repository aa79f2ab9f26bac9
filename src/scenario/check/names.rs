//! The names of a file, and what they stand for.

use super::Checker;
use super::work::last_sprint;
use crate::authored::{Spot, suggestion};
use crate::scenario::ids::{DilemmaId, GroupId, ItemId, NeedId, RequestId, StakeholderId, TurnId};
use crate::scenario::limits::{
    MAX_DILEMMAS, MAX_GROUPS, MAX_IMPEDIMENTS, MAX_ITEMS, MAX_METRICS, MAX_NEEDS, MAX_QUESTIONS, MAX_REQUESTS, MAX_STAKEHOLDERS, MAX_TURNS,
    PRODUCT_GOALS,
};
use crate::scenario::schema::{IdeaFile, ScenarioFile};

/// The names of one kind of thing.
pub(super) struct Names<'f> {
    kind: &'static str,
    names: Vec<&'f str>,
    /// Some name could not be read, so an unknown one may be that one.
    is_open: bool,
}

/// The names of everything that others refer to.
pub(super) struct AllNames<'f> {
    groups: Names<'f>,
    stakeholders: Names<'f>,
    needs: Names<'f>,
    items: Names<'f>,
    requests: Names<'f>,
    dilemmas: Names<'f>,
    turns: Names<'f>,
    /// The places of the turns in the file, in the order in which they come.
    turns_in_order: Vec<usize>,
    /// Of what sort each authored item is.
    sorts: Vec<Sort>,
    /// The last sprint played; any, if the number could not be read.
    pub sprints: u8,
}

/// Of what sort an item is, for those who refer to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sort {
    /// Mandated, with a deadline.
    pub is_mandated: bool,
    /// On the list from the start.
    pub is_listed: bool,
}

impl<'f> Names<'f> {
    /// Reads the names of a list; checks their form and that each is there once.
    fn of(
        checker: &mut Checker,
        kind: &'static str,
        list: Spot<'_>,
        (least, most): (usize, usize),
        all: impl ExactSizeIterator<Item = &'f String>,
    ) -> Self {
        let mut names: Vec<&'f str> = Vec::new();
        let mut is_open = list.is_spoiled();
        checker.count(list, kind, all.len(), (least, most));
        for (index, name) in all.enumerate() {
            if index >= most {
                is_open = true;
                continue;
            }
            let spot = list.entry(index).field("id");
            is_open |= spot.is_spoiled();
            checker.name(spot, name);
            if names.contains(&name.as_str()) {
                checker.error(spot, format!("there is another {kind} `{name}` before this one"), "Give each its own name.");
            }
            names.push(name);
        }
        Self { kind, names, is_open }
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| *known == name)
    }
}

impl<'f> AllNames<'f> {
    /// Reads all names of a file.
    pub fn of(checker: &mut Checker, file: &'f ScenarioFile, root: Spot<'_>) -> Self {
        Names::of(checker, "metric", root.field("metrics"), (1, MAX_METRICS), file.metrics.iter().map(|m| &m.id));
        let questions = root.field("coach").field("questions");
        let goals = root.field("product_goals");
        Names::of(checker, "Product Goal", goals, (0, PRODUCT_GOALS.1), file.product_goals.iter().map(|goal| &goal.id));
        let impediments = root.field("impediments");
        Names::of(checker, "impediment", impediments, (0, MAX_IMPEDIMENTS), file.impediments.iter().map(|i| &i.id));
        Names::of(checker, "question", questions, (0, MAX_QUESTIONS), file.coach.questions.iter().map(|q| &q.id));
        Self {
            groups: Names::of(checker, "group", root.field("groups"), (1, MAX_GROUPS), file.groups.iter().map(|g| &g.id)),
            stakeholders: Names::of(
                checker,
                "stakeholder",
                root.field("stakeholders"),
                (1, MAX_STAKEHOLDERS),
                file.stakeholders.iter().map(|s| &s.id),
            ),
            needs: Names::of(checker, "need", root.field("needs"), (1, MAX_NEEDS), file.needs.iter().map(|n| &n.id)),
            items: Names::of(checker, "item", root.field("items"), (1, MAX_ITEMS), file.items.iter().map(|i| &i.id)),
            requests: Names::of(checker, "request", root.field("requests"), (0, MAX_REQUESTS), file.requests.iter().map(|r| &r.id)),
            dilemmas: Names::of(checker, "dilemma", root.field("dilemmas"), (0, MAX_DILEMMAS), file.dilemmas.iter().map(|d| &d.id)),
            turns: Names::of(checker, "turn", root.field("turns"), (0, MAX_TURNS), file.turns.iter().map(|turn| &turn.id)),
            turns_in_order: super::turns::in_order(&file.turns),
            sorts: file.items.iter().map(|item| Sort::of(item.idea)).collect(),
            sprints: last_sprint(file, root),
        }
    }

    /// The group of a name. This and those below report a name that does not exist.
    pub fn group(&self, checker: &mut Checker, spot: Spot<'_>, name: &str) -> GroupId {
        GroupId::at(self.resolve(checker, spot, name, &self.groups))
    }

    /// The stakeholder of a name.
    pub fn stakeholder(&self, checker: &mut Checker, spot: Spot<'_>, name: &str) -> StakeholderId {
        StakeholderId::at(self.resolve(checker, spot, name, &self.stakeholders))
    }

    /// The need of a name.
    pub fn need(&self, checker: &mut Checker, spot: Spot<'_>, name: &str) -> NeedId {
        NeedId::at(self.resolve(checker, spot, name, &self.needs))
    }

    /// The request of a name.
    pub fn request(&self, checker: &mut Checker, spot: Spot<'_>, name: &str) -> RequestId {
        RequestId::at(self.resolve(checker, spot, name, &self.requests))
    }

    /// The dilemma of a name.
    pub fn dilemma(&self, checker: &mut Checker, spot: Spot<'_>, name: &str) -> DilemmaId {
        DilemmaId::at(self.resolve(checker, spot, name, &self.dilemmas))
    }

    /// The turn of a name.
    pub fn turn(&self, checker: &mut Checker, spot: Spot<'_>, name: &str) -> TurnId {
        let written = self.resolve(checker, spot, name, &self.turns);
        TurnId::at(self.turns_in_order.iter().position(|place| *place == written).unwrap_or_default())
    }

    /// The item of a name: an authored item, or the item a request asks for.
    pub fn item(&self, checker: &mut Checker, spot: Spot<'_>, name: &str) -> ItemId {
        if self.items.find(name).is_none() {
            if let Some(request) = self.requests.find(name) {
                return ItemId::at(self.items.names.len() + request);
            }
            if self.requests.is_open {
                return ItemId::at(0);
            }
        }
        ItemId::at(self.resolve(checker, spot, name, &self.items))
    }

    /// The item of a name, which must be on the list from the start.
    pub fn listed_item(&self, checker: &mut Checker, spot: Spot<'_>, name: &str) -> ItemId {
        let item = self.item(checker, spot, name);
        if spot.is_whole() && self.sort_of(item).is_none_or(|sort| !sort.is_listed) {
            checker.error(spot, format!("`{name}` is not on the list from the start"), "Name one that is `Guessed` or `Mandated`.");
        }
        item
    }

    /// Of what sort an authored item is; none of what is asked for.
    pub fn sort_of(&self, item: ItemId) -> Option<&Sort> {
        self.sorts.get(item.index())
    }

    /// Whether there is a stakeholder of this name.
    pub fn is_stakeholder(&self, name: &str) -> bool {
        self.stakeholders.find(name).is_some()
    }

    fn resolve(&self, checker: &mut Checker, spot: Spot<'_>, name: &str, wanted: &Names<'f>) -> usize {
        if let Some(index) = wanted.find(name) {
            return index;
        }
        if !wanted.is_open && !spot.is_spoiled() {
            let help = suggestion(name, &wanted.names);
            let message = match self.kind_of(name) {
                Some(other) => format!("`{name}` is a {other}; a {} is expected", wanted.kind),
                None => format!("there is no {} `{name}`", wanted.kind),
            };
            checker.error(spot, message, help);
        }
        0
    }

    fn kind_of(&self, name: &str) -> Option<&'static str> {
        let all = [&self.stakeholders, &self.needs, &self.groups, &self.items, &self.requests, &self.dilemmas, &self.turns];
        all.iter().find(|names| names.find(name).is_some()).map(|names| names.kind)
    }
}

impl Sort {
    fn of(idea: IdeaFile) -> Self {
        let is_mandated = idea == IdeaFile::Mandated;
        Self { is_mandated, is_listed: is_mandated || idea == IdeaFile::Guessed }
    }
}
