/** Faults between two parts, made on purpose, counted and replayable. */
@NullMarked
package dev.watchkeeper.testkit.fault;

import org.jspecify.annotations.NullMarked;
