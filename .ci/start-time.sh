#!/usr/bin/env bash
# How long the program takes to its first picture, against an empty window of the engine.
#
#   .ci/start-time.sh PROGRAM EMPTY [TIMES]
#
# EMPTY is `examples/empty_window`. Both start by turns on a virtual display; the first pair warms caches and
# does not count. Prints the medians and their ratio. Needs Xvfb and ImageMagick.
set -euo pipefail

program=$(realpath "${1:?the program}")
empty=$(realpath "${2:?the empty window}")
times=${3:-5}

work=$(mktemp -d)
mkdir -p "$work/run"
chmod 700 "$work/run"
export XDG_RUNTIME_DIR=$work/run WGPU_BACKEND=vulkan
unset WAYLAND_DISPLAY WAYLAND_SOCKET
screen='' shown=''
finish() {
    for pid in $shown $screen; do kill "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}
trap finish EXIT

exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp -noreset >/dev/null 2>&1 &
screen=$!
until [ -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(tr -d '[:space:]' <"$work/display")
export DISPLAY

# A point that neither a bare root nor a window without a picture lights: left of the middle, where the title
# and the empty window both have a colour of their own.
point() { import -window root -crop 1x1+90+300 -depth 8 txt:- | tail -1; }
bare=$(point)

# first_picture PROGRAM ARGUMENTS...: milliseconds to the first picture.
first_picture() {
    local begun
    begun=$(date +%s%3N)
    "$@" >/dev/null 2>&1 &
    shown=$!
    until [ "$(point)" != "$bare" ]; do :; done
    echo $(($(date +%s%3N) - begun))
    kill "$shown"
    wait "$shown" 2>/dev/null || true
    shown=''
    until [ "$(point)" = "$bare" ]; do sleep 0.1; done
}

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

for ((k = 0; k <= times; k++)); do
    first_picture "$program" --data "$work/data" >"$work/ours.$k"
    first_picture "$empty" >"$work/empty.$k"
done
rm "$work/ours.0" "$work/empty.0"
ours=$(cat "$work"/ours.* | median)
theirs=$(cat "$work"/empty.* | median)
echo "first picture: $ours ms, empty window $theirs ms, ratio $(awk "BEGIN { printf \"%.2f\", $ours / $theirs }")"
