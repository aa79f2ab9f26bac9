//! What is checked of every request before it is looked at, and what every answer says beside.

use super::conn::Conn;
use super::public::{Public, PublicUrl};
use axum::extract::{Request, State};
use axum::http::header::{HOST, HeaderMap, HeaderName, HeaderValue, ORIGIN};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::IpAddr;
use std::sync::Arc;

/// What every answer says: nothing is loaded from elsewhere, nothing is shown in a frame, nothing is kept. The referrer
/// is not switched off altogether, because then browsers would no longer say where a form comes from.
const HEADERS: [(HeaderName, &str); 5] = [
    (
        HeaderName::from_static("content-security-policy"),
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'",
    ),
    (HeaderName::from_static("x-content-type-options"), "nosniff"),
    (HeaderName::from_static("x-frame-options"), "DENY"),
    (HeaderName::from_static("referrer-policy"), "same-origin"),
    (HeaderName::from_static("cache-control"), "no-store"),
];

/// Refuses requests that name another host than ours, and posts from other sites.
pub(super) async fn guard(State(public): State<Arc<Public>>, request: Request, next: Next) -> Response {
    let refused = refused(&public, &request);
    let mut response = match refused {
        Some(status) => status.into_response(),
        None => next.run(request).await,
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

fn refused(public: &Public, request: &Request) -> Option<StatusCode> {
    let Some(conn) = request.extensions().get::<Conn>() else { return Some(StatusCode::MISDIRECTED_REQUEST) };
    let Some(host) = single(request.headers(), &HOST).filter(|host| is_own(host, *conn, public.url.as_ref())) else {
        return Some(StatusCode::MISDIRECTED_REQUEST);
    };
    let is_post = !matches!(*request.method(), Method::GET | Method::HEAD);
    (is_post && !is_from_here(request.headers(), host, public.url.as_ref())).then_some(StatusCode::FORBIDDEN)
}

fn single<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut all = headers.get_all(name).iter();
    let first = all.next()?.to_str().ok()?;
    all.next().is_none().then_some(first)
}

/// Whether a host is the public name, or the very address at which this connection came in. A page elsewhere that has its
/// name lead here cannot have that: it has a name.
fn is_own(host: &str, conn: Conn, public: Option<&PublicUrl>) -> bool {
    if public.is_some_and(|public| public.host().eq_ignore_ascii_case(host)) {
        return true;
    }
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
        _ => (host, Some(80)),
    };
    let ip: Option<IpAddr> = name.trim_start_matches('[').trim_end_matches(']').parse().ok();
    let is_here = ip.is_some_and(|ip| ip == conn.local.ip()) || conn.local.ip().is_loopback() && name == "localhost";
    is_here && port == Some(conn.local.port())
}

/// Whether a post comes from a page of ours. Browsers say so; what says nothing is no browser, or an old one, and has
/// no cookie of another site's visitor.
fn is_from_here(headers: &HeaderMap, host: &str, public: Option<&PublicUrl>) -> bool {
    let is_same_site = match single(headers, &HeaderName::from_static("sec-fetch-site")) {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => true,
    };
    let is_own = |origin: &str| {
        let is_public = public.is_some_and(|public| public.origin().eq_ignore_ascii_case(origin));
        is_public || origin.strip_prefix("http://").is_some_and(|from| from.eq_ignore_ascii_case(host))
    };
    is_same_site && (!headers.contains_key(ORIGIN) || single(headers, &ORIGIN).is_some_and(is_own))
}
