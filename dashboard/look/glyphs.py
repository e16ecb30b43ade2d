"""The small marks beside words: the map's own shapes as masks, since the page lets no SVG element through."""

from urllib.parse import quote

from markupsafe import Markup

from dashboard.look.fills import DOT, FILLS, FORMS, PEN, Fill, Form
from geodata.dossier.groups import BORDER_STYLES, SHAPES
from geodata.dossier.standings import Standing, slug

_BOX = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-9 -9 18 18">{}</svg>'
_STROKE = 'fill="none" stroke="#000"'
_RADIUS = 5.6

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


def shape_glyph(shape: str, standing: Standing = "single source") -> Markup:
    """The mark of a subject, in the colour of its group, filled by its standing; solid says nothing of it."""
    fill = "" if standing == "single source" else f" s-{slug(standing)}"
    return Markup('<i class="glyph shape-{}{}"></i>').format(shape, fill)


def standing_glyph(standing: Standing) -> Markup:
    """The mark of a standing, in the colour of the text round it."""
    return Markup('<i class="glyph standing-{}"></i>').format(slug(standing))


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
    masks = {
        (shape.id, standing): _mask(_filled(shape.path, fill, FORMS[shape.id]))
        for shape in SHAPES
        for standing, fill in FILLS.items()
    }
    rules = [
        f".shape-{shape.id}{{color:var(--{shape.group});--glyph:{masks[shape.id, 'single source']}}}"
        for shape in SHAPES
    ]
    rules += [
        f".shape-{shape}.s-{slug(standing)}{{--glyph:{mask}}}"
        for (shape, standing), mask in masks.items()
        if standing != "single source"
    ]
    rules += [f".standing-{slug(standing)}{{--glyph:{masks[DOT, standing]}}}" for standing in FILLS]
    rules += [
        f".border-{number}{{color:var(--border-{number});--glyph:{_mask(_dashed(style.dash))}}}"
        for number, style in enumerate(BORDER_STYLES)
    ]
    rules.append(f".border-{_LINELESS}{{color:var(--ink2);--glyph:{_mask(_dashed((3, 5)))}}}")
    rules += [f".precision-{code}{{--glyph:{_mask(drawing)}}}" for code, drawing in _PRECISION.items()]
    return "".join(rules)


def _filled(path: str, fill: Fill, form: Form) -> str:
    """A shape in its fill."""
    whole = f'd="{path}" transform="scale({_RADIUS})" stroke-linejoin="round"'
    sign = _sign(fill, form)
    if fill.outline == "second":
        edge = f'<path {whole} fill="none" stroke="#000" stroke-width="{_radii(PEN.gap)}"/>'
        mark = f'<path {whole} stroke="#000" stroke-width="{_radii(PEN.gap + 2 * PEN.second)}"/>'
        return (
            '<mask id="m" maskUnits="userSpaceOnUse" x="-9" y="-9" width="18" height="18">'
            f'<path d="M-9-9H9V9H-9Z" fill="#fff"/>{edge}{sign}</mask><g mask="url(#m)">{mark}</g>'
        )
    if fill.body == "whole":
        return f"<path {whole}/>{sign}"
    half = '<path d="M-9-9H0V9H-9Z"/>' if fill.body == "left" else ""
    width = _radii(2 * PEN.line)
    return (
        f'<clipPath id="c"><path {whole}/></clipPath><g clip-path="url(#c)">{half}'
        f'<path {whole} {_STROKE} stroke-width="{width}"{_dashes(fill, form)}/></g>{sign}'
    )


def _dashes(fill: Fill, form: Form) -> str:
    if fill.outline != "dashes":
        return ""
    dash = form.period * PEN.dash
    return f' stroke-dasharray="{dash:.3g} {form.period - dash:.3g}" stroke-dashoffset="{dash / 2:.3g}"'


def _sign(fill: Fill, form: Form) -> str:
    """What stands in the middle of a shape."""
    y = round(form.middle * _RADIUS, 2)
    if fill.sign == "pip":
        return f'<circle cy="{y}" r="{PEN.pip * _RADIUS:.3g}"/>'
    arm = round((PEN.cross if fill.sign == "cross" else PEN.stroke) * _RADIUS, 2)
    rising, falling = f"M{-arm} {y + arm:g}L{arm} {y - arm:g}", f"M{-arm} {y - arm:g}L{arm} {y + arm:g}"
    drawn = {"none": "", "stroke": rising, "cross": rising + falling}[fill.sign]
    return f'<path d="{drawn}" {_STROKE} stroke-width="{PEN.sign}"/>' if drawn else ""


def _radii(pixels: float) -> str:
    """A width in pixels in the units of a shape's path."""
    return f"{pixels / _RADIUS:.3g}"


def _dashed(dash: tuple[float, ...]) -> str:
    dashes = f' stroke-dasharray="{" ".join(f"{length * 0.6:g}" for length in dash)}"' if dash else ""
    return f'<path d="M-9 0H9" {_STROKE} stroke-width="3"{dashes}/>'


def _mask(drawing: str) -> str:
    return f'url("data:image/svg+xml,{quote(_BOX.format(drawing), safe="/:=")}")'
