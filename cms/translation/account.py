"""What a person sets about translation under Account."""

from typing import Any

from django.forms import ModelForm
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab
from wagtail.admin.widgets import SwitchInput

from cms.models import Digest, Role


class DigestForm(ModelForm):
    class Meta:
        model = Digest
        fields = ["is_wanted"]
        widgets = {"is_wanted": SwitchInput()}


class DigestPanel(BaseSettingsPanel):
    """For those who translate."""

    name = "translation_digest"
    title = _("Translation")
    tab = notifications_tab
    order = 200
    form_class = DigestForm

    def is_active(self) -> bool:
        groups = self.user.groups.all()
        return Role.objects.filter(key__startswith="translators-", group__in=groups).exists()

    def get_form(self) -> DigestForm:
        digest = Digest.objects.filter(user=self.user).first() or Digest(user=self.user)
        data: Any = self.request.POST if self.request.method == "POST" else None
        return DigestForm(data, instance=digest, prefix=self.name)
