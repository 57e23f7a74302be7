/** Breaks house rules on purpose, for HouseRulesBiteTest. */
@NullMarked
package dev.watchkeeper.report.two;

import org.jspecify.annotations.NullMarked;
