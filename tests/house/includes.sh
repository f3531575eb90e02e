#!/bin/sh
# Holds every #include of src/ to the tables in ARCHITECTURE.md: rooms that a room may include, and
# libraries that have one door.
# shellcheck source=tests/house/lib.sh
. "${0%/*}/lib.sh"

# Prints "FILE:LINE: what is wrong" for the tree of rooms in $1.
faults() (
    cd "$1" || exit 1
    { rooms | sed 's/^/room /'; doors | sed 's/^/door /'
      grep -rn --include='*.[ch]' '^[[:space:]]*#[[:space:]]*include' . | sed 's|^\./||; s/^/include /'
    } | awk '
        $1 == "room" { known[$3]; for (i = 4; i <= NF; i++) may[$3, $i]; may[$3, $3]; next }
        $1 == "door" { header = $2; for (i = 3; i <= NF; i++) open[header, $i]; door[header]; next }
        {
            sub(/^include /, "")
            split($0, place, ":")
            room = place[1]; sub(/\/.*/, "", room)
            where = place[1] ":" place[2] ": "
            name = $0; sub(/^[^<"]*[<"]/, "", name); sub(/[>"].*/, "", name)
            folder = name; sub(/\/.*/, "", folder)
            if (!(room in known)) { print where "no such room in the table"; next }
            if ($0 ~ /"/ && name != "config.h") {
                if (index(name, "/") == 0 || !(folder in known)) print where name " is no ROOM/FILE.h"
                else if (!((room, folder) in may)) print where room " may not include " folder
            }
            for (header in door)
                if (name == header || (header ~ /\/$/ && index(name, header) == 1))
                    if (!((header, room) in open)) print where name " has its door elsewhere"
        }'
)

# A room may only look down, or there could be circles.
upward() {
    rooms | awk '{ floor[$2] = $1; for (i = 3; i <= NF; i++) if ($2 != $i) may[$2] = may[$2] " " $i }
        END { for (room in may) { n = split(may[room], below, " ")
            for (i = 1; i <= n; i++) if (!(below[i] in floor) || floor[below[i]] >= floor[room])
                print room " may not look at " below[i] } }'
}

[ "$(rooms | wc -l)" -ge 11 ] && [ "$(doors | wc -l)" -ge 6 ]
result $? "the tables of ARCHITECTURE.md can be read"
nothing "no arrow of the table runs up or sideways" "$(upward)"
for room in "$top_srcdir"/src/*/; do
    room=$(basename "$room")
    rooms | grep -q "^[0-9]* $room\( \|\$\)"
    result $? "$room is in the table"
done
nothing "every include is in the table" "$(faults "$top_srcdir/src")"

scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
plant() {
    rm -rf "${scratch:?}"/*
    mkdir -p "$scratch/$1"
    printf '/* planted */\n#include %s\n' "$2" >"$scratch/$1/planted.c"
    faults "$scratch"
}
something "an arrow that runs up is found" "$(plant base '"model/article.h"')"
something "an arrow sideways is found" "$(plant reader '"compare/compare.h"')"
something "a library outside its room is found" "$(plant reader '<ncurses.h>')"
something "a header of a library's folder is found" "$(plant reader '<libxml/parser.h>')"
something "an include round the rooms is found" "$(plant text '"../base/map.h"')"
nothing "what is allowed is not found" "$(plant term '<ncurses.h>'; plant reader '"canvas/canvas.h"')"
finish
