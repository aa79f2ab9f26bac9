//! What each shipped item did: what you believed when its work started, and what it was worth.
use super::digest::{Digest, Shipped, Verdict};
use crate::sim::{Grounds, View};
use crate::tr;
use crate::ui::{
    Look, Theme, Type, Words,
    egui::{Color32, RichText, Ui},
    icon::{self, Drawn},
    number, space,
    widgets::{Evidence, EvidenceBar, section_header, separator},
};

/// All shipped items, the best first.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, digest: &Digest) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::PACKAGE), tr!("end-items"), tr!("end-items.note"));
    if digest.shipped.is_empty() {
        Type::TEXT.label(ui, tr!("end-items-none"), theme.dim);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        EvidenceBar::new(-1.0, 0.5, 2.0, Evidence::Opinion).actual(1.2).show(ui);
        Type::NOTE.label(ui, tr!("end-items-legend"), theme.dim);
    });
    for shipped in &digest.shipped {
        separator(ui);
        row(ui, view, shipped);
    }
}

fn row(ui: &mut Ui, view: &View<'_>, shipped: &Shipped) {
    let theme = Look::of(ui).theme;
    let (mark, colour, word) = sign(shipped.verdict, &theme);
    ui.horizontal_top(|ui| {
        ui.label(RichText::new(mark).font(icon::font(Drawn::Outline, space::ICON_HEAD)).color(colour)).on_hover_text(word);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
            Type::TITLE.elided(ui, view.title(shipped.item), theme.ink, 2);
            Type::NOTE.in_short(ui, need(view, shipped), about(view, shipped), theme.dim);
            ui.horizontal_wrapped(|ui| outcome(ui, shipped, word, colour));
        });
    });
}

fn outcome(ui: &mut Ui, shipped: &Shipped, word: &str, colour: Color32) {
    let theme = Look::of(ui).theme;
    let worth = number::signed(shipped.worth as f32, 1);
    let few = Words::new().add(Type::NOTE_STRONG, word, colour);
    let mut words = few.clone();
    if let Some((believed, grounds)) = shipped.believed {
        let (mean, half) = (believed.mean as f32, believed.half_width() as f32);
        let bar = EvidenceBar::new(mean - half, mean, mean + half, evidence(grounds));
        if shipped.verdict == Verdict::Mandated {
            bar.show(ui)
        } else {
            bar.actual(shipped.worth as f32).show(ui)
        };
        words = words.add(Type::NOTE, format!("   {}", tr!("end-believed", effect = number::effect(mean, half))), theme.dim);
    }
    if shipped.verdict != Verdict::Mandated {
        words = words.add(Type::NOTE, format!("   {} ", tr!("end-came-to")), theme.dim).add(Type::NOTE_STRONG, worth, theme.ink);
    }
    few.in_short(ui, words, usize::MAX);
}

/// The need that it serves.
fn need<'a>(view: &View<'a>, shipped: &Shipped) -> &'a str {
    let need = view.item(shipped.item).and_then(|item| item.need).and_then(|need| view.scenario().needs.get(need.index()));
    need.map_or(tr!("end-need-unknown"), |need| need.title.as_str())
}

fn about(view: &View<'_>, shipped: &Shipped) -> String {
    let (item, need) = (view.item(shipped.item), need(view, shipped));
    let points = item.map_or(0.0, |item| item.spent.round()) as u32;
    let used = if shipped.removed {
        tr!("end-removed").to_owned()
    } else {
        tr!("end-used-by", share = number::percent(item.map_or(0.0, |item| item.adoption) as f32))
    };
    if item.is_some_and(|item| item.iterated) {
        tr!("end-item-improved", need = need, points = points, sprint = shipped.sprint, used = used)
    } else {
        tr!("end-item", need = need, points = points, sprint = shipped.sprint, used = used)
    }
}

fn sign(verdict: Verdict, theme: &Theme) -> (&'static str, Color32, &'static str) {
    match verdict {
        Verdict::Helped => (icon::name::CHECK_CIRCLE, theme.good, tr!("end-helped")),
        Verdict::DidNothing => (icon::name::MINUS_CIRCLE, theme.dim, tr!("end-did-nothing")),
        Verdict::Harmed => (icon::name::X_CIRCLE, theme.bad, tr!("end-harmed")),
        Verdict::Mandated => (icon::name::GAVEL, theme.dim, tr!("end-had-to-be")),
    }
}

fn evidence(grounds: Grounds) -> Evidence {
    match grounds {
        Grounds::Opinion => Evidence::Opinion,
        Grounds::Informed => Evidence::Informed,
        Grounds::Tested => Evidence::Tested,
    }
}
