### English. A language is one such file: what stands after = is said, { $name } is filled in.
### Syntax: https://projectfluent.org/fluent/guide/
### Terms are those of the Scrum Guide 2020 and the Evidence-Based Management Guide.

## This language

# What the language calls itself; Settings offer it by this name.
language-name = English

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

## Refusals: why something cannot be done now

phase-inbox = Inbox
phase-calendar = Calendar
phase-planning = Planning
phase-sprint = Sprint
phase-review = Review
phase-retrospective = Retrospective
phase-over = Over
# needed, now: names of phases.
refusal-wrong-phase = This belongs to { $needed }; the run is in { $now }.
not-yet-strategic-blocks = Strategic blocks come in sprint { $sprint }.
not-yet-tests = Tests come in sprint { $sprint }.
not-yet-reasons = Reasons and alternatives come in sprint { $sprint }.
not-yet-parking = Parked asks come in sprint { $sprint }.
not-yet-goal = Sprint Goals come in sprint { $sprint }.
not-yet-commitment = Commitments come in sprint { $sprint }.
not-yet-debt = Shares for debt come in sprint { $sprint }.
not-yet-bets = Bets come in sprint { $sprint }.
not-yet-live-features = Changes of live features come in sprint { $sprint }.
not-yet-dilemmas = Dilemmas come in sprint { $sprint }.
not-yet-forecasts = Forecasts come in sprint { $sprint }.
unknown-need = There is no such need that you know of.
unknown-item = There is no such item that you know of.
unknown-backlog-item = There is no such item on the backlog that you know of.
unknown-sponsor = There is no such sponsor of this item that you know of.
unknown-stakeholder = There is no such stakeholder that you know of.
unknown-dilemma = There is no such dilemma that you know of.
item-is-asked = The item is only asked for yet.
item-is-backlog = The item is still on the backlog.
item-is-parked = The item is parked.
item-is-in-work = The item is in work.
item-is-finished = The item is finished.
item-is-live = The item is live.
item-is-removed = The item is removed.
item-is-rejected = The item is off the backlog.
refusal-not-open = This request is not open.
refusal-asked-already = You asked already.
refusal-need-unknown = The need behind this is not known; ask why first.
refusal-not-for-this-need = This item does not serve the need behind the request.
refusal-parked-before = It was parked before and cannot be parked twice.
refusal-no-time = Needs { $needed ->
    [one] { $needed } half-day
   *[other] { $needed } half-days
}, { $free ->
    [one] { $free } is free
   *[other] { $free } are free
}.
refusal-no-autonomy = Needs autonomy { $needed }, you have { $have }; influence comes first.
refusal-nothing-there = Nothing of yours is in this half-day.
refusal-out-of-range = Must lie between { $least } and { $most }.
refusal-done-already = This was done already.
refusal-limit = { $most } a sprint at most.
refusal-bet-due = A bet is due: keep, iterate or remove it first.
refusal-dilemma-waits = The sprint waits for your choice.
refusal-no-coach = There is no coach in this scenario.
refusal-over = The run is over.

## Refusals in an exam; they stand inside a sentence

refused-over = the exam is over
refused-time-is-up = the time is up
refused-no-such-question = there is no such question in this exam
refused-no-such-answer = this cannot be answered to the question
refused-checked = this question has been checked already
refused-not-to-be-checked = this question cannot be checked now

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
settings-language = Language
    .note = scenarios and questions stay in that of their authors
# folder: where files of languages are looked for.
settings-language-only = English comes with the program. Another language is one file: { $folder }/de.ftl, for example. `north-of-noise language` prints the English one, to be translated.
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
# mistakes: up to three, always in English.
language-broken = { $path } has { $count ->
    [one] a mistake
   *[other] { $count } mistakes
}: { $mistakes }. The rest is used; `north-of-noise language` lists all.
language-unreadable = { $path } cannot be read ({ $error }); everything is said in English until it can.
language-gone = { $path } is not there; everything is said in English until it is.
language-folder-not-made = The folder for your own languages cannot be made in { $path }: { $error }.
own-folder-not-made = The folder for your own scenarios cannot be made in { $path }: { $error }.
own-folder-not-watched = Your scenario folder cannot be watched ({ $error }); changes show after a restart.
scores-unreadable = The scores in { $path } cannot be read ({ $error }); reviewing the run again writes them anew.
scores-not-written = The scores of this run could not be kept in { $path }: { $error }.

## Kept files: what went wrong, what was put right
## kind is run, exam, or history: the practice history.

# cause: what the system says.
kept-io = { $doing ->
    [make-folder] Cannot make the folder { $path }
    [begin-in] Cannot begin a file in { $path }
    [begin] Cannot begin { $path }
    [read] Cannot read { $path }
    [cut-back] Cannot cut back { $path }
    [keep-damaged] Cannot keep the damaged file as { $path }
    [keep-scenario] Cannot keep the scenario’s text as { $path }
    [write] Cannot write to { $path }
   *[open] Cannot open { $path }
}: { $cause }. Check that the folder is there and writable and that the disk has room.
kept-not-there = { $kind ->
    [run] There is no run { $name } in { $folder }.
    [exam] There is no exam { $name } in { $folder }.
   *[history] There is no practice history { $name } in { $folder }.
}
kept-other-kind = { $kind ->
    [run] { $path } is not a run
    [exam] { $path } is not an exam
   *[history] { $path } is not a practice history
} of North of Noise: its first line says nothing of the kind. It was left as it is.
kept-other-format = { $kind ->
    [run] { $path } is a run
    [exam] { $path } is an exam
   *[history] { $path } is a practice history
} in format { $format }; this version reads format { $known }. Open it with a newer version; it was left as it is.
kept-header-damaged = The second line of { $path }, which says what run it is, was edited or damaged, so the run cannot be opened. Put the line back, or start the scenario anew; the file was left as it is.
kept-too-long = { $path } is longer than { $most } MiB, which { $kind ->
    [run] no run
    [exam] no exam
   *[history] no practice history
} is. It was left as it is.
kept-in-use = { $kind ->
    [run] The run { $path } is open in another window.
    [exam] The exam { $path } is open in another window.
   *[history] The practice history { $path } is open in another window.
} Close it there first.
# first: a finding, always in English.
kept-bad-scenario = The scenario { $name } cannot be played: { $first } (line { $line }). `north-of-noise check` lists { $errors ->
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
kept-sitting-cut = What follows step { $steps } of this exam is not as it was written, and was cut off: the exam goes on there. The file as it was is kept as { $beside }.

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
practise-shortage = { $profile } asks for { $wanted } questions on { $area }, and the bank has { $there }. Write more, or take another profile.
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
