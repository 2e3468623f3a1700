"""What may come back from a machine into a page."""

import pytest

from cms.translation.machine.answers import usable

LINK = 'Bir <b>qalın</b> <a id="a1">keçid</a>.'


@pytest.mark.parametrize(
    ("original", "answer", "kept"),
    [
        ("İki.", " Два. ", "Два."),
        (LINK, '<a id="a1">ссылка</a> <b>жирная</b>.', '<a id="a1">ссылка</a> <b>жирная</b>.'),
        ("Bir<br/>iki", "Один<br>два", "Один<br/>два"),
        # LibreTranslate takes the escapes out of its answers.
        ("Sən &amp; mən", "Ты & я", "Ты &amp; я"),
        ("“Nur” &lt; 5", "«Нур» < 5", "«Нур» &lt; 5"),
        ("Sən &amp; mən", "Ты &#38; я", "Ты &amp; я"),
        ("İki.", "Два\x00\x1b.", "Два."),
    ],
)
def test_words_are_kept_with_the_tags_of_the_original(original, answer, kept):
    assert usable(original, answer) == kept


@pytest.mark.parametrize(
    ("original", "answer"),
    [
        ("İki.", ""),
        ("İki.", " \x00 "),
        ("İki.", "<b>Два.</b>"),
        ("İki.", "<script>alert(1)</script>"),
        ("İki.", "Два.<img src=x onerror=alert(1)>"),
        ("İki.", "Два.<svg/onload=alert(1)>"),
        ("İki.", "Два.<!-- скрыто -->"),
        ("İki.", "<!DOCTYPE html>Два."),
        ("İki.", "<![CDATA[Два.]]>"),
        ("İki.", "<?php echo 1 ?>Два."),
        ("İki.", "Два. " * 200),
        (LINK, "Одна жирная ссылка."),
        (LINK, '<b>жирная</b> <a id="a2">ссылка</a>.'),
        (LINK, '<b>жирная</b> <a id="a1" href="javascript:alert(1)">ссылка</a>.'),
        (LINK, '<b onclick="alert(1)">жирная</b> <a id="a1">ссылка</a>.'),
        (LINK, '<b>жирная</b> <a id="a1">ссылка</a> <a id="a1">ссылка</a>.'),
        (LINK, '<b>жирная</b> ссылка <a id="a1"></a>.'),
        (
            '<a id="a1">bir</a> <a id="a2">iki</a>',
            '<a id="a1">один <a id="a2">два</a></a>',
        ),
        # It was text in the original: an escape that the machine took out makes it a tag.
        ("Kod: &lt;b&gt;qalın&lt;/b&gt;", "Код: <b>жирный</b>"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
    ],
)
def test_an_answer_with_anything_else_is_not_kept(original, answer):
    assert usable(original, answer) is None
