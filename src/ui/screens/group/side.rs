//! For the host alone: how phones get in, who is there, and what to ask the group.
use super::{GroupScreen, GroupState, debrief};
use crate::live::{HostAsk, Phase as Stage, SeatNumber, limits};
use crate::program::GroupIntent;
use crate::sim::Phase;
use crate::tr;
use crate::ui::screens::copy_button::copy_button;
use crate::ui::{
    Intent, Look, Type,
    desk::press_icon,
    egui::{Key, Rect, Sense, TextEdit, Ui, pos2, vec2},
    icon, space,
    widgets::{Button, card, section_header, separator},
};

/// Everything, one below the other.
pub(super) fn show(ui: &mut Ui, data: &GroupScreen<'_>, state: &mut GroupState, out: &mut Vec<Intent>) {
    let is_over = matches!(data.stage(), Stage::Debrief | Stage::Ended);
    debrief::where_saved(ui, data);
    if !is_over {
        join(ui, data, out);
        door(ui, data, out);
        separator(ui);
    }
    notes(ui, data);
    seats(ui, data, state, out);
    // While the run goes on the bar has what is done next; the debrief can be saved all the same.
    if !is_over {
        separator(ui);
        debrief::save(ui, out);
    }
}

/// The code, the address, and both as a picture.
fn join(ui: &mut Ui, data: &GroupScreen<'_>, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    picture(ui, data.group.qr, &tr!("group-qr", code = data.group.code));
    Type::NOTE.label(ui, tr!("group-join"), theme.dim);
    Type::BIG.label(ui, data.group.code, theme.ink);
    match data.group.addresses {
        [] => {
            Type::TEXT.label(ui, tr!("group-no-network"), theme.warn);
        }
        [first, others @ ..] => {
            Type::LEAD.label(ui, first.trim_start_matches("http://"), theme.ink);
            if !others.is_empty() {
                Type::NOTE.label(ui, tr!("group-other-addresses"), theme.dim);
                for (place, other) in (1..).zip(others) {
                    if Button::quiet(other.trim_start_matches("http://")).show(ui).clicked() {
                        out.push(Intent::Group(GroupIntent::Address(place)));
                    }
                }
            }
        }
    }
    Type::NOTE.label(ui, tr!("group-unencrypted"), theme.dim);
    copy_button(ui, tr!("group-copy-screen"), data.group.screen);
    if data.group.is_lonely {
        let look = Look::of(ui);
        card(&look).show(ui, |ui| {
            ui.set_width(ui.available_width());
            section_header(ui, Some(icon::name::WARNING), tr!("group-lonely"), "");
            Type::TEXT.label(ui, tr!("group-lonely.what"), look.theme.ink);
        });
    }
}

/// The rows of a QR code, dark on light whatever the theme: cameras want it so.
fn picture(ui: &mut Ui, rows: &[Vec<bool>], label: &str) {
    if rows.is_empty() {
        return;
    }
    let side = QR.min(ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    let theme = Look::of(ui).theme;
    let (light, dark) = theme.qr();
    ui.painter().rect_filled(rect, space::RADIUS_CARD, light);
    let module = side / rows.len() as f32;
    for (y, row) in rows.iter().enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            let at = pos2(rect.left() + x as f32 * module, rect.top() + y as f32 * module);
            // A hair more than a module, so that no light shows between two.
            ui.painter().rect_filled(Rect::from_min_size(at, vec2(module + 0.3, module + 0.3)), 0.0, dark);
        }
    }
    let label = label.to_owned();
    response.widget_info(|| crate::ui::egui::WidgetInfo::labeled(crate::ui::egui::WidgetType::Image, true, &label));
}

fn door(ui: &mut Ui, data: &GroupScreen<'_>, out: &mut Vec<Intent>) {
    let locked = data.group.shown.session.kept().is_locked;
    let (label, mark) =
        if locked { (tr!("group-unlock"), icon::name::LOCK_SIMPLE_OPEN) } else { (tr!("group-lock"), icon::name::LOCK_SIMPLE) };
    ui.horizontal_wrapped(|ui| {
        if Button::secondary(label).icon(mark).show(ui).clicked() {
            out.push(Intent::Group(GroupIntent::Ask(HostAsk::Door { locked: !locked })));
        }
        let session = &data.group.shown.session;
        let off = session.is_paused() || matches!(data.stage(), Stage::Debrief | Stage::Ended);
        if !off && Button::secondary(tr!("group-pause")).icon(icon::name::PAUSE).show(ui).clicked() {
            out.push(Intent::Group(GroupIntent::Ask(HostAsk::Pause)));
        }
    });
}

/// The question that the facilitator's page has for this sprint.
fn notes(ui: &mut Ui, data: &GroupScreen<'_>) {
    let theme = Look::of(ui).theme;
    let view = data.run.view();
    section_header(ui, Some(icon::name::EYE_SLASH), tr!("group-notes"), tr!("group-notes.who"));
    let page = view.scenario().facilitator.as_ref();
    let of_sprint = page.and_then(|page| page.questions.get(view.sprint()));
    let question = if view.phase() == Phase::Over { page.map(|page| &page.debrief) } else { of_sprint };
    match question.filter(|question| !question.is_empty()) {
        Some(question) => Type::TEXT.label(ui, question, theme.ink),
        None => Type::TEXT.label(ui, tr!("group-notes-none"), theme.dim),
    };
    ui.add_space(space::GAP);
}

/// Who is there, by seat; by name where names were asked for.
fn seats(ui: &mut Ui, data: &GroupScreen<'_>, state: &mut GroupState, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    let (session, now) = (&data.group.shown.session, data.group.now);
    let all: Vec<_> = session.kept().seats().filter(|(_, seat)| !seat.is_removed).collect();
    if all.is_empty() {
        return;
    }
    section_header(ui, Some(icon::name::USERS_THREE), tr!("group-seats"), "");
    for (number, _) in all {
        let name = session.people().name(number).map_or_else(|| tr!("group-seat", number = number.0), ToOwned::to_owned);
        let is_here = session.is_here(number, now);
        if let Some((_, new)) = state.renaming.as_mut().filter(|(of, _)| *of == number) {
            let field = TextEdit::singleline(new).font(Type::TEXT.font()).desired_width(NAME).char_limit(limits::NAME);
            let done = ui.horizontal(|ui| {
                let left = ui.add(field).lost_focus();
                Button::secondary(tr!("group-rename-done")).show(ui).clicked() || left && ui.input(|input| input.key_pressed(Key::Enter))
            });
            if done.inner {
                out.push(Intent::Group(GroupIntent::Ask(HostAsk::Rename(number, new.clone()))));
                state.renaming = None;
            }
            continue;
        }
        ui.horizontal(|ui| {
            let words = if is_here { name.clone() } else { tr!("group-seat-away", name = name.as_str()) };
            Type::TEXT.label(ui, words, if is_here { theme.ink } else { theme.dim });
            let is_named = session.header().settings.names;
            if is_named && press_icon(ui, icon::name::PENCIL_SIMPLE, &tr!("group-rename", name = name.as_str())).clicked() {
                state.renaming = Some((number, session.people().name(number).unwrap_or_default().to_owned()));
            }
            if press_icon(ui, icon::name::X, &tr!("group-remove", name = name.as_str())).clicked() {
                out.push(remove(number));
            }
        });
    }
}

const fn remove(number: SeatNumber) -> Intent {
    Intent::Group(GroupIntent::Ask(HostAsk::Remove(number)))
}

/// Width of a name that is typed.
const NAME: f32 = 180.0;
/// Side of the QR code: big enough for the last row.
const QR: f32 = 220.0;
