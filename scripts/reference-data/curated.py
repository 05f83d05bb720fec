"""Hand-kept reference data: what no package holds, and corrections to what they hold.

Everything here is written by people. `build.py` reads it, checks it and writes the files.
French text uses the straight apostrophe, as the rest of the reference data does.
"""

# --- Themes (code, French, English), in the order the interface shows them ---------------

THEMES = [
    ("health", "Santé", "Health"),
    ("education", "Éducation", "Education"),
    ("water_sanitation", "Eau et assainissement", "Water and sanitation"),
    ("energy_climate", "Énergie et climat", "Energy and climate"),
    ("environment_waste", "Environnement et déchets", "Environment and waste"),
    (
        "economy_crafts_fair_trade",
        "Économie, artisanat et commerce équitable",
        "Economy, crafts and fair trade",
    ),
    ("tourism", "Tourisme", "Tourism"),
    (
        "agriculture_food_fisheries",
        "Agriculture, alimentation et pêche",
        "Agriculture, food and fisheries",
    ),
    (
        "culture_heritage_francophonie",
        "Culture, patrimoine et francophonie",
        "Culture, heritage and francophonie",
    ),
    (
        "global_citizenship_education",
        "Éducation à la citoyenneté et à la solidarité internationale",
        "Global citizenship education",
    ),
    ("youth_mobility", "Jeunesse et mobilité", "Youth and mobility"),
    ("sport", "Sport", "Sport"),
    ("urban_development", "Développement urbain", "Urban development"),
    (
        "institutional_support_governance",
        "Appui institutionnel et gouvernance",
        "Institutional support and governance",
    ),
    ("gender_equality", "Égalité femmes-hommes", "Gender equality"),
    ("training", "Formation", "Training"),
    ("digital", "Numérique", "Digital"),
    (
        "social_action_human_rights",
        "Action sociale et droits humains",
        "Social action and human rights",
    ),
    ("emergency_aid", "Aide d'urgence", "Emergency aid"),
]

# --- Sustainable Development Goals: the short names of the United Nations ----------------

SDGS = [
    ("Pas de pauvreté", "No Poverty"),
    ("Faim «\u00a0zéro\u00a0»", "Zero Hunger"),
    ("Bonne santé et bien-être", "Good Health and Well-being"),
    ("Éducation de qualité", "Quality Education"),
    ("Égalité entre les sexes", "Gender Equality"),
    ("Eau propre et assainissement", "Clean Water and Sanitation"),
    ("Énergie propre et d'un coût abordable", "Affordable and Clean Energy"),
    ("Travail décent et croissance économique", "Decent Work and Economic Growth"),
    ("Industrie, innovation et infrastructure", "Industry, Innovation and Infrastructure"),
    ("Inégalités réduites", "Reduced Inequalities"),
    ("Villes et communautés durables", "Sustainable Cities and Communities"),
    ("Consommation et production responsables", "Responsible Consumption and Production"),
    (
        "Mesures relatives à la lutte contre les changements climatiques",
        "Climate Action",
    ),
    ("Vie aquatique", "Life Below Water"),
    ("Vie terrestre", "Life on Land"),
    ("Paix, justice et institutions efficaces", "Peace, Justice and Strong Institutions"),
    ("Partenariats pour la réalisation des objectifs", "Partnerships for the Goals"),
]

# --- Country names, where the package's first name is unwieldy or misspelt ---------------

COUNTRY_FR = {
    "AE": "Émirats arabes unis",
    "AX": "Îles Åland",
    "BN": "Brunei",
    "CF": "République centrafricaine",
    "CI": "Côte d'Ivoire",
    "CZ": "République tchèque",
    "DO": "République dominicaine",
    "GF": "Guyane",
    "IO": "Territoire britannique de l'océan Indien",
    "LR": "Liberia",
    "MF": "Saint-Martin",
    "MM": "Birmanie",
    "NG": "Nigeria",
    "NU": "Niue",
    "RE": "La Réunion",
    "SA": "Arabie saoudite",
    "SJ": "Svalbard et Jan Mayen",
    "ST": "Sao Tomé-et-Principe",
    "SX": "Sint Maarten",
    "SZ": "Eswatini",
    "TF": "Terres australes et antarctiques françaises",
    "TZ": "Tanzanie",
    "US": "États-Unis",
    "VA": "Vatican",
    "VG": "Îles Vierges britanniques",
    "VI": "Îles Vierges américaines",
}

COUNTRY_EN = {
    "BN": "Brunei",
    "CI": "Côte d'Ivoire",
    "CN": "China",
    "CV": "Cabo Verde",
    "CZ": "Czechia",
    "FK": "Falkland Islands",
    "FM": "Micronesia",
    "GM": "The Gambia",
    "IR": "Iran",
    "LA": "Laos",
    "MD": "Moldova",
    "MF": "Saint Martin",
    "MK": "North Macedonia",
    "PN": "Pitcairn Islands",
    "PS": "Palestine",
    "RE": "Réunion",
    "RU": "Russia",
    "ST": "São Tomé and Príncipe",
    "SX": "Sint Maarten",
    "SY": "Syria",
    "TW": "Taiwan",
    "TZ": "Tanzania",
    "US": "United States",
    "VA": "Vatican City",
    "VG": "British Virgin Islands",
    "VI": "U.S. Virgin Islands",
}

# Names of Natural Earth's features that carry no ISO number.
NATURAL_EARTH_BY_NAME = {"Kosovo": "XK"}

# Points of the few territories that Natural Earth does not draw alone and for which GeoNames
# gives no capital (the main island or atoll), and of Antarctica, which has no middle on a
# flat map.
COUNTRY_POINTS = {
    "AQ": (-75.0, 0.0),
    "BQ": (12.15, -68.27),
    "BV": (-54.42, 3.36),
    "HM": (-53.1, 73.51),
    "TK": (-9.17, -171.83),
    "UM": (19.3, 166.63),
}

# --- DAC list of ODA recipients ----------------------------------------------------------
#
# OECD, list effective for reporting on 2024 and 2025 flows, with the two changes decided
# since: São Tomé and Príncipe left the LDCs in December 2024, Nauru left the list on 1
# January 2026.

DAC_GROUPS = {
    "ldc": (
        "AF AO BD BF BI BJ CD CF DJ ER ET GM GN GW HT KH KI KM LA LR LS MG ML MM MR MW MZ"
        " NE NP RW SB SD SL SN SO SS TD TG TL TV TZ UG YE ZM"
    ),
    "other_lic": "KP SY",
    "lmic": (
        "BO BT CG CI CM CV DZ EG FM GH HN IN IR JO KE KG LB LK MA MN NG NI PG PH PK ST SZ TJ"
        " TK TN UA UZ VN VU WS ZW"
    ),
    "umic": (
        "AL AM AR AZ BA BR BW BY BZ CN CO CR CU DM DO EC FJ GA GD GE GQ GT GY ID IQ JM KZ LC"
        " LY MD ME MH MK MS MU MV MX MY NA NU PA PE PS PW PY RS SH SR SV TH TM TO TR VC VE"
        " WF XK ZA"
    ),
}

# oda_data's list of developing countries uses the names of the OECD; those that differ from
# the English names of i18n-iso-countries.
OECD_NAMES = {
    "Cabo Verde": "CV",
    "China (People's Republic of)": "CN",
    "Congo": "CG",
    "Cote d'Ivoire": "CI",
    "Democratic People's Republic of Korea": "KP",
    "Democratic Republic of the Congo": "CD",
    "Gambia": "GM",
    "Lao People's Democratic Republic": "LA",
    "Micronesia": "FM",
    "Moldova": "MD",
    "Turkey": "TR",
    "Viet Nam": "VN",
    "West Bank and Gaza Strip": "PS",
}

# Recipients that have joined or left the LDCs since oda_data's list was made.
LDC_SINCE = {"BT", "ST", "VU"}

# --- CRS purpose codes: corrections to the French labels, and the default theme ----------

PURPOSE_FR = {
    "11232": "Éducation primaire des adultes",
    "13020": "Santé reproductive",
    "13081": "Formation de personnel en matière de population et de santé reproductive",
    "15127": "Suivi et évaluation au niveau national",
    "15133": "Services d'incendie et de secours",
    "15135": "Médiateur",
    "15156": "Mobilisation des recettes intérieures non fiscales",
    "15170": "Organisations et institutions pour l'égalité des femmes",
    "16065": "Loisirs et sport",
    "43031": "Politique et gestion foncières urbaines",
    "43041": "Politique et gestion foncières rurales",
}

# Sector (3 digits) to theme; a purpose (5 digits) comes before its sector.
SECTOR_THEME = {
    "111": "education",
    "112": "education",
    "113": "education",
    "114": "education",
    "121": "health",
    "122": "health",
    "123": "health",
    "130": "health",
    "140": "water_sanitation",
    "151": "institutional_support_governance",
    "152": "institutional_support_governance",
    "160": "social_action_human_rights",
    "210": "urban_development",
    "220": "digital",
    "231": "energy_climate",
    "232": "energy_climate",
    "233": "energy_climate",
    "234": "energy_climate",
    "235": "energy_climate",
    "236": "energy_climate",
    "240": "economy_crafts_fair_trade",
    "250": "economy_crafts_fair_trade",
    "311": "agriculture_food_fisheries",
    "312": "agriculture_food_fisheries",
    "313": "agriculture_food_fisheries",
    "321": "economy_crafts_fair_trade",
    "322": "economy_crafts_fair_trade",
    "323": "economy_crafts_fair_trade",
    "331": "economy_crafts_fair_trade",
    "332": "tourism",
    "410": "environment_waste",
    "520": "agriculture_food_fisheries",
    "720": "emergency_aid",
    "730": "emergency_aid",
    "740": "emergency_aid",
}

PURPOSE_THEME = {
    "11330": "training",
    "11430": "training",
    "14050": "environment_waste",
    "15150": "institutional_support_governance",
    "15153": "social_action_human_rights",
    "15160": "social_action_human_rights",
    "15170": "gender_equality",
    "15180": "gender_equality",
    "16020": "economy_crafts_fair_trade",
    "16030": "urban_development",
    "16040": "urban_development",
    "16061": "culture_heritage_francophonie",
    "16062": "institutional_support_governance",
    "16065": "sport",
    "16066": "culture_heritage_francophonie",
    "21021": "",
    "21022": "",
    "21023": "",
    "21024": "",
    "21030": "",
    "21040": "",
    "21050": "",
    "21061": "",
    "22012": "",
    "22030": "culture_heritage_francophonie",
    "41040": "culture_heritage_francophonie",
    "43030": "urban_development",
    "43031": "urban_development",
    "43032": "urban_development",
    "43081": "training",
    "99820": "global_citizenship_education",
}

# --- Funding schemes ---------------------------------------------------------------------
#
# code, name, funder, home page, French description, English description. No amounts, no
# dates and no rates: those belong to a call, and change from one to the next.

FUNDING_SCHEMES = [
    (
        "ficol",
        "FICOL",
        "Agence française de développement (AFD)",
        "https://www.afd.fr/",
        "La Facilité de financement des collectivités territoriales françaises cofinance les "
        "projets de coopération qu'une collectivité conduit avec une autorité locale d'un pays "
        "partenaire.",
        "The Facility for the Financing of French Local Authorities co-funds cooperation "
        "projects that a French authority carries out with a local authority in a partner "
        "country.",
    ),
    (
        "meae_triennial",
        "Appel à projets triennal du MEAE",
        "Ministère de l'Europe et des Affaires étrangères",
        "https://www.diplomatie.gouv.fr/",
        "Cet appel soutient sur trois ans les programmes de coopération décentralisée que des "
        "collectivités françaises mènent avec des collectivités étrangères dans le cadre d'une "
        "convention.",
        "This call supports, over three years, decentralised cooperation programmes that "
        "French and foreign local authorities run under an agreement.",
    ),
    (
        "meae_thematic",
        "Appel à projets thématique du MEAE",
        "Ministère de l'Europe et des Affaires étrangères",
        "https://www.diplomatie.gouv.fr/",
        "Ces appels cofinancent des projets de coopération décentralisée sur un sujet que le "
        "ministère a retenu, comme la jeunesse ou l'égalité femmes-hommes.",
        "These calls co-fund decentralised cooperation projects on a subject that the ministry "
        "has chosen, such as youth or gender equality.",
    ),
    (
        "cles_en_main",
        "Clés en main",
        "Ministère de l'Europe et des Affaires étrangères",
        "https://www.diplomatie.gouv.fr/",
        "Cet appel s'adresse aux associations et aux GIP de collectivités qui préparent un "
        "programme de coopération décentralisée prêt à rejoindre, auquel participent au moins "
        "trois collectivités françaises.",
        "This call is for associations and public interest groups of local authorities that "
        "prepare a ready-to-join decentralised cooperation programme with at least three "
        "French authorities.",
    ),
    (
        "region_nouvelle_aquitaine",
        "Soutien à la coopération internationale de la Région Nouvelle-Aquitaine",
        "Région Nouvelle-Aquitaine",
        "https://www.nouvelle-aquitaine.fr/",
        "La Région soutient les projets de coopération et de solidarité internationale portés "
        "par les acteurs de son territoire, en lien avec ses zones de coopération.",
        "The Région supports cooperation and international solidarity projects led by actors "
        "of its territory, in connection with its partner regions.",
    ),
    (
        "adour_garonne_oudin_santini",
        "Coopération décentralisée pour l'eau (loi Oudin-Santini)",
        "Agence de l'eau Adour-Garonne",
        "https://eau-grandsudouest.fr/",
        "L'agence de l'eau accompagne les collectivités et les associations du bassin qui "
        "améliorent l'accès à l'eau potable et à l'assainissement dans les pays en "
        "développement, comme le permet la loi Oudin-Santini.",
        "The water agency supports authorities and associations of its basin that improve "
        "access to drinking water and sanitation in developing countries, as the Oudin-Santini "
        "law allows.",
    ),
    (
        "cerv_town_twinning",
        "CERV – Jumelage de villes",
        "Commission européenne",
        "https://commission.europa.eu/",
        "Ce volet du programme Citoyens, égalité, droits et valeurs finance les rencontres de "
        "citoyens de communes jumelées autour de l'avenir de l'Europe.",
        "This strand of the Citizens, Equality, Rights and Values programme funds meetings of "
        "citizens of twinned towns about the future of Europe.",
    ),
    (
        "cerv_town_networks",
        "CERV – Réseaux de villes",
        "Commission européenne",
        "https://commission.europa.eu/",
        "Ce volet du programme Citoyens, égalité, droits et valeurs finance la coopération "
        "durable de plusieurs villes européennes sur un sujet commun, avec la participation de "
        "leurs habitants.",
        "This strand of the Citizens, Equality, Rights and Values programme funds lasting "
        "cooperation between several European towns on a common subject, with their residents "
        "taking part.",
    ),
    (
        "fonds_citoyen_franco_allemand",
        "Fonds citoyen franco-allemand",
        "Office franco-allemand pour la Jeunesse",
        "https://www.fondscitoyen.eu/",
        "Le Fonds citoyen soutient les rencontres et les projets qui rapprochent les sociétés "
        "civiles française et allemande, des comités de jumelage aux associations locales.",
        "The Citizen Fund supports meetings and projects that bring French and German civil "
        "society together, from twinning committees to local associations.",
    ),
    (
        "erasmus_plus",
        "Erasmus+",
        "Commission européenne",
        "https://www.erasmusplus.fr/",
        "Le programme européen pour l'éducation, la formation, la jeunesse et le sport finance "
        "des mobilités individuelles et des partenariats, dont ceux des collectivités.",
        "The European programme for education, training, youth and sport funds individual "
        "mobility and partnerships, including those of local authorities.",
    ),
    (
        "jsi",
        "Jeunesse et solidarité internationale (JSI)",
        "Ministère de l'Europe et des Affaires étrangères, FONJEP",
        "https://www.fonjep.org/",
        "Ce dispositif cofinance des projets collectifs de solidarité et d'échange "
        "interculturel conçus et menés par des jeunes de France et d'un pays partenaire.",
        "This scheme co-funds joint solidarity and intercultural projects designed and carried "
        "out by young people from France and a partner country.",
    ),
    (
        "vvvsi",
        "Ville, vie, vacances et solidarité internationale (VVVSI)",
        "Ministère de l'Europe et des Affaires étrangères, FONJEP",
        "https://www.fonjep.org/",
        "Ce dispositif aide des jeunes des quartiers prioritaires à réaliser, avec des jeunes "
        "d'un pays partenaire, un chantier ou un projet de solidarité internationale.",
        "This scheme helps young people from priority neighbourhoods to carry out an "
        "international solidarity project with young people from a partner country.",
    ),
    (
        "isi",
        "Initiative pour la solidarité internationale (ISI)",
        "Ministère de l'Europe et des Affaires étrangères, FONJEP",
        "https://www.fonjep.org/",
        "Ce dispositif soutient des projets d'éducation à la solidarité internationale et à "
        "l'interculturalité menés par des associations auprès des jeunes, souvent comme première "
        "étape avant une mobilité.",
        "This scheme supports projects of education for international solidarity and "
        "intercultural understanding that associations run with young people, often as a first "
        "step before mobility.",
    ),
    (
        "recital_odd",
        "RECITAL-ODD",
        "Agence française de développement (AFD)",
        "https://www.afd.fr/",
        "Ce dispositif aide les collectivités françaises à faire connaître les Objectifs de "
        "développement durable et la solidarité internationale sur leur territoire.",
        "This scheme helps French local authorities to raise awareness of the Sustainable "
        "Development Goals and of international solidarity on their territory.",
    ),
]
