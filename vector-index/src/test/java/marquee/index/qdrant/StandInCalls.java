package marquee.index.qdrant;

import com.google.protobuf.Message;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Notes every call and makes some of them fail or take long, as told. Thread-safe. */
final class StandInCalls implements ServerInterceptor {

    private static final Metadata.Key<String> API_KEY = Metadata.Key.of("api-key", Metadata.ASCII_STRING_MARSHALLER);

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, Duration> delays = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private volatile Optional<String> requiredKey = Optional.empty();

    /** What arrived: the method's bare name, the request, the API key and how long the caller would wait. */
    record Call(String method, Message request, Optional<String> apiKey, Optional<Duration> patience) {}

    /** A failure: before the work is done, or after it, so that only the answer is lost. */
    private record Fault(Status status, boolean afterTheWork) {}

    <T extends Message> List<T> requests(Class<T> type) {
        return calls.stream()
                .map(Call::request)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<Call> all() {
        return calls;
    }

    int mostAtOnce() {
        return mostUnderWay.get();
    }

    void forget() {
        calls.clear();
        mostUnderWay.set(0);
    }

    void fail(String method, int times, Status status) {
        plan(method, times, new Fault(status, false));
    }

    void loseTheAnswer(String method, int times) {
        plan(method, times, new Fault(Status.UNAVAILABLE, true));
    }

    private void plan(String method, int times, Fault fault) {
        Queue<Fault> planned = faults.computeIfAbsent(method, name -> new ArrayDeque<>());
        synchronized (planned) {
            for (int i = 0; i < times; i++) {
                planned.add(fault);
            }
        }
    }

    void delay(String method, Duration duration) {
        delays.put(method, duration);
    }

    void require(String apiKey) {
        requiredKey = Optional.of(apiKey);
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String method = String.valueOf(call.getMethodDescriptor().getBareMethodName());
        Optional<String> apiKey = Optional.ofNullable(headers.get(API_KEY));
        Optional<Fault> fault = nextFault(method);
        if (requiredKey.isPresent() && !requiredKey.equals(apiKey)) {
            return refused(call, Status.UNAUTHENTICATED);
        }
        if (fault.isPresent() && !fault.get().afterTheWork()) {
            return refused(call, fault.get().status());
        }
        ServerCall.Listener<Q> listener = next.startCall(answering(call, fault), headers);
        return new Noting<>(listener, method, apiKey);
    }

    private Optional<Fault> nextFault(String method) {
        Queue<Fault> planned = faults.get(method);
        if (planned == null) {
            return Optional.empty();
        }
        synchronized (planned) {
            return Optional.ofNullable(planned.poll());
        }
    }

    private static <Q, A> ServerCall.Listener<Q> refused(ServerCall<Q, A> call, Status status) {
        call.close(status, new Metadata());
        return new ServerCall.Listener<>() {};
    }

    private <Q, A> ServerCall<Q, A> answering(ServerCall<Q, A> call, Optional<Fault> fault) {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        return new SimpleForwardingServerCall<>(call) {
            @Override
            public void sendMessage(A message) {
                if (fault.isEmpty()) {
                    super.sendMessage(message);
                }
            }

            @Override
            public void close(Status status, Metadata trailers) {
                underWay.decrementAndGet();
                super.close(fault.map(Fault::status).orElse(status), trailers);
            }
        };
    }

    /** Notes the request, then waits as long as the method's delay says. */
    private final class Noting<Q> extends SimpleForwardingServerCallListener<Q> {

        private final String method;
        private final Optional<String> apiKey;

        Noting(ServerCall.Listener<Q> listener, String method, Optional<String> apiKey) {
            super(listener);
            this.method = method;
            this.apiKey = apiKey;
        }

        @Override
        public void onMessage(Q message) {
            calls.add(new Call(method, (Message) message, apiKey, patience()));
            super.onMessage(message);
        }

        private Optional<Duration> patience() {
            Deadline deadline = Context.current().getDeadline();
            return Optional.ofNullable(deadline).map(end -> Duration.ofNanos(end.timeRemaining(TimeUnit.NANOSECONDS)));
        }

        @Override
        public void onHalfClose() {
            try {
                Thread.sleep(delays.getOrDefault(method, Duration.ZERO));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            super.onHalfClose();
        }
    }
}
