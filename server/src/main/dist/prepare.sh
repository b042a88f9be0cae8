#!/bin/sh
# Lays out the distribution around the jars that are there already: prepare.sh MODULE DIST JAR
set -eu
module=$1
dist=$2
jar=$3
rm -rf "$dist/runtime" "$dist/built"
mkdir -p "$dist/bin" "$dist/lib"
rm -f "$dist"/lib/server-*.jar
cp "$jar" "$dist/lib/tickets.jar"
cp "$module/src/main/dist/bin/tickets" "$dist/bin/tickets"
chmod 755 "$dist/bin/tickets"
cp "$module/../assign-model/LICENSE" "$dist/COPYING"
for text in LICENSE README.md; do
  [ -f "$module/../$text" ] && cp "$module/../$text" "$dist/" || true
done
