#!/usr/bin/env bash
# The real program in a real window: plays by keyboard from the title through one sprint.
#
#   .ci/window-test.sh PROGRAM [FOLDER FOR PICTURES]
#
# Checks that the window opens and rests, that pictures are not blank, that every decision reaches the journal,
# that the program quits with exit code 0, and that without display or adapter it says so in one sentence.
set -euo pipefail
# shellcheck source=.ci/window.sh
source "$(dirname "$(realpath "$0")")/window.sh"

set_up "window test" "${1:?the program to test}" "${2:-}"
readonly STEP_S=4 SPRINT_S=420
# Hundredths of a second of processor time that ten seconds of rest may take: one percent.
readonly IDLE_TICKS=10

# What must be said without a display, and without an adapter.
one_sentence() {
    local what=$1 code=0
    shift
    timeout 60 "$@" "$program" --data "$work/none" >"$work/said" 2>&1 || code=$?
    [ "$code" = 1 ] || fail "$what: exit code $code instead of 1: $(cat "$work/said")"
    grep -q 'simulate' "$work/said" || fail "$what: it does not say what works without: $(cat "$work/said")"
    ! grep -qi 'panicked' "$work/said" || fail "$what: a panic: $(cat "$work/said")"
}
one_sentence "no display" env -u DISPLAY

open_display
one_sentence "no adapter" env VK_ICD_FILENAMES=/nonexistent VK_DRIVER_FILES=/nonexistent

data=$work/data
start --data "$data"
see() {
    picture "$1"
    say "$1 has $colours colours"
}
see title

ticks() { awk '{print $14 + $15}' "/proc/$game/stat"; }
rests() {
    local before
    before=$(ticks)
    sleep 10
    idle=$(($(ticks) - before))
    [ "$idle" -le "$IDLE_TICKS" ]
}
# Shaders may still be built in the background at first.
rests || rests || rests || fail "ten idle seconds took $idle hundredths of a second"
say "ten idle seconds took $idle hundredths of a second"

run_file() { find "$data/runs" -maxdepth 1 -name '*.run' -print -quit 2>/dev/null; }
has_run() { [ -n "$(run_file)" ]; }
begin() { key Return; wait_for "$STEP_S" has_run; }
wait_for "$START_S" begin || fail "Enter on the title began no run"
run=$(run_file)
see desk

begun=$(lines "$run")
end=$((SECONDS + SPRINT_S))
seen=
while [ "$(sprint "$run")" -lt 2 ]; do
    [ "$SECONDS" -lt "$end" ] || fail "still in sprint $(sprint "$run"), $(phase "$run"), after $SPRINT_S s"
    go_on "$run" "$STEP_S"
    case " $seen " in
        *" $(phase "$run") "*) ;;
        *) seen="$seen $(phase "$run")"; see "$(phase "$run" | tr '[:upper:]' '[:lower:]')" ;;
    esac
done
grown "$run" "$begun" || fail "the journal did not grow"
say "one sprint in $(lines "$run") lines of journal, phases:$seen"

quit
"$program" replay "$run" --data "$data" >"$work/said" 2>&1 || fail "the journal does not replay: $(cat "$work/said")"
say "passed"
