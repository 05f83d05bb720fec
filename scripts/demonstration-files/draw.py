#!/usr/bin/env python3
"""Draws the pictures and writes the documents of the demonstration: `draw.py FOLDER`.

The pictures become SVG files, which `render` makes PNG; the documents are PDF, of the fonts that
every reader has. Nothing in them is anybody else's. The same at every run.
"""
import math
import sys
import zlib
from pathlib import Path

WIDTH, HEIGHT = 1280, 720
SKY, DAWN, SAND, EARTH, CLAY = "#dcebec", "#fbe3cf", "#f0d9b5", "#c9915a", "#a8431c"
DEEP, SEA, POOL, LEAF, MOSS, NIGHT, PAPER = "#0b4f5c", "#2f7f8c", "#7fb9bf", "#5c8a4a", "#2f6437", "#073943", "#fbfaf7"


def shape(kind, fill, **attributes):
    said = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<{kind} fill="{fill}"{said}/>'


def box(x, y, width, height, fill, rx=0):
    return shape("rect", fill, x=x, y=y, width=width, height=height, rx=rx)


def disc(x, y, r, fill):
    return shape("circle", fill, cx=x, cy=y, r=r)


def form(fill, *points):
    return shape("polygon", fill, points=" ".join(f"{x},{y}" for x, y in points))


def path(d, stroke, width, fill="none"):
    return shape("path", fill, d=d, stroke=stroke, stroke_width=width, stroke_linecap="round", stroke_linejoin="round")


def hill(base, height, waves, turn, fill):
    """Land from one side to the other, in soft waves."""
    tops = [(x, round(base - height * math.sin(x / WIDTH * math.pi * waves + turn), 1)) for x in range(0, WIDTH + 1, 40)]
    return form(fill, (0, HEIGHT), *tops, (WIDTH, HEIGHT))


def ripples(top, bottom, fill, count):
    lines = []
    for i in range(count):
        y = top + (bottom - top) * i / count
        x = (i * 397) % 1000
        lines.append(path(f"M{x} {y:.0f}q40 -10 80 0t80 0t80 0", fill, 5))
    return "".join(lines)


def tree(x, y, size, leaf=LEAF):
    return box(x - size * 0.06, y - size * 0.6, size * 0.12, size * 0.6, "#6b4a2f") + "".join(
        disc(x + dx * size, y - dy * size, r * size, leaf) for dx, dy, r in ((-0.28, 0.72, 0.26), (0.28, 0.72, 0.26), (0, 0.92, 0.32)))


def acacia(x, y, size):
    return path(f"M{x} {y}L{x} {y - size * 0.7}M{x} {y - size * 0.4}L{x - size * 0.35} {y - size * 0.75}M{x} {y - size * 0.4}L{x + size * 0.35} {y - size * 0.75}", "#6b4a2f", size * 0.07) + shape(
        "ellipse", MOSS, cx=x, cy=y - size * 0.82, rx=size * 0.75, ry=size * 0.16)


def house(x, y, width, height, wall, roof):
    return box(x, y - height, width, height, wall) + form(roof, (x - 12, y - height), (x + width / 2, y - height - width * 0.42), (x + width + 12, y - height)) + box(
        x + width * 0.38, y - height * 0.55, width * 0.24, height * 0.55, NIGHT)


def person(x, y, size, coat, skin="#8a5a3b"):
    return disc(x, y - size * 0.82, size * 0.18, skin) + path(
        f"M{x - size * 0.24} {y}V{y - size * 0.36}a{size * 0.24} {size * 0.24} 0 0 1 {size * 0.48} 0V{y}z", coat, 0, coat)


def sun(x, y, r, fill="#f2a57c"):
    return disc(x, y, r, fill)


def water_tower():
    return box(0, 0, WIDTH, HEIGHT, DAWN) + sun(1010, 190, 92) + hill(470, 36, 3, 0.4, SAND) + hill(560, 24, 4, 1.6, EARTH) + (
        path("M560 560L600 250M760 560L720 250M580 410H740M572 470H748", DEEP, 16) + box(548, 130, 224, 130, DEEP, 14)
        + form(DEEP, (536, 138), (660, 72), (784, 138)) + box(548, 176, 224, 14, POOL) + path("M660 260V560", SEA, 12)
    ) + house(190, 590, 150, 92, "#e7bd8c", CLAY) + house(372, 610, 120, 76, PAPER, CLAY) + acacia(1040, 600, 210) + acacia(92, 620, 150) + (
        path("M660 600h130q26 0 26 26v30", NIGHT, 14) + disc(816, 676, 12, POOL) + person(880, 690, 120, CLAY) + person(956, 700, 96, DEEP) + person(560, 700, 112, MOSS))


def white_town():
    houses = "".join(box(x, y, w, h, fill) + "".join(
        box(x + 18 + 44 * i, y + 26 + 50 * j, 18, 24, DEEP) for i in range(int((w - 20) // 44)) for j in range(int((h - 20) // 60)))
        for x, y, w, h, fill in ((80, 380, 170, 230, PAPER), (230, 320, 150, 290, "#f0e4d2"), (360, 400, 190, 210, PAPER), (530, 340, 130, 270, "#f0e4d2"),
                                 (640, 420, 200, 190, PAPER), (820, 360, 150, 250, "#f0e4d2"), (950, 430, 190, 180, PAPER)))
    panels = "".join(form(DEEP, (x, y), (x + 84, y - 34), (x + 96, y - 10), (x + 12, y + 24)) for x, y in ((380, 384), (470, 384), (664, 404), (760, 404), (972, 414)))
    return box(0, 0, WIDTH, HEIGHT, SKY) + sun(1080, 150, 80) + hill(380, 60, 2, 0.2, "#cfd9c9") + houses + panels + box(0, 600, WIDTH, 120, SEA) + ripples(626, 720, POOL, 7) + (
        path("M180 380v-120M180 260l-60 -40M180 260l66 -26M180 260l4 72", PAPER, 9) + tree(1190, 606, 150) + tree(60, 606, 120))


def terraces():
    steps = "".join(path(f"M-20 {470 + 46 * i}Q{320 + 30 * i} {400 + 52 * i} 640 {476 + 44 * i}T1300 {450 + 48 * i}V740H-20z", fill, 0, fill)
                    for i, fill in enumerate((LEAF, "#8fb26a", "#7fb9bf", "#8fb26a", LEAF, MOSS)))
    rows = "".join(path(f"M{60 + 58 * i} {650 + (i % 3) * 12}v-26m-10 8l10 -10l10 10", "#dbe6c0", 5) for i in range(20))
    return box(0, 0, WIDTH, HEIGHT, SKY) + sun(240, 150, 70) + hill(360, 120, 2, 0.9, "#a9c4bd") + hill(430, 80, 3, 2.1, "#6d9a86") + steps + rows + house(930, 470, 110, 74, "#b5562d", "#6b4a2f") + house(
        1060, 490, 86, 60, "#c9744a", "#6b4a2f") + person(470, 640, 110, CLAY) + person(560, 650, 100, DEEP)


def school_yard():
    windows = "".join(box(700 + 110 * i, 360, 64, 70, SEA) for i in range(4))
    return box(0, 0, WIDTH, HEIGHT, DAWN) + hill(460, 30, 3, 1.1, "#e8c79a") + box(640, 300, 500, 260, PAPER) + form(CLAY, (610, 306), (890, 210), (1170, 306)) + windows + box(860, 450, 70, 110, DEEP) + box(
        0, 560, WIDTH, 160, SAND) + shape("ellipse", "#c9a877", cx=330, cy=640, rx=300, ry=46) + box(304, 300, 52, 340, "#6b4a2f") + "".join(
        disc(x, y, r, fill) for x, y, r, fill in ((180, 270, 120, LEAF), (330, 190, 150, MOSS), (480, 270, 124, LEAF), (330, 310, 120, LEAF))) + "".join(
        person(150 + 84 * i, 660 + (i % 2) * 14, 92, coat) for i, coat in enumerate((DEEP, CLAY, SEA, PAPER, MOSS))) + person(700, 690, 128, DEEP)


def harbour():
    def tower(x, y, w, h, fill):
        return box(x, y, w, h, fill) + "".join(box(x - 8 + i * (w + 16) / 5, y - 26, (w + 16) / 8, 28, fill) for i in range(5)) + box(x + w * 0.4, y + h * 0.3, w * 0.2, h * 0.2, NIGHT)

    def boat(x, y, size, sail):
        return form(NIGHT, (x - size * 0.5, y), (x + size * 0.5, y), (x + size * 0.34, y + size * 0.2), (x - size * 0.36, y + size * 0.2)) + path(f"M{x} {y}v{-size}", NIGHT, 6) + form(
            sail, (x + 8, y - size * 0.95), (x + 8, y - size * 0.1), (x + size * 0.45, y - size * 0.1)) + form(PAPER, (x - 8, y - size * 0.8), (x - 8, y - size * 0.1), (x - size * 0.36, y - size * 0.1))

    return box(0, 0, WIDTH, HEIGHT, SKY) + sun(860, 170, 84) + hill(430, 18, 5, 0.3, "#b9ccc6") + "".join(
        house(420 + 92 * i, 440, 80, 70 + (i * 37) % 40, fill, CLAY) for i, fill in enumerate((PAPER, "#f0e4d2", PAPER, SAND, PAPER, "#f0e4d2"))) + tower(190, 230, 150, 240, "#d8cdb8") + tower(
        1000, 280, 120, 190, "#d8cdb8") + box(0, 450, WIDTH, 270, SEA) + ripples(480, 720, POOL, 12) + boat(520, 540, 190, CLAY) + boat(820, 600, 240, "#f2a57c") + boat(260, 630, 150, PAPER)


def footbridge():
    posts = "".join(path(f"M{x} {round(430 - 110 * math.sin((x - 180) / 920 * math.pi), 1)}V{round(340 - 110 * math.sin((x - 180) / 920 * math.pi), 1)}", PAPER, 7) for x in range(200, 1100, 60))
    walkers = "".join(person(x, round(430 - 110 * math.sin((x - 180) / 920 * math.pi), 1), 110, coat) for x, coat in ((420, CLAY), (510, SEA), (700, "#f2a57c"), (790, MOSS), (860, PAPER)))
    return box(0, 0, WIDTH, HEIGHT, DAWN) + sun(640, 250, 130, "#f2a57c") + hill(400, 50, 2, 1.2, "#b7cbbb") + box(0, 520, WIDTH, 200, SEA) + ripples(548, 720, POOL, 9) + form(
        MOSS, (0, 400), (210, 424), (320, 560), (230, 720), (0, 720)) + form(LEAF, (WIDTH, 390), (1080, 424), (980, 560), (1060, 720), (WIDTH, 720)) + path("M150 440Q640 190 1130 440", NIGHT, 26) + walkers + path(
        "M150 350Q640 100 1130 350", PAPER, 8) + posts + tree(90, 420, 190) + tree(1200, 420, 210, MOSS)


def round_table():
    seats = [(250, 420), (430, 350), (640, 326), (850, 350), (1030, 420)]
    coats = (CLAY, SEA, MOSS, "#f2a57c", DEEP)
    skins = ("#8a5a3b", "#e2b48c", "#5f3d29", "#d39b73", "#a8744f")
    near = [(400, 760), (640, 790), (880, 760)]
    papers = "".join(form(PAPER, (x, y), (x + 92, y - 8), (x + 104, y + 40), (x + 8, y + 48)) + path(f"M{x + 18} {y + 12}l56 -5M{x + 20} {y + 26}l40 -4", POOL, 5)
                     for x, y in ((330, 470), (500, 430), (700, 430), (860, 470), (590, 520)))
    return box(0, 0, WIDTH, HEIGHT, "#e7efe9") + box(120, 70, 300, 190, SKY, 12) + hill_in(120, 70) + box(860, 70, 300, 190, PAPER, 12) + path("M900 200l60 -50l50 30l60 -70l50 30", CLAY, 10) + "".join(
        person(x, y + 60, 230, coat, skin) for (x, y), coat, skin in zip(seats, coats, skins)) + shape("ellipse", "#c79a68", cx=640, cy=520, rx=470, ry=150) + shape(
        "ellipse", "#e0b888", cx=640, cy=500, rx=470, ry=150) + papers + "".join(person(x, y, 260, coat, skin) for (x, y), coat, skin in zip(near, (DEEP, CLAY, SEA), skins[2:]))


def hill_in(x, y):
    return form(LEAF, (x, y + 190), (x, y + 130), (x + 100, y + 80), (x + 190, y + 130), (x + 300, y + 100), (x + 300, y + 190)) + disc(x + 230, y + 56, 26, "#f2a57c")


def mangrove():
    def stand(x, y, size):
        roots = "".join(path(f"M{x} {y - size * 0.45}Q{x + dx * size} {y - size * 0.4} {x + dx * size * 1.2} {y + size * 0.08}", "#6b4a2f", size * 0.035) for dx in (-0.4, -0.22, -0.08, 0.1, 0.24, 0.42))
        crown = "".join(disc(x + dx * size, y - dy * size, r * size, fill) for dx, dy, r, fill in (
            (-0.34, 0.72, 0.26, MOSS), (0.34, 0.72, 0.26, MOSS), (0, 0.92, 0.34, LEAF), (0, 0.64, 0.3, MOSS)))
        return roots + crown

    return box(0, 0, WIDTH, HEIGHT, SKY) + sun(300, 170, 76) + hill(380, 24, 4, 0.8, "#a9c4bd") + box(0, 400, WIDTH, 320, POOL) + ripples(440, 720, SEA, 12) + stand(980, 560, 300) + stand(1160, 600, 230) + stand(
        740, 520, 200) + path("M160 590q170 60 340 0l-40 52h-262z", NIGHT, 4, CLAY) + person(280, 596, 130, "#f2a57c") + person(390, 598, 120, DEEP) + "".join(
        path(f"M{560 + 60 * i} {660 + (i % 2) * 20}v-52m-16 14l16 -14l16 14", MOSS, 7) for i in range(6))


def pottery():
    def pot(x, y, s, fill, band):
        return path(f"M{x - 0.3 * s} {y - s}H{x + 0.3 * s}L{x + 0.24 * s} {y - 0.84 * s}Q{x + 0.62 * s} {y - 0.5 * s} {x + 0.3 * s} {y}H{x - 0.3 * s}Q{x - 0.62 * s} {y - 0.5 * s} {x - 0.24 * s} {y - 0.84 * s}z", fill, 2, fill) + path(
            f"M{x - 0.42 * s} {y - 0.5 * s}l{0.14 * s} {-0.08 * s}l{0.14 * s} {0.08 * s}l{0.14 * s} {-0.08 * s}l{0.14 * s} {0.08 * s}l{0.14 * s} {-0.08 * s}l{0.12 * s} {0.08 * s}", band, s * 0.04)

    shelf = box(90, 262, 1100, 18, "#6b4a2f")
    row = "".join(pot(160 + 138 * i, 262, 96 + (i * 53) % 50, fill, PAPER) for i, fill in enumerate((CLAY, DEEP, EARTH, "#f2a57c", CLAY, SEA, EARTH, CLAY)))
    return box(0, 0, WIDTH, HEIGHT, "#f4e3cd") + shelf + row + box(0, 610, WIDTH, 110, "#c79a68") + pot(640, 560, 240, CLAY, PAPER) + shape("ellipse", "#6b4a2f", cx=640, cy=570, rx=190, ry=34) + box(
        616, 590, 48, 130, "#6b4a2f") + person(360, 640, 330, DEEP) + path("M420 470Q500 500 560 462", "#8a5a3b", 34) + person(930, 640, 310, MOSS, "#e2b48c") + path("M880 480Q800 510 722 470", "#e2b48c", 32) + pot(
        1150, 640, 150, EARTH, PAPER)


def logo(inside, ground):
    return disc(128, 128, 124, ground) + inside


PICTURES = {
    "chateau-d-eau": water_tower, "ville-blanche": white_town, "rizieres": terraces, "cour-d-ecole": school_yard, "port": harbour,
    "passerelle": footbridge, "table-ronde": round_table, "mangrove": mangrove, "poterie": pottery,
}
LOGOS = {
    "logo-puits": logo(path("M128 40C158 92 188 118 188 152a60 60 0 0 1 -120 0C68 118 98 92 128 40z", PAPER, 2, PAPER) + path("M100 160a30 30 0 0 0 28 26", POOL, 10), DEEP),
    "logo-rivage": logo(path("M30 150q24 -40 49 0t49 0t49 0t49 0M46 186q20 -30 41 0t41 0t41 0t41 0", PAPER, 14) + disc(128, 88, 34, "#f2a57c"), SEA),
    "logo-soleil": logo(disc(128, 140, 46, "#f2c27c") + "".join(
        path(f"M{128 + 64 * math.cos(a):.0f} {140 + 64 * math.sin(a):.0f}L{128 + 92 * math.cos(a):.0f} {140 + 92 * math.sin(a):.0f}", "#f2c27c", 12)
        for a in (math.pi * (1 + i / 6) for i in range(7))) + box(40, 158, 176, 14, PAPER), CLAY),
}


def svg(inside, width, height):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">{inside}</svg>\n'


def wrapped(text, most):
    line = ""
    for word in text.split():
        if line and len(line) + len(word) + 1 > most:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line


def pdf(title, paragraphs):
    """One A4 page: a title, then paragraphs; a line that begins with `# ` is a heading."""
    out = ["BT", "/B 20 Tf", "56 764 Td", "26 TL"]

    def say(text, more=""):
        shown = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        out.append(f"({shown}) Tj {more}T*")

    for line in wrapped(title, 46):
        say(line)
    for text in paragraphs:
        heading = text.startswith("# ")
        out.append("8 TL T*")
        out.append("/B 13 Tf 18 TL" if heading else "/R 11 Tf 16 TL")
        for line in wrapped(text.removeprefix("# "), 60 if heading else 88):
            say(line)
    out.append("ET")
    content = zlib.compress("\n".join(out).encode("cp1252"), 9)
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (fr) /ViewerPreferences << /DisplayDocTitle true >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /R 5 0 R /B 6 0 R >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(content), content),
        font.format("Helvetica").encode(),
        font.format("Helvetica-Bold").encode(),
        b"<< /Title (" + title.replace("(", "\\(").replace(")", "\\)").encode("cp1252") + b") >>",
    ]
    body = b"%PDF-1.7\n"
    places = []
    for number, text in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info 7 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table, len(objects) + 1, len(body))


EXAMPLE = "Document d’exemple : les noms, les montants et les dates de cette démonstration sont inventés."
DOCUMENTS = {
    "convention": ("Convention de coopération décentralisée", [
        EXAMPLE,
        "# Article 1. Objet",
        "La présente convention fixe le cadre dans lequel les parties conduisent ensemble l’action, sur le fondement de l’article L. 1115-1 du code général des collectivités territoriales.",
        "# Article 2. Engagements",
        "La collectivité chef de file assure la coordination et le suivi financier. La collectivité partenaire désigne un référent, met à disposition ses services techniques et veille à l’entretien des ouvrages réalisés.",
        "# Article 3. Financement",
        "Les contributions, en numéraire et en nature, figurent au budget annexé. Chaque partie rend compte à l’autre une fois par an de leur emploi.",
        "# Article 4. Durée",
        "La convention est conclue pour trois ans. Elle est renouvelable par avenant, après une évaluation menée en commun.",
    ]),
    "bilan": ("Bilan d’étape de l’action", [
        EXAMPLE,
        "# Ce qui a été fait",
        "Deux missions techniques, une formation d’agents et trois réunions de suivi se sont tenues pendant l’année. Les ouvrages prévus sont réalisés aux trois quarts.",
        "# Ce que nous avons appris",
        "La régularité des échanges à distance compte davantage que la durée des missions. Un référent nommé de chaque côté évite les semaines perdues.",
        "# Ce qui reste à faire",
        "Achever les travaux, former deux agents de plus, et préparer avec les habitants les règles d’usage.",
    ]),
    "programme": ("Programme de la rencontre régionale", [
        EXAMPLE,
        "# 9 h 00 Accueil",
        "Café, remise des badges, présentation des stands des membres.",
        "# 9 h 30 Littoraux et ports : ce que nos partenaires nous apprennent",
        "Table ronde d’élus et de techniciens de trois coopérations.",
        "# 11 h 00 Ateliers au choix",
        "Monter un projet européen ; recevoir une délégation ; financer une première action.",
        "# 14 h 00 Bourse aux projets",
        "Cinq minutes par projet, puis des rendez-vous de vingt minutes.",
        "# 16 h 30 Clôture",
    ]),
    "grille": ("Grille de relecture d’un dossier FICOL", [
        EXAMPLE,
        "# Le besoin",
        "Qui l’a exprimé, quand et comment ? Le document qui le montre est-il joint ?",
        "# Le partenariat",
        "Qui décide, qui fait, qui entretient ? Les trois réponses sont-elles les mêmes des deux côtés ?",
        "# Le budget",
        "Chaque ligne répond-elle à une activité ? La valorisation est-elle justifiée ?",
        "# Le suivi",
        "Trois indicateurs au plus, mesurés avant de commencer.",
    ]),
}


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES.items():
        (folder / f"{name}.svg").write_text(svg(draw(), WIDTH, HEIGHT))
    for name, inside in LOGOS.items():
        (folder / f"{name}.svg").write_text(svg(inside, 256, 256))
    for name, (title, paragraphs) in DOCUMENTS.items():
        (folder / f"{name}.pdf").write_bytes(pdf(title, paragraphs))


main(Path(sys.argv[1]))
