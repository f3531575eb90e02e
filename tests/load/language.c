/* The language an article gets: what the user says, else what the file declares, else what its text
 * says. */
#include "load/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define GERMAN \
    "Die alte Brücke über den Fluss bleibt bis Mai gesperrt, teilte die Stadt am Mittwoch mit. " \
    "Ingenieure haben Risse in zwei Pfeilern gefunden, und das Wasser steigt noch immer."
#define JAPANESE \
    "川にかかる古い橋は五月まで閉鎖されると市が水曜日に発表した。技術者が二本の橋脚にひびを見つけ" \
    "た。" \
    "車はトンネルを通らなければならない。市長は記者団に、工事は春に始まると語った。"
#define PAGE(attribute, text) \
    "<!DOCTYPE html><html" attribute "><head><title>T</title></head><body><article><p>" text \
    "</p><p>" text "</p></article></body></html>"

static const struct {
    const char *option; /* --language, or NULL */
    const char *file, *language;
} cases[] = {
    {NULL, GERMAN, "de"},
    {"de-AT", GERMAN, "de-AT"},
    {"en_us", GERMAN, "en-US"}, /* the user is right */
    {"tlh", GERMAN, "tlh"},
    {NULL, JAPANESE, "ja"},
    {NULL, "12:30", NULL},
    {NULL, PAGE("", GERMAN), "de"},
    {NULL, PAGE(" lang='en'", GERMAN), "en"}, /* the page may be right: same letters */
    {NULL, PAGE(" lang='de_CH'", GERMAN), "de-CH"},
    {NULL, PAGE(" lang='en'", JAPANESE), "ja"}, /* a template's English */
    {NULL, PAGE(" lang='undefined'", JAPANESE), "ja"},
    {"fr", PAGE(" lang='de'", GERMAN), "fr"},
};

static void test_languages(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct load_options options = {.language = slice_from(cases[i].option)};
        struct articles articles;
        struct error error;
        assert_true(load_bytes(slice_from(cases[i].file), SLICE("x"), &options, &articles, &error));
        struct slice language = articles.items[0]->language;
        if (cases[i].language ? !slice_equal_string(language, cases[i].language)
                              : !slice_is_none(language))
            fail_msg("case %zu: %.*s", i, SLICE_ARG(language));
        articles_free(&articles);
    }
}

/* Dates are read in the language of the text. */
static const struct {
    const char *file, *published;
} dated[] = {
    {"Il ponte resta chiuso\n\nDi Anna Rossi\n5 set 2026\n\nIl vecchio ponte sul fiume resterà "
     "chiuso "
     "fino a maggio, ha detto mercoledì la città. Le auto devono passare dal tunnel.\n",
     "2026-09-05"},
    {"Most zamknięty\n\nAnna Nowak\n30 listopada 2026\n\nStary most nad rzeką pozostanie zamknięty "
     "do maja, poinformowało miasto w środę. Kierowcy muszą jechać tunelem.\n",
     "2026-11-30"},
    {"Most zatvoren\n\nAna Horvat\n30. listopada 2026.\n\nGrad je objavio da će most preko rijeke "
     "biti zatvoren još dvije godine, što građani žale. Vozači moraju kroz tunel.\n",
     "2026-10-30"},
    {"Мост закрыли\n\n28 января 2026 г. в 12:27\n\nСтарый мост через реку будет закрыт до мая, "
     "сообщили в среду городские власти. Водителям придется ехать через тоннель.\n",
     "2026-01-28T12:27"},
    {"大桥关闭\n\n2026年1月28日 "
     "12:27\n\n市政府星期三表示，河上的旧桥将关闭至五月。工程师发现两个桥墩有裂缝。\n",
     "2026-01-28T12:27"},
    {"پل بسته شد\n\nانتشار: ۸ بهمن ۱۴۰۴\n\nشهرداری روز چهارشنبه اعلام کرد که پل قدیمی روی رودخانه "
     "تا "
     "ماه مه بسته می‌ماند. مهندسان در دو پایه ترک پیدا "
     "کردند.\n",
     NULL},
};

static void test_dates(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof dated / sizeof *dated; i++) {
        struct load_options options = {0};
        struct articles articles;
        struct error error;
        assert_true(load_bytes(slice_from(dated[i].file), SLICE("x"), &options, &articles, &error));
        struct slice published = articles.items[0]->published;
        if (!slice_equal(published, slice_from(dated[i].published)))
            fail_msg("case %zu: %.*s", i, SLICE_ARG(published));
        articles_free(&articles);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_languages),
                                       cmocka_unit_test(test_dates)};
    return cmocka_run_group_tests_name("language", tests, NULL, NULL);
}
