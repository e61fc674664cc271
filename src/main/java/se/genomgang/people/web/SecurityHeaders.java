package se.genomgang.people.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * The headers that tell a browser what it may do with an answer. Set before anything else looks at the request and again when an error page
 * is made, so that they stand on every answer: pages, files, redirects, refusals and failures.
 */
@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    @Bean
    FilterRegistrationBean<Filter> securityHeadersFilter() {
        var registration = new FilterRegistrationBean<Filter>(SecurityHeaders::set);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Requests that the server itself refuses never reach a filter. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> securityHeadersOnRefusals() {
        return server -> server.addEngineValves(new HeadersValve());
    }

    private static final class HeadersValve extends ValveBase {

        HeadersValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            SecurityHeaders.set(request.isSecure(), response);
            getNext().invoke(request, response);
        }
    }

    private static void set(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse answer) {
            set(request.isSecure(), answer);
        }
        chain.doFilter(request, response);
    }

    private static void set(boolean secure, HttpServletResponse answer) {
        HEADERS.forEach(answer::setHeader);
        if (secure) {
            answer.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
