/* The table of lexis.h and its look-up; made by tools/lexis of tools/lexis.txt. Words of fixed
 * length, so that the table needs no relocation when the program starts. */
#include "vocabulary/lexis.h"

#include "text/languagetag.h"

#include <string.h>

enum { LONGEST = 40, LONGEST_ELIDED = 7 };

struct entry {
    char word[LONGEST];
    uint32_t languages;
    uint32_t lexis;
};

static const struct entry table[] = {
#include "vocabulary/lexis.inc"
};

/* In the order of tools/lexis. */
static const char tags[][3] = {"de", "fr", "es", "it", "pt", "nl", "sv", "da", "no",
                               "fi", "ru", "ca", "ro", "hu", "tr", "el", "id", "pl"};

enum { FRENCH = 1 << 1, ITALIAN = 1 << 3, NORWEGIAN = 8, CATALAN = 1 << 11 };

uint32_t lexis_language(struct slice tag)
{
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (languagetag_is(tag, tags[i]))
            return UINT32_C(1) << i;
    if (languagetag_is(tag, "nb") || languagetag_is(tag, "nn"))
        return UINT32_C(1) << NORWEGIAN;
    return 0;
}

/* The first row that is not before the word. */
static size_t find_row(const char *wanted)
{
    size_t low = 0, high = sizeof table / sizeof *table;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (memcmp(table[middle].word, wanted, LONGEST) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t lexis_of(struct slice folded, uint32_t language)
{
    char wanted[LONGEST] = {0};
    uint32_t lexis = 0;
    if (!language || folded.len == 0 || folded.len >= LONGEST)
        return 0;
    memcpy(wanted, folded.data, folded.len);
    for (size_t i = find_row(wanted);
         i < sizeof table / sizeof *table && memcmp(table[i].word, wanted, LONGEST) == 0; i++)
        if (table[i].languages & language)
            lexis |= table[i].lexis;
    return lexis;
}

/* The byte behind the first apostrophe, straight or curly; 0 where there is none near the front. */
static size_t behind_apostrophe(struct slice word, size_t *letters)
{
    for (size_t i = 1; i < word.len && i <= LONGEST_ELIDED; i++) {
        *letters = i;
        if (word.data[i] == '\'')
            return i + 1;
        if (slice_starts(slice_sub(word, i, word.len), SLICE("\xE2\x80\x99")))
            return i + 3;
    }
    return 0;
}

static bool is_capital(struct slice word, size_t at)
{
    unsigned char c = (unsigned char)word.data[at];
    bool accented = c == 0xC3 && at + 1 < word.len && (unsigned char)word.data[at + 1] < 0x9F;
    return (c >= 'A' && c <= 'Z') || accented;
}

size_t lexis_elided(struct slice word, uint32_t language)
{
    char form[LONGEST_ELIDED + 2] = {0};
    size_t letters = 0, end;
    if (!(language & (FRENCH | ITALIAN | CATALAN)))
        return 0;
    end = behind_apostrophe(word, &letters);
    if (!end || end == word.len)
        return 0;
    for (size_t i = 0; i < letters; i++) {
        if ((word.data[i] | 0x20) < 'a' || (word.data[i] | 0x20) > 'z')
            return 0;
        form[i] = (char)(word.data[i] | 0x20);
    }
    form[letters] = '\'';
    /* D'Alema is one name. */
    if (form[0] == 'd' && letters == 1 && is_capital(word, 0) && is_capital(word, end))
        return 0;
    return lexis_of(slice_of(form, letters + 1), language) ? end : 0;
}
