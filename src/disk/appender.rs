//! A file open for appending: a piece is on the disk when the call returns, or not in the file.

use super::raw::Handle;
use super::read_all;
use std::io;

/// A file open for appending, locked.
#[derive(Debug)]
pub struct Appender {
    handle: Box<dyn Handle>,
    /// Bytes that count.
    length: u64,
    /// An attempt to write failed and may have left something behind them.
    is_torn: bool,
}

impl Appender {
    pub(super) fn new(handle: Box<dyn Handle>, length: u64) -> Self {
        Self { handle, length, is_torn: false }
    }

    /// Bytes in it.
    #[must_use]
    pub const fn length(&self) -> u64 {
        self.length
    }

    /// Reads all of it, `most` bytes at most.
    ///
    /// # Errors
    /// As [`super::Disk::read`].
    pub fn read(&mut self, most: u64) -> io::Result<Vec<u8>> {
        self.mend()?;
        read_all(&mut *self.handle, most)
    }

    /// Writes at the end; it is on the disk when this returns.
    ///
    /// # Errors
    /// If the disk fails. Nothing counts as written then, and the same may be tried again.
    pub fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.mend()?;
        self.is_torn = true;
        let done = self.handle.write(self.length, bytes).and_then(|()| self.handle.sync());
        if let Err(e) = done {
            // What cannot be cut off now is cut off before the next attempt.
            let _tried_again = self.mend();
            return Err(e);
        }
        self.length += bytes.len() as u64;
        self.is_torn = false;
        Ok(())
    }

    /// Cuts it to its first bytes.
    ///
    /// # Errors
    /// If the disk fails.
    pub fn cut(&mut self, length: u64) -> io::Result<()> {
        self.length = self.length.min(length);
        self.is_torn = true;
        self.mend()
    }

    /// Cuts off what a failed attempt left behind.
    fn mend(&mut self) -> io::Result<()> {
        if self.is_torn {
            self.handle.set_len(self.length)?;
            self.handle.sync()?;
            self.is_torn = false;
        }
        Ok(())
    }
}
