package se.genomgang.cycle.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.genomgang.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class CycleNavigation {

    @Bean
    NavigationEntry cycleEntry() {
        return new NavigationEntry(40, "cycle.nav", "/cycle", "calendar3");
    }
}
