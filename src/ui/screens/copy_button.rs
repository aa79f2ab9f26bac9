//! A button that copies a text, and says so until another is copied.
use crate::tr;
use crate::ui::{
    egui::{Id, Ui},
    icon,
    widgets::Button,
};

/// Shows the button; `text` is what it copies.
pub(super) fn copy_button(ui: &mut Ui, label: &str, text: &str) {
    let is_copied = ui.data(|data| data.get_temp::<String>(last())).is_some_and(|copied| copied == text);
    let (label, mark) = if is_copied { (tr!("widget-copied"), icon::name::CHECK) } else { (label, icon::name::COPY) };
    if Button::secondary(label).icon(mark).show(ui).clicked() {
        copy(ui, text);
    }
}

/// Copies a text, as its button does.
pub(super) fn copy(ui: &Ui, text: &str) {
    ui.ctx().copy_text(text.to_owned());
    ui.data_mut(|data| data.insert_temp(last(), text.to_owned()));
}

fn last() -> Id {
    Id::new("copied last")
}
