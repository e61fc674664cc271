/** "Utskick": what was sent, and what each person wants to be told. */
@NullMarked
package se.genomgang.notice.web;

import org.jspecify.annotations.NullMarked;
