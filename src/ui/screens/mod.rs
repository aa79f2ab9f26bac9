//! Screens around the desk: title, library, end of a run, settings.
