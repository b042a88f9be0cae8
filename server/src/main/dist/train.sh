#!/bin/sh
# Records what the command line and the servers load at their start, so that later starts find it
# ready: train.sh MODULE DIST
set -eu
module=$1
dist=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/repository/.git" "$work/home"
echo 'ref: refs/heads/main' >"$work/repository/.git/HEAD"
printf '[user]\n\tname = Ann\n\temail = ann@example.org\n' >"$work/repository/.git/config"
rm -f "$dist"/lib/*.aot
short=-XX:TieredStopAtLevel=1
long=-XX:+TieredCompilation

train() {
  cache=$1
  native=$2
  compiler=$3
  shift 3
  (cd "$work/repository" && sh -c 'echo "$PPID"' >"$work/pid" && HOME="$work/home" exec "$dist/runtime/bin/java" \
    -XX:AOTCacheOutput="$dist/lib/$cache" -Xlog:disable -Xlog:all=error:stderr \
    -XX:+UseSerialGC "$compiler" \
    -Djdk.reflect.useNativeAccessorOnly="$native" -Dtickets.home="$dist" -Duser.home="$work/home" \
    --enable-native-access=ALL-UNNAMED -Dorg.sqlite.lib.path="$dist/lib/native" -cp "$dist/lib/tickets.jar" dev.repotickets.server.Main "$@")
}

# A server that is told to end as soon as it is there, or after half a minute.
serve() {
  train serve.aot false "$long" serve --port 0 >"$work/address" 2>"$work/log" &
  server=$!
  tries=0
  while [ ! -s "$work/address" ] && [ $tries -lt 300 ]; do
    sleep 0.1
    tries=$((tries + 1))
  done
  kill "$(cat "$work/pid")"
  wait "$server"
}

train cli.aot true "$short" __train rest >/dev/null 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
train usual.aot true "$short" __train usual >/dev/null 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
# With a view of its own, so that also what only views need is there.
train mcp.aot false "$long" mcp --exclude-tools workspace_repair <"$module/src/main/dist/training.jsonl" >"$work/answers" 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
serve || true
[ -s "$dist/lib/serve.aot" ] || { cat "$work/log" >&2; exit 1; }
touch "$dist/built"
