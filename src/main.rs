//! The `north-of-noise` command.
use north_of_noise::{player, scenario};
fn main() {
    let seeds: u64 = std::env::args().nth(1).and_then(|s| s.parse().ok()).unwrap_or(200);
    let (name, text) = scenario::by_name("busy_standing_still").expect("there");
    let loaded = scenario::load(name, text);
    for f in &loaded.findings { println!("{}:{} {}", f.line, f.column, f.message); }
    let Some(s) = loaded.scenario else { return };
    let s = std::sync::Arc::new(s);
    let mut base: Vec<f64> = vec![];
    for about in player::all().iter().rev().filter(|a| std::env::args().nth(2).is_none_or(|n| n == a.name)) {
        let t = std::time::Instant::now();
        let out: Vec<_> = (0..seeds).map(|seed| player::play(&s, seed, &mut *player::by_name(about.name, seed).expect("a player"))).collect();
        let rate = seeds as f64 * 8.0 / t.elapsed().as_secs_f64();
        let m = |f: &dyn Fn(&north_of_noise::sim::Outcome) -> f64| out.iter().map(f).sum::<f64>() / out.len() as f64;
        if about.name == "balanced" { base = out.iter().map(|o| o.utility.total).collect(); }
        let win = out.iter().zip(&base).filter(|(o, b)| o.utility.total > **b).count() as f64 / seeds as f64;
        println!("{:17} U {:.3} win {:3.0}% | L {:5.1} CV {:.2} UV {:.2} A2I {:.2} T2M {:.2} Tr {:.2} | ship {:4.1} by8 {:4.1} help {:.2} D {:.2} M {:.2} T {:.2} known {:.1} | {:.0}/s", about.name,
          m(&|o| o.utility.total), win*100.0, m(&|o| o.lagging), m(&|o| o.utility.current_value), m(&|o| o.utility.unrealized_value), m(&|o| o.utility.ability_to_innovate), m(&|o| o.utility.time_to_market), m(&|o| o.utility.trust),
          m(&|o| o.shipped as f64), m(&|o| o.shipped_by_sprint_8 as f64), m(&|o| o.helped_share), m(&|o| o.debt), m(&|o| o.morale), m(&|o| o.trust), m(&|o| o.needs_known as f64), rate);
    }
}
