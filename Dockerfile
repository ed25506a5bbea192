# The backend and the loader: one image, one command line (marquee train | load-embeddings | sync-users | serve ...).
# .ci/test-images.mjs follows this file without Docker.
ARG MAVEN_IMAGE=maven:3.9.12-eclipse-temurin-25-noble
ARG JAVA_IMAGE=eclipse-temurin:25-jre-noble

FROM ${MAVEN_IMAGE} AS build
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
COPY catalog catalog
COPY vector-index vector-index
COPY tower-models tower-models
COPY embedding-loader embedding-loader
COPY backend backend
COPY bench/pom.xml bench/
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -pl backend -am -DskipTests -Dspotless.check.skip package

FROM ${JAVA_IMAGE}
RUN groupadd --system marquee && useradd --system --gid marquee --create-home marquee \
    && install --directory --owner marquee --group marquee --mode 0700 /data
COPY --from=build /src/backend/target/app/lib /app/lib
COPY --from=build /src/.mvn/java-options /app/java-options
USER marquee
WORKDIR /app
ENV TF_CPP_MIN_LOG_LEVEL=2 MARQUEE_DATA=/data MARQUEE_HOST=0.0.0.0 MARQUEE_PORT=8000
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MARQUEE_PORT} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "@/app/java-options", "-XX:MaxRAMPercentage=60", "-cp", "/app/lib/*", "marquee.backend.Marquee"]
CMD ["serve"]
