/** Every module's texts in both languages. */
@NullMarked
package se.genomgang.web.text;

import org.jspecify.annotations.NullMarked;
