//! Scenario files through the public door: what is right loads, what is wrong is told, all at once.

use north_of_noise::scenario::{Finding, Severity, load, render};

const CLINIC: &str = include_str!("scenario_files/corner_clinic.ron");

#[test]
fn smoke() {
    let loaded = load("corner_clinic.ron", CLINIC);
    println!("{}", render(&loaded.findings, CLINIC, false));
    let broken = CLINIC
        .replace("importance: 1.4", "importance: \"high\"")
        .replace("title: \"Print view\"", "titel: \"Print view\"")
        .replace("sponsor: \"ola\"", "sponsor: \"olla\"")
        .replace("trust: 0.6", "trust: 1.6")
        .replace("idea: Targeted", "idea: Targetted")
        .replace("id: \"sms\",", "id: \"sms\"");
    let b = load("corner_clinic.ron", &broken);
    println!("{}", render(&b.findings, &broken, false));
    assert!(loaded.scenario.is_some());
}
