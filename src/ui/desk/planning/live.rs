//! A live feature: keep it, iterate it, or remove it, each with its price.

use crate::scenario::ItemId;
use crate::sim::{Decision, FeatureChange, ItemView, View};
use crate::tr;
use crate::ui::desk::{keys, words};
use crate::ui::egui::{Checkbox, Key, Ui};
use crate::ui::widgets::{Button, OptionRow};
use crate::ui::{Intent, Look, Type, number};

/// What is picked for a live feature.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::ui::desk) struct Choice {
    item: Option<ItemId>,
    picked: Option<usize>,
    hidden: bool,
}

/// The three options.
pub(in crate::ui::desk) fn show(ui: &mut Ui, view: &View<'_>, item: &ItemView, choice: &mut Choice) {
    let theme = Look::of(ui).theme;
    if choice.item != Some(item.id) {
        *choice = Choice { item: Some(item.id), ..Choice::default() };
    }
    if let Some(change) = item.change {
        let what =
            if matches!(change, FeatureChange::Remove { .. }) { tr!("planning-feature-removes") } else { tr!("planning-feature-iterates") };
        Type::NOTE.label(ui, what, theme.dim);
    }
    let shown = !choice.hidden;
    let decisions = [Decision::Keep(item.id), Decision::Iterate(item.id), Decision::Remove(item.id, shown)];
    let digit = keys::take_digit(ui);
    for (k, (title, price, note)) in options(view, item).iter().enumerate() {
        let refusal = view.allows(&decisions[k]).err().map(|r| words::refusal(&r));
        let row =
            OptionRow::new(k + 1, title).price(price).note(note).boxed().selected(choice.picked == Some(k)).locked(refusal.as_deref());
        if row.show(ui).clicked() || (digit == Some(k + 1) && refusal.is_none()) {
            choice.picked = Some(k);
        }
    }
    if let (Some(REMOVE), Some(sponsor)) = (choice.picked, item.sponsor) {
        let mut show_it = shown;
        let label = tr!("planning-feature-show", who = words::first_name(view, sponsor));
        ui.add(Checkbox::new(&mut show_it, Type::TEXT.rich(label, theme.ink)));
        choice.hidden = !show_it;
    }
}

/// The button that decides, in the bar that does not scroll away.
pub(in crate::ui::desk) fn decide(ui: &mut Ui, view: &View<'_>, item: &ItemView, choice: &mut Choice, out: &mut Vec<Intent>) {
    let picked = choice.picked.filter(|_| choice.item == Some(item.id));
    let (label, decision) = match picked {
        None => (tr!("planning-feature-decide"), None),
        Some(0) => (tr!("planning-feature-keep.confirm"), Some(Decision::Keep(item.id))),
        Some(REMOVE) => (tr!("planning-feature-remove.confirm"), Some(Decision::Remove(item.id, !choice.hidden))),
        Some(_) => (tr!("planning-feature-iterate.confirm"), Some(Decision::Iterate(item.id))),
    };
    let off = decision.is_none().then_some(tr!("planning-choose-first"));
    let pressed = Button::secondary(label).accented().off(off).width(ui.available_width()).show(ui).clicked();
    let entered = decision.is_some() && keys::nothing_focused(ui.ctx()) && keys::take(ui, Key::Enter);
    if let (true, Some(decision)) = (pressed || entered, decision)
        && view.allows(&decision).is_ok()
    {
        out.push(Intent::Decide(decision));
        choice.picked = None;
    }
}

fn options(view: &View<'_>, item: &ItemView) -> [(&'static str, String, String); 3] {
    let scenario = view.scenario();
    let features = &scenario.rules.features;
    let points = |removes| tr!("planning-points", points = number::plain(view.change_points(item, removes) as f32, 1));
    let used = number::percent(item.adoption as f32);
    let unused = number::plain(scenario.rules.outcome.unused as f32, 2);
    let gain = number::percent(features.iterate_gain as f32);
    let lost = number::share_change(scenario.rules.trust.removed_unshown as f32);
    let removal = match (item.sponsor, item.measured) {
        (Some(sponsor), true) => tr!("planning-feature-can-show", who = words::first_name(view, sponsor), trust = lost),
        (Some(sponsor), false) => tr!("planning-feature-no-measure", who = words::first_name(view, sponsor), trust = lost),
        (None, _) => tr!("planning-feature-not-asked").to_owned(),
    };
    [
        (tr!("planning-feature-keep"), number::points(0), tr!("planning-feature-keep-what", share = used, loss = unused)),
        (tr!("planning-feature-iterate"), points(false), tr!("planning-feature-iterate-what", share = gain)),
        (tr!("planning-feature-remove"), points(true), removal),
    ]
}

const REMOVE: usize = 2;
