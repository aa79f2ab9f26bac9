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

## Steps back and forth inside a phase

step-nothing-back = Nothing was decided in this phase that could be taken back.
step-nothing-forth = Nothing was taken back.
step-stands = “{ $decision }” stands: somebody has heard it, or luck has answered.
