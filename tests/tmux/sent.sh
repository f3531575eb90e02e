#!/bin/sh
# What a key sends to the terminal: what has changed, and little more.
# shellcheck source=tests/tmux/lib.sh
. "${0%/*}/lib.sh"
samples=$top_srcdir/tests/tmux/samples

size_of() {
    wc -c <"$scratch/sent" | tr -d ' '
}
# No byte more comes for a while.
# shellcheck disable=SC2317 # called by wait_until
is_quiet() {
    before=$(size_of)
    sleep 0.15
    [ "$(size_of)" = "$before" ]
}
# sends NAME MOST KEY…: the keys send something, and at most so many bytes.
sends() {
    name=$1 most=$2
    shift 2
    wait_until is_quiet
    old=$(size_of)
    keys "$@"
    # shellcheck disable=SC2317
    grew() { [ "$(size_of)" -gt "$old" ]; }
    wait_until grew
    wait_until is_quiet
    sent=$(($(size_of) - old))
    [ "$sent" -gt 0 ] && [ "$sent" -le "$most" ]
    result $? "$name: $sent bytes" "at most $most are wanted"
}

: >"$scratch/sent"
start 100 30 xterm-256color "$HEXAPLA read $samples/a.txt $samples/b.txt $samples/c.txt"
shows "the reader is there" '3 sources'
wait_until is_settled
on_server pipe-pane "cat >>$scratch/sent"
sends "redrawing all of it" 12000 C-l
all=$sent
sends "the next statement" $((all / 3)) J
sends "back" $((all / 3)) K
sends "a line down" $((all / 3)) j
sends "another column" $((all / 3)) l
sends "half a command" 400 :
sends "a letter of it" 60 x
sends "no command" $((all / 3)) Escape
sends "the strange key" 600 E
keys Q
ends "Q ends it" 0
finish
