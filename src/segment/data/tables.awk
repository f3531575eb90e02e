# Makes the C tables of all languages out of their data files (README.md says what these hold).
# usage: LC_ALL=C awk -f tables.awk en.txt de.txt ... > language_data.c
# LC_ALL=C, so that words are sorted by their bytes, as the look-ups expect.

BEGIN {
    split("never numbered ending initial closing hour year", list)
    for (i in list) is_class[list[i]] = 1
    sets = split("tags begins says speakers roles goes-on after-hour exclaimed offices months " \
                 "before-nth after-nth before-letter tails denies", set)
    for (i = 1; i <= sets; i++) is_set[set[i]] = 1
    field["tags"] = "tags"; field["begins"] = "starters"; field["says"] = "speech"
    field["speakers"] = "speakers"; field["roles"] = "roles"; field["goes-on"] = "continuers"
    field["after-hour"] = "hours"; field["exclaimed"] = "exclaimed"; field["offices"] = "offices"
    field["months"] = "months"; field["before-nth"] = "ordinal_cues"
    field["after-nth"] = "ordinal_nouns"; field["tails"] = "tails"
    field["before-letter"] = "letter_cues"; field["denies"] = "denials"
    print "/* Made by src/segment/data/tables.awk out of the files beside it. */"
    print "#include \"segment/language.h\"\n"
}

function fault(what) {
    print FILENAME ":" FNR ": " what | "cat 1>&2"
    failed = 1
    exit 1
}

function quoted(word) {
    gsub(/\\/, "\\\\", word)
    gsub(/"/, "\\\"", word)
    return "\"" word "\""
}

# Sorts words[1..n] in place by bytes.
function sort(words, n,    i, j, word) {
    for (i = 2; i <= n; i++) {
        word = words[i]
        for (j = i - 1; j >= 1 && words[j] "" > word ""; j--)
            words[j + 1] = words[j]
        words[j + 1] = word
    }
}

function finish(    i, j, n, sorted, name) {
    if (language == "") return
    if (count["tags"] == 0 && language != "any") fault("no tags")
    for (i = 1; i <= abbreviations; i++) sorted[i] = abbreviation[i]
    sort(sorted, abbreviations)
    printf "static const struct abbreviation_entry %s_abbreviations[] = {\n", language
    for (i = 1; i <= abbreviations; i++)
        printf "    {%s, ABBREVIATION_%s},\n", quoted(sorted[i]), toupper(class[sorted[i]])
    printf "    {0},\n};\n"
    for (i = 1; i <= sets; i++) {
        n = count[set[i]]
        if (n == 0) continue
        for (j = 1; j <= n; j++) sorted[j] = member[set[i], j]
        sort(sorted, n)
        printf "static const char *const %s_%s[] = {", language, field[set[i]]
        for (j = 1; j <= n; j++) printf "%s%s", (j > 1 ? ", " : ""), quoted(sorted[j])
        print "};"
    }
    names = names (names == "" ? "" : ", ") "&" language "_rules"
    printf "static const struct language_rules %s_rules = {\n", language
    printf "    .name = %s,\n    .abbreviations = {%s_abbreviations, %d},\n", quoted(language), \
        language, abbreviations
    for (i = 1; i <= sets; i++)
        if (count[set[i]] > 0)
            printf "    .%s = WORD_SET(%s_%s),\n", field[set[i]], language, field[set[i]]
    if (marks != "") printf "    .terminators = %s,\n", quoted(marks)
    if (informal) printf "    .informal = true,\n"
    if (weak) printf "    .weak_stop = true,\n"
    print "};\n"
}

function begin(    i) {
    finish()
    language = FILENAME
    sub(/.*\//, "", language)
    sub(/\.txt$/, "", language)
    abbreviations = 0
    marks = ""
    informal = weak = 0
    for (i in count) delete count[i]
    for (i in class) delete class[i]
    for (i in seen) delete seen[i]
    if ($0 !~ /^# [A-Z]/) fault("the first line names the language")
}

function add(kind, word) {
    if (kind in is_class) {
        if (word !~ /.\.$/) fault("'" word "' is no abbreviation: it does not end with a full stop")
        word = substr(word, 1, length(word) - 1)
        if (word in class) fault("'" word ".' stands twice")
        abbreviation[++abbreviations] = word
        class[word] = kind
    } else if (kind in is_set) {
        if ((kind, word) in seen) fault("'" word "' stands twice under " kind)
        seen[kind, word] = 1
        member[kind, ++count[kind]] = word
    } else {
        fault("there is no kind '" kind "'")
    }
}

FNR == 1 { begin() }
{ sub(/[ \t]*#.*/, "") }
NF == 0 { next }
$1 == "marks" { marks = $2; next }
$1 == "informal" { informal = $2 == "yes"; next }
$1 == "weak-stop" { weak = $2 == "yes"; next }
NF == 1 { fault("nothing stands after '" $1 "'") }
{ for (word = 2; word <= NF; word++) add($1, $word) }

END {
    if (failed) exit 1
    finish()
    printf "const struct language_rules *const language_tables[] = {%s};\n", names
    print "const size_t language_table_count = sizeof language_tables / sizeof *language_tables;"
}
