"""İvanovka: a Molokan village."""

from home.demo.content.collection.parts import (
    AT_A_GLANCE,
    CRAFTS,
    DISTRICT,
    ISMAYILLI,
    KNOWN_FOR,
    LANGUAGES,
    TITLES,
    picture,
)
from home.demo.trilingual import Text

IVANOVKA = {
    "key": "ivanovka",
    "title": TITLES["ivanovka"],
    "abstract": Text.of(
        az=(
            "Rusiyadan köçənlərin XIX əsrdə İsmayıllıda saldığı molokan kəndi: taxta evlər, rus "
            "dili, torpağa bağlı həyat."
        ),
        ru=(
            "Молоканское село, основанное русскими переселенцами в XIX веке: дощатые дома, русская "
            "речь, жизнь на земле."
        ),
        en=(
            "A Molokan village founded by Russian settlers in the nineteenth century: plank "
            "houses, Russian speech and a life on the land."
        ),
    ),
    "search_description": Text.of(
        az=(
            "İsmayıllının İvanovka kəndi: molokanlar, rus dili, oyma pəncərəli taxta evlər, süd "
            "məhsulları və bal."
        ),
        ru=(
            "Ивановка в Исмаиллинском районе: молокане, русский язык, дома с резными наличниками, "
            "молоко и мёд."
        ),
        en=(
            "İvanovka in the İsmayıllı district: Molokans, the Russian language, carved window "
            "frames, dairy produce and honey."
        ),
    ),
    "share_image": "ivanovka",
    "contributors": [],
    "body": [
        (
            "image",
            picture(
                "ivanovka",
                Text.of(
                    az="İvanovka evi. Rəsm",
                    ru="Ивановский дом. Рисунок",
                    en="A house in İvanovka. Drawing",
                ),
            ),
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "İvanovka İsmayıllı rayonunda, dağətəyi düzənlikdə, taxıl zəmiləri və "
                        "üzümlüklər arasında yerləşir; şimalda üfüqü Böyük Qafqaz tutur. Kəndi XIX "
                        "əsrin birinci yarısında pravoslav kilsəsindən ayrılmış rus kəndliləri – "
                        "molokanlar salıblar."
                    ),
                    ru=(
                        "Ивановка стоит на предгорной равнине Исмаиллинского района, среди хлебных "
                        "полей и виноградников; на севере горизонт замыкает Большой Кавказ. Село "
                        "основали в первой половине XIX века молокане — русские крестьяне, "
                        "отошедшие от православной церкви."
                    ),
                    en=(
                        "İvanovka stands on a plain below the mountains of the İsmayıllı district, "
                        "among grain fields and vineyards, with the Greater Caucasus along the "
                        "northern horizon. It was founded in the first half of the nineteenth "
                        "century by Molokans, Russian peasants who had left the Orthodox Church."
                    ),
                ),
                Text.of(
                    az=(
                        "Molokanlar ruhani xristianlardır. Nə ikonaları var, nə də kilsə binaları: "
                        "sadə ibadət evində toplaşır, birlikdə Müqəddəs Kitabı oxuyur, məzmurlar "
                        "ifa edirlər. “Molokan” adını adətən rusca <i>moloko</i>, yəni süd sözü "
                        "ilə izah edirlər: onlar pravoslav orucu günlərində də süd içirdilər."
                    ),
                    ru=(
                        "Молокане — духовные христиане. У них нет ни икон, ни храмов: верующие "
                        "собираются в простом молитвенном доме, вместе читают Библию и поют "
                        "псалмы. Само название обычно выводят из слова <i>молоко</i>: его пили и в "
                        "дни православных постов."
                    ),
                    en=(
                        "The Molokans are Spiritual Christians. They have neither icons nor "
                        "churches: they gather in a plain house of prayer, read the Bible together "
                        "and sing psalms. Their name is usually traced to the Russian word "
                        "<i>moloko</i>, milk, which they drank even on the fast days of the "
                        "Orthodox Church."
                    ),
                ),
                Text.of(
                    az=(
                        "Evdə də, küçədə də rusca danışırlar; kənd adamlarının çoxu Azərbaycan "
                        "dilini də bilir. Uzun küçələr boyu oyma pəncərə çərçivəli taxta evlər "
                        "düzülüb."
                    ),
                    ru=(
                        "И дома, и на улице здесь звучит русская речь; многие жители владеют и "
                        "азербайджанским. Вдоль длинных улиц стоят дощатые дома с резными "
                        "наличниками."
                    ),
                    en=(
                        "Russian is heard at home and in the street; many of the villagers speak "
                        "Azerbaijani as well. Plank houses with carved window frames line the long "
                        "streets."
                    ),
                ),
            ],
        ),
        (
            "callout",
            {
                "kind": "note",
                "title": Text.of(az="Kəndin adı", ru="Имя села", en="The name of the village"),
                "text": [
                    Text.of(
                        az=(
                            "Adın mənşəyi barədə mənbələr müxtəlif söz deyir: birinə görə, kənd "
                            "banisi İvan Perşinin, başqasına görə, köçə rəhbərlik etmiş zabit "
                            "İvanovun adını daşıyır."
                        ),
                        ru=(
                            "О происхождении названия источники говорят разное: по одним, село "
                            "носит имя основателя Ивана Першина, по другим — офицера Иванова, "
                            "руководившего переселением."
                        ),
                        en=(
                            "Accounts of the name differ: some derive it from the founder Ivan "
                            "Pershin, others from an officer called Ivanov who led the "
                            "resettlement."
                        ),
                    ),
                ],
            },
        ),
        (
            "heading",
            {
                "text": Text.of(
                    az="Torpaq və süfrə", ru="Земля и стол", en="The land and the table"
                ),
                "level": "2",
            },
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Sovet dövründə qurulmuş kolxoz Sovet İttifaqından sonra da qalıb; o, uzun "
                        "illər kolxoza başçılıq etmiş Nikolay Nikitinin adını daşıyır. Burada "
                        "taxıl və üzüm becərilir, kəndin süd məhsulları, balı və şərabı tanınır. "
                        "Toyda, bayramda evdə kəsilmiş əriştədən <i>lapşa</i> bişirir, samovar "
                        "qaynadırlar."
                    ),
                    ru=(
                        "Колхоз, созданный в советское время, пережил Советский Союз; он носит имя "
                        "Николая Никитина, который много лет им руководил. Здесь выращивают зерно "
                        "и виноград, известны ивановские молочные продукты, мёд и вино. На свадьбы "
                        "и праздники готовят домашнюю <i>лапшу</i>, чай пьют из самовара."
                    ),
                    en=(
                        "The collective farm set up in Soviet times outlived the Soviet Union; it "
                        "bears the name of Nikolai Nikitin, who headed it for many years. Grain "
                        "and grapes are grown here, and the village is known for its dairy "
                        "produce, honey and wine. For weddings and holidays people make "
                        "<i>lapsha</i>, home-cut noodles, and tea comes from the samovar."
                    ),
                ),
            ],
        ),
        (
            "facts",
            {
                "title": AT_A_GLANCE,
                "facts": [
                    {"label": DISTRICT, "value": ISMAYILLI},
                    {
                        "label": LANGUAGES,
                        "value": Text.of(
                            az="rus, Azərbaycan",
                            ru="русский, азербайджанский",
                            en="Russian, Azerbaijani",
                        ),
                    },
                    {
                        "label": CRAFTS,
                        "value": Text.of(
                            az="ağac üzərində oyma", ru="резьба по дереву", en="woodcarving"
                        ),
                    },
                    {
                        "label": KNOWN_FOR,
                        "value": Text.of(
                            az="süd məhsulları, bal, şərab",
                            ru="молочные продукты, мёд, вино",
                            en="dairy produce, honey, wine",
                        ),
                    },
                ],
            },
        ),
    ],
}
