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

## What went wrong in the program

notice-title = This needs a look
crash = North of Noise stopped because of a mistake of its own: { $what }{ $place }. { $kept }
crash-unknown = for an unknown reason
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

## Widgets: buttons that many screens have

widget-back = Back
widget-cancel = Cancel
widget-close = Close

## Widgets: what is known of an effect

widget-effect = effect
widget-evidence-opinion = opinion only
widget-evidence-informed = interview or prototype
widget-evidence-tested = tested live
# range: such as −0.3 to +2.9. evidence: one of the three above.
widget-evidence = { $range }, mean { $mean }, { $evidence }
widget-evidence-came-to = { $range }, mean { $mean }, { $evidence }; it came to { $actual }

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
widget-share-tactical = Tactical { $count }
widget-share-last = last sprint { $count } · { $share }
widget-share-value = strategic { $strategic }, tactical { $tactical }, of { $of } half-days

## Widgets: people and what they want

widget-portrait = portrait of { $who }
widget-portrait-trust = trust { $trust }
widget-trust = trust
widget-power = power
# Shown at the mark on the bar of somebody's trust.
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
title-sentence = Practise a Product Owner’s quarter: decide, see what comes of it months later, and learn what each choice was worth.
title-sky = The sky is your run: { $run }
title-version = Version { $version }
title-files = Your files stay on this machine
title-play = Play
    .note = Choose a scenario
title-play-guided = A guided first sprint; the library has the others
title-continue = Continue
# A run, its sprint and the phase in which it stands.
title-run = { $run } · sprint { $sprint } · { $phase }
title-run-of = { $run } · sprint { $sprint } of { $of } · { $phase }
title-run-over = { $run } · over
title-run-needs-look = { $run } · needs a look
title-phase-inbox = inbox
title-phase-calendar = calendar
title-phase-planning = planning
title-phase-sprint = sprint
title-phase-review = review
title-phase-retrospective = retrospective
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
keys-enter = act on what has the ring
keys-esc = one level back
keys-list = open or close this list
settings-keys-enter = change; it takes effect at once

## End: what happened

end-title = How it went
end-about = How it went · seed { $seed }
end-not-over = This run is not over
    .note = How it went is told when nothing is left to hide.
end-to-desk = To the desk
end-broke = The money ran out in sprint { $sprint }, and { $product } goes on without a team.
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
end-curve-noise = { $what } The band is observation noise, { $noise }.
end-curve-output = { $what } A count of output, not of what it changed.
end-curve-of = curve of { $metric }
end-before-you = before you
end-epilogue = epilogue
end-letter-live = { $item }, live in sprint { $sprint }
end-letter-chosen = { $option }, in sprint { $sprint }

## End: what was shipped

end-items = What you shipped
    .note = what you believed, and what it came to; outcome points
end-items-none = Nothing went live.
end-items-legend = range you believed in when work started; the diamond is what it came to
end-helped = helped
end-did-nothing = did nothing
end-harmed = harmed
end-had-to-be = had to be there
end-believed = believed { $effect }
# The effect stands behind it.
end-came-to = came to
# used: one of the two below.
end-item = { $need } · { $points ->
    [one] { $points } point
   *[other] { $points } points
} · live in sprint { $sprint } · { $used }
end-item-improved = { $need } · { $points ->
    [one] { $points } point
   *[other] { $points } points
} · live in sprint { $sprint } · improved once · { $used }
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
end-index-what = 0 is what happens if nothing is decided, 100 is par: the mean of the reference players. You may pass it.
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

## End: the parts of the outcome

end-parts = What it is made of
    .note = each part from 0 to 1, and its weight
end-weight = weight { $weight }
# The whole stands before it, as a number.
end-parts-together = together. The parts are multiplied, each to the power of its weight: a part near 0 pulls all down.
end-part-current-value = Current value
    .note = What customers have of the product, over the sprints after you left.
end-part-unrealized-value = Unrealized value
    .note = Needs you found, and needs you served, by their importance.
end-part-ability-to-innovate = Ability to innovate
    .note = Time that debt leaves free, few defects, morale; over the last sprints.
end-part-time-to-market = Time to market
    .note = How soon started work was live, how often something went out, and how much of it was measured.
end-part-trust = Stakeholder trust
    .note = By power, over the last sprints. What is lost at the bottom counts most.

## End: people, promises, the team, bets, luck

end-trust = How they see you
    .note = trust when you came and when you left
# reason: one of those below. change: such as −.15.
end-trust-most = most of it: { $reason } { $change }
end-trust-kept = promises kept
end-trust-missed = promises missed
end-trust-range = ranges instead of dates
end-trust-refused = refusals without a reason
end-trust-heard-of-refusal = refusals heard of
end-trust-true-reason = refusals with a reason that holds
end-trust-untrue-reason = reasons that did not hold
end-trust-alternative = alternatives offered
end-trust-parked = requests parked
end-trust-overruled = refusals that were not yours to make
end-trust-silence = sprints without a word
end-trust-outcome = outcomes they could see
end-trust-one-to-one = 1:1s
end-trust-workshop = priority workshops
end-trust-joint-review = joint reviews
end-trust-check-in = strategy check-ins
end-trust-removed = features of theirs removed
end-trust-dilemma = your choices in dilemmas
end-trust-mandate = mandated work that was late
end-trust-slip = having to wait for others
end-promises = Promises
end-promises-kept = { $kept } of { $of } kept
end-promises-none = None came due.
end-promise-kept = kept in sprint { $sprint }
end-promise-kept-to = kept in sprint { $sprint }, to { $who }
end-promise-missed = missed in sprint { $sprint }
end-promise-missed-to = missed in sprint { $sprint }, to { $who }
end-team = What you leave behind
    .note = when you came and when you left
end-debt = Technical debt
    .note = less of it leaves more of each sprint for items
end-morale = Morale of the Developers
    .note = it holds or costs capacity
end-bets = Your bets
end-bets-none = No bet was read. A bet on an item tells you later how well you judged it.
end-bets-came-true = { $reached } of { $read } came true. The chances you gave them were { $chance } on average.
end-bets-few = Too few to say how well your chances fit.
end-luck = Luck had a part in this
end-luck-what = The same decisions meet other luck on another seed and come to something else. How good they were, judged by what you knew when you made them, is a separate question: the review of the run answers it, not this page.

## End: what can be done next

end-next = Try something else
end-next-fork = Fork the run: go back to the start of a sprint and decide differently, against the same luck.
# The sprint chosen with the slider stands behind it.
end-fork-from = From the start of sprint
end-fork-sprint = sprint { $sprint }
end-fork = Fork at sprint { $sprint }
end-review = Review your choices
    .note = What each was worth, by what you knew then.
end-compare = Compare with the original
    .note = The run this one was forked from, under the same luck.
end-again = Play again
    .note = The same scenario with other luck.
end-same-seed = Same seed again
end-same-seed-what = From the start, against the same luck: seed { $seed }.
end-keys-review = review your choices; Ctrl+Enter wherever the ring is
end-keys-read-on = read on
end-keys-fork = choose the sprint to fork at, when it has the ring
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
    .note = Interviews or a prototype speak to it.
sky-item-tested = Item, tested
    .note = A live test, a bet or data speak to it.
sky-item-live = Feature, live
    .note = In use.
sky-harms = Harms
    .note = Tested, and its whole range is below zero: ring and minus.
sky-debt = Technical debt
    .note = Hatched over the needs whose work it slows; larger: more debt.
sky-not-heard-yet = Not heard yet
    .note = How much of what customers could tell has not been heard; never how many needs are hidden.
sky-customers = Customers
    .note = One dot for each percent that could be active; lit: they are.
sky-half-day-free = Half-day, free
    .note = Twenty lamps on the quay, one for each half-day of the sprint.
sky-half-day-spent = Half-day, spent
    .note = Taken, or given to something.
sky-request = Request
    .note = Height is loudness, not worth.
sky-request-in-hand = Request in hand
    .note = The card at the right is about it.
sky-answered = Answered
    .note = The person has heard from you this sprint.
sky-need = Need
sky-person = Person
sky-ideas = Ideas
    .note = ideas, not planned
sky-not-heard = Not heard
# Read out: the sort of a mark, its value, what moved it.
sky-mark = { $sort }. { $value }. { $about }

## Sky: what is said of a mark

# change: with sign and unit, such as +1.2k.
sky-metric-moved = { $change } since the last sprint.
sky-star-reached = { $reading }. That is { $share } of what can be reached.
# range: such as 0.6–1.8 · met 15–30 %.
sky-need-value = importance { $range }
sky-need-ranges = Importance: a usual need is 1. Both are 80 % ranges.
sky-need-heard = Of { $group }. Known since sprint { $sprint }, heard from customers themselves.
sky-need-not-heard = Of { $group }. Known since sprint { $sprint }, not yet heard from customers; interviews narrow its importance.
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
sky-debt-name = Debt { $debt }
sky-debt-value = work here { $change }
sky-debt-slows = The share of the team’s time it costs. Now it slows: { $needs }. Work on debt lowers it.
sky-debt-slows-nothing = The share of the team’s time it costs. Now it slows: nothing that is linked to a need. Work on debt lowers it.
sky-debt-stands = { $debt } of 1. It costs the team { $cost } of its time.
sky-debt-planned = In the plan { $share } of the sprint goes to lowering it.
sky-debt-grows = It grows with haste and with what is built on it; Planning sets the share that lowers it.
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
sky-fog-hides = The fog does not say how many needs are hidden; with what you know nobody could.

## Sky: what the block in hand would change

sky-narrows-and-thins = narrows this and thins the fog
sky-narrows = narrows this
sky-thins-fog = thins this fog
sky-reads = reads this

## Window: names, and what went wrong

# An earlier run of a scenario, by its number.
window-run = run { $run }
window-file-too-large = { $path } is too large to be a scenario.
window-file-unreadable = { $path } cannot be read: { $error }.
window-file-no-text = { $path } is no text file in UTF-8.
window-review-not-written = The review cannot be written: { $error }.
window-review-not-saved = The review cannot be saved to { $path }: { $error }.
window-no-such-exam = There is no exam called { $exam }.
window-result-not-kept = The result could not be kept in { $path }: { $error }.

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
practise-facts-below = { $facts }. { $certificate }
practise-area-result = { $area }: { $points }, { $interval }
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
