package marquee.lab.contest;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.function.Supplier;
import java.util.stream.Stream;
import marquee.towers.inference.NativeTensorFlow;
import org.bytedeco.javacpp.Pointer;

/**
 * A piece of work and what it cost. Memory is the most it took on top of what was there, in steps of the heap's
 * regions: the peaks of the heap's pools, which include garbage not yet collected, plus what grew outside the heap,
 * where TensorFlow works.
 *
 * @param result of the work
 * @param peakBytes of memory
 * @param seconds it took
 */
record Work<T>(T result, long peakBytes, double seconds) {

    @SuppressWarnings("SystemGc") // otherwise the garbage of the one before would count
    static <T> Work<T> measure(Supplier<T> work) {
        NativeTensorFlow.load();
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long heapBefore =
                heapPools().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        long outsideBefore = outsideHeap();
        long start = System.nanoTime();
        T result = work.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        long heapPeak =
                heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        long outside = Math.max(0, outsideHeap() - outsideBefore);
        return new Work<>(result, Math.max(0, heapPeak - heapBefore) + outside, seconds);
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static long outsideHeap() {
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
        return Pointer.physicalBytes() - heap;
    }
}
