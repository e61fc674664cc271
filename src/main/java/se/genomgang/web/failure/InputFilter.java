package se.genomgang.web.failure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what no text contains and no database stores: NUL and halves of surrogate pairs, and forms that cannot be read.
 * Uploads are read later and looked at then ({@link InputInterceptor}).
 */
@Component
@Order(InputFilter.BEFORE_SESSIONS)
class InputFilter extends OncePerRequestFilter {

    static final int BEFORE_SESSIONS = OutageFilter.BEFORE_SESSIONS + 10;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (upload(request) || readable(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    static boolean upload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    static boolean wellFormed(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), Stream.of(entry.getValue())))
                .allMatch(InputFilter::wellFormed);
    }

    private static boolean readable(HttpServletRequest request) {
        try {
            return wellFormed(request.getParameterMap());
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    private static boolean wellFormed(String text) {
        return text == null || text.codePoints().noneMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF);
    }
}
