//! `host`: a group session without a window. The run is an ordinary one; the host types commands.

mod command;
mod table;

use super::choose::{Chosen, Scenarios};
use super::data_folder;
use super::out::Out;
use crate::disk::{Disk, Native};
use crate::journal::{Resumed, Store};
use crate::live::serve::{Beginning, Listening, Live, Told, qr, unended};
use crate::live::{
    Asked, HostAsk, No, Outcome, Phase, Pick, SeatNumber, Settings, Shown, by_group, decisions, free, left_open, moved, unmade,
};
use anyhow::Context;
use command::Command;
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use table::Table;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The scenario: the name of one that comes with the program, or the path of a file.
    #[arg(required_unless_present = "go_on")]
    scenario: Option<PathBuf>,
    /// The run's luck: the same seed and the same decisions give the same run. By default another each time.
    #[arg(long, value_name = "SEED", conflicts_with = "go_on")]
    seed: Option<u64>,
    /// The port that phones ask at. By default the first free one from 8420 on.
    #[arg(long, value_name = "N", conflicts_with = "go_on")]
    port: Option<u16>,
    /// Where phones find it if not in this network: the address of your own tunnel or proxy, as `https://name.example`.
    #[arg(long, value_name = "URL", conflicts_with = "go_on")]
    public_url: Option<String>,
    /// Go on with a session that was not ended, by its code: the same code, the same port.
    #[arg(long, value_name = "CODE", conflicts_with = "scenario")]
    go_on: Option<String>,
    /// Ask people for a name. Without it nobody is named.
    #[arg(long)]
    names: bool,
    /// Keep the names when the session ends.
    #[arg(long, requires = "names")]
    keep_names: bool,
    /// A role to choose from when joining; give it once for each.
    #[arg(long = "role", value_name = "ROLE")]
    roles: Vec<String>,
    /// A team to choose from when joining; give it once for each.
    #[arg(long = "team", value_name = "TEAM")]
    teams: Vec<String>,
}

/// What the host's loop waits for.
enum Event {
    Line(String),
    Told(Told),
    NoMoreLines,
}

/// How long the host waits for a phone before it is told what may be wrong.
const NO_PHONE: Duration = Duration::from_mins(1);
/// How long phones that wait have to hear that the session is over.
const GOODBYE: Duration = Duration::from_millis(1_500);

/// Holds the session until the host ends or leaves it.
///
/// # Errors
/// If the scenario, the port or the files cannot be had, or the output cannot be written.
pub(super) fn run(args: &Args, scenarios: &Scenarios, data: Option<PathBuf>, out: &mut Out) -> anyhow::Result<()> {
    let data = data_folder(data)?;
    let (events, inbox) = mpsc::channel();
    let told = tell(events.clone());
    let (live, table) = match &args.go_on {
        Some(code) => resumed(&data, code, told)?,
        None => {
            for own in unended(Arc::new(Native), &data) {
                writeln!(out, "{} was not ended ({}). Go on with it: host --go-on {}", own.header.code, own.header.title, own.name)?;
            }
            begun(args, scenarios, &data, told)?
        }
    };
    let mut host = Host { live, table, phase: None, out };
    host.welcome()?;
    lines(events)?;
    let begun = Instant::now();
    let mut is_warned = false;
    loop {
        match inbox.recv_timeout(Duration::from_secs(1)) {
            Ok(Event::Line(line)) => match command::read(&line) {
                Ok(None) => {}
                Ok(Some(Command::Leave)) => return host.leave(),
                Ok(Some(Command::End)) => return host.end(),
                Ok(Some(command)) => host.obey(command)?,
                Err(wrong) => writeln!(host.out, "{wrong}")?,
            },
            Ok(Event::NoMoreLines) => return host.leave(),
            Ok(Event::Told(Told::Shown(shown))) => host.hear(&shown)?,
            Ok(Event::Told(Told::Trouble(what))) => writeln!(host.out, "Nothing is taken: {what}")?,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        if !is_warned && begun.elapsed() > NO_PHONE {
            is_warned = true;
            host.warn()?;
        }
        host.out.flush()?;
    }
}

fn tell(events: Sender<Event>) -> impl Fn(Told) + Send + 'static {
    move |told| {
        let _over = events.send(Event::Told(told));
    }
}

/// Reads what the host types on a thread of its own, which the end of the program ends.
fn lines(events: Sender<Event>) -> anyhow::Result<()> {
    let read = move || {
        for line in std::io::stdin().lock().lines() {
            let Ok(line) = line else { break };
            if events.send(Event::Line(line)).is_err() {
                return;
            }
        }
        let _over = events.send(Event::NoMoreLines);
    };
    thread::Builder::new().name("commands".into()).spawn(read).context("Cannot read commands")?;
    Ok(())
}

fn begun(args: &Args, scenarios: &Scenarios, data: &Path, told: impl Fn(Told) + Send + 'static) -> anyhow::Result<(Live, Table)> {
    let asked = args.scenario.as_deref().context("Name a scenario.")?;
    let scenario = scenarios.scenario(asked)?;
    let Chosen { name, text } = scenarios.text(asked)?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    // As good as any, and short to say.
    const SEEDS: u32 = 10_000;
    let seed = args.seed.unwrap_or_else(|| u64::from(now.subsec_micros() % SEEDS));
    let door = Listening::on(args.port)?;
    let disk: Arc<dyn Disk> = Arc::new(Native);
    let journal = Store::open(Arc::clone(&disk), data.into()).create(&name, &text, seed)?;
    let recording = crate::sim::Recording::new(Arc::clone(&scenario), seed);
    let settings = Settings {
        names: args.names,
        keep_names: args.keep_names,
        roles: args.roles.clone(),
        teams: args.teams.clone(),
        ..Settings::default()
    };
    let beginning = Beginning {
        run: journal.name().to_owned(),
        title: scenario.title.clone(),
        content: scenario.content_hash,
        public_url: args.public_url.clone(),
        begun: now.as_secs(),
        settings,
    };
    let live = Live::begin(disk, data, door, beginning, told)?;
    Ok((live, Table { recording, journal, left: None }))
}

fn resumed(data: &Path, code: &str, told: impl Fn(Told) + Send + 'static) -> anyhow::Result<(Live, Table)> {
    let disk: Arc<dyn Disk> = Arc::new(Native);
    let live = Live::go_on(Arc::clone(&disk), data, code, told)?;
    let Resumed { journal, recording, .. } = Store::open(disk, data.into()).resume(&live.run)?;
    let mut table = Table { recording, journal, left: None };
    // The program may have ended after the group had decided and before the run did.
    let published = live.room.published();
    if let Some(asked) = published.shown.session.kept().asked() {
        for decision in unmade(asked, table.recording.decisions()) {
            table.decide(decision)?;
        }
        table.left = left_open(asked).filter(|_| published.shown.session.kept().phase == Phase::Decided);
    }
    Ok((live, table))
}

struct Host<'o> {
    live: Live,
    table: Table,
    /// The ballot, the round and what happened to it last, as the host was told.
    phase: Option<(u32, u32, Phase)>,
    out: &'o mut Out,
}

impl Host<'_> {
    fn welcome(&mut self) -> anyhow::Result<()> {
        let (code, port) = (self.live.public.code.clone(), self.live.public.port);
        let urls = self.live.urls();
        if let Some(note) = &self.live.note {
            writeln!(self.out, "{note}")?;
        }
        if let Some(first) = urls.first() {
            for line in qr::lines(&format!("{first}/j/{code}")) {
                writeln!(self.out, "{line}")?;
            }
        }
        writeln!(self.out, "Code {code}. Join by a phone in the same network:")?;
        for url in &urls {
            writeln!(self.out, "  {url}")?;
        }
        writeln!(self.out, "On this computer: http://127.0.0.1:{port}")?;
        let first = urls.first().cloned().unwrap_or_else(|| format!("http://127.0.0.1:{port}"));
        writeln!(self.out, "To project: {first}{}", self.live.screen_path())?;
        writeln!(self.out, "Run {}. Votes travel unencrypted through the network. `help` lists what you can type.", self.live.run)?;
        let place = self.table.place();
        self.live.room.host(HostAsk::Place(place.clone()))?;
        writeln!(self.out, "{place}.")?;
        if self.live.room.published().shown.session.is_paused() {
            writeln!(self.out, "Paused, as it was when the program ended. Type `go on`.")?;
        }
        self.out.flush()?;
        Ok(())
    }

    fn warn(&mut self) -> anyhow::Result<()> {
        let published = self.live.room.published();
        if published.shown.session.kept().seats().next().is_none() {
            writeln!(
                self.out,
                "No phone has come yet. It may be the firewall of this computer, a guest network that keeps devices apart, another of \
                 the addresses above, or a phone on mobile data. `hands` works without any phone."
            )?;
        }
        Ok(())
    }

    /// Says what has happened since the host was told last, if it is worth a line.
    fn hear(&mut self, shown: &Shown) -> anyhow::Result<()> {
        let kept = shown.session.kept();
        let Some(asked) = kept.asked() else { return Ok(()) };
        let now = (asked.id, asked.number(), kept.phase.clone());
        if self.phase.as_ref() == Some(&now) {
            return Ok(());
        }
        self.phase = Some(now);
        match kept.phase {
            Phase::Closing(_) => writeln!(self.out, "Closing.")?,
            Phase::Shown(_) => self.result(asked)?,
            Phase::Asking if asked.runoffs > 0 && asked.number() > 1 => writeln!(self.out, "A tie: they vote again on what is tied.")?,
            _ => {}
        }
        Ok(())
    }

    fn result(&mut self, asked: &Asked) -> anyhow::Result<()> {
        let (counts, before) = (asked.counts_now(), asked.counts_before());
        for (place, option) in asked.ballot.options.iter().enumerate() {
            let count = counts.get(place).copied().unwrap_or(0);
            let before =
                before.as_ref().and_then(|before| before.get(place)).map_or_else(String::new, |before| format!(" (before: {before})"));
            writeln!(self.out, "  {} {}: {count}{before}", place + 1, option.title)?;
        }
        self.moves(asked)?;
        self.groups(asked)?;
        let says = match asked.outcome() {
            Outcome::Won(won) => {
                let names: Vec<String> = won.places().map(|place| (place + 1).to_string()).collect();
                format!("{} leads. `decide`, `talk` or `again`.", names.join(", "))
            }
            Outcome::Tied { .. } if asked.runoffs > 0 => "A tie again. `decide N`, `talk` or `again`.".into(),
            Outcome::Tied { .. } => "A tie. It is voted on once more in some seconds, unless you say `talk`, `again` or `decide N`.".into(),
            Outcome::Nothing => "Nobody has voted. `decide N`, or `again`.".into(),
        };
        writeln!(self.out, "{says}")?;
        Ok(())
    }

    /// Who moved from where to where since the round before.
    fn moves(&mut self, asked: &Asked) -> anyhow::Result<()> {
        let [.., before, after] = asked.rounds() else { return Ok(()) };
        let moves = moved(&before.votes, &after.votes, asked.ballot.options.len());
        let mut said = Vec::new();
        for (from, row) in (1_usize..).zip(&moves) {
            let others = (1_usize..).zip(row).filter(|(to, count)| *to != from && **count > 0);
            said.extend(others.map(|(to, count)| format!("{count} from {from} to {to}")));
        }
        if !said.is_empty() {
            writeln!(self.out, "  Moved: {}.", said.join(", "))?;
        }
        Ok(())
    }

    /// The votes of each role and team, where nobody can be guessed from them.
    fn groups(&mut self, asked: &Asked) -> anyhow::Result<()> {
        let published = self.live.room.published();
        let (kept, settings) = (published.shown.session.kept(), &published.shown.session.header().settings);
        let Some(round) = asked.round() else { return Ok(()) };
        let options = asked.ballot.options.len();
        let role = |seat: SeatNumber| kept.seat(seat)?.role;
        let team = |seat: SeatNumber| kept.seat(seat)?.team;
        let by_role = by_group(&round.votes, role, settings.roles.len(), options);
        let by_team = by_group(&round.votes, team, settings.teams.len(), options);
        for (names, split) in [(&settings.roles, by_role), (&settings.teams, by_team)] {
            for (name, counts) in names.iter().zip(split.into_iter().flatten()) {
                let counts: Vec<String> = counts.iter().map(u32::to_string).collect();
                writeln!(self.out, "  {name}: {}", counts.join(" · "))?;
            }
        }
        Ok(())
    }

    fn obey(&mut self, command: Command) -> anyhow::Result<()> {
        match command {
            Command::Help => writeln!(self.out, "{}", command::HELP)?,
            Command::List => self.list()?,
            Command::Where => self.stand()?,
            Command::Who => self.who()?,
            Command::Ask { number, seconds } => {
                let mut offers = self.table.offers();
                if number == 0 || number > offers.len() {
                    writeln!(self.out, "There is no number {number}. `list` shows what can be voted on.")?;
                    return Ok(());
                }
                let ballot = offers.swap_remove(number - 1).ballot;
                self.open(ballot, seconds)?;
            }
            Command::Question { text, options } => {
                let options: Vec<&str> = options.iter().map(String::as_str).collect();
                self.open(free(&text, &options, 1), None)?;
            }
            Command::Time(seconds) => self.ask(HostAsk::Hint(seconds.saturating_mul(1_000)), "The time is set.")?,
            Command::Hands(hands) => self.ask(HostAsk::Hands(hands), "Hands are counted.")?,
            Command::Close => self.ask(HostAsk::Close, "")?,
            Command::Talk { seconds, text } => {
                let ms = seconds.map(|seconds| seconds.saturating_mul(1_000));
                self.ask(HostAsk::Talk { text, ms }, "They talk. `again` lets them vote once more.")?;
            }
            Command::Again => self.ask(HostAsk::Again, "They vote once more.")?,
            Command::Decide(chosen) => self.decide(chosen)?,
            Command::Next => self.next()?,
            Command::Remove(seat) => self.ask(HostAsk::Remove(SeatNumber(seat)), "Removed.")?,
            Command::Name(seat, name) => self.ask(HostAsk::Rename(SeatNumber(seat), name), "Named.")?,
            Command::Lock(locked) => {
                self.ask(HostAsk::Door { locked }, if locked { "Nobody joins any more." } else { "The door is open." })?;
            }
            Command::Pause => self.ask(HostAsk::Pause, "Paused.")?,
            Command::GoOn => self.ask(HostAsk::GoOn, "It goes on.")?,
            // The loop has done these.
            Command::End | Command::Leave => {}
        }
        Ok(())
    }

    /// Asks the room, and says what came of it.
    fn ask(&mut self, ask: HostAsk, done: &str) -> anyhow::Result<()> {
        match self.live.room.host(ask) {
            Ok(()) if done.is_empty() => {}
            Ok(()) => writeln!(self.out, "{done}")?,
            Err(no) => writeln!(self.out, "{no}")?,
        }
        Ok(())
    }

    fn list(&mut self) -> anyhow::Result<()> {
        let offers = self.table.offers();
        if offers.is_empty() {
            writeln!(self.out, "There is nothing to vote on here but questions of your own. `next` ends this phase.")?;
        }
        for (number, offer) in (1..).zip(offers) {
            writeln!(self.out, "  {number} {}", offer.title)?;
        }
        Ok(())
    }

    fn open(&mut self, ballot: crate::live::Ballot, seconds: Option<u64>) -> anyhow::Result<()> {
        if self.live.room.published().shown.session.kept().phase == Phase::Lobby {
            self.ask(HostAsk::Begin, "")?;
        }
        let who = if ballot.who.is_empty() { String::new() } else { format!("{}: ", ballot.who) };
        writeln!(self.out, "{who}{}", ballot.text)?;
        for (number, option) in (1..).zip(&ballot.options) {
            let locked = option.locked.as_deref().map_or_else(String::new, |why| format!(" (locked: {why})"));
            let price = if option.price.is_empty() { String::new() } else { format!(" · {}", option.price) };
            writeln!(self.out, "  {number} {}{price}{locked}", option.title)?;
        }
        let ms = seconds.map(|seconds| seconds.saturating_mul(1_000));
        self.ask(HostAsk::Open(ballot, ms), "Asked.")
    }

    fn decide(&mut self, chosen: Option<Vec<usize>>) -> anyhow::Result<()> {
        let made = self.table.made();
        let asked = HostAsk::Decide { chosen: chosen.map(Pick::of), made };
        if let Err(no) = self.live.room.host(asked) {
            let say = if no == No::NotNow { "Close the vote first.".to_owned() } else { no.to_string() };
            writeln!(self.out, "{say}")?;
            return Ok(());
        }
        let published = self.live.room.published();
        let Some(asked) = published.shown.session.kept().asked() else { return Ok(()) };
        let all = decisions(asked);
        self.table.left = left_open(asked);
        if all.is_empty() && self.table.left.is_none() {
            writeln!(self.out, "Decided; nothing changes in the run.")?;
        }
        for decision in all {
            let said = self.table.decide(decision)?;
            writeln!(self.out, "{said}")?;
        }
        if self.table.left.is_some() {
            writeln!(self.out, "It is left open which: `ask 1` asks them.")?;
        }
        self.moved()
    }

    fn next(&mut self) -> anyhow::Result<()> {
        let said = self.table.decide(crate::sim::Decision::EndPhase)?;
        writeln!(self.out, "{said}")?;
        self.table.left = None;
        self.moved()
    }

    /// The run may have gone on.
    fn moved(&mut self) -> anyhow::Result<()> {
        let place = self.table.place();
        writeln!(self.out, "{place}.")?;
        self.ask(HostAsk::Place(place), "")?;
        if self.table.is_over() {
            self.ask(HostAsk::Debrief, "The run is over. `end` ends the session.")?;
        }
        Ok(())
    }

    fn stand(&mut self) -> anyhow::Result<()> {
        let published = self.live.room.published();
        let (session, now) = (&published.shown.session, published.now());
        let kept = session.kept();
        let state = match &kept.phase {
            _ if session.is_paused() => "paused",
            Phase::Lobby | Phase::Watching => "nothing is asked",
            Phase::Asking => "a vote is open",
            Phase::Closing(_) => "the vote closes",
            Phase::Shown(_) => "the votes are shown",
            Phase::Talking { .. } => "they talk",
            Phase::Decided => "it is decided",
            Phase::Debrief => "the run is over",
            Phase::Ended => "the session is over",
        };
        writeln!(self.out, "{}: {state}. {} here, {} voted.", self.table.place(), session.here(now), kept.voted())?;
        if session.wrong_codes() > 0 {
            writeln!(self.out, "Wrong codes typed: {}. `lock` keeps everybody out.", session.wrong_codes())?;
        }
        if kept.is_shown()
            && let Some(asked) = kept.asked()
        {
            self.result(asked)?;
        }
        Ok(())
    }

    fn who(&mut self) -> anyhow::Result<()> {
        let published = self.live.room.published();
        let (session, now) = (&published.shown.session, published.now());
        let settings = &session.header().settings;
        for (number, seat) in session.kept().seats() {
            let named = |list: &[String], place: Option<u8>| list.get(usize::from(place?)).cloned();
            let name = session.people().name(number).map(String::from);
            let about = [name, named(&settings.roles, seat.role), named(&settings.teams, seat.team)];
            let about: Vec<String> = about.into_iter().flatten().collect();
            let state = match (seat.is_removed, session.is_here(number, now)) {
                (true, _) => "removed",
                (false, true) => "here",
                (false, false) => "away",
            };
            writeln!(self.out, "  {} {state} {}", number.0, about.join(", "))?;
        }
        Ok(())
    }

    fn end(self) -> anyhow::Result<()> {
        let Self { live, out, .. } = self;
        live.room.host(HostAsk::End)?;
        // Whoever waits hears of it.
        thread::sleep(GOODBYE);
        let (run, name) = (live.run.clone(), live.name.clone());
        live.stop()?;
        writeln!(out, "Ended. The run is {run}, the votes are in sessions/{name}.session.")?;
        Ok(())
    }

    fn leave(self) -> anyhow::Result<()> {
        let Self { live, out, .. } = self;
        let name = live.name.clone();
        live.stop()?;
        writeln!(out, "Left as it is. Go on with: host --go-on {name}")?;
        Ok(())
    }
}
