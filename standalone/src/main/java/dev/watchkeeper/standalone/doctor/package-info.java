/** {@code watchkeeper doctor}: looks at this machine and says what would be in the way, and what to do about it. */
@NullMarked
package dev.watchkeeper.standalone.doctor;

import org.jspecify.annotations.NullMarked;
