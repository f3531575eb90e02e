#!/bin/sh
# Files that change while they are read: read again in place, taken in, kept when they vanish; and a
# storm of sizes.
# shellcheck source=tests/tmux/lib.sh
. "${0%/*}/lib.sh"
samples=$top_srcdir/tests/tmux/samples
stories=$scratch/stories
mkdir -p "$stories/one" "$stories/two"
cp "$samples/a.txt" "$samples/b.txt" "$stories/one"
cp "$samples/a.txt" "$samples/c.txt" "$stories/two"

start 100 24 xterm-256color "$HEXAPLA read $stories/one"
shows "a folder is one story" '2 sources'
wait_until is_settled
keys J J J
shows "the third statement is chosen" 'statement 3:'
echo 'Nobody knew it before the walrus came.' >>"$stories/one/a.txt"
shows "a file written to is read again" 'a.txt has changed and is read again'
shows "the place is kept" 'statement 3:'
keys G
shows "what was added is there" 'walrus'
sed 's/walrus/narwhal/' "$stories/one/a.txt" >"$scratch/new"
mv "$scratch/new" "$stories/one/a.txt"
shows "a file put in its place is read" 'narwhal'
cp "$samples/c.txt" "$stories/one/c.txt"
shows "a new file in the folder is said" 'c.txt is new; the story is read again'
shows "and joins the story" '3 sources'
rm "$stories/one/b.txt"
shows "a file that vanishes is said" 'b.txt is gone; its last text stays'
shows "and its column says so" 'FILE GONE'
echo 'And then a dugong.' >>"$stories/one/c.txt"
shows "another one changes" 'c.txt has changed'
shows "and the text that is gone stays" '3 sources'
keys :
keys 'set watch off' Enter
shows "watching is switched off" 'watch is off'
echo 'A manatee came last of all.' >>"$stories/one/a.txt"
keys R
# shellcheck disable=SC2317 # called by wait_until
is_at_end() {
    keys G
    screen_shows 'manatee'
}
wait_until is_at_end
result $? "R reads it all the same" "$(screen)"
keys Q
ends "Q ends it" 0

cp "$samples/b.txt" "$stories/one/b.txt"
start 100 24 xterm-256color "$HEXAPLA read $stories"
shows "two folders are a library" 'library: 2 stories'
mkdir "$stories/three"
cp "$samples/a.txt" "$samples/b.txt" "$stories/three"
shows "a third one comes in" 'library: 3 stories'
keys G Enter
shows "and can be opened" '2 sources'
keys Q
ends "Q ends that" 0

mkdir "$stories/four"
cp "$samples/a.txt" "$samples/b.txt" "$stories/four"
start 100 24 xterm-256color "$HEXAPLA read $stories/four"
shows "a fourth one is open" '2 sources'
keys g ']' s Enter X
shows "B is split off" 'B split off, now statement'
cp "$samples/c.txt" "$stories/four/c.txt"
shows "a file comes in while that holds" 'c.txt is new'
shows "B stays split off" '^.B .* split off$'
shows "C is there" '^.(Not in:.* )?C '
keys u
shows "and B comes back" '^.B .* score '
keys Q
ends "Q ends the fourth" 0

start 100 24 xterm-256color "$HEXAPLA read $samples/a.txt $samples/b.txt $samples/c.txt"
shows "the reader is there" '3 sources'
keys J J J J
shows "at the fourth statement" 'statement 4:'
step=0
while [ "$step" -lt 60 ]; do
    resize $((40 + step * 37 % 160)) $((8 + step * 13 % 50))
    step=$((step + 1))
done
resize 100 24
shows "after a storm of sizes the place is kept" 'statement 4:'
keys J
shows "and keys are taken" 'statement 5:'
keys Q
ends "and it ends" 0
finish
