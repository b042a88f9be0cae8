#!/bin/sh
# Records what the command line and the MCP server load at their start, so that later starts find
# it ready: train.sh MODULE DIST
set -eu
module=$1
dist=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/repository/.git" "$work/home"
echo 'ref: refs/heads/main' >"$work/repository/.git/HEAD"
printf '[user]\n\tname = Ann\n\temail = ann@example.org\n' >"$work/repository/.git/config"
rm -f "$dist"/lib/*.aot

train() {
  cache=$1
  native=$2
  shift 2
  (cd "$work/repository" && HOME="$work/home" "$dist/runtime/bin/java" \
    -XX:AOTCacheOutput="$dist/lib/$cache" -Xlog:disable -Xlog:all=error:stderr \
    -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -Djdk.reflect.useNativeAccessorOnly="$native" -Dtickets.home="$dist" -Duser.home="$work/home" \
    --enable-native-access=ALL-UNNAMED -Dorg.sqlite.lib.path="$dist/lib/native" -cp "$dist/lib/tickets.jar" dev.repotickets.server.Main "$@")
}

train cli.aot true __train >/dev/null 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
train mcp.aot false mcp <"$module/src/main/dist/training.jsonl" >"$work/answers" 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
touch "$dist/built"
