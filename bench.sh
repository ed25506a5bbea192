#!/usr/bin/env bash
# Measures everything and writes bench/report/. ./bench.sh --help lists the options.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$root"
source "$root/.mvn/find-jdk.sh"
source "$root/.mvn/build.sh"

build_if_stale
./mvnw -q -B -ntp -pl bench -am -DskipTests package
exec "$JAVA_HOME/bin/java" "@$java_options" -Xmx4g -cp "bench/target/app/lib/*" marquee.bench.Bench "$@"
