/** Breaks house rules on purpose, for HouseRulesBiteTest. */
@NullMarked
package dev.watchkeeper.collector.bad;

import org.jspecify.annotations.NullMarked;
