/* Cuts a byline at the marks between names, drops what is no name, and tells people from outlets.
 * Offsets are bytes of the line. What is written stays as it is: case and accents are the page's.
 */
#include "html/people.h"

#include "html/saying.h"
#include "plain/names.h"
#include "plain/outlets.h"
#include "text/chars.h"
#include "text/date.h"
#include "text/utf8.h"

#include <ctype.h>

enum { LINE_MOST = 600, NAME_LONGEST = 60, NAME_WORDS = 6 };

/* In front of names. */
static const struct slice labels[] = {{"by", 2},
                                      {"written by", 10},
                                      {"posted by", 9},
                                      {"story by", 8},
                                      {"words by", 8},
                                      {"reported by", 11},
                                      {"author", 6},
                                      {"authors", 7},
                                      {"von", 3},
                                      {"par", 3},
                                      {"por", 3},
                                      {"text", 4},
                                      {"published by", 12},
                                      {"autor", 5},
                                      {"article by", 10},
                                      {"byline", 6},
                                      {"di", 2},
                                      {"door", 4},
                                      {"af", 2},
                                      {"av", 2},
                                      {"przez", 5},
                                      {"from", 4},
                                      {"auteur", 6},
                                      {"reporting by", 12},
                                      {"review by", 9},
                                      {"reviewed by", 11},
                                      {"interview by", 12},
                                      {"essay by", 8},
                                      {"opinion by", 10},
                                      {"analysis by", 11},
                                      {"column by", 9},
                                      {"guest post by", 13},
                                      {"contributed by", 14},
                                      {"submitted by", 12},
                                      {"texte", 5},
                                      {"a cura di", 9},
                                      {"Текст", 10},
                                      {"текст", 10},
                                      {"Автор", 10},
                                      {"автор", 10}};

static bool ends_label(struct slice s, size_t at)
{
    return at == s.len || s.data[at] == ' ' || s.data[at] == ':' || s.data[at] == CLAIMS_SEAM;
}

static size_t label_length(struct slice s)
{
    size_t best = 0;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (labels[i].len > best && slice_starts_nocase(s, labels[i]) &&
            ends_label(s, labels[i].len))
            best = labels[i].len;
    return best;
}

/* "Di Canio", "Von der Leyen" begin names; a label stands before a whole one. */
static bool is_name_itself(struct slice s, size_t label)
{
    size_t words = 0;
    for (size_t i = label; i + 1 < s.len; i++)
        words += s.data[i] == ' ';
    return label <= 3 && words < 2 && !slice_starts_nocase(s, SLICE("by")) && s.len > label &&
           s.data[label] == ' ' && !isupper((unsigned char)s.data[1]);
}

static struct slice without_label(struct slice s)
{
    /* Tags between them left no space: "ByJane Roe". */
    if (slice_starts(s, SLICE("By")) && s.len > 4 && isupper((unsigned char)s.data[2]))
        s = slice_sub(s, 2, s.len);
    for (int i = 0; i < 2; i++) {
        size_t label = label_length(s);
        if (!label || is_name_itself(s, label))
            break;
        s = slice_trim(slice_sub(s, label, s.len));
        if (s.len && (s.data[0] == ':' || s.data[0] == CLAIMS_SEAM))
            s = slice_trim(slice_sub(s, 1, s.len));
    }
    return s;
}

bool people_announced(struct slice line)
{
    size_t label = label_length(line);
    return label && label < line.len && !is_name_itself(line, label);
}

bool people_have(const struct people *people, struct slice name)
{
    struct saying words = saying_of(name);
    for (size_t i = 0; i < people->count; i++) {
        struct saying other = saying_of(people->names[i]);
        if (saying_same(&words, &other))
            return true;
    }
    return false;
}

size_t people_count(const struct people *people, enum name_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < people->count; i++)
        count += people->kinds[i] == kind;
    return count;
}

/* Ph.D., M.D., Jr.: behind a comma, but the name's own. */
static bool is_degree(struct slice s)
{
    static const char *const degrees[] = {"phd",   "md",   "jr",  "sr",   "ii",  "iii", "iv",
                                          "mba",   "rn",   "esq", "jd",   "dds", "mph", "cfp",
                                          "cpa",   "ms",   "msc", "ma",   "rd",  "rdn", "do",
                                          "dphil", "psyd", "edd", "lcsw", "dr",  "obe", "mp"};
    char squeezed[8];
    size_t len = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (!isalpha((unsigned char)s.data[i]))
            continue;
        if (len == sizeof squeezed - 1)
            return false;
        squeezed[len++] = (char)tolower((unsigned char)s.data[i]);
    }
    for (size_t i = 0; i < sizeof degrees / sizeof *degrees && len; i++)
        if (slice_equal_string(slice_of(squeezed, len), degrees[i]))
            return true;
    return false;
}

/* Words that say what a person does, as they stand glued behind a name. */
static bool is_role_word(struct slice word)
{
    static const char *const words[] = {
        "editor",     "writer",       "reporter",  "correspondent", "columnist", "contributor",
        "producer",   "journalist",   "staff",     "senior",        "chief",     "freelance",
        "freelancer", "contributing", "deputy",    "associate",     "assistant", "managing",
        "executive",  "author",       "critic",    "photographer",  "analyst",   "director",
        "news",       "sports",       "political", "business",      "features",  "special",
        "guest",      "in",           "editorial", "video",         "digital",   "sponsored",
        "redakteur",  "redakteurin",  "redaktion"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal_nocase(word, slice_from(words[i])))
            return true;
    return false;
}

static struct slice last_word(struct slice s)
{
    size_t start = s.len;
    while (start && s.data[start - 1] != ' ')
        start--;
    return slice_sub(s, start, s.len);
}

/* "Jane Roe Senior Writer" is Jane Roe; at least two words stay. */
static struct slice without_role(struct slice s)
{
    struct slice cut = s;
    for (;;) {
        struct slice word = last_word(cut);
        if (word.len == cut.len || !is_role_word(word))
            break;
        cut = slice_trim(slice_sub(cut, 0, cut.len - word.len));
    }
    struct slice first = slice_sub(cut, 0, slice_find(cut, SLICE(" "), 0));
    return first.len < cut.len && !is_role_word(first) ? cut : s;
}

/* Behind a comma: "AP National Writer", "CNN Editor-at-large". */
static bool says_role(struct slice s)
{
    static const char *const nouns[] = {"editor",        "writer",    "reporter",
                                        "correspondent", "columnist", "producer",
                                        "journalist",    "staff",     "bureau"};
    for (size_t at = 0; at < s.len;) {
        size_t end = at;
        while (end < s.len && s.data[end] != ' ' && s.data[end] != '-')
            end++;
        for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
            if (slice_equal_nocase(slice_sub(s, at, end), slice_from(nouns[i])))
                return true;
        at = end + 1;
    }
    return false;
}

static bool is_address(struct slice s)
{
    return memchr(s.data, '@', s.len) || slice_find(s, SLICE("://"), 0) < s.len ||
           slice_starts_nocase(s, SLICE("www."));
}

static struct slice tidy(struct slice s)
{
    size_t open = slice_find(s, SLICE("("), 0);
    s = slice_trim(open ? slice_sub(s, 0, open) : s);
    static const struct slice ends[] = {{" is", 3}, {" in", 3},   {" on", 3}, {" for", 4},
                                        {" at", 3}, {" from", 5}, {" of", 3}};
    static const struct slice inner[] = {
        {" for ", 5}, {" at ", 4}, {" in ", 4}, {" of ", 4}, {" via ", 5}};
    for (size_t i = 0; i < sizeof inner / sizeof *inner; i++) {
        size_t at = slice_find(s, inner[i], 0);
        /* "Editors of Wired" is one who signs. */
        if (at < s.len && memchr(s.data, ' ', at))
            s = slice_sub(s, 0, at);
    }
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (slice_ends(s, ends[i]))
            s = slice_sub(s, 0, s.len - ends[i].len);
    while (s.len && strchr(" ,;:-*", s.data[s.len - 1]))
        s.len--;
    while (s.len && strchr(" ,;:-*.", s.data[0]))
        s = slice_sub(s, 1, s.len);
    bool point = s.len > 3 && s.data[s.len - 1] == '.' && islower((unsigned char)s.data[s.len - 2]);
    if (point && !is_degree(last_word(s)))
        s.len--;
    return s;
}

static size_t word_count(struct slice s)
{
    size_t words = s.len > 0;
    for (size_t i = 0; i < s.len; i++)
        words += s.data[i] == ' ';
    return words;
}

/* Every word begins with a capital, or is a particle; scripts without case have none to ask for. */
static bool is_person(struct slice s)
{
    uint32_t code;
    utf8_decode(s, 0, &code);
    if (!char_is_upper(code) && !char_is_lower(code))
        return word_count(s) <= 4;
    return outlets_person(s);
}

/* What buttons and counters say beside a byline. */
static bool has_page_word(struct slice s)
{
    static const char *const words[] = {
        "icon",     "images",  "photo",  "photos", "follow",  "share",     "read",
        "minute",   "minutes", "min",    "posted", "updated", "published", "subscribe",
        "comments", "comment", "latest", "more",   "view",    "twitter",   "facebook",
        "email",    "profile", "sign",   "log",    "stories", "about"};
    for (size_t at = 0; at < s.len;) {
        size_t end = slice_find(s, SLICE(" "), at);
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (slice_equal_nocase(slice_sub(s, at, end), slice_from(words[i])))
                return true;
        at = end + 1;
    }
    return false;
}

static enum name_kind kind_of(struct slice s, const struct site *site)
{
    static const char *const nobody[] = {"admin",  "administrator", "guest",    "unknown",   "null",
                                         "none",   "undefined",     "user",     "anonymous", "n/a",
                                         "author", "share",         "comments", "by",        "on",
                                         "and",    "with",          "in",       "at",        "for"};
    for (size_t i = 0; i < sizeof nobody / sizeof *nobody; i++)
        if (slice_equal_nocase(s, slice_from(nobody[i])))
            return NAME_NONE;
    uint32_t code;
    utf8_decode(s, 0, &code);
    if (!char_is_letter(code) || has_page_word(s) || s.len > NAME_LONGEST ||
        word_count(s) > NAME_WORDS)
        return NAME_NONE;
    if (site_is_named(site, s) || outlets_named(s) || slice_starts(s, SLICE("The ")))
        return NAME_OUTLET;
    if (names_is_role(s))
        return NAME_OUTLET;
    if (is_person(s))
        return NAME_PERSON;
    return word_count(s) == 1 && outlets_likeness(s) < 3 ? NAME_HANDLE : NAME_OUTLET;
}

/* "Jane Roe Herald" behind Jane Roe. */
static bool repeats(const struct people *people, struct slice name)
{
    struct saying words = saying_of(name);
    for (size_t i = 0; i < people->count; i++) {
        struct saying other = saying_of(people->names[i]);
        if (people->kinds[i] == NAME_PERSON && other.count >= 2 &&
            (saying_starts(&words, &other) || saying_ends(&words, &other)))
            return true;
    }
    return false;
}

void people_add(struct people *people, struct slice name, enum name_kind kind)
{
    if (kind == NAME_NONE || people->count == PEOPLE_MOST || people_have(people, name) ||
        (kind == NAME_PERSON && repeats(people, name)))
        return;
    people->names[people->count] = name;
    people->kinds[people->count++] = kind;
}

static const struct slice parting[] = {{" and ", 5}, {" AND ", 5},  {" And ", 5},
                                       {" & ", 3},   {" und ", 5},  {" et ", 4},
                                       {" y ", 3},   {" e ", 3},    {" i ", 3},
                                       {", ", 2},    {",", 1},      {"; ", 2},
                                       {";", 1},     {" / ", 3},    {"/", 1},
                                       {"\x1f", 1},  {"•", 3},      {" | ", 3},
                                       {"|", 1},     {" with ", 6}, {" With ", 6},
                                       {" • ", 5},   {" · ", 4},    {" – ", 5},
                                       {" — ", 5},   {" - ", 3},    {"\xE3\x80\x81", 3},
                                       {" og ", 4},  {" en ", 4},   {" och ", 5},
                                       {" mit ", 5}, {" și ", 5}};

/* The end of the first part; *next gets where the next one starts. */
static size_t part_end(struct slice s, size_t *next)
{
    size_t end = s.len, len = 0;
    for (size_t i = 0; i < sizeof parting / sizeof *parting; i++) {
        size_t at = slice_find(s, parting[i], 0);
        if (at < end || (at == end && at < s.len && parting[i].len > len)) {
            end = at;
            len = parting[i].len;
        }
    }
    *next = end + len;
    return end;
}

/* What stands before the first date; a number in a name is no date. */
static struct slice before_date(struct slice s, struct slice language)
{
    static const struct slice stamps[] = {{"Updated", 7},   {"Published", 9}, {"updated", 7},
                                          {"published", 9}, {"Posted on", 9}, {"Last modified", 13},
                                          {"PUBLISHED", 9}, {"UPDATED", 7},   {"Posted:", 7}};
    struct date date;
    struct range range;
    if (date_find_in(s, 0, DATE_ORDER_UNKNOWN, language, &date, &range))
        s = range.start > 2 ? slice_sub(s, 0, range.start) : slice_sub(s, range.end, s.len);
    for (size_t i = 0; i < sizeof stamps / sizeof *stamps; i++) {
        size_t at = slice_find(s, stamps[i], 0);
        if (at && at < s.len && (s.data[at - 1] == ' ' || s.data[at - 1] == CLAIMS_SEAM) &&
            !slice_starts(slice_sub(s, at + stamps[i].len, s.len), SLICE(" by")))
            s = slice_sub(s, 0, at);
    }
    return slice_trim(s);
}

static struct slice without_and(struct slice s)
{
    static const struct slice words[] = {{"and ", 4}, {"& ", 2}, {"und ", 4}, {"et ", 3}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_starts(s, words[i]))
            return slice_sub(s, words[i].len, s.len);
    return s;
}

/* "National Recruiting Analyst": nothing in it is a name. */
static bool is_role(struct slice s)
{
    static const char *const firsts[] = {
        "national",     "senior",   "chief",      "staff",    "deputy",        "associate",
        "assistant",    "managing", "political",  "sports",   "news",          "business",
        "city",         "special",  "executive",  "foreign",  "investigative", "freelance",
        "contributing", "general",  "health",     "science",  "technology",    "entertainment",
        "education",    "white",    "washington", "features", "the",           "our"};
    struct slice first = slice_sub(s, 0, slice_find(s, SLICE(" "), 0));
    bool opens = false;
    for (size_t i = 0; i < sizeof firsts / sizeof *firsts; i++)
        opens = opens || slice_equal_nocase(first, slice_from(firsts[i]));
    return opens && (says_role(s) || names_is_role(s));
}

/* Adds the degree that stands behind the last name to it. */
static void extend_last(struct people *people, struct slice degree)
{
    struct slice *last = &people->names[people->count - 1];
    const char *end = last->data + last->len;
    bool behind = last->data < degree.data && degree.data - end <= 3;
    if (behind && !memchr(end, CLAIMS_SEAM, (size_t)(degree.data - end)))
        *last = slice_of(last->data, (size_t)(degree.data + degree.len - last->data));
}

/* Gives what kind of name it took. */
static enum name_kind read_part(struct people *people, struct slice part, bool first,
                                const struct site *site)
{
    struct slice name = tidy(without_label(without_and(slice_trim(part))));
    /* "Ms. Roe is our correspondent in Rome" tells of her. */
    bool tells = slice_find(part, SLICE(" is "), 0) < part.len ||
                 slice_find(part, SLICE(" covers "), 0) < part.len ||
                 slice_find(part, SLICE(" was "), 0) < part.len;
    if (!name.len || tells || is_address(name))
        return NAME_NONE;
    if (is_degree(name) && !first && people->count) {
        extend_last(people, name);
        return NAME_NONE;
    }
    if (people->count && (is_role(name) || (!first && (names_is_role(name) || says_role(name)))))
        return NAME_NONE;
    struct slice bare = is_role(name) ? name : without_role(name);
    enum name_kind kind = is_role(name) ? NAME_OUTLET : kind_of(bare, site);
    people_add(people, kind == NAME_OUTLET ? name : bare, kind); /* "Herald Staff" signs so */
    return kind;
}

void people_read(struct people *people, struct slice line, const struct site *site)
{
    line = before_date(slice_trim(slice_sub(line, 0, LINE_MOST)), site->language);
    bool institute = false;
    for (bool first = true; line.len; first = false) {
        size_t next, end = part_end(line, &next);
        struct slice part = slice_sub(line, 0, end), mark = slice_sub(line, end, next);
        bool joined = slice_equal_string(mark, " and ") || slice_equal_string(mark, " & ");
        /* "National Institute of Allergy and Infectious Diseases" is one name. */
        enum name_kind kind = institute ? NAME_NONE : read_part(people, part, first, site);
        institute = kind == NAME_OUTLET && joined && !first && outlets_likeness(part) < 3;
        line = slice_trim(slice_sub(line, next, line.len));
    }
}
