package marquee.towers.evaluation.contest;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.function.Supplier;
import java.util.stream.Stream;
import marquee.towers.inference.NativeTensorFlow;
import org.bytedeco.javacpp.Pointer;

/**
 * The most memory that a piece of work took on top of what was there: the peaks of the heap's pools, which include
 * garbage not yet collected, plus what grew outside the heap, where TensorFlow works.
 */
final class PeakMemory {

    private PeakMemory() {}

    /** What the work gave, and the bytes it took at its peak. */
    record Measured<T>(T result, long bytes) {}

    @SuppressWarnings("SystemGc") // otherwise the garbage of the one before would count
    static <T> Measured<T> during(Supplier<T> work) {
        NativeTensorFlow.load();
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long heapBefore =
                heapPools().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        long outsideBefore = outsideHeap();
        T result = work.get();
        long heapPeak =
                heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        long outside = Math.max(0, outsideHeap() - outsideBefore);
        return new Measured<>(result, Math.max(0, heapPeak - heapBefore) + outside);
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static long outsideHeap() {
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
        return Pointer.physicalBytes() - heap;
    }
}
