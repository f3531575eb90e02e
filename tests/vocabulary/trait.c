/* What words do in news, by language; and words made of several. */
#include "vocabulary/trait.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_words(void **state)
{
    static const struct {
        const char *language, *word;
        uint32_t has, lacks;
    } rows[] = {
        {"en", "said", TRAIT_SAY, TRAIT_OFFICE},
        {"en", "sagte", 0, TRAIT_SAY},
        {"de", "sagte", TRAIT_SAY, TRAIT_REPORT},
        {"it", "ha", TRAIT_HELPER, TRAIT_SAY},
        {"nn", "ifølge", TRAIT_ACCORDING, TRAIT_SAY},
        {"ru", "прокомментировать", TRAIT_COMMENT, TRAIT_SAY},
        {"de", "regierungssprecherin", TRAIT_OFFICE | TRAIT_OFFICIAL, TRAIT_BODY},
        {"sv", "utrikesministern", TRAIT_OFFICE, TRAIT_SAY},
        {"fi", "sisäministeri", TRAIT_OFFICE, TRAIT_OFFICIAL},
        {"en", "regierungssprecherin", 0, UINT32_MAX},
        {"fr", "regierungssprecherin", 0, UINT32_MAX},
        {"xx", "sagte", 0, TRAIT_SAY},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint32_t traits =
            trait_of(slice_from(rows[i].word), trait_language(slice_from(rows[i].language)));
        if ((traits & rows[i].has) != rows[i].has || (traits & rows[i].lacks))
            fail_msg("%s %s: %x", rows[i].language, rows[i].word, traits);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_words)};
    return cmocka_run_group_tests_name("trait", tests, NULL, NULL);
}
