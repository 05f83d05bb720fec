//! Entry point of the single-page application.

fn main() {
    passerelle_frontend::start();
}
