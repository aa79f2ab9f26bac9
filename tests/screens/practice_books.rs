//! The questions, sources and exams that are shipped.

use crate::harness::practice::Books;
use north_of_noise::practice::{Bank, PROFILES_FILE, Profile, Sources};
use std::sync::LazyLock;

pub static BOOKS: LazyLock<Books> = LazyLock::new(|| {
    let bank = Bank::shipped();
    let exams = Profile::load(PROFILES_FILE.0, PROFILES_FILE.1, &bank);
    Books {
        profiles: exams.profiles.expect("they can be used"),
        courses: exams.courses,
        evidence: exams.evidence,
        sources: Sources::shipped(),
        bank,
    }
});
