//! A row for each thing of a scenario: items, needs, people, requests, metrics.

use crate::scenario::{ItemId, MetricId, NeedId, RequestId, StakeholderId};
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// What rows are found by.
pub(crate) trait Id: Copy {
    fn place(self) -> usize;
}

macro_rules! ids {
    ($($type:ty)*) => { $(
        impl Id for $type {
            fn place(self) -> usize {
                self.index()
            }
        }
    )* };
}

ids! { ItemId NeedId StakeholderId RequestId MetricId }

/// A row that says nothing.
pub(crate) trait Row {
    const NONE: Self;
}

/// Rows by id, or by place in the scenario's order.
///
/// Ids come from the same scenario, so they have their row. What is not in the table reads the row that says nothing
/// and writes where nobody looks: whatever the data are, they cannot end the program.
#[derive(Debug, PartialEq)]
pub(crate) struct Table<I, T> {
    rows: Vec<T>,
    none: T,
    by: PhantomData<I>,
}

/// Bytes that a C library copies without resorting to an instruction that starts slowly, and that profilers count byte by
/// byte.
const A_PIECE: usize = 2048;

/// So many rows fit in a piece.
const fn in_a_piece<T>() -> usize {
    let rows = A_PIECE / if size_of::<T>() == 0 { 1 } else { size_of::<T>() };
    if rows == 0 { 1 } else { rows }
}

impl<I, T: Clone> Clone for Table<I, T> {
    fn clone(&self) -> Self {
        let mut rows = Vec::with_capacity(self.rows.len());
        self.rows.chunks(in_a_piece::<T>()).for_each(|piece| rows.extend_from_slice(piece));
        Self { rows, none: self.none.clone(), by: PhantomData }
    }

    /// Keeps the room that there is.
    fn clone_from(&mut self, from: &Self) {
        if self.rows.len() == from.rows.len() {
            let pieces = self.rows.chunks_mut(in_a_piece::<T>()).zip(from.rows.chunks(in_a_piece::<T>()));
            pieces.for_each(|(to, from)| to.clone_from_slice(from));
        } else {
            self.rows.clone_from(&from.rows);
        }
    }
}

impl<I, T: Row> Table<I, T> {
    pub(crate) fn new(rows: Vec<T>) -> Self {
        Self { rows, none: T::NONE, by: PhantomData }
    }
}

impl<I, T> Table<I, T> {
    pub(crate) const fn len(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn rows(&self) -> &[T] {
        &self.rows
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, T> {
        self.rows.iter()
    }

    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.rows.iter_mut()
    }
}

/// Set apart as what hardly ever happens, so that finding a row stays short.
#[cold]
fn nowhere<T>(none: &mut T) -> &mut T {
    none
}

impl<I, T> Table<I, T> {
    /// See [`nowhere`].
    #[cold]
    fn nothing(&self) -> &T {
        &self.none
    }
}

impl<I: Id, T> Table<I, T> {
    /// The row of an id from elsewhere, if there is one.
    pub(crate) fn row(&self, id: I) -> Option<&T> {
        self.rows.get(id.place())
    }
}

impl<I, T: Row> FromIterator<T> for Table<I, T> {
    fn from_iter<Rows: IntoIterator<Item = T>>(rows: Rows) -> Self {
        Self::new(rows.into_iter().collect())
    }
}

impl<'a, I, T> IntoIterator for &'a Table<I, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, I, T> IntoIterator for &'a mut Table<I, T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl<I: Id, T> Index<I> for Table<I, T> {
    type Output = T;

    #[inline]
    fn index(&self, id: I) -> &T {
        &self[id.place()]
    }
}

impl<I: Id, T> IndexMut<I> for Table<I, T> {
    #[inline]
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self[id.place()]
    }
}

impl<I: Id, T> Index<usize> for Table<I, T> {
    type Output = T;

    #[inline]
    fn index(&self, place: usize) -> &T {
        match self.rows.get(place) {
            Some(row) => row,
            None => self.nothing(),
        }
    }
}

impl<I: Id, T> IndexMut<usize> for Table<I, T> {
    #[inline]
    fn index_mut(&mut self, place: usize) -> &mut T {
        match self.rows.get_mut(place) {
            Some(row) => row,
            None => nowhere(&mut self.none),
        }
    }
}

#[cfg(test)]
impl<I, T: serde::Serialize> serde::Serialize for Table<I, T> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.rows.serialize(to)
    }
}

#[cfg(test)]
impl<'de, I, T: Row + serde::Deserialize<'de>> serde::Deserialize<'de> for Table<I, T> {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Vec::deserialize(from).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::known::KnownNeed;

    #[test]
    fn an_id_without_a_row_reads_nothing_and_writes_where_nobody_looks() {
        let need = KnownNeed { discovered: true, ..KnownNeed::NONE };
        let mut needs: Table<NeedId, KnownNeed> = Table::new(vec![need]);
        assert!(needs[NeedId::at(0)].discovered && !needs[NeedId::at(7)].discovered && needs.row(NeedId::at(7)).is_none());
        needs[NeedId::at(7)].importance = 2.0;
        assert_eq!((needs.len(), needs.rows()), (1, &[need][..]));
    }
}
