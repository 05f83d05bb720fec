# Shared by the scripts that build and start the server: source it after lib.sh.
# shellcheck shell=bash disable=SC2034,SC2154  # root comes from lib.sh; who sources this uses the rest

# A folder of cargo that the shell does not know yet, as right after rustup's installer.
if ! has cargo && [ -x "$HOME/.cargo/bin/cargo" ]; then export PATH="$HOME/.cargo/bin:$PATH"; fi

# Where cargo puts what it builds, as an absolute path.
target=${CARGO_TARGET_DIR:-target}
case $target in /*) ;; *) target=$root/$target ;; esac

release_binary=$target/release/passerelle-server
release_cli=$target/release/passerelle
debug_binary=$target/debug/passerelle-server

# Every setting of the server; scripts/test compares them with `passerelle-server --help`.
settings() { sed -n 's/^#\([A-Z_]*\)=.*/\1/p' "$root/passerelle.env.example"; }

# The value of a setting as the server will take it: environment, file, default.
setting() {
  local name=$1 default=$2 file=${PASSERELLE_ENV:-$root/passerelle.env} value
  if [ -n "${!name+set}" ]; then
    echo "${!name}"
    return
  fi
  if [ -f "$file" ]; then
    value=$(sed -n "s/^ *\(export \)\{0,1\}$name *= *//p" "$file" | tail -n 1 | sed 's/^"\(.*\)".*/\1/; s/[[:space:]]*\(#.*\)\{0,1\}$//')
  fi
  echo "${value:-$default}"
}

# Settings of the person who runs a script have no place in a test or a measurement.
without_settings() {
  local name
  for name in $(settings); do unset "$name"; done
  export PASSERELLE_ENV=/dev/null
}

build_api_release() {
  local quiet=
  # Cargo's progress is for a person; in a log it is hundreds of lines.
  if ! [ -t 2 ]; then quiet=--quiet; fi
  cargo build --release --package passerelle-api --package passerelle-cli ${quiet:+"$quiet"} ${CI:+--locked} ||
    die "The API could not be built: see the messages above."
}

# The status of GET PATH on a local port, or nothing: `http_status HOST PORT PATH`.
http_status() {
  local status
  (
    exec 3<>"/dev/tcp/$1/$2" || exit
    printf 'GET %s HTTP/1.0\r\nHost: %s:%s\r\n\r\n' "$3" "$1" "$2" >&3
    read -r -t 5 _ status _ <&3
    echo "$status"
  ) 2>/dev/null || true
}

# A port that is free now, on the address that is given.
free_port() {
  node -e 'const s = require("net").createServer().listen(0, process.argv[1], () => { console.log(s.address().port); s.close(); })' "$1"
}

# Waits until the server answers that it is ready: `wait_ready HOST PORT PROCESS SECONDS`.
wait_ready() {
  local tenths=$(($4 * 10))
  while [ "$tenths" -gt 0 ]; do
    case $(http_status "$1" "$2" /health/ready) in 2??) return ;; esac
    kill -0 "$3" 2>/dev/null || return 1
    sleep 0.1
    tenths=$((tenths - 1))
  done
  return 1
}

# Starts `passerelle-server serve` in the background on a free port, reads the address that it prints,
# and sets server_process and server_url: `start_server LOG PROGRAM ARGUMENT…`.
start_server() {
  local log=$1 tenths=1200
  shift
  HOST=127.0.0.1 PORT=0 "$@" >"$log" 2>&1 </dev/null &
  server_process=$!
  server_url=
  while [ "$tenths" -gt 0 ] && [ -z "$server_url" ]; do
    server_url=$(grep -o 'http://127\.0\.0\.1:[1-9][0-9]*' "$log" | head -n 1 || true)
    kill -0 "$server_process" 2>/dev/null || break
    sleep 0.1
    tenths=$((tenths - 1))
  done
  if [ -z "$server_url" ] || ! wait_ready 127.0.0.1 "${server_url##*:}" "$server_process" 60; then
    tail -n 40 "$log" >&2
    stop_server
    die "The server did not start: its last words are above."
  fi
}

stop_server() {
  # 0, said: in a trap a bare `return` gives the status that the script ends with.
  if [ -z "${server_process-}" ]; then return 0; fi
  kill "$server_process" 2>/dev/null || true
  wait "$server_process" 2>/dev/null || true
  server_process=
}
