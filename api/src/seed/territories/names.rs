//! Names of territories, as one reads them.

use crate::seed::printed;

/// Words by which a name already says that it is an intercommunality's.
const SAYS_IT: [&str; 4] = ["agglomeration", "agglo", "communaute", "metropole"];

/// The name of an EPCI with its form written out, unless the name says it: "CC du Pays Dunois"
/// is the Communauté de communes du Pays Dunois, "CA Tulle Agglo" is Tulle Agglo.
pub(super) fn epci_name(official: &str) -> String {
    let (form, name) = match official.split_once(' ') {
        Some(("CC", name)) => ("Communauté de communes", name),
        Some(("CA", name)) => ("Communauté d’agglomération", name),
        Some(("CU", name)) => ("Communauté urbaine", name),
        _ => return printed(official),
    };
    let words = crate::search::words::words(name);
    if words.iter().any(|word| SAYS_IT.contains(&word.as_str())) {
        printed(name)
    } else {
        format!("{form} {}", printed(name))
    }
}

#[cfg(test)]
mod tests {
    use super::epci_name;

    #[test]
    fn the_form_of_an_epci_is_written_out() {
        assert_eq!(
            epci_name("CC du Pays Dunois"),
            "Communauté de communes du Pays Dunois"
        );
        assert_eq!(
            epci_name("CA du Grand Dax"),
            "Communauté d’agglomération du Grand Dax"
        );
        assert_eq!(
            epci_name("CU du Grand Poitiers"),
            "Communauté urbaine du Grand Poitiers"
        );
        assert_eq!(
            epci_name("CC de l'Ile de Ré"),
            "Communauté de communes de l’Ile de Ré"
        );
    }

    #[test]
    fn a_name_that_says_it_stays_as_it_is() {
        assert_eq!(epci_name("Bordeaux Métropole"), "Bordeaux Métropole");
        assert_eq!(epci_name("CU Limoges Métropole"), "Limoges Métropole");
        assert_eq!(epci_name("CA Agglomération d'Agen"), "Agglomération d’Agen");
        assert_eq!(epci_name("CC Albret Communauté"), "Albret Communauté");
    }
}
