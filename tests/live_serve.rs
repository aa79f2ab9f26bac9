//! What phones get from the server of a group session, asked without sockets: each threat with its answer, each refusal
//! with its name, and a disk that fails.

mod room;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use north_of_noise::disk::{Disk, Memory};
use north_of_noise::journal::Sessions;
use north_of_noise::live::serve::{Conn, Public, PublicUrl, Room, Told, Web, router};
use north_of_noise::live::{Code, HostAsk, Phase, SeatNumber, Session, Settings, Token, free, limits};
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use tower::ServiceExt;

const HERE: &str = "127.0.0.1:8420";

struct Bench {
    room: Room,
    app: Router,
    disk: Arc<Memory>,
    runtime: Runtime,
    screen: Token,
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.body))
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The cookie that was set, as it is sent back.
    fn cookie(&self) -> String {
        self.header("set-cookie").split(';').next().unwrap_or_default().to_owned()
    }
}

impl Bench {
    fn new(settings: Settings, url: Option<&str>) -> Self {
        let disk = Arc::new(Memory::new());
        let header = room::header("A <company>", settings);
        let shared: Arc<dyn Disk> = disk.clone();
        let file = Sessions::open(shared, Path::new("data")).begin("TIDE-42", &ron::to_string(&header).expect("written")).expect("begun");
        let (room, _owner) = Room::start(Session::new(header), file, 7, |_: Told| ()).expect("started");
        let url = url.map(|url| PublicUrl::read(url).expect("an address"));
        let screen = Token::new(0xabc);
        let public = Public { code: Code::typed("TIDE-42").expect("a code"), port: 8420, url, screen };
        let app = router(Web::new(room.clone(), public));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
        Self { room, app, disk, runtime, screen }
    }

    fn send(&self, from: &str, request: Request<Body>) -> Answer {
        self.runtime.block_on(ask(self.app.clone(), from, request))
    }

    fn get(&self, path: &str, cookie: &str) -> Answer {
        self.send("10.0.0.1", request("GET", path, &[("host", HERE), ("cookie", cookie)], ""))
    }

    fn post(&self, path: &str, cookie: &str, body: &str) -> Answer {
        self.send("10.0.0.1", request("POST", path, &[("host", HERE), ("cookie", cookie), ("content-type", FORM)], body))
    }

    /// As the page's script posts.
    fn script(&self, path: &str, cookie: &str, body: &str) -> Answer {
        let headers = [("host", HERE), ("cookie", cookie), ("content-type", FORM), ("accept", "application/json")];
        self.send("10.0.0.1", request("POST", path, &headers, body))
    }

    /// Takes a seat; its cookie.
    fn join(&self, body: &str) -> String {
        let answer = self.post("/join", "", &format!("code=tide+42&{body}"));
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        answer.cookie()
    }

    fn open(&self, options: &[&str]) {
        let _begun_already = self.room.host(HostAsk::Begin);
        self.room.host(HostAsk::Open(free("Which <b>one</b>?", options, 1), None)).expect("opened");
    }
}

const FORM: &str = "application/x-www-form-urlencoded";

async fn ask(app: Router, from: &str, mut request: Request<Body>) -> Answer {
    let local = HERE.parse().expect("an address");
    request.extensions_mut().insert(Conn { peer: from.parse().expect("an address"), local });
    let response = app.oneshot(request).await.expect("answered");
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, 1 << 20).await.expect("read");
    Answer { status: parts.status, headers: parts.headers, body: String::from_utf8(body.to_vec()).expect("text") }
}

fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers.iter().filter(|(_, value)| !value.is_empty()) {
        request = request.header(*name, *value);
    }
    request.body(Body::from(body.to_owned())).expect("a request")
}

fn no_close() -> Settings {
    Settings { close_when_all: false, names: true, ..Settings::default() }
}

#[test]
fn a_phone_joins_votes_and_says_why_with_and_without_script() {
    let bench = Bench::new(no_close(), None);
    let answer = bench.get("/j/tide42", "");
    assert!(answer.status == StatusCode::OK && answer.body.contains("value=\"TIDE-42\""), "{}", answer.body);
    assert_eq!(bench.get("/v", "").header("location"), "/", "without a seat there is nothing to see");
    let cookie = bench.join("name=Ada");
    assert!(cookie.starts_with("seat_8420="), "{cookie}");
    assert_eq!(bench.get("/", &cookie).header("location"), "/v", "a seat is kept");
    bench.open(&["here", "there"]);

    let page = bench.get("/v", &cookie);
    assert!(page.body.contains("<fieldset") && page.body.contains("name=\"pick\" value=\"1\""), "{}", page.body);
    let answer = bench.post("/v/vote", &cookie, "ballot=1&round=1&pick=1");
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/v"));
    assert!(bench.get("/v", &cookie).body.contains("value=\"1\" checked"));

    let answer = bench.script("/v/vote", &cookie, "ballot=1&round=1&pick%5B%5D=0");
    assert_eq!((answer.status, &answer.json()["mine"]["pick"]), (StatusCode::OK, &serde_json::json!([0])));
    let answer = bench.script("/v/reason", &cookie, "text=It+is+%3Cb%3Enear%3C%2Fb%3E");
    assert_eq!(answer.json()["mine"]["reason"], "It is <b>near</b>");
    assert_eq!(answer.json()["you"]["name"], "Ada");
}

#[test]
fn every_refusal_has_its_name_and_its_status() {
    let bench = Bench::new(no_close(), None);
    let cookie = bench.join("");
    let refused = |path: &str, body: &str| {
        // A seat may vote five times a second.
        std::thread::sleep(Duration::from_millis(210));
        let answer = bench.script(path, &cookie, body);
        assert!(!answer.json()["say"].as_str().expect("said").is_empty());
        (answer.status.as_u16(), answer.json()["error"].as_str().expect("named").to_owned())
    };
    assert_eq!(refused("/v/vote", "ballot=1&round=1&pick=0"), (409, "other-ballot".into()));
    bench.open(&["here", "there"]);
    assert_eq!(refused("/v/vote", "ballot=2&round=1&pick=0"), (409, "other-ballot".into()));
    assert_eq!(refused("/v/vote", "ballot=1&round=2&pick=0"), (409, "other-ballot".into()));
    for wrong in ["pick=2", "pick=64", "pick=-1", "pick=x", "", "pick=0&pick=1", "pick=18446744073709551616"] {
        assert_eq!(refused("/v/vote", &format!("ballot=1&round=1&{wrong}")), (409, "bad-pick".into()), "{wrong}");
    }
    bench.room.host(HostAsk::Pause).expect("paused");
    assert_eq!(refused("/v/vote", "ballot=1&round=1&pick=0"), (409, "paused".into()));
    bench.room.host(HostAsk::GoOn).expect("going on");
    bench.room.host(HostAsk::Close).expect("closed");
    std::thread::sleep(Duration::from_millis(2_100));
    assert_eq!(refused("/v/vote", "ballot=1&round=1&pick=0"), (409, "closed".into()));
    bench.room.host(HostAsk::Door { locked: true }).expect("locked");
    let answer = bench.script("/join", "", "code=TIDE-42");
    assert_eq!((answer.status.as_u16(), &answer.json()["error"]), (403, &"locked".into()));
    bench.room.host(HostAsk::Remove(SeatNumber(1))).expect("removed");
    assert_eq!(refused("/v/vote", "ballot=1&round=1&pick=0"), (403, "removed".into()));
    assert_eq!(bench.get("/v/state", &cookie).json()["error"], "removed");
}

#[test]
fn a_token_reclaims_a_seat_and_nothing_else_does() {
    let bench = Bench::new(no_close(), None);
    let first = bench.join("name=Ada");
    assert_eq!(bench.get("/v/state", &first).json()["you"]["seat"], 1);
    // A number or a name is no proof.
    for wrong in ["seat_8420=1", "seat_8420=Ada", "seat_8421=0", &first.replace("8420", "8421"), &first[..first.len() - 1]] {
        assert_eq!(bench.get("/v/state", wrong).status, StatusCode::FORBIDDEN, "{wrong}");
    }
    let again = bench.post("/join", &first, "code=TIDE-42&name=Ada");
    assert_eq!((again.header("location"), again.cookie().as_str()), ("/v", ""), "a double tap is no second person");
    let second = bench.join("name=ada");
    assert_eq!(bench.get("/v/state", &second).json()["you"], serde_json::json!({"seat": 2, "name": "ada 2"}));
    let both = format!("other=1; {second}; theme=dark");
    assert_eq!(bench.get("/v/state", &both).json()["you"]["seat"], 2);
    let set = bench.post("/join", "", "code=TIDE-42");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(set.header("set-cookie").contains(part), "{}", set.header("set-cookie"));
    }
}

#[test]
fn markup_is_shown_as_it_was_typed() {
    let bench = Bench::new(no_close(), None);
    let cookie = bench.join("name=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
    bench.open(&["<img src=x onerror=alert(1)>", "\"quoted\""]);
    assert_eq!(bench.post("/v/vote", &cookie, "ballot=1&round=1&pick=0").status, StatusCode::SEE_OTHER);
    assert_eq!(bench.post("/v/reason", &cookie, "text=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E").status, StatusCode::SEE_OTHER);
    let screen = format!("/screen/{}", bench.screen.written());
    for page in [bench.get("/", ""), bench.get("/v", &cookie), bench.get(&screen, "")] {
        assert_eq!(page.status, StatusCode::OK);
        for bad in ["<script>alert", "<img src=x", "<b>one</b>", "A <company>"] {
            assert!(!page.body.contains(bad), "{bad}: {}", page.body);
        }
    }
    assert!(bench.get("/v", &cookie).body.contains("&lt;img src=x onerror=alert(1)&gt;"));
}

#[test]
fn every_answer_forbids_what_is_not_ours() {
    let bench = Bench::new(no_close(), None);
    let evil = bench.send("10.0.0.1", request("GET", "/", &[("host", "evil.example")], ""));
    for answer in [bench.get("/", ""), bench.get("/nothing", ""), bench.get("/v/state", ""), bench.get("/phone.css", ""), evil] {
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("unsafe") && !policy.contains("data:") && !policy.contains('*'));
        assert_eq!((answer.header("x-content-type-options"), answer.header("cache-control")), ("nosniff", "no-store"));
        // With `no-referrer` a form would come from nowhere.
        assert_eq!(answer.header("referrer-policy"), "same-origin");
    }
}

#[test]
fn only_our_own_name_is_answered_to() {
    let bench = Bench::new(no_close(), None);
    let status = |hosts: &[&str]| {
        let headers: Vec<(&str, &str)> = hosts.iter().map(|host| ("host", *host)).collect();
        bench.send("10.0.0.1", request("GET", "/", &headers, "")).status.as_u16()
    };
    for own in [HERE, "localhost:8420"] {
        assert_eq!(status(&[own]), 200, "{own}");
    }
    let foreign = [
        "evil.example:8420",
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:80",
        "192.168.0.9:8420",
        "127.0.0.1:8420.evil.example",
        "[::1]:8420",
        "x",
    ];
    for host in foreign {
        assert_eq!(status(&[host]), 421, "{host}");
    }
    assert_eq!((status(&[]), status(&[HERE, "evil.example"])), (421, 421));

    let public = Bench::new(no_close(), Some("https://group.example"));
    let ask = |host: &str| public.send("127.0.0.1", request("GET", "/", &[("host", host)], "")).status.as_u16();
    assert_eq!((ask("group.example"), ask("GROUP.example"), ask("other.example")), (200, 200, 421));
    let headers = [("host", "group.example"), ("content-type", FORM), ("origin", "https://group.example")];
    let joined = public.send("127.0.0.1", request("POST", "/join", &headers, "code=TIDE-42"));
    assert!(joined.status == StatusCode::SEE_OTHER && joined.header("set-cookie").ends_with("; Secure"));
}

#[test]
fn other_sites_cannot_post() {
    let bench = Bench::new(no_close(), None);
    let cookie = bench.join("");
    bench.open(&["here", "there"]);
    let post = |more: &[(&str, &str)]| {
        let mut headers = vec![("host", HERE), ("cookie", cookie.as_str()), ("content-type", FORM)];
        headers.extend_from_slice(more);
        bench.send("10.0.0.1", request("POST", "/v/vote", &headers, "ballot=1&round=1&pick=0")).status.as_u16()
    };
    for origin in ["http://evil.example", "null", "https://127.0.0.1:8420", "http://127.0.0.1:8421", ""] {
        let wanted = if origin.is_empty() { 303 } else { 403 };
        assert_eq!(post(&[("origin", origin)]), wanted, "{origin}");
    }
    assert_eq!((post(&[("sec-fetch-site", "cross-site")]), post(&[("sec-fetch-site", "same-site")])), (403, 403));
    assert_eq!(bench.room.published().shown.session.kept().voted(), 1);
    assert_eq!(post(&[("origin", "http://127.0.0.1:8420"), ("sec-fetch-site", "same-origin")]), 303);
}

#[test]
fn a_phone_cannot_play_the_host_and_no_path_leads_to_a_file() {
    let bench = Bench::new(no_close(), None);
    let cookie = bench.join("");
    let paths = [
        "/host",
        "/open",
        "/close",
        "/v/close",
        "/v/run",
        "/screen",
        "/screen/",
        "/screen/0",
        "/..",
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/phone.css/..%2f..%2fCargo.toml",
        "/sessions/TIDE-42.session",
    ];
    for path in paths {
        for method in ["GET", "POST", "PUT", "DELETE"] {
            let answer =
                bench.send("10.0.0.1", request(method, path, &[("host", HERE), ("cookie", &cookie), ("content-type", FORM)], "close=1"));
            assert!(matches!(answer.status.as_u16(), 404 | 405), "{method} {path}: {}", answer.status);
        }
    }
    let screen = format!("/screen/{}", bench.screen.written());
    assert_eq!(bench.post(&screen, &cookie, "close=1").status, StatusCode::METHOD_NOT_ALLOWED, "read only");
    assert_eq!(bench.get("/join", &cookie).status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(bench.room.published().shown.session.kept().phase, Phase::Lobby);
}

#[test]
fn codes_are_not_to_be_guessed_and_one_address_takes_few_seats() {
    let bench = Bench::new(no_close(), None);
    let join = |from: &str, code: &str| {
        let headers = [("host", HERE), ("content-type", FORM)];
        bench.send(from, request("POST", "/join", &headers, &format!("code={code}"))).status.as_u16()
    };
    for number in 0..limits::WRONG_CODES.most {
        assert_eq!(join("10.0.0.2", &format!("TIDE-{:02}", number + 50)), 403);
    }
    assert_eq!(join("10.0.0.2", "TIDE-99"), 429);
    assert_eq!(join("10.0.0.2", "TIDE-42"), 429, "whoever guesses does not get in by guessing right");
    for _ in 0..limits::JOINS.most {
        assert_eq!(join("10.0.0.3", "tide 42"), 303, "others do");
    }
    assert_eq!(join("10.0.0.3", "TIDE-42"), 429);
    // One network of the sixth version is one address.
    for n in 0..limits::JOINS.most {
        assert_eq!(join(&format!("2001:db8::{n:x}"), "TIDE-42"), 303);
    }
    assert_eq!((join("2001:db8::ffff", "TIDE-42"), join("2001:db8:0:1::1", "TIDE-42")), (429, 303));
    // The room counts them for the host.
    bench.room.host(HostAsk::Place("Sprint 1".into())).expect("told");
    assert_eq!(bench.room.published().shown.session.wrong_codes() as usize, limits::WRONG_CODES.most);
}

#[test]
fn behind_a_proxy_all_come_from_one_address_and_get_in() {
    let bench = Bench::new(no_close(), Some("https://group.example"));
    let headers = [("host", "group.example"), ("content-type", FORM)];
    for _ in 0..60 {
        let answer = bench.send("127.0.0.1", request("POST", "/join", &headers, "code=TIDE-42"));
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
}

#[test]
fn a_seat_votes_five_times_a_second_at_most() {
    let bench = Bench::new(no_close(), None);
    let cookie = bench.join("");
    bench.open(&["here", "there"]);
    let begun = Instant::now();
    let all: Vec<u16> =
        (0..8).map(|n| bench.script("/v/vote", &cookie, &format!("ballot=1&round=1&pick={}", n % 2)).status.as_u16()).collect();
    assert!(begun.elapsed() < Duration::from_secs(1), "too slow to tell");
    assert_eq!(all, [200, 200, 200, 200, 200, 429, 429, 429]);
    let page = bench.post("/v/vote", &cookie, "ballot=1&round=1&pick=0");
    assert!(page.status == StatusCode::TOO_MANY_REQUESTS && page.body.contains("<fieldset"), "the form stays");
}

#[test]
fn forms_are_short() {
    let bench = Bench::new(no_close(), None);
    let cookie = bench.join("");
    bench.open(&["here", "there"]);
    let long = "x".repeat(limits::BODY);
    let body = format!("ballot=1&round=1&pick=0&x={long}");
    assert_eq!(bench.script("/v/vote", &cookie, &body).status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(bench.post("/join", "", &body).status, StatusCode::PAYLOAD_TOO_LARGE);
    let json = [("host", HERE), ("cookie", cookie.as_str()), ("content-type", "application/json")];
    assert_eq!(bench.send("10.0.0.1", request("POST", "/v/vote", &json, "{}")).status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(bench.script("/v/vote", &cookie, "ballot=1&round=1&pick=0").status, StatusCode::OK);
    let reason = "r".repeat(1_000);
    let answer = bench.script("/v/reason", &cookie, &format!("text={reason}"));
    assert_eq!(answer.json()["mine"]["reason"].as_str().map(str::len), Some(limits::REASON));
}

/// A body of which nothing comes.
struct Never;

impl axum::body::HttpBody for Never {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<hyper::body::Frame<Bytes>, std::io::Error>>> {
        std::task::Poll::Pending
    }
}

#[test]
fn a_body_that_never_comes_is_given_up() {
    let bench = Bench::new(no_close(), None);
    let cookie = bench.join("");
    let slow = |path: &str| {
        let head = Request::builder().method("POST").uri(path).header("host", HERE).header("cookie", &cookie).header("content-type", FORM);
        ask(bench.app.clone(), "10.0.0.1", head.body(Body::new(Never)).expect("a request"))
    };
    let begun = Instant::now();
    let status = bench.runtime.block_on(slow("/v/vote")).status;
    assert_eq!(status, StatusCode::REQUEST_TIMEOUT);
    assert!((Duration::from_secs(4)..Duration::from_secs(8)).contains(&begun.elapsed()));
}

#[test]
fn whoever_waits_is_answered_when_there_is_something_new() {
    let bench = Bench::new(no_close(), None);
    let cookie = bench.join("");
    let tag = bench.get("/v/state", &cookie).json()["tag"].as_str().expect("a tag").to_owned();
    let room = bench.room.clone();
    let host = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(300));
        room.host(HostAsk::Begin).expect("begun");
        room.host(HostAsk::Open(free("Which?", &["a", "b"], 1), None)).expect("opened");
    });
    let begun = Instant::now();
    let answer = bench.get(&format!("/v/state?tag={tag}"), &cookie);
    assert!(begun.elapsed() >= Duration::from_millis(250), "it waited");
    assert!(begun.elapsed() < Duration::from_secs(3), "and not for long");
    host.join().expect("asked");
    assert_ne!(answer.json()["tag"], tag.as_str());
    let state = bench.get("/v/state?tag=of-another-start", &cookie).json();
    assert_eq!((&state["phase"], &state["ballot"]["id"]), (&"asking".into(), &1.into()));
}

#[test]
fn what_the_disk_does_not_take_has_not_happened() {
    let bench = Bench::new(no_close(), None);
    let (cookie, other) = (bench.join(""), bench.join(""));
    bench.open(&["here", "there"]);
    bench.disk.set_room(Some(bench.disk.used()));
    let answer = bench.script("/v/vote", &cookie, "ballot=1&round=1&pick=0");
    assert_eq!((answer.status.as_u16(), &answer.json()["error"]), (503, &"not-kept".into()));
    assert_eq!(bench.script("/join", "", "code=TIDE-42").json()["error"], "not-kept");
    let state = bench.get("/v/state", &cookie).json();
    assert_eq!((&state["mine"]["pick"], &state["seats"]["voted"]), (&serde_json::json!([]), &0.into()));
    assert_eq!(bench.room.published().shown.session.kept().seats().count(), 2);
    bench.disk.set_room(None);
    assert_eq!(bench.script("/v/vote", &other, "ballot=1&round=1&pick=1").status, StatusCode::OK);
    // And what was acknowledged is in the file.
    let sessions = Sessions::open(Arc::new(bench.disk.after_power_cut()), Path::new("data"));
    let kept = sessions.resume("TIDE-42").expect("resumed").lines;
    assert!(kept.last().is_some_and(|line| line.contains("Vote")), "{kept:?}");
    assert_eq!(kept.iter().filter(|line| line.contains("Vote")).count(), 1);
}
