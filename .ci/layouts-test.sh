#!/usr/bin/env bash
# The digits that choose are keys of a place, whatever the layout writes there: on each layout, and on the number pad, the
# same keys give the same pictures, the same decisions and the same answers as on the American one.
#
#   .ci/layouts-test.sh PROGRAM [FOLDER FOR PICTURES]
#
# In the real window: answers of the inbox, planning's three views, the tabs of a review, and a drill with a question that
# asks for the best and, with Shift, for the worst. Needs setxkbmap besides what `window.sh` needs.
set -euo pipefail
# shellcheck source=.ci/window.sh
source "$(dirname "$(realpath "$0")")/window.sh"

set_up "layouts test" "${1:?the program to test}" "${2:-}" setxkbmap compare
readonly STEP_S=10 PLAN_S=180 RUN_S=300 LAYOUTS="us fr be cz de"
# Keycodes of the keys in the places of 1 to 9, and of those on the number pad.
readonly ROW=(10 11 12 13 14 15 16 17 18) PAD=(87 88 89 83 84 85 79 80 81)
readonly TABS=(4 1 3 5 2)
readonly KEPT=(charter inbox-6 inbox-5 inbox-4 inbox-4-2 planning view-2 view-3 view-1 tab-4 tab-1 tab-3 tab-5 tab-2 best worst single)
# The same picture drawn again differs in a pixel's last bit here and there.
readonly ROUNDING=1%
# The day draws the order of new questions, on some days with none for a best and a worst among the first ten.
readonly DRILLS=20

data=$work/data samples=$work/samples

# digit N [MODIFIER+]: the key in the place of this digit, on the row or on the pad.
digit() { if [ "$how" = pad ]; then key "${2:-}${PAD[$1 - 1]}"; else key "${2:-}${ROW[$1 - 1]}"; fi; }
# With Shift the pad's keys move, so there too the worst is chosen on the row.
worst() { key "shift+${ROW[$1 - 1]}"; }
shown() { picture_at_rest "$1-$how"; }

# begin SAMPLE ARGUMENTS...: the program with a copy of these files.
begin() {
    rm -rf "$data"
    cp -r "$samples/$1" "$data"
    shift
    start --data "$data" "$@"
}

# decide N NAME: chooses an option by its digit and confirms it.
decide() {
    local before
    before=$(lines "$run")
    digit "$1"
    shown "$2"
    key Return
    wait_for "$STEP_S" grown "$run" "$before" || fail "$2: digit $1 on $how decided nothing"
}

desk() {
    run=$data/runs/busy_standing_still-7.run
    begin nothing play busy_standing_still --seed 7
    wait_for "$START_S" test -s "$run" || fail "no run was begun"
    shown charter
    key Return
    # The sixth is closed and the fourth asks for a reason besides: what they show is compared, others decide.
    digit 6
    shown inbox-6
    decide 5 inbox-5
    digit 4
    shown inbox-4
    digit 2
    shown inbox-4-2
    local end=$((SECONDS + PLAN_S))
    while [ "$(phase "$run")" != Planning ]; do
        [ "$SECONDS" -lt "$end" ] || fail "no planning on $how"
        go_on "$run" "$STEP_S"
    done
    shown planning
    local view
    for view in 2 3 1; do
        digit "$view" ctrl+
        shown "view-$view"
    done
    awk -F '\t' 'NR > 2 { print $4 }' "$run" >"$work/decisions-$how"
    quit
}

# A run that is over but for its last decision.
make_run() {
    run=$data/runs/first_sprint-3.run
    begin nothing play first_sprint --seed 3
    wait_for "$START_S" test -s "$run" || fail "no run was begun"
    local end=$((SECONDS + RUN_S))
    while [ "$(phase "$run")" != Over ]; do
        [ "$SECONDS" -lt "$end" ] || fail "the first sprints are not over after $RUN_S s"
        go_on "$run" 2
    done
    quit
    cp -r "$data" "$samples/run"
    sed -i '$d' "$samples/run/runs/first_sprint-3.run"
}

# Its last decision, and the tabs of its review.
review() {
    run=$data/runs/first_sprint-3.run
    begin run
    shown title
    key Return
    shown last-phase
    while [ "$(phase "$run")" != Over ]; do go_on "$run" "$STEP_S"; done
    shown end
    key Return
    wait_for "$START_S" test -s "$data/scores/first_sprint-3.json" || fail "no review on $how"
    shown review
    local tab
    for tab in "${TABS[@]}"; do
        digit "$tab"
        shown "tab-$tab"
    done
    quit
}

sitting() { find "$1/practice/exams" -name '*.exam' -print -quit 2>/dev/null; }
# question KIND: the number, from 0, of the first question of this kind in the drill, or nothing.
question() { awk -v kind="kind:$1," 'NR > 2 && index($0, kind) { print NR - 3; exit }' "$(sitting "$samples/drill")"; }
has_sitting() { [ -n "$(sitting "$data")" ]; }
answers() { grep -o 'act:\(Answer\|Check\)([^)]*)' "$(sitting "$data")"; }
is_checked() { [ "$(answers | grep -c Check)" = "$1" ]; }

practice() {
    begin "$1"
    shown practice-title
    key Down Return
    shown practice-home
    key Return
}

# A drill that somebody has just left: it is what practice suggests to go on with.
make_drill() {
    local try
    cp -r "$samples/nothing" "$samples/asked"
    for ((try = 0; try < DRILLS; try++)); do
        practice asked
        wait_for "$START_S" has_sitting || fail "no drill was begun"
        shown drill
        quit
        rm -rf "$samples/drill"
        cp -r "$data" "$samples/drill"
        [ -z "$(question best_worst)" ] || [ -z "$(question single)" ] || return 0
        # Once some of these are answered, others come.
        printf 'a\nskip\n%.0s' {1..30} | "$program" practice ask --data "$samples/asked" >/dev/null 2>&1 || true
    done
    fail "$DRILLS drills without a question for a best and a worst"
}

# to_question FROM TO: by the keys for the next one and the one before.
to_question() {
    local step
    for ((step = $1; step < $2; step++)); do key n; done
    for ((step = $1; step > $2; step--)); do key p; done
}

drill() {
    local pair single
    pair=$(question best_worst) single=$(question single)
    practice drill
    shown question
    to_question 0 "$pair"
    digit 2
    shown best
    worst 4
    shown worst
    key Return
    wait_for "$STEP_S" is_checked 1 || fail "a best and a worst on $how are no answer"
    to_question "$pair" "$single"
    digit 3
    shown single
    key Return
    wait_for "$STEP_S" is_checked 2 || fail "digit 3 on $how is no answer"
    answers >"$work/answers-$how"
    quit
}

# same WHAT: what was written is as on the American layout.
same() { cmp -s "$work/$1-us" "$work/$1-$how" || fail "other $1 on $how: $(diff "$work/$1-us" "$work/$1-$how" | head -5)"; }

open_display
how=us
setxkbmap us
mkdir -p "$samples/nothing"
echo '(motion: false, training: false)' >"$samples/nothing/settings.ron"
make_run
make_drill
for how in $LAYOUTS pad; do
    if [ "$how" = pad ]; then setxkbmap us; else setxkbmap "$how"; fi
    # With Num Lock the pad's keys are digits.
    [ "$how" != pad ] || xdotool key Num_Lock
    desk
    review
    drill
    [ "$how" != us ] || continue
    same decisions
    same answers
    for name in "${KEPT[@]}"; do
        different=$(compare -fuzz "$ROUNDING" -metric AE "$pictures/$name-us.png" "$pictures/$name-$how.png" null: 2>&1 || true)
        [ "${different%% *}" = 0 ] || fail "$name looks different on $how, in $different pixels"
    done
    say "$how is as us, in $(wc -l <"$work/decisions-$how") decisions, $(wc -l <"$work/answers-$how") steps of answers and ${#KEPT[@]} pictures"
done
say "passed"
