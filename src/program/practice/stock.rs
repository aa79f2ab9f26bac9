//! What there is to practise with: the shipped bank and moments, and your own.

use super::super::trouble::Trouble;
use crate::authored::{Finding, Severity};
use crate::journal::PracticeStore;
use crate::moment::Moments;
use crate::practice::{Aim, BANK_FILES, Bank, Course, Essays, Evidence, PROFILES_FILE, PaperProfile, Pool, Profile, Sources};
use std::collections::BTreeMap;

/// Questions, what they cite, and the exams that are drawn from them.
#[derive(Debug)]
pub(super) struct Stock {
    pub bank: Bank,
    pub sources: Sources,
    pub profiles: Vec<Profile>,
    pub evidence: BTreeMap<String, Evidence>,
    pub essays: Essays,
    pub papers: Vec<PaperProfile>,
    pub courses: Vec<Course>,
    pub moments: Moments,
    /// Your own banks and moments that cannot be used.
    pub left_out: Vec<String>,
}

impl Stock {
    /// Reads and checks it all: tens of milliseconds.
    pub fn read(store: &PracticeStore) -> Self {
        let own = store.own_banks();
        let own = own.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let files: Vec<(&str, &str)> = BANK_FILES.iter().copied().chain(own).collect();
        let sources = Sources::shipped();
        let (bank, findings) = Bank::load(&files, &sources);
        let is_bad = |finding: &Finding| finding.severity == Severity::Error;
        let bad = files.iter().zip(&findings).filter(|(_, findings)| findings.iter().any(is_bad));
        let moments = Moments::with(&store.own_moments());
        let left_out = bad.map(|((name, _), _)| (*name).to_owned()).chain(moments.left_out.iter().cloned()).collect();
        let exams = Profile::load(PROFILES_FILE.0, PROFILES_FILE.1, &bank);
        let essays = Essays::shipped(&sources);
        let profiles = exams.profiles.unwrap_or_default();
        let (papers, courses, evidence) = (exams.papers, exams.courses, exams.evidence);
        Self { bank, sources, profiles, evidence, essays, papers, courses, moments, left_out }
    }

    /// What somebody with this aim practises.
    pub fn pool(&self, aim: &Aim) -> Pool<'_> {
        Pool::of(&self.bank, aim.profile(&self.profiles))
    }

    /// What is to be said of banks that cannot be used.
    pub fn troubles(&self) -> impl Iterator<Item = Trouble> {
        self.left_out.iter().cloned().map(Trouble::BankLeftOut)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::{Disk, Memory};
    use std::path::Path;
    use std::sync::Arc;

    #[test]
    fn an_own_bank_that_cannot_be_used_is_reported_and_leaves_the_shipped_one() {
        let disk = Memory::default();
        disk.replace(Path::new("/data/practice/mine.ron"), b"(questions: [").expect("written");
        let stock = Stock::read(&PracticeStore::open(Arc::new(disk), "/data".into()));
        assert_eq!(stock.bank.questions().len(), Bank::shipped().questions().len());
        assert!(stock.left_out.len() == 1 && stock.left_out[0].contains("mine.ron"), "{:?}", stock.left_out);
    }
}
