#!/usr/bin/env bash
# Runs the tests at other times, in other time zones and languages, and on a busy machine: what passes today on this machine
# has to pass everywhere. Continuous integration runs the tests once; this is for whoever has changed something that looks at
# a clock or writes a number.
#
#   tests/under-other-clocks.sh                     every test project: this takes hours
#   tests/under-other-clocks.sh Sample Runtime      those of FreeTierGen.Sample.Tests and FreeTierGen.Runtime.Tests
#
# It needs faketime (Debian's package of that name) and, for the languages, ICU. CONFIGURATION is Debug unless it is set;
# FILTER goes to dotnet test.
set -uo pipefail
cd "$(dirname "$0")/.."

configuration="${CONFIGURATION:-Debug}"
log=artifacts/under-other-clocks.log
mkdir -p artifacts
: > "$log"
failed=0

command -v faketime > /dev/null || { echo "faketime is not installed: apt-get install faketime" >&2; exit 2; }

if [ $# -gt 0 ]; then
    projects=("${@/#/tests/FreeTierGen.}")
    projects=("${projects[@]/%/.Tests}")
else
    projects=(tests/FreeTierGen.*.Tests)
fi

for project in "${projects[@]}"; do
    dotnet build "$project" -c "$configuration" -tl:off --nologo -v q >> "$log" 2>&1 || { echo "$project does not build; see $log" >&2; exit 2; }
done

# The built assemblies are run, since MSBuild does not start under a clock that was moved.
run() {
    local what="$1" project
    shift
    for project in "${projects[@]}"; do
        local name="${project##*/}" output
        output="$(env "$@" dotnet test "$project/bin/$configuration/net10.0/$name.dll" --nologo ${FILTER:+--filter "$FILTER"} 2>&1)"
        local status=$?
        printf '== %s, %s\n%s\n' "$what" "$name" "$output" >> "$log"
        if [ $status -eq 0 ]; then
            echo "passed  $what, $name"
        else
            echo "FAILED  $what, $name"
            failed=$((failed + 1))
        fi
    done
}

# Files keep the time that they have: a server of another make does not see it moved.
at() { run "at $1 in $2" NO_FAKE_STAT=1 TZ="$2" faketime -m -f "@$1"; }

at "2026-10-01 00:00:01" UTC                     # the first minute of a month, and the last
at "2026-11-30 23:59:20" UTC
at "2028-02-01 00:00:01" UTC                     # of February in a leap year
at "2028-02-29 23:59:20" UTC
at "2027-01-01 00:00:01" UTC                     # of a year
at "2026-12-31 23:59:20" UTC
at "2027-03-14 01:59:40" America/New_York        # an hour is left out, and comes twice
at "2026-11-01 01:59:40" America/New_York
at "2027-04-04 01:59:40" Australia/Lord_Howe     # half an hour comes twice
at "2026-12-31 23:59:20" Asia/Kathmandu          # five hours and three quarters from UTC

# The projects of this repository are built to know no cultures. A consumer's program knows them.
configs=()
for project in "${projects[@]}"; do
    while IFS= read -r -d '' file; do configs+=("$file"); done < <(find "$project/bin/$configuration" -name '*.runtimeconfig.json' -print0)
done
invariant() { sed -i "s/\"System.Globalization.Invariant\": $1/\"System.Globalization.Invariant\": $2/" "${configs[@]}"; }
trap 'invariant false true' EXIT
invariant true false
for language in tr_TR de_DE ar_SA; do
    run "in $language" LANG="$language.UTF-8" LC_ALL="$language.UTF-8"
done
invariant false true

# Twice as many busy processes as there are cores.
busy=()
for _ in $(seq $((2 * $(nproc)))); do
    (while :; do :; done) &
    busy+=($!)
done
run "on a busy machine" env
kill "${busy[@]}"

echo "$failed runs failed; what they wrote is in $log"
[ "$failed" -eq 0 ]
