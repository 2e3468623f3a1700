"""The two sections of the entry on Xınalıq."""

from home.demo.content.collection.parts import AT_A_GLANCE, TITLES, picture
from home.demo.trilingual import Text

_LEZGIC = Text.of(az="ləzgi", ru="лезгинская", en="Lezgic")

LANGUAGE = {
    "key": "xinaliq-language",
    "title": Text.of(az="Xınalıq dili", ru="Хиналугский язык", en="The Khinalug language"),
    "abstract": Text.of(
        az="Demək olar ki, yalnız bir kənddə danışılan dil və onun Azərbaycandakı qohumları.",
        ru=(
            "Язык, на котором говорят почти исключительно в одном селе, и его родственники в "
            "Азербайджане."
        ),
        en="A language spoken almost only in one village, and its relatives in Azerbaijan.",
    ),
    "search_description": Text.of(
        az=(
            "Xınalıq dili: Nax-Dağıstan dilləri arasında yeri, quruluşu, Azərbaycandakı qohum "
            "dillər."
        ),
        ru=(
            "Хиналугский язык: место в нахско-дагестанской семье, строй, родственные языки "
            "Азербайджана."
        ),
        en=(
            "The Khinalug language: its place in the Nakh-Daghestanian family, its structure, its "
            "relatives in Azerbaijan."
        ),
    ),
    "share_image": "xinaliq",
    "contributors": [],
    "body": [
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Xınalıq dilində bu kəndin sakinləri və buradan köçmüş ailələr danışır. O, "
                        "Nax-Dağıstan, başqa adla Şimal-Şərqi Qafqaz dilləri ailəsinə daxildir. "
                        "Uzun müddət onu ləzgi qoluna aid edirdilər; bu gün bir çox dilçi onu "
                        "ailənin ayrıca qolu sayır."
                    ),
                    ru=(
                        "По-хиналугски говорят жители одного этого села и семьи, переехавшие из "
                        "него. Язык входит в нахско-дагестанскую, или северо-восточнокавказскую, "
                        "семью. Долгое время его относили к лезгинской ветви; сегодня многие "
                        "лингвисты считают его отдельной ветвью семьи."
                    ),
                    en=(
                        "Khinalug is spoken in this one village and by families who have moved "
                        "away from it. It belongs to the Nakh-Daghestanian, or Northeast "
                        "Caucasian, family. For a long time it was counted in the Lezgic branch; "
                        "today many linguists see it as a branch of its own."
                    ),
                ),
                Text.of(
                    az=(
                        "Qohumları kimi, xınalıq dili də samitlərlə zəngindir, isimləri siniflərə "
                        "bölünür, halları çoxdur. Əsrlər boyu dil yazısız, ağızdan-ağıza ötürülüb; "
                        "əlifbaları yalnız yaxın onilliklərdə tərtib olunub."
                    ),
                    ru=(
                        "Как и его родственники, хиналугский богат согласными, имена в нём делятся "
                        "на классы, падежей много. Веками язык передавался устно; алфавиты для "
                        "него составлены лишь в последние десятилетия."
                    ),
                    en=(
                        "Like its relatives, Khinalug is rich in consonants, sorts its nouns into "
                        "classes and has many cases. For centuries it was handed on by word of "
                        "mouth; alphabets for it were drawn up only in recent decades."
                    ),
                ),
            ],
        ),
        (
            "table",
            {
                "caption": Text.of(
                    az="Toplunun bəhs etdiyi yerlərdə eşidilən Nax-Dağıstan dilləri",
                    ru=(
                        "Нахско-дагестанские языки, звучащие в местах, о которых рассказывает "
                        "сборник"
                    ),
                    en="Nakh-Daghestanian languages heard in the places of this collection",
                ),
                "columns": [
                    Text.of(az="Dil", ru="Язык", en="Language"),
                    Text.of(az="Qol", ru="Ветвь", en="Branch"),
                    Text.of(az="Yer", ru="Место", en="Place"),
                ],
                "rows": [
                    [
                        Text.of(az="xınalıq", ru="хиналугский", en="Khinalug"),
                        Text.of(az="ayrıca qol", ru="отдельная", en="its own"),
                        TITLES["xinaliq"],
                    ],
                    [Text.of(az="udi", ru="удинский", en="Udi"), _LEZGIC, TITLES["nic"]],
                    [
                        Text.of(az="ləzgi", ru="лезгинский", en="Lezgi"),
                        _LEZGIC,
                        TITLES["qusar"],
                    ],
                    [
                        Text.of(az="saxur", ru="цахурский", en="Tsakhur"),
                        _LEZGIC,
                        TITLES["zaqatala"],
                    ],
                    [
                        Text.of(az="avar", ru="аварский", en="Avar"),
                        Text.of(
                            az="avar-andi-dido", ru="аваро-андо-цезская", en="Avar–Andic–Tsezic"
                        ),
                        TITLES["zaqatala"],
                    ],
                ],
            },
        ),
        (
            "facts",
            {
                "title": AT_A_GLANCE,
                "facts": [
                    {
                        "label": Text.of(az="Dil ailəsi", ru="Семья", en="Family"),
                        "value": Text.of(
                            az="Nax-Dağıstan dilləri",
                            ru="нахско-дагестанские языки",
                            en="Nakh-Daghestanian",
                        ),
                    },
                    {
                        "label": Text.of(
                            az="Kəndin ikinci dili",
                            ru="Второй язык села",
                            en="Second language of the village",
                        ),
                        "value": Text.of(
                            az="Azərbaycan dili", ru="азербайджанский", en="Azerbaijani"
                        ),
                    },
                ],
            },
        ),
    ],
}

HOUSES_AND_PASTURES = {
    "key": "xinaliq-houses",
    "title": Text.of(az="Evlər və yaylaqlar", ru="Дома и пастбища", en="Houses and pastures"),
    "abstract": Text.of(
        az="Bir evin damı o birinin həyətidir, ilin gedişini isə sürülər müəyyən edir.",
        ru="Крыша одного дома служит двором другому, а ход года определяют отары.",
        en=(
            "The roof of one house is the yard of another, and the flocks set the course of the "
            "year."
        ),
    ),
    "search_description": Text.of(
        az="Xınalıqda evlər necə tikilir, sürülər yaylaqla qışlaq arasında necə köç edir.",
        ru="Как в Хыналыге строят дома и как отары кочуют между летними и зимними пастбищами.",
        en=(
            "How houses are built in Xınalıq, and how the flocks move between summer and winter "
            "pastures."
        ),
    ),
    "share_image": "xinaliq",
    "contributors": [],
    "body": [
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Xınalıqda evlər daşdandır və yamacda bir-birinə elə sıx söykənir ki, "
                        "birinin yastı damı yuxarıdakının həyəti olur. Qalın divarların "
                        "taxçalarına qab-qacaq düzülür, döşəməyə xalça və palaz salınır. Ağac "
                        "bitmədiyindən qışa yanacaq üçün təzək kəsib qurudurlar."
                    ),
                    ru=(
                        "Дома Хыналыга сложены из камня и стоят на склоне так тесно, что плоская "
                        "крыша одного служит двором тому, что выше. В нишах толстых стен держат "
                        "посуду, пол застилают коврами и паласами. Деревья здесь не растут, "
                        "поэтому на зиму заготавливают кизяк: его режут брикетами и сушат."
                    ),
                    en=(
                        "The houses of Xınalıq are built of stone and stand so close on the slope "
                        "that the flat roof of one serves as the yard of the next one up. Dishes "
                        "are kept in niches in the thick walls, and rugs cover the floor. As no "
                        "trees grow here, dung is cut into bricks and dried as fuel for the "
                        "winter."
                    ),
                ),
                Text.of(
                    az=(
                        "İlin gedişi sürülərdən asılıdır. Yazın axırında çobanlar qoyunu yaylağa, "
                        "yüksək dağ otlaqlarına qaldırır, payızda isə arana, qışlağa endirirlər. "
                        "Köç günlərlə çəkir, yolu isə nəsillərdən bəri dəyişmir."
                    ),
                    ru=(
                        "Жизнь идёт вслед за отарами. В конце весны чабаны поднимают овец на "
                        "<i>яйлаги</i> — высокогорные летние пастбища, а осенью спускают на "
                        "равнину, на зимние <i>гышлаги</i>. Перегон занимает много дней, и дороги "
                        "его не меняются поколениями."
                    ),
                    en=(
                        "The year follows the flocks. In late spring shepherds take the sheep up "
                        "to the <i>yaylaq</i>, the high summer pastures, and in autumn down to the "
                        "<i>qışlaq</i>, the winter pastures of the lowland. The drive lasts many "
                        "days, along ways that have not changed for generations."
                    ),
                ),
            ],
        ),
        (
            "gallery",
            {
                "title": Text.of(az="Şahdağın ətrafı", ru="Вокруг Шахдага", en="Around Şahdağ"),
                "images": [
                    picture(
                        "xinaliq",
                        Text.of(
                            az="Xınalıq, dağın cənub-şərqi. Rəsm",
                            ru="Хыналыг, к юго-востоку от горы. Рисунок",
                            en="Xınalıq, south-east of the mountain. Drawing",
                        ),
                    ),
                    picture(
                        "qusar",
                        Text.of(
                            az="Qusar, dağın şimal-şərqi. Rəsm",
                            ru="Гусар, к северо-востоку от горы. Рисунок",
                            en="Qusar, north-east of the mountain. Drawing",
                        ),
                    ),
                ],
            },
        ),
        (
            "facts",
            {
                "title": AT_A_GLANCE,
                "facts": [
                    {
                        "label": Text.of(
                            az="Tikinti materialı",
                            ru="Строительный материал",
                            en="Building material",
                        ),
                        "value": Text.of(az="daş", ru="камень", en="stone"),
                    },
                    {
                        "label": Text.of(az="Yayda", ru="Летом", en="In summer"),
                        "value": Text.of(
                            az="yüksək dağ yaylaqları",
                            ru="высокогорные пастбища",
                            en="high mountain pastures",
                        ),
                    },
                    {
                        "label": Text.of(az="Qışda", ru="Зимой", en="In winter"),
                        "value": Text.of(
                            az="aran qışlaqları", ru="пастбища на равнине", en="lowland pastures"
                        ),
                    },
                ],
            },
        ),
    ],
}
