/* Reads names of languages. Subtags beyond language, script and region are dropped: nothing here
 * knows them. */
#include "text/languagetag.h"

#include <ctype.h>

/* ISO 639-1, and what newsrooms declare beyond it. */
static const char codes[] =
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da "
    "de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy "
    "hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg "
    "li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or "
    "os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta "
    "te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
    "ast ckb fil gsw haw hsb dsb kab sah scn szl vec yue ";

/* Codes of three letters, old codes, and names in English and in the language itself. */
static const struct {
    const char *tag, *names;
} named[] = {
    {"am", "amh amharic አማርኛ"},
    {"ar", "ara arabic العربية عربي"},
    {"be", "bel belarusian беларуская"},
    {"bg", "bul bulgarian български"},
    {"bn", "ben bengali bangla বাংলা"},
    {"ca", "cat catalan català catalán"},
    {"cs", "ces cze czech čeština česky"},
    {"da", "dan danish dansk"},
    {"de", "deu ger german deutsch allemand alemán"},
    {"el", "ell gre greek ελληνικά"},
    {"en", "eng english englisch anglais inglés inglese"},
    {"es", "spa spanish español espanol castellano spanisch espagnol"},
    {"et", "est estonian eesti"},
    {"fa", "fas per persian farsi فارسی"},
    {"fi", "fin finnish suomi"},
    {"fr", "fra fre french français francais französisch francés"},
    {"ga", "gle irish gaeilge"},
    {"he", "heb iw hebrew עברית"},
    {"hi", "hin hindi हिन्दी हिंदी"},
    {"hr", "hrv croatian hrvatski"},
    {"hu", "hun hungarian magyar"},
    {"hy", "hye arm armenian հայերեն"},
    {"id", "ind in indonesian indonesia bahasa"},
    {"it", "ita italian italiano italienisch italien"},
    {"ja", "jpn jp japanese 日本語"},
    {"ka", "kat geo georgian ქართული"},
    {"kk", "kaz kazakh қазақша қазақ"},
    {"ko", "kor kr korean 한국어"},
    {"lt", "lit lithuanian lietuvių"},
    {"lv", "lav latvian latviešu"},
    {"mk", "mkd mac macedonian македонски"},
    {"mr", "mar marathi मराठी"},
    {"my", "mya bur burmese မြန်မာ"},
    {"ne", "nep nepali नेपाली"},
    {"nl", "nld dut dutch nederlands flemish"},
    {"no", "nor norwegian norsk"},
    {"pl", "pol polish polski"},
    {"pt", "por portuguese português portugues"},
    {"ro", "ron rum romanian română mo"},
    {"ru", "rus russian русский"},
    {"sk", "slk slo slovak slovenčina slovensky"},
    {"sl", "slv slovenian slovene slovenščina"},
    {"sq", "sqi alb albanian shqip"},
    {"sr", "srp serbian српски srpski"},
    {"sv", "swe swedish svenska"},
    {"sw", "swa swahili kiswahili"},
    {"ta", "tam tamil தமிழ்"},
    {"th", "tha thai ไทย"},
    {"tr", "tur turkish türkçe turkce"},
    {"uk", "ukr ua ukrainian українська"},
    {"ur", "urd urdu اردو"},
    {"vi", "vie vietnamese tiếng"},
    {"yi", "yid ji yiddish"},
    {"zh", "zho chi cn chinese 中文 简体中文 繁體中文"},
};

static bool is_among(struct slice word, struct slice words)
{
    while (words.len) {
        size_t end = slice_find(words, SLICE(" "), 0);
        if (slice_equal_nocase(word, slice_sub(words, 0, end)))
            return true;
        words = slice_sub(words, end + 1, words.len);
    }
    return false;
}

/* Takes the next subtag off *rest; what ends it is left out. */
static struct slice next_subtag(struct slice *rest)
{
    size_t len = 0;
    static const char ends[] = "-_ ,;.@/()\t\r\n";
    while (len < rest->len && !memchr(ends, rest->data[len], sizeof ends - 1))
        len++;
    struct slice subtag = slice_sub(*rest, 0, len);
    bool more = len < rest->len && (rest->data[len] == '-' || rest->data[len] == '_');
    *rest = more ? slice_sub(*rest, len + 1, rest->len) : slice_of("", 0);
    return subtag;
}

static bool is_alphabetic(struct slice s, size_t len)
{
    for (size_t i = 0; i < s.len; i++)
        if (!isalpha((unsigned char)s.data[i]))
            return false;
    return s.len == len;
}

static bool is_region(struct slice s)
{
    bool number = s.len == 3;
    for (size_t i = 0; i < s.len; i++)
        number = number && isdigit((unsigned char)s.data[i]);
    return number || is_alphabetic(s, 2);
}

static struct slice primary_of(struct slice word)
{
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        if (is_among(word, slice_from(named[i].names)))
            return slice_from(named[i].tag);
    bool code = (word.len == 2 || word.len == 3) && is_among(word, slice_from(codes));
    return code ? word : SLICE_NONE;
}

struct slice languagetag_read(struct arena *arena, struct slice declared)
{
    struct slice rest = slice_trim(declared);
    while (rest.len && (rest.data[0] == '"' || rest.data[0] == '\''))
        rest = slice_sub(rest, 1, rest.len - (rest.len > 1));
    if (slice_is_none(declared) || !rest.len || rest.len > 200)
        return SLICE_NONE;
    struct slice primary = primary_of(next_subtag(&rest)), script = {0}, region = {0};
    if (slice_is_none(primary))
        return SLICE_NONE;
    struct slice next = next_subtag(&rest);
    if (is_alphabetic(next, 4)) {
        script = next;
        next = next_subtag(&rest);
    }
    if (is_region(next))
        region = next;
    struct slice tag =
        arena_format(arena, "%.*s%s%.*s%s%.*s", SLICE_ARG(primary), script.len ? "-" : "",
                     SLICE_ARG(script), region.len ? "-" : "", SLICE_ARG(region));
    char *out = (char *)tag.data; /* just made, and nobody else's yet */
    for (size_t i = 0; i < tag.len; i++) {
        bool upper = region.len && i > tag.len - region.len - 1;
        upper = upper || (script.len && i == primary.len + 1);
        out[i] = (char)(upper ? toupper((unsigned char)out[i]) : tolower((unsigned char)out[i]));
    }
    return tag;
}

struct slice languagetag_primary(struct slice tag)
{
    size_t len = 0;
    while (len < tag.len && tag.data[len] != '-' && tag.data[len] != '_')
        len++;
    return slice_sub(tag, 0, len);
}

bool languagetag_is(struct slice tag, const char *primary)
{
    return slice_equal_nocase(languagetag_primary(tag), slice_from(primary));
}
