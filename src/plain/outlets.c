/* A modest table of agencies and papers, and the patterns that credit any outlet. Names are given
 * as the article writes them. Offsets are bytes of article.text. */
#include "plain/outlets.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <ctype.h>
#include <string.h>

enum { SEARCHED = 400000, CITES = 24 };

/* Names that mean an outlet wherever they stand. */
static const struct slice outlets[] = {
    {"Reuters", 7},
    {"Agence France-Presse", 20},
    {"AFP", 3},
    {"Associated Press", 16},
    {"Bloomberg News", 14},
    {"Xinhua", 6},
    {"Deutsche Presse-Agentur", 23},
    {"dpa", 3},
    {"Kyodo", 5},
    {"Yonhap", 6},
    {"ANSA", 4},
    {"Interfax", 8},
    {"TASS", 4},
    {"Anadolu Agency", 14},
    {"Press Trust of India", 20},
    {"PTI", 3},
    {"Financial Times", 15},
    {"New York Times", 14},
    {"Wall Street Journal", 19},
    {"Washington Post", 15},
    {"The Guardian", 12},
    {"BBC", 3},
    {"CNN", 3},
    {"CNBC", 4},
    {"NBC News", 8},
    {"CBS News", 8},
    {"ABC News", 8},
    {"Fox News", 8},
    {"NPR", 3},
    {"Nikkei Asia", 11},
    {"Nikkei", 6},
    {"South China Morning Post", 24},
    {"Al Jazeera", 10},
    {"Le Monde", 8},
    {"Der Spiegel", 11},
    {"Politico", 8},
    {"Axios", 5},
    {"The Information", 15},
    {"Caixin", 6},
    {"Global Times", 12},
    {"Deutsche Welle", 14},
    {"El País", 8},
    {"Frankfurter Allgemeine Zeitung", 30},
    {"Süddeutsche Zeitung", 20},
    {"Handelsblatt", 12},
    {"MarketWatch", 11},
    {"TechCrunch", 10},
    {"The Verge", 9},
    {"Ars Technica", 12},
    {"Condé Nast", 11},
    {"Getty Images", 12},
    {"NBC Universal", 13},
    {"Dow Jones", 9},
    {"Gannett", 7},
};

/* These need a word beside them that credits: a surname, or letters with other meanings. */
static const struct slice doubtful[] = {{"Bloomberg", 9}, {"AP", 2},     {"EFE", 3},
                                        {"Fortune", 7},   {"Forbes", 6}, {"Wired", 5}};

static const char *const outlet_words[] = {
    "news",     "times",         "post",      "daily",        "herald",     "journal",
    "tribune",  "gazette",       "media",     "press",        "network",    "wire",
    "agency",   "online",        "magazine",  "weekly",       "review",     "chronicle",
    "observer", "courier",       "mail",      "mirror",       "telegraph",  "guardian",
    "standard", "star",          "sun",       "globe",        "express",    "bulletin",
    "dispatch", "examiner",      "inquirer",  "monitor",      "record",     "register",
    "sentinel", "radio",         "tv",        "broadcasting", "zeitung",    "tageblatt",
    "anzeiger", "nachrichten",   "rundschau", "kurier",       "presse",     "blog",
    "insider",  "reporter",      "digest",    "today",        "report",     "tech",
    "digital",  "echo",          "argus",     "advertiser",   "ledger",     "beacon",
    "voice",    "newsletter",    "newsroom",  "staff",        "desk",       "editorial",
    "team",     "correspondent", "bureau",    "institute",    "foundation", "university",
    "council",  "group",         "inc",       "ltd",          "gmbh",       "labs",
    "hub",      "markets",       "business",  "finance",      "sports",     "gaming",
    "weather",  "memo",          "money",     "society",      "museum",     "ministry"};

static bool has_outlet_word(struct slice name)
{
    for (size_t at = 0; at < name.len;) {
        size_t end = at;
        while (end < name.len && name.data[end] != ' ' && name.data[end] != '-')
            end++;
        for (size_t i = 0; i < sizeof outlet_words / sizeof *outlet_words; i++)
            if (slice_equal_nocase(slice_sub(name, at, end), slice_from(outlet_words[i])))
                return true;
        at = end + 1;
    }
    return false;
}

static bool is_listed(struct slice name)
{
    if (slice_starts(name, SLICE("The ")) || slice_starts(name, SLICE("the ")))
        name = slice_sub(name, 4, name.len);
    for (size_t i = 0; i < sizeof outlets / sizeof *outlets; i++)
        if (slice_equal(name, outlets[i]))
            return true;
    for (size_t i = 0; i < sizeof doubtful / sizeof *doubtful; i++)
        if (slice_equal(name, doubtful[i]))
            return true;
    return false;
}

/* A capital inside a word, or two at its start: GMT, GeokHub, TechCrunch. */
static bool has_odd_capitals(struct slice name)
{
    for (size_t i = 1; i < name.len; i++) {
        bool joined = isalpha((unsigned char)name.data[i - 1]);
        bool mc = i >= 2 && name.data[i - 1] == 'c' && name.data[i - 2] == 'M';
        if (joined && !mc && isupper((unsigned char)name.data[i]))
            return true;
    }
    return false;
}

static bool is_domain(struct slice name)
{
    const char *point = memchr(name.data, '.', name.len);
    return point && !memchr(name.data, ' ', name.len) && point + 2 < name.data + name.len &&
           islower((unsigned char)point[1]);
}

int outlets_likeness(struct slice name)
{
    if (!name.len)
        return 0;
    bool capitals = true;
    for (size_t i = 0; i < name.len; i++)
        capitals &= !islower((unsigned char)name.data[i]);
    bool one = !memchr(name.data, ' ', name.len) && name.len <= 5;
    return (is_listed(name) ? 3 : 0) + (has_outlet_word(name) ? 2 : 0) + (is_domain(name) ? 3 : 0) +
           (has_odd_capitals(name) && (!capitals || one) ? 2 : 0);
}

bool outlets_named(struct slice name)
{
    return name.len && (is_listed(name) || has_outlet_word(name) || is_domain(name));
}

static bool is_particle(struct slice word)
{
    static const char *const particles[] = {"de", "van", "von", "der", "den", "al",  "bin",
                                            "la", "le",  "da",  "di",  "del", "dos", "du",
                                            "el", "ter", "zu",  "y",   "ben"};
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (slice_equal_string(word, particles[i]))
            return true;
    return false;
}

bool outlets_person(struct slice name)
{
    size_t words = 0, capitals = 0;
    for (size_t at = 0; at < name.len;) {
        size_t end = at;
        while (end < name.len && name.data[end] != ' ')
            end++;
        struct slice word = slice_sub(name, at, end);
        at = end + 1;
        if (!word.len) /* a wide gap parts labels, no names */
            return false;
        uint32_t code;
        utf8_decode(word, 0, &code);
        words++;
        if (!char_is_upper(code) && !is_particle(word))
            return false;
        capitals += char_is_upper(code);
        for (size_t i = 0; i < word.len; i++)
            if (isdigit((unsigned char)word.data[i]) || strchr(":;!?()[]/@#\"", word.data[i]))
                return false;
    }
    return capitals >= 2 && words <= 5;
}

static void add_cite(struct page *page, struct slice name)
{
    struct article *article = page->article;
    name = slice_trim(name);
    if (slice_starts(name, SLICE("the ")) || slice_starts(name, SLICE("The ")))
        if (!slice_equal_string(name, "The Guardian") && !slice_equal_string(name, "The Verge"))
            name = slice_sub(name, 4, name.len);
    if (name.len < 2 || slice_equal_nocase(name, article->source) || page->cites.count == CITES)
        return;
    for (size_t i = 0; i < page->cites.count; i++)
        if (slice_find(page->cites.items[i], name, 0) < page->cites.items[i].len)
            return;
    VEC_PUSH(&page->cites, arena_slice(article->arena, name));
}

static bool word_edge(struct slice s, size_t start, size_t end)
{
    bool before = start && (isalnum((unsigned char)s.data[start - 1]) || s.data[start - 1] == '-');
    bool after = end < s.len && (isalnum((unsigned char)s.data[end]) || s.data[end] == '.');
    return !before &&
           (!after || (s.data[end] == '.' && (end + 1 == s.len || s.data[end + 1] <= ' ')));
}

/* The capitalised words from at on, joined by spaces; "of" and "the" between them are taken. */
static struct slice name_at(struct slice s, size_t at)
{
    size_t end = at, next = at;
    if (slice_starts(slice_sub(s, at, s.len), SLICE("the ")))
        next = at = end = at + 4;
    while (next < s.len && next - at < 60) {
        uint32_t code;
        utf8_decode(s, next, &code);
        bool of = slice_starts(slice_sub(s, next, s.len), SLICE("of ")) && end > at;
        if (!char_is_upper(code) && !of)
            break;
        while (next < s.len && !strchr(" ,;:()\"\n", s.data[next]) &&
               !slice_starts(slice_sub(s, next, s.len), SLICE("’s")) &&
               !slice_starts(slice_sub(s, next, s.len), SLICE("'s")))
            next++;
        if (!of)
            end = next;
        if (next == s.len || s.data[next] != ' ' || s.data[next - 1] == '.')
            break;
        next++;
    }
    while (end > at && s.data[end - 1] == '.')
        end--;
    return slice_sub(s, at, end);
}

/* Words before a name that credit it, and how much the name must look like an outlet. */
static const struct lead {
    struct slice words;
    int wanted; /* likeness */
} leads[] = {{{"reports from ", 13}, 0},
             {{"report from ", 12}, 0},
             {{"report by ", 10}, 1},
             {{"reports by ", 11}, 1},
             {{"reporting by ", 13}, 1},
             {{"reported by ", 12}, 1},
             {{"according to ", 13}, 1},
             {{"told ", 5}, 1},
             {{"citing ", 7}, 1},
             {{"interview with ", 15}, 1},
             {{"spoke with ", 11}, 1},
             {{"spoke to ", 9}, 1},
             {{"seen by ", 8}, 1},
             {{"reviewed by ", 12}, 1},
             {{"published by ", 13}, 1},
             {{"first reported by ", 18}, 0},
             {{"said in a report by ", 20}, 1},
             {{"news agency ", 12}, 0}};

static void add_credited(struct page *page, struct slice s, size_t at, int wanted)
{
    struct slice name = name_at(s, at);
    if (name.len && outlets_likeness(name) >= wanted &&
        (wanted == 0 || is_listed(name) || has_outlet_word(name) || is_domain(name)))
        add_cite(page, name);
}

/* The longest listed name that begins at `at`; absent where there is none. */
static struct slice listed_at(struct slice s, size_t at)
{
    struct slice rest = slice_of(s.data + at, s.len - at), best = SLICE_NONE;
    for (size_t i = 0; i < sizeof outlets / sizeof *outlets; i++)
        if (outlets[i].data[0] == rest.data[0] && outlets[i].len > best.len &&
            slice_starts(rest, outlets[i]) && word_edge(s, at, at + outlets[i].len))
            best = outlets[i];
    return best;
}

static void find_credited(struct page *page, struct slice s, size_t at)
{
    struct slice rest = slice_of(s.data + at, s.len - at);
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if ((rest.data[0] | 0x20) == leads[i].words.data[0] &&
            slice_starts_nocase(rest, leads[i].words))
            add_credited(page, s, at + leads[i].words.len, leads[i].wanted);
}

/* One look at every word; what may begin a lead or a listed name is told by its first byte. */
static void find_words(struct page *page, struct slice s)
{
    enum { LEAD = 1, LISTED = 2 };
    unsigned char first[256] = {0};
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        unsigned char c = (unsigned char)leads[i].words.data[0];
        first[c] |= LEAD;
        first[c & ~0x20] |= LEAD;
    }
    for (size_t i = 0; i < sizeof outlets / sizeof *outlets; i++)
        first[(unsigned char)outlets[i].data[0]] |= LISTED;
    for (size_t at = 0; at < s.len; at++) {
        unsigned char may = first[(unsigned char)s.data[at]];
        if (!may || (at && isalnum((unsigned char)s.data[at - 1])))
            continue;
        if (may & LEAD)
            find_credited(page, s, at);
        struct slice name = may & LISTED ? listed_at(s, at) : SLICE_NONE;
        if (name.len)
            add_cite(page, name);
    }
}

/* "(Agency)": an outlet in brackets. */
static void find_bracketed(struct page *page, struct slice s)
{
    for (size_t at = 0; (at = slice_find(s, SLICE("("), at)) < s.len; at++) {
        size_t end = at + 1;
        while (end < s.len && end - at < 40 && s.data[end] != ')')
            end++;
        struct slice name = slice_sub(s, at + 1, end);
        if (end < s.len && s.data[end] == ')' && is_listed(name))
            add_cite(page, name);
    }
}

/* "NAME reported that", ", NAME reported." */
static void find_reported(struct page *page, struct slice s)
{
    for (size_t at = 0; (at = slice_find(s, SLICE(" reported"), at)) < s.len; at++) {
        size_t start = at;
        while (start && at - start < 50 && !strchr(".,;:(\n\"", s.data[start - 1]))
            start--;
        struct slice name = slice_trim(slice_sub(s, start, at));
        const char *last;
        while (name.len && (last = memchr(name.data, ' ', name.len)) &&
               !isupper((unsigned char)name.data[0]))
            name = slice_sub(name, (size_t)(last - name.data) + 1, name.len);
        struct slice whole = name.len ? name_at(name, 0) : name;
        bool closes = at + 9 < s.len && strchr(".,", s.data[at + 9]);
        int likeness = outlets_likeness(whole);
        if (whole.len == name.len && name.len &&
            (is_listed(name) || has_outlet_word(name) || (likeness && closes)))
            add_cite(page, name);
    }
}

void outlets_cites(struct page *page)
{
    struct slice s = slice_sub(page->article->text, 0, SEARCHED);
    find_bracketed(page, s);
    find_reported(page, s);
    find_words(page, s);
}
