package dev.watchkeeper.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

/** The rules of the house. A rule's name is the sentence one reads when it fails. */
public final class HouseRules {

    private static final Set<Class<?>> TIMES =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);

    @ArchTest
    static final ArchRule rooms_form_no_circles = slices().matching("dev.watchkeeper.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule services_meet_only_in_the_contract = slices().matching(
                    "dev.watchkeeper.(collector|analyzer|alert|report)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_engine_is_plain_java = noClasses()
            .that()
            .resideInAPackage("dev.watchkeeper.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.vertx..", "io.smallrye..", "jakarta..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_contract_holds_records_and_enums = classes()
            .that()
            .resideInAPackage("dev.watchkeeper.contract..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should(beARecordOrAnEnum())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .that()
            .resideInAPackage("dev.watchkeeper..")
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper");

    @ArchTest
    static final ArchRule sql_lives_in_stores_and_queries = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .haveSimpleNameNotEndingWith("Query")
            .should()
            .callMethodWhere(isAPreparedQuery());

    @ArchTest
    static final ArchRule beans_are_built_not_filled =
            fields().should().notBeAnnotatedWith("jakarta.inject.Inject").allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobody_asks_the_time_without_a_clock =
            noClasses().should().callMethodWhere(asksTheTime());

    @ArchTest
    static final ArchRule every_package_says_what_it_is_for =
            classes().that().resideInAPackage("dev.watchkeeper..").should(liveInADescribedPackage());

    private HouseRules() {}

    private static DescribedPredicate<JavaMethodCall> isAPreparedQuery() {
        return DescribedPredicate.describe(
                "prepares a query",
                call -> call.getName().equals("preparedQuery")
                        && call.getTargetOwner().getPackageName().contains("sqlclient"));
    }

    private static DescribedPredicate<JavaMethodCall> asksTheTime() {
        return DescribedPredicate.describe(
                "asks the time without a clock",
                call -> call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty()
                        && TIMES.stream().anyMatch(time -> call.getTargetOwner().isEquivalentTo(time)));
    }

    private static ArchCondition<JavaClass> beARecordOrAnEnum() {
        return condition("be a record or an enum", type -> type.isRecord() || type.isEnum() || type.isAnonymousClass());
    }

    private static ArchCondition<JavaClass> liveInADescribedPackage() {
        return condition(
                "live in a package with a package-info",
                type -> type.getPackage().tryGetPackageInfo().isPresent());
    }

    private static ArchCondition<JavaClass> condition(String words, java.util.function.Predicate<JavaClass> holds) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getName() + " should " + words));
            }
        };
    }
}
