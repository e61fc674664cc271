/** What form fragments and form posts need: field states, editors, the key against double submits. */
@NullMarked
package se.genomgang.web.form;

import org.jspecify.annotations.NullMarked;
