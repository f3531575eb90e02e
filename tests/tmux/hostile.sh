#!/bin/sh
# Control sequences in text, title and file name do not reach the terminal, in no view and in no
# output that is meant for people.
# shellcheck source=tests/tmux/lib.sh
. "${0%/*}/lib.sh"

mkdir -p "$scratch/h"
name=$(printf 'evil\033]0;named\007\033[6n.txt')
# CSI 3133 7 z, OSC 0 and 52, DCS, C1 forms, a carriage return and backspaces; none is ours.
printf 'Title \033]0;titled\007 of the \033[31337z piece\n\nThe harbour \033[31337z reopened on Monday, \033]52;c;ZXZpbA==\007 the council said. It \302\23331337z was closed \033P31337q\033\\ for years. Then\b\b\b\b\b it rained \342\200\256desrever\342\200\254 again.\n' \
    >"$scratch/h/$name"
printf 'Title of the piece\n\nThe harbour reopened on Monday, the council said. It was closed for years. Nothing else is known.\n' \
    >"$scratch/h/plain.txt"

# tame FILE: what of the planted sequences is in the bytes.
tame() {
    LC_ALL=C grep -anoE "$(printf '(\033|\302\233)\\[?31337|\033\\][0-9]|\302\235|\033P|\033\\[6n|[^\033]\302\233|\342\200\256')" "$1" |
        LC_ALL=C sed -n l | head -n 5
}

"$HEXAPLA" diff --color=always "$scratch/h/$name" "$scratch/h/plain.txt" \
    >"$scratch/out" 2>"$scratch/err"
grep -q harbour "$scratch/out"
result $? "diff prints the story" "$(cat "$scratch/err")"
nothing "diff is tame" "$(tame "$scratch/out")"
"$HEXAPLA" extract "$scratch/h/$name" >"$scratch/out" 2>&1
grep -q harbour "$scratch/out"
result $? "extract prints the article"
nothing "extract is tame" "$(tame "$scratch/out")"
"$HEXAPLA" extract "$scratch/h/no such $name" >"$scratch/out" 2>&1
[ $? -eq 2 ]
result $? "a file that is not there is trouble"
nothing "its name in the message is tame" "$(tame "$scratch/out")"

if command -v script >/dev/null; then
    start 100 30 xterm-256color "script -qfc '\"$HEXAPLA\" read \"$scratch/h\"' $scratch/typescript"
    shows "the reader shows it" 'harbour'
    for key in J J Enter l d d j + J q '?' Escape Enter X u q '|' '?' q v t j v x v m j v o l v s j; do
        keys "$key"
        wait_until is_settled
    done
    wait_until is_settled
    keys Q
    wait_until is_dead
    grep -q harbour "$scratch/typescript"
    result $? "what it sent was recorded"
    nothing "what the reader sent is tame" "$(tame "$scratch/typescript")"
fi

# The library: names of folders and files, titles, sources.
mkdir -p "$scratch/l/first $name" "$scratch/l/second"
cp "$scratch/h/$name" "$scratch/h/plain.txt" "$scratch/l/first $name"
printf 'Bread prize \033[31337z for Dunmore\n\nA bakery in \342\200\256Dunmore won the \302\23331337z regional prize.\n' \
    >"$scratch/l/second/one.txt"
printf 'Dunmore bakers win\n\nThe regional prize went to a bakery in Dunmore.\n' \
    >"$scratch/l/second/two.txt"
if command -v script >/dev/null; then
    start 100 30 xterm-256color "script -qfc '\"$HEXAPLA\" --no-config read \"$scratch/l\"' $scratch/typescript2"
    shows "the library shows it" 'library: 2 stories'
    for key in j Tab j j / 'p' Enter Escape o o '?' q k Enter; do
        keys "$key"
        wait_until is_settled
    done
    shows "a story of it is open" 'view: parallel'
    keys Q
    wait_until is_dead
    grep -q 'Bread prize' "$scratch/typescript2"
    result $? "what the library sent was recorded"
    nothing "what the library sent is tame" "$(tame "$scratch/typescript2")"
fi

# Floods: ten thousand combining marks on a letter, as many characters without width, an override of
# the direction, and a line of a megabyte, in every view: nothing is moved out of its place.
repeat() {
    awk -v text="$1" -v times="$2" 'BEGIN { while (times-- > 0) printf "%s", text }'
}
{
    printf 'The flood of signs\n\nThe harbour reopened on Monday e'
    repeat '\314\201' 10000
    printf ', the council said.\n\nIt was \342\200\256'
    repeat '\342\200\213' 10000
    printf ' closed for 12 years.\n\n'
    repeat 'word ' 200000
    printf '\n'
} >"$scratch/flood.txt"
printf 'The flood of signs\n\nThe harbour reopened on Monday, the council said.\n\nIt was closed for 13 years.\n' \
    >"$scratch/calm.txt"
start 100 30 xterm-256color "$HEXAPLA --no-config read $scratch/flood.txt $scratch/calm.txt"
shows "the flood is open" 'view: parallel'
for view in p t x m o s a; do
    keys v $view
    wait_until is_settled
    shows "flood: v$view has its last line" '[?] help'
    border=$([ $view = p ] && echo '│' || echo '☃')
    nothing "flood: in v$view everything stands where it should" \
        "$(screen | sed 's/▐/│/g' | "$COLUMNS_TOOL" 100 "$border" 0)"
done

# stands NAME HEADER: the first line, the rules below and above, and the last line are in place.
stands() {
    wait_until is_settled
    shows "flood: $1" "$2"
    nothing "flood: $1, everything stands where it should" "$(
        screen | "$COLUMNS_TOOL" 100 '☃' 0
        screen | sed -n "1{/$2/!s/^/not the first line: /p}"
        screen | sed -n 's/ more below /─/;2{/^─*$/!p};28{/^─*$/!p}'
    )"
}
# The focus on what is flooded and on what stands near it, in every style, and what waits there.
keys v p g J Enter
stands "the focus" ' - focus'
shows "flood: what stands behind the marks is seen" 'e.*, the council said'
keys J
shows "flood: what stands behind signs without width is seen" 'It was .*closed for 12 years'
keys K
for key in d d d l j '^D' G g + J ']c' u X u G K; do
    keys "$(echo "$key" | sed 's/\^D/C-d/')"
    stands "the focus after $key" ' - focus'
done
keys Q
ends "the flood ends by Q" 0

# The library: the flood is a title, a name of a source and of a file.
mkdir -p "$scratch/floods/one" "$scratch/floods/two"
for file in one/a one/b two/a two/b; do
    {
        printf 'The flood e'
        repeat '\314\201' 10000
        printf ' of \342\200\256 signs '
        repeat '\342\200\213' 10000
        repeat "${file%?}word " 20000
        printf '\n\nThe harbour of %s reopened on Monday, the council said.\n' "${file%/*}"
    } >"$scratch/floods/$file$(printf '\314\201\314\201\342\200\256\342\200\213').txt"
done
start 100 30 xterm-256color "$HEXAPLA --no-config read $scratch/floods"
shows "the library of floods is open" 'library: 2 stories'
for key in j Tab j j k Tab; do
    keys "$key"
    wait_until is_settled
    nothing "flood: in the library after $key everything stands where it should" "$(
        screen | "$COLUMNS_TOOL" 100 '☃' 0
        screen | sed -n '1{/library: 2 stories/!p};2{/^─*$/!p};30{/[?] help/!p}'
    )"
done
keys Q
ends "the library of floods ends by Q" 0
finish
