/** What a reader gets when something is refused, missing or out of order. */
@NullMarked
package se.genomgang.web.failure;

import org.jspecify.annotations.NullMarked;
