#!/usr/bin/env bash
# The phones of a group session in a real browser: three join what the program hosts, vote, reload, sleep and come back.
#
#   .ci/phones-test.sh PROGRAM [FOLDER FOR PICTURES]
#
# Needs Chromium, Node and npm, which brings the browser's driver and the accessibility check. `phones.mjs` says what it
# does; it can be started against any session.
set -euo pipefail
program=$(realpath "${1:?the program to test}") pictures=${2:+$(realpath -m "$2")}
script=$(realpath "$(dirname "$0")")/phones.mjs
readonly START_S=60 TEST_S=300

work=$(mktemp -d) host=''
finish() {
    [ -z "$host" ] || kill "$host" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
fail() {
    echo "phones: $*" >&2
    [ ! -s "$work/said" ] || sed 's/^/    /' "$work/said" >&2
    exit 1
}

CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)} || fail "chromium is missing"
export CHROMIUM
for tool in node npm; do command -v "$tool" >/dev/null || fail "$tool is missing"; done
[ -z "$pictures" ] || mkdir -p "$pictures"
npm install --silent --no-audit --no-fund --prefix "$work" playwright-core@1.65.1 axe-core@4.14.1 || fail "npm brings no driver"

mkfifo "$work/commands"
"$program" host busy_standing_still --seed 7 --names --role Developer --role 'Product Owner' --team Blue \
    --data "$work/data" <"$work/commands" >"$work/said" 2>&1 &
host=$!
exec 3>"$work/commands"
said() { sed -n "s|$1|\\1|p" "$work/said" | head -n 1; }
end=$((SECONDS + START_S))
until grep -q 'help' "$work/said"; do
    kill -0 "$host" 2>/dev/null && [ "$SECONDS" -lt "$end" ] || fail "the host does not start"
    sleep 0.1
done
address=$(said '^On this computer: \(http://.*\)$') code=$(said '^Code \([A-Z]*-[0-9]*\)\..*$') screen=$(said '^To project: .*\(/screen/.*\)$')
cd "$work"
timeout "$TEST_S" node "$script" "$address" "$code" "$address$screen" ${pictures:+"$pictures"} >&3 || fail "see above; the host said:"
wait "$host" || fail "the host ended with $?"
host=''
