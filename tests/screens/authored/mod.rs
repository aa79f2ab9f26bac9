//! A scenario as it is shipped, and with texts as long as authors may write them.

use crate::harness::runs;
use north_of_noise::scenario::Scenario;

/// The scenario that most screens are looked at with.
pub fn shipped() -> Scenario {
    runs::scenario("busy_standing_still")
}

/// A text as long as an author may write it, in characters.
fn long(text: &mut String, most: usize) {
    let words = format!("{text} ");
    words.chars().cycle().take(most).collect::<String>().trim_end().clone_into(text);
}

/// The same in words.
fn wordy(text: &mut String, most: usize) {
    *text = text.split_whitespace().cycle().take(most).collect::<Vec<_>>().join(" ");
}

/// The shipped scenario with the longest texts there may be.
pub fn longest() -> Scenario {
    let mut scenario = shipped();
    scenario.metrics.iter_mut().for_each(|metric| long(&mut metric.name, 24));
    scenario.needs.iter_mut().for_each(|need| long(&mut need.title, 40));
    scenario.items.iter_mut().for_each(|item| long(&mut item.title, 44));
    for request in &mut scenario.requests {
        long(&mut request.title, 36);
        wordy(&mut request.ask, 59);
        for behind in &mut request.behind {
            long(&mut behind.alternative, 44);
            wordy(&mut behind.because, 39);
        }
    }
    for dilemma in &mut scenario.dilemmas {
        long(&mut dilemma.title, 40);
        wordy(&mut dilemma.says, 59);
        for option in &mut dilemma.options {
            long(&mut option.label, 36);
            wordy(&mut option.text, 24);
        }
    }
    scenario
}
