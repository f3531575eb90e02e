/* Names are cut where their readers see an end; initials run over such cuts, so that they are held
 * against the words of the sentence. */
#include "compare/initials.h"

enum { FEWEST = 2, MOST = 8, SMALL = 4 };

struct letters {
    char items[MOST];
    uint32_t count; /* 0: no such name */
};

static struct letters letters_of(struct slice name)
{
    struct letters letters = {.count = 0};
    for (size_t i = 0; i < name.len; i++) {
        char c = name.data[i];
        if (c == '.' || (c == 's' && i + 1 == name.len))
            continue;
        if (c < 'A' || c > 'Z' || letters.count == MOST)
            return (struct letters){.count = 0};
        letters.items[letters.count++] = c;
    }
    letters.count = letters.count < FEWEST ? 0 : letters.count;
    return letters;
}

static bool begins(struct slice word, char letter)
{
    return word.len && (word.data[0] & ~32) == letter;
}

static bool is_small(struct slice word)
{
    return word.len <= SMALL && word.data[0] >= 'a' && word.data[0] <= 'z';
}

/* Whether the letters are those of words from the token on. */
static bool spelled_from(const struct letters *letters, const struct side *side, uint32_t token,
                         uint32_t end)
{
    uint32_t found = 0;
    for (uint32_t t = token; t < end && found < letters->count; t++) {
        const struct token *item = &side->document->tokens[t];
        struct slice word = slice_sub(side->text, item->start, item->end);
        if (begins(word, letters->items[found]))
            found++;
        else if (t == token || !is_small(word))
            return false;
    }
    return found == letters->count;
}

bool initials_spelled_word(struct slice word, const struct side *other)
{
    struct letters letters = letters_of(word);
    for (size_t s = 0; letters.count && s < other->sentences.count; s++)
        for (uint32_t t = other->sentences.items[s].start; t < other->sentences.items[s].end; t++)
            if (spelled_from(&letters, other, t, other->sentences.items[s].end))
                return true;
    return false;
}

bool initials_spelled(const struct mention *mention, const struct side *other)
{
    bool name = mention->kind == FACT_NAME || mention->kind == FACT_PLACE;
    return name && !mention->withheld && initials_spelled_word(mention->name.text, other);
}
