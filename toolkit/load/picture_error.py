"""Why a picture is refused."""

from toolkit.load.brand_file import BrandFileError


class PictureError(BrandFileError):
    """A picture that cannot be taken."""
