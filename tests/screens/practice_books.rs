//! The questions, sources and exams that are shipped.

use crate::harness::practice::Books;
use north_of_noise::practice::{Bank, Profile, Sources};
use std::sync::LazyLock;

pub static BOOKS: LazyLock<Books> = LazyLock::new(|| {
    let bank = Bank::shipped();
    Books { profiles: Profile::shipped(&bank), sources: Sources::shipped(), bank }
});
