//! The sky as a list of marks with places, from a view: what Bevy draws, what hovering explains.
