# shellcheck shell=bash
# Sourced by test: runs the parts of the tests, some beside others. What a part says goes to a file of its own and is
# printed when it has ended, so that parts do not talk into each other. Expects parts to name a folder for these files.

rm -rf "$parts"
mkdir -p "$parts"
lanes=()
trap 'stop_lanes; exit 130' INT TERM

# Runs one part; the name of its files tells its place in the summary.
part() { # file name command...
    local file=$parts/$1 name=$2 outcome=ok started=$SECONDS
    shift 2
    printf '== %s: begins; what it says is in %s until it ends\n' "$name" "$file.log" >"$file.begun"
    "$@" >"$file.log" 2>&1 </dev/null || outcome=FAILED
    printf '%-7s %s (%s s)\n' "$outcome" "$name" $((SECONDS - started)) >"$file.ended"
}

passed() { # file
    grep -qs '^ok ' "$parts/$1.ended" "$parts/$1.outcome"
}

# In a later lane: waits until a part of the first one has ended, or never will.
await() { # file
    while kill -0 "${lanes[0]}" 2>/dev/null && [ ! -e "$parts/$1.ended" ] && [ ! -e "$parts/$1.outcome" ]; do sleep 1; done
}

# Runs functions beside one another, each of which runs parts one after another, and waits for them all.
beside() { # functions...
    local lane
    # Each in a process group of its own, which can be stopped with all that it started.
    set -m
    for lane in "$@"; do
        "$lane" &
        lanes+=($!)
    done
    set +m
    while some_run; do
        tell
        sleep 1
    done
    tell
    for lane in "${lanes[@]}"; do
        wait "$lane" || echo "FAILED  what ran parts was killed before they ended" >"$parts/z-$lane.outcome"
    done
    lanes=()
}

some_run() {
    local lane
    for lane in "${lanes[@]}"; do
        ! kill -0 "$lane" 2>/dev/null || return 0
    done
    return 1
}

# Says which parts have begun, and what those said that have ended.
tell() {
    local file
    for file in "$parts"/*.begun; do
        [ -e "$file" ] || continue
        cat "$file"
        rm "$file"
    done
    for file in "$parts"/*.ended; do
        [ -s "$file" ] || continue
        echo
        echo "== $(cat "$file")"
        cat "${file%.ended}.log"
        mv "$file" "${file%.ended}.outcome"
    done
}

# Each part is given the time to clean up behind itself.
stop_lanes() {
    local lane deadline=$((SECONDS + 60))
    for lane in ${lanes[@]+"${lanes[@]}"}; do
        kill -TERM -- "-$lane" 2>/dev/null
    done
    for lane in ${lanes[@]+"${lanes[@]}"}; do
        while kill -0 -- "-$lane" 2>/dev/null && [ "$SECONDS" -lt "$deadline" ]; do sleep .2; done
        kill -KILL -- "-$lane" 2>/dev/null
    done
}

# What became of each part; fails when one failed or none was run.
summary() {
    echo
    echo "== Summary"
    cat "$parts"/*.outcome && ! grep -q '^FAILED' "$parts"/*.outcome
}
