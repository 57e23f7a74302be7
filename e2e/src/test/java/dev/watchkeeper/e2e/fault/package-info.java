/** Things go wrong on purpose, while an oracle writes; every line is stored once. */
@NullMarked
package dev.watchkeeper.e2e.fault;

import org.jspecify.annotations.NullMarked;
