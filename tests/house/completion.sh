#!/bin/bash
# Completion in bash: what is offered where, and that neither it nor the manual lacks an option that
# --help names. Speaks TAP.
: "${top_srcdir:=.}"
# shellcheck source=/dev/null
. "$top_srcdir/completions/hexapla.bash" || exit 1
cd "$(mktemp -d)" || exit 1
number=0

# offers WANT WORD...: completing the last word offers exactly WANT (sorted, joined by blanks).
offers()
{
    local want=$1 got
    shift
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
    _hexapla
    got=$(printf '%s\n' "${COMPREPLY[@]}" | sort | tr '\n' ' ')
    number=$((number + 1))
    if [ "${got% }" = "$want" ]; then
        echo "ok $number - $*"
    else
        echo "not ok $number - $*"
        echo "# offered: ${got% }"
        echo "# wanted:  $want"
    fi
}

: >story.txt
echo 1..18
offers "diff extract read score story.txt" hexapla ""
offers "diff" hexapla d
offers "story.txt" hexapla diff ""
offers "json markdown sentences text" hexapla extract --format = ""
offers "json text" hexapla diff --format =
offers "json text" hexapla diff -f ""
offers "--format=json" hexapla diff --format=j
offers "markdown" hexapla extract --format = m
offers "--pairs=" hexapla diff --p
offers "" hexapla extract --p
offers "--list-keys" hexapla --list
offers "--threshold=" hexapla score --th
offers "always auto never" hexapla --color = ""
offers "near,conflict" hexapla diff --only = near,c
offers "matrix" hexapla --color = never diff --fields = m
offers "story.txt" hexapla diff -b s
rm -f story.txt

# has_all TEXT WHERE PREFIX: TEXT holds every long option of --help, written with the prefix.
has_all()
{
    local option missing=0 count=0
    while read -r option; do
        count=$((count + 1))
        if ! grep -qE -- "$3$option([^a-z-]|\$)" <<<"$1"; then
            echo "# $2 lacks --$option"
            missing=1
        fi
    done < <("${HEXAPLA:?}" --help | grep -oE -- '--[a-z][a-z-]+' | sed 's/^--//' | sort -u)
    number=$((number + 1))
    if [ "$missing" = 0 ] && [ "$count" -gt 10 ]; then
        echo "ok $number - $2 has every option of --help"
    else
        echo "not ok $number - $2 has every option of --help ($count)"
    fi
}

has_all "$(for c in read diff extract score; do _hexapla_options $c; done)" "the completion" "--"
has_all "$(cat "$top_srcdir/man/hexapla.1")" "the manual" "Fl -"
