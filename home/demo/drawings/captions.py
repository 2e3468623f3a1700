"""What each picture shows, in three languages, and where the eye should stay when it is cropped."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class FocalPoint(NamedTuple):
    """The area to keep, in pixels; x and y are its middle, as Wagtail stores them."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Picture:
    """`descriptions` maps a language code to the alternative text in that language."""

    width: int
    height: int
    focal_point: FocalPoint
    descriptions: Mapping[str, str]


def _landscape(x: int, y: int, width: int, height: int, **descriptions: str) -> Picture:
    return Picture(1600, 1000, FocalPoint(x, y, width, height), descriptions)


def _logo(**descriptions: str) -> Picture:
    return Picture(600, 600, FocalPoint(300, 300, 560, 560), descriptions)


PICTURES: dict[str, Picture] = {
    "lahic": _landscape(
        1180, 670, 800, 620,
        az="Daş döşəməli dağ küçəsi, ön planda mis güyüm, kasa və naxışlı məcməyi",
        ru="Мощёная улица горного селения, на переднем плане медный кувшин, чаша и узорный поднос",
        en="A cobbled mountain street with a copper jug, a bowl and an engraved tray in front",
    ),
    "xinaliq": _landscape(
        980, 600, 1000, 640,
        az="Dumanın üstündəki yamacda pillə-pillə daş evlər, arxada qarlı zirvələr",
        ru="Каменные дома ступенями на склоне над туманом, позади снежные вершины",
        en="Stone houses stepping up a slope above the mist, with snowy peaks behind",
    ),
    "qirmizi_qesebe": _landscape(
        800, 640, 1200, 480,
        az="Çay üzərində tağlı kərpic körpü, o tayda iri damlı evlər və meşəli təpələr",
        ru="Кирпичный арочный мост через реку, за ним дома с большими крышами и лесистые холмы",
        en="An arched brick bridge over a river, with big-roofed houses and wooded hills beyond",
    ),
    "ivanovka": _landscape(
        1190, 520, 720, 720,
        az="Oyma pəncərə çərçivəli mavi taxta ev, yanında buğda zəmisi, uzaqda üzüm bağı",
        ru="Голубой дощатый дом с резными наличниками, рядом пшеничное поле, вдали виноградник",
        en="A blue plank house with carved window frames beside a wheat field, vineyards far off",
    ),
    "nic": _landscape(
        1240, 500, 660, 940,
        az="Meyvə bağının kənarında qocaman çinar, ağacların arasındakı yolun sonunda kiçik kilsə",
        ru="Старый платан у сада, между рядами деревьев тропа ведёт к небольшой церкви",
        en="An old plane tree by an orchard, a path between the trees to a small church",
    ),
    "lenkeran": _landscape(
        1190, 420, 420, 560,
        az="Dəniz sahilində zolaqlı mayak, ön planda çay plantasiyası və sitrus budağı",
        ru="Полосатый маяк на берегу моря, на переднем плане чайные ряды и ветка цитруса",
        en="A striped lighthouse on the seashore, with rows of tea and a citrus branch in front",
    ),
    "qusar": _landscape(
        820, 560, 1360, 820,
        az="Dirəklərdən asılmış üç naxışlı xalça, arxada zirvəsi yastı qarlı dağ",
        ru="Три узорных ковра на жердях, за ними снежная гора с плоской вершиной",
        en="Three patterned carpets hung on poles before a snowy, flat-topped mountain",
    ),
    "zaqatala": _landscape(
        890, 760, 1020, 380,
        az="Meşəli dağların ətəyində bürclü daş qala divarı, küncdə fındıq budağı",
        ru="Каменная крепостная стена с башнями у подножия лесистых гор, в углу ветка фундука",
        en="A stone fortress wall with towers below wooded mountains, a hazel branch in the corner",
    ),
    "collection_cover": Picture(
        1200, 1600, FocalPoint(600, 800, 880, 880),
        {
            "az": "Xalça naxışı: ortadakı göldə bir-birinə keçən səkkiz rəngli fiqur",
            "ru": "Ковровый узор: восемь цветных фигур, сцепленных в медальоне посередине",
            "en": "A carpet design: eight coloured shapes interlocking in the central medallion",
        },
    ),
    "platform": _landscape(
        800, 530, 840, 840,
        az="İşıqlı nöqtələrin xətlərlə birləşdiyi kürə, ətrafında insan nişanları",
        ru="Шар, на котором светящиеся точки соединены линиями, вокруг значки людей",
        en="A globe whose glowing points are joined by lines, with symbols of people around it",
    ),
    "conference": _landscape(
        800, 450, 1100, 720,
        az="Noutbukun ekranında videozəngə qoşulmuş on iki nəfər, yanda bir stəkan çay",
        ru="Двенадцать участников видеозвонка на экране ноутбука, рядом стакан чая",
        en="Twelve people in a video call on a laptop screen, a glass of tea beside it",
    ),
    "survey": _landscape(
        800, 380, 1400, 640,
        az="Xalça naxışlı sütunlu diaqram, halqavari diaqram və bir sıra insan fiquru",
        ru="Столбчатая диаграмма с ковровым узором, кольцевая диаграмма и ряд фигурок людей",
        en="A bar chart in carpet patterns, a ring chart and a row of human figures",
    ),
    "channels": _landscape(
        800, 480, 900, 560,
        az="Video, səs və mesaj nişanları olan beş rəngli danışıq buludu, aşağıda dalğalar",
        ru="Пять цветных облачков речи со знаками видео, звука и сообщений, внизу волны",
        en="Five coloured speech bubbles with signs for video, sound and messages above waves",
    ),
    "meeting": _landscape(
        800, 500, 880, 880,
        az="Xalça üstündəki girdə masa arxasında kağız və çayla oturmuş on iki nəfər, yuxarıdan",
        ru="Вид сверху: двенадцать человек с бумагами и чаем за круглым столом на ковре",
        en="Twelve people with papers and tea at a round table on a carpet, seen from above",
    ),
    "mingecevir": _landscape(
        820, 640, 1000, 560,
        az="Su anbarını saxlayan bənd, dibində elektrik stansiyası və çay, o tayda quru təpələr",
        ru="Плотина водохранилища, под ней электростанция и река, на том берегу сухие холмы",
        en="A dam holding a reservoir, a power station and a river below it, dry hills across",
    ),
    "logo_cei": _logo(
        az="Loqo: qırmızı və zəfəran rəngli səkkizguşəli ulduz",
        ru="Логотип: восьмиконечная звезда, красная и шафрановая",
        en="Logo: an eight-pointed star in red and saffron",
    ),
    "logo_council": _logo(
        az="Loqo: iki kvadratdan qurulmuş göy ulduz, ətrafında səkkiz dairə",
        ru="Логотип: синяя звезда из двух квадратов, вокруг неё восемь кругов",
        en="Logo: a blue star of two squares with eight discs around it",
    ),
    "logo_committee": _logo(
        az="Loqo: günəşin ətrafında dövrə vuran səkkiz buta",
        ru="Логотип: восемь узоров бута кружатся вокруг солнца",
        en="Logo: eight buta almonds circling a sun",
    ),
    "logo_isar": _logo(
        az="Loqo: on iki yaşıl yarpaqdan çiçək, ortasında ulduz",
        ru="Логотип: цветок из двенадцати зелёных листьев со звездой в середине",
        en="Logo: a flower of twelve green leaves with a star in its middle",
    ),
    "logo_generic_1": _logo(
        az="Loqo: iç-içə pilləli romblar",
        ru="Логотип: ступенчатые ромбы один в другом",
        en="Logo: stepped diamonds inside one another",
    ),
    "logo_generic_2": _logo(
        az="Loqo: bir mərkəzdən açılan dörd rəngli buta",
        ru="Логотип: четыре разноцветных буты, выходящие из одной точки",
        en="Logo: four coloured buta almonds opening from one centre",
    ),
    "logo_generic_3": _logo(
        az="Loqo: tünd göy dairədə dalğalar üzərində günəş",
        ru="Логотип: солнце над волнами в тёмно-синем круге",
        en="Logo: a sun above waves in a dark blue disc",
    ),
    "logo_generic_4": _logo(
        az="Loqo: ulduzlu altıbucaqlının ətrafında altı altıbucaqlı",
        ru="Логотип: шесть шестиугольников вокруг седьмого, со звездой",
        en="Logo: six hexagons around a seventh that bears a star",
    ),
    "logo_generic_5": _logo(
        az="Loqo: qırmızı romb ilə birləşmiş dörd halqa",
        ru="Логотип: четыре кольца, соединённые красным ромбом",
        en="Logo: four rings joined by a red diamond",
    ),
    "logo_generic_6": _logo(
        az="Loqo: yaşıl və qızılı ləçəkləri olan rozet naxışı",
        ru="Логотип: розетка с зелёными и золотистыми лепестками",
        en="Logo: a rosette with green and golden petals",
    ),
}  # fmt: skip

LOGOS = tuple(name for name in PICTURES if name.startswith("logo_"))
