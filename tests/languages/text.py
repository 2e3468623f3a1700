"""Random text such as editors type, paste and break."""

from hypothesis import settings
from hypothesis import strategies as st

from cms.languages import LANGUAGES

LETTERS = "".join(language.alphabet + language.alphabet.upper() for language in LANGUAGES)
TRAPS = (
    "İIiıÄÖÜẞßłŁøæœđþŋáéíóúñǝƏәӘғҝһҹөүјіїєґқңұЎў№™½²ﬁＡ\u0300\u0301\u0306\u0307\u0308\u030c\u0327"
)
BETWEEN = (
    " -_/\\|.,;:!?()[]{}<>=+*&@#$%^~'\"`´“”„«»‘’ʼ–—‑−…·•×÷"
    "\u00a0\u00ad\u200b\u200d\u2009\ufeff\t\n\r"
)
DIGITS_AND_STRANGERS = "0123456789٣αΣ京א😀"

any_text = st.text(
    st.one_of(
        st.sampled_from(LETTERS),
        st.sampled_from(LETTERS + TRAPS + DIGITS_AND_STRANGERS),
        st.sampled_from(BETWEEN),
    ),
    max_size=400,
)

repeatable = settings(derandomize=True, deadline=None, max_examples=300)
