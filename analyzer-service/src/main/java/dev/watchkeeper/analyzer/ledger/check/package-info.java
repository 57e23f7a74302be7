/** The self-check: whether the ledger, the cursors and the lines that are there agree. */
@NullMarked
package dev.watchkeeper.analyzer.ledger.check;

import org.jspecify.annotations.NullMarked;
