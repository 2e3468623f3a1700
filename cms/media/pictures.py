"""What a picture must be before it is kept, and what it may not tell."""

import io
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms import FileField
from django.utils.translation import gettext_lazy as _
from PIL import Image as Picture
from PIL import JpegImagePlugin, UnidentifiedImageError
from PIL.ExifTags import IFD
from wagtail.images.fields import WagtailImageField

from cms.media.uploads import replace_content

#: A moving picture of more frames is a film, or made to keep the server busy.
MAX_FRAMES = 1000

#: JPEG is unpacked in less memory than all other formats, and cameras make nothing else as large.
_MOST_PIXELS = {"JPEG": settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS}
_MOST_PIXELS["MPO"] = _MOST_PIXELS["JPEG"]
_MOST_PIXELS_OF_OTHERS = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 2


class PictureField(WagtailImageField):
    """Refuses what cannot be shown or could hurt, and takes out where a photograph was taken."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.error_messages |= {
            "too_many_pixels": _(
                "This picture has more than %(millions)s million pixels. Make it smaller, and "
                "upload it again."
            ),
            "too_many_frames": _(
                "This moving picture has more than %(frames)s frames. Make it shorter, or put it "
                "on the page as a film."
            )
            % {"frames": MAX_FRAMES},
            "damaged": _(
                "This picture is damaged: a part of it is missing or cannot be read. Open it in a "
                "program for pictures, save it anew, and upload it again."
            ),
        }

    def to_python(self, data: Any) -> Any:
        uploaded = FileField.to_python(self, data)
        if uploaded is None:
            return None
        self.check_image_file_size(uploaded)
        try:
            self._look_through(uploaded)
            return super().to_python(data)
        except ValidationError:
            raise
        # Decoders fall over hostile files in ways of their own; whichever it is, the file is bad.
        except Exception as error:
            raise ValidationError(self.error_messages["damaged"], code="damaged") from error

    def _look_through(self, uploaded: Any) -> None:
        """Before anything is unpacked: Wagtail unpacks the whole, and so finds what is damaged."""
        uploaded.seek(0)
        try:
            picture = Picture.open(uploaded)
        except UnidentifiedImageError:
            uploaded.seek(0)
            return  # Wagtail says what it is instead.
        except (Picture.DecompressionBombError, Picture.DecompressionBombWarning) as error:
            raise self._too_many_pixels(_MOST_PIXELS_OF_OTHERS) from error
        with picture:
            most = _MOST_PIXELS.get(picture.format or "", _MOST_PIXELS_OF_OTHERS)
            if picture.width * picture.height > most:
                raise self._too_many_pixels(most)
            # What telephones hide behind a JPEG counts as a frame, and is taken out below.
            if picture.format != "MPO" and getattr(picture, "n_frames", 1) > MAX_FRAMES:
                raise ValidationError(
                    self.error_messages["too_many_frames"], code="too_many_frames"
                )
            if _says_where(picture):
                replace_content(uploaded, _without_position(picture))
        uploaded.seek(0)

    def _too_many_pixels(self, most: int) -> ValidationError:
        return ValidationError(
            self.error_messages["too_many_pixels"],
            code="too_many_pixels",
            params={"millions": most // 1_000_000},
        )


def _says_where(picture: Picture.Image) -> bool:
    """In Exif, in XMP, or perhaps in what a telephone hides behind the picture."""
    xmp = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp") or b""
    xmp = xmp.encode() if isinstance(xmp, str) else xmp
    return IFD.GPSInfo in picture.getexif() or b"GPS" in xmp or picture.format == "MPO"


def _without_position(picture: Picture.Image) -> bytes:
    """The same picture, with what Exif says of it, save where it was taken.

    A JPEG keeps its tables of quantisation: it is packed as it was, and loses nothing to see.
    """
    exif = picture.getexif()
    del exif[IFD.GPSInfo]
    kept = {"exif": exif.tobytes(), "icc_profile": picture.info.get("icc_profile")}
    output = io.BytesIO()
    match picture:
        case JpegImagePlugin.JpegImageFile():
            picture.save(
                output,
                "JPEG",
                qtables=picture.quantization,
                subsampling=JpegImagePlugin.get_sampling(picture),
                progressive="progressive" in picture.info,
                **kept,
            )
        case _:
            moves = getattr(picture, "is_animated", False)
            picture.save(output, picture.format, save_all=moves, quality=95, **kept)
    return output.getvalue()
