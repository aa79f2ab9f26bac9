//! Ordering the backlog: far and by steps, by rules, several at once, filtered and searched, by keys, menu and mouse.

use crate::{
    harness::{
        keys::{click, press, press_with, write},
        read::{focused, in_focus, places, says},
        runs::run_at,
        sizes::SMALL,
        window::{USUAL, plain, still},
    },
    open_desk::{self, Shared},
    painted::{self, rows},
};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};
use north_of_noise::{
    scenario::ItemId,
    sim::{Decision, ItemView, Phase, Recording},
    ui::{
        ThemeName,
        desk::Part,
        egui::{Event, Key, Modifiers, PointerButton, Pos2, Vec2, accesskit::Role, vec2},
    },
};

/// Planning open in a window, with a backlog that does not fit.
struct Plan<'a> {
    window: Harness<'a>,
    shared: Shared,
}

/// A run in Planning of a sprint (from 0), late enough for a long backlog.
fn planning(sprint: usize) -> Recording {
    run_at("busy_standing_still", 3, sprint, Phase::Planning)
}

const LATE: usize = 5;
/// A window in which only some of it shows.
const LOW: Vec2 = vec2(1280.0, 560.0);

impl Plan<'_> {
    fn open(pixels: Vec2) -> Self {
        let (window, shared) = open_desk::open(planning(LATE), still(ThemeName::Dark, 1.0), pixels);
        Self { window, shared }
    }

    fn items(&self) -> Vec<ItemView> {
        self.shared.borrow().run.view().backlog().collect()
    }

    /// What is in the plan, in order.
    fn plan(&self) -> Vec<ItemId> {
        self.items().into_iter().filter(|item| item.included).map(|item| item.id).collect()
    }

    fn title(&self, item: ItemId) -> String {
        self.shared.borrow().run.view().title(item).to_owned()
    }

    /// The row of an item.
    fn row(&self, item: ItemId) -> Node<'_> {
        self.find_row(item).unwrap_or_else(|| panic!("“{}” is not shown", self.title(item)))
    }

    fn find_row(&self, item: ItemId) -> Option<Node<'_>> {
        let title = self.title(item);
        let is_its = |node: &Node<'_>| {
            let node = node.accesskit_node();
            node.role() == Role::ListBoxOption && node.label().as_ref() == Some(&title)
        };
        self.window.root().children_recursive().find(is_its)
    }

    fn is_shown(&self, item: ItemId) -> bool {
        self.find_row(item).is_some()
    }

    /// Whether the row of an item lies in the part of the list that can be seen.
    fn is_in_sight(&self, item: ItemId) -> bool {
        let place = self.row(item).rect();
        let is_of_it = |row: &&painted::Row| place.expand(1.0).contains_rect(row.place);
        let all = rows(&self.window);
        let mut own = all.iter().filter(is_of_it).peekable();
        own.peek().is_some() && own.all(|row| row.clip.expand(1.0).contains_rect(row.place))
    }

    fn decided(&self) -> usize {
        self.shared.borrow().run.decisions().len()
    }

    fn focus(&mut self, item: ItemId) {
        self.row(item).focus();
        self.window.run();
    }

    fn press(&mut self, keys: &[Key]) {
        press(&mut self.window, keys);
    }

    fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        press_with(&mut self.window, modifiers, key);
    }

    /// Where an item is taken hold of.
    fn grip(&self, item: ItemId) -> Pos2 {
        self.window.get_by_label(&format!("Move “{}”", self.title(item))).rect().center()
    }

    /// Events that all come in one frame.
    fn in_one_frame(&mut self, events: impl IntoIterator<Item = Event>) {
        self.window.input_mut().events.extend(events);
        self.window.step();
    }

    /// The items that are chosen, as somebody hears it.
    fn chosen(&self) -> Vec<String> {
        let rows = self.window.get_all_by_role(Role::ListBoxOption);
        rows.filter(|row| row.accesskit_node().is_selected() == Some(true)).filter_map(|row| row.accesskit_node().label()).collect()
    }

    fn check_nothing_was_refused(&self) {
        let refused = &self.shared.borrow().refused;
        assert!(refused.is_empty(), "{refused:?}");
    }
}

fn without(order: &[ItemId], gone: &[ItemId]) -> Vec<ItemId> {
    order.iter().copied().filter(|id| !gone.contains(id)).collect()
}

fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
}

#[test]
fn keys_move_an_item_far_and_by_steps_and_keep_it_in_sight() {
    let mut plan = Plan::open(LOW);
    let before = plan.plan();
    let (first, last) = (before[0], before[before.len() - 1]);
    assert!(plan.is_in_sight(first) && !plan.is_in_sight(last), "all of the list fits: the test says nothing");
    plan.focus(first);
    let decided = plan.decided();
    plan.press_with(Modifiers::ALT, Key::End);
    assert_eq!(plan.plan(), [&before[1..], &[first]].concat());
    assert!(plan.is_in_sight(first), "it is in sight at the bottom");
    assert_eq!(focused(&plan.window), plan.title(first), "and keeps the keyboard");
    for step in 1..before.len() {
        plan.press_with(Modifiers::ALT, Key::ArrowUp);
        assert!(plan.is_in_sight(first), "it is out of sight {step} above the bottom");
    }
    assert_eq!(plan.plan(), before);
    assert_eq!(plan.decided(), decided + before.len(), "each move is one decision");
    plan.press_with(Modifiers::ALT, Key::ArrowUp);
    plan.press_with(Modifiers::ALT, Key::Home);
    assert_eq!(plan.decided(), decided + before.len(), "at the top there is nothing to decide");
    plan.check_nothing_was_refused();
}

#[test]
fn planning_begins_at_the_top_in_each_sprint() {
    let mut plan = Plan::open(LOW);
    let first = plan.plan()[0];
    plan.focus(first);
    plan.press(&[Key::End]);
    assert!(!plan.is_in_sight(first), "the list scrolls");
    plan.shared.borrow_mut().run = planning(LATE + 1);
    plan.window.run();
    let first = plan.plan()[0];
    assert!(plan.is_in_sight(first), "it opens where the last sprint's was left");
}

#[test]
fn the_menu_of_a_row_moves_it_by_mouse_and_by_keys() {
    let mut plan = Plan::open(USUAL);
    let before = plan.plan();
    let name = format!("Move “{}”", plan.title(before[1]));
    click(&mut plan.window, &name);
    click(&mut plan.window, "To the bottom of the plan");
    assert_eq!(plan.plan(), [&without(&before, &before[1..2])[..], &before[1..2]].concat());
    assert!(!says(&plan.window, "To the bottom of the plan"), "the menu is closed");

    let before = plan.plan();
    plan.focus(before[2]);
    plan.press(&[Key::M]);
    assert_eq!(focused(&plan.window), "To the top of the plan");
    plan.press(&[Key::ArrowDown]);
    assert_eq!(focused(&plan.window), "One up");
    plan.press(&[Key::Enter]);
    assert_eq!(plan.plan()[..3], [before[0], before[2], before[1]]);
    assert_eq!(focused(&plan.window), plan.title(before[2]), "the keyboard is at the item again");
    let decided = plan.decided();
    plan.press(&[Key::M, Key::Escape]);
    assert!(!says(&plan.window, "One down") && plan.decided() == decided, "Esc closes the menu and does nothing");
    assert_eq!(focused(&plan.window), plan.title(before[2]));
    plan.row(before[0]).click_secondary();
    plan.window.run();
    assert!(says(&plan.window, "One down"), "the other button of the mouse opens it");
    plan.check_nothing_was_refused();
}

#[test]
fn what_is_in_hand_stays_in_hand_and_in_sight_whatever_is_done() {
    let mut plan = Plan::open(USUAL);
    let far = *plan.plan().last().expect("a long plan");
    let title = plan.title(far).clone();
    let in_sight = |plan: &Plan<'_>, what: &str| {
        let row = plan.window.get_by_role_and_label(Role::ListBoxOption, &title);
        assert!(row.accesskit_node().is_selected() == Some(true), "{what}: another one is in hand");
        let place = row.rect();
        assert!(place.top() >= 56.0 && place.bottom() < USUAL.y - 72.0, "{what}: out of sight at {place:?}");
    };
    plan.focus(far);
    in_sight(&plan, "taken");
    for rule in ["Believed effect per point", "Oldest first", "As it was when Planning began"] {
        click(&mut plan.window, "Sort");
        click(&mut plan.window, rule);
        in_sight(&plan, rule);
    }
    plan.focus(far);
    press(&mut plan.window, &[Key::B]);
    click(&mut plan.window, "Leave it");
    in_sight(&plan, "a bet left");
    plan.press_with(Modifiers::ALT, Key::Home);
    in_sight(&plan, "moved to the top");
    plan.check_nothing_was_refused();
}

#[test]
fn a_list_whose_first_item_is_in_hand_by_itself_keeps_it_when_it_is_sorted() {
    let mut plan = Plan::open(USUAL);
    let first = plan.plan()[0];
    click(&mut plan.window, "Sort");
    click(&mut plan.window, "Believed effect per point");
    assert_ne!(plan.plan()[0], first, "the order is another one");
    let title = plan.title(first).clone();
    let row = plan.window.get_by_role_and_label(Role::ListBoxOption, &title);
    assert!(row.accesskit_node().is_selected() == Some(true));
}

/// What an item is worth by a rule.
type Worth = fn(&ItemView) -> f64;

#[test]
fn the_backlog_is_sorted_by_a_rule_as_one_decision() {
    let mut plan = Plan::open(USUAL);
    let items = plan.items();
    let begun: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let order = |plan: &Plan<'_>| plan.items().iter().map(|item| item.id).collect::<Vec<_>>();
    let falls = |plan: &Plan<'_>, worth: Worth| {
        let worth: Vec<f64> = plan.items().iter().map(|item| worth(item) / item.remaining).collect();
        worth.windows(2).all(|pair| pair[0] >= pair[1])
    };
    assert!(!falls(&plan, |item| item.effect.mean) && !falls(&plan, |item| item.stated), "it is sorted already");
    let sorts: [(&str, &str, Worth); 2] = [
        ("Believed effect per point", "Ignores how sure you are", |item| item.effect.mean),
        ("Stated value per point", "Ignores evidence", |item| item.stated),
    ];
    for (rule, ignores, worth) in sorts {
        let (before, decided) = (order(&plan), plan.decided());
        let way_back = plan.shared.borrow().run.view().way_back(&Decision::Order(Vec::new())).expect("an order can be taken back");
        click(&mut plan.window, "Sort");
        assert!(says(&plan.window, rule), "the menu offers it");
        click(&mut plan.window, rule);
        assert_eq!(plan.decided(), decided + 1);
        assert!(falls(&plan, worth), "not by {rule}");
        let line = places(&plan.window).into_iter().any(|(said, _)| said.contains(rule) && said.contains(ignores));
        assert!(line, "a line says what the rule ignores");
        let made = plan.shared.borrow().run.decisions().last().cloned();
        assert!(matches!(made, Some(Decision::Order(order)) if order != before));
        let mut back = plan.shared.borrow().run.clone();
        for decision in way_back {
            back.apply(decision).expect("it is possible");
        }
        assert_eq!(back.view().order(), before, "the way back is the order before");
    }
    let top = plan.plan()[0];
    plan.focus(top);
    plan.press_with(Modifiers::ALT, Key::ArrowDown);
    assert!(!places(&plan.window).iter().any(|(said, _)| said.contains("Ignores")), "after a move it is no rule's order");

    click(&mut plan.window, "Sort");
    click(&mut plan.window, "Oldest first");
    let came = planning(0).view().order().to_vec();
    let left: Vec<ItemId> = came.iter().copied().filter(|id| begun.contains(id)).collect();
    assert!(left.len() > 1 && order(&plan).starts_with(&left), "what was there at first leads: {left:?}");
    click(&mut plan.window, "Sort");
    click(&mut plan.window, "As it was when Planning began");
    assert_eq!(order(&plan), begun);
    plan.check_nothing_was_refused();
}

#[test]
fn several_items_are_chosen_by_keys_and_move_as_one() {
    let mut plan = Plan::open(USUAL);
    let before = plan.plan();
    plan.focus(before[1]);
    plan.press_with(Modifiers::SHIFT, Key::ArrowDown);
    plan.press_with(Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(plan.chosen(), before[1..4].iter().map(|id| plan.title(*id)).collect::<Vec<_>>());
    assert!(says_anywhere(&plan, "3 chosen together"));
    let decided = plan.decided();
    plan.press_with(Modifiers::ALT, Key::End);
    assert_eq!(plan.plan(), [&before[..1], &before[4..], &before[1..4]].concat(), "they keep their order");
    assert_eq!(plan.decided(), decided + 1, "as one decision");
    plan.press_with(Modifiers::ALT, Key::Home);
    assert_eq!(plan.plan(), [&before[1..4], &before[..1], &before[4..]].concat());
    plan.press(&[Key::Escape]);
    assert!(!says_anywhere(&plan, "chosen together"), "Esc lets them go");

    // With Ctrl the ring passes by, and X takes in what it is at.
    let before = plan.plan();
    plan.focus(before[0]);
    plan.press(&[Key::X]);
    plan.press_with(Modifiers::COMMAND, Key::ArrowDown);
    plan.press_with(Modifiers::COMMAND, Key::ArrowDown);
    plan.press(&[Key::X]);
    assert!(says_anywhere(&plan, "2 chosen together"));
    plan.press_with(Modifiers::ALT, Key::ArrowDown);
    let expected = [&before[1..2], &before[3..4], &[before[0], before[2]], &before[4..]].concat();
    assert_eq!(plan.plan(), expected, "they come together behind the one below the last of them");
    plan.press(&[Key::ArrowDown]);
    assert!(!says_anywhere(&plan, "chosen together"), "an arrow alone goes on with one item");
    plan.check_nothing_was_refused();
}

#[test]
fn several_items_are_chosen_by_mouse() {
    let mut plan = Plan::open(USUAL);
    let before = plan.plan();
    plan.row(before[0]).click();
    plan.window.run();
    plan.row(before[2]).click_modifiers(Modifiers::COMMAND);
    plan.window.run();
    assert!(says_anywhere(&plan, "2 chosen together"));
    plan.row(before[3]).click_modifiers(Modifiers::SHIFT);
    plan.window.run();
    assert_eq!(plan.chosen(), [before[2], before[3]].map(|id| plan.title(id)), "from the last one taken in");
    let name = format!("Move “{}”", plan.title(before[3]));
    click(&mut plan.window, &name);
    click(&mut plan.window, "To the top of the plan");
    assert_eq!(plan.plan()[..2], before[2..4]);
    plan.row(before[0]).click();
    plan.window.run();
    assert!(!says_anywhere(&plan, "chosen together"));
    plan.check_nothing_was_refused();
}

fn says_anywhere(plan: &Plan<'_>, text: &str) -> bool {
    let of = |node: Node<'_>| [node.accesskit_node().label(), node.accesskit_node().value()];
    plan.window.root().children_recursive().flat_map(of).flatten().any(|said| said.contains(text))
}

#[test]
fn a_need_and_words_narrow_the_list_and_moves_pass_what_is_hidden() {
    let mut plan = Plan::open(USUAL);
    let all = plan.items();
    let need = {
        let of = |need| all.iter().filter(|item| item.included && item.need == Some(need)).count();
        all.iter().filter_map(|item| item.need).find(|need| (2..all.len()).contains(&of(*need))).expect("a need of several items")
    };
    let served: Vec<ItemId> = all.iter().filter(|item| item.need == Some(need)).map(|item| item.id).collect();
    let named = plan.shared.borrow().run.view().scenario().needs[need.index()].title.clone();
    click(&mut plan.window, "Any need");
    plan.window.get_by_role_and_label(Role::RadioButton, &named).click();
    plan.window.run();
    assert!(all.iter().all(|item| plan.is_shown(item.id) == served.contains(&item.id)));
    assert!(says_anywhere(&plan, &format!("{} of {} shown", served.len(), all.len())));

    let in_plan: Vec<ItemId> = plan.plan().into_iter().filter(|id| served.contains(id)).collect();
    let (last, above) = (in_plan[in_plan.len() - 1], in_plan[in_plan.len() - 2]);
    let hidden = without(&plan.plan(), &served);
    plan.focus(last);
    plan.press_with(Modifiers::ALT, Key::ArrowUp);
    let after = plan.plan();
    let place = |id: ItemId| after.iter().position(|other| *other == id).expect("in the plan");
    assert_eq!(place(last) + 1, place(above), "directly before the one that was shown above it");
    assert_eq!(without(&after, &served), hidden, "what is hidden keeps its order");

    // A rule sorts what is shown among the places that it has.
    let before: Vec<ItemId> = plan.items().iter().map(|item| item.id).collect();
    click(&mut plan.window, "Sort");
    click(&mut plan.window, "Stated value per point");
    let after: Vec<ItemId> = plan.items().iter().map(|item| item.id).collect();
    assert!(before.iter().zip(&after).all(|(one, other)| served.contains(one) == served.contains(other)), "{before:?} {after:?}");
    assert_eq!(without(&after, &served), without(&before, &served));
    plan.focus(last);

    // Words as well; then all again.
    plan.press_with(Modifiers::COMMAND, Key::F);
    assert_eq!(focused(&plan.window), "Search");
    let word = plan.title(last).split_whitespace().next().expect("a word").to_uppercase();
    write(&mut plan.window, &word);
    assert!(plan.is_shown(last));
    write(&mut plan.window, " xyzzy");
    assert!(says(&plan.window, "Nothing fits"));
    click(&mut plan.window, "Show all");
    assert!(all.iter().all(|item| plan.is_shown(item.id)));
    plan.press(&[Key::Slash]);
    let title = plan.title(last);
    write(&mut plan.window, &title);
    press(&mut plan.window, &[Key::Enter]);
    assert_eq!(focused(&plan.window), plan.title(last), "Enter goes on to what was found");
    plan.press(&[Key::Escape]);
    assert!(all.iter().all(|item| plan.is_shown(item.id)), "Esc ends the search");
    plan.check_nothing_was_refused();
}

#[test]
fn a_drag_takes_what_was_pressed_however_far_the_pointer_is_by_the_next_frame() {
    let mut plan = Plan::open(USUAL);
    let before = plan.plan();
    let from = plan.grip(before[0]);
    let (far, to) = (plan.grip(before[2]), plan.row(before[3]).rect());
    plan.in_one_frame([Event::PointerMoved(from), button(from, true), Event::PointerMoved(far)]);
    let below = Pos2::new(far.x, to.bottom() - 2.0);
    plan.in_one_frame([Event::PointerMoved(below)]);
    plan.in_one_frame([button(below, false)]);
    plan.window.run();
    assert_eq!(plan.plan()[..4], [before[1], before[2], before[3], before[0]]);

    // All of it between two frames.
    let before = plan.plan();
    let (from, to) = (plan.grip(before[2]), plan.row(before[0]).rect());
    let above = Pos2::new(from.x, to.top() + 2.0);
    plan.in_one_frame([Event::PointerMoved(from), button(from, true), Event::PointerMoved(above), button(above, false)]);
    plan.window.run();
    assert_eq!(plan.plan()[..3], [before[2], before[0], before[1]]);

    let decided = plan.decided();
    let from = plan.grip(before[0]);
    plan.in_one_frame([Event::PointerMoved(from), button(from, true), Event::PointerMoved(above)]);
    plan.press(&[Key::Escape]);
    plan.in_one_frame([button(above, false)]);
    plan.window.run();
    assert_eq!(plan.decided(), decided, "Esc lets it go where it was");
    plan.check_nothing_was_refused();
}

#[test]
fn a_drag_scrolls_at_the_edge_and_takes_along_what_is_chosen() {
    let mut plan = Plan::open(LOW);
    let before = plan.plan();
    let last = before[before.len() - 1];
    plan.focus(before[0]);
    plan.press_with(Modifiers::SHIFT, Key::ArrowDown);
    let from = plan.grip(before[1]);
    let own = plan.row(before[0]).rect().expand(1.0);
    let list = rows(&plan.window).into_iter().find(|row| own.contains_rect(row.place)).expect("its title").clip;
    let edge = Pos2::new(from.x, list.bottom() - 4.0);
    plan.in_one_frame([Event::PointerMoved(from), button(from, true), Event::PointerMoved(edge)]);
    for _ in 0..60 {
        if plan.is_in_sight(last) {
            break;
        }
        plan.window.run_steps(1);
    }
    assert!(plan.is_in_sight(last), "the list does not scroll");
    assert!(says_anywhere(&plan, "2 chosen together"));
    let below = Pos2::new(from.x, plan.row(last).rect().bottom() - 2.0);
    plan.in_one_frame([Event::PointerMoved(below)]);
    plan.in_one_frame([button(below, false)]);
    plan.window.run();
    assert_eq!(plan.plan(), [&before[2..], &before[..2]].concat());
    plan.check_nothing_was_refused();
}

#[test]
fn menus_fit_the_window_and_lead_round_by_keys() {
    for (pixels, scale) in [(SMALL, 1.0), (SMALL, 2.0), (USUAL, 1.0)] {
        let (mut window, desk) = open_desk::open(planning(LATE), still(ThemeName::Light, scale), pixels);
        desk.borrow_mut().state.part = Part::Centre;
        window.run();
        for (opener, first) in [(None, "To the top"), (Some("Sort"), "Believed effect"), (Some("Any need"), "Any need")] {
            match opener {
                None => press(&mut window, &[Key::M]),
                Some(name) => click(&mut window, name),
            }
            let whole = window.ctx.content_rect().expand(0.5);
            let what = format!("{opener:?} at {pixels:?} × {scale}");
            let first_at = focused(&window);
            // What the menu of a first item begins with is off: it is at the top.
            assert!(first_at.starts_with(first) || opener.is_none() && first_at == "One down", "{what} begins at “{first_at}”");
            press(&mut window, &[Key::ArrowUp]);
            let place = in_focus(&window).expect("the last line").rect();
            assert!(whole.contains_rect(place), "{what}: {place:?}");
            press(&mut window, &[Key::ArrowDown]);
            assert_eq!(focused(&window), first_at, "{what}: from the last line to the first");
            press(&mut window, &[Key::Escape]);
            assert!(!says(&window, "Oldest first") && !says(&window, "One down"), "{what} stays");
        }
    }
}

#[test]
fn every_row_that_is_added_up_shows_its_points_and_the_line_their_sum() {
    let (mut counted, mut lines) = (0, 0);
    for sprint in [0, 1, LATE] {
        let (window, desk) = open_desk::open(planning(sprint), plain(ThemeName::Dark, 1.0), USUAL);
        let painted = painted::rows(&window);
        let desk = desk.borrow();
        let view = desk.run.view();
        let (mut sum, mut shown) = (0, Vec::new());
        for id in view.next_items(usize::MAX) {
            let Some(row) = window.query_by_role_and_label(Role::ListBoxOption, view.title(id)) else { break };
            if row.rect().bottom() > USUAL.y - 120.0 {
                break;
            }
            let points = view.item(id).map_or(0.0, |item| item.remaining).round().to_string();
            let is_shown = painted.iter().any(|text| text.text == points && row.rect().contains_rect(text.place));
            sum += if is_shown { points.parse::<u32>().expect("a number") } else { 0 };
            shown.push(is_shown);
        }
        let first = shown.iter().take_while(|shown| **shown).count();
        assert!(!shown.iter().skip(first).any(|shown| *shown), "from the top on: {shown:?}");
        counted += first;
        // The line may be below what is in sight.
        let Some(line) = painted.iter().map(|text| &text.text).find(|text| text.contains(" points planned")) else { continue };
        lines += 1;
        let figures: Vec<u32> = line.split(' ').filter_map(|word| word.parse().ok()).collect();
        assert!(matches!(figures[..], [above, all] if above > 0 && above <= all + 1 && above + 1 >= sum), "{line}: {sum}");
    }
    assert!(counted > 2 && lines > 1, "only {counted} rows and {lines} lines looked at");
}

#[test]
fn few_figures_show_until_a_row_is_looked_at() {
    for sprint in [1, LATE] {
        let (mut window, desk) = open_desk::open(planning(sprint), plain(ThemeName::Dark, 1.0), USUAL);
        let at_rest = painted::figures(&window);
        assert!(at_rest.len() <= 35, "{} figures: {at_rest:#?}", at_rest.len());
        let other = {
            let desk = desk.borrow();
            let view = desk.run.view();
            view.title(view.next_items(3).nth(2).expect("an item")).to_owned()
        };
        window.get_by_role_and_label(Role::ListBoxOption, &other).hover();
        window.run();
        let pointed_at = painted::figures(&window).len();
        assert!(pointed_at >= at_rest.len() + 3, "place, chance and effect: {pointed_at} after {}", at_rest.len());
        let heard = window.get_by_role_and_label(Role::ListBoxOption, &other).accesskit_node().description().unwrap_or_default();
        assert!(heard.contains("place 3, finished ") && heard.contains("point") && heard.contains('±'), "{heard}");
    }
}
