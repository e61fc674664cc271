package se.genomgang.routine.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.genomgang.web.NavigationEntry;

/** The routine's entry in the main navigation. */
@Configuration(proxyBeanMethods = false)
class RoutineNavigation {

    @Bean
    NavigationEntry routineEntry() {
        return new NavigationEntry(50, "routine.nav", "/routine", "book");
    }
}
