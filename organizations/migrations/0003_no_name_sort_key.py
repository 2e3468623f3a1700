from django.db import migrations

from cms.languages import by_code
from cms.languages.sort_keys import sort_key


def sort_organizations(apps, schema_editor):
    for page in apps.get_model("organizations", "OrganizationPage").objects.select_related("locale"):
        page.name_sort_key = sort_key(page.title, by_code(page.locale.language_code))
        page.save(update_fields=["name_sort_key"])


class Migration(migrations.Migration):
    """The key was made from the title, and pages of every type have one now in another table."""

    dependencies = [
        ("cms", "0015_title_sort_keys"),
        ("organizations", "0002_web_addresses"),
    ]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, sort_organizations),
        migrations.RemoveField(model_name="organizationpage", name="name_sort_key"),
    ]
