/** Breaks house rules on purpose, for HouseRulesBiteTest. */
@NullMarked
package dev.watchkeeper.contract.bad;

import org.jspecify.annotations.NullMarked;
