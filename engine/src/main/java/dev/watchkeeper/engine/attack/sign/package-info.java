/** Signs of an attack: literals found in one pass, and around them a pattern in linear time. */
@NullMarked
package dev.watchkeeper.engine.attack.sign;

import org.jspecify.annotations.NullMarked;
