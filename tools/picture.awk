# The screen of a terminal, as `tmux capture-pane -e -p` prints it, to SVG. Needs LC_ALL=C: it reads
# bytes, so that every awk does the same. Each character takes one column; lines and blocks of the
# frame are drawn, so that they join whatever the font. Variables: title, columns.
BEGIN {
    WIDE = 8.4; HIGH = 18; PAD = 12; BASE = 13.5
    GROUND = "#121212"; INK = "#d0d0d0"
    for (i = 1; i < 256; i++)
        ord[sprintf("%c", i)] = i
    split("#121212 #d75f5f #87af5f #d7af5f #5f87d7 #af5faf #5fafaf #d0d0d0 " \
          "#767676 #ff5f5f #87d75f #ffd75f #5fafff #ff87ff #5fd7d7 #ffffff", basic, " ")
    # Arms: left, right, up, down.
    arms["\342\224\200"] = "lr"; arms["\342\224\202"] = "ud"; arms["\342\224\274"] = "lrud"
    arms["\342\224\254"] = "lrd"; arms["\342\224\264"] = "lru"
    arms["\342\224\234"] = "rud"; arms["\342\224\244"] = "lud"
    reset()
}

function reset() {
    fore = INK; back = ""; bold = under = reverse = faint = 0
}

function hex(value) {
    return sprintf("%02x", value)
}

function step(value) {
    return value ? 55 + 40 * value : 0
}

function color(index_) {
    if (index_ < 16)
        return basic[index_ + 1]
    if (index_ >= 232)
        return "#" hex(8 + 10 * (index_ - 232)) hex(8 + 10 * (index_ - 232)) hex(8 + 10 * (index_ - 232))
    index_ -= 16
    return "#" hex(step(int(index_ / 36))) hex(step(int(index_ / 6) % 6)) hex(step(index_ % 6))
}

function style(codes,    n, i, part) {
    n = split(codes, part, ";")
    if (!n)
        reset()
    for (i = 1; i <= n; i++) {
        code = part[i] + 0
        if (code == 0) reset()
        else if (code == 1) bold = 1
        else if (code == 2) faint = 1
        else if (code == 4) under = 1
        else if (code == 7) reverse = 1
        else if (code == 22) bold = faint = 0
        else if (code == 24) under = 0
        else if (code == 27) reverse = 0
        else if (code == 39) fore = INK
        else if (code == 49) back = ""
        else if ((code == 38 || code == 48) && part[i + 1] == 5) {
            if (code == 38) fore = color(part[i + 2]); else back = color(part[i + 2])
            i += 2
        }
        else if (code >= 30 && code < 38) fore = color(code - 30)
        else if (code >= 40 && code < 48) back = color(code - 40)
        else if (code >= 90 && code < 98) fore = color(code - 82)
        else if (code >= 100 && code < 108) back = color(code - 92)
    }
}

function number(value) {
    value = sprintf("%.1f", value)
    sub(/\.0$/, "", value)
    return value
}

function escape(text) {
    gsub(/&/, "\\&amp;", text)
    gsub(/</, "\\&lt;", text)
    gsub(/>/, "\\&gt;", text)
    return text
}

# Lines and blocks, gathered by colour.
function draw_arms(which, ink, x, y,    mid, middle) {
    mid = x + WIDE / 2; middle = y + HIGH / 2
    if (which ~ /l/ && which ~ /r/) lines[ink] = lines[ink] "M" number(x) " " number(middle) "h" number(WIDE)
    else if (which ~ /l/) lines[ink] = lines[ink] "M" number(x) " " number(middle) "h" number(WIDE / 2)
    else if (which ~ /r/) lines[ink] = lines[ink] "M" number(mid) " " number(middle) "h" number(WIDE / 2)
    if (which ~ /u/ && which ~ /d/) lines[ink] = lines[ink] "M" number(mid) " " number(y) "v" number(HIGH)
    else if (which ~ /u/) lines[ink] = lines[ink] "M" number(mid) " " number(y) "v" number(HIGH / 2)
    else if (which ~ /d/) lines[ink] = lines[ink] "M" number(mid) " " number(middle) "v" number(HIGH / 2)
}

function flush_run(    ink, ground, x, text, class, lead) {
    if (!count)
        return
    ink = reverse ? (back == "" ? GROUND : back) : fore
    ground = reverse ? fore : back
    x = PAD + first * WIDE
    if (ground != "")
        grounds = grounds "<rect x=\"" number(x) "\" y=\"" number(y) "\" width=\"" number(count * WIDE) \
            "\" height=\"" HIGH "\" fill=\"" ground "\"/>\n"
    text = run
    if (!under) {
        sub(/ +$/, "", text)
        count -= length(run) - length(text)
        match(text, /^ */)
        lead = RLENGTH
        text = substr(text, lead + 1)
        x += lead * WIDE
        count -= lead
    }
    if (count > 0)
        texts = texts "<text x=\"" number(x) "\" y=\"" number(y + BASE) "\" textLength=\"" number(count * WIDE) \
            "\" fill=\"" ink "\"" (bold ? " font-weight=\"bold\"" : "") \
            (faint ? " opacity=\".7\"" : "") (under ? " text-decoration=\"underline\"" : "") \
            ">" escape(text) "</text>\n"
    run = ""; count = 0
}

function add(character) {
    if (character in arms) {
        flush_run()
        draw_arms(arms[character], fore, PAD + column * WIDE, y)
    } else if (character == "\342\226\220") {
        flush_run()
        blocks = blocks "<rect x=\"" number(PAD + (column + .5) * WIDE) "\" y=\"" number(y) "\" width=\"" \
            number(WIDE / 2) "\" height=\"" HIGH "\" fill=\"" fore "\"/>\n"
    } else {
        # A gap of three columns parts two texts: what drifts in one is not carried into the next.
        if (character == " " && run ~ /  $/ && !under && back == "" && !reverse)
            flush_run()
        if (!count)
            first = column
        run = run character
        count++
    }
    column++
}

{
    y = PAD + (NR - 1) * HIGH
    column = 0
    for (at = 1; at <= length($0);) {
        byte = substr($0, at, 1)
        if (byte == "\033") {
            rest = substr($0, at)
            long = 1
            if (match(rest, /^\033\[[0-9;]*m/)) {
                long = RLENGTH
                flush_run()
                style(substr(rest, 3, long - 3))
            } else if (match(rest, /^\033[()].|^\033./)) {
                long = RLENGTH
            }
            at += long
        } else if (ord[byte] < 32) {
            at++
        } else {
            long = ord[byte] < 128 ? 1 : ord[byte] < 224 ? 2 : ord[byte] < 240 ? 3 : 4
            add(substr($0, at, long))
            at += long
        }
    }
    flush_run()
}

END {
    wide = 2 * PAD + columns * WIDE; high = 2 * PAD + NR * HIGH
    printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" role=\"img\">\n", \
        number(wide), number(high), number(wide), number(high)
    printf "<title>%s</title>\n", escape(title)
    printf "<rect width=\"100%%\" height=\"100%%\" rx=\"8\" fill=\"%s\"/>\n", GROUND
    printf "%s%s", grounds, blocks
    for (ink in lines)
        printf "<path d=\"%s\" stroke=\"%s\" fill=\"none\"/>\n", lines[ink], ink
    printf "<g font-family=\"ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace\" font-size=\"14\" xml:space=\"preserve\">\n"
    printf "%s</g>\n</svg>\n", texts
}
