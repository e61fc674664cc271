package se.genomgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.testing.ApplicationTest;

/** A double submit is harmless (promise 3). */
@ApplicationTest
class SubmissionsTests {

    private static final PersonId ANNA = new PersonId(910_001);
    private static final PersonId BO = new PersonId(910_002);

    @Autowired
    private Submissions submissions;

    @Test
    void twenty_identical_posts_at_once_create_one_thing_and_all_lead_to_it() throws Exception {
        var key = new SubmissionKey(submissions.fresh());
        var created = new AtomicInteger();
        var together = new CountDownLatch(1);
        Callable<String> post = () -> {
            together.await();
            return submissions.once(key, ANNA, () -> "/things/" + created.incrementAndGet());
        };
        var people = Executors.newFixedThreadPool(20);
        List<Future<String>> posts =
                IntStream.range(0, 20).mapToObj(each -> people.submit(post)).toList();
        together.countDown();
        Set<String> locations = new HashSet<>();
        for (Future<String> each : posts) {
            locations.add(each.get());
        }
        people.shutdown();
        assertThat(created).hasValue(1);
        assertThat(locations).containsExactly("/things/1");
    }

    @Test
    void a_post_that_was_refused_may_be_sent_again_with_the_same_key() {
        var key = new SubmissionKey(submissions.fresh());
        assertThatThrownBy(() -> submissions.once(key, ANNA, () -> {
                    throw new Refused("web.error.conflict");
                }))
                .isInstanceOf(Refused.class);
        assertThat(submissions.once(key, ANNA, () -> "/things/2")).isEqualTo("/things/2");
    }

    @Test
    void another_persons_key_does_not_exist() {
        var key = new SubmissionKey(submissions.fresh());
        submissions.once(key, ANNA, () -> "/things/3");
        assertThatThrownBy(() -> submissions.once(key, BO, () -> "/things/4")).isInstanceOf(NotVisible.class);
    }
}
