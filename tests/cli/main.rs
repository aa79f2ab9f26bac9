//! The command line as people and programs call it.

mod calls;
mod check;
mod moments;
mod practice;
mod program;
mod runs;
mod simulate;
