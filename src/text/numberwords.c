/* Looks words up in the tables of numberwords.inc, one language a paragraph: words in small
 * letters, apart by spaces; a word that ends with '*' stands for all that begin so. Nothing here
 * knows sentences. */
#include "text/numberwords.h"

#include "text/languagetag.h"

struct number_word {
    const char *words;
    enum number_role role;
    double value;
};

struct number_bound_words {
    struct slice phrase;
    enum number_bound bound;
};

enum { LONGEST = 40, LONGEST_ENGLISH = 10 };

#define COUNT(table) (sizeof(table) / sizeof *(table))
/* Signs that every language knows. */
#define SIGNS \
    {"% pct", ROLE_PERCENT, 1}, {"$ usd us$", ROLE_MONEY, CURRENCY_DOLLAR}, \
        {"€ eur", ROLE_MONEY, CURRENCY_EURO}, {"£ gbp", ROLE_MONEY, CURRENCY_POUND}, \
        {"¥ jpy", ROLE_MONEY, CURRENCY_YEN}, {"₹ inr", ROLE_MONEY, CURRENCY_RUPEE}, \
        {"₽ rub", ROLE_MONEY, CURRENCY_ROUBLE}, {"zł pln", ROLE_MONEY, CURRENCY_ZLOTY}, \
        {"₺ try", ROLE_MONEY, CURRENCY_LIRA}, {"₩ krw", ROLE_MONEY, CURRENCY_WON}, \
        {"₴ uah", ROLE_MONEY, CURRENCY_HRYVNIA}, {"₪ ils", ROLE_MONEY, CURRENCY_SHEKEL}, \
        {"r$ brl", ROLE_MONEY, CURRENCY_REAL}, {"cny rmb", ROLE_MONEY, CURRENCY_YUAN}, \
        {"chf", ROLE_MONEY, CURRENCY_FRANC}, \
    { \
        "sek nok dkk", ROLE_MONEY, CURRENCY_KRONA \
    }

#define B(phrase, bound) \
    { \
        {phrase, sizeof phrase - 1}, bound \
    }

#include "text/numberwords.inc"

#undef B

static const struct number_word others[] = {SIGNS};

#define STYLE(tag, comma, spaces, name) \
    { \
        tag, comma, spaces, name, COUNT(name), name##_bounds, COUNT(name##_bounds) \
    }

static const struct number_style styles[] = {
    STYLE("en", false, false, english), STYLE("de", true, false, german),
    STYLE("fr", true, true, french),    STYLE("es", true, false, spanish),
    STYLE("it", true, false, italian),  STYLE("pt", true, false, portuguese),
    STYLE("nl", true, false, dutch),    STYLE("sv", true, true, swedish),
    STYLE("da", true, false, danish),   STYLE("no", true, true, norwegian),
    STYLE("nb", true, true, norwegian), STYLE("nn", true, true, norwegian),
    STYLE("fi", true, true, finnish),   STYLE("ru", true, true, russian),
    STYLE("pl", true, true, polish),    STYLE("hu", true, true, hungarian),
    STYLE("ro", true, false, romanian), STYLE("tr", true, false, turkish),
    STYLE("ca", true, false, catalan),  STYLE("el", true, false, greek),
    STYLE("zh", false, false, chinese), STYLE("ja", false, false, japanese),
};

/* Languages whose words are not known here; those that write a decimal point are named. */
static const struct number_style unknown_comma = {"", true, true, others, COUNT(others), NULL, 0};
static const struct number_style unknown_point = {"", false, false, others, COUNT(others), NULL, 0};

const struct number_style *number_style_of(struct slice language)
{
    static const char *const point[] = {"zh", "ja", "ko", "th", "he", "hi", "bn", "mr", "ur", "fa",
                                        "ar", "ga", "cy", "mt", "sw", "tl", "ms", "ta", "te", "yi"};
    if (!language.len)
        return &styles[0];
    for (size_t i = 0; i < COUNT(styles); i++)
        if (languagetag_is(language, styles[i].language))
            return &styles[i];
    for (size_t i = 0; i < COUNT(point); i++)
        if (languagetag_is(language, point[i]))
            return &unknown_point;
    return &unknown_comma;
}

/* The next of the items of list that spaces part; false at the end. */
static bool next_item(const char **list, struct slice *item)
{
    const char *end = *list;
    while (*end && *end != ' ')
        end++;
    *item = slice_of(*list, (size_t)(end - *list));
    *list = *end ? end + 1 : end;
    return item->len > 0;
}

static bool fits(struct slice word, struct slice item)
{
    if (item.data[0] != word.data[0] && item.data[0] != (word.data[0] | 0x20))
        return false;
    if (item.data[item.len - 1] == '*')
        return slice_starts_nocase(word, slice_sub(item, 0, item.len - 1));
    return slice_equal_nocase(word, item);
}

/* Languages with few words are gone through row by row: they are only asked behind digits. */
static enum number_role role_in_rows(const struct number_style *style, struct slice word,
                                     double *value)
{
    enum number_role found = ROLE_NONE;
    size_t longest = 0;
    for (size_t i = 0; i < style->word_count; i++) {
        const char *list = style->words[i].words;
        struct slice item;
        while (next_item(&list, &item))
            if (item.len > longest && fits(word, item)) {
                found = style->words[i].role;
                *value = style->words[i].value;
                longest = item.len;
            }
    }
    return found;
}

enum number_role number_role_of(const struct number_style *style, struct slice word, double *value)
{
    char small[LONGEST + 1];
    if (!word.len || word.len > LONGEST)
        return ROLE_NONE;
    if (style->words != english)
        return role_in_rows(style, word, value);
    if (word.len > LONGEST_ENGLISH)
        return ROLE_NONE;
    for (size_t i = 0; i < word.len; i++)
        small[i] =
            (char)(word.data[i] >= 'A' && word.data[i] <= 'Z' ? word.data[i] | 0x20 : word.data[i]);
    small[word.len] = '\0';
    size_t from = 0, to = COUNT(english);
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        int order = strcmp(english[middle].words, small);
        if (order == 0) {
            *value = english[middle].value;
            return english[middle].role;
        }
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return ROLE_NONE;
}

static bool is_letter_byte(char c)
{
    return (c | 0x20) >= 'a' ? (c | 0x20) <= 'z' : (c & 0x80) != 0;
}

static bool ends_with_phrase(struct slice s, struct slice phrase)
{
    if (s.len < phrase.len ||
        (s.len > phrase.len && is_letter_byte(s.data[s.len - phrase.len - 1])))
        return false;
    return slice_equal_nocase(slice_sub(s, s.len - phrase.len, s.len), phrase);
}

enum number_bound number_bound_before(const struct number_style *style, struct slice s,
                                      uint32_t *start)
{
    enum number_bound found = NUMBER_EXACT;
    size_t longest = 0;
    while (s.len && (s.data[s.len - 1] == ' ' || s.data[s.len - 1] == '\n'))
        s.len--;
    if (!s.len)
        return NUMBER_EXACT;
    char last = (char)(s.data[s.len - 1] | 0x20);
    for (size_t i = 0; i < style->bound_count; i++) {
        struct slice phrase = style->bounds[i].phrase;
        if ((phrase.data[phrase.len - 1] | 0x20) == last && phrase.len > longest &&
            ends_with_phrase(s, phrase)) {
            found = style->bounds[i].bound;
            longest = phrase.len;
            *start = (uint32_t)(s.len - phrase.len);
        }
    }
    return found;
}
