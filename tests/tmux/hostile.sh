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
    for key in J J Enter q '|' '?' q v t j v x v m j v o l v s j v l; do
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
keys Q
ends "the flood ends by Q" 0
finish
