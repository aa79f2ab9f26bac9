### English. A language is one such file: the text after = is shown, { $name } is filled in.
### Syntax: https://projectfluent.org/fluent/guide/
### Terms are those of the Scrum Guide 2020 and the Evidence-Based Management Guide.

## This language

# What the language calls itself; Settings offer it by this name.
language-name = English

## Small words

none = none
times = { $count } × { $what }
number-half-a-half-day = half a half-day
number-half-days = { $count ->
    [0] no half-day
    [one] { $count } half-day
   *[other] { $count } half-days
}
number-points = { $count ->
    [0] no points
    [one] { $count } point
   *[other] { $count } points
}
# A chance, the way a forecast is said: 7 of 10
number-of-ten = { $count } of 10
# What a person or a product has of something: 67 of 100
number-of-hundred = { $value } of 100
# An effect by the ends of its range: −0.3 to +2.9
number-from-to = { $low } to { $high }
said-about = { $subject }: { $what }

## Classes of choices

class-as-good = As good as any
class-close = Close
class-costly = Costly
class-very-costly = Very costly
class-nothing-at-stake = nothing at stake

## Kinds of decision; `.inside` is used within a sentence

kind-asking = Asking why
    .inside = asking why
kind-answer = Answers to requests
    .inside = answers to requests
kind-discovery = Half-days for finding problems
    .inside = half-days for finding problems
kind-tests = Half-days for testing ideas
    .inside = half-days for testing ideas
kind-people = Half-days with stakeholders
    .inside = half-days with stakeholders
kind-alignment = Half-days for alignment
    .inside = half-days for alignment
kind-service = Half-days for the team
    .inside = half-days for the team
kind-order = Order of the backlog
    .inside = order of the backlog
kind-refusal = Taking items off the backlog
    .inside = taking items off the backlog
kind-commitment = How much to plan
    .inside = how much to plan
kind-debt = Share for debt
    .inside = share for debt
kind-product-goal = Product Goal
    .inside = Product Goal
kind-goal = Sprint Goal
    .inside = Sprint Goal
kind-bets = Bets
    .inside = bets
kind-feature = Live features
    .inside = live features
kind-dilemma = Dilemmas
    .inside = dilemmas

## Dimensions of choices

dimension-outcome-focus = Outcome focus
dimension-problem-first = Problem before solution
dimension-learning = Learning and risk
dimension-trade-offs = Explicit trade-offs
dimension-influence = Stakeholder influence
dimension-sustainable = Sustainable delivery
dimension-reliability = Tactical reliability
dimension-system-view = System view

## Quarters of the plane

quadrant-product-leader = product leader
quadrant-ivory-tower = ivory tower
quadrant-efficient-factory = efficient factory
quadrant-order-desk = order desk
quadrant-untold = too near the middle to tell from so few decisions

## Stances of a Product Owner

stance-visionary = Visionary
stance-collaborator = Collaborator
stance-customer-representative = Customer Representative
stance-decision-maker = Decision Maker
stance-experimenter = Experimenter
stance-influencer = Influencer
stance-clerk = Clerk
stance-story-writer = Story Writer
stance-project-manager = Project Manager
stance-subject-matter-expert = Subject Matter Expert
stance-gatekeeper = Gatekeeper
stance-manager = Manager

## Blocks of the calendar; `.inside` is used within a sentence

block-interview = Interview customers
    .inside = interview customers
block-read-data = Read the data
    .inside = read the data
block-prototype = Prototype an item
    .inside = prototype an item
block-experiment = Test an item live
    .inside = test an item live
block-map-problems = Map customer problems
    .inside = map customer problems
block-story-map = Story-map with the team
    .inside = story-map with the team
block-learn-business = See how the business earns
    .inside = see how the business earns
block-one-to-one = 1:1 with a stakeholder
    .inside = 1:1 with a stakeholder
block-priority-workshop = Priority workshop
    .inside = priority workshop
block-joint-review = Joint review with customers
    .inside = joint review with customers
block-product-goal = Work on the Product Goal
    .inside = work on the Product Goal
block-strategy-check-in = Strategy check-in
    .inside = strategy check-in
block-coordinate = Coordinate a dependency
    .inside = coordinate a dependency
block-clear-blocker = Clear a blocker
    .inside = clear a blocker
block-coach = 1:1 with the coach
    .inside = 1:1 with the coach
block-escalate = Escalate an impediment
    .inside = an escalation
block-leader = 1:1 with your leader
    .inside = 1:1 with your leader
block-shape-interval = Shape the next Planning Interval
    .inside = shaping the next Planning Interval
block-refine = Refine
    .inside = refine
block-answer-questions = Answer questions
    .inside = answer questions
block-accept-work = Check finished work
    .inside = check finished work
block-status-round = Status round
    .inside = status round
block-with-person = 1:1 with { $who }
block-escalate-what = Escalate: { $what }
block-leader-to = 1:1 with your leader: { $use }
leader-use-progress = tell how it goes
leader-use-decision = have a hard decision backed
leader-use-learnings = pass on what was learnt
leader-use-news = ask what is coming
block-prototype-of = Prototype: { $item }
block-experiment-of = Live test: { $item }
block-coordinate-of = Coordinate: { $item }
block-interviews-on = Interviews: { $item }
block-interviews = Interviews
    .inside = interviews
block-joint-review-held = Joint review
    .inside = joint review

## Blocks: what each may bring (`-may`) and what leaving it out costs (`-without`) as sentences, what it brings in a few words (`-short`)

blocks-refine-may = { $items ->
    [one] { $items } item from the top of the plan becomes ready to start.
   *[other] { $items } items from the top of the plan become ready to start.
}
blocks-refine-without = { $items ->
    [one] { $items } item starts unready: about { $work } more work, and { $unready } questions instead of { $ready }.
   *[other] { $items } items start unready: about { $work } more work, and { $unready } questions each instead of { $ready }.
}
blocks-refine-short = { $items ->
    [one] { $items } item ready
   *[other] { $items } items ready
}
blocks-refine-short-none = all are ready
blocks-answer-may = Answers up to { $most } questions of the team.
blocks-answer-without = { $questions ->
    [one] About { $questions } question stays open: −{ $loss } capacity, and some rework.
   *[other] About { $questions } questions stay open: −{ $loss } capacity, and some rework.
}
blocks-answer-short-none = few questions left
# What answers or a blocker less bring: +5 % capacity
blocks-capacity-short = +{ $gain } capacity
    .few = more capacity
blocks-accept-may = Up to { $most } finished items are checked and go live.
blocks-accept-without = { $waiting ->
    [0] What the team finishes this Sprint goes live a Sprint later, with more defects unless you check it then.
    [one] { $waiting } item that waits goes live unchecked, with more defects; what is finished this Sprint goes live a Sprint later.
   *[other] { $waiting } items that wait go live unchecked, with more defects; what is finished this Sprint goes live a Sprint later.
}
blocks-accept-short = live this Sprint
blocks-status-may = { $most } people hear how things are going, those with the least trust first.
blocks-status-without = { $people ->
    [one] { $people } person hears nothing from you all Sprint: trust { $loss }.
   *[other] { $people } people hear nothing from you all Sprint: trust { $loss } each.
}
blocks-status-short = { $people ->
    [one] { $people } person hears from you
   *[other] { $people } people hear from you
}
blocks-status-short-none = everybody has heard
blocks-interview-may = Needs that are still in the fog; narrower ranges for the needs you know.
blocks-interview-without = You still know { $heard } of what customers could tell you; importance stays as vague as it is.
blocks-interview-short = { $then } heard, now { $now }
    .few = more needs heard
blocks-data-may = What up to { $most } live features are worth, those with a measure first.
blocks-data-without = { $features ->
    [one] { $features } live feature stays unread; its range stays wide.
   *[other] { $features } live features stay unread; their ranges stay wide.
}
blocks-data-short = narrower ranges
blocks-data-short-none = all is read
# $how: one of the two sentences below; $now and $then: ± 1.6
blocks-test-may = { $how } The effect’s range goes from { $now } to about { $then }.
blocks-test-prototype = Customers try a prototype.
blocks-test-experiment = A part goes live; its result comes next Sprint.
blocks-test-without = { $item } stays at { $now } ({ $grounds }).
blocks-test-short = { $then }, now { $now }
    .few = narrower range
blocks-test-opinion = opinion only
blocks-test-informed = interview or prototype
blocks-test-tested = tested
blocks-test-gone = The item is gone.
    .short = the item is gone
blocks-map-may = Which known need each item serves; { $odds } times, one more need.
blocks-map-without = { $items ->
    [one] { $items } item on the backlog stays without a known need.
   *[other] { $items } items on the backlog stay without a known need.
}
blocks-map-short = { $items ->
    [0] perhaps a new need
    [one] need of { $items } item
   *[other] needs of { $items } items
}
blocks-story-map-may = Rework { $less } instead of { $rework }, only { $questions } of the questions, closer estimates. Costs { $cost } of capacity for { $sprints } Sprints.
blocks-story-map-without = Rework stays at { $rework } of every item.
blocks-story-map-short = rework { $less }, now { $rework }
    .few = less rework
blocks-business-may = How the business earns, and how much each known need matters for it. It can be done once.
blocks-business-without = How much each need matters stays a guess.
blocks-business-short = narrower importance
# $odds: 7 of 10
blocks-one-to-one-may = Trust { $gain }. In { $odds } they say which need is behind one of their items. If that need is new to you, they name it only in { $new } of these cases.
blocks-one-to-one-without = { $who }’s trust stays at { $trust }.
# For a 1:1 and a joint review. $gain in .few: a little more
blocks-trust-short = trust { $gain }
    .few = { $gain } trust
blocks-workshop-may = Nobody forces items in for { $sprints } Sprints. Trust of the powerful { $gain } if you bring evidence, { $share } of that if not.
# $also: the sentence above
blocks-workshop-may-deadlock = Ends the deadlock. { $also }
blocks-workshop-without = Powerful people with little trust may still force items into a Sprint.
blocks-workshop-without-deadlock = The deadlock goes on: capacity × { $keep }.
blocks-workshop-short = nothing forced in
blocks-workshop-short-deadlock = ends the deadlock
blocks-joint-review-may = Trust { $gain } with { $guests ->
    [one] { $guests } guest
   *[other] { $guests } guests
}; what { $features } live features are worth.
blocks-joint-review-without = Customers and stakeholders do not see the product together.
blocks-goal-may = Goal clarity { $gain }, now { $now }.
blocks-goal-without = Goal clarity falls from { $now } by { $loss }, unless you talk about the goal in another way.
blocks-goal-short = goal clarity { $gain }
    .few = clearer goal
blocks-check-in-may = Autonomy { $gain }, more if you bring evidence. What you know goes stale at { $pace } of the usual pace.
blocks-check-in-without = Autonomy stays at { $autonomy }.
blocks-check-in-short = autonomy { $gain }
    .few = { $gain } autonomy
blocks-coordinate-may = The other team is on time for { $item } { $with } times, not { $without }.
blocks-coordinate-without = On time { $odds } times; if not, the item waits a Sprint or more.
blocks-coordinate-short = on time { $with }
    .few = likelier on time
blocks-clear-may = One blocker less: +{ $gain } capacity.
blocks-clear-may-none = Nothing blocks the team now.
blocks-clear-without = The blocker costs { $loss } of the Sprint’s capacity.
blocks-clear-without-none = Nothing is lost.
blocks-clear-short-none = nothing blocks
blocks-shape-first = Part of the next plan follows your order, not only whoever is loudest, and the other teams hear what you depend on. Do it again by Sprint { $last }, and all of it does.
blocks-shape-second = All of the next plan follows your order.
blocks-shape-without = The next plan is written by others: what is asked for loudest, by whoever has most power, is promised for you.
blocks-shape-without-second = Part of the next plan follows your order, part is what is asked for loudest.
blocks-shape-short = more of the next plan in your order
blocks-escalate-gone = It is not in the way any longer.
blocks-escalate-may = Those who can remove it do: { $what }. The team has { $points } points more this Sprint, and all of them later. In { $odds } it would pass by itself, and then they trust you a little less for the fuss.
blocks-escalate-without = It takes { $points } points this Sprint and { $next } in the next, unless it passes by itself, in { $odds }.
blocks-escalate-short = { $points } points back
    .few = points back
blocks-leader-without = { $who } helps when asked, and only then.
blocks-leader-progress = { $who } hears how it goes: trust { $gain }.
blocks-leader-decision = { $who } backs one refusal or removal for which your autonomy would not do, for { $sprints ->
    [one] this Sprint
   *[other] { $sprints } Sprints
}.
    .short = one no is backed
blocks-leader-learnings = You pass on what you learnt, and { $items } items of others become surer: their people answer with what they know. Evidence shown raises autonomy.
    .short = { $items } items surer
    .few = others’ items surer
blocks-leader-news = You hear what is coming a Sprint before it is news, and { $blockers ->
    [one] one blocker
   *[other] { $blockers } blockers
} of the next Sprint in time to be rid of it.
    .short = news a Sprint early
blocks-coach-may-needs = The need behind up to { $items } of your next items; sharper interviews this Sprint.
blocks-coach-may-measures = How you will know: { $features ->
    [one] { $features } live feature becomes measurable.
   *[other] { $features } live features become measurable.
}
blocks-coach-without = The coach’s question stays open.
blocks-coach-short-needs = helps find needs
blocks-coach-short-measures = helps measure

## Calendar: the days

weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
# Days are counted from the first of the sprint: Wed 3
calendar-day = { $weekday } { $number }
calendar-whole-day = { $day }, whole day
calendar-first-half = { $day }, first half
calendar-second-half = { $day }, second half
calendar-share-what = { $count } half-days outside the Scrum events. Interruptions count as tactical, talks as strategic.
calendar-event-planning = Sprint Planning
calendar-event-daily = Daily Scrums
    .note = all of them together
calendar-event-review = Sprint Review
calendar-event-retrospective = Retro
calendar-taken = Interruption
calendar-free = free
calendar-talks = Talks
calendar-talk-why = Ask why: { $who }
calendar-talk-reason = Reason: { $who }
calendar-talk-offer = Offer: { $who }
calendar-talk-done = done
calendar-talk-found = done · need found
calendar-talk-no-answer = done · no answer
calendar-no-interval = no other Planning Interval follows
calendar-no-impediment = nothing is in the team’s way
calendar-leader-for = What is it for?
calendar-waits = Waits for you:
calendar-put-in = Put in: { $block }
calendar-put-in-all = All of these
    .what = Puts them all in. Blocks that have nothing to do make room where none is free.
# $may: what the block brings, one or two sentences. $other: a block that has nothing to do.
calendar-waits-in-place = { $may } In place of { $other }, which has nothing to do.
calendar-carried-over = Carried over from last Sprint.
calendar-idle = { $blocks ->
    [one] 1 block has nothing to do now.
   *[other] { $blocks } blocks have nothing to do now.
}
calendar-leave-idle-out = Leave out what has nothing to do
calendar-carried = Picked up. Arrow keys move it, Space puts it down, Esc leaves it where it was.
calendar-key-pick-up = pick up
calendar-key-move = move
calendar-key-leave-out = leave out
calendar-key-swap = swap
calendar-week = Week { $number }
calendar-empty-it = Clear the calendar
calendar-tab = Calendar
calendar-tab-blocks = Blocks
# Where no block is in hand whose name could be shown
calendar-tab-block = Block
calendar-on = To planning
calendar-on-free = To planning, { $free } free

## Calendar: the list of blocks

calendar-blocks = Blocks
    .note = price in half-days, { $free } free
calendar-strategic = Strategic
calendar-tactical = Tactical
# A price in half-days, and points of the team's work on top: 2 + points
calendar-price-points = { $price } + points
# strategic, 2 half-days
calendar-block-kind = { $plane }, { $length }

## Calendar: the block in hand

calendar-nothing-in-hand = Nothing in hand
    .what = Take a block from the list, or put the cursor on one in the calendar.
# strategic · 2 half-days
calendar-hand-kind = { $plane } · { $length }
calendar-hand-kind-on = { $plane } · { $length } · { $day }
# What an item raises in the team.
calendar-raises = { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}
calendar-may-show = May bring
calendar-freshness = Effect
calendar-full = full
calendar-full-first = full; { $share } if repeated within { $sprints } Sprints
calendar-full-since = full: it was done { $sprints ->
    [1] last Sprint
   *[other] { $sprints } Sprints ago
}
calendar-half-since = { $share } of the full one: it was done { $sprints ->
    [1] last Sprint
   *[other] { $sprints } Sprints ago
}
calendar-team = Team
calendar-team-points = { $points ->
    [one] { $points } point of work
   *[other] { $points } points of work
}
calendar-if-left-out = If you leave it out
calendar-if-not-placed = Without it
calendar-effect = What is known of its effect
calendar-effect-now = now
calendar-effect-after = after it, about
calendar-guests = Customers, and up to { $guests } guests:
calendar-which-item = Which item:
calendar-which-item-or-none = With one item in mind, or none:
calendar-no-item = No item in mind
calendar-list-close = { $item }, close the list
calendar-list-open = { $item }, choose another
calendar-swap = Swap
calendar-leave-out = Leave out
calendar-place = Place it
calendar-place-where = Or choose a free half-day.
calendar-heard = How much of what customers could tell you has been heard
calendar-heard-now = now { $share }
calendar-heard-axis = interviews
calendar-heard-name = share heard
calendar-heard-value = now { $now }, after { $after }

## Calendar: why a block cannot be placed or moved

calendar-no-item-waits = No item waits for another team.
calendar-no-item-there = No item on the backlog.
calendar-no-room = There is no room for { $length } here.
calendar-in-pieces = A block that is split up cannot be swapped.
calendar-other-length = Only blocks of the same length can be swapped.
calendar-no-such-length = No other block is as long as this one.

## Decisions that are about to be made, as instructions

do-promise-date = Promise { $who } a date: { $request }
do-promise-range = Promise { $who } a range: { $request }
do-ask-why = Ask { $who } why: { $request }
do-decline = Decline: { $request }
do-decline-because = Decline { $who }’s ask, { $request }, with the reason: { $reason }
do-offer = Offer { $who } { $item } instead of { $request }
do-park = Park where all can see it: { $request }
do-schedule = Put into the calendar: { $block }
do-product-goal = Choose the Product Goal “{ $goal }”
do-goal = Set the Sprint Goal: { $need }
do-first = Put first: { $item }
do-at-place = Put at place { $place }: { $item }
do-go-back = Go back to the phase before
do-end-phase = End the phase: { $phase }

## What happened

happened-request = { $who } asks: { $request }.
happened-returned = { $item } was parked and is back.
happened-lapsed = { $request } went unanswered and counts as refused.
happened-asked-in-vain = { $who } did not say why.
happened-alternative = Another way to serve the need appears: { $item }.
happened-overruled = You lacked the autonomy to refuse { $who }: it counts as promised, with a range.
happened-promised = { $item } is promised.
happened-promise-kept = The promise of { $item } was kept.
happened-promise-missed = The promise of { $item } was missed.
# $change: +5; $reason: one of the group below
happened-trust = { $who } { $change }: { $reason }.
happened-need = A need comes out of the fog: { $need }.
happened-linked = { $item } serves: { $need }.
happened-item = New on the backlog: { $item }.
happened-observed = { $item } measured at { $reading } outcome points.
happened-test-started = The live test of { $item } is running; its result comes next Sprint.
happened-dilemma = The Sprint stopped: { $dilemma }.
happened-came-out-first = { $dilemma }: what you left to chance happened.
happened-came-out-other = { $dilemma }: what you left to chance did not happen.
happened-forced-in = { $who } forced in { $item }.
happened-started = { $item } was started.
happened-finished = { $item } is finished.
happened-waits = { $item } waits { $sprints ->
    [one] { $sprints } Sprint
   *[other] { $sprints } Sprints
} for another team.
happened-not-accepted = Nobody checked { $item }: it goes live a Sprint later.
happened-released = { $item } is live.
happened-iterated = { $item } was improved.
happened-removed = { $item } was removed.
happened-deferred = No room to change { $item }; it stays queued.
happened-bet-reached = The bet on { $item } came in at { $reading }: target reached.
happened-bet-missed = The bet on { $item } came in at { $reading }: target missed.
happened-outcome-seen = Everybody can see what { $item } did.
happened-mandate-late = { $item } is mandatory, and it is late.
happened-out-of-money = The money ran out. The team stops.
happened-impediment = In the team’s way, and beyond it: { $what }.
happened-impediment-passed = It passed by itself: { $what }.
happened-interval-ended = The Planning Interval ended: { $share } of the business value that was committed to is live.
happened-interval-planned = { $count ->
    [one] The next Planning Interval is planned: 1 objective.
   *[other] The next Planning Interval is planned: { $count } objectives.
}
happened-escalated = You escalated, and it was removed: { $what }.
happened-escalated-in-vain = You escalated, and it was removed: { $what }. It would have passed by itself.
happened-backed = Your leader backed your no to { $who }.
happened-turned = News: { $news }.
happened-incidents = { $count ->
    [one] { $count } incident came up.
   *[other] { $count } incidents came up.
}
happened-blockers = { $count ->
    [one] { $count } thing blocked the team in this Sprint.
   *[other] { $count } things blocked the team in this Sprint.
}
happened-goal-reached = Sprint Goal reached: { $need }.
happened-goal-missed = Sprint Goal missed: { $need }.
happened-worked = { $points } points finished, of a capacity of { $capacity }.

## Why trust moved, as it is said after a colon

trust-kept = a promise was kept
trust-missed = a promise was missed
trust-range = you gave a range instead of a date
trust-refused = you refused without a reason
trust-heard-of-refusal = they heard of a refusal that nobody explained
trust-true-reason = you refused with a reason that holds
trust-untrue-reason = you refused with a reason that does not hold
trust-alternative = you offered something else for the same need
trust-parked = you parked it where all can see it
trust-overruled = you refused what was not yours to refuse
trust-silence = not a word from you all Sprint
trust-outcome = they saw an outcome on a need of theirs
trust-one-to-one = a 1:1 with you
trust-workshop = the priority workshop
trust-joint-review = the joint review
trust-check-in = the strategy check-in
trust-removed = you removed a feature of theirs
trust-dilemma = how you decided a dilemma
trust-goal-changed = the Product Goal was changed, and nobody could see why
trust-interval = how the Planning Interval came out
trust-in-vain = you escalated what would have passed by itself
trust-turn = news from outside
trust-mandate = mandatory work is late
trust-slip = they had to wait for other teams
trust-moved = Trust: { $change } in Sprint { $sprint } ({ $reason }).

## What took a half-day

interruption-everyday = calls
interruption-low-trust = low trust
interruption-promises = open promises
interruption-defects = defects
interruption-questions = open questions
interruption-parked = parked asks

## How much a need matters beside a usual one, and how far it is met

need-in-words = { $importance } · { $met }
need-importance =
    .great = matters much
    .usual = matters
    .small = matters little
need-met =
    .vague = not known how far met
    .mostly = mostly met
    .half = half met
    .little = met a little
    .not = not met
need-range = { $least }–{ $most } · met { $met }

## Answers and reasons

reason-other-needs-first = Other needs matter more
    .inside = other needs matter more
reason-tested = It was tested and does too little
    .inside = it was tested and does too little
reason-not-our-goal = It does not serve the Product Goal
    .inside = it does not serve the Product Goal
reason-no-room = There is no room
    .inside = there is no room
answer-date = accepted with a date
answer-range = accepted with a range
answer-asked-why = asked why
answer-declined = declined
answer-declined-because = declined: { $reason }
answer-offered = offered { $item }
answer-parked = parked

## Refusals: why something cannot be done now

# needed, now: names of phases.
refusal-wrong-phase = This belongs to { $needed }; the run is in { $now }.
not-yet-strategic-blocks = Strategic blocks are available from Sprint { $sprint }.
not-yet-tests = Tests are available from Sprint { $sprint }.
not-yet-reasons = Reasons and alternatives are available from Sprint { $sprint }.
not-yet-parking = Parking is available from Sprint { $sprint }.
not-yet-goal = Sprint Goals are available from Sprint { $sprint }.
not-yet-commitment = How much to plan can be chosen from Sprint { $sprint }.
not-yet-debt = A share for debt is available from Sprint { $sprint }.
not-yet-bets = Bets are available from Sprint { $sprint }.
not-yet-live-features = Live features can be changed from Sprint { $sprint }.
not-yet-dilemmas = Dilemmas come up from Sprint { $sprint }.
not-yet-forecasts = Forecasts are available from Sprint { $sprint }.
unknown-need = There is no such need that you know of.
unknown-item = There is no such item that you know of.
unknown-backlog-item = There is no such item on the backlog that you know of.
unknown-sponsor = There is no such sponsor of this item that you know of.
unknown-stakeholder = There is no such stakeholder that you know of.
unknown-dilemma = There is no such dilemma that you know of.
unknown-question = The coach does not ask this now.
unknown-impediment = Nothing of that kind is in the team’s way.
unknown-product-goal = There is no such Product Goal.
unknown-next-interval = No other Planning Interval follows.
unknown-leader = Nobody here is your leader.
item-is-asked = The item has only been requested so far.
item-is-backlog = The item is still on the backlog.
item-is-parked = The item is parked.
item-is-in-work = The item is in work.
item-is-finished = The item is finished.
item-is-live = The item is live.
item-is-removed = The item is removed.
item-is-rejected = The item is off the backlog.
refusal-not-open = This request is not open.
refusal-asked-already = You asked already.
refusal-need-unknown = The need behind this is not known.
    .ask = The need behind this is not known; ask why first.
refusal-not-for-this-need = This item does not serve the need behind the request.
refusal-parked-before = It was parked before; an ask can be parked only once.
refusal-no-time = Needs { $needed ->
    [one] { $needed } half-day
   *[other] { $needed } half-days
}, { $free ->
    [one] { $free } is free
   *[other] { $free } are free
}.
refusal-no-autonomy = You need autonomy { $needed } and have { $have }. Build influence first.
refusal-nothing-there = None of your blocks is in this half-day.
refusal-out-of-range = Must be between { $least } and { $most }.
refusal-done-already = This was done already.
refusal-only-in = Only in Sprints { $first } to { $last }.
refusal-limit = { $most } a Sprint at most.
refusal-bet-due = A bet is due: first keep, iterate or remove its feature.
refusal-dilemma-waits = The Sprint waits for your choice.
refusal-no-coach = There is no coach in this scenario.
refusal-over = The run is over.

## Refusals in an exam, said within a sentence

refused-over = the exam is over
refused-time-is-up = the time is up
refused-no-such-question = there is no such question in this exam
refused-no-such-answer = this is not an answer to the question
refused-handed-in = it has been handed in already
refused-checked = this question has been checked already
refused-nothing-to-expect = there is no result to expect now
refused-not-to-be-checked = this question cannot be checked now

## Decisions that were made

decision-unschedule = A block left out
decision-clear-calendar = Calendar cleared
decision-goal = Sprint Goal: { $need }
decision-product-goal = Product Goal: “{ $goal }”
decision-no-product-goal = No Product Goal
decision-no-goal = No Sprint Goal
decision-order = Order
decision-first = { $item } first
decision-include = { $item } into the plan
decision-exclude = { $item } out of the plan
decision-commit = { $percent } % of the forecast planned
decision-debt = { $percent } % of the Sprint for debt
decision-bet = Bet on { $item }: at least { $least }, chance { $chance } %
decision-withdraw-bet = Bet on { $item } taken back
decision-forecast-release = { $item } by Sprint { $sprint }: { $chance } %
decision-reject = { $item } off the backlog
decision-reject-because = { $item } off the backlog: { $reason }
decision-park = { $item } parked
decision-iterate = iterate
decision-remove = remove
decision-keep = keep
decision-reflect = Looked back
decision-be-told = Had { $who } answer for you
decision-end-phase = Phase ended
decision-go-back = Gone back to the phase before

## What could have been decided

choice-left-open = left open
choice-one-less = One less: { $block }
choice-one-more = One more: { $block }
choice-more = More: { $blocks }
choice-in-place-of = { $block } in place of { $out }
choice-none-of = No { $kind }
choice-order-by-belief = Order by believed effect per point
choice-order-by-stated = Order by stated value per point
choice-order-by-loudness = Order by who asks loudest
choice-not-yet = The same without { $item }
choice-commit = Plan { $percent } % of the forecast
choice-off = off the backlog
choice-off-because = off the backlog, { $reason }
choice-parked = parked
choice-left = left on the backlog
choice-kept = kept
choice-improved = improved
choice-removed-shown = removed, with the evidence
choice-removed = removed
choice-no-plan = Nothing in the plan
choice-plan = Plan: { $items } first
choice-no-bets = No bets
choice-bet = A bet on { $item }
choice-bets = Bets on { $item } and { $more } more

## What moved a metric

# Luck with something that went live
chance-item = How { $item } turned out, against what was believed of it
mover-feature = What { $item } does
mover-days = How the days of Sprint { $sprint } went
mover-blockers = What blocked the team in Sprint { $sprint }
mover-incidents = Incidents of Sprint { $sprint }
mover-overrides = What was forced into Sprint { $sprint }
mover-turn = News of Sprint { $sprint }: { $news }

## What was known when something was decided

grounds-opinion = by opinion only
grounds-informed = by interviews or a prototype
grounds-tested = tested
known-team = The team’s morale was { $morale }, its exhaustion { $exhaustion }.
known-debt = Debt was { $debt } and cost { $drag } of the team’s time.
known-defects = Defects reported: { $defects }.
known-goal = Goal clarity was { $clarity }.
known-need = The need behind it was known: { $need }.
known-evaded = You asked why and got no answer.
known-no-need = The need behind it was not known.
known-asker = { $who } asked: power { $power }, trust { $trust }.
known-item = { $item }: { $points } points, effect { $effect } ± { $noise }, { $grounds }.
known-adoption = { $share } of those who could use it did.
known-bet-reached = Its bet came in at { $reading }, which was enough.
known-bet-missed = Its bet came in at { $reading }, which was too little.
known-half-days = { $strategic } half-days strategic, { $tactical } tactical, { $free } left free.
known-waiting = Open questions: { $questions }; blockers: { $blockers }; incidents: { $incidents }; finished and not checked: { $finished }.
known-customers = Heard from customers: { $heard }; needs known: { $needs }; trust { $trust }.
known-forecast = The forecast was { $low } to { $high } points, with even odds of at least { $even }.

## Phases of a sprint

phase-inbox = Inbox
phase-calendar = Calendar
phase-planning = Planning
phase-sprint = Development days
    .short = Development
phase-review = Review
phase-retrospective = Product retrospective
    .short = Retro
phase-over = Over

## Desk: the frame round the phases

# Where the parts of a phase are tabs.
desk-list = List
desk-card = Card
desk-sky = Sky
# What somebody says in their own words.
desk-quoted = “{ $says }”
desk-begin = Begin
desk-look-back = Look at the Review of Sprint { $sprint } again
desk-go-back = Back to: { $phase }
desk-to-sprint = To Sprint { $sprint }
desk-see-end = See how it went
desk-metric-output = output
desk-metric-not-read = not read yet

## Desk: what a run is about

intro-scenario = { $title } · { $sprints ->
    [one] { $sprints } Sprint
   *[other] { $sprints } Sprints
}
intro-charter = Your charter
intro-judged-by = What the run is judged by
intro-current-value = Current Value
    .weight = weight of Current Value
intro-unrealized-value = Unrealized Value
    .weight = weight of Unrealized Value
intro-ability-to-innovate = Ability to Innovate
    .weight = weight of Ability to Innovate
intro-time-to-market = Time-to-Market
    .weight = weight of Time-to-Market
intro-trust = Stakeholder trust
    .weight = weight of stakeholder trust
intro-judged = { $sprints ->
    [one] Judged at the end of an epilogue of { $sprints } Sprint, in which the product lives on as you leave it.
   *[other] Judged at the end of an epilogue of { $sprints } Sprints, in which the product lives on as you leave it.
}
intro-people = The people who ask

## Desk: the bar above

top-place = Sprint { $sprint } of { $of }
    .short = { $sprint } of { $of }
# In place of the phase, once the run has ended.
top-over = over
# Read out for the bar that shows how far the sprint is.
top-phase = phase
top-curve = { $metric }, last { $count } observations
top-north-star = North star: { $metric }
# Shown below their number.
top-half-days = of { $all } half-days free
    .short = of { $all } free
top-half-days-free = half-days free
top-metrics = { $count ->
    [one] { $count } metric
   *[other] { $count } metrics
}

## Desk: the card of a metric

metric-north-star = north star
metric-more = More is better.
metric-less = Less is better.
metric-reads-leading = It shows the outcome early, before everybody uses what is new: one outcome point moves it by { $by }.
metric-reads-lagging = It shows the outcome late, as people use what is new: one outcome point moves it by { $by }.
metric-reads-output = It counts what was made, whether or not that changed anything for anybody.
metric-reads-defects = It shows the defects that reach customers.
metric-reads-part = It shows a part of the outcome.

## Desk: the unit of an effect

# $change is in the metric’s own unit, such as +1.2k.
outcome-point = Outcome points count how much better things get for customers. In time, one point moves “{ $metric }” by { $change }.
outcome-point-alone = Outcome points count how much better things get for customers.

## Desk: menu and timeline

menu-title = Menu
menu-to-title = Title
menu-group = Group session
menu-settings = Settings
menu-charter = What this run is about
menu-keys = Keys
menu-saved = The run is saved after every decision.
menu-close = Close
timeline-review = Read its Review again
timeline-review-of = Review of Sprint { $sprint }
timeline-back = Back to what you decided
timeline-title = Timeline
timeline-sprint = Sprint { $sprint }
timeline-empty = Nothing decided yet.

## Desk: keys

desk-keys = Keys
desk-keys-option = choose an option of the card in hand
desk-keys-enter = confirm; the main action if nothing else has the keyboard
desk-keys-main = the main action from anywhere
desk-keys-back = take back the last decision of this phase
desk-keys-forth = make it again
desk-keys-move = move
desk-keys-area = next area: left, centre, right, bottom, top
desk-keys-escape = one level back
desk-keys-block = calendar: pick up and drop a block
desk-keys-leave-out = calendar: leave a block out
desk-keys-swap = calendar: swap with the next block
desk-keys-views = planning: list, matrix, tree
desk-keys-item = planning: move the item, or all that is chosen, one up or down
desk-keys-item-far = planning: move it to the top or the bottom
desk-keys-together = planning: choose the item together with others; Shift and arrows choose a stretch
desk-keys-menu = planning: the menu of the item
desk-keys-search = planning: search
desk-keys-in-out = planning: put the item in or out
desk-keys-tell-bet = planning: tell the sponsor; set a bet
desk-keys-legend = the legend of the sky
desk-keys-hint = put a hint away; hide the guide, or bring it back
desk-keys-list = this list

## Desk: a sprint that plays itself

worked-title = Guided Sprint
# Read out for the bar that shows how far it is.
worked-bar = guided Sprint
worked-step = step { $step } of { $of }
worked-hide = Hide the guide
worked-show = Show the guide
worked-blocks = Into the calendar:
worked-next = Do that
# Where it is the player’s turn: “step 2 of 6: Your turn …”.
worked-turn = Guided Sprint, { $step }. { $says }
# The guide waits in a line: “step 2 of 6. Next: To the Calendar”.
worked-next-of = Guided Sprint, { $step }. Next: { $next }
worked-next-is = Guided Sprint. Next: { $next }

## Inbox: the list

inbox-title = Inbox
inbox-tab = Inbox, { $count }
inbox-count = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
inbox-count-answered = { $count ->
    [one] { $count } card · { $answered } answered
   *[other] { $count } cards · { $answered } answered
}
inbox-by-arrival = By arrival
    .sorted = Sorted by arrival
inbox-by-loudness = By loudness
    .sorted = Sorted by loudness
inbox-by-person = By person
    .sorted = Sorted by person
# Shown after the bars that show how loud somebody asks.
inbox-loudness = loudness, not worth
inbox-to-calendar = To the calendar
inbox-to-calendar-open = To the calendar, { $count } open
inbox-still-open = { $count ->
    [one] { $count } card is open. Anyone who hears nothing from you all Sprint: trust { $silence }.
   *[other] { $count } cards are open. Anyone who hears nothing from you all Sprint: trust { $silence }.
}
# Of the cards that are open.
inbox-lapsing = { $count ->
    [one] { $count } counts as refused at the end of this Sprint.
   *[other] { $count } count as refused at the end of this Sprint.
}
inbox-nothing = Nothing waits
    .what = Nobody asks for anything. Go on to the calendar when you like.

## Inbox: a request

inbox-because = Because
inbox-evaded = Asked why
    .note = no answer
inbox-estimated = { $points ->
    [one] { $points } point, estimated
   *[other] { $points } points, estimated
}
inbox-no-need = no need linked
inbox-waits-for = { $teams ->
    [one] waits for { $teams } other team
   *[other] waits for { $teams } other teams
}
inbox-give = Give this answer
inbox-leave-it = Leave it
inbox-answered = Answered

# A change of trust, autonomy or goal clarity in words.
more-or-less =
    .much-more = much more
    .more = more
    .little-more = a little more
    .same = the same
    .little-less = a little less
    .less = less
    .much-less = much less

## Inbox: the answers; what follows "Trust:" is its change, as a number or as one of the words above

inbox-date = Yes, by the end of Sprint { $sprint }
    .after = Yes, by the end of Sprint { $sprint }, after the run
# $fits is inbox-fits or inbox-fits-none.
inbox-date-note = Trust: { $kept } if kept, { $missed } if missed. { $fits }
# $chance: 7 of 10.
inbox-fits = In time: { $chance }.
    .likely = In time: probably.
    .even = In time: perhaps.
    .hardly = In time: hardly.
inbox-fits-none = In time: no.
inbox-range = Yes, in Sprint { $first } to { $last }
    .after = Yes, in Sprint { $first } or later
inbox-range-note = Trust: { $now } now, { $met } if met, { $missed } if missed.
inbox-ask-why = Ask why
# $chance: 7 of 10.
inbox-ask-why-note = Shows the need in about { $chance }. Promises nothing.
    .likely = Most likely shows the need. Promises nothing.
    .even = May show the need. Promises nothing.
    .hardly = Will hardly show the need. Promises nothing.
inbox-reason = Decline with the reason
inbox-reason-note = Trust: { $holds }, or { $fails } if the reason does not hold.
inbox-decline = Decline
inbox-decline-note = Trust: { $change }, and { $others } with everybody else.
inbox-offer = Offer an alternative
inbox-offer-note = Trust: { $change }. You promise a range for what you offer.
inbox-offer-none = Nothing else on the backlog serves this need.
# $grounds says how well the effect is known.
inbox-offered-note = Effect { $effect }, { $grounds }.
inbox-park = Park it where all can see it
inbox-park-note = { $sprints ->
    [one] Trust: { $change }. Back in { $sprints } Sprint; parked only once.
   *[other] Trust: { $change }. Back in { $sprints } Sprints; parked only once.
}
inbox-leave = Leave unanswered
inbox-leave-lapses = Refused at the end of this Sprint. Trust: { $change }, and { $others } with everybody else.
inbox-leave-heard = It waits; refused at the end of Sprint { $sprint }.
inbox-leave-silent = Trust: { $change } for silence; refused at the end of Sprint { $sprint }.
inbox-above = Needs autonomy { $needed }, you have { $have }: it counts as a yes with a range. Trust: { $change }.
    .few = Needs more autonomy than you have: it counts as a yes with a range. Trust: { $change }.
# A second such answer takes no more time; $price is what the first takes.
inbox-shared = { $price }, shared
    .second = costs no further time
# $ground is one of the next seven.
inbox-ground-note = { $ground } Trust: { $change }.
inbox-ground-other-needs = Holds: the need behind it is known.
    .not = Does not hold: the need is not known.
inbox-ground-tested = Holds: there is evidence on it.
    .not = Does not hold: nobody tested it.
inbox-ground-goal = Holds: goal clarity is above { $needed }.
    .not = Does not hold: goal clarity is not above { $needed }.
inbox-ground-no-room = True of everything, so it explains nothing.

## Inbox: what nobody asks for

inbox-questions = { $count ->
    [one] { $count } open question
   *[other] { $count } open questions
}
inbox-questions-tab = Questions
inbox-questions-cost = Each question left open costs the team { $cost } of its capacity, and brings some rework and defects.
inbox-questions-hint = A half-day of answers settles { $most }. You place it in the calendar.
inbox-blockers = { $count ->
    [one] { $count } thing blocks the team
   *[other] { $count } things block the team
}
inbox-blockers-tab = Blockers
inbox-blockers-cost = Each blocker costs { $cost } of this Sprint’s capacity.
inbox-blockers-hint = A half-day clears one, { $most } a Sprint at most. You place it in the calendar.
inbox-capacity = Developers · −{ $cost } capacity
inbox-incidents = { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
}
inbox-incidents-tab = Incidents
inbox-incidents-note = Developers · { $questions } more questions
inbox-incidents-cost = Something broke at a customer’s. It brings questions and new defects this Sprint.
inbox-incidents-hint = Incidents come by chance. Answering their questions keeps the team going.
inbox-coach = A question from { $who }
inbox-coach-tab = Coach
inbox-coach-look = Where to look
inbox-coach-told = The answer
inbox-coach-tell = Just tell me
inbox-coach-tell-price = Takes { $price } and may show { $items ->
    [one] what one of your next items is for
   *[other] what { $items } of your next items are for
}. For { $sprints } Sprints, a talk with { $who } then does { $share } of what it would have done.
inbox-coach-told-price = For { $sprints } Sprints, a talk with { $who } does { $share } of what it would have done.
inbox-coach-more = A talk with the coach in the calendar shows more.
inbox-news = News
# $points: with a decimal.
inbox-impediment-takes = takes { $points } points
inbox-impediment-tab = Impediment
inbox-impediment-costs = It takes { $now } of the team’s points this Sprint, and { $next } next Sprint if nobody acts.
inbox-impediment-hint = The team cannot remove it: escalate it in the calendar. In { $odds } it passes by itself within a Sprint.
inbox-foretold = Heard from your leader
inbox-foretold-turn = Next Sprint: { $news }.
inbox-foretold-hint = Others do not know it yet.
inbox-interval = Planning Interval { $number }
inbox-interval-tab = Plan
inbox-interval-ended = { $share } of the business value that was committed to is live.
# $when: as in planning-interval-sprints.
inbox-interval-plan = The objectives for { $when }
inbox-interval-hint = What is committed is promised by the end of the interval. You can still order, park or decline it; whoever waits for it will have something to say.
# $first and $last: numbers of Sprints.
planning-interval-sprints = Sprints { $first } to { $last }
planning-interval = Planning Interval { $number }
planning-interval-met = met
planning-interval-in-work = in work
planning-interval-open = open
planning-interval-gone = given up
planning-interval-uncommitted = not committed
# $value: 1 to 10. $state: one of the states above.
planning-interval-objective = business value { $value } · { $state }
planning-interval-so-far = So far { $share } of the committed business value is live; { $enough } is what a train counts on.
planning-interval-shape = The next interval can be shaped in Sprints { $first } to { $last }.
inbox-turn-changes = What is different now
inbox-turn-go-on = Go on
turn-trust-up = { $who } trusts you more.
turn-trust-down = { $who } trusts you less.
turn-trust-all-up = Everybody trusts you a little more.
turn-trust-all-down = Everybody trusts you a little less.
turn-morale-up = The team is in better spirits.
turn-morale-down = The team is in worse spirits.
turn-debt-up = There is more technical debt.
turn-debt-down = There is less technical debt.
turn-defects-up = There are more defects in the product.
turn-defects-down = There are fewer defects in the product.
turn-autonomy-up = You may decide more on your own.
turn-autonomy-down = You may decide less on your own.
turn-clarity-up = The goal is clearer to everybody.
turn-clarity-down = The goal is less clear to everybody.
turn-questions-up = The team has more questions this Sprint.
turn-questions-down = The team has fewer questions this Sprint.
turn-exhaustion-up = The team is more tired.
turn-exhaustion-down = The team is more rested.
turn-capacity-up = This Sprint the team has about { $points } points more.
turn-capacity-down = This Sprint the team has about { $points } points less.
turn-outcome-up = The business does better, whatever you build.
turn-outcome-down = The business does worse, whatever you build.
turn-heard = You have heard more from customers.
turn-discover = You know of a need: { $need }.
turn-newcomers = { $count ->
    [one] 1 person joins the team, and has to learn first.
   *[other] { $count } people join the team, and have to learn first.
}
turn-leave = { $count ->
    [one] 1 person leaves the team.
   *[other] { $count } people leave the team.
}
turn-deadline = “{ $item }” must be live by the end of Sprint { $sprint }.
turn-window = The market will not wait: { $need }.
turn-ask = There is a new request: { $request }.
turn-drop = Nobody wants “{ $item }” any longer; what was promised of it is off.
# $points: the new estimate.
turn-smaller = “{ $item }” is smaller now: { $points } points.
turn-larger = “{ $item }” is larger now: { $points } points.
turn-more-important = This need weighs more than before: { $need }.
turn-less-important = This need weighs less than before: { $need }.
inbox-news-hint = What it changes is shown on the item and on its need.
inbox-bet-reached = A bet was reached
inbox-bet-missed = A bet was not reached
inbox-outcome = An outcome is visible
inbox-mandate = Mandatory work is late
inbox-test = A live test has a result
inbox-returned = Parked, and back again
inbox-lapsed = Silence became a no

## Development days: what they did

sprint-day = day { $day } of { $of }
sprint-last-day = day { $day }
sprint-title = Sprint
sprint-progress = Progress
sprint-runs = The Developers are at work
    .skip = Enter skips the days.
sprint-pause = Pause
sprint-go-on = Go on
sprint-speed = Speed { $speed }
sprint-skip = Skip
sprint-so-far = So far
sprint-points = { $done } of { $of } points
    .about = about { $done } of { $of } points
    .why = By the forecast: nobody counts before the Review.
sprint-piece = { $done } of { $of }
    .name = { $title }, { $done } of { $of } points
sprint-debt-work = Debt work
sprint-test-work = Tests and interviews
sprint-dilemma-work = Taken by dilemmas
sprint-not-started = not started
sprint-in-work = in work
sprint-live = finished, checked, live
sprint-waits = finished, waits
sprint-done = done
sprint-finished = done, if the estimate is right
sprint-not-finished = not finished
sprint-ends = Where this Sprint may end
sprint-ends-at = In 8 of 10 forecasts the Sprint ends at { $range } points; you planned { $commitment }.
sprint-commitment = planned { $points }
sprint-to-dilemmas = { $count ->
    [one] { $points } point went to dilemmas.
   *[other] { $points } points went to dilemmas.
}

## Development days: the dilemma that stops them

sprint-dilemma = Dilemma
sprint-nothing = Nothing waits
    .what = The Developers go on working.
sprint-stopped = The Sprint waits for you
sprint-dilemma-of = dilemma { $number } of at most { $most }
sprint-developers = The Developers
    .brought = the Developers
# A second voice on the dilemma.
sprint-also = { $who }: “{ $says }”
sprint-free = { $free ->
    [0] No half-days are free.
    [one] { $free } half-day is free.
   *[other] { $free } half-days are free.
}
# $price: 1 point · 2 half-days. $blocks: what leaves the calendar for it.
sprint-in-place-of = { $price }, in place of { $blocks }
# The end of a list: 1, 2 and 3.
sprint-and = { $before } and { $last }
sprint-choose-first = Choose an option first.
sprint-decide = Decide

## Sprint Review: what got done

review-results = Results
review-went = { $points } of { $capacity } points went into items
review-went-debt = { $points } on debt
review-went-tests = { $points } on tests
review-went-dilemmas = { $points } on dilemmas
review-went-other = { $points } on changes and rework, or lost
review-piece = { $title }, { $points } points, { $ending }
review-live = live
review-done = done
review-waits = waits
review-not-done = not done
# The item, its points so far and its estimate.
review-larger = “{ $item }” is larger than estimated: { $spent } points so far, estimated at { $estimate }.
    .unready = “{ $item }” is larger than estimated: { $spent } points so far, estimated at { $estimate }. It was begun before it was ready.
review-in-the-sky = { $count ->
    [one] { $count } item is live now: see its mark in the sky. The north star follows over several Sprints.
   *[other] { $count } items are live now: see their marks in the sky. The north star follows over several Sprints.
}

## Sprint Review: the curve of a metric

review-north-star = North star
# $metric: name and unit.
review-noise = { $metric } · band: noise of measuring { $noise }
    .few = { $metric } · band: noise of measuring
review-no-noise = { $metric } · a count, without noise
review-before-you = before you
review-bet = bet { $goal }
review-released = { $item } released
review-removed = { $item } removed
review-output = Output: how much was made, whether or not it changed anything for anybody.
review-better = { $by } since you came: more than noise explains, and for the better.
review-worse = { $by } since you came: more than noise explains, and for the worse.
review-same = No change since you came, beyond noise.

## Sprint Review: how they take it

review-reactions = Reactions
review-how-they-take-it = How they take it
    .note = trust
review-nobody = Nobody moved
    .what = Nobody’s trust changed in this Sprint.
review-trust = { $who }, trust { $before } to { $after }
# Why their trust moved most, where they say nothing themselves.
review-remembered = They remember
review-moved-forced = They had an item put into the Sprint.
review-moved-kept = A promise was kept.
review-moved-missed = A promise was missed.
review-moved-range = You gave a range instead of a date.
review-moved-refused = You refused without a reason.
review-moved-heard-of-refusal = They heard of a refusal that nobody explained.
review-moved-true-reason = You refused with a reason that holds.
review-moved-untrue-reason = You refused with a reason that does not hold.
review-moved-alternative = You offered something else for the same need.
review-moved-parked = You parked it where all can see it.
review-moved-overruled = You refused what was not yours to refuse.
review-moved-silence = Not a word from you all Sprint.
review-moved-outcome = They saw an outcome on a need of theirs.
review-moved-one-to-one = A 1:1 with you.
review-moved-workshop = The priority workshop.
review-moved-joint-review = The joint review.
review-moved-check-in = The strategy check-in.
review-moved-removed = You removed a feature of theirs.
review-moved-dilemma = How you decided a dilemma.
review-moved-goal-changed = The Product Goal was changed, and nobody could see why.
review-moved-interval = The Planning Interval came to its end.
review-moved-in-vain = You escalated what would have passed by itself.
review-moved-turn = News from outside.
review-moved-mandate = Mandatory work is late.
review-moved-slip = They had to wait for other teams.
review-goal-reached = Sprint Goal reached
review-goal-missed = Sprint Goal missed
review-no-goal = No Sprint Goal
    .what = Nothing to reach or to miss.

## Sprint Review: bets that are due

review-outcomes = Outcomes
review-bets-due = Bets due { $count }
review-bets-wait = { $count ->
    [one] { $count } bet is due
   *[other] { $count } bets are due
}
review-no-bet = No bet is due
    .what = You set bets in Planning. Measured bets move people, opinions do not.
review-bet-due = A bet is due
    .first = 1 of { $of }
review-asked = { $who } asked for it.
review-nobody-asked = Nobody asked for it by name.
review-item = { $points ->
    [one] { $points } point.
   *[other] { $points } points.
}
review-item-live = { $points ->
    [one] { $points } point, live since Sprint { $sprint }.
   *[other] { $points } points, live since Sprint { $sprint }.
}
review-believed = believed then
review-known = known now
review-said = You said
review-said-points = { $least } outcome points or more
review-chance = Your chance
review-seen = Seen
# $sign: a tick or a cross.
review-seen-reached = { $seen } { $sign } reached
review-seen-missed = { $seen } { $sign } not reached
review-tally = Your bets so far: { $read } read, { $reached } reached.
review-calibration = Calibration is shown once { $needed } are read.
review-to-retrospective = To the retrospective

## Sprint Review: what the choices led to

review-came = What it led to
review-besides = Also
review-gamble-came = It had a chance of { $chance }, and it happened.
review-gamble-not = It had a chance of { $chance }, and it did not happen.

## Retrospective: bets

retrospective-bets-tab = Bets
retrospective-bets = Your bets
    .note = said, chance, seen
retrospective-no-bets = No bet was read yet
    .what = { $sprints ->
    [one] A bet is read { $sprints } Sprint after its release at the earliest.
   *[other] A bet is read { $sprints } Sprints after its release at the earliest.
}
retrospective-said = { $least } or more
# $sign: a tick or a cross.
retrospective-seen = seen { $seen } { $sign }
retrospective-chances = { $count ->
    [one] You gave { $mean } on average; { $reached } of { $count } bet got there.
   *[other] You gave { $mean } on average; { $reached } of { $count } bets got there.
}

## Retrospective: forecasts

retrospective-forecasts = Forecasts
retrospective-points = Points of each Sprint
    .note = what there was, against the forecast before it
retrospective-sprint = Sprint { $sprint }
# $said: retrospective-against or retrospective-first.
retrospective-sprint-told = Sprint { $sprint }: { $said }, { $points } of them in items
retrospective-against = { $points } of { $forecast } forecast
    .more = more than forecast
    .less = less than forecast
    .as = as forecast
retrospective-first = { $points }, no Sprint before
    .few = no Sprint before
retrospective-releases = Forecasts of release
retrospective-no-releases = You made none. You can make one in Planning, on an item.
# $result: one of the next three.
retrospective-release = by Sprint { $sprint }, { $chance } · { $result }
retrospective-release-live = live in Sprint { $sprint }
retrospective-release-not = not live yet
retrospective-release-open = still open

## Retrospective: questions

retrospective-questions = Questions
retrospective-looking-back = Looking back
    .note = on your product decisions
retrospective-paid-off = What paid off most?
retrospective-nothing-yet = Nothing yet
retrospective-surprised = What surprised you most?
retrospective-surprise-nothing = Nothing
retrospective-surprise-worth = What an item was worth
retrospective-surprise-size = How large an item was
retrospective-surprise-need = What lay behind a request
retrospective-surprise-reaction = How somebody took it
retrospective-surprise-team = What slowed the team
retrospective-differently = What will you do differently?
retrospective-change-nothing = Nothing
retrospective-change-test = Test before building
retrospective-change-why = Ask why before answering
retrospective-change-no = Say no earlier
retrospective-change-promise = Promise less
retrospective-change-debt = Repay debt
retrospective-change-measure = Measure what ships
retrospective-change-team = Look after the team’s questions
retrospective-comes-next = Comes next.
retrospective-end = End the run
retrospective-kept = Answers are kept once you have answered every question.

## Steps back and forth inside a phase

step-nothing-back = Nothing was decided in this phase that could be taken back.
step-nothing-forth = Nothing was taken back.
step-stands = “{ $decision }” cannot be undone: somebody has heard it, or chance has decided since.
notice-refusal = Not possible now

## Planning: its parts

planning-part-settings = Goal and share
planning-part-list = Backlog
planning-part-item = Item
planning-list = List
planning-matrix = Matrix
planning-tree = Tree
planning-start = Start developing
planning-start-no-goal = No Sprint Goal is set.
planning-start-unmeasured = { $count ->
    [one] 1 item in the plan without a measure.
   *[other] { $count } items in the plan without a measure.
}

## Planning: what several of its parts say

planning-leave-it = Leave it
planning-choose-first = Choose one first.
planning-no-items = No items
planning-no-items-what = Ask, interview or refine.
planning-no-need = no need linked
# In the plan, and even odds reach it.
planning-in-plan = in the plan
# In the plan, but even odds do not reach it.
planning-below-line = below the line
planning-out-of-plan = not in the plan
planning-ready = ready
planning-not-ready = not ready
# $points has decimals, such as 1.5.
planning-points = { $points } points
# $effect is outcome points with their sign, such as +0.5.
planning-or-more = { $effect } or more
planning-review = Review { $number }
planning-set-bet = Set a bet
planning-change-bet = Change the bet
planning-waits-for-capacity = waits for capacity
planning-result-at-review = result at the Review
planning-result-in-sprint = result in Sprint { $sprint }
planning-need-name = { $need }, importance { $range }

## Planning: Sprint Goal

planning-goal = Sprint Goal
planning-goal-change = Change the goal
planning-goal-choose = Choose a goal
planning-product-goal = Product Goal
planning-product-goal-choose = Choose a Product Goal
planning-product-goal-change = Change the Product Goal
planning-product-goal-none = None chosen yet
planning-product-goal-none-what = Nobody can say what all this is for, and every wish is as good as another.
# $of: items that the Sprint is likely to get to.
planning-product-goal-serves = { $of ->
    [0] no item is in reach
    [one] { $count } of 1 item in reach serves it
   *[other] { $count } of { $of } items in reach serve it
}
planning-product-goal-orphans = { $count ->
    [one] 1 serves nothing that is known
   *[other] { $count } serve nothing that is known
}
planning-product-goal-unknown = { $count ->
    [one] a need that is not known yet
   *[other] { $count } needs that are not known yet
}
planning-product-goal-against = What you know speaks against it: you may change it without loss.
planning-product-goal-effect = With { $focused } of a Sprint’s points on what serves it, the goal becomes clearer ({ $gain } a Sprint). It is a true reason for a no to what serves other needs. Another goal later costs clarity { $clarity } and everybody’s trust { $trust }, unless what you know speaks against this one.
planning-goal-keys = A digit points to one; Enter sets it.
planning-goal-none = No Sprint Goal
planning-goal-none-what = Nobody can say what this Sprint is for.
# Behind planning-goal-served.
planning-goal-served-below = { $count } below the line
planning-goal-served = { $count ->
    [0] nothing in the plan serves it
    [one] 1 item in the plan
   *[other] { $count } items in the plan
}
# $reached and $missed are changes with their sign, such as +5; $sharpens has none.
planning-goal-effect = Reached when an item that serves it is finished: morale { $reached }, otherwise { $missed }. It raises goal clarity by { $sharpens }.
planning-goal-without = None
planning-goal-without-what = No goal, nothing to reach or miss.
planning-goal-no-need-known = No need is known yet. Ask why, or interview.

## Planning: how much to plan, and the share for debt

planning-commitment = How much to plan
# Behind the points that are planned.
planning-commitment-of = of { $forecast } · { $share }
planning-commitment-as-forecast = as forecast
planning-commitment-above = above forecast
planning-commitment-below = below forecast
planning-commitment-less = less
planning-commitment-more = more
planning-commitment-forecast = forecast
# $chance is one of the words below.
planning-commitment-all = So many points: { $chance }.
planning-likely = likely
planning-maybe = maybe
planning-unlikely = unlikely
# $chance is such as 7 of 10.
planning-commitment-chance = The team has so many points in about { $chance } forecasts. What they finish, the list says.
planning-commitment-even = No extra hours.
planning-commitment-pressure = Pressure: about { $points } points now; tires the team, lowers morale, brings debt and defects.
planning-commitment-slack = Slack: about { $points } points now; the team recovers.
planning-debt = Share for debt
# Behind the number of points.
planning-debt-points = { $points ->
    [one] point
   *[other] points
} · { $share }
planning-debt-points-alone = { $points ->
    [one] point
   *[other] points
}
planning-debt-down = Debt goes down.
    .inside = debt goes down
planning-debt-stays = Debt stays as it is.
    .inside = debt stays as it is
planning-debt-wasted = There is so little debt that these points change nothing.
    .inside = changes nothing
planning-debt-up-less = Debt grows, but less than without this.
    .inside = debt grows, but less
planning-debt-up = Debt grows.
    .inside = debt grows
planning-debt-holds = Holds debt at { $after }. Without it: { $without }.
planning-debt-ends = Debt ends at about { $after }. Without it: { $without }.
planning-debt-drag = Debt { $debt } takes { $drag } of the team’s time.

## Planning: what is shown, running bets, live features

planning-show = Show
planning-filter-all = all
planning-filter-no-need = no need
planning-filter-no-measure = no measure
planning-filter-opinion = opinion only
planning-bets = Bets running
planning-bets-none = None. B sets a bet on the item in hand.
planning-review-or-later = Review { $number } or later
planning-live = Live features
planning-live-what = keep, iterate, remove
planning-measured = measured
planning-not-measured = not measured

## Planning: order, search, what is chosen together

planning-search = Search
planning-any-need = Any need
# Below a need, in a menu.
planning-need-items = { $count ->
    [one] 1 item
   *[other] { $count } items
}
planning-sort = Sort
planning-sort-belief = Believed effect per point
    .ignores = Ignores how sure you are, promises, dates and other teams.
planning-sort-stated = Stated value per point
    .ignores = Ignores evidence: it takes everybody at their word.
planning-sort-age = Oldest first
    .ignores = Ignores what anything is worth.
planning-sort-start = As it was when Planning began
    .ignores = Ignores every move you made since.
planning-shown = { $shown } of { $all } shown
planning-chosen = { $count ->
    [one] 1 chosen; Esc lets it go
   *[other] { $count } chosen together; Esc lets them go
}
# Beside the pointer that drags them.
planning-dragged = { $count ->
    [one] 1 item
   *[other] { $count } items
}
planning-none-shown = Nothing fits
planning-none-shown-what = Another word, need or filter may show more.
planning-show-all = Show all
planning-move-top = To the top of the plan
    .out = To the top of what is left out
planning-move-up = One up
planning-move-down = One down
planning-move-bottom = To the bottom of the plan
    .out = To the bottom of what is left out
planning-choose-together = Choose with others
planning-let-go = No longer choose with others

## Planning: the list

planning-column-item = item · the need it serves
# Who asks for it, over a portrait.
planning-column-by = by
planning-column-ready = ready
planning-column-effect = believed effect
# Points, over a narrow column.
planning-column-points = pts
planning-column-finished = finished
planning-columns-what = Points add up from the top: the full line says how many of the Sprint’s are planned above it. Point at a row, or choose it, for its other figures. The bar of the effect spans its 80 % range.
planning-columns-name = item, who asks, ready, points, effect, chance to be finished
planning-drag = Drag to move; click, or press M, for more. Alt with Up, Down, Home or End moves it too.
planning-menu-of = Move “{ $item }”
# In place of the chance to be finished, for what is not in the plan.
planning-not-in = not in
planning-bet-is-set = bet set
# $trust is what trust changes by, such as −15.
planning-promised-now = { $who } { $trust }: promised for this Sprint
    .few = promised to { $who } for this Sprint
planning-promised-for = { $who } { $trust }: promised for Sprint { $sprint }
    .few = promised to { $who } for Sprint { $sprint }
planning-waited-for = { $who } waits for it
# $place is the next message, or that it is not in the plan; $about what it serves or whom it lets down.
planning-row-name = { $place }. { $about }. { $points }, { $ready }, effect { $effect }
planning-row-place = place { $place }, finished { $chance }
planning-debt-work = Debt work
planning-interviews-what = the Developers join
planning-map-what = shows what serves what
planning-change-remove = Remove: { $item }
planning-change-iterate = Iterate: { $item }
planning-first-name = { $what }, { $points } points, { $note }
planning-line-even = even odds · you plan { $points }
    .few = even odds reach this far
# What is above the line of even odds, and what the Sprint is forecast to have.
planning-line-sum = { $above } of { $all } points planned
planning-line-nearly-all = nearly every forecast reaches this far
planning-line-hardly-any = hardly any forecast reaches this far
planning-line = { $count ->
    [one] 1 of 10 reaches this far
   *[other] { $count } of 10 forecasts reach this far
}

## Planning: matrix and tree

planning-matrix-empty = No items and no needs
planning-matrix-how = Rows are needs, columns are items. Size is the expected effect; dashed means opinion only.
planning-matrix-move = move
planning-matrix-open = open the item
planning-matrix-close = close it
planning-matrix-points = { $points } pts
planning-no-need-head = No need linked
planning-no-need-what = what are they for?
planning-flag-orphans = orphans
planning-flag-orphans-what = { $points ->
    [one] 1 point waits here
   *[other] { $points } points wait here
}
# $harming: live features that serve the need badly.
planning-unserved = no item serves it{ $harming ->
    [0] {""}
    [one] ; 1 live feature harms
   *[other] ; { $harming } live features harm
}
planning-flag-gap = gap
planning-flag-gap-what = { $count ->
    [one] nothing planned, 1 item below the line
   *[other] nothing planned, { $count } items below the line
}{ $harming ->
    [0] {""}
    [one] ; 1 live feature harms
   *[other] ; { $harming } live features harm
}
planning-flag-thin = thin
planning-flag-thin-what = { $count ->
    [one] 1 item, opinion only
   *[other] { $count } items, opinion only
}
planning-flag-supported = { $count ->
    [one] 1 item, { $tested } with evidence
   *[other] { $count } items, { $tested } with evidence
}
planning-flag-overlap = overlap
planning-flag-overlap-what = { $count ->
    [one] 1 item, one need
   *[other] { $count } items, one need
}
planning-tree-empty = No need is known
planning-tree-empty-what = Ask why, interview or map the customers’ problems: the tree grows from needs.
planning-tree-outcome = outcome
planning-tree-needs = needs, most important first
planning-tree-items = items
planning-tree-knowing = how we will know
planning-tree-orphans = { $count ->
    [one] 1 orphan serves no known need: { $items }
   *[other] { $count } orphans serve no known need: { $items }
}
planning-leaf-name = { $about }, effect { $effect }. { $knowing }. { $note }

## Planning: how the effect of an item will be known

planning-knowing-bet = bet: { $effect } or more
planning-knowing-review = Review { $number } at the earliest
# $test is prototype or live-test, here and wherever it is chosen by.
planning-knowing-test = { $test ->
    [prototype] prototype
   *[live-test] live test
}
planning-knowing-test-runs = { $test ->
    [prototype] prototype runs
   *[live-test] live test runs
}
planning-knowing-tested = tested live
planning-knowing-tested-what = a bet would read it after its release
planning-knowing-none = none needed now
planning-knowing-none-what = { $count ->
    [one] 1 item in the plan for this need
   *[other] { $count } items in the plan for this need
}
planning-knowing-all = nothing more to learn

## Planning: the item in hand

planning-close-card = Close the card
planning-item-place = Item { $place }
planning-item-live = Live
planning-item-out = Not in the plan
planning-item-in-work = in work
planning-item-used = used by { $share }
planning-item-not-ready = not ready, takes { $more } more
planning-item-asked = { $who } asks for it and claims { $effect }
planning-item-not-asked = Nobody asks for it by name.
planning-item-promised-date = promised for Sprint { $sprint }, a date
planning-item-promised-range = promised by Sprint { $sprint }, a range
planning-item-not-promised = not promised
planning-item-mandated = mandatory, live by the end of Sprint { $sprint }
planning-upkeep = Upkeep of live features
planning-upkeep-what = { $count ->
    [one] 1 feature takes work each Sprint until it is removed
   *[other] { $count } features take work each Sprint until they are removed
}
planning-feature-upkeep = takes { $points } points of work each Sprint
# $debt: of 1, as everywhere.
planning-item-repays = lowers debt by { $debt } once it is live
planning-impediment-escalated = escalated; part of it is still felt
planning-impediment-waits = in the team’s way until you escalate
# $item: what must be finished before this can be begun.
planning-after = after “{ $item }”
planning-item-waits = waits for { $team }, { $coordinated } of { $of } coordinated
planning-item-waits-others = waits for other teams, { $coordinated } of { $of } coordinated
planning-item-ask = “{ $ask }”
planning-item-because = Asked why: “{ $because }”
planning-item-other-way = Another way to meet the need behind “{ $asked }”.
planning-effect = What is known of its effect
planning-effect-what = outcome points once everybody uses it
planning-effect-opinion = opinion
planning-effect-at-first = opinion, at first
planning-effect-now = known now
planning-effect-known-well = Another test would hardly add to this.
# Of a range: what would be known after the test.
planning-effect-would = { $test ->
    [prototype] prototype would
   *[live-test] live test would
}
planning-effect-booked = { $test ->
    [prototype] A prototype is in the calendar, { $result }.
   *[live-test] A live test is in the calendar, { $result }.
}
planning-effect-costs-in-short = { $test ->
    [prototype] A prototype is booked in the Calendar; { $result }.
   *[live-test] A live test is booked in the Calendar; { $result }.
}
planning-effect-costs = { $test ->
    [prototype] A prototype costs { $price }, booked in the Calendar; { $result }.
   *[live-test] A live test costs { $price }, booked in the Calendar; { $result }.
}
planning-item-bet = Bet: { $effect } or more, your chance { $chance }
planning-item-no-bet = No bet: you will see its effect late or never. B sets one.
planning-tell-sponsor = Tell the sponsor
planning-drop = Drop it
planning-forecast = Forecast
planning-put-in = Put in
planning-take-out = Take out

## Planning: the bet

planning-bet = The bet
planning-bet-set = set
planning-bet-draft = draft
planning-bet-what = What should change
planning-bet-from-to = from { $now } to { $then } in time
planning-bet-effect = By how much
planning-bet-unit = outcome points
planning-bet-when = When do we look
planning-bet-chance = Your chance that it gets there
planning-bet-confirm = Set the bet
planning-bet-withdraw = Take the bet back
planning-bet-measure = Measuring takes { $points } points of work.
# $change is in the metric’s own unit.
planning-bet-in-time = In time about { $change } in “{ $metric }”.
planning-bet-read = { $sprints ->
    [one] Read 1 Sprint after its release.
   *[other] Read { $sprints } Sprints after its release.
}
planning-bet-read-not-before = { $sprints ->
    [one] Not read before 1 Sprint after its release.
   *[other] Not read before { $sprints } Sprints after its release.
}
planning-bet-read-in = { $sprints ->
    [one] Read in Review { $review }, not before 1 Sprint after its release.
   *[other] Read in Review { $review }, not before { $sprints } Sprints after its release.
}

## Planning: forecast of a release

planning-release = When will it be released
planning-release-by = By the end of
planning-release-sprint = Sprint { $sprint }
planning-release-by-sprint = By the end of Sprint { $sprint }
planning-release-chance = Your chance
planning-release-leaves-out = Estimates leave out rework, checking and other teams. The product retrospective compares.
planning-release-confirm = Note the forecast
planning-release-made = Your forecast of Sprint { $made }: released by the end of Sprint { $sprint }, { $chance }.

## Planning: telling the sponsor

planning-tell = What to tell { $who }
planning-tell-nobody = Nobody asked for it
planning-tell-confirm = Tell { $who }
planning-tell-confirm-nobody = Take it off
planning-tell-off = Take it off the backlog
planning-tell-off-what = It leaves the backlog.
planning-tell-no = No, without a reason
# $trust and $others are changes of trust, such as −5.
planning-tell-no-what = { $who } { $trust }, everybody else { $others }.
planning-tell-because = No: { $reason }
planning-tell-holds = The reason holds: { $who } { $trust }.
planning-tell-holds-not = The reason does not hold: { $who } { $trust }.
planning-tell-breaks = Breaks the promise: { $trust } more.
planning-tell-park = Park it where all can see it
planning-tell-park-what = { $sprints ->
    [one] { $who } { $trust }. It comes back after 1 Sprint and interrupts until then.
   *[other] { $who } { $trust }. It comes back after { $sprints } Sprints and interrupts until then.
}
planning-half-half-day = ½ half-day
planning-half-days = { $count ->
    [one] 1 half-day
   *[other] { $count } half-days
}

## Planning: what to do with a live feature

planning-feature = What to do with it
planning-feature-decide = Decide on it
planning-feature-keep = Keep
    .confirm = Keep it
planning-feature-iterate = Iterate
    .confirm = Iterate it
planning-feature-remove = Remove
    .confirm = Remove it
planning-feature-iterates = Its iteration waits for capacity.
planning-feature-removes = Its removal waits for capacity.
planning-feature-show = Show { $who } the evidence
planning-feature-keep-what = Used by { $share }. If it does not help, it lowers the outcome by { $loss } points for as long as it is live.
planning-feature-iterate-what = Adds about { $share } of what a fresh idea for the same need would add, for better or worse. It can be done once.
planning-feature-not-asked = Nobody asked for it.
planning-feature-can-show = Trust of { $who } { $trust }, or no loss if you show the evidence.
planning-feature-no-measure = Trust of { $who } { $trust }: there is no measurement that you could show.

## Settings

settings-title = Settings
settings-text-size = Text size
    .note = everything grows with it
settings-smaller = Smaller
settings-smallest = This is the smallest.
settings-larger = Larger
settings-largest = This is the largest.
settings-theme = Theme
theme-dark = Dark
theme-light = Light
theme-high-contrast = High contrast
settings-colours = Colours
    .note = good and bad also differ by sign and shape
colours-usual = Usual
colours-blind = For colour blindness
settings-numbers = Numbers
    .note = F2 changes it at any time; a number that is not there shows where you point
numbers-few = Few
numbers-all = All
settings-window = Window
    .note = F11 changes it at any time
window-usual = Window
window-full = Full screen
group-names-off = Nobody is named
group-names-on = Ask for names
settings-projector = Shown to
    .note = for a room: large text, one decision at a time, no hints; F9 changes it at any time
projector-off = You
projector-on = A room
settings-motion = Motion
    .note = shows what changes; it never makes you wait
motion-on = Animated
motion-off = Still
settings-review = Review
mode-training = Training
    .note = a short one after each Sprint
mode-assessment = Assessment
    .note = at the end only, no prompts
settings-language = Language
    .note = scenarios and questions stay in their authors’ language
# folder: where files of languages are looked for.
settings-language-only = English comes with the program. Another language is one file: { $folder }/de.ftl, for example. “north-of-noise language” prints the English one, to be translated.
settings-folder = Data folder
    .note = runs, settings and your own scenarios
settings-folder-in-page = All of it is kept in this browser, on this device, until you have the browser clear it.
settings-path-copied = Path copied
settings-copy-path = Copy the path
settings-keys = Keys
    .note = each screen lists its own under ?
settings-hints = Hints
    .note = each once, where it applies
settings-hints-again = Show them again
settings-hints-none-seen = None has been seen yet.
settings-hints-never = Show none
settings-hints-all-seen = None is left to show.

## Hints on the desk, each shown once

hint-waves = The waves show how loudly people ask. They say nothing about what a request is worth.
hint-answers = Each answer says what it costs and what is known of its effect. A digit chooses one, Enter gives it. F2 shows all numbers.
hint-marks = Every mark in the sky is something you know. Point at one for its figures, press it to open it. L explains the shapes.
hint-half-days = These half-days are yours. What you did last Sprint is carried over: leave something out to make room. Take blocks from the list: a diamond marks the strategic ones, a square the tactical ones.
hint-leaving-out = The second line of a block says what it brings. What leaving it out costs is said at the right.
hint-step-back = Ctrl+Z takes the last decision back, until the Sprint starts; an answer stays, because somebody has heard it.
hint-forecast = The full line is where your plan ends. What is above the upper dashed line gets done in 9 of 10 forecasts; above the lower one, in 1 of 10.
hint-evidence = The bar is what an item may do for the outcome, 80 % range. Dashed is opinion; a test makes it narrow.
hint-bet = A bet says beforehand what an item should change and how sure you are. The Review tells you whether you were right.
hint-days = The days go by. Space stops them, Enter skips them, and a dilemma waits for you.
hint-dilemma = The Sprint waits for as long as you think. Each option says what it costs; how it turns out may be chance.
hint-noise = The band is the noise of measuring. A change inside it may be nothing.
hint-late = It takes people several Sprints to take up what is live. The north star follows late.
hint-seen = Got it

## The short review after a sprint

put-away = Put away
after-sprint-title = Sprint { $sprint } reviewed
after-sprint-judged = { $choices ->
    [one] { $choices } choice
   *[other] { $choices } choices
}, judged by what you knew then.
after-sprint-nothing-better = Given what you knew, nothing was clearly better.
after-sprint-cost-most = What cost most:
after-sprint-well = { $class }, with { $stakes } points at stake.

## Plots over the sprints of a run: names of curves and places

plot-par = par
plot-epilogue = epilogue
plot-sprint = Sprint { $sprint }
plot-after = epilogue +{ $sprint }

## Review of a run: its bar and its tabs; `.inside` is used within a sentence

run-review = Review
run-review-about = Review of your run · seed { $seed }
run-review-overview = Overview
run-review-turning-points = Turning points
    .note = where most was at stake, in the order of the run
run-review-trace = Trace
    .note = what moved a metric, on average over all that could have been
run-review-calibration = Calibration
    .note = your chances, and what happened
    .means = How well the chances you gave fit what happened.
    .inside = calibration
run-review-biases = What pulled at you
    .note = options that a bias recommends
    .why = In a dilemma, some options appeal to a habit of the mind more than to what is known. This counts how often you met each and how often you took it. It is no part of a score: they are not always wrong.
# $count: dilemmas in which an option appealed to it.
run-review-bias-met = { $count ->
    [one] met once
   *[other] met { $count } times
}
run-review-bias-followed = { $count ->
    [0] never taken
    [one] taken once: { $dilemmas }
   *[other] taken { $count } times: { $dilemmas }
}
bias-sunk-cost = Sunk cost
    .against = What was spent is gone either way. Would you begin this today, with what you know now?
bias-confirmation = Confirmation
    .against = We look where we expect to be right. What would you have to see to change your mind?
bias-outcome = Outcome bias
    .against = A good choice can end badly, and a bad one well. What did you know when you chose?
bias-authority = Authority
    .against = Rank is no evidence. What do they know that you could check?
bias-anchoring = Anchoring
    .against = The first number draws all others to it. What would you have said without it?
bias-planning-fallacy = Planning fallacy
    .against = Plans leave out what always comes between. How long did the last three of this kind take?
bias-action = Action bias
    .against = Doing something feels better than waiting. What happens if you do nothing for a day?
bias-recency = Recency
    .against = The last event is the loudest. How often did it happen in the last half year?
run-review-questions = Questions
run-review-begins = Your choices are being reviewed
    .note = Each is played again in worlds that fit what you knew then.
run-review-not-over = This run is not over
    .note = Choices are reviewed when nothing is left to hide.
run-review-to-desk = To the desk
run-review-keys-tabs = in short, overview, story, turning points, trace, calibration, questions
run-review-keys-next-tab = the next of them; with Shift the one before
run-review-keys-list = the next decision of the list
run-review-keys-open = open the decision
run-review-keys-back = back to how the run went
run-review-cancel = Cancel
    .note = What has been reviewed so far is kept.
run-review-go-on = Go on
run-review-looking = Finding your decisions
run-review-graded = { $grades } of { $moments } moments graded · { $reruns } of { $of } re-runs
    .few = Your choices are being graded and played again under other luck
run-review-stopped = Stopped at { $grades } of { $moments } moments and { $reruns } of { $of } re-runs; scores rest on these
    .few = Stopped; scores rest on what was graded and played by then

## Review of a run: scores, plane and luck

run-review-headline = Headline
    .note = the weighted rows below
run-review-strategic = Strategic
    .inside = strategic
    .means = Choices about what is worth building, for whom, and who agrees.
run-review-tactical = Tactical
    .inside = tactical
    .means = Choices that make you a reliable partner of the team.
run-review-choices = Choices, by stakes
    .means = All your choices together; each counts as much as was at stake in it.
run-review-outcome = Outcome
    .inside = outcome
    .means = What the product came to: 0 is nothing decided, 100 is par, what reference players made of the same luck.
run-review-luck = Luck
    .means = How far this luck took the outcome from what the same decisions come to on average.
run-review-without-luck = Outcome without luck
    .means = What the same decisions come to on average, under other luck.
# $weight is what the row counts: × 10 %
run-review-as-coin = as 50 { $weight }
run-review-certificate = Feedback for practice, not a certificate.
run-review-nothing-at-stake = Nothing was at stake.
run-review-from-decisions = { $decisions ->
    [one] From 1 decision, one standard error.
   *[other] From { $decisions } decisions, one standard error.
}
run-review-landed = Where your choices landed
run-review-plane = place on the plane
run-review-place = strategic { $strategic }, tactical { $tactical }: { $quadrant }
run-review-place-of = { $run }: strategic { $strategic }, tactical { $tactical }
run-review-no-place = nothing was at stake on one of the two
run-review-fan = Your outcome under other luck
    .note = The curves show the product alone, one part of the outcome beside them. Luck moves both.
run-review-fan-of = { $count ->
    [one] Your outcome among 1 re-run of the same decisions
   *[other] Your outcome among { $count } re-runs of the same decisions
}
run-review-fan-waits = The same decisions are being played again under other luck.
run-review-fan-half = half of the re-runs
run-review-fan-most = four of five
run-review-fan-lines = thin line: their mean; thick line: you.
run-review-fan-points = the product, outcome points
run-review-fan-scale = the product alone: 0 nothing done, 100 par
    .few = the product
run-review-fan-name = lagging outcome under other luck
run-review-fan-value = at the end { $you } for you; four of five re-runs lie between { $low } and { $high }, their mean is { $mean }
# What played the run: par is a reference player, nothing is nobody
run-review-you = you
    .at = you { $index }
run-review-par-at = par 100
run-review-nothing = nothing
    .at = nothing 0
run-review-better-than = Better than { $better } of 100 re-runs.
run-review-among = your outcome among the re-runs
run-review-among-value = { $index }, better than { $better } in 100 re-runs

## Review of a run: in short

run-review-brief = In short
run-review-brief-before = Before you look
run-review-brief-before-note = What did you expect that did not happen? What surprised you? And how well did you decide, luck aside: what is your headline, from 0 to 100?
run-review-brief-guess = My headline
run-review-brief-show = Show me
run-review-brief-skip = Skip
run-review-brief-guessed = You expected { $guess }; the headline is { $headline }.
run-review-brief-headline = The headline is { $headline }.
# Each of them at stake; lost: points of the outcome.
run-review-mattered = { $mattered } of { $count } decisions mattered. At this rate a hundred of those cost { $lost } points.
run-review-brief-so-far = Still being worked out; the figures may change.
run-review-brief-leak = Cost you most
run-review-brief-lost = { $lost } points { $count ->
    [one] in 1 decision
   *[other] in { $count } decisions
}
run-review-brief-leak-none = Nothing that you could have known was worse.
run-review-brief-dearest = See the dearest
run-review-brief-well = Well decided
run-review-brief-well-note = Something else would have been worse by { $worse } points, and that could be known.
run-review-brief-well-none = No decision was clearly better than its alternatives.
run-review-brief-see = See it
run-review-brief-luck = Luck
run-review-brief-luck-by = { $by } points by this alone, against the reference players, who met the same luck. All luck together: { $luck }.
run-review-brief-luck-none = Nothing to speak of.
run-review-brief-all = All decisions

## Review of a run: its front page

# metric: the name of the north star; value and before with their unit.
front-up = { $metric } at { $value }, up from { $before }
front-down = { $metric } at { $value }, down from { $before }
front-even = { $metric } still at { $value }
front-for = What helped
front-against = What held it back
front-luck = Luck
front-nothing = No single choice moved it by more than could be told from nothing.
front-points = { $by } points

## Review of a run: from par to the outcome

run-review-ledger = From par to your outcome
    .inside = Story
    .note = what your choices did, and what luck did; the lines add up
run-review-ledger-waits = The lines come when the run has been played again under other luck.
run-review-ledger-par = Par: what the reference players made of this seed
run-review-ledger-outcome = Your outcome
run-review-ledger-choices = Your choices
run-review-ledger-luck = Luck, against what the reference players met
ledger-lost-elsewhere = { $count ->
    [one] 1 other choice that cost something
   *[other] { $count } other choices that cost something
}
ledger-other-choices = All your other choices, against the reference players’
ledger-other-luck = All other luck

## Review of a run: the list of decisions

run-review-decisions = { $count ->
    [one] 1 decision
   *[other] { $count } decisions
}
    .few = Decisions
run-review-class-count = { $class } { $count }
run-review-menu = Order and filter
run-review-menu-says = Order and filter: { $says }
run-review-menu-order = Order
run-review-menu-plane = Plane
run-review-menu-sprint = Sprint
run-review-by-cost = by cost
run-review-by-stakes = by stakes
run-review-by-sprint = by Sprint
run-review-both-planes = both
run-review-only-strategic = strategic only
run-review-only-tactical = tactical only
run-review-all-sprints = all
run-review-only-sprint = Sprint { $sprint } only
run-review-list-waits = Decisions come here as they are graded.
run-review-list-none = None of these.
# Heads of columns; S is short for sprint
run-review-head-sprint = S
run-review-head-decision = decision
run-review-head-cost = cost
run-review-head-stakes = stakes
run-review-head-class = class
run-review-row = Sprint { $sprint }: { $decision }, { $class }, cost { $cost }, stakes { $stakes }
run-review-row-as-good = Sprint { $sprint }: { $decision }, { $class }, stakes { $stakes }

## Review of a run: a decision

run-review-hand-waits = The first graded decision comes here.
run-review-decision-in = Sprint { $sprint }: { $decision }
run-review-facts = { $kind } · cost { $cost } · stakes { $stakes }
    .few = { $kind } · cost { $cost }
# mostly: the parts of the outcome in which the loss lies.
run-review-facts-mostly = { $kind } · cost { $cost }, { $mostly } · stakes { $stakes }
    .few = { $kind } · cost { $cost }, { $mostly }
run-review-facts-as-good = { $kind } · stakes { $stakes }
run-review-known = What was known then
run-review-options = What could have been chosen, against your choice
run-review-more-options = { $count } more
run-review-option-own = your choice
run-review-option-own-as-good = your choice, as good as any
run-review-option-as-good = as good as any
run-review-option-best = best
# What the scenario's author holds the option for, from 0 to 1
run-review-option-key = author’s rating { $key }
run-review-by-author = { $option }: rated { $key } by its author.
run-review-strips = Outcome of each, the rest played competently, in { $draws } draws of what you could not know
    .few = Outcome of each, the rest played competently, in draws of what you could not know
run-review-strips-keyed = Half of each is this outcome, half what its author rates it.
run-review-strip-value = mean { $mean }, 80 % of draws from { $low } to { $high }
run-review-difference = Difference { $by } { $noise }
run-review-difference-in = Same luck in both; better in { $better } of the { $draws } draws.
run-review-nothing-better = Nothing was clearly better.
run-review-resembles-preferred = Resembles the { $stance }, one of the preferred stances. Feedback, no points.
run-review-resembles-misunderstood = Resembles the { $stance }, one of the misunderstood stances. Feedback, no points.
run-review-trace-it = Trace it
    .note = What moved the north star by the end, with this decision marked.
run-review-fork-at = Fork at Sprint { $sprint }
run-review-closer = Look closer
    .note = Grade every choice again, in 200 worlds each. It takes some seconds; the kept scores stay.
run-review-turning-wait = They come as decisions are graded.
run-review-turning-start = Start the debrief here: what did you know, what did you expect, and what would you do now?

## Review of a run: what moved a metric

run-review-trace-waits = Each choice is being played with and without. It takes a moment.
run-review-trace-until = By the end of
run-review-trace-last = the end of the epilogue
run-review-trace-nothing = Nothing that you or luck did had moved it by then.
run-review-trace-not-it = { $kind }: no effect on the metric by then, or there is nothing to compare it with.
run-review-trace-shares = What each changed on average, over worlds that fit what was known then: as you chose, minus the same without it; of an order or a dilemma, minus the other ones. The rest is played competently. The line is how sure that is. The ring is what it did to your run, luck included.
run-review-trace-untold = { $count } with no effect that could be told
    .few = Others, with no effect that could be told
run-review-trace-none = no effect that could be told
run-review-trace-here = In your run, luck included: { $by }
run-review-trace-luck = Luck
    .note = what it did in your run
# Sorts of movers
run-review-mover-decision = decision
run-review-mover-feature = feature
run-review-mover-luck = luck
run-review-mover-turn = news
run-review-for-better = for the better
run-review-for-worse = for the worse
run-review-mover = { $sort }, { $mover }: { $by }, { $meaning }
run-review-mover-traced = traced, { $sort }, { $mover }: { $by }, { $meaning }
run-review-mover-about = { $sort }, { $meaning }: { $mover }

## Review of a run: forecasts and what happened

run-review-no-forecast = None of your forecasts has been settled yet. Bet on an item or forecast a release: only then can you learn how well you judge.
run-review-forecasts-sure = your probabilities were informative
run-review-forecasts-better = your probabilities said more than a coin
run-review-forecasts-even = your chances said about as much as a coin
run-review-forecasts-worse = your chances said less than a coin: you were too sure
run-review-brier = Brier score { $score }: the mean squared distance between the chance you gave and what happened. Always saying 50 % scores { $coin }, knowing everything 0.
run-review-average = You gave { $said } on average; { $came } of { $of } came true.
run-review-few-forecasts = So few forecasts are mostly luck. It counts for a tenth of the headline.
run-review-bet = { $item }: at least { $least }, read { $read }
run-review-release = { $item } by Sprint { $by }: live in Sprint { $sprint }
run-review-no-release = { $item } by Sprint { $by }: not live
run-review-forecast-came = { $forecast }: chance { $chance }, came true
run-review-forecast-not = { $forecast }: chance { $chance }, did not come true

## What should have been done instead, and why that pays; `verdict` puts them into one sentence

theme-ask-first = Ask why before you answer
    .because = for { $price } asking usually shows the need behind the ask, and sometimes a better idea with it.
theme-answer-at-once = Answer without asking
    .because = what you knew was enough, and the half-day did more elsewhere.
theme-offer-better = Offer something better
    .because = another item for the same need promised more for its size.
theme-refuse = Say no
    .because = it promised less than what it would have pushed aside.
theme-explain = Give a reason with your no
    .because = a reason that can be checked costs little trust, a bare no costs more.
theme-accept = Say yes
    .because = it promised more than what it would have pushed aside, and a no costs trust besides.
theme-promise-range = Promise a range, not a date
    .because = a missed date costs more trust than a kept one brings.
theme-promise-date = Promise a date, not a range
    .because = it was likely to be ready, and a kept date brings more trust than a kept range.
theme-leave-open = Leave the ask open for now
    .because = an answer would have bound you to more than waiting cost.
theme-more = More { $kind }
    .discovery = a need that nobody knows is served by luck only.
    .tests = a result could have changed what the team builds next.
    .people = low trust takes a conversation to come back, and the powerful overrule whom they do not trust.
    .joint = a joint review shows what live features are worth, and mends trust on the way.
    .alignment = a clear goal is what a no can point to, and settled dependencies are late less often.
    .service = blockers, open questions, unready items and unchecked work slow the team down.
theme-fewer = Fewer { $kind }
    .discovery = you knew enough to act on, and the half-days did more elsewhere.
    .tests = hardly any result would have changed what you did next.
    .people = trust would have held, and the half-days did more elsewhere.
    .alignment = the goal was clear enough, and the half-days did more elsewhere.
    .service = the team would have got on without you, and the half-days did more elsewhere.
theme-order-by-belief = Order by believed effect per point
    .because = what promised more for its size came later than it had to.
theme-order-by-wishes = Leave room for what people ask for
    .because = what the powerful wait for in vain costs trust, and they may force it in.
theme-hold-back = Keep weak items out of the plan
    .because = it promised too little for its size.
theme-plan-more = Plan more
    .because = the team could have done more without strain.
theme-plan-less = Plan less
    .because = what is planned beyond the forecast is paid for with tired people and defects.
theme-more-for-debt = Give debt a larger share
    .because = debt takes time from every Sprint, so paying early pays longest.
theme-less-for-debt = Give debt a smaller share
    .because = debt was low, and new work did more with the points.
theme-product-goal = Plan towards another Product Goal
    .because = A Product Goal says no for you. One whose needs weigh little, or none at all, leaves each request to be argued by itself, and the team without a reason to do one thing before another.
theme-sprint-goal = Name the need that comes first as the Sprint Goal
    .because = a goal that fits the plan gets met, and that lifts the team.
theme-bet = Bet on what you build
    .because = what nobody bet on is not looked at, and stays whether it works or not.
theme-fewer-bets = Bet on less
    .because = each bet has to be read, and these would have changed nothing.
theme-keep = Leave a live feature as it is
    .because = it did more than the points for changing it would have.
theme-improve = Improve a live feature
    .because = improving it promised more than the next new item.
theme-remove = Remove a live feature
    .because = it did no good and had to be kept up.
theme-keep-in-view = Keep an item in view
    .because = taking it off costs its sponsor’s trust, and it might still be worth something.
theme-take-off = Take an item off the backlog
    .because = it was not worth the room, and a clear no settles it.
# dilemma: its title.
theme-another-way = Another way out of this: { $dilemma }
verdict = Better: { $best }, because { $because }
# why: the author’s reason, whole sentences.
verdict-plain = Better: { $best }. { $why }
verdict-by-model = Better: { $best }. Played on from there, more came of it, though its author rates another option higher.
# Follows what was lost: cost 4.6, mostly Current Value
verdict-mostly = mostly { $part }
verdict-mostly-two = mostly { $part } and { $other }
# then and now: whole sentences of what was known in the other sprint and in this one.
verdict-other-way-in-short = In Sprint { $sprint } it was the other way round: the situation differed.
verdict-other-way = In Sprint { $sprint } it was the other way round. Then: { $then } Here: { $now }

## Review of a run: questions, and what to try

run-review-three-questions = Three questions
    .note = the coach’s, where they would have helped most
run-review-no-questions = None of the coach’s questions fits what was graded.
run-review-had-told = You had { $who } answer instead of asking { $count ->
    [one] once, in Sprint { $sprints }
   *[other] { $count } times, in Sprints { $sprints }
}. That took { $price } and showed { $showed ->
    [0] nothing about your items
    [one] what one item is for
   *[other] what { $showed } items are for
}. A talk in your calendar soon after did less.
run-review-sprint = Sprint { $sprint }
run-review-look = Where to look
run-review-told = The answer
run-review-tell = Show the answer
run-review-try = One thing to try next
run-review-signs = Four signs
    .note = shares, over your reviewed runs of this scenario; never points
run-review-signs-wait = They are being counted.
run-review-sign-none = no occasion
run-review-sign-outcomes = about problems and outcomes
    .note = Of all conversations: asking why, offering another way, talking with customers.
run-review-sign-reasons = pushed back with a reason that holds
    .note = Of requests you believed to be worth little.
run-review-sign-evidence = changes of plan after evidence
    .note = Of changes to what is planned or live.
run-review-sign-problems = brought you their problem first
    .note = Of asks you answered: the need behind them was known.

## Review of a run: as text, to be read without the program

run-review-export = Export
run-review-export-nothing = There is nothing to export yet.
run-review-export-title = Export the review
    .note = Scores, every graded decision with what would have been better, and the questions.
run-review-export-partly = Not all is graded yet; this is what there is so far.
run-review-copy-text = Copy as text
run-review-copy-json = Copy as JSON
run-review-save = Save both
run-review-save-page = Save as one page
run-review-text-copied = The text is copied.
run-review-json-copied = The JSON is copied.
run-review-no-json = One of the figures is not a number, so there is no JSON.
run-review-saved = Saved as { $path }, and as .json beside it.
run-review-page-saved = Saved as { $path }. A browser opens and prints it.
run-review-page-open = Open the page
run-review-text-title = { $scenario }, seed { $seed }: { $headline }
run-review-text-outcome = { $index } (0 = nothing decided, 100 = par), of which luck { $luck }
run-review-text-not-measured = not measured
run-review-text-no-forecasts = no forecasts
run-review-text-too-few = too few to say
run-review-text-head = decision; what would have been better, by how many points
run-review-text-better = { $chosen }; { $best }, { $loss } ± { $noise }
run-review-text-ask = To ask yourself:
run-review-text-question = Sprint { $sprint }: { $question }
run-review-text-try = To try next time: { $advice }

## A run on one page, to be read and printed without the program

page-title = { $scenario }: a run reviewed
# $sprints: 8 Sprints
page-about = { $product } · { $sprints } · seed { $seed }
page-about-code = { $product } · { $sprints } · seed { $seed } · challenge code { $code }
page-front = What happened
page-scores = How well it was decided
page-headline = of 100 in all: choices, outcome without luck and forecasts, each by its weight
# $weight: × 60 %
page-weight = Counts { $weight } in the headline.
page-luck = In points of the outcome, against the reference players, who met the same luck. All luck together: { $luck }.
page-turning = Where most was at stake. The figure is what each option comes to on average, in points of the outcome, by what was known at the time and with the rest played competently; behind it is its distance from your choice.
page-made = Made by North of Noise. Each choice is judged by what could be known when it was made, not by what came of it.

## A group session on one page, to be read and printed without the program

debrief-title = { $scenario }: what we decided together
# $day: 2026-12-14; $session: TIDE-42
debrief-about = { $day } · session { $session } · { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
}
debrief-challenge = challenge code { $code }, to play the same company under the same luck
debrief-set-out = What we set out to do
debrief-happened = What happened
    .what = Each metric from before the first Sprint. The letters are the votes of the Sprint, as they are called below.
# $metric: name; $from, $to: its first and last value
debrief-metric-says = { $metric }, from { $from } to { $to }
debrief-from-to = { $from } → { $to }
debrief-quality = How well it was decided
    .what = { $count ->
        [one] Over { $count } vote with something at stake.
       *[other] Over { $count } votes with something at stake, each by how much.
    } A full bar is a room in which everybody is for what could not be bettered by what was known; an empty one is no better than picking at random.
debrief-quality-first = The votes before anybody had talked
debrief-quality-last = The votes after talking
debrief-quality-decided = What was decided
debrief-turning = First what divided the room while much was at stake. The worth is what each option comes to on average, in points of the outcome, by what was known at the time and with the rest played competently. It is not what came of it.
debrief-sprint = Sprint { $sprint }
debrief-option = Option
debrief-votes = Votes
debrief-votes-first = First
debrief-votes-last = At last
debrief-worth = Worth
debrief-as-good = as good as any
debrief-decided = decided
debrief-moved = Where we disagreed and who moved
    .what = “Against” is the share of the first votes that were not for what most wanted. A room that is always of one mind may have stopped saying what it thinks.
debrief-question = Question
debrief-against = Against
debrief-moved-count = Moved
debrief-by = Decided by
debrief-by-votes = votes
debrief-by-host = the host
debrief-questions = To ask ourselves
debrief-monday = On Monday
debrief-monday-ask = I ask
debrief-monday-about = about
debrief-made = Made by North of Noise. Each choice is judged by what could be known when it was made, played on in imagined worlds that fit it. It says nothing about a person: it is no test, and no ground for hiring or promoting anybody.
columns-votes = votes.csv: one vote a row. ballot: its number in the session. round: the first, or a later one after talking. seat: who voted, by number; empty for hands that the host counted. name: empty. role, team: as chosen when joining, empty where that was not asked. options: numbers of the options on the ballot. titles: their words. reason: as typed.
columns-decisions = decisions.csv: one ballot a row, by its number. who, text: who asked, and what. rounds: how often it was voted on. votes: how many in the last round. counts: votes of each option, in their order. decided: what it came to. by: votes, or host.
columns-options = options.csv: one option a row. ballot, option: their numbers. title: its words. votes_first, votes_last: in the first and the last round. worth: what it comes to on average, in points of the outcome (0: nothing decided, 100: reference players), given what was known. over_decided: its distance from what was decided. se: standard error of that. as_good: nothing can be told to be better. decided: it was decided for. Empty cells: not compared.
columns-people = people.csv, only if it was asked for: one seat a row. seat, name, role, team: as in the votes. ballots: in how many it voted. removed: by the host.

## What if: a fork beside the run that it was forked from; `.inside` is used within a sentence

what-if = What if
what-if-title = Same luck, forked at Sprint { $sprint }
what-if-about = What if · { $scenario } · seed { $seed }
what-if-fork-again = Fork again
what-if-copy = Copy figures
what-if-original = Original
    .inside = original
what-if-fork = Fork
    .inside = fork
what-if-both-at-end = Both at the end of the epilogue
what-if-at-start = start of Sprint { $sprint }
what-if-at-end = end of the epilogue
what-if-keys-time = move both runs through time
what-if-keys-sprint = go to a Sprint and read what was decided differently
what-if-keys-read = read on, where not all fits
what-if-keys-back = back to how the run went

## What if: what was decided differently

what-if-otherwise = What was decided differently
what-if-shared = { $count ->
    [one] the first decision is the same
   *[other] the first { $count } decisions are the same
}
what-if-sprint = Sprint { $sprint }
what-if-sprint-same = Sprint { $sprint }: the same decisions
what-if-sprint-otherwise = Sprint { $sprint }: what was decided differently
what-if-sprint-all = Sprint { $sprint }: what was decided differently, all of it
what-if-nothing-own = nothing of its own
what-if-more = and { $count } more
    .few = and more
what-if-calendar = Calendar: { $blocks }
what-if-same = the same
what-if-luck = Under this luck { $own }. The same decisions under 200 others: { $others } on average.
what-if-luck-unknown = Under this luck { $own }. Review both runs to learn what other luck would have brought.

## What if: outcome and figures of both

what-if-product = What became of the product
what-if-product-scale = 0 = nothing done, 100 = par on this seed; one part of the outcome
    .few = one part of the outcome
what-if-product-points = outcome points; one part of the outcome
what-if-product-name = outcome of both runs
what-if-product-value = at the end original { $original }, fork { $fork }, par { $par }
what-if-curve-original = original { $value }
what-if-curve-fork = fork { $value }
what-if-curve-par = par { $value }
what-if-head = at the end of the epilogue
what-if-head-change = change
what-if-row-outcome = Outcome, 0 nothing and 100 par
what-if-row-points = Points worked
what-if-row-debt = Debt
what-if-row-trust = Trust, by power
what-if-scores-later = Strategic and tactical appear here once both runs have been reviewed.
what-if-row = { $name }: original { $original }, fork { $fork }, change { $change }
what-if-row-better = { $name }: original { $original }, fork { $fork }, change { $change }, for the better
what-if-row-worse = { $name }: original { $original }, fork { $fork }, change { $change }, for the worse
what-if-copy-title = { $scenario }, seed { $seed }, forked at Sprint { $sprint }

## Library: the shelf

library = Library
library-trouble = Something could not be read
library-nothing = Nothing here
    .note = No scenario fits what you search for.
library-show-all = Show all
library-filter-all = All
library-filter-not-finished = Not finished
library-filter-own = Your own
library-search = Search
library-keys-choose = choose a scenario
library-keys-open = open it, then start
library-keys-read = read on about it
library-keys-search = search
library-keys-code = make a challenge code, then copy it
library-keys-facilitator = read the facilitator’s page
library-keys-leave = leave the search, the sheet, the library
library-sprints = { $count ->
    [one] 1 Sprint
   *[other] { $count } Sprints
}
library-next = Try this next
    .spoken = To try next.
library-next-strategic = To try next: your runs lost more by what was done for whom than by how, and this one is about that.
library-next-tactical = To try next: your runs lost more by how and when things were done than by what, and this one is about that.
library-next-unplayed = To try next: you have not reviewed a run of it.
# $minutes: what a run takes who reads all of it.
library-minutes = about { $minutes } min
library-does-not-load = { $mistakes ->
    [one] does not load · 1 mistake
   *[other] does not load · { $mistakes } mistakes
}
# $sprints is how long it is: 10 sprints
library-last-good = { $sprints } · last good version
library-warnings = { $warnings ->
    [one] { $sprints } · 1 warning
   *[other] { $sprints } · { $warnings } warnings
}
library-first-mistake = Line { $line }: { $what }
library-first-mistake-help = Line { $line }: { $what }. { $help }
library-best = best { $headline }
library-not-reviewed = finished, not reviewed
library-not-finished = not finished yet

## Library: a scenario

library-sprints-epilogue = { $count ->
    [one] 1 Sprint and an epilogue
   *[other] { $count } Sprints and an epilogue
}
library-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
library-team = team of { $count }
library-landed = Where your runs landed
library-runs = { $runs ->
    [one] 1 run so far
   *[other] { $runs } runs so far
}
library-runs-headline = { $runs ->
    [one] 1 run so far
   *[other] { $runs } runs so far
}, best headline { $headline } of 100
library-runs-outcome = { $runs ->
    [one] 1 run so far
   *[other] { $runs } runs so far
}, best outcome { $outcome } of 1, on seed { $seed }
# A finished run, to be looked at again
library-look-again = Look again at the run on seed { $seed }
library-look-again-headline = Look again at the run on seed { $seed }, headline { $headline }
library-more = More about it
library-less = Less
library-charter = Your charter
library-weights = What counts in the end
    .note = weights of the outcome
library-weight-current-value = Current Value
library-weight-unrealized-value = Unrealized Value
library-weight-innovate = Ability to Innovate
library-weight-time-to-market = Time-to-Market
library-weight-trust = Stakeholder trust
library-trains = What it trains
library-scale = What your outcome is measured against
library-par = { $players ->
    [one] 0 is what happens if nothing is decided, 100 is par: a reference player on the same seed, with the same luck. You can beat it.
   *[other] 0 is what happens if nothing is decided, 100 is par: the mean of { $players } different reference players on the same seed, with the same luck. You can beat it.
}
library-broken-since = The file was changed and now has mistakes. The last good version can still be played.
library-broken = This file does not load.
library-warned = It can be played. Some of it reads or teaches less well than it could.
library-mistake = mistake
library-warning = warning
library-check-again = Check again
library-not-yet = It can be played once the mistakes are gone.

## Library: playing a scenario with a group

library-group = With a group
library-code-make = Make a challenge code
library-code = Challenge code { $code }
library-code-beyond = A seed up to { $most } has a code; this one is larger.
library-facilitator = Facilitator’s page
library-facilitator-spoilers = This page gives things away
    .note = It is for whoever leads a group through this scenario: what the group should leave with, how to use the time, what to ask after each Sprint. If you want to play it yourself first, read this afterwards.
library-facilitator-show = Show the page
library-keys-leave-page = back to the library
# Headings of the page, shown and copied
facilitator-purpose = What the group should leave with
facilitator-minutes = With { $minutes } minutes
facilitator-questions = Questions for the group
facilitator-debrief = How to close

## Library: scenarios of your own

library-own = Your own scenarios
library-own-new = New from this
    .note = A copy in your own folder, yours to change. This scenario stays as it is.
library-own-name = Its name: lower case letters, digits and _
library-own-name-none = It needs a name
library-own-begin = Begin it
library-own-folder = Open my folder

## Library: how a scenario starts

library-seed = Seed
library-seed-what = Seed, names the luck
library-challenge = Enter a challenge code
library-challenge-what = Somebody else’s code gives you the same scenario with the same luck, so that you can compare what you made of it.
library-challenge-length = A code has eight letters and digits; here are { $letters }.
library-challenge-sign = No code contains { $sign }.
library-challenge-unknown = This code is misread, or of a scenario or a version of it that is not here.
library-challenge-take = Go to its scenario
library-seed-new = new, drawn at start
library-seed-wrong = A seed is a whole number, or leave it empty.
library-start = Start
library-start-new = Start a new run
library-continue = Continue at Sprint { $sprint }

## What went wrong in the program

notice-title = This needs a look
crash = North of Noise stopped because of an error of its own: { $what }{ $place }. { $kept }
crash-unknown = for an unknown reason
crash-kept = Every decision of your run is kept in { $path }; start again and choose Continue.
crash-no-run = No run was in play.
crash-in-page = Every decision of your run is kept in this browser: load the page again and choose Continue.
no-run-on-desk = No run is on the desk. Choose one in the library.
no-such-scenario = There is no scenario called { $name }.
scenario-name-taken = There is a scenario called { $name } already. It stays as it is.
# $why: always in English, from the middle of a sentence on.
scenario-not-begun = No scenario can begin as { $name }: { $why }
scenario-not-written = The scenario could not be written to { $path }: { $error }.
# $what: an address or a folder
not-opened = { $what } does not open: { $error }. Copy it and open it yourself.
scenario-does-not-load = { $scenario } does not load; the library shows what is wrong with it.
fork-too-late = Sprint { $sprint } has not begun in this run.
fork-other-scenario = The scenario of this run has changed since, so it cannot be forked.
settings-unreadable = The settings in { $path } cannot be read ({ $error }); the defaults are used.
settings-broken = The settings file is broken ({ $error }); the defaults are used, and the file is kept as { $path }.
settings-broken-not-kept = The settings file is broken ({ $error }); the defaults are used. It could not be kept: { $trouble }.
settings-not-written = The settings could not be kept in { $path }: { $error }.
# mistakes: up to three, always in English.
language-broken = { $path } has { $count ->
    [one] a mistake
   *[other] { $count } mistakes
}: { $mistakes }. The rest is used; “north-of-noise language” lists all.
# first: the first of them, always in English.
scenario-texts-broken = The texts in { $path } have { $count ->
    [one] a mistake
   *[other] { $count } mistakes
}: { $first }. The rest is used; “north-of-noise check” lists all.
scenario-texts-mistake = line { $line }, { $message }
language-unreadable = { $path } cannot be read ({ $error }); everything is said in English until it can.
language-gone = { $path } is not there; everything is said in English until it is.
language-folder-not-made = The folder for your own languages cannot be made in { $path }: { $error }.
own-folder-not-made = The folder for your own scenarios cannot be made in { $path }: { $error }.
own-folder-not-watched = Your scenario folder cannot be watched ({ $error }); changes show after a restart.
scores-unreadable = The scores in { $path } cannot be read ({ $error }); reviewing the run again writes new ones.
scores-not-written = The scores of this run could not be kept in { $path }: { $error }.

## Widgets: buttons that many screens have

widget-back = Back
widget-cancel = Cancel
widget-close = Close
widget-copied = Copied

## Widgets: what is known of an effect

widget-effect = effect
widget-evidence-opinion = opinion only
widget-evidence-informed = interview or prototype
widget-evidence-tested = tested live
# range: such as −0.3 to +2.9. evidence: one of the three above.
widget-evidence = { $range }, mean { $mean }, { $evidence }
widget-evidence-came-to = { $range }, mean { $mean }, { $evidence }; the result was { $actual }

## Widgets: marks of decisions, and the two planes of work

widget-plane-strategic = strategic
widget-plane-tactical = tactical
widget-mark-request = request
widget-mark-calendar = calendar
widget-mark-planning = planning
widget-mark-dilemma = dilemma
widget-mark-bet = bet
widget-mark = { $kind }, { $plane }

## Widgets: the timeline of a run

widget-sprint = Sprint { $sprint }
widget-decisions = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
widget-epilogue = epilogue, judged at its end
widget-and-more = and { $count } more

## Widgets: the share of strategic and tactical half-days

widget-share = share of strategic work
widget-share-strategic = Strategic { $count }
    .few = Strategic
widget-share-tactical = Tactical { $count }
    .few = Tactical
widget-share-last = last Sprint { $count } · { $share }
    .few = last Sprint
widget-share-value = strategic { $strategic }, tactical { $tactical }, of { $of } half-days

## Widgets: people and what they want

widget-portrait = portrait of { $who }
widget-portrait-trust = trust { $trust }
widget-trust = trust
widget-power = power
# Shown at the mark on the bar of somebody's trust.
widget-trust-is = trust { $trust }
widget-overrides-below = Below { $trust } they go over your head.
widget-loudness = loudness
# Loudness or power, from 0 to 5.
widget-level = { $level } of { $most }
widget-inbox-open = from { $who }, loud { $loud }
widget-inbox-answered = from { $who }, { $result }

## Widgets: the rest

widget-key = key { $key }
widget-filter-count = { $what } { $count }
# The price of an answer, and what is known of its effect.
widget-option = { $price }. { $note }
widget-steps-done = { $done } of { $of } done
# what: what is counted, such as runs.
widget-loading = { $done } of { $of } { $what }
widget-from-to = from { $first } to { $last }
widget-no-values = no values yet

## Title

# The program’s name; it stays as it is in most languages.
title-program = North of Noise
# The name of this screen.
title-name = Title
title-sentence = Practise a Product Owner’s quarter: decide, see the consequences months later, and learn what each choice was worth.
title-sky = The sky is your run: { $run }
title-version = Version { $version }
title-files = Your files stay on this machine
title-play = Play
    .note = Choose a scenario
title-play-guided = A guided first Sprint; the library has the others
title-continue = Continue
# A run, its sprint and the phase that it is in.
title-run = { $run } · Sprint { $sprint } · { $phase }
title-run-of = { $run } · Sprint { $sprint } of { $of } · { $phase }
title-run-over = { $run } · over
title-run-needs-look = { $run } · needs a look
title-phase-inbox = inbox
title-phase-calendar = calendar
title-phase-planning = planning
title-phase-sprint = development days
title-phase-review = review
title-phase-retrospective = product retrospective
title-library = Library
title-scenarios = { $count ->
    [one] { $count } scenario
   *[other] { $count } scenarios
}
title-scenarios-own = { $count ->
    [one] { $count } scenario · { $own } of your own
   *[other] { $count } scenarios · { $own } of your own
}
title-settings-note = Text size, theme, motion
title-quit = Quit
    .note = Every decision is saved
title-keys-choose = choose an entry
title-keys-go = go there

## Title: the list of keys of every screen

keys-title = Keys
keys-everywhere = Everywhere
keys-tab = go on to the next thing; Shift+Tab goes back
keys-arrows = move
# In place of the name of a key, for all four of them.
keys-arrow-keys = Arrows
keys-enter = act on what has the ring
keys-all-numbers = all numbers, and few again
keys-projector = for a room, and back
keys-full-screen = full screen, and back
keys-esc = one level back
keys-list = open or close this list
settings-keys-enter = change; it takes effect at once

## End: what happened

end-title = How it went
end-about = How it went · seed { $seed }
end-not-over = This run is not over
    .note = How it went is shown when nothing is left to hide.
end-to-desk = To the desk
end-broke = The money ran out in Sprint { $sprint }, and { $product } goes on without a team.
end-lives-on = { $product } lives on as you left it.
end-never-read = { $metric } was never read.
end-stayed = { $metric } stayed where it was as far as anybody can tell: { $from } when you came, { $to } at the end, { $noise }.
end-rose-good = { $metric } rose from { $from } to { $to }, and it is not noise.
end-rose-bad = { $metric } rose from { $from } to { $to }, and that is not what you came for.
end-fell-good = { $metric } fell from { $from } to { $to }, and it is not noise.
end-fell-bad = { $metric } fell from { $from } to { $to }, and that is not what you came for.
end-shipped-nothing = Nothing was shipped.
end-shipped = You shipped { $count ->
    [one] { $count } item
   *[other] { $count } items
}: { $helped } helped, { $nothing } did nothing, { $harmed } harmed.
end-shipped-mandated = You shipped { $count ->
    [one] { $count } item
   *[other] { $count } items
}: { $helped } helped, { $nothing } did nothing, { $harmed } harmed, { $mandated } had to be there.

## End: the curves

end-seen = What could be seen
    .note = with the epilogue, in which nobody decides any more
# what: a sentence of the scenario on the metric.
end-curve-noise = { $what } The band is the noise of measuring, { $noise }.
    .few = { $what } The band is the noise of measuring.
end-curve-output = { $what } It counts output, not what that changed.
end-curve-of = curve of { $metric }
end-before-you = before you
end-epilogue = epilogue
end-letter-live = { $item }, live in Sprint { $sprint }
end-letter-chosen = { $option }, in Sprint { $sprint }

## End: what was shipped

end-items = What you shipped
    .note = what you believed, and the result; in outcome points
end-items-none = Nothing went live.
end-items-legend = bar: the range you believed in when work started; diamond: the result
end-helped = helped
end-did-nothing = did nothing
end-harmed = harmed
end-had-to-be = had to be there
end-believed = believed { $effect }
# The effect follows it.
end-came-to = result
# used: one of the two below.
end-item = { $need } · { $points ->
    [one] { $points } point
   *[other] { $points } points
} · live in Sprint { $sprint } · { $used }
end-item-improved = { $need } · { $points ->
    [one] { $points } point
   *[other] { $points } points
} · live in Sprint { $sprint } · improved once · { $used }
end-used-by = used by { $share }
end-removed = removed again
end-need-unknown = need never known

## End: the outcome beside par

end-outcome = Your outcome
    .note = on this seed
end-reference-playing = The reference players are still playing this seed. Their result comes here.
end-no-par = On this seed the reference players did no better than doing nothing, so there is no par to measure by.
# Their names follow, each with its number.
end-reference-players = Reference players:
end-player-balanced = balanced
end-player-say-no = say no
end-player-discovery-first = discovery first
end-player-align-first = align first
end-player-trust-first = trust first
end-player-debt-first = debt first
end-player-delivery-first = delivery first
end-player-tactical-first = tactical first
end-player-planner = planner
end-index-what = 0 is what happens if nothing is decided, 100 is par: the mean of the reference players. You can beat it.
end-index = outcome index
end-index-value = { $index }, { $words }
end-index-below-nothing = below what happens if nothing is decided
end-index-nothing = about what happens if nothing is decided
end-index-below-par = between doing nothing and par
end-index-par = about par
end-index-beyond-par = beyond par
end-strip-you = you
end-strip-nothing = do nothing 0
end-strip-par = par 100

## End: what the same decisions come to under other luck

end-average = Luck and skill
    .note = the same decisions under other luck
end-average-waits = Your decisions are being played again under other luck.
end-average-gave = { $count ->
    [one] Under 1 other luck
   *[other] Under { $count } other lucks
} the same decisions come to { $mean } on average. This luck gave you { $by } on top.
end-average-took = { $count ->
    [one] Under 1 other luck
   *[other] Under { $count } other lucks
} the same decisions come to { $mean } on average. This luck cost you { $by }.
end-average-even = { $count ->
    [one] Under 1 other luck
   *[other] Under { $count } other lucks
} the same decisions come to { $mean } on average. This luck made no difference to speak of.
end-average-review = How good they were, judged by what you knew when you made them, is another question: the review answers it.
# $own, $others: points with their sign
end-average-original = Against the run it was forked from: { $own } under this luck, { $others } on average under others.
end-average-original-unknown = Against the run it was forked from: { $own } under this luck. Review that run, too, to see it under others.

## End: the parts of the outcome

# Opens the parts of the score, trust, promises, the team and bets.
end-all = What the score is made of
    .what = Its parts, how people see you, your promises, the team that you leave, your bets.

end-parts = What it is made of
    .note = each part from 0 to 100, and its weight
    .few = each part from 0 to 100
end-weight = weight { $weight }
# The whole precedes it, as a number.
end-parts-together = together. The parts are multiplied, each to the power of its weight: a part near 0 pulls everything down.
end-part-current-value = Current Value
    .inside = Current Value
    .note = What customers get from the product, over the Sprints after you left.
end-part-unrealized-value = Unrealized Value
    .inside = Unrealized Value
    .note = Needs you found, and needs you served, by their importance.
end-part-ability-to-innovate = Ability to Innovate
    .inside = Ability to Innovate
    .note = Time that debt leaves free, few defects, morale; over the last Sprints.
end-part-time-to-market = Time-to-Market
    .inside = Time-to-Market
    .note = How soon started work was live, how often something went out, and how much of it was measured.
end-part-trust = Stakeholder trust
    .inside = stakeholder trust
    .note = By power, over the last Sprints. What is lost at the bottom counts most.

## End: people, promises, the team, bets, luck

end-trust = How they see you
    .note = trust when you came and when you left, 0 to 100
# reason: one of those below. change: such as −15.
end-trust-most = most of it: { $reason } { $change }
    .few = most of it: { $reason }
end-trust-kept = promises kept
end-trust-missed = promises missed
end-trust-range = ranges instead of dates
end-trust-refused = refusals without a reason
end-trust-heard-of-refusal = refusals they heard of
end-trust-true-reason = refusals with a reason that holds
end-trust-untrue-reason = reasons that did not hold
end-trust-alternative = alternatives offered
end-trust-parked = requests parked
end-trust-overruled = refusals that were not yours to make
end-trust-silence = Sprints without a word
end-trust-outcome = outcomes they could see
end-trust-one-to-one = 1:1s
end-trust-workshop = priority workshops
end-trust-joint-review = joint reviews
end-trust-check-in = strategy check-ins
end-trust-removed = features of theirs removed
end-trust-dilemma = your choices in dilemmas
end-trust-goal-changed = another Product Goal without a reason
end-trust-interval = how Planning Intervals came out
end-trust-in-vain = escalations that were not needed
end-trust-turn = news from outside
end-trust-mandate = mandatory work that was late
end-trust-slip = waiting for other teams
end-promises = Promises
end-promises-kept = { $kept } of { $of } kept
end-promises-none = None came due.
end-promise-kept = kept in Sprint { $sprint }
end-promise-kept-to = kept in Sprint { $sprint }, to { $who }
end-promise-missed = missed in Sprint { $sprint }
end-promise-missed-to = missed in Sprint { $sprint }, to { $who }
end-team = What you leave behind
    .note = when you came and when you left, 0 to 100
end-debt = Technical debt
    .note = less of it leaves more of each Sprint for items
end-morale = Morale of the Developers
    .note = it holds or costs capacity
end-bets = Your bets
end-bets-none = No bet was read. A bet on an item tells you later how well you judged it.
end-bets-came-true = { $reached } of { $read } came true. The chances you gave them were { $chance } on average.
end-bets-few = Too few to say how well your chances fit.

## End: what can be done next

end-next = Try something else
end-next-fork = Fork the run: go back to the start of a Sprint and decide differently, against the same luck.
# The sprint chosen with the slider follows it.
end-fork-from = From the start of Sprint
end-fork-sprint = Sprint { $sprint }
end-fork = Fork at Sprint { $sprint }
end-review = Review your choices
    .note = What each was worth, by what you knew then.
end-compare = Compare with the original
    .note = The run this one was forked from, under the same luck.
end-again = Play again
    .note = The same scenario with other luck.
end-same-seed = Same seed again
end-code = Others meet the same product with the same luck by the challenge code { $code }.
end-code-copy = Copy the code
end-same-seed-what = From the start, against the same luck: seed { $seed }.
end-keys-review = review your choices; Ctrl+Enter wherever the ring is
end-keys-read-on = read on
end-keys-fork = choose the Sprint to fork at, when it has the ring
end-keys-title = to the title; the run is kept

## Sky: its legend, and the sorts of marks

sky-legend = Legend
    .note = Legend: what each mark means (L)
sky-legend-title = What the marks mean
    .note = point at one in the sky for its value
sky-star = North star
    .inside = north star
    .note = The outcome the product is there for. Brighter: it has risen.
sky-need-hardly-met = Need, hardly met
    .note = Disc: low end of its importance; ring: high end. Higher in the sky: it matters more.
sky-need-mostly-met = Need, mostly met
    .note = Arc: how far it is met, from the top; its pale part is the range. Brighter: better met.
sky-item-opinion = Item, opinion only
    .note = Somebody thinks it helps. Larger: more points.
sky-ideas-together = Ideas together
    .note = Not planned, and known from opinion only; the number is in the tooltip.
sky-item-informed = Item, informed
    .note = Known from interviews or a prototype.
sky-item-tested = Item, tested
    .note = Known from a live test, a bet or data.
sky-item-live = Feature, live
    .note = People can use it.
sky-harms = Harms
    .note = Tested, and its whole range is below zero: ring and minus.
sky-debt = Technical debt
    .note = Hatched over the needs whose work it slows; larger: more debt.
sky-not-heard-yet = Not heard yet
    .note = How much of what customers could tell has not been heard; never how many needs are hidden.
sky-customers = Customers
    .note = One dot for each percent that could be active; lit: they are.
sky-half-day-free = Half-day, free
    .note = A lamp on the quay for each half-day of the Sprint.
sky-half-day-spent = Half-day, spent
    .note = Taken, or given to something.
sky-request = Request
    .note = Height is loudness, not worth.
sky-request-in-hand = Request in hand
    .note = The card at the right is about it.
sky-answered = Answered
    .note = The person has heard from you this Sprint.
sky-need = Need
sky-person = Person
sky-ideas = Ideas
    .note = ideas, not planned
sky-not-heard = Not heard
# Read out: the sort of a mark, its value, what moved it.
sky-mark = { $sort }. { $value }. { $about }

## Sky: what is said of a mark

# change: with sign and unit, such as +1.2k.
sky-metric-moved = { $change } since the last Sprint.
sky-star-reached = { $reading }. That is { $share } of what can be reached.
# range: such as 0.6–1.8 · met 15–30 %.
sky-need-value = importance { $range }
sky-need-ranges = Importance: a usual need is 1. Both are 80 % ranges.
sky-need-heard = Of { $group }. Known since Sprint { $sprint }, heard from customers themselves.
sky-need-not-heard = Of { $group }. Known since Sprint { $sprint }, not yet heard from customers; interviews narrow its importance.
sky-need-window = Its market will not wait.
sky-need-served = { $count ->
    [one] { $count } item serves it
   *[other] { $count } items serve it
}
sky-item-value = { $points ->
    [one] { $points } point
   *[other] { $points } points
} · { $effect }
sky-item-live-value = live, used by { $share } · { $effect }
sky-effect-what = Effect in outcome points once everybody uses it, 80 % range.
sky-serves = Serves: { $need }
sky-serves-none = Serves: no need that is known
sky-asked-for = Asked for by { $who }
sky-known-opinion = Opinion only: an interview, a prototype or a live test would narrow the range.
sky-known-informed = Informed by interviews or a prototype: a live test would narrow the range.
sky-known-tested = Tested in use.
sky-in-work = In work.
sky-finished = Finished, not released.
sky-in-plan = In the plan.
sky-has-bet = You have a bet on it.
sky-ideas-name = { $count ->
    [one] { $count } idea for: { $need }
   *[other] { $count } ideas for: { $need }
}
sky-ideas-value = not planned, known from opinion only
sky-ideas-about = { $ideas }. A test or a bet would say what one is worth.
sky-ideas-known = Known from opinion only. Planning orders them; a test or a bet says what one is worth.
sky-person-name = { $who }, { $role }
# says: one of the three below.
sky-person-value = trust { $trust } · power { $power } of 5 · { $says }
sky-person-loud = loud { $loud }
sky-person-answered = answered
sky-person-quiet = quiet
sky-open = Open: { $asks }.
sky-nothing-open = Nothing of theirs is open.
sky-debt-name = Debt
sky-debt-value = { $debt } · work here { $change }
sky-debt-slows = The share of the team’s time that debt costs. Now it slows: { $needs }. Work on debt lowers it.
sky-debt-slows-nothing = The share of the team’s time that debt costs. Now it slows nothing that is linked to a need. Work on debt lowers it.
sky-debt-stands = { $debt }. It costs the team { $cost } of its time.
sky-debt-planned = In the plan { $share } of the Sprint goes to lowering it.
sky-debt-grows = It grows with haste and with every item that is built; Planning sets the share that lowers it.
sky-not-heard-value = { $interviews ->
    [one] { $interviews } interview
   *[other] { $interviews } interviews
} · { $heard } heard
sky-not-heard-about = How much of what customers could tell you has been heard. It does not say how many needs are hidden. Interviews thin it, in all groups alike.
sky-heard = After { $interviews ->
    [one] { $interviews } interview
   *[other] { $interviews } interviews
}, { $heard } of what customers could tell you has been heard.
sky-heard-next = One more block of interviews: { $heard }.
sky-fog-hides = The fog does not say how many needs are hidden; nobody could tell from what you know.

## Sky: what the block in hand would change

sky-narrows-and-thins = narrows this and thins the fog
sky-narrows = narrows this
sky-thins-fog = thins this fog
sky-reads = reads this

## Window: names, and what went wrong

# An earlier run of a scenario, by its number.
window-run = run { $run }
window-file-unreadable = { $path } cannot be read: { $error }.
window-review-not-saved = The review cannot be saved to { $path }: { $error }.
job-lost = Part of the work was lost to a mistake in the program ({ $what }). Everything you decided is saved; try again.
window-no-such-exam = There is no exam called { $exam }.
window-moments-not-kept = The moments of this run could not be kept in { $path }: { $error }.
window-result-not-kept = The result could not be kept in { $path }: { $error }.
## Kept files: what went wrong, what was put right
## kind is run, exam, or history: the practice history.

# cause: what the system says; advice: one of the two messages that follow.
kept-io = { $doing ->
    [begin-in] Cannot begin a file in { $path }
    [begin] Cannot begin { $path }
    [read] Cannot read { $path }
    [cut-back] Cannot cut back { $path }
    [keep-damaged] Cannot keep the damaged file as { $path }
    [keep-scenario] Cannot keep the scenario’s text as { $path }
    [write] Cannot write to { $path }
   *[open] Cannot open { $path }
}: { $cause }. { $advice }
kept-io-folder = Check that the folder is there and writable and that the disk has room.
kept-io-page = Nothing has been decided. A browser keeps only some megabytes for all pages of a site.
kept-not-there = { $kind ->
    [run] There is no run { $name } in { $folder }.
    [exam] There is no exam { $name } in { $folder }.
    [essays] There is no paper of essays { $name } in { $folder }.
    [session] There is no group session { $name } in { $folder }.
    [seats] There is no list of seats { $name } in { $folder }.
   *[history] There is no practice history { $name } in { $folder }.
}
kept-other-kind = { $kind ->
    [run] { $path } is not a run
    [exam] { $path } is not an exam
    [essays] { $path } is not a paper of essays
    [session] { $path } is not a group session
    [seats] { $path } is not a list of seats
   *[history] { $path } is not a practice history
} of North of Noise: its first line does not say so. It was left as it is.
kept-other-format = { $kind ->
    [run] { $path } is a run
    [exam] { $path } is an exam
    [essays] { $path } is a paper of essays
    [session] { $path } is a group session
    [seats] { $path } is a list of seats
   *[history] { $path } is a practice history
} in format { $format }; this version reads format { $known }. Open it with a newer version; it was left as it is.
kept-header-damaged = The second line of { $path }, which says what run it is, was edited or damaged, so the run cannot be opened. Put the line back, or start the scenario again; the file was left as it is.
kept-too-long = { $path } is longer than { $most } MiB, which { $kind ->
    [run] no run
    [exam] no exam
    [essays] no paper of essays
    [session] no group session
    [seats] no list of seats
   *[history] no practice history
} is. It was left as it is.
kept-full = Nothing more is written to { $path }: it has reached { $most } MiB, the most that { $kind ->
    [run] a run
    [exam] an exam
    [essays] a paper of essays
    [session] a group session
    [seats] a list of seats
   *[history] the practice history
} may hold. Move it to another folder to begin another.
kept-in-use = { $kind ->
    [run] The run { $path } is open in another window.
    [exam] The exam { $path } is open in another window.
    [essays] The paper of essays { $path } is open in another window.
    [session] The group session { $path } is open in another window.
    [seats] The list of seats { $path } is open in another window.
   *[history] The practice history { $path } is open in another window.
} Close it there first.
# first: a finding, always in English.
kept-bad-scenario = The scenario { $name } cannot be played: { $first } (line { $line }). “north-of-noise check” lists { $errors ->
    [one] the finding
   *[other] all { $errors } findings
}.
kept-scenario-lost = The text of scenario { $scenario } that this run was played with is missing: { $path } is not there or was changed. Put it back from a backup; without it the run cannot be replayed.
kept-unknown-decision = Line { $line } of { $path } is a decision that this version does not know: { $what }. The run was written by version { $version }; open it with that one.
# refusal: a whole sentence.
kept-not-possible = Line { $line } of { $path } is not possible by the rules of this version. { $refusal } The run was written by version { $version }; open it with that one.
kept-other-outcome-rules = Replayed up to line { $line }, { $path } does not come out as it was played: the rules have changed since. The run was written by version { $version }; open it with that one.
kept-other-outcome-program = Replayed up to line { $line }, { $path } does not come out as it was played: the program has changed since. The run was written by version { $version }; open it with that one.
kept-refused = A decision was not written to { $path }. { $refusal }
kept-sheet-damaged = The first lines of { $path }, which hold the exam’s questions, were edited or damaged, so the exam cannot be opened. Begin another; the file was left as it is.
kept-unknown-entry = Line { $line } of { $path } says something that this version does not know: { $what }. A newer version wrote it; open it with that one. It was left as it is.
kept-step-not-possible = Line { $line } of { $path } cannot be: { $refused }. It was left as it is.
kept-step-refused = Nothing was written to { $path }: { $refused }.
kept-diverged = A decision was not written to { $path }: the run on screen is not the one in the file. Resume the run from its file.
kept-unwritten = The decision after number { $after } was not yet on the disk when the program stopped, and is lost.
kept-edited = Line { $line } is not as it was written{ $further ->
    [0] {""}
    [one] {" "}and the line after it
   *[other] {" "}and the { $further } lines after it
}: the run goes on after decision { $after }.
kept-cut = { $damage } The file as it was is kept as { $beside }.
kept-rules-changed = The rules have changed since this run was begun. What was played comes out the same; it goes on by the new rules.
kept-history-cut = What follows answer { $answers } in the practice history is not as it was written, and was cut off. The file as it was is kept as { $beside }.
kept-other-version = This run was kept by another version of the program: its decisions are all there and possible, but what results from them may differ from what it was then.
kept-copies = The same run is also kept as { $copies }: it is listed once.
kept-history-lines = { $lines ->
    [one] A line of the practice history is not as it was written and not counted
   *[other] { $lines } lines of the practice history are not as they were written and not counted
}; all others are.
kept-history-lines-beside = { $said } The file as it was is kept as { $beside }.
kept-other-history = { $path } is a copy of the practice history, or another one. Its answers are not counted: only “history.log” is read.
kept-sitting-cut = What follows step { $steps } of this exam is not as it was written, and was cut off: the exam goes on there. The file as it was is kept as { $beside }.
kept-session-cut = What follows line { $lines } of this group session is not as it was written, and was cut off: the session goes on there. The file as it was is kept as { $beside }.
kept-session-damaged = The second line of { $path }, which says what group session it is, was edited or damaged, so the session cannot go on. Begin another; the file was left as it is.

## Practice: focus areas

area-scrum-framework = Scrum framework
area-product-vision = Product vision and goal
area-product-value = Value and Evidence-Based Management
area-backlog-management = Product Backlog management
area-forecasting = Forecasting and release planning
area-business-strategy = Business strategy
area-stakeholders = Stakeholders and customers
area-self-managing-teams = Self-managing teams
area-scaling = Scaling, SAFe roles and events

## Practice: its start

practise-title = Practise
practise-independent = Independent practice with original questions. Not endorsed by any exam body; no item of any exam.
practise-title-due = { $count ->
    [one] 1 question due
   *[other] { $count } questions due
}
practise-title-begun = Exam begun: question { $number } of { $of }
practise-title-both = { $exam } · { $due }
practise-title-note = Exams, drills, what is due
practise-nothing-to-ask = Nothing in this is due any more.
practise-loading = The questions are being read
practise-loading-what = This takes a moment.
practise-shortage = { $profile } asks for { $wanted } questions on { $area }, and the bank has { $there }. Write more, or take another profile.
practise-left-out = { $name } was left out of practice; “practice check” says why.
practise-trouble = Practice cannot be opened
practise-unreadable = A sitting cannot be read
practise-due = { $count ->
    [one] 1 question is due today
   *[other] { $count } questions are due today
}
practise-nothing-due = Nothing is due today
practise-review = Review { $count } due
practise-today = { $count ->
    [one] Today’s plan: 1 question
   *[other] Today’s plan: { $count } questions
}
practise-today-some = Today’s plan: { $count } of { $of } questions
practise-ten = Ten questions from all areas
practise-drill = Drill { $area }, { $count } questions
practise-drill-name = Drill { $area }
practise-missed = { $count ->
    [one] Drill 1 wrong answer
   *[other] Drill { $count } wrong answers
}
practise-missed-some = Drill { $count } of { $of } wrong answers
practise-next-start = Ten questions from all focus areas show where to begin. The reasons are shown at once; it takes about five minutes.
practise-next-from-play = They are about choices that cost you much in play. The reasons are shown at once.
practise-next-untried = Study next: { $area }. You have not tried it yet.
practise-next-few = Study next: { $area }. { $points } of { $of } so far, too few to be sure.
practise-next-weak = Study next: { $area }. { $points } of { $of } in your last answers; an hour helps most here.
practise-next-good = All areas go well; { $area } is the least certain. An exam shows whether it holds against the clock.
practise-aim = Your exam
practise-aim-none = Choose the exam you are preparing for and its date. You then see what each day asks for and how ready you are.
practise-aim-set = Choose your exam
practise-aim-change = Change
practise-aim-which = Which exam
practise-aim-choose = Choose an exam first.
practise-aim-day = Date of the exam, year-month-day
practise-aim-no-day = Without a date there is no plan for each day.
practise-aim-example = Such as { $example }. Without a date there is no plan for each day.
practise-aim-minutes = Time for practice
practise-aim-minutes-value = { $minutes } minutes a day
practise-aim-form = Write it as year-month-day, such as { $example }.
practise-aim-not-there = There is no such day.
practise-aim-past = { $day } is past. Choose today or a later day.
practise-aim-week-back = A week earlier
practise-aim-day-back = A day earlier
practise-aim-day-on = A day later
practise-aim-week-on = A week later
practise-aim-keep = Save
practise-aim-let-go = Aim at no exam
practise-aim-keep-no-day = Save without a date
practise-aim-broken = { $path } could not be read ({ $error }). Choose your exam again; the file is kept beside the new one.
practise-exam-ahead = Exam { $ahead }
practise-exam-past = Your exam was on { $day }. Set the date of the next one.
practise-plan-exam-day = Your exam is today. Go over what is due; new questions can wait.
practise-plan-both = Today: { $due } due, then { $new } new.
practise-plan-due = Today: { $due } due, nothing new.
practise-plan-new = Today: { $new } new, nothing due.
practise-plan-done = You have done what fits into today.
practise-plan-each-day = With { $minutes } minutes a day, that is about { $new } new and { $due } due a day.
practise-plan-reaches = { $each } By the exam you will have seen all { $pool } questions it draws from.
practise-plan-enough = { $each } By the exam you will have seen { $seen } of the { $pool } questions it draws from. { $enough } minutes a day would reach them all.
practise-plan-too-many = { $each } By the exam you will have seen { $seen } of the { $pool } questions it draws from.
practise-plan-unseen = { $count ->
    [one] 1 question stays unseen.
   *[other] { $count } questions stay unseen.
}
practise-plan-all-seen = You have seen every question of this exam.
practise-ready-passes = You are ready: an exam now would come to { $share }, { $interval } four times out of five. The pass mark is { $pass }.
practise-ready-open = It could go either way: an exam now would come to { $share }, { $interval } four times out of five. The pass mark is { $pass }.
practise-ready-below = Not ready yet: an exam now would come to { $share }, { $interval } four times out of five. The pass mark is { $pass }.
practise-ready-chance = Chance of passing: { $chance }; as little or as much as you may know, { $low } to { $high }.
practise-ready-how = From your last twenty answers in each focus area, weighted as this exam weights them. Questions that you have met before make it look better than new ones would.
practise-ready-missing = It is too early to tell how ready you are. Answers still needed: { $what }.
practise-ready-in = { $answers } in { $area }
practise-ready-list = { $some }, { $last }
practise-ready-more = { $some }, and more in { $more ->
    [one] 1 other focus area
   *[other] { $more } other focus areas
}
    .few = { $some } and others
practise-go-on = Go on
practise-open-more = { $count ->
    [one] 1 more to go on with
   *[other] { $count } more to go on with
}
practise-open-less = Show fewer
practise-go-on-where = Go on: { $place }
practise-go-on-with = Go on with { $title }
practise-stands = question { $number } of { $of }
practise-stands-time = question { $number } of { $of } · { $left } left
practise-exams = Exams
practise-exams-modes = an exam shows nothing before its end, training shows the reasons at once
practise-mode-exam = Exam
practise-mode-exam-what = Against the clock; marks and reasons come at the end.
practise-mode-training = Training
practise-mode-training-what = The same questions with each reason at once; the clock ends nothing.
practise-mode-of = { $title }. { $what }
practise-facts = { $questions } questions · { $minutes } minutes · pass mark { $pass }
    .few = { $minutes } minutes · pass mark { $pass }
# source: where the figures of an exam's format were found.
practise-evidence-official = The figures come from the body that holds the exam. { $source }.
practise-evidence-secondary = The figures come from others than the body that holds the exam. { $source }.
practise-evidence-disputed = Sources differ. { $source }.
objectives-open = { $count ->
    [one] What it teaches: { $count } objective
   *[other] What it teaches: { $count } objectives
}
objectives-as-of = As of { $as_of }.
objectives-played = Played in: { $titles }
objectives-so-far = { $share } of your last answers were right.
objectives-not-yet = No answer yet.
practise-facts-as-of = { $facts } · as of { $as_of }
practise-last-passed = { $share }, passed, { $ago }
practise-last-below = { $share }, below the pass mark, { $ago }
practise-last-what = Look at this result again.
practise-areas = Focus areas
practise-areas-what = Choose one to practise ten questions: what is due, then what is new, then what you know least. The bar is the 80 % interval of your last twenty answers.
practise-seen-all = { $seen } of { $of } questions seen
practise-seen = { $seen } of { $of } seen
practise-seen-due = { $seen } · { $due } due
    .few = { $due } due
practise-trend-up = rising
practise-trend-down = falling
practise-interval = { $low }–{ $high } %
practise-too-few = too few to say
practise-untried = not tried yet
practise-of = { $points } of { $of }
practise-of-open = { $of }, { $open } not answered
practise-open-count = { $count } not answered
practise-of-interval = { $points } of { $of } · { $interval }
practise-ago-today = today
practise-ago-yesterday = yesterday
practise-ago-days = { $days } days ago
practise-ahead-today = today
practise-ahead-tomorrow = tomorrow
practise-ahead-days = in { $days } days
practise-line = Practise { $count } due
practise-line-what = { $count ->
    [one] 1 question on this is due.
   *[other] { $count } questions on this are due.
}

## Practice: rounds of questions

practise-round-today = Today’s plan
practise-round-all = Ten questions from all areas
practise-round-area = Drill: { $area }
practise-round-review = Review of what is due
practise-round-about = What you met in play: { $kind }
practise-round-missed = Your wrong answers
practise-round-missed-exam = Wrong answers from an exam

## Practice: a question

practise-question = Question
practise-questions = Questions
practise-place = Question { $number }
practise-place-of = { " " }of { $of }
practise-place-short = { $number } of { $of }
practise-situational = situational
practise-tags-show = Show area and difficulty
practise-tags-hide = Hide area and difficulty
practise-difficulty = difficulty { $difficulty } of 5
    .easy = easy
    .middling = middling
    .hard = hard
practise-ask-single = Choose one
practise-ask-true-false = True or false?
practise-true = True
practise-false = False
practise-ask-best-worst = Choose the best and the worst
practise-ask-worst-too = Choose the worst too
practise-ask-best-too = Choose the best too
practise-ask-multiple = Choose { $count ->
    [2] two
    [3] three
    [4] four
   *[other] { $count }
}
practise-ask-more = Choose { $count ->
    [1] one
    [2] two
    [3] three
   *[other] { $count }
} more
practise-option-name = { $digit }: { $text }, { $state }
practise-worst-name = Worst, { $digit }: { $text }
practise-chosen = chosen
practise-chosen-best = chosen as the best
practise-chosen-worst = chosen as the worst
practise-not-chosen = not chosen
practise-chosen-and = { $chosen }; it is { $verdict }
practise-verdict-right = right
practise-verdict-wrong = wrong
practise-verdict-best = best
practise-verdict-worst = worst
practise-verdict-between = between
practise-check = Check
practise-next = Next question
practise-finish = Finish
practise-finish-now = Finish now
practise-not-yet = Not yet
practise-again = Again, new questions
practise-restart = Start again
practise-restarted = These are new questions. Until you answer one, you can go back to the exam you left.
practise-take-back = Undo
practise-to-result = Back to the result
practise-flag = Flag
practise-unflag = Unflag
practise-pause = Pause
practise-paused = Paused
practise-paused-why = The clock is stopped, and the question is hidden.
practise-time-left = time left
practise-checked-of = { $checked } of { $of } checked
practise-answered-of = { $answered } of { $of } answered
practise-points-so-far = points so far { $points } of { $of }
practise-cell-name = Question { $number }, { $state }{ $flag }
practise-cell-count = { $what } { $count }
practise-cell-right = right
practise-cell-partly = partly right
practise-cell-wrong = wrong
practise-cell-answered = answered
practise-cell-chosen = chosen, not checked
practise-cell-begun = begun, not complete
practise-cell-open = open
practise-cell-flagged = , flagged
practise-flag-count = flagged { $count }
    .few = flagged
practise-told-later = What you choose is kept at once, and can be changed until you finish. Marks, reasons and sources come with the result.
practise-told-at-once = Check your answer, and the reason for each option, its source and when it comes back are shown here.
practise-finish-open = { $count ->
    [one] 1 question is open
   *[other] { $count } questions are open
}
practise-finish-begun = { $count ->
    [one] 1 question is begun and not complete
   *[other] { $count } questions are begun and not complete
}
practise-finish-chosen = { $count ->
    [one] 1 question is chosen and not checked
   *[other] { $count } questions are chosen and not checked
}
practise-finish-flagged = { $count ->
    [one] 1 question is flagged
   *[other] { $count } questions are flagged
}
practise-finish-exam = Open questions bring no points. Nothing can be changed after you finish.
practise-finish-answered = All are answered. Nothing can be changed after you finish.
practise-finish-round = Open questions stay as they were, and come up again.

## Practice: what is shown of an answer

practise-mark-right = Right
practise-mark-partly = Partly right
practise-mark-wrong = Wrong
practise-mark-left-out = Not answered
practise-worth = { $points } of 1 point
# Digits of options: 1 and 3; of more than two: 1 and 3 and 4.
practise-and = { $some } and { $last }
practise-told-right = Correct.
practise-told-wrong = You chose { $chosen }; right is { $right }.
practise-told-best = The best is right. You took { $chosen } for the worst; it is { $right }.
practise-told-worst = The worst is right. You took { $chosen } for the best; it is { $right }.
practise-told-neither = The best is { $best }, the worst { $worst }.
practise-told-nothing = You chose nothing. Right is { $right }.
practise-told-nothing-pair = You chose nothing. The best is { $best }, the worst { $worst }.
practise-source = Source
practise-doubt = Ambiguous
practise-doubt-not = Not ambiguous after all
practise-doubt-what = For a question that another answer would do for as well: it is not asked again, and your answers to it do not count.
practise-doubted = You marked it as ambiguous: it is not asked again, and does not count.
practise-cited = { $guide }: { $section }
practise-open-source = Open the source
practise-met = Where you met this
practise-met-where = { $scenario }, Sprint { $sprint }
practise-back = Comes back
practise-back-what = a press opens the answer
practise-back-with = { $related ->
    [one] { $when }, with a related one
   *[other] { $when }, with { $related } related ones
}

## Practice: a result

practise-result = Result
practise-result-of = Result: { $title }
practise-result-when = { $ago } · { $mode } · { $used } of { $minutes } minutes
practise-points-of = { $points } of { $of } points
practise-share-interval = On similar questions you would score { $interval }, four times out of five.
practise-share-answered = You scored { $points } on the { $of } you answered: on similar questions { $interval }, four times out of five.
practise-share-none = You answered nothing, so it says nothing about what you know.
practise-expect = Before you look
practise-expect-note = What share of the points do you expect? Say it now, and over several exams you learn how well you judge what you know.
practise-expect-share = I expect
practise-expected = You expected { $share }.
# most: 1 where more was expected than there was, -1 where less, 0 where neither.
practise-foresight = Over { $exams } exams you expected { $most ->
    [1] { $by } too much on average
    [-1] { $by } too little on average
   *[other] neither too much nor too little
}, and were { $off } off.
practise-passed = { $gap } points above the pass mark of { $pass }
practise-below = { $gap } points below the pass mark of { $pass }
practise-time-was-up = The time was up.
practise-partly-half = partly right, half a point each
practise-partly-none = partly right
practise-counts = { $open ->
    [0] { $right } right · { $partly } partly · { $wrong } wrong
   *[other] { $right } right · { $partly } partly · { $wrong } wrong · { $open } not answered
}
practise-last = Your last { $count ->
    [2] two
    [3] three
   *[other] four
}
practise-pass-mark = pass mark { $pass }
practise-by-area = By focus area
practise-by-area-what = dot: your share · bar: 80 % interval · dashed line: pass mark
practise-look-at = { $count ->
    [one] 1 question to look at
   *[other] { $count } questions to look at
}
practise-look-at-what = { $wrong } wrong, { $partly } partly right, each with the reason and its source.
practise-look-at-open = { $wrong } wrong, { $partly } partly right, { $open } not answered, each with the reason and its source.
practise-worth-an-hour = Worth an hour: { $area }
practise-worth-points = { $points }: here your answers lost the most points.
practise-worth-met = { $points }, and you met it in play: { $scenario }, Sprint { $sprint }.
practise-all-right = Every answer is right.
practise-no-certificate = Independent practice; no result here is a certificate.
practise-facts-below = { $facts }. { $certificate }
practise-area-result = { $area }: { $points }, { $interval }
practise-review-wrong = { $count ->
    [one] Look at 1 wrong answer
   *[other] Look at { $count } wrong answers
}
practise-review-all = Look at all { $count }
practise-review-answers = { $count ->
    [one] Look at 1 question
   *[other] Look at { $count } questions
}
practise-home = Back to practice
practise-next-step = What to study next
practise-not-answered = not answered
practise-summary-name = Question { $number }, { $state }, comes back { $back }
practise-export = Export
practise-export-what = As text to read, with the reasons for what you missed, or as JSON for other programs.
practise-copy-text = Copy text
practise-copy-json = Copy JSON
practise-save-text = Save text
practise-save-json = Save JSON
practise-copied = Copied
practise-saved = Saved as { $path }
practise-text-points = { $share }: { $points } of { $of } points ({ $interval })
practise-text-passed = Passed.
practise-text-below = Below the pass mark.
practise-text-time = { $minutes } minutes used.
practise-text-chosen = chosen
practise-text-chosen-worst = chosen as worst
practise-text-key = right
practise-text-key-worst = worst

## Practice: keys

practise-keys-choose = choose
practise-keys-worst = the worst
practise-keys-enter = check, then go on
practise-keys-on = go on
practise-keys-result = back to the result
practise-keys-move = move
practise-keys-flag = flag, to come back to it
practise-keys-pause = stop the clock
practise-keys-finish = finish
practise-keys-leave = leave; all is kept and goes on here
practise-keys-suggested = do what is suggested
practise-keys-drill = drill the focus area with that number
practise-keys-title = back to the title
practise-keys-answers = look at the answers that were not right
practise-keys-missed = the next and the previous of them
practise-keys-home = back to the start of practice

## Phones in a group session

# The title of the browser's tab
phone-tab = { $what } · North of Noise
phone-join = Join the session
phone-join-code = Code
phone-join-code-what = It is on the big screen: a word and two digits.
phone-join-with = Session { $code }
phone-join-name = Your name
phone-join-name-what = The others may see it. A nickname will do.
phone-join-role = Your role
phone-join-team = Your team
phone-join-open = no answer
phone-join-go = Join
phone-join-lost = The host's computer does not answer. Is this phone in the same network? Then try again.
phone-join-private = No account and no app. This page comes from the host's computer in your network, unencrypted: type nothing private.
phone-seat = Seat { $seat }
phone-lobby = You are in
phone-watching = Look at the big screen
phone-voting = Your vote
phone-screen-voting = Vote on your phone
phone-screen-watching = No vote at the moment
phone-screen-lobby = Scan the host's QR code, or type this code on your phone.
phone-shown = The votes
phone-talking = Talk it over
phone-decided = Decided
phone-paused = A short break
phone-debrief = Looking back
phone-ended = Thank you for playing
phone-lobby-what = You have a seat. It begins when the host says so.
    .by-itself = Questions then appear here by themselves.
phone-watching-what = Nothing is asked at the moment.
    .by-itself = The next question appears here by itself.
phone-paused-what = What was voted is kept.
    .by-itself = This page goes on by itself.
phone-watching-last = The last vote
phone-own-votes = Your votes
# $last: an option
phone-own-then = and after talking: { $last }
phone-own-decided = Decided: { $decided }
phone-debrief-what = The run is over. Talk about it together; nothing more is asked for now.
phone-ended-what = The session is over. You can close this page.
phone-here = Here now: { $count }.
phone-voted = Voted so far: { $voted } of { $here }.
phone-no-name = No name is stored.
phone-name = You are here as { $name }.
phone-time = Time left, as a guide:
phone-most = { $count ->
    [one] Choose one.
   *[other] Choose up to { $count }.
}
phone-locked = Not possible now: { $reason }
phone-send = Send my choice
phone-reload = Look again
phone-reload-what = This page does not renew itself here. Look again when the host says that something is new.
phone-reason = Why I chose this, one line
phone-reason-label = My reason, in one line
phone-reason-send = Send my reason
phone-reason-said = Your reason: { $reason }
phone-status-open = Choose. You can still change it afterwards.
phone-status-unsent = Chosen, but not sent yet.
phone-status-sending = Sending …
phone-status-sent = Sent. You can still change it.
phone-status-again = Trying again, your choice is kept.
phone-status-lost = The connection is gone. Trying again.
phone-status-back = Connected again.
phone-status-closing = Closing: what you choose now still counts.
phone-status-full = That would be too many. Take one back first.
phone-status-reason = Your reason is sent.
phone-status-counted = The vote is closed and counted.
phone-status-not-voted = The vote is closed. You did not vote in this round.
phone-result = Votes
phone-result-of = { $count ->
    [0] Counted by the host
    [one] { $count } phone has voted
   *[other] { $count } phones have voted
}
phone-result-option = Option
phone-result-round = Round { $round }
phone-result-yours = your choice
phone-result-chosen = decided
phone-by-majority = It had the most votes.
phone-by-median = The middle of all your chances.
phone-by-host = The host decided.
phone-nothing-chosen = Nothing was chosen.

## Group sessions: what phones are asked, and why something is not taken

# What lies between the two options that most were for. $by: +3.1, $noise: ± 1.2, points of the outcome
live-beside = “{ $other }” against “{ $one }”: { $by } { $noise } points on average. It came out ahead in { $better } of { $draws } worlds that fit what was known.
live-beside-even = “{ $other }” and “{ $one }” differ by less than can be told. “{ $other }” came out ahead in { $better } of { $draws } worlds that fit what was known.
live-place = Sprint { $sprint } of { $of }, { $phase }
live-feature = { $item }: keep, iterate or remove?
live-goal = Sprint Goal
    .ask = Which problem does this Sprint serve?
live-no-goal = No Sprint Goal
live-commitment = Commitment
    .ask = How much do we commit to?
# Of what is finished with even odds.
live-commit = { $percent } % of the forecast
live-forecast = How likely is { $item } to be released by the end of Sprint { $sprint }?
live-blocks = Your calendar
    .ask = What do we spend the half-days on? Pick up to { $most }.
live-not-in-this-round = Not in this round: it breaks a tie.
live-no-closed = This vote is closed.
live-no-other-ballot = There is another question by now.
live-no-bad-pick = This cannot be picked.
live-no-bad-code = There is no session with this code. Look at the screen again.
live-no-locked = The host has locked the door. Ask to be let in.
live-no-full = All seats are taken.
live-no-removed = You are not seated any more. Join again with the code.
live-no-too-many = Too much at once. Wait a moment and try again.
live-no-paused = The session is paused. It goes on soon.
live-no-not-kept = Your vote could not be kept. Try again.

## Group sessions: the host's window

library-group-play = Play with a group
group-set-up = A group session
    .note = People vote on their phones, and the run goes the way they decide.
group-set-up-names = Names
    .note = Kept on this computer until the session ends.
group-set-up-roles = Roles to choose from when joining, with commas between them; none are asked for if you leave it empty
group-set-up-teams = Teams to choose from, likewise
group-set-up-deciding = Who decides
group-set-up-time = A vote ends
    .note = once all who are there have voted, and also
group-set-up-no-time = When you close it
group-set-up-minutes = After { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
group-set-up-by-votes = Most votes
group-set-up-by-host = You, having seen the votes
group-set-up-url = For people elsewhere: the address of your own tunnel or proxy, such as { $example }
group-set-up-url-wrong = Not an address of the form { $example }
group-set-up-too-long = At most { $most } of them, each of at most { $long } letters
group-set-up-start = Open the room
group-split = By role
group-split-teams = By team
# Votes of a group of people. $group: Developer; $votes: Accept: 3 · Decline: 1
group-split-line = { $group } – { $votes }
# $code: by which people join.
library-group-go-on = Go on with { $code }
group-title = Group session
# $scenario: its title.
group-about = Group session · { $scenario }
group-here = { $count } here
group-voted = { $count } voted
group-paused = paused
group-paused-what = Nothing is taken until you go on. Phones wait, or come back by themselves.
group-go-on = Go on
group-wrong-codes = { $count } wrong codes were typed. You can lock the door.
group-lobby = Let people join
    .what = Show them the code. Begin whenever you like: whoever comes later sees what is asked just then.
group-ask = Ask the group
group-ask-left = the last answer left this open
group-ask-nothing = Nothing can be voted on here but a question of your own. End this phase, or decide at the desk.
group-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
group-own = A question of your own
    .what = changes nothing in the run
group-own-text = The question
group-own-answers = Answers, one in each line
# The answers that a new question begins with, parted by " / ".
group-own-answers-begin = Yes / No / It depends
group-own-ask = Ask it
group-own-leave = Leave it
group-own-not-yet = A question needs words and 2 to { $most } answers
group-round = Round { $number }
group-before = before: { $count }
# $option: as it is on the phones.
group-row = { $option }: { $count }
group-row-both = { $option }: { $count }, in the round before { $before }
group-hands = Count hands
group-hands-hide = No hands
group-hands-of = { $count ->
    [one] 1 hand
   *[other] { $count } hands
}
group-hand-less = one hand less for { $option }
group-hand-more = one hand more for { $option }
group-more-time = One minute more
group-close = Close the vote
group-closing = Closing. What is tapped now still counts.
group-talk = Talk about it
# $first and $second: the two options with most votes.
group-prompt = Some are for “{ $first }”, some for “{ $second }”. What would each side have to know to change its mind?
group-prompt-one = Who would have to be in the room to say something against it?
group-again = Vote again
# $what: the number of an option, or several.
group-decide = Decide for { $what }
# The host's own choice, not that of most votes.
group-decide-host = Decide yourself for { $what }
group-decide-none = Decide
group-decided = Decided
group-reasons = Their reasons
group-reason = “{ $reason }” ({ $option })
group-to-desk = To the desk
group-leave = Leave the session
# $phase: which is ended.
group-next-phase = End { $phase }
group-debrief = The run is over: look back together
    .what = Which of these choices would you make differently at work on Monday? Those that split the room most come first.
group-debrief-end = The End and the Review of the run are at the desk.
group-history = What was decided
    .what = first what divided you while much was at stake
group-came-to = Decided for: { $what }
group-quality = How well the room decided
    .what = of a hundred; what each option was worth by what was known, weighed by what was at stake
# Votes of an option, in one round, or in the first and the last
group-dots = Each dot is a world that fits what was known then: further right is better.
group-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
group-votes-both = { $first } votes, after talking { $last }
# $count: ballots
group-quality-rests = over { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
group-judging = Working out what each option was worth …
group-judge = See what both would have brought
    .why = Plays on from here with each of the two, in the same imagined worlds.
group-worth = worth { $worth }
group-as-good = as good as any
group-save = Save the debrief
group-saved = Saved as { $path }, with the votes and decisions as tables beside it. A browser opens and prints it.
group-end = End the session
group-ended = The session is over
    .what = Phones have been told. The run and the votes are kept.
group-leave-ended = To the End of the run
group-keys-digits = point at a row
group-keys-desk = to the desk; G there comes back
# For screen readers. $code: by which people join.
group-qr = QR code to join with { $code }
group-join = Join from a phone in the same network, without an account
group-no-network = This computer is in no network. Count hands instead.
group-other-addresses = If phones do not find it, try another address:
group-unencrypted = Votes travel through the network without encryption.
group-copy-screen = Copy the address to project
group-lonely = No phone has come yet
    .what = It may be the firewall of this computer, a guest network that keeps devices apart, another of the addresses, or a phone on mobile data. Counting hands works without any phone.
group-pause = Pause
# $name: Seat 3, or a name
group-rename = Rename { $name }
group-rename-done = Done
group-lock = Lock the door
group-unlock = Open the door
group-notes = Notes for you
    .who = not on phones, not in the projected view
group-notes-none = The scenario has no note for this Sprint.
group-seats = Who is there
group-seat = Seat { $number }
group-seat-away = { $name }, away
group-remove = Remove { $name }
# $why: a sentence.
group-not-held = The session cannot be held. { $why }
group-no-server = Only the program for Windows, macOS or Linux hosts group sessions.
group-no-paused = The session is paused: go on first.
group-no-not-sound = A vote needs at least two answers that can be chosen.
group-no-tie = There is a tie: vote again, or decide yourself.
group-no-nothing = Nobody has voted: vote again, count hands, or decide yourself.
group-no-not-kept = It could not be written to the disk, so it was not taken.
group-no-bad-pick = This cannot be chosen here.
group-no-not-now = This cannot be done just now.

## Moments: decisions of other runs, one at a time

## What to practise next

next-title = What to practise next
next-all = All that is next
next-today-one = Today: { $first }.
next-today-two = Today: { $first }, then { $second }.
next-questions = { $count ->
    [one] Go over { $count } question
   *[other] Go over { $count } questions
}
    .short = { $count ->
        [one] go over { $count } question
       *[other] go over { $count } questions
    }
    .why = They are due: what you nearly forget is worth most to ask again.
next-moment = A moment: { $lesson }
    .short = a moment on “{ $lesson }”
next-moment-due = { $count ->
    [one] This lesson is due.
   *[other] This lesson has been due longest; { $count } are.
}
next-moment-costly = It costs you most in moments.
next-daily =
    .short = the moment of the day
    .why = One decision, under two minutes, the same for everybody today.
next-ten =
    .short = ten questions from all areas
next-area = Study { $area }
    .short = study { $area }
next-scenario = Play “{ $title }”
    .short = play “{ $title }”
    .why = Whole runs show how choices work together; this one you have not reviewed yet.
next-essay =
    .short = write an essay
    .why = To say in your own words why is harder than to choose.
next-leaks = What your decisions cost
    .what = in moments
next-leak-none = nothing so far
next-leak-few = something; too few to say how much
next-leak-some = it costs you
# points: of the outcome index.
next-leak-by = { $points } points in a hundred moments ({ $low } to { $high }), after { $moments }
next-leak-by-few = { $points } points in a hundred moments, after only { $moments }
next-leak-over = { $now }; week by week { $weeks }

## Essays

essays-title = Essays
essays-what = A case, about six minutes to write, then criteria. You mark two other answers first, so that you can mark your own.
essays-one = Write an essay
essays-an = An essay
essays-go-on = Go on with the essay
# minutes: to write; note: what the exam is and is not.
essays-exam-what = { $minutes } minutes to write. { $note }
essays-last = The last one
essays-last-by = The last one: { $met } met, { $partly } in part, { $missed } missed
essays-place = Essay { $number } of { $of }
essays-case = The case
essays-your-text = Your answer
essays-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
essays-hint = Write what you would do, and why.
essays-kept = Kept as you type.
essays-before = Before
essays-next = Next essay
essays-no-further = There is none
essays-nothing-written = Write something first
essays-to-marking = On to marking
essays-hand-in = Hand in
essays-hand-in-empty = { $count ->
    [one] Hand in with { $count } empty
   *[other] Hand in with { $count } empty
}
# number: of the essay that is marked; of: how many there are.
essays-marking-of = Marking, essay { $number } of { $of }
essays-marking = Marking
essays-first = Answer A
essays-second = Answer B
essays-own = Your answer
essays-criteria = Criteria
essays-met = Met
essays-partly = In part
essays-missed = Missed
essays-partly-means = In part: one half of what it asks for, or without the reason.
essays-mark-each = Mark each criterion first
essays-settle = Compare with our marking
essays-settle-own = Done
essays-go-on-with = On to: { $whose }
essays-finish = Leave the rest unmarked
essays-to-result = Back to the result
essays-you = You
essays-we = We
essays-all-same = marked as we do
essays-same = { $same } of { $of } marked as we do
essays-result = What it came to
essays-another = Another essay
essays-leave = Back to practice
# Criteria of what one wrote.
essays-levels = Met: { $met }. In part: { $partly }. Missed: { $missed }.
essays-nothing-marked = Nothing of yours is marked yet.
essays-written = You wrote on { $written } of { $of }.
essays-weakest = Least is met in: { $area }
essays-weakest-by = Least is met in: { $area } ({ $met } of { $of })
essays-agreement = You marked the other answers as we do in { $same } of { $of } criteria.
essays-leans-nowhere = Your marking of your own answer can be trusted as far as ours.
essays-leans-kind = Where you differ, you are kinder than we are. Read your own answer as somebody who cannot ask what you meant.
essays-leans-strict = Where you differ, you are stricter than we are. What is said in other words than the criterion’s counts too.
essays-leans-both = You differ in both directions. Look for the words in the text that a mark rests on.
essays-no-percentage = There is no percentage: what you can use is which criteria you miss.
essays-empty = nothing written
essays-look = Look again: { $whose }
essays-keys-move = the essay after or before
essays-keys-leave = put it away; it is kept
essays-keys-digits = met, in part, missed, one criterion after the other

# $why: in English
# In the review of a run.
moments-of-run = { $count ->
    [one] { $count } of these decisions comes back as a moment
   *[other] { $count } of these decisions come back as moments
}
    .few = Some of these decisions come back as moments
moments-title = Moments
moments-what = A decision from somebody’s run, by itself: the desk as it was, one question, under two minutes. Then you see what each option was worth, and which fact decides it.
moments-due = { $count ->
    [one] { $count } lesson is due
   *[other] { $count } lessons are due
}
moments-decided = { $count ->
    [one] { $count } moment decided so far
   *[other] { $count } moments decided so far
}
moments-costliest = What costs you most: { $lesson }
moments-costliest-by = What costs you most: { $lesson } ({ $points } points in a hundred moments)
moments-daily = Moment of the day
moments-daily-again = Moment of the day, decided
moments-begin = A moment
moments-next = Next moment
moments-known = What you know
moments-sure = How sure are you?
    .what = that nothing known is better
moments-trusts = How far each of them trusts you: at the pointer
moments-guess = A guess
moments-unsure = Unsure
moments-rather-sure = Rather sure
moments-quite-sure = Sure
moments-certain = Certain
moments-sure-value = { $percent } %
moments-choose = Choose an option first
moments-say-how-sure = Say how sure you are
moments-decide = Decide
moments-yours = your choice
moments-costs = costs something
moments-copy-line = Copy the result as a line
moments-keys-leave = put it away
moment-not-opened = This moment cannot be opened: { $why }.
moment-weigh-dilemma = Weigh a dilemma by what each side brings
moment-due = due
moment-new = new
moment-ahead = ahead of its day
moment-mark-starred = Star it
moment-mark-dismissed = Do not show it again
moment-mark-ambiguous = Call it ambiguous: it does not count
moment-mark-none = Take the mark off
moment-place = { $scenario }, Sprint { $sprint } of { $sprints }, { $phase }
# $people: Anna 62, Jonas 40
moment-trusts = Trust: { $people }.
moment-asks = { $who } asks for “{ $request }”. What do you do?
moment-on-backlog = “{ $item }” is on the backlog. What becomes of it?
moment-live = “{ $item }” is live. What becomes of it?
moment-dilemma = { $dilemma }: { $says } What do you do?
moment-commitment = The plan is made. How much of the forecast do you plan?
moment-debt = The plan is made. What share of the Sprint goes into debt?
moment-goal = The plan is made. What is the Sprint Goal?
moment-product-goal = What is the Product Goal?
moment-bets = The plan is made. What do you bet on?
moment-order = The plan is made. In which order?
# $kind: half-days for the team
moment-calendar = The calendar is filled. What do you do about { $kind }?
moment-promise-date = Promise a date
moment-promise-range = Promise a range
moment-decline-because = Decline: { $reason }
moment-offer = Offer “{ $item }” instead
moment-as-it-is = Leave it as it is. { $what }
moment-off = Take it off the backlog
moment-off-because = Take it off the backlog: { $reason }
moment-leave-on-backlog = Leave it on the backlog
moment-keep = Keep it as it is
moment-improve = Improve it
moment-remove-shown = Remove it, and show the evidence
moment-remove = Remove it
moment-as-good = as good as any
moment-costs = costs { $points } ± { $give } points
moment-draws = best in { $times } of { $draws } draws
moment-found = As good as any.
moment-missed = It costs { $points } points.
# $fact: one of the sentences below; $options: “Ask why”, “Decline”
moment-turned = What decides it: { $fact }, as good as any would be: { $options }.
moment-if-trust = { $who } trusts you { $now }. At { $other }
moment-if-tested-well = “{ $item }” is judged by what is known of it. Had one more live test read well
moment-if-tested-badly = “{ $item }” is judged by what is known of it. Had one more live test read badly
moment-if-debt = debt is { $now }. At { $other }
moment-if-morale = the team’s morale is { $now }. At { $other }
moment-if-exhaustion = the team’s exhaustion is { $now }. At { $other }
moment-if-clarity = goal clarity is { $now }. At { $other }
moment-if-questions = open questions of the team: { $now }. With { $other }
moment-if-blockers = blockers: { $now }. With { $other }
moment-found-by = { $percent } % of the players made of code find it
moment-daily-found = North of Noise, { $day }: as good as any, { $sure } % sure; { $percent } % of the bots find it
moment-daily-missed = North of Noise, { $day }: missed by { $points } points, { $sure } % sure; { $percent } % of the bots find it
# $opposite: another thing to do, as a sentence
moment-not-always = In other places the opposite pays: { $opposite }.
