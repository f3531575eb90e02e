#!/bin/sh
# The command line as scripts meet it: exit statuses, messages, order of output. Speaks TAP.
set -u
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 99
export XDG_CONFIG_HOME="$work/none" LC_ALL=C.UTF-8
number=0

# check NAME COMMAND…: passes where the command succeeds.
check() {
    name=$1
    shift
    number=$((number + 1))
    if "$@"; then echo "ok $number - $name"; else echo "not ok $number - $name"; fi
}

# hexapla with status in $status, output in out and err.
run() {
    "$HEXAPLA" "$@" >out 2>err </dev/null
    status=$?
}

same() {
    [ "$1" = "$2" ] || { echo "# got: $1"; echo "# want: $2"; false; }
}

has() {
    grep -q -- "$1" "$2" || { sed 's/^/# /' "$2"; false; }
}

mkdir one two lone nothing
cat >one/a.txt <<'END'
Ferry catches fire off Harwick

A ferry carrying 214 passengers caught fire off Harwick on Tuesday, the coast guard said.

All passengers were taken off safely. Four fireboats reached the ferry within 20 minutes.
END
cat >one/b.txt <<'END'
Fire on board

A ferry carrying 241 passengers caught fire off Harwick on Tuesday, the coast guard said.

The line was fined last year over engine checks.
END
cp one/a.txt one/copy.txt
sed 's/ferry/train/g' one/a.txt >two/a.txt
sed 's/ferry/train/g' one/b.txt >two/b.txt
cp one/a.txt lone/

run --help
check "help goes to standard output" same "$status $(wc -c <err)" "0 0"
check "help says how to use it" has '^Usage: hexapla' out
run --version
check "version" has '^hexapla [0-9]' out
run --list-keys
check "keys are listed by action name" has '^]c	divergence-next	' out
run --keys=less --list-keys
check "those of the key map, and where they hold" has '^j Down e ^E	line-down	.*(e not in focus)$' out
check "not those that it takes away" has '^	column-move-left	' out
printf 'bind parallel J quit\nbind all j quit\n' >keys.config
run --config=keys.config --list-keys
check "those of the settings" has '^Q J j	quit	.*(J in parallel)$' out
check "those that are taken in one view" has '^J	statement-next	.*(J not in parallel)$' out
check "those that are taken in all" has '^Down	line-down	' out

run
check "no path is a usage error" same "$status $(wc -l <err)" "2 1"
run --nonsense one
check "an unknown option is one line and status 2" same "$status $(wc -l <err)" "2 1"
check "it says where to look" has "Try 'hexapla --help'" err
run --view=nowhere one/a.txt one/b.txt
check "a view that is not there is an error" same "$status" 2
run --view=article one/a.txt one/b.txt
check "a view of the reader is printed in lines" same "$status" 0

run extract --language='no tag' one/a.txt
check "what is no language is a usage error" same "$status $(wc -l <err)" "2 1"
run extract --language=xx --format=json --fields=language one/a.txt
check "a language that is not known is taken" same "$status $(cat out)" '0 {"schema":1,"language":"xx"}'
run extract --as=nitf one/a.txt
check "another format than --as names: 2" same "$status" 2
check "it is said so" has 'one/a.txt: is damaged, or in another format' err

run diff one/a.txt one/copy.txt
check "diff of copies: 0" same "$status $(cat err)" "0 "
run diff one/a.txt one/a.txt
check "diff of a file with itself: 0" same "$status" 0
run diff one/a.txt one/b.txt
check "diff of retellings: 1" same "$status" 1
run diff one/a.txt missing.txt one/b.txt
check "diff with a missing file: 2" same "$status" 2
check "the message names file and reason" has 'missing.txt: no such file' err
check "the rest is still compared" has 'ferry' out
run diff one/a.txt
check "one article is not enough: 2" same "$status" 2
run diff nothing
check "a folder without articles: 2" same "$status" 2
check "it is named" has 'nothing: holds no articles' err

mkdir -p shelf/story shelf/answers
cp one/a.txt one/b.txt shelf/story
echo 'a	b' >shelf/answers/story.tsv
run diff shelf
check "a folder without articles below one that has some is no fault" same "$status $(cat err)" "1 "

run one/a.txt one/b.txt
check "read without a terminal prints, status 0" same "$status $(test -s out && echo some)" "0 some"
run read one two
check "two folders are two stories" same "$(grep -c 'coast guard said' out | awk '{ print ($1 >= 2) }')" 1
run diff --format=json one two
check "two stories are two lines of JSON" same "$(wc -l <out)" 2

mkdir mixed
cp one/a.txt mixed/1.txt
cp one/b.txt mixed/3.txt
cat >mixed/2.txt <<'END'
School bus becomes a library

An old school bus came back to Alderwick as a library on Saturday. It carried 1,340 books and stopped at four places.
END
cat >mixed/4.txt <<'END'
All aboard

An old school bus is now a library in Alderwick. On Saturday it carried nearly 1,400 books and stopped at four places.
END
printf 'Onion soup\n\nFry the onions slowly and add the stock when they are brown.\n' >mixed/5.txt
run diff --format=json --fields=articles mixed
check "a mixed folder is several stories" same "$(wc -l <out)" 2
check "the first has its own articles only" same \
    "$(sed -n 1p out | grep -o 'mixed/[0-9].txt' | sort -u | tr '\n' ' ')" "mixed/1.txt mixed/3.txt "
check "an article alone in its story is named" has 'mixed/5.txt: no other article' err
run diff --format=json --fields=articles mixed/*
check "files that are named are one story" same "$(wc -l <out)" 1
run check one/a.txt
check "a subcommand that is not there yet says so" has "'check' is not there yet" err
run diff -l Z=Wire one/a.txt one/b.txt
check "a label for no article is an error" same "$status" 2
: >empty.txt
run diff --format=json --fields=articles,base --base=3 -l C=Wire missing.txt empty.txt one/b.txt one/a.txt
check "numbers and letters count what was given" has '"base": *0' out
check "also those of labels" has '"label": *"Wire".*one/b.txt.*"label": *"B"' out
run diff --base=2 missing.txt empty.txt one/a.txt one/b.txt
check "a base that could not be read is no other" has 'base=2: that file could not be read' err
check "and nothing is compared with another" same "$(wc -c <out)" 0

run extract --format=json one missing.txt two
check "extract with a failed input: 1" same "$status" 1
check "a line for each article" same "$(wc -l <out)" 5
run extract --format=json --fields=path -j4 one two
check "in input order" same "$(sed 's/.*"path": *"\([^"]*\)".*/\1/' out | tr '\n' ' ')" \
    "one/a.txt one/b.txt one/copy.txt two/a.txt two/b.txt "
run extract missing.txt
check "extract with nothing done: 2" same "$status" 2
run extract --format=sentences one/a.txt
check "sentences, one a line" has '^All passengers were taken off safely\.$' out
"$HEXAPLA" extract --format=json --fields=path - <one/a.txt >out 2>err
check "standard input" has '"path": *"-"' out

printf 'one/a.txt\tone/copy.txt\nbroken line\none/a.txt\tmissing.txt\none/a.txt\tone/b.txt\n' >pairs
run diff --format=json --pairs=pairs
check "pairs: line n is pair n" same "$status $(wc -l <out)" "2 4"
check "a broken line says so in its place" same "$(sed -n 2p out | grep -c '"error"')" 1
check "a missing file says so in its place" same "$(sed -n 3p out | grep -c 'not-found')" 1
run diff --format=json --fields=matrix --pairs=pairs
check "fields are only these" same "$(sed -n 4p out | grep -c statements)" 0
printf 'two/a.txt\tone/b.txt\none/b.txt\tone/a.txt\none/copy.txt\tone/copy.txt\n' >>pairs
run diff --format=json --fields=passages -j1 --pairs=pairs
cp out first
check "passages only: line n is pair n" same "$status $(wc -l <out)" "2 7"
check "a copy is one verbatim passage" same "$(sed -n 1p out | grep -o '"class":"[a-z]*"')" \
    '"class":"verbatim"'
check "a missing file says so there, too" same "$(sed -n 3p out | grep -c 'not-found')" 1
run diff --format=json --fields=passages -j3 --pairs=pairs
check "any number of threads says the same" cmp -s out first
run diff --format=json --pairs=pairs
sed 's/.*"passages":/"passages":/; s/,"matrix".*//' out >whole
sed 's/.*"passages":/"passages":/; s/}$//' first >part
check "the same passages as in a whole comparison" same "$(sed -n '1p;4,7p' whole)" \
    "$(sed -n '1p;4,7p' part)"
printf 'one/a.txt\tone/copy.txt\n' >pairs
run diff --format=json --fields=passages --pairs=pairs
check "copies do not diverge" same "$status" 0
printf 'one/a.txt\tone/b.txt\n' >pairs
run diff --format=json --fields=passages --pairs=pairs
check "other articles do" same "$status" 1

printf 'The mayor resigned.\tThe mayor resigned.\nno tab here\nA dog barked.\tShares fell by half.\n' >score
run score score
check "score: a line for a line" same "$status $(wc -l <out)" "0 3"
check "copies score 1" same "$(sed -n 1p out | cut -f1,2)" "1.000000	verbatim"
check "a malformed line is nan" same "$(sed -n 2p out)" "nan	error	"
check "strangers are unique" same "$(sed -n 3p out | cut -f2)" unique

run diff -o result one/a.txt one/b.txt
check "output to a file" same "$(wc -c <out) $(test -s result && echo some)" "0 some"
run diff -o none/result one/a.txt one/b.txt
check "an output that cannot be written: 2" same "$status" 2
run diff -o /dev/full one/a.txt one/b.txt
check "a full disk is noticed" same "$status" 2

esc=$(printf '\033')
printf 'Title %s]0;owned\007\n\nThe text %s[31mis red%s[0m today and \302\233 again.\n' "$esc" "$esc" "$esc" >evil.txt
cp evil.txt "e${esc}[2J.txt"
run diff --color=never evil.txt "e${esc}[2J.txt"
check "no escape sequence gets out" same "$(grep -c "$esc" out)" 0
run extract "m${esc}[2J"
check "nor through a file name in a message" same "$(grep -c "$esc" err)" 0

run --linear --view=library one two
check "the library is printed in lines" same "$status $(grep -c '^[12]  ' out)" "0 2"
run diff --view=library one
check "but only the reader has one" same "$status $(wc -l <err)" "2 1"

mkdir -p config/hexapla
cat >config/hexapla/config <<'END'
set marks ascii
set nonsense 1
broken
bind parallel ]q divergence-next
bind parallel x nothing-such
theme mine same 75 bold
theme mine some 75
END
XDG_CONFIG_HOME="$work/config" "$HEXAPLA" diff one/a.txt one/copy.txt >out 2>err
check "bad settings are named with their line" same "$(grep -c 'config:[2357]: bad setting' err)" 4
check "and no others" same "$(wc -l <err)" 4
cat >config/hexapla/config <<'END'
set theme lihgt
set theme mine
set marks bogus
theme mine same 75
END
XDG_CONFIG_HOME="$work/config" "$HEXAPLA" diff one/a.txt one/copy.txt >out 2>err
check "a theme that is not there is named with its line" \
	has "config:1: bad setting, skipped: there is no theme 'lihgt'" err
check "and a bad value in a setting's words" has "config:3: bad setting, skipped: marks bogus: " err
check "themes may be made after they are named" same "$(wc -l <err)" 2
check "and nothing is stopped by it" test -s out
XDG_CONFIG_HOME="$work/config" "$HEXAPLA" --theme=none-such one/a.txt one/copy.txt >out 2>err
check "an unknown theme is an error" has "no theme 'none-such'" err
cat >config/hexapla/config <<'END'
set abbreviations.de "Abtk. closing: Strb."
set abbreviations.de Abtk
END
printf 'Es sprach die Abtk. Baum. Es war zwei Strb. Alle gingen.\n' >abbreviated.txt
XDG_CONFIG_HOME="$work/config" "$HEXAPLA" extract --raw --language=de --format=sentences abbreviated.txt >out 2>err
check "abbreviations of the user's own hold" same "$(head -n 1 out)" "Es sprach die Abtk. Baum."
check "each with its kind" same "$(tail -n 1 out)" "Alle gingen."
check "and what is none is refused" has "config:2: bad setting" err
run diff --config=missing one/a.txt one/b.txt
check "a missing --config is trouble" same "$status" 2

printf 'one/a.txt\tone/b.txt\ntwo/a.txt\ttwo/b.txt\n' >headed.tsv
run diff --pairs=headed.tsv
check "each of several pairs has a heading" same "$(grep -c '^[a-z]*/a.txt - [a-z]*/b.txt$' out)" 2
mkdir both && cp -r one two both
run diff both
check "each of several stories has a heading" same "$(grep -c -x -e one -e two out)" 2
run diff one
check "a single story has none" same "$(grep -c -x -e one out)" 0
run diff --only=moved one/a.txt one/b.txt
check "nothing left is said" has '^Nothing of that kind\.$' out
run diff --only=moved --format=json one/a.txt one/b.txt
check "--only filters the JSON's statements" has '"statements":\[\],"facts"' out
TERM=xterm-256color COLORTERM="" "$HEXAPLA" diff --color=always one/a.txt one/b.txt >out 2>err
check "256 colours where TERM has them" has '38;5;196m' out
TERM=vt100 COLORTERM="" "$HEXAPLA" diff --color=always one/a.txt one/b.txt >out 2>err
check "8 colours elsewhere" has '1;31m' out
check "and no others there" same "$(grep -c '38;5;' out)" 0
run extract --marks=ascii --width=40 one/a.txt
check "extract draws in ASCII where asked" same "$(LC_ALL=C grep -c '[^ -~]' out)" 0

LC_ALL=C "$HEXAPLA" diff one/a.txt one/b.txt >out 2>err
check "a locale without UTF-8 gets ASCII" same "$(LC_ALL=C grep -c '[^ -~]' out)" 0

printf '' >empty.txt
head -c 5000 /bin/sh >binary.txt
run extract empty.txt binary.txt one/a.txt
check "empty and binary files are named, the rest is done" same "$status $(grep -c 'txt: ' err)" "1 2"

echo "1..$number"
