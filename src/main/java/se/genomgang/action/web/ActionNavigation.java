package se.genomgang.action.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.genomgang.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class ActionNavigation {

    @Bean
    NavigationEntry actionsEntry() {
        return new NavigationEntry(30, "action.nav", "/actions", "check2-square");
    }
}
