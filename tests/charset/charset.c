/* Decoding: marks, validity, repair, guesses, and what is refused. */
#include "charset/charset.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

struct charset_case {
    struct slice bytes;
    const char *encoding; /* NULL: refused as binary */
    const char *text;
    size_t replaced, nuls;
};

/* The literals' lengths count: some hold NULs. */
#define BYTES(literal) \
    { \
        (literal), sizeof(literal) - 1 \
    }

static const struct charset_case cases[] = {
    {BYTES("plain"), "utf-8", "plain", 0, 0},
    {BYTES("caf\xC3\xA9 \xE2\x80\x94 ok"), "utf-8", "café — ok", 0, 0},
    {BYTES("\xEF\xBB\xBFhi"), "utf-8", "\xEF\xBB\xBFhi", 0, 0},
    {BYTES("\xFF\xFEh\0\xE9\0"), "utf-16le", "\xEF\xBB\xBFhé", 0, 0},
    {BYTES("\xFE\xFF\0h\x20\x14"), "utf-16be", "\xEF\xBB\xBFh—", 0, 0},
    {BYTES("\xFF\xFE=\xD8\0\xDE"), "utf-16le", "\xEF\xBB\xBF😀", 0, 0},
    {BYTES("\xFF\xFE=\xD8x\0"), "utf-16le", "\xEF\xBB\xBF\xEF\xBF\xBDx", 1, 0},
    {BYTES("T\0w\0o\0 \0w\0o\0r\0d\0s\0.\0"), "utf-16le", "Two words.", 0, 0},
    {BYTES("\0T\0w\0o\0 \0w\0o\0r\0d\0s\0."), "utf-16be", "Two words.", 0, 0},
    /* One bad byte does not flip a document that has good sequences. */
    {BYTES("na\xC3\xAFve caf\xC3\xA9 bad\xFF end"), "utf-8", "naïve café bad\xEF\xBF\xBD end", 1,
     0},
    {BYTES("plain with \xFF in it"), "utf-8", "plain with \xEF\xBF\xBD in it", 1, 0},
    {BYTES("a caf\xE9 in Z\xFCrich \x93quoted\x94 \x96 5 \x80"), "windows-1252",
     "a café in Zürich “quoted” – 5 €", 0, 0},
    {BYTES("a few\0 NULs are for\0given in text"), "utf-8",
     "a few\xEF\xBF\xBD NULs are for\xEF\xBF\xBDgiven in text", 0, 2},
    {BYTES("\x7F"
           "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0"),
     NULL, NULL, 0, 0},
    {BYTES("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), NULL, NULL, 0, 0},
    {BYTES("\0\0\0\0\0\0"), NULL, NULL, 0, 0},
    {BYTES("\x1B[31mred\x1B[0m text stays text"), "utf-8", "\x1B[31mred\x1B[0m text stays text", 0,
     0},
};

static void test_cases(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct charset_case *c = &cases[i];
        struct buffer store = {0};
        struct charset_text text;
        struct error error;
        bool done = charset_decode(c->bytes, SLICE_NONE, "x", &store, &text, &error);
        if (done != (c->encoding != NULL))
            fail_msg("case %zu: %s", i, done ? "taken" : "refused");
        if (!done) {
            assert_int_equal(error.code, MESSAGE_BINARY_FILE);
        } else {
            assert_string_equal(text.encoding, c->encoding);
            if (!slice_equal_string(text.text, c->text))
                fail_msg("case %zu: %.*s", i, SLICE_ARG(text.text));
            assert_int_equal(text.replaced, c->replaced);
            assert_int_equal(text.nuls, c->nuls);
        }
        buffer_free(&store);
    }
}

/* Longer text of another script, in its old encoding, is told by statistics. */
static void test_guess(void **state)
{
    (void)state;
    struct slice koi8 =
        SLICE("\xF3\xC5\xC7\xCF\xC4\xCE\xD1 \xD5\xD4\xD2\xCF\xCD \xCD\xCF\xD3\xD4 "
              "\xDA\xC1\xCB\xD2\xD9\xCC\xC9 \xCE\xC1 \xC7\xCF\xC4, "
              "\xD3\xCF\xCF\xC2\xDD\xC9\xCC\xC9 \xD7\xCC\xC1\xD3\xD4\xC9 "
              "\xC7\xCF\xD2\xCF\xC4\xC1. \xF0\xCF \xCE\xC5\xCD\xD5 "
              "\xC5\xD6\xC5\xC4\xCE\xC5\xD7\xCE\xCF \xD0\xD2\xCF\xC5\xDA\xD6\xC1\xC5\xD4 "
              "\xC4\xC5\xD7\xD1\xD4\xD8 \xD4\xD9\xD3\xD1\xDE \xCD\xC1\xDB\xC9\xCE.");
    struct buffer store = {0};
    struct charset_text text;
    struct error error;
    assert_true(charset_decode(koi8, SLICE_NONE, "x", &store, &text, &error));
    assert_string_equal(text.encoding, "koi8-r");
    assert_true(text.guessed);
    assert_true(slice_starts(text.text, SLICE("Сегодня утром мост")));
    buffer_free(&store);
}

/* What a label from outside, or one in the markup, decides, and what it does not. */
struct declared_case {
    struct slice bytes;
    const char *declared; /* from outside, or NULL */
    bool markup;
    const char *encoding, *text;
};

#define CYRILLIC "\xCC\xEE\xF1\xF2 \xE7\xE0\xEA\xF0\xFB\xEB\xE8 \xED\xE0 \xE3\xEE\xE4"
#define PLAIN(bytes, declared, encoding, text) \
    { \
        BYTES(bytes), declared, false, encoding, text \
    }
#define MARKUP(bytes, encoding, text) \
    { \
        BYTES(bytes), NULL, true, encoding, text \
    }

static const struct declared_case declared_cases[] = {
    PLAIN("\xE9t\xE9", "ISO-8859-1", "windows-1252", "été"),
    PLAIN("\x93\xE9t\xE9\x94", " \"latin1\" ", "windows-1252", "“été”"),
    PLAIN("\xFD\xFE\xF0 \xF6", "iso-8859-9", "windows-1254", "ışğ ö"),
    PLAIN("\xC4\xE3\xBA\xC3 \x80\x35", "gb2312", "gbk", "你好 €5"),
    PLAIN("\x93\xFA\x96{", "x-sjis", "shift_jis", "日本"),
    PLAIN("\xC6\xFC\xCB\xDC", "euc-jp", "euc-jp", "日本"),
    PLAIN("\xB0\xA1 \x8C\x63", "ks_c_5601-1987", "euc-kr", "가 똠"),
    PLAIN("\xCA\xC7\xD1", "TIS-620", "windows-874", "สวั"),
    PLAIN("\xF9\xE1\xE5\xED", "logical", "iso-8859-8-i", "שבום"),
    PLAIN("\xB9 \xAE", "koi8-u", "koi8-u", "╧ ў"),
    PLAIN("ti\xEAng", "windows-1258", "windows-1258", "tiêng"),
    PLAIN("VD+AKk-", "utf-7", "utf-8", "VD+AKk-"),
    PLAIN("\xE9 a", "x-user-defined", "windows-1252", "é a"),
    PLAIN("~{<:Ky2;~} ~~1", "hz-gb-2312", "hz-gb-2312", "己所不 ~1"),
    PLAIN("\x1B$)C\x0E"
          "GQ1["
          "\x0F ok",
          NULL, "iso-2022-kr", "한글 ok"),
    PLAIN("\x1B$BF|K\\\x1B(B ok", NULL, "iso-2022-jp", "日本 ok"),
    PLAIN("\x1B$BF|K\\\x1B(B ok", "utf-8", "iso-2022-jp", "日本 ok"),
    /* UTF-8 wins over whatever is declared, and one bad byte does not change that. */
    PLAIN("caf\xC3\xA9", "iso-8859-1", "utf-8", "café"),
    PLAIN("caf\xC3\xA9 na\xC3\xAFve \xFF", "windows-1251", "utf-8", "café naïve \xEF\xBF\xBD"),
    /* Bytes that contradict the label are asked themselves. */
    PLAIN("in April they met in a caf\xE9 in Z\xFCrich, \x93so\x94", "utf-8", "windows-1252",
          "in April they met in a café in Zürich, “so”"),
    PLAIN("in April they met in a caf\xE9 in Z\xFCrich, \x93so\x94", "big5", "windows-1252",
          "in April they met in a café in Zürich, “so”"),
    PLAIN("in April they met in a caf\xE9 in Z\xFCrich, \x93so\x94", "utf-16", "windows-1252",
          "in April they met in a café in Zürich, “so”"),
    PLAIN(CYRILLIC, "windows-1251", "windows-1251", "Мост закрыли на год"),
    PLAIN(CYRILLIC ", " CYRILLIC ".", "iso-8859-1", "windows-1251",
          "Мост закрыли на год, Мост закрыли на год."),
    PLAIN("one \xFF bad", NULL, "utf-8", "one \xEF\xBF\xBD bad"),
    PLAIN("\x2D\x4E\xFD\x56\xBA\x4E", "utf-16le", "utf-16le", "中国人"),
    MARKUP("<meta charset=windows-1251>" CYRILLIC, "windows-1251",
           "<meta charset=windows-1251>Мост закрыли на год"),
    MARKUP("<META http-equiv='Content-Type' content='text/html; charset=KOI8-R'>\xED", "koi8-r",
           "<META http-equiv='Content-Type' content='text/html; charset=KOI8-R'>М"),
    MARKUP("<?xml version='1.0' encoding='iso-8859-2'?><a>\xB1</a>", "iso-8859-2",
           "<?xml version='1.0' encoding='iso-8859-2'?><a>ą</a>"),
    MARKUP("<!-- <meta charset=koi8-r> --><meta charset='iso-8859-7'>\xE1", "iso-8859-7",
           "<!-- <meta charset=koi8-r> --><meta charset='iso-8859-7'>α"),
    MARKUP("<script>'<meta charset=koi8-r>'</script><meta charset = \"iso-8859-5\" />\xD0",
           "iso-8859-5",
           "<script>'<meta charset=koi8-r>'</script><meta charset = \"iso-8859-5\" />а"),
    MARKUP("<script src='a'/><meta name=x content='a > b' charset=iso-8859-5>\xD0</script>",
           "iso-8859-5",
           "<script src='a'/><meta name=x content='a > b' charset=iso-8859-5>а</script>"),
    MARKUP("<meta charset=nonsense><meta charset=\"iso-8859-5\xD0\"><meta charset=cp866>\x80",
           "ibm866", "<meta charset=nonsense><meta charset=\"iso-8859-5╨\"><meta charset=cp866>А"),
    MARKUP("<meta http-equiv=content-type content=text/html; charset=windows-1253>\xE1",
           "windows-1253",
           "<meta http-equiv=content-type content=text/html; charset=windows-1253>α"),
    MARKUP("<meta charset='text/html; charset=windows-1253'>\xE1", "windows-1253",
           "<meta charset='text/html; charset=windows-1253'>α"),
    MARKUP("<meta name=d content='charset=koi8-r'><!-- open <p>caf\xE9", "windows-1252",
           "<meta name=d content='charset=koi8-r'><!-- open <p>café"),
};

static void test_declared(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof declared_cases / sizeof *declared_cases; i++) {
        const struct declared_case *c = &declared_cases[i];
        struct buffer store = {0};
        struct charset_text text;
        struct error error;
        struct slice declared = slice_from(c->declared);
        assert_true((c->markup ? charset_decode_markup : charset_decode)(c->bytes, declared, "x",
                                                                         &store, &text, &error));
        if (strcmp(text.encoding, c->encoding) != 0 || !slice_equal_string(text.text, c->text))
            fail_msg("case %zu: %s: %.*s", i, text.encoding, SLICE_ARG(text.text));
        buffer_free(&store);
    }
}

/* A declaration far behind the first kilobyte counts; the label of transport goes before it. */
static void test_far(void **state)
{
    (void)state;
    struct buffer page = {0}, store = {0};
    struct charset_text text;
    struct error error;
    buffer_add_string(&page, "<html><head>");
    for (int i = 0; i < 500; i++)
        buffer_add_string(&page, "<link rel=x href=\"y>z\">\n");
    buffer_add_string(&page, "<meta charset=\"windows-1250\"></head>\x9E"
                             "e\xB9");
    assert_true(charset_decode_markup(buffer_slice(&page), SLICE_NONE, "x", &store, &text, &error));
    assert_string_equal(text.encoding, "windows-1250");
    assert_true(slice_ends(text.text, SLICE("žeą")));
    assert_false(text.guessed);
    buffer_clear(&store);
    assert_true(charset_decode_markup(buffer_slice(&page), SLICE("iso-8859-1"), "x", &store, &text,
                                      &error));
    assert_true(slice_ends(text.text, SLICE("že¹")));
    buffer_free(&store);
    buffer_free(&page);
}

/* Wide encodings without a mark, and cut in the middle of a unit. */
static void test_wide(void **state)
{
    (void)state;
    static const struct charset_case wide[] = {
        {BYTES("T\0\0\0w\0\0\0o\0\0\0\x14 \0\0"), "utf-32le", "Two—", 0, 0},
        {BYTES("\0\0\0T\0\0\0w\0\0\0o\0\0 \x14"), "utf-32be", "Two—", 0, 0},
        {BYTES("\xFF\xFE\0\0T\0\0\0w\0\0\0"), "utf-32le", "\xEF\xBB\xBFTw", 0, 0},
        {BYTES("T\0w\0o\0 \0w\0o\0r\0d\0s\0."), "utf-16le", "Two words\xEF\xBF\xBD", 1, 0},
        {BYTES("\xFF\xFET\0w"), "utf-16le", "\xEF\xBB\xBFT\xEF\xBF\xBD", 1, 0},
        {BYTES("\x2D\x4E\xFD\x56\xBA\x4E\x0A\0\x2D\x4E\xFD\x56\xBA\x4E\x0A\0"), "utf-16le",
         "中国人\n中国人\n", 0, 0},
    };
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++) {
        struct buffer store = {0};
        struct charset_text text;
        struct error error;
        assert_true(charset_decode(wide[i].bytes, SLICE_NONE, "x", &store, &text, &error));
        if (strcmp(text.encoding, wide[i].encoding) != 0 ||
            !slice_equal_string(text.text, wide[i].text) || text.replaced != wide[i].replaced)
            fail_msg("case %zu: %s: %.*s", i, text.encoding, SLICE_ARG(text.text));
        buffer_free(&store);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases), cmocka_unit_test(test_guess), cmocka_unit_test(test_declared),
        cmocka_unit_test(test_far),   cmocka_unit_test(test_wide),
    };
    return cmocka_run_group_tests_name("charset", tests, NULL, NULL);
}
