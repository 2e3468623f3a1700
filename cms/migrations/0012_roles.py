"""Keeps what `manage.py install` gave to groups; translators and editors no longer publish.

Nobody loses the right to publish but translators: who was an editor is a publisher as well. A group
whose rights an administrator has changed stays as it is. Undoing it leaves people and rights where
they are.
"""

import django.db.models.deletion
from django.db import migrations, models

EDITORS = "Editors"
PUBLISHERS = "Publishers"
TRANSLATORS = "Translators ("

#: As `install` gave them before.
OF_EDITORS = [
    "wagtailadmin.access_admin",
    "wagtail_localize.submit_translation",
    "cms.add_topic",
    "cms.change_topic",
    "wagtailcore.add_page",
    "wagtailcore.change_page",
    "wagtailcore.publish_page",
]
OF_TRANSLATORS = [
    "wagtailadmin.access_admin",
    "wagtailcore.change_page",
    "wagtailcore.publish_page",
]


def part_publishing(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Role = apps.get_model("cms", "Role")
    translators = Group.objects.filter(name__startswith=TRANSLATORS)
    if not translators.exists():  # Nothing was installed yet.
        return
    for group in translators:
        page = group.page_permissions.order_by("pk").first()
        if page is None:
            continue
        Role.objects.create(
            key=f"translators-{page.page.locale.language_code}", group=group, rights=OF_TRANSLATORS
        )
        if is_as_installed(group, OF_TRANSLATORS):
            withdraw_publishing(group)
    editors = Group.objects.filter(name=EDITORS).first()
    if editors is None:
        return
    Role.objects.create(key="editors", group=editors, rights=OF_EDITORS)
    if is_as_installed(editors, OF_EDITORS) and not Group.objects.filter(name=PUBLISHERS).exists():
        publishers = Group.objects.create(name=PUBLISHERS)
        for user in editors.user_set.all():
            user.groups.add(publishers)
        withdraw_publishing(editors)


def is_as_installed(group, rights):
    had = {right.split(".")[1] for right in rights if right.endswith("_page")}
    given = group.page_permissions.values_list("page_id", "permission__codename")
    return {codename for _, codename in given} == had and len({page for page, _ in given}) == 1


def withdraw_publishing(group):
    group.page_permissions.filter(permission__codename="publish_page").delete()


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("cms", "0011_dominant_color"),
        ("wagtailcore", "0094_alter_page_locale"),
    ]
    operations = [
        migrations.CreateModel(
            name="Role",
            fields=[
                ("key", models.CharField(max_length=50, primary_key=True, serialize=False)),
                ("rights", models.JSONField(default=list)),
                (
                    "group",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="role",
                        to="auth.group",
                    ),
                ),
            ],
        ),
        migrations.RunPython(part_publishing, migrations.RunPython.noop),
    ]
