#!/bin/sh
# What a reader of the sources may count on: every .c opens with a comment that says what it holds,
# every file of a room is in its makefile fragment, and nothing has tabs or blanks at line ends.
# shellcheck source=tests/house/lib.sh
. "${0%/*}/lib.sh"
cd "$top_srcdir" || exit 1

unopened() {
    find "$@" -name '*.c' -exec awk 'FNR == 1 && !/^\/\* ?[^ ]/ { print FILENAME }' {} +
}
unlisted() {
    for file in src/*/*.c; do
        grep -qwF -- "$file" "${file%/*}/room.am" || echo "$file"
    done
}
# A test or fuzzer that no fragment names is one that never runs.
forgotten() {
    for file in tests/*/*.c; do
        [ "$file" = tests/fuzz/replay.c ] ||
            grep -qE -- "${file%.c}( |\$|\.c)" "${file%/*}/tests.am" || echo "$file"
    done
    for file in tests/*/*.sh; do
        [ "${file##*/}" = lib.sh ] || grep -qF -- "$file" "${file%/*}/tests.am" || echo "$file"
    done
}
untidy() {
    grep -nE "$(printf '[ \t]+$|^ *\t')" "$@" /dev/null
}

nothing "every source opens with a comment" "$(unopened src tests bench)"
nothing "every file of a room is in its fragment" "$(unlisted)"
nothing "every test is in a fragment" "$(forgotten)"
# shellcheck disable=SC2046
nothing "no tabs, no blanks at line ends" "$(untidy $(find src tests bench -name '*.[ch]'))"
nothing "every test script can be run" "$(find tests -name '*.sh' ! -name 'lib.sh' ! -perm -u+x)"

scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
printf '#include <stdio.h>\nint x; \n' >"$scratch/planted.c"
something "a source without a comment is found" "$(unopened "$scratch")"
something "a blank at a line end is found" "$(untidy "$scratch/planted.c")"
finish
