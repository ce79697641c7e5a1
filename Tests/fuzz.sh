#!/bin/sh
# Runs the fuzzer at each door for some seconds: Tests/fuzz.sh FUZZER SECONDS DOOR…
# What it finds new goes to .build-fuzz/corpus/DOOR, what breaks something to .build-fuzz/found/DOOR-…; ends with 1 when
# something broke. Corpus/Fuzz/DOOR has the first inputs beside the articles of the corpus, and those that once broke something.
set -u
cd "$(dirname "$0")/.."
fuzzer="$1"
seconds="$2"
shift 2
broken=0
total=0
for door in "$@"; do
    mkdir -p ".build-fuzz/corpus/$door" .build-fuzz/found "Corpus/Fuzz/$door"
    log=".build-fuzz/$door.log"
    # Whole articles are there already.
    more=""
    case "$door" in article | html | text) more="Corpus/Articles/en Corpus/Articles/ar Corpus/Articles/ckb" ;; esac
    RAQIM_FUZZ="$door" SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=1 "$fuzzer" ".build-fuzz/corpus/$door" "Corpus/Fuzz/$door" $more \
        -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 -artifact_prefix=".build-fuzz/found/$door-" \
        -print_final_stats=1 -verbosity=0 >"$log" 2>&1
    status=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    total=$((total + ${runs:-0}))
    echo "$door: ${runs:-0} executions in $seconds s, exit code $status"
    if [ $status -ne 0 ]; then
        grep -E 'BROKEN|ERROR|Fatal error|SUMMARY|Test unit written' "$log" | head -n 8
        broken=1
    fi
done
echo "$total executions"
exit $broken
