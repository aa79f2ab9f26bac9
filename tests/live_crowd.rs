//! A group session by real connections: a burst of votes, slow and silent connections beside them, the program killed
//! amid votes, and how long five hundred phones wait.
//!
//! Each phone has an address of its own, as in a room; only Linux lets a test have so many.
#![cfg(target_os = "linux")]

use north_of_noise::disk::Native;
use north_of_noise::live::serve::{Beginning, Listening, Live, Told};
use north_of_noise::live::{HostAsk, Settings, free};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::runtime::Runtime;
use tokio::time::{sleep, timeout};

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// A phone: its own address, its seat, and a connection that is kept.
struct Phone {
    number: u32,
    port: u16,
    cookie: String,
    stream: Option<TcpStream>,
}

struct Answer {
    status: u16,
    cookie: String,
    body: String,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.body))
    }
}

impl Phone {
    fn new(number: u32, port: u16) -> Self {
        Self { number, port, cookie: String::new(), stream: None }
    }

    async fn connect(&self) -> std::io::Result<TcpStream> {
        let [_, high, middle, low] = (self.number + 1).to_be_bytes();
        let socket = TcpSocket::new_v4()?;
        socket.bind(SocketAddr::from((Ipv4Addr::new(127, 1 + high, middle, low), 0)))?;
        let stream = socket.connect(SocketAddr::from((Ipv4Addr::LOCALHOST, self.port))).await?;
        stream.set_nodelay(true)?;
        Ok(stream)
    }

    /// Asks and waits for the answer; an error if the connection breaks before it is there.
    async fn ask(&mut self, method: &str, path: &str, body: &str) -> std::io::Result<Answer> {
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => self.connect().await?,
        };
        let (port, cookie, length) = (self.port, &self.cookie, body.len());
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\nAccept: application/json\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        stream.write_all(head.as_bytes()).await?;
        let mut bytes = Vec::new();
        let broken = || std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
        let answer = loop {
            let mut piece = [0; 8_192];
            match stream.read(&mut piece).await? {
                0 => return Err(broken()),
                n => bytes.extend_from_slice(&piece[..n]),
            }
            if let Some(answer) = parsed(&bytes) {
                break answer;
            }
        };
        self.stream = Some(stream);
        Ok(answer)
    }

    async fn join(&mut self, code: &str) {
        let answer = self.ask("POST", "/join", &format!("code={code}")).await.expect("answered");
        assert_eq!(answer.status, 303, "{}", answer.body);
        self.cookie = answer.cookie;
    }

    async fn state(&mut self) -> Value {
        self.ask("GET", "/v/state", "").await.expect("answered").json()
    }

    async fn vote(&mut self, ballot: u64, pick: usize) -> std::io::Result<Answer> {
        self.ask("POST", "/v/vote", &format!("ballot={ballot}&round=1&pick={pick}")).await
    }
}

/// A whole answer, if it has come.
fn parsed(bytes: &[u8]) -> Option<Answer> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let header = |name: &str| {
        let of = |line: &&str| line.split_once(':').is_some_and(|(own, _)| own.eq_ignore_ascii_case(name));
        head.lines().find(of).and_then(|line| line.split_once(':')).map_or("", |(_, value)| value.trim())
    };
    let length: usize = header("content-length").parse().unwrap_or(0);
    let cookie = header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    (body.len() >= length).then(|| Answer { status, cookie, body: body.to_owned() })
}

/// A session without the program round it.
fn held(data: &Path) -> Live {
    let beginning = Beginning {
        run: "run".into(),
        title: "A company".into(),
        content: 1,
        public_url: None,
        begun: 0,
        settings: Settings { close_when_all: false, ..Settings::default() },
    };
    let live = Live::begin(Arc::new(Native), data, Listening::on(Some(0)).expect("a port"), beginning, |_: Told| ()).expect("held");
    live.room.host(HostAsk::Begin).expect("begun");
    live
}

async fn joined(count: u32, live: &Live) -> Vec<Phone> {
    let mut phones = Vec::new();
    for number in 0..count {
        let mut phone = Phone::new(number, live.public.port);
        phone.join(live.public.code.as_str()).await;
        phones.push(phone);
    }
    phones
}

fn open(live: &Live) {
    live.room.host(HostAsk::Open(free("Which?", &["a", "b", "c"], 1), None)).expect("opened");
}

fn counts(live: &Live) -> Vec<u32> {
    live.room.published().shown.session.kept().asked().expect("asked").counts_now()
}

#[test]
fn sixty_votes_at_once_and_none_is_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let live = held(folder.path());
    runtime().block_on(async {
        let phones = joined(60, &live).await;
        open(&live);
        let voting = phones.into_iter().map(|mut phone| {
            tokio::spawn(async move {
                let answer = phone.vote(1, (phone.number % 3) as usize).await.expect("answered");
                assert_eq!(answer.status, 200, "{}", answer.body);
                // What it did is in its answer.
                assert_eq!(answer.json()["mine"]["pick"], serde_json::json!([phone.number % 3]));
            })
        });
        for vote in voting.collect::<Vec<_>>() {
            vote.await.expect("voted");
        }
    });
    assert_eq!(counts(&live), [20, 20, 20]);
    live.room.host(HostAsk::End).expect("ended");
    let seats = folder.path().join("sessions").join(format!("{}.seats", live.name));
    assert!(seats.exists());
    let session = seats.with_extension("session");
    live.stop().expect("stopped");
    assert!(!seats.exists(), "who sat where is forgotten");
    let kept = std::fs::read_to_string(session).expect("kept");
    assert_eq!(kept.lines().filter(|line| line.contains("Vote(")).count(), 60);
}

#[test]
fn half_open_and_slow_connections_cost_voters_nothing() {
    const VOTERS: u32 = 50;
    let folder = tempfile::tempdir().expect("a folder");
    let live = held(folder.path());
    let port = live.public.port;
    runtime().block_on(async {
        let mut phones = joined(VOTERS, &live).await;
        open(&live);
        // As many as one address may have, which say half a line and nothing more.
        let mut silent = Vec::new();
        let nobody = Phone::new(1_000, port);
        for _ in 0..24 {
            let mut stream = nobody.connect().await.expect("connected");
            stream.write_all(b"GET /v HTTP/1.1\r\nHost: 127").await.expect("written");
            silent.push(stream);
        }
        // One more from there is hung up on.
        let mut more = nobody.connect().await.expect("connected");
        let hung_up = timeout(Duration::from_secs(2), more.read(&mut [0; 16])).await.expect("at once");
        assert!(matches!(hung_up, Ok(0) | Err(_)));
        // And some who send a byte now and then.
        let slow = (0..20).map(|n| {
            let phone = Phone::new(2_000 + n, port);
            tokio::spawn(async move {
                let begun = Instant::now();
                let mut stream = phone.connect().await.expect("connected");
                for byte in b"POST /v/vote HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\nX-Long: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                    .iter()
                    .cycle()
                {
                    if stream.write_all(&[*byte]).await.is_err() {
                        break;
                    }
                    sleep(Duration::from_millis(100)).await;
                }
                begun.elapsed()
            })
        });
        let slow: Vec<_> = slow.collect();

        let mut waits = Vec::new();
        for round in 0..3_usize {
            for phone in &mut phones {
                let begun = Instant::now();
                let answer = phone.vote(1, (phone.number as usize + round) % 3).await.expect("answered");
                assert_eq!(answer.status, 200, "{}", answer.body);
                waits.push(begun.elapsed());
            }
        }
        waits.sort();
        println!("beside 44 bad connections: p50 {:?}, longest {:?}", waits[waits.len() / 2], waits[waits.len() - 1]);
        assert!(waits[waits.len() / 2] < Duration::from_millis(250));
        assert_eq!(live.room.published().shown.session.kept().voted(), VOTERS);

        for mut stream in silent {
            let gone = timeout(Duration::from_secs(12), async {
                let mut rest = Vec::new();
                let _how_it_ends = stream.read_to_end(&mut rest).await;
            });
            gone.await.expect("the server hangs up on silence");
        }
        for slow in slow {
            let lasted = timeout(Duration::from_secs(20), slow).await.expect("the server hangs up on dawdling").expect("dawdled");
            assert!(lasted < Duration::from_secs(12), "{lasted:?}");
        }
        // There is room again.
        let mut after = Phone::new(1_000, port);
        assert_eq!(after.ask("GET", "/", "").await.expect("answered").status, 200);
    });
    live.stop().expect("stopped");
}

/// The program, killed when it is dropped.
struct Program {
    child: Child,
    commands: ChildStdin,
    says: BufReader<ChildStdout>,
    code: String,
    port: u16,
}

impl Program {
    fn start(data: &Path, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_north-of-noise"))
            .arg("host")
            .args(arguments)
            .arg("--data")
            .arg(data)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("started");
        let commands = child.stdin.take().expect("piped");
        let mut says = BufReader::new(child.stdout.take().expect("piped"));
        let mut code = String::new();
        let port = loop {
            let mut line = String::new();
            assert!(says.read_line(&mut line).expect("text") > 0, "it ended at once");
            if let Some(rest) = line.strip_prefix("Code ") {
                rest.split('.').next().expect("a code").clone_into(&mut code);
            }
            if let Some((_, own)) = line.split_once("http://127.0.0.1:") {
                break own.trim().parse().expect("a port");
            }
        };
        Self { child, commands, says, code, port }
    }

    fn says(&mut self, command: &str, answer: &str) {
        writeln!(self.commands, "{command}").expect("written");
        loop {
            let mut line = String::new();
            assert!(self.says.read_line(&mut line).expect("text") > 0, "it ended before it said {answer:?}");
            if line.contains(answer) {
                return;
            }
        }
    }

    fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("ended");
    }
}

#[test]
fn killed_amid_votes_it_loses_none_that_was_acknowledged_and_comes_back_at_the_same_address() {
    const VOTERS: u32 = 8;
    let kills = std::env::var("NORTH_OF_NOISE_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(20);
    let mut random = Xoshiro256PlusPlus::seed_from_u64(42);
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Program::start(folder.path(), &["first_sprint", "--seed", "7"]);
    let (code, port) = (program.code.clone(), program.port);
    runtime().block_on(async {
        // One more, who never votes, so that the vote stays open.
        let mut phones: Vec<Phone> = (0..=VOTERS).map(|number| Phone::new(number, port)).collect();
        for phone in &mut phones {
            phone.join(&code).await;
        }
        let mut idle = phones.pop().expect("one more");
        program.says("question Which? / a / b / c", "Asked.");
        let mut voters: Vec<(Phone, Option<usize>)> = phones.into_iter().map(|phone| (phone, None)).collect();
        let (mut taken, mut uncertain) = (0, 0);
        for kill in 0..kills {
            let seed: u64 = random.random();
            let voting: Vec<_> = voters
                .drain(..)
                .map(|(mut phone, mut acknowledged)| {
                    let mut random = Xoshiro256PlusPlus::seed_from_u64(seed ^ u64::from(phone.number));
                    tokio::spawn(async move {
                        let mut taken = 0;
                        loop {
                            let pick = random.random_range(0..3_usize);
                            match phone.vote(1, pick).await {
                                Ok(answer) if answer.status == 200 => (acknowledged, taken) = (Some(pick), taken + 1),
                                // Five a second are taken.
                                Ok(answer) => assert_eq!(answer.status, 429, "{}", answer.body),
                                // Killed: this one may have been kept or not.
                                Err(_) => {
                                    phone.stream = None;
                                    return (phone, acknowledged, pick, taken);
                                }
                            }
                            sleep(Duration::from_millis(random.random_range(20..230))).await;
                        }
                    })
                })
                .collect();
            sleep(Duration::from_millis(random.random_range(50..700))).await;
            program.kill();
            let mut after = Vec::new();
            for voting in voting {
                after.push(voting.await.expect("voted"));
            }
            program = Program::start(folder.path(), &["--go-on", &code]);
            assert_eq!((&program.code, program.port), (&code, port), "kill {kill}");
            let state = idle.state_again().await;
            assert_eq!((&state["paused"], &state["phase"]), (&true.into(), &"asking".into()), "kill {kill}");
            program.says("go on", "It goes on.");
            for (mut phone, acknowledged, tried, count) in after {
                let state = phone.state().await;
                assert_eq!(state["you"]["seat"], phone.number + 1, "kill {kill}: the same seat");
                let kept = state["mine"]["pick"].as_array().expect("picks").first().and_then(Value::as_u64).map(|pick| pick as usize);
                assert!(
                    kept == acknowledged || kept == Some(tried),
                    "kill {kill}: {acknowledged:?} acknowledged, {kept:?} kept, {tried} tried"
                );
                taken += count;
                uncertain += u32::from(kept != acknowledged);
                voters.push((phone, kept));
            }
        }
        println!("{kills} kills, {taken} votes acknowledged, none lost; {uncertain} kept without having been acknowledged");
        assert!(taken > kills, "hardly anybody voted");
        program.says("end", "Ended.");
    });
    let names: Vec<_> =
        std::fs::read_dir(folder.path().join("sessions")).expect("listed").flatten().map(|entry| entry.file_name()).collect();
    assert!(!names.iter().any(|name| name.to_string_lossy().ends_with(".seats")), "{names:?}");
}

impl Phone {
    /// The state over a new connection.
    async fn state_again(&mut self) -> Value {
        self.stream = None;
        self.state().await
    }
}

#[test]
fn a_host_plays_a_sprint_by_votes_and_the_run_is_an_ordinary_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Program::start(folder.path(), &["busy_standing_still", "--seed", "7"]);
    program.says("list", "  1 ");
    program.says("ask 1", "Asked.");
    // Hands need no phone: the fifth option declines.
    program.says("hands 0 0 0 0 5 0 0 1", "Hands are counted.");
    program.says("close", "5 leads.");
    program.says("decide", "Decided: ");
    program.says("next", "Calendar.");
    // The votes as tables, while the session is held.
    let report = |name: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_north-of-noise"));
        command.args(["report", name, "--csv"]).arg(folder.path()).arg("--data").arg(folder.path()).output().expect("ran")
    };
    let written = report(&program.code);
    assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
    let table = |file: &str| std::fs::read_to_string(folder.path().join(file)).expect("written");
    assert_eq!(table("votes.csv").lines().count(), 1 + 6);
    let decisions = table("decisions.csv");
    assert!(decisions.lines().count() == 2 && decisions.trim_end().ends_with("0 0 0 0 5 0 0 1,Decline,votes"), "{decisions}");
    let missing = report("TIDE-00-9");
    assert!(!missing.status.success() && String::from_utf8_lossy(&missing.stderr).contains("TIDE-00-9"));
    program.says("leave", "Left as it is.");
    program.child.wait().expect("ended");
    let verified = Command::new(env!("CARGO_BIN_EXE_north-of-noise"))
        .args(["replay", "busy_standing_still-7", "--data"])
        .arg(folder.path())
        .output()
        .expect("ran");
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));

    let mut again = Program::start(folder.path(), &["--go-on", &program.code]);
    again.says("go on", "It goes on.");
    again.says("where", "Calendar");
    again.says("end", "Ended.");
}

/// Waits of which half, and all but one in a hundred, are shorter.
fn percentiles(mut waits: Vec<Duration>) -> (Duration, Duration) {
    waits.sort();
    (waits[waits.len() / 2], waits[waits.len() * 99 / 100])
}

/// An answer to the same form over the same kind of connection, and nothing behind it.
async fn echo() -> u16 {
    let app = axum::Router::new().route("/v/vote", axum::routing::post(|body: String| async { body }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("listening");
    let port = listener.local_addr().expect("an address").port();
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.expect("accepted");
            let service = hyper_util::service::TowerToHyperService::new(app.clone());
            tokio::spawn(hyper::server::conn::http1::Builder::new().serve_connection(hyper_util::rt::TokioIo::new(stream), service));
        }
    });
    port
}

/// All vote once within half a second, on connections that are open; how long each waited.
async fn burst(phones: Vec<Phone>, pick: usize) -> Vec<Duration> {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(1);
    let voting = phones.into_iter().map(|mut phone| {
        let after = Duration::from_millis(random.random_range(0..500));
        tokio::spawn(async move {
            phone.stream = Some(phone.connect().await.expect("connected"));
            sleep(Duration::from_millis(500) + after).await;
            let begun = Instant::now();
            let answer = phone.vote(1, pick).await.expect("answered");
            assert_eq!(answer.status, 200, "{}", answer.body);
            begun.elapsed()
        })
    });
    let mut waits = Vec::new();
    for vote in voting.collect::<Vec<_>>() {
        waits.push(vote.await.expect("voted"));
    }
    waits
}

#[test]
#[ignore = "measures; run it alone on an optimised build"]
fn five_hundred_phones() {
    const PHONES: u32 = 500;
    let folder = tempfile::tempdir().expect("a folder");
    let live = held(folder.path());
    runtime().block_on(async {
        let port = echo().await;
        let (p50, p99) = percentiles(burst((0..PHONES).map(|number| Phone::new(number, port)).collect(), 0).await);
        println!("bare echo:       p50 {p50:?}, p99 {p99:?}");

        let mut phones = joined(PHONES, &live).await;
        // All wait for a ballot.
        let mut waiting = Vec::new();
        for mut phone in phones.drain(..) {
            waiting.push(tokio::spawn(async move {
                let mut tag = phone.state_again().await["tag"].as_str().expect("a tag").to_owned();
                loop {
                    let answer = phone.ask("GET", &format!("/v/state?tag={tag}"), "").await.expect("answered");
                    if answer.status == 200 {
                        let state = answer.json();
                        if state["phase"] == "asking" {
                            return (phone, Instant::now());
                        }
                        tag = state["tag"].as_str().expect("a tag").to_owned();
                    }
                }
            }));
        }
        sleep(Duration::from_secs(5)).await;
        let begun = Instant::now();
        let room = live.room.clone();
        std::thread::spawn(move || room.host(HostAsk::Open(free("Which?", &["a", "b", "c"], 1), None)).expect("opened"));
        let mut seen = Vec::new();
        for phone in waiting {
            let (phone, at) = phone.await.expect("seen");
            seen.push(at.duration_since(begun));
            phones.push(phone);
        }
        let (p50, p99) = percentiles(seen);
        println!("ballot to phone: p50 {p50:?}, p99 {p99:?}");
        for round in 0..3 {
            sleep(Duration::from_secs(1)).await;
            let voters =
                phones.iter().map(|phone| Phone { stream: None, cookie: phone.cookie.clone(), ..Phone::new(phone.number, phone.port) });
            let (p50, p99) = percentiles(burst(voters.collect(), round).await);
            println!("vote on disk {round}:  p50 {p50:?}, p99 {p99:?}");
        }
    });
    assert_eq!(counts(&live), [0, 0, PHONES]);
    live.stop().expect("stopped");
}
