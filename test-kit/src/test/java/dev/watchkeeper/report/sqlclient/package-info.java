/** Looks to the house rules like a database client, for HouseRulesBiteTest. */
@NullMarked
package dev.watchkeeper.report.sqlclient;

import org.jspecify.annotations.NullMarked;
