//! Passwords: Argon2id, and what is too easily guessed.

use std::sync::OnceLock;

use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier};
use passerelle_shared::validation::Rule;
use zxcvbn::{Score, zxcvbn};

use crate::app::State;
use crate::http::error::ApiError;

/// What is guessed first here, besides the lists of the library: our own words, and the rows of a
/// French keyboard.
const WORDS: [&str; 9] = [
    "passerelle",
    "motdepasse",
    "collectivite",
    "cooperation",
    "commune",
    "mairie",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
];

/// Letters and digits that a password has besides what is guessed first.
const OF_ITS_OWN_MIN: usize = 8;

/// Hashing takes a core and 19 MiB for some 20 ms: it has threads of its own, as many at once as
/// the state allows, and the others wait.
async fn hashing<T: Send + 'static>(
    state: &State,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, ApiError> {
    let _permit = state.hashing.acquire().await.map_err(anyhow::Error::new)?;
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(anyhow::Error::new)?)
}

/// What is kept of a password.
///
/// # Errors
/// There is no randomness.
pub async fn hash(state: &State, password: String) -> Result<String, ApiError> {
    let hash = hashing(state, move || made(&password)).await??;
    Ok(hash)
}

/// The same, on the thread that asks.
///
/// # Errors
/// There is no randomness.
pub fn made(password: &str) -> anyhow::Result<String> {
    // The library's parameters are those that OWASP asks for: 19 MiB, 2 passes, 1 lane.
    let hash: PasswordHash = Argon2::default()
        .hash_password(password.as_bytes())
        .map_err(|error| anyhow::anyhow!("a password could not be hashed: {error}"))?;
    Ok(hash.to_string())
}

/// Whether a password is the right one. Where there is none, it takes as long to say so.
///
/// # Errors
/// What is kept is no hash.
pub async fn verify(
    state: &State,
    password: String,
    kept: Option<String>,
) -> Result<bool, ApiError> {
    hashing(state, move || {
        let (hash, real) = match kept {
            Some(kept) => (kept, true),
            None => (nobodys(), false),
        };
        let hash = PasswordHash::new(&hash)
            .map_err(|error| anyhow::anyhow!("account.password_hash: {error}"))?;
        let right = Argon2::default().verify_password(password.as_bytes(), &hash);
        Ok::<_, anyhow::Error>(right.is_ok() && real)
    })
    .await?
    .map_err(Into::into)
}

/// The hash of a password that nobody has.
fn nobodys() -> String {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| made("a password that nobody has").unwrap_or_default())
        .clone()
}

/// Refuses a password that guessing finds soon: words, names and dates of lists, keyboard rows,
/// repetitions, and what everybody knows of the account. No rule asks for certain characters.
///
/// # Errors
/// `invalid_body` with the field's pointer.
pub fn check(password: &str, known: &[&str]) -> Result<(), ApiError> {
    let mut known: Vec<String> = known
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() > 2)
        .map(str::to_lowercase)
        .collect();
    known.extend(WORDS.map(str::to_owned));
    let mut left = password.to_lowercase();
    for word in &known {
        left = left.replace(word, "");
    }
    let of_its_own = left.chars().filter(|c| c.is_alphanumeric()).count();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    if of_its_own < OF_ITS_OWN_MIN || zxcvbn(password, &known).score() < Score::Three {
        return Err(ApiError::field("/password", Rule::WeakPassword));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn what_is_soon_guessed_is_refused() {
        let known = ["claire.dupont@mairie-royan.fr", "Claire", "Dupont"];
        for weak in [
            "aaaaaaaaaaaaaaaaaaaa",
            "passwordpassword",
            "azertyuiopqsdfg",
            "123456789012345",
            "claire.dupont.royan",
            "claire dupont claire dupont",
            "abcabcabcabcabcabc",
        ] {
            assert!(check(weak, &known).is_err(), "{weak}");
        }
        for strong in [
            "quatre chevaux boivent du cidre",
            "lanterne-velours-17-girafe",
            "Tr0ub4dor&3xQ!z9Lm",
        ] {
            assert!(check(strong, &known).is_ok(), "{strong}");
        }
    }
}
