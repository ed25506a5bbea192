#!/usr/bin/env bash
# Measures everything and writes bench/report/. ./bench.sh --help lists the options.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$root"
source "$root/.mvn/find-jdk.sh"
source "$root/.mvn/build.sh"

build_if_stale
./mvnw -q -B -ntp -pl bench -am -DskipTests package
options=(--enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector -Xmx4g)
[ "$JAVA_VERSION" -lt 24 ] || options+=(--sun-misc-unsafe-memory-access=allow)
exec "$JAVA_HOME/bin/java" "${options[@]}" -cp "bench/target/app/lib/*" marquee.bench.Bench "$@"
