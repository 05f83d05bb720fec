from typing import Literal

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
    if value in RELATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RELATION_VALUES!r}")
