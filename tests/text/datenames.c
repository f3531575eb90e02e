/* Dates in the languages of the pages they stand on; what is a date in one language only; calendars
 * and distances that are left alone. */
#include "text/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

struct date_case {
    const char *text, *language; /* NULL: not known */
    const char *iso;             /* NULL: no date */
};

static const struct date_case cases[] = {
    /* wires, mail, ISO 8601 */
    {"28 JAN 2026", NULL, "2026-01-28"},
    {"281211Z JAN 26", NULL, "2026-01-28T12:11Z"},
    {"281211 JAN 26", NULL, "2026-01-28T12:11"},
    {"281211ZJAN26", NULL, "2026-01-28T12:11Z"},
    {"281211A JAN 2026", NULL, "2026-01-28T12:11"},
    {"Wednesday, 28-Jan-26 12:11:58 GMT", NULL, "2026-01-28T12:11:58Z"},
    {"Wed, 28 Jan 26 12:11:58 GMT", NULL, "2026-01-28T12:11:58Z"},
    {"20260128T121158Z", NULL, "2026-01-28T12:11:58Z"},
    {"20260128T121158+0100", NULL, "2026-01-28T12:11:58+01:00"},
    {"20260128T1211", NULL, "2026-01-28T12:11"},
    {"2026-01-28T12:11:58,250Z", NULL, "2026-01-28T12:11:58Z"},
    {"2026-W05-3", NULL, "2026-01-28"},
    {"2020-W53-5", NULL, "2021-01-01"},
    {"2026-W01-1", NULL, "2025-12-29"},
    {"2026-W54-1", NULL, NULL},
    {"2026 Jan 28", NULL, "2026-01-28"},
    {"2026 January 28 12:11", NULL, "2026-01-28T12:11"},
    {"28 January 2026 12:00 WIB", NULL, "2026-01-28T12:00+07:00"},
    {"28 January 2026 12:00 NPT", NULL, "2026-01-28T12:00+05:45"},
    /* Latin */
    {"Mittwoch, 28. Jänner 2026, 12:27 Uhr MEZ", "de", "2026-01-28T12:27+01:00"},
    {"28. Januar 2026 um 12.27 Uhr", "de", "2026-01-28T12:27"},
    {"mercredi 28 janvier 2026 à 12h27", "fr", "2026-01-28T12:27"},
    {"28 janvier 2026 à 12 h 27", "fr", "2026-01-28T12:27"},
    {"1er août 2026 à 7h", "fr", "2026-08-01T07"},
    {"28 DÉCEMBRE 2026", "fr", "2026-12-28"},
    {"28 decembre 2026", NULL, "2026-12-28"},
    {"28 de enero de 2026 a las 12:27", "es", "2026-01-28T12:27"},
    {"28 ene. 2026 - 12:27 h", "es", "2026-01-28T12:27"},
    {"miércoles, 28 de enero de 2026", "es", "2026-01-28"},
    {"28 gennaio 2026 alle 12:27", "it", "2026-01-28T12:27"},
    {"28 gennaio 2026 alle ore 12.27", "it", "2026-01-28T12:27"},
    {"5 set 2026", "it", "2026-09-05"},
    {"28 de janeiro de 2026 às 12h27", "pt", "2026-01-28T12:27"},
    {"quarta-feira, 28 de janeiro de 2026", "pt", "2026-01-28"},
    {"2 out 2026", "pt", "2026-10-02"},
    {"28 januari 2026 om 12.27 uur", "nl", "2026-01-28T12:27"},
    {"3 mrt. 2026", "nl", "2026-03-03"},
    {"28 stycznia 2026 r., godz. 12:27", "pl", "2026-01-28T12:27"},
    {"środa, 28 października 2026", "pl", "2026-10-28"},
    {"30 listopada 2026", "pl", "2026-11-30"},
    {"30 listopada 2026", "hr", "2026-10-30"},
    {"30 listopada 2026", NULL, "2026-11-30"},
    {"28. jan. 2026 kl. 12.27", "da", "2026-01-28T12:27"},
    {"onsdag den 28. maj 2026", "da", "2026-05-28"},
    {"28. desember 2026 kl. 12.27", "no", "2026-12-28T12:27"},
    {"28. desember 2026 klokken 12:27", "nb-NO", "2026-12-28T12:27"},
    {"onsdagen den 28 maj 2026 klockan 12.27", "sv", "2026-05-28T12:27"},
    {"28. tammikuuta 2026 klo 12.27", "fi", "2026-01-28T12:27"},
    {"28.1.2026 klo 12.27", "fi", "2026-01-28T12:27"},
    {"28. ledna 2026 v 12:27", "cs", "2026-01-28T12:27"},
    {"28. januára 2026 o 12.27", "sk", "2026-01-28T12:27"},
    {"2026. január 28., szerda 12:27", "hu", "2026-01-28T12:27"},
    {"2026. január 28.", NULL, "2026-01-28."},
    {"28 ianuarie 2026, ora 12:27", "ro", "2026-01-28T12:27"},
    {"28 Ağustos 2026 Cuma, saat 12:27", "tr", "2026-08-28T12:27"},
    {"28 Şubat 2026", NULL, "2026-02-28"},
    {"28 Agustus 2026 pukul 12.27 WIB", "id", "2026-08-28T12:27+07:00"},
    {"28 tháng 1 năm 2026", "vi", "2026-01-28"},
    {"28 tháng 1, 2026 lúc 12:27", "vi", "2026-01-28T12:27"},
    {"28 d'abril de 2026", "ca", "2026-04-28"},
    {"28. siječnja 2026. u 12:27", "hr", "2026-01-28"},
    /* Cyrillic, Greek, Armenian */
    {"28 января 2026 г. в 12:27", "ru", "2026-01-28T12:27"},
    {"28 января 2026 года, 12:27 (МСК)", "ru", "2026-01-28T12:27+03:00"},
    {"СРЕДА, 28 ЯНВАРЯ 2026", NULL, "2026-01-28"},
    {"28 мая 2026", NULL, "2026-05-28"},
    {"28 січня 2026 року", "uk", "2026-01-28"},
    {"28 януари 2026 г., 12:27 ч.", "bg", "2026-01-28T12:27"},
    {"2026 жылғы 28 қаңтар", "kk", "2026-01-28"},
    {"28 қаңтар 2026", "kk", "2026-01-28"},
    {"Τετάρτη 28 Ιανουαρίου 2026, 12:27 μ.μ.", "el", "2026-01-28T12:27"},
    {"28 ΜΑΡΤΙΟΥ 2026", "el", "2026-03-28"},
    {"28 հունվարի, 2026", "hy", "2026-01-28"},
    {"2026 թվականի հունվարի 28", "hy", "2026-01-28"},
    /* right to left */
    {"28 يناير 2026 الساعة 12:27 مساءً", "ar", "2026-01-28T12:27"},
    {"٢٨ يناير ٢٠٢٦", "ar", "2026-01-28"},
    {"28 كانون الثاني 2026", "ar", "2026-01-28"},
    {"28 كانون الثاني/يناير 2026", "ar", "2026-01-28"},
    {"الأربعاء، 28 تشرين الأول 2026", "ar", "2026-10-28"},
    {"۲۸ ژانویه ۲۰۲۶ ساعت ۱۲:۲۷", "fa", "2026-01-28T12:27"},
    {"28 جنوری 2026ء", "ur", "2026-01-28"},
    {"28 בינואר 2026 בשעה 12:27", "he", "2026-01-28T12:27"},
    /* South and East Asia */
    {"२८ जनवरी २०२६", "hi", "2026-01-28"},
    {"बुधवार, 28 जनवरी 2026, 12:27", "hi", "2026-01-28T12:27"},
    {"२८ जानेवारी २०२६", "mr", "2026-01-28"},
    {"২৮ জানুয়ারি ২০২৬, ১২:২৭", "bn", "2026-01-28T12:27"},
    {"၂၀၂၆ ခုနှစ် ဇန်နဝါရီလ ၂၈", "my", "2026-01-28"},
    {"28 มกราคม 2569", "th", "2026-01-28"},
    {"28 มกราคม พ.ศ. 2569", "th", "2026-01-28"},
    {"ጃንዋሪ 28 2026", "am", "2026-01-28"},
    {"2026年1月28日 星期三 下午3:30", "zh", "2026-01-28T15:30"},
    {"２０２６年１月２８日", "zh", "2026-01-28"},
    {"2026年1月28日（水）午後0時27分", "ja", "2026-01-28T12:27"},
    {"2026年1月28日12時27分", "ja", "2026-01-28T12:27"},
    {"令和8年1月28日", "ja", "2026-01-28"},
    {"令和元年5月1日", "ja", "2019-05-01"},
    {"1月28日", "ja", "--01-28"},
    {"2026년 1월 28일 오후 3시 27분", "ko", "2026-01-28T15:27"},
    {"2026. 1. 28.", "ko", "2026-01-28."},
    /* short names of one language are words of others */
    {"2 out of three", "en", NULL},
    {"5 set to go", "en", NULL},
    {"3 mag", "en", NULL},
    {"5 to go", NULL, NULL},
    {"Augusta 12", "en", NULL},
    {"Maja 5", NULL, NULL},
    /* other calendars */
    {"۸ بهمن ۱۴۰۴", "fa", NULL},
    {"۱۴۰۴/۱۱/۰۸", "fa", NULL},
    {"1404-11-08", "fa", NULL},
    {"ጥር 20 2018", "am", NULL},
};

static void test_cases(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct date_case *c = &cases[i];
        struct slice text = slice_from(c->text), language = slice_from(c->language);
        struct date date;
        size_t len = date_read_in(text, 0, date_order_for(language), language, &date);
        struct slice iso = len ? date_iso(arena, &date) : SLICE_NONE, want = slice_from(c->iso);
        bool open_end = slice_ends(want, SLICE(".")); /* the last point is not taken */
        if (open_end)
            want.len--;
        if (!slice_equal(iso, want) || slice_is_none(iso) != slice_is_none(want))
            fail_msg("%s gives %.*s, not %s", c->text, SLICE_ARG(iso), c->iso ? c->iso : "none");
        bool croatian = slice_starts(text, SLICE("28. sije"));
        if (c->iso && !croatian && len + 1 < text.len + !open_end)
            fail_msg("%s: %zu bytes of %zu", c->text, len, text.len);
    }
    arena_free(arena);
}

static const struct {
    const char *text, *language, *found;
} finds[] = {
    {"Le maire a dit le 28 janvier 2026 que non.", "fr", "28 janvier 2026"},
    {"Мэр сказал 28 января 2026 года, что нет.", "ru", "28 января 2026 года"},
    {"市政府2026年1月28日宣布关闭大桥。", "zh", "2026年1月28日"},
    {"会議は令和8年1月28日に開かれた。", "ja", "令和8年1月28日"},
    {"قال العمدة في ٢٨ يناير ٢٠٢٦ إن", "ar", "٢٨ يناير ٢٠٢٦"},
    {"पुल २८ जनवरी २०२६ को बंद हुआ", "hi", "२८ जनवरी २०२६"},
    {"Em 2 out 2026 disse", "pt", "2 out 2026"},
    {"Only 2 out of 3 on may 12", "en", "may 12"},
    {"no date here, only may and march", "en", NULL},
    {"Der 30. wird es nicht", "de", NULL},
};

static void test_find(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof finds / sizeof *finds; i++) {
        struct slice text = slice_from(finds[i].text), language = slice_from(finds[i].language);
        struct date date;
        struct range range;
        bool found = date_find_in(text, 0, date_order_for(language), language, &date, &range);
        if (found != (finds[i].found != NULL) ||
            (found && !slice_equal_string(slice_range(text, range), finds[i].found)))
            fail_msg("%s: %.*s", finds[i].text, found ? (int)(range.end - range.start) : 4,
                     found ? text.data + range.start : "none");
    }
}

static void test_relative(void **state)
{
    (void)state;
    static const char *const yes[] = {
        "2 hours ago",
        "vor 3 Stunden",
        "vor einer Stunde",
        "il y a 2 heures",
        "hace 5 minutos",
        "há 2 horas",
        "2 ore fa",
        "2 uur geleden",
        "2 godziny temu",
        "for 2 timer siden",
        "för 2 timmar sedan",
        "2 часа назад",
        "преди 2 часа",
        "2 години тому",
        "πριν από 2 ώρες",
        "منذ 3 ساعات",
        "منذ ٣ ساعات",
        "۲ ساعت پیش",
        "2 घंटे पहले",
        "2 tuntia sitten",
        "2 saat önce",
        "2 jam lalu",
        "2 giờ trước",
        "2小时前",
        "2時間前",
        "2시간 전",
        "acum 2 ore",
        "Вчера",
        "今天",
        "昨日",
        "어제",
        "أمس",
    };
    static const char *const no[] = {"28 January 2026", "Prima", "前",
                                     "2026年1月28日",   "",      "vor dem Rathaus"};
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
        if (!date_is_relative(slice_from(yes[i])))
            fail_msg("%s", yes[i]);
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        if (date_is_relative(slice_from(no[i])))
            fail_msg("%s", no[i]);
}

static void test_other_calendars(void **state)
{
    (void)state;
    static const char *const yes[] = {"۸ بهمن ۱۴۰۴",  "انتشار: چهارشنبه ۸ بهمن ۱۴۰۴",
                                      "1404/11/08",   "۱۴۰۴/۱۱/۰۸",
                                      "9 شعبان 1447", "ጥር 20 2018"};
    static const char *const no[] = {"28 January 2026", "بهمن", "2026/11/08", "1404", "", "ጥር"};
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
        if (!date_is_other_calendar(slice_from(yes[i])))
            fail_msg("%s", yes[i]);
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        if (date_is_other_calendar(slice_from(no[i])))
            fail_msg("%s", no[i]);
}

/* Long runs without a date are passed over in one go, whatever they are made of. */
static void test_long(void **state)
{
    (void)state;
    static const char *const pieces[] = {"漢", "a'", "٢", "mar. ", "1 ", "a", "ж", "ม", "28. "};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct buffer text = {0};
        struct date date;
        struct range range;
        while (text.len < 300000)
            buffer_add_string(&text, pieces[i]);
        assert_false(date_find(buffer_slice(&text), 0, DATE_ORDER_UNKNOWN, &date, &range));
        assert_false(date_is_other_calendar(buffer_slice(&text)));
        buffer_add_string(&text, " 28 May 2026");
        assert_true(date_find(buffer_slice(&text), 0, DATE_ORDER_UNKNOWN, &date, &range));
        buffer_free(&text);
    }
}

static void test_orders(void **state)
{
    (void)state;
    assert_int_equal(date_order_for(SLICE("fil")), DATE_ORDER_MONTH_FIRST);
    assert_int_equal(date_order_for(SLICE("de")), DATE_ORDER_DAY_FIRST);
    assert_int_equal(date_order_for(SLICE("fr-CA")), DATE_ORDER_DAY_FIRST);
    assert_int_equal(date_order_for(SLICE("ja")), DATE_ORDER_UNKNOWN);
    assert_int_equal(date_order_for(SLICE("zh-TW")), DATE_ORDER_UNKNOWN);
    assert_int_equal(date_order_for(SLICE("en-CA")), DATE_ORDER_UNKNOWN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),    cmocka_unit_test(test_find),
        cmocka_unit_test(test_relative), cmocka_unit_test(test_other_calendars),
        cmocka_unit_test(test_orders),   cmocka_unit_test(test_long),
    };
    return cmocka_run_group_tests_name("datenames", tests, NULL, NULL);
}
