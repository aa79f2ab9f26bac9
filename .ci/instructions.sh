#!/usr/bin/env bash
# How many instructions the rules and the grading take: counts do not vary with what else the machine does.
#
#   .ci/instructions.sh
#
# Builds the program without a window, with its symbols, in a folder of its own, and runs it under callgrind: a sprint
# of two players (the difference of 100 and 50 runs, so that loading the scenario does not count), and grading one run
# with four worlds. Needs valgrind.
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/.."

target=${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/north-of-noise/target}/instructions
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export RAYON_NUM_THREADS=1

CARGO_TARGET_DIR=$target cargo build --quiet --release --no-default-features --features cli \
    --config 'profile.release.package.north-of-noise.strip="none"'
program=$target/release/north-of-noise

# count NAME ARGUMENTS...: the instructions of a run of the program; its profile is kept under the name.
count() {
    local name=$1
    shift
    valgrind --tool=callgrind --callgrind-out-file="$work/$name" "$program" "$@" --data "$work/data" >"$work/out" 2>"$work/err" ||
        { cat "$work/out" "$work/err" >&2; exit 1; }
    sed -n 's/^summary: //p; s/^totals: //p' "$work/$name" | head -n 1
}

for player in balanced nothing; do
    many=$(count many simulate busy_standing_still --player "$player" --seeds 100)
    few=$(count few simulate busy_standing_still --player "$player" --seeds 50)
    echo "a sprint, $player: $(((many - few) / 50 / 8)) instructions"
done

"$program" record busy_standing_still --player balanced --seed 7 --data "$work/data" >/dev/null
count review review busy_standing_still-7 --rollouts 4 >/dev/null
callgrind_annotate --inclusive=yes "$work/review" >"$work/functions"
# function NAME WHAT: what a function and all that it calls took.
function_takes() {
    local line
    line=$(grep -m 1 -F "$1" "$work/functions") || { echo "no $1 in the profile" >&2; exit 1; }
    echo "$2: $(sed -E 's/^ *([0-9,]+).*/\1/' <<<"$line") instructions"
}
function_takes 'north_of_noise::score::grade::grade_in' 'grading busy_standing_still-7, K = 4'
function_takes 'imagine_all' 'imagining its worlds'
