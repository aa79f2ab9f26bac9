//! The page that a review is saved as says what the screens of the review say, and does nobody harm.

use std::{path::Path, sync::LazyLock};

use crate::{
    authored::shipped,
    harness::{
        keys::{click, press},
        read::{opened, places, says},
        reviewed::Reviewed,
        window,
    },
};
use egui_kittest::{Harness, kittest::Queryable as _};
use north_of_noise::{
    program::Stage,
    report,
    scenario::Scenario,
    score::debrief,
    ui::{
        Intent, Look,
        egui::{Key, vec2},
        number,
        screens::{ReviewData, ReviewState, review_ui},
    },
    words::{self, Points},
};

static REVIEWED: LazyLock<Reviewed> = LazyLock::new(|| Reviewed::new(shipped(), str::to_owned));

fn page(of: &Reviewed) -> String {
    let ReviewData { run, review, traces, .. } = of.data(Stage::Done);
    report::page(run, review.expect("it is reviewed"), traces)
}

/// What a piece of the page says.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut within = true;
    for part in html.split_inclusive(['<', '>']) {
        match (within, part.strip_suffix('<'), part.strip_suffix('>')) {
            (true, Some(said), _) => {
                text.push_str(said);
                within = false;
            }
            (true, None, _) => text.push_str(part),
            (false, _, closed) => within = closed.is_some(),
        }
    }
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].iter().fold(text, |text, (code, sign)| text.replace(code, sign))
}

/// What each of these elements holds.
fn all<'p>(page: &'p str, opens: &'p str, closes: &'p str) -> impl Iterator<Item = &'p str> {
    page.split(opens).skip(1).filter_map(move |rest| rest.split(closes).next())
}

/// The rows of all tables: what each is of, and its figure.
fn rows(page: &str) -> Vec<(String, String)> {
    let row = |row: &str| {
        let head = all(row, "<th", "</th>").next()?.split_once('>')?.1.split("<small>").next()?;
        let figure = all(row, "<td class=\"n\">", "</td>").next()?.split("<small>").next()?;
        Some((plain(head).trim().to_owned(), plain(figure).trim().to_owned()))
    };
    all(page, "<tr", "</tr>").filter_map(row).collect()
}

/// A window so high that all of a tab is in it.
fn screen(of: &'static Reviewed) -> Harness<'static> {
    let mut state = ReviewState::default();
    window::window(Look::default(), vec2(1280.0, 6000.0), move |ui| review_ui(ui, &of.data(Stage::Done), &mut state, &mut Vec::new()))
}

/// What a window says.
fn names(window: &Harness<'_>) -> Vec<String> {
    places(window).into_iter().map(|(said, _)| said).collect()
}

#[test]
fn every_figure_of_the_page_is_that_of_the_screen() {
    let page = page(&REVIEWED);
    let mut window = screen(&REVIEWED);
    click(&mut window, "Skip");
    let mut shown: Vec<String> = names(&window);
    press(&mut window, &[Key::Num4]);
    for more in window.query_all_by_label_contains("more") {
        more.click();
    }
    window.run();
    shown.extend(names(&window));
    for tab in [Key::Num2, Key::Num3] {
        press(&mut window, &[tab]);
        shown.extend(names(&window));
    }
    let rows = rows(&page);
    assert!(rows.len() > 30, "{} rows", rows.len());
    let is_shown = |(name, figure): &&(String, String)| {
        let figure = format!(", {figure}");
        shown.iter().any(|label| label.starts_with(name.as_str()) && label.contains(&figure))
    };
    let wrong: Vec<_> = rows.iter().filter(|row| !is_shown(row)).collect();
    assert!(wrong.is_empty(), "these are on the page alone: {wrong:#?}");

    let review = &REVIEWED.review;
    let said: Vec<String> = ["<p class=\"soft\">", "<p>", "<h3>"].iter().flat_map(|tag| all(&page, tag, "</")).map(plain).collect();
    let talk = debrief(review);
    let leak = talk.leaks.first().expect("something was lost");
    let well = &review.graded[talk.well_made.expect("something was well made")];
    let points = Points(&review.reference);
    let figures = [
        number::plain(points.difference(leak.lost), 1),
        points.worse(&well.grade),
        words::choice(&review.moment(well).view(), well.grade.chosen()),
        words::theme(REVIEWED.run.run().scenario(), leak.theme),
    ];
    for figure in figures {
        assert!(said.iter().any(|text| text.contains(&figure)), "{figure} is not on the page");
        assert!(shown.iter().any(|label| label.contains(&figure)), "{figure} is not on the screen");
    }
    let headline = words::headline(&review.scores);
    assert!(all(&page, "<p class=\"headline\"><b>", "</b>").eq([headline.as_str()]));
    for at in talk.turning_points {
        let (class, facts) = words::facts(&review.graded[at].grade, points);
        let line = format!("{class} · {facts}");
        assert!(plain(&page).contains(&line) && shown.iter().any(|label| label.contains(&line)), "{line}");
    }
}

/// A scenario whose author means harm.
fn hostile() -> Scenario {
    let bad = || String::from("<script>alert(\"1\")</script><img src=x onerror=alert(1)>&amp;");
    let mut scenario = shipped();
    (scenario.title, scenario.situation, scenario.product.name) = (bad(), bad(), bad());
    scenario.stakeholders.iter_mut().for_each(|who| who.name = bad());
    scenario.items.iter_mut().for_each(|item| item.title = bad());
    scenario.needs.iter_mut().for_each(|need| need.title = bad());
    scenario.requests.iter_mut().for_each(|request| request.title = bad());
    scenario.metrics.iter_mut().for_each(|metric| metric.name = bad());
    for dilemma in &mut scenario.dilemmas {
        dilemma.title = bad();
        dilemma.options.iter_mut().for_each(|option| (option.label, option.why) = (bad(), bad()));
    }
    scenario
}

#[test]
fn what_an_author_writes_does_no_harm_on_the_page() {
    let page = page(&Reviewed::new(hostile(), str::to_owned));
    assert!(page.matches("&lt;script&gt;alert(&quot;1&quot;)").count() > 5, "it is there as it was written");
    for harm in ["<script", "<img", "<link", "<iframe", "javascript:", "http:", "https:", "url(", "@import"] {
        assert!(!page.contains(harm), "{harm}");
    }
    // What is open is closed, in order.
    let mut open: Vec<&str> = Vec::new();
    for tag in all(&page, "<", ">") {
        let name = tag.split([' ', '\n']).next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed)),
            None if matches!(name, "!DOCTYPE" | "meta") => {}
            None => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn the_page_is_saved_on_request_and_opens_from_where_it_is() {
    let mut state = ReviewState::default();
    let mut asked = Vec::new();
    let mut window = window::window(Look::default(), window::USUAL, |ui| {
        let data = ReviewData { saved: Some(Path::new("/data/reviews/run.html")), ..REVIEWED.data(Stage::Done) };
        review_ui(ui, &data, &mut state, &mut asked);
    });
    click(&mut window, "Export");
    click(&mut window, "Save as one page");
    assert!(says(&window, "Saved as /data/reviews/run.html. A browser opens"));
    window.get_by_label("Open the page").click();
    window.step();
    assert_eq!(opened(&window).as_deref(), Some("/data/reviews/run.html"));
    drop(window);
    assert_eq!(asked, [Intent::SavePage]);
}
