fn main() {
    use north_of_noise::{journal::Store, player::{self, Player}, scenario, sim::Recording};
    let mut a = std::env::args().skip(1);
    let dir = a.next().unwrap(); let name = a.next().unwrap(); let seed: u64 = a.next().unwrap().parse().unwrap(); let until: usize = a.next().unwrap().parse().unwrap();
    let (n, text) = scenario::by_name(&name).unwrap();
    let s = std::sync::Arc::new(scenario::load(n, text).scenario.unwrap());
    let mut j = Store::open(dir.into()).unwrap().create(n, text, seed).unwrap();
    let mut r = Recording::new(s, seed);
    let mut bot = player::by_name("balanced", seed).unwrap();
    while r.view().sprint() < until && r.run().outcome().is_none() {
        let mut out = vec![]; bot.decide(&r.view(), &mut out);
        for d in out { if r.view().sprint() >= until { break; } if r.apply(d.clone()).is_ok() { j.append(&d, None).unwrap(); } }
    }
}
