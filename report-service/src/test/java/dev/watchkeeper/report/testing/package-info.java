/** What this service's tests share: a database of its own, and something in it. */
@NullMarked
package dev.watchkeeper.report.testing;

import org.jspecify.annotations.NullMarked;
