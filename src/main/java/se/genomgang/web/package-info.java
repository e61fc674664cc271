/**
 * The page shell: layout, navigation, form and display fragments, style, messages, dates in words, error pages and the guard
 * against double submits. It knows no feature; features hand it entries and tasks through its ports.
 */
@ApplicationModule(
        displayName = "Web shell",
        allowedDependencies = {"kernel", "clock", "tabular"})
@NullMarked
package se.genomgang.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
