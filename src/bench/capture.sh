#!/bin/bash
# Measures the capture analyser beside tshark, capinfos, tcpdump and cat on one generated capture, in one go, and prints
# processor time and its ratios. Usage: src/bench/capture.sh [MEGABYTES [CONNECTIONS [FOLDER]]]; run `mvn compile` first.
# Without a folder the file is made under /tmp, and removed at the end.
set -eu
cd "$(dirname "$0")/../.."
megabytes=${1:-1000}
connections=${2:-500}
folder=$(mktemp -d "${3:-/tmp}/capture-bench.XXXXXX")
trap 'rm -rf "$folder"' EXIT
file=$folder/traffic.pcap
javac -d "$folder/classes" -cp target/classes src/bench/java/org/lineman/bench/*.java
java="java -XX:+UseSerialGC -cp $folder/classes:target/classes"
frames=$($java org.lineman.bench.MakeCapture "$file" "$megabytes" "$connections")
bytes=$(stat -c %s "$file")
cat "$file" > /dev/null
echo "$bytes bytes, $frames frames, $connections connections, $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"

# Processor seconds (user and system) of a command, whose output goes to the file named first.
cost() {
    local output=$1
    shift
    local TIMEFORMAT='%3U %3S'
    { time "$@" > "$output" 2> /dev/null; } 2>&1 | awk '{ print $1 + $2 }'
}

cat_cost=$(cost /dev/null cat "$file")
heap=$((64 + connections / 800))
short=$(cost "$folder/short" $java -Xmx${heap}m -XX:TieredStopAtLevel=1 org.lineman.bench.AnalyseCapture "$file")
cold=$(cost "$folder/cold" $java -Xmx${heap}m org.lineman.bench.AnalyseCapture "$file")
$java -Xmx${heap}m org.lineman.bench.AnalyseCapture "$file" 4 > "$folder/warm"
warm=$(awk '{ print $4 / 1000 }' "$folder/warm")
capinfos_cost=$(cost /dev/null capinfos "$file")
tcpdump_cost=$(cost /dev/null tcpdump -r "$file" -w /dev/null)
tshark_cost=$(cost /dev/null tshark -q -z expert -r "$file")

line() {
    awk -v name="$1" -v cost="$2" -v cat="$cat_cost" -v tshark="$tshark_cost" -v bytes="$bytes" 'BEGIN {
        printf "%-44s %8.2f s %8.0f MB/s %7.2f x cat   tshark/this %7.1f\n", name, cost, bytes / cost / 1e6, cost / cat, tshark / cost }'
}
line cat "$cat_cost"
line "Lineman, one analysis in a running service" "$warm"
line "Lineman, process, -XX:TieredStopAtLevel=1" "$short"
line "Lineman, process, usual JVM flags" "$cold"
line capinfos "$capinfos_cost"
line "tcpdump -w /dev/null" "$tcpdump_cost"
line "tshark -q -z expert" "$tshark_cost"
test -s "$folder/short" && test -s "$folder/cold" && test -s "$folder/warm" || { echo "an analysis failed" >&2; exit 1; }
# What the analyser is held to: the cost of an analysis where it runs most, in the service, and the memory of a process.
limit() {
    awk -v what="$1" -v is="$2" -v wanted="$3" -v least="$4" 'BEGIN {
        printf "%-44s %8.1f, wanted %s %s: %s\n", what, is, least ? "at least" : "at most", wanted,
            (least ? is >= wanted : is <= wanted) ? "reached" : "MISSED" }'
}
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { print a / b }'; }
if [ "$connections" -ge 200000 ]; then
    limit "MB/s as a process" "$(ratio "$bytes" "$(awk -v s="$short" 'BEGIN { print s * 1e6 }')")" 400 1
else
    limit "tshark / Lineman, in a running service" "$(ratio "$tshark_cost" "$warm")" 40 1
    limit "Lineman, in a running service / cat" "$(ratio "$warm" "$cat_cost")" 2.5 ""
    limit "MB held, as a process" "$(ratio "$(awk '{ print $3 }' "$folder/short")" 1000)" 100 ""
fi
echo "most memory held: $(awk '{ print $3 }' "$folder/short") kB as a process, $(awk '{ print $3 }' "$folder/warm") kB after four analyses"
