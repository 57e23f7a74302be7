/** What a format left in the message: the fields people and programs write into free text. */
@NullMarked
package dev.watchkeeper.engine.find;

import org.jspecify.annotations.NullMarked;
