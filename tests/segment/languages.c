/* Where sentences end in each language: abbreviations, dates, quotations in its own marks, and the
 * full stops of its script; the notation is marked.h's. */
#include "marked.h"

#define IN(language, ...) \
    do { \
        static const char *const table[] = {__VA_ARGS__}; \
        check(table, sizeof table / sizeof *table, language); \
    } while (0)

static void test_german(void **state)
{
    (void)state;
    IN("de", "Die Wahl ist am 12. Juni.|Danach tagt der Rat.",
       "Am 3. Oktober 2024 sprach Dr. med. Anna Vogt.|Viele kamen.",
       "Der 1. FC Lindau verlor am 2. Spieltag.|Im 3. Stock brannte Licht.",
       "Sie steht auf Seite 12.|Dort ist ein Bild.",
       "Er wurde Dritter auf Platz 3.|Vogt wurde Zweite.",
       "Das war im 19. Jahrhundert.|Seit dem 20. Jahrhundert ist es anders.",
       "Der 2. Weltkrieg endete 1945.|Die Stadt lag in Trümmern.",
       "Ludwig XIV. liebte Feste.|Karl V. nicht.",
       "Im Bericht steht, z. B. auf S. 4, mehr.|Das gilt i. d. R. auch hier.",
       "Es gibt Brot, Käse usw. für alle.|Auch Wein, Bier u. Ä. gibt es.|Das Fest endet spät.",
       "Der Zug fährt um 10.30 Uhr.|Er kommt um 12.15 Uhr an.",
       "Das kostet 1.250,50 Euro.|Früher waren es 3,5 Mio. Euro.",
       "Es waren ca. 200 Menschen da, d. h. mehr als sonst.|Der Saal war voll.",
       "Der Abg. Horn und Bgm. Kurz stritten.|Frau Prof. Lang schwieg.",
       "„Wir gehen“, sagte sie.|„Und zwar jetzt.|Sofort.“|Niemand ging.",
       "„Warum?“, fragte Horn.|„Weil es spät ist!“, rief sie.", "„Nein!“|Er ging hinaus.",
       "»Ich komme nicht.«|Dann legte sie auf.", "Er fragte: „Wer war das?“|Keiner wusste es.",
       "Die Harrow GmbH & Co. KG wächst.|Ihr Gewinn stieg um 3 Proz. auf 4 Mrd. Euro.",
       "Er wohnt in der Bahnhofstr. in Bonn.|Am Marktpl. 3 ist die Post.",
       "Sie wohnt in der Berliner Str. 5 in St. Johann.|Das Haus ist alt.",
       "Nach Art. 5 Abs. 3 GG ist sie frei, vgl. Nr. 7.|So das Gericht.",
       "1. Mai ist Feiertag.|2. Juni nicht.", "Vom 24. bis 26. Dezember ist zu.|Danach ist offen.",
       "Das war 2014.|Vogt war damals 30.", "Gegr. 1899, ehem. Post, jetzt Café.|Es hat auf.");
}

static void test_dutch(void **state)
{
    (void)state;
    IN("nl", "Dhr. De Wit en mevr. Bos spraken met prof. dr. Smit.|Zij zwegen.",
       "Hij woont o.a. in Gent, d.w.z. soms.|Zij niet.",
       "De vergadering is op 5 jan. om 10.30 uur.|Iedereen komt.",
       "\"Waarom?\" vroeg hij.|\"Daarom.|Ga nu.\"|Hij ging.",
       "‘We stoppen’, zei zij.|‘Het is klaar.’|Niemand antwoordde.",
       "Het kost 3,5 mln. euro.|Dat is te veel.", "De firma Bos B.V. sloot.|Wat nu?",
       "Er waren appels, peren, enz.|'s Avonds was alles op.", "Zie blz. 12 en art. 5.|Dat is al.");
}

static void test_danish(void **state)
{
    (void)state;
    IN("da", "Hr. Holm og fru Lund mødte dr. Bech.|De talte længe.",
       "Mødet er d. 3. maj kl. 10.30.|Alle kommer.", "Han bor i 5. sal på 2. Tværvej.|Hun bor her.",
       "Der var f.eks. brød, bl.a. rugbrød.|Det smagte godt.",
       "Det koster ca. 3,5 mio. kr. i alt.|Det er meget.", "Det koster 200 kr.|Hvem betaler?",
       "»Vi går nu,« sagde hun.|»Det er slut.|Farvel.«|Ingen svarede.",
       "»Hvorfor?« spurgte han.|»Derfor!«", "Han bor i U.S.A.|Hvad med dig?",
       "Holm A/S, Lund m.fl. vandt.|Resten tabte.");
}

static void test_french(void **state)
{
    (void)state;
    IN("fr", "M. Le Goff et Mme Petit ont vu M. Roux.|Ils sont partis.",
       "Le Dr. Morel et Me Blanc arrivent.|Mgr. Roy aussi.", "« Nous avons gagné. »|Il a souri.",
       "« Pourquoi ? » demande Paul.|« Parce que ! »|Il part.",
       "« Nous partons », dit-elle.|« C’est fini.|Vraiment fini. »|Personne ne répond.",
       "«\xC2\xA0Nous avons gagné.\xC2\xA0»|Il a souri.",
       "«\xE2\x80\xAFOui\xE2\x80\xAF!\xE2\x80\xAF» répond-il.|Elle rit.",
       "Cela coûte 3,5 millions d’euros, c.-à-d. trop.|On verra.",
       "Voir p. 12, art. 5 et chap. 3.|C’est clair.",
       "Il y avait du pain, du vin, etc.|La fête dura.",
       "La S.N.C.F. annonce des retards.|L’U.E. attend.",
       "Il est né en 50 av. J.-C. à Rome.|Il y vécut.", "— Tu viens ?|— Non.|Je reste.",
       "Le train part à 10 h 30.|Il arrive à 12 h.", "Où vas-tu ?|À Paris !|C’est loin.");
}

static void test_spanish(void **state)
{
    (void)state;
    IN("es", "El Sr. Ruiz y la Sra. Lara saludaron a la Dra. Sanz.|Luego se fueron.",
       "¿Quién es?|¡Nadie!|Es el viento.",
       "Vive en EE. UU. desde 2010.|Su hermano vive en EE.UU.|Ella no.",
       "—¿Vienes? —preguntó Ana.|—No —dijo Luis—.|Estoy cansado.",
       "«No volveré», dijo.|«Es el final.|Adiós.»|Nadie habló.",
       "Cuesta 1.250,50 euros, aprox. el 3,5 %.|Es caro.", "Véase la pág. 12, art. 5.|Es claro.",
       "Había pan, vino, etc.|La fiesta duró.", "Nació en el 50 a. C. en Roma.|Murió allí.",
       "La reunión es a las 10.30 h. en Madrid.|Irán todos.",
       "Harrow S.A. perdió dinero.|Lund, S. L. ganó.",
       "Sale a las 5 p. m. del lunes.|Llega el martes.");
}

static void test_italian(void **state)
{
    (void)state;
    IN("it", "Il sig. Rossi e la sig.ra Neri, dott.ssa Verdi e on. Bruni parlano.|Poi tacciono.",
       "«Perché?» chiese lei.|«Non lo so.|Davvero.»|Nessuno rispose.",
       "La Harrow S.p.A. perde il 3,5%.|La Lund S. r. l. guadagna.",
       "Vedi pag. 12, art. 5.|È chiaro.", "C’era pane, vino, ecc.|La festa durò.",
       "Nacque nel 50 a.C. a Roma.|Morì lì.", "Si parte alle 10.30.|Si arriva alle 12.",
       "“Ce ne andiamo”, disse.|“È finita.”|Nessuno parlò.", "È nato il 3 genn. 1990.|Vive a Pisa.",
       "Che cos’è?|È il vento!");
}

static void test_portuguese(void **state)
{
    (void)state;
    IN("pt", "O Sr. Dias e a Sra. Melo viram o Dr. Reis e a Profa. Luz.|Depois saíram.",
       "— Vens? — perguntou Ana.|— Não.|Estou cansado.",
       "“Vamos embora”, disse ela.|“Acabou.|Adeus.”|Ninguém falou.",
       "Custa R$ 1.250,50, aprox. 3,5 %.|É caro.", "Ver pág. 12, art. 5.|É claro.",
       "Havia pão, vinho etc.|A festa durou.", "Nasceu em 50 a.C. em Roma.|Lá morreu.",
       "A Harrow S.A. perdeu.|A Lund Ltda. ganhou.", "O comboio parte às 10.30.|Chega às 12.",
       "Quem é?|Ninguém!|É o vento.");
}

static void test_polish(void **state)
{
    (void)state;
    IN("pl", "Prof. dr hab. Jan Nowak i mgr inż. Ewa Lis przyszli.|Potem wyszli.",
       "W 2014 r. Polska wygrała.|W 2015 r. przegrała.",
       "Urodził się w 1970 r.|Jego brat w 1975 r. w Łodzi.",
       "Mieszka przy ul. Długiej, m.in. z kotem, tzn. sam.|Ona nie.",
       "Były tam m. in. gruszki, np. małe.|Smakowały.", "Kosztuje ok. 3,5 mln zł.|To dużo.",
       "Były chleb, ser itd.|Wszyscy jedli.",
       "„Idziemy” – powiedziała.|„To koniec.|Naprawdę.”|Nikt nie odpowiedział.",
       "– Dlaczego? – zapytał.|– Bo tak.|Idź już.", "Zob. art. 5 ust. 3, s. 12.|To jasne.",
       "Spotkanie o godz. 10.30.|Będą wszyscy.", "Św. Jan i gen. Lis.|Nic więcej.",
       "To było w XIX w. w Krakowie.|Dziś jest inaczej.");
}

static void test_slovak(void **state)
{
    (void)state;
    IN("sk", "Prof. Ing. Ján Hora, CSc., a MUDr. Eva Malá prišli.|Potom odišli.",
       "Stretnutie je 5. mája o 10.30.|Prídu všetci.",
       "Bol tam napr. chlieb, t. j. všetko.|Ona nie.",
       "Firma Hora, s. r. o., rástla.|Lund, a. s., nie.",
       "„Ideme,“ povedala.|„Je koniec.|Naozaj.“|Nikto neodpovedal.",
       "Pozri č. 5, str. 12.|To je jasné.", "Bol tam chlieb, syr atď.|Všetci jedli.",
       "„Prečo?“ spýtal sa.|„Lebo!“", "Žil v 19. storočí.|Dnes je to inak.");
}

static void test_russian(void **state)
{
    (void)state;
    IN("ru", "А. С. Пушкин родился в 1799 г. в Москве.|В 1837 г. он погиб.",
       "В 2014 г. Россия выиграла.|Все радовались.",
       "Он жил на ул. Ленина, д. 5, кв. 7, в г. Орле.|Она — нет.",
       "Это, т. е. дом, стоит 5 млн руб. за метр.|Дорого.", "Были хлеб, сыр и т. д.|Все ели.",
       "Пришли Иванов, Петров и др.|Потом ушли.",
       "«Мы уходим, — сказала она.|— Всё кончено».|Никто не ответил.",
       "Форма диаметром 26 см.|Перед этим её моют.|Подробнее см. Приложение.",
       "Нужны 2 ст.л. масла.|И соль.", "— Почему? — спросил он.|— Потому.|Иди.",
       "«Почему?» — спросил он.|«Потому!»",
       "Цена выросла на 3,5 %, до 10,5 тыс. рублей.|Это много.",
       "См. рис. 5 на стр. 12, ст. 7.|Это ясно.",
       "Академик И. П. Иванов, им. которого назван институт, жил здесь.|Он умер.",
       "Встреча в 10.30.|Придут все.", "Проф. Дж. Смит молчал.|Все ждали.");
}

static void test_bulgarian(void **state)
{
    (void)state;
    IN("bg", "Проф. д-р Иван Петров и инж. Мария Колева дойдоха.|После си тръгнаха.",
       "Роден е през 1970 г. в София.|Живее в гр. Варна.", "Има хляб, сирене и др.|Всички ядоха.",
       "Струва 3,5 млн. лв. общо.|Това е много.",
       "„Тръгваме“, каза тя.|„Край.|Наистина.“|Никой не отговори.",
       "— Защо? — попита той.|— Защото.", "Живее на ул. Шипка, бл. 5.|Тя не.",
       "Срещата е в 10.30 ч. в петък.|Ще дойдат всички.");
}

static void test_greek(void **state)
{
    (void)state;
    IN("el", "Ο κ. Παπάς και η κα. Λίνου μίλησαν με τον Δρ. Σάββα.|Μετά έφυγαν.",
       "Ποιος είναι;|Κανείς!|Είναι ο άνεμος.", "Ποιος είναι\xCD\xBE|Κανείς.",
       "Γεννήθηκε το 50 π.Χ. στη Ρώμη.|Εκεί πέθανε.", "Είχε ψωμί, τυρί κ.λπ.|Όλοι έφαγαν.",
       "«Φεύγουμε», είπε.|«Τέλος.|Αλήθεια.»|Κανείς δεν απάντησε.",
       "Κοστίζει 3,5 εκατ. ευρώ, δηλ. πολλά.|Είναι ακριβό.", "Βλ. σελ. 12, άρθ. 5.|Είναι σαφές.",
       "Το τρένο φεύγει στις 10.30 π.μ. από εδώ.|Φτάνει αργά.", "Ήρθε αργά· έφυγε νωρίς.|Γιατί;");
}

static void test_kazakh(void **state)
{
    (void)state;
    IN("kk", "А. Құнанбаев пен М. О. Әуезов жазды.|Бәрі оқыды.", "Нан, сүт, т.б. бар.|Бәрі жеді.",
       "Нан, сүт, т. б. тағамдар бар.|Бәрі жеді.", "Баға 3,5 млн. теңге болды.|Бұл көп.",
       "«Кетеміз», — деді ол.|«Бітті».", "Ол 1970 ж. Алматыда туған.|Қазір сонда тұрады.");
}

static void test_armenian(void **state)
{
    (void)state;
    IN("hy", "Նա եկավ։|Հետո գնաց։", "Նա եկավ:|Հետո գնաց:", "Պատճառը մեկն է. նա ուշացավ։|Գնացին։",
       "Ժամը 13:30-ին եկավ:|Նստեց:", "Պրն. Սարյանը եկավ։|Գնաց։", "«Գնում ենք»,- ասաց նա։|Լռեցին։");
}

static void test_arabic_script(void **state)
{
    (void)state;
    IN("ar", "قال د. سالم إن الأمر انتهى.|ثم غادر.", "لماذا؟|لأن الوقت تأخر!|ثم غادر.",
       "جاء أحمد، وسالم؛ ثم غادرا.|انتهى.", "بلغ السعر 3.5 مليون دولار.|هذا كثير.",
       "ذكرت وكالة أ. ف. ب. ذلك.|لم تؤكد.", "«لماذا؟» سألت سلمى.|لم يرد أحد.",
       "«لماذا؟»|نشرت الصحيفة مقال سالم.|انتهى.", "١. أولا.|ثم غادر.",
       "«سنغادر»، قالت.|«انتهى الأمر.»|لم يرد أحد.");
    IN("fa", "دکتر رضایی آمد.|سپس رفت.", "چرا؟|چون دیر بود!", "قیمت ۳.۵ میلیون تومان شد.|زیاد است.",
       "«می‌رویم.»|او رفت.", "«چرا؟» او پرسید.|کسی پاسخ نداد.", "۱. آغاز شد.|رفت.",
       "م. کریمی آمد؛ ولی نماند.|رفت.");
    IN("ur", "وہ آیا۔|پھر گیا۔", "\"کیوں؟\" اس نے پوچھا۔|کوئی نہ بولا۔", "کیوں؟|دیر ہو گئی۔",
       "ڈاکٹر. احمد اور ایم. خان آئے۔|وہ گئے۔", "قیمت 3.5 ملین روپے ہے۔|یہ زیادہ ہے۔",
       "اس نے کہا، \"ہم جا رہے ہیں۔\"|کوئی نہ بولا۔");
}

static void test_indic(void **state)
{
    (void)state;
    IN("hi", "डॉ. शर्मा आए।|फिर गए।", "क्यों?|देर हो गई!", "श्री आर. के. सिंह ने कहा।|सब चुप थे।",
       "कीमत 3.5 लाख रु. है।|यह अधिक है।", "उसने कहा, \"हम जा रहे हैं।\"|कोई नहीं बोला।",
       "\"हम जीत गए।\" उन्होंने कहा।|सब खुश थे।", "वह गया॥|वह आया।", "\"क्यों?\" उन्होंने पूछा।|सब चुप थे।",
       "\"क्यों?\"|यह कहानी है।|सब चुप थे।", "१। वह गया।|२। वह आया।", "१. वह गया।|वह आया।",
       "वह आया.|फिर गया.");
    IN("mr", "डॉ. कुलकर्णी आले.|नंतर गेले.", "का?|उशीर झाला!", "श्री. व्ही. के. पाटील म्हणाले.|सगळे गप्प होते.",
       "किंमत ३.५ लाख रु. आहे.|ती जास्त आहे.", "\"आम्ही जातो.\"|कोणी बोलले नाही.");
}

static void test_ethiopic_and_burmese(void **state)
{
    (void)state;
    IN("am", "መጣ።|_ሄደ።", "መጣ።|ሄደ።", "ለምን፧|ዘገየ።", "መጣ፡፡|ሄደ፡፡", "በ2014 ዓ.ም. መጣ።|ሄደ።", "ለምን?|ዘገየ!",
       "ዶ.ር አበበ መጣ።|ሄደ።", "«እንሄዳለን።» አለ።|ሄደ።", "«ለምን?» ስትል ጠየቀች።|ዝም አሉ።",
       "አቶ. ከበደ በ ት.ቤት. አሉ።|ሄዱ።");
    IN("my", "သူလာသည်။|_သူသွားသည်။", "သူလာသည်။|သူသွားသည်။", "သူလာပြီး၊ သွားသည်။|ပြီးပြီ။",
       "“သွားမည်။” ဟု သူပြောသည်။|သူသွားသည်။", "၁။ သူလာသည်။|၂။ သူသွားသည်။");
}

static void test_chinese(void **state)
{
    (void)state;
    IN("zh", "他来了。|_她走了！|_为什么？|_没人知道。", "“我们赢了。”他说。|_大家都笑了。",
       "“我们赢了！”李明对记者表示，“这很好。”|_大家都笑了。", "“我们走吧。|_太晚了。”她说。",
       "“走吧。”|_李明接着说：“太晚了。”", "他读了《为什么？》一书。|_很好。",
       "他（昨天来的。）走了。|_她没走。", "价格涨了3.5%。|_这很多。", "「走吧。」他說。|_她沒走。",
       "“真的吗？”记者追问。|_他没有回答。", "“很难。”她坦言，“真的很难。”|_众人沉默。",
       "他想……算了。|_走吧。", "真的?|_是的!|_好。", "“你是谁？”|_门开了。");
}

static void test_japanese(void **state)
{
    (void)state;
    IN("ja", "彼は来た。|_彼女は帰った。", "「勝った。」と彼は話した。|_皆が笑った。",
       "「朝から揺れた。|_怖かった」と話した。|_皆が黙った。",
       "彼は「行こう！」と叫んだ。|_誰も動かなかった。", "本当?|_そうだ!|_行こう。",
       "値段は３．５％上がった。|_高い。", "「行こう。」太郎はつぶやいた。|_皆が黙った。",
       "１．概要を話す。|_次に進む。", "彼は（昨日来た。）帰った。|_彼女はいる。",
       "『なぜ？』という本を読んだ。|_よかった。", "これは父の\n家です。|_大きい。");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_german),
        cmocka_unit_test(test_dutch),
        cmocka_unit_test(test_danish),
        cmocka_unit_test(test_french),
        cmocka_unit_test(test_spanish),
        cmocka_unit_test(test_italian),
        cmocka_unit_test(test_portuguese),
        cmocka_unit_test(test_polish),
        cmocka_unit_test(test_slovak),
        cmocka_unit_test(test_russian),
        cmocka_unit_test(test_bulgarian),
        cmocka_unit_test(test_greek),
        cmocka_unit_test(test_kazakh),
        cmocka_unit_test(test_armenian),
        cmocka_unit_test(test_arabic_script),
        cmocka_unit_test(test_indic),
        cmocka_unit_test(test_ethiopic_and_burmese),
        cmocka_unit_test(test_chinese),
        cmocka_unit_test(test_japanese),
    };
    return cmocka_run_group_tests_name("languages", tests, NULL, NULL);
}
