# Three images: "marquee" has the whole command line (train | load-embeddings | sync-users | serve ...); "serving" has the
# service alone, without what learns and measures, and wants PostgreSQL and Qdrant named; "stream" is Flink with our job.
# .ci/test-images.mjs follows this file without Docker.
ARG MAVEN_IMAGE=maven:3.9.12-eclipse-temurin-25-noble
ARG JAVA_IMAGE=eclipse-temurin:25-jre-noble
ARG FLINK_IMAGE=flink:2.3.0-java21

FROM ${MAVEN_IMAGE} AS build
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
COPY catalog catalog
COPY vector-index vector-index
COPY tower-models tower-models
COPY ranking ranking
COPY evaluation evaluation
COPY training training
COPY lab lab
COPY database database
COPY events events
COPY stream stream
COPY registry registry
COPY pipeline pipeline
COPY embedding-loader embedding-loader
COPY backend backend
COPY app app
COPY bench/pom.xml bench/
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -pl app,stream -am -DskipTests -Dspotless.check.skip package

FROM ${FLINK_IMAGE} AS stream
RUN install --directory --owner flink --group flink --mode 0700 /checkpoints
COPY --from=build /src/stream/target/job /opt/flink/usrlib
USER flink
ENV MARQUEE_CHECKPOINTS=/checkpoints
VOLUME /checkpoints
CMD ["standalone-job", "--job-classname", "marquee.stream.StreamJob"]

FROM ${JAVA_IMAGE} AS serving
RUN groupadd --system marquee && useradd --system --gid marquee --create-home marquee \
    && install --directory --owner marquee --group marquee --mode 0700 /data
COPY --from=build /src/app/target/app/serving /app/serving
COPY --from=build /src/.mvn/java-options /app/java-options
USER marquee
WORKDIR /app
ENV TF_CPP_MIN_LOG_LEVEL=2 OMP_WAIT_POLICY=PASSIVE MARQUEE_DATA=/data MARQUEE_HOST=0.0.0.0 MARQUEE_PORT=8000
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MARQUEE_PORT} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "@/app/java-options", "-XX:MaxRAMPercentage=60", "-cp", "/app/serving/*", "marquee.app.Serve"]

FROM serving AS marquee
COPY --from=build /src/app/target/app/learning /app/learning
ENTRYPOINT ["java", "@/app/java-options", "-XX:MaxRAMPercentage=60", "-cp", "/app/serving/*:/app/learning/*", "marquee.app.Marquee"]
CMD ["serve"]
