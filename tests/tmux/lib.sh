# A private tmux server for tests of the real program on a real terminal. Nothing here sleeps for a
# fixed time: keys are sent, and the screen is asked again and again until it shows what it should.
# shellcheck shell=sh
top_srcdir=${top_srcdir:-$(cd "${0%/*}/../.." && pwd)}
# shellcheck source=tests/house/lib.sh
. "$top_srcdir/tests/house/lib.sh"
HEXAPLA=${HEXAPLA:-./hexapla}
# shellcheck disable=SC2034 # for the tests
COLUMNS_TOOL=$top_builddir/tests/tmux/columns
patience=${PATIENCE:-30} # seconds until a screen that does not come is a failure

if ! command -v tmux >/dev/null; then
    echo "1..0 # SKIP tmux is not installed"
    exit 0
fi
scratch=$(mktemp -d) || exit 1
export LSAN_OPTIONS="${LSAN_OPTIONS-suppressions=$top_srcdir/tests/house/lsan.supp:print_suppressions=0}"
trap 'stop; rm -rf "$scratch"' EXIT
unset TMUX TMUX_PANE NO_COLOR COLUMNS LINES
# Settings and positions of whoever runs the tests are not to be seen, nor to be touched.
export HOME="$scratch" XDG_CONFIG_HOME="$scratch/config" XDG_DATA_HOME="$scratch/data" \
    XDG_STATE_HOME="$scratch/state" TMUX_TMPDIR="$scratch" LC_ALL=C.UTF-8 SHELL=/bin/sh

# Every screen gets a server of its own: one that is going down would take the next along.
servers=0
on_server() {
    tmux -u -L "test$servers" -f "$scratch/tmux.conf" "$@" 2>>"$scratch/tmux.log"
}

# start COLUMNS ROWS TERM COMMAND: the command (for sh) on a screen of its own.
start() {
    stop
    rm -f "$scratch/ended$servers"
    # What a reader that is going down still writes is not for the next one.
    [ -n "${REMEMBER-}" ] || XDG_STATE_HOME="$scratch/state$servers"
    {
        echo "set -g default-terminal $3"
        echo 'set -g status off'
        echo 'set -g remain-on-exit on'
        echo 'set -g remain-on-exit-format ""'
        echo 'set -s escape-time 0'
    } >"$scratch/tmux.conf"
    if ! on_server new-session -d -x "$1" -y "$2" "$4
        echo \$? >$scratch/ended$servers"; then
        echo "Bail out! tmux does not start: $(tail -n 1 "$scratch/tmux.log")"
        exit 1
    fi
}

stop() {
    on_server kill-server
    servers=$((servers + 1))
}

screen() {
    on_server capture-pane -p
}

keys() {
    on_server send-keys "$@"
}

resize() {
    on_server resize-window -x "$1" -y "$2"
}

# wait_until COMMAND…: until it succeeds, or patience ends.
wait_until() {
    waited=0
    until "$@"; do
        waited=$((waited + 1))
        [ "$waited" -lt $((patience * 20)) ] || return 1
        sleep 0.05
    done
}

screen_shows() {
    screen | grep -qE -- "$1"
}
screen_lacks() {
    ! screen | grep -qE -- "$1"
}
# tmux itself does not always get to know the status, so the shell of the pane leaves it in a file.
is_dead() {
    [ -s "$scratch/ended$servers" ]
}
# Two looks in a row that are the same, or an end.
is_settled() {
    is_dead && return
    screen >"$scratch/look1"
    sleep 0.1
    screen >"$scratch/look2"
    [ -s "$scratch/look1" ] && grep -q '[^ ]' "$scratch/look1" && cmp -s "$scratch/look1" "$scratch/look2"
}

# shows NAME PATTERN: a case that passes once the screen shows the (extended) pattern.
shows() {
    if wait_until screen_shows "$2"; then
        result 0 "$1"
    else
        result 1 "$1" "no /$2/ on the screen:
$(screen)"
    fi
}
lacks() {
    if wait_until screen_lacks "$2"; then
        result 0 "$1"
    else
        result 1 "$1" "/$2/ is still on the screen:
$(screen)"
    fi
}
# ends NAME STATUS: a case that passes once the command has ended with that status.
ends() {
    wait_until is_dead
    ended=$(cat "$scratch/ended$servers" 2>/dev/null)
    if [ "$ended" = "$2" ]; then
        result 0 "$1"
    else
        result 1 "$1" "status: ${ended:-it has not ended}
$(screen)"
    fi
}
