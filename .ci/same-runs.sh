#!/usr/bin/env bash
# Whether two builds of the program play alike: the same decisions, the same course and outcome of every run,
# the same grades and scores of a sample of reviews. What a fingerprint hashes may differ between them.
#
#   .ci/same-runs.sh OLD NEW [SEEDS]
#
# Eight players on `busy_standing_still` and one on `first_sprint`, 50 seeds each. Shows the first differences of
# the first run that is not the same, and exits with 1. Needs some minutes, most of them for the reviews.
set -euo pipefail

old=$(realpath "${1:?the program as it was}")
new=$(realpath "${2:?the program as it is}")
seeds=${3:-50}
# Habits of every kind: by luck, by loudness, by stated value, by belief, refusing, talking, learning, looking ahead.
readonly PLAYERS=(random factory stated_value balanced say_no trust_first discovery_first planner)
# Every so many seeds a run is reviewed too, with so many worlds for each alternative.
readonly REVIEWED_EACH=25 WORLDS=4

# In memory where there is room: each decision of a run is flushed to the disk.
work=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")")
trap 'rm -rf "$work"' EXIT

# played PROGRAM SCENARIO PLAYER SEED: all that is to be the same, as text.
played() {
    local data=$work/data name=$2-$4
    rm -rf "$data"
    "$1" record "$2" --player "$3" --seed "$4" --data "$data" | grep -v '^over '
    # Number, sprint, phase and decision; not the fingerprint and the checksum.
    tail -n +3 "$data/runs/$name.run" | cut -f 1-4
    "$1" replay "$name" --json --data "$data" | figures
    if [ $(($4 % REVIEWED_EACH)) = 0 ]; then
        "$1" review "$name" --json --rollouts "$WORLDS" --data "$data" | figures
    fi
}

# What was measured and what it is called, whatever the order and form of the JSON: numbers, and the names of choices and
# classes. Fingerprints compared and times are the program's own.
figures() { tr -d ',' | grep -E '": -?[0-9.e-]+$|"(kind|chosen|best|class)": "' | grep -vE '_ms"|"fingerprints"' | sed 's/^ *//' | sort; }

compared=0
compare() {
    local scenario=$1 player=$2 seed
    for ((seed = 0; seed < seeds; seed++)); do
        played "$old" "$scenario" "$player" "$seed" >"$work/old"
        played "$new" "$scenario" "$player" "$seed" >"$work/new"
        [ "$(wc -l <"$work/old")" -gt 40 ] || { echo "$player in $scenario, seed $seed: too little was played to compare" >&2; exit 1; }
        if ! cmp -s "$work/old" "$work/new"; then
            echo "$player in $scenario, seed $seed: not the same" >&2
            diff "$work/old" "$work/new" | head -n 20 >&2
            exit 1
        fi
        compared=$((compared + 1))
    done
    echo "$player in $scenario: $seeds runs are the same"
}

for player in "${PLAYERS[@]}"; do compare busy_standing_still "$player"; done
compare first_sprint balanced
echo "$compared runs are the same"
