//! What phones can ask for, and what they get.

use super::conn::{Conn, Key};
use super::guard::guard;
use super::pages;
use super::public::{Public, PublicUrl};
use super::room::{Published, Room};
use super::secret;
use crate::live::limits::{self, Meter};
use crate::live::{Ask, Code, Done, ErrorName, Joining, No, Pick, SeatNumber, Seen, SeenError, Token};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{DefaultBodyLimit, Form, FromRequest, Path, Request, State};
use axum::http::header::{ACCEPT, CONTENT_TYPE, COOKIE, HeaderMap, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::time::timeout;

/// How long an answer waits for something new. Proxies hang up after 30 seconds.
const WAIT: Duration = Duration::from_secs(20);
/// How long a phone keeps its seat's cookie, in seconds.
const COOKIE_SECONDS: u32 = 12 * 60 * 60;

#[derive(Debug)]
struct Meters {
    joins: Meter<Key>,
    wrong_codes: Meter<Key>,
    votes: Meter<SeatNumber>,
}

/// What all answers need.
#[derive(Clone)]
pub struct Web {
    room: Room,
    public: Arc<Public>,
    meters: Arc<Mutex<Meters>>,
    begun: Instant,
}

impl Web {
    /// The web of a room.
    #[must_use]
    pub fn new(room: Room, public: Public) -> Self {
        let is_public = public.url.is_some();
        let (joins, wrong_codes) =
            if is_public { (limits::ALL_JOINS, limits::ALL_WRONG_CODES) } else { (limits::JOINS, limits::WRONG_CODES) };
        let meters = Meters { joins: Meter::new(joins), wrong_codes: Meter::new(wrong_codes), votes: Meter::new(limits::VOTES) };
        Self { room, public: Arc::new(public), meters: Arc::new(Mutex::new(meters)), begun: Instant::now() }
    }

    fn public_url(&self) -> Option<&PublicUrl> {
        self.public.url.as_ref()
    }

    fn meters(&self) -> MutexGuard<'_, Meters> {
        self.meters.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> u64 {
        self.begun.elapsed().as_millis() as u64
    }

    fn key(&self, conn: Conn) -> Key {
        if self.public.url.is_some() { Key::All } else { Key::Network(Key::network(conn.peer)) }
    }

    fn cookie_name(&self) -> String {
        format!("seat_{}", self.public.port)
    }

    /// The seat that a request's cookie reclaims.
    fn seat(&self, headers: &HeaderMap, published: &Published) -> Option<SeatNumber> {
        let name = self.cookie_name();
        let all = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs = all.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
        let token = pairs.find(|(own, _)| *own == name).and_then(|(_, token)| Token::read(token))?;
        let session = &published.shown.session;
        let seat = session.people().seat_of(token)?;
        session.kept().seat(seat).filter(|seat| !seat.is_removed).map(|_| seat)
    }
}

/// All routes.
pub fn router(web: Web) -> Router {
    Router::new()
        .route("/", get(door))
        .route("/j/{code}", get(door_with_code))
        .route("/join", post(join))
        .route("/v", get(page))
        .route("/v/state", get(state))
        .route("/v/vote", post(vote))
        .route("/v/reason", post(reason))
        .route("/screen/{key}", get(screen))
        .route("/phone.css", get(|| async { ([(CONTENT_TYPE, "text/css; charset=utf-8")], pages::STYLE) }))
        .route("/phone.js", get(|| async { ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], pages::SCRIPT) }))
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(from_fn_with_state(Arc::clone(&web.public), guard))
        .layer(DefaultBodyLimit::max(limits::BODY))
        .with_state(web)
}

/// The fields of a form, read within a time and up to a length.
struct Fields(Vec<(String, String)>);

impl Fields {
    fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(own, _)| own == name || own.strip_suffix("[]") == Some(name)).map(|(_, value)| value.as_str())
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let read = timeout(Duration::from_millis(limits::DEADLINE_MS), to_bytes(body, limits::BODY)).await;
        let bytes: Bytes = match read {
            Err(_) => return Err(StatusCode::REQUEST_TIMEOUT.into_response()),
            Ok(Err(_)) => return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response()),
            Ok(Ok(bytes)) => bytes,
        };
        let request = Request::from_parts(parts, Body::from(bytes));
        let form = Form::<Vec<(String, String)>>::from_request(request, state).await;
        form.map(|Form(fields)| Self(fields)).map_err(IntoResponse::into_response)
    }
}

/// Whether the page's script asks: it wants the state and not another page.
fn is_script(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).and_then(|value| value.to_str().ok()).is_some_and(|accept| accept.contains("application/json"))
}

const fn status(error: ErrorName) -> StatusCode {
    match error {
        ErrorName::BadCode | ErrorName::Locked | ErrorName::Full | ErrorName::Removed => StatusCode::FORBIDDEN,
        ErrorName::TooMany => StatusCode::TOO_MANY_REQUESTS,
        ErrorName::NotKept => StatusCode::SERVICE_UNAVAILABLE,
        ErrorName::Closed | ErrorName::OtherBallot | ErrorName::BadPick | ErrorName::Paused => StatusCode::CONFLICT,
    }
}

async fn door(State(web): State<Web>, headers: HeaderMap) -> Response {
    let published = web.room.published();
    if web.seat(&headers, &published).is_some() {
        return Redirect::to("/v").into_response();
    }
    Html(pages::join(&published.shown.door(""), None)).into_response()
}

async fn door_with_code(State(web): State<Web>, Path(code): Path<String>, headers: HeaderMap) -> Response {
    let published = web.room.published();
    if web.seat(&headers, &published).is_some() {
        return Redirect::to("/v").into_response();
    }
    // Only a code is shown again, nothing else that somebody put into an address.
    let code = Code::typed(&code).map_or_else(String::new, |code| code.to_string());
    Html(pages::join(&published.shown.door(&code), None)).into_response()
}

async fn join(State(web): State<Web>, request: Request) -> Response {
    let conn = request.extensions().get::<Conn>().copied();
    let headers = request.headers().clone();
    let fields = match Fields::from_request(request, &()).await {
        Ok(fields) => fields,
        Err(refused) => return refused,
    };
    let published = web.room.published();
    if web.seat(&headers, &published).is_some() {
        // A double tap is no second person.
        return Redirect::to("/v").into_response();
    }
    match take_seat(&web, conn, &fields).await {
        Ok(token) => {
            let secure = if web.public_url().is_some_and(PublicUrl::is_secure) { "; Secure" } else { "" };
            let name = web.cookie_name();
            let cookie = format!("{name}={}; Path=/; Max-Age={COOKIE_SECONDS}; HttpOnly; SameSite=Lax{secure}", token.written());
            match HeaderValue::from_str(&cookie) {
                Ok(cookie) => ([(SET_COOKIE, cookie)], Redirect::to("/v")).into_response(),
                Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            }
        }
        Err(error) if is_script(&headers) => refusal(error),
        Err(error) => {
            let code = Code::typed(fields.get("code")).filter(|_| error != ErrorName::BadCode);
            let door = published.shown.door(code.as_ref().map_or("", Code::as_str));
            (status(error), Html(pages::join(&door, Some(&SeenError::of(error))))).into_response()
        }
    }
}

async fn take_seat(web: &Web, conn: Option<Conn>, fields: &Fields) -> Result<Token, ErrorName> {
    let key = conn.map_or(Key::All, |conn| web.key(conn));
    let now = web.now();
    {
        let mut meters = web.meters();
        if !meters.wrong_codes.allows(&key, now) {
            return Err(ErrorName::TooMany);
        }
        if Code::typed(fields.get("code")).as_ref() != Some(&web.public.code) {
            meters.wrong_codes.count(&key, now);
            web.room.tell(Ask::WrongCode);
            return Err(ErrorName::BadCode);
        }
        if !meters.joins.count(&key, now) {
            return Err(ErrorName::TooMany);
        }
    }
    let token = secret::token().ok_or(ErrorName::NotKept)?;
    let field = |name: &str| fields.get(name).to_owned();
    let joining = Joining { name: field("name"), role: field("role"), team: field("team") };
    match web.room.ask(Ask::Join(token, joining)).await {
        Ok(Done::Seated(_)) => Ok(token),
        Ok(Done::Taken) => Err(ErrorName::NotKept),
        Err(no) => Err(no.into()),
    }
}

async fn page(State(web): State<Web>, headers: HeaderMap) -> Response {
    let published = web.room.published();
    let Some(seat) = web.seat(&headers, &published) else { return Redirect::to("/").into_response() };
    web.room.tell(Ask::Here(seat));
    Html(pages::vote(&Seen::of(&published.shown, published.now(), Some(seat)), None)).into_response()
}

/// The state that a phone has. Of a `GET` a form is what stands behind the question mark.
#[derive(serde::Deserialize)]
struct Tag {
    tag: Option<String>,
}

/// Waits while the tag is current; then the newest there is, or nothing if nothing is new in time.
async fn newer(web: &Web, tag: Option<&str>) -> Option<Published> {
    let mut room = web.room.watching();
    let published = room.published();
    if tag != Some(published.shown.tag().as_str()) {
        return Some(published);
    }
    timeout(WAIT, room.changed()).await.ok()?;
    Some(room.published())
}

async fn state(State(web): State<Web>, headers: HeaderMap, Form(Tag { tag }): Form<Tag>) -> Response {
    let Some(seat) = web.seat(&headers, &web.room.published()) else { return refusal(ErrorName::Removed) };
    web.room.tell(Ask::Here(seat));
    let Some(published) = newer(&web, tag.as_deref()).await else { return StatusCode::NO_CONTENT.into_response() };
    // The host may have removed it meanwhile.
    match web.seat(&headers, &published) {
        Some(seat) => json(&Seen::of(&published.shown, published.now(), Some(seat))),
        None => refusal(ErrorName::Removed),
    }
}

async fn vote(State(web): State<Web>, headers: HeaderMap, fields: Fields) -> Response {
    let number = |name: &str| fields.get(name).parse().ok();
    let picks: Option<Vec<usize>> = fields.all("pick").map(|pick| pick.parse().ok()).collect();
    let ask = |seat| match (number("ballot"), number("round"), picks) {
        // A place that no ballot has is no pick; it must not be left out silently.
        (Some(ballot), Some(round), Some(picks)) if picks.iter().all(|place| *place < crate::live::MOST_OPTIONS) => {
            Ok(Ask::Vote { seat, ballot, round, pick: Pick::of(picks) })
        }
        _ => Err(ErrorName::BadPick),
    };
    by_seat(&web, &headers, ask).await
}

async fn reason(State(web): State<Web>, headers: HeaderMap, fields: Fields) -> Response {
    by_seat(&web, &headers, |seat| Ok(Ask::Reason(seat, fields.get("text").to_owned()))).await
}

/// Asks something for a seat, and answers with the state, or the page again.
async fn by_seat(web: &Web, headers: &HeaderMap, ask: impl FnOnce(SeatNumber) -> Result<Ask, ErrorName>) -> Response {
    let Some(seat) = web.seat(headers, &web.room.published()) else {
        return if is_script(headers) { refusal(ErrorName::Removed) } else { Redirect::to("/").into_response() };
    };
    let is_allowed = web.meters().votes.count(&seat, web.now());
    let done = match ask(seat) {
        _ if !is_allowed => Err(ErrorName::TooMany),
        Err(error) => Err(error),
        Ok(ask) => web.room.ask(ask).await.map_err(|no: No| ErrorName::from(no)),
    };
    let published = web.room.published();
    let seen = || Seen::of(&published.shown, published.now(), Some(seat));
    match (done, is_script(headers)) {
        (Ok(_), true) => json(&seen()),
        (Ok(_), false) => Redirect::to("/v").into_response(),
        (Err(error), true) => refusal(error),
        (Err(error), false) => (status(error), Html(pages::vote(&seen(), Some(&SeenError::of(error))))).into_response(),
    }
}

fn json(value: &impl serde::Serialize) -> Response {
    match serde_json::to_string(value) {
        Ok(text) => ([(CONTENT_TYPE, "application/json")], text).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn refusal(error: ErrorName) -> Response {
    (status(error), json(&SeenError::of(error))).into_response()
}

async fn screen(State(web): State<Web>, Path(key): Path<String>, headers: HeaderMap, Form(Tag { tag }): Form<Tag>) -> Response {
    if Token::read(&key) != Some(web.public.screen) {
        return StatusCode::NOT_FOUND.into_response();
    }
    if !is_script(&headers) {
        let published = web.room.published();
        return Html(pages::screen(&Seen::of(&published.shown, published.now(), None), &web.public.code)).into_response();
    }
    match newer(&web, tag.as_deref()).await {
        Some(published) => json(&Seen::of(&published.shown, published.now(), None)),
        None => StatusCode::NO_CONTENT.into_response(),
    }
}
