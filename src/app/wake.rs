//! Threads that have done something wake the window, which rests while nothing changes.

use bevy::prelude::*;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use std::fmt;
use std::sync::Arc;

/// Wakes whoever draws the frames; nobody, where the frames come by themselves.
#[derive(Resource, Clone)]
pub(super) struct Wake(Arc<dyn Fn() + Send + Sync>);

impl Wake {
    /// Wakes by this.
    pub(super) fn by(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Arc::new(wake))
    }

    /// Asks for a frame.
    pub(super) fn up(&self) {
        (self.0)();
    }
}

impl FromWorld for Wake {
    fn from_world(world: &mut World) -> Self {
        let Some(proxy) = world.get_resource::<EventLoopProxyWrapper>() else { return Self::by(|| {}) };
        let proxy = (**proxy).clone();
        Self::by(move || {
            // The window is closing if nobody hears it.
            let _closing = proxy.send_event(WinitUserEvent::WakeUp);
        })
    }
}

impl fmt::Debug for Wake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wake")
    }
}
