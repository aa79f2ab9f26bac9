//! The constants of the rules, read from `assets/rules.ron`.
//!
//! Each entry of that file carries value, range, unit and source. A scenario may set its own value for
//! a constant, within the range. Code holds no constant of its own: it names one here.
