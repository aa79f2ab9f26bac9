//! The session that is held: what the run on the table and the room have to say to each other.

use super::judging::Judging;
use super::{Further, Group, GroupData, GroupIntent, HostAsk, Pick, Program, Trouble, Unended};
use crate::live::serve::{Beginning, Listening, Live, Published, Told, qr, unended};
use crate::live::{No, Phase as Stage, Settings, decisions, left_open, place, unmade};
use crate::program::Screen;
use crate::program::trouble::Doing;
use crate::report::SessionReport;
use crate::scenario::Scenario;
use crate::sim::Phase;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// How long without a phone before the host is told what may be wrong.
const LONELY: Duration = Duration::from_mins(1);
const MINUTE_MS: u64 = 60_000;

pub(in crate::program) struct Held {
    live: Live,
    published: Published,
    addresses: Vec<String>,
    screen: String,
    qr: Vec<Vec<bool>>,
    left: Option<Further>,
    /// Where the room was told that the run is.
    place: String,
    /// When it began, on the program's clock.
    since: Duration,
    is_lonely: bool,
    judging: Judging,
    saved: Option<PathBuf>,
}

impl Held {
    fn new(live: Live, since: Duration) -> Self {
        let addresses = live.urls();
        let qr = picture(&live, &addresses);
        // The projected view is for this computer's own browser.
        let screen = format!("http://127.0.0.1:{}{}", live.public.port, live.screen_path());
        let published = live.room.published();
        Self {
            live,
            published,
            addresses,
            screen,
            qr,
            left: None,
            place: String::new(),
            since,
            is_lonely: false,
            judging: Judging::default(),
            saved: None,
        }
    }

    /// Another of the addresses is the one that the QR code says, until the session is left.
    fn put_first(&mut self, place: usize) {
        if place < self.addresses.len() {
            let chosen = self.addresses.remove(place);
            self.addresses.insert(0, chosen);
            self.qr = picture(&self.live, &self.addresses);
        }
    }

    fn stage(&self) -> &Stage {
        &self.published.shown.session.kept().phase
    }
}

/// The QR code of the first address.
fn picture(live: &Live, addresses: &[String]) -> Vec<Vec<bool>> {
    let first = addresses.first().cloned().unwrap_or_else(|| format!("http://127.0.0.1:{}", live.public.port));
    qr::rows(&format!("{first}/j/{}", live.public.code))
}

impl Group {
    /// What there is to show of the session that is held.
    pub fn data(&self) -> Option<GroupData<'_>> {
        let held = self.held.as_ref()?;
        Some(GroupData {
            shown: &held.published.shown,
            now: held.published.now(),
            code: held.live.public.code.as_str(),
            addresses: &held.addresses,
            screen: &held.screen,
            qr: &held.qr,
            left: held.left,
            is_lonely: held.is_lonely,
            judged: held.judging.done(),
            reference: held.judging.reference(),
            is_judging: held.judging.is_busy(),
            saved: held.saved.as_deref(),
        })
    }
}

impl Program {
    pub(in crate::program) fn group(&mut self, what: GroupIntent) -> Result<(), Trouble> {
        match what {
            GroupIntent::Hold => self.hold(),
            GroupIntent::GoOn(name) => self.go_on_with(&name),
            GroupIntent::Ask(ask) => self.ask_room(ask),
            GroupIntent::Decide(chosen) => self.decide_as_a_group(chosen),
            GroupIntent::Judge(ballot) => {
                self.judge(ballot);
                Ok(())
            }
            GroupIntent::Address(place) => {
                if let Some(held) = &mut self.group.held {
                    held.put_first(place);
                }
                Ok(())
            }
            GroupIntent::Save => self.save_group(),
            GroupIntent::Leave => self.leave_group(),
        }
    }

    /// The room is told where the run is, the screen what the room says; a session whose run is not on the table any
    /// more is left.
    pub(in crate::program) fn follow_group(&mut self) {
        let Self { group, table, world, notices, .. } = self;
        let Some(held) = &mut group.held else { return };
        held.published = held.live.room.published();
        let nobody = held.published.shown.session.kept().seats().next().is_none();
        held.is_lonely = nobody && world.clock.passed().saturating_sub(held.since) >= LONELY;
        let Some(playing) = table.playing.as_ref().filter(|playing| playing.name() == held.live.run) else {
            let left = self.leave_group();
            self.notices.tell_if(left);
            return;
        };
        let view = playing.recording.view();
        let place = place(&view);
        if held.place != place {
            // What could be asked further is of the place before.
            if !held.place.is_empty() && view.phase() != Phase::Inbox {
                held.left = None;
            }
            held.live.room.tell(crate::live::Ask::Host(HostAsk::Place(place.clone())));
            held.place = place;
        }
        if view.phase() == Phase::Over && matches!(held.stage(), Stage::Lobby | Stage::Watching | Stage::Decided) {
            held.live.room.tell(crate::live::Ask::Host(HostAsk::Debrief));
        }
        // Looking back, everything that was decided is judged.
        if matches!(held.stage(), Stage::Debrief | Stage::Ended) {
            let kept = held.published.shown.session.kept();
            held.judging.want(&playing.recording, kept.ballots().filter(|asked| asked.decided.is_some()), &world.jobs);
        }
        held.judging.hear().into_iter().for_each(|lost| notices.tell(lost));
    }

    pub(in crate::program) fn list_sessions(&mut self) {
        let is_held = |name: &str| self.group.held.as_ref().is_some_and(|held| held.live.name == name);
        let all = unended(Arc::clone(&self.world.disk), self.folder.path()).into_iter().filter(|own| !is_held(&own.name));
        let listed = all.map(|own| Unended { name: own.name, code: own.header.code, title: own.header.title });
        self.group.unended = listed.collect();
    }

    /// Wakes whoever shows the session; what it says is asked of it then.
    fn told(&self) -> impl Fn(Told) + Send + 'static {
        let jobs = self.world.jobs.clone();
        move |_| jobs.wake()
    }

    fn hold(&mut self) -> Result<(), Trouble> {
        if self.group.held.is_some() {
            self.open(Screen::Group);
            return Ok(());
        }
        let playing = self.table.playing.as_ref().ok_or(Trouble::NoRun)?;
        let scenario = playing.recording.run().scenario();
        let group = &self.chosen.settings.group;
        let beginning = Beginning {
            run: playing.name().to_owned(),
            title: scenario.title.clone(),
            content: scenario.content_hash,
            public_url: Some(group.public_url.trim().to_owned()).filter(|url| !url.is_empty()),
            begun: self.world.clock.now(),
            settings: Settings {
                names: group.names,
                roles: group.roles.clone(),
                teams: group.teams.clone(),
                by_votes: group.by_votes,
                close_at_time: group.minutes > 0,
                ..Settings::default()
            },
        };
        let door = Listening::on(None).map_err(not_held)?;
        let live = Live::begin(Arc::clone(&self.world.disk), self.folder.path(), door, beginning, self.told());
        self.group.held = Some(Held::new(live.map_err(not_held)?, self.world.clock.passed()));
        self.open(Screen::Group);
        Ok(())
    }

    fn go_on_with(&mut self, name: &str) -> Result<(), Trouble> {
        self.leave_group()?;
        let live = Live::go_on(Arc::clone(&self.world.disk), self.folder.path(), name, self.told()).map_err(not_held)?;
        let run = live.run.clone();
        let note = live.note.clone();
        let mut held = Held::new(live, self.world.clock.passed());
        // The run first: without it there is nothing to hold a session about.
        if let Err(trouble) = self.go_on(&run) {
            held.live.stop()?;
            return Err(trouble);
        }
        if let Some(note) = note {
            self.notices.tell(Trouble::Note(note));
        }
        // The program may have ended after the group had decided and before the run did.
        let decided = held.published.shown.session.kept().asked().cloned();
        if let (Some(asked), Some(playing)) = (decided, &mut self.table.playing) {
            for decision in unmade(&asked, playing.recording.decisions()) {
                playing.decide(decision, self.world.clock.now())?;
            }
            held.left = left_open(&asked).filter(|_| *held.stage() == Stage::Decided);
        }
        self.group.held = Some(held);
        self.list_sessions();
        self.open(Screen::Group);
        Ok(())
    }

    fn ask_room(&mut self, mut ask: HostAsk) -> Result<(), Trouble> {
        let minutes = u64::from(self.chosen.settings.group.minutes);
        let Some(held) = &mut self.group.held else { return Ok(()) };
        let opens = matches!(ask, HostAsk::Open(..));
        if let HostAsk::Open(_, hint @ None) = &mut ask
            && held.published.shown.session.header().settings.close_at_time
        {
            *hint = (minutes > 0).then_some(minutes * MINUTE_MS);
        }
        if opens && *held.stage() == Stage::Lobby {
            held.live.room.host(HostAsk::Begin).map_err(Trouble::Room)?;
        }
        held.live.room.host(ask).map_err(Trouble::Room)?;
        if opens {
            held.left = None;
        }
        held.published = held.live.room.published();
        Ok(())
    }

    fn decide_as_a_group(&mut self, chosen: Option<Pick>) -> Result<(), Trouble> {
        let (Some(held), Some(playing)) = (&mut self.group.held, &mut self.table.playing) else { return Ok(()) };
        let made = playing.recording.decisions().len() as u32;
        held.live.room.host(HostAsk::Decide { chosen, made }).map_err(Trouble::Room)?;
        held.published = held.live.room.published();
        let Some(asked) = held.published.shown.session.kept().asked().cloned() else { return Err(Trouble::Room(No::NotNow)) };
        held.left = left_open(&asked);
        // What one of several picks does not allow any more is said; the others are made.
        let mut refused = Ok(());
        for decision in decisions(&asked) {
            match playing.decide(decision, self.world.clock.now()) {
                Err(Trouble::Refused(why)) => refused = Err(Trouble::Refused(why)),
                other => other?,
            }
        }
        refused
    }

    fn judge(&mut self, ballot: u32) {
        let (Some(held), Some(playing)) = (&mut self.group.held, &self.table.playing) else { return };
        let kept = held.published.shown.session.kept();
        held.judging.want(&playing.recording, kept.ballots().filter(|asked| asked.id == ballot), &self.world.jobs);
    }

    pub(in crate::program) fn reword_group(&mut self, scenario: &Arc<Scenario>) {
        self.group.held.iter_mut().for_each(|held| held.judging.reword(scenario));
    }

    /// Writes the page of the session and its tables, as far as all that has come.
    fn save_group(&mut self) -> Result<(), Trouble> {
        let (Some(held), Some(playing)) = (&mut self.group.held, &self.table.playing) else { return Ok(()) };
        let session = &held.published.shown.session;
        let begun = session.header().begun;
        let day = self.world.clock.zone().day(begun).to_string();
        let told = SessionReport {
            header: session.header(),
            day: &day,
            kept: session.kept(),
            people: session.people(),
            run: &playing.recording,
            judged: held.judging.done(),
            reference: held.judging.reference(),
            review: self.reviewing.of(self.table.turn).and_then(|work| work.review.as_deref()),
        };
        let folder = self.folder.path().join("sessions").join(&held.live.name);
        let disk = &self.world.disk;
        for (name, text) in told.files() {
            let file = folder.join(name);
            disk.replace(&file, text.as_bytes()).map_err(Trouble::disk(Doing::SaveReview, &file))?;
        }
        held.saved = Some(folder.join(SessionReport::PAGE));
        Ok(())
    }

    fn leave_group(&mut self) -> Result<(), Trouble> {
        let Some(held) = self.group.held.take() else { return Ok(()) };
        let stopped = held.live.stop();
        if self.shows.screen == Screen::Group {
            self.open(Screen::Desk);
        }
        self.list_sessions();
        stopped.map_err(Trouble::from)
    }
}

fn not_held(error: crate::live::serve::LiveError) -> Trouble {
    Trouble::NotHeld(error.to_string())
}
