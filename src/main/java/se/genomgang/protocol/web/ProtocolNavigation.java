package se.genomgang.protocol.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.genomgang.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class ProtocolNavigation {

    @Bean
    NavigationEntry protocolMenuEntry() {
        return new NavigationEntry(25, "protocol.nav", "/protocols", "file-earmark-text");
    }
}
