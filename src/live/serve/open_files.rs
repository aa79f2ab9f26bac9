//! The limit of open files, raised: each phone that waits is one, and some systems allow 256 by default.

/// Files beside the connections: the program's own.
#[cfg(unix)]
const OWN: u64 = 256;

/// Raises the limit so that all connections fit, as far as the system allows; says how many files may be open then,
/// if it is known.
#[cfg(unix)]
pub fn raise() -> Option<u64> {
    use crate::live::limits::CONNECTIONS;
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let wanted = CONNECTIONS as u64 + OWN;
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let current = current?;
    let most = maximum.map_or(wanted, |maximum| maximum.min(wanted));
    if current >= most {
        return Some(current);
    }
    match setrlimit(Resource::Nofile, Rlimit { current: Some(most), maximum }) {
        Ok(()) => Some(most),
        Err(_) => Some(current),
    }
}

/// Elsewhere there is no such limit.
#[cfg(not(unix))]
pub const fn raise() -> Option<u64> {
    None
}
