//! Accepting connections: deadlines for heads, a limit of connections per address and in all. `axum::serve` sets no
//! deadline for heads, so this loop is the server's own.

use super::conn::{Conn, Key};
use crate::live::limits;
use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};

/// How long one connection may last: phones make another without noticing.
const LONGEST: Duration = Duration::from_mins(10);
/// How long it may take to finish what is being answered when a connection has to end.
const FINISHING: Duration = Duration::from_secs(2);
/// How long nobody is let in after the system had no room for a connection.
const NO_ROOM: Duration = Duration::from_millis(100);

/// Who is connected.
#[derive(Debug, Default)]
struct Connected {
    all: usize,
    by_address: BTreeMap<IpAddr, usize>,
}

/// Lets connections in, as many as there may be.
#[derive(Debug, Clone)]
pub(super) struct Gate {
    connected: Arc<Mutex<Connected>>,
    /// Behind a proxy all come from one address.
    per_address: usize,
}

/// A connection that was let in; dropped, it makes room for another.
#[derive(Debug)]
pub(super) struct Admitted {
    gate: Gate,
    address: IpAddr,
}

impl Gate {
    pub fn new(is_public: bool) -> Self {
        let per_address = if is_public { limits::CONNECTIONS } else { limits::CONNECTIONS_PER_ADDRESS };
        Self { connected: Arc::default(), per_address }
    }

    pub fn admit(&self, address: IpAddr) -> Option<Admitted> {
        let address = Key::network(address);
        let mut connected = self.connected.lock().unwrap_or_else(PoisonError::into_inner);
        let own = connected.by_address.get(&address).copied().unwrap_or(0);
        if connected.all >= limits::CONNECTIONS || own >= self.per_address {
            return None;
        }
        connected.all += 1;
        connected.by_address.insert(address, own + 1);
        Some(Admitted { gate: self.clone(), address })
    }
}

impl Drop for Admitted {
    fn drop(&mut self) {
        let mut connected = self.gate.connected.lock().unwrap_or_else(PoisonError::into_inner);
        connected.all = connected.all.saturating_sub(1);
        let left = connected.by_address.get(&self.address).map_or(0, |own| own.saturating_sub(1));
        if left == 0 {
            connected.by_address.remove(&self.address);
        } else {
            connected.by_address.insert(self.address, left);
        }
    }
}

/// Serves for as long as it is asked to.
pub(super) async fn serve(listener: TcpListener, app: Router, gate: Gate) {
    loop {
        let Ok((stream, peer)) = listener.accept().await else {
            sleep(NO_ROOM).await;
            continue;
        };
        // Whoever has too many is hung up on without a word.
        let Some(admitted) = gate.admit(peer.ip()) else { continue };
        let Ok(local) = stream.local_addr() else { continue };
        let conn = Conn { peer: peer.ip(), local };
        let app = app.clone();
        tokio::spawn(async move {
            connection(stream, conn, app).await;
            drop(admitted);
        });
    }
}

async fn connection(stream: TcpStream, conn: Conn, app: Router) {
    // Answers are short and somebody waits for them.
    let _slower_at_worst = stream.set_nodelay(true);
    let app = TowerToHyperService::new(app);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(conn);
        app.call(request)
    });
    let serving = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_millis(limits::DEADLINE_MS))
        .max_buf_size(limits::HEAD)
        .serve_connection(TokioIo::new(stream), service);
    let mut serving = pin!(serving);
    // How a connection ends is the phone's business.
    if timeout(LONGEST, serving.as_mut()).await.is_err() {
        serving.as_mut().graceful_shutdown();
        let _cut_off = timeout(FINISHING, serving).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_per_address_and_no_more() {
        let gate = Gate::new(false);
        let (one, other): (IpAddr, IpAddr) = ("192.168.0.7".parse().expect("an address"), "192.168.0.8".parse().expect("an address"));
        let mut all: Vec<Admitted> = (0..limits::CONNECTIONS_PER_ADDRESS).filter_map(|_| gate.admit(one)).collect();
        assert_eq!(all.len(), limits::CONNECTIONS_PER_ADDRESS);
        assert!(gate.admit(one).is_none() && gate.admit(other).is_some());
        all.pop();
        assert!(gate.admit(one).is_some());
        drop(all);
        assert!(gate.connected.lock().expect("not poisoned").by_address.is_empty());
    }

    #[test]
    fn behind_a_proxy_the_total_counts() {
        let gate = Gate::new(true);
        let proxy: IpAddr = "127.0.0.1".parse().expect("an address");
        let all: Vec<Admitted> = (0..limits::CONNECTIONS + 10).filter_map(|_| gate.admit(proxy)).collect();
        assert_eq!(all.len(), limits::CONNECTIONS);
    }
}
