#!/bin/sh
# The merged story, the omissions and the stemma in the real program, which looks for the lines of
# descent only once they are to be shown.
# shellcheck source=tests/tmux/lib.sh
. "${0%/*}/lib.sh"

mkdir -p "$scratch/t"
same='The harbour master, who had been away for a week, said that nobody could have known how quickly the old boiler would give way, and that the crew had done all that could be done.'
printf 'Ferry burns\nNorthwire\n2026-06-02T14:02\n\nA ferry with 214 passengers caught fire off Harwick on Tuesday, the coast guard said.\n\n%s\n' "$same" \
    >"$scratch/t/a.txt"
printf 'Fire on a ferry\nCourier\n2026-06-02T16:40\n\nA ferry with 241 passengers caught fire off Harwick on Tuesday, the coast guard said.\n\n%s\n\nThe line was fined last year.\n' "$same" \
    >"$scratch/t/b.txt"

start 80 24 xterm-256color "'$HEXAPLA' --view=merged $scratch/t/a.txt $scratch/t/b.txt"
shows "--view=merged opens the merged story" 'A ferry with 214 passengers'
shows "with what the other says" '\[B: 241'
keys '+'
shows "+ leaves what one origin tells" 'merged: one origin only'
shows "a copy among it" '^.AB. *. = The harbour master.* 1$'
keys Enter
shows "Enter reads it in the parallel columns" 'The harbour master.*The harbour master'
keys q
shows "q comes back" 'merged: one origin only'
keys v o
shows "vo says what A leaves out" 'A leaves out 1 of [0-9]* statements told by 1 other'
keys v s
shows "vs draws the lines of descent" '──► B Courier'
shows "and what they rest on" 'share [0-9]* words verbatim'
keys Q
wait_until is_dead
finish
