"""Gap against time as a small SVG, both axes logarithmic."""

import math
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 760, 420
LEFT, RIGHT, TOP, BOTTOM = 70, 210, 40, 50
COLORS = ["#0b6e4f", "#c44536", "#e09f3e", "#355070", "#8a5a9e"]


def gaps_over_time(title, lines, seconds):
    """An SVG of each line's (seconds, per cent) pairs up to `seconds`; a gap holds until it falls."""
    values = [max(gap, 0.001) for line in lines.values() for _, gap in line]
    times = [max(when, 0.1) for line in lines.values() for when, _ in line]
    low = math.floor(math.log10(min(values)))
    high = max(low + 1, math.ceil(math.log10(max(values))))
    first, last = math.log10(min(times)), math.log10(seconds)

    def x(when):
        share = (math.log10(max(when, 0.1)) - first) / max(1e-9, last - first)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(gap):
        share = (math.log10(max(gap, 0.001)) - low) / (high - low)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="13">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="22" font-size="15">{escape(title)}: gap against time</text>',
    ]
    for power in range(low, high + 1):
        at = y(10.0**power)
        parts.append(f'<line x1="{LEFT}" y1="{at:.1f}" x2="{WIDTH - RIGHT}" y2="{at:.1f}" '
                     'stroke="#dddddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">'
                     f"{10.0**power:g} %</text>")
    for when in (0.1, 0.3, 1, 3, 10, 30, 60, 120, 300):
        if first <= math.log10(when) <= last + 1e-9:
            parts.append(f'<text x="{x(when):.1f}" y="{HEIGHT - BOTTOM + 20}" '
                         f'text-anchor="middle">{when:g} s</text>')
    for number, (name, line) in enumerate(lines.items()):
        color = COLORS[number % len(COLORS)]
        line = sorted((when, gap) for when, gap in line if when <= seconds * 1.05)
        if not line:
            continue
        path = f"M{x(line[0][0]):.1f},{y(line[0][1]):.1f}"
        for when, gap in line[1:]:
            path += f"H{x(when):.1f}V{y(gap):.1f}"
        path += f"H{x(seconds):.1f}"
        parts.append(f'<path d="{path}" fill="none" stroke="{color}" stroke-width="2"/>')
        parts.append(f'<text x="{WIDTH - RIGHT + 10}" y="{TOP + 20 + 22 * number}" '
                     f'fill="{color}">{escape(name)}</text>')
    parts.append("</svg>")
    return "\n".join(parts) + "\n"
