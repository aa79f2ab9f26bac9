//! The rooms and the arrows between them, read from the source: `ARCHITECTURE.md` says what they mean.

mod arrows;
mod source_text;

use north_of_noise::scenario::Rules;
use source_text::{code, constant_reads, paths, rust_files};
use std::collections::BTreeSet;

/// What a room may name, in reading order.
struct Room {
    name: &'static str,
    /// Rooms it may use.
    may_use: &'static [&'static str],
    /// Beginnings of paths it may not name.
    never: &'static [&'static str],
}

/// The world inside: no files, clock, threads, environment, window, and no luck but the seed's.
const SEALED: &[&str] = &[
    "std::fs",
    "std::env",
    "std::thread",
    "std::time",
    "std::net",
    "std::process",
    "std::io",
    "rayon",
    "egui",
    "bevy",
    "bevy_egui",
    "wgpu",
    "winit",
    "getrandom",
    "rand::rng",
    "rand::random",
    "rand::rngs::StdRng",
    "rand::rngs::SmallRng",
    "rand::rngs::ThreadRng",
    "rand::rngs::SysRng",
    "rand::rngs::OsRng",
    "anyhow",
    "directories",
];
/// Things to be read, and nothing else; egui is named in `src/ui/mod.rs` alone.
const NO_WORLD: &[&str] =
    &["std::fs", "std::env", "std::thread", "std::net", "std::process", "bevy", "bevy_egui", "egui", "wgpu", "notify"];
/// Files only through a `Disk`.
const NO_DISK: &[&str] = &["bevy", "bevy_egui", "egui", "wgpu", "winit", "std::env", "std::thread", "std::fs", "std::net"];
/// What a page does not have.
const OF_A_MACHINE: &[&str] =
    &["egui", "bevy_egui", "wgpu", "winit", "std::env", "std::thread", "std::fs", "std::net", "std::process", "rayon", "notify"];
const NO_WINDOW: &[&str] = &["bevy", "bevy_egui", "egui", "wgpu", "winit", "std::env", "std::thread"];

/// Threads and the network, but files only through a `Disk`.
const SERVER: &[&str] = &["bevy", "bevy_egui", "egui", "wgpu", "winit", "std::env", "std::fs"];

const ALL_BELOW_UI: &[&str] =
    &["disk", "authored", "scenario", "sim", "player", "score", "practice", "moment", "journal", "words", "report", "live", "program"];

const ROOMS: [Room; 18] = [
    Room { name: "disk", may_use: &[], never: NO_WINDOW },
    Room { name: "authored", may_use: &[], never: SEALED },
    Room { name: "scenario", may_use: &["authored"], never: SEALED },
    Room { name: "sim", may_use: &["scenario"], never: SEALED },
    Room { name: "player", may_use: &["scenario", "sim"], never: SEALED },
    Room { name: "score", may_use: &["scenario", "sim", "player"], never: SEALED },
    Room { name: "practice", may_use: &["authored", "scenario", "score"], never: SEALED },
    Room { name: "moment", may_use: &["scenario", "sim", "player", "score", "practice"], never: SEALED },
    Room { name: "journal", may_use: &["disk", "authored", "scenario", "sim", "practice"], never: NO_DISK },
    Room { name: "words", may_use: &["authored", "scenario", "sim", "player", "score", "practice", "moment", "journal"], never: SEALED },
    // A room within a room comes first: a file is in the first one that its path begins with.
    Room { name: "live/serve", may_use: &["disk", "journal", "scenario", "sim", "words", "live"], never: SERVER },
    Room { name: "live", may_use: &["scenario", "sim", "score", "words"], never: SEALED },
    Room { name: "report", may_use: &["scenario", "sim", "score", "words", "live"], never: SEALED },
    Room {
        name: "program",
        may_use: &["disk", "authored", "scenario", "sim", "player", "score", "practice", "moment", "journal", "words", "report", "live"],
        never: NO_DISK,
    },
    Room { name: "ui", may_use: ALL_BELOW_UI, never: NO_WORLD },
    Room {
        name: "app",
        may_use: &["disk", "authored", "scenario", "sim", "player", "score", "practice", "journal", "words", "program", "ui"],
        never: &["std::fs"],
    },
    Room { name: "web", may_use: &["disk", "scenario", "player", "practice", "program", "app"], never: OF_A_MACHINE },
    Room { name: "cli", may_use: ALL_BELOW_UI, never: &["bevy", "bevy_egui", "egui"] },
];

/// The only ways past the table: a file, what it names, and why.
const DOORS: [(&str, &str, &str); 3] = [
    ("src/cli/play.rs", "crate::app::run", "the command hands over to the window"),
    ("src/program/jobs.rs", "std::thread::available_parallelism", "the one place that starts threads"),
    ("src/ui/mod.rs", "egui", "the one line that names egui"),
];

/// What a file names that its room may not.
fn trespasses(file: &str, source: &str) -> Vec<String> {
    let inner = file.strip_prefix("src/").unwrap_or(file);
    let Some(room) = ROOMS.iter().find(|room| inner.starts_with(&format!("{}/", room.name))) else { return Vec::new() };
    let mut found = Vec::new();
    for path in paths(&code(source)) {
        let path = absolute(inner, &path);
        let text = path.join("::");
        if DOORS.iter().any(|(door, to, _)| *door == file && begins(&text, to)) {
            continue;
        }
        let other = (path[0] == "crate").then(|| path[1].as_str()).filter(|name| ROOMS.iter().any(|other| other.name == *name));
        if other.is_some_and(|name| name != room.name && !room.may_use.contains(&name)) {
            found.push(format!("{file} names {text}: `{}` may use {:?}", room.name, room.may_use));
        }
        if let Some(never) = room.never.iter().find(|never| begins(&text, never)) {
            found.push(format!("{file} names {text}: `{}` never names {never}", room.name));
        }
    }
    found
}

/// Whether a path is this one or leads on from it.
fn begins(path: &str, beginning: &str) -> bool {
    path.strip_prefix(beginning).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// A path that climbs out of its room with `super` as one from the crate on. Inline modules make it
/// shorter than it is at most, which lands in a room's inside and harms nobody.
fn absolute(inner: &str, path: &[String]) -> Vec<String> {
    let climbs = path.iter().take_while(|name| *name == "super").count();
    if climbs == 0 {
        return path.to_vec();
    }
    let mut module: Vec<&str> = inner.trim_end_matches(".rs").split('/').collect();
    if module.last() == Some(&"mod") {
        module.pop();
    }
    module.truncate(module.len().saturating_sub(climbs));
    ["crate"].into_iter().chain(module).chain(path[climbs..].iter().map(String::as_str)).map(String::from).collect()
}

#[test]
fn no_room_names_what_lies_above_it_or_outside() {
    let files = rust_files("src");
    assert!(ROOMS.iter().all(|room| files.iter().any(|(file, _)| file.starts_with(&format!("src/{}/", room.name)))), "a room is gone");
    let found: Vec<String> = files.iter().flat_map(|(file, source)| trespasses(file, source)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn digits_of_the_keyboard_are_read_in_one_place() {
    let others = rust_files("src").into_iter().filter(|(file, _)| file != "src/ui/digits.rs");
    let found: Vec<String> = others.filter(|(_, source)| code(source).contains("Key::Num")).map(|(file, _)| file).collect();
    assert!(found.is_empty(), "{found:?} name digits by what a layout writes; `ui::digits` knows their places");
}

#[test]
fn every_room_is_in_the_table() {
    let files = rust_files("src");
    let stray: Vec<&String> = files
        .iter()
        .map(|(file, _)| file)
        .filter(|file| !matches!(file.as_str(), "src/lib.rs" | "src/main.rs"))
        .filter(|file| !ROOMS.iter().any(|room| file.starts_with(&format!("src/{}/", room.name))))
        .collect();
    assert!(stray.is_empty(), "in no room: {stray:?}");
}

#[test]
fn a_trespass_is_seen_however_it_is_written() {
    let seen = |file: &str, source: &str| !trespasses(file, source).is_empty();
    assert!(seen("src/authored/parse.rs", "use crate::scenario::schema::ScenarioFile;"));
    assert!(seen("src/scenario/load.rs", "use crate::sim::Run;"));
    assert!(seen("src/sim/run.rs", "use crate::{scenario::Scenario, player::{Player, all}};"));
    assert!(seen("src/sim/run.rs", "fn f() -> crate::cli::PlayOptions { g() }"));
    assert!(seen("src/sim/run.rs", "use super::super::ui::Look;"));
    assert!(seen("src/sim/mod.rs", "use super::player;"));
    assert!(seen("src/sim/run.rs", "use std::{sync::Arc, time::Instant};"));
    assert!(seen("src/sim/run.rs", "let home = std::env::var(\"HOME\");"));
    assert!(seen("src/score/posed.rs", "use crate::moment::Moment;") && seen("src/practice/day.rs", "use crate::moment::Moment;"));
    assert!(seen("src/score/par.rs", "use rand::rngs::{StdRng, Other};"));
    assert!(seen("src/ui/theme.rs", "use bevy_egui::egui;") && seen("src/ui/text.rs", "let b = bevy::math::Vec2::ZERO;"));
    assert!(seen("src/journal/store.rs", "use crate::player::Player;"));
    assert!(seen("src/cli/check.rs", "crate::app::run()"));

    assert!(!seen("src/sim/run.rs", "use crate::scenario::Scenario; use super::view::View; use std::sync::Arc;"));
    assert!(!seen("src/sim/run.rs", "// use crate::ui::Look;\nlet a = \"crate::ui::Look\"; let b = r#\"std::fs::read\"#; let c = '\"';"));
    assert!(!seen("src/cli/play.rs", "crate::app::run(options)") && !seen("src/ui/mod.rs", "pub use ::egui;"));
    assert!(!seen("src/ui/theme.rs", "use super::egui::Color32;"));
}

/// Rooms whose files must not lead in circles.
const WITHOUT_CIRCLES: [&str; 11] =
    ["authored", "scenario", "sim", "player", "score", "practice", "moment", "journal", "live", "program", "web"];

/// Circles that are left: a room, the file that is in all of them, and why.
const CIRCLES: [(&str, &str, &str); 2] = [
    ("scenario", "check/mod.rs", "the checker of a scenario is beside the list of its checks"),
    ("program", "mod.rs", "the program's parts take the whole of it, which holds them"),
];

#[test]
fn the_files_of_a_room_lead_in_no_circles() {
    let mut found = Vec::new();
    for room in WITHOUT_CIRCLES {
        for (files, closing) in arrows::circles(&arrows::arrows(room, &files_of(room))) {
            let is_known = CIRCLES.iter().any(|(of, file, _)| *of == room && files.contains(*file));
            if !is_known {
                let lines: Vec<String> = closing.iter().map(|(from, to, what)| format!("  {from} → {to}: {what}")).collect();
                found.push(format!("`{room}`:\n{}", lines.join("\n")));
            }
        }
    }
    assert!(found.is_empty(), "circles, to be opened where one of their arrows is weakest:\n{}", found.join("\n"));
    for (room, file, why) in CIRCLES {
        let is_there = arrows::circles(&arrows::arrows(room, &files_of(room))).iter().any(|(files, _)| files.contains(file));
        assert!(is_there, "`{room}/{file}` is in no circle any more, though {why}: take it off the list");
    }
}

/// The files of a room by their paths inside it.
fn files_of(room: &str) -> Vec<(String, String)> {
    let folder = format!("src/{room}/");
    rust_files(&folder).into_iter().map(|(file, source)| (file.trim_start_matches(&folder).to_string(), source)).collect()
}

#[test]
fn a_circle_is_seen_however_it_is_closed() {
    let files = |sources: &[(&str, &str)]| -> Vec<(String, String)> {
        sources.iter().map(|(name, source)| ((*name).to_string(), (*source).to_string())).collect()
    };
    let circles = |sources: &[(&str, &str)]| -> Vec<BTreeSet<String>> {
        arrows::circles(&arrows::arrows("sim", &files(sources))).into_iter().map(|(files, _)| files).collect()
    };
    let exported = "mod a; mod b; mod c; pub use a::A; pub use b::{B, b};";
    let of = |names: &[&str]| vec![names.iter().map(|name| (*name).to_string()).collect::<BTreeSet<_>>()];
    let both = of(&["a.rs", "b.rs"]);
    assert_eq!(circles(&[("mod.rs", exported), ("a.rs", "use super::b::B; pub struct A;"), ("b.rs", "use super::a; pub struct B;")]), both);
    assert_eq!(
        circles(&[("mod.rs", exported), ("a.rs", "use super::B; pub struct A;"), ("b.rs", "use crate::sim::A; pub struct B;")]),
        both
    );
    assert_eq!(circles(&[("mod.rs", exported), ("a.rs", "fn f() { super::b() } struct A;"), ("b.rs", "use super::{A}; fn b() {}")]), both);
    let long = [("a.rs", "use super::c::C; enum A {}"), ("b.rs", "use super::a::A; enum B {}"), ("c.rs", "use super::b::B; enum C {}")];
    assert_eq!(circles(&long), of(&["a.rs", "b.rs", "c.rs"]));
    let folder = [("v/mod.rs", "mod w; fn f() { w::g() } pub struct V;"), ("v/w.rs", "use super::V; pub fn g() {}")];
    assert_eq!(circles(&folder), of(&["v/mod.rs", "v/w.rs"]));

    let used = [("v/mod.rs", "pub use w::W; pub struct V(W);"), ("v/w.rs", "use super::V; pub struct W;")];
    assert_eq!(circles(&used), of(&["v/mod.rs", "v/w.rs"]));

    let handed_on = [("mod.rs", exported), ("a.rs", "use super::B; pub struct A;"), ("b.rs", "pub struct B;")];
    assert!(circles(&handed_on).is_empty());
    let tested = [("a.rs", "use super::b::B; pub struct A;"), ("b.rs", "pub struct B;\n#[cfg(test)]\nmod tests { use crate::sim::a::A; }")];
    assert!(circles(&tested).is_empty());
}

#[test]
fn only_the_disk_touches_files() {
    // Tests lay files out by hand.
    let own = |source: &str| source.split("#[cfg(test)]").next().unwrap_or_default().to_string();
    let names_files = |source: &str| paths(&code(&own(source))).iter().any(|path| begins(&path.join("::"), "std::fs"));
    let files = rust_files("src");
    let found: Vec<&String> =
        files.iter().filter(|(file, source)| !file.starts_with("src/disk/") && names_files(source)).map(|(file, _)| file).collect();
    assert!(found.is_empty(), "these go past `disk`: {found:?}");
    assert!(names_files("use std::{fs::{self, File}, io};") && !names_files("#[cfg(test)] mod tests { use std::fs; }"));
}

#[test]
fn only_the_server_of_a_group_session_names_the_network() {
    const NETWORK: [&str; 10] =
        ["axum", "hyper", "hyper_util", "tokio", "tower", "if_addrs", "getrandom", "rustix", "std::net", "crate::live::serve"];
    let is_allowed = |file: &str| {
        file.starts_with("src/live/serve/")
            || file.starts_with("src/cli/host")
            || ["src/program/group/held.rs", "src/cli/report.rs"].contains(&file)
    };
    let names_it = |file: &str, source: &str| {
        let inner = file.strip_prefix("src/").unwrap_or(file);
        paths(&code(source)).iter().any(|path| NETWORK.iter().any(|name| begins(&absolute(inner, path).join("::"), name)))
    };
    let files = rust_files("src");
    let found: Vec<&String> =
        files.iter().filter(|(file, source)| !is_allowed(file) && names_it(file, source)).map(|(file, _)| file).collect();
    assert!(found.is_empty(), "these know of the network: {found:?}");
    assert!(names_it("src/sim/run.rs", "use tokio::net::TcpListener;") && names_it("src/live/seen.rs", "use super::serve::pages;"));
}

#[test]
fn only_the_page_names_the_browser() {
    const BROWSER: [&str; 3] = ["js_sys", "wasm_bindgen", "web_sys"];
    let names_it = |source: &str| paths(&code(source)).iter().any(|path| BROWSER.iter().any(|name| begins(&path.join("::"), name)));
    let files = rust_files("src");
    let found: Vec<&String> =
        files.iter().filter(|(file, source)| !file.starts_with("src/web/") && names_it(source)).map(|(file, _)| file).collect();
    assert!(found.is_empty(), "these know of the browser: {found:?}");
    assert!(names_it("use web_sys::Storage;") && files.iter().any(|(_, source)| names_it(source)));
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent: Vec<String> =
        rust_files("src").into_iter().filter(|(_, source)| !source.starts_with("//!")).map(|(file, _)| file).collect();
    assert!(silent.is_empty(), "no `//!` at the top: {silent:?}");
}

#[test]
fn the_terminal_is_written_in_one_place() {
    let names_it = |source: &str| ["io::stdout()", "io::stderr()", "print!(", "println!("].iter().any(|way| code(source).contains(way));
    let writers: Vec<String> = rust_files("src/cli").into_iter().filter(|(_, source)| names_it(source)).map(|(file, _)| file).collect();
    assert_eq!(writers, ["src/cli/out.rs"], "control characters of data are shown there");
}

/// Names of the types that a file declares.
fn declared(source: &str) -> Vec<String> {
    let code = code(source);
    let words: Vec<&str> = code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect();
    let kinds = ["struct", "enum", "trait", "type"];
    words.windows(2).filter(|pair| kinds.contains(&pair[0])).map(|pair| pair[1].to_string()).collect()
}

/// Heads of the functions, fields and `use` lines that the library's users see, if the file's types are
/// theirs: what follows `pub` up to the end of the statement or the body.
fn public_heads(source: &str) -> Vec<String> {
    let code = code(source);
    let after_pub = code.split("pub ").skip(1);
    after_pub.map(|rest| rest.split(['{', ';', '=']).next().unwrap_or_default().to_string()).collect()
}

fn names(text: &str, name: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name)
}

/// Which of these names the public functions of a file name.
fn leaks(source: &str, sealed: &[String]) -> Vec<String> {
    let heads = public_heads(source);
    let functions = heads.iter().filter(|head| names(head, "fn") && !head.trim_start().starts_with("use"));
    functions.filter(|head| sealed.iter().any(|name| names(head, name))).cloned().collect()
}

#[test]
fn the_truth_does_not_leave_the_rules() {
    let files = rust_files("src/sim");
    let of = |name: &str| &files.iter().find(|(file, _)| file == &format!("src/sim/{name}.rs")).expect("a file of the rules").1;
    let mut sealed = declared(of("truth"));
    assert!(sealed.contains(&"Truth".to_string()), "truth.rs declares {sealed:?}");
    sealed.push("Known".into());

    // `pub use` and `pub(crate) use` of the room, groups taken apart.
    let exported = paths(&code(of("mod")));
    let of_truth: Vec<_> =
        exported.iter().filter(|path| path[0] == "truth" || path.last().is_some_and(|name| sealed.contains(name))).collect();
    assert!(of_truth.is_empty(), "src/sim/mod.rs hands out {of_truth:?}");
    assert!(!code(of("mod")).contains("pub mod"), "the files of the rules are private");

    let is_shown = |file: &str| file.starts_with("src/sim/view/") || file == "src/sim/recording.rs";
    let shown: Vec<_> = files.iter().filter(|(file, _)| is_shown(file)).collect();
    assert!(shown.iter().any(|(file, _)| file == "src/sim/view/mod.rs") && shown.iter().any(|(file, _)| file == "src/sim/recording.rs"));
    for (file, source) in shown {
        let leaks = leaks(source, &sealed);
        assert!(leaks.is_empty(), "{file} shows the truth: {leaks:?}");
    }
    let bad = "impl View<'_> { pub fn peek(&self) -> &[TrueItem] { &self.0 } pub(crate) fn own(&self) -> &Truth { t } }";
    assert_eq!(leaks(bad, &sealed), ["fn peek(&self) -> &[TrueItem] "]);
}

/// Colours written into code.
fn colours(source: &str) -> Vec<&str> {
    const MAKERS: [&str; 6] = ["from_rgb", "from_rgba", "from_gray", "from_black_alpha", "from_white_alpha", "hex_color!"];
    const NAMED: [&str; 14] = [
        "BLACK",
        "WHITE",
        "RED",
        "GREEN",
        "BLUE",
        "YELLOW",
        "GRAY",
        "DARK_GRAY",
        "LIGHT_GRAY",
        "ORANGE",
        "GOLD",
        "BROWN",
        "PURPLE",
        "CYAN",
    ];
    let is_hex = |text: &str| {
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_hexdigit()).len();
        matches!(digits, 6 | 8) && text[digits..].starts_with('"')
    };
    let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines
        .filter(|line| {
            MAKERS.iter().any(|maker| line.contains(maker))
                || NAMED.iter().any(|name| {
                    line.split("Color32::").skip(1).any(|rest| names(rest.split([' ', ',', ')', ';']).next().unwrap_or_default(), name))
                })
                || line.split("\"#").skip(1).any(is_hex)
        })
        .collect()
}

#[test]
fn colours_come_from_the_theme_file() {
    let files = rust_files("src/ui");
    let found: Vec<String> =
        files.iter().flat_map(|(file, source)| colours(source).into_iter().map(move |line| format!("{file}: {}", line.trim()))).collect();
    assert!(found.is_empty(), "colours outside `assets/theme.ron`:\n{}", found.join("\n"));
    assert_eq!(
        colours("a\nlet c = Color32::from_rgb(1, 2, 3);\nlet d = Color32::RED;\nlet e = \"#1A2B3C\";\nlet f = Color32::TRANSPARENT;").len(),
        3
    );
}

/// What code without tests reads of the constants.
fn reads(source: &str) -> Vec<source_text::ConstantRead> {
    let own = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    constant_reads(own, Rules::NAMES)
}

#[test]
fn every_constant_of_the_rules_has_a_reader() {
    let files = rust_files("src");
    let read: Vec<String> = files.iter().flat_map(|(_, source)| reads(source)).map(|read| read.name).collect();
    let unread: Vec<&&str> = Rules::NAMES.iter().filter(|name| !read.iter().any(|read| read == **name)).collect();
    assert!(unread.is_empty(), "nothing reads {unread:?}");
}

#[test]
fn the_screens_do_not_calculate_with_the_rules() {
    let files = rust_files("src/ui");
    let all: Vec<_> = files.iter().flat_map(|(file, source)| reads(source).into_iter().map(move |read| (file, read))).collect();
    assert!(all.len() > 40, "screens say {} constants", all.len());
    let found: Vec<String> =
        all.iter().filter(|(_, read)| read.calculates).map(|(file, read)| format!("{file}:{}: {}", read.line, read.name)).collect();
    assert!(found.is_empty(), "what the rules make of these belongs into sim/forecast.rs:\n{}", found.join("\n"));
}

#[test]
fn a_constant_is_seen_however_it_is_reached() {
    let of = |source: &str| constant_reads(source, &["trust.silence", "coach.items"]).into_iter().map(|read| (read.name, read.calculates));
    let seen = |source: &str| of(source).collect::<Vec<_>>();
    let says = |is: bool| vec![("trust.silence".to_string(), is)];
    assert_eq!(seen("f(view.scenario().rules.trust.silence as f32)"), says(false));
    assert_eq!(seen("let t = &run.rules.trust; f(t.silence);"), says(false));
    assert_eq!(seen("let rules = &view.rules; let (c, t) = (&rules.coach, rules.trust); g(t.silence)"), says(false));
    assert_eq!(seen("let [a] = [1]; g(-rules.trust.silence)"), says(false));
    assert_eq!(seen("f(1.0 - rules.trust.silence)"), says(true));
    assert_eq!(seen("f((rules.trust.silence as f32) * 2.0)"), says(true));
    assert_eq!(seen("if x >= rules.trust.silence { y() }"), says(true));
    assert_eq!(seen("f(rules.trust.silence.max(0.0))"), says(true));
    assert_eq!(seen("let loss = rules.trust.silence; f(2.0 * loss)").last(), says(true).last());
    // A name stands for it until its block ends.
    assert_eq!(seen("{ let t = &rules.trust; } f(t.silence)"), []);
    assert_eq!(seen("fn f() { trust.silence(); other.trust.silence }"), []);
}
