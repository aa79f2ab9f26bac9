//! The pages of a group session, on phones and projected: values in, HTML out.
//!
//! Each is complete without script: forms are posted, a button loads the page again. `phone.js` makes the same page live
//! and takes its parts from here, so there is one place that draws. Their words are in the language that is spoken;
//! whatever a scenario or a person wrote is escaped by maud. The policy allows no style and no script in a page.

use crate::live::limits;
use crate::live::{Code, Door, Seen, SeenBallot, SeenBy, SeenError, SeenKind, SeenOption, SeenPhase, SeenResult, You};
use crate::tr;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The look of all pages.
pub(super) const STYLE: &str = include_str!("phone.css");
/// The script of all pages.
pub(super) const SCRIPT: &str = include_str!("phone.js");

/// The north star, where nothing is asked.
const STAR: PreEscaped<&str> = PreEscaped(
    "<svg aria-hidden=\"true\" viewBox=\"-24 -24 48 48\">\
     <path d=\"M0-23 2.5-2.5 23 0 2.5 2.5 0 23-2.5 2.5-23 0-2.5-2.5z\"/><circle r=\"4.5\"/></svg>",
);

/// The page to join by, with what went wrong.
pub(super) fn join(door: &Door, error: Option<&SeenError>) -> String {
    let parts = html! {
        (head(&door.title, tr!("phone-join"), None))
        main #page {
            (refusal(error))
            form #join method="post" action="/join" data-lost=(tr!("phone-join-lost")) {
                @if door.code.is_empty() {
                    (field("code", tr!("phone-join-code"), tr!("phone-join-code-what"), html! {
                        input #code.code name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false"
                            maxlength=(limits::NAME) aria-describedby="code-what";
                    }))
                } @else {
                    input type="hidden" name="code" value=(door.code);
                    p.lead { (tr!("phone-join-with", code = door.code.as_str())) }
                }
                @if door.asks_names {
                    (field("name", tr!("phone-join-name"), tr!("phone-join-name-what"), html! {
                        input #name name="name" autocomplete="nickname" maxlength=(limits::NAME) aria-describedby="name-what";
                    }))
                }
                (choice("role", tr!("phone-join-role"), &door.roles))
                (choice("team", tr!("phone-join-team"), &door.teams))
                button.main { (tr!("phone-join-go")) }
            }
        }
        footer { p.note { (tr!("phone-join-private")) } }
    };
    page(&door.lang, tr!("phone-join"), false, parts)
}

/// What a seat sees, with a form while a ballot is open, and with what went wrong.
pub(super) fn vote(seen: &Seen, error: Option<&SeenError>) -> String {
    let ballot = seen.ballot.as_ref();
    let parts = html! {
        (head(&place(seen), heading(seen), time_left(seen)))
        main #page data-tag=(seen.tag) data-ballot=[ballot.filter(|_| is_open(seen)).map(round)] {
            (refusal(error))
            @match ballot.filter(|_| is_open(seen)) {
                Some(ballot) => (vote_form(seen, ballot)),
                None => (told(seen)),
            }
        }
        (status(seen))
        footer {
            @if let Some(ballot) = ballot.filter(|_| takes_reasons(seen)) { (reason_form(seen, ballot)) }
            (reload("/v"))
            p.note #who { (who(&seen.you)) " " (heads(seen)) }
        }
    };
    page(&seen.lang, heading(seen), false, parts)
}

/// The projected view: what everybody sees, and the code to join by.
pub(super) fn screen(seen: &Seen, code: &Code) -> String {
    let parts = html! {
        (head(&place(seen), heading(seen), time_left(seen)))
        main #page data-tag=(seen.tag) data-ballot=[seen.ballot.as_ref().filter(|_| is_open(seen)).map(round)] {
            @if seen.phase == SeenPhase::Lobby { p.big { (code) } }
            (told(seen))
        }
        (status(seen))
        footer {
            (reload(""))
            p.note #who { (tr!("phone-join-with", code = code.as_str())) ". " (heads(seen)) }
        }
    };
    page(&seen.lang, heading(seen), true, parts)
}

fn page(lang: &str, title: &str, is_projected: bool, parts: Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html.screen[is_projected] lang=(lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="dark light";
                title { (tr!("phone-tab", what = title)) }
                link rel="stylesheet" href="/phone.css";
                script src="/phone.js" defer {}
            }
            body { (parts) }
        }
    };
    page.into_string()
}

fn head(above: &str, title: &str, time: Option<Markup>) -> Markup {
    html! {
        header {
            div {
                p.note { (above) }
                h1 #title tabindex="-1" { (title) }
            }
            @if let Some(time) = time { (time) }
        }
    }
}

fn refusal(error: Option<&SeenError>) -> Markup {
    html! { p.refused #refused role="alert" hidden[error.is_none()] { @if let Some(error) = error { (error.say) } } }
}

/// For browsers without script; the script hides it.
fn reload(address: &str) -> Markup {
    html! {
        form.reload method="get" action=(address) {
            p.note { (tr!("phone-reload-what")) }
            button { (tr!("phone-reload")) }
        }
    }
}

fn field(id: &str, label: &str, what: &str, input: Markup) -> Markup {
    html! {
        div.field {
            label for=(id) { (label) }
            p.note id={ (id) "-what" } { (what) }
            (input)
        }
    }
}

/// One of a list, or no answer; nothing if there is no list.
fn choice(id: &str, label: &str, among: &[String]) -> Markup {
    html! {
        @if !among.is_empty() {
            div.field {
                label for=(id) { (label) }
                select id=(id) name=(id) {
                    option value="" { (tr!("phone-join-open")) }
                    @for one in among { option { (one) } }
                }
            }
        }
    }
}

/// Whether votes are taken.
fn is_open(seen: &Seen) -> bool {
    !seen.paused && matches!(seen.phase, SeenPhase::Asking | SeenPhase::Closing)
}

/// Whether reasons are taken: people type slowly, and what they mean is talked about afterwards.
fn takes_reasons(seen: &Seen) -> bool {
    !seen.paused && matches!(seen.phase, SeenPhase::Asking | SeenPhase::Closing | SeenPhase::Shown | SeenPhase::Talking)
}

/// What a ballot's round is called in the page.
fn round(ballot: &SeenBallot) -> String {
    format!("{}.{}", ballot.id, ballot.round)
}

fn place(seen: &Seen) -> String {
    let parts = [seen.title.as_str(), seen.place.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn heading(seen: &Seen) -> &'static str {
    match seen.phase {
        SeenPhase::Ended => tr!("phone-ended"),
        _ if seen.paused => tr!("phone-paused"),
        SeenPhase::Lobby if is_projected(seen) => tr!("phone-join"),
        SeenPhase::Lobby => tr!("phone-lobby"),
        SeenPhase::Watching if is_projected(seen) => tr!("phone-screen-watching"),
        SeenPhase::Watching => tr!("phone-watching"),
        SeenPhase::Asking | SeenPhase::Closing if is_projected(seen) => tr!("phone-screen-voting"),
        SeenPhase::Asking | SeenPhase::Closing => tr!("phone-voting"),
        SeenPhase::Shown => tr!("phone-shown"),
        SeenPhase::Talking => tr!("phone-talking"),
        SeenPhase::Decided => tr!("phone-decided"),
        SeenPhase::Debrief => tr!("phone-debrief"),
    }
}

/// What everybody sees has no seat.
fn is_projected(seen: &Seen) -> bool {
    seen.you.seat == 0
}

/// What is told where nobody votes.
fn told(seen: &Seen) -> Markup {
    // What the script does is said only where it does it.
    let calm = |text: &str, by_itself: &str| html! { div.calm { (STAR) p.lead { (text) " " span.by-itself { (by_itself) } } } };
    match seen.phase {
        SeenPhase::Ended => html! { (calm(tr!("phone-ended-what"), "")) (own_votes(seen)) },
        _ if seen.paused => calm(tr!("phone-paused-what"), tr!("phone-paused-what.by-itself")),
        SeenPhase::Lobby if is_projected(seen) => calm(tr!("phone-screen-lobby"), ""),
        SeenPhase::Lobby => calm(tr!("phone-lobby-what"), tr!("phone-lobby-what.by-itself")),
        SeenPhase::Debrief => html! { (calm(tr!("phone-debrief-what"), "")) (own_votes(seen)) },
        SeenPhase::Watching => html! {
            (calm(tr!("phone-watching-what"), tr!("phone-watching-what.by-itself")))
            @if let (Some(ballot), Some(result)) = (&seen.ballot, &seen.result) {
                h2 { (tr!("phone-watching-last")) }
                (outcome(seen, ballot, result))
            }
        },
        SeenPhase::Asking | SeenPhase::Closing | SeenPhase::Shown | SeenPhase::Talking | SeenPhase::Decided => html! {
            @if let Some(talk) = &seen.talk { p.lead { (talk.text) } }
            @match (&seen.ballot, &seen.result) {
                (Some(ballot), Some(result)) => (outcome(seen, ballot, result)),
                (Some(ballot), None) => {
                    (question(ballot))
                    ul.options { @for option in &ballot.options { li { (option_text(option)) } } }
                },
                (None, _) => {}
            }
        },
    }
}

/// How this seat voted.
fn own_votes(seen: &Seen) -> Markup {
    html! {
        @if !seen.votes.is_empty() {
            h2 { (tr!("phone-own-votes")) }
            ul.own {
                @for vote in &seen.votes {
                    li {
                        p.note { (vote.text) }
                        p {
                            b { (vote.first) }
                            @if let Some(last) = &vote.last { " " (tr!("phone-own-then", last = last.as_str())) }
                        }
                        @if !vote.decided.is_empty() { p.note { (tr!("phone-own-decided", decided = vote.decided.as_str())) } }
                    }
                }
            }
        }
    }
}

/// What a closed ballot came to, as far as it is known.
fn outcome(seen: &Seen, ballot: &SeenBallot, result: &SeenResult) -> Markup {
    html! {
        @if let Some(chosen) = &result.chosen { (decided(ballot, chosen, result.by)) }
        (question(ballot))
        (table(seen, ballot, result))
    }
}

/// Who asks what.
fn question(ballot: &SeenBallot) -> Markup {
    html! {
        @if !ballot.who.is_empty() {
            span.who {
                span.face aria-hidden="true" { (ballot.who.chars().take(1).collect::<String>()) }
                span { b { (ballot.who) } @if !ballot.role.is_empty() { small { (ballot.role) } } }
            }
        }
        span.question { (ballot.text) }
    }
}

fn vote_form(seen: &Seen, ballot: &SeenBallot) -> Markup {
    let is_several = ballot.kind == SeenKind::Some;
    let sort = if is_several { "checkbox" } else { "radio" };
    html! {
        form #vote method="post" action="/v/vote" data-max=(ballot.max) data-several[is_several] {
            input type="hidden" name="ballot" value=(ballot.id);
            input type="hidden" name="round" value=(ballot.round);
            fieldset.chance[ballot.kind == SeenKind::Chance] {
                legend { (question(ballot)) @if is_several { small { (tr!("phone-most", count = ballot.max)) } } }
                @for (at, option) in (0_u32..).zip(&ballot.options) {
                    @let id = format!("pick-{at}");
                    div.option {
                        input id=(id) type=(sort) name="pick" value=(at) checked[seen.mine.pick.contains(&at)]
                            disabled[option.locked.is_some()];
                        // The label is the whole row, so that no thumb misses it.
                        label for=(id) { span { (option_text(option)) } }
                    }
                }
            }
            button.main #send { (tr!("phone-send")) }
        }
    }
}

/// What an option is, what it costs and why it cannot be chosen.
fn option_text(option: &SeenOption) -> Markup {
    html! {
        b { (option.title) }
        @if !option.price.is_empty() { small { (option.price) } }
        @if let Some(reason) = &option.locked { small.locked { (tr!("phone-locked", reason = reason.as_str())) } }
    }
}

fn reason_form(seen: &Seen, ballot: &SeenBallot) -> Markup {
    let said = seen.mine.reason.as_str();
    html! {
        div #why data-round=(round(ballot)) {
            details #reason hidden[seen.mine.pick.is_empty()] {
                summary { (tr!("phone-reason")) }
                form method="post" action="/v/reason" {
                    label for="text" { (tr!("phone-reason-label")) }
                    input #text name="text" value=(said) maxlength=(limits::REASON) autocomplete="off";
                    button { (tr!("phone-reason-send")) }
                }
            }
            p #said data-text=(tr!("phone-reason-said", reason = "{reason}")) hidden[said.is_empty()] {
                @if !said.is_empty() { (tr!("phone-reason-said", reason = said)) }
            }
        }
    }
}

/// What the group came to.
fn decided(ballot: &SeenBallot, chosen: &[u32], by: Option<SeenBy>) -> Markup {
    let options = chosen.iter().filter_map(|at| ballot.options.get(*at as usize));
    html! {
        div.decided {
            @if chosen.is_empty() { p { b { (tr!("phone-nothing-chosen")) } } }
            @for option in options { p { b { (option.title) } @if !option.price.is_empty() { small { (option.price) } } } }
            @match by {
                Some(SeenBy::Majority) if ballot.kind == SeenKind::Chance => p.note { (tr!("phone-by-median")) },
                Some(SeenBy::Majority) => p.note { (tr!("phone-by-majority")) },
                Some(SeenBy::Host) => p.note { (tr!("phone-by-host")) },
                None => {}
            }
        }
    }
}

/// Counts as figures and as bars, a second round beside the first.
fn table(seen: &Seen, ballot: &SeenBallot, result: &SeenResult) -> Markup {
    let before = result.before.as_deref();
    let most = result.counts.iter().chain(before.unwrap_or_default()).copied().max().unwrap_or_default();
    let count = |counts: &[u32], at: u32| counts.get(at as usize).copied().unwrap_or_default();
    let chosen = result.chosen.as_deref().unwrap_or_default();
    html! {
        table {
            caption { (tr!("phone-result-of", count = seen.seats.voted)) }
            thead {
                tr {
                    th scope="col" { (tr!("phone-result-option")) }
                    @if before.is_some() {
                        th.n scope="col" { (tr!("phone-result-round", round = ballot.round.saturating_sub(1))) }
                        th.n scope="col" { (tr!("phone-result-round", round = ballot.round)) }
                    } @else {
                        th.n scope="col" { (tr!("phone-result")) }
                    }
                }
            }
            tbody {
                @for (at, option) in (0_u32..).zip(&ballot.options) {
                    @let is_mine = seen.mine.pick.contains(&at);
                    tr.mine[is_mine] {
                        th scope="row" {
                            b { (option.title) }
                            @if is_mine { " " small.tag { (tr!("phone-result-yours")) } }
                            @if chosen.contains(&at) { " " small.tag.chosen { (tr!("phone-result-chosen")) } }
                            @if let Some(before) = before { (bar(count(before, at), most, "before")) }
                            (bar(count(&result.counts, at), most, "now"))
                        }
                        @if let Some(before) = before { td.n.dim { (count(before, at)) } }
                        td.n { (count(&result.counts, at)) }
                    }
                }
            }
        }
    }
}

/// A bar in parts of the longest; its figure is beside it.
fn bar(count: u32, most: u32, of: &str) -> Markup {
    const WHOLE: u32 = 100;
    let share = (count * WHOLE).checked_div(most).unwrap_or_default();
    html! { svg.bar.(of) aria-hidden="true" { rect width={ (share) "%" } height="100%" {} } }
}

/// The time that is left, as a guide: the host extends it, and says when it ends.
fn time_left(seen: &Seen) -> Option<Markup> {
    const MS_PER_S: u64 = 1_000;
    const S_PER_MINUTE: u64 = 60;
    let left = match seen.phase {
        _ if seen.paused => None,
        SeenPhase::Asking => seen.ballot.as_ref()?.hint_ms,
        SeenPhase::Talking => seen.talk.as_ref()?.left_ms,
        _ => None,
    }?;
    let seconds = left.div_ceil(MS_PER_S);
    Some(html! {
        p.time {
            span.unseen { (tr!("phone-time")) " " }
            svg aria-hidden="true" viewBox="0 0 20 20" { circle cx="10" cy="11.5" r="7" {} path d="M10 11.5l2.8-2.8M7.5 1.5h5" {} }
            b #time data-left=(left) { (seconds / S_PER_MINUTE) ":" (format!("{:02}", seconds % S_PER_MINUTE)) }
        }
    })
}

/// The one line that is read out when it changes. All that the script may say in it comes along.
fn status(seen: &Seen) -> Markup {
    let has_voted = !seen.mine.pick.is_empty();
    let (mood, text) = match seen.phase {
        _ if seen.paused || is_projected(seen) => ("", ""),
        SeenPhase::Closing => (if has_voted { "sent" } else { "" }, tr!("phone-status-closing")),
        SeenPhase::Asking if has_voted => ("sent", tr!("phone-status-sent")),
        SeenPhase::Asking => ("", tr!("phone-status-open")),
        SeenPhase::Shown if has_voted => ("", tr!("phone-status-counted")),
        SeenPhase::Shown => ("", tr!("phone-status-not-voted")),
        _ => ("", ""),
    };
    // Through a pause, and while it closes, the script keeps a choice that was not sent yet; after the end it asks no more.
    let phase = match seen.phase {
        SeenPhase::Ended => "ended",
        _ if seen.paused => "paused",
        SeenPhase::Closing => "closing",
        _ => "",
    };
    html! {
        p #status role="status" data-mood=(mood) data-phase=(phase)
            data-open=(tr!("phone-status-open"))
            data-unsent=(tr!("phone-status-unsent"))
            data-sending=(tr!("phone-status-sending"))
            data-sent=(tr!("phone-status-sent"))
            data-again=(tr!("phone-status-again"))
            data-lost=(tr!("phone-status-lost"))
            data-back=(tr!("phone-status-back"))
            data-closing=(tr!("phone-status-closing"))
            data-full=(tr!("phone-status-full"))
            data-reason=(tr!("phone-status-reason")) { (text) }
    }
}

/// Who this phone is to the others.
fn who(you: &You) -> Markup {
    let parts = [Some(tr!("phone-seat", seat = you.seat)), you.role.clone(), you.team.clone()];
    html! {
        (parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")) ". "
        @match &you.name {
            Some(name) => (tr!("phone-name", name = name.as_str())),
            None => (tr!("phone-no-name")),
        }
    }
}

/// How many are there, and how many of them have voted; the script fills in new figures.
fn heads(seen: &Seen) -> Markup {
    let (here, voted) = (seen.seats.here, seen.seats.voted);
    let (text, now) = if is_open(seen) {
        (tr!("phone-voted", voted = "{voted}", here = "{here}"), tr!("phone-voted", voted = voted, here = here))
    } else {
        (tr!("phone-here", count = "{here}"), tr!("phone-here", count = here))
    };
    html! { span #heads data-text=(text) { (now) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::live::{ErrorName, Heads, Mine, OwnVote, Talk};
    use std::collections::BTreeMap;

    const PHASES: [SeenPhase; 9] = [
        SeenPhase::Lobby,
        SeenPhase::Watching,
        SeenPhase::Asking,
        SeenPhase::Closing,
        SeenPhase::Shown,
        SeenPhase::Talking,
        SeenPhase::Decided,
        SeenPhase::Debrief,
        SeenPhase::Ended,
    ];

    /// A state in which everything that can be there is there, each text being this one.
    fn full(phase: SeenPhase, text: &str) -> Seen {
        let option = |locked: bool| SeenOption { title: text.into(), price: text.into(), locked: locked.then(|| text.into()) };
        let ballot = SeenBallot {
            id: 1,
            round: 2,
            kind: SeenKind::One,
            max: 1,
            who: text.into(),
            role: text.into(),
            text: text.into(),
            options: (0..8).map(|at| option(at == 7)).collect(),
            hint_ms: Some(24_000),
            closing_ms: None,
        };
        let result = SeenResult { counts: vec![1; 8], before: Some(vec![2; 8]), chosen: Some(vec![0]), by: Some(SeenBy::Host) };
        let is_closed = !matches!(phase, SeenPhase::Asking | SeenPhase::Closing);
        Seen {
            tag: "a.1".into(),
            phase,
            paused: false,
            title: text.into(),
            place: text.into(),
            lang: "en".into(),
            ballot: Some(ballot),
            mine: Mine { pick: vec![0], reason: text.into() },
            seats: Heads { here: 14, voted: 11 },
            result: is_closed.then_some(result),
            talk: (phase == SeenPhase::Talking).then(|| Talk { text: text.into(), left_ms: Some(61_000) }),
            votes: vec![OwnVote { text: text.into(), first: text.into(), last: Some(text.into()), decided: text.into() }],
            you: You { seat: 3, name: Some(text.into()), role: Some(text.into()), team: Some(text.into()) },
        }
    }

    fn door(text: &str) -> Door {
        let list = vec![text.to_owned()];
        Door { title: text.into(), lang: "en".into(), asks_names: true, roles: list.clone(), teams: list, code: String::new() }
    }

    fn code() -> Code {
        Code::typed("tide 42").expect("a code")
    }

    /// All pages, with a text wherever one can be.
    fn all(text: &str) -> Vec<String> {
        let error = SeenError { error: ErrorName::Closed, say: text.into() };
        let mut pages =
            vec![join(&door(text), None), join(&door(text), Some(&error)), join(&Door { code: text.into(), ..door(text) }, None)];
        for phase in PHASES {
            for paused in [false, true] {
                let seen = Seen { paused, ..full(phase, text) };
                pages.extend([vote(&seen, None), vote(&seen, Some(&error))]);
                pages.push(screen(&Seen { mine: Mine::default(), you: You::default(), ..seen }, &code()));
            }
        }
        pages
    }

    #[test]
    fn what_people_and_authors_write_is_text_and_never_markup() {
        for page in all("<script>alert(1)</script>\" onfocus=\"alert(1)") {
            assert!(!page.contains("<script>") && !page.contains("\" onfocus"), "{page}");
            assert!(page.contains("&lt;script&gt;alert(1)"), "{page}");
        }
    }

    #[test]
    fn a_page_asks_for_nothing_that_the_policy_forbids() {
        for page in all("x") {
            for forbidden in ["<style", " style=", " onclick", "javascript:", "data:", "http:", "https:", "//"] {
                assert!(!page.contains(forbidden), "{forbidden} in {page}");
            }
            assert_eq!(page.matches("<script").count(), 1, "{page}");
        }
    }

    #[test]
    fn a_page_with_its_style_and_script_is_below_thirty_kilobytes() {
        const MOST: usize = 30_000;
        let longest = all("Two people, the others keep the goal").iter().map(String::len).max().unwrap_or_default();
        assert!(STYLE.len() + SCRIPT.len() + longest < MOST, "{} + {} + {longest}", STYLE.len(), SCRIPT.len());
    }

    #[test]
    fn each_state_has_one_heading_one_status_line_and_a_way_on_without_script() {
        for phase in PHASES {
            let page = vote(&full(phase, "x"), None);
            for once in ["<h1", "role=\"status\"", "<form class=\"reload\""] {
                assert_eq!(page.matches(once).count(), 1, "{once} in {page}");
            }
            let takes_votes = matches!(phase, SeenPhase::Asking | SeenPhase::Closing);
            assert_eq!(page.contains("action=\"/v/vote\""), takes_votes, "{page}");
        }
    }

    #[test]
    fn a_locked_option_stays_with_its_reason_and_cannot_be_chosen() {
        let page = vote(&full(SeenPhase::Asking, "no half-day is left"), None);
        assert_eq!(page.matches(" disabled").count(), 1, "{page}");
        assert_eq!(page.matches("Not possible now: no half-day is left").count(), 1, "{page}");
    }

    #[test]
    fn votes_are_figures_in_a_table_with_the_round_before() {
        let mut seen = full(SeenPhase::Shown, "x");
        if let Some(result) = &mut seen.result {
            result.counts = vec![9, 0];
            result.before = Some(vec![4, 3]);
        }
        let page = vote(&seen, None);
        assert!(page.contains("<td class=\"n dim\">4</td><td class=\"n\">9</td>"), "{page}");
        assert!(page.contains("<td class=\"n dim\">3</td><td class=\"n\">0</td>"), "{page}");
        assert!(page.contains("Round 1") && page.contains("Round 2") && page.contains("your choice"), "{page}");
    }

    #[test]
    fn the_projected_view_takes_nothing() {
        for phase in PHASES {
            let page = screen(&Seen { mine: Mine::default(), you: You::default(), ..full(phase, "x") }, &code());
            assert!(!page.contains("<input") && !page.contains("method=\"post\"") && page.contains("TIDE-42"), "{page}");
        }
    }

    /// `name: "#123456"` of a part of the theme, or `--name: #123456` of the style.
    fn colours(part: &str) -> BTreeMap<String, String> {
        let marks = part.match_indices('#').filter_map(|(at, _)| part.get(at..at + 7).map(|hex| (at, hex)));
        let name = |at: usize| part.get(..at)?.trim_end_matches(['"', ' ', ':']).rsplit([' ', '-', '(', '\n']).next().map(str::to_owned);
        marks.filter_map(|(at, hex)| Some((name(at)?, hex.to_owned()))).collect()
    }

    #[test]
    fn colours_are_those_of_the_theme() {
        let theme = include_str!("../../../assets/theme.ron");
        let schemes = ["dark: (", "light: (", "high_contrast: ("];
        let styles: Vec<&str> = STYLE.split(":root {").skip(1).collect();
        assert_eq!(styles.len(), schemes.len());
        for (scheme, style) in schemes.iter().zip(styles) {
            let (_, tokens) = theme.split_once(scheme).expect("a theme");
            let theirs = colours(tokens.split_once(')').expect("its end").0);
            let ours = colours(style.split_once('}').expect("its end").0);
            assert!(ours.len() > 8, "{ours:?}");
            for (name, hex) in ours {
                assert_eq!(theirs.get(&name), Some(&hex), "{scheme} {name}");
            }
        }
    }
}
