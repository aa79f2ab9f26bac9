#!/usr/bin/env bash
# The game in a real browser: builds it, serves it, plays a sprint by keys, and compares fingerprints with the program's.
#
#   .ci/web-test.sh [--quick | --built] PROGRAM [FOLDER FOR PICTURES]
#
# PROGRAM is a native build of the command line. With `--quick` a build with less optimised, with `--built` what lies in
# `web/dist`. Needs what `web/build.sh` does, and Chromium, Node and npm, which brings the browser's driver. `web.mjs` says
# what it does. No part of `.ci/run`.
set -euo pipefail
how=
case ${1:-} in --quick | --built) how=$1; shift ;; esac
program=$(realpath "${1:?the program to compare with}") pictures=${2:+$(realpath -m "$2")}
cd "$(dirname "$(realpath "$0")")/.."
script=$PWD/.ci/web.mjs dist=$PWD/web/dist
readonly TEST_S=1800 RUNS=200
# Habits of every kind, the dice among them, on every scenario.
readonly PLAYERS=(random factory stated_value balanced say_no trust_first discovery_first)

fail() { echo "web: $*" >&2; exit 1; }
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)} || fail "chromium is missing: install it by this system's means"
export CHROMIUM
for tool in node npm; do command -v "$tool" >/dev/null || fail "$tool is missing: install Node.js 20 or newer"; done

# In memory where there is room: each decision of a run is flushed to the disk.
work=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")")
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" playwright-core@1.65.1 || fail "npm brings no driver"

case $how in
    --built) [ -f "$dist/index.html" ] || fail "there is nothing in $dist: run web/build.sh" ;;
    *) web/build.sh ${how:+"$how"} ;;
esac

mapfile -t scenarios < <(cd scenarios && printf '%s\n' *.ron | sed 's/\.ron$//')
for ((seed = 0; seed < RUNS; seed++)); do
    scenario=${scenarios[seed % ${#scenarios[@]}]} player=${PLAYERS[seed % ${#PLAYERS[@]}]}
    print=$("$program" record "$scenario" --player "$player" --seed "$seed" --data "$work/data" | sed -n 's/^over //p')
    echo "$scenario $player $seed $print"
done >"$work/fingerprints"
[ -z "$pictures" ] || mkdir -p "$pictures"

cd "$work"
timeout "$TEST_S" node "$script" "$dist" "$work/fingerprints" ${pictures:+"$pictures"} >"$work/played.run" || fail "see above"
"$program" replay "$work/played.run" --data "$work/data" || fail "the program does not replay what was played in the browser"
