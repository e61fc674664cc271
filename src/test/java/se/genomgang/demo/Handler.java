package se.genomgang.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One method that answers one address.
 *
 * @param verb the HTTP method
 * @param pattern the address with its variables
 * @param mapped what else decides that it answers: headers and parameters
 * @param code the method
 */
record Handler(HttpMethod verb, String pattern, RequestMappingInfo mapped, HandlerMethod code) {

    /** Every handler of the application, the framework's error page apart, in the order of their addresses. */
    static List<Handler> all(RequestMappingHandlerMapping mapping) {
        var all = new ArrayList<Handler>();
        mapping.getHandlerMethods().forEach((info, code) -> {
            if (code.getBeanType().getName().startsWith("se.genomgang")) {
                info.getPatternValues().forEach(pattern -> verbs(info)
                        .forEach(verb -> all.add(new Handler(verb.asHttpMethod(), pattern, info, code))));
            }
        });
        all.sort((a, b) -> a.toString().compareTo(b.toString()));
        return all;
    }

    private static Set<RequestMethod> verbs(RequestMappingInfo info) {
        Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
        return verbs.isEmpty() ? Set.of(RequestMethod.GET) : verbs;
    }

    /** Method and address, as a line of the matrix begins. */
    String address() {
        return verb + " " + pattern;
    }

    /** Whether it answers only what saves as one types. */
    boolean autosave() {
        return mapped.getHeadersCondition().getExpressions().stream()
                .anyMatch(header -> header.getName().equals("X-Autosave") && !header.isNegated());
    }

    /** Whether it answers a post that takes a file along. */
    boolean upload() {
        return verb == HttpMethod.POST
                && (pattern.endsWith("/attachments") || pattern.endsWith("/import") || pattern.endsWith("/history"));
    }

    @Override
    public String toString() {
        return address() + (autosave() ? " (autosave)" : "") + " "
                + code.getMethod().getName();
    }
}
