#!/bin/sh
# The reader under every TERM of the matrix, without colour, and in the C locale.
# shellcheck source=tests/tmux/lib.sh
. "${0%/*}/lib.sh"
samples=$top_srcdir/tests/tmux/samples
files="$samples/a.txt $samples/b.txt $samples/c.txt"

# colours: how many SGR colour sequences are on the screen.
colours() {
    on_server capture-pane -p -e | grep -cE "$(printf '\033')"'\[[0-9;]*(3[0-7]|38;5;[0-9]+)m'
}

for term in xterm-256color tmux-256color screen linux vt220; do
    infocmp "$term" >/dev/null 2>&1 || {
        cases=$((cases + 1))
        echo "ok $cases - TERM=$term # SKIP not in the terminfo database"
        continue
    }
    start 100 30 xterm-256color "TERM=$term $HEXAPLA read $files"
    shows "TERM=$term: the story is there" 'harbour'
    keys ']' c
    wait_until is_settled
    shows "TERM=$term: ]c leads on to a mark" '[~:+!^]'
    keys '?'
    shows "TERM=$term: help comes" 'half a page|statement'
    keys q
    shows "TERM=$term: and goes" 'harbour|library|beams'
    keys Q
    ends "TERM=$term: Q ends it" 0
done

start 100 30 xterm-256color "$HEXAPLA read $files"
shows "with colour: the story is there" 'harbour'
wait_until is_settled
[ "$(colours)" -gt 0 ]
result $? "there is colour"
start 100 30 xterm-256color "NO_COLOR=1 $HEXAPLA read $files"
shows "NO_COLOR: the story is there" 'harbour'
wait_until is_settled
[ "$(colours)" -eq 0 ]
result $? "NO_COLOR: there is none" "$(colours)"
start 100 30 xterm-256color "NO_COLOR= $HEXAPLA read $files"
shows "NO_COLOR empty: the story is there" 'harbour'
wait_until is_settled
[ "$(colours)" -gt 0 ]
result $? "NO_COLOR empty does not count"

start 100 30 xterm-256color "LC_ALL=C $HEXAPLA read $files"
shows "C locale: the story is there" 'harbour'
wait_until is_settled
out=$(screen | LC_ALL=C grep -n '[^ -~]')
nothing "C locale: nothing but ASCII is drawn" "$out"
keys Q
ends "C locale: Q ends it" 0

start 100 30 xterm-256color "TERM=dumb $HEXAPLA read $files | head -n 25; exec cat"
shows "TERM=dumb: linear text" 'harbour'
start 100 30 xterm-256color "TERM=nonesuch $HEXAPLA read $files; echo status \$?; exec cat"
shows "an unknown TERM: a word or linear text, and an end" 'status [02]'
finish
