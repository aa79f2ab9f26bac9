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

## Plots over the sprints of a run: names of curves and places

plot-par = par
plot-epilogue = epilogue

## Review of a run: its bar and its tabs; `.inside` stands within a sentence

run-review = Review
run-review-about = Review of your run · seed { $seed }
run-review-overview = Overview
run-review-turning-points = Turning points
    .note = where most was at stake, in the order of the run
run-review-trace = Trace
    .note = what moved a metric: the run played again without each thing
run-review-calibration = Calibration
    .note = your chances, and what came
    .inside = calibration
run-review-questions = Questions
run-review-begins = Your choices are being reviewed
    .note = Each is played again in worlds that fit what you knew then.
run-review-not-over = This run is not over
    .note = Choices are reviewed when nothing is left to hide.
run-review-to-desk = To the desk
run-review-keys-tabs = overview, turning points, trace, calibration, questions
run-review-keys-next-tab = the next of them; with Shift the one before
run-review-keys-list = the next decision of the list
run-review-keys-open = open the decision
run-review-keys-back = back to how the run went
run-review-cancel = Cancel
    .note = What is reviewed by now stays.
run-review-go-on = Go on
run-review-looking = Looking for what you decided
run-review-graded = { $grades } of { $moments } moments graded · { $reruns } of { $of } re-runs
run-review-stopped = Stopped at { $grades } of { $moments } moments and { $reruns } of { $of } re-runs; scores rest on these

## Review of a run: scores, plane and luck

run-review-headline = Headline
    .note = the weighted rows below
run-review-strategic = Strategic
    .inside = strategic
run-review-tactical = Tactical
    .inside = tactical
run-review-choices = Choices, by stakes
run-review-outcome = Outcome
    .inside = outcome
run-review-luck = Luck
run-review-without-luck = Outcome without luck
# $weight is what the row counts: × .10
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
    .note = The curves are the product alone, one part of the outcome that stands beside them. Luck moves both.
run-review-fan-of = { $count ->
    [one] Your outcome among 1 re-run of the same decisions
   *[other] Your outcome among { $count } re-runs of the same decisions
}
run-review-fan-waits = The same decisions are being played again under other luck.
run-review-fan-half = half of the re-runs
run-review-fan-lines = thin line: their mean; thick line: you.
run-review-fan-points = the product, outcome points
run-review-fan-scale = the product: 0 nothing done, 100 par
run-review-fan-name = lagging outcome under other luck
run-review-fan-value = at the end { $you } for you; four of five re-runs lie between { $low } and { $high }, their mean is { $mean }
# What played the run: par is a reference player, nothing is nobody
run-review-you = you
    .at = you { $index }
run-review-par-at = par 100
run-review-nothing = nothing
    .at = nothing 0
run-review-better-than = You were better than { $better } in 100.
run-review-among = your outcome among the re-runs
run-review-among-value = { $index }, better than { $better } in 100 re-runs

## Review of a run: the list of decisions

run-review-decisions = { $count ->
    [one] 1 decision
   *[other] { $count } decisions
}
run-review-class-count = { $class } { $count }
run-review-menu = Order and filter
run-review-menu-says = Order and filter: { $says }
run-review-menu-order = Order
run-review-menu-plane = Plane
run-review-menu-sprint = Sprint
run-review-by-cost = by cost
run-review-by-stakes = by stakes
run-review-by-sprint = by sprint
run-review-both-planes = both
run-review-only-strategic = strategic only
run-review-only-tactical = tactical only
run-review-all-sprints = all
run-review-only-sprint = sprint { $sprint } only
run-review-list-waits = Decisions come here as they are graded.
run-review-list-none = None of these.
# Heads of columns; S is short for sprint
run-review-head-sprint = S
run-review-head-decision = decision
run-review-head-quality = quality
run-review-head-stakes = stakes
run-review-head-class = class
run-review-row = Sprint { $sprint }: { $decision }, { $class }, quality { $quality }, stakes { $stakes }

## Review of a run: a decision

run-review-hand-waits = The first graded decision comes here.
run-review-decision-in = Sprint { $sprint }: { $decision }
run-review-facts = { $kind } · quality { $quality } · stakes { $stakes }
run-review-known = What was known then
run-review-options = What could have been chosen, and its mean outcome
run-review-more-options = { $count } more
run-review-option-own = your choice
run-review-option-own-best = your choice, none told better
run-review-option-best = best
# What the scenario's author holds the option for, from 0 to 1
run-review-option-key = key { $key }
run-review-by-author = { $option }: { $key } by its author.
run-review-strips = Outcome of each, the rest played competently, in { $draws } draws of what you could not know
run-review-strip-value = mean { $mean }, four of five draws from { $low } to { $high }
run-review-difference = Difference { $by } { $noise }
run-review-difference-in = Same luck in both; better in { $better } of the { $draws } draws.
run-review-nothing-better = Nothing was better that could be told from noise.
run-review-nothing-better-by-author = By what it came to, nothing was better that could be told from noise; its author rates it lower.
run-review-resembles-preferred = Resembles the { $stance }, one of the preferred stances. Feedback, no points.
run-review-resembles-misunderstood = Resembles the { $stance }, one of the misunderstood stances. Feedback, no points.
run-review-trace-it = Trace it
    .note = What moved the north star by the end, with this decision marked.
run-review-fork-at = Fork at sprint { $sprint }
run-review-closer = Look closer
    .note = Grade every choice again, in 200 worlds each. It takes some seconds; the kept scores stay.
run-review-turning-wait = They come as decisions are graded.
run-review-turning-start = Start the debrief here: what did you know, what did you expect, and what would you do now?

## Review of a run: what moved a metric

run-review-trace-waits = The run is being played again without each decision. It takes a moment.
run-review-trace-until = By the end of
run-review-trace-sprint = sprint { $sprint }
run-review-trace-after = epilogue +{ $sprint }
run-review-trace-last = the end of the epilogue
run-review-trace-nothing = Nothing that you or luck did had moved it by then.
run-review-trace-not-it = { $kind }: by then it had not moved it, or what followed would have been the same.
run-review-trace-less = { $count } more moved it by less.
run-review-trace-shares = Each share is the metric as it was less what it would have been without this one thing, under the same luck. Things act together, so the shares do not add up to the whole.
# Sorts of movers
run-review-mover-decision = decision
run-review-mover-feature = feature
run-review-mover-luck = luck
run-review-for-better = for the better
run-review-for-worse = for the worse
run-review-mover = { $sort }, { $mover }: { $by }, { $meaning }
run-review-mover-traced = traced, { $sort }, { $mover }: { $by }, { $meaning }
run-review-mover-about = { $sort }, { $meaning }: { $mover }

## Review of a run: forecasts and what came

run-review-no-forecast = No forecast of yours has come out yet. Bet on an item, or forecast a release: only then can you learn how well you judge.
run-review-forecasts-sure = your chances told much
run-review-forecasts-better = your chances told more than a coin
run-review-forecasts-even = your chances told about as much as a coin
run-review-forecasts-worse = your chances told less than a coin: you were surer than you could be
run-review-brier = Brier score { $score }: the mean squared distance between the chance you gave and what came. Always saying 50 % scores { $coin }, knowing it all 0.
run-review-average = You gave { $said } on average; { $came } of { $of } came true.
run-review-few-forecasts = So few forecasts are mostly luck. It counts for a tenth of the headline.
run-review-bet = { $item }: at least { $least }, read { $read }
run-review-release = { $item } by sprint { $by }: live in sprint { $sprint }
run-review-no-release = { $item } by sprint { $by }: not live
run-review-forecast-came = { $forecast }: chance { $chance }, came
run-review-forecast-not = { $forecast }: chance { $chance }, did not come

## Review of a run: questions, and what to try

run-review-three-questions = Three questions
    .note = the coach’s, where they would have helped most
run-review-no-questions = None of the coach’s questions fits what was graded.
run-review-sprint = Sprint { $sprint }
run-review-look = Where to look
run-review-told = Told
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
run-review-text-copied = The text is copied.
run-review-json-copied = The JSON is copied.
run-review-no-json = A figure is no number, so there is no JSON.
run-review-saved = Saved as { $path } and beside it as .json.
run-review-text-title = { $scenario }, seed { $seed }: { $headline }
run-review-text-outcome = { $index } (0 = nothing decided, 100 = par), of it luck { $luck }
run-review-text-not-measured = not measured
run-review-text-no-forecasts = no forecasts
run-review-text-too-few = too few to say
run-review-text-head = decision; what would have been better, by how many points
run-review-text-better = { $chosen }; { $best }, { $loss } ± { $noise }
run-review-text-ask = To ask yourself:
run-review-text-question = sprint { $sprint }: { $question }
run-review-text-try = To try next time: { $advice }

## What if: a fork beside the run that it was forked from; `.inside` stands within a sentence

what-if = What if
what-if-title = Same luck, forked at sprint { $sprint }
what-if-about = What if · { $scenario } · seed { $seed }
what-if-fork-again = Fork again
what-if-copy = Copy figures
what-if-original = Original
    .inside = original
what-if-fork = Fork
    .inside = fork
what-if-both-at-end = Both at the end of the epilogue
what-if-at-start = start of sprint { $sprint }
what-if-at-end = end of the epilogue
what-if-keys-time = move both runs through time
what-if-keys-sprint = go to a sprint and read what was decided otherwise
what-if-keys-read = read on, where not all fits
what-if-keys-back = back to how the run went

## What if: what was decided otherwise

what-if-otherwise = What was decided otherwise
what-if-shared = { $count ->
    [one] the first decision is the same
   *[other] the first { $count } decisions are the same
}
what-if-sprint = Sprint { $sprint }
what-if-sprint-same = Sprint { $sprint }: the same decisions
what-if-sprint-otherwise = Sprint { $sprint }: what was decided otherwise
what-if-sprint-all = Sprint { $sprint }: what was decided otherwise, all of it
what-if-nothing-own = nothing of its own
what-if-more = and { $count } more
what-if-calendar = Calendar: { $blocks }
what-if-same = the same
what-if-luck = Under this luck { $own }. The same decisions under 200 others: { $others } on average.
what-if-luck-unknown = Under this luck { $own }. Review both runs to learn what other luck would have made of it.

## What if: outcome and figures of both

what-if-product = What came of the product
what-if-product-scale = 0 = nothing done, 100 = par on this seed; one part of the outcome
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
what-if-scores-later = Strategic and tactical stand here once both runs were reviewed.
what-if-row = { $name }: original { $original }, fork { $fork }, change { $change }
what-if-row-better = { $name }: original { $original }, fork { $fork }, change { $change }, for the better
what-if-row-worse = { $name }: original { $original }, fork { $fork }, change { $change }, for the worse
what-if-copy-title = { $scenario }, seed { $seed }, forked at sprint { $sprint }

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
library-keys-leave = leave the search, the sheet, the library
library-sprints = { $count ->
    [one] 1 sprint
   *[other] { $count } sprints
}
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
library-best = best { $headline }
library-not-reviewed = finished, not reviewed
library-not-finished = not finished yet

## Library: a scenario

library-sprints-epilogue = { $count ->
    [one] 1 sprint and an epilogue
   *[other] { $count } sprints and an epilogue
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
library-more = More about it
library-less = Less
library-charter = Your charter
library-weights = What counts in the end
    .note = weights of the outcome
library-weight-current-value = Current value
library-weight-unrealized-value = Unrealized value
library-weight-innovate = Ability to innovate
library-weight-time-to-market = Time to market
library-weight-trust = Stakeholder trust
library-trains = What it trains
library-scale = What your outcome is measured by
library-par = { $players ->
    [one] 0 is what happens if nothing is decided, 100 is par: a reference player on the same seed, with the same luck. You may pass it.
   *[other] 0 is what happens if nothing is decided, 100 is par: the mean of { $players } different reference players on the same seed, with the same luck. You may pass it.
}
library-broken-since = The file has mistakes since it was changed. The last good version stays playable.
library-broken = This file does not load.
library-warned = It plays. Some of it reads or teaches worse than it could.
library-mistake = mistake
library-warning = warning
library-check-again = Check again
library-not-yet = It can be played once the mistakes are gone.

## Library: how a scenario starts

library-seed = Seed
library-seed-what = Seed, names the luck
library-seed-new = new, drawn at start
library-seed-wrong = A seed is a whole number, or leave it empty.
library-start = Start
library-start-new = Start a new run
library-continue = Continue at sprint { $sprint }

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
