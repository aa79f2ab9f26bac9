//! The grid of questions: which are answered, open, flagged; which were right.
use crate::practice::{Exam, Mark, SittingMode};
use crate::tr;
use crate::ui::{
    Look, Theme, Type,
    desk::ring,
    egui::{Color32, CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2},
    icon::{self, Drawn},
    space,
};

/// What became of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    Right,
    Partly,
    Wrong,
    Answered,
    /// As much as is asked for is chosen, and may be checked.
    Chosen,
    /// Something is chosen, and less than is asked for.
    Begun,
    Open,
    /// Nothing was chosen, and all is over.
    LeftOut,
}

impl Cell {
    /// What became of a question of a sitting.
    pub(super) fn of(exam: &Exam, number: usize) -> Self {
        match exam.mark(number) {
            _ if exam.is_left_out(number) => Self::LeftOut,
            Some(Mark::Right) => Self::Right,
            Some(Mark::Partly) => Self::Partly,
            Some(Mark::Wrong) => Self::Wrong,
            None if exam.is_answered(number) && exam.sheet().mode == SittingMode::Training => Self::Chosen,
            None if exam.is_answered(number) => Self::Answered,
            None if !exam.answer(number).is_empty() => Self::Begun,
            None => Self::Open,
        }
    }

    /// Its sign and colour; an open one has none.
    pub(super) fn sign(self, theme: &Theme) -> Option<(&'static str, Color32)> {
        match self {
            Self::Right => Some((icon::name::CHECK, theme.good)),
            Self::Partly => Some((icon::name::CIRCLE_HALF, theme.warn)),
            Self::Wrong => Some((icon::name::X, theme.bad)),
            Self::Answered | Self::Chosen => Some((icon::name::DOT_OUTLINE, theme.ink)),
            Self::Begun => Some((icon::name::DOTS_THREE, theme.warn)),
            Self::LeftOut => Some((icon::name::MINUS, theme.dim)),
            Self::Open => None,
        }
    }

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Right => tr!("practise-cell-right"),
            Self::Partly => tr!("practise-cell-partly"),
            Self::Wrong => tr!("practise-cell-wrong"),
            Self::Answered => tr!("practise-cell-answered"),
            Self::Chosen => tr!("practise-cell-chosen"),
            Self::Begun => tr!("practise-cell-begun"),
            Self::Open => tr!("practise-cell-open"),
            Self::LeftOut => tr!("practise-not-answered"),
        }
    }
}

/// How many questions of a sitting became that.
pub(super) fn count(exam: &Exam, cell: Cell) -> usize {
    (0..exam.sheet().questions.len()).filter(|number| Cell::of(exam, *number) == cell).count()
}

/// How many questions are flagged.
pub(super) fn flagged(exam: &Exam) -> usize {
    (0..exam.sheet().questions.len()).filter(|number| exam.is_flagged(*number)).count()
}

/// Shows all questions; says which was pressed.
pub(super) fn show(ui: &mut Ui, exam: &Exam, at: usize) -> Option<usize> {
    let look = Look::of(ui);
    let theme = look.theme;
    let count = exam.sheet().questions.len();
    let width = ui.available_width();
    let columns = (((width + GAP) / (LEAST + GAP)) as usize).max(1);
    let cell_width = (width - (columns - 1) as f32 * GAP) / columns as f32;
    let mut pressed = None;
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    for row in 0..count.div_ceil(columns) {
        ui.horizontal(|ui| {
            for number in row * columns..count.min((row + 1) * columns) {
                let is_end = number + 1 == count;
                let numbered = look.all_numbers || number == 0 || is_end || (number + 1).is_multiple_of(LANDMARK);
                let response = cell(ui, &theme, exam, number, [number == at, numbered], cell_width);
                if response.clicked() {
                    pressed = Some(number);
                }
                if number == at {
                    keep_in_sight(ui, &response, at);
                }
            }
        });
    }
    pressed
}

/// Scrolls to the question in hand when it has changed.
fn keep_in_sight(ui: &Ui, response: &Response, at: usize) {
    let seen = ui.id().with("in sight");
    if ui.data(|data| data.get_temp::<usize>(seen)) != Some(at) {
        ui.data_mut(|data| data.insert_temp(seen, at));
        response.scroll_to_me(None);
    }
}

/// A question that one is at or not, and that has its number anyway or only then and at the pointer.
fn cell(ui: &mut Ui, theme: &Theme, exam: &Exam, number: usize, [here, numbered]: [bool; 2], width: f32) -> Response {
    // One stop for Tab: digits and N lead on from it faster than forty stops would.
    let sense = if here { Sense::click() } else { Sense::CLICK };
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), sense);
    let cell = Cell::of(exam, number);
    let (fill, edge) = match (here, cell, response.hovered()) {
        (true, ..) => (theme.accent, Stroke::NONE),
        (false, Cell::Open, false) => (Color32::TRANSPARENT, Stroke::new(space::STROKE, theme.edge.gamma_multiply(EDGE))),
        (false, Cell::Open, true) => (theme.raised, Stroke::new(space::STROKE, theme.edge)),
        (false, _, false) => (theme.raised, Stroke::NONE),
        (false, _, true) => (theme.raised, Stroke::new(space::STROKE, theme.edge)),
    };
    ui.painter().rect(rect, CornerRadius::same(space::RADIUS_BLOCK), fill, edge, StrokeKind::Inside);
    let ink = match (here, cell) {
        (true, _) => theme.on_accent,
        (false, Cell::Open) => theme.dim,
        (false, _) => theme.ink,
    };
    let style = if here { Type::NOTE_STRONG } else { Type::NOTE };
    let digits = style.line(ui, (number + 1).to_string(), ink);
    let sign = cell.sign(theme).map(|(sign, colour)| (sign, if here { theme.on_accent } else { colour }));
    let mark = if sign.is_some() { space::PAD_LIST + GAP_SIGN } else { 0.0 };
    let left = rect.center().x - (digits.size().x + mark) / 2.0;
    if let Some((sign, colour)) = sign {
        icon::paint(ui.painter(), pos2(left + space::PAD_LIST / 2.0, rect.center().y), sign, Drawn::Bold, space::PAD_LIST, colour);
    }
    if numbered || here || response.hovered() {
        ui.painter().galley(pos2(left + mark, rect.center().y - digits.size().y / 2.0), digits, ink);
    }
    if exam.is_flagged(number) {
        let at = rect.right_top() + vec2(-FLAG / 2.0, FLAG / 2.0);
        icon::paint(ui.painter(), at, icon::name::FLAG, Drawn::Fill, FLAG, if here { theme.on_accent } else { theme.warn });
    }
    ring(ui, &response, Rect::from_center_size(rect.center(), rect.size()));
    let flag = if exam.is_flagged(number) { tr!("practise-cell-flagged") } else { "" };
    let name = tr!("practise-cell-name", number = number + 1, state = cell.word(), flag = flag);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, here, &name));
    response
}

/// What the signs mean, and how often each is there.
pub(super) fn legend(ui: &mut Ui, exam: &Exam) {
    let theme = Look::of(ui).theme;
    let told = (0..exam.sheet().questions.len()).any(|number| exam.mark(number).is_some());
    let cells: &[Cell] = match (told, exam.finished().is_some(), exam.sheet().mode) {
        (_, true, _) => &[Cell::Right, Cell::Partly, Cell::Wrong, Cell::LeftOut],
        (true, false, _) => &[Cell::Right, Cell::Partly, Cell::Wrong, Cell::Chosen, Cell::Begun, Cell::Open],
        (false, false, SittingMode::Training) => &[Cell::Chosen, Cell::Begun, Cell::Open],
        (false, false, SittingMode::Exam) => &[Cell::Answered, Cell::Begun, Cell::Open],
    };
    let row = |ui: &mut Ui, sign: Option<(&str, Color32, Drawn)>, few: &str, all: String| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::GAP;
            let (place, _) = ui.allocate_exact_size(vec2(space::ICON, Type::NOTE.line), Sense::hover());
            match sign {
                Some((sign, colour, drawn)) => icon::paint(ui.painter(), place.center(), sign, drawn, space::ICON_NOTE, colour),
                None => {
                    let square = Rect::from_center_size(place.center(), vec2(space::PAD_LIST, space::PAD_LIST));
                    let stroke = Stroke::new(space::STROKE, theme.edge);
                    ui.painter().rect_stroke(square, CornerRadius::same(space::RADIUS_BAR), stroke, StrokeKind::Inside);
                }
            }
            Type::NOTE.in_short(ui, few, all, theme.dim);
        });
    };
    ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
    for cell in cells {
        let count = count(exam, *cell);
        // What is rare is explained where it happens.
        if count == 0 && matches!(cell, Cell::Chosen | Cell::Begun | Cell::LeftOut) {
            continue;
        }
        let sign = cell.sign(&theme).map(|(sign, colour)| (sign, colour, Drawn::Bold));
        let all = tr!("practise-cell-count", what = cell.word(), count = count);
        // How many are left to do is worth a number.
        let few = if *cell == Cell::Open { all.as_str() } else { cell.word() };
        row(ui, sign, few, all.clone());
    }
    let flagged = flagged(exam);
    if flagged > 0 {
        row(
            ui,
            Some((icon::name::FLAG, theme.warn, Drawn::Fill)),
            tr!("practise-flag-count.few"),
            tr!("practise-flag-count", count = flagged),
        );
    }
}

/// With few numbers every so many-eth question has its own.
const LANDMARK: usize = 10;
const GAP: f32 = 6.0;
const LEAST: f32 = 36.0;
const HEIGHT: f32 = 32.0;
const FLAG: f32 = 11.0;
const GAP_SIGN: f32 = 1.0;
const EDGE: f32 = 0.6;
