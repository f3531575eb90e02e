#!/bin/sh
# Makes configure and the makefile templates from their sources.
set -e
cd "$(dirname "$0")"
mkdir -p build-aux
exec autoreconf --install --force
