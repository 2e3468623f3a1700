"""Zaqatala: hazelnuts and several languages."""

from home.demo.content.collection.parts import (
    AT_A_GLANCE,
    FESTIVALS,
    KNOWN_FOR,
    LANGUAGES,
    SETTING,
    TITLES,
    picture,
)
from home.demo.trilingual import Text

ZAQATALA = {
    "key": "zaqatala",
    "title": TITLES["zaqatala"],
    "abstract": Text.of(
        az=(
            "Şimal-qərbdə, meşəli dağlarla fındıq bağları arasında şəhər və rayon. Burada bir neçə "
            "dil qovuşur."
        ),
        ru=(
            "Город и район на северо-западе, между лесистыми горами и садами фундука. Здесь "
            "встречаются несколько языков."
        ),
        en=(
            "A town and district in the north-west, between wooded mountains and hazel groves, "
            "where several languages meet."
        ),
    ),
    "search_description": Text.of(
        az=(
            "Zaqatala: qala, təbiət qoruğu, fındıq bağları, Azərbaycan, avar və saxur dilləri, "
            "yerli mətbəx."
        ),
        ru=(
            "Загатала: крепость, заповедник, фундук, азербайджанский, аварский и цахурский языки, "
            "местная кухня."
        ),
        en=(
            "Zaqatala: a fortress, a nature reserve, hazelnuts, the Azerbaijani, Avar and Tsakhur "
            "languages, local food."
        ),
    ),
    "share_image": "zaqatala",
    "contributors": [],
    "body": [
        (
            "image",
            picture(
                "zaqatala",
                Text.of(
                    az="Zaqatala qalası. Rəsm",
                    ru="Крепость в Загатале. Рисунок",
                    en="The fortress of Zaqatala. Drawing",
                ),
            ),
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Zaqatala Azərbaycanın şimal-qərbində, Böyük Qafqazın meşəli yamaclarının "
                        "Qanıx (Alazan) vadisinə endiyi yerdədir. Şəhərin yanından Talaçay axır. "
                        "Yuxarıda, dağlarda Zaqatala Dövlət Təbiət Qoruğu başlayır. 1929-cu ildə "
                        "yaradılmış qoruq ölkənin ən köhnələrindən biridir; burada fıstıq meşələri "
                        "və alp çəmənləri qorunur, Dağıstan turu yaşayır."
                    ),
                    ru=(
                        "Загатала лежит на северо-западе Азербайджана, там, где лесистые склоны "
                        "Большого Кавказа спускаются в долину Алазани (Ганыха). Мимо города течёт "
                        "Талачай. Выше, в горах, начинается Загатальский государственный природный "
                        "заповедник. Он создан в 1929 году и принадлежит к старейшим в стране; "
                        "здесь охраняют буковые леса и альпийские луга, водятся дагестанские туры."
                    ),
                    en=(
                        "Zaqatala lies in the north-west of Azerbaijan, where the wooded slopes of "
                        "the Greater Caucasus come down to the valley of the Qanıx (Alazani). The "
                        "Talaçay flows past the town. Above it, in the mountains, begins the "
                        "Zaqatala State Nature Reserve. Founded in 1929, it is one of the oldest "
                        "in the country; it protects beech forests and alpine meadows and is home "
                        "to the East Caucasian tur, a mountain goat."
                    ),
                ),
                Text.of(
                    az=(
                        "Təpə üzərindəki daş qala XIX əsrin 30-cu illərində tikilib. Aşağıda, "
                        "şəhər meydanında çoxəsrlik çinarlar var."
                    ),
                    ru=(
                        "Каменная крепость на возвышенности построена в 1830-х годах. Ниже, на "
                        "городской площади, стоят многовековые платаны."
                    ),
                    en=(
                        "The stone fortress on the height was built in the 1830s. Below it, plane "
                        "trees many centuries old stand in the town square."
                    ),
                ),
                Text.of(
                    az=(
                        "Rayonda bir neçə dil qovuşur: Azərbaycan dili ilə yanaşı, avar və saxur "
                        "dillərində, ingiloyların arasında isə gürcü dilinin dialektində "
                        "danışırlar."
                    ),
                    ru=(
                        "В районе встречаются несколько языков: наряду с азербайджанским звучат "
                        "аварский и цахурский, а ингилойцы говорят на диалекте грузинского."
                    ),
                    en=(
                        "Several languages meet in the district: beside Azerbaijani, people speak "
                        "Avar and Tsakhur, and the Ingiloys a dialect of Georgian."
                    ),
                ),
            ],
        ),
        (
            "heading",
            {
                "text": Text.of(az="Fındıq diyarı", ru="Край фундука", en="Hazelnut country"),
                "level": "2",
            },
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Zaqatalanın fəxri fındıqdır. Şəhərin və kəndlərin ətrafındakı bağlarda "
                        "məhsulu yayın axırında yığır, yığımı bayramla qeyd edirlər. Tut ağacları "
                        "isə vaxtilə burada geniş yayılmış ipəkçiliyi xatırladır. Yerli "
                        "yeməklərdən qaxac ətli xəmir xörəyi <i>sürhüllü</i> və sacda bişirilən "
                        "nazik <i>maxara</i> məşhurdur."
                    ),
                    ru=(
                        "Гордость Загаталы — фундук. В садах вокруг города и сёл его собирают в "
                        "конце лета, и урожай отмечают праздником. Тутовые деревья напоминают о "
                        "шелководстве, которым здесь занимались издавна. Из местных блюд известны "
                        "<i>сюрхюллю</i> — кусочки теста с вяленым мясом — и <i>махара</i>, тонкие "
                        "блины."
                    ),
                    en=(
                        "Hazelnuts are the pride of Zaqatala. In the groves around the town and "
                        "the villages they are gathered at the end of summer, and the harvest is "
                        "marked by a festival. Mulberry trees recall the silkworms that were long "
                        "raised here. Well-known local dishes are <i>sürhüllü</i>, pieces of dough "
                        "with dried meat, and <i>maxara</i>, thin pancakes."
                    ),
                ),
            ],
        ),
        (
            "facts",
            {
                "title": AT_A_GLANCE,
                "facts": [
                    {
                        "label": SETTING,
                        "value": Text.of(
                            az="şimal-qərb, Böyük Qafqazın ətəyi",
                            ru="северо-запад, подножие Большого Кавказа",
                            en="north-west, at the foot of the Greater Caucasus",
                        ),
                    },
                    {
                        "label": LANGUAGES,
                        "value": Text.of(
                            az="Azərbaycan, avar, saxur, gürcü",
                            ru="азербайджанский, аварский, цахурский, грузинский",
                            en="Azerbaijani, Avar, Tsakhur, Georgian",
                        ),
                    },
                    {
                        "label": FESTIVALS,
                        "value": Text.of(
                            az="Novruz, fındıq yığımı bayramı",
                            ru="Новруз, праздник сбора фундука",
                            en="Novruz, the hazelnut harvest festival",
                        ),
                    },
                    {
                        "label": KNOWN_FOR,
                        "value": Text.of(
                            az="fındıq, qala, təbiət qoruğu",
                            ru="фундук, крепость, заповедник",
                            en="hazelnuts, the fortress, the nature reserve",
                        ),
                    },
                ],
            },
        ),
    ],
}
