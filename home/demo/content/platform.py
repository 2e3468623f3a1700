"""The national platform “Karabakh is Azerbaijan!” and its news of September 2020."""

from home.demo.drawings import PICTURES
from home.demo.trilingual import Text

COMMITTEE = Text.of(
    az="Diasporla İş üzrə Dövlət Komitəsi",
    ru="Государственный комитет по работе с диаспорой",
    en="State Committee for Work with Diaspora",
)
AGENCY = Text.of(
    az="Trend İnformasiya Agentliyi", ru="Информационное агентство Trend", en="Trend News Agency"
)
SELF_REPORTED = Text.of(
    az="platformanın öz hesablaması (Diasporla İş üzrə Dövlət Komitəsinin məlumatı)",
    ru="подсчёты самой платформы (сведения Государственного комитета по работе с диаспорой)",
    en="the platform’s own count (information from the State Committee for Work with Diaspora)",
)

VIEWS_LABEL = Text.of(
    az="YouTube kanalında baxış",
    ru="просмотров на канале в YouTube",
    en="views on the YouTube channel",
)
VIDEOS_LABEL = Text.of(
    az="müxtəlif dillərdə video",
    ru="видеороликов на разных языках",
    en="videos in various languages",
)
MEMBERS_LABEL = Text.of(
    az="Facebook qruplarının üzvü",
    ru="участников групп в Facebook",
    en="members of the Facebook groups",
)
COUNTRIES_LABEL = Text.of(
    az="qruplarda təmsil olunan ölkə",
    ru="стран, представленных в группах",
    en="countries represented in the groups",
)
REACHED_LABEL = Text.of(
    az="Facebook səhifəsinin əhatə etdiyi insan",
    ru="человек, охваченных страницей в Facebook",
    en="people reached by the Facebook page",
)
SHARED_LABEL = Text.of(az="paylaşılan material", ru="опубликованных материалов", en="items shared")

VIEWS = {"value": 20_000, "comparator": "more_than", "label": VIEWS_LABEL}
VIDEOS = {"value": 27, "comparator": "exactly", "label": VIDEOS_LABEL}
MEMBERS = {"value": 28_000, "comparator": "about", "label": MEMBERS_LABEL}
COUNTRIES = {"value": 67, "comparator": "exactly", "label": COUNTRIES_LABEL}
REACHED = {"value": 100_000, "comparator": "more_than", "label": REACHED_LABEL}
SHARED = {"value": 3_000, "comparator": "more_than", "label": SHARED_LABEL}

SOURCES = [
    {"role": "informed_by", "organization": "diaspora-committee", "name": "", "url": ""},
    {"role": "reported_by", "organization": "trend", "name": "", "url": ""},
]
HASHTAGS = [{"tag": "QarabağAzərbaycandır"}, {"tag": "KarabakhIsAzerbaijan"}]

ONLINE_CONFERENCE = {
    "key": "online-conference",
    "original": "az",
    "title": Text.of(
        az="Platformanın koordinatorları onlayn konfrans keçirib",
        ru="Координаторы платформы провели онлайн-конференцию",
        en="The platform’s coordinators hold an online conference",
    ),
    "search_description": Text.of(
        az=(
            "Müxtəlif ölkələr üzrə koordinatorlar əlaqələri, ardıcıl işi və yeni koordinatorların "
            "təyin edilməsini müzakirə edib."
        ),
        ru=(
            "Координаторы в разных странах обсудили связь между собой, систематическую работу и "
            "назначение новых координаторов."
        ),
        en=(
            "Coordinators for different countries discussed how to keep in touch, work steadily "
            "and name further coordinators."
        ),
    ),
    "share_image": "conference",
    "lead": Text.of(
        az=(
            "“Qarabağ Azərbaycandır!” milli platformasının müxtəlif ölkələr üzrə koordinatorları "
            "onlayn konfransda bir araya gəlib. Bu barədə Diasporla İş üzrə Dövlət Komitəsi "
            "məlumat verib."
        ),
        ru=(
            "Координаторы национальной платформы «Карабах — это Азербайджан!» в разных странах "
            "встретились на онлайн-конференции. Об этом сообщил Государственный комитет по работе "
            "с диаспорой."
        ),
        en=(
            "The coordinators for different countries of the national platform “Karabakh is "
            "Azerbaijan!” have held an online conference, according to the State Committee for "
            "Work with Diaspora."
        ),
    ),
    "body": [
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Trend agentliyinin yaydığı xəbərə görə, konfransda komitənin əməkdaşı, "
                        "platformanın koordinatoru Bəxtiyar Rəhimov, eləcə də Türkiyə, Kanada, "
                        "Niderland, Polşa, Moldova və İtaliya üzrə koordinatorlar iştirak edib. "
                        "Onlara “Azərbaycan Diaspor Könüllüləri”nin platformaya qoşulmuş üzvləri "
                        "də qatılıb."
                    ),
                    ru=(
                        "Как передаёт агентство Trend, в конференции участвовали сотрудник "
                        "комитета, координатор платформы Бахтияр Рагимов, а также координаторы в "
                        "Турции, Канаде, Нидерландах, Польше, Молдове и Италии. На встрече были и "
                        "члены сообщества «Волонтёры азербайджанской диаспоры», присоединившиеся "
                        "к платформе."
                    ),
                    en=(
                        "The Trend agency reports that the conference brought together Bəxtiyar "
                        "Rəhimov, an employee of the Committee and coordinator of the platform, "
                        "and the coordinators for Türkiye, Canada, the Netherlands, Poland, "
                        "Moldova and Italy. Members of “Azerbaijan Diaspora Volunteers” who have "
                        "joined the platform took part as well."
                    ),
                ),
            ],
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Məlumata görə, müzakirənin əsas mövzuları koordinatorlar arasında sıx və "
                        "çevik əlaqə, mütəşəkkil və ardıcıl iş, habelə başqa ölkələr üzrə "
                        "koordinatorların müəyyənləşdirilməsi olub. Digər məsələlər barədə də "
                        "fikir mübadiləsi aparılıb."
                    ),
                    ru=(
                        "По сообщению комитета, речь шла прежде всего о тесной и оперативной связи "
                        "между координаторами, об организованной и систематической работе и о "
                        "назначении координаторов в других странах. Обсуждались и иные вопросы."
                    ),
                    en=(
                        "According to the Committee, they discussed above all close and flexible "
                        "contact between the coordinators, organised and steady work, and the "
                        "naming of coordinators in other countries. Other matters were on the "
                        "agenda too."
                    ),
                ),
            ],
        ),
        (
            "facts",
            {
                "title": Text.of(az="Qısa məlumat", ru="Коротко", en="At a glance"),
                "facts": [
                    {
                        "label": Text.of(az="Vaxt", ru="Когда", en="When"),
                        "value": Text.of(
                            az="2020-ci ilin sentyabrı, günü məlum deyil",
                            ru="сентябрь 2020 года, число неизвестно",
                            en="September 2020, day not known",
                        ),
                    },
                    {
                        "label": Text.of(az="Ölkələr", ru="Страны", en="Countries"),
                        "value": Text.of(
                            az="Türkiyə, Kanada, Niderland, Polşa, Moldova, İtaliya",
                            ru="Турция, Канада, Нидерланды, Польша, Молдова, Италия",
                            en="Türkiye, Canada, the Netherlands, Poland, Moldova, Italy",
                        ),
                    },
                    {
                        "label": Text.of(
                            az="Məlumatı verən", ru="Источник сведений", en="Informed by"
                        ),
                        "value": COMMITTEE,
                    },
                    {
                        "label": Text.of(
                            az="Xəbəri yayan", ru="Новость передало", en="Reported by"
                        ),
                        "value": AGENCY,
                    },
                ],
            },
        ),
    ],
    "date": "2020-09",
    "kind": "news",
    "image": "conference",
    "sources": SOURCES,
    "topics": [{"topic": "diaspora"}, {"topic": "coordination"}, {"topic": "volunteering"}],
    "countries": [{"country": code} for code in ("TR", "CA", "NL", "PL", "MD", "IT")],
    "hashtags": HASHTAGS,
    "related_pages": [{"related_page": "channels-and-reach"}, {"related_page": "partners"}],
}

CHANNELS_AND_REACH = {
    "key": "channels-and-reach",
    "original": "az",
    "title": Text.of(
        az="Platformanın kanalları və auditoriyası: sentyabrın rəqəmləri",
        ru="Каналы платформы и её аудитория: данные на сентябрь",
        en="The platform’s channels and audience: figures for September",
    ),
    "search_description": Text.of(
        az=(
            "2020-ci ilin sentyabrına olan rəqəmlər: YouTube, Facebook, Twitter, Instagram, "
            "Telegram və WhatsApp."
        ),
        ru=(
            "Данные на сентябрь 2020 года: YouTube, Facebook, Twitter, Instagram, Telegram и "
            "WhatsApp."
        ),
        en=(
            "Where the platform stood in September 2020 on YouTube, Facebook, Twitter, Instagram, "
            "Telegram and WhatsApp."
        ),
    ),
    "share_image": "channels",
    "lead": Text.of(
        az=(
            "Platformanın öz hesablamasına görə, Facebook qruplarında 67 ölkədən 28 minə yaxın üzv "
            "var, YouTube kanalındakı videolara isə 20 mindən çox baxılıb."
        ),
        ru=(
            "По собственным подсчётам платформы, в её группах в Facebook около 28 000 участников "
            "из 67 стран, а ролики на канале в YouTube набрали более 20 000 просмотров."
        ),
        en=(
            "By its own count, the platform has about 28,000 members in 67 countries in its "
            "Facebook groups and more than 20,000 views on its YouTube channel."
        ),
    ),
    "body": [
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Diasporla İş üzrə Dövlət Komitəsinin verdiyi məlumata görə, platforma "
                        "YouTube kanalı, Facebook səhifəsi və qrupları, Twitter və Instagram "
                        "vasitəsilə fəaliyyət göstərir. Telegram və WhatsApp qrupları da "
                        "yaradılıb. Bir neçə dildə saytın açılması planlaşdırılır."
                    ),
                    ru=(
                        "По сведениям Государственного комитета по работе с диаспорой, платформа "
                        "ведёт канал в YouTube, страницу и группы в Facebook, присутствует в "
                        "Twitter и Instagram. Созданы и группы в Telegram и WhatsApp. Планируется "
                        "открыть сайт на нескольких языках."
                    ),
                    en=(
                        "According to the State Committee for Work with Diaspora, the platform "
                        "runs a YouTube channel and a Facebook page and groups, and is present on "
                        "Twitter and Instagram. There are Telegram and WhatsApp groups too. A "
                        "website in several languages is planned."
                    ),
                ),
            ],
        ),
        (
            "figures",
            {
                "figures": [VIEWS, MEMBERS, COUNTRIES, REACHED, SHARED],
                "as_of": "2020-09",
                "source": SELF_REPORTED,
            },
        ),
        (
            "table",
            {
                "caption": Text.of(
                    az="Kanalların 2020-ci ilin sentyabrında vəziyyəti",
                    ru="Каналы по состоянию на сентябрь 2020 года",
                    en="Channels as of September 2020",
                ),
                "columns": [
                    Text.of(az="Kanal", ru="Канал", en="Channel"),
                    Text.of(az="Fəaliyyət göstərir", ru="Действует", en="In use"),
                    Text.of(az="Bildirilən rəqəm", ru="Сообщённые данные", en="Reported figure"),
                ],
                "rows": [
                    [
                        Text.of(az="YouTube kanalı", ru="Канал в YouTube", en="YouTube channel"),
                        Text.of(az="bəli", ru="да", en="yes"),
                        Text.of(
                            az="27 video, 20 mindən çox baxış",
                            ru="27 роликов, более 20 000 просмотров",
                            en="27 videos, more than 20,000 views",
                        ),
                    ],
                    [
                        Text.of(
                            az="Facebook səhifəsi", ru="Страница в Facebook", en="Facebook page"
                        ),
                        Text.of(az="bəli", ru="да", en="yes"),
                        Text.of(
                            az="100 mindən çox insanı əhatə edib",
                            ru="охват более 100 000 человек",
                            en="more than 100,000 people reached",
                        ),
                    ],
                    [
                        Text.of(
                            az="Facebook qrupları", ru="Группы в Facebook", en="Facebook groups"
                        ),
                        Text.of(az="bəli", ru="да", en="yes"),
                        Text.of(
                            az="67 ölkədən 28 minə yaxın üzv",
                            ru="около 28 000 участников из 67 стран",
                            en="about 28,000 members in 67 countries",
                        ),
                    ],
                    [
                        Text.of(az="Twitter", ru="Twitter", en="Twitter"),
                        Text.of(az="bəli", ru="да", en="yes"),
                        Text.of(az="göstərilməyib", ru="не приводятся", en="none given"),
                    ],
                    [
                        Text.of(az="Instagram", ru="Instagram", en="Instagram"),
                        Text.of(az="bəli", ru="да", en="yes"),
                        Text.of(az="göstərilməyib", ru="не приводятся", en="none given"),
                    ],
                    [
                        Text.of(
                            az="Telegram və WhatsApp qrupları",
                            ru="Группы в Telegram и WhatsApp",
                            en="Telegram and WhatsApp groups",
                        ),
                        Text.of(az="bəli", ru="да", en="yes"),
                        Text.of(az="göstərilməyib", ru="не приводятся", en="none given"),
                    ],
                    [
                        Text.of(
                            az="Bir neçə dildə sayt",
                            ru="Сайт на нескольких языках",
                            en="Website in several languages",
                        ),
                        Text.of(az="planlaşdırılır", ru="планируется", en="planned"),
                        Text.of(az="göstərilməyib", ru="не приводятся", en="none given"),
                    ],
                ],
            },
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Bütün rəqəmlər platformanın özünə məxsusdur və 2020-ci ilin sentyabrına "
                        "aiddir. Hansı üsulla hesablandıqları bildirilmir."
                    ),
                    ru=(
                        "Все цифры приводит сама платформа, и относятся они к сентябрю 2020 года. "
                        "Как они подсчитаны, не сообщается."
                    ),
                    en=(
                        "All figures are the platform’s own and refer to September 2020. How they "
                        "were counted is not stated."
                    ),
                ),
            ],
        ),
    ],
    "date": "2020-09",
    "kind": "report",
    "image": "channels",
    "sources": SOURCES,
    "topics": [{"topic": "media"}, {"topic": "diaspora"}],
    "countries": [],
    "hashtags": HASHTAGS,
    "related_pages": [
        {"related_page": "videos-in-several-languages"},
        {"related_page": "online-conference"},
    ],
}

VIDEOS_IN_SEVERAL_LANGUAGES = {
    "key": "videos-in-several-languages",
    "original": "az",
    "title": Text.of(
        az="Platformanın YouTube kanalında müxtəlif dillərdə 27 video",
        ru="На YouTube-канале платформы — 27 роликов на разных языках",
        en="Twenty-seven videos in various languages on the platform’s YouTube channel",
    ),
    "search_description": Text.of(
        az="Türk, ingilis, rus, rumın, ispan və başqa dillərdə videolar.",
        ru="Ролики на турецком, английском, русском, румынском, испанском и других языках.",
        en="The videos are in Turkish, English, Russian, Romanian, Spanish and other languages.",
    ),
    "share_image": "channels",
    "lead": Text.of(
        az=(
            "Platforma 2020-ci ilin sentyabrına qədər YouTube kanalında türk, ingilis, rus, rumın, "
            "ispan və digər dillərdə 27 video yerləşdirdiyini bildirir."
        ),
        ru=(
            "Платформа сообщает, что к сентябрю 2020 года на её канале в YouTube размещено 27 "
            "видеороликов на турецком, английском, русском, румынском, испанском и других языках."
        ),
        en=(
            "The platform reports that by September 2020 its YouTube channel carried 27 videos in "
            "Turkish, English, Russian, Romanian, Spanish and other languages."
        ),
    ),
    "body": [
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Diasporla İş üzrə Dövlət Komitəsinin məlumatında beş dilin adı çəkilir, "
                        "başqa dillərin də olduğu qeyd edilir. Hansı dildə neçə video hazırlandığı "
                        "göstərilmir."
                    ),
                    ru=(
                        "В сообщении Государственного комитета по работе с диаспорой названы пять "
                        "языков и сказано, что есть и другие. Сколько роликов снято на каждом из "
                        "них, не указывается."
                    ),
                    en=(
                        "The State Committee for Work with Diaspora names five languages and adds "
                        "that there are others. It does not say how many of the videos are in "
                        "which language."
                    ),
                ),
                Text.of(
                    az="Bildirilir ki, bu videolara ümumilikdə 20 mindən çox baxılıb.",
                    ru="В общей сложности, как сообщается, ролики набрали более 20 000 просмотров.",
                    en="Together the videos are said to have been viewed more than 20,000 times.",
                ),
            ],
        ),
        (
            "facts",
            {
                "title": Text.of(
                    az="Adı çəkilən dillər", ru="Названные языки", en="Languages named"
                ),
                "facts": [
                    {
                        "label": Text.of(az="Türk dilləri", ru="Тюркские", en="Turkic"),
                        "value": Text.of(az="türk", ru="турецкий", en="Turkish"),
                    },
                    {
                        "label": Text.of(az="German dilləri", ru="Германские", en="Germanic"),
                        "value": Text.of(az="ingilis", ru="английский", en="English"),
                    },
                    {
                        "label": Text.of(az="Slavyan dilləri", ru="Славянские", en="Slavic"),
                        "value": Text.of(az="rus", ru="русский", en="Russian"),
                    },
                    {
                        "label": Text.of(az="Roman dilləri", ru="Романские", en="Romance"),
                        "value": Text.of(
                            az="rumın, ispan", ru="румынский, испанский", en="Romanian, Spanish"
                        ),
                    },
                ],
            },
        ),
        ("figures", {"figures": [VIDEOS, VIEWS], "as_of": "2020-09", "source": SELF_REPORTED}),
    ],
    "date": "2020-09",
    "kind": "news",
    "image": "platform",
    "sources": SOURCES,
    "topics": [{"topic": "languages"}, {"topic": "media"}],
    "countries": [],
    "hashtags": HASHTAGS,
    "related_pages": [
        {"related_page": "channels-and-reach"},
        {"related_page": "survey-and-international-section"},
    ],
}

SURVEY_AND_INTERNATIONAL_SECTION = {
    "key": "survey-and-international-section",
    "original": "az",
    "title": Text.of(
        az="Platforma sorğu keçirib və beynəlxalq bölmə yaradıb",
        ru="Платформа провела опрос и создала международную секцию",
        en="The platform carries out a survey and forms an international section",
    ),
    "search_description": Text.of(
        az=(
            "2020-ci ilin sentyabrında yayılan xəbərdə sorğu və yeni yaradılmış beynəlxalq bölmə "
            "barədə nə deyilir."
        ),
        ru=(
            "Что известно об опросе и новой международной секции из сообщения, вышедшего в "
            "сентябре 2020 года."
        ),
        en=(
            "What a news report of September 2020 says about the survey and the new international "
            "section."
        ),
    ),
    "share_image": "survey",
    "lead": Text.of(
        az=(
            "Diasporla İş üzrə Dövlət Komitəsinin məlumatına görə, “Qarabağ Azərbaycandır!” milli "
            "platforması sorğu keçirib, eyni zamanda beynəlxalq bölməsini formalaşdırıb."
        ),
        ru=(
            "По сведениям Государственного комитета по работе с диаспорой, национальная платформа "
            "«Карабах — это Азербайджан!» провела опрос и сформировала международную секцию."
        ),
        en=(
            "The national platform “Karabakh is Azerbaijan!” has carried out a survey and formed "
            "an international section, according to the State Committee for Work with Diaspora."
        ),
    ),
    "body": [
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Sorğu və beynəlxalq bölmə komitənin məlumatında platformanın gördüyü "
                        "işlər sırasında qeyd olunur. Xəbəri Trend agentliyi yayıb."
                    ),
                    ru=(
                        "Опрос и международная секция упомянуты в сообщении комитета среди "
                        "сделанного платформой. Новость передало агентство Trend."
                    ),
                    en=(
                        "The Committee mentions the survey and the international section among the "
                        "things that the platform has done. The Trend agency carried the news."
                    ),
                ),
                Text.of(
                    az=(
                        "Həmin xəbərdən o da məlum olur ki, altı xarici ölkə üzrə koordinator "
                        "platformanın onlayn konfransında iştirak edib, Facebook qruplarında isə, "
                        "platformanın öz hesablamasına görə, 67 ölkədən üzv var."
                    ),
                    ru=(
                        "Из той же новости известно, что в онлайн-конференции платформы "
                        "участвовали координаторы в шести зарубежных странах, а в её группах в "
                        "Facebook, по её собственным подсчётам, состоят участники из 67 стран."
                    ),
                    en=(
                        "The same report says that coordinators for six countries abroad took part "
                        "in the platform’s online conference, and that its Facebook groups, by its "
                        "own count, have members in 67 countries."
                    ),
                ),
            ],
        ),
        (
            "callout",
            {
                "kind": "note",
                "title": Text.of(az="Nə məlum deyil", ru="Что неизвестно", en="What is not known"),
                "text": [
                    Text.of(
                        az=(
                            "Bu nümunə üçün əlimizdə olan qısa məlumatda sorğunun sualları, "
                            "iştirakçılarının sayı və nəticələri yoxdur; beynəlxalq bölmənin "
                            "tərkibi də göstərilmir."
                        ),
                        ru=(
                            "В кратких сведениях, по которым написана эта демонстрационная "
                            "страница, нет ни вопросов, ни числа участников, ни итогов опроса; не "
                            "указан и состав международной секции."
                        ),
                        en=(
                            "The brief information from which this demonstration page was written "
                            "gives no questions, number of respondents or results of the survey, "
                            "and does not say who belongs to the international section."
                        ),
                    ),
                ],
            },
        ),
    ],
    "date": "2020-09",
    "kind": "survey",
    "image": "survey",
    "sources": SOURCES,
    "topics": [{"topic": "diaspora"}, {"topic": "coordination"}],
    "countries": [],
    "hashtags": HASHTAGS,
    "related_pages": [
        {"related_page": "online-conference"},
        {"related_page": "channels-and-reach"},
    ],
}

PARTNERS = {
    "key": "partners",
    "original": "az",
    "title": Text.of(
        az="Platforma üç qurumla əməkdaşlıq edir",
        ru="Платформа сотрудничает с тремя организациями",
        en="The platform works with three organisations",
    ),
    "search_description": Text.of(
        az=(
            "Tədqiqat mərkəzi, media qrupu və könüllü təşkilatları ittifaqı platformanın "
            "tərəfdaşlarıdır."
        ),
        ru=(
            "Партнёры платформы — исследовательский центр, медиагруппа и союз волонтёрских "
            "организаций."
        ),
        en=(
            "A research centre, a media group and a union of volunteer organisations are the "
            "platform’s partners."
        ),
    ),
    "share_image": "platform",
    "lead": Text.of(
        az=(
            "Diasporla İş üzrə Dövlət Komitəsi bildirir ki, “Qarabağ Azərbaycandır!” milli "
            "platforması tədqiqat mərkəzi, media qrupu və könüllü təşkilatları ittifaqı ilə birgə "
            "işləyir."
        ),
        ru=(
            "Как сообщает Государственный комитет по работе с диаспорой, национальная платформа "
            "«Карабах — это Азербайджан!» работает вместе с исследовательским центром, "
            "медиагруппой и союзом волонтёрских организаций."
        ),
        en=(
            "The national platform “Karabakh is Azerbaijan!” works with a research centre, a media "
            "group and a union of volunteer organisations, the State Committee for Work with "
            "Diaspora says."
        ),
    ),
    "body": [
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Məlumatda Dövlət İdarəçilik Akademiyasının Qarabağ Araşdırmalar "
                        "Mərkəzinin, Avropa Azərbaycanlıları Media Qrupunun və Azərbaycan Könüllü "
                        "Təşkilatları İttifaqının adı çəkilir."
                    ),
                    ru=(
                        "В сообщении названы Центр карабахских исследований Академии "
                        "государственного управления, Медиагруппа азербайджанцев Европы и Союз "
                        "волонтёрских организаций Азербайджана."
                    ),
                    en=(
                        "The three named are the Karabakh Research Centre of the Academy of Public "
                        "Administration, the European Azerbaijanis Media Group and the Union of "
                        "Azerbaijani Volunteer Organizations."
                    ),
                ),
                Text.of(
                    az=(
                        "Bundan əlavə, “Azərbaycan Diaspor Könüllüləri”nin üzvləri platformaya "
                        "qoşulub və koordinatorlarla birlikdə onlayn konfransda iştirak edib."
                    ),
                    ru=(
                        "Кроме того, к платформе присоединились участники сообщества «Волонтёры "
                        "азербайджанской диаспоры»; вместе с координаторами они были на "
                        "онлайн-конференции."
                    ),
                    en=(
                        "Members of “Azerbaijan Diaspora Volunteers” have joined the platform "
                        "besides, and took part in the online conference along with the "
                        "coordinators."
                    ),
                ),
            ],
        ),
        (
            "facts",
            {
                "title": Text.of(az="Tərəfdaşlar", ru="Партнёры", en="Partners"),
                "facts": [
                    {
                        "label": Text.of(az="Tədqiqat", ru="Исследования", en="Research"),
                        "value": Text.of(
                            az="Qarabağ Araşdırmalar Mərkəzi",
                            ru="Центр карабахских исследований",
                            en="Karabakh Research Centre",
                        ),
                    },
                    {
                        "label": Text.of(az="Media", ru="Медиа", en="Media"),
                        "value": Text.of(
                            az="Avropa Azərbaycanlıları Media Qrupu",
                            ru="Медиагруппа азербайджанцев Европы",
                            en="European Azerbaijanis Media Group",
                        ),
                    },
                    {
                        "label": Text.of(az="Könüllülük", ru="Волонтёрство", en="Volunteering"),
                        "value": Text.of(
                            az="Azərbaycan Könüllü Təşkilatları İttifaqı",
                            ru="Союз волонтёрских организаций Азербайджана",
                            en="Union of Azerbaijani Volunteer Organizations",
                        ),
                    },
                ],
            },
        ),
    ],
    "date": "2020-09",
    "kind": "news",
    "image": "platform",
    "sources": SOURCES,
    "topics": [{"topic": "partnership"}, {"topic": "volunteering"}, {"topic": "media"}],
    "countries": [{"country": "AZ"}],
    "hashtags": HASHTAGS,
    "related_pages": [
        {"related_page": "online-conference"},
        {"related_page": "survey-and-international-section"},
    ],
}

PLATFORM = {
    "key": "karabakh-is-azerbaijan",
    "show_in_menus": True,
    "original": "az",
    "title": Text.of(
        az="“Qarabağ Azərbaycandır!” milli platforması",
        ru="Национальная платформа «Карабах — это Азербайджан!»",
        en="National platform “Karabakh is Azerbaijan!”",
    ),
    "search_description": Text.of(
        az=(
            "Platformanın tərəfdaşları, koordinatorları, kanalları və 2020-ci ilin sentyabrına "
            "olan göstəriciləri."
        ),
        ru="Партнёры, координаторы и каналы платформы, её показатели на сентябрь 2020 года.",
        en=(
            "The platform’s partners, coordinators and channels, and its figures as of September "
            "2020."
        ),
    ),
    "share_image": "platform",
    "aim": Text.of(
        az=(
            "Platformanın koordinatorları 2020-ci ilin sentyabrında keçirdikləri konfransda "
            "müxtəlif ölkələrdə mütəşəkkil və ardıcıl iş aparmağı, bir-biri ilə sıx və çevik əlaqə "
            "saxlamağı müzakirə ediblər."
        ),
        ru=(
            "На конференции в сентябре 2020 года координаторы платформы говорили об организованной "
            "и систематической работе в разных странах и о тесной, оперативной связи между собой."
        ),
        en=(
            "At their conference in September 2020 the platform’s coordinators spoke of organised "
            "and steady work in different countries, and of close and flexible contact with one "
            "another."
        ),
    ),
    "body": [
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "“Qarabağ Azərbaycandır!” müxtəlif ölkələrdə koordinatorları olan milli "
                        "platformadır. Bu səhifə Diasporla İş üzrə Dövlət Komitəsinin məlumatı "
                        "əsasında Trend agentliyinin 2020-ci ilin sentyabrında yaydığı xəbərə "
                        "əsaslanır; ayın hansı günü olduğu məlum deyil."
                    ),
                    ru=(
                        "«Карабах — это Азербайджан!» — национальная платформа с координаторами в "
                        "разных странах. Страница составлена по новости, которую агентство Trend "
                        "передало в сентябре 2020 года со ссылкой на Государственный комитет по "
                        "работе с диаспорой; точное число неизвестно."
                    ),
                    en=(
                        "“Karabakh is Azerbaijan!” is a national platform with coordinators in "
                        "different countries. This page rests on a news report by the Trend agency "
                        "of September 2020, based on information from the State Committee for Work "
                        "with Diaspora; the day of the month is not known."
                    ),
                ),
                Text.of(
                    az=(
                        "Məlumata görə, platforma Dövlət İdarəçilik Akademiyasının Qarabağ "
                        "Araşdırmalar Mərkəzi, Avropa Azərbaycanlıları Media Qrupu və Azərbaycan "
                        "Könüllü Təşkilatları İttifaqı ilə əməkdaşlıq edir. Platformaya "
                        "“Azərbaycan Diaspor Könüllüləri”nin üzvləri də qoşulub."
                    ),
                    ru=(
                        "По сведениям комитета, платформа сотрудничает с Центром карабахских "
                        "исследований Академии государственного управления, Медиагруппой "
                        "азербайджанцев Европы и Союзом волонтёрских организаций Азербайджана. К "
                        "ней присоединились и участники сообщества «Волонтёры азербайджанской "
                        "диаспоры»."
                    ),
                    en=(
                        "According to the Committee, the platform works with the Karabakh Research "
                        "Centre of the Academy of Public Administration, the European Azerbaijanis "
                        "Media Group and the Union of Azerbaijani Volunteer Organizations. Members "
                        "of “Azerbaijan Diaspora Volunteers” have joined it as well."
                    ),
                ),
            ],
        ),
        (
            "image",
            {
                "image": "platform",
                "alternative_text": Text(PICTURES["platform"].descriptions),
                "is_decorative": False,
                "caption": Text.of(
                    az=(
                        "Müxtəlif ölkələrdən olan insanları birləşdirən əlaqələr: nümunə üçün "
                        "çəkilmiş rəsm"
                    ),
                    ru="Связи между людьми в разных странах: рисунок для демонстрационного сайта",
                    en=(
                        "Ties between people in different countries: a drawing made for the "
                        "demonstration"
                    ),
                ),
            },
        ),
        (
            "heading",
            {
                "text": Text.of(az="Koordinatorlar", ru="Координаторы", en="Coordinators"),
                "level": "2",
            },
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Platformanın koordinatoru komitənin əməkdaşı Bəxtiyar Rəhimovdur. "
                        "Türkiyə, Kanada, Niderland, Polşa, Moldova və İtaliya üzrə də "
                        "koordinatorlar var; burada yalnız ölkələr göstərilir. Başqa ölkələr üzrə "
                        "koordinatorların müəyyənləşdirilməsi məsələsi müzakirə olunub."
                    ),
                    ru=(
                        "Координатор платформы — сотрудник комитета Бахтияр Рагимов. Есть "
                        "координаторы в Турции, Канаде, Нидерландах, Польше, Молдове и Италии; "
                        "здесь указаны только страны. Обсуждалось и назначение координаторов в "
                        "других странах."
                    ),
                    en=(
                        "Bəxtiyar Rəhimov, an employee of the Committee, is the platform’s "
                        "coordinator. There are coordinators for Türkiye, Canada, the Netherlands, "
                        "Poland, Moldova and Italy, listed here by country only. The naming of "
                        "coordinators in other countries has been discussed."
                    ),
                ),
            ],
        ),
        ("heading", {"text": Text.of(az="Rəqəmlər", ru="Цифры", en="Figures"), "level": "2"}),
        (
            "figures",
            {
                "figures": [VIEWS, VIDEOS, MEMBERS, COUNTRIES, REACHED, SHARED],
                "as_of": "2020-09",
                "source": SELF_REPORTED,
            },
        ),
        (
            "page_link",
            {
                "page": "online-conference",
                "text": Text.of(
                    az="Koordinatorların onlayn konfransı haqqında",
                    ru="Об онлайн-конференции координаторов",
                    en="Read about the coordinators’ online conference",
                ),
            },
        ),
    ],
    "partners": [
        {"organization": "karabakh-research-centre"},
        {"organization": "european-azerbaijanis-media-group"},
        {"organization": "volunteer-organizations-union"},
    ],
    "channels": [
        {"service": "youtube", "handle": "Qarabağ Azərbaycandır!", "url": "", "state": "active"},
        {"service": "facebook", "handle": "Qarabağ Azərbaycandır!", "url": "", "state": "active"},
        {
            "service": "facebook",
            "handle": "Qarabağ Azərbaycandır! qrupları",
            "url": "",
            "state": "active",
        },
        {"service": "twitter", "handle": "Qarabağ Azərbaycandır!", "url": "", "state": "active"},
        {"service": "instagram", "handle": "Qarabağ Azərbaycandır!", "url": "", "state": "active"},
        {"service": "telegram", "handle": "Qarabağ Azərbaycandır!", "url": "", "state": "active"},
        {"service": "whatsapp", "handle": "Qarabağ Azərbaycandır!", "url": "", "state": "active"},
        {"service": "website", "handle": "", "url": "", "state": "planned"},
    ],
    "coordinators": [
        {"country": "AZ", "name": "Bəxtiyar Rəhimov", "is_vacant": False, "role": "head"},
        {"country": "TR", "name": "", "is_vacant": False, "role": "coordinator"},
        {"country": "CA", "name": "", "is_vacant": False, "role": "coordinator"},
        {"country": "NL", "name": "", "is_vacant": False, "role": "coordinator"},
        {"country": "PL", "name": "", "is_vacant": False, "role": "coordinator"},
        {"country": "MD", "name": "", "is_vacant": False, "role": "coordinator"},
        {"country": "IT", "name": "", "is_vacant": False, "role": "coordinator"},
    ],
    "reach_figures": [
        {**figure, "as_of": "2020-09", "source": None}
        for figure in (VIEWS, VIDEOS, MEMBERS, COUNTRIES, REACHED, SHARED)
    ],
    "hashtags": HASHTAGS,
    "children": [
        ONLINE_CONFERENCE,
        CHANNELS_AND_REACH,
        VIDEOS_IN_SEVERAL_LANGUAGES,
        SURVEY_AND_INTERNATIONAL_SECTION,
        PARTNERS,
    ],
}
