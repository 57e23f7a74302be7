/** What became of every byte. */
@NullMarked
package dev.watchkeeper.analyzer.ledger;

import org.jspecify.annotations.NullMarked;
