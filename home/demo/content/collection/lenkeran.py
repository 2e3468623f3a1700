"""Lənkəran: tea and the sea."""

from home.demo.content.collection.parts import (
    AT_A_GLANCE,
    CRAFTS,
    FESTIVALS,
    KNOWN_FOR,
    LANGUAGES,
    NOVRUZ,
    SETTING,
    TITLES,
    picture,
)
from home.demo.trilingual import Text

LENKERAN = {
    "key": "lenkeran",
    "title": TITLES["lenkeran"],
    "abstract": Text.of(
        az="Xəzərlə Talış dağları arasında şəhər: çay plantasiyaları, sitrus bağları, talış dili.",
        ru=(
            "Город между Каспием и Талышскими горами: чайные плантации, цитрусовые сады, талышский "
            "язык."
        ),
        en=(
            "A city between the Caspian and the Talysh Mountains: tea plantations, citrus gardens "
            "and the Talysh language."
        ),
    ),
    "search_description": Text.of(
        az=(
            "Lənkəran: Xəzər sahili, subtropik iqlim, çay və sitrus, talış dili, mayak, ləvəngi və "
            "həsirçilik."
        ),
        ru=(
            "Ленкорань: берег Каспия, субтропики, чай и цитрусовые, талышский язык, маяк, лявянги "
            "и циновки."
        ),
        en=(
            "Lənkəran: the Caspian coast, a subtropical climate, tea and citrus, the Talysh "
            "language, ləvəngi and reed mats."
        ),
    ),
    "share_image": "lenkeran",
    "contributors": [],
    "body": [
        (
            "image",
            picture(
                "lenkeran",
                Text.of(
                    az="Lənkəran sahili. Rəsm",
                    ru="Ленкоранский берег. Рисунок",
                    en="The coast of Lənkəran. Drawing",
                ),
            ),
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Lənkəran ölkənin cənub-şərqində, Xəzər dənizi ilə Talış dağları "
                        "arasındakı ensiz ovalıqda yerləşən şəhərdir. İqlimi rütubətli "
                        "subtropikdir: qışı mülayim keçir, yağış ölkənin əksər yerlərindəkindən "
                        "çox yağır."
                    ),
                    ru=(
                        "Ленкорань — город на юго-востоке страны, на узкой низменности между "
                        "Каспийским морем и Талышскими горами. Климат влажный субтропический: зима "
                        "мягкая, а дождей выпадает больше, чем почти везде в Азербайджане."
                    ),
                    en=(
                        "Lənkəran is a city in the south-east of the country, on a narrow lowland "
                        "between the Caspian Sea and the Talysh Mountains. The climate is humid "
                        "and subtropical: winters are mild, and it rains more than in most of "
                        "Azerbaijan."
                    ),
                ),
                Text.of(
                    az=(
                        "Dağ meşələrinin bir hissəsi Hirkan Milli Parkına daxildir; burada buz "
                        "dövründən sağ çıxmış bitkilər, o cümlədən dəmirağac qorunur. Şimalda, "
                        "Xəzər sahilindəki Qızılağacda saysız su quşu qışlayır."
                    ),
                    ru=(
                        "Часть горных лесов входит в Гирканский национальный парк; здесь уцелели "
                        "растения, пережившие ледниковую эпоху, среди них железное дерево. "
                        "Севернее, на каспийском берегу, в Гызылагадже зимует множество "
                        "водоплавающих птиц."
                    ),
                    en=(
                        "Part of the mountain forest belongs to the Hirkan National Park, where "
                        "plants that survived the ice age still grow, the Persian ironwood among "
                        "them. To the north, on the Caspian shore, great numbers of waterbirds "
                        "winter at Qızılağac."
                    ),
                ),
                Text.of(
                    az=(
                        "XVIII əsrdə və XIX əsrin əvvəllərində şəhər xanlığın mərkəzi olub. Onun "
                        "ən tanınmış abidələri iki dairəvi kərpic qüllədir: mayak və vaxtilə "
                        "həbsxana olmuş Zindan."
                    ),
                    ru=(
                        "В XVIII и начале XIX века город был столицей ханства. Самые известные его "
                        "памятники — две круглые кирпичные башни: маяк и Зиндан, бывшая тюрьма."
                    ),
                    en=(
                        "In the eighteenth and early nineteenth centuries the city was the seat of "
                        "a khanate. Its best-known monuments are two round brick towers: the "
                        "lighthouse and the Zindan, once a prison."
                    ),
                ),
                Text.of(
                    az=(
                        "Azərbaycan dili ilə yanaşı, şəhərdə və ətraf kəndlərdə İran dillərinin "
                        "şimal-qərb qrupuna aid talış dilində danışırlar."
                    ),
                    ru=(
                        "Наряду с азербайджанским в городе и окрестных сёлах говорят по-талышски; "
                        "это язык северо-западной группы иранских языков."
                    ),
                    en=(
                        "Talysh, a language of the north-western group of Iranian languages, is "
                        "spoken beside Azerbaijani in the city and the villages around it."
                    ),
                ),
            ],
        ),
        (
            "callout",
            {
                "kind": "note",
                "title": Text.of(az="Okeandan aşağıda", ru="Ниже океана", en="Below the ocean"),
                "text": [
                    Text.of(
                        az=(
                            "Xəzərin səthi dünya okeanının səviyyəsindən aşağıdır; Lənkəran "
                            "ətrafındakı sahil düzü də ondan aşağıda qalır."
                        ),
                        ru=(
                            "Поверхность Каспия лежит ниже уровня Мирового океана; ниже него и "
                            "прибрежная равнина вокруг Ленкорани."
                        ),
                        en=(
                            "The surface of the Caspian lies below the level of the ocean, and so "
                            "does the coastal plain around Lənkəran."
                        ),
                    ),
                ],
            },
        ),
        (
            "heading",
            {
                "text": Text.of(
                    az="Çay, bağ, süfrə", ru="Чай, сады, кухня", en="Tea, gardens, kitchen"
                ),
                "level": "2",
            },
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Azərbaycan çayının vətəni Lənkəran sayılır. Bağlarda limon və naringi "
                        "yetişir, ovalıqda qədimdən düyü əkilir. Şəhərin adı çəkiləndə yada düşən "
                        "yemək <i>ləvəngidir</i>: toyuğun və ya balığın içinə döyülmüş qoz, soğan "
                        "və turş meyvə əzməsi doldurub bişirirlər. Qamışdan həsir və səbət "
                        "hörürlər. Yazı burada da Novruzla qarşılayırlar."
                    ),
                    ru=(
                        "Ленкорань считают родиной азербайджанского чая. В садах зреют лимоны и "
                        "мандарины, на низменности издавна сеют рис. Самое известное местное блюдо "
                        "— <i>лявянги</i>: курица или рыба, запечённая с начинкой из толчёных "
                        "орехов, лука и кислой фруктовой пасты. Из камыша плетут циновки и "
                        "корзины. Весну и здесь встречают праздником Новруз."
                    ),
                    en=(
                        "Lənkəran is considered the home of Azerbaijani tea. Lemons and mandarins "
                        "ripen in the gardens, and rice has long been grown on the lowland. The "
                        "dish that comes to mind with the city’s name is <i>ləvəngi</i>, chicken "
                        "or fish baked with a filling of ground walnuts, onion and sour fruit "
                        "paste. Mats and baskets are woven from reeds. Here too, spring is "
                        "welcomed with Novruz."
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
                            az="cənub-şərq, Xəzər sahili",
                            ru="юго-восток, берег Каспия",
                            en="south-east, on the Caspian",
                        ),
                    },
                    {
                        "label": LANGUAGES,
                        "value": Text.of(
                            az="Azərbaycan, talış",
                            ru="азербайджанский, талышский",
                            en="Azerbaijani, Talysh",
                        ),
                    },
                    {
                        "label": CRAFTS,
                        "value": Text.of(
                            az="həsir və səbət hörülməsi",
                            ru="плетение циновок и корзин",
                            en="mat and basket weaving",
                        ),
                    },
                    {"label": FESTIVALS, "value": NOVRUZ},
                    {
                        "label": KNOWN_FOR,
                        "value": Text.of(
                            az="çay, sitrus meyvələri, ləvəngi",
                            ru="чай, цитрусовые, лявянги",
                            en="tea, citrus fruit, ləvəngi",
                        ),
                    },
                ],
            },
        ),
    ],
}
