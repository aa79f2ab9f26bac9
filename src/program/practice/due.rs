//! What is due, for screens other than those of practice; and what a review of a run adds to it.

use super::super::trouble::Trouble;
use crate::journal::{OpenedHistory, PracticeStore};
use crate::practice::{BadChoice, Bank, Entry, Schedule, Zone};
use crate::score::Kind;
use std::collections::BTreeMap;

/// How many questions are due.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct DueCounts {
    /// In all.
    pub all: usize,
    /// By the kind of decision that they are related to; a question may count for several.
    pub on: BTreeMap<Kind, usize>,
}

impl DueCounts {
    /// What is due by a history.
    pub fn of(bank: &Bank, entries: &[Entry], now: u64, zone: Zone) -> Self {
        let schedule = Schedule::replay(bank, entries, now, zone);
        let due = schedule.due(bank, now);
        let mut on = BTreeMap::new();
        for kind in due.iter().flat_map(|due| &due.question.related) {
            *on.entry(*kind).or_default() += 1;
        }
        Self { all: due.len(), on }
    }
}

/// Writes bad choices to the history, each once; says what was wrong with it and was put right.
pub(super) fn note(store: &PracticeStore, choices: Vec<BadChoice>) -> Result<Vec<Trouble>, Trouble> {
    let OpenedHistory { mut history, notes } = store.history()?;
    for choice in choices {
        history.add(Entry::BadChoice(choice))?;
    }
    Ok(notes.into_iter().map(Trouble::Note).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Memory;
    use crate::score::Class;
    use std::sync::Arc;

    #[test]
    fn a_bad_choice_makes_related_questions_due_and_counts_once() {
        let store = PracticeStore::open(Arc::new(Memory::default()), "/data".into());
        let bank = Bank::shipped();
        let choice = BadChoice {
            when: 1_000_000,
            kind: Kind::Order,
            class: Class::VeryCostly,
            run: "busy-1".into(),
            scenario: "Busy, standing still".into(),
            sprint: 3,
            decision: 17,
            what: "Order by who asks loudest".into(),
        };
        let counted = || DueCounts::of(&bank, &store.entries().expect("read").entries, 1_000_000, Zone::UTC);
        assert_eq!(counted(), DueCounts::default());
        note(&store, vec![choice.clone()]).expect("noted");
        let once = counted();
        assert!(once.all > 0 && once.on[&Kind::Order] == once.all, "{once:?}");
        note(&store, vec![BadChoice { when: 2_000_000, ..choice }]).expect("noted");
        assert_eq!(counted(), once);
    }
}
