from tests.factories import *
from pathlib import Path
from django.urls import reverse
def test_x(editor):
    m = MeetingFactory(title="X")
    r = editor.get(reverse("wagtailadmin_pages:edit", args=[m.pk]))
    Path("/tmp/meet.html").write_text(r.content.decode())
