//! Speed of the screens: one pass of egui over the fullest ones, at 1280 × 720, without a window.
//!
//! `cargo bench --bench screens`. A pass is what a frame costs the processor when something changed: laying
//! out, AccessKit's tree, and the triangles. The figure to reach is 4 ms.

use criterion::{Criterion, criterion_group, criterion_main};
use north_of_noise::player::{Bot, play_on, record};
use north_of_noise::program::{Progress, Stage};
use north_of_noise::scenario::{by_name, load};
use north_of_noise::score::{Done, ReviewPlan, Signs, Traces, reference};
use north_of_noise::sim::{Phase, Recording};
use north_of_noise::ui::desk::{DeskState, desk_ui};
use north_of_noise::ui::egui::{Context, Event, Id, Key, LayerId, Modifiers, RawInput, Rect, Ui, UiBuilder, pos2, vec2};
use north_of_noise::ui::screens::{EndData, EndState, ReviewData, ReviewState, end_ui, review_ui};
use north_of_noise::ui::sky::{Frame, Setting, ShownSky, SkyState, Subject, label_sizes, layout, sky_ui};
use north_of_noise::ui::{Look, install_fonts};
use std::hint::black_box;
use std::sync::Arc;

/// Late in a run there is most to show.
const SPRINT: usize = 6;

/// The balanced player's run, stopped in a phase.
fn stopped(phase: Phase) -> Recording {
    let (name, text) = by_name("busy_standing_still").expect("a shipped scenario");
    let mut run = Recording::new(Arc::new(load(name, text).scenario.expect("it loads")), 12);
    let mut bot = Bot::named("balanced").expect("the balanced player");
    play_on(&mut run, &mut bot, |run| run.view().sprint() == SPRINT && run.view().phase() == phase);
    run
}

/// One pass, down to triangles.
fn pass(ctx: &Context, show: &mut impl FnMut(&mut Ui)) -> usize {
    pass_with(ctx, show, Vec::new())
}

fn pass_with(ctx: &Context, show: &mut impl FnMut(&mut Ui), events: Vec<Event>) -> usize {
    let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 720.0));
    let input = RawInput { screen_rect: Some(screen), events, ..RawInput::default() };
    ctx.begin_pass(input);
    let whole = UiBuilder::new().layer_id(LayerId::background()).max_rect(screen);
    show(&mut Ui::new(ctx.clone(), Id::new("screen"), whole));
    let mut output = ctx.end_pass();
    // Nobody draws them.
    output.textures_delta.clear();
    ctx.tessellate(output.shapes, output.pixels_per_point).len()
}

fn dressed() -> Context {
    let ctx = Context::default();
    ctx.enable_accesskit();
    install_fonts(&ctx);
    let look = Look::default();
    pass(&ctx, &mut |_| {});
    look.apply(&ctx);
    ctx
}

fn screens(criterion: &mut Criterion) {
    for (name, phase) in [("inbox with the sky", Phase::Inbox), ("calendar", Phase::Calendar), ("planning", Phase::Planning)] {
        let run = stopped(phase);
        let ctx = dressed();
        let (mut desk, mut sky, mut shown) = (DeskState::default(), SkyState::default(), ShownSky::default());
        let mut laid_out = None;
        let mut show = |ui: &mut Ui| {
            let mut out = Vec::new();
            let Some(area) = desk_ui(ui, &run, &mut desk, &mut out) else { return };
            let setting = if phase == Phase::Calendar { Setting::Strip } else { Setting::Desk };
            // As in the window the sky is laid out once for as long as it shows the same.
            let model = laid_out.get_or_insert_with(|| {
                let frame = Frame::new(area, setting, Look::of(ui).scale);
                let measure = |name: &str, value: &str| label_sizes(ui, name, value);
                Arc::new(layout(&run.view(), frame, run.run().seed(), Subject::default(), &measure))
            });
            let moment = shown.at(f64::MAX, model, false);
            black_box(sky_ui(ui, &run.view(), &moment, &mut sky));
        };
        for _ in 0..4 {
            pass(&ctx, &mut show);
        }
        criterion.bench_function(name, |bencher| bencher.iter(|| pass(&ctx, &mut show)));
    }
    after_the_run(criterion);
    let run = stopped(Phase::Inbox);
    let area = Rect::from_min_size(pos2(264.0, 64.0), vec2(648.0, 584.0));
    let frame = Frame::new(area, Setting::Desk, Look::default().scale);
    let sizes = |name: &str, value: &str| [name.len().max(value.len()), name.len()].map(|letters| vec2(6.4 * letters as f32, 20.0));
    let view = run.view();
    criterion.bench_function("lay out the sky", |bencher| bencher.iter(|| layout(&view, frame, 1, Subject::default(), &sizes)));
    let model = layout(&view, frame, 1, Subject::default(), &sizes);
    criterion.bench_function("draw the sky", |bencher| bencher.iter(|| north_of_noise::ui::sky::draw(black_box(&model), &Look::default())));
}

/// How a run went, and the review of its choices with all 200 re-runs.
fn after_the_run(criterion: &mut Criterion) {
    let (name, text) = by_name("busy_standing_still").expect("a shipped scenario");
    let scenario = Arc::new(load(name, text).scenario.expect("it loads"));
    let run = record(&scenario, 12, &mut Bot::named("balanced").expect("the balanced player"));
    let reference = reference(&scenario, 12);
    let (ctx, mut state) = (dressed(), EndState::default());
    let mut end = |ui: &mut Ui| end_ui(ui, &EndData { reference: Some(&reference), ..EndData::of(&run) }, &mut state, &mut Vec::new());
    for _ in 0..4 {
        pass(&ctx, &mut end);
    }
    criterion.bench_function("how a run went", |bencher| bencher.iter(|| pass(&ctx, &mut end)));

    let plan = ReviewPlan::new(&run, None);
    let done: Vec<Done> = plan.tasks().into_iter().map(|task| plan.work(task)).collect();
    let (review, traces, signs) = (plan.finish(&done).expect("the run is over"), Traces::of(&run), Signs::of(&run));
    let progress = Progress { stage: Stage::Done, grades: (1, 1), reruns: (1, 1) };
    let data = ReviewData {
        run: &run,
        review: Some(&review),
        traces: Some(&traces),
        signs: Some(&signs),
        earlier: &[],
        progress,
        saved: None,
        guess: None,
    };
    let (ctx, mut state) = (dressed(), ReviewState::default());
    let mut show = |ui: &mut Ui| review_ui(ui, &data, &mut state, &mut Vec::new());
    // The overview has most on it.
    let overview = Event::Key { key: Key::Num2, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    pass_with(&ctx, &mut show, vec![overview]);
    for _ in 0..4 {
        pass(&ctx, &mut show);
    }
    criterion.bench_function("review of a run", |bencher| bencher.iter(|| pass(&ctx, &mut show)));
}

criterion_group!(benches, screens);
criterion_main!(benches);
