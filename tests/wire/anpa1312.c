/* ANPA 1312: where each part of a message goes, several messages in a file, and what is no wire. */
#include "tests/wire/fields.h"

#define HEAD \
    "\x16\x16\x01W2422\x1f" \
    "asian\nu i\x13\x11 BC-NA--FerryFire 2ndLd-Writethru   03-03 0120\r\n\x02"
#define TAIL "\r\n\t   \x03NNA-WF-03-03-26 1520GMT<\r\n\r\n\x0c\r\n\x04"

static const char story[] =
    HEAD "^BC-NA--Ferry Fire, 2nd Ld-Writethru, CORRECTION,120<\r\n"
         "^Ferry fire in Orm Strait; all 214 taken off<\r\n"
         "^The coast guard says a fuel leak fed the blaze<\r\n"
         "^NNA Photo NNA101, NNA102<\r\n"
         "^(Eds: CORRECTS number of passengers. With NNA Photos.)<\r\n"
         "^EMBARGOED until 1800 GMT March 3<\r\n"
         "^By ASTRID VELL and OSKAR TEIGE=\r\n"
         "^Nordhav News Agency=\r\n"
         "\t   SKELBY, Norland (NNA) _ The ferry Maren Lund caught fire in\r\n"
         "the Orm Strait on Tuesday, the coast guard said.\r\n"
         " \r\n"
         "\t   ``We heard a bang _ and then smoke,'' said Ana Ruiz of ana_ruiz.\r\n"
         "^AT A GLANCE=\r\n"
         "\x08^;Aboard;Hurt\x10 \r\n"
         "\x08Maren\x10 Lund;214;_\x10 \r\n"
         "\x08"
         "Fare;3{;{\x10 \r\n"
         "\t   ___\r\n"
         "\t   Viktor Sahl in Hallen contributed.\r\n" TAIL;

static const struct expected fields[] = {
    {0, "format", "anpa1312"},
    {0, "encoding", "utf-8"},
    {0, "title", "Ferry fire in Orm Strait; all 214 taken off"},
    {0, "subtitle", "The coast guard says a fuel leak fed the blaze"},
    {0, "bylines", "ASTRID VELL; OSKAR TEIGE"},
    {0, "source", "Nordhav News Agency"},
    {0, "published", "2026-03-03T15:20Z"},
    {0, "dateline", "SKELBY, Norland"},
    {0, "status", "embargoed"},
    {0, "embargo", "2026-03-03T18:00Z"},
    {0, "urgency", "u"},
    {0, "version", "2nd Ld-Writethru, CORRECTION"},
    {0, "editor_note", "CORRECTS number of passengers. With NNA Photos."},
    {0, "keywords", "BC-NA--Ferry Fire"},
    {0, "warnings", NULL},
    {0, "body",
     "paragraph: The coast guard says a fuel leak fed the blaze\n"
     "paragraph: SKELBY, Norland (NNA) — The ferry Maren Lund caught fire in the Orm Strait on "
     "Tuesday, the coast guard said.\n"
     "paragraph: “We heard a bang — and then smoke,” said Ana Ruiz of ana_ruiz.\n"
     "heading: AT A GLANCE\n"
     "table: | Aboard | Hurt\nMaren Lund | 214 | —\nFare | 3½ | ½\n"
     "paragraph: Viktor Sahl in Hallen contributed."},
    {0, "furniture",
     "metadata: BC-NA--Ferry Fire, 2nd Ld-Writethru, CORRECTION,120\n"
     "metadata: Ferry fire in Orm Strait; all 214 taken off\n"
     "metadata: NNA Photo NNA101, NNA102\n"
     "metadata: (Eds: CORRECTS number of passengers. With NNA Photos.)\n"
     "metadata: EMBARGOED until 1800 GMT March 3\n"
     "metadata: By ASTRID VELL and OSKAR TEIGE\n"
     "metadata: Nordhav News Agency\n"
     "other: ___"},
    {1, "title", "(no such item)"},
};

/* An alert is a slug and one paragraph; a list of headlines has rails without quads; a kill says so
 * in a line of its own; SOH without SYN is as good, and US parts the name of the sender. */
static const char others[] =
    "\x16\x16\x01W0001\x1f-----\nb a\x13\x11 BC-NA--APNewsAlert     03-03 0017\r\n"
    "\x02^BC-NA--NewsAlert,17<\r\n\t   SKELBY (NNA) _ A ferry is on fire in the Orm "
    "Strait.\r\n" TAIL "\x16\x16\x01V0002\x1f-----\nr e\x13\x11 AP-Top-Headlines     03-03 0021\r\n"
    "\x02^*9006< ^AP-Top-Headlines,0176<\r\n^Top news at 3 p.m.<\r\n^Ferry burns in strait\r\n"
    "^Island waits for its boat\r\n" TAIL "\x01"
    "a0105NNA\x1fnord-\r\nr s\x14\x12 BC-Ferry   03-03 0044\r\n\x02"
    "BC-Ferry\r\n"
    "BULLETIN KILL\r\nFerry fire story is wrong+\r\n"
    "     SKELBY, Norland, Mar. 3 NNA - The story about a fire on the ferry \r\n"
    "Maren Lund is wrong and must not be used.\r\n==NNA\r\n\x03NNA-15:20-03-04-26\x04\r\n"
    "\x01W0003\x1f-----\nf a\x13\x11 W0004     03-03 0006\r\n\x02"
    "FLASH\r\nFerry on fire in Orm Strait\r\n\x03\x04";

static const struct expected other_fields[] = {
    {0, "title", "BC-NA--NewsAlert"},
    {0, "urgency", "b"},
    {0, "source", "NNA"},
    {0, "body", "paragraph: SKELBY (NNA) — A ferry is on fire in the Orm Strait."},
    {1, "title", "Top news at 3 p.m."},
    {1, "keywords", "AP-Top-Headlines"},
    {1, "body", "item: Ferry burns in strait\nitem: Island waits for its boat"},
    {2, "title", "Ferry fire story is wrong"},
    {2, "status", "canceled"},
    {2, "source", "NNA"},
    {2, "published", "2026-03-04T15:20"},
    {2, "dateline", "SKELBY, Norland"},
    {2, "body",
     "paragraph: SKELBY, Norland, Mar. 3 NNA - The story about a fire on the ferry Maren Lund is "
     "wrong and must not be used."},
    {3, "title", "W0004"},
    {3, "body", "paragraph: Ferry on fire in Orm Strait"},
    {4, "title", "(no such item)"},
};

static void every_part_has_its_field(void **state)
{
    (void)state;
    FIELDS_LOAD("story", slice_of(story, sizeof story - 1), fields);
    FIELDS_LOAD("others", slice_of(others, sizeof others - 1), other_fields);
}

static void cut_messages_are_read_as_far_as_they_go(void **state)
{
    (void)state;
    static const struct expected expected[] = {
        {0, "title", "Ferry fire"},
        {0, "warnings", "truncated"},
        {0, "body", "paragraph: SKELBY (NNA) — A ferry is"},
    };
    FIELDS_LOAD(
        "cut",
        SLICE(HEAD "^BC-NA--Ferry Fire,12<\r\n^Ferry fire<\r\n\t   SKELBY (NNA) _ A ferry is"),
        expected);
}

/* Everything is body with --raw; nothing of a message may be lost. */
static void raw_keeps_every_line(void **state)
{
    (void)state;
    struct load_options options = {.raw = true};
    struct articles articles;
    assert_true(
        load_bytes(slice_of(story, sizeof story - 1), SLICE("raw"), &options, &articles, NULL));
    static const struct expected expected[] = {{0, "furniture", NULL}, {0, "status", "embargoed"}};
    fields_check("raw", &articles, expected, 2);
    struct slice text = articles.items[0]->text;
    static const char *const kept[] = {"BC-NA--Ferry Fire", "ASTRID VELL", "NNA101", "EMBARGOED"};
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        assert_true(slice_find(text, slice_from(kept[i]), 0) < text.len);
    articles_free(&articles);
}

static void other_bytes_are_no_wires(void **state)
{
    (void)state;
    static const struct slice texts[] = {
        {"Caret notes:\n\n^One line< and another line= of a plain text that goes on.\n", 68},
        {"A stray \x01 and \x02 in the midst of a text that is long enough to be one.\n", 70},
    };
    static const struct expected expected[] = {{0, "format", "text"}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        FIELDS_LOAD("text", texts[i], expected);
    fields_refuse(SLICE("\x01\x01\x02\x02\x03\x03\x04\x04\x05\x06"), MESSAGE_BINARY_FILE, "");
    fields_refuse(SLICE(HEAD "\x03 03-03-26 1520GMT\x04"), MESSAGE_NO_TEXT, "");
}

/* One line of 4 MB, a million rails, a million marks: linear. */
static void size_costs_no_more_than_its_share(void **state)
{
    (void)state;
    static const char *const pieces[] = {"word ", "^a< ",   "\r\n^x<", "\x08;",
                                         "`",     "\r\n- ", "\x01"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct load_options options = {0};
        struct articles articles;
        struct buffer big = {0};
        buffer_add(&big, HEAD, sizeof HEAD - 1);
        while (big.len < (1u << 20))
            buffer_add_string(&big, pieces[i]);
        if (load_bytes(buffer_slice(&big), SLICE("big"), &options, &articles, NULL))
            articles_free(&articles);
        buffer_free(&big);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_part_has_its_field),
        cmocka_unit_test(cut_messages_are_read_as_far_as_they_go),
        cmocka_unit_test(raw_keeps_every_line),
        cmocka_unit_test(other_bytes_are_no_wires),
        cmocka_unit_test(size_costs_no_more_than_its_share),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
