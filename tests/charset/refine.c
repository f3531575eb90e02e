/* Undeclared legacy bytes of many languages, as short as a paragraph: read as they were written. */
#include "charset/charset.h"

#include <iconv.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static const struct {
    const char *text, *encodings; /* as iconv knows them, apart by spaces */
} samples[] = {
    {"Příliš žluťoučký kůň úpěl ďábelské ódy. Město uvedlo, že most přes řeku zůstane uzavřen.",
     "CP1250 ISO-8859-2 IBM852"},
    {"Zażółć gęślą jaźń. Miasto poinformowało, że most będzie zamknięty do września.",
     "CP1250 ISO-8859-2 IBM852"},
    {"Árvíztűrő tükörfúrógép. A város közölte, hogy a híd őszig zárva marad.", "CP1250 ISO-8859-2"},
    {"Mesto je sporočilo, da bo most čez reko zaprt še dve leti, ker je v slabem stanju. Župan je "
     "dejal, da še ne ve, koliko bo stalo.",
     "CP1250 ISO-8859-2"},
    {"Grad je objavio da će most preko rijeke biti zatvoren još dvije godine, što građani žale.",
     "CP1250 ISO-8859-2"},
    {"Belediye, köprünün gelecek yıla kadar kapalı kalacağını açıkladı. Şehirde ulaşım aksıyor.",
     "CP1254"},
    {"Le maire a dit que les œufs coûtent 3 € au marché ; c'était un bœuf après Noël.",
     "CP1252 ISO-8859-15"},
    {"Der Bürgermeister sagte, die Brücke koste 500 € mehr als gedacht, größer sei sie nicht.",
     "CP1252 ISO-8859-15"},
    {"Miestas pranešė, kad tiltas per upę bus uždarytas iki rugsėjo, nes šiuo metu jis netvirtas.",
     "CP1257"},
    {"Мост через реку закроют на ремонт, сообщили в среду городские власти.",
     "CP1251 KOI8-R ISO-8859-5 CP866"},
    {"Міст через річку закриють на ремонт, повідомила у середу міська влада, її рішення.",
     "CP1251 KOI8-U"},
    {"Η παλιά γέφυρα θα μείνει κλειστή μέχρι τον Μάιο. Άλλη λύση δεν υπάρχει, είπε ο δήμαρχος.",
     "CP1253 ISO-8859-7"},
    {"הגשר הישן מעל הנהר יישאר סגור עד מאי, הודיעה העירייה ביום רביעי לתושבים.", "CP1255"},
};

/* The text in the encoding; what the encoding lacks fails the test. */
static struct slice encode(const char *text, const char *encoding, char *into, size_t room)
{
    iconv_t converter = iconv_open(encoding, "UTF-8");
    char *from = (char *)text, *to = into;
    size_t left = strlen(text), all = room;
    assert_true(converter != (iconv_t)-1);
    if (iconv(converter, &from, &left, &to, &room) == (size_t)-1)
        fail_msg("%s has not %s", encoding, from);
    iconv_close(converter);
    return slice_of(into, all - room);
}

static void check(const char *text, const char *encoding)
{
    char room[1024];
    struct slice bytes = encode(text, encoding, room, sizeof room);
    struct buffer store = {0};
    struct charset_text out;
    struct error error;
    assert_true(charset_decode(bytes, SLICE_NONE, "x", &store, &out, &error));
    if (!slice_equal_string(out.text, text))
        fail_msg("%s as %s: %.*s", encoding, out.encoding, SLICE_ARG(out.text));
    buffer_free(&store);
}

static void test_samples(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        char names[64], *rest = names;
        strcpy(names, samples[i].encodings);
        for (char *name; (name = strsep(&rest, " "));)
            check(samples[i].text, name);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_samples)};
    return cmocka_run_group_tests_name("refine", tests, NULL, NULL);
}
