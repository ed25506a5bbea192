package marquee.ranking.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighbourFileTest {

    @Test
    void neighbours_are_the_same_after_they_were_in_a_file(@TempDir Path folder) throws IOException {
        var audience = new NeighboursBuilder();
        audience.add(new int[] {2, 1}, new float[] {.75f, .5f});
        audience.add(new int[0], new float[0]);
        audience.add(new int[] {0}, new float[] {.25f});
        var content = new NeighboursBuilder();
        content.add(new int[] {1}, new float[] {.125f});
        assertThat(NeighbourFile.exists(folder)).isFalse();
        NeighbourFile.write(folder, new NeighbourTable(audience.build(), content.build(), audience.build()));
        NeighbourTable read = NeighbourFile.read(folder);
        assertThat(NeighbourFile.exists(folder)).isTrue();
        assertThat(read.audience().movies()).isEqualTo(3);
        assertThat(read.audience().count(0)).isEqualTo(2);
        assertThat(read.audience().row(0, 1)).isEqualTo(1);
        assertThat(read.audience().similarity(0, 0)).isCloseTo(.75f, within(1e-3f));
        assertThat(read.audience().count(1)).isZero();
        assertThat(read.audience().row(2, 0)).isZero();
        assertThat(read.related().row(0, 0)).isEqualTo(2);
        assertThat(read.content().movies()).isEqualTo(1);
        assertThat(read.content().similarity(0, 0)).isCloseTo(.125f, within(1e-3f));
    }
}
