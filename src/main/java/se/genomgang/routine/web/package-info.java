/** Pages of the routine: its rules as sentences, what changes between versions, and the forms that edit a draft. */
@NullMarked
package se.genomgang.routine.web;

import org.jspecify.annotations.NullMarked;
