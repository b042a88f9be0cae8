package dev.repotickets.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Holds the code of all modules to docs/architecture.md; what is generated from templates is not
/// ours to hold.
final class ArchitecturePlanTest {
    private static final String ROOT = "dev.repotickets.";
    private static final int FEWEST = 250;
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(it -> !it.contains("/pages/template/"))
                    .importPackages("dev.repotickets");

    /// Where the machine is asked for its time, chance and environment, and nowhere else. The probe
    /// is a program of its own.
    private static final Set<String> HOME =
            Set.of(ROOT + "server.Main", ROOT + "core.store.disk.LockProbe");

    /// What enters there and travels as a value.
    private static final Set<String> MACHINE =
            Set.of(
                    "java.time.Instant.now",
                    "java.time.LocalDate.now",
                    "java.time.LocalDateTime.now",
                    "java.time.ZonedDateTime.now",
                    "java.time.OffsetDateTime.now",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone",
                    "java.time.InstantSource.system",
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.getenv",
                    "java.lang.System.out",
                    "java.lang.System.err",
                    "java.lang.System.in",
                    "java.lang.System.exit",
                    "java.util.UUID.randomUUID",
                    "java.lang.Math.random");

    private static final DescribedPredicate<JavaClass> OURS =
            DescribedPredicate.describe("ours", it -> it.getPackageName().startsWith(ROOT));

    @Test
    void enough_classes_are_seen_for_the_other_rules_to_mean_something() {
        assertThat(CLASSES).hasSizeGreaterThan(FEWEST);
        assertThat(packages()).contains("core.ticket", "tools.ticket", "server.cli");
    }

    @Test
    void every_package_is_in_the_plan() throws IOException {
        Plan plan = plan();

        assertThat(packages()).allMatch(plan::names);
    }

    @Test
    void nothing_imports_what_the_plan_does_not_allow() throws IOException {
        Plan plan = plan();

        var surprises = new TreeMap<String, String>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (OURS.test(target) && !plan.allows(name(type), name(target))) {
                    surprises.putIfAbsent(
                            name(type) + " -> " + name(target), dependency.getDescription());
                }
            }
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void no_packages_form_a_circle() {
        SlicesRuleDefinition.slices()
                .matching("dev.repotickets.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> unmarked =
                CLASSES.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(it -> !it.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unmarked).isEmpty();
    }

    @Test
    void the_machine_is_asked_for_time_chance_and_environment_in_one_place() {
        List<String> asked =
                CLASSES.stream()
                        .filter(it -> !HOME.contains(it.getName()))
                        .flatMap(it -> it.getAccessesFromSelf().stream())
                        .filter(it -> MACHINE.contains(target(it)))
                        .map(JavaAccess::getDescription)
                        .toList();

        assertThat(asked).isEmpty();
    }

    @Test
    void nothing_hangs_on_a_thread() {
        List<String> local =
                CLASSES.stream()
                        .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
                        .filter(it -> it.getTargetClass().getName().contains("ThreadLocal"))
                        .map(it -> it.getDescription())
                        .toList();

        assertThat(local).isEmpty();
    }

    @Test
    void nothing_catches_every_exception() {
        List<String> caught =
                CLASSES.stream()
                        .flatMap(it -> it.getCodeUnits().stream())
                        .flatMap(it -> it.getTryCatchBlocks().stream())
                        .filter(it ->
                                it.getCaughtThrowables().stream()
                                        .anyMatch(type -> type.isEquivalentTo(Exception.class)))
                        .map(it -> it.getSourceCodeLocation().toString())
                        .toList();

        assertThat(caught).isEmpty();
    }

    private static Plan plan() throws IOException {
        return Plan.read(
                Stream.of("../docs/architecture.md", "docs/architecture.md")
                        .map(Path::of)
                        .filter(path -> path.toFile().isFile())
                        .findFirst()
                        .orElseThrow());
    }

    private static Set<String> packages() {
        return CLASSES.stream()
                .map(ArchitecturePlanTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }
}
