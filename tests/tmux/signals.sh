#!/bin/sh
# However the reader ends, the terminal is as it was before.
# shellcheck source=tests/tmux/lib.sh
. "${0%/*}/lib.sh"
samples=$top_srcdir/tests/tmux/samples

# Starts the reader between two looks at the terminal's settings; its process id goes to a file.
cat >"$scratch/session" <<END
stty -a >"$scratch/before"
sh -c 'echo \$\$ >"$scratch/pid"; exec "$HEXAPLA" read --mouse "$samples/a.txt" "$samples/b.txt"'
echo "ended with \$?"
stty -a >"$scratch/after"
echo finished
exec cat
END

open_session() {
    rm -f "$scratch/before" "$scratch/after" "$scratch/pid"
    start 80 24 xterm-256color "sh $scratch/session"
    shows "$1: the reader is there" 'harbour'
    wait_until is_settled
    [ "$(on_server display-message -p '#{mouse_any_flag}')" = 1 ]
    result $? "$1: the mouse is taken"
}
close_session() {
    shows "$1: it ends with status $2" "ended with $2\$"
    shows "$1: the session goes on" '^finished'
    cmp -s "$scratch/before" "$scratch/after"
    result $? "$1: the terminal's settings are as before" "$(diff "$scratch/before" "$scratch/after")"
    state=$(on_server display-message -p '#{alternate_on} #{cursor_flag} #{keypad_cursor_flag} #{mouse_any_flag}')
    [ "$state" = '0 1 0 0' ]
    result $? "$1: first screen, cursor, keypad and mouse are back" "$state"
    lacks "$1: nothing of the reader is left" 'harbour'
}

for key in Q q; do
    open_session "$key"
    keys "$key"
    close_session "$key" 0
done
for signal in TERM HUP INT ABRT; do
    open_session "SIG$signal"
    kill -"$signal" "$(cat "$scratch/pid")"
    case $signal in
    TERM) status=143 ;;
    HUP) status=129 ;;
    INT) status=130 ;;
    ABRT) status=134 ;; # an assertion that does not hold
    esac
    close_session "SIG$signal" "$status"
done

# A closed terminal, a dropped connection, kill: the place is kept, and how the story is arranged.
REMEMBER=1
for signal in HUP TERM; do
    rm -rf "$XDG_STATE_HOME"
    open_session "SIG$signal, in the story"
    keys l - g J J J m b J
    shows "SIG$signal: four statements on" ' 4/[0-9]'
    kill -"$signal" "$(cat "$scratch/pid")"
    shows "SIG$signal: it ends" 'ended with'
    rm -f "$scratch/pid"
    start 80 24 xterm-256color "sh $scratch/session"
    shows "SIG$signal: the place was kept" ' 4/[0-9]'
    shows "SIG$signal: a column is hidden still" '^>A [^B]*$'
    keys "'" b
    shows "SIG$signal: so are the marks" ' 3/[0-9]'
    keys Q
    shows "SIG$signal: it ends again" 'ended with 0'
done
rm -rf "$XDG_STATE_HOME"
start 80 24 xterm-256color "sh $scratch/session"
shows "a terminal that goes: the reader is there" 'harbour'
keys J J J
shows "a terminal that goes: in the story" ' 3/[0-9]'
on_server kill-server
wait_until grep -qs parallel "$XDG_STATE_HOME/hexapla/places"
result $? "a terminal that goes: the place is kept"
REMEMBER=

# An error on the way leaves nothing behind either.
start 80 24 xterm-256color "stty -a >$scratch/before; $HEXAPLA read --mouse $scratch/none.txt $scratch/never.txt
    echo ended with \$?; stty -a >$scratch/after; echo finished; exec cat"
close_session "an error" 2

start 80 24 xterm-256color "PS1='ready> ' bash --norc --noprofile -i"
shows "job control: a shell" 'ready>'
keys "stty -a >$scratch/before; $HEXAPLA read --mouse $samples/a.txt $samples/b.txt" Enter
shows "job control: the reader is there" 'harbour'
wait_until is_settled
keys J J
keys C-z
shows "^Z gives the shell back" 'Stopped'
keys "stty -a >$scratch/middle; echo looked" Enter
shows "^Z: the shell takes commands" '^looked'
[ "$(on_server display-message -p '#{mouse_any_flag}')" = 0 ]
result $? "^Z: the mouse is given back"
cmp -s "$scratch/before" "$scratch/middle"
result $? "^Z: the terminal's settings are as before" "$(diff "$scratch/before" "$scratch/middle")"
keys fg Enter
lacks "fg: the shell is gone from the screen" 'Stopped'
shows "fg: the reader is back" 'library'
[ "$(on_server display-message -p '#{mouse_any_flag}')" = 1 ]
result $? "fg: the mouse is taken again"
keys Q
shows "then Q gives the shell back" 'ready>'
keys "stty -a >$scratch/after; echo done" Enter
shows "and it takes commands" '^done'
cmp -s "$scratch/before" "$scratch/after"
result $? "the terminal's settings are as before" "$(diff "$scratch/before" "$scratch/after")"
finish
