//! Items as they can be seen.

use super::View;
use crate::scenario::{ItemId, NeedId, StakeholderId};
use crate::sim::belief::{Belief, Beliefs};
use crate::sim::decision::Bet;
use crate::sim::forecast::{self, remaining};
use crate::sim::known::{FeatureChange, KnownItem, Odds, Stage};

/// How well an item's worth is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grounds {
    /// Somebody thinks so.
    Opinion,
    /// An interview or a prototype.
    Informed,
    /// A live test, a bet read, or data.
    Tested,
}

/// An item as it can be seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ItemView {
    /// Which.
    pub id: ItemId,
    /// Where it is.
    pub stage: Stage,
    /// Odds of its kind.
    pub odds: Odds,
    /// The need it serves, if known.
    pub need: Option<NeedId>,
    /// Who wants it.
    pub sponsor: Option<StakeholderId>,
    /// Estimate in points.
    pub estimate: f64,
    /// Points it seems to need yet.
    pub remaining: f64,
    /// Points spent.
    pub spent: f64,
    /// Stated value, in outcome points as its sponsor would have it.
    pub stated: f64,
    /// Loudness, 0–1.
    pub loudness: f64,
    /// Other teams it waits for, and how many of them are coordinated.
    pub dependencies: u8,
    /// Of these, coordinated.
    pub coordinated: u8,
    /// Ready to be started.
    pub ready: bool,
    /// In the plan.
    pub included: bool,
    /// Believed effect in outcome points once everybody who will use it does.
    pub effect: Belief,
    /// How well that is known.
    pub grounds: Grounds,
    /// A live test is running.
    pub testing: bool,
    /// Promised until this sprint (from 0).
    pub due: Option<u8>,
    /// Sprint of release, from 0.
    pub released: Option<u8>,
    /// Adoption, 0–1.
    pub adoption: f64,
    /// Its effect has been read.
    pub measured: bool,
    /// It has a measure.
    pub has_measure: bool,
    /// It was improved once.
    pub iterated: bool,
    /// Everybody can see what it did.
    pub outcome_seen: bool,
    /// The bet on it.
    pub bet: Option<Bet>,
    /// What the bet read and whether it got there.
    pub bet_result: Option<(f64, bool)>,
    /// Waits for other teams until this sprint (from 0).
    pub waits_until: Option<u8>,
    /// A change that waits for capacity.
    pub change: Option<FeatureChange>,
}

impl<'a> View<'a> {
    /// An item, unless it is hidden.
    #[must_use]
    pub fn item(&self, id: ItemId) -> Option<ItemView> {
        let known = self.known.items.row(id)?;
        (known.stage != Stage::Hidden).then(|| self.show(id))
    }

    /// All items that can be seen, in the scenario's order.
    pub fn items(&self) -> impl Iterator<Item = ItemView> + 'a {
        let this = *self;
        (0..this.known.items.len()).filter(move |&i| this.known.items[i].stage != Stage::Hidden).map(move |i| this.show(ItemId::at(i)))
    }

    /// The backlog in order, items in work included.
    pub fn backlog(&self) -> impl Iterator<Item = ItemView> + 'a {
        let this = *self;
        this.known.order.iter().map(move |id| this.show(*id))
    }

    /// What a block of refining will make ready, with so many others before it: items from the top of the backlog.
    pub fn refined(&self, before: usize) -> impl Iterator<Item = ItemView> + 'a {
        let most = usize::from(self.scenario.rules.calendar.refined_per_block);
        let unready = |item: &ItemView| item.stage == Stage::Backlog && item.included && !item.ready;
        self.backlog().filter(unready).skip(before * most).take(most)
    }

    /// What is known of an item, for players that look at many: cheaper than [`View::item`].
    pub(crate) fn sheet(&self, id: ItemId) -> &'a KnownItem {
        &self.known.items[id]
    }

    /// Points an item seems to need yet.
    #[must_use]
    pub fn remaining(&self, id: ItemId) -> f64 {
        self.work_left(self.sheet(id))
    }

    /// [`View::remaining`] of an item that has been looked up.
    #[inline]
    pub(crate) fn work_left(&self, item: &KnownItem) -> f64 {
        remaining(&self.scenario.rules, item.estimate, item.spent)
    }

    /// The sprint (from 0) until which an item is promised.
    #[must_use]
    pub fn due(&self, id: ItemId) -> Option<u8> {
        self.known.promises.iter().find(|p| p.item == id).map(|p| p.due)
    }

    /// The item that must be finished before this one can be begun, if it is not finished yet: its enabler.
    #[must_use]
    pub fn waits_for(&self, id: ItemId) -> Option<ItemId> {
        forecast::waits_for(self.scenario, self.known, id)
    }

    /// By the end of which sprint (from 1) an item must be live by law or contract, if it must.
    #[must_use]
    pub fn deadline(&self, id: ItemId) -> Option<u8> {
        self.sheet(id).deadline
    }

    /// Stated value of an item, in outcome points as its sponsor would have it.
    #[must_use]
    pub fn stated_of(&self, id: ItemId) -> f64 {
        let belief = &self.scenario.rules.belief;
        belief.stated_usual * libm::exp(belief.stated_spread * self.sheet(id).stated)
    }

    /// Live features in order of release.
    pub(crate) fn live_ids(&self) -> &'a [ItemId] {
        &self.known.live
    }

    /// Live features.
    pub fn live(&self) -> impl Iterator<Item = ItemView> + 'a {
        let this = *self;
        this.known.live.iter().map(move |id| this.show(*id))
    }

    fn show(&self, id: ItemId) -> ItemView {
        let k = self.sheet(id);
        let rules = &self.scenario.rules;
        let effect = self.effect_of(id);
        let bet_or_test = 1.0 / (rules.evidence.data_noise * rules.evidence.data_noise);
        let grounds = if k.measured || k.precision > bet_or_test * 2.0 {
            Grounds::Tested
        } else if k.precision > 0.0 {
            Grounds::Informed
        } else {
            Grounds::Opinion
        };
        ItemView {
            id,
            stage: k.stage,
            odds: k.odds,
            need: k.need,
            sponsor: k.sponsor,
            estimate: k.estimate,
            remaining: remaining(rules, k.estimate, k.spent),
            spent: k.spent,
            stated: self.stated_of(id),
            loudness: k.loudness,
            dependencies: k.dependencies,
            coordinated: k.coordinated,
            ready: k.ready,
            included: k.included,
            effect,
            grounds,
            testing: k.testing,
            due: self.due(id),
            released: k.released,
            adoption: k.adoption,
            measured: k.measured,
            has_measure: k.has_measure,
            iterated: k.iterated,
            outcome_seen: k.outcome_seen,
            bet: k.bet,
            bet_result: k.bet_result,
            waits_until: k.waits_until,
            change: k.change,
        }
    }

    /// The mean of what is believed of an item's effect: [`View::effect_of`] without how sure that is.
    #[inline]
    pub(crate) fn mean_effect_of(&self, id: ItemId) -> f64 {
        self.beliefs().mean(self.sheet(id))
    }

    /// What is believed of an item's effect, in outcome points.
    #[must_use]
    pub fn effect_of(&self, id: ItemId) -> Belief {
        let (beliefs, item) = (self.beliefs(), self.sheet(id));
        Belief { mean: beliefs.mean(item), sd: beliefs.sd(item) }
    }

    /// What is believed of an item's effect before any evidence on it, in outcome points.
    #[must_use]
    pub fn prior_of(&self, id: ItemId) -> Belief {
        self.beliefs().prior(self.sheet(id))
    }

    /// What items are believed to be worth, for players that look at many: cheaper than [`View::effect_of`].
    #[inline]
    pub(crate) fn beliefs(&self) -> Beliefs<'a> {
        Beliefs::new(self.scenario, self.known)
    }

    /// Whether an item is in the plan.
    #[must_use]
    pub fn is_included(&self, item: ItemId) -> bool {
        self.known.items[item].included
    }

    /// The backlog's order.
    #[must_use]
    pub fn order(&self) -> &'a [ItemId] {
        &self.known.order
    }

    /// Items in work.
    #[must_use]
    pub fn in_work(&self) -> usize {
        self.known.order.iter().filter(|i| self.known.items[**i].stage == Stage::InWork).count()
    }

    fn unaccepted(self) -> impl Iterator<Item = ItemId> + 'a {
        self.known.finished.iter().copied().filter(move |id| !self.sheet(*id).accepted)
    }

    /// How many finished items nobody has looked at.
    #[must_use]
    pub fn waiting_for_acceptance(&self) -> usize {
        self.unaccepted().count()
    }

    /// What a block of accepting will look at, with so many others before it, of what is finished now.
    pub fn accepted(&self, before: usize) -> impl Iterator<Item = ItemView> + 'a {
        let this = *self;
        let most = usize::from(self.scenario.rules.calendar.accepted_per_block);
        self.unaccepted().skip(before * most).take(most).map(move |id| this.show(id))
    }

    /// The next items of the plan, in order.
    pub fn next_items(&self, count: usize) -> impl Iterator<Item = ItemId> + 'a {
        forecast::next_items(self.known, count)
    }

    /// How many of the next items have no known need.
    #[must_use]
    pub fn unlinked_ahead(&self) -> usize {
        forecast::unlinked_ahead(self.scenario, self.known)
    }

    /// The same as [`View::bets_due`], for those who need no more than which.
    pub(crate) fn bets_due_ids(self) -> impl Iterator<Item = ItemId> + 'a {
        self.known.bets_due()
    }

    /// Live features whose bet was read and waits for an answer.
    pub fn bets_due(&self) -> impl Iterator<Item = ItemView> + 'a {
        let this = *self;
        this.bets_due_ids().map(move |id| this.show(id))
    }

    /// Items released by the player.
    #[must_use]
    pub const fn released(&self) -> u16 {
        self.known.released
    }

    /// Title of an item as it can be seen.
    #[must_use]
    pub fn title(&self, item: ItemId) -> &'a str {
        if let Some(request) = self.scenario.request_of(item) {
            let Some(card) = self.scenario.requests.get(request.index()) else { return "" };
            if self.scenario.alternative_of(request) == item {
                let need = self.known.items[item].need;
                return card.behind.iter().find(|b| Some(b.need) == need).map_or(card.title.as_str(), |b| b.alternative.as_str());
            }
            return &card.title;
        }
        self.scenario.items.get(item.index()).map_or("", |item| &item.title)
    }
}
