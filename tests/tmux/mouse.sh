#!/bin/sh
# The mouse as a terminal tells of it, in raw bytes.
# shellcheck source=tests/tmux/lib.sh
. "${0%/*}/lib.sh"
samples=$top_srcdir/tests/tmux/samples

# mouse BUTTON COLUMN ROW FINAL
mouse() {
    keys -l "$(printf '\033[<%s;%s;%s%s' "$1" "$2" "$3" "$4")"
}
click() {
    mouse 0 "$1" "$2" M
    mouse 0 "$1" "$2" m
}
# click_on TEXT: where it first stands on the screen, with nothing but ASCII before it.
click_on() {
    found=$(screen | grep -nF -m 1 -- "$1") || return
    before=${found#*:}
    before=${before%%"$1"*}
    click $((${#before} + 2)) "${found%%:*}"
}
# border_at COLUMN: the head line has its border there
# shellcheck disable=SC2317 # called by wait_until
border_at() {
    screen | sed -n 3p | grep -qE "^.{$(($1 - 1))}┼"
}
# shellcheck disable=SC2317
is_taken() {
    [ "$(on_server display-message -p '#{mouse_any_flag} #{mouse_sgr_flag}')" = "$1" ]
}

start 100 24 xterm-256color "$HEXAPLA read $samples/a.txt $samples/b.txt"
shows "the reader is there" 'harbour'
wait_until is_settled
is_taken '0 0'
result $? "the mouse is not taken unasked"
keys M
shows "M takes it" 'mouse is taken'
wait_until is_taken '1 1'
result $? "and the terminal is told"
click 70 10
shows "a click goes to the sentence and its column" '^ .*>B '
shows "which the status line tells" 'statement 2:'
wait_until border_at 50
result $? "the border is in the middle" "$(screen)"
mouse 0 50 12 M
mouse 32 55 12 M
mouse 32 60 12 M
mouse 0 60 12 m
wait_until border_at 60
result $? "a border that is dragged moves" "$(screen)"
mouse 65 20 12 M
mouse 65 20 12 M
mouse 65 20 12 M
shows "the wheel goes on" 'statement [3-6]:'
click 100 5
shows "a click on the strip goes there" 'statement 1:'
click 10 6
click 10 6
shows "a double click opens the focus" 'focus'
keys q S
shows "flowing columns" 'flowing, unlocked'
click 70 10
shows "a click goes to the column and the sentence of it" '^ .*>B '
mouse 0 60 12 M
mouse 32 55 12 M
mouse 32 50 12 M
mouse 0 50 12 m
wait_until border_at 50
result $? "a border is dragged there, too" "$(screen)"
click 100 5
shows "and the strip is clicked" 'statement 1:'
keys vt
shows "the facts" 'in conflict'
mouse 65 20 12 M
shows "the wheel goes on in them" 'fact 4/'
click 10 5
shows "a click chooses a fact" 'fact 2/'
click 10 5
shows "and again reads it" 'J K statement'
keys vx
shows "the matrix" 'B in A'
click_on 'longest shared run'
shows "a click on the longest run leads there" 'J K statement'
keys vm
shows "the merged story" 'merged: '
click 20 8
shows "a click chooses a statement" '[2-9]/[0-9]+ *$'
click 20 8
shows "and again reads it side by side" 'J K statement'
keys M
shows "M leaves it" "is the terminal's"
wait_until is_taken '0 0'
result $? "and the terminal is told so"
keys Q
ends "Q ends it" 0
finish
