//! What a browser has in place of files, clock, threads and a terminal: the game as a part of a page (feature `web`), and
//! the rules alone for a script (feature `rules`). `web/` holds the page.

#[cfg(feature = "web")]
mod clock;
#[cfg(feature = "web")]
mod game;
#[cfg(feature = "web")]
mod page;
#[cfg(feature = "rules")]
mod rules;
#[cfg(feature = "web")]
mod storage;
