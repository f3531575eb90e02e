/* Reading a phrase into a strand. A capital inside a sentence makes a name here: two sentences on
 * their own are too short for counts. */
#include "compare/strand.h"

#include "base/hash.h"

#include <string.h>

/* A lighter word carries grammar, not content. */
enum { CONTENT = 330 };

static void add_letters(struct strand *strand, struct slice form)
{
    uint32_t room = STRAND_LETTERS - strand->letter_count;
    if (room < 2)
        return;
    uint32_t len = form.len < room - 1 ? (uint32_t)form.len : room - 1;
    memcpy(strand->letters + strand->letter_count, form.data, len);
    strand->letter_count += len;
    strand->letters[strand->letter_count++] = ' ';
}

bool strand_is_title(const struct phrase *phrase)
{
    uint32_t capitals = 0;
    for (uint32_t i = 0; i < phrase->token_count; i++)
        capitals += phrase->tokens[i].flags & TOKEN_CAPITAL ? 1 : 0;
    return capitals * 2 > phrase->token_count;
}

void strand_read(struct strand *strand, const struct vocabulary *vocabulary,
                 const struct phrase *phrase)
{
    strand->count = phrase->token_count < STRAND_WORDS ? phrase->token_count : STRAND_WORDS;
    strand->weight = 0;
    strand->letters[0] = ' ';
    strand->letter_count = 1;
    bool title = strand_is_title(phrase);
    for (uint32_t i = 0; i < strand->count; i++) {
        const struct token *token = &phrase->tokens[i];
        const struct stem *stem = vocabulary_entry(vocabulary, token->stem);
        struct strand_word *word = &strand->words[i];
        *word = (struct strand_word){.stem = stem->hash,
                                     .concept = stem->root,
                                     .weight = stem->rarity,
                                     .number = stem->number,
                                     .place = stem->place,
                                     .turn = stem->turn,
                                     .content = stem->rarity >= CONTENT};
        word->name = (token->flags & TOKEN_CAPITAL) &&
                     (title ? stem->rarity == FULL_WEIGHT : !(token->flags & TOKEN_FIRST));
        strand->weight += word->weight;
        add_letters(strand, vocabulary_form(vocabulary, token->word));
    }
    strand->hash = hash_stable(slice_of(strand->letters, strand->letter_count), 0);
}
