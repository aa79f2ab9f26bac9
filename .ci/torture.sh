#!/bin/sh
# The long form of the tests of kept files: thousands of kills, power cuts in memory, and a disk that is really
# full where one can be mounted (as root).
#
#   .ci/torture.sh [kills] [starts on a full disk]
set -eu
cd "$(dirname "$0")/.."
kills=${1:-2000}
full=${2:-200}

run() { cargo test --no-default-features --features cli,ui "$@" -- --nocapture; }

NORTH_OF_NOISE_KILLS="$kills" run --test torture
NORTH_OF_NOISE_KILLS=200 run --test crash
NORTH_OF_NOISE_KILLS=200 run --test practice_kept killed

small=$(mktemp -d)
if mount -t tmpfs -o size=512k tmpfs "$small" 2>/dev/null; then
    trap 'umount "$small"; rmdir "$small"' EXIT
    NORTH_OF_NOISE_SMALL_DISK="$small" NORTH_OF_NOISE_FULL="$full" run --test torture a_real_disk
else
    rmdir "$small"
    echo "No small disk can be mounted here: the test of a real full disk was left out."
fi
