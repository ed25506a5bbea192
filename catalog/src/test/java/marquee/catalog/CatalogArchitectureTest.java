package marquee.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class CatalogArchitectureTest {

    private static final JavaClasses CATALOG = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("marquee.catalog");

    @Test
    void no_circle_runs_through_packages() {
        slices().matching("marquee.(**)").should().beFreeOfCycles().check(CATALOG);
    }

    @Test
    void only_commands_and_their_options_know_the_command_line() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Command")
                .and()
                .haveSimpleNameNotEndingWith("Options")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CATALOG);
    }
}
