from typing import Literal, cast

Relation = Literal[
    "action_ponctuelle",
    "cooperation_decentralisee",
    "cooperation_transfrontaliere_europeenne",
    "jumelage",
    "mobilite",
    "oudin_santini",
    "reseau_villes",
    "soutien_acteurs",
    "urgence_humanitaire",
]

RELATION_VALUES: set[Relation] = {
    "action_ponctuelle",
    "cooperation_decentralisee",
    "cooperation_transfrontaliere_europeenne",
    "jumelage",
    "mobilite",
    "oudin_santini",
    "reseau_villes",
    "soutien_acteurs",
    "urgence_humanitaire",
}


def check_relation(value: str) -> Relation:
    """The value, also where it is none of those of today."""
    return cast(Relation, value)
