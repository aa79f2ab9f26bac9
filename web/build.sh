#!/usr/bin/env bash
# Builds the game for browsers into `web/dist`: a folder for any web server.
#
#   web/build.sh [--quick]
#
# With `--quick` less is optimised: for trying something out. Needs the Rust toolchain with its target for browsers and
# the `wasm-bindgen` of the version in `Cargo.lock`; makes the module smaller by a third where there is `wasm-opt`.
# WASM_BINDGEN and WASM_OPT say where these are, if they are not found by name.
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/.."

fail() { echo "web: $*" >&2; exit 1; }
# size FILE: bytes in it.
size() { wc -c <"$1" | tr -d ' '; }
readonly TARGET=wasm32-unknown-unknown OUT=web/dist
profile=web
if [ "${1:-}" = --quick ]; then profile=dev; elif [ -n "${1:-}" ]; then fail "what is \`$1\`? Only --quick is known."; fi

command -v cargo >/dev/null || fail "cargo is missing: install Rust from https://rustup.rs"
rustc --print target-libdir --target "$TARGET" 2>/dev/null | { read -r folder && [ -d "$folder" ]; } || fail "the target is missing: rustup target add $TARGET"
version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)
bindgen=${WASM_BINDGEN:-$(command -v wasm-bindgen || true)}
if [ -z "$bindgen" ] || [ "$("$bindgen" --version)" != "wasm-bindgen $version" ]; then
    fail "wasm-bindgen $version is missing: cargo install wasm-bindgen-cli --version $version"
fi
opt=${WASM_OPT:-$(command -v wasm-opt || true)}
[ -n "$opt" ] || echo "web: there is no wasm-opt (npm install --global binaryen brings one); the module stays larger" >&2

rm -rf "$OUT"
mkdir -p "$OUT"
built=${CARGO_TARGET_DIR:-target}/$TARGET/$([ "$profile" = dev ] && echo debug || echo "$profile")/north_of_noise.wasm

# module FEATURE NAME: builds the library with this feature alone, and its script.
module() {
    cargo rustc --quiet --lib --crate-type cdylib --target "$TARGET" --profile "$profile" --no-default-features --features "$1"
    "$bindgen" --target web --no-typescript --out-dir "$OUT" --out-name "$2" "$built"
    local module=$OUT/$2_bg.wasm
    if [ -n "$opt" ] && [ "$profile" = web ]; then
        "$opt" -Os --all-features --output "$module.smaller" "$module"
        mv "$module.smaller" "$module"
    fi
}
module rules rules
module web game

packed=$OUT/game.wasm.gz unpacked=$(size "$OUT/game_bg.wasm")
gzip -9 -n -c "$OUT/game_bg.wasm" >"$packed"
rm "$OUT/game_bg.wasm"
sed "s/const PACKED = 0, UNPACKED = 0;/const PACKED = $(size "$packed"), UNPACKED = $unpacked;/" web/page.js >"$OUT/page.js"
grep -q "PACKED = $(size "$packed")," "$OUT/page.js" || fail "page.js has no place for the sizes"
cp web/index.html assets/fonts/NorthText-{Regular,SemiBold}.ttf assets/fonts/OFL.txt "$OUT"
echo "web: $OUT, the game $unpacked bytes, $(size "$packed") packed; the rules alone $(size "$OUT/rules_bg.wasm")"
