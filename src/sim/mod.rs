//! The rules: a run of a scenario, deterministic by seed.
//!
//! [`Run`] is the only way in: [`Run::apply`] takes a [`Decision`] and says what happened, [`Run::view`]
//! shows what the player may know. Names no file, clock, thread, environment, logger, egui or Bevy.

mod belief;
mod calendar;
mod candidates;
mod capacity;
mod coach;
mod condition;
mod copied;
mod decision;
mod digest;
mod dilemma;
mod draws;
mod effect;
mod forecast;
mod happening;
mod impediment;
mod inbox;
mod interval;
mod item_set;
mod known;
mod leader;
mod learning;
mod legal;
mod luck;
mod normal;
mod outcome;
mod phase;
mod phases;
mod pi_planning;
mod posterior;
mod product_goal;
mod recording;
mod refusal;
mod rerun;
mod run;
mod setup;
mod suppose;
mod table;
mod truth;
mod turn;
mod twist;
mod undo;
mod utility;
mod view;
mod work;

pub use belief::Belief;
pub use decision::{Answer, Bet, Block, BlockKind, Decision, LeaderUse, Reason, Reflection, Resolve, Surprise};
pub use digest::DIGEST;
pub use happening::{Cause, Event, Happening, TrustReason};
pub use item_set::ItemSet;
pub use known::{FeatureChange, HALF_DAYS, Interruption, Objective, Odds, Promise, ReleaseForecast, Slot, SprintRecord, Stage};
pub use legal::CHANCE;
pub use phase::Phase;
pub use recording::{Prepared, Recording};
pub use refusal::{Refusal, Thing};
pub use rerun::{OtherLuck, Without};
pub use run::Run;
pub use suppose::Supposed;
pub use utility::{Outcome, PARTS, Utility};
pub use view::{Grounds, ItemView, NeedView, PersonView, RequestView, View};

pub(crate) use known::KnownItem;
pub(crate) use normal::{normal_cdf, normal_loss, normal_loss_at_most};
