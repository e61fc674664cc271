/** The journal's page in administration. */
@NullMarked
package se.genomgang.journal.web;

import org.jspecify.annotations.NullMarked;
