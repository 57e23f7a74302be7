/** From when on a rate is trouble, and why from there. */
@NullMarked
package dev.watchkeeper.engine.rate.limit;

import org.jspecify.annotations.NullMarked;
