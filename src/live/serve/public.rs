//! What phones reach a session by, and what the web knows of it for good.

use crate::live::{Code, Token};

/// Where phones find the session when it is not at an address of this computer: the host's own tunnel or proxy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    is_secure: bool,
    host: String,
}

impl PublicUrl {
    /// Reads `https://name.example`, with or without a port.
    ///
    /// None if it is no such address, or something follows the name.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (is_secure, rest) = match text.strip_prefix("https://") {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix("http://")?),
        };
        let host = rest.trim_end_matches('/').to_ascii_lowercase();
        let is_host = host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']'));
        (is_host && !host.is_empty()).then_some(Self { is_secure, host })
    }

    /// Name and port, as browsers send them.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether it is HTTPS.
    #[must_use]
    pub const fn is_secure(&self) -> bool {
        self.is_secure
    }

    /// The whole, without anything after the name.
    #[must_use]
    pub fn origin(&self) -> String {
        let scheme = if self.is_secure { "https" } else { "http" };
        format!("{scheme}://{}", self.host)
    }
}

/// What the web knows of the session for good.
#[derive(Debug, Clone)]
pub struct Public {
    /// The code that people join by.
    pub code: Code,
    /// The port that phones know.
    pub port: u16,
    /// The host's own address for phones.
    pub url: Option<PublicUrl>,
    /// What the address of the projected view ends in.
    pub screen: Token,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_address_is_a_name_and_nothing_after_it() {
        let read = |text: &str| PublicUrl::read(text).map(|url| (url.origin(), url.is_secure()));
        assert_eq!(read("https://Group.example/").expect("an address"), ("https://group.example".into(), true));
        assert_eq!(read("http://10.0.0.1:99").expect("an address"), ("http://10.0.0.1:99".into(), false));
        for wrong in ["", "group.example", "ftp://a", "https://", "https://a/b", "https://a?b", "https://u@a", "https://a b"] {
            assert!(read(wrong).is_none(), "{wrong:?}");
        }
    }
}
