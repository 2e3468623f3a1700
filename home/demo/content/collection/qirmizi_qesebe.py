"""Qırmızı Qəsəbə: the Mountain Jews of Quba."""

from home.demo.content.collection.parts import (
    AT_A_GLANCE,
    DISTRICT,
    FESTIVALS,
    KNOWN_FOR,
    LANGUAGES,
    QUBA,
    TITLES,
    picture,
)
from home.demo.trilingual import Text

QIRMIZI_QESEBE = {
    "key": "qirmizi-qesebe",
    "title": TITLES["qirmizi_qesebe"],
    "abstract": Text.of(
        az=(
            "Quba şəhəri ilə üzbəüz, çayın o biri sahilində dağ yəhudilərinin qəsəbəsi: "
            "sinaqoqlar, cuhuri dili və dağ yəhudilərinin muzeyi."
        ),
        ru=(
            "Посёлок горских евреев на берегу реки, напротив Губы: синагоги, язык джуури и музей "
            "истории общины."
        ),
        en=(
            "A settlement of Mountain Jews across the river from the city of Quba, with its "
            "synagogues, the Juhuri language and a museum of the community."
        ),
    ),
    "search_description": Text.of(
        az=(
            "Qubanın Qırmızı Qəsəbəsi: dağ yəhudiləri, cuhuri dili, sinaqoqlar, bayramlar və Dağ "
            "Yəhudiləri Muzeyi."
        ),
        ru=(
            "Красная Слобода в Губинском районе: горские евреи, язык джуури, синагоги, праздники и "
            "музей."
        ),
        en=(
            "Qırmızı Qəsəbə in the Quba district: Mountain Jews, the Juhuri language, synagogues, "
            "festivals and a museum."
        ),
    ),
    "share_image": "qirmizi_qesebe",
    "contributors": [],
    "body": [
        (
            "image",
            picture(
                "qirmizi_qesebe",
                Text.of(
                    az="Qudyalçay üzərindəki köhnə körpü. Rəsm",
                    ru="Старый мост через Гудиалчай. Рисунок",
                    en="The old bridge over the Qudyalçay. Drawing",
                ),
            ),
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Qırmızı Qəsəbə Qudyalçayın sahilində, Quba şəhəri ilə üzbəüz yerləşir. "
                        "İki sahili XIX əsrdə kərpicdən tikilmiş çoxtağlı körpü birləşdirir. "
                        "Qəsəbə əsrlər öncə Şərqi Qafqazda formalaşmış dağ yəhudiləri icmasının ən "
                        "tanınmış yurdlarındandır."
                    ),
                    ru=(
                        "Красная Слобода стоит на берегу Гудиалчая, напротив Губы. Два берега "
                        "соединяет кирпичный мост со множеством арок, построенный в XIX веке. Это "
                        "одно из самых известных мест, где живут горские евреи; их община "
                        "сложилась на Восточном Кавказе много веков назад."
                    ),
                    en=(
                        "Qırmızı Qəsəbə faces the city of Quba across the Qudyalçay. A brick "
                        "bridge of many arches, built in the nineteenth century, joins the two "
                        "banks. The settlement is one of the best-known homes of the Mountain "
                        "Jews, whose community took shape in the eastern Caucasus many centuries "
                        "ago."
                    ),
                ),
                Text.of(
                    az=(
                        "Qəsəbə XVIII əsrdə Quba xanlarının himayəsi altında böyüyüb. Ayrı-ayrı "
                        "yerlərdən gələnlər öz məhəllələrini salıb, hər məhəllədə sinaqoq "
                        "tikiblər. Bura uzun müddət <i>Yəhudi qəsəbəsi</i> adlanıb; indiki adı "
                        "sovet dövründən qalıb."
                    ),
                    ru=(
                        "Посёлок вырос в XVIII веке под покровительством губинских ханов. "
                        "Переселенцы из разных мест селились своими кварталами, и в каждом строили "
                        "синагогу. Долгое время он назывался <i>Еврейской Слободой</i>; нынешнее "
                        "имя появилось в советские годы."
                    ),
                    en=(
                        "The settlement grew in the eighteenth century under the protection of the "
                        "khans of Quba. People from different places formed quarters of their own, "
                        "each with a synagogue. It was long called the <i>Jewish Settlement</i>; "
                        "the present name dates from Soviet times."
                    ),
                ),
                Text.of(
                    az=(
                        "Yerli dil olan cuhuri tat dilinə yaxın İran dilidir, ibranicədən gəlmə "
                        "sözləri də var. Azərbaycan və rus dilləri də geniş yayılıb. Əvvəllər "
                        "əhalinin əsas məşğuliyyəti ticarət və bağçılıq olub, evlərdə xalça "
                        "toxunub."
                    ),
                    ru=(
                        "Местный язык, джуури, — иранский, близкий к татскому, с заимствованиями "
                        "из древнееврейского. Широко распространены также азербайджанский и "
                        "русский. В прежние времена жители занимались главным образом торговлей и "
                        "садоводством, в домах ткали ковры."
                    ),
                    en=(
                        "The local language, Juhuri, is an Iranian language close to Tat, with "
                        "words taken from Hebrew. Azerbaijani and Russian are widely spoken too. "
                        "In earlier times people lived mainly by trade and gardening, and carpets "
                        "were woven at home."
                    ),
                ),
            ],
        ),
        (
            "heading",
            {
                "text": Text.of(
                    az="Sinaqoqlar və bayramlar",
                    ru="Синагоги и праздники",
                    en="Synagogues and festivals",
                ),
                "level": "2",
            },
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "XIX əsrdə tikilmiş Altıgünbəz sinaqoqunda yenidən ibadət edilir. Başqa "
                        "bir köhnə sinaqoqun, Karçoq sinaqoqunun binasında 2020-ci ildən Dağ "
                        "Yəhudiləri Muzeyi yerləşir. İl boyu yəhudi təqviminin bayramları qeyd "
                        "olunur: Purim, Pesah, Roş ha-Şana, Hanuka və başqaları."
                    ),
                    ru=(
                        "В Шестикупольной синагоге, построенной в XIX веке, снова идут службы. В "
                        "здании другой старой синагоги, Карчогской, с 2020 года работает Музей "
                        "горских евреев. Год отмечен праздниками еврейского календаря: это Пурим, "
                        "Песах, Рош ха-Шана, Ханука и другие."
                    ),
                    en=(
                        "The Six Dome Synagogue, built in the nineteenth century, is a place of "
                        "worship again. Another old synagogue, the Karçoq, has housed the Museum "
                        "of Mountain Jews since 2020. The year is marked by the festivals of the "
                        "Jewish calendar, among them Purim, Passover, Rosh Hashanah and Hanukkah."
                    ),
                ),
            ],
        ),
        (
            "facts",
            {
                "title": AT_A_GLANCE,
                "facts": [
                    {"label": DISTRICT, "value": QUBA},
                    {
                        "label": LANGUAGES,
                        "value": Text.of(
                            az="cuhuri, Azərbaycan, rus",
                            ru="джуури, азербайджанский, русский",
                            en="Juhuri, Azerbaijani, Russian",
                        ),
                    },
                    {
                        "label": FESTIVALS,
                        "value": Text.of(
                            az="Purim, Pesah, Roş ha-Şana, Hanuka",
                            ru="Пурим, Песах, Рош ха-Шана, Ханука",
                            en="Purim, Passover, Rosh Hashanah, Hanukkah",
                        ),
                    },
                    {
                        "label": KNOWN_FOR,
                        "value": Text.of(
                            az="sinaqoqlar, Dağ Yəhudiləri Muzeyi, tağlı körpü",
                            ru="синагоги, Музей горских евреев, арочный мост",
                            en="synagogues, the Museum of Mountain Jews, the arched bridge",
                        ),
                    },
                ],
            },
        ),
    ],
}
