#!/usr/bin/env bash
# The real program in a real window: plays by keyboard from the title through one sprint.
#
#   .ci/window-test.sh PROGRAM [FOLDER FOR PICTURES]
#
# Needs Xvfb, xdotool, ImageMagick and Mesa's software Vulkan. Checks that the window opens and rests,
# that pictures are not blank, that every decision reaches the journal, that the program quits with
# exit code 0, and that without display or adapter it says so in one sentence.
set -euo pipefail

program=$(realpath "${1:?the program to test}")
pictures=${2:-}
# Slow machines get time; fast ones do not wait.
readonly START_S=120 STEP_S=4 SPRINT_S=420 QUIT_S=30
# A blank window has one colour, a page of text without a sky several hundred.
readonly COLOURS_LEAST=300
# Hundredths of a second of processor time that ten seconds of rest may take: one percent.
readonly IDLE_TICKS=10

for tool in Xvfb xdotool import identify; do
    command -v "$tool" >/dev/null || { echo "window test: $tool is missing" >&2; exit 1; }
done

work=$(mktemp -d)
pictures=${pictures:-$work/pictures}
mkdir -p "$pictures" "$work/run"
chmod 700 "$work/run"
export XDG_RUNTIME_DIR=$work/run WGPU_BACKEND=vulkan
unset WAYLAND_DISPLAY WAYLAND_SOCKET
game='' screen='' colours=0 idle=0

finish() {
    for pid in $game $screen; do kill "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}
trap finish EXIT

fail() {
    echo "window test: $*" >&2
    [ -s "$work/log" ] && sed 's/^/    /' "$work/log" >&2
    [ -n "$screen" ] && import -window root "$pictures/failed.png" 2>/dev/null && echo "    picture: $pictures/failed.png" >&2
    exit 1
}

# wait_for SECONDS COMMAND...: until the command succeeds.
wait_for() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.2
    done
}

# An ended program stays in the list until it is waited for, as state Z.
alive() { grep -q '^State:[[:space:]]*[^Z[:space:]]' "/proc/$game/status" 2>/dev/null; }
key() { alive || fail "the program ended by itself"; xdotool key --delay 40 "$@"; }

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

# Without -noreset the server starts over when its last client leaves, and refuses whoever comes just then.
exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp -noreset >/dev/null 2>&1 &
screen=$!
wait_for 20 test -s "$work/display" || fail "Xvfb does not start"
DISPLAY=:$(tr -d '[:space:]' <"$work/display")
export DISPLAY

one_sentence "no adapter" env VK_ICD_FILENAMES=/nonexistent VK_DRIVER_FILES=/nonexistent

data=$work/data
"$program" --data "$data" >"$work/log" 2>&1 &
game=$!

window() { alive || fail "the program ended before its window opened"; xdotool search --onlyvisible --name 'North of Noise' >"$work/window" 2>/dev/null; }
wait_for "$START_S" window || fail "no window after $START_S s"
# Without a window manager nobody else gives it the keyboard.
xdotool windowfocus "$(head -1 "$work/window")"

# A picture counts once it is another one than the last: the screen may still be on its way.
last=''
is_drawn() {
    local now
    import -window root "$pictures/$1.png"
    colours=$(identify -format %k "$pictures/$1.png")
    now=$(identify -format '%#' "$pictures/$1.png")
    [ "$colours" -ge "$COLOURS_LEAST" ] && [ "$now" != "$last" ] && last=$now
}
picture() {
    wait_for "$START_S" is_drawn "$1" || fail "$1: only $colours colours"
    echo "window test: $1 has $colours colours"
}
picture title

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
echo "window test: ten idle seconds took $idle hundredths of a second"

run_file() { find "$data/runs" -maxdepth 1 -name '*.run' 2>/dev/null | head -1; }
has_run() { [ -n "$(run_file)" ]; }
begin() { key Return; wait_for "$STEP_S" has_run; }
wait_for "$START_S" begin || fail "Enter on the title began no run"
run=$(run_file)
picture desk

size() { stat -c %s "$run"; }
grown() { [ "$(size)" -gt "$1" ]; }
# A line of the journal is number, sprint, phase, decision, each followed by a tab.
sprint() { awk -F '\t' 'END { print ($2 ~ /^[0-9]+$/) ? $2 : 1 }' "$run"; }
phase() { awk -F '\t' 'END { print ($3 ~ /^[A-Z][a-z]+$/) ? $3 : "Inbox" }' "$run"; }
start=$(size)
end=$((SECONDS + SPRINT_S))
seen=
while [ "$(sprint)" -lt 2 ]; do
    [ "$SECONDS" -lt "$end" ] || fail "still in sprint $(sprint), $(phase), after $SPRINT_S s"
    before=$(size)
    # The main action; where it waits for a choice, the first one.
    key ctrl+Return
    wait_for "$STEP_S" grown "$before" || { key 1; key Return; }
    case " $seen " in
        *" $(phase) "*) ;;
        *) seen="$seen $(phase)"; picture "$(phase | tr '[:upper:]' '[:lower:]')" ;;
    esac
done
grown "$start" || fail "the journal did not grow"
echo "window test: one sprint in $(grep -c . "$run") lines of journal, phases:$seen"

key ctrl+q
is_over() { ! alive; }
wait_for "$QUIT_S" is_over || fail "Ctrl+Q does not quit"
code=0
wait "$game" || code=$?
game=
[ "$code" = 0 ] || fail "exit code $code after Ctrl+Q"
"$program" replay "$run" --data "$data" >"$work/said" 2>&1 || fail "the journal does not replay: $(cat "$work/said")"
echo "window test: passed"
