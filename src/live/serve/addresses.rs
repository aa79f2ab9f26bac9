//! The addresses at which phones may reach this computer, likely ones first.

use std::net::IpAddr;

/// An address of this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The address.
    pub ip: IpAddr,
    /// Name of the adapter.
    pub adapter: String,
    /// A tunnel, or a network that exists inside this computer only: phones rarely get there.
    pub is_virtual: bool,
}

/// How names of adapters begin, or what is in them, that are no real ones.
const VIRTUAL: [&str; 17] = [
    "docker",
    "veth",
    "br-",
    "virbr",
    "vmnet",
    "vboxnet",
    "vethernet",
    "virtualbox",
    "vmware",
    "hyper-v",
    "tun",
    "tap",
    "utun",
    "wg",
    "tailscale",
    "zerotier",
    "zt",
];

/// The addresses there are: real adapters first, home and office networks before others, the fourth version before the
/// sixth.
#[must_use]
pub fn addresses() -> Vec<Address> {
    let all = if_addrs::get_if_addrs().unwrap_or_default();
    ranked(all.into_iter().map(|own| (own.ip(), own.name)))
}

fn ranked(all: impl Iterator<Item = (IpAddr, String)>) -> Vec<Address> {
    let mut ranked: Vec<Address> = all
        .filter(|(ip, _)| is_reachable(*ip))
        .map(|(ip, adapter)| {
            let name = adapter.to_lowercase();
            let is_virtual =
                VIRTUAL.iter().any(|begin| name.starts_with(begin)) || ["virtual", "vpn"].iter().any(|part| name.contains(part));
            Address { ip, adapter, is_virtual }
        })
        .collect();
    ranked.sort_by_key(|own| (own.is_virtual, own.ip.is_ipv6(), !is_private(own.ip), own.adapter.clone(), own.ip));
    ranked
}

/// Whether another device can name it: not this computer's own, and none that needs the adapter's name beside.
fn is_reachable(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => !ip.is_loopback() && !ip.is_link_local() && !ip.is_unspecified(),
        // The server listens by the fourth version; see `web`.
        IpAddr::V6(_) => false,
    }
}

fn is_private(ip: IpAddr) -> bool {
    matches!(ip, IpAddr::V4(ip) if ip.is_private())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_adapters_of_the_house_come_first() {
        let all = [
            ("docker0", "172.17.0.1"),
            ("utun3", "10.8.0.2"),
            ("lo", "127.0.0.1"),
            ("eth1", "203.0.113.9"),
            ("wlan0", "192.168.0.12"),
            ("wlan0", "fe80::1"),
            ("eth0", "169.254.3.4"),
            ("vEthernet (WSL)", "172.20.0.1"),
        ];
        let ranked = ranked(all.iter().map(|(name, ip)| (ip.parse().expect("an address"), (*name).to_string())));
        let names: Vec<&str> = ranked.iter().map(|own| own.adapter.as_str()).collect();
        assert_eq!(names, ["wlan0", "eth1", "docker0", "utun3", "vEthernet (WSL)"]);
    }
}
