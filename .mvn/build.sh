# shellcheck shell=bash disable=SC2034,SC2154
# Sourced by run and marquee: builds the application when a source is newer than the last build, and says how to start it.
# Expects root to be the repository's folder.

app=$root/app/target/app
built=$app/built
java_options=$root/.mvn/java-options
device=${MARQUEE_DEVICE:-cpu}
arguments=()

# Takes --device cpu|gpu off a command line, what is left being in arguments: it says which TensorFlow is built in.
take_device() {
    while [ $# -gt 0 ]; do
        case "$1" in
            --device=*) device=${1#*=} ;;
            --device)
                device=${2:-}
                [ $# -lt 2 ] || shift
                ;;
            *) arguments+=("$1") ;;
        esac
        shift
    done
    case "$device" in
        cpu) ;;
        gpu) [ "$(uname -sm)" = "Linux x86_64" ] && nvidia-smi -L > /dev/null 2>&1 || {
            echo "There is no NVIDIA GPU here that nvidia-smi knows, on Linux x86-64: leave --device gpu out." >&2
            exit 2
        } ;;
        *)
            echo "--device (MARQUEE_DEVICE) is cpu or gpu, not '$device'." >&2
            exit 2
            ;;
    esac
}

is_stale() {
    [ -e "$built" ] && [ "$(cat "$built")" = "${device#cpu}" ] || return 0
    [ -n "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/{catalog,vector-index,tower-models,ranking,evaluation,training,lab,database,events,registry,embedding-loader,pipeline,backend,app}/src/main \
        -newer "$built" -print -quit)" ]
}

build_if_stale() {
    is_stale || return 0
    local log=$root/app/target/build.log
    mkdir -p "$(dirname "$log")"
    # Else libraries of an earlier build would stay beside the new ones, and the archive of their classes.
    rm -rf "$app/serving" "$app/learning" "$app"/classes-*
    echo "Building Marquee (the first time takes some minutes: it downloads its libraries)" >&2
    if ! (cd "$root" && ./mvnw -B -ntp -pl app -am -DskipTests "-Dmarquee.device=$device" package) 2>&1 \
        | tee "$log" | sed -un 's/^\[INFO\] Building \(.*[^ ]\) .*\(\[[0-9]*\/[0-9]*\]\)$/  \2 \1/p' >&2; then
        grep -m 20 '^\[ERROR\]' "$log" >&2 || tail -n 20 "$log" >&2
        echo "The build failed; its whole output is in $log." >&2
        return 1
    fi
    printf %s "${device#cpu}" > "$built"
}

# File names are UTF-8 whatever the terminal speaks; a locale that is not installed counts as none.
speak_utf8() {
    [ "$(locale charmap 2>/dev/null)" != UTF-8 ] || return 0
    case "$(uname)" in
        Darwin) export LC_ALL=en_US.UTF-8 ;;
        *) export LC_ALL=C.UTF-8 ;;
    esac
}

# Becomes the JVM that runs one command of Marquee. What it writes is its owner's alone.
exec_marquee() {
    umask 077
    speak_utf8
    export TF_CPP_MIN_LOG_LEVEL=${TF_CPP_MIN_LOG_LEVEL:-2}
    # LightGBM's threads would burn the cores that others need while they wait for each other.
    export OMP_WAIT_POLICY=${OMP_WAIT_POLICY:-PASSIVE}
    # A temporary folder of its own, which the process removes when it ends.
    local temporary
    temporary=$(mktemp -d "${TMPDIR:-/tmp}/marquee.run.XXXXXXXXXX")
    # The classes of the first start, mapped by the next ones (app.laptop.ClassArchive); one file for each JDK.
    local archive classes
    archive=$app/classes-$(cksum "$JAVA_HOME/release" 2>/dev/null | cut -d " " -f 1).jsa
    if [ -s "$archive" ]; then
        classes=("-XX:SharedArchiveFile=$archive" -Xlog:cds=off)
    else
        classes=("-XX:DumpLoadedClassList=$temporary/classes.list" "-Dmarquee.class-archive=$archive")
    fi
    # shellcheck disable=SC2086 # MARQUEE_JAVA_OPTS holds several options
    exec "$JAVA_HOME/bin/java" "@$java_options" "-Djava.io.tmpdir=$temporary" "${classes[@]}" ${MARQUEE_JAVA_OPTS:-} -cp "$app/serving/*:$app/learning/*" marquee.app.Marquee "$@"
}
