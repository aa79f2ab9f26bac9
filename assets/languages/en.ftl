### English. A language is one such file: what stands after = is said, { $name } is filled in.
### Syntax: https://projectfluent.org/fluent/guide/
### Terms are those of the Scrum Guide 2020 and the Evidence-Based Management Guide.

## Small words

none = none
times = { $count } × { $what }
said-about = { $subject }: { $what }

## Classes of choices

class-best = Best
class-good = Good
class-inaccuracy = Inaccuracy
class-mistake = Mistake
class-blunder = Blunder

## Kinds of decision; `.inside` stands within a sentence

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
kind-commitment = Commitment
    .inside = commitment
kind-debt = Share for debt
    .inside = share for debt
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

## One thing to try next time

advice-asking = Ask why before the first answer to an ask whose need you do not know. It costs half a half-day.
advice-answer = Answer with what is true: a range for what you want, a reason that holds for what you do not, a better idea where you have one.
advice-discovery = Keep two half-days a sprint for customers until you know most of what they need.
advice-tests = Before building the next large item, ask what result would change its place. If there is one, test it first.
advice-people = See the person with most power and least trust once every few sprints, before they need to shout.
advice-alignment = Work on the Product Goal early and say it often; settle dependencies before the item starts.
advice-service = Fill the team's half-days first: ready items, answered questions, accepted work. Then plan the rest.
advice-order = Order by believed effect per point, and leave out what you do not believe in.
advice-refusal = Say no with a reason that can be checked, and park what you cannot judge yet.
advice-commitment = Commit to the forecast. More for a sprint or two pays with tired people later.
advice-debt = Give debt a steady share of each sprint, about a fifth, more while it is high.
advice-goal = Name the need that this sprint serves, and start with an item for it.
advice-bets = Before building, write down what should change, by how much and when to look.
advice-feature = Look at what live features do: improve what works, remove what does not.
advice-dilemma = When a sprint stops for a dilemma, look for the option that costs the team least of its goal.

## Blocks of the calendar; `.inside` stands within a sentence

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
block-learn-business = Learn how it earns
    .inside = learn how it earns
block-one-to-one = 1:1 with a stakeholder
    .inside = 1:1 with a stakeholder
block-priority-workshop = Priority workshop
    .inside = priority workshop
block-joint-review = Joint review, customers
    .inside = joint review, customers
block-product-goal = Product Goal
    .inside = Product Goal
block-strategy-check-in = Strategy check-in
    .inside = strategy check-in
block-coordinate = Coordinate a dependency
    .inside = coordinate a dependency
block-clear-blocker = Clear a blocker
    .inside = clear a blocker
block-coach = 1:1 with the coach
    .inside = 1:1 with the coach
block-refine = Refine
    .inside = refine
block-answer-questions = Answer questions
    .inside = answer questions
block-accept-work = Accept finished work
    .inside = accept finished work
block-status-round = Status round
    .inside = status round
block-with-person = 1:1 with { $who }
block-prototype-of = Prototype: { $item }
block-experiment-of = Live test: { $item }
block-coordinate-of = Coordinate: { $item }
block-interviews-on = Interviews: { $item }
block-interviews = Interviews
    .inside = interviews
block-joint-review-held = Joint review
    .inside = joint review

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

## Decisions that were made

decision-unschedule = A block left out
decision-clear-calendar = Calendar emptied
decision-goal = Sprint Goal: { $need }
decision-no-goal = No Sprint Goal
decision-order = Order
decision-first = { $item } first
decision-include = { $item } into the plan
decision-exclude = { $item } out of the plan
decision-commit = Commitment { $percent } % of the forecast
decision-debt = { $percent } % of the sprint for debt
decision-bet = Bet on { $item }: at least { $least }, chance { $chance } %
decision-withdraw-bet = Bet on { $item } taken back
decision-forecast-release = { $item } by sprint { $sprint }: { $chance } %
decision-reject = { $item } off the backlog
decision-reject-because = { $item } off the backlog: { $reason }
decision-park = { $item } parked
decision-iterate = iterate
decision-remove = remove
decision-keep = keep
decision-reflect = Looked back
decision-end-phase = Phase ended

## What could have been decided

choice-left-open = left open
choice-one-less = One less: { $block }
choice-one-more = One more: { $block }
choice-in-place-of = { $block } in place of { $out }
choice-without = Without { $out }
choice-none-of = No { $kind }
choice-order-by-belief = Order by believed effect per point
choice-order-by-stated = Order by stated value per point
choice-order-by-loudness = Order by who asks loudest
choice-not-yet = The same without { $item }
choice-commit = Commit to { $percent } % of the forecast
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

mover-feature = What { $item } does
mover-days = How the days of sprint { $sprint } went
mover-blockers = What blocked the team in sprint { $sprint }
mover-incidents = Incidents of sprint { $sprint }
mover-overrides = What was forced into sprint { $sprint }

## What was known when something was decided

grounds-opinion = by opinion only
grounds-informed = by interviews or a prototype
grounds-tested = tested
known-team = The team’s morale was { $morale }, its exhaustion { $exhaustion }.
known-debt = Debt stood at { $debt } and cost { $drag } of the team’s time.
known-defects = Defects reported: { $defects }.
known-goal = Goal clarity was { $clarity }.
known-need = The need behind it was known: { $need }.
known-evaded = Asked why, and the answer was none.
known-no-need = The need behind it was not known.
known-asker = { $who } asked: power { $power }, trust { $trust }.
known-item = { $item }: { $points } points, effect { $effect } ± { $noise }, { $grounds }.
known-adoption = { $share } of those who could used it.
known-bet-reached = The bet on it read { $reading }, which was enough.
known-bet-missed = The bet on it read { $reading }, which was too little.
known-half-days = { $strategic } half-days strategic, { $tactical } tactical, { $free } left free.
known-waiting = Questions open { $questions }, blockers { $blockers }, incidents { $incidents }, finished and not accepted { $finished }.
known-customers = Heard of customers: { $heard }; needs known: { $needs }; trust { $trust }.
known-forecast = The forecast was { $most } to { $least } points, even odds at { $even }.

## Phases of a sprint

phase-inbox = Inbox
phase-calendar = Calendar
phase-planning = Planning
phase-sprint = Sprint
phase-review = Review
phase-retrospective = Retrospective
phase-over = Over

## Desk: the frame round the phases

# Where the parts of a phase are tabs.
desk-list = List
desk-card = Card
desk-sky = Sky
# What somebody says in their own words.
desk-quoted = “{ $says }”
desk-begin = Begin
desk-to-sprint = To sprint { $sprint }
desk-see-end = See how it went
desk-metric-output = output
desk-metric-not-read = not read yet

## Desk: what a run is about

intro-scenario = { $title } · { $sprints ->
    [one] { $sprints } sprint
   *[other] { $sprints } sprints
}
intro-charter = Your charter
intro-judged-by = What the run is judged by
intro-current-value = Current value
    .weight = weight of current value
intro-unrealized-value = Unrealized value
    .weight = weight of unrealized value
intro-ability-to-innovate = Ability to innovate
    .weight = weight of ability to innovate
intro-time-to-market = Time to market
    .weight = weight of time to market
intro-trust = Stakeholder trust
    .weight = weight of stakeholder trust
intro-judged = { $sprints ->
    [one] Judged at the end of an epilogue of { $sprints } sprint, in which the product lives on as you leave it.
   *[other] Judged at the end of an epilogue of { $sprints } sprints, in which the product lives on as you leave it.
}
intro-people = The people who ask

## Desk: the bar above

top-place = Sprint { $sprint } of { $of }
    .short = { $sprint } of { $of }
# Stands where the phase stands before, once the run has ended.
top-over = over
# Read out for the bar that shows how far the sprint is.
top-phase = phase
top-curve = { $metric }, last { $count } observations
top-north-star = North star: { $metric }
# Stands below their number.
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
metric-reads-leading = It reads the outcome early, before everybody uses what is new: an outcome point moves it by { $by }.
metric-reads-lagging = It reads the outcome late, as people use what is new: an outcome point moves it by { $by }.
metric-reads-output = It counts what was made, whatever that changed for anybody.
metric-reads-defects = It reads the defects that reach customers.
metric-reads-part = It reads a part of the outcome.

## Desk: menu and timeline

menu-title = Menu
menu-to-title = Title
menu-settings = Settings
menu-keys = Keys
menu-saved = The run is saved after every decision.
menu-close = Close
timeline-title = Timeline
timeline-sprint = Sprint { $sprint }
timeline-empty = Nothing decided yet.

## Desk: keys

desk-keys = Keys
desk-keys-option = choose an option of the card in hand
desk-keys-enter = confirm; the main action if nothing else has the keyboard
desk-keys-main = the main action from anywhere
desk-keys-back = take the last decision of this phase back
desk-keys-forth = make it again
desk-keys-move = move
desk-keys-area = next area: left, centre, right, bottom, top
desk-keys-escape = one level back
desk-keys-block = calendar: pick up and drop a block
desk-keys-leave-out = calendar: leave a block out
desk-keys-swap = calendar: swap with the next block
desk-keys-views = planning: list, matrix, tree
desk-keys-item = planning: move an item
desk-keys-in-out = planning: put the item in or out
desk-keys-tell-bet = planning: tell the sponsor; set a bet
desk-keys-list = this list

## Desk: a sprint that plays itself

worked-title = Worked example
# Read out for the bar that shows how far it is.
worked-bar = worked example
worked-step = step { $step } of { $of }
worked-waits = Look around as long as you like: the run waits.
worked-leave = I decide myself
worked-next = Next step

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
# Stands behind the bars that show how loud somebody asks.
inbox-loudness = loudness, not worth
inbox-to-calendar = To the calendar
inbox-still-open = { $count ->
    [one] { $count } card is open. Who hears nothing from you all sprint: trust { $silence }.
   *[other] { $count } cards are open. Who hears nothing from you all sprint: trust { $silence }.
}
# Of the cards that are open.
inbox-lapsing = { $count ->
    [one] { $count } counts as refused at the end of this sprint.
   *[other] { $count } count as refused at the end of this sprint.
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
inbox-give = Answer so
inbox-leave-it = Leave it
inbox-answered = Answered

## Inbox: the answers; numbers after "Trust" are changes of trust

inbox-date = Yes, by the end of sprint { $sprint }
    .after = Yes, by the end of sprint { $sprint }, after the run
# $fits is inbox-fits or inbox-fits-none.
inbox-date-note = Trust { $kept } kept, { $missed } missed. { $fits }
# $chance: 7 of 10.
inbox-fits = Fits { $chance } forecasts.
inbox-fits-none = Fits no forecast.
inbox-range = Yes, in sprint { $first } to { $last }
inbox-range-note = Trust { $now } now, { $met } if met, { $missed } if missed.
inbox-ask-why = Ask why
# $chance: 7 of 10.
inbox-ask-why-note = Shows the need behind the ask in about { $chance } at this trust. Promises nothing.
inbox-reason = Decline with the reason
inbox-reason-note = Trust { $holds }; { $fails } if the reason does not hold.
inbox-decline = Decline
inbox-decline-note = Trust { $change }, and { $others } with everybody else.
inbox-offer = Offer an alternative
inbox-offer-note = Trust { $change }, and a range on what you offer instead.
inbox-offer-none = Nothing else on the backlog serves this need.
# $grounds says how well the effect is known.
inbox-offered-note = Effect { $effect }, { $grounds }.
inbox-park = Park it where all can see it
inbox-park-note = { $sprints ->
    [one] Trust { $change }. Back in { $sprints } sprint; parked only once.
   *[other] Trust { $change }. Back in { $sprints } sprints; parked only once.
}
inbox-leave = Leave unanswered
inbox-leave-lapses = Refused at the end of this sprint: { $change }, others { $others }.
inbox-leave-heard = It waits. Refused after next sprint.
inbox-leave-silent = Trust { $change } in silence. Refused after next sprint.
inbox-above = Needs autonomy { $needed }, you have { $have }: counts as a yes with a range, and trust { $change }.
# Two such answers share a half-day.
inbox-half = ½ half-day
# $ground is one of the next seven.
inbox-ground-note = { $ground } Trust { $change }.
inbox-ground-other-needs = Holds: the need behind it is known.
    .not = Does not hold: the need is not known.
inbox-ground-tested = Holds: there is evidence on it.
    .not = Does not hold: nobody tested it.
inbox-ground-goal = Holds: the goal is clear.
    .not = Does not hold: the goal is not clear.
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
inbox-blockers-cost = Each blocker costs { $cost } of this sprint’s capacity.
inbox-blockers-hint = A half-day clears one, { $most } a sprint at most. You place it in the calendar.
inbox-capacity = Developers · −{ $cost } capacity
inbox-incidents = { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
}
inbox-incidents-tab = Incidents
inbox-incidents-note = Developers · { $questions } more questions
inbox-incidents-cost = Something broke at a customer’s. It brings questions and new defects this sprint.
inbox-incidents-hint = Less debt and fewer defects make them rarer in what they cost; answers keep the team going.
inbox-coach = A question from { $who }
inbox-coach-tab = Coach
inbox-coach-look = Where to look
inbox-coach-told = Told
inbox-coach-tell = Just tell me
inbox-coach-more = A talk with the coach in the calendar shows more.
inbox-news = News
inbox-news-hint = What it changes shows on the item and on its need.
inbox-bet-reached = A bet was reached
inbox-bet-missed = A bet was not reached
inbox-outcome = An outcome shows
inbox-mandate = Mandated work is late
inbox-test = A live test has read
inbox-returned = Back from the parking place
inbox-lapsed = Silence became a no

## Sprint: its days

sprint-day = day { $day } of { $of }
sprint-last-day = day { $day }
sprint-title = Sprint
sprint-progress = Progress
sprint-runs = The sprint runs
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
sprint-live = finished, accepted, live
sprint-waits = finished, waits
sprint-done = done
sprint-finished = finished, by the forecast
sprint-not-finished = not finished
sprint-ends = Where this sprint ends
sprint-ends-at = The sprint ends at { $range } points in 8 of 10 forecasts; you committed to { $commitment }.
sprint-commitment = commitment { $points }
sprint-to-dilemmas = { $points } points went to dilemmas.

## Sprint: the dilemma that stops it

sprint-dilemma = Dilemma
sprint-nothing = Nothing waits
    .what = The sprint goes on.
sprint-stopped = The sprint waits for you
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
# $takes: sprint-takes, once or more, parted by semicolons.
sprint-free-takes = { $free ->
    [0] No half-days are free: { $takes }.
    [one] { $free } half-day is free: { $takes }.
   *[other] { $free } half-days are free: { $takes }.
}
# $options: the digits of $count options; $blocks: what they take the place of in the calendar.
sprint-takes = { $count ->
    [one] { $options } takes its time from { $blocks }
   *[other] { $options } take theirs from { $blocks }
}
# The end of a list: 1, 2 and 3.
sprint-and = { $before } and { $last }
sprint-choose-first = Choose an option first.
sprint-decide = Decide

## Sprint Review: what got done

review-results = Results
review-went = { $points } of { $of } points went into items
review-went-debt = { $points } on debt
review-went-tests = { $points } on tests
review-went-dilemmas = { $points } on dilemmas
review-went-other = { $points } on changes, rework or nothing
review-piece = { $title }, { $points } points, { $ending }
review-live = live
review-done = done
review-waits = waits
review-not-done = not done
review-in-the-sky = { $count ->
    [one] { $count } mark in the sky is live. The north star follows over several sprints.
   *[other] { $count } marks in the sky are live. The north star follows over several sprints.
}

## Sprint Review: the curve of a metric

review-north-star = North star
# $metric: name and unit.
review-noise = { $metric } · band: observation noise { $noise }
review-no-noise = { $metric } · a count, without noise
review-before-you = before you
review-bet = bet { $goal }
review-released = { $item } released
review-removed = { $item } removed
review-output = Output: how much was made, whatever it changed for anybody.
review-better = { $by } since before you: more than noise explains, for the better.
review-worse = { $by } since before you: more than noise explains, for the worse.
review-same = No change since sprint 1 that can be told from noise.

## Sprint Review: how they take it

review-reactions = Reactions
review-how-they-take-it = How they take it
    .note = trust
review-nobody = Nobody moved
    .what = Nobody’s trust changed in this sprint.
review-trust = { $who }, trust { $before } to { $after }
# Why their trust moved most, where they say nothing themselves.
review-moved-kept = A promise was kept.
review-moved-missed = A promise was missed.
review-moved-range = A range instead of a date.
review-moved-refused = Refused without a reason.
review-moved-heard-of-refusal = Heard of a refusal nobody explained.
review-moved-true-reason = Refused, with a reason that holds.
review-moved-untrue-reason = Refused, with a reason that does not hold.
review-moved-alternative = You offered something else for the same need.
review-moved-parked = Parked where all can see it.
review-moved-overruled = A refusal that was not yours to make.
review-moved-silence = Not a word from you all sprint.
review-moved-outcome = An outcome showed on a need of theirs.
review-moved-one-to-one = A 1:1 with you.
review-moved-workshop = The priority workshop.
review-moved-joint-review = The joint review.
review-moved-check-in = The strategy check-in.
review-moved-removed = A feature of theirs was removed.
review-moved-dilemma = How you decided a dilemma.
review-moved-mandate = Mandated work is late.
review-moved-slip = Others had to wait.
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
    [one] { $points } point, live since sprint { $sprint }.
   *[other] { $points } points, live since sprint { $sprint }.
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
review-calibration = Calibration is shown from the fourth.
review-to-retrospective = To the retrospective

## Sprint Review: what came of the choices

review-came = What came of it
review-besides = And besides
review-gamble-came = The chance was { $chance }: it came to that.
review-gamble-not = The chance was { $chance }: it did not come to that.

## Retrospective: bets

retrospective-bets-tab = Bets
retrospective-bets = Your bets
    .note = said, chance, seen
retrospective-no-bets = No bet was read yet
    .what = A bet is read two sprints after its release at the earliest.
retrospective-said = { $least } or more
# $sign: a tick or a cross.
retrospective-seen = seen { $seen } { $sign }
retrospective-chances = { $count ->
    [one] You gave { $mean } on average; { $reached } of { $count } bet got there.
   *[other] You gave { $mean } on average; { $reached } of { $count } bets got there.
}

## Retrospective: forecasts

retrospective-forecasts = Forecasts
retrospective-points = Points of each sprint
    .note = what there was, against the forecast before it
retrospective-sprint = Sprint { $sprint }
# $said: retrospective-against or retrospective-first.
retrospective-sprint-told = Sprint { $sprint }: { $said }, { $points } of them in items
retrospective-against = { $points } of { $forecast } forecast
retrospective-first = { $points }, no sprint before
retrospective-releases = Forecasts of release
retrospective-no-releases = You made none. Planning keeps them with the item.
# $result: one of the next three.
retrospective-release = by sprint { $sprint }, { $chance } · { $result }
retrospective-release-live = live in sprint { $sprint }
retrospective-release-not = not live yet
retrospective-release-open = still open

## Retrospective: questions

retrospective-questions = Questions
retrospective-looking-back = Looking back
    .note = on product decisions
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
retrospective-kept = Answers are kept once there are three.

## Steps back and forth inside a phase

step-nothing-back = Nothing was decided in this phase that could be taken back.
step-nothing-forth = Nothing was taken back.
step-stands = “{ $decision }” stands: somebody has heard it, or luck has answered.

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
settings-motion = Motion
    .note = shows change; it never waits for you
motion-on = Changes move
motion-off = Still
settings-review = Review
mode-training = Training
    .note = a short one after each sprint
mode-assessment = Assessment
    .note = at the end only, no prompts
settings-folder = Data folder
    .note = runs, settings and your own scenarios
settings-path-copied = Path copied
settings-copy-path = Copy the path
settings-keys = Keys
    .note = each screen lists its own under ?

## The short review after a sprint

put-away = Put away
after-sprint-title = Sprint { $sprint } reviewed
after-sprint-nothing-better = { $choices ->
    [one] { $choices } choice
   *[other] { $choices } choices
}, by what was known then: nothing was better that could be told from noise.
after-sprint-cost-most = { $choices ->
    [one] { $choices } choice
   *[other] { $choices } choices
}, by what was known then. What cost most, in outcome points:
after-sprint-by-author = { $class }: its author rates it lower.
after-sprint-better = { $class }. Better: { $best }

## What went wrong in the program

notice-title = This needs a look
crash = North of Noise stopped because of a mistake of its own: { $what }{ $place }. { $kept }
crash-kept = Every decision of your run is kept in { $path }; start again and choose Continue.
crash-no-run = No run was in play.
no-run-on-desk = No run is on the desk. Choose one in the library.
no-such-scenario = There is no scenario called { $name }.
scenario-does-not-load = { $scenario } does not load; the library shows what is wrong with it.
fork-too-late = Sprint { $sprint } has not begun in this run.
fork-other-scenario = The scenario of this run has changed since, so it cannot be forked.
settings-unreadable = The settings in { $path } cannot be read ({ $error }); the usual ones are in force.
settings-broken = The settings file is broken ({ $error }); the usual settings are in force and it is kept as { $path }.
settings-broken-not-kept = The settings file is broken ({ $error }); the usual settings are in force. It could not be kept: { $trouble }.
settings-not-written = The settings could not be kept in { $path }: { $error }.
own-folder-not-made = The folder for your own scenarios cannot be made in { $path }: { $error }.
own-folder-not-watched = Your scenario folder cannot be watched ({ $error }); changes show after a restart.
scores-unreadable = The scores in { $path } cannot be read ({ $error }); reviewing the run again writes them anew.
scores-not-written = The scores of this run could not be kept in { $path }: { $error }.

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
practise-title-note = Exams, drills, what is due
practise-nothing-to-ask = Nothing on this is due any more.
practise-loading = The questions are being read
practise-loading-what = This takes a moment.
practise-left-out = { $name } was left out of practice; `practice check` says why.
practise-trouble = Practice cannot be opened
practise-unreadable = A sitting cannot be read
practise-due = { $count ->
    [one] 1 question is due today
   *[other] { $count } questions are due today
}
practise-nothing-due = Nothing is due today
practise-review = Review { $count } due
practise-ten = Ten questions from all areas
practise-drill = Drill { $area }, { $count } questions
practise-drill-name = Drill { $area }
practise-next-start = Ten questions from all focus areas show where to begin. The reasons are told at once; it takes about five minutes.
practise-next-from-play = They are about choices that cost you much in play. The reasons are told at once.
practise-next-untried = Study next: { $area }. You have not tried it yet.
practise-next-few = Study next: { $area }. { $points } of { $of } so far, too few to be sure.
practise-next-weak = Study next: { $area }. { $points } of { $of } in your last answers; nothing else is worth an hour more.
practise-next-good = All areas go well; { $area } is known least surely. An exam shows whether it holds under time.
practise-go-on = Go on
practise-go-on-where = Go on: { $place }
practise-go-on-with = Go on with { $title }
practise-stands = question { $number } of { $of }
practise-stands-time = question { $number } of { $of } · { $left } left
practise-exams = Exams
practise-exams-modes = an exam tells nothing before its end, training tells the reasons at once
practise-mode-exam = Exam
practise-mode-exam-what = Against the clock; marks and reasons come at the end.
practise-mode-training = Training
practise-mode-training-what = The same questions with each reason at once; the clock ends nothing.
practise-mode-of = { $title }. { $what }
practise-facts = { $questions } questions · { $minutes } minutes · pass mark { $pass }
practise-facts-as-of = { $facts } · as of { $as_of }
practise-last-passed = { $share }, passed, { $ago }
practise-last-below = { $share }, below the pass mark, { $ago }
practise-last-what = Look at this result again.
practise-areas = Focus areas
practise-areas-what = A press drills ten questions: what is due, then what is new, then what you know least. The bar is the 80 % interval of your last twenty answers.
practise-seen-all = { $seen } of { $of } questions seen
practise-seen = { $seen } of { $of } seen
practise-seen-due = { $seen } · { $due } due
practise-trend-up = goes up
practise-trend-down = goes down
practise-interval = { $low }–{ $high } %
practise-too-few = too few to say
practise-untried = not tried yet
practise-of = { $points } of { $of }
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

practise-round-all = Ten questions from all areas
practise-round-area = Drill: { $area }
practise-round-review = Review of what is due
practise-round-about = What you met in play: { $kind }

## Practice: a question

practise-question = Question
practise-questions = Questions
practise-place = Question { $number }
practise-place-of = { " " }of { $of }
practise-place-short = { $number } of { $of }
practise-situational = situational
practise-difficulty = difficulty { $difficulty } of 5
practise-ask-single = Choose one
practise-ask-true-false = True or false?
practise-ask-best-worst = Choose the best and the worst
practise-ask-multiple = Choose { $count ->
    [2] two
    [3] three
    [4] four
   *[other] { $count }
}
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
practise-to-result = Back to the result
practise-flag = Flag
practise-unflag = Unflag
practise-pause = Pause
practise-paused = Paused
practise-paused-why = The clock stands still, and the question is hidden.
practise-time-left = time left
practise-answered-of = { $answered } of { $of } answered
practise-points-so-far = points so far { $points } of { $of }
practise-cell-name = Question { $number }, { $state }{ $flag }
practise-cell-count = { $what } { $count }
practise-cell-right = right
practise-cell-partly = partly right
practise-cell-wrong = wrong
practise-cell-answered = answered
practise-cell-begun = begun, not complete
practise-cell-open = open
practise-cell-flagged = , flagged
practise-flag-count = flagged { $count }
practise-told-later = What you choose is kept at once, and can be changed until you finish. Marks, reasons and sources come with the result.
practise-told-at-once = Check your answer, and the reason for each option, its source and when it comes back stand here.
practise-finish-open = { $count ->
    [one] 1 question is open
   *[other] { $count } questions are open
}
practise-finish-exam = Open questions count as wrong. Nothing can be changed after you finish.
practise-finish-round = Open questions stay as they were, and come up again.
practise-close = Close

## Practice: what may be told of an answer

practise-mark-right = Right
practise-mark-partly = Partly right
practise-mark-wrong = Wrong
practise-worth = { $points } of 1 point
practise-and = { " and " }
practise-told-right = Just so.
practise-told-wrong = You chose { $chosen }; right is { $right }.
practise-told-best = The best is right. You took { $chosen } for the worst; it is { $right }.
practise-told-worst = The worst is right. You took { $chosen } for the best; it is { $right }.
practise-told-neither = The best is { $best }, the worst { $worst }.
practise-told-nothing = You chose nothing. Right is { $right }.
practise-told-nothing-pair = You chose nothing. The best is { $best }, the worst { $worst }.
practise-source = Source
practise-cited = { $guide }: { $section }
practise-open-source = Open the source
practise-met = Where you met this
practise-met-where = { $scenario }, sprint { $sprint }
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
practise-share-interval = Other questions of this kind would bring { $interval }, four times of five.
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
    [one] 1 answer to look at
   *[other] { $count } answers to look at
}
practise-look-at-what = { $wrong } wrong, { $partly } partly right, each with the reason and its source.
practise-worth-an-hour = Worth an hour: { $area }
practise-worth-points = { $points }: most points to the pass mark are missing here.
practise-worth-met = { $points }, and you met it in play: { $scenario }, sprint { $sprint }.
practise-all-right = Every answer is right.
practise-no-certificate = Independent practice; no result here is a certificate.
practise-review-answers = { $count ->
    [one] Look at 1 answer
   *[other] Look at { $count } answers
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
