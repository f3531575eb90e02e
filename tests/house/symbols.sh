#!/bin/sh
# Holds the built libraries to the tables in ARCHITECTURE.md: an undefined symbol that another room
# defines is an include by other means, one name must not be defined twice, and a variable that lasts
# beyond a call must be in the list.
# shellcheck source=tests/house/lib.sh
. "${0%/*}/lib.sh"
export LC_ALL=C

# symbols LIBRARY…: "defined ROOM NAME" and "undefined ROOM NAME" a line.
symbols() {
    for library in "$@"; do
        room=${library##*/lib}
        room=${room%.a}
        ${NM:-nm} "$library" 2>/dev/null | awk -v room="$room" '
            NF == 2 && $1 ~ /^[Uuvw]$/ { print "undefined", room, $2 }
            NF == 3 && $2 ~ /^[TDBRCVW]$/ { print "defined", room, $3 }'
    done
}

# Prints what the libraries use of rooms that are not in their row.
faults() {
    { rooms | sed 's/^/row /'; symbols "$@"; } | awk '
        $1 == "row" { for (i = 3; i <= NF; i++) may[$3, $i]; next }
        $2 != "" && $1 == "defined" && $3 !~ /^_/ { where[$3] = $2; next }
        $1 == "undefined" { use[$2 " " $3] }
        END { for (both in use) { split(both, part, " "); home = where[part[2]]
            if (home != "" && home != part[1] && !((part[1], home) in may))
                print part[1] " uses " part[2] " of " home } }' | sort
}

# Prints what is defined more than once: of archives the linker takes one without a word.
doubles() {
    symbols "$@" | awk '
        $1 != "defined" || $3 ~ /^_/ { next }
        $3 in where { print $3 " of " where[$3] " and " $2; next }
        { where[$3] = $2 }' | sort
}

# Prints the writable variables of the libraries that are not in the list. What is only written by
# the dynamic linker (.data.rel.ro) is constant, and a compiler's own names begin with underscores.
writable() {
    for library in "$@"; do
        ${OBJDUMP:-objdump} -t "$library" | awk -v room="${library##*/}" '
            / [Ofd ]*O? *\.t?(data|bss)[.[:alnum:]_]*\t/ || /\*COM\*/ {
                section = $(NF - 2); name = $NF
                if (section ~ /^\.data\.rel\.ro/ || name ~ /^(_|\.)/) next
                sub(/\.[0-9]+$/, "", name)
                print name, "in", room }'
    done | while read -r name rest; do
        variables | grep -qxF "$name" || echo "$name $rest"
    done
}

libraries=$(ls "$top_builddir"/src/*/lib*.a 2>/dev/null)
[ "$(echo "$libraries" | wc -l)" -ge 11 ]
result $? "every room is a library"
# shellcheck disable=SC2086
{
    something "the libraries define something" "$(symbols $libraries | grep '^defined base arena')"
    nothing "no library uses what its row does not allow" "$(faults $libraries)"
    nothing "no symbol is defined twice" "$(doubles $libraries)"
    nothing "no variable lasts beyond a call but those in the table" "$(writable $libraries)"
}

scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
cat >"$scratch/low.c" <<'END'
extern int planted_above(void);
static int planted_counter;
static const char *const planted_table[] = {"a", "b"};
int planted_below(int i);
int planted_below(int i)
{
    static int planted_static = 3;
    planted_static += planted_counter++;
    return planted_above() + planted_static + planted_table[i & 1][0];
}
END
echo 'int planted_below(int i); int planted_below(int i) { return i; }' >"$scratch/other.c"
echo 'int planted_above(void); int planted_above(void) { return 1; }' >"$scratch/high.c"
compile() {
    ${HEXAPLA_CC:-cc} -c -o "$scratch/$1.o" "$scratch/$1.c" &&
        ${AR:-ar} cr "$scratch/lib$2.a" "$scratch/$1.o" 2>/dev/null
}
if compile low base && compile high reader && compile other text; then
    something "a symbol from above is found" \
        "$(faults "$scratch/libbase.a" "$scratch/libreader.a" | grep planted_above)"
    something "a symbol of two rooms is found" \
        "$(doubles "$scratch/libbase.a" "$scratch/libtext.a" | grep planted_below)"
    nothing "a symbol of one room is not" \
        "$(doubles "$scratch/libbase.a" "$scratch/libreader.a")"
    found=$(writable "$scratch/libbase.a")
    something "a variable of a file is found" "$(echo "$found" | grep planted_counter)"
    something "a static variable of a function is found" "$(echo "$found" | grep planted_static)"
    nothing "a constant table is not" "$(echo "$found" | grep planted_table)"
else
    result 1 "the planted faults can be compiled"
fi
finish
