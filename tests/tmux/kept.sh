#!/bin/sh
# What keys have changed is written by :write-config, and holds the next time.
# shellcheck source=tests/tmux/lib.sh
. "${0%/*}/lib.sh"
samples=$top_srcdir/tests/tmux/samples
config=$scratch/config/hexapla/config

start 80 24 xterm-256color "$HEXAPLA read $samples/a.txt $samples/b.txt"
shows "the reader is there" 'harbour'
keys : write-config Enter
shows "nothing has been changed yet" 'Nothing to write'
[ ! -e "$config" ]
result $? "and so nothing is written"
keys c
shows "another theme" 'Theme: light'
keys M
shows "the mouse" 'mouse is taken'
keys d
shows "how differences are shown" 'Differences: two lines'
keys C
shows "colour says what it is now" 'Colour is off'
keys : write-config Enter
shows "all that is written" 'Written to'
for line in 'set theme "light"' 'set mouse "on"' 'set diff-style "lines"' 'set color "never"'; do
    grep -qFx "$line" "$config"
    result $? "$line" "$(cat "$config")"
done
keys C
shows "colour is back" 'Colour is on'
keys Q
ends "Q ends it" 0

start 80 24 xterm-256color "$HEXAPLA read $samples/a.txt $samples/b.txt"
shows "the settings are read again" 'harbour'
wait_until is_settled
[ "$(on_server display-message -p '#{mouse_any_flag}')" = 1 ]
result $? "the mouse is taken"
keys J d
shows "the differences are what was written, and go on from there" 'Differences: only what is new'
keys Q
ends "Q ends that too" 0
finish
