# shellcheck shell=bash
# What the tests of the real window share: a display of their own, the program on it, keys and pictures. For `source`,
# after `set -euo pipefail`; then, in this order:
#
#   set_up NAME PROGRAM FOLDER TOOLS...   what is told is told by this name; FOLDER is for pictures, '' for none
#   open_display
#   start ARGUMENTS...                    `key`, `picture` and the like are for the program that was started last
#   quit
#
# Needs Xvfb, xdotool, ImageMagick and Mesa's software Vulkan.

# Slow machines get time; fast ones do not wait.
readonly START_S=120 QUIT_S=30
# A blank window has one colour, a page of text without a sky several hundred.
readonly COLOURS_LEAST=300

set_up() {
    test_name=$1 program=$(realpath "$2") work=$(mktemp -d) game='' screen='' colours=0 now='' last=''
    pictures=${3:-$work/pictures}
    shift 3
    trap finish EXIT
    mkdir -p "$pictures" "$work/run"
    chmod 700 "$work/run"
    export XDG_RUNTIME_DIR=$work/run WGPU_BACKEND=vulkan
    unset WAYLAND_DISPLAY WAYLAND_SOCKET
    local tool
    for tool in Xvfb xdotool import identify convert "$@"; do
        command -v "$tool" >/dev/null || fail "$tool is missing"
    done
}

finish() {
    local pid
    for pid in $game $screen; do kill "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}

say() { echo "$test_name: $*"; }

fail() {
    say "$@" >&2
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

open_display() {
    exec 3>"$work/display"
    # Without -noreset the server starts over when its last client leaves, and refuses whoever comes just then.
    Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp -noreset >/dev/null 2>&1 &
    screen=$!
    wait_for 20 test -s "$work/display" || fail "Xvfb does not start"
    DISPLAY=:$(tr -d '[:space:]' <"$work/display")
    export DISPLAY
}

# An ended program stays in the list until it is waited for, as state Z.
alive() { grep -q '^State:[[:space:]]*[^Z[:space:]]' "/proc/$game/status" 2>/dev/null; }
is_over() { ! alive; }

has_window() {
    alive || fail "the program ended before its window opened"
    xdotool search --onlyvisible --name 'North of Noise' >"$work/window" 2>/dev/null
}

# start ARGUMENTS...: the program with these, until its window is there and has the keyboard.
start() {
    "$program" "$@" >"$work/log" 2>&1 &
    game=$!
    wait_for "$START_S" has_window || fail "no window after $START_S s"
    # Without a window manager nobody else gives it the keyboard.
    xdotool windowfocus "$(head -1 "$work/window")"
}

quit() {
    local code=0
    key ctrl+q
    wait_for "$QUIT_S" is_over || fail "Ctrl+Q does not quit"
    wait "$game" || code=$?
    game=''
    [ "$code" = 0 ] || fail "exit code $code after Ctrl+Q"
}

key() {
    alive || fail "the program ended by itself"
    xdotool key --delay 60 "$@"
}

shoot() {
    import -window root "$work/now.ppm"
    now=$(cksum <"$work/now.ppm")
}

# A picture counts once it is another one than the last, as the screen may still be on its way, and not blank.
is_new() {
    shoot
    [ "$now" != "$last" ] && colours=$(identify -format %k "$work/now.ppm") && [ "$colours" -ge "$COLOURS_LEAST" ]
}

is_new_and_rests() {
    is_new || return 1
    local before=$now
    sleep 0.5
    shoot
    [ "$now" = "$before" ]
}

# picture NAME: what a key has brought, once it is there; picture_at_rest NAME: once nothing moves any more.
picture() { take is_new "$1"; }
picture_at_rest() { take is_new_and_rests "$1"; }
take() {
    wait_for "$START_S" "$1" || fail "$2: nothing new, it does not come to rest, or only $colours colours"
    convert "$work/now.ppm" "$pictures/$2.png"
    last=$now
}

# A line of a run's file is number, sprint, phase, decision, each followed by a tab.
lines() { grep -c . "$1"; }
grown() { [ "$(lines "$1")" -gt "$2" ]; }
sprint() { awk -F '\t' 'END { print ($2 ~ /^[0-9]+$/) ? $2 : 1 }' "$1"; }
phase() { awk -F '\t' 'END { print ($3 ~ /^[A-Z][a-z]+$/) ? $3 : "Inbox" }' "$1"; }

# go_on FILE SECONDS: the main action; where it waits for a choice, the first one.
go_on() {
    local before
    before=$(lines "$1")
    key ctrl+Return
    # What came to the screen a moment ago takes no Enter yet. Whatever is pressed then is waited for, or the next look at
    # the phase is at the one before.
    wait_for "$2" grown "$1" "$before" || { key 1 Return; wait_for "$2" grown "$1" "$before" || true; }
}
