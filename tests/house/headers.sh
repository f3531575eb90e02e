#!/bin/sh
# Every header compiles alone, and is guarded by its own name.
# shellcheck source=tests/house/lib.sh
. "${0%/*}/lib.sh"

for header in "$top_srcdir"/src/*/*.h; do
    name=${header#"$top_srcdir"/src/}
    guard=HEXAPLA_$(echo "$name" | tr 'a-z/.-' 'A-Z___')
    # Twice, so that a missing guard shows.
    # shellcheck disable=SC2086
    out=$(printf '#include "%s"\n#include "%s"\n' "$name" "$name" |
        ${HEXAPLA_CC:-cc -std=c17} ${HEXAPLA_CPPFLAGS:--I$top_srcdir/src -D_GNU_SOURCE} \
            -fsyntax-only -x c - 2>&1)
    status=$?
    grep -q "^#ifndef $guard\$" "$header" || { status=1; out="$out no guard $guard"; }
    result "$status" "$name" "$out"
done
finish
