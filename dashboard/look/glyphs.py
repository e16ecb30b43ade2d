"""The small marks beside words: the map's own shapes as masks, since the page lets no SVG element through."""

from urllib.parse import quote

from markupsafe import Markup

from geodata.dossier.groups import BORDER_STYLES, SHAPES

_BOX = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-9 -9 18 18">{}</svg>'
_STROKE = 'fill="none" stroke="#000"'
_PRECISION = {
    1: '<circle r="2.4"/>'
    f'<path d="M-8.5 0H-4.5M4.5 0H8.5M0-8.5V-4.5M0 4.5V8.5" {_STROKE} stroke-width="1.3"/>',
    2: f'<circle r="2.4"/><circle r="7.6" {_STROKE} stroke-width="1.2" stroke-dasharray="3 2.2"/>',
    3: f'<circle r="7.8" {_STROKE} stroke-width="1.2" stroke-dasharray="1.4 2"/>'
    f'<path d="M-5-4L4-5M-7 2L6-2M-4 6L6 3" {_STROKE} stroke-width=".8" opacity=".6"/>'
    '<circle r="2" cx="-2.4"/><circle r="2" cx="2.6" cy="1.4"/>',
    5: '<path d="M-9-5H9V5H-9Z" opacity=".3"/><path d="M-9-1H9V1H-9Z"/>',
    7: f'<path d="M-7-6H7M-7-2H7M-7 2H7M-7 6H3" {_STROKE} stroke-width="1.3"/>',
}
_LISTED = 7
"""The glyph of every precision that is listed and not drawn."""

_LINELESS = "none"


def shape_glyph(shape: str) -> Markup:
    """The mark of a subject, in the colour of its group."""
    return Markup('<i class="glyph shape-{}"></i>').format(shape)


def border_glyph(number: int | None) -> Markup:
    """A piece of a border's line, by its place in the file; None is a border that has no line."""
    style = _LINELESS if number is None else number % len(BORDER_STYLES)
    return Markup('<i class="glyph border-{}"></i>').format(style)


def precision_glyph(precision: int) -> Markup:
    """The surround of a precision code."""
    code = precision if precision in _PRECISION else _LISTED
    return Markup('<i class="glyph precision-{}"></i>').format(code)


def glyph_styles() -> str:
    """The style rules of all glyphs."""
    rules = [
        f".shape-{shape.id}{{color:var(--{shape.group});--glyph:{_mask(_scaled(shape.path))}}}"
        for shape in SHAPES
    ]
    rules += [
        f".border-{number}{{color:var(--border-{number});--glyph:{_mask(_dashed(style.dash))}}}"
        for number, style in enumerate(BORDER_STYLES)
    ]
    rules.append(f".border-{_LINELESS}{{color:var(--ink2);--glyph:{_mask(_dashed((3, 5)))}}}")
    rules += [f".precision-{code}{{--glyph:{_mask(drawing)}}}" for code, drawing in _PRECISION.items()]
    return "".join(rules)


def _scaled(path: str) -> str:
    return f'<path transform="scale(5.6)" d="{path}"/>'


def _dashed(dash: tuple[float, ...]) -> str:
    dashes = f' stroke-dasharray="{" ".join(f"{length * 0.6:g}" for length in dash)}"' if dash else ""
    return f'<path d="M-9 0H9" {_STROKE} stroke-width="3"{dashes}/>'


def _mask(drawing: str) -> str:
    return f'url("data:image/svg+xml,{quote(_BOX.format(drawing), safe="/:=")}")'
