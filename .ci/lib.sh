# Sourced by every check. A check prints `name: figure` lines and ends with 0 when all is well;
# what is wrong goes to stderr through complain, and ends it with 1 at the end.
set -u

root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
shared=${SHARED:-$root/../shared}
lockorder=$root/lockorder
scratch=$(mktemp -d) || exit 1
complaints=0

cleanup() {
  rm -rf "$scratch"
}
trap cleanup EXIT

figure() {
  printf '%s: %s\n' "$1" "$2"
}

complain() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  complaints=$((complaints + 1))
}

finish() {
  [ "$complaints" -eq 0 ]
  exit
}

give_up() {
  complain "$*"
  exit 1
}

# The folder of a kernel tree of that version, fetched the first time.
kernel() {
  sh "$shared/measure/get-kernel" "$1"
}

# Runs a command that must end by itself, within ten minutes, with exit 0 or 1 (no findings, or some). Nothing that
# earlier runs found out is used, unless a cache is named.
analyse() {
  local code=0
  case " $* " in
    *' --cache-dir '*) ;;
    *) set -- "$@" --no-cache ;;
  esac
  timeout 600 "$lockorder" "$@" 2>"$scratch/stderr" || code=$?
  if [ "$code" -gt 1 ]; then
    tail -n 20 "$scratch/stderr" >&2
    give_up "exit $code: lockorder $*"
  fi
}

# Runs the main class of the grammar's test sources named $1 with the arguments behind it.
grammar_main() {
  local class=$1 java
  shift
  (cd "$root" && mvn -q -B -pl grammar -Dspotless.check.skip=true test-compile \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
    -Dmdep.includeScope=test -Dmdep.outputFile="$scratch/classpath") >&2 || return 2
  java=$(newest_java) || return 2
  "$java" -Xss64m -XX:+UseParallelGC \
    -cp "$root/grammar/target/classes:$root/grammar/target/test-classes:$(cat "$scratch/classpath")" \
    "org.lockorder.grammar.$class" "$@"
}

# The java of the newest JDK that the launcher would consider.
newest_java() {
  local release version best=20 found=
  for release in /usr/lib/jvm/*/release "${JAVA_HOME:-/nonexistent}/release"; do
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release" 2>/dev/null)
    if [ -n "$version" ] && [ "$version" -gt "$best" ]; then
      best=$version
      found=$(dirname "$release")/bin/java
    fi
  done
  [ -n "$found" ] && printf '%s' "$found"
}

# Builds the jar where it is stale, so that no check sees the launcher say so.
"$lockorder" --version >/dev/null 2>&1 || give_up 'lockorder does not start'

# The seconds since $1, a value of $EPOCHREALTIME.
seconds_since() {
  awk -v from="$1" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f", to - from }'
}
