# shellcheck shell=bash
# Shared by the scripts of this folder: `source "$(dirname "$0")/lib.sh"`.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tools=$root/.tools

# One line on what happens now and about how long it takes: say "WHAT" "HOW LONG".
say() {
  printf '\033[1m•\033[0m %s' "$1" >&2
  if [ -n "${2-}" ]; then printf ' (about %s)' "$2" >&2; fi
  printf '\n' >&2
}

# One sentence on what is missing and what to do; then the end.
die() {
  printf '\033[31m✗\033[0m %s\n' "$1" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# Runs a command silently; what it printed is shown only when it fails.
quietly() {
  local log
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

# Whether Debian's packages can be installed here without asking anyone.
can_apt() { [ "$(id -u)" = 0 ] && has apt-get; }

apt_updated=
apt_install() {
  if [ -z "$apt_updated" ]; then
    quietly apt-get update || true
    apt_updated=1
  fi
  DEBIAN_FRONTEND=noninteractive quietly apt-get install -y --no-install-recommends "$@"
}

# The toolchain that builds for WebAssembly, as cargo's first argument, or nothing for the default.
web_toolchain() {
  if [ "$(cat "$tools/web-toolchain" 2>/dev/null)" = debian ]; then echo +passerelle-web; fi
}

# The version of a crate in Cargo.lock.
locked() {
  awk -v name="$1" '$1 == "name" && $3 == "\"" name "\"" { getline; gsub(/"/, "", $3); print $3; exit }' "$root/Cargo.lock"
}
