/// The folder of the original program, format `seed`: its `config.yaml`, tickets and epics as
/// PyYAML wrote them. Open [SeedImport] first.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.exchange.seed;
