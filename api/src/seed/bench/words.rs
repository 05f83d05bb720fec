//! French words of made-up entries. "Eau" (by theme, title and text) and "projet" (by text) stand
//! in about a quarter of the actions: search and its bounds are measured on such words.

use super::chance::Chance;

/// What actions are about, with the code of their theme.
pub(super) const SUBJECTS: [(&str, &str); 38] = [
    ("water_sanitation", "Accès à l’eau potable"),
    ("water_sanitation", "Assainissement des quartiers"),
    ("education", "Équipement de bibliothèques scolaires"),
    ("education", "Échanges entre collèges"),
    ("health", "Formation de sages-femmes"),
    ("health", "Appui aux centres de santé"),
    ("energy_climate", "Éclairage public solaire"),
    ("energy_climate", "Plan climat partagé"),
    ("environment_waste", "Collecte et tri des déchets"),
    ("environment_waste", "Protection des berges"),
    ("economy_crafts_fair_trade", "Marché d’artisans"),
    ("economy_crafts_fair_trade", "Filière de commerce équitable"),
    ("tourism", "Itinéraire de tourisme solidaire"),
    ("tourism", "Accueil chez l’habitant"),
    (
        "agriculture_food_fisheries",
        "Maraîchage et restauration scolaire",
    ),
    ("agriculture_food_fisheries", "Appui à la pêche artisanale"),
    ("culture_heritage_francophonie", "Résidences d’artistes"),
    (
        "culture_heritage_francophonie",
        "Inventaire du patrimoine bâti",
    ),
    (
        "global_citizenship_education",
        "Semaine de la solidarité internationale",
    ),
    (
        "global_citizenship_education",
        "Correspondance entre écoles",
    ),
    ("youth_mobility", "Chantier de jeunes"),
    ("youth_mobility", "Volontariat croisé"),
    ("sport", "Rencontres sportives"),
    ("sport", "Formation d’éducateurs sportifs"),
    ("urban_development", "Aménagement du centre-bourg"),
    ("urban_development", "Adressage des rues"),
    (
        "institutional_support_governance",
        "Modernisation de l’état civil",
    ),
    ("institutional_support_governance", "Budget participatif"),
    ("gender_equality", "Entreprendre au féminin"),
    (
        "gender_equality",
        "Lutte contre les violences faites aux femmes",
    ),
    ("training", "Compagnonnage d’agents territoriaux"),
    ("training", "École de jardiniers"),
    ("digital", "Cartographie participative"),
    ("digital", "Médiation numérique"),
    ("social_action_human_rights", "Accueil de familles exilées"),
    (
        "social_action_human_rights",
        "Inclusion des personnes handicapées",
    ),
    ("emergency_aid", "Aide après les inondations"),
    ("emergency_aid", "Convoi de matériel médical"),
];

const OPENINGS: [&str; 8] = [
    "Les deux collectivités travaillent ensemble depuis plusieurs années",
    "Les équipes municipales se rencontrent deux fois par an",
    "Une convention fixe les engagements de chacun",
    "Les habitants ont été associés dès le diagnostic",
    "Un comité de suivi réunit élus et techniciens",
    "Les associations locales animent les échanges",
    "La commune partenaire a défini ses priorités",
    "Une mission commune a précédé la signature",
];

const SENTENCES: [&str; 24] = [
    "Les agents des deux services comparent leurs méthodes et rédigent un guide commun.",
    "Trois ateliers publics ont permis de choisir les sites avec les habitants.",
    "Un fonds d’amorçage finance les premières installations.",
    "Les écoles participent par une correspondance et une exposition.",
    "Le suivi est confié à une association reconnue sur place.",
    "Une formation de deux semaines prépare les responsables techniques.",
    "Le matériel est acheté auprès d’entreprises de la région.",
    "Les résultats sont présentés chaque année au conseil municipal.",
    "Une évaluation indépendante est prévue à mi-parcours.",
    "Les jeunes engagés en service civique tiennent un carnet en ligne.",
    "La maintenance est assurée par une régie créée à cette occasion.",
    "Les femmes occupent la moitié des postes du comité de gestion.",
    "Les partenaires cherchent à associer d’autres communes voisines.",
    "Une exposition itinérante raconte les premières étapes.",
    "Le plan de financement associe le département et la région.",
    "Les techniciens échangent chaque mois par visioconférence.",
    "Un voyage d’étude a réuni huit élus et six agents.",
    "Les données recueillies sont publiées sous licence ouverte.",
    "Le lycée agricole accueille des stagiaires pendant un mois.",
    "Un groupement d’achat réduit le coût des équipements.",
    "L’hôpital partenaire met deux formateurs à disposition.",
    "Les archives des deux villes sont numérisées.",
    "La bibliothèque propose un fonds dans les deux langues.",
    "Une charte précise la place de chacun.",
];

const WATER: [&str; 3] = [
    "La gestion de l’eau reste la première attente des quartiers.",
    "Un forage et une borne donnent de l’eau toute l’année.",
    "L’eau est analysée chaque mois par le laboratoire municipal.",
];

const PROJECT: [&str; 3] = [
    "Le projet s’étend sur trois ans.",
    "Ce projet a reçu l’appui du réseau régional.",
    "Le projet prévoit une phase de transfert aux équipes locales.",
];

const SAINTS: [&str; 32] = [
    "Saint-Martin",
    "Saint-Pierre",
    "Saint-Jean",
    "Sainte-Marie",
    "Saint-Germain",
    "Saint-Aubin",
    "Saint-Hilaire",
    "Saint-Laurent",
    "Saint-Georges",
    "Sainte-Colombe",
    "Saint-Sulpice",
    "Saint-Julien",
    "Villeneuve",
    "Beaulieu",
    "La Chapelle",
    "Montigny",
    "Fontaine",
    "Rochefort",
    "Castelnau",
    "Neuville",
    "Beaumont",
    "Marigny",
    "Champagné",
    "Verneuil",
    "Le Puy",
    "Bellegarde",
    "Chatillon",
    "Mareuil",
    "Ferrières",
    "Villers",
    "La Roche",
    "Les Moulins",
];

const RIVERS: [&str; 32] = [
    "sur-Loire",
    "sur-Seine",
    "sur-Vienne",
    "sur-Creuse",
    "de-Médoc",
    "le-Château",
    "les-Bois",
    "la-Forêt",
    "en-Plaine",
    "sous-Bois",
    "d’Armagnac",
    "du-Lac",
    "des-Champs",
    "l’Abbaye",
    "le-Vieux",
    "la-Rivière",
    "sur-Isle",
    "sur-Lot",
    "en-Forez",
    "de-Bigorre",
    "en-Vexin",
    "sur-Saône",
    "d’Auge",
    "la-Montagne",
    "les-Vignes",
    "du-Bois",
    "en-Auxois",
    "sur-Marne",
    "le-Grand",
    "du-Gard",
    "sur-Orne",
    "des-Prés",
];

const FAMILIES: [&str; 12] = [
    "Amis de",
    "Comité de jumelage de",
    "Solidarité",
    "Échanges et partage de",
    "Jumelage et amitié de",
    "Jeunes d’ici et d’ailleurs de",
    "Lycée de",
    "Hôpital de",
    "Université populaire de",
    "Coopérative de",
    "Maison du monde de",
    "Collectif de",
];

/// A commune's name.
pub(super) fn commune(chance: &mut Chance) -> String {
    let name = chance.pick(&SAINTS);
    if chance.one_in(4) {
        (*name).to_owned()
    } else {
        format!("{name}-{}", chance.pick(&RIVERS))
    }
}

/// An EPCI's name.
pub(super) fn epci(chance: &mut Chance) -> String {
    format!("Communauté de communes de {}", commune(chance))
}

/// The name of another organisation.
pub(super) fn organisation(chance: &mut Chance) -> String {
    format!("{} {}", chance.pick(&FAMILIES), commune(chance))
}

/// One sentence.
pub(super) fn summary(chance: &mut Chance, place: &str) -> String {
    format!(
        "{}, à {place} et dans les communes voisines.",
        chance.pick(&OPENINGS)
    )
}

/// Two paragraphs, about 400 characters.
pub(super) fn description(chance: &mut Chance) -> String {
    let mut sentences = Vec::with_capacity(6);
    for _ in 0..4 {
        sentences.push(*chance.pick(&SENTENCES));
    }
    if chance.one_in(20) {
        sentences.push(*chance.pick(&WATER));
    }
    if chance.one_in(5) {
        sentences.push(*chance.pick(&PROJECT));
    }
    let (first, second) = sentences.split_at(2);
    format!("{}\n\n{}", first.join(" "), second.join(" "))
}
