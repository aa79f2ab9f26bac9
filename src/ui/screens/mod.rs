//! Screens around the desk: title, library, end of a run, settings.

pub mod library_data;
