//! Matrix and tree where there is no room for columns: an indented list, one need after the other.

use super::knowing::Knowing;
use super::leaf;
use super::served::{self, Serving};
use super::tree::Tree;
use super::walk::{self, Along};
use crate::scenario::ItemId;
use crate::sim::View;
use crate::tr;
use crate::ui::desk::{DeskState, scrolled, words};
use crate::ui::egui::accesskit::Role;
use crate::ui::egui::{Id, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};
use crate::ui::icon::{Drawn, name};
use crate::ui::{Look, Type, Words, icon, number, space};

/// The list; it scrolls down. In place of the matrix it says of each need what is missing.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, tree: &Tree, flags: bool, state: &mut DeskState) {
    let theme = Look::of(ui).theme;
    let mut places: Vec<(Id, Rect)> = Vec::new();
    let shown: Vec<ItemId> = tree.served().chain(tree.orphans()).map(|serving| serving.item.id).collect();
    walk::stop(ui, view, &mut state.planning, &shown);
    scrolled(ui, "tree as a list", space::PAD_LIST, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(space::PAD_LIST);
        if let Some((_, metric, value, _)) = words::north_star_share(view) {
            let reading = format!("  {} {}", words::metric_value(metric, value), words::metric_noise(metric).unwrap_or_default());
            Words::new()
                .add(Type::TEXT_STRONG, format!("{} ", name::STAR_FOUR), theme.sky.star)
                .add(Type::TEXT_STRONG, &metric.name, theme.ink)
                .add(Type::NOTE, reading, theme.dim)
                .show(ui);
        }
        for branch in &tree.branches {
            ui.add_space(space::PAD_LIST);
            show_need(ui, view, branch);
            let flag = served::flag(view, &tree.items, branch.need.id);
            if flags && !branch.items.is_empty() {
                let colour = if flag.warns { theme.warn } else { theme.dim };
                let said = if flag.word.is_empty() { flag.note } else { tr!("said-about", subject = flag.word, what = flag.note) };
                indented(ui, |ui| Type::NOTE.label(ui, format!("{} {said}", flag.icon), colour));
            }
            for serving in &branch.items {
                places.push(show_item(ui, view, serving, tree, state));
            }
            if branch.items.is_empty() {
                indented(ui, |ui| Type::TEXT.label(ui, served::unserved(view, branch.need.id), theme.warn));
            }
        }
        let orphans: Vec<&Serving> = tree.orphans().collect();
        if !orphans.is_empty() {
            ui.add_space(space::PAD_LIST);
            Words::new()
                .add(Type::TITLE, format!("{} {}", name::LINK_BREAK, tr!("planning-no-need-head")), theme.warn)
                .add(Type::NOTE, format!("  {}", tr!("planning-no-need-what")), theme.dim)
                .show(ui);
        }
        for serving in orphans {
            places.push(show_item(ui, view, serving, tree, state));
        }
        ui.add_space(space::PAD_PANEL);
        walk::follow(ui, &mut state.planning, &places, Along::Down);
    });
}

fn show_need(ui: &mut Ui, view: &View<'_>, branch: &super::tree::Branch) {
    let theme = Look::of(ui).theme;
    let title = &view.scenario().needs[branch.need.id.index()].title;
    let known = if Look::of(ui).all_numbers { words::need_range(&branch.need) } else { words::need_in_words(&branch.need) };
    let words = Words::new().add(Type::TITLE, title, theme.ink).add(Type::NOTE, format!("  {known}"), theme.dim);
    let galley = words.lay_out(ui, ui.available_width() - INDENT, usize::MAX);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y.max(space::TARGET)), Sense::hover());
    served::paint_need(ui.painter(), pos2(rect.left() + space::PAD_LIST, rect.center().y), &branch.need, &theme);
    ui.painter().galley(pos2(rect.left() + INDENT, rect.center().y - galley.size().y / 2.0), galley, theme.ink);
    let said = tr!("planning-need-name", need = title.as_str(), range = words::need_range(&branch.need));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    response.on_hover_text(&said);
}

fn show_item(ui: &mut Ui, view: &View<'_>, serving: &Serving, tree: &Tree, state: &mut DeskState) -> (Id, Rect) {
    let theme = Look::of(ui).theme;
    let item = &serving.item;
    let knowing = Knowing::of(view, serving, &tree.items);
    let colour = if serving.planned { theme.ink } else { theme.dim };
    let effect = number::effect(item.effect.mean as f32, item.effect.half_width() as f32);
    let few = format!("{} · {}", number::points(super::row::points(item)), leaf::in_plan(serving));
    let points = format!("{few} · {effect}");
    let known = if knowing.note.is_empty() { knowing.text } else { format!("{} · {}", knowing.text, knowing.note) };
    let room = ui.available_width() - INDENT - space::GAP;
    let rows = [
        Type::TITLE.block(ui, view.title(item.id), colour, room, 2),
        Type::NOTE.block(ui, if Look::of(ui).all_numbers { &points } else { &few }, theme.dim, room, 2),
        Type::NOTE.block(ui, &known, theme.dim, room - space::PAD_PANEL, 2),
    ];
    let height = rows.iter().map(|galley| galley.size().y).sum::<f32>() + space::GAP;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let place = rect.with_min_x(rect.left() + INDENT - space::GAP);
    let said = format!("{points}. {known}");
    leaf::Place { rect: place, seen: place, role: Role::TreeItem, said: &said }.press(ui, view, item.id, state);
    let painter = ui.painter();
    let stem = rect.left() + space::PAD_LIST;
    painter.vline(stem, rect.y_range(), Stroke::new(space::STROKE, theme.edge));
    let mut at = pos2(rect.left() + INDENT, rect.top() + space::GAP / 2.0);
    painter.hline(stem..=at.x - space::GAP, at.y + Type::TITLE.line / 2.0, Stroke::new(space::STROKE, theme.edge));
    let last = rows.len() - 1;
    for (k, galley) in rows.into_iter().enumerate() {
        let down = galley.size().y;
        let aside = if k == last { space::PAD_PANEL } else { 0.0 };
        if k == last {
            let mark = pos2(at.x + space::ICON_NOTE / 2.0, at.y + Type::NOTE.line / 2.0);
            icon::paint(painter, mark, name::TARGET, Drawn::Outline, space::ICON_NOTE, theme.dim);
        }
        painter.galley(at + vec2(aside, 0.0), galley, colour);
        at.y += down;
    }
    (leaf::id_of(item.id), place)
}

fn indented(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> crate::ui::egui::Response) {
    ui.horizontal(|ui| {
        ui.add_space(INDENT);
        add(ui);
    });
}

/// Width below which there is no room for columns.
pub(super) const BELOW: f32 = 600.0;
const INDENT: f32 = 32.0;
