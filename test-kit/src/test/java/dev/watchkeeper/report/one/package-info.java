/** Breaks house rules on purpose, for HouseRulesBiteTest. */
@NullMarked
package dev.watchkeeper.report.one;

import org.jspecify.annotations.NullMarked;
