//! What there is to practise with: the shipped bank and one's own.

use crate::disk::Native;
use crate::journal::PracticeStore;
use crate::practice::{BANK_FILES, Bank, Profile, Sources};
use crate::scenario::Severity;
use std::path::PathBuf;
use std::sync::Arc;

/// Questions, what they cite, and the exams that are drawn from them.
#[derive(Debug)]
pub(super) struct Stock {
    pub bank: Bank,
    pub sources: Sources,
    pub profiles: Vec<Profile>,
    /// One's own banks that cannot be used, as sentences.
    pub left_out: Vec<String>,
}

impl Stock {
    /// Reads and checks it all: tens of milliseconds.
    pub fn read(folder: PathBuf) -> Self {
        let own = PracticeStore::open(Arc::new(Native), folder).own_banks();
        let own = own.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let files: Vec<(&str, &str)> = BANK_FILES.iter().copied().chain(own).collect();
        let sources = Sources::shipped();
        let (bank, findings) = Bank::load(&files, &sources);
        let is_bad = |finding: &crate::scenario::Finding| finding.severity == Severity::Error;
        let bad = files.iter().zip(&findings).filter(|(_, findings)| findings.iter().any(is_bad));
        let left_out = bad.map(|((name, _), _)| crate::tr!("practise-left-out", name = *name)).collect();
        Self { profiles: Profile::shipped(&bank), bank, sources, left_out }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_own_bank_that_cannot_be_used_is_told_and_leaves_the_shipped_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let own = folder.path().join("practice");
        std::fs::create_dir_all(&own).expect("made");
        std::fs::write(own.join("mine.ron"), "(questions: [").expect("written");
        let stock = Stock::read(folder.path().into());
        assert_eq!(stock.bank.questions().len(), Bank::shipped().questions().len());
        assert!(stock.left_out.len() == 1 && stock.left_out[0].contains("mine.ron"), "{:?}", stock.left_out);
    }
}
