"""The First Regional NGO Meeting, from a press release of 30 November 2000."""

from home.demo.drawings import PICTURES
from home.demo.trilingual import Text

PROGRAM = "Information and Outreach Program"

MEETING = {
    "key": "first-regional-ngo-meeting",
    "original": "en",
    "title": Text.of(
        az="Birinci Regional QHT Görüşü",
        ru="Первая региональная встреча НПО",
        en="First Regional NGO Meeting",
    ),
    "search_description": Text.of(
        az=(
            "ISAR-ın təşkilatçılığı və USAID-in maliyyə dəstəyi ilə Mingəçevirdə keçirilən QHT "
            "görüşü."
        ),
        ru="Встреча НПО в Мингячевире, организованная ИСАР на средства USAID.",
        en="A meeting of NGOs in Mingəçevir, organised by ISAR and funded by USAID.",
    ),
    "share_image": "meeting",
    "lead": Text.of(
        az=(
            "Təşkilatçı ISAR-ın məlumatına görə, Şəki, Gəncə və Mingəçevirin yerli QHT-lərinin "
            "otuzdan çox nümayəndəsi Mingəçevirdə beş beynəlxalq təşkilatla bir araya gəlib."
        ),
        ru=(
            "Как сообщает организатор встречи, ИСАР, в Мингячевире собрались более тридцати "
            "представителей местных НПО из Шеки, Гянджи и Мингячевира и сотрудники пяти "
            "международных организаций."
        ),
        en=(
            "Over thirty representatives of local NGOs from Şəki, Gəncə and Mingəçevir met five "
            "international organisations in Mingəçevir, reports ISAR, which organised the meeting."
        ),
    ),
    "city": Text.of(az="Mingəçevir", ru="Мингячевир", en="Mingəçevir"),
    "venue": "",
    "date_note": Text.of(
        az=(
            "Press-relizdə “6 dekabr” yazılıb, il göstərilməyib. Press-relizin özü 30 noyabr "
            "2000-ci il tarixlidir, yəni görüşdən altı gün əvvələ düşür; il bu tarixə əsasən "
            "müəyyən edilib."
        ),
        ru=(
            "В пресс-релизе напечатано «6 декабря» без года, а сам он датирован 30 ноября 2000 "
            "года, то есть шестью днями раньше. Год встречи выведен из этой даты."
        ),
        en=(
            "The press release prints “December 6” without a year and is itself dated 30 November "
            "2000, six days earlier. The year is inferred from that date."
        ),
    ),
    "purposes": [
        (
            "paragraph",
            [
                Text.of(
                    az="Press-relizdə görüşün dörd məqsədi göstərilir.",
                    ru="В пресс-релизе названы четыре цели встречи.",
                    en="The press release names four purposes of the meeting.",
                ),
            ],
        ),
        (
            "facts",
            {
                "title": "",
                "facts": [
                    {
                        "label": Text.of(
                            az="Məlumat mübadiləsi", ru="Обмен информацией", en="Exchange"
                        ),
                        "value": Text.of(
                            az="Regionlardakı QHT-lər arasında məlumat mübadiləsi aparmaq",
                            ru="Обмен информацией между региональными НПО",
                            en="Exchanging information between regional NGOs",
                        ),
                    },
                    {
                        "label": Text.of(az="Birgə iş", ru="Совместная работа", en="Joint work"),
                        "value": Text.of(
                            az="Birgə işləməyin yollarını tapmaq",
                            ru="Поиск путей совместной работы",
                            en="Finding ways to work together",
                        ),
                    },
                    {
                        "label": Text.of(az="Resurslar", ru="Ресурсы", en="Resources"),
                        "value": Text.of(
                            az="QHT-lərin istifadə edə biləcəyi resursları təqdim etmək",
                            ru="Знакомство с ресурсами, доступными НПО",
                            en="Presenting the resources available to NGOs",
                        ),
                    },
                    {
                        "label": Text.of(
                            az="Beynəlxalq təşkilatlar",
                            ru="Международные организации",
                            en="International organisations",
                        ),
                        "value": Text.of(
                            az="Beynəlxalq təşkilatların fəaliyyətini tanıtmaq",
                            ru="Рассказ о деятельности международных организаций",
                            en="Presenting the work of international organisations",
                        ),
                    },
                ],
            },
        ),
    ],
    "body": [
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Birinci Regional QHT Görüşünü Mingəçevirdə ISAR təşkil edib, maliyyə "
                        "vəsaitini USAID ayırıb. Press-relizi də ISAR yayıb; o, AzerWeb portalında "
                        "yerləşdirilib."
                    ),
                    ru=(
                        "Первую региональную встречу НПО в Мингячевире организовала ИСАР, средства "
                        "выделило USAID. Пресс-релиз выпустила также ИСАР; он был размещён на "
                        "портале AzerWeb."
                    ),
                    en=(
                        "The First Regional NGO Meeting was organised in Mingəçevir by ISAR with "
                        "funding from USAID. ISAR also issued the press release, which the AzerWeb "
                        "portal carried."
                    ),
                ),
            ],
        ),
        (
            "image",
            {
                "image": "mingecevir",
                "alternative_text": Text(PICTURES["mingecevir"].descriptions),
                "is_decorative": False,
                "caption": Text.of(
                    az=(
                        "Görüşün keçirildiyi Mingəçevir Kür çayı üzərindəki su anbarı və elektrik "
                        "stansiyası ilə tanınır"
                    ),
                    ru=(
                        "Мингячевир, где проходила встреча, известен водохранилищем и "
                        "электростанцией на Куре"
                    ),
                    en=(
                        "Mingəçevir, where the meeting took place, is known for its reservoir and "
                        "power station on the Kura river"
                    ),
                ),
            },
        ),
        (
            "heading",
            {"text": Text.of(az="İştirakçılar", ru="Участники", en="Participants"), "level": "2"},
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Şəki, Gəncə və Mingəçevirdən yerli QHT-lərin otuzdan çox nümayəndəsi "
                        "gəlmişdi. Beynəlxalq təşkilatlardan Oksfam, ATƏT, IRC, Açıq Cəmiyyət "
                        "İnstitutu və Avrasiya Fondu iştirak edirdi. Press-relizdə IRC-nin adı "
                        "“International Refugee Council” kimi yazılıb."
                    ),
                    ru=(
                        "Из Шеки, Гянджи и Мингячевира приехали более тридцати представителей "
                        "местных НПО. Из международных организаций участвовали Оксфам, ОБСЕ, IRC, "
                        "Институт «Открытое общество» и Фонд «Евразия». Название IRC в "
                        "пресс-релизе напечатано как «International Refugee Council»."
                    ),
                    en=(
                        "Over thirty representatives of local NGOs came from Şəki, Gəncə and "
                        "Mingəçevir. The international organisations were Oxfam, the OSCE, the "
                        "IRC, the Open Society Institute and The Eurasia Foundation. The press "
                        "release prints the name of the IRC as “International Refugee Council”."
                    ),
                ),
                Text.of(
                    az=(
                        "Kütləvi informasiya vasitələrinin və Mingəçevirin yerli hakimiyyət "
                        "orqanlarının təmsilçiləri görüşü müşahidəçi kimi izləyib."
                    ),
                    ru=(
                        "В качестве наблюдателей присутствовали средства массовой информации и "
                        "местные власти Мингячевира."
                    ),
                    en=(
                        "The mass media and the local government of Mingəçevir attended as "
                        "observers."
                    ),
                ),
            ],
        ),
        (
            "heading",
            {"text": Text.of(az="Gedişi", ru="Ход встречи", en="Proceedings"), "level": "2"},
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Press-relizə görə, əvvəlcə üç şəhərdə qeyri-hökumət sektorunun vəziyyəti "
                        "barədə təqdimatlar olub, sonra QHT-nin nə olduğu müzakirə edilib. Qrup "
                        "işindən sonra beynəlxalq təşkilatlar özlərini təqdim edib və suallara "
                        "cavab verib. Proqram qeyri-rəsmi söhbətlə başa çatıb."
                    ),
                    ru=(
                        "Согласно пресс-релизу, сначала прозвучали доклады о состоянии сектора в "
                        "трёх городах, затем участники обсудили, что такое НПО. После работы в "
                        "группах международные организации рассказали о себе и ответили на "
                        "вопросы. Завершилась программа неформальной беседой."
                    ),
                    en=(
                        "According to the press release, presentations on the state of the sector "
                        "in the three towns came first, followed by a discussion on what an NGO "
                        "is. After group work the international organisations introduced "
                        "themselves and there were questions and answers. Informal discussion "
                        "closed the programme."
                    ),
                ),
            ],
        ),
        ("heading", {"text": Text.of(az="Mənbə", ru="Источник", en="Source"), "level": "2"}),
        (
            "document",
            {
                "document": "press-release-2000",
                "text": Text.of(
                    az="Press-relizdəki faktların xülasəsi (ingilis dilində)",
                    ru="Краткое изложение фактов пресс-релиза (на английском языке)",
                    en="Summary of the facts in the press release",
                ),
            },
        ),
    ],
    "outcome": [
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Təşkilatçının fikrincə, görüş regiondakı təşkilatların birgə işinə doğru "
                        "ilk addım olub. ISAR nəticələr barədə hesabat hazırlayıb yerli QHT-lərə, "
                        "beynəlxalq iştirakçılara və digər maraqlananlara təqdim edəcəyini vəd "
                        "edib."
                    ),
                    ru=(
                        "По оценке организатора, встреча стала первым шагом к совместной работе. "
                        "ИСАР обещала подготовить отчёт о результатах для местных НПО, "
                        "международных участников и всех заинтересованных."
                    ),
                    en=(
                        "The organiser calls the meeting a first step toward joint work. ISAR "
                        "promised a report on the results for the local NGOs, the international "
                        "participants and others interested."
                    ),
                ),
            ],
        ),
    ],
    "starts": "2000?-12-06",
    "starts_at": None,
    "ends": "",
    "ends_at": None,
    "mode": "in_person",
    "status": "held",
    "country": "AZ",
    "released_on": "2000-11-30",
    "released_by": "isar",
    "participations": [
        {"organization": "isar", "role": "organizer", "scope": "international"},
        {"organization": "usaid", "role": "donor", "scope": "international"},
        {
            "group": Text.of(
                az="Şəki, Gəncə və Mingəçevirin yerli QHT-lərinin nümayəndələri",
                ru="представители местных НПО из Шеки, Гянджи и Мингячевира",
                en="representatives of local NGOs from Şəki, Gəncə and Mingəçevir",
            ),
            "role": "participant",
            "scope": "local",
            "count": 30,
            "comparator": "more_than",
        },
        {"organization": "oxfam", "role": "participant", "scope": "international"},
        {"organization": "osce", "role": "participant", "scope": "international"},
        {"organization": "irc", "role": "participant", "scope": "international"},
        {"organization": "osi", "role": "participant", "scope": "international"},
        {"organization": "eurasia-foundation", "role": "participant", "scope": "international"},
        {
            "group": Text.of(
                az="kütləvi informasiya vasitələri (müşahidəçi)",
                ru="средства массовой информации (наблюдатели)",
                en="the mass media, as observers",
            ),
            "role": "press",
            "scope": "",
        },
        {
            "group": Text.of(
                az="Mingəçevirin yerli hakimiyyət orqanları (müşahidəçi)",
                ru="местные власти Мингячевира (наблюдатели)",
                en="the local government of Mingəçevir, as observers",
            ),
            "role": "government",
            "scope": "local",
        },
    ],
    "programme": [
        {
            "title": Text.of(
                az="Şəki, Gəncə və Mingəçevirdə QHT sektorunun vəziyyəti barədə təqdimatlar",
                ru="Доклады о состоянии сектора НПО в Шеки, Гяндже и Мингячевире",
                en="Presentations on the state of the NGO sector in Şəki, Gəncə and Mingəçevir",
            )
        },
        {
            "title": Text.of(
                az="Müzakirə: QHT nədir?",
                ru="Обсуждение: что такое НПО?",
                en="Discussion: what is an NGO?",
            )
        },
        {"title": Text.of(az="Qrup işi", ru="Работа в группах", en="Group work")},
        {
            "title": Text.of(
                az="Beynəlxalq təşkilatların təqdimatları",
                ru="Выступления международных организаций",
                en="Presentations by the international organisations",
            )
        },
        {
            "title": Text.of(
                az="Suallar və cavablar", ru="Вопросы и ответы", en="Questions and answers"
            )
        },
        {
            "title": Text.of(
                az="Qeyri-rəsmi söhbət", ru="Неформальная беседа", en="Informal discussion"
            )
        },
    ],
    "outputs": [
        {
            "promise": Text.of(
                az="nəticələr barədə hesabat", ru="отчёт о результатах", en="report on the results"
            ),
            "audience": Text.of(
                az="yerli QHT-lər, beynəlxalq iştirakçılar və digər maraqlananlar",
                ru="местные НПО, международные участники и другие заинтересованные лица",
                en="local NGOs, the international participants and others interested",
            ),
            "due": "",
            "state": "promised",
            "document": None,
        },
    ],
    "contact_points": [
        {"kind": "address", "printed": "24 J. Jabbarly, Apt. 2, Baku", "name": PROGRAM},
        {"kind": "phone", "printed": "(994-12) 95-25-57", "name": PROGRAM},
        {"kind": "phone", "printed": "95-30-37", "name": PROGRAM},
        {"kind": "fax", "printed": "(994-12) 94-30-84", "name": PROGRAM},
    ],
}

DOCUMENTS = {
    "press-release-2000": {
        "title": "First Regional NGO Meeting: summary of the press release of 30 November 2000",
        "filename": "press-release-2000.txt",
        "text": """\
FIRST REGIONAL NGO MEETING, MINGƏÇEVİR
Summary of the facts in a press release dated 30 November 2000

This is a summary written for the demonstration. It is not the text of the press release.

Date      “December 6”, printed without a year. The release itself is dated
          30 November 2000, so the year 2000 is inferred.
Place     Mingəçevir, Azerbaijan
Organiser ISAR, which also issued the release
Funding   USAID

Participants
- over thirty representatives of local NGOs from Şəki, Gəncə and Mingəçevir
- five international organisations: Oxfam; OSCE; IRC (printed as “International
  Refugee Council”); OSI (Open Society Institute); The Eurasia Foundation
Observers: the mass media and the local government of Mingəçevir

Purposes
- exchange of information between regional NGOs
- finding ways to work together
- presenting resources for NGOs
- presenting the work of international organisations

Programme
1. Presentations on the state of the sector in the three towns
2. Discussion on what an NGO is
3. Group work
4. Presentations by the international organisations
5. Questions and answers
6. Informal discussion

Outcome, as the organiser states it: a first step toward joint work.
Promised: a report on the results, for local NGOs, the international participants
and others interested.

Contact, as printed: Information and Outreach Program, 24 J. Jabbarly, Apt. 2, Baku;
tel. (994-12) 95-25-57, 95-30-37; fax (994-12) 94-30-84
""",
    },
}
