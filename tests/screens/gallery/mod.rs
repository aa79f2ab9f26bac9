//! Every widget of the room in its states, with texts as long as authors write them.
use north_of_noise::ui::{
    Look, Type, Words,
    egui::Ui,
    icon::name,
    number,
    portrait::{Features, Hair, Portrait, size},
    widgets::{
        Button, DecisionMark, Evidence, EvidenceBar, InboxRow, MarkKind, OptionRow, Plane, ShareBar, Slider, Sparkline, Step, Timeline,
        TrustBar, card, chip, empty_state, error_card, filter_chip, key_chip, loading_card, loudness, mark, meaning_chip, power_bars,
        progress_bar, section_header, segments, separator, step_bar, tabs,
    },
};

/// A titled part of the gallery.
pub type Part = (&'static str, fn(&mut Ui));

/// All parts.
pub const PARTS: [Part; 12] = [
    ("type", type_scale),
    ("buttons", buttons),
    ("chips", chips),
    ("options", options),
    ("inbox", inbox),
    ("person", person),
    ("evidence", evidence),
    ("marks", marks),
    ("bars", bars),
    ("switches", switches),
    ("states", states),
    ("timeline", timeline),
];

fn type_scale(ui: &mut Ui) {
    let theme = Look::of(ui).theme;
    for (style, text) in [
        (Type::BIG, "North of Noise"),
        (Type::HEAD, "38 % ± 2"),
        (Type::LEAD_STRONG, "Draft invoice from the finished visit"),
        (Type::QUOTE, "“Nordkraft renew on the 14th and their board wants a wall screen with every open visit.”"),
        (Type::TITLE, "Work is lost when offline"),
        (Type::NOTE, "importance 24–38 · met 15–30 % · Šárka Þórsdóttir, Łódź · 1½ × 3 ≥ 4 °C €412k"),
    ] {
        style.label(ui, text, theme.ink);
    }
    for value in [-0.3, 1.1, 4.8, 7.0] {
        Type::TEXT.label(ui, number::effect(value, 1.6), theme.ink);
    }
    Type::TEXT.elided(
        ui,
        "A title that is much too long for the two lines it may have, and so it ends in an ellipsis, with the whole in its tooltip",
        theme.ink,
        2,
    );
    Words::new().add(Type::TEXT_STRONG, "29", theme.ink).add(Type::TEXT, " of 32 points · 91 %", theme.dim).show(ui);
}

fn buttons(ui: &mut Ui) {
    ui.horizontal_wrapped(|ui| {
        Button::primary("To the calendar").show(ui);
        Button::primary("To Sprint 4").off(Some("1 bet is due")).show(ui);
        Button::secondary("Swap").icon(name::ARROWS_DOWN_UP).show(ui);
        Button::secondary("Set the bet").accented().show(ui);
        Button::secondary("Leave out").off(Some("Taken by interruptions")).show(ui);
        Button::quiet("Show all").show(ui);
        Button::secondary("A label that somebody wrote without any thought of the width of a button").show(ui);
    });
}

fn chips(ui: &mut Ui) {
    let theme = Look::of(ui).theme;
    ui.horizontal_wrapped(|ui| {
        chip(ui, "5 points, estimated");
        meaning_chip(ui, name::CHECK_CIRCLE, "ready", theme.good);
        meaning_chip(ui, name::WARNING, "no need linked", theme.warn);
        filter_chip(ui, "all", Some(9), true);
        filter_chip(ui, "opinion only", Some(6), false);
        key_chip(ui, "3");
        key_chip(ui, "Esc");
        chip(ui, "a fact that is longer than any column and so it ends somewhere before the end of it all");
    });
}

fn options(ui: &mut Ui) {
    OptionRow::new(1, "Yes, by day 10").price("0 half-days").note("Trust +.05 kept, −.15 missed. Fits 3 of 10 forecasts.").show(ui);
    let why = "Shows the need behind the ask, in about 6 of 10 cases at this trust. Promises nothing.";
    OptionRow::new(3, "Ask why").price("1 half-day").note(why).selected(true).show(ui);
    OptionRow::new(6, "Offer an alternative").price("").locked(Some("Needs the need behind this ask. Ask why first.")).show(ui);
    let long = "Choose with Henrik what waits, and tell everybody who asked for one of those things the reason";
    OptionRow::new(4, long).price("4–6 points · 1 half-day").note("Work starts a day later.").boxed().show(ui);
    OptionRow::new(2, "Two people, the others keep the goal").price("4 points · 0 half-days").boxed().selected(true).show(ui);
}

fn inbox(ui: &mut Ui) {
    section_header(ui, None, "Inbox", "8 cards · 1 answered");
    separator(ui);
    let rafael = Features {
        hair: Some(Hair::Side),
        beard: Some(true),
        background: Some(1),
        skin: Some(4),
        glasses: Some(false),
        ..Features::default()
    };
    InboxRow::new(Portrait::new("rafael").features(rafael).trust(0.58), "Rafael Monteiro", "Wall screen for Nordkraft", 5)
        .selected(true)
        .show(ui);
    InboxRow::new(Portrait::new("henrik").trust(0.41), "Henrik Lindqvist", "Nightly spreadsheet", 3)
        .answered(Some("asked why · need found"))
        .show(ui);
    InboxRow::new(Portrait::new("leila").trust(0.55), "Leila Haddad", "Photo before a visit is closed", 3).show(ui);
    let long = "Two weeks for the sync engine, and then two more to be sure that it holds";
    InboxRow::new(Portrait::new("thandiwe"), "Thandiwe Nomvula Mokoena-Featherstonehaugh", long, 2).show(ui);
    ui.horizontal_wrapped(|ui| {
        loudness(ui, 5);
        let dim = Look::of(ui).theme.dim;
        Type::NOTE.label(ui, "loudness, not worth", dim);
    });
}

fn person(ui: &mut Ui) {
    let hairs = Hair::ALL;
    for trust in [0.2, 0.4, 0.55, 0.75] {
        ui.horizontal_wrapped(|ui| {
            for (i, hair) in hairs.into_iter().enumerate() {
                let beard = matches!(hair, Hair::Side | Hair::Bald);
                let features = Features { hair: Some(hair), background: Some(i as u8 % 8 + 1), beard: Some(beard), ..Features::default() };
                Portrait::new(&format!("person {i}")).features(features).trust(trust).size(size::CARD).show(ui, hair.name());
            }
        });
    }
    ui.horizontal_wrapped(|ui| {
        for key in ["rafael", "henrik", "leila", "thandiwe", "meera", "aiko", "samira", "jonas"] {
            Portrait::new(key).size(size::LINE).show(ui, key);
        }
    });
    ui.horizontal_wrapped(|ui| {
        TrustBar::new(0.58).override_at(0.3).show(ui);
        power_bars(ui, 4);
        TrustBar::new(0.41).override_at(0.3).show(ui);
        TrustBar::new(0.22).override_at(0.3).bare().show(ui);
    });
}

fn evidence(ui: &mut Ui) {
    let dim = Look::of(ui).theme.dim;
    for (low, mean, high, evidence) in [
        (-1.2, 0.9, 3.0, Evidence::Opinion),
        (-0.3, 1.3, 2.9, Evidence::Informed),
        (1.2, 2.1, 3.0, Evidence::Tested),
        (-0.7, 0.2, 1.1, Evidence::Tested),
        (-2.0, -1.1, -0.2, Evidence::Tested),
    ] {
        ui.horizontal_wrapped(|ui| {
            EvidenceBar::new(low, mean, high, evidence).show(ui);
            Type::NOTE.label(ui, format!("{} {}", number::signed(mean, 1), evidence.words()), dim);
        });
    }
}

fn marks(ui: &mut Ui) {
    let theme = Look::of(ui).theme;
    ui.horizontal_wrapped(|ui| {
        for (kind, plane) in [
            (MarkKind::Request, Plane::Strategic),
            (MarkKind::Calendar, Plane::Tactical),
            (MarkKind::Planning, Plane::Strategic),
            (MarkKind::Dilemma, Plane::Tactical),
            (MarkKind::Bet, Plane::Strategic),
        ] {
            mark(ui, kind, plane);
            Type::NOTE.label(ui, kind.words(), theme.ink);
        }
    });
}

fn bars(ui: &mut Ui) {
    let theme = Look::of(ui).theme;
    ShareBar::new(7, 9, 16).last(Some(4)).show(ui);
    ShareBar::new(2, 3, 16).last(Some(15)).show(ui);
    progress_bar(ui, 0.66, theme.accent, "re-running your decisions");
    step_bar(ui, &[Step::Done, Step::Done, Step::Now, Step::Ahead, Step::Ahead], "phase");
    ui.horizontal_wrapped(|ui| {
        Sparkline::new(&[412.0, 405.0, 418.0, 409.0, 415.0, 412.0]).noise(6.0).show(ui, "revenue");
        Sparkline::new(&[18.0, 22.0, 21.0, 27.0, 33.0]).show(ui, "points finished");
        Sparkline::new(&[5.0]).noise(1.0).show(ui, "one value");
        Sparkline::new(&[]).show(ui, "no value");
    });
    let (mut commitment, mut debt) = (0.91, 0.16);
    Slider::new(&mut commitment, 0.7..=1.3)
        .label("How much to plan")
        .value("29")
        .remark("of 32 points · 91 %")
        .ends("70 %", "130 %")
        .notch(1.0, "forecast")
        .show(ui);
    Slider::new(&mut debt, 0.0..=0.5).label("Share for debt").value("5").remark("points · 16 %").colour(theme.sky.haze).show(ui);
}

fn switches(ui: &mut Ui) {
    let (mut tab, mut view) = (0, 1);
    tabs(ui, &["Repeat complaints", "Revenue", "Active technicians", "North star", "Points"], &mut tab);
    segments(ui, &[(name::LIST_NUMBERS, "List"), (name::GRID_NINE, "Matrix"), (name::TREE_STRUCTURE, "Tree")], &mut view);
}

fn states(ui: &mut Ui) {
    let look = Look::of(ui);
    card(&look)
        .show(ui, |ui| empty_state(ui, name::TRAY, "Nothing waits", "Everybody has an answer. Go on to the calendar when you like."));
    loading_card(ui, "Re-running your decisions", 132, 200, "under other luck");
    let body = "The last line of the journal is torn. 148 decisions are whole; the file as it was is kept beside.";
    error_card(ui, "This run ends early", body, |ui| Button::secondary("Continue").show(ui));
}

fn timeline(ui: &mut Ui) {
    let kinds = [MarkKind::Request, MarkKind::Request, MarkKind::Calendar, MarkKind::Planning, MarkKind::Dilemma, MarkKind::Bet];
    let sprint = |count: usize| -> Vec<DecisionMark> {
        let plane = |i: usize| if i.is_multiple_of(3) { Plane::Tactical } else { Plane::Strategic };
        (0..count).map(|i| DecisionMark { kind: kinds[i % kinds.len()], plane: plane(i), title: format!("decision {i}") }).collect()
    };
    Timeline::new(&[sprint(8), sprint(14), sprint(1)], 8).now(2, 0.15).epilogue(6).show(ui);
}
