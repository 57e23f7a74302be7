package dev.watchkeeper.standalone;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.watchkeeper.testkit.rules.HouseRules;

/** All four services are here: this is where {@code services_meet_only_in_the_contract} bites. */
@AnalyzeClasses(packages = "dev.watchkeeper", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchTests THE_HOUSE = ArchTests.in(HouseRules.class);
}
