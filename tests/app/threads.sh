#!/bin/sh
# The same output whatever the number of threads, in every format. Speaks TAP.
set -u
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME="$work/none" LC_ALL=C.UTF-8
number=0
mkdir "$work/story"

# Sentences of names, figures, dates and quotations drawn from small lists, so that many resemble
# one another: long enough that all work is cut into parts.
write() {
    awk -v seed="$1" 'BEGIN {
        split("Harwick Skelby Fenwick Anna~Reed Tom~Okafor Northern~Line", names, " ")
        split("ferry harbour wreck engine crew captain cargo inquiry berth fire", things, " ")
        split("closed burned cleared examined sold repaired towed insured", acts, " ")
        srand(seed)
        for (i = 1; i <= 700; i++) {
            name = names[int(rand() * 6) + 1]; gsub("~", " ", name)
            printf "%s %d was %s at dock%d by team%d after %d hours, while crate%d and cask%d lay",
                i % 3 ? "The " things[int(rand() * 10) + 1] : name, rand() * 300,
                acts[int(rand() * 8) + 1], i % 450, rand() * 700, rand() * 40 + 2, i % 300,
                rand() * 900
            if (rand() < 0.1)
                printf ", \"%d of the %s %s\"", int(rand() * 9) + 2,
                    things[int(rand() * 10) + 1], acts[int(rand() * 8) + 1]
            printf i % 4 ? ". " : ".\n\n"
        }
    }' >"$work/story/$2"
}
write 1 a.txt
write 2 b.txt

# check NAME OPTION…
check() {
    name=$1
    shift
    number=$((number + 1))
    "$HEXAPLA" diff -q -j1 "$@" "$work/story" >"$work/one"
    one=$?
    "$HEXAPLA" diff -q -j8 "$@" "$work/story" >"$work/several"
    if [ $? -ne $one ] || [ ! -s "$work/one" ] || ! cmp -s "$work/one" "$work/several"; then
        diff "$work/one" "$work/several" | sed -n 's/^/# /;1,10p'
        echo "not ok $number - $name"
        return
    fi
    echo "ok $number - $name"
}

check "text"
check "facts" --view=facts
check "matrix" --view=matrix
check "as the reader shows it" --linear
check "JSON" --format=json

# Pairs of sentences, of which the later know words of the earlier.
tr '\n' ' ' <"$work/story/a.txt" | sed 's/\. /.\n/g' >"$work/left"
tr '\n' ' ' <"$work/story/b.txt" | sed 's/\. /.\n/g' >"$work/right"
paste "$work/left" "$work/right" >"$work/pairs"
number=$((number + 1))
"$HEXAPLA" score -j1 "$work/pairs" >"$work/one"
"$HEXAPLA" score -j8 <"$work/pairs" >"$work/several"
if [ "$(wc -l <"$work/one")" -eq "$(wc -l <"$work/pairs")" ] && cmp -s "$work/one" "$work/several"
then
    echo "ok $number - score"
else
    echo "not ok $number - score"
fi
echo "1..$number"
