//! What can be asked of the room now: what the run asks, and a question of the host's own.
use super::{GroupScreen, GroupState, votes};
use crate::live::{HostAsk, MOST_OF_ONE, Phase as Stage, free};
use crate::program::GroupIntent;
use crate::tr;
use crate::ui::{
    Intent, Look, Type,
    desk::keys,
    egui::{Margin, TextEdit, Ui},
    icon, space,
    widgets::{Button, OptionRow, section_header},
};

/// The list, below what was decided last.
pub(super) fn show(ui: &mut Ui, data: &GroupScreen<'_>, state: &mut GroupState, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    match data.stage() {
        Stage::Decided => votes::decided(ui, data, out),
        Stage::Lobby => {
            Type::HEAD.label(ui, tr!("group-lobby"), theme.ink);
            Type::LEAD.label(ui, tr!("group-lobby.what"), theme.dim);
        }
        _ => {}
    }
    let offers = data.group.offers(&data.run.view());
    let remark = if data.group.left.is_some() { tr!("group-ask-left") } else { "" };
    section_header(ui, Some(icon::name::HAND_POINTING), tr!("group-ask"), remark);
    if offers.is_empty() {
        Type::LEAD.label(ui, tr!("group-ask-nothing"), theme.dim);
    }
    let digit = if ui.ctx().text_edit_focused() { None } else { keys::take_digit(ui) };
    for (k, offer) in offers.into_iter().enumerate() {
        let price = tr!("group-answers", count = offer.ballot.options.len());
        let row = OptionRow::new(k + 1, &offer.title).price(&price).boxed().show(ui);
        // As everywhere: a digit points, Enter asks. The keyboard rests on what is most pressing, not on what ends the phase; what was
        // decided is read first.
        let rests = k == 0 && *data.stage() != Stage::Decided && ui.memory(|memory| memory.focused().is_none());
        if digit == Some(k + 1) || rests {
            row.request_focus();
        }
        if row.clicked() {
            out.push(Intent::Group(GroupIntent::Ask(HostAsk::Open(offer.ballot, None))));
        }
        ui.add_space(space::GAP_TIGHT);
    }
    own(ui, state, out);
}

/// A question of the host's own, which changes nothing in the run.
fn own(ui: &mut Ui, state: &mut GroupState, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    ui.add_space(space::GAP);
    let Some((text, answers)) = &mut state.own else {
        if Button::secondary(tr!("group-own")).icon(icon::name::PENCIL_SIMPLE).show(ui).clicked() {
            state.own = Some((String::new(), tr!("group-own-answers-begin").replace(" / ", "\n")));
        }
        return;
    };
    section_header(ui, Some(icon::name::PENCIL_SIMPLE), tr!("group-own"), tr!("group-own.what"));
    let margin = Margin::symmetric(space::GAP as i8, space::GRID as i8);
    let label = Type::NOTE.label(ui, tr!("group-own-text"), theme.dim);
    let field = TextEdit::singleline(text).font(Type::TEXT.font()).margin(margin).desired_width(f32::INFINITY).char_limit(LONGEST);
    ui.add(field).labelled_by(label.id);
    let label = Type::NOTE.label(ui, tr!("group-own-answers"), theme.dim);
    let field = TextEdit::multiline(answers).font(Type::TEXT.font()).margin(margin).desired_width(f32::INFINITY).desired_rows(3);
    ui.add(field.char_limit(LONGEST)).labelled_by(label.id);
    let lines: Vec<&str> = answers.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let fits = !text.trim().is_empty() && (2..=MOST_OF_ONE).contains(&lines.len());
    let off = (!fits).then(|| tr!("group-own-not-yet", most = MOST_OF_ONE));
    let (mut asks, mut leaves) = (false, false);
    ui.horizontal(|ui| {
        asks = Button::primary(tr!("group-own-ask")).off(off.as_deref()).show(ui).clicked();
        leaves = Button::quiet(tr!("group-own-leave")).show(ui).clicked();
    });
    if asks {
        out.push(Intent::Group(GroupIntent::Ask(HostAsk::Open(free(text.trim(), &lines, 1), None))));
    }
    if asks || leaves {
        state.own = None;
    }
}

/// Characters of a question, and of its answers together.
const LONGEST: usize = 600;
