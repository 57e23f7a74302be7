/** The signs themselves, one class a family. */
@NullMarked
package dev.watchkeeper.engine.attack.list;

import org.jspecify.annotations.NullMarked;
