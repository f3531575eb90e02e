/* Telling languages: a headline may be too short, a sentence is not, and three are sure. */
#include "text/language.h"

#include "base/buffer.h"
#include "text/languagetag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

struct sample {
    const char *tag, *headline, *sentence, *more;
};

static const struct sample samples[] = {
    {"en", "Bridge closed for repairs",
     "The old bridge over the river will stay closed until May, the city said on Wednesday.",
     "Engineers found cracks in two of its piers. Drivers have to take the tunnel instead."},
    {"de", "Brücke wegen Bauarbeiten gesperrt",
     "Die alte Brücke über den Fluss bleibt bis Mai gesperrt, teilte die Stadt am Mittwoch mit.",
     "Ingenieure haben Risse in zwei Pfeilern gefunden. Autofahrer müssen den Tunnel nehmen."},
    {"fr", "Le pont restera fermé jusqu'en mai",
     "Le vieux pont sur la rivière restera fermé jusqu'en mai, a annoncé la ville mercredi.",
     "Des ingénieurs ont trouvé des fissures dans deux piles. Les voitures prendront le tunnel."},
    {"es", "El puente seguirá cerrado un año",
     "El viejo puente sobre el río seguirá cerrado hasta mayo, anunció la ciudad el miércoles.",
     "Los ingenieros hallaron grietas en dos pilares. Los coches tienen que usar el túnel."},
    {"it", "Il ponte resta chiuso per lavori",
     "Il vecchio ponte sul fiume resterà chiuso fino a maggio, ha detto mercoledì la città.",
     "Gli ingegneri hanno trovato crepe in due piloni. Le auto devono passare dal tunnel."},
    {"pt", "Ponte fica fechada até maio",
     "A velha ponte sobre o rio vai ficar fechada até maio, anunciou a cidade na quarta-feira.",
     "Os engenheiros encontraram fissuras em dois pilares. Os carros têm de usar o túnel."},
    {"nl", "Brug dicht door werkzaamheden",
     "De oude brug over de rivier blijft tot mei dicht, maakte de stad woensdag bekend.",
     "Ingenieurs vonden scheuren in twee pijlers. Auto's moeten door de tunnel rijden."},
    {"pl", "Most zamknięty do maja",
     "Stary most nad rzeką pozostanie zamknięty do maja, poinformowało miasto w środę.",
     "Inżynierowie znaleźli pęknięcia w dwóch filarach. Kierowcy muszą jechać tunelem."},
    {"da", "Regeringen vil sænke afgiften på el",
     "Den gamle bro over åen forbliver lukket indtil maj, oplyser kommunen onsdag.",
     "Ingeniører har fundet revner i to af pillerne. Bilister skal køre gennem tunnelen i stedet."},
    {"no", "Broen stengt i et år",
     "Den gamle broen over elven blir stengt til mai, opplyser kommunen onsdag.",
     "Ingeniører har funnet sprekker i to av pilarene. Bilister må kjøre gjennom tunnelen."},
    {"sv", "Bron stängd i ett år",
     "Den gamla bron över ån förblir stängd till maj, meddelade staden på onsdagen.",
     "Ingenjörer har hittat sprickor i två av pelarna. Bilister måste köra genom tunneln."},
    {"fi", "Silta suljettiin vuodeksi",
     "Joen yli kulkeva vanha silta pysyy suljettuna toukokuuhun asti, kaupunki kertoi "
     "keskiviikkona.",
     "Insinöörit löysivät halkeamia kahdesta pilarista. Autoilijoiden on käytettävä tunnelia."},
    {"cs", "Most bude uzavřen do května",
     "Starý most přes řeku zůstane uzavřen do května, uvedlo město ve středu.",
     "Inženýři našli trhliny ve dvou pilířích. Řidiči musí jezdit tunelem."},
    {"sk", "Most bude uzavretý do mája",
     "Starý most cez rieku zostane uzavretý do mája, uviedlo mesto v stredu.",
     "Inžinieri našli trhliny v dvoch pilieroch. Vodiči musia jazdiť tunelom."},
    {"hu", "Lezárták a hidat egy évre",
     "A folyó feletti régi híd májusig zárva marad, közölte szerdán a város.",
     "A mérnökök repedéseket találtak két pilléren. Az autósoknak az alagutat kell használniuk."},
    {"ro", "Podul va fi închis un an",
     "Vechiul pod peste râu va rămâne închis până în mai, a anunțat miercuri orașul.",
     "Inginerii au găsit fisuri în doi piloni. Șoferii trebuie să folosească tunelul."},
    {"tr", "Köprü bir yıl kapalı kalacak",
     "Nehrin üzerindeki eski köprü mayıs ayına kadar kapalı kalacak, belediye çarşamba günü "
     "açıkladı.",
     "Mühendisler iki ayakta çatlak buldu. Sürücüler tüneli kullanmak zorunda."},
    {"id", "Jembatan ditutup selama setahun",
     "Jembatan tua di atas sungai itu akan ditutup sampai Mei, kata pemerintah kota pada Rabu.",
     "Para insinyur menemukan retakan pada dua pilar. Mobil harus melalui terowongan."},
    {"vi", "Cầu đóng cửa một năm",
     "Cây cầu cũ bắc qua sông sẽ đóng cửa đến tháng Năm, thành phố cho biết hôm thứ Tư.",
     "Các kỹ sư đã tìm thấy vết nứt ở hai trụ cầu. Xe cộ phải đi qua đường hầm."},
    {"ru", "Мост закрыли на ремонт до мая",
     "Старый мост через реку будет закрыт до мая, сообщили в среду городские власти.",
     "Инженеры нашли трещины в двух опорах. Водителям придется ехать через тоннель."},
    {"uk", "Міст закрили на ремонт",
     "Старий міст через річку буде закрито до травня, повідомила у середу міська влада.",
     "Інженери знайшли тріщини у двох опорах. Водіям доведеться їхати через тунель."},
    {"bg", "Мостът е затворен за ремонт",
     "Старият мост над реката ще остане затворен до май, съобщи в сряда общината.",
     "Инженери са открили пукнатини в две от опорите. Шофьорите трябва да минават през тунела."},
    {"kk", "Көпір жөндеуге жабылды",
     "Өзен үстіндегі ескі көпір мамырға дейін жабық болады, деп хабарлады қала әкімдігі.",
     "Инженерлер екі тіректен жарықтар тапты. Жүргізушілер туннель арқылы жүруі керек."},
    {"el", "Η γέφυρα έκλεισε", "Η παλιά γέφυρα θα μείνει κλειστή μέχρι τον Μάιο.",
     "Οι μηχανικοί βρήκαν ρωγμές."},
    {"ar", "إغلاق الجسر للصيانة",
     "سيبقى الجسر القديم فوق النهر مغلقا حتى مايو، كما أعلنت المدينة يوم الأربعاء.",
     "وعثر المهندسون على شقوق في اثنين من الأعمدة."},
    {"fa", "پل برای تعمیر بسته شد",
     "شهرداری روز چهارشنبه اعلام کرد که پل قدیمی روی رودخانه تا ماه مه بسته "
     "می‌ماند.",
     "مهندسان در دو پایه ترک پیدا کردند."},
    {"ur", "پل مرمت کے لیے بند", "شہر نے بدھ کو کہا کہ دریا پر پرانا پل مئی تک بند رہے گا۔",
     "انجینئروں کو دو ستونوں میں دراڑیں ملی ہیں۔"},
    {"hi", "पुल मरम्मत के लिए बंद", "नदी पर बना पुराना पुल मई तक बंद रहेगा, शहर प्रशासन ने बुधवार को बताया।",
     "इंजीनियरों को दो खंभों में दरारें मिली हैं।"},
    {"mr", "पूल दुरुस्तीसाठी बंद आहे",
     "नदीवरील जुना पूल मे महिन्यापर्यंत बंद राहणार आहे, असे महापालिकेने बुधवारी सांगितले.",
     "अभियंत्यांना दोन खांबांमध्ये तडे आढळले आहेत."},
    {"hy", "Կամուրջը փակվել է", "Գետի վրայի հին կամուրջը փակ կմնա մինչև մայիս։", "Այո։"},
    {"am", "ድልድዩ ለአንድ ዓመት ተዘጋ", "በወንዙ ላይ ያለው አሮጌ ድልድይ እስከ ግንቦት ተዘግቶ ይቆያል።", "አዎ።"},
    {"my", "တံတား ပိတ်ထားသည်", "မြစ်ကူးတံတားဟောင်းကို မေလအထိ ပိတ်ထားမည်။", "ဟုတ်ကဲ့။"},
    {"zh", "大桥关闭一年", "市政府星期三表示，河上的旧桥将关闭至五月。",
     "工程师发现两个桥墩有裂缝。"},
    {"ja", "橋は一年間閉鎖される", "川にかかる古い橋は五月まで閉鎖されると市が水曜日に発表した。",
     "技術者が橋脚にひびを見つけた。"},
    {"ko", "다리가 일 년간 폐쇄된다", "강을 건너는 낡은 다리가 오월까지 폐쇄된다.",
     "균열이 발견됐다."},
    {"he", "הגשר נסגר לשנה", "הגשר הישן מעל הנהר יישאר סגור עד מאי.", "המהנדסים מצאו סדקים."},
    {"th", "สะพานปิดหนึ่งปี", "สะพานเก่าข้ามแม่น้ำจะปิดจนถึงเดือนพฤษภาคม", "วิศวกรพบรอยร้าว"},
};

static struct slice detect(const char *text, double *confidence)
{
    return language_detect(slice_from(text), confidence);
}

static void test_samples(void **state)
{
    (void)state;
    double one, three;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        const struct sample *sample = &samples[i];
        struct slice headline = detect(sample->headline, NULL);
        if (!slice_is_none(headline) && !slice_equal_string(headline, sample->tag))
            fail_msg("%s: headline is %.*s", sample->tag, SLICE_ARG(headline));
        struct slice sentence = detect(sample->sentence, &one);
        if (!slice_equal_string(sentence, sample->tag))
            fail_msg("%s: sentence is %.*s (%.2f)", sample->tag, SLICE_ARG(sentence), one);
        struct buffer all = {0};
        buffer_format(&all, "%s %s", sample->sentence, sample->more);
        struct slice whole = language_detect(buffer_slice(&all), &three);
        if (!slice_equal_string(whole, sample->tag) || three < 0.8)
            fail_msg("%s: text is %.*s (%.2f)", sample->tag, SLICE_ARG(whole), three);
        buffer_free(&all);
    }
}

/* Most headlines are enough. */
static void test_headlines(void **state)
{
    (void)state;
    size_t told = 0;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        told += !slice_is_none(detect(samples[i].headline, NULL));
    assert_in_range(told, 30, sizeof samples / sizeof *samples);
}

static void test_unsure(void **state)
{
    (void)state;
    static const char *const cases[] = {
        "",
        "12:30",
        "Nvidia H200",
        "a",
        "€ 500,000 (2026)",
        "!!! ???",
        "Kevin A. Boone, Houston",
        "\xEF\xBF\xBD\xEF\xBF\xBD",
        "http://example.org/a/b/c.html",
        "中",
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double confidence = 2;
        struct slice language = detect(cases[i], &confidence);
        if (!slice_is_none(language))
            fail_msg("%s: %.*s", cases[i], SLICE_ARG(language));
        assert_true(confidence >= 0 && confidence <= 1);
    }
}

#define ACUTE "\xCC\x81"

/* A few foreign words, names or quotations do not change a text's language. */
static void test_mixed(void **state)
{
    (void)state;
    assert_true(slice_equal_string(
        detect("The mayor of São Paulo said \"não é possível\" to reporters, and left at once.",
               NULL),
        "en"));
    assert_true(slice_equal_string(
        detect("Präsident 习近平 hat am Montag in Peking mit dem Kanzler über Zölle gesprochen.",
               NULL),
        "de"));
    assert_true(
        slice_equal_string(detect("これはOpenAIのChatGPTに関するニュースです。", NULL), "ja"));
    /* Accents as characters of their own. */
    assert_true(slice_equal_string(detect("Le gouvernement a de" ACUTE "cide" ACUTE
                                          " que la loi sera pre" ACUTE "sente" ACUTE "e apre" ACUTE
                                          "s l'e" ACUTE "te" ACUTE ".",
                                          NULL),
                                   "fr"));
}

/* A long text takes no longer than its samples, wherever they are cut. */
static void test_long(void **state)
{
    (void)state;
    struct buffer text = {0};
    for (int i = 0; i < 20000; i++)
        buffer_add_string(&text, "Ποιος είναι ο δήμαρχος; ");
    assert_true(slice_equal_string(language_detect(buffer_slice(&text), NULL), "el"));
    buffer_clear(&text);
    for (int i = 0; i < 1000000; i++)
        buffer_add_char(&text, 'x');
    assert_true(slice_is_none(language_detect(buffer_slice(&text), NULL)));
    buffer_free(&text);
}

static void test_fits(void **state)
{
    (void)state;
    struct slice arabic =
        SLICE("سيبقى الجسر القديم فوق النهر مغلقا حتى مايو، كما أعلنت المدينة يوم");
    struct slice latin = SLICE("Die alte Brücke über den Fluss bleibt bis Mai gesperrt.");
    struct slice ideographs = SLICE("市政府星期三表示河上的旧桥将关闭至五月市政府星期三表示");
    assert_false(language_fits(arabic, SLICE("en")));
    assert_false(language_fits(arabic, SLICE("en-US")));
    assert_true(language_fits(arabic, SLICE("ar-EG")));
    assert_true(language_fits(arabic, SLICE("ckb")));
    assert_true(language_fits(latin, SLICE("en")));
    assert_true(language_fits(latin, SLICE("tlh")));
    assert_true(language_fits(latin, SLICE("sr")));
    assert_false(language_fits(latin, SLICE("RU")));
    assert_true(language_fits(ideographs, SLICE("ja")));
    assert_true(language_fits(ideographs, SLICE("zh-TW")));
    assert_false(language_fits(ideographs, SLICE("ko")));
    assert_true(language_fits(SLICE("短"), SLICE("en")));
    assert_true(language_fits(latin, SLICE_NONE));
}

static void test_tags(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"en", "en"},
        {"en_US", "en-US"},
        {"EN-us", "en-US"},
        {"english", "en"},
        {"English (UK)", "en"},
        {"eng", "en"},
        {"de_DE.UTF-8", "de-DE"},
        {"zh_hans_cn", "zh-Hans-CN"},
        {"ZH-HANT", "zh-Hant"},
        {"iw", "he"},
        {"fr, en", "fr"},
        {"\"pt-br\"", "pt-BR"},
        {" es-419 ", "es-419"},
        {"français", "fr"},
        {"русский", "ru"},
        {"jp", "ja"},
        {"ger", "de"},
        {"x", NULL},
        {"und", NULL},
        {"mul", NULL},
        {"null", NULL},
        {"utf-8", NULL},
        {"undefined", NULL},
        {"", NULL},
        {"--", NULL},
        {"xx", NULL},
        {"text/html", NULL},
        {"nb-NO", "nb-NO"},
        {"ca-valencia", "ca"},
        {"en-", "en"},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct slice tag = languagetag_read(arena, slice_from(cases[i][0]));
        if (cases[i][1] ? !slice_equal_string(tag, cases[i][1]) : !slice_is_none(tag))
            fail_msg("%s: %.*s", cases[i][0], SLICE_ARG(tag));
    }
    assert_true(slice_is_none(languagetag_read(arena, SLICE_NONE)));
    assert_true(slice_equal_string(languagetag_primary(SLICE("en-US")), "en"));
    assert_true(languagetag_is(SLICE("EN-us"), "en"));
    assert_false(languagetag_is(SLICE("eng"), "en"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_samples), cmocka_unit_test(test_headlines),
        cmocka_unit_test(test_unsure),  cmocka_unit_test(test_mixed),
        cmocka_unit_test(test_long),    cmocka_unit_test(test_fits),
        cmocka_unit_test(test_tags),
    };
    return cmocka_run_group_tests_name("language", tests, NULL, NULL);
}
