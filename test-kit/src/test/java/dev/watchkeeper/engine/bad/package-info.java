/** Breaks house rules on purpose, for HouseRulesBiteTest. */
@NullMarked
package dev.watchkeeper.engine.bad;

import org.jspecify.annotations.NullMarked;
