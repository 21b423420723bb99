package steelyard.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskKindTest {

    @ParameterizedTest
    @EnumSource
    void everyKindIsFoundByItsIdAndNamedInMessages(TaskKind kind) {
        assertThat(TaskKind.of(kind.id())).contains(kind);
        assertThat(TaskKind.ids()).contains(kind.id());
    }

    @Test
    void anUnknownIdIsNoKind() {
        assertThat(TaskKind.of("QA")).isEmpty();
        assertThat(TaskKind.of("telepathy")).isEmpty();
    }
}
