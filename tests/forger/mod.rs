//! What somebody would do who knows how the files are chained.

use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

/// The file with each line's checksum made right again, as a forger would.
pub fn resealed(text: &str) -> String {
    let mut lines = text.split_terminator('\n');
    let first = lines.next().unwrap_or_default();
    let mut chain = xxh3_64(first.as_bytes());
    let mut out = format!("{first}\n");
    for line in lines {
        let content = line.rsplit_once('\t').map_or(line, |(content, _)| content);
        chain = xxh3_64_with_seed(content.as_bytes(), chain);
        out += &format!("{content}\t{chain:016x}\n");
    }
    out
}
