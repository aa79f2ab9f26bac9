//! Copies of states into the room of earlier ones: a review plays one world many times, and most of what a copy takes is
//! finding room for its lists.

/// A type that is copied field by field; the compiler refuses a list that lacks one.
macro_rules! copied {
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl Clone for $type {
            fn clone(&self) -> Self {
                let Self { $($field),* } = self;
                Self { $($field: $field.clone()),* }
            }

            /// Keeps the room that there is.
            fn clone_from(&mut self, from: &Self) {
                let Self { $($field),* } = from;
                $(self.$field.clone_from($field);)*
            }
        }
    };
}

pub(super) use copied;
