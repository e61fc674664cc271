/**
 * The organisation as dated data: units with the names they had, functions with the words used for them, and who held which function where and
 * when. What a person may do today follows from here.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: *",
            "tabular",
            "clock",
            "database",
            "people",
            "attachment",
            "journal"
        })
package se.genomgang.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
