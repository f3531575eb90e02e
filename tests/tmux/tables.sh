#!/bin/sh
# The views of facts and of shares in the real program: opened by --view, and by their keys over a
# comparison that holds neither yet.
# shellcheck source=tests/tmux/lib.sh
. "${0%/*}/lib.sh"

mkdir -p "$scratch/t"
printf 'Ferry burns\n\nA ferry with 214 passengers caught fire off Harwick on Tuesday, the coast guard said. All passengers were taken off safely within an hour.\n' \
    >"$scratch/t/a.txt"
printf 'Fire on a ferry\n\nA ferry with 241 passengers caught fire off Harwick on Tuesday, the coast guard said. All passengers were taken off safely within an hour.\n' \
    >"$scratch/t/b.txt"

start 80 24 xterm-256color "'$HEXAPLA' --view=facts $scratch/t/a.txt $scratch/t/b.txt"
shows "--view=facts opens the table of facts" '^>number .* 214 .*!241 '
shows "with what is wrong in words" 'in conflict: B says 241'
keys Enter
shows "Enter reads it in the parallel columns" 'A ferry with 214.*A ferry with 241'
keys q
shows "q comes back to the fact" '^>number .* 214 .*!241 '
keys q
wait_until is_settled
keys v x
shows "vx counts the shares" '^>B .* . *[0-9]*% *$'
shows "with the longest run" 'longest shared run: [0-9]* words'
shows "and the likely order, once it is known" 'likely order'
keys Q
wait_until is_dead

start 80 24 xterm-256color "'$HEXAPLA' $scratch/t/a.txt $scratch/t/b.txt"
shows "without --view the columns come first" 'A ferry with 214.*A ferry with 241'
keys v t
shows "vt has the facts looked for" 'in conflict: B says 241'
keys ')'
shows "another threshold keeps them" 'Threshold 0.55'
shows "and the fact that was chosen" '^>number .* 214 .*!241 '
keys Q
wait_until is_dead

start 160 45 xterm-256color "'$HEXAPLA' $scratch/t/a.txt $scratch/t/b.txt"
shows "panels have looked for what is shared before any key" "SHARED  of A's words"
keys J
shows "and for facts" 'FACTS *none found in this statement'
keys Q
wait_until is_dead
finish
