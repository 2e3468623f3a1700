"""The electronic collection: what its publisher says about it, and eight entries.

The foreword reports the publisher's announcement of 20 November 2020. The entries were composed
for the demonstration and tell nothing that happened after that day.
"""

from home.demo.content.collection.ivanovka import IVANOVKA
from home.demo.content.collection.lahic import LAHIC
from home.demo.content.collection.lenkeran import LENKERAN
from home.demo.content.collection.nic import NIC
from home.demo.content.collection.parts import AT_A_GLANCE, LANGUAGES, TITLES, picture
from home.demo.content.collection.qirmizi_qesebe import QIRMIZI_QESEBE
from home.demo.content.collection.qusar import QUSAR
from home.demo.content.collection.xinaliq import XINALIQ
from home.demo.content.collection.zaqatala import ZAQATALA
from home.demo.trilingual import Text

_PUBLISHER = Text.of(
    az="Səmərəli Təşəbbüslər Mərkəzi",
    ru="Центр эффективных инициатив",
    en="Center for Effective Initiatives",
)

_FOREWORD = [
    (
        "paragraph",
        [
            Text.of(
                az=(
                    "“Birlikdə güclüyük” elektron toplusunu Səmərəli Təşəbbüslər Mərkəzi İctimai "
                    "Birliyi 2020-ci il noyabrın 20-də təqdim edib. Toplunun hazırlandığı layihəni "
                    "də bu birlik həyata keçirib. Birliyin məlumatına görə, toplu onun saytında "
                    "Azərbaycan, rus və ingilis dillərində yerləşdirilib."
                ),
                ru=(
                    "Электронный сборник «Вместе мы сильны» представило 20 ноября 2020 года "
                    "общественное объединение «Центр эффективных инициатив». Оно же осуществило "
                    "проект, в рамках которого сборник создан. По сведениям объединения, сборник "
                    "размещён на его сайте на азербайджанском, русском и английском языках."
                ),
                en=(
                    "The electronic collection “We are strong together” was presented on 20 "
                    "November 2020 by the public association Center for Effective Initiatives, "
                    "which also carried out the project behind it. The association says that the "
                    "collection can be read on its site in Azerbaijani, Russian and English."
                ),
            ),
            Text.of(
                az=(
                    "Layihəni Azərbaycan Respublikasının Prezidenti yanında Qeyri-Hökumət "
                    "Təşkilatlarına Dövlət Dəstəyi Şurası və Diasporla İş üzrə Dövlət Komitəsi "
                    "maliyyələşdirib."
                ),
                ru=(
                    "Проект финансировали Совет государственной поддержки неправительственным "
                    "организациям при Президенте Азербайджанской Республики и Государственный "
                    "комитет по работе с диаспорой."
                ),
                en=(
                    "The project was financed by the Council for State Support to Non-Governmental "
                    "Organizations under the President of the Republic of Azerbaijan and by the "
                    "State Committee for Work with Diaspora."
                ),
            ),
            Text.of(
                az=(
                    "Naşirin sözlərinə görə, toplunun məqsədi ölkədəki milli icmaların diaspor "
                    "fəaliyyətinə dəstək vermək və Azərbaycanın çoxmillətli irsini tanıtmaqdır."
                ),
                ru=(
                    "Цель сборника, как её формулирует издатель, — поддержать работу национальных "
                    "общин страны с диаспорой и познакомить читателей с её многонациональным "
                    "наследием."
                ),
                en=(
                    "Its purpose, as the publisher states it, is to support the diaspora work of "
                    "the country’s national communities and to make its multinational heritage "
                    "known."
                ),
            ),
        ],
    ),
    (
        "callout",
        {
            "kind": "note",
            "title": Text.of(
                az="Bir komitə, iki ad",
                ru="Один комитет, два названия",
                en="One committee, two names",
            ),
            "text": [
                Text.of(
                    az=(
                        "Naşirin ingiliscə məlumatında Komitənin adı bir yerdə “State Committee "
                        "for Work with Diaspora”, başqa yerdə “State Committee for Diaspora "
                        "Affairs” kimi yazılıb. Söhbət eyni qurumdan gedir."
                    ),
                    ru=(
                        "В английском тексте издателя комитет назван то «State Committee for Work "
                        "with Diaspora», то «State Committee for Diaspora Affairs». Это одно и то "
                        "же ведомство."
                    ),
                    en=(
                        "The publisher’s English text calls the committee now “State Committee for "
                        "Work with Diaspora”, now “State Committee for Diaspora Affairs”. Both "
                        "names stand for the same body."
                    ),
                ),
            ],
        },
    ),
    (
        "heading",
        {
            "text": Text.of(az="Platforma", ru="Платформа", en="The platform"),
            "level": "2",
        },
    ),
    (
        "paragraph",
        [
            Text.of(
                az=(
                    "Birliyin öz məlumatına görə, onun layihələri 2009-cu ildən “azerbaycanli.org "
                    "– milli kimlikdən qlobal dünyaya” platformasında həyata keçirilir. Bu layihə "
                    "çərçivəsində saytın dizaynı yenilənib, üç dildə proqram təminatı hazırlanıb."
                ),
                ru=(
                    "По собственным сведениям объединения, с 2009 года оно ведёт проекты на своей "
                    "платформе «azerbaycanli.org — от национальной идентичности к глобальному "
                    "миру». В рамках этого проекта обновлён дизайн сайта и создано программное "
                    "обеспечение на трёх языках."
                ),
                en=(
                    "By its own account, the association has run projects since 2009 on its "
                    "platform “azerbaycanli.org – from national identity to the global world”. In "
                    "the course of this project the site was given a new design, and software in "
                    "three languages was made."
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
                    "label": Text.of(az="Naşir", ru="Издатель", en="Publisher"),
                    "value": _PUBLISHER,
                },
                {
                    "label": Text.of(az="Nəşr tarixi", ru="Дата публикации", en="Published"),
                    "value": Text.of(
                        az="20 noyabr 2020", ru="20 ноября 2020 года", en="20 November 2020"
                    ),
                },
                {
                    "label": LANGUAGES,
                    "value": Text.of(
                        az="Azərbaycan, rus, ingilis",
                        ru="азербайджанский, русский, английский",
                        en="Azerbaijani, Russian, English",
                    ),
                },
            ],
        },
    ),
    (
        "figures",
        {
            "figures": [
                {
                    "value": 3,
                    "comparator": "exactly",
                    "label": Text.of(
                        az="dildə nəşr",
                        ru="языка сборника",
                        en="languages of the collection",
                    ),
                },
            ],
            "as_of": "2020-11-20",
            "source": _PUBLISHER,
        },
    ),
    (
        "callout",
        {
            "kind": "note",
            "title": Text.of(
                az="Buradakı mətnlər haqqında",
                ru="О текстах на этих страницах",
                en="About the texts on these pages",
            ),
            "text": [
                Text.of(
                    az=(
                        "Bu ön söz naşirin açıqlamasını öz sözlərimizlə çatdırır. Məqalələr açıq "
                        "ensiklopedik məlumatlar əsasında bu sayt üçün yazılıb və toplunun öz "
                        "mətnini təkrarlamır. Toplunun Azərbaycan və rus dillərindəki adı da bizim "
                        "işçi tərcüməmizdir."
                    ),
                    ru=(
                        "Предисловие пересказывает сообщение издателя своими словами. Статьи "
                        "написаны для этого сайта по общедоступным энциклопедическим сведениям и "
                        "не воспроизводят текст самого сборника. Его азербайджанское и русское "
                        "названия — наш рабочий перевод."
                    ),
                    en=(
                        "This foreword retells the publisher’s announcement in our own words. The "
                        "entries were written for this site from common encyclopaedic knowledge "
                        "and do not reproduce the text of the collection itself. The Azerbaijani "
                        "and Russian titles are working translations of ours."
                    ),
                ),
            ],
        },
    ),
    (
        "gallery",
        {
            "title": Text.of(az="Səkkiz yer", ru="Восемь мест", en="Eight places"),
            "images": [picture(name, title) for name, title in TITLES.items()],
        },
    ),
]

COLLECTION = {
    "key": "we-are-strong-together",
    "original": "en",
    "title": Text.of(
        az="Birlikdə güclüyük",
        ru="Вместе мы сильны",
        en="We are strong together",
    ),
    "subtitle": Text.of(
        az="Üç dildə elektron toplu",
        ru="Электронный сборник на трёх языках",
        en="An electronic collection in three languages",
    ),
    "search_description": Text.of(
        az=(
            "Lahıcdan Lənkərana səkkiz yer: dillər, sənətlər, bayramlar. Azərbaycan, rus və "
            "ingilis dillərində elektron toplu."
        ),
        ru=(
            "Восемь мест от Лагича до Ленкорани: языки, ремёсла, праздники. Электронный сборник на "
            "азербайджанском, русском и английском."
        ),
        en=(
            "Eight places from Lahıc to Lənkəran: languages, crafts and festivals. An electronic "
            "collection in Azerbaijani, Russian and English."
        ),
    ),
    "foreword": _FOREWORD,
    "cover": "collection_cover",
    "share_image": "collection_cover",
    "published_at": "2020-11-20T14:00:00+04:00",
    "publisher": "cei",
    "licence": "",
    "contributors": [],
    "supporters": [
        {"organization": "ngo-council", "kind": "funder"},
        {"organization": "diaspora-committee", "kind": "funder"},
    ],
    "identifiers": [{"scheme": "url", "value": "azerbaycanli.org"}],
    "children": [LAHIC, XINALIQ, QIRMIZI_QESEBE, IVANOVKA, NIC, LENKERAN, QUSAR, ZAQATALA],
}
