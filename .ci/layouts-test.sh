#!/usr/bin/env bash
# The digits that choose an option are keys of a place, whatever the layout writes there: on each layout, and on the
# number pad, the same keys give the same pictures and the same decisions as on the American one.
#
#   .ci/layouts-test.sh PROGRAM [FOLDER FOR PICTURES]
#
# Needs Xvfb, xdotool, setxkbmap, ImageMagick and Mesa's software Vulkan. Goes through the desk's inbox, planning's three
# views and a drill of practice, in the real window.
set -euo pipefail

program=$(realpath "${1:?the program to test}")
pictures=${2:-}
readonly START_S=120 STEP_S=10 LAYOUTS="us fr be cz de"
# Keycodes of the keys in the places of 1 to 9, and of those on the number pad.
readonly ROW=(10 11 12 13 14 15 16 17 18) PAD=(87 88 89 83 84 85 79 80 81)

for tool in Xvfb xdotool setxkbmap import identify compare; do
    command -v "$tool" >/dev/null || { echo "layouts test: $tool is missing" >&2; exit 1; }
done

work=$(mktemp -d)
pictures=${pictures:-$work/pictures}
mkdir -p "$pictures" "$work/run"
chmod 700 "$work/run"
export XDG_RUNTIME_DIR=$work/run WGPU_BACKEND=vulkan
unset WAYLAND_DISPLAY WAYLAND_SOCKET
game='' screen=''

finish() {
    for pid in $game $screen; do kill "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}
trap finish EXIT

fail() {
    echo "layouts test: $*" >&2
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

exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp -noreset >/dev/null 2>&1 &
screen=$!
wait_for 20 test -s "$work/display" || fail "Xvfb does not start"
DISPLAY=:$(tr -d '[:space:]' <"$work/display")
export DISPLAY

alive() { grep -q '^State:[[:space:]]*[^Z[:space:]]' "/proc/$game/status" 2>/dev/null; }
key() { alive || fail "the program ended by itself"; xdotool key --delay 60 "$@"; }
# digit N: the key in the place of this digit, on the row or on the pad.
digit() { if [ "$how" = pad ]; then key "${PAD[$1 - 1]}"; else key "${ROW[$1 - 1]}"; fi; }

# rests: two pictures in a row are the same.
still() {
    import -window root "$work/a.png"
    sleep 0.5
    import -window root "$work/b.png"
    [ "$(identify -format '%#' "$work/a.png")" = "$(identify -format '%#' "$work/b.png")" ]
}
picture() {
    wait_for "$START_S" still || fail "$1 on $how does not come to rest"
    cp "$work/b.png" "$pictures/$1-$how.png"
}

run_file() { find "$work/data/runs" -maxdepth 1 -name '*.run' 2>/dev/null | head -1; }
lines() { grep -c . "$(run_file)"; }
grown() { [ "$(lines)" -gt "$1" ]; }
phase() { awk -F '\t' 'END { print ($3 ~ /^[A-Z][a-z]+$/) ? $3 : "Inbox" }' "$(run_file)"; }
window() { alive || fail "the program ended before its window opened"; xdotool search --onlyvisible --name 'North of Noise' >"$work/window" 2>/dev/null; }

begin() {
    rm -rf "$work/data"
    mkdir -p "$work/data"
    echo '(motion: false, training: false)' >"$work/data/settings.ron"
    "$program" --data "$work/data" "$@" >"$work/log" 2>&1 &
    game=$!
    wait_for "$START_S" window || fail "no window after $START_S s"
    # Without a window manager nobody else gives it the keyboard.
    xdotool windowfocus "$(head -1 "$work/window")"
}

end() {
    key ctrl+q
    wait "$game" || fail "exit code $? after Ctrl+Q"
    game=''
}

# decide N: chooses an option by its digit and confirms it.
decide() {
    local before
    before=$(lines)
    digit "$1"
    picture "$2"
    key Return
    wait_for "$STEP_S" grown "$before" || fail "$2: digit $1 on $how decided nothing"
}

go_on() {
    local before
    before=$(lines)
    key ctrl+Return
    wait_for "$STEP_S" grown "$before" || { digit 1; key Return; }
}

desk() {
    begin play busy_standing_still --seed 7
    wait_for "$START_S" test -n "$(run_file)" || fail "no run was begun"
    picture charter
    key Return
    # The sixth is closed and the fourth asks for a reason besides: what they show is compared, others decide.
    digit 6
    picture inbox-6
    decide 5 inbox-5
    digit 4
    picture inbox-4
    digit 2
    picture inbox-4-2
    local end_at=$((SECONDS + 180))
    while [ "$(phase)" != Planning ]; do
        [ "$SECONDS" -lt "$end_at" ] || fail "no planning on $how"
        go_on
    done
    picture planning
    for view in 2 3 1; do
        digit "$view"
        picture "planning-view-$view"
    done
    awk -F '\t' 'NR > 2 { print $4 }' "$(run_file)" >"$work/decisions-$how"
    end
}

readonly KEPT=(charter inbox-6 inbox-5 inbox-4 inbox-4-2 planning planning-view-2 planning-view-3 planning-view-1)
for how in $LAYOUTS pad; do
    if [ "$how" = pad ]; then setxkbmap us; else setxkbmap "$how"; fi
    # With Num Lock the pad's keys are digits.
    [ "$how" != pad ] || xdotool key Num_Lock
    desk
    [ "$how" = us ] && continue
    cmp -s "$work/decisions-us" "$work/decisions-$how" || fail "other decisions on $how: $(diff "$work/decisions-us" "$work/decisions-$how" | head -5)"
    for name in "${KEPT[@]}"; do
        different=$(compare -metric AE "$pictures/$name-us.png" "$pictures/$name-$how.png" null: 2>&1 || true)
        [ "${different%% *}" = 0 ] || fail "$name looks different on $how, in $different pixels"
    done
    echo "layouts test: $how is as us, in $(wc -l <"$work/decisions-$how") decisions and ${#KEPT[@]} pictures"
done
echo "layouts test: passed"
