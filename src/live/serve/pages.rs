//! The pages of phones, which work without script: join, vote, and the projected view.
//!
//! Values in, text out. Everything that people typed is escaped by maud.

use crate::live::{Code, Door, Seen, SeenBallot, SeenError, SeenKind, SeenPhase, SeenResult};
use crate::tr;
use maud::{DOCTYPE, Markup, html};

/// The look of all pages.
pub(super) const STYLE: &str = "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:40rem;margin:auto;padding:1rem;color-scheme:light dark}\
fieldset{border:0;padding:0;margin:0}legend{padding:0}label.option{display:block;border:2px solid;border-radius:.5rem;padding:1rem;margin:.75rem 0}\
button,input,select{font:inherit;padding:.75rem;width:100%;box-sizing:border-box}label.option input{width:auto}[role=status]{min-height:1.5em}\
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.5rem}";
/// The script of all pages: none yet, the pages do without.
pub(super) const SCRIPT: &str = "";

/// The page to join by, with what went wrong.
pub(super) fn join(door: &Door, error: Option<&SeenError>) -> String {
    let select = |name: &str, title: &str, all: &[String]| {
        html! {
            @if !all.is_empty() {
                p { label { (title) select name=(name) { option value="" { "–" } @for one in all { option { (one) } } } } }
            }
        }
    };
    let body = html! {
        h1 { (door.title) }
        (status(error))
        form method="post" action="/join" {
            p { label { (tr!("live-page-code")) input name="code" value=(door.code) autocomplete="off" autocapitalize="characters" required; } }
            @if door.asks_names {
                p { label { (tr!("live-page-name")) input name="name" maxlength=(crate::live::limits::NAME) autocomplete="off"; } }
            }
            (select("role", tr!("live-page-role"), &door.roles))
            (select("team", tr!("live-page-team"), &door.teams))
            p { button { (tr!("live-page-join")) } }
        }
        p { (tr!("live-page-plain")) }
    };
    page(&door.lang, &door.title, body)
}

/// What a seat sees, with a form while a ballot is open, and with what went wrong.
pub(super) fn vote(seen: &Seen, error: Option<&SeenError>) -> String {
    let is_open = matches!(seen.phase, SeenPhase::Asking | SeenPhase::Closing) && !seen.paused;
    let body = html! {
        p { (seen.place) }
        (status(error))
        @match &seen.ballot {
            Some(ballot) if is_open => (form(seen, ballot)),
            Some(ballot) => { (asked(ballot)) @if let Some(result) = &seen.result { (table(ballot, result)) } },
            None => h1 { (phase(seen)) },
        }
        @if let Some(talk) = &seen.talk { p { strong { (talk.text) } } }
        @if seen.ballot.is_some() { p { (tr!("live-page-voted", voted = seen.seats.voted, here = seen.seats.here)) } }
        form method="get" action="/v" { button { (tr!("live-page-reload")) } }
    };
    page(&seen.lang, &seen.title, body)
}

/// The projected view: what everybody sees.
pub(super) fn screen(seen: &Seen, code: &Code) -> String {
    let body = html! {
        p { (code) " · " (seen.place) }
        @match &seen.ballot {
            Some(ballot) => { (asked(ballot)) @match &seen.result {
                Some(result) => (table(ballot, result)),
                None => ol { @for option in &ballot.options { li { (option.title) " " small { (option.price) } } } },
            } },
            None => h1 { (phase(seen)) },
        }
        @if let Some(talk) = &seen.talk { p { strong { (talk.text) } } }
        p { (tr!("live-page-voted", voted = seen.seats.voted, here = seen.seats.here)) }
    };
    page(&seen.lang, &seen.title, body)
}

fn page(lang: &str, title: &str, body: Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="stylesheet" href="/phone.css";
            }
            body { main { (body) } }
        }
    };
    page.into_string()
}

/// The one line that says how it stands.
fn status(error: Option<&SeenError>) -> Markup {
    html! { p role="status" { @if let Some(error) = error { (error.say) } } }
}

fn phase(seen: &Seen) -> &'static str {
    match seen.phase {
        _ if seen.paused => tr!("live-no-paused"),
        SeenPhase::Ended => tr!("live-page-ended"),
        SeenPhase::Debrief => tr!("live-page-debrief"),
        _ => tr!("live-page-wait"),
    }
}

fn asked(ballot: &SeenBallot) -> Markup {
    html! {
        @if !ballot.who.is_empty() { p { strong { (ballot.who) } " " (ballot.role) } }
        h1 { (ballot.text) }
    }
}

fn form(seen: &Seen, ballot: &SeenBallot) -> Markup {
    let kind = if ballot.kind == SeenKind::Some { "checkbox" } else { "radio" };
    html! {
        form method="post" action="/v/vote" {
            input type="hidden" name="ballot" value=(ballot.id);
            input type="hidden" name="round" value=(ballot.round);
            fieldset {
                legend { (asked(ballot)) }
                @for (place, option) in (0_u32..).zip(&ballot.options) {
                    label.option {
                        input type=(kind) name="pick" value=(place) checked[seen.mine.pick.contains(&place)] disabled[option.locked.is_some()];
                        " " (option.title) br; small { (option.price) @if let Some(locked) = &option.locked { " " (locked) } }
                    }
                }
            }
            button { (tr!("live-page-vote")) }
        }
        @if !seen.mine.pick.is_empty() {
            form method="post" action="/v/reason" {
                p { label { (tr!("live-page-reason")) input name="text" value=(seen.mine.reason) maxlength=(crate::live::limits::REASON) autocomplete="off"; } }
                button { (tr!("live-page-say")) }
            }
        }
    }
}

fn table(ballot: &SeenBallot, result: &SeenResult) -> Markup {
    html! {
        table {
            thead { tr {
                th scope="col" { (tr!("live-page-option")) }
                @if result.before.is_some() { th scope="col" { (tr!("live-page-before")) } }
                th scope="col" { (tr!("live-page-votes")) }
            } }
            tbody { @for (place, option) in ballot.options.iter().enumerate() { tr {
                th scope="row" {
                    (option.title)
                    @if result.chosen.as_ref().is_some_and(|chosen| chosen.contains(&(place as u32))) { " ✓" }
                }
                @if let Some(before) = &result.before { td { (before.get(place).copied().unwrap_or(0)) } }
                td { (result.counts.get(place).copied().unwrap_or(0)) }
            } } }
        }
    }
}
