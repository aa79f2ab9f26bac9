//! One option of a question: its digit, its text, where it is picked, and once it may be told, the reason.
use std::sync::Arc;

use crate::practice::{Answer, DrawnQuestion, Question, QuestionKind};
use crate::tr;
use crate::ui::{
    Look, Theme, Type,
    desk::ring,
    egui::{
        Color32, CornerRadius, Event, EventFilter, Galley, Id, InputState, Key, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui,
        WidgetInfo, WidgetType, accesskit, pos2, vec2,
    },
    icon::{self, Drawn},
    space,
};

/// What a press on an option asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pressed {
    /// Choose it, or take it back.
    Pick,
    /// The same for the worst.
    PickWorst,
}

/// An option as it is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct OptionCard<'a> {
    put: &'a DrawnQuestion,
    /// Its place on the screen, from 0.
    shown: usize,
    /// Its place in the bank.
    place: u8,
    answer: Answer,
    /// Its reason may be told, and nothing can be chosen any more.
    told: bool,
}

/// What an option turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Right,
    Wrong,
    Best,
    Worst,
    Between,
}

impl<'a> OptionCard<'a> {
    /// The option shown at a place; none if there is no such one.
    pub(super) fn of(put: &'a DrawnQuestion, shown: usize, answer: Answer, told: bool) -> Option<Self> {
        put.place(shown).map(|place| Self { put, shown, place, answer, told })
    }

    /// The id that has the ring when the option has it.
    pub(super) fn id(put: &DrawnQuestion, shown: usize) -> Id {
        Id::new(("option", put.question().id.as_str(), shown))
    }

    /// The id of the mark of the worst on the option that has this one.
    pub(super) fn worst(option: Id) -> Id {
        option.with("worst")
    }

    fn question(&self) -> &'a Question {
        self.put.question()
    }

    fn is_chosen(&self) -> bool {
        self.answer.chosen().has(self.place)
    }

    fn is_worst(&self) -> bool {
        self.answer.worst() == Some(self.place)
    }

    fn has_worst(&self) -> bool {
        self.question().kind() == QuestionKind::BestWorst
    }

    fn verdict(&self) -> Verdict {
        let (right, worst) = (self.question().key.right().has(self.place), self.question().key.worst());
        match (self.has_worst(), right) {
            (true, true) => Verdict::Best,
            (true, false) if worst == Some(self.place) => Verdict::Worst,
            (true, false) => Verdict::Between,
            (false, true) => Verdict::Right,
            (false, false) => Verdict::Wrong,
        }
    }

    /// What belongs to the right answer is good. The worst is so where it was found, and bad where it was taken for the
    /// best.
    fn judged(&self) -> Option<bool> {
        match self.verdict() {
            Verdict::Right | Verdict::Best => Some(true),
            Verdict::Worst if self.is_worst() => Some(true),
            Verdict::Worst if self.is_chosen() => Some(false),
            Verdict::Worst | Verdict::Wrong | Verdict::Between => None,
        }
    }

    fn colour(&self, theme: &Theme) -> Color32 {
        match (self.judged(), self.verdict()) {
            (Some(true), _) => theme.good,
            (Some(false), _) => theme.bad,
            (None, Verdict::Worst) => theme.ink,
            (None, _) => theme.dim,
        }
    }

    /// Shows it at the full width and says what was pressed.
    pub(super) fn show(self, ui: &mut Ui) -> Option<Pressed> {
        let theme = Look::of(ui).theme;
        let option = self.question().options.get(usize::from(self.place))?;
        let said = crate::words::option(self.question(), usize::from(self.place));
        let width = ui.available_width();
        let picks = if self.has_worst() { 2.0 * PICK } else { PICK };
        let left = space::PAD_LIST + space::CHIP + space::PAD_LIST;
        let text = Type::TITLE.block(ui, said, theme.ink, width - left - picks, usize::MAX);
        let reason =
            self.told.then(|| Reason::lay_out(ui, self.colour(&theme), self.verdict(), &option.why, width - left - space::PAD_LIST));
        let height = text.size().y + reason.as_ref().map_or(0.0, |reason| reason.height + space::GAP) + 2.0 * PAD;
        let (rect, _) = ui.allocate_exact_size(vec2(width, height.max(LEAST)), Sense::hover());
        let sense = if self.told { Sense::focusable_noninteractive() } else { Sense::click() };
        let id = Self::id(self.put, self.shown);
        let response = ui.interact(rect, id, sense);
        let worst = self.has_worst().then(|| {
            let place = Rect::from_center_size(
                pos2(rect.right() - PICK / 2.0 - space::GAP_TIGHT, rect.top() + PAD + text_line() / 2.0),
                vec2(PICK, TARGET),
            );
            (ui.interact(place, Self::worst(id), if self.told { Sense::hover() } else { Sense::click() }), place)
        });

        if ui.is_rect_visible(rect) {
            self.ground(ui, &theme, rect, &response);
            let top = rect.top() + PAD;
            self.digit(ui, &theme, pos2(rect.left() + space::PAD_LIST, top));
            ui.painter().galley(pos2(rect.left() + left, top), Arc::clone(&text), theme.ink);
            let row = top + text_line() / 2.0;
            let first = rect.right() - picks + PICK / 2.0 - space::GAP_TIGHT;
            self.pick(ui, &theme, pos2(first, row));
            if let Some((response, place)) = &worst {
                self.pick_worst(ui, &theme, place.center());
                ring(ui, response, *place);
            }
            if let Some(reason) = reason {
                reason.paint(ui, pos2(rect.left() + left, top + text.size().y + space::GAP), &theme);
            }
            ring(ui, &response, rect);
        }
        self.tell(ui, &response, said, &option.why);
        hold_arrows(ui, &response);
        if response.gained_focus() {
            // What is in sight with its ring stays where it is.
            if !ui.clip_rect().contains_rect(rect.expand(space::FOCUS)) {
                ui.scroll_to_rect(rect.expand(space::GAP), None);
            }
        }
        if let Some((worst, _)) = &worst {
            let name = tr!("practise-worst-name", digit = self.shown + 1, text = said);
            worst.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, !self.told, self.is_worst(), &name));
            hold_arrows(ui, worst);
            if worst.clicked() {
                return Some(Pressed::PickWorst);
            }
        }
        let worst = self.has_worst() && ui.input(shifted);
        response.clicked().then_some(if worst { Pressed::PickWorst } else { Pressed::Pick })
    }

    fn ground(&self, ui: &Ui, theme: &Theme, rect: Rect, response: &Response) {
        let (fill, edge) = match self.told.then(|| self.verdict()) {
            Some(_) if self.judged().is_some() => (theme.tint(self.colour(theme)), Stroke::new(space::STROKE_SELECTED, self.colour(theme))),
            Some(Verdict::Worst) => (theme.surface, Stroke::new(space::STROKE_SELECTED, theme.edge)),
            Some(_) => (theme.surface, Stroke::new(space::STROKE, theme.line)),
            None if self.is_chosen() || self.is_worst() => (theme.raised, Stroke::new(space::STROKE_SELECTED, theme.accent)),
            None if response.hovered() => (theme.raised, Stroke::new(space::STROKE, theme.edge)),
            None => (theme.surface, Stroke::new(space::STROKE, theme.edge.gamma_multiply(EDGE))),
        };
        ui.painter().rect(rect, CornerRadius::same(space::RADIUS_CARD), fill, edge, StrokeKind::Inside);
    }

    fn digit(&self, ui: &Ui, theme: &Theme, at: Pos2) {
        let chip = Rect::from_min_size(at, vec2(space::CHIP, space::CHIP));
        ui.painter().rect_stroke(chip, CornerRadius::same(space::RADIUS_KEY), Stroke::new(space::STROKE, theme.edge), StrokeKind::Inside);
        let digit = Type::NOTE.line(ui, (self.shown + 1).to_string(), theme.dim);
        ui.painter().galley(chip.center() - digit.size() / 2.0, digit, theme.dim);
    }

    /// Where it is picked: a circle, or a box where several are.
    fn pick(&self, ui: &Ui, theme: &Theme, centre: Pos2) {
        let is_right = self.question().key.right().has(self.place);
        let boxed = self.question().kind() == QuestionKind::Multiple;
        picked(ui, theme, centre, boxed, self.is_chosen(), self.told.then_some(is_right));
    }

    fn pick_worst(&self, ui: &Ui, theme: &Theme, centre: Pos2) {
        let is_right = self.question().key.worst() == Some(self.place);
        picked(ui, theme, centre, false, self.is_worst(), self.told.then_some(is_right));
    }

    fn tell(&self, ui: &Ui, response: &Response, text: &str, why: &str) {
        let kind = if self.question().kind() == QuestionKind::Multiple { WidgetType::Checkbox } else { WidgetType::RadioButton };
        let name = tr!("practise-option-name", digit = self.shown + 1, text = text, state = self.state());
        response.widget_info(|| WidgetInfo::selected(kind, !self.told, self.is_chosen(), &name));
        if self.told {
            ui.ctx().accesskit_node_builder(response.id, |node: &mut accesskit::Node| node.set_description(why));
        }
    }

    /// What was chosen, and what it is once that may be told.
    fn state(&self) -> String {
        let chosen = match (self.is_chosen(), self.is_worst(), self.has_worst()) {
            (true, _, true) => tr!("practise-chosen-best"),
            (true, ..) => tr!("practise-chosen"),
            (false, true, _) => tr!("practise-chosen-worst"),
            (false, false, _) => tr!("practise-not-chosen"),
        };
        if self.told { tr!("practise-chosen-and", chosen = chosen, verdict = self.verdict().word()) } else { chosen.to_owned() }
    }
}

impl Verdict {
    fn word(self) -> &'static str {
        match self {
            Self::Right => tr!("practise-verdict-right"),
            Self::Wrong => tr!("practise-verdict-wrong"),
            Self::Best => tr!("practise-verdict-best"),
            Self::Worst => tr!("practise-verdict-worst"),
            Self::Between => tr!("practise-verdict-between"),
        }
    }
}

/// What an option is and why, laid out beside each other or one below the other.
struct Reason {
    word: Arc<Galley>,
    why: Arc<Galley>,
    beside: bool,
    height: f32,
}

impl Reason {
    fn lay_out(ui: &Ui, colour: Color32, verdict: Verdict, why: &str, width: f32) -> Self {
        let word = Type::NOTE_STRONG.line(ui, verdict.word(), colour);
        let beside = width >= BESIDE && word.size().x + space::GAP <= WORD;
        let why = Type::NOTE.block(ui, why, Look::of(ui).theme.dim, if beside { width - WORD } else { width }, usize::MAX);
        let above = if beside { 0.0 } else { word.size().y };
        Self { height: above + why.size().y, word, why, beside }
    }

    fn paint(self, ui: &Ui, at: Pos2, theme: &Theme) {
        let at_why = if self.beside { at + vec2(WORD, 0.0) } else { at + vec2(0.0, self.word.size().y) };
        ui.painter().galley(at, self.word, theme.dim);
        ui.painter().galley(at_why, self.why, theme.dim);
    }
}

/// A mark where something can be picked: empty, picked, and once it may be told, rightly or wrongly.
fn picked(ui: &Ui, theme: &Theme, centre: Pos2, boxed: bool, chosen: bool, right: Option<bool>) {
    let painter = ui.painter();
    let colour = match (chosen, right) {
        (false, _) => theme.edge,
        (true, None) => theme.accent,
        (true, Some(true)) => theme.good,
        (true, Some(false)) => theme.bad,
    };
    let stroke = Stroke::new(if chosen { space::FOCUS } else { space::STROKE_SELECTED }, colour);
    if boxed {
        let square = Rect::from_center_size(centre, vec2(2.0 * CIRCLE, 2.0 * CIRCLE));
        painter.rect_stroke(square, CornerRadius::same(space::RADIUS_KEY), stroke, StrokeKind::Inside);
    } else {
        painter.circle_stroke(centre, CIRCLE, stroke);
    }
    match (chosen, right, boxed) {
        (false, ..) => {}
        (true, Some(false), _) => icon::paint(painter, centre, icon::name::X, Drawn::Bold, space::ICON_NOTE - space::GRID, colour),
        (true, _, true) => icon::paint(painter, centre, icon::name::CHECK, Drawn::Bold, space::ICON_NOTE, colour),
        (true, _, false) => {
            painter.circle_filled(centre, CIRCLE / 2.0, colour);
        }
    }
}

/// Whether Shift was held at the click, or at the key that stands for one: it may be up again at the end of the frame.
fn shifted(input: &InputState) -> bool {
    let at_key = input.events.iter().any(|event| match event {
        Event::Key { key: Key::Enter | Key::Space, pressed: true, modifiers, .. } => modifiers.shift,
        _ => false,
    });
    at_key || input.modifiers.shift
}

/// Arrows walk from option to option by the screen's own rule.
fn hold_arrows(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
}

/// Height of the first line of an option.
const fn text_line() -> f32 {
    Type::TITLE.line
}

/// Width of a column in which something is picked.
pub(super) const PICK: f32 = 52.0;
const TARGET: f32 = 32.0;
const CIRCLE: f32 = 9.0;
const PAD: f32 = space::PAD_LIST;
/// Least height of an option.
const LEAST: f32 = 44.0;
/// Width of the words before a reason.
const WORD: f32 = 60.0;
/// Width from which they are beside it.
const BESIDE: f32 = 300.0;
const EDGE: f32 = 0.6;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Bank, Key as Right};

    #[test]
    fn to_have_found_the_worst_is_no_mistake() {
        let bank = Bank::shipped();
        let question = bank.questions().iter().find(|question| question.kind() == QuestionKind::BestWorst).expect("one");
        let Right::BestWorst { best, worst } = question.key else { panic!("{:?}", question.key) };
        let put = DrawnQuestion::new(question, 1);
        let judged = |place: u8, answer| OptionCard::of(&put, put.shown(place).expect("shown"), answer, true).expect("there").judged();
        let found = Answer::best_worst(best, worst);
        assert_eq!((judged(best, found), judged(worst, found)), (Some(true), Some(true)));
        assert_eq!(judged(worst, Answer::best_worst(worst, best)), Some(false));
        assert_eq!(judged(worst, Answer::NONE), None, "not to have found it neither");
    }
}
