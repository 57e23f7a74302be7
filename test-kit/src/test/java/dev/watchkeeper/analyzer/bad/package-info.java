/** Breaks house rules on purpose, for HouseRulesBiteTest. */
@NullMarked
package dev.watchkeeper.analyzer.bad;

import org.jspecify.annotations.NullMarked;
