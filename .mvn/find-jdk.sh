# shellcheck shell=bash disable=SC2034,SC2154
# Sourced by run, test and marquee: exports JAVA_HOME for a JDK 21 or newer, or says in one sentence what to install.
# A fitting JAVA_HOME is taken as it is; otherwise the newest JDK on PATH or in the usual places.

jdk_version() {
    [ -x "$1/bin/javac" ] || return 1
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

jdk_candidates() {
    local javac
    if javac=$(command -v javac); then
        (cd "$(dirname "$(readlink -f "$javac" 2>/dev/null || echo "$javac")")/.." && pwd)
    fi
    local place
    for place in ${MARQUEE_JDK_PLACES:-/usr/lib/jvm "${SDKMAN_DIR:-$HOME/.sdkman}/candidates/java"}; do
        ls -d "$place"/*/ 2>/dev/null
    done
    [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v 21+ 2>/dev/null
}

find_jdk() {
    local best=0 home version
    if [ -n "${JAVA_HOME:-}" ] && version=$(jdk_version "$JAVA_HOME") && [ "${version:-0}" -ge 21 ]; then
        JAVA_VERSION=$version
        return 0
    fi
    while IFS= read -r home; do
        version=$(jdk_version "${home%/}") || continue
        if [ "${version:-0}" -ge 21 ] && [ "$version" -gt "$best" ]; then
            best=$version
            JAVA_HOME=${home%/}
        fi
    done < <(jdk_candidates)
    JAVA_VERSION=$best
    [ "$best" -ge 21 ]
}

if ! find_jdk; then
    echo "Marquee needs a JDK 21 or newer: install one (for example Temurin 25 from adoptium.net, or 'sdk install java 25-tem') and start again." >&2
    exit 1
fi
case "$(uname -sm)" in
    "Linux x86_64" | "Linux aarch64" | "Darwin arm64") ;;
    *)
        echo "Marquee's native parts (TensorFlow, PostgreSQL) exist for Linux x86-64, Linux arm64 and macOS arm64, not for $(uname -sm): run the containers of docker-compose.yml on one of those instead." >&2
        exit 1
        ;;
esac
export JAVA_HOME
