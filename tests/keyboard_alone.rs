//! A whole run and its review, played by keyboard alone.
#![cfg(feature = "gui")]

#[path = "keyboard_alone/reader.rs"]
mod reader;
#[path = "keyboard_alone/seat.rs"]
mod seat;

use seat::Seat;

use bevy::input::keyboard::{Key, KeyCode};

fn dump(seat: &Seat) {
    println!("---- {} frames", seat.frames);
    for t in seat.page().0 {
        println!(
            "{}{}{:?} «{}» ={} ~{} {:?}{} {:?}",
            if t.focused { "*" } else { "" },
            if t.focusable { "+" } else { " " },
            t.role,
            t.name,
            t.value,
            t.description,
            t.chosen,
            if t.disabled { " OFF" } else { "" },
            t.parents
        );
    }
}

#[test]
fn a_run_is_played_by_keyboard_alone() {
    let data = tempfile::tempdir().expect("a folder");
    let mut seat = Seat::new(data.path());
    dump(&seat);
    let tab = |seat: &mut Seat| seat.press_with(&[], KeyCode::Tab, Key::Tab);
    let enter = |seat: &mut Seat| seat.press_with(&[], KeyCode::Enter, Key::Enter);
    for _ in 0..10 {
        tab(&mut seat);
        println!("{:?}", seat.page().0.iter().find(|t| t.focused));
    }
    let until = |seat: &mut Seat, name: &str| {
        for _ in 0..100 {
            if seat.page().0.iter().any(|t| t.focused && t.name == name) { return; }
            tab(seat);
        }
        panic!("no {name}");
    };
    until(&mut seat, "Settings");
    enter(&mut seat);
    dump(&seat);
    until(&mut seat, "Still");
    enter(&mut seat);
    dump(&seat);
    let now = std::time::Instant::now();
    let before = seat.frames;
    for _ in 0..50 {
        tab(&mut seat);
        println!("{:?}", seat.page().0.iter().find(|t| t.focused).map(|t| &t.name));
    }
    println!("{:?} {}", now.elapsed(), seat.frames - before);
}
