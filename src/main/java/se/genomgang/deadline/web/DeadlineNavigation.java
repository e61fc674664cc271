package se.genomgang.deadline.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.genomgang.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class DeadlineNavigation {

    @Bean
    NavigationEntry deadlinesEntry() {
        return new NavigationEntry(15, "deadline.nav", "/deadlines", "clock");
    }
}
