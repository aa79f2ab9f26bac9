//! What votes were worth, given what was known: of one ballot once it is decided, and of all when the group looks back.
use super::GroupScreen;
use crate::live::{Asked, GroupQuality, Judged, disagreement, is_judged_at_once};
use crate::program::GroupIntent;
use crate::tr;
use crate::ui::screens::{
    saved::saved,
    strips::{Strip, strips},
};
use crate::ui::{
    Intent, Look, Type, Words,
    egui::{CornerRadius, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2},
    icon, number, space,
    widgets::{Button, section_header},
};
use crate::words::Points;

/// Ballots that are shown in full; the others are a line each.
const IN_FULL: usize = 3;

/// Everything that was voted on: how well the room decided, what divided it while much was at stake, and the rest.
pub(super) fn show(ui: &mut Ui, data: &GroupScreen<'_>) {
    let theme = Look::of(ui).theme;
    if let Some(quality) = GroupQuality::of(data.group.judged) {
        quality_of_the_room(ui, quality);
    }
    if data.group.is_judging {
        ui.horizontal(|ui| {
            ui.spinner();
            Type::NOTE.label(ui, tr!("group-judging"), theme.dim);
        });
    }
    let judged_of = |asked: &Asked| data.group.judged.iter().find(|judged| judged.asked.id == asked.id);
    let weight = |asked: &Asked| judged_of(asked).map_or(0.0, Judged::to_talk_about);
    let mut all: Vec<&Asked> = data.group.shown.session.kept().ballots().filter(|asked| asked.decided.is_some()).collect();
    if all.is_empty() {
        return;
    }
    all.sort_by(|a, b| weight(b).total_cmp(&weight(a)).then(disagreement(b).total_cmp(&disagreement(a))).then(a.id.cmp(&b.id)));
    section_header(ui, Some(icon::name::CHATS_CIRCLE), tr!("group-history"), tr!("group-history.what"));
    for (place, asked) in all.into_iter().enumerate() {
        Type::TEXT_STRONG.label(ui, &asked.ballot.text, theme.ink);
        match judged_of(asked).filter(|_| place < IN_FULL) {
            Some(judged) => {
                options(ui, data, judged);
                beside(ui, data, judged);
            }
            None => {
                Type::NOTE.label(ui, tr!("group-came-to", what = asked.came_to()), theme.dim);
            }
        }
        ui.add_space(space::GAP_PART);
    }
}

/// The button that saves the debrief.
pub(super) fn save(ui: &mut Ui, out: &mut Vec<Intent>) {
    if Button::secondary(tr!("group-save")).icon(icon::name::FILE_HTML).show(ui).clicked() {
        out.push(Intent::Group(GroupIntent::Save));
    }
}

/// Where it was saved, once it was.
pub(super) fn where_saved(ui: &mut Ui, data: &GroupScreen<'_>) {
    if let Some(path) = data.group.saved {
        saved(ui, &tr!("group-saved", path = path.display().to_string()), path);
    }
}

fn quality_of_the_room(ui: &mut Ui, quality: GroupQuality) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::USERS_THREE), tr!("group-quality"), &tr!("group-quality-rests", count = quality.ballots));
    let rows = [
        (tr!("debrief-quality-first"), quality.first),
        (tr!("debrief-quality-last"), quality.last),
        (tr!("debrief-quality-decided"), quality.decided),
    ];
    for (what, value) in rows {
        bar(ui, what, value);
    }
    ui.add_space(space::GAP_TIGHT);
    Type::NOTE.label(ui, tr!("group-quality.what"), theme.dim);
    ui.add_space(space::GAP_PART);
}

/// A value of a hundred as a bar behind its words.
fn bar(ui: &mut Ui, what: &str, value: f64) {
    const FULL: f32 = 100.0;
    let theme = Look::of(ui).theme;
    let figure = number::plain(value as f32, 0);
    let words = Type::TEXT.block(ui, what, theme.ink, ui.available_width() - FIGURE, 2);
    let height = words.size().y + space::GAP;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let corner = CornerRadius::same(space::RADIUS_BAR);
    ui.painter().rect_filled(rect, corner, theme.raised);
    let share = Rect::from_min_size(rect.min, vec2(rect.width() * (value as f32 / FULL).clamp(0.0, 1.0), height));
    ui.painter().rect_filled(share, corner, theme.line);
    ui.painter().galley(pos2(rect.left() + space::GAP, rect.center().y - words.size().y / 2.0), words, theme.ink);
    let value = Type::TITLE.block(ui, figure.as_str(), theme.ink, FIGURE, 1);
    let at = pos2(rect.right() - space::GAP - value.size().x, rect.center().y - value.size().y / 2.0);
    ui.painter().galley(at, value, theme.ink);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, what));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(figure.as_str()));
}

/// Room for a figure at the right of a bar.
const FIGURE: f32 = 48.0;

/// The options that somebody voted for, that was decided for, or than which nothing is better.
fn options(ui: &mut Ui, data: &GroupScreen<'_>, judged: &Judged) {
    let theme = Look::of(ui).theme;
    let asked = &judged.asked;
    let rounds = asked.rounds().len();
    let (first, last) = (asked.counts(0), asked.counts(rounds.saturating_sub(1)));
    let chosen = asked.decided.map(|decided| decided.chosen).unwrap_or_default();
    let count = |counts: &[u32], place: usize| counts.get(place).copied().unwrap_or(0);
    for (place, option) in asked.ballot.options.iter().enumerate() {
        let worth = judged.worth(place);
        let is_as_good = worth.is_some_and(|worth| worth.is_as_good);
        let (first, last) = (count(&first, place), count(&last, place));
        if first == 0 && last == 0 && !chosen.has(place) && !is_as_good {
            continue;
        }
        let votes = if rounds > 1 { tr!("group-votes-both", first = first, last = last) } else { tr!("group-votes", count = last) };
        let points = worth.zip(data.group.reference).map(|(worth, of)| number::plain(Points(of).of(worth.mean), 1));
        let few = if is_as_good { tr!("group-as-good").to_owned() } else { String::new() };
        let all = match (points, is_as_good) {
            (Some(points), true) => format!("{} · {few}", tr!("group-worth", worth = points)),
            (Some(points), false) => tr!("group-worth", worth = points),
            (None, _) => few.clone(),
        };
        let style = if chosen.has(place) { Type::TEXT_STRONG } else { Type::TEXT };
        let ink = if is_as_good { theme.good } else { theme.ink };
        let title = || Words::new().add(style, option.title.as_str(), ink);
        let line = |worth: &str| {
            let parts = [votes.as_str(), if chosen.has(place) { tr!("debrief-decided") } else { "" }, worth];
            let said = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            title().add(Type::NOTE, format!("   {said}"), theme.dim)
        };
        line(&few).in_short(ui, line(&all), usize::MAX);
    }
}

/// Of a ballot that was decided: what both leading options would have brought, once somebody wants to see it.
pub(super) fn once_decided(ui: &mut Ui, data: &GroupScreen<'_>, asked: &Asked, out: &mut Vec<Intent>) {
    if disagreement(asked) <= 0.0 || !is_judged_at_once(asked) {
        return;
    }
    if let Some(judged) = data.group.judged.iter().find(|judged| judged.asked.id == asked.id) {
        beside(ui, data, judged);
    } else if data.group.is_judging {
        let theme = Look::of(ui).theme;
        Type::NOTE.label(ui, tr!("group-judging"), theme.dim);
    } else {
        let shows = Button::secondary(tr!("group-judge")).icon(icon::name::GIT_FORK).show(ui).on_hover_text(tr!("group-judge.why"));
        if shows.clicked() {
            out.push(Intent::Group(GroupIntent::Judge(asked.id)));
        }
    }
}

/// The two options that most voted for, in the same worlds.
fn beside(ui: &mut Ui, data: &GroupScreen<'_>, judged: &Judged) {
    let theme = Look::of(ui).theme;
    let (Some(reference), Some(([one, other], beside))) = (data.group.reference, &judged.beside) else { return };
    let points = Points(reference);
    let title = |place: usize| judged.asked.ballot.options.get(place).map_or("", |option| option.title.as_str());
    let values = |at: usize| beside.worlds.get(at).into_iter().flatten().map(|utility| points.of(*utility)).collect::<Vec<f32>>();
    Type::NOTE.label(ui, tr!("group-dots"), theme.dim);
    ui.scope(|ui| {
        strips(
            ui,
            &[
                Strip { name: title(*one), values: values(0), colour: theme.strategic },
                Strip { name: title(*other), values: values(1), colour: theme.tactical },
            ],
        );
    });
    if let Some(said) = judged.beside_in_words(points) {
        Type::NOTE.label(ui, said, theme.ink);
    }
}
