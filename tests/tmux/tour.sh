#!/bin/sh
# A tour: every key of the key table is pressed in the real program, and the screen asked what it
# did. The keys are those of --list-keys; an action that the tour does not know, or a key that does
# not do what its action says, is a failure.
# shellcheck disable=SC2317 # soon calls them
# shellcheck source=tests/tmux/lib.sh
. "${0%/*}/lib.sh"
ferry=$top_srcdir/articles/ferry

# action | where | typed before | typed after the key | what it is to do | typed to undo it
# where: s the story, l the library, p a fresh program that is to end or stop.
# What: + further on in the story, - further back, /…/ the screen shows that, ! it does no more,
# * it is another screen. Words are tmux's names of keys; 'text' is typed as it stands.
cat >"$scratch/tour" <<'END'
line-down|s|g g J J||*|k
line-up|s|G||*|
half-down|s|g||+|
half-up|s|G||-|
page-down|s|g||+|
page-up|s|G||-|
scroll-down|s|g J C-d||*|
scroll-up|s|G||*|
scroll-centre|s|2 0 g z z C-e C-e||*|
percent|s|g||/wants a count/|
first|s|G||-|
last|s|g||+|
statement-next|s|g J||+|
statement-previous|s|G||-|
paragraph-next|s|g||+|
paragraph-previous|s|G||-|
divergence-next|s|g J||+|
divergence-previous|s|G||-|
conflict-next|s|g||+|
conflict-previous|s|G||-|
unique-next|s|g J||+|
unique-previous|s|G||-|
shared-next|s|g||+|
shared-previous|s|G||-|
moved-next|s|g||+|
moved-previous|s|G||-|
counterpart|s|h h h g ] s||/>[BC] /|h h
mark-set|s|g|a|/Mark a is set/|
mark-go|s|g m a G|a|-|
jump-back|s|g G||-|
jump-forward|s|g G C-o||+|
yank-sentence|s|g J||/Written to .*clipboard/|
yank-statement|s|g J||/Written to .*clipboard/|
yank-citation|s|g J||/Written to .*clipboard/|
browse|s|g J||/No address is known/|
export|s|g J||/Write to/|Escape
mouse|s|||/[Mm]ouse/|M
column-left|s|h h l||/>A /|
column-right|s|h h||/>B /|h
column-move-left|s|h h l||/B Skelby.*A Nordhav/|W h h
column-move-right|s|h h||/B Skelby.*A Nordhav/|W h h
column-hide|s|h h||!A Nordhav.*B Skelby!|W h h
column-equalise|s|h h -||/A Nordhav.*B Skelby/|h h
column-wider|s|C-w =||*|C-w =
column-narrower|s|C-w =||*|C-w =
column-even|s|C-w = 9 C-w >||*|
zoom|s|||/zoomed/|Z
stack|s|g||!A Nordhav.*B Skelby!|C-w s
scroll-lock|s|g||*|S
base|s|g h h l||/held against B/|B
open|l|g||/view: parallel/|q
articles|l|g||/^ +1-/|Tab
focus|s|g||/ - focus/|q
read|s|g v t||/view: parallel/|v p
accept|s|g h h ] c Enter j||/by decision/|u q
reject|s|g h h ] s Enter||*|u q
split|s|g h h ] s Enter||/split off, now statement/|u q
join|s|g h h ] s Enter||/This one waits: [+] on another/|u q
undo|s|g h h ] s Enter x||/taken back/|q
diff-style|s|g h h ] x Enter||*|d d q
panels|s|g||*|p
run-shorter|s|g v x||/shortest run: 7 words/|} v p
run-longer|s|g v x||/shortest run: 9 words/|{ v p
quotes|s|g v x||/quotes left out: yes/|" v p
threshold-down|s|||/Threshold 0\.[0-9]/|)
threshold-up|s|||/Threshold 0\.[0-9]/|(
search|s|g|'zeppelin' Enter|/No match: zeppelin/|
search-next|s|g / 'fire' Enter||*|Escape
search-previous|s|g / 'fire' Enter||*|Escape
filter|s|g|'engine' Enter|/filter: engine, /|Escape
sort|s|g v t||/[Ss]ort(ed)?: by kind/|o o v p
kind-next|s|g v t||/only: /|Escape v p
kind-previous|s|g v t||/only: /|Escape v p
toggle-verbatim|s|g||/hidden: =/|F =
toggle-near|s|g||/hidden: ~/|F ~
toggle-paraphrase|s|g||/hidden: :/|F :
toggle-unique|s|g||/hidden: [+]/|F +
toggle-conflict|s|g||/hidden: !/|F !
toggle-moved|s|g||/hidden: \^/|F ^
fold-close|s|g / 'Eleven' Enter Escape||/[+]--/|z R
fold-open|s|g / 'Eleven' Enter Escape z M||*|z R
folds-close|s|g||/runs of shared statements folded/|z R
folds-open|s|g z M||*|
only-new|s|g / 'Eleven' Enter Escape||/as A/|z n
furniture|s|g||/[Ff]urniture/|\|
wording-next|s|v m g||*|v p
wording-source|s|v m||*|v p
told-by|s|v m||*|v p
told-single|s|v m||*|v p
told-disputed|s|v m||*|v p
told-all|s|v m +||*|v p
view-parallel|s|v a||/view: parallel/|
view-facts|s|||/facts, /|v p
view-matrix|s|||/words that the column has/|v p
view-merged|s|||/merged/|v p
view-omissions|s|||/omissions/|v p
view-stemma|s|||/stemma/|v p
view-article|s|h h||/article A /|v p
view-library|l|g Enter||/library: [0-9]+ stories/|
command|s|||/^:/|Escape
messages|s|||/said of files and settings/|q
help|s|||/help: parallel/|q
back|s|?||/view: parallel/|
cancel|s|?||/view: parallel/|
theme|s|||/Theme: /|
color|s|||/Colour is/|C
reload|s|g||!means nothing here!|
redraw|s|JUNK||!JUNK!|
quit|p|||/^ready>$/|
suspend|p|||/Stopped/|
END

# A key of the table in tmux's words: "^W>" is C-w >, "PageDown" itself, "]c" is ] c.
words_of() {
    rest=$1
    case $rest in
    Esc) rest='' && printf 'Escape ' ;;
    BackTab) rest='' && printf 'BTab ' ;;
    [A-Z][a-z]* | F[1-9]) printf '%s ' "$rest" && rest='' ;;
    esac
    while [ -n "$rest" ]; do
        one=${rest%"${rest#?}"}
        rest=${rest#?}
        if [ "$one" = '^' ] && [ -n "$rest" ]; then
            one=${rest%"${rest#?}"}
            rest=${rest#?}
            printf 'C-%s ' "$(printf %s "$one" | tr '[:upper:]' '[:lower:]')"
        else
            printf '%s ' "$one"
        fi
    done
}

# press WORDS: each word a key, 'text' as it stands.
press() {
    set -f
    # shellcheck disable=SC2086
    set -- $1
    set +f
    for word; do
        case $word in
        \'*\') word=${word#?} && on_server send-keys -l -- "${word%?}" ;;
        Escape) # one that is followed too soon is Alt
            on_server send-keys Escape
            sleep 0.1
            ;;
        \;) on_server send-keys '\;' ;;
        \\\|) on_server send-keys '|' ;;
        JUNK) printf '\0337\033[5;5HJUNK\0338' >"$(on_server display-message -p '#{pane_tty}')" ;;
        *) on_server send-keys -- "$word" ;;
        esac
    done
}

# soon COMMAND…: as wait_until, at shorter intervals.
soon() {
    waited=0
    until "$@"; do
        waited=$((waited + 1))
        [ "$waited" -lt $((patience * 25)) ] || return 1
        sleep 0.02
    done
}

look() {
    screen >"$scratch/now"
}
looks() {
    look
    grep -qE -- "$1" "$scratch/now"
}
looks_not() {
    look
    ! grep -qE -- "$1" "$scratch/now"
}
place() {
    sed -n '1s/.* \([0-9][0-9]*\)\/[0-9][0-9]*.*/\1/p' "$1"
}
further() {
    look
    now=$(place "$scratch/now")
    [ -n "$now" ] && test "$now" "$1" "$(place "$scratch/before")"
}
cursor() {
    on_server display-message -p '#{cursor_x},#{cursor_y}'
}
# But for the last line, which holds messages; the cursor counts.
changed() {
    look
    [ "$(cursor)" = "$(cat "$scratch/before.cursor")" ] || return 0
    sed '$d' "$scratch/now" >"$scratch/now.body"
    sed '$d' "$scratch/before" >"$scratch/before.body"
    ! cmp -s "$scratch/now.body" "$scratch/before.body"
}

# All that was typed has arrived once the reader says that a key without a meaning has none.
caught_up() {
    mute=$([ "${mute-}" = F9 ] && echo F10 || echo F9)
    press "$mute"
    soon looks "^ ?$mute means nothing here"
    cp "$scratch/now" "$scratch/before"
    cursor >"$scratch/before.cursor"
}

met() {
    inner=${1#?}
    case $1 in
    +) soon further -gt ;;
    -) soon further -lt ;;
    /*/) soon looks "${inner%/}" ;;
    !*!) soon looks_not "${inner%!}" ;;
    \*) soon changed ;;
    esac
}

# drive ACTION KEY BEFORE AFTER WHAT UNDO
drive() {
    press "$3"
    caught_up
    press "$(words_of "$2") $4"
    met "$5"
    result $? "$1 by $2" "asked for: $5
$(cat "$scratch/now")"
    press "$6"
}

# tour WHERE: all keys of the actions that are driven there.
tour() {
    while IFS='	' read -r keys_of name _; do
        line=$(grep "^$name|$1|" "$scratch/tour") || continue
        before=$(echo "$line" | cut -d'|' -f3) then=$(echo "$line" | cut -d'|' -f4)
        what=$(echo "$line" | cut -d'|' -f5) undo=$(echo "$line" | cut -d'|' -f6-)
        set -f
        for key in $keys_of; do
            set +f
            drive "$name" "$key" "$before" "$then" "$what" "$undo"
        done
    done <"$scratch/keys"
}

"$HEXAPLA" --list-keys >"$scratch/keys"
missing=$(cut -f2 "$scratch/keys" | while read -r name; do
    grep -q "^$name|" "$scratch/tour" || echo "$name"
done)
nothing "the tour knows every action of the table" "$missing"

# In tmux, and with its own name: Home and End are other sequences on other terminals.
infocmp tmux-256color >/dev/null 2>&1 && term=tmux-256color || term=screen
start 180 45 "$term" "HISTFILE= PS1='ready> ' bash --norc --noprofile -i"
shows "a shell" 'ready>'
read_story="$HEXAPLA --no-config read $ferry/1* $ferry/2* $ferry/5*"
open_story() {
    keys "clear; $read_story" Enter
    soon looks 'view: parallel'
}
open_story
tour s
keys Q
shows "the story is closed" '^ready>$'

keys "clear; $HEXAPLA --no-config read $top_srcdir/articles" Enter
soon looks 'library: '
tour l
keys Q
shows "the library is closed" '^ready>$'

open_story
press q
soon looks '^ready>$'
result $? "q in the first view ends the program" "$(cat "$scratch/now")"
while IFS='	' read -r keys_of name _; do
    line=$(grep "^$name|p|" "$scratch/tour") || continue
    what=$(echo "$line" | cut -d'|' -f5)
    for key in $keys_of; do
        open_story
        drive "$name" "$key" '' '' "$what" ''
    done
done <"$scratch/keys"
finish
