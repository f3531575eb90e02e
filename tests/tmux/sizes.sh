#!/bin/sh
# The parallel view at several sizes, with the project's own chip story and with a story of many
# scripts: nothing wider than the screen, borders that stand straight, the text there to be read,
# and a resize that keeps the place.
# shellcheck source=tests/tmux/lib.sh
. "${0%/*}/lib.sh"
samples=$top_srcdir/tests/tmux/samples

# straight NAME COLUMNS ROWS: the borders of what is on the screen; the strip's own frame (▐) counts as one.
straight() {
    out=$(screen | sed "s/▐/│/g" | "$COLUMNS_TOOL" "$2" '│' "$3")
    result $? "$1" "${out:+$out
$(screen)}"
}

for size in '40 10' '80 24' '120 40' '200 60'; do
    # shellcheck disable=SC2086
    set -- $size
    start "$1" "$2" xterm-256color "$HEXAPLA read $samples/a.txt $samples/b.txt $samples/c.txt"
    shows "$1x$2: the first sentence is there" 'harbour'
    wait_until is_settled
    straight "$1x$2: borders stand straight on the first screen" "$1" $(($2 / 2))
    for _ in 1 2 3 4 5 6; do keys C-d; done
    wait_until is_settled
    straight "$1x$2: and further down" "$1" 0
    keys G
    wait_until is_settled
    straight "$1x$2: and at the end" "$1" 0
    keys Q
    ends "$1x$2: Q ends it" 0
done

for size in '40 10' '80 24' '120 40' '200 60'; do
    # shellcheck disable=SC2086
    set -- $size
    start "$1" "$2" xterm-256color "$HEXAPLA read $top_srcdir/articles/chips"
    wait_until is_settled
    wait_until screen_shows 'H[0-9]|chip'
    straight "chips at $1x$2: borders stand straight" "$1" $(($2 / 2))
    keys Q
    ends "chips at $1x$2: Q ends it" 0
done

start 120 40 xterm-256color "$HEXAPLA read $samples/a.txt $samples/b.txt $samples/c.txt"
shows "the story is open" 'harbour'
for script in '図書館' 'Donaudampf' 'מכתבה\|שלום\|مرحبا' 'É\|É'; do
    keys g
    tries=0
    until screen | grep -q "$script" || [ "$tries" -ge 12 ]; do
        keys C-d
        wait_until is_settled
        tries=$((tries + 1))
    done
    [ "$tries" -lt 12 ]
    result $? "$script can be read" "$(screen)"
done

# The place: the statement under the cursor, by its words.
under_cursor() {
    row=$(on_server display-message -p '#{cursor_y}')
    screen | sed -n "$((row + 1))p"
}
# shellcheck disable=SC2317 # wait_until calls it
cursor_on() {
    under_cursor | grep -q -- "$1"
}
start 120 40 xterm-256color "$HEXAPLA read $samples/a.txt $samples/b.txt $samples/c.txt"
shows "the story is open again" 'harbour'
keys J J J J J
wait_until is_settled
place=$(under_cursor | grep -oE '[A-Z][a-z]+ [a-z]+' | head -n 1)
[ -n "$place" ]
result $? "the cursor stands on a sentence" "$(screen)"
for size in '60 20' '200 60' '40 10' '120 40'; do
    # shellcheck disable=SC2086
    resize $size
    wait_until is_settled
    wait_until cursor_on "${place%% *}"
    result $? "resized to $size, the cursor still stands on '$place'" "$(under_cursor)
$(screen)"
done
resize 30 5
shows "a screen too small says so" '[Ss]mall|40'
resize 120 40
shows "and comes back" "${place:-harbour}"
keys Q
ends "Q ends it after all that" 0
finish
