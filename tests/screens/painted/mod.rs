//! What a window has painted, measured: rows of text cut off or over each other, things to use that cannot be
//! reached, what hangs out of its frame.

use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};
use north_of_noise::ui::egui::{Color32, Key, Rect, Shape, accesskit::Role};

/// A painted row of text: what it says, where it is, and where it may be seen.
pub struct Row {
    pub text: String,
    pub place: Rect,
    pub clip: Rect,
    /// Which text it is part of.
    pub of: usize,
}

/// Less than this much of anything is not seen.
const HAIR: f32 = 1.5;

/// All that is painted, in its order, out of its groups.
fn painted<'a>(window: &'a Harness<'_>) -> Vec<(&'a Shape, Rect)> {
    fn flat<'a>(shape: &'a Shape, clip: Rect, all: &mut Vec<(&'a Shape, Rect)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| flat(shape, clip, all)),
            shape => all.push((shape, clip)),
        }
    }
    let mut all = Vec::new();
    window.output().shapes.iter().for_each(|shape| flat(&shape.shape, shape.clip_rect, &mut all));
    all
}

/// Where the veil of a sheet lies in that order, which dims all before it.
fn veil(window: &Harness<'_>, painted: &[(&Shape, Rect)]) -> usize {
    let whole = window.ctx.content_rect().shrink(HAIR);
    let covers = |shape: &Shape| matches!(shape, Shape::Rect(rect) if rect.rect.contains_rect(whole) && rect.fill != Color32::TRANSPARENT);
    painted.iter().rposition(|(shape, _)| covers(shape)).map_or(0, |at| at + 1)
}

fn rows_of(painted: &[(&Shape, Rect)]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (of, (shape, clip)) in painted.iter().enumerate() {
        let Shape::Text(text) = shape else { continue };
        for row in &text.galley.rows {
            let place = row.visuals.mesh_bounds.translate(text.pos.to_vec2() + row.pos.to_vec2());
            if place.is_positive() && place.intersect(*clip).is_positive() {
                rows.push(Row { text: row.text(), place, clip: *clip, of });
            }
        }
    }
    rows
}

/// All rows of text that show, below a sheet too.
pub fn rows(window: &Harness<'_>) -> Vec<Row> {
    rows_of(&painted(window))
}

/// The rows of text that a person reads: those of a sheet where one lies over the screen.
pub fn rows_on_top(window: &Harness<'_>) -> Vec<Row> {
    let painted = painted(window);
    rows_of(&painted[veil(window, &painted)..])
}

/// The numbers that a person sees on a screen, each with the row that it is in: digits that belong together.
pub fn figures(window: &Harness<'_>) -> Vec<String> {
    let is_of = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let in_row = |row: &Row| {
        // A talk of two is called so.
        let text = row.text.replace("1:1", "");
        let parts = text.split(|letter| !is_of(letter)).filter(|part| part.contains(|letter: char| letter.is_ascii_digit()));
        parts.map(|part| format!("{part} in “{}”", row.text)).collect::<Vec<_>>()
    };
    let options: Vec<Rect> = window.query_all_by_role(Role::RadioButton).map(|node| node.rect()).collect();
    // The key that chooses an option is no number.
    let is_key = |row: &Row| {
        let is_at = |option: &Rect| option.contains_rect(row.place) && row.place.right() < option.left() + KEY;
        row.text.len() == 1 && options.iter().any(is_at)
    };
    let is_seen = |row: &&Row| row.place.intersect(row.clip).height() > row.place.height() / 2.0 && !is_key(row);
    rows_on_top(window).iter().filter(is_seen).flat_map(in_row).collect()
}

/// The left part of an option, in which its key is.
const KEY: f32 = 40.0;

/// What is wrong with a picture: rows cut off at a side, rows over each other.
pub fn faults(rows: &[Row], sideways: bool) -> Vec<String> {
    let mut faults = Vec::new();
    for (k, row) in rows.iter().enumerate() {
        if !sideways && (row.place.left() < row.clip.left() - HAIR || row.place.right() > row.clip.right() + HAIR) {
            faults.push(format!("“{}” is cut off: {:?} in {:?}", row.text, row.place, row.clip));
        }
        let seen = row.place.intersect(row.clip);
        for other in rows[k + 1..].iter().filter(|other| other.of != row.of) {
            let both = seen.intersect(other.place.intersect(other.clip));
            if both.width() > HAIR && both.height() > HAIR {
                faults.push(format!("“{}” lies over “{}” at {both:?}", other.text, row.text));
            }
        }
    }
    faults
}

/// Rows that something opaque was painted over, and rows whose height is cut where nothing scrolls.
pub fn covered_or_cut(window: &Harness<'_>) -> Vec<String> {
    let painted = painted(window);
    let painted = &painted[veil(window, &painted)..];
    let bars = bars(window);
    let mut faults = Vec::new();
    for row in rows_of(painted) {
        let seen = row.place.intersect(row.clip);
        for (shape, clip) in &painted[row.of + 1..] {
            let Shape::Rect(over) = shape else { continue };
            let both = seen.intersect(over.rect.intersect(*clip));
            if over.fill.is_opaque() && both.width() > HAIR && both.height() > HAIR {
                faults.push(format!("“{}” at {seen:?} is covered by {:?}", row.text, over.rect));
            }
        }
        let is_cut = row.place.top() < row.clip.top() - HAIR || row.place.bottom() > row.clip.bottom() + HAIR;
        if is_cut && !bars.iter().any(|bar| scrolls(*bar, row.clip)) {
            faults.push(format!("“{}” at {:?} is cut by {:?}, which does not scroll", row.text, row.place, row.clip));
        }
    }
    faults
}

/// Rows that are above the top of their area although nobody has scrolled.
pub fn scrolled_away(window: &Harness<'_>) -> Vec<String> {
    let is_above = |row: &Row| row.place.top() < row.clip.top() - HAIR;
    rows_on_top(window).iter().filter(|row| is_above(row)).map(|row| format!("“{}” is scrolled away", row.text)).collect()
}

/// Whether a bar is that of an area: as high as it, and within it or at its right.
fn scrolls(bar: Rect, area: Rect) -> bool {
    const BESIDE: f32 = 24.0;
    let is_as_high = (bar.top() - area.top()).abs() < BESIDE && (bar.bottom() - area.bottom()).abs() < BESIDE;
    bar.height() > bar.width() && is_as_high && area.x_range().contains(bar.center().x.min(area.right()))
}

/// The bars of all areas that scroll.
fn bars(window: &Harness<'_>) -> Vec<Rect> {
    let is_bar = |node: &Node<'_>| node.accesskit_node().role() == Role::ScrollBar;
    window.root().children_recursive().filter(is_bar).filter_map(|node| place(&node)).collect()
}

/// Where something is; what only holds others may be nowhere.
fn place(node: &Node<'_>) -> Option<Rect> {
    node.accesskit_node().raw_bounds().map(|_| node.rect())
}

fn is_used(role: Role) -> bool {
    use Role::{Button, CheckBox, ListBoxOption, RadioButton, Slider, SpinButton, Tab, TextInput};
    matches!(role, Button | CheckBox | ListBoxOption | RadioButton | Slider | SpinButton | Tab | TextInput)
}

/// What a thing to use is called, and where it is.
fn things(window: &Harness<'_>) -> Vec<(String, Rect, Role)> {
    let of = |node: Node<'_>| {
        let accessible = node.accesskit_node();
        let name = accessible.label().or(accessible.value()).unwrap_or_default();
        let rect = place(&node).filter(|_| is_used(accessible.role()))?;
        Some((name, rect, accessible.role()))
    };
    window.root().children_recursive().filter_map(of).collect()
}

/// Things that no scrolling down brings into the window, and areas that would have to be scrolled sideways.
pub fn out_of_reach(window: &Harness<'_>) -> Vec<String> {
    let whole = window.ctx.content_rect().expand(0.5);
    let mut faults = Vec::new();
    for node in window.root().children_recursive() {
        let accessible = node.accesskit_node();
        let role = accessible.role();
        let Some(rect) = place(&node) else { continue };
        if role == Role::ScrollBar && rect.width() > rect.height() {
            faults.push(format!("{rect:?} scrolls sideways"));
        }
        if !is_used(role) && role != Role::Label || !rect.is_positive() {
            continue;
        }
        let name = accessible.label().or(accessible.value()).unwrap_or_default();
        if rect.left() < whole.left() || rect.right() > whole.right() {
            faults.push(format!("{role:?} “{name}” leaves the window at {rect:?}"));
        }
        let is_outside = rect.top() < whole.top() || rect.bottom() > whole.bottom();
        if is_outside && !is_in_an_area_that_scrolls(&node) {
            faults.push(format!("{role:?} “{name}” is out of the window at {rect:?}, and nothing scrolls there"));
        }
    }
    faults
}

fn is_in_an_area_that_scrolls(node: &Node<'_>) -> bool {
    let is_bar =
        |node: Node<'_>| node.accesskit_node().role() == Role::ScrollBar && place(&node).is_some_and(|bar| bar.height() > bar.width());
    let mut at = node.parent();
    while let Some(node) = at {
        if node.children().any(is_bar) {
            return true;
        }
        at = node.parent();
    }
    false
}

/// Words that hang out of the button, tab or row that they are in.
pub fn hanging_out(window: &Harness<'_>) -> Vec<String> {
    let things = things(window);
    let mut faults = Vec::new();
    for row in rows_on_top(window) {
        // What lies in another thing's words is of that thing.
        let holds = |rect: &Rect| rect.contains(row.place.center());
        let of = things.iter().filter(|(name, rect, _)| holds(rect) && says(name, row.text.trim_end_matches('…').trim()));
        let Some((name, rect, role)) = of.min_by(|a, b| a.1.area().total_cmp(&b.1.area())) else { continue };
        if !rect.expand(HAIR).contains_rect(row.place) {
            faults.push(format!("“{}” at {:?} hangs out of {role:?} “{name}” {rect:?}", row.text, row.place));
        }
    }
    faults
}

/// Whether a name has these words in it, and not only as a part of longer ones.
fn says(name: &str, words: &str) -> bool {
    let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let is_whole = |(at, found): (usize, &str)| ends(name[..at].chars().next_back()) && ends(name[at + found.len()..].chars().next());
    !words.is_empty() && name.match_indices(words).any(is_whole)
}

/// Areas that scroll by no more than a row: what is in them should have had its place.
pub fn scrolls_by_a_hair(window: &Harness<'_>) -> Vec<String> {
    const LEAST: f32 = 24.0;
    let painted = painted(window);
    let mut faults = Vec::new();
    for bar in bars(window).into_iter().filter(|bar| bar.height() > bar.width()) {
        let handles = painted.iter().filter_map(|(shape, _)| match shape {
            Shape::Rect(rect) if bar.expand(HAIR).contains_rect(rect.rect) && rect.rect.height() < bar.height() => Some(rect.rect.height()),
            _ => None,
        });
        let Some(handle) = handles.max_by(f32::total_cmp) else { continue };
        let more = bar.height() * (bar.height() / handle - 1.0);
        if more < LEAST {
            faults.push(format!("the area at the left of {bar:?} scrolls by {more:.0}"));
        }
    }
    faults
}

/// What moves although it was in sight when it got the keyboard, and what moves although nothing was done.
pub fn jumps(window: &mut Harness<'_>, presses: usize) -> Vec<String> {
    let places = |window: &Harness<'_>| rows(window).into_iter().map(|row| (row.text, row.place)).collect::<Vec<_>>();
    let mut faults = Vec::new();
    let before = places(window);
    window.run_steps(3);
    let after = places(window);
    if before != after {
        let moved = before.iter().zip(&after).find(|(before, after)| before != after);
        faults.push(format!("something moves although nothing was done: {moved:?}, {} rows and then {}", before.len(), after.len()));
    }
    for _ in 0..presses {
        let (words, before) = (rows(window), things(window));
        window.key_press(Key::Tab);
        window.run_steps(3);
        let root = window.root();
        let Some(node) = root.children_recursive().find(|node| node.accesskit_node().is_focused()) else { continue };
        let (name, Some(now)) = (node.accesskit_node().label().unwrap_or_default(), place(&node)) else { continue };
        let mut same = before.iter().filter(|(other, ..)| *other == name);
        let (Some((_, was, _)), None) = (same.next(), same.next()) else { continue };
        // What its words may be seen in, it may be seen in.
        let is_of = |row: &Row| was.contains_rect(row.place) && name.contains(row.text.trim_end_matches('…').trim());
        let was_seen = words.iter().any(|row| is_of(row) && row.clip.contains_rect(*was));
        if was_seen && (was.min - now.min).length() > HAIR {
            faults.push(format!("“{name}” jumps from {was:?} to {now:?} when it gets the keyboard"));
        }
    }
    faults
}

/// Whether a button can be seen wholly without scrolling; an error says where it is.
pub fn is_in_sight(window: &Harness<'_>, label: &str) -> Result<(), String> {
    let things = things(window);
    let found: Vec<&Rect> = things.iter().filter(|(name, ..)| name.starts_with(label)).map(|(_, rect, _)| rect).collect();
    let whole = window.ctx.content_rect().expand(0.5);
    let rows = rows_on_top(window);
    let shows = |rect: &Rect| {
        let mut words = rows.iter().filter(|row| rect.expand(HAIR).contains_rect(row.place)).peekable();
        whole.contains_rect(*rect) && words.peek().is_some() && words.all(|row| row.clip.expand(HAIR).contains_rect(*rect))
    };
    if found.iter().any(|rect| shows(rect)) { Ok(()) } else { Err(format!("“{label}” is not in sight: {found:?}")) }
}
