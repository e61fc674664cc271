/** The pages of a meeting. */
@NullMarked
package se.genomgang.meeting.web;

import org.jspecify.annotations.NullMarked;
