/** Where the process starts. The rooms below hold what it can do. */
@NullMarked
package dev.watchkeeper.standalone;

import org.jspecify.annotations.NullMarked;
