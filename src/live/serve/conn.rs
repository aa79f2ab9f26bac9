//! Who is at the other end of a connection, and by what they are counted.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// Both ends of a connection.
#[derive(Debug, Clone, Copy)]
pub struct Conn {
    /// The phone's.
    pub peer: IpAddr,
    /// Ours.
    pub local: SocketAddr,
}

/// By whom joins and wrong codes are counted: the network of an address, or everybody together behind a proxy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Network(IpAddr),
    All,
}

impl Key {
    /// An address, or the network in which somebody has as many as they like.
    pub fn network(address: IpAddr) -> IpAddr {
        match address.to_canonical() {
            IpAddr::V6(ip) => IpAddr::V6(Ipv6Addr::from_bits(ip.to_bits() & (u128::MAX << 64))),
            v4 @ IpAddr::V4(_) => v4,
        }
    }
}
