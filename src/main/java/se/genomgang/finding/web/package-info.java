/** The pages of audits and findings. */
@NullMarked
package se.genomgang.finding.web;

import org.jspecify.annotations.NullMarked;
