//! Of many moments those that are kept: spread over lessons, kinds and difficulty, well made and not.

use super::situation::Moment;

/// Share of moments that were well made by whoever played, at least, so that "find the mistake" is no tell.
const WELL_MADE: f64 = 0.4;
/// The least share in the moments of one run.
const LEAST_WELL_MADE: f64 = 0.3;
/// Widths of difficulty, in percent of the players who find it.
const STEP: u8 = 20;

/// Of the moments of one run all that are well made, and of the others as many as leave the well-made ones three in ten, the
/// least alike first.
#[must_use]
pub fn enough_well_made(found: Vec<Moment>) -> Vec<Moment> {
    let well_made = found.iter().filter(|moment| moment.is_well_made()).count();
    let most = (well_made as f64 / LEAST_WELL_MADE).floor() as usize;
    if found.len() <= most { found } else { spread(found, most) }
}

/// Of some moments so many, each time the one that is least like those before.
#[must_use]
pub fn spread(mut pool: Vec<Moment>, count: usize) -> Vec<Moment> {
    pool.sort_by(|a, b| a.id.cmp(&b.id));
    pool.dedup_by(|a, b| a.id == b.id);
    let mut kept: Vec<Moment> = Vec::new();
    while kept.len() < count && !pool.is_empty() {
        let well_made = kept.iter().filter(|moment| moment.is_well_made()).count();
        let lacks_well_made = (well_made as f64) < WELL_MADE * (kept.len() + 1) as f64;
        let alike = |moment: &Moment| {
            let count = |is: &dyn Fn(&Moment) -> bool| kept.iter().filter(|other| is(other)).count();
            let lesson = count(&|other| other.lesson == moment.lesson);
            let kind = count(&|other| other.kind == moment.kind);
            let hard = count(&|other| other.found_by / STEP == moment.found_by / STEP);
            let run = count(&|other| (&other.by, other.seed) == (&moment.by, moment.seed));
            let same_moment = count(&|other| (&other.by, other.seed, other.before.len()) == (&moment.by, moment.seed, moment.before.len()));
            4 * lesson + 2 * kind + hard + 2 * run + 8 * same_moment
        };
        let fits = |moment: &Moment| moment.is_well_made() == lacks_well_made;
        let best = pool.iter().enumerate().min_by_key(|(_, moment)| (!fits(moment), alike(moment))).map(|(place, _)| place);
        let Some(best) = best else { break };
        kept.push(pool.remove(best));
    }
    kept
}
