from wagtail.admin.menu import MenuItem

from cms.requests import AdminRequest
from cms.translation.files.exporting import pages_to_translate


class FilesMenuItem(MenuItem):
    def is_shown(self, request: AdminRequest) -> bool:
        return pages_to_translate(request.user).exists()
