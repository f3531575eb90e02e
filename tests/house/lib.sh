# What the house tests share: TAP, and the tables of ARCHITECTURE.md, which are the only copy.
# shellcheck shell=sh
top_srcdir=${top_srcdir:-$(cd "$(dirname "$0")/../.." && pwd)}
top_builddir=${top_builddir:-$top_srcdir}
plan=$top_srcdir/ARCHITECTURE.md
cases=0
failures=0

# result STATUS NAME [DETAILS]: one TAP line; where it fails, the details as a comment.
result() {
    cases=$((cases + 1))
    if [ "$1" -eq 0 ]; then
        printf 'ok %d - %s\n' "$cases" "$2"
    else
        failures=$((failures + 1))
        printf 'not ok %d - %s\n' "$cases" "$2"
        [ -z "${3-}" ] || printf '%s\n' "$3" | sed 's/^/# /'
    fi
}

# nothing NAME TEXT: passes where the text is empty, and shows it where it is not.
nothing() {
    if [ -z "$2" ]; then result 0 "$1"; else result 1 "$1" "$2"; fi
}

# something NAME TEXT: the counterpart, for faults planted to see that a test can fail.
something() {
    if [ -n "$2" ]; then result 0 "$1"; else result 1 "$1" "nothing was found"; fi
}

finish() {
    printf '1..%d\n' "$cases"
    [ "$failures" -eq 0 ]
    exit
}

# "FLOOR ROOM ALLOWED…" a line; the app may include all.
rooms() {
    awk -F'|' '/^\| [0-9]+ \| `/ {
        gsub(/[`]/, ""); gsub(/^ +| +$/, "", $2); gsub(/ /, "", $3)
        gsub(/^ +| +$/, "", $5); line[++n] = $2 " " $3 " " ($5 == "all" ? "" : $5); all[n] = $5 == "all"
        names = names " " $3
    } END { for (i = 1; i <= n; i++) print line[i] (all[i] ? names : "") }' "$plan"
}

# "HEADER ROOM…" a line; a header that ends in / stands for a folder of them.
doors() {
    awk -F'|' '/^\| library /, /^$/ {
        if ($2 ~ /library|---/ || NF < 5) next
        gsub(/`/, ""); n = split($3, headers, " ")
        for (i = 1; i <= n; i++) print headers[i], $4
    }' "$plan"
}

# The variables that may last, one a line.
variables() {
    awk -F'|' '/^\| variable /, /^$/ { if ($2 ~ /`/) { gsub(/[` ]/, "", $2); print $2 } }' "$plan"
}
