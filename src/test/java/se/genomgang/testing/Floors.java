package se.genomgang.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The floor plan of the house: a room uses only rooms on floors below its own. */
public final class Floors {

    private static final List<List<String>> FROM_THE_GROUND = List.of(
            List.of("kernel", "database"),
            List.of("clock", "tabular", "icalendar"),
            List.of("web"),
            List.of("people", "attachment", "journal"),
            List.of("organisation"),
            List.of("routine"),
            List.of("action"),
            List.of("finding", "cycle"),
            List.of("meeting"),
            List.of("protocol"),
            List.of("deadline", "document"),
            List.of("overview", "notice", "calendar", "compilation"),
            List.of("demo"));

    private static final Map<String, Integer> FLOOR_OF = floors();

    private Floors() {}

    private static Map<String, Integer> floors() {
        Map<String, Integer> floors = new HashMap<>();
        for (int floor = 0; floor < FROM_THE_GROUND.size(); floor++) {
            for (String room : FROM_THE_GROUND.get(floor)) {
                floors.put(room, floor);
            }
        }
        return floors;
    }

    /** The modules that the plan does not mention. */
    public static SortedSet<String> withoutAFloor(JavaClasses classes) {
        SortedSet<String> rooms = new TreeSet<>();
        classes.stream().filter(Floors::isInARoom).map(Floors::room).forEach(rooms::add);
        rooms.removeAll(FLOOR_OF.keySet());
        return rooms;
    }

    /** Uses of a room on the same floor or above, as {@code class → class}. */
    public static SortedSet<String> arrowsThatDoNotPointDown(JavaClasses classes) {
        SortedSet<String> arrows = new TreeSet<>();
        for (JavaClass user : classes) {
            for (Dependency use : user.getDirectDependenciesFromSelf()) {
                JavaClass used = use.getTargetClass().getBaseComponentType();
                if (isInARoom(user) && isInARoom(used) && !pointsDown(room(user), room(used))) {
                    arrows.add(user.getName() + " → " + used.getName());
                }
            }
        }
        return arrows;
    }

    private static boolean pointsDown(String user, String used) {
        return user.equals(used) || FLOOR_OF.getOrDefault(user, 0) > FLOOR_OF.getOrDefault(used, 0);
    }

    private static boolean isInARoom(JavaClass type) {
        return type.getPackageName().startsWith("se.genomgang.");
    }

    private static String room(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }
}
