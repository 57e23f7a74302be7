package dev.watchkeeper.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** A rule that cannot fail is no rule: each one meets a class that breaks it, and must name it. */
class HouseRulesBiteTest {

    private static final JavaClasses BAD = new ClassFileImporter()
            .importPackages(
                    "dev.watchkeeper.collector",
                    "dev.watchkeeper.analyzer",
                    "dev.watchkeeper.engine",
                    "dev.watchkeeper.contract",
                    "dev.watchkeeper.report",
                    "dev.watchkeeper.alert");

    @Test
    void a_service_that_knows_another() {
        assertThat(broken(HouseRules.services_meet_only_in_the_contract)).contains("KnowsTheAnalyzer");
    }

    @Test
    void rooms_that_know_each_other() {
        assertThat(broken(HouseRules.rooms_form_no_circles)).contains("report");
    }

    @Test
    void an_engine_that_knows_a_framework() {
        assertThat(broken(HouseRules.the_engine_is_plain_java)).contains("KnowsAFramework");
    }

    @Test
    void a_contract_with_behaviour() {
        assertThat(broken(HouseRules.the_contract_holds_records_and_enums)).contains("HasBehaviour");
    }

    @Test
    void a_name_that_says_nothing() {
        assertThat(broken(HouseRules.names_say_what_a_thing_is)).contains("LogUtil");
    }

    @Test
    void somebody_who_asks_the_time_without_a_clock() {
        assertThat(broken(HouseRules.nobody_asks_the_time_without_a_clock)).contains("AsksTheTime");
    }

    @Test
    void sql_outside_of_stores_and_queries() {
        assertThat(broken(HouseRules.sql_lives_in_stores_and_queries)).contains("TalksSql");
    }

    @Test
    void a_bean_that_is_filled() {
        assertThat(broken(HouseRules.beans_are_built_not_filled)).contains("FilledFromOutside");
    }

    @Test
    void a_package_that_says_nothing_of_itself() {
        assertThat(broken(HouseRules.every_package_says_what_it_is_for)).contains("Homeless");
    }

    private static String broken(ArchRule rule) {
        return rule.evaluate(BAD).getFailureReport().toString();
    }
}
