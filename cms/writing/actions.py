from wagtail.actions.copy_page import CopyPageAction, CopyPageIntegrityError


class CopyWithinLanguageAction(CopyPageAction):
    """Never publishes the words of one language at the address of another."""

    def check(self, skip_permission_checks: bool = False) -> None:
        super().check(skip_permission_checks=skip_permission_checks)
        parent = self.to or self.page.get_parent()
        if parent.locale_id != self.page.locale_id:
            raise CopyPageIntegrityError(
                "A page can be copied to a place of its own language. For another one, it is "
                "submitted for translation."
            )
