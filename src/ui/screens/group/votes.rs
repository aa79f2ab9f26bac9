//! A ballot: what is asked, how many have voted, then what was voted, beside the round before.
use super::{GroupScreen, GroupState, debrief};
use crate::live::{Asked, BallotOption, HostAsk, Phase as Stage, by_group};
use crate::program::GroupIntent;
use crate::tr;
use crate::ui::{
    Intent, Look, Type,
    desk::{keys, press_icon},
    egui::{CornerRadius, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2},
    icon, space,
    widgets::{card, section_header},
};

/// The ballot in hand.
pub(super) fn show(ui: &mut Ui, data: &GroupScreen<'_>, state: &mut GroupState, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    let Some(asked) = data.group.shown.session.kept().asked() else { return };
    asks(ui, asked);
    let is_shown = data.group.shown.session.kept().is_shown();
    let counts = if is_shown { asked.counts_now() } else { Vec::new() };
    let before = asked.counts_before().filter(|_| is_shown);
    let digit = keys::take_digit(ui).filter(|_| is_shown);
    let hands = asked.round().map_or_else(Vec::new, |round| round.hands.clone());
    for (place, option) in asked.ballot.options.iter().enumerate() {
        let row = Row {
            number: place + 1,
            title: &option.title,
            note: option.locked.as_deref().unwrap_or(&option.price),
            is_locked: option.locked.is_some(),
            count: counts.get(place).copied(),
            most: counts.iter().copied().max().unwrap_or(0),
            before: before.as_ref().and_then(|before| before.get(place).copied()),
            is_chosen: state.chosen.contains(&place),
        };
        let taken = row.show(ui, is_shown) || digit == Some(place + 1) && option.locked.is_none();
        if taken {
            toggle(state, place, asked.ballot.kind.most() as usize);
        }
        if state.hands && option.locked.is_none() {
            count_hands(ui, &hands, place, &option.title, out);
        }
        ui.add_space(space::GAP_TIGHT);
    }
    if let Stage::Talking { text, .. } = data.stage() {
        let look = Look::of(ui);
        card(&look).show(ui, |ui| {
            ui.set_width(ui.available_width());
            section_header(ui, Some(icon::name::CHATS_CIRCLE), tr!("group-talk"), "");
            Type::LEAD.label(ui, text, theme.ink);
        });
    }
    if is_shown {
        splits(ui, data, asked);
    }
    reasons(ui, asked, is_shown);
}

/// How each role and each team voted, where each of them has voters enough that nobody's vote is given away.
fn splits(ui: &mut Ui, data: &GroupScreen<'_>, asked: &Asked) {
    let theme = Look::of(ui).theme;
    let (kept, settings) = (data.group.shown.session.kept(), &data.group.shown.session.header().settings);
    let Some(round) = asked.round() else { return };
    let role = |seat| kept.seat(seat).and_then(|seat| seat.role);
    let team = |seat| kept.seat(seat).and_then(|seat| seat.team);
    let of_role = by_group(&round.votes, role, settings.roles.len(), asked.ballot.options.len());
    let of_team = by_group(&round.votes, team, settings.teams.len(), asked.ballot.options.len());
    let all = [(tr!("group-split"), &settings.roles, of_role), (tr!("group-split-teams"), &settings.teams, of_team)];
    for (heading, names, counts) in all {
        let Some(counts) = counts else { continue };
        ui.add_space(space::GAP);
        section_header(ui, Some(icon::name::USERS_THREE), heading, "");
        for (name, counts) in names.iter().zip(counts).filter(|(_, counts)| counts.iter().any(|count| *count > 0)) {
            let voted = |(option, count): (&BallotOption, &u32)| tr!("group-row", option = option.title.as_str(), count = *count);
            let voted = asked.ballot.options.iter().zip(&counts).filter(|(_, count)| **count > 0).map(voted);
            let votes = voted.collect::<Vec<String>>().join(" · ");
            Type::TEXT.label(ui, tr!("group-split-line", group = name.as_str(), votes = votes), theme.ink);
        }
    }
}

/// Who asks, and what they say.
fn asks(ui: &mut Ui, asked: &Asked) {
    let theme = Look::of(ui).theme;
    let ballot = &asked.ballot;
    if !ballot.who.is_empty() {
        ui.horizontal_wrapped(|ui| {
            Type::LEAD_STRONG.label(ui, &ballot.who, theme.ink);
            Type::NOTE.label(ui, &ballot.role, theme.dim);
        });
    }
    Type::QUOTE.label(ui, &ballot.text, theme.ink);
    if asked.number() > 1 {
        Type::NOTE.label(ui, tr!("group-round", number = asked.number()), theme.dim);
    }
    ui.add_space(space::GAP);
}

/// The host decides for an option, or not; of one that is answered by one option, for another.
fn toggle(state: &mut GroupState, place: usize, most: usize) {
    if let Some(at) = state.chosen.iter().position(|other| *other == place) {
        state.chosen.remove(at);
    } else {
        state.chosen.push(place);
        let surplus = state.chosen.len().saturating_sub(most);
        state.chosen.drain(..surplus);
    }
}

/// An option with its votes.
struct Row<'a> {
    number: usize,
    title: &'a str,
    note: &'a str,
    is_locked: bool,
    /// Votes, once they are shown.
    count: Option<u32>,
    /// Votes of the option that has most.
    most: u32,
    before: Option<u32>,
    is_chosen: bool,
}

impl Row<'_> {
    /// Shows it; true if it was chosen.
    fn show(&self, ui: &mut Ui, may_choose: bool) -> bool {
        let theme = Look::of(ui).theme;
        let width = ui.available_width();
        let left = space::PAD_LIST + space::CHIP + space::GAP;
        let ink = if self.is_locked { theme.dim } else { theme.ink };
        let title = Type::TITLE.block(ui, self.title, ink, width - left - FIGURES, 2);
        let note = Type::NOTE.block(ui, self.note, theme.dim, width - left - FIGURES, 2);
        let height = (title.size().y + note.size().y + 2.0 * space::GAP).max(space::TARGET);
        let sense = if may_choose && !self.is_locked { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
        let corner = CornerRadius::same(space::RADIUS_CARD);
        let painter = ui.painter();
        painter.rect_filled(rect, corner, theme.raised);
        if let Some(count) = self.count.filter(|count| *count > 0) {
            let share = count as f32 / self.most.max(1) as f32 * BAR;
            let bar = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
            painter.rect_filled(bar, corner, theme.line);
        }
        if self.is_chosen || response.has_focus() || response.hovered() && may_choose {
            let colour = if self.is_chosen { theme.accent } else { theme.dim };
            painter.rect_stroke(rect, corner, (2.0 * space::STROKE, colour), crate::ui::egui::StrokeKind::Inside);
        }
        let top = rect.center().y - (title.size().y + note.size().y) / 2.0;
        let number = Type::NOTE_STRONG.block(ui, self.number.to_string(), theme.dim, space::CHIP, 1);
        ui.painter().galley(pos2(rect.left() + space::PAD_LIST, top), number, theme.dim);
        let below = pos2(rect.left() + left, top + title.size().y);
        ui.painter().galley(pos2(rect.left() + left, top), title, ink);
        ui.painter().galley(below, note, theme.dim);
        if let Some(count) = self.count {
            let figure = Type::TITLE.block(ui, count.to_string(), theme.ink, FIGURES, 1);
            let size = figure.size();
            ui.painter().galley(pos2(rect.right() - space::PAD_LIST - size.x, rect.center().y - size.y / 2.0), figure, theme.ink);
            if let Some(before) = self.before {
                let words = tr!("group-before", count = before);
                let figure = Type::NOTE.block(ui, &words, theme.dim, FIGURES, 1);
                let at = rect.right() - space::PAD_LIST - size.x - space::GAP - figure.size().x;
                ui.painter().galley(pos2(at, rect.center().y - figure.size().y / 2.0), figure, theme.dim);
            }
        }
        let said = match (self.count, self.before) {
            (Some(count), Some(before)) => tr!("group-row-both", option = self.title, count = count, before = before),
            (Some(count), None) => tr!("group-row", option = self.title, count = count),
            (None, _) => format!("{}. {}", self.title, self.note),
        };
        let chosen = self.is_chosen;
        response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, may_choose, chosen, &said));
        response.clicked()
    }
}

/// Hands for an option, up and down.
fn count_hands(ui: &mut Ui, hands: &[u32], place: usize, title: &str, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    let now = hands.get(place).copied().unwrap_or(0);
    let mut to = now;
    ui.horizontal(|ui| {
        Type::NOTE.label(ui, tr!("group-hands-of", count = now), theme.dim);
        if press_icon(ui, icon::name::MINUS, &tr!("group-hand-less", option = title)).clicked() {
            to = now.saturating_sub(1);
        }
        if press_icon(ui, icon::name::PLUS, &tr!("group-hand-more", option = title)).clicked() {
            to = now + 1;
        }
    });
    if to != now {
        let counted = hands.iter().enumerate().map(|(at, hands)| if at == place { to } else { *hands }).collect();
        out.push(Intent::Group(GroupIntent::Ask(HostAsk::Hands(counted))));
    }
}

/// What people gave as their reasons, without names.
fn reasons(ui: &mut Ui, asked: &Asked, is_shown: bool) {
    let theme = Look::of(ui).theme;
    let Some(round) = asked.round().filter(|round| is_shown && !round.reasons.is_empty()) else { return };
    ui.add_space(space::GAP);
    section_header(ui, Some(icon::name::QUOTES), tr!("group-reasons"), "");
    for (seat, reason) in &round.reasons {
        let picked = round.votes.get(seat).and_then(|pick| pick.places().next()).and_then(|place| asked.ballot.options.get(place));
        let option = picked.map_or("", |option| option.title.as_str());
        Type::TEXT.label(ui, tr!("group-reason", reason = reason.as_str(), option = option), theme.ink);
    }
}

/// What was decided last, in a line.
pub(super) fn decided(ui: &mut Ui, data: &GroupScreen<'_>, out: &mut Vec<Intent>) {
    let Some(asked) = data.group.shown.session.kept().asked() else { return };
    let look = Look::of(ui);
    card(&look).show(ui, |ui| {
        ui.set_width(ui.available_width());
        section_header(ui, Some(icon::name::CHECK_CIRCLE), tr!("group-decided"), "");
        Type::TITLE.label(ui, asked.came_to(), look.theme.ink);
        Type::NOTE.label(ui, &asked.ballot.text, look.theme.dim);
        debrief::once_decided(ui, data, asked, out);
    });
    ui.add_space(space::GAP);
}

/// Room for the votes at the right of a row.
const FIGURES: f32 = 140.0;
/// The longest bar, of the row's width.
const BAR: f32 = 0.75;
