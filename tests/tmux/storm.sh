#!/bin/sh
# 400 sizes in two seconds, with keys in between, on a terminal of the test's own; `make bench`
# has the whole ten seconds.
: "${top_srcdir:=$(cd "${0%/*}/../.." && pwd)}"
export LSAN_OPTIONS="${LSAN_OPTIONS-suppressions=$top_srcdir/tests/house/lsan.supp:print_suppressions=0}"
# What is freed is to be used again at once, so that growth is seen.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}quarantine_size_mb=0:thread_local_quarantine_size_kb=0"
exec "${top_builddir:-.}/tests/tmux/storm" 2000 "${HEXAPLA:-./hexapla}" read "$top_srcdir"/articles/chips/*.txt
