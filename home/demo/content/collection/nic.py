"""Nic: the home of the Udis."""

from home.demo.content.collection.parts import (
    AT_A_GLANCE,
    CRAFTS,
    DISTRICT,
    FESTIVALS,
    LANGUAGES,
    QABALA,
    TITLES,
    picture,
)
from home.demo.trilingual import Text

NIC = {
    "key": "nic",
    "title": TITLES["nic"],
    "abstract": Text.of(
        az=(
            "Qəbələ rayonunda bağlara bürünmüş iri qəsəbə: udilərin yurdu, udi dili və Müqəddəs "
            "Yelisey kilsəsi."
        ),
        ru=(
            "Большой посёлок среди садов в Габалинском районе, где живут удины: их язык и церковь "
            "Святого Елисея."
        ),
        en=(
            "A large settlement among orchards in the Qəbələ district, home of the Udis, their "
            "language and the Church of Saint Elisaeus."
        ),
    ),
    "search_description": Text.of(
        az=(
            "Qəbələnin Nic qəsəbəsi: udilər, udi dili, Müqəddəs Yelisey kilsəsi, bağlar, afar və "
            "hərisə."
        ),
        ru=(
            "Нидж в Габалинском районе: удины и удинский язык, церковь Святого Елисея, сады, афар "
            "и хариса."
        ),
        en=(
            "Nic in the Qəbələ district: the Udis and their language, the Church of Saint "
            "Elisaeus, orchards, afar and hərisə."
        ),
    ),
    "share_image": "nic",
    "contributors": [],
    "body": [
        (
            "image",
            picture(
                "nic",
                Text.of(
                    az="Nicdə bağ və kilsə yolu. Rəsm",
                    ru="Нидж: сад и дорога к церкви. Рисунок",
                    en="An orchard in Nic and the path to a church. Drawing",
                ),
            ),
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Nic Qəbələ rayonunda, Böyük Qafqazın cənub yamaclarının ətəyindəki "
                        "düzənlikdə geniş əraziyə yayılmış iri qəsəbədir. Evlər bir-birindən "
                        "aralı, qoz, şabalıd və fındıq bağlarının içindədir; küçələrə qocaman "
                        "çinarlar kölgə salır."
                    ),
                    ru=(
                        "Нидж — большой посёлок в Габалинском районе, широко раскинувшийся на "
                        "равнине у южных склонов Большого Кавказа. Дома стоят поодаль друг от "
                        "друга, в садах, где растут грецкий орех, каштан и фундук; улицы затеняют "
                        "вековые платаны."
                    ),
                    en=(
                        "Nic is a large settlement in the Qəbələ district, spread widely over the "
                        "plain below the southern slopes of the Greater Caucasus. Its houses stand "
                        "far apart in gardens of walnut, chestnut and hazel, and very old plane "
                        "trees shade the lanes."
                    ),
                ),
                Text.of(
                    az=(
                        "Şərqi Qafqaz xalqlarından olan udilərin ən böyük yurdu Nicdir. Udi dili "
                        "Nax-Dağıstan ailəsinin ləzgi qoluna aiddir. Dilçilər onu Qafqaz "
                        "albanlarının dilinin bu günədək yaşayan ən yaxın qohumu sayırlar; həmin "
                        "dildə erkən orta əsr mətnləri Sina dağındakı Müqəddəs Yekaterina "
                        "monastırında tapılıb. Udi dili məktəbdə öyrədilir; demək olar ki, hamı "
                        "Azərbaycan dilini də bilir."
                    ),
                    ru=(
                        "В Нидже живёт самая большая община удин — одного из народов Восточного "
                        "Кавказа. Удинский язык относится к лезгинской ветви нахско-дагестанской "
                        "семьи. Лингвисты считают его ближайшим живым родственником языка "
                        "кавказских албанцев; раннесредневековые тексты на этом языке найдены в "
                        "монастыре Святой Екатерины на Синае. Удинский преподают в школе; почти "
                        "все владеют и азербайджанским."
                    ),
                    en=(
                        "Nic is the largest home of the Udis, a people of the eastern Caucasus. "
                        "Their language belongs to the Lezgic branch of the Nakh-Daghestanian "
                        "family. Linguists consider it the closest living relative of Caucasian "
                        "Albanian, the language of early medieval texts found in Saint Catherine’s "
                        "Monastery on Sinai. Udi is taught at school; nearly everybody speaks "
                        "Azerbaijani as well."
                    ),
                ),
                Text.of(
                    az=(
                        "Udilər xristiandır, Milad və Pasxa bayramlarını qeyd edirlər. Nicdəki "
                        "Müqəddəs Yelisey kilsəsi 2000-ci illərdə bərpa olunub. Kənd ustaları "
                        "ağacı, yunu və dərini bu gün də əllə işləyirlər."
                    ),
                    ru=(
                        "Удины — христиане, они отмечают Рождество и Пасху. Церковь Святого Елисея "
                        "в Нидже восстановлена в 2000-х годах. Местные мастера и сегодня вручную "
                        "работают с деревом, шерстью и кожей."
                    ),
                    en=(
                        "The Udis are Christians and keep Christmas and Easter. The Church of "
                        "Saint Elisaeus in Nic was restored in the 2000s. Local craftsmen still "
                        "work wood, wool and leather by hand."
                    ),
                ),
            ],
        ),
        (
            "heading",
            {"text": Text.of(az="Süfrədə", ru="За столом", en="At the table"), "level": "3"},
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Nicin tanınmış yeməklərindən biri <i>afardır</i>: nazik xəmirin içinə "
                        "gicitkən və başqa göyərti qoyub bişirirlər. Digəri <i>hərisədir</i>: "
                        "buğda ilə əti qatı sıyıq alınanadək saatlarla bişirirlər."
                    ),
                    ru=(
                        "Из местных блюд известны <i>афар</i> — тонкое тесто с начинкой из крапивы "
                        "и другой зелени — и <i>хариса</i>, густая каша, для которой пшеницу "
                        "часами варят с мясом."
                    ),
                    en=(
                        "Two dishes of Nic are well known: <i>afar</i>, thin dough filled with "
                        "nettles and other greens, and <i>hərisə</i>, wheat simmered with meat for "
                        "hours until it becomes a thick porridge."
                    ),
                ),
            ],
        ),
        (
            "facts",
            {
                "title": AT_A_GLANCE,
                "facts": [
                    {"label": DISTRICT, "value": QABALA},
                    {
                        "label": LANGUAGES,
                        "value": Text.of(
                            az="udi, Azərbaycan",
                            ru="удинский, азербайджанский",
                            en="Udi, Azerbaijani",
                        ),
                    },
                    {
                        "label": CRAFTS,
                        "value": Text.of(
                            az="ağac, yun və dəri işləri",
                            ru="работа по дереву, шерсть, кожа",
                            en="woodwork, wool, leather",
                        ),
                    },
                    {
                        "label": FESTIVALS,
                        "value": Text.of(
                            az="Milad, Pasxa", ru="Рождество, Пасха", en="Christmas, Easter"
                        ),
                    },
                ],
            },
        ),
        (
            "page_link",
            {
                "page": "xinaliq-language",
                "text": Text.of(
                    az="Udi dilinin qohumları: Xınalıq məqaləsindəki cədvəl",
                    ru="Родственники удинского языка: таблица в статье о Хыналыге",
                    en="Relatives of Udi: a table in the entry on Xınalıq",
                ),
            },
        ),
    ],
}
