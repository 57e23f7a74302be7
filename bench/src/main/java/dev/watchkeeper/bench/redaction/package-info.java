/** How many secrets are found, and how much that is none, in lines that are made up. */
@NullMarked
package dev.watchkeeper.bench.redaction;

import org.jspecify.annotations.NullMarked;
