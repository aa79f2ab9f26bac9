//! The screens, in one program that knows no Bevy: real clicks and keys on labelled widgets, at many sizes, text sizes and
//! themes, and what is painted measured.
#![cfg(feature = "ui")]

mod around;
mod authored;
mod desk_inbox_calendar;
mod desk_layout;
mod desk_planning_order;
mod desk_planning_review;
mod digits;
mod essays;
mod every_screen;
mod few_numbers;
mod foundation;
mod gallery;
mod harness;
mod layout;
mod longer_texts;
mod moments;
mod one_page;
mod open_desk;
mod painted;
mod practice;
mod practice_books;
mod review;
#[path = "../room/mod.rs"]
mod room;
mod sky_marks;
mod what_if;
