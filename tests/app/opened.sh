#!/bin/sh
# No file is opened but those named (and the program's own: libraries, locale, settings), nothing is
# fetched, and no other program is run. Watched by strace; skipped where that cannot be. Speaks TAP.
set -u
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 99
export XDG_CONFIG_HOME="$work/none" LC_ALL=C.UTF-8
# A leak checker cannot work in a process that is traced.
export ASAN_OPTIONS=detect_leaks=0 LSAN_OPTIONS=detect_leaks=0
if ! strace -f -e trace=%file true >/dev/null 2>&1; then
    echo "1..0 # SKIP strace is missing or may not trace"
    exit 0
fi

mkdir inputs secrets
echo "This must never be read." >secrets/secret.txt
body='The harbour was closed on Tuesday after the storm. Boats will sail again on Friday, the port said.'
cat >inputs/page.html <<END
<!DOCTYPE html><html><head><title>Harbour closed</title><base href="file://$work/secrets/">
<link rel="stylesheet" href="secret.txt"><script src="secret.txt"></script>
<meta http-equiv="refresh" content="0; url=http://127.0.0.1:1/"></head>
<body><article><h1>Harbour closed</h1><p>$body</p><p>$body</p><img src="file://$work/secrets/secret.txt">
<iframe src="secret.txt"></iframe><object data="../secrets/secret.txt"></object></article></body></html>
END
cat >inputs/wire.nitf <<END
<?xml version="1.0"?>
<?xml-stylesheet href="../secrets/secret.txt"?>
<!DOCTYPE nitf SYSTEM "../secrets/secret.txt" [
<!ENTITY inside SYSTEM "file://$work/secrets/secret.txt">
<!ENTITY % more SYSTEM "http://127.0.0.1:1/more.dtd"> %more;
]>
<nitf xmlns:xi="http://www.w3.org/2001/XInclude"><body><body.head><hedline><hl1>Harbour closed</hl1></hedline></body.head>
<body.content><p>$body &inside;</p><xi:include href="../secrets/secret.txt" parse="text"/></body.content></body></nitf>
END
cat >inputs/feed.rss <<END
<rss version="2.0"><channel><title>Port</title><item><title>Harbour closed</title><link>http://127.0.0.1:1/</link>
<enclosure url="file://$work/secrets/secret.txt"/><description>&lt;p&gt;$body&lt;/p&gt;</description></item></channel></rss>
END
cat >inputs/note.md <<END
---
title: Harbour closed
include: ../secrets/secret.txt
---
$body ![picture](../secrets/secret.txt)
END
cat >inputs/item.newsml <<END
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1"><contentMeta><headline>Harbour closed</headline></contentMeta>
<contentSet><remoteContent href="file://$work/secrets/secret.txt"/><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>$body</p></body></html></inlineXML></contentSet></newsItem>
END
printf '{"uri":"urn:x:2","type":"text","headline":"Harbour closed","body_html":"<p>%s</p><img src=\\"file://%s/secrets/secret.txt\\">"}\n' \
    "$body" "$work" >inputs/item.ninjs.json
printf 'Harbour closed\n\n%s\n' "$body" >inputs/plain.txt

number=0
result() {
    number=$((number + 1))
    if [ -z "$2" ]; then
        echo "ok $number - $1"
    else
        echo "not ok $number - $1"
        printf '%s\n' "$2" | sed 's/^/# /'
    fi
}

# The files of $work that the trace in $1 opened, but for $2.
opened() {
    sed -n 's/^.*open\(at\)\{0,1\}(.*"\([^"]*\)", O_.*$/\2/p' "$1" |
        grep -e "^$work" -e '^[^/]' | grep -v -x -e "$2" -e inputs -e "$XDG_CONFIG_HOME.*"
}

strace -f -o trace -e trace=open,openat,creat,execve,network "$HEXAPLA" extract --format=json inputs/plain.txt >out 2>err
result "the watch sees what is opened" "$(opened trace nothing | grep -q -x inputs/plain.txt || sed -n 1,40p trace)"
for file in inputs/*; do
    strace -f -o trace -e trace=open,openat,creat,execve,network "$HEXAPLA" extract --format=json "$file" >out 2>err
    result "$file: loads" "$(grep -q 'harbour was closed' out || cat err)"
    result "$file: nothing else is opened" "$(opened trace "$file")"
    result "$file: nothing is fetched" "$(grep -E '(socket|connect|sendto)\(' trace)"
    result "$file: nothing is run" "$(grep 'execve(' trace | sed 1d)"
    result "$file: nothing else is read" "$(grep -o 'never be read' out)"
done
strace -f -o trace -e trace=open,openat,creat,execve,network "$HEXAPLA" diff inputs >out 2>err
result "a folder: only its files" "$(opened trace 'inputs/[a-z.]*')"
result "a folder: nothing is fetched" "$(grep -E '(socket|connect|sendto)\(' trace)"
echo "1..$number"
