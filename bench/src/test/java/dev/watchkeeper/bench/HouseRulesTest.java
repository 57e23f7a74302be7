package dev.watchkeeper.bench;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.watchkeeper.testkit.rules.HouseRules;

@AnalyzeClasses(
        packages = "dev.watchkeeper.bench",
        importOptions = {ImportOption.DoNotIncludeTests.class, HouseRulesTest.WrittenByPeople.class})
class HouseRulesTest {

    @ArchTest
    static final ArchTests THE_HOUSE = ArchTests.in(HouseRules.class);

    /** JMH writes classes of its own around each benchmark. */
    static final class WrittenByPeople implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("jmh_generated");
        }
    }
}
